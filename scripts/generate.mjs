// Fills the generated blocks of action.yml, README.md and docs/servers.md from the interface table (src/request/interface.ts).
import { readFileSync, writeFileSync } from 'node:fs'
import { inputs, outputs, servers } from '../build/request/interface.js'

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

function choicesOf(type, write) {
  if (!('choices' in type)) return ''
  return ` ${type.kind === 'choice' ? 'One' : 'Some'} of ${type.choices.map(write).join(', ')}.`
}

/** Puts the text between the lines with the two marks. */
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
