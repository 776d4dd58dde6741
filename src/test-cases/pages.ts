/** Renders the page that describes all cases, and the page of each case. Pure; no scripts and no external content. */
import { createHash } from 'node:crypto'
import { testedClients, type Verdicts, type VerdictsOfClients, verdictsOf } from './client-verdicts.ts'
import type { NamedTestCase, ServedCase } from './ports.ts'

const style = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #fff; --ink: #1c1b19; --soft: #5d5a54; --line: #dfdbd2; --link: #0b57a4;
  --good: #116032; --good-ground: #dff3e5; --bad: #9a1c1c; --bad-ground: #fbe4e1; --some: #76500a; --some-ground: #f8ebcd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161615; --raised: #1f1f1d; --ink: #eceae4; --soft: #aaa69d; --line: #383733; --link: #8dbff5;
    --good: #8fdcaa; --good-ground: #143521; --bad: #ffb0a6; --bad-ground: #461a17; --some: #f0cd83; --some-ground: #3d2e0c;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.1rem; margin: 0; overflow-wrap: normal; }
p { margin: 0 0 .75rem; max-width: 44rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font: .875em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
pre { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; white-space: pre-wrap; max-width: 44rem; }
header { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 0 2.5rem; }
header h1 { grid-column: 1 / -1; }
.source a { white-space: nowrap; }
.lead { color: var(--soft); font-size: 1.075rem; }
.cases { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
.case { background: var(--raised); border: 1px solid var(--line); border-radius: .75rem; padding: 1.1rem 1.25rem; display: flex; flex-direction: column; gap: .65rem; }
.case p { margin: 0; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .35rem .75rem; }
.mark { font-size: .8125rem; font-weight: 600; padding: .1rem .6rem; border-radius: 1rem; white-space: nowrap; }
.accept { color: var(--good); background: var(--good-ground); }
.refuse { color: var(--bad); background: var(--bad-ground); }
.some { color: var(--some); background: var(--some-ground); }
.soft { color: var(--soft); font-size: .9rem; }
.links { display: flex; flex-direction: column; gap: .1rem; font-size: .9375rem; }
details { margin-top: auto; border-top: 1px solid var(--line); padding-top: .65rem; }
summary { cursor: pointer; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .8125rem; margin-top: .6rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
th { font-weight: 500; width: 42%; overflow-wrap: normal; }
thead th { color: var(--soft); border-top: 0; }
@media (max-width: 30rem) { main { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.6rem; } .case { padding: 1rem; } }
`

/** Allows the style of these pages and nothing else. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Renders a sentence of this program, in which backticks mark code. */
function sentence(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function pageOf(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
}

/**
 * @param page The URL of the page itself.
 * @param served The served ones of `cases`, in any order.
 */
export function renderIndexPage(
  page: string,
  host: string,
  cases: readonly NamedTestCase[],
  served: readonly ServedCase[],
): string {
  const [good] = served
  const bad = cases.length - 1
  const items = cases.map((shown) =>
    renderCase(
      shown,
      host,
      served.find(({ name }) => name === shown.name),
    ),
  )
  return pageOf(
    `Test cases for ${host}`,
    `<header>
<h1>Test cases for ${escapeHtml(host)}</h1>
<p class="lead">${bad === 1 ? 'One certificate' : `${bad} certificates`} that a TLS client must refuse, and one that it must accept. Each differs from <code>good</code> in one thing, so a client that accepts it does not check that thing.</p>
<div>
<p>For this test, a client must trust only <a href="/ca.pem">ca.pem</a>. It is a test CA whose key no longer exists. Remove it afterwards.</p>
<pre>curl -O ${escapeHtml(page)}ca.pem
curl --cacert ca.pem ${escapeHtml(good?.url ?? '')}</pre>
<p class="soft">Also here: <a href="/test-cases.json">test-cases.json</a>, the same for programs; <a href="/crl.pem">crl.pem</a>, the lists of revoked certificates; <a href="/health">health</a>.</p>
</div>
</header>
<ol class="cases">
${items.join('\n')}
</ol>`,
  )
}

const marks = {
  standard: { accept: ['accept', 'must be accepted'], refuse: ['refuse', 'must be refused'] },
  policy: { accept: ['accept', 'must be accepted'], refuse: ['some', 'should be refused'] },
  'revocation-list': { accept: ['accept', 'must be accepted'], refuse: ['some', 'refused, with the list'] },
} as const

function renderCase(shown: NamedTestCase, host: string, served: ServedCase | undefined): string {
  const { name, differs, expected, requirement, reason, source } = shown
  const [kind, words] = marks[requirement][expected]
  const clients = verdictsOf(name, host)
  return `<li class="case" id="${name}">
<div class="head"><h2>${name}</h2><span class="mark ${kind}">${words}</span></div>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${expected === 'refuse' ? '<b>What differs:</b> ' : ''}${sentence(differs)}</p>
${served ? `<div class="links">${linksTo(served)}</div>` : '<p class="soft">Not served: no TLS server can load it. Its files are in the output directory.</p>'}
${Object.keys(clients).length > 0 ? renderClients(name, clients) : ''}
</li>`
}

function linksTo({ url, urlByName }: ServedCase): string {
  return linkTo(url) + (urlByName === undefined ? '' : `\n${linkTo(urlByName)}`)
}

function linkTo(url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
}

/** Links each RFC and its section to the website of the RFC Editor. */
function linkSource(source: string): string {
  return escapeHtml(source).replace(
    /RFC (\d+)(?: §([\d.]+\d|\d))?/g,
    (words, number: string, section: string | undefined) =>
      `<a href="https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}">${words}</a>`,
  )
}

function renderClients(name: string, clients: VerdictsOfClients): string {
  const rows = Object.entries(clients) as readonly [keyof typeof testedClients, Verdicts][]
  const refusing = rows.filter(([, verdicts]) => (verdicts['with-crl'] ?? verdicts).verdict === 'refuse').length
  const summary =
    refusing === 0
      ? `All ${rows.length} clients that were tried accept it`
      : refusing === rows.length
        ? `All ${rows.length} clients that were tried refuse it`
        : `${refusing} of ${rows.length} clients that were tried refuse it`
  const withLists = rows.some(([, verdicts]) => verdicts['with-crl']?.verdict === 'refuse') ? ' with the list' : ''
  const body = rows.map(([client, verdicts]) => {
    const { verdict, ...rest } = verdicts['with-crl'] ?? verdicts
    const said = 'says' in rest ? rest.says.map((text) => `<code>${escapeHtml(text)}</code>`).join(' or ') : ''
    return `<tr><th scope="row">${escapeHtml(testedClients[client])}</th><td>${verdict === 'accept' ? 'accepts' : said}</td></tr>`
  })
  return `<details><summary>${summary}${withLists}</summary>
<table aria-label="What clients do with ${name}"><thead><tr><th scope="col">client</th><th scope="col">what it says</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></details>`
}

/** A client that shows it has accepted the certificate. */
export function renderCasePage({ name, expected, requirement, reason, source, differs }: NamedTestCase): string {
  const isRight = expected === 'accept'
  const [kind, words] = marks[requirement][expected]
  const withList = requirement === 'revocation-list' ? ' if it has the list of revoked certificates' : ''
  const must = requirement === 'policy' ? 'should' : 'must'
  const verdict = isRight
    ? 'Your client accepts this certificate, as it must.'
    : `Your client accepts this certificate, but ${must} refuse it${withList}.`
  return pageOf(
    `${name}: accepted`,
    `<h1>${name}</h1>
<p><span class="mark ${kind}">${words}</span></p>
<p class="lead">${verdict}</p>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${sentence(differs)}</p>`,
  )
}
