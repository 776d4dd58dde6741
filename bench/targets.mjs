/** What the program is to reach, on Node.js 24 with its output on memory. Printed with a verdict, never asserted. */

/** @import { Quantity, Target } from './types.d.ts' */

const ours = 'selfsigned-cert-action'
const start = 'node -e 0'

/** @type {(job: string, name: string) => Quantity} */
const time = (job, name) => ({ of: 'time', job, name })
/** @type {(job: string, name: string) => Quantity} */
const memory = (job, name) => ({ of: 'memory', job, name })
/** @type {(...parts: Quantity[]) => Quantity} */
const sum = (...parts) => ({ of: 'sum', parts })
/** @type {(factor: number, part: Quantity) => Quantity} */
const times = (factor, part) => ({ of: 'multiple', factor, part })

const pairOfP256 = time('pair-p256', ours)
const pairOfRsa = time('pair-rsa', ours)
const authorityOfP256 = time('authority-p256', ours)
const authorityOfRsa = time('authority-rsa', ours)
const thousand = time('batch-1000', ours)

/** @type {readonly Target[]} */
export const targets = [
  { name: 'P-256 pair ÷ node -e 0', what: pairOfP256, against: time('pair-p256', start), atMost: 1.35 },
  { name: 'P-256 pair ÷ selfsigned', what: pairOfP256, against: time('pair-p256', 'selfsigned (npm)'), atMost: 0.25 },
  { name: 'RSA pair ÷ openssl req', what: pairOfRsa, against: time('pair-rsa', 'openssl req -x509'), atMost: 0.5 },
  {
    name: 'RSA pair ÷ mkcert with its CA there',
    what: pairOfRsa,
    against: time('pair-rsa', 'mkcert, CA there'),
    atMost: 0.6,
  },
  { name: 'RSA pair ÷ selfsigned', what: pairOfRsa, against: time('pair-rsa', 'selfsigned (npm)'), atMost: 0.45 },
  {
    name: 'RSA pair ÷ classic pyOpenSSL',
    what: pairOfRsa,
    against: time('pair-rsa', 'pyOpenSSL, the classic recipe'),
    atMost: 0.45,
  },
  {
    name: 'RSA pair ÷ (node -e 0 + 1.25 × raw key)',
    what: pairOfRsa,
    against: sum(time('pair-rsa', start), times(1.25, time('pair-rsa', 'RSA-2048 key, node:crypto alone'))),
    atMost: 1,
  },
  {
    name: 'Action, main, P-256 ÷ node -e 0',
    what: time('action', 'main'),
    against: time('action', start),
    atMost: 1.8,
  },
  {
    name: 'Action, post, nothing to undo ÷ node -e 0',
    what: time('action', 'post'),
    against: time('action', start),
    atMost: 1.3,
  },
  {
    name: 'CA + server + client, P-256 ÷ node -e 0',
    what: authorityOfP256,
    against: time('authority-p256', start),
    atMost: 1.5,
  },
  {
    name: 'CA + server + client, P-256 ÷ openssl script',
    what: authorityOfP256,
    against: time('authority-p256', 'openssl, a script'),
    atMost: 0.5,
  },
  {
    name: 'CA + server + client, P-256 ÷ mkcert',
    what: authorityOfP256,
    against: time('authority-p256', 'mkcert, first run'),
    atMost: 1,
  },
  {
    name: 'CA + server + client, RSA ÷ certtool script',
    what: authorityOfRsa,
    against: time('authority-rsa', 'GnuTLS certtool, a script'),
    atMost: 0.85,
  },
  {
    name: 'CA + server + client, RSA ÷ openssl script',
    what: authorityOfRsa,
    against: time('authority-rsa', 'openssl, a script'),
    atMost: 0.3,
  },
  {
    name: 'CA + server + client, RSA ÷ mkcert',
    what: authorityOfRsa,
    against: time('authority-rsa', 'mkcert, first run'),
    atMost: 0.3,
  },
  {
    name: '1,000 P-256 entries, whole process',
    what: { of: 'certificatesPerSecond', job: 'batch-1000', name: ours },
    atLeast: 3000,
    unit: 'certificates per second',
  },
  {
    name: '1,000 P-256 entries ÷ openssl loop',
    what: thousand,
    against: time('batch-1000', 'openssl loop'),
    atMost: 0.05,
  },
  {
    name: '1,000 P-256 entries ÷ mkcert loop',
    what: thousand,
    against: time('batch-1000', 'mkcert loop'),
    atMost: 0.02,
  },
  {
    name: "1,000 P-256 entries ÷ Python's cryptography",
    what: thousand,
    against: time('batch-1000', "Python's cryptography, one process"),
    atMost: 0.5,
  },
  {
    name: '50 RSA entries ÷ certtool loop',
    what: time('batch-50-rsa', ours),
    against: time('batch-50-rsa', 'certtool loop'),
    atMost: 0.5,
  },
  {
    name: '50 RSA entries, cores busy (of two)',
    what: { of: 'coresBusy', job: 'batch-50-rsa', name: ours },
    atLeast: 1.8,
    unit: 'cores',
  },
  {
    name: 'Time, 10,000 entries ÷ 1,000',
    what: time('linear', '10,000 entries'),
    against: time('linear', '1,000 entries'),
    atMost: 11,
  },
  {
    name: 'Peak memory, 10,000 entries ÷ 1,000',
    what: memory('linear', '10,000 entries'),
    against: memory('linear', '1,000 entries'),
    atMost: 2,
  },
  {
    name: 'Peak memory, P-256 pair ÷ node -e 0',
    what: memory('pair-p256', ours),
    against: memory('pair-p256', start),
    atMost: 1.25,
  },
  { name: 'Loaded for a PEM pair', what: { of: 'size', name: 'loaded' }, atMost: 150_000, unit: 'bytes' },
  {
    name: 'dist/, without licences, maps and package.json',
    what: { of: 'size', name: 'dist' },
    atMost: 500_000,
    unit: 'bytes',
  },
]
