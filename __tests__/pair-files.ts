/** What stands in an output directory, and whether it is a whole pair. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const wholeSet = ['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem']

/** All names in a directory, hidden ones too, in order; none where there is no directory. */
export function namesIn(directory: string): readonly string[] {
  return existsSync(directory) ? readdirSync(directory).sort() : []
}

/** Names, and texts, of what stands there. */
export function contentsOf(directory: string): { readonly [name: string]: string } {
  return Object.fromEntries(namesIn(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]))
}

/** Whether key, certificate and chain are there, can be read and belong together. */
export function isWholePair(directory: string): boolean {
  const read = (name: string) => readFileSync(join(directory, name), 'utf8')
  const certificate = new X509Certificate(read('cert.pem'))
  return (
    certificate.checkPrivateKey(createPrivateKey(read('key.pem'))) &&
    certificate.verify(certificate.publicKey) &&
    read('fullchain.pem') === read('cert.pem') &&
    read('ca.pem') === read('cert.pem')
  )
}

/** Whether each file of a pair that is there can be read to its end. */
export function hasPartialFile(directory: string): boolean {
  return namesIn(directory)
    .filter((name) => name.endsWith('.pem'))
    .some(
      (name) =>
        !/^-----BEGIN (.+)-----\n[\s\S]+\n-----END \1-----\n$/.test(readFileSync(join(directory, name), 'utf8')),
    )
}
