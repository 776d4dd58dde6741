export const id = 373;
export const ids = [373];
export const modules = {

/***/ 2200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ testedClients),
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   rY: () => (/* binding */ verdicts)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4364);

const testedClients = {
    openssl: 'OpenSSL 3.0 (s_client)',
    curl: 'curl 7.88 (OpenSSL)',
    gnutls: 'GnuTLS 3.7 (gnutls-cli)',
    python: 'Python 3.11 (ssl)',
    go: 'Go (crypto/tls)',
    'nodejs-20': 'Node.js 20',
    'nodejs-24': 'Node.js 24',
    java: 'Java 17',
    rustls: 'rustls (Deno 2.9)',
    nss: 'NSS 3.87 (tstclnt)',
    chromium: 'Chromium',
};
function verdictOf(words) {
    if (words === 'accepts')
        return { verdict: 'accept' };
    return { verdict: 'refuse', says: typeof words === 'string' ? [words] : words };
}
function clientsSay(words) {
    const { openssl } = words;
    const all = { curl: openssl, python: openssl, 'nodejs-20': openssl, 'nodejs-24': openssl, ...words };
    const names = Object.keys(testedClients);
    return Object.fromEntries(names.map((name) => [name, verdictOf(all[name])]));
}
const allAccept = clientsSay({
    openssl: 'accepts',
    gnutls: 'accepts',
    go: 'accepts',
    java: 'accepts',
    rustls: 'accepts',
    nss: 'accepts',
    chromium: 'accepts',
});
function withLists(words) {
    const told = Object.entries(words).map(([client, word]) => [
        client,
        { verdict: 'accept', 'with-crl': verdictOf(word) },
    ]);
    return { ...allAccept, ...Object.fromEntries(told) };
}
const unknownIssuerOfJava = 'unable to find valid certification path to requested target';
const verdicts = {
    good: withLists({
        openssl: 'accepts',
        curl: 'accepts',
        gnutls: 'accepts',
        python: 'accepts',
        go: 'accepts',
        'nodejs-20': 'accepts',
        'nodejs-24': 'accepts',
        java: 'accepts',
        nss: 'accepts',
    }),
    expired: clientsSay({
        openssl: 'certificate has expired',
        gnutls: 'The certificate chain uses expired certificate',
        go: 'certificate has expired or is not yet valid',
        java: 'validity check failed',
        rustls: 'certificate expired',
        nss: 'SEC_ERROR_EXPIRED_CERTIFICATE',
        chromium: 'net::ERR_CERT_DATE_INVALID',
    }),
    'not-yet-valid': clientsSay({
        openssl: 'certificate is not yet valid',
        gnutls: 'The certificate chain uses not yet valid certificate',
        go: 'certificate has expired or is not yet valid',
        java: 'validity check failed',
        rustls: 'certificate not valid yet',
        nss: 'SEC_ERROR_EXPIRED_CERTIFICATE',
        chromium: 'net::ERR_CERT_DATE_INVALID',
    }),
    'wrong-host': clientsSay({
        openssl: 'hostname mismatch',
        curl: 'no alternative certificate subject name matches target host name',
        gnutls: 'The name in the certificate does not match the expected',
        python: 'Hostname mismatch',
        go: 'certificate is valid for wrong-host.invalid, not',
        'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
        'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
        java: 'No subject alternative DNS name matching',
        rustls: 'certificate is only valid for DnsName("wrong-host.invalid")',
        nss: 'SSL_ERROR_BAD_CERT_DOMAIN',
        chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
    }),
    'no-subject-alt-name': clientsSay({
        openssl: 'accepts',
        gnutls: 'accepts',
        go: 'certificate relies on legacy Common Name field, use SANs instead',
        java: 'accepts',
        rustls: 'certificate is not valid for any names',
        nss: 'accepts',
        chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
    }),
    'untrusted-root': clientsSay({
        openssl: 'self-signed certificate in certificate chain',
        gnutls: 'The certificate issuer is unknown',
        go: 'certificate signed by unknown authority',
        java: unknownIssuerOfJava,
        rustls: 'UnknownIssuer',
        nss: 'SEC_ERROR_UNTRUSTED_ISSUER',
        chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
    }),
    'self-signed': clientsSay({
        openssl: 'self-signed certificate',
        gnutls: 'The certificate issuer is unknown',
        go: 'certificate signed by unknown authority',
        java: unknownIssuerOfJava,
        rustls: 'UnknownIssuer',
        nss: 'SEC_ERROR_CA_CERT_INVALID',
        chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
    }),
    'incomplete-chain': clientsSay({
        openssl: 'unable to get local issuer certificate',
        gnutls: 'The certificate issuer is unknown',
        go: 'certificate signed by unknown authority',
        'nodejs-20': 'unable to verify the first certificate',
        'nodejs-24': 'unable to verify the first certificate',
        java: unknownIssuerOfJava,
        rustls: 'UnknownIssuer',
        nss: 'SEC_ERROR_UNKNOWN_ISSUER',
        chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
    }),
    'wrong-usage': clientsSay({
        openssl: 'unsuitable certificate purpose',
        gnutls: 'The certificate chain does not match the intended purpose',
        go: 'certificate specifies an incompatible key usage',
        java: 'Extended key usage does not permit use for TLS server authentication',
        rustls: 'certificate does not allow extended key usage for server authentication',
        nss: 'SEC_ERROR_INADEQUATE_CERT_TYPE',
        chromium: 'net::ERR_CERT_INVALID',
    }),
    'ca-as-end-entity': clientsSay({
        openssl: 'accepts',
        gnutls: 'accepts',
        go: 'accepts',
        java: 'accepts',
        rustls: 'CaUsedAsEndEntity',
        nss: 'SEC_ERROR_INADEQUATE_CERT_TYPE',
        chromium: 'accepts',
    }),
    'name-constraint-violation': clientsSay({
        openssl: 'permitted subtree violation',
        gnutls: "The certificate chain violates the signer's constraints",
        go: 'a root or intermediate certificate is not authorized to sign for this name',
        java: 'name constraints check failed',
        rustls: 'NameConstraintViolation',
        nss: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE',
        chromium: 'net::ERR_CERT_INVALID',
    }),
    'path-length-violation': clientsSay({
        openssl: 'path length constraint exceeded',
        gnutls: "The certificate chain violates the signer's constraints",
        go: 'too many intermediates for path length constraint',
        java: 'basic constraints check failed: pathLenConstraint violated',
        rustls: 'PathLenConstraintViolated',
        nss: 'SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID',
        chromium: 'net::ERR_CERT_INVALID',
    }),
    'weak-key': clientsSay({
        openssl: 'EE certificate key too weak',
        gnutls: 'accepts',
        go: 'accepts',
        'nodejs-20': 'accepts',
        java: 'accepts',
        rustls: 'BadSignature',
        nss: 'accepts',
        chromium: 'accepts',
    }),
    'sha1-signature': clientsSay({
        openssl: 'CA signature digest algorithm too weak',
        gnutls: 'The certificate chain uses insecure algorithm',
        go: 'certificate signed by unknown authority (possibly because of "x509: cannot verify signature: insecure algorithm',
        java: 'accepts',
        rustls: 'UnsupportedSignatureAlgorithm',
        nss: 'accepts',
        chromium: 'net::ERR_CERT_INVALID',
    }),
    revoked: withLists({
        openssl: 'certificate revoked',
        curl: 'certificate revoked',
        gnutls: 'The certificate chain is revoked',
        python: 'certificate revoked',
        go: 'certificate has been revoked',
        'nodejs-20': 'CERT_REVOKED',
        'nodejs-24': 'CERT_REVOKED',
        java: 'Certificate has been revoked, reason: KEY_COMPROMISE',
        nss: 'SEC_ERROR_REVOKED_CERTIFICATE',
    }),
    'mismatched-key': clientsSay({
        openssl: 'bad signature',
        curl: ['bad signature', 'rsa routines'],
        gnutls: 'Public key signature verification has failed',
        go: 'invalid signature by the server certificate',
        'nodejs-20': ['bad signature', 'rsa routines'],
        'nodejs-24': ['provider signature failure', 'rsa routines'],
        java: 'Invalid ECDH ServerKeyExchange signature',
        rustls: 'BadSignature',
        nss: 'SEC_ERROR_BAD_SIGNATURE',
        chromium: 'net::ERR_SSL_PROTOCOL_ERROR',
    }),
    malformed: clientsSay({
        openssl: 'asn1 encoding routines',
        gnutls: 'Error in the certificate.',
        python: 'ASN1 lib',
        go: 'failed to parse certificate from server',
        java: 'Failed to parse server certificates',
        rustls: 'BadEncoding',
        nss: 'SEC_ERROR_INVALID_ARGS',
        chromium: 'net::ERR_SSL_PROTOCOL_ERROR',
    }),
};
const verdictsOnAddresses = {
    'wrong-host': clientsSay({
        openssl: 'IP address mismatch',
        curl: 'no alternative certificate subject name matches target host name',
        gnutls: 'The name in the certificate does not match the expected',
        go: "because it doesn't contain any IP SANs",
        'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
        'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
        java: 'No subject alternative names matching IP address',
        rustls: 'certificate is only valid for DnsName("wrong-host.invalid")',
        nss: 'SSL_ERROR_BAD_CERT_DOMAIN',
        chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
    }),
    'no-subject-alt-name': clientsSay({
        openssl: 'IP address mismatch',
        curl: 'accepts',
        gnutls: 'The name in the certificate does not match the expected',
        go: 'certificate relies on legacy Common Name field, use SANs instead',
        'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
        'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
        java: 'No subject alternative names present',
        rustls: 'certificate is not valid for any names',
        nss: 'accepts',
        chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
    }),
};
function verdictsOf(name, host) {
    return ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIpAddress */ .D)(host) && verdictsOnAddresses[name]) ?? verdicts[name];
}


/***/ }),

/***/ 7373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  servePortsOf: () => (/* binding */ servePortsOf)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/serve/tls-messages.js
const contentTypes = { changeCipherSpec: 20, alert: 21, handshake: 22 };
const alerts = {
    unexpectedMessage: 10,
    handshakeFailure: 40,
    decodeError: 50,
    protocolVersion: 70,
    internalError: 80,
    unrecognizedName: 112,
};
const handshakeTypes = { clientHello: 1, serverHello: 2, certificate: 11, serverKeyExchange: 12, serverHelloDone: 14 };
const tls12 = 0x0303;
const extensionTypes = {
    serverName: 0,
    supportedGroups: 10,
    signatureAlgorithms: 13,
    supportedVersions: 43,
    renegotiationInfo: 0xff01,
};
const renegotiationScsv = 0x00ff;
class DecodeError extends Error {
}
function readerOf(octets) {
    let position = 0;
    const isAtEnd = () => position === octets.length;
    const take = (length) => {
        if (position + length > octets.length)
            throw new DecodeError('expected more octets');
        position += length;
        return octets.subarray(position - length, position);
    };
    const uint = (count) => take(count).reduce((value, octet) => value * 256 + octet, 0);
    return {
        isAtEnd,
        take,
        uint,
        vector: (lengthOctets) => readerOf(take(uint(lengthOctets))),
        uint16s() {
            const values = [];
            while (!isAtEnd())
                values.push(uint(2));
            return values;
        },
    };
}
const longestHello = 1 << 16;
function readClientHello(octets) {
    if (octets.length > 0 && octets[0] !== contentTypes.handshake)
        return 'not TLS';
    if (octets.length > longestHello)
        return 'not TLS';
    const message = handshakeOctets(octets);
    if (message.length < 4)
        return 'more';
    if (message[0] !== handshakeTypes.clientHello)
        return 'not TLS';
    const length = readerOf(message.subarray(1)).uint(3);
    if (length > longestHello)
        return 'not TLS';
    if (message.length < 4 + length)
        return 'more';
    try {
        return parseClientHello(readerOf(message.subarray(4, 4 + length)));
    }
    catch (error) {
        if (error instanceof DecodeError)
            return 'not TLS';
        throw error;
    }
}
function handshakeOctets(octets) {
    const fragments = [];
    for (let rest = octets;;) {
        const record = takeRecord(rest);
        if (!record)
            return Buffer.concat(fragments);
        if (record.type === contentTypes.handshake)
            fragments.push(record.fragment);
        rest = rest.subarray(record.length);
    }
}
function takeRecord(octets) {
    if (octets.length < 5)
        return undefined;
    const header = readerOf(octets);
    const type = header.uint(1);
    header.uint(2);
    const length = 5 + header.uint(2);
    return octets.length < length ? undefined : { type, fragment: octets.subarray(5, length), length };
}
function parseClientHello(hello) {
    const clientVersion = hello.uint(2);
    const random = hello.take(32);
    hello.vector(1);
    const cipherSuites = hello.vector(2).uint16s();
    hello.vector(1);
    const extensions = new Map();
    if (!hello.isAtEnd()) {
        const list = hello.vector(2);
        while (!list.isAtEnd())
            extensions.set(list.uint(2), list.vector(2));
    }
    return {
        random,
        cipherSuites,
        versions: extensions.get(extensionTypes.supportedVersions)?.vector(1).uint16s() ?? versionsUpTo(clientVersion),
        groups: extensions.get(extensionTypes.supportedGroups)?.vector(2).uint16s(),
        signatureSchemes: extensions.get(extensionTypes.signatureAlgorithms)?.vector(2).uint16s(),
        serverName: serverNameIn(extensions.get(extensionTypes.serverName)),
        secureRenegotiation: cipherSuites.includes(renegotiationScsv) || extensions.has(extensionTypes.renegotiationInfo),
    };
}
function versionsUpTo(version) {
    return version >= tls12 ? [tls12] : [version];
}
function serverNameIn(extension) {
    if (!extension || extension.isAtEnd())
        return undefined;
    const list = extension.vector(2);
    const isHostName = list.uint(1) === 0;
    const name = list.take(list.uint(2));
    return isHostName ? Buffer.from(name).toString('latin1').toLowerCase() : undefined;
}
function encodeFirstFlight(flight) {
    return Buffer.concat([
        handshakeRecord(handshakeTypes.serverHello, serverHello(flight)),
        handshakeRecord(handshakeTypes.certificate, certificate(flight)),
        handshakeRecord(handshakeTypes.serverKeyExchange, serverKeyExchange(flight)),
        handshakeRecord(handshakeTypes.serverHelloDone, Buffer.alloc(0)),
    ]);
}
function serverHello({ random, cipherSuite, secureRenegotiation }) {
    const renegotiation = [uint(2, extensionTypes.renegotiationInfo), vector(2, vector(1))];
    return Buffer.concat([
        uint(2, tls12),
        random,
        vector(1),
        uint(2, cipherSuite),
        uint(1, 0),
        ...(secureRenegotiation ? [vector(2, ...renegotiation)] : []),
    ]);
}
function certificate({ certificates }) {
    return vector(3, ...certificates.map((octets) => vector(3, octets)));
}
function serverKeyExchange({ parameters, signatureScheme, signature }) {
    return Buffer.concat([parameters, uint(2, signatureScheme), vector(2, signature)]);
}
const namedCurve = 3;
function encodeEcdhParameters(group, point) {
    return Buffer.concat([uint(1, namedCurve), uint(2, group), vector(1, point)]);
}
function encodeFatalAlert(alert) {
    return record(contentTypes.alert, Buffer.concat([uint(1, 2), uint(1, alerts[alert])]));
}
const longestFragment = 1 << 14;
function handshakeRecord(type, body) {
    const message = Buffer.concat([uint(1, type), vector(3, body)]);
    const records = [];
    for (let at = 0; at < message.length; at += longestFragment) {
        records.push(record(contentTypes.handshake, message.subarray(at, at + longestFragment)));
    }
    return Buffer.concat(records);
}
function record(type, fragment) {
    return Buffer.concat([uint(1, type), uint(2, tls12), vector(2, fragment)]);
}
function vector(lengthOctets, ...parts) {
    const contents = Buffer.concat(parts);
    return Buffer.concat([uint(lengthOctets, contents.length), contents]);
}
function uint(octets, value) {
    const encoded = Buffer.alloc(octets);
    encoded.writeUIntBE(value, 0, octets);
    return encoded;
}

;// CONCATENATED MODULE: ./build/serve/bare-server.js


function createBareServer(chain, key, observer) {
    const privateKey = (0,external_node_crypto_.createPrivateKey)(key);
    return (socket) => {
        let received = Buffer.alloc(0);
        let isAnswered = false;
        const end = (alert) => socket.end(encodeFatalAlert(alert));
        socket.on('error', () => { });
        socket.on('data', (octets) => {
            received = Buffer.concat([received, octets]);
            if (!isAnswered) {
                const hello = readClientHello(received);
                if (hello === 'more')
                    return;
                if (hello === 'not TLS')
                    return void end('unexpectedMessage');
                isAnswered = true;
                received = Buffer.alloc(0);
                const answer = firstFlight(hello, chain, privateKey);
                if (Buffer.isBuffer(answer))
                    return void socket.write(answer);
                observer.turnedAway();
                return void end(answer);
            }
            const next = takeRecord(received);
            if (!next)
                return;
            if (next.type !== contentTypes.handshake)
                return void socket.end();
            observer.wentOn();
            socket.removeAllListeners('data');
            socket.resume();
            end('internalError');
        });
        socket.resume();
    };
}
const cipherSuites = { rsa: [0xc02f, 0xc030, 0xcca8], ecdsa: [0xc02b, 0xc02c, 0xcca9] };
const schemesOfCurves = {
    prime256v1: [0x0403, 'sha256'],
    secp384r1: [0x0503, 'sha384'],
    secp521r1: [0x0603, 'sha512'],
};
function schemeOf({ asymmetricKeyType, asymmetricKeyDetails }) {
    switch (asymmetricKeyType) {
        case 'rsa':
            return [0x0401, 'sha256'];
        case 'ed25519':
            return [0x0807, undefined];
        default:
            return schemesOfCurves[asymmetricKeyDetails?.namedCurve ?? ''];
    }
}
const groups = { secp256r1: 23, x25519: 29 };
function firstFlight(hello, chain, privateKey) {
    if (!hello.versions.includes(tls12))
        return 'protocolVersion';
    const suites = privateKey.asymmetricKeyType === 'rsa' ? cipherSuites.rsa : cipherSuites.ecdsa;
    const cipherSuite = suites.find((suite) => hello.cipherSuites.includes(suite));
    const group = Object.values(groups).find((known) => hello.groups?.includes(known) ?? true);
    const [signatureScheme, hash] = schemeOf(privateKey) ?? [];
    if (cipherSuite === undefined || group === undefined || signatureScheme === undefined)
        return 'handshakeFailure';
    if (hello.signatureSchemes && !hello.signatureSchemes.includes(signatureScheme))
        return 'handshakeFailure';
    const random = (0,external_node_crypto_.randomBytes)(32);
    const parameters = encodeEcdhParameters(group, newPoint(group));
    const signature = (0,external_node_crypto_.sign)(hash, Buffer.concat([hello.random, random, parameters]), privateKey);
    const { secureRenegotiation } = hello;
    return encodeFirstFlight({
        random,
        cipherSuite,
        secureRenegotiation,
        certificates: chain,
        parameters,
        signatureScheme,
        signature,
    });
}
function newPoint(group) {
    if (group === groups.secp256r1)
        return (0,external_node_crypto_.createECDH)('prime256v1').generateKeys();
    const spki = (0,external_node_crypto_.generateKeyPairSync)('x25519').publicKey.export({ type: 'spki', format: 'der' });
    return spki.subarray(-32);
}

// EXTERNAL MODULE: ./build/request/test-case-verdicts.js
var test_case_verdicts = __webpack_require__(2200);
;// CONCATENATED MODULE: ./build/serve/pages.js


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
`;
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function sentence(text) {
    return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
function pageOf(title, main) {
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
`;
}
function renderIndexPage(page, host, cases, served) {
    const [good] = served;
    const bad = cases.length - 1;
    const items = cases.map((shown, index) => renderCase(shown, served[index]));
    return pageOf(`Test cases for ${host}`, `<header>
<h1>Test cases for ${escapeHtml(host)}</h1>
<p class="lead">${bad === 1 ? 'One certificate' : `${bad} certificates`} that a TLS client must refuse, and one that it must accept. Each differs from <code>good</code> in one thing, so a client that accepts it does not look at that thing.</p>
<div>
<p>A client is to trust <a href="/ca.pem">ca.pem</a> for this, and nothing else. That is a CA for tests; its key is gone. Take it out again afterwards.</p>
<pre>curl -O ${escapeHtml(page)}ca.pem
curl --cacert ca.pem ${escapeHtml(good?.url ?? '')}</pre>
<p class="soft">Also here: <a href="/test-cases.json">test-cases.json</a>, the same for programs; <a href="/crl.pem">crl.pem</a>, the lists of revoked certificates; <a href="/health">health</a>.</p>
</div>
</header>
<ol class="cases">
${items.join('\n')}
</ol>`);
}
const marks = {
    standard: { accept: ['accept', 'must be accepted'], refuse: ['refuse', 'must be refused'] },
    policy: { accept: ['accept', 'must be accepted'], refuse: ['some', 'should be refused'] },
    'revocation-list': { accept: ['accept', 'must be accepted'], refuse: ['some', 'refused, told of the list'] },
};
function renderCase(shown, { url, urlByName }) {
    const { name, differs, expected, requirement, reason, source, loads } = shown;
    const [kind, words] = marks[requirement][expected];
    const byName = urlByName === undefined ? '' : `\n${linkTo(urlByName)}`;
    const bare = loads
        ? ''
        : '\n<p class="soft">No server loads this pair. It is sent in TLS 1.2, up to the signature.</p>';
    return `<li class="case" id="${name}">
<div class="head"><h2>${name}</h2><span class="mark ${kind}">${words}</span></div>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${expected === 'refuse' ? '<b>What differs:</b> ' : ''}${sentence(differs)}</p>${bare}
<div class="links">${linkTo(url)}${byName}</div>
${renderClients(shown)}
</li>`;
}
function linkTo(url) {
    return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
}
function linkSource(source) {
    return escapeHtml(source).replace(/RFC (\d+)(?: §([\d.]+\d|\d))?/g, (words, number, section) => `<a href="https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}">${words}</a>`);
}
function renderClients({ name, clients }) {
    const rows = Object.entries(clients);
    const refusing = rows.filter(([, told]) => (told['with-crl'] ?? told).verdict === 'refuse').length;
    const summary = refusing === 0
        ? `All ${rows.length} clients that were tried accept it`
        : refusing === rows.length
            ? `All ${rows.length} clients that were tried refuse it`
            : `${refusing} of ${rows.length} clients that were tried refuse it`;
    const withLists = rows.some(([, told]) => told['with-crl']?.verdict === 'refuse') ? ', told of the list' : '';
    const body = rows.map(([client, told]) => {
        const { verdict, ...rest } = told['with-crl'] ?? told;
        const said = 'says' in rest ? rest.says.map((text) => `<code>${escapeHtml(text)}</code>`).join(' or ') : '';
        return `<tr><th scope="row">${escapeHtml(test_case_verdicts/* testedClients */.GC[client])}</th><td>${verdict === 'accept' ? 'accepts' : said}</td></tr>`;
    });
    return `<details><summary>${summary}${withLists}</summary>
<table aria-label="What clients do with ${name}"><thead><tr><th scope="col">client</th><th scope="col">what it says</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></details>`;
}
function renderCasePage({ name, expected, requirement, reason, source, differs }) {
    const isRight = expected === 'accept';
    const [kind, words] = marks[requirement][expected];
    const told = requirement === 'revocation-list' ? ' once it is told of the list of revoked certificates' : '';
    const must = requirement === 'policy' ? 'should' : 'must';
    const verdict = isRight
        ? 'Your client accepts this certificate, as it must.'
        : `Your client accepts this certificate, and ${must} refuse it${told}.`;
    return pageOf(`${name}: accepted`, `<h1>${name}</h1>
<p><span class="mark ${kind}">${words}</span></p>
<p class="lead">${verdict}</p>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${sentence(differs)}</p>`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/serve/ports-in-a-row.js


const loopback = ['127.0.0.1', '::1'];
const mostAttempts = 20;
async function listenAll(connections, first, address) {
    const servers = [];
    const sockets = new Set();
    const addresses = new Set();
    const ports = [];
    const close = async () => {
        for (const socket of sockets)
            socket.destroy();
        await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    };
    const open = async (onConnection, port, on) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            sockets.add(socket);
            socket.on('close', () => sockets.delete(socket));
            socket.on('error', () => socket.destroy());
            onConnection(socket);
        });
        await listen(server, port, on);
        servers.push(server);
        addresses.add(on);
        return server.address().port;
    };
    try {
        for (const [index, onConnection] of connections.entries()) {
            const asked = first === 0 ? 0 : first + index;
            ports.push(await (address === undefined ? openOnLoopback(onConnection, asked) : open(onConnection, asked, address)));
        }
    }
    catch (error) {
        await close();
        throw error instanceof NotListening ? hostErrorOf(error) : error;
    }
    return { addresses: [...addresses], ports, openSockets: () => sockets.size, close };
    async function openOnLoopback(onConnection, asked) {
        for (let attempt = 1;; attempt++) {
            const port = await open(onConnection, asked, loopback[0]);
            try {
                return await open(onConnection, port, loopback[1]);
            }
            catch (error) {
                if (!(error instanceof NotListening))
                    throw error;
                if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code))
                    return port;
                if (asked !== 0 || attempt === mostAttempts)
                    throw error;
                await new Promise((resolve) => servers.pop()?.close(resolve));
            }
        }
    }
}
class NotListening extends Error {
    code;
    port;
    address;
    constructor(cause, port, address) {
        super(cause.message, { cause });
        this.code = cause.code ?? '';
        this.port = port;
        this.address = address;
    }
}
function listen(server, port, address) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new NotListening(error, port, address)));
        server.listen({ port, host: address, exclusive: true }, () => resolve());
    });
}
function hostErrorOf({ code, port, address, message }) {
    switch (code) {
        case 'EADDRINUSE':
            return new build_errors/* HostError */.dh(`port: expected ${port} to be free on ${address}, but a program listens on it. Choose others with --port, or any with --port 0.`);
        case 'EACCES':
            return new build_errors/* HostError */.dh(`port: expected one that this user may listen on, got "${port}". Choose one above 1023 with --port.`);
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
            return new build_errors/* HostError */.dh(`listen: expected an address of this machine, got "${address}".`);
        default:
            return new build_errors/* HostError */.dh(`listen: expected to listen on ${address}, port ${port}, but: ${message}.`);
    }
}

;// CONCATENATED MODULE: ./build/serve/case-servers.js






const loadsAnything = 'DEFAULT@SECLEVEL=0';
async function startServers({ host, cases, listen, port, downloads }) {
    let isReady = false;
    let indexPage = '';
    const seen = cases.map(() => ({ connections: 0, handshakes: 0, requests: 0, turnedAway: 0 }));
    const servers = cases.map((served, index) => serverOf(served, seen[index]));
    const pages = pageServer((path) => {
        if (path === '/')
            return isReady ? ['text/html; charset=utf-8', indexPage] : undefined;
        if (path === '/health')
            return isReady ? ['text/plain', 'ok\n'] : undefined;
        const download = downloads.get(path.slice(1));
        const type = path.endsWith('.json') ? 'application/json' : 'application/x-pem-file';
        return download === undefined || download === '' ? undefined : [type, download];
    });
    const byName = new Map([[host, servers[0]]]);
    for (const [index, { name, byName: isKnown }] of cases.entries()) {
        if (isKnown)
            byName.set(`${name}.${host}`, servers[index]);
    }
    const listening = await listenAll([pages, serverByName(byName), ...servers], port, listen);
    const [pagePort, namesPort, ...casePorts] = listening.ports;
    const [address] = listening.addresses;
    const pageHost = isAny(address) ? 'localhost' : bracketed(address);
    const page = `http://${pageHost}:${pagePort}/`;
    const served = cases.map(({ name, byName: isKnown }, index) => ({
        name,
        port: casePorts[index],
        url: `https://${bracketed(host)}:${casePorts[index]}/`,
        urlByName: isKnown ? `https://${name}.${host}:${namesPort}/` : undefined,
        seen: () => ({ ...seen[index] }),
    }));
    indexPage = renderIndexPage(page, host, cases, served);
    isReady = true;
    return {
        addresses: listening.addresses,
        page,
        health: `${page}health`,
        namesPort,
        cases: served,
        settled: () => settled(listening.openSockets),
        close: listening.close,
    };
}
function isAny(address) {
    return address === '0.0.0.0' || address === '::';
}
function bracketed(host) {
    return host.includes(':') ? `[${host}]` : host;
}
async function settled(openSockets) {
    const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    await pause(10);
    for (let waited = 10; waited < 500 && openSockets() > 0; waited += 10)
        await pause(10);
}
function serverOf(served, seen) {
    const answer = served.loads ? pairServer(served, seen) : bareServer(served, seen);
    return (socket) => {
        seen.connections++;
        answer(socket);
    };
}
function bareServer({ chain, key }, seen) {
    return createBareServer(chain, key, {
        wentOn: () => seen.handshakes++,
        turnedAway: () => seen.turnedAway++,
    });
}
function pairServer(served, seen) {
    const { fullchain, key } = served;
    const options = { cert: fullchain, key, ciphers: loadsAnything };
    const server = (0,external_node_https_.createServer)(options, (request, response) => {
        seen.requests++;
        answerRequest(request, response, ['text/html; charset=utf-8', renderCasePage(served)]);
    });
    server.on('secureConnection', () => seen.handshakes++);
    server.on('tlsClientError', () => { });
    server.on('clientError', (error, socket) => {
        if (error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE')
            seen.requests++;
        socket.destroy();
    });
    return (socket) => server.emit('connection', socket);
}
function pageServer(answerTo) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        const [path = '/'] = (request.url ?? '/').split('?');
        answerRequest(request, response, answerTo(path));
    });
    server.on('clientError', (_, socket) => socket.destroy());
    return (socket) => server.emit('connection', socket);
}
function answerRequest(request, response, answer) {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const [type, body] = answer ?? ['text/plain', 'There is nothing here.\n'];
    const status = answer ? (isRead ? 200 : 405) : request.url === '/health' ? 503 : 404;
    response.writeHead(status, {
        'Content-Type': type,
        'Content-Length': Buffer.byteLength(body),
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        Connection: 'close',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
}
function serverByName(servers) {
    return (socket) => {
        let received = Buffer.alloc(0);
        const onData = (octets) => {
            received = Buffer.concat([received, octets]);
            const hello = readClientHello(received);
            if (hello === 'more')
                return;
            socket.removeListener('data', onData);
            socket.pause();
            const server = hello === 'not TLS' ? undefined : servers.get(hello.serverName ?? '');
            if (!server) {
                socket.end(encodeFatalAlert(hello === 'not TLS' ? 'unexpectedMessage' : 'unrecognizedName'));
                return;
            }
            socket.unshift(received);
            server(socket);
        };
        socket.on('data', onData);
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/serve/run-client.js


const mostCharactersKept = 16_384;
function runClient([program, ...words], timeLimitSeconds, environment, onStart) {
    return new Promise((resolve, reject) => {
        const isGroup = process.platform !== 'win32';
        const child = (0,external_node_child_process_.spawn)(program, words, {
            detached: isGroup,
            windowsHide: true,
            stdio: ['ignore', 'pipe', 'pipe'],
            env: environment,
        });
        const end = () => {
            if (child.pid === undefined)
                return;
            try {
                process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
            }
            catch {
            }
        };
        onStart(end);
        const errors = keepEnd(child.stderr);
        const output = keepEnd(child.stdout);
        let inTime = true;
        const timer = setTimeout(() => {
            inTime = false;
            end();
        }, timeLimitSeconds * 1000);
        child.on('error', (error) => {
            clearTimeout(timer);
            const outcome = error.code === 'ENOENT' ? 'is not there' : `cannot be run: ${error.message}`;
            reject(new build_errors/* CommandError */.Qd([program, ...words], outcome, ''));
        });
        child.on('exit', end);
        child.on('close', (exitCode, signal) => {
            clearTimeout(timer);
            onStart(() => { });
            resolve({ exitCode, signal, inTime, said: tellingLine(errors(), output()) });
        });
    });
}
function keepEnd(stream) {
    let kept = '';
    stream.setEncoding('utf8').on('data', (text) => {
        kept = (kept + text).slice(-mostCharactersKept);
    });
    return () => kept;
}
const telling = /certificate|\berror\b\s*[:[(]|error:|\balert\b|verif/i;
function tellingLine(errors, output) {
    const [ofErrors, ofOutput] = [linesOf(errors), linesOf(output)];
    return [ofErrors, ofOutput].flat().find((line) => telling.test(line)) ?? ofErrors.at(-1) ?? ofOutput.at(-1) ?? '';
}
function linesOf(text) {
    return text
        .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
        .split(/[\r\n]+/)
        .map((line) => line.replace(/\p{C}/gu, ' ').trim())
        .filter((line) => /\p{L}/u.test(line));
}

;// CONCATENATED MODULE: ./build/serving.js


function servePortsOf(environment, atEnd) {
    let endClient = () => { };
    atEnd(() => endClient());
    return {
        start: startServers,
        runClient: (words, timeLimitSeconds) => runClient(words, timeLimitSeconds, environment, (end) => {
            endClient = end;
        }),
    };
}


/***/ })

};
