// Replaces the HTTP client that @actions/core uses to ask GitHub for OIDC tokens. This program never connects to a network,
// so the client is not bundled, and code that would open a connection throws.

export class HttpClient {
  constructor() {
    throw new Error('This program has no HTTP client: it never connects to a network.')
  }
}

export class BearerCredentialHandler extends HttpClient {}
