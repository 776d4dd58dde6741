/** nginx as a test runs it: in the foreground, with all its files in a directory of the test's. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A whole configuration of nginx around what stands in `http`; gives its words on the command line. */
export function nginxWords(http: string, directory: string): readonly string[] {
  const prefix = mkdtempSync(join(directory, 'nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${prefix};`)
  const file = join(prefix, 'main.conf')
  writeFileSync(
    file,
    `daemon off;
master_process off;
pid ${prefix}/pid;
error_log stderr info;
events {}
http {
access_log off;
default_type text/html;
${temporary.join('\n')}
${http}
}
`,
  )
  return ['-p', prefix, '-e', 'stderr', '-c', file]
}
