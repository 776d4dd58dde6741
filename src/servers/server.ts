/**
 * The seam between certificates and the servers that use them. A server is one value: which forms of key material it
 * wants, what it cannot be told, and its settings, texts made from paths and names. Pure: nothing is read or written here.
 *
 * A new server is one file with such a value, one row in `table.ts`, one row in the interface table (`servers`), and a test.
 */

/** What one server is set up with. All paths are absolute, as the server sees them, with `/` before each name. */
export interface Site {
  /** Host names and IP addresses that the certificate holds for, without brackets; wildcards too. */
  readonly hosts: readonly string[]
  readonly paths: {
    /** The certificate, then all between it and what clients trust. */
    readonly fullchain: string
    readonly key: string
    /** What clients of this server must trust. */
    readonly ca: string
    /** fullchain, then key; there where `needs` has `combined`. */
    readonly combined: string
    /** Key and chain, PKCS #12; there where `needs` has `pkcs12`. */
    readonly keyStore: string
    /** The directory of the files below. */
    readonly settings: string
  }
  /** What client certificates are verified with; `undefined` where none were issued, so none is asked for. */
  readonly clients: SiteClients | undefined
  /** Opens the key; always `undefined` where `encryptedKey` is `refused`. Without control characters. */
  readonly keyPassphrase: string | undefined
  /** Of the PKCS #12 stores: printable ASCII, at least six characters; empty where `needs` has none of them. */
  readonly storePassword: string
  /** Name of the key in the key store, any script. */
  readonly keyAlias: string
  /** Who may read the key, as was asked for; `undefined`: whoever owns the output directory. */
  readonly keyMode: number
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
}

export interface SiteClients {
  /** Their CA, or else all of them, who sign themselves (PEM). */
  readonly pem: string
  /** Whether they sign themselves. */
  readonly selfSigned: boolean
  /** The same in files of one certificate each, for a server that reads only the first of a file. */
  readonly each: readonly string[]
  /** The same as a trust store (PKCS #12); there where `needs` has `truststore`. */
  readonly trustStore: string
}

export interface SettingsFile {
  /** Below the settings directory. */
  readonly name: string
  readonly text: string
  /** A password stands in it: it gets the key's mode. */
  readonly secret?: true
}

export interface Settings {
  readonly files: readonly SettingsFile[]
  /** The one line that loads them. */
  readonly load: string
  /** Where that line goes, to be read between `Load it` and the line, and after it: `in a server block`. */
  readonly where?: string
  /** What of that which was asked for cannot work with this server, and what to say instead: one sentence or two each. */
  readonly warnings?: readonly string[]
}

export interface Server {
  /** Files that are written for it whether `formats` has them or not; `truststore` only where there are clients. */
  readonly needs: readonly ('combined' | 'pkcs12' | 'truststore')[]
  /**
   * A key that `key-passphrase` encrypts: `refused` where the server asks a person for the passphrase, `opened` where its
   * settings can say it, `unread` where the server has the key from a store.
   */
  readonly encryptedKey: 'refused' | 'opened' | 'unread'
  /** What a path must not have, in words after `expected a path`, where this path has it; all others can be said. */
  readonly cannotSay?: (path: string) => string | undefined
  /** Whether its settings name the file of each client that signs itself (`SiteClients.each`). */
  readonly namesEachClient?: true
  readonly settings: (site: Site) => Settings
}
