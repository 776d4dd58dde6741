export const id = 772;
export const ids = [772,626];
export const modules = {

/***/ 7653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readPem)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);

const maxPemCharacters = 1_048_576;
function readPem(text, labels, maxBlocks) {
    if (text.length > maxPemCharacters) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a PEM text of at most ${maxPemCharacters} characters`, `${text.length}`);
    }
    const lines = text.replace(/^\ufeff/, '');
    const boundary = new RegExp(`^[ \\t]*-----(BEGIN|END) (${labels.join('|')})-----[ \\t]*$`, 'gm');
    const blocks = [];
    let begun;
    for (const { 0: line, 1: verb, 2: label = '', index } of lines.matchAll(boundary)) {
        if (begun === undefined) {
            if (verb === 'END')
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a PEM line BEGIN ${label}`, `END ${label}`);
            if (blocks.length === maxBlocks)
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`no more than ${maxBlocks} of the PEM block ${labels[0]}`, 'more');
            begun = { label, bodyStart: index + line.length };
        }
        else {
            if (verb === 'BEGIN' || label !== begun.label) {
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a PEM line END ${begun.label}`, `${verb} ${label}`);
            }
            blocks.push(decodeBase64(lines.slice(begun.bodyStart, index), label));
            begun = undefined;
        }
    }
    if (begun)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a PEM line END ${begun.label}`, 'the end of the text');
    if (blocks.length === 0)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a PEM block ${labels[0]}`, 'none');
    return blocks;
}
function decodeBase64(body, label) {
    const base64 = body.replace(/[ \t\r\n]+/g, '');
    const octets = Buffer.from(base64, 'base64');
    if (octets.toString('base64') !== base64)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`base64 in the PEM block ${label}`, 'other text');
    return octets;
}


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readBack)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

function readBack(der) {
    try {
        node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__.fromDer(der.toString('latin1'), true);
        return der;
    }
    catch (error) {
        throw new Error('The DER came out wrong: node-forge cannot read it.', { cause: error });
    }
}


/***/ }),

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

/***/ 4972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ testCases),
/* harmony export */   sA: () => (/* binding */ testCasesVersion),
/* harmony export */   tD: () => (/* binding */ testCasesDocument)
/* harmony export */ });
/* harmony import */ var _test_case_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2200);

const testCases = {
    good: {
        differs: 'Nothing: the control, to be accepted by every client.',
        expected: 'accept',
        requirement: 'standard',
        reason: 'Names, dates, usage, signatures and the path to the trusted root are all in order.',
        source: 'RFC 5280 §6.1',
        loads: true,
    },
    expired: {
        differs: 'Its dates: the same length of time, over a day before the start of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is no longer valid.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        loads: true,
    },
    'not-yet-valid': {
        differs: 'Its dates: the same length of time, from two days after the end of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is not valid yet.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        loads: true,
    },
    'wrong-host': {
        differs: 'Its names: `wrong-host.invalid` and no other.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for another host than the one that was asked for.',
        source: 'RFC 9525 §6.1',
        loads: true,
    },
    'no-subject-alt-name': {
        differs: 'It has no alternative names; the host is the common name alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The common name is no place for a host: only alternative names count.',
        source: 'RFC 9525 §2',
        loads: true,
    },
    'untrusted-root': {
        differs: 'Its CA: another root, which nobody trusts and which the server sends along, and an intermediate below that.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path ends in a root that the client was not told to trust.',
        source: 'RFC 5280 §6.1.1 (d)',
        loads: true,
    },
    'self-signed': {
        differs: 'Its issuer: itself, and no CA.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate vouches for itself, and the client was not told to trust it.',
        source: 'RFC 5280 §6.1.1 (d)',
        loads: true,
    },
    'incomplete-chain': {
        differs: 'What the server sends: the certificate of `good` without the intermediate.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA is missing, so no path leads to the trusted root.',
        source: 'RFC 8446 §4.4.2',
        loads: true,
    },
    'wrong-usage': {
        differs: 'Its extended key usage: for TLS clients alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for clients, and a server shows it.',
        source: 'RFC 5280 §4.2.1.12',
        loads: true,
    },
    'ca-as-end-entity': {
        differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A server shows the certificate of a CA, whose key could make certificates for any host.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
        loads: true,
    },
    'name-constraint-violation': {
        differs: 'Its intermediate: another, which may issue for names below `elsewhere.invalid` alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA may not issue for this name.',
        source: 'RFC 5280 §4.2.1.10',
        loads: true,
    },
    'path-length-violation': {
        differs: 'Its path: one more intermediate, below the one that allows none (`pathlen:0`).',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'There are more CAs in the path than the one above them allows.',
        source: 'RFC 5280 §4.2.1.9',
        loads: true,
    },
    'weak-key': {
        differs: 'Its key: RSA of 1024 bits.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A key of 1024 bits can be broken.',
        source: 'CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP 800-131A',
        loads: true,
    },
    'sha1-signature': {
        differs: 'The hash with which the CA has signed it: SHA-1.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A signature with SHA-1 can be forged.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
        loads: true,
    },
    revoked: {
        differs: "It is in its CA's list of revoked certificates, and `good` is not.",
        expected: 'refuse',
        requirement: 'revocation-list',
        reason: 'The CA has revoked the certificate.',
        source: 'RFC 5280 §6.1.3 (a)(3)',
        loads: true,
    },
    'mismatched-key': {
        differs: 'The key of the server: another than that in the certificate, which is the one of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The server does not have the key of the certificate that it shows.',
        source: 'RFC 8446 §4.4.3',
        loads: false,
    },
    malformed: {
        differs: 'What the server sends: the certificate of `good` without its last octets.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is cut off and cannot be read.',
        source: 'RFC 5280 §4.1',
        loads: false,
    },
};
const testCasesVersion = 1;
function testCasesDocument(host, encrypted, cases) {
    return {
        version: testCasesVersion,
        host,
        encrypted,
        cases: cases.map(({ name, files }) => ({ name, ...testCases[name], files, clients: (0,_test_case_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictsOf */ .W5)(name, host) })),
    };
}


/***/ }),

/***/ 5772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveTestCases: () => (/* binding */ serveTestCases)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __webpack_require__(1958);
// EXTERNAL MODULE: ./build/pki/pem-reader.js
var pem_reader = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/pki/private-key.js
var private_key = __webpack_require__(1114);
// EXTERNAL MODULE: ./build/request/parsed.js
var request_parsed = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/request/client-command.js

const placeholders = {
    url: 'https://HOST:PORT/',
    ca: 'path of the certificate to trust, PEM',
    crl: 'path of the lists of revoked certificates, PEM',
    host: 'the host to ask for',
    port: 'the port of the case',
    address: 'the IP address that is listened on',
};
function splitWords(text) {
    const words = [];
    let rest = text;
    let word;
    while (rest !== '') {
        const [piece, blank, single, double, escaped, plain] = pieces.exec(rest) ?? [];
        if (piece === undefined)
            return undefined;
        rest = rest.slice(piece.length);
        if (blank !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain);
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
const pieces = /^(?:([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^ \t\r\n'"\\]+))/;
function parseClientCommand(text) {
    const words = splitWords(text);
    if (!words)
        return (0,request_parsed/* mistake */.RT)('every quote to be closed', text);
    const [program, ...others] = words;
    if (!program)
        return (0,request_parsed/* mistake */.RT)('a command, such as curl --cacert {ca} {url}', text);
    const names = [...words.join(' ').matchAll(braces)].map(([, name]) => name);
    const unknown = names.find((name) => !Object.hasOwn(placeholders, name));
    const known = Object.keys(placeholders).map((name) => `{${name}}`);
    if (unknown !== undefined)
        return (0,request_parsed/* mistake */.RT)(`in braces ${known.join(', ')} alone`, `{${unknown}}`);
    if (!names.includes('url') && !names.includes('port'))
        return (0,request_parsed/* mistake */.RT)('{url} or {port} in the command', text);
    return { value: [program, ...others] };
}
const braces = /(?<![$%])\{([a-z]+)\}/g;
function fillIn([program, ...words], values) {
    const fill = (word) => word.replace(braces, (_, name) => values[name]);
    return [fill(program), ...words.map(fill)];
}
function takesLists(command) {
    return [...command.join(' ').matchAll(braces)].some(([, name]) => name === 'crl');
}

// EXTERNAL MODULE: ./build/request/given-inputs.js
var given_inputs = __webpack_require__(5637);
// EXTERNAL MODULE: ./build/request/interface.js
var request_interface = __webpack_require__(809);
// EXTERNAL MODULE: ./build/request/ip-address.js
var ip_address = __webpack_require__(4364);
// EXTERNAL MODULE: ./build/request/spelling.js
var spelling = __webpack_require__(7542);
// EXTERNAL MODULE: ./build/request/values.js
var values = __webpack_require__(9846);
;// CONCATENATED MODULE: ./build/request/serving.js








const inputsOfPlace = ['output-directory', 'key-mode', 'owner', 'key-passphrase'];
const defaultPort = 4430;
const defaultTimeLimitSeconds = 30;
const mostPorts = 2 + request_interface/* testCaseNames */.ng.length;
function parseServing(given, settings) {
    const issues = [];
    const ofPlace = given.filter(({ name }) => inputsOfPlace.some((known) => known === name));
    const raw = (0,given_inputs/* collectInputs */.C)(ofPlace, request_interface/* inputNames */.vj, issues);
    const input = (name) => {
        const parsed = (0,values/* readInput */.R)(name, raw.get(name));
        if (parsed && 'mistake' in parsed)
            issues.push((0,request_parsed/* toIssue */.N9)(name, parsed.mistake));
        return parsed && 'value' in parsed ? parsed.value : undefined;
    };
    const flag = (name, parse) => {
        const text = settings.get(name);
        if (text === undefined)
            return undefined;
        const parsed = parse(text);
        if ('value' in parsed)
            return parsed.value;
        issues.push((0,request_parsed/* toIssue */.N9)(name, parsed.mistake));
        return undefined;
    };
    const listen = flag('listen', parseListen);
    const port = flag('port', parsePort);
    const command = flag('check-client', parseClientCommand);
    const allowed = flag('allow', parseAllowed);
    const timeLimitSeconds = flag('time-limit', wholeNumber('a whole number of seconds', 1, 3600));
    for (const name of ['allow', 'time-limit']) {
        if (settings.has(name) && !settings.has('check-client')) {
            issues.push((0,request_parsed/* toIssue */.N9)(name, noClient(name)));
        }
    }
    const place = {
        outputDirectory: input('output-directory'),
        owner: input('owner'),
        keyMode: input('key-mode'),
        keyPassphrase: input('key-passphrase'),
    };
    if (issues.length > 0)
        throw new errors/* InputError */.dz(issues);
    const saysWhich = given.some(({ name }) => name === 'test-cases');
    return {
        ...place,
        listen,
        port: port ?? (command ? 0 : defaultPort),
        check: command && {
            text: settings.get('check-client'),
            command,
            allowed: new Set(allowed),
            timeLimitSeconds: timeLimitSeconds ?? defaultTimeLimitSeconds,
        },
        asTheyAre: given.length === ofPlace.length,
        inputs: saysWhich ? given : [...given, { name: 'test-cases', text: 'all', spell: (name) => `--${name}` }],
    };
}
function noClient(name) {
    return (0,request_parsed/* mistake */.RT)('--check-client beside it', `--${name} alone`).mistake;
}
function parseListen(text) {
    if ((0,ip_address/* parseIpAddress */.D)(text))
        return { value: text };
    return (0,request_parsed/* mistake */.RT)('an IP address of this machine', text, 'Without it: loopback, 127.0.0.1 and ::1.');
}
const greatestPort = 65_535;
function parsePort(text) {
    return wholeNumber(`0, or a port with ${mostPorts - 1} others after it, so`, 0, greatestPort - mostPorts + 1)(text);
}
function wholeNumber(what, least, greatest) {
    return (text) => {
        const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
        return number >= least && number <= greatest
            ? { value: number }
            : (0,request_parsed/* mistake */.RT)(`${what} from ${least} to ${greatest}`, text);
    };
}
function parseAllowed(text) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const unknown = names.find((name) => !isTestCase(name));
    if (unknown === undefined)
        return { value: names };
    const nearest = (0,spelling/* nearestName */.q)(unknown, request_interface/* testCaseNames */.ng);
    const advice = nearest === undefined ? undefined : `Did you mean ${nearest}?`;
    return (0,request_parsed/* mistake */.RT)(`some of ${request_interface/* testCaseNames */.ng.join(', ')}`, unknown, advice);
}
function isTestCase(name) {
    return request_interface/* testCaseNames */.ng.some((known) => known === name);
}

// EXTERNAL MODULE: ./build/request/test-case-verdicts.js
var test_case_verdicts = __webpack_require__(2200);
// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __webpack_require__(4972);
;// CONCATENATED MODULE: ./build/request/test-cases-document.js



const hostForm = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/;
function readTestCases(text) {
    const document = parseJson(text);
    if (document?.version !== test_cases/* testCasesVersion */.sA)
        return refuse('version 1', String(document?.version));
    const { host, cases } = document;
    if (typeof host !== 'string' || !hostForm.test(host))
        return refuse('a host', String(host));
    if (!Array.isArray(cases))
        return refuse('cases', typeof cases);
    const names = cases.map((entry) => String(entry?.name));
    const unknown = names.find((name) => !isTestCase(name));
    if (unknown !== undefined)
        return refuse('cases that are known', unknown);
    if (names[0] !== 'good' || new Set(names).size < names.length) {
        return refuse('each case once, good first', names.join(', '));
    }
    return { value: { host, names: names } };
}
function refuse(expected, got) {
    return (0,request_parsed/* mistake */.RT)(`${expected} in test-cases.json`, got, 'Make it anew with --if-exists replace.');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/tasks/issue.js + 9 modules
var issue = __webpack_require__(4227);
;// CONCATENATED MODULE: ./build/tasks/judge-client.js

function conductOf({ exitCode, inTime }, seen, asks, isBare) {
    if (seen.connections === 0)
        return inTime ? 'never connected' : 'did not end in time';
    if (isBare && seen.handshakes > 0)
        return 'accepted';
    if (!inTime)
        return 'did not end in time';
    if (exitCode === null)
        return 'ended by a signal';
    if (exitCode === 0)
        return (asks ? seen.requests : seen.handshakes) > 0 ? 'accepted' : 'refused, exit code 0';
    if (seen.requests > 0)
        return 'accepted, then failed';
    return seen.turnedAway > 0 ? 'cannot be shown' : 'refused';
}
const notes = {
    'accepted, then failed': 'Its request arrived, so it took the certificate; it failed for another reason.',
    'refused, exit code 0': 'It broke off before its request and ended with exit code 0, so nobody learns of the refusal.',
    'never connected': 'No connection arrived at the server, so it has judged nothing.',
    'did not end in time': 'It did not end within its time limit.',
    'ended by a signal': 'It crashed, or something ended it.',
};
function judgeCase(name, run, seen, { isToldOfLists, isAllowed, asks }) {
    const { expected, requirement, reason, source, loads } = test_cases/* testCases */.WB[name];
    const conduct = conductOf(run, seen, asks, !loads);
    const report = { name, expected, conduct, exitCode: run.exitCode, said: run.said, reason, source };
    const isRight = conduct === (expected === 'accept' ? 'accepted' : 'refused');
    if (isRight)
        return { ...report, verdict: 'as it must', note: '' };
    if (conduct === 'cannot be shown') {
        return {
            ...report,
            verdict: 'not judged',
            note: 'It does not speak TLS 1.2 with keys of this type, and this case is served so.',
        };
    }
    if (conduct === 'accepted' && requirement === 'revocation-list' && !isToldOfLists) {
        return { ...report, verdict: 'not judged', note: 'It was told of no list of revoked certificates: {crl}.' };
    }
    const note = notes[conduct] ?? `${reason.slice(0, -1)} (${source}).`;
    return { ...report, verdict: isAllowed ? 'allowed' : 'finding', note };
}
function notTried(name) {
    const { expected, reason, source } = test_cases/* testCases */.WB[name];
    const said = '';
    return { name, expected, conduct: 'not tried', verdict: 'not judged', note: '', exitCode: null, said, reason, source };
}

// EXTERNAL MODULE: ./build/tasks/test-cases.js + 4 modules
var tasks_test_cases = __webpack_require__(7626);
;// CONCATENATED MODULE: ./build/tasks/serve-test-cases.js














async function serveTestCases(given, settings, ports) {
    const request = parseServing(given, settings);
    const { outputDirectory: path, keyMode, owner } = request;
    const open = () => ports.fileStore.openDirectory({ path, keyMode, owner });
    const warnings = [];
    let directory = open();
    if (!request.asTheyAre || directory.read(tasks_test_cases.testCasesFile) === undefined) {
        warnings.push(...(await (0,issue/* issue */.s)(request.inputs, ports)).warnings);
        directory = open();
    }
    const toServe = readCases(directory, request);
    warnings.push(...warningsOf(toServe, ports.now()));
    const serve = await ports.serve();
    const servers = await serve.start(toServe);
    const file = (name) => directory.pathOf(`${tasks_test_cases.testCasesFolder}/${name}`);
    const serving = {
        servers,
        host: toServe.host,
        directory: file(''),
        ca: file('good/ca.pem'),
        isLoopback: servers.addresses.every(isLoopback),
        warnings,
    };
    if (!request.check)
        return { serving, report: undefined };
    try {
        return { serving, report: await checkClient(request.check, serving, file('good/crl.pem'), serve) };
    }
    finally {
        await servers.close();
    }
}
function isLoopback(address) {
    return address === '::1' || address.startsWith('127.');
}
function readCases(directory, { listen, port, keyPassphrase }) {
    const text = (name) => Buffer.from(directory.read(`${tasks_test_cases.testCasesFolder}/${name}`) ?? '').toString();
    const document = text('test-cases.json');
    const stored = readTestCases(document);
    if ('mistake' in stored)
        throw serve_test_cases_refuse(stored.mistake);
    const { host, names } = stored.value;
    const good = new external_node_crypto_.X509Certificate(certificatesIn(text('good/cert.pem'), 'good')[0]);
    const cases = names.map((name) => {
        const privateKey = (0,private_key/* readPrivateKey */.$k)(text(`${name}/key.pem`), keyPassphrase);
        if (typeof privateKey === 'string') {
            throw serve_test_cases_refuse((0,request_parsed/* mistake */.RT)(`a private key of ${name}`, privateKey, 'key-passphrase opens encrypted ones.').mistake);
        }
        const fullchain = text(`${name}/fullchain.pem`);
        return {
            name,
            ...test_cases/* testCases */.WB[name],
            chain: certificatesIn(fullchain, name),
            fullchain,
            key: (0,private_key/* encodePrivateKey */.zd)(privateKey),
            byName: name !== 'no-subject-alt-name' && good.checkHost(`${name}.${host}`, { wildcards: false }) !== undefined,
            clients: test_case_verdicts/* verdicts */.rY[name],
        };
    });
    const downloads = new Map([
        ['ca.pem', text('good/ca.pem')],
        ['crl.pem', text('good/crl.pem')],
        ['test-cases.json', document],
    ]);
    return { host, cases, listen, port, downloads };
}
function certificatesIn(pem, name) {
    const blocks = (0,der_reader/* readOrReason */.Yz)(() => (0,pem_reader/* readPem */.J)(pem, ['CERTIFICATE'], mostCertificates));
    if (!('unreadable' in blocks))
        return blocks;
    throw serve_test_cases_refuse((0,request_parsed/* mistake */.RT)(`a certificate of ${name}`, blocks.unreadable, 'Make it anew with --if-exists replace.').mistake);
}
const mostCertificates = 8;
function serve_test_cases_refuse(found) {
    return new errors/* InputError */.dz([(0,request_parsed/* toIssue */.N9)('serve-test-cases', found)]);
}
function warningsOf({ cases }, now) {
    const [good] = cases;
    const { validTo } = new external_node_crypto_.X509Certificate(good?.chain[0]);
    if (Date.parse(validTo) > now * 1000)
        return [];
    return [`serve-test-cases: good has expired on ${validTo}. Make the cases anew with --if-exists replace.`];
}
async function checkClient({ text, command, allowed, timeLimitSeconds }, { servers, host, ca, warnings }, crl, { runClient }) {
    const cases = [];
    let asks = false;
    for (const { name, port, url, seen } of servers.cases) {
        if (cases[0] && cases[0].conduct !== 'accepted') {
            cases.push(notTried(name));
            continue;
        }
        const before = seen();
        const address = servers.addresses[0];
        const run = await runClient(fillIn(command, { url, ca, crl, host, port: String(port), address }), timeLimitSeconds);
        await servers.settled();
        const after = seen();
        const difference = {
            connections: after.connections - before.connections,
            handshakes: after.handshakes - before.handshakes,
            requests: after.requests - before.requests,
            turnedAway: after.turnedAway - before.turnedAway,
        };
        const isAllowed = allowed.has(name);
        if (name === 'good')
            asks = difference.requests > 0;
        cases.push(judgeCase(name, run, difference, { isToldOfLists: takesLists(command), isAllowed, asks }));
    }
    const idle = cases.filter(({ name, verdict }) => allowed.has(name) && verdict === 'as it must');
    return {
        command: text,
        host,
        ok: cases.every(({ verdict }) => verdict !== 'finding'),
        cases,
        warnings: [...warnings, ...idle.map(({ name }) => `allow: ${name} is as it must be, and need not be allowed.`)],
    };
}


/***/ }),

/***/ 7626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flawOfTestCases: () => (/* binding */ flawOfTestCases),
  makeTestCases: () => (/* binding */ makeTestCases),
  planTestCases: () => (/* binding */ planTestCases),
  testCasesFile: () => (/* binding */ testCasesFile),
  testCasesFolder: () => (/* binding */ testCasesFolder)
});

// EXTERNAL MODULE: ./build/pki/certificate.js
var certificate = __webpack_require__(5148);
// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __webpack_require__(586);
// EXTERNAL MODULE: ./build/pki/extensions.js
var extensions = __webpack_require__(4693);
// EXTERNAL MODULE: ./build/pki/serial-number.js
var serial_number = __webpack_require__(3509);
// EXTERNAL MODULE: ./build/pki/signature-algorithm.js
var signature_algorithm = __webpack_require__(2565);
// EXTERNAL MODULE: ./build/pki/validity.js
var validity = __webpack_require__(6893);
;// CONCATENATED MODULE: ./build/pki/certificate-list.js





const reasonCodes = {
    keyCompromise: 1,
    cACompromise: 2,
    affiliationChanged: 3,
    superseded: 4,
    cessationOfOperation: 5,
    certificateHold: 6,
    privilegeWithdrawn: 9,
    aACompromise: 10,
};
function signCertificateList(contents, issuerPrivateKey) {
    const tbsCertList = encodeTbsCertList(contents);
    return (0,asn1/* sequence */.K2)(tbsCertList, (0,signature_algorithm/* encodeAlgorithmIdentifier */.pb)(contents.signature), (0,asn1/* bitString */.FY)((0,signature_algorithm/* signOctets */.W2)(tbsCertList, contents.signature, issuerPrivateKey)));
}
function encodeTbsCertList(contents) {
    const { revokedCertificates } = contents;
    return (0,asn1/* sequence */.K2)((0,asn1/* unsignedInteger */.wF)(Uint8Array.of(1)), (0,signature_algorithm/* encodeAlgorithmIdentifier */.pb)(contents.signature), contents.issuer, (0,validity/* encodeTime */.iV)(contents.thisUpdate), (0,validity/* encodeTime */.iV)(contents.nextUpdate), ...(revokedCertificates.length > 0 ? [(0,asn1/* sequence */.K2)(...revokedCertificates.map(encodeRevokedCertificate))] : []), (0,asn1/* explicitTag */.hj)(0, (0,asn1/* sequence */.K2)((0,extensions/* authorityKeyIdentifier */.Eo)(contents.authorityKeyIdentifier), cRLNumber(contents.cRLNumber))));
}
function encodeRevokedCertificate({ userCertificate, revocationDate, reasonCode }) {
    return (0,asn1/* sequence */.K2)((0,asn1/* unsignedInteger */.wF)((0,serial_number/* serialNumberMagnitude */.A6)(userCertificate)), (0,validity/* encodeTime */.iV)(revocationDate), ...(reasonCode === undefined ? [] : [(0,asn1/* sequence */.K2)(cRLReason(reasonCode))]));
}
function cRLReason(reasonCode) {
    return (0,extensions/* extension */.ck)('2.5.29.21', 'not critical', (0,asn1/* enumerated */.BD)(reasonCodes[reasonCode]));
}
function cRLNumber(number) {
    return (0,extensions/* extension */.ck)('2.5.29.20', 'not critical', (0,asn1/* unsignedInteger */.wF)((0,serial_number/* serialNumberMagnitude */.A6)(number)));
}

// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __webpack_require__(1958);
// EXTERNAL MODULE: ./build/pki/distinguished-name.js
var distinguished_name = __webpack_require__(6283);
// EXTERNAL MODULE: ./build/pki/key-pair.js
var key_pair = __webpack_require__(8841);
;// CONCATENATED MODULE: ./build/pki/malformed.js
const octetsMissing = 16;
function cutOff(certificate) {
    return certificate.subarray(0, certificate.length - octetsMissing);
}

// EXTERNAL MODULE: ./build/pki/pem.js
var pem = __webpack_require__(4833);
// EXTERNAL MODULE: ./build/pki/pem-reader.js
var pem_reader = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/pki/private-key.js
var private_key = __webpack_require__(1114);
// EXTERNAL MODULE: ./build/pki/second-reader.js
var second_reader = __webpack_require__(8435);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/pki/signed-octets.js


function isSigned(signed, toBeSigned, { hash }, publicKey) {
    try {
        const components = (0,der_reader/* componentsOf */.ct)((0,der_reader/* readDer */.SU)(signed), 'what is signed');
        const isTheSame = Buffer.compare(components.take('what is to be signed').octets, toBeSigned) === 0;
        components.take('signatureAlgorithm');
        const signature = (0,der_reader/* readBitStringOctets */.X5)(components.take('signatureValue'), 'signatureValue');
        return isTheSame && (0,external_node_crypto_.verify)(hash, toBeSigned, { key: publicKey, dsaEncoding: 'der' }, signature);
    }
    catch (error) {
        if (error instanceof der_reader/* UnreadableError */.Gy)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/request/interface.js
var request_interface = __webpack_require__(809);
// EXTERNAL MODULE: ./build/request/parsed.js
var parsed = __webpack_require__(8965);
// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __webpack_require__(4972);
// EXTERNAL MODULE: ./build/tasks/certificate-contents.js
var certificate_contents = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/tasks/in-order.js
var in_order = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/tasks/output-files.js
var output_files = __webpack_require__(4458);
// EXTERNAL MODULE: ./build/tasks/reuse.js
var reuse = __webpack_require__(9501);
// EXTERNAL MODULE: ./build/tasks/sources.js
var sources = __webpack_require__(5127);
// EXTERNAL MODULE: ./build/pki/name-constraints.js
var name_constraints = __webpack_require__(4409);
// EXTERNAL MODULE: ./build/pki/profiles.js
var profiles = __webpack_require__(8557);
// EXTERNAL MODULE: ./build/request/requested-time.js
var requested_time = __webpack_require__(8518);
;// CONCATENATED MODULE: ./build/tasks/test-case-certificates.js








const chainOf = {
    good: ['good', 'intermediate'],
    expired: ['expired', 'intermediate'],
    'not-yet-valid': ['not-yet-valid', 'intermediate'],
    'wrong-host': ['wrong-host', 'intermediate'],
    'no-subject-alt-name': ['no-subject-alt-name', 'intermediate'],
    'untrusted-root': ['untrusted-root', 'other intermediate', 'other root'],
    'self-signed': ['self-signed'],
    'incomplete-chain': ['good'],
    'wrong-usage': ['wrong-usage', 'intermediate'],
    'ca-as-end-entity': ['ca-as-end-entity', 'intermediate'],
    'name-constraint-violation': ['name-constraint-violation', 'constrained'],
    'path-length-violation': ['path-length-violation', 'deeper', 'intermediate'],
    'weak-key': ['weak-key', 'intermediate'],
    'sha1-signature': ['sha1-signature', 'intermediate'],
    revoked: ['revoked', 'intermediate'],
    'mismatched-key': ['good', 'intermediate'],
    malformed: ['good', 'intermediate'],
};
function keyOfServer(name) {
    if (name === 'weak-key')
        return 'weak';
    return name === 'mismatched-key' ? 'mismatched' : 'server';
}
const issuerOf = {
    root: 'itself',
    intermediate: 'root',
    'other root': 'itself',
    'other intermediate': 'other root',
    constrained: 'root',
    deeper: 'intermediate',
    'untrusted-root': 'other intermediate',
    'name-constraint-violation': 'constrained',
    'path-length-violation': 'deeper',
};
const caProfileOf = {
    root: profiles/* caProfiles */.P0.rootAboveIntermediate,
    intermediate: profiles/* caProfiles */.P0.intermediate,
    'other root': profiles/* caProfiles */.P0.rootAboveIntermediate,
    'other intermediate': profiles/* caProfiles */.P0.intermediate,
    constrained: profiles/* caProfiles */.P0.intermediate,
    deeper: profiles/* caProfiles */.P0.intermediate,
};
function isCa(name) {
    return name in caProfileOf;
}
function subjectKeyOf(name) {
    if (isCa(name))
        return name;
    return name === 'weak-key' ? 'weak' : 'server';
}
function signingKeyOf(name) {
    if (name === 'self-signed')
        return 'server';
    const issuer = issuerOf[name] ?? 'intermediate';
    return issuer === 'itself' ? name : issuer;
}
function withIssuers(names) {
    const all = new Set();
    const add = (name) => {
        const issuer = signingKeyOf(name);
        if (issuer !== name && issuer !== 'server')
            add(issuer);
        all.add(name);
    };
    for (const name of names)
        add(name);
    return [...all];
}
function subjectOfCa(name, publicKey) {
    return { commonName: `Test cases ${name} ${Buffer.from((0,certificate/* keyIdentifierOf */.om)(publicKey)).toString('hex').slice(0, 8)}` };
}
function testCaseContents(name, good, host, keys, serialNumber) {
    const subjectPublicKey = keys[subjectKeyOf(name)];
    const signingKey = signingKeyOf(name);
    const issuerPublicKey = keys[signingKey];
    const server = {
        serialNumber,
        signature: (0,certificate_contents/* signatureOf */.y)(issuerPublicKey, isCa(name) ? undefined : good.signatureHash),
        issuer: (0,distinguished_name/* encodeName */.aA)(signingKey === 'server' ? good.subject : subjectOfCa(signingKey, issuerPublicKey)),
        authorityKeyIdentifier: (0,certificate/* keyIdentifierOf */.om)(issuerPublicKey),
        validity: good.validity,
        subject: good.subject,
        subjectPublicKey,
        subjectAltName: good.subjectAltName,
        profile: profiles/* endEntityProfiles */.h$[good.usage],
    };
    if (!isCa(name))
        return { ...server, ...differenceOf(name, server, host, issuerPublicKey) };
    return {
        ...server,
        subject: subjectOfCa(name, subjectPublicKey),
        subjectAltName: [],
        profile: caProfileOf[name],
        nameConstraints: name === 'constrained' ? constraintsElsewhere(good) : undefined,
    };
}
function differenceOf(name, { validity, subject }, host, issuerPublicKey) {
    switch (name) {
        case 'expired':
            return { validity: validityBefore(validity) };
        case 'not-yet-valid':
            return { validity: validityAfter(validity) };
        case 'wrong-host':
            return { subject: { ...subject, commonName: wrongHost }, subjectAltName: [{ type: 'dNSName', value: wrongHost }] };
        case 'no-subject-alt-name':
            return { subject: withHostAsCommonName(subject, host), subjectAltName: [] };
        case 'wrong-usage':
            return { profile: profiles/* refusedProfiles */.rX.wrongUsage };
        case 'ca-as-end-entity':
            return { profile: profiles/* refusedProfiles */.rX.caAsEndEntity };
        case 'sha1-signature':
            return { signature: (0,signature_algorithm/* sha1SignatureFor */.hS)(issuerPublicKey) };
        default:
            return {};
    }
}
const wrongHost = 'wrong-host.invalid';
function constraintsElsewhere({ subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return (0,name_constraints/* nameConstraints */.Ic)((0,name_constraints.constraintsTo)(hasHost ? [{ type: 'dNSName', value: 'elsewhere.invalid' }] : []));
}
function withHostAsCommonName(subject, host) {
    return host.length <= 64 ? { ...subject, commonName: host } : subject;
}
const marginSeconds = 2 * requested_time/* secondsPerDay */.Vw;
function validityBefore({ notBefore, notAfter }) {
    const end = Math.max(notBefore - requested_time/* secondsPerDay */.Vw, validity/* earliestTime */.rL + requested_time/* secondsPerDay */.Vw);
    return { notBefore: Math.max(end - (notAfter - notBefore), validity/* earliestTime */.rL), notAfter: end };
}
function validityAfter({ notBefore, notAfter }) {
    const start = Math.min(notAfter + marginSeconds, validity/* latestTime */.ZV - requested_time/* secondsPerDay */.Vw);
    return { notBefore: start, notAfter: Math.min(start + (notAfter - notBefore), validity/* latestTime */.ZV) };
}

;// CONCATENATED MODULE: ./build/tasks/test-cases.js






















const testCasesFolder = 'test-cases';
const testCasesFile = `${testCasesFolder}/test-cases.json`;
function planTestCases({ batch, testCases }, [first], now, issues) {
    const fail = (expected, got, advice) => {
        (0,sources/* note */.N4)(issues, sources/* inputsThemselves */.c5, 'test-cases', (0,parsed/* mistake */.RT)(expected, got, advice).mistake);
    };
    if (batch) {
        return fail('nothing beside certificates', testCases.join(', '), 'Make them without it, in another output-directory.');
    }
    if (!first)
        return undefined;
    const { asked } = first;
    if (asked.usage === 'client')
        return fail('the certificate of a server', 'usage client', 'Say usage server or both.');
    const host = hostOf(asked);
    if (host === undefined) {
        return fail('a host name or an IP address among the names', 'none', 'Name one in subject-alt-names.');
    }
    const { notBefore, notAfter } = asked.validity;
    if (now < notBefore || now > notAfter) {
        const got = now < notBefore ? 'a later start' : 'an earlier end';
        return fail('a certificate that is valid now, since good must be accepted', got, 'Leave not-before and not-after out.');
    }
    const keyType = keyTypeOfCases(first);
    const isAll = testCases.includes('all');
    const hasSha1 = (0,signature_algorithm/* choosesHash */.d6)(keyType);
    if (!hasSha1 && !isAll && testCases.includes('sha1-signature')) {
        return fail(`none with SHA-1 and keys of type ${keyType}, which fix their own hash`, 'sha1-signature');
    }
    const isWanted = (name) => name === 'good' || (isAll ? hasSha1 || name !== 'sha1-signature' : testCases.includes(name));
    return {
        names: request_interface/* testCaseNames */.ng.filter(isWanted),
        good: {
            ...asked,
            folder: `${testCasesFolder}/good`,
            serialNumber: undefined,
            subjectAltName: [...asked.subjectAltName, ...namesOfCases(host, asked)],
        },
        keyType,
        host,
        warnings: isAll && !hasSha1
            ? [`test-cases: sha1-signature is left out, since keys of type ${keyType} fix their own hash.`]
            : [],
    };
}
function hostOf({ subjectAltName }) {
    const name = subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress');
    return name?.value.replace(/^\*\./, 'www.');
}
function namesOfCases(host, { subjectAltName }) {
    if (!subjectAltName.some(({ type }) => type === 'dNSName'))
        return [];
    return request_interface/* testCaseNames */.ng
        .map((name) => `${name}.${host}`)
        .filter((value) => value.length <= longestHost)
        .map((value) => ({ type: 'dNSName', value }));
}
const longestHost = 253;
function keyTypeOfCases({ key }) {
    const keyType = key.kind === 'make' ? key.keyType : (0,key_pair/* keyTypeOf */.zj)(key.kind === 'private' ? key.privateKey : key.publicKey);
    return key_pair/* keyTypes */.lo.find((made) => made === keyType) ?? 'rsa-2048';
}
async function makeTestCases(plan, mayKeep, read, now, tools) {
    const isThere = read(testCasesFile) !== undefined;
    const stored = isThere && mayKeep ? soundMaterial(plan, read, now) : undefined;
    if (stored && !('flaw' in stored))
        return { files: filesOf(plan, stored), kept: true, because: undefined };
    const material = await newMaterial(plan, tools);
    const because = stored?.flaw ?? (isThere ? 'if-exists is replace' : undefined);
    return { files: filesOf(plan, material), kept: false, because };
}
function certificatesOf({ names }) {
    return withIssuers(new Set(['root', ...names.flatMap((name) => chainOf[name])]));
}
async function newMaterial(plan, { newPrivateKey, randomOctets, parallelism }) {
    const names = certificatesOf(plan);
    const keyNames = new Set([...names.map(subjectKeyOf), ...plan.names.map(keyOfServer)]);
    const privateKeys = new Map();
    for await (const [name, privateKey] of (0,in_order/* inOrder */.a)(keyNames, parallelism, (name) => name === 'weak' ? (0,key_pair/* generateWeakPrivateKey */.oN)() : newPrivateKey(plan.keyType))) {
        privateKeys.set(name, privateKey);
    }
    const publicKeys = Object.fromEntries([...privateKeys].map(([name, key]) => [name, (0,key_pair/* publicKeyOf */.kc)(key)]));
    const certificates = new Map();
    const serialNumbers = new Map();
    for (const name of names) {
        const serialNumber = (0,serial_number/* randomSerialNumber */.R9)(randomOctets(serial_number/* serialNumberOctets */.Mf));
        const contents = testCaseContents(name, plan.good, plan.host, publicKeys, serialNumber);
        serialNumbers.set(name, serialNumber);
        certificates.set(name, (0,certificate/* signCertificate */.jm)(contents, privateKeys.get(signingKeyOf(name))));
    }
    const keys = [...privateKeys].map(([name, key]) => [name, (0,private_key/* encodePrivateKey */.zd)(key, plan.good.keyPassphrase)]);
    const lists = issuersOfLists.map((issuer) => (0,second_reader/* readBack */.e)(signCertificateList(listContents(issuer, plan.good, publicKeys, serialNumbers.get('revoked')), privateKeys.get(issuer))));
    return { certificates, keys: new Map(keys), lists };
}
const issuersOfLists = ['intermediate', 'root'];
function listContents(issuer, good, publicKeys, revoked) {
    const publicKey = publicKeys[issuer];
    const { subject, validity } = testCaseContents(issuer, good, '', publicKeys, 1n);
    const isRevoked = issuer === 'intermediate' && revoked !== undefined;
    return {
        signature: (0,certificate_contents/* signatureOf */.y)(publicKey, undefined),
        issuer: (0,distinguished_name/* encodeName */.aA)(subject),
        authorityKeyIdentifier: (0,certificate/* keyIdentifierOf */.om)(publicKey),
        thisUpdate: validity.notBefore,
        nextUpdate: validity.notAfter,
        cRLNumber: 1n,
        revokedCertificates: isRevoked
            ? [{ userCertificate: revoked, revocationDate: validity.notBefore, reasonCode: 'keyCompromise' }]
            : [],
    };
}
const casesWithLists = ['good', 'revoked'];
function filesOf(plan, { certificates, keys, lists }) {
    const pemOf = (name) => (0,pem/* encodePem */.T)('CERTIFICATE', certificates.get(name));
    const files = [];
    const cases = plan.names.map((name) => {
        const file = (fileName) => `${name}/${fileName}`;
        const put = (fileName, contents, secret = false) => {
            files.push({ name: `${testCasesFolder}/${file(fileName)}`, contents: Buffer.from(contents), secret });
        };
        const [own, ...above] = chainOf[name];
        const certificatePem = name === 'malformed' ? (0,pem/* encodePem */.T)('CERTIFICATE', cutOff(certificates.get(own))) : pemOf(own);
        put('cert.pem', certificatePem);
        put('key.pem', keys.get(keyOfServer(name)), true);
        put('fullchain.pem', certificatePem + above.map(pemOf).join(''));
        put('ca.pem', pemOf('root'));
        const paths = {
            certificate: file('cert.pem'),
            key: file('key.pem'),
            fullchain: file('fullchain.pem'),
            ca: file('ca.pem'),
        };
        if (!casesWithLists.includes(name))
            return { name, files: paths };
        put('crl.pem', lists.map((list) => (0,pem/* encodePem */.T)('X509 CRL', list)).join(''));
        put('crl.der', lists[0]);
        return { name, files: { ...paths, crl: file('crl.pem'), 'crl-der': file('crl.der') } };
    });
    const document = (0,test_cases/* testCasesDocument */.tD)(plan.host, plan.good.keyPassphrase !== undefined, cases);
    return [...files, (0,output_files/* textFile */.Ex)(testCasesFile, `${JSON.stringify(document, undefined, 2)}\n`)];
}
function flawOfTestCases(plan, read) {
    const stored = storedMaterial(plan, read);
    return 'flaw' in stored ? stored.flaw : undefined;
}
function soundMaterial(plan, read, now) {
    const stored = storedMaterial(plan, read);
    const flaw = 'flaw' in stored ? undefined : (0,reuse/* flawOfValidity */.qS)(stored.validity, plan.good, now);
    return flaw === undefined ? stored : { flaw: `of good, ${flaw}` };
}
function storedMaterial(plan, read) {
    const text = (name, file) => Buffer.from(read(`${testCasesFolder}/${name}/${file}`) ?? '').toString();
    const certificates = new Map();
    const keys = new Map();
    const publicKeys = new Map();
    const serverKeys = new Map();
    for (const name of plan.names) {
        const pem = text(name, 'key.pem');
        const privateKey = readKey(pem, plan.good.keyPassphrase);
        if ('flaw' in privateKey)
            return { flaw: `of ${name}, ${privateKey.flaw}` };
        const keyName = keyOfServer(name);
        if (!keys.has(keyName)) {
            keys.set(keyName, pem);
            serverKeys.set(keyName, (0,key_pair/* publicKeyOf */.kc)(privateKey));
        }
        const blocks = blocksOf(text(name, 'fullchain.pem'), 'CERTIFICATE');
        for (const [index, certificate] of chainOf[name].entries()) {
            if (name === 'malformed')
                continue;
            certificates.set(certificate, certificates.get(certificate) ?? blocks[index] ?? Buffer.alloc(0));
        }
    }
    certificates.set('root', blocksOf(text('good', 'ca.pem'), 'CERTIFICATE')[0] ?? Buffer.alloc(0));
    const readCertificates = new Map([...certificates].map(([name, der]) => [name, (0,certificate/* readCertificate */.w$)(der)]));
    for (const [name, certificate] of readCertificates) {
        if (certificate)
            publicKeys.set(subjectKeyOf(name), certificate.publicKey);
    }
    const good = readCertificates.get('good');
    if (!good)
        return { flaw: 'good has no certificate' };
    const asked = { ...plan.good, validity: good.validity };
    const keysByName = Object.fromEntries(publicKeys);
    for (const name of certificatesOf(plan)) {
        const der = certificates.get(name);
        const serialNumber = readCertificates.get(name)?.serialNumber;
        const issuer = keysByName[signingKeyOf(name)];
        if (!der || serialNumber === undefined || !issuer)
            return { flaw: `the certificate of ${name} is missing` };
        const contents = testCaseContents(name, asked, plan.host, keysByName, serialNumber);
        if (!isSigned(der, (0,certificate/* encodeTbsCertificate */.f1)(contents), contents.signature, issuer)) {
            return { flaw: `the certificate of ${name} differs` };
        }
    }
    for (const [name, key] of serverKeys) {
        const inCertificate = keysByName[name === 'mismatched' ? 'server' : name];
        if (key.equals(inCertificate) === (name === 'mismatched'))
            return { flaw: `the ${name} key is another` };
        if (name !== 'weak' && (0,key_pair/* keyTypeOf */.zj)(key) !== plan.keyType)
            return { flaw: 'their keys are of another type' };
    }
    const lists = blocksOf(text('good', 'crl.pem'), 'X509 CRL');
    const revoked = readCertificates.get('revoked')?.serialNumber;
    for (const [index, issuer] of issuersOfLists.entries()) {
        const contents = listContents(issuer, asked, keysByName, revoked);
        const publicKey = keysByName[issuer];
        if (!isSigned(lists[index] ?? Buffer.alloc(0), encodeTbsCertList(contents), contents.signature, publicKey)) {
            return { flaw: `the list of revoked certificates of ${issuer} differs` };
        }
    }
    return { certificates, keys, lists, validity: good.validity };
}
function readKey(pem, passphrase) {
    const key = (0,private_key/* readPrivateKey */.$k)(pem, passphrase);
    if (typeof key === 'string')
        return { flaw: `key.pem cannot be used: ${key}` };
    const isEncrypted = (0,private_key/* isEncryptedPrivateKey */.XL)(pem);
    if (isEncrypted === (passphrase !== undefined))
        return key;
    return { flaw: isEncrypted ? 'key.pem is encrypted' : 'key.pem is not encrypted' };
}
function blocksOf(pem, label) {
    const blocks = (0,der_reader/* readOrReason */.Yz)(() => (0,pem_reader/* readPem */.J)(pem, [label], mostBlocks));
    return 'unreadable' in blocks ? [] : blocks;
}
const mostBlocks = 8;


/***/ })

};
