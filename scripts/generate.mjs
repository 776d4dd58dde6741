// Fills the generated blocks of action.yml, README.md and docs/servers.md from the interface table (src/interface), and
// those of docs/test-cases.md from the cases and the verdicts of clients (src/test-cases).
import { readFileSync, writeFileSync } from 'node:fs'
import { inputs, isServed, outputs, servers } from '../build/interface/table.js'
import { testCases } from '../build/test-cases/case-definitions.js'
import { testedClients, verdictsOf } from '../build/test-cases/client-verdicts.js'

const quoted = (text) => `'${text.replaceAll("'", "''")}'`

const actionInputs = Object.entries(inputs).map(([name, { description, type, default: value, defaultText }]) => {
  const choices = choicesOf(type, (choice) => choice)
  const otherwise = value === undefined && defaultText !== undefined ? ` Default: ${defaultText}.` : ''
  const lines = [`  ${name}:`, `    description: ${quoted(description + choices + otherwise)}`, '    required: false']
  return [...lines, ...(value === undefined ? [] : [`    default: ${quoted(value)}`])].join('\n')
})

const actionOutputs = Object.entries(outputs).map(
  ([name, description]) => `  ${name}:\n    description: ${quoted(description)}`,
)

const groups = [...new Set(Object.values(inputs).map(({ group }) => group))]
const inputTables = groups.map((group) => {
  const rows = Object.entries(inputs)
    .filter(([, input]) => input.group === group)
    .map(([name, { description, type, default: value, defaultText }]) => {
      const choices = choicesOf(type, (choice) => `\`${choice}\``)
      const otherwise = value === undefined ? (defaultText ?? 'none') : `\`${value}\``
      return `| \`${name}\` | ${otherwise} | ${description}${choices} |`
    })
  return [`**${group}**`, '', '| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
})

const outputRows = Object.entries(outputs).map(([name, description]) => `| \`${name}\` | ${description} |`)
const outputTable = ['| output | meaning |', '| --- | --- |', ...outputRows].join('\n')

fill('action.yml', '# inputs:begin', '# inputs:end', `${actionInputs.join('\n')}`)
fill('action.yml', '# outputs:begin', '# outputs:end', `${actionOutputs.join('\n')}`)
fill('README.md', '<!-- inputs:begin -->', '<!-- inputs:end -->', `\n${inputTables.join('\n\n')}\n`)
fill('README.md', '<!-- outputs:begin -->', '<!-- outputs:end -->', `\n${outputTable}\n`)

const serverRows = Object.entries(servers).map(([name, load]) => `| \`${name}\` | \`${load}\` |`)
const serverTable = ['| `settings-for` | how it is loaded |', '| --- | --- |', ...serverRows].join('\n')
fill('docs/servers.md', '<!-- servers:begin -->', '<!-- servers:end -->', `\n${serverTable}\n`)

const caseRows = Object.entries(testCases).map(
  ([name, { differs, reason, source }]) => `| \`${name}\` | ${differs} | ${reason} | ${source} |`,
)
const caseTable = ['| case | other than in `good` | why | rule |', '| --- | --- | --- | --- |', ...caseRows].join('\n')

const clients = Object.entries(testedClients)
const clientRows = Object.entries(testCases)
  .filter(([name]) => isServed(name))
  .map(([name, { expected, requirement }]) => {
    const cells = clients.map(([client]) => {
      const { verdict, 'with-crl': withList } = verdictsOf(name, 'localhost')[client]
      if (withList && withList.verdict !== verdict) return 'refuses with the list'
      const isAsExpected = verdict === expected || (requirement === 'revocation-list' && verdict === 'accept')
      const word = verdict === 'accept' ? 'accepts' : 'refuses'
      return isAsExpected && requirement !== 'revocation-list' ? word : `**${word}**`
    })
    return `| \`${name}\` | ${cells.join(' | ')} |`
  })
const clientTable = [
  `| case | ${clients.map(([, name]) => name).join(' | ')} |`,
  `| --- |${clients.map(() => ' --- |').join('')}`,
  ...clientRows,
].join('\n')

const wordRows = Object.keys(testCases).flatMap((name) => {
  const byWords = new Map()
  for (const [client, verdicts] of Object.entries(verdictsOf(name, 'localhost'))) {
    const title = testedClients[client]
    const judged = verdicts['with-crl'] ?? verdicts
    if (judged.verdict === 'accept') continue
    const words = judged.says.map((part) => `\`${part}\``).join(' or ')
    byWords.set(words, [...(byWords.get(words) ?? []), title])
  }
  return [...byWords].map(
    ([words, titles], index) => `| ${index === 0 ? `\`${name}\`` : ''} | ${words} | ${titles.join(', ')} |`,
  )
})
const wordTable = ['| case | words | of |', '| --- | --- | --- |', ...wordRows].join('\n')

fill('docs/test-cases.md', '<!-- cases:begin -->', '<!-- cases:end -->', `\n${caseTable}\n`)
fill('docs/test-cases.md', '<!-- clients:begin -->', '<!-- clients:end -->', `\n${clientTable}\n`)
fill('docs/test-cases.md', '<!-- words:begin -->', '<!-- words:end -->', `\n${wordTable}\n`)

function choicesOf(type, write) {
  if (!('choices' in type)) return ''
  return ` ${type.kind === 'choice' ? 'One' : 'Some'} of ${type.choices.map(write).join(', ')}.`
}

/** Replaces the text between the lines with the two marks. */
function fill(file, begin, end, text) {
  const lines = readFileSync(file, 'utf8').split('\n')
  const first = lines.findIndex((line) => line.trim().startsWith(begin))
  const last = lines.findIndex((line) => line.trim().startsWith(end))
  if (first < 0 || last < first) {
    console.error(`${file}: expected a line "${begin}" and after it a line "${end}". Put them back.`)
    process.exit(1)
  }
  writeFileSync(file, [...lines.slice(0, first + 1), text, ...lines.slice(last)].join('\n'))
}
