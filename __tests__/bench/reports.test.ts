import { describe, expect, it } from 'vitest'
import { formatMemory, formatRatio, formatTime } from '../../bench/format.mjs'
import { withoutPaths } from '../../bench/paths.mjs'
import { resultsAsJson } from '../../bench/report-json.mjs'
import { reportAsMarkdown, table } from '../../bench/report-markdown.mjs'
import { reportAsSvg } from '../../bench/report-svg.mjs'
import { reportForTerminal } from '../../bench/report-terminal.mjs'
import { job, measured, results } from './measured.ts'

const ours = measured('ours', [60, 60, 60], { role: 'ours', peakMemory: 57.3e6 })
const start = measured('node -e 0', [40, 40, 40], { role: 'floor' })
const loop = measured('a loop', [6000], { certificates: 1000, scaledFrom: 20, note: 'two commands' })

describe('figures', () => {
  it.each([
    [0.0234, '23.4 µs'],
    [0.9996, '1.00 ms'],
    [9.996, '10.0 ms'],
    [57.32, '57.3 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [71_400, '71.4 s'],
  ])('have three digits and the unit that fits: %d ms is %s', (milliseconds, text) => {
    expect(formatTime(milliseconds)).toBe(text)
  })

  it('have two digits where they are ratios below one', () => {
    expect([0.0962, 0.3, 1.349, 30.8, 2160].map(formatRatio)).toEqual([
      '0.096 ×',
      '0.30 ×',
      '1.35 ×',
      '30.8 ×',
      '2,160 ×',
    ])
  })

  it('count memory in millions of bytes, and in thousands of millions', () => {
    expect(formatMemory(57_300_000)).toBe('57.3 MB')
    expect(formatMemory(25_277_000_000)).toBe('25.3 GB')
  })
})

describe('the table on a terminal', () => {
  it('marks this program, and compares the others with it and all with the start of Node.js', () => {
    const text = reportForTerminal(results([job('pair', [start, ours, measured('peer', [120])])]))
    expect(text).toMatch(/^> ours +60\.0 ms .* 1\.50 × .* 57\.3 MB/m)
    expect(text).toMatch(/^ {2}peer +120 ms .* 2\.00 × +3\.00 ×/m)
  })

  it('says of a scaled loop what it was measured with', () => {
    const text = reportForTerminal(results([job('batch', [ours, loop])]))
    expect(text).toContain('measured with 20, scaled to 1,000; two commands')
  })

  it('names who is missing and who failed', () => {
    const missing = { name: 'mkcert', role: 'peer', certificates: 1, missing: 'mkcert (a package)' } as const
    const failed = { name: 'cfssl', role: 'peer', certificates: 1, failed: 'it ended with 1' } as const
    const text = reportForTerminal(results([job('pair', [ours, missing, failed])]))
    expect(text).toContain('mkcert: missing, mkcert (a package)')
    expect(text).toContain('cfssl: failed, it ended with 1')
  })

  it('says in one line that nobody could take part', () => {
    const missing = { role: 'peer', certificates: 1, missing: 'docker (an engine)' } as const
    const text = reportForTerminal(
      results([
        job('container', [
          { name: 'a', ...missing },
          { name: 'b', ...missing },
        ]),
      ]),
    )
    expect(text.match(/docker/g)).toHaveLength(1)
  })

  it('tells a quick run from a real one', () => {
    expect(reportForTerminal(results([], { quick: true }))).toContain('worth nothing')
    expect(reportForTerminal(results([]))).not.toContain('worth nothing')
  })
})

describe('the page', () => {
  it('keeps a cell a cell, whatever is in it', () => {
    expect(table(['who'], [['a|b\n<c> & d']])).toBe('| who |\n| --- |\n| a\\|b &lt;c> &amp; d |')
  })

  it('has every row as wide as its head', () => {
    const page = reportAsMarkdown(results([job('batch', [start, ours, loop])]), 'speed.svg', 'Notes.')
    for (const block of page.match(/(^\|.*\n)+/gm) ?? []) {
      const widths = block
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
    expect(page).toContain('**ours**')
  })

  it('holds the notes as they are, and shows the picture', () => {
    const page = reportAsMarkdown(results([]), 'speed.svg', 'Of *50 ms* | 30 are start-up.\n')
    expect(page).toContain('## What stands in the way\n\nOf *50 ms* | 30 are start-up.\n')
    expect(page).toContain('](speed.svg)')
  })

  it('counts the targets that are met and those that are not known', () => {
    const verdicts = [
      { name: 'a', limit: 'at most 1', measured: 0.5, met: true },
      { name: 'b', limit: 'at most 1', measured: 2, met: false },
      { name: 'c', limit: 'at most 1', unknown: 'c was not run' },
    ]
    const page = reportAsMarkdown(results([], { verdicts }), 'speed.svg', '')
    expect(page).toContain('1 of 3 met, 1 not known.')
    expect(page).toContain('| b | at most 1 | 2.00 |  | NOT met |')
    expect(page).toContain('| c | at most 1 |  |  | not known: c was not run |')
  })
})

describe('the picture', () => {
  it('is XML, whatever a contestant is called', () => {
    const picture = reportAsSvg(results([job('pair', [ours, measured('<a> & "b"', [120])])]))
    expect(picture).toContain('&lt;a&gt; &amp; &quot;b&quot;')
    expect(picture).not.toContain('<a>')
  })

  it('draws bars as long as their times, the shortest first', () => {
    const picture = reportAsSvg(results([job('pair', [measured('peer', [120, 120]), ours])]))
    const bars = [...picture.matchAll(/<rect class="(\w+)" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)]
    expect(bars.map(([, role]) => role)).toEqual(['ours', 'peer'])
    const [short, long] = bars.map(([, , width]) => Number(width)) as [number, number]
    expect(long / short).toBeCloseTo(2)
  })

  it('leaves out jobs without anything to compare', () => {
    const missing = { name: 'peer', role: 'peer', certificates: 1, missing: 'peer (a package)' } as const
    expect(reportAsSvg(results([job('pair', [ours, missing])]))).not.toContain('Title of pair')
  })

  it('can be read on a light and on a dark page', () => {
    const picture = reportAsSvg(results([job('pair', [ours, start])]))
    expect(picture).toContain('prefers-color-scheme: dark')
    expect(picture).toContain('<rect class="ground"')
  })
})

describe('the results as JSON', () => {
  const all = results([job('pair', [measured('a', [1.23456, 2]), measured('[1, 2]', [60.5])])])

  it('are read back as they were, to a thousandth', () => {
    const read = JSON.parse(resultsAsJson(all))
    expect(read.jobs[0].contestants[0].byRound).toEqual([1.235, 2])
    expect(read.jobs[0].contestants[1]).toEqual(all.jobs[0]?.contestants[1])
  })

  it('have a list of figures on one line', () => {
    expect(resultsAsJson(all)).toContain('"byRound": [1.235, 2]')
  })
})

describe('what a failure says', () => {
  it('holds no path of the machine', () => {
    expect(withoutPaths('/dev/shm/bench-x/pair-0-run/key.pem is not the key of /tmp/a b.pem: no')).toBe(
      '…/key.pem is not the key of …/a b.pem: no',
    )
    expect(withoutPaths('C:\\Users\\me\\x.pem: no')).toBe('…/x.pem: no')
  })

  it('keeps words, options, ratios and addresses', () => {
    const text = 'openssl req -x509: expected 1/2, got https://example.test/a "and/or"'
    expect(withoutPaths(text)).toBe(text)
  })
})
