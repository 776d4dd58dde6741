/** Names that become a folder in the output directory, on every file system. */
import { mistake, type Parsed } from './mistake.ts'

/** Long enough for a name. */
const mostCharacters = 100
/** The limit of ext4, APFS and NTFS. */
const mostBytes = 255

/** Windows opens a device instead, whatever follows the first dot. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(con|prn|aux|nul|(com|lpt)[1-9¹²³]|conin\$|conout\$) *(\.|$)/i

/** Names that the output directory uses itself. */
const takenName = /(\.(pem|p12|jks|der|yaml|json)|^(clients|settings|test-cases))$/i

/** Checks a name that becomes one folder unchanged. */
export function parseFolder(name: string): Parsed<string> {
  if (name.trim() === '') return mistake('a name for the folder', name)
  if ([...name].length > mostCharacters || Buffer.byteLength(name) > mostBytes) {
    return mistake(`a name of at most ${mostCharacters} characters and ${mostBytes} bytes`, name, chooseAnother)
  }
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return mistake('a name without control characters and line breaks', name)
  if (name.includes('*')) {
    return mistake('a name that can be a folder', name, `${chooseAnother} Give the wildcard in subject-alt-names.`)
  }
  if (/[<>:"/\\|?]/.test(name)) return mistake('a name without any of < > : " / \\ | ? *', name, chooseAnother)
  if (name !== name.trim()) return mistake('a name without spaces at either end', name)
  if (/^\.|\.$/.test(name)) return mistake('a name without a dot at either end', name, chooseAnother)
  if (deviceName.test(name)) return mistake('a name that is not a device on Windows', name, chooseAnother)
  if (takenName.test(name)) {
    return mistake('a name that the output directory does not use itself', name, chooseAnother)
  }
  return { value: name }
}

const chooseAnother = 'Choose another name.'

/** What is expected of two names that clash. */
export const differentFolders = 'names that give different folders on every file system'

/**
 * Gives the same result for names that some file system treats as equal: names that differ in case (NTFS, APFS), in their
 * normal form (APFS), or in invisible characters (HFS+, Apple TN1150).
 */
export function foldFolder(name: string): string {
  return (
    name
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .normalize('NFC')
      // First to lower case: the capital ẞ is ß in lower case, which is SS in upper case.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFC')
  )
}

/** The first two names that some file system treats as equal. */
export function clashOf(names: readonly string[]): readonly [string, string] | undefined {
  const before = new Map<string, string>()
  for (const name of names) {
    const folded = foldFolder(name)
    const other = before.get(folded)
    if (other !== undefined) return [other, name]
    before.set(folded, name)
  }
  return undefined
}
