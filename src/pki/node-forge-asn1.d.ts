// node-forge's types describe the package as a whole; only its ASN.1 part is loaded here (see second-reader.ts).
declare module 'node-forge/lib/asn1.js' {
  import type { asn1 } from 'node-forge'

  const forgeAsn1: typeof asn1
  export default forgeAsn1
}
