/** The command line of the benchmark. */
import { parseArgs } from 'node:util'

export const help = `node bench/run.mjs [options]     measures this program and its peers on this machine; installs nothing

  --only JOB,JOB    these jobs alone (see --list); no page is written unless --markdown asks for it
  --quick           few runs, to try it; no page either
  --node PATH       Node.js under test and of the npm peers (default: the one that runs this)
  --python PATH     Python of the Python peers (default: venv/bin/python in the peers' folder, else python3)
  --peers DIR       node_modules, venv and bin of the peers (default: .judges/peers)
  --image NAME      our image (default: ghcr.io/org/selfsigned-cert-action:1)
  --scratch DIR     where the files are written (default: /dev/shm where it is a tmpfs, else the temporary directory)
  --json FILE       results (default: bench/results.json)
  --markdown FILE   page, and beside it the picture as .svg (default: docs/speed.md)
  --from FILE       measures nothing and writes the page anew from results
  --list            names the jobs
  --help
`

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} jobs names of all
 * @throws {Error} that says what was expected.
 */
export function parseOptions(words, jobs) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      node: { type: 'string' },
      python: { type: 'string' },
      peers: { type: 'string' },
      image: { type: 'string' },
      scratch: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
      from: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const only = values.only?.split(',')
  const unknown = only?.filter((name) => !jobs.includes(name)) ?? []
  if (unknown.length > 0) throw new Error(`--only: expected some of ${jobs.join(', ')}, got "${unknown.join(', ')}".`)
  return { ...values, only }
}
