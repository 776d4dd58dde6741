/** A Django project behind nginx: both with the settings that were written, and each once without a part of them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../../src/interface/table.ts'
import { freePort } from '../../free-port.ts'
import { runClient, succeed } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { nginxWords } from './nginx-words.ts'
import { type Running, start } from './process.ts'
import { pathOfDebian } from './python.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

const available = haveJudges('nginx', 'python3', 'python-django', 'gunicorn')

interface Site {
  readonly port: number
  readonly plainPort: number
}

/** What is changed of a file before it is loaded. */
interface Changes {
  readonly module?: (text: string) => string
  readonly proxy?: (text: string) => string
}

async function startDjango(made: Outputs, site: Site, directory: string, changes: Changes = {}): Promise<Running> {
  const project = mkdtempSync(join(directory, 'django-'))
  const settings = join(project, 'settings')
  mkdirSync(settings)
  const written = (file: string) => readFileSync(join(made['settings-directory'], file), 'utf8')
  if (changes.module) writeFileSync(join(settings, 'django_tls.py'), changes.module(written('django_tls.py')))
  writeFileSync(
    join(project, 'site_settings.py'),
    `SECRET_KEY = "of a test"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "pages"
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
${lineToLoad(made, 'django_tls.py')}
# Ports of a test are not those that stand for a scheme.
SECURE_SSL_HOST = "localhost:${site.port}"
`,
  )
  writeFileSync(
    join(project, 'pages.py'),
    `from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path


def index(request):
    request.session["seen"] = True
    get_token(request)
    return HttpResponse(f"${page} secure: {request.is_secure()}, method: {request.method}")


urlpatterns = [path("", index)]
`,
  )
  const environment = {
    PATH: pathOfDebian,
    PYTHONPATH: changes.module ? settings : made['settings-directory'],
    DJANGO_SETTINGS_MODULE: 'site_settings',
  }
  const check = ['-m', 'django', 'check', '--fail-level', 'WARNING', '--pythonpath', project]
  await succeed('python3', check, { directory: project, environment })
  const appPort = await freePort()
  const words = ['--bind', `127.0.0.1:${appPort}`, 'django.core.wsgi:get_wsgi_application()']
  // On loopback gunicorn would believe the header by itself, and Django's own setting would not be tried.
  const app = await start('gunicorn', ['--forwarded-allow-ips', '192.0.2.1', ...words], {
    directory: project,
    port: appPort,
    environment,
  })
  try {
    const proxyFile = join(settings, 'django-nginx.conf')
    if (changes.proxy) writeFileSync(proxyFile, changes.proxy(written('django-nginx.conf')))
    const include = changes.proxy ? `include ${proxyFile};` : lineToLoad(made, 'django-nginx.conf')
    const http = `upstream django { server 127.0.0.1:${appPort}; }
server {
listen 127.0.0.1:${site.plainPort};
listen 127.0.0.1:${site.port} ssl;
${include}
}`
    const nginx = nginxWords(http, project)
    await succeed('nginx', ['-t', ...nginx], { directory: project })
    const proxy = await start('nginx', nginx, { directory: project, port: site.port })
    return {
      said: () => app.said() + proxy.said(),
      stop: async () => {
        await proxy.stop()
        await app.stop()
      },
    }
  } catch (error) {
    await app.stop()
    throw error
  }
}

judgeWebServer({
  name: 'django',
  available,
  alsoInPaths: ' {} \\ [x]* ?',
  start: async (made, port, directory) => startDjango(made, { port, plainPort: await freePort() }, directory),
})

describe.skipIf(!available || !haveJudges('curl'))('Django behind nginx', () => {
  const shop = workshop()
  const made = () => shop.pair('localhost', '--issued-by', 'root-ca', '--settings-for', 'django')

  interface CommandLine {
    readonly status: number | null
    /** Each with its head. */
    readonly answers: string
    readonly redirects: number
    readonly said: string
  }
  type Ask = (scheme: 'http' | 'https', ...words: readonly string[]) => Promise<CommandLine>

  async function withDjango(changes: Changes, question: (ask: Ask, site: Site) => Promise<void>): Promise<void> {
    const site = { port: await freePort(), plainPort: await freePort() }
    const server = await startDjango(made(), site, shop.directory, changes)
    const ask: Ask = async (scheme, ...words) => {
      const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
      const trust = ['--cacert', made()['ca-certificate-path'], '--connect-to', '::127.0.0.1:']
      const told = ['--include', '--write-out', '\n%{num_redirects}']
      const url = `${scheme}://localhost:${scheme === 'http' ? site.plainPort : site.port}/`
      const all = [...quiet, ...trust, ...told, ...words, url]
      const { status, stdout, stderr } = await runClient('curl', all, { directory: shop.directory })
      const [, answers = '', redirects] = /^([\s\S]*)\n(\d+)$/.exec(stdout) ?? []
      return { status, answers, redirects: Number(redirects), said: stdout + stderr + server.said() }
    }
    try {
      await question(ask, site)
    } finally {
      await server.stop()
    }
  }

  it('knows that a request came by TLS, and sends its cookies by nothing else', async () => {
    await withDjango({}, async (ask) => {
      const { answers, said } = await ask('https')
      expect(answers, said).toContain('secure: True')
      expect(answers).toMatch(/^set-cookie: sessionid=.*; Secure/im)
      expect(answers).toMatch(/^set-cookie: csrftoken=.*; Secure/im)
      expect(answers).not.toMatch(/^strict-transport-security/im)
    })
  })

  it('redirects plain HTTP once, to a page that is there', async () => {
    await withDjango({}, async (ask, { port }) => {
      const first = await ask('http')
      expect(first.answers).toContain(' 301 ')
      expect(first.answers).toContain(`Location: https://localhost:${port}/`)
      expect(first.answers).not.toMatch(/^set-cookie/im)
      const { status, redirects, answers, said } = await ask('http', '--location')
      expect({ status, redirects }, said).toEqual({ status: 0, redirects: 1 })
      expect(answers).toContain('secure: True')
    })
  })

  it('takes a form of its own page', async () => {
    await withDjango({}, async (ask, { port }) => {
      const { answers: page } = await ask('https')
      const token = /csrftoken=(\w+)/.exec(page)?.[1]
      const form = ['--data', `csrfmiddlewaretoken=${token}`, '--cookie', `csrftoken=${token}`]
      const { answers, said } = await ask('https', ...form, '--referer', `https://localhost:${port}/`)
      expect(answers, said).toContain('method: POST')
      const foreign = await ask('https', ...form, '--referer', 'https://elsewhere.test/')
      expect(foreign.answers).toContain(' 403 ')
    })
  })

  it('does not believe a client that says of plain HTTP that it was TLS', async () => {
    await withDjango({}, async (ask) => {
      const { answers } = await ask('http', '--header', 'X-Forwarded-Proto: https')
      expect(answers).toContain(' 301 ')
      expect(answers).not.toContain('secure: True')
    })
  })

  it.each([
    ['the header of the proxy', { proxy: (text: string) => text.replace(/^.*X-Forwarded-Proto.*\n/m, '') }],
    ['the setting that reads it', { module: (text: string) => text.replace(/^SECURE_PROXY_SSL_HEADER.*\n/m, '') }],
  ])('without %s is redirected for ever', async (_, changes) => {
    await withDjango(changes, async (ask) => {
      const { status, answers } = await ask('https', '--location', '--max-redirs', '5')
      // CURLE_TOO_MANY_REDIRECTS
      expect(status).toBe(47)
      expect(answers.match(/ 301 /g)?.length).toBe(6)
    })
  })
})
