/** What Chromium is started with where nobody sits: it loads a page, prints what it has become, and ends. */
export const chromiumFlags = [
  '--headless',
  // Root, as which containers run tests, has no sandbox.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Every name is on loopback; nothing is looked up.
  '--host-resolver-rules=MAP *.test 127.0.0.1',
  // Without it the reason for a page that was not loaded stays inside.
  '--enable-logging=stderr',
  '--timeout=20000',
  '--dump-dom',
] as const
