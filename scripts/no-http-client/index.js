// @actions/core asks GitHub for OIDC tokens through an HTTP client. This program never talks to a network, so the client
// is not bundled: what would open a connection says so instead.

export class HttpClient {
  constructor() {
    throw new Error('This program has no HTTP client: it never talks to a network.')
  }
}

export class BearerCredentialHandler extends HttpClient {}
