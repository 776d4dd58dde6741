/** What node:crypto takes for a key or a signature, without anything around it. Prints milliseconds as a JSON list. */
import { generateKeyPairSync, sign } from 'node:crypto'

const [what, count] = process.argv.slice(2)

const rsaKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const p256Key = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const octets = Buffer.alloc(600) // about a tbsCertificate

/** @type {{ readonly [name: string]: { readonly warmUps: number, readonly work: () => unknown } }} */
const floors = {
  'rsa-key': { warmUps: 0, work: rsaKey },
  'rsa-signature': signing(rsaKey),
  'p256-key': { warmUps: 20, work: p256Key },
  'p256-signature': signing(p256Key),
}

/** @param {typeof rsaKey} makeKey */
function signing(makeKey) {
  /** @type {ReturnType<typeof rsaKey> | undefined} */
  let key
  const work = () => {
    key ??= makeKey()
    return sign('sha256', octets, key)
  }
  return { warmUps: 20, work }
}

/** @param {() => unknown} work */
function time(work) {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

const floor = floors[what ?? '']
if (floor === undefined)
  throw new Error(`floor-process.mjs: expected one of ${Object.keys(floors).join(', ')}, got "${what}".`)
for (let warmUp = 0; warmUp < floor.warmUps; warmUp++) floor.work()
console.log(JSON.stringify(Array.from({ length: Number(count) }, () => time(floor.work))))
