/** The text of `--help`, generated from the interface table. */
import {
  commands,
  type InputDefinition,
  type InputType,
  inputNames,
  inputs,
  programName,
  servers,
  terminalFlags,
} from '../interface/table.ts'

const columns = 80

/** The placeholder for a value of each kind. */
const placeholders: { readonly [Kind in InputType['kind']]: string } = {
  text: 'TEXT',
  country: 'CC',
  email: 'ADDRESS',
  list: 'NAMES',
  choice: 'WORD',
  choices: 'WORDS',
  'yes-or-no': 'true|false',
  pem: 'PEM|PATH',
  document: 'YAML|PATH',
  'kubernetes-name': 'NAME',
  days: 'DAYS',
  time: 'TIME',
  'serial-number': 'NUMBER',
  path: 'PATH',
  'absolute-path': 'PATH',
  secret: 'TEXT',
  mode: 'MODE',
  owner: 'UID:GID',
}

const introduction = `Makes a certificate and its key for TLS where you test.

Usage: ${programName} [NAME ...] [--FLAG VALUE ...]

The first name is the common name, all are alternative names: host names,
wildcards, IP addresses, e-mail addresses, URIs. Without any: localhost,
127.0.0.1 and ::1. The files are cert.pem, key.pem, fullchain.pem and ca.pem.

  ${programName}
  ${programName} app.test '*.app.test' 10.0.0.7
  ${programName} localhost --key-type ecdsa-p256 --validity-days 30

Each flag has a variable too: CERT_VALIDITY_DAYS=30 is --validity-days 30.
`

/** The text, at most 80 columns wide. */
export function renderHelp(): string {
  const groups = [...new Set(inputNames.map((name) => inputs[name].group))]
  const sections = groups.map((group) => {
    const members = inputNames.filter((name) => inputs[name].group === group)
    return `\n${group}\n${members.map((name) => renderInput(name, inputs[name])).join('')}`
  })
  const flags = Object.entries(terminalFlags).map(([name, flag]) => {
    const letter = 'letter' in flag ? `, -${flag.letter}` : ''
    const value = 'value' in flag ? ` ${flag.value}` : ''
    const choices = 'choices' in flag ? ` One of ${flag.choices.join(', ')}.` : ''
    return `  --${name}${letter}${value}\n${paragraph(flag.description + choices)}`
  })
  const others = Object.entries(commands).map(([name, { words, description, ...command }]) => {
    const own = Object.entries('flags' in command ? command.flags : {})
    const ownFlags = own.map(([flag, { value, description }]) => `  --${flag} ${value}\n${paragraph(description)}`)
    return `${`  ${programName} ${name} ${words}`.trimEnd()}\n${paragraph(description)}${ownFlags.join('')}`
  })
  const loading = Object.entries(servers).map(([name, load]) => `  ${name}\n${paragraph(load)}`)
  const settings = `\nHow each server loads its settings (the log has the line with your paths)\n${loading.join('')}`
  const ending = `\nOutput\n${flags.join('')}\nOther commands\n${others.join('')}`
  return `${introduction}${sections.join('')}${settings}${ending}`
}

function renderInput(name: string, { type, description, ...input }: InputDefinition): string {
  const choices = 'choices' in type ? ` ${type.kind === 'choice' ? 'One' : 'Some'} of ${type.choices.join(', ')}.` : ''
  const otherwise = input.default ?? input.defaultText
  const defaultSentence = otherwise === undefined ? '' : ` Default: ${otherwise}.`
  return `  --${name} ${placeholders[type.kind]}\n${paragraph(description + choices + defaultSentence)}`
}

/** Indented by six, broken between words, without Markdown's backticks. */
function paragraph(text: string): string {
  const indent = '      '
  const lines = ['']
  for (const word of text.replaceAll('`', '').split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (indent.length + line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.map((line) => `${indent}${line}\n`).join('')
}
