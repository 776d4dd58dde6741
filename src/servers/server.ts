/**
 * What every server here has in common. A server is one value: the key formats that it needs, the paths that its syntax cannot
 * express, and its settings, made from paths and names. Pure: nothing is read or written here.
 *
 * To add a server, write a file with such a value, a row in `table.ts`, a row in the interface table (`servers`) and a test.
 */

/** What the settings of one server are made from. All paths are absolute, as the server sees them, separated by `/`. */
export interface Site {
  /** Host names, wildcards and IP addresses of the certificate. IPv6 addresses are without brackets. */
  readonly hosts: readonly string[]
  readonly paths: {
    /** The certificate, then the intermediates. */
    readonly fullchain: string
    readonly key: string
    /** What clients of this server must trust. */
    readonly ca: string
    /** fullchain, then key. It exists if `needs` has `combined`. */
    readonly combined: string
    /** Key and chain, PKCS #12. It exists if `needs` has `pkcs12`. */
    readonly keyStore: string
    /** The directory of the settings. */
    readonly settings: string
  }
  /** What client certificates are verified with. `undefined` if none were issued: the server does not ask for one then. */
  readonly clients: SiteClients | undefined
  /** Decrypts the key. Always `undefined` if `encryptedKey` is `refused`. Contains no control characters. */
  readonly keyPassphrase: string | undefined
  /** Password of the PKCS #12 stores: printable ASCII, at least six characters. Empty if `needs` has no store. */
  readonly storePassword: string
  /** Name of the key in the key store, in any script. */
  readonly keyAlias: string
  /** The permissions of the key, and its owner if one was asked for. */
  readonly keyMode: number
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
}

export interface SiteClients {
  /** Path of their CA, or of all client certificates if they are self-signed (PEM). */
  readonly pem: string
  /** Whether the client certificates are self-signed. */
  readonly selfSigned: boolean
  /** The same in one file per certificate, for servers that read only the first certificate of a file. */
  readonly each: readonly string[]
  /** The same as a trust store (PKCS #12). It exists if `needs` has `truststore`. */
  readonly trustStore: string
}

export interface SettingsFile {
  /** Relative to the settings directory. */
  readonly name: string
  readonly text: string
  /** It contains a password, so it gets the key's permissions. */
  readonly secret?: true
}

export interface Settings {
  readonly files: readonly SettingsFile[]
  /** The line that loads the settings. */
  readonly load: string
  /** Where that line goes: `in a server block`. */
  readonly where?: string
  /** Requests that cannot work with this server, and what to ask for instead: one or two sentences each. */
  readonly warnings?: readonly string[]
}

export interface Server {
  /** Files that are written for it, whether `formats` asks for them or not. `truststore` only if there are clients. */
  readonly needs: readonly ('combined' | 'pkcs12' | 'truststore')[]
  /**
   * What happens with an encrypted key (`key-passphrase`). `refused`: the server would wait for somebody to type the
   * passphrase. `opened`: its settings contain the passphrase. `unread`: it reads the key from a store.
   */
  readonly encryptedKey: 'refused' | 'opened' | 'unread'
  /** Why its syntax cannot express a path, worded to follow `expected a path`; `undefined` if it can. */
  readonly cannotSay?: (path: string) => string | undefined
  /** Whether its settings name a file per self-signed client (`SiteClients.each`). */
  readonly namesEachClient?: true
  readonly settings: (site: Site) => Settings
}
