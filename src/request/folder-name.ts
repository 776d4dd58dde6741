/** Names that become a folder below the output directory, on every file system there is. */
import { mistake, type Parsed } from './mistake.ts'

/** Enough for a name; and what ext4, APFS and NTFS take of one. */
const mostCharacters = 100
const mostOctets = 255

/** Read as a device by Windows, whatever stands behind a dot. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(con|prn|aux|nul|(com|lpt)[1-9¹²³]|conin\$|conout\$) *(\.|$)/i

/** What stands at the top of the output directory besides. */
const takenName = /(\.(pem|p12|jks|der|yaml|json)|^(clients|settings|test-cases))$/i

/** A name that becomes one folder, as it is. */
export function parseFolder(name: string): Parsed<string> {
  if (name.trim() === '') return mistake('a name for the folder', name)
  if ([...name].length > mostCharacters || Buffer.byteLength(name) > mostOctets) {
    return mistake(`a name of at most ${mostCharacters} characters and ${mostOctets} octets`, name, chooseAnother)
  }
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return mistake('a name without control characters and line ends', name)
  if (name.includes('*')) {
    return mistake(
      'a name that can be a folder',
      name,
      `${chooseAnother} A wildcard can be among the subject-alt-names.`,
    )
  }
  if (/[<>:"/\\|?]/.test(name)) return mistake('a name without any of < > : " / \\ | ? *', name, chooseAnother)
  if (name !== name.trim()) return mistake('a name without space around it', name)
  if (/^\.|\.$/.test(name)) return mistake('a name without a dot at either end', name, chooseAnother)
  if (deviceName.test(name)) return mistake('a name that is no device on Windows', name, chooseAnother)
  if (takenName.test(name)) {
    return mistake('a name that is not taken in the output directory', name, chooseAnother)
  }
  return { value: name }
}

const chooseAnother = 'Choose another name for it.'

/**
 * Equal for names that are one and the same to some file system: in another case (NTFS, APFS), in another normal form
 * (APFS), with characters that nobody sees (HFS+, Apple TN1150).
 */
export function foldFolder(name: string): string {
  return name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
}

/** The first two names that some file system takes for one. */
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
