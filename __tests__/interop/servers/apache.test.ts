/** Apache httpd, with the file included in a virtual host. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOfJudge } from '../../judges.ts'
import { succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

// Debian's.
const modules = '/usr/lib/apache2/modules'

judgeWebServer({
  name: 'apache',
  available: haveJudges('apache2'),
  alsoInPaths: ' {} $ \\ [x]* ?',
  async start(made, port, directory) {
    const root = mkdtempSync(join(directory, 'apache-'))
    const documents = join(root, 'documents')
    mkdirSync(documents)
    writeFileSync(join(documents, 'index.html'), page)
    // Started as root it reads the key, and pages as another user.
    for (const readable of [directory, root]) chmodSync(readable, 0o755)
    const file = join(root, 'apache.conf')
    const load = ['mpm_event', 'authz_core', 'mime', 'dir', 'ssl'].map(
      (name) => `LoadModule ${name}_module ${modules}/mod_${name}.so\n`,
    )
    writeFileSync(
      file,
      `ServerRoot ${root}
PidFile ${root}/pid
DefaultRuntimeDir ${root}
ServerName localhost
ErrorLog "|/bin/cat"
Listen 127.0.0.1:${port}
${load.join('')}TypesConfig /dev/null
AddType text/html .html
<IfModule !unixd_module>
LoadModule unixd_module ${modules}/mod_unixd.so
</IfModule>
User www-data
Group www-data
<VirtualHost *:${port}>
DocumentRoot ${documents}
DirectoryIndex index.html
${lineToLoad(made, 'apache.conf')}
</VirtualHost>
`,
    )
    const program = pathOfJudge('apache2')
    await succeed(program, ['-t', '-f', file], { directory })
    return start(program, ['-D', 'FOREGROUND', '-f', file], { directory, port })
  },
})
