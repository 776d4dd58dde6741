// node-forge's types describe the package as a whole; only some of its parts are loaded here (see second-reader.ts).
declare module 'node-forge/lib/asn1.js' {
  import type { asn1 } from 'node-forge'

  const forgeAsn1: typeof asn1
  export default forgeAsn1
}

declare module 'node-forge/lib/pki.js' {
  import type { pki } from 'node-forge'

  const forgePki: typeof pki
  export default forgePki
}

declare module 'node-forge/lib/pkcs12.js' {
  import type { pkcs12 } from 'node-forge'

  const forgePkcs12: typeof pkcs12
  export default forgePkcs12
}

declare module 'node-forge/lib/sha1.js' {
  import type { md } from 'node-forge'

  const forgeSha1: typeof md.sha1
  export default forgeSha1
}
