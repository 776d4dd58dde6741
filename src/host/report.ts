/** What came of a request, in a person's words; the same for a terminal, a job's log and its summary. */
import { join } from 'node:path'
import type { Issued } from '../tasks/ports.ts'

/** `Made a certificate for localhost, 127.0.0.1, ::1.` */
export function headline(issued: Issued): string {
  const { outputs, replacedBecause } = issued
  const names = namesOf(issued).join(', ') || outputs.subject
  if (outputs.reused === 'true') return `Kept the certificate for ${names}: it answers the request.`
  if (replacedBecause !== undefined) return `Made the certificate for ${names} anew: ${replacedBecause}.`
  return `Made a certificate for ${names}.`
}

/** Label and value, in the order in which a person asks. */
export function details(issued: Issued): readonly (readonly [label: string, value: string])[] {
  const { outputs, keyType, usage } = issued
  const days = (Date.parse(outputs['not-after']) - Date.parse(outputs['not-before'])) / 86_400_000
  const length = days >= 1 ? `${round(days)} days` : `${round(days * 24)} hours`
  return [
    ['subject', outputs.subject],
    ['key', `${keyType}, for ${usage === 'both' ? 'servers and clients' : `a ${usage}`}`],
    ['valid', `${outputs['not-before']} to ${outputs['not-after']} (${length})`],
    ['SHA-256', outputs['fingerprint-sha256']],
    ['certificate', fileAsSaid(issued, 'cert.pem')],
    ['private key', fileAsSaid(issued, 'key.pem')],
    ['full chain', fileAsSaid(issued, 'fullchain.pem')],
    ['to trust', fileAsSaid(issued, 'ca.pem')],
  ]
}

/** A line to paste that uses what was made; `undefined` where there is no host to ask. */
export function lineToPaste(issued: Issued): string | undefined {
  const quoted = (name: string) => quoteForShell(fileAsSaid(issued, name))
  if (issued.usage === 'client') return `curl --cert ${quoted('cert.pem')} --key ${quoted('key.pem')} https://…`
  const host = issued.outputs['subject-alt-names'].split(',').find((name) => /^(DNS|IP):/.test(name))
  if (host === undefined) return undefined
  const name = host.replace(/^(DNS|IP):/, '').replace('*', 'www')
  return `curl --cacert ${quoted('ca.pem')} https://${name.includes(':') ? `[${name}]` : name}`
}

/** One argument of a POSIX shell. */
export function quoteForShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function namesOf({ outputs }: Issued): readonly string[] {
  return outputs['subject-alt-names'].split(',').map((name) => name.replace(/^(DNS|IP|email|URI):/, ''))
}

/** Below the directory as the person said it: shorter than the path in the outputs, and in words they know. */
function fileAsSaid({ directory }: Issued, name: string): string {
  return join(directory, name)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
