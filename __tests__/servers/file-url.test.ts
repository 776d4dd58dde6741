import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileUrl } from '../../src/servers/file-url.ts'
import { paths } from './site.ts'

it.each([
  ['/certs/a.pem', 'file:///certs/a.pem'],
  ['/a b/größe%20#?', 'file:///a%20b/gr%C3%B6%C3%9Fe%2520%23%3F'],
  ['/a\\b', 'file:///a%5Cb'],
  ["/it's (a*b),;!", 'file:///it%27s%20%28a%2Ab%29%2C%3B%21'],
  ['C:\\my certs/a.pem', 'file:///C:/my%20certs/a.pem'],
  ['\\\\host\\share/a.pem', 'file://host/share/a.pem'],
])('%s is %s', (path, url) => {
  expect(fileUrl(path)).toBe(url)
})

it('is read as the path that it was', () => {
  fc.assert(
    fc.property(
      paths.filter((path) => !path.split('/').some((part) => part === '.' || part === '..')),
      (path) => {
        expect(decodeURIComponent(new URL(fileUrl(path)).pathname)).toBe(path)
      },
    ),
  )
})
