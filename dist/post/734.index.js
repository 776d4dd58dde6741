export const id = 734;
export const ids = [734];
export const modules = {

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vj: () => (/* binding */ inputNames),
  QL: () => (/* binding */ inputs),
  V4: () => (/* binding */ outputs),
  kX: () => (/* binding */ programName),
  R2: () => (/* binding */ programVersion)
});

// UNUSED EXPORTS: certificateInputNames, commands, isServed, outputNames, servedTestCases, servers, terminalFlags, testCaseNames, trustNames, variableName

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
;// CONCATENATED MODULE: ./build/pki/key-pair.js


const keyTypes = [
    'rsa-2048',
    'rsa-3072',
    'rsa-4096',
    'ecdsa-p256',
    'ecdsa-p384',
    'ecdsa-p521',
    'ed25519',
    'ml-dsa-44',
    'ml-dsa-65',
    'ml-dsa-87',
];
const curveKeyTypes = {
    prime256v1: 'ecdsa-p256',
    secp384r1: 'ecdsa-p384',
    secp521r1: 'ecdsa-p521',
};
const typesOfMadeKeys = new WeakMap();
function rememberKeyType(key, keyType) {
    typesOfMadeKeys.set(key, keyType);
    return key;
}
function publicKeyOf(privateKey) {
    const publicKey = createPublicKey(privateKey);
    const keyType = typesOfMadeKeys.get(privateKey);
    if (keyType !== undefined)
        typesOfMadeKeys.set(publicKey, keyType);
    return publicKey;
}
function key_pair_keyTypeOf(key) {
    if ('keyType' in key)
        return key.keyType;
    const made = typesOfMadeKeys.get(key);
    if (made !== undefined)
        return made;
    const algorithm = key.asymmetricKeyType;
    switch (algorithm) {
        case 'rsa':
            return `rsa-${key.asymmetricKeyDetails?.modulusLength}`;
        case 'ec':
            return curveKeyTypes[key.asymmetricKeyDetails?.namedCurve];
        default:
            return keyTypes.find((keyType) => keyType === algorithm);
    }
}
async function generatePrivateKey(keyType) {
    try {
        return rememberKeyType(await newPrivateKey(...generationParameters(keyType)), keyType);
    }
    catch (error) {
        if (error.code === 'ERR_INVALID_ARG_VALUE')
            return undefined;
        throw error;
    }
}
async function newPrivateKey(algorithm, options) {
    if (algorithm === 'rsa') {
        return (await promisify(generateKeyPair)(algorithm, options)).privateKey;
    }
    return generateKeyPairSync(algorithm, options).privateKey;
}
async function generateWeakPrivateKey() {
    const privateKey = await newPrivateKey('rsa', { modulusLength: 1024 });
    typesOfMadeKeys.set(privateKey, 'rsa-1024');
    return privateKey;
}
function generationParameters(keyType) {
    if (keyType.startsWith('rsa-'))
        return ['rsa', { modulusLength: Number(keyType.slice('rsa-'.length)) }];
    const curve = Object.entries(curveKeyTypes).find(([, curveKeyType]) => curveKeyType === keyType);
    return curve ? ['ec', { namedCurve: curve[0] }] : [keyType, {}];
}

// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __webpack_require__(586);
// EXTERNAL MODULE: ./build/pki/remembered.js
var remembered = __webpack_require__(585);
;// CONCATENATED MODULE: ./build/pki/signature-algorithm.js





const signatureHashes = ['sha256', 'sha384', 'sha512'];
const rsaIdentifiers = {
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha512: '1.2.840.113549.1.1.13',
};
const ecdsaIdentifiers = {
    sha256: '1.2.840.10045.4.3.2',
    sha384: '1.2.840.10045.4.3.3',
    sha512: '1.2.840.10045.4.3.4',
};
const fixedHashIdentifiers = {
    ed25519: '1.3.101.112',
    'ml-dsa-44': '2.16.840.1.101.3.4.3.17',
    'ml-dsa-65': '2.16.840.1.101.3.4.3.18',
    'ml-dsa-87': '2.16.840.1.101.3.4.3.19',
};
function choosesHash(keyType) {
    return !(keyType in fixedHashIdentifiers);
}
function defaultSignatureHash(keyType) {
    if (keyType === 'ecdsa-p384')
        return 'sha384';
    if (keyType === 'ecdsa-p521')
        return 'sha512';
    return 'sha256';
}
function signatureAlgorithmFor(key, hash) {
    const keyType = keyTypeOf(key);
    if (keyType.startsWith('rsa-'))
        return { oid: rsaIdentifiers[hash], parameters: 'NULL', hash };
    if (choosesHash(keyType))
        return { oid: ecdsaIdentifiers[hash], parameters: 'absent', hash };
    const oid = fixedHashIdentifiers[keyType];
    return { oid, parameters: 'absent', hash: undefined };
}
function sha1SignatureFor(signingKey) {
    const keyType = keyTypeOf(signingKey);
    if (keyType.startsWith('rsa-'))
        return { oid: '1.2.840.113549.1.1.5', parameters: 'NULL', hash: 'sha1' };
    return choosesHash(keyType) ? { oid: '1.2.840.10045.4.1', parameters: 'absent', hash: 'sha1' } : undefined;
}
function encodeAlgorithmIdentifier({ oid, parameters }) {
    return encodersBy[parameters](oid);
}
const encodersBy = {
    NULL: (0,remembered/* remembered */.H)((oid) => (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(oid), (0,asn1/* nullValue */.Pv)())),
    absent: (0,remembered/* remembered */.H)((oid) => (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(oid))),
};
function signOctets(octets, algorithm, privateKey) {
    return sign(algorithm.hash, octets, privateKey);
}
const signAside = (0,external_node_util_.promisify)(external_node_crypto_.sign);
function signOctetsAside(octets, algorithm, privateKey) {
    return signAside(algorithm.hash, octets, privateKey);
}
const verifyAside = (0,external_node_util_.promisify)(external_node_crypto_.verify);
function verifyOctetsAside(octets, algorithm, publicKey, signature) {
    return verifyAside(algorithm.hash, octets, publicKey, signature);
}
function signatureOf(signingKey, hash) {
    const keyType = keyTypeOf(signingKey);
    const asked = hash !== undefined && choosesHash(keyType) ? hash : undefined;
    return signatureAlgorithmFor(signingKey, asked ?? defaultSignatureHash(keyType));
}

;// CONCATENATED MODULE: ./build/interface/table.js


const programName = 'selfsigned-cert-action';
const programVersion = '1.0.0';
const servers = {
    flask: 'PYTHONPATH=certs/settings flask run --cert flask_tls.ssl_context',
    django: 'from django_tls import * in settings.py, with PYTHONPATH=certs/settings, behind nginx',
    gunicorn: 'gunicorn --config certs/settings/gunicorn.conf.py app:app',
    uvicorn: 'python3 certs/settings/uvicorn_tls.py app:app',
    nginx: 'include "certs/settings/nginx.conf"; in a server block',
    apache: 'Include "certs/settings/apache.conf" in a VirtualHost',
    haproxy: 'haproxy -f certs/settings/haproxy.cfg -f haproxy.cfg, which has a backend app',
    caddy: 'import certs/settings/caddy.conf in a site block',
    traefik: 'traefik --providers.file.filename=certs/settings/traefik.yml',
    node: "import { tls } from './certs/settings/node-tls.mjs'",
    go: 'go mod edit -replace=selfsigned.test/tlsconfig=./certs/settings/go, and import that',
    'spring-boot': 'java -jar app.jar --spring.config.import=file:certs/settings/spring-boot.properties',
    kestrel: 'docker run --env-file certs/settings/kestrel.env, or AddJsonFile with kestrel.json',
    postgresql: "include 'certs/settings/postgresql.conf' at the end of postgresql.conf",
    mysql: 'mysqld --defaults-extra-file=certs/settings/mysql.cnf',
    redis: 'redis-server certs/settings/redis.conf',
    mongodb: 'mongod --config certs/settings/mongod.conf',
    mosquitto: 'mosquitto -c certs/settings/mosquitto.conf',
    rabbitmq: 'RABBITMQ_CONFIG_FILE=certs/settings/rabbitmq.conf rabbitmq-server',
    kafka: 'cat certs/settings/kafka.properties >> config/server.properties',
    elasticsearch: 'cat certs/settings/elasticsearch.yml >> config/elasticsearch.yml, the certificate below config',
    'docker-registry': 'registry serve certs/settings/docker-registry.yml',
};
const trustNames = ['environment', 'system', 'browsers', 'java'];
const testCaseNames = [
    'good',
    'expired',
    'not-yet-valid',
    'wrong-host',
    'no-subject-alt-name',
    'untrusted-root',
    'self-signed',
    'incomplete-chain',
    'wrong-usage',
    'ca-as-end-entity',
    'name-constraint-violation',
    'path-length-violation',
    'weak-key',
    'sha1-signature',
    'revoked',
    'invalid-signature',
    'mismatched-key',
    'malformed',
];
const servedTestCases = testCaseNames.filter((name) => name !== 'mismatched-key' && name !== 'malformed');
function isServed(name) {
    return servedTestCases.includes(name);
}
const table_text = (upperBound) => ({ kind: 'text', upperBound, source: 'RFC 5280 Appendix A.1' });
const inputs = {
    'common-name': {
        group: 'Names',
        ofCertificate: true,
        type: { ...table_text(64), advice: 'A longer host name has room among the subject-alt-names.' },
        defaultText: '`localhost`',
        description: 'Subject common name; copied into the alternative names when it is a host name or an IP address.',
    },
    'subject-alt-names': {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'list' },
        defaultText: 'the common name; with `localhost` also `127.0.0.1` and `::1`',
        description: 'Names the certificate holds for, by line or comma: host names in any script, wildcards, IP addresses, e-mail addresses, URIs. The type is found out, or forced by `dns:`, `ip:`, `email:`, `uri:`.',
    },
    organization: {
        group: 'Names',
        ofCertificate: true,
        type: table_text(64),
        description: 'Subject organization, any script.',
    },
    'organizational-unit': {
        group: 'Names',
        ofCertificate: true,
        type: table_text(64),
        description: 'Subject organizational unit, any script.',
    },
    locality: { group: 'Names', ofCertificate: true, type: table_text(128), description: 'Subject locality, any script.' },
    'state-or-province': {
        group: 'Names',
        ofCertificate: true,
        type: table_text(128),
        description: 'Subject state or province, any script.',
    },
    country: {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'country' },
        description: 'Subject country, two letters (ISO 3166).',
    },
    'email-address': {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'email' },
        description: 'Subject e-mail address; `email:` among the alternative names is the newer place for one.',
    },
    'validity-days': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'days', minimum: 1, maximum: 36_500 },
        defaultText: '`365`, unless `not-after` is given',
        description: 'Whole days from `not-before` to `not-after`. More than 825 are refused by Apple.',
    },
    'not-before': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'time' },
        defaultText: 'five minutes ago, for clocks that differ',
        description: 'Start of validity: an RFC 3339 time such as `2030-01-31T12:00:00Z`, or a signed duration from now: `-1d`, `+12h`, `90m`, `30s`.',
    },
    'not-after': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'time' },
        defaultText: '`validity-days` after `not-before`',
        description: 'End of validity, in the same words; exact to the second, past and future alike.',
    },
    'key-type': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'choice', choices: keyTypes },
        defaultText: '`rsa-2048`, or what `key-file` holds',
        description: 'Type of the key that is made. ML-DSA where the running Node.js has it (24.7 or later).',
    },
    'signature-hash': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'choice', choices: signatureHashes },
        defaultText: '`sha256`; P-384 `sha384`, P-521 `sha512`',
        description: 'Hash of the signature; refused for keys that fix their own (Ed25519, ML-DSA).',
    },
    'key-file': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'path' },
        description: 'Use the private key in this file (PEM: PKCS #8, PKCS #1 or SEC 1) instead of making one; `key-passphrase` opens it where it is encrypted.',
    },
    'key-passphrase': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'secret' },
        description: 'Encrypts the written key (PKCS #8, PBES2, AES-256).',
    },
    usage: {
        group: 'Use',
        ofCertificate: true,
        type: { kind: 'choice', choices: ['server', 'client', 'both'] },
        default: 'server',
        description: 'What the certificate is for: a TLS server, a TLS client, or both.',
    },
    'certificate-request': {
        group: 'Use',
        ofCertificate: true,
        type: { kind: 'pem', secret: false },
        description: 'Sign this PKCS #10 request (PEM text or path) instead of making a key; its names are used where none are given.',
    },
    'serial-number': {
        group: 'Use',
        ofCertificate: true,
        type: { kind: 'serial-number' },
        defaultText: 'random, 159 bits',
        description: 'Serial number, positive, decimal or `0x…`, at most 20 octets.',
    },
    'issued-by': {
        group: 'Issuer',
        type: { kind: 'choice', choices: ['self', 'root-ca', 'intermediate-ca'] },
        defaultText: '`self`, unless `ca-certificate` is given',
        description: 'Who signs: the certificate itself, a CA made for this run, or an intermediate CA below one. With `ca-certificate`, `intermediate-ca` makes an intermediate below that.',
    },
    'ca-common-name': {
        group: 'Issuer',
        type: table_text(55),
        defaultText: 'made from the common name',
        description: 'Common name of a CA made here; eight digits of its key are added, since no two CAs may share a name.',
    },
    'keep-ca-key': {
        group: 'Issuer',
        type: { kind: 'yes-or-no' },
        default: 'false',
        description: 'Write the private key of a CA made here (`ca-key.pem`), for later runs to sign with. Without it, nobody can ever issue from that CA again.',
    },
    'name-constraints': {
        group: 'Issuer',
        type: { kind: 'list' },
        description: 'What a CA made here may issue for: `issued` (the names of this run), or domains and networks such as `example.test, 10.0.0.0/8`. A critical extension, which some old clients refuse.',
    },
    'ca-certificate': {
        group: 'Issuer',
        type: { kind: 'pem', secret: false },
        description: 'Sign with this CA instead: its certificate and, after it, those above it (PEM text or path).',
    },
    'ca-key': {
        group: 'Issuer',
        type: { kind: 'pem', secret: true },
        description: 'Private key of `ca-certificate` (PEM text or path: PKCS #8, PKCS #1 or SEC 1).',
    },
    'ca-key-passphrase': {
        group: 'Issuer',
        type: { kind: 'secret' },
        description: 'Opens `ca-key` where it is encrypted.',
    },
    'client-names': {
        group: 'More certificates',
        type: { kind: 'list' },
        description: 'Also a client certificate for each of these common names, from the same issuer, in `clients/NAME`.',
    },
    certificates: {
        group: 'More certificates',
        type: { kind: 'document' },
        description: 'A batch: YAML or JSON, as it is or the path of a file, with `defaults`, `ca` and `certificates`, each of these in a folder of its own.',
    },
    'test-cases': {
        group: 'Test cases',
        type: { kind: 'choices', choices: [...testCaseNames, 'all'] },
        description: 'Also certificates that a client must refuse, in `test-cases/NAME`, by line or comma, with `good`, which it must accept, and `test-cases.json`, which says what each is. From a CA of their own, which nothing else is signed by.',
    },
    formats: {
        group: 'Formats',
        type: {
            kind: 'choices',
            choices: ['pem', 'der', 'pkcs12', 'truststore', 'jks', 'combined', 'certificate-request', 'kubernetes-secret'],
        },
        default: 'pem',
        description: 'What is written beyond the PEM pair, by line or comma.',
    },
    'pkcs12-password': {
        group: 'Formats',
        type: { kind: 'secret', ofKeyStore: true },
        defaultText: 'random, kept in `settings/store-password` unless the key is encrypted',
        description: 'Password of the key stores and trust stores (PKCS #12 and JKS), ASCII, at least six characters.',
    },
    'pkcs12-alias': {
        group: 'Formats',
        type: { kind: 'text', upperBound: 64 },
        default: '1',
        description: 'Name of the key in the key stores.',
    },
    'pkcs12-profile': {
        group: 'Formats',
        type: { kind: 'choice', choices: ['compatible', 'modern'] },
        default: 'compatible',
        description: '`compatible` is read by everything (Triple DES, SHA-1), `modern` by what is current (AES-256, SHA-256).',
    },
    'secret-name': {
        group: 'Formats',
        type: { kind: 'kubernetes-name', labels: 'many' },
        default: 'tls',
        description: 'Name of the Kubernetes secret.',
    },
    'secret-namespace': {
        group: 'Formats',
        type: { kind: 'kubernetes-name', labels: 'one' },
        defaultText: 'none: that of the command that applies it',
        description: 'Namespace of the Kubernetes secret.',
    },
    'settings-for': {
        group: 'Settings',
        type: { kind: 'choices', choices: Object.keys(servers) },
        description: 'Servers, by line or comma, whose TLS settings are written ready to use: files in `settings`, and the key in the form that the server wants.',
    },
    'settings-root': {
        group: 'Settings',
        type: { kind: 'absolute-path' },
        defaultText: 'the path of the output directory here',
        description: 'Path under which the servers see the output directory, where it is another: `/certs` in a container that mounts it there.',
    },
    'output-directory': {
        group: 'Files',
        type: { kind: 'path' },
        default: 'certs',
        description: 'Directory for the files, from the workspace or the current directory; `/certs` in the container.',
    },
    'key-mode': {
        group: 'Files',
        type: { kind: 'mode' },
        default: '0600',
        description: 'Permissions of the private key, octal.',
    },
    owner: {
        group: 'Files',
        type: { kind: 'owner' },
        defaultText: 'the owner of the directory, where that is allowed',
        description: 'Numeric `uid:gid` that the files belong to.',
    },
    'if-exists': {
        group: 'Files',
        type: { kind: 'choice', choices: ['reuse', 'replace', 'fail'] },
        default: 'reuse',
        description: 'What to do where there is a pair: `reuse` keeps it if it answers all that is asked and lasts long enough and else makes it anew, `replace` always makes it anew, `fail` stops.',
    },
    'renew-before-days': {
        group: 'Files',
        ofCertificate: true,
        type: { kind: 'days', minimum: 0, maximum: 36_500 },
        defaultText: '`7`, or a third of the validity where that is shorter',
        description: '`reuse` makes the pair anew when it has fewer days than this left.',
    },
    trust: {
        group: 'Trust',
        type: { kind: 'choices', choices: ['none', ...trustNames, 'all'] },
        default: 'none',
        description: 'What accepts the certificate for as long as the job lasts: programs by their environment variables, the store of the system, of browsers, of every Java; by line or comma.',
    },
    'trust-required': {
        group: 'Trust',
        type: { kind: 'yes-or-no' },
        default: 'false',
        description: 'Fail where one of them cannot be told to trust on this machine. Without it, that is a warning.',
    },
};
const inputNames = Object.keys(inputs);
const certificateInputNames = inputNames.filter((name) => 'ofCertificate' in inputs[name]);
const outputs = {
    'certificate-path': 'Path of the certificate (PEM).',
    'key-path': 'Path of the private key (PEM, PKCS #8).',
    'fullchain-path': 'Path of the certificate with all that stands between it and what clients trust (PEM).',
    'ca-certificate-path': 'Path of what clients must trust (PEM): the certificate itself where it is self-signed.',
    'pkcs12-path': 'Path of the key store (PKCS #12), where `formats` has it.',
    'pkcs12-password': 'Password of the key stores and trust stores; masked in the log.',
    'truststore-path': 'Path of the trust store (PKCS #12), where `formats` has it.',
    'ca-bundle-path': 'Path of the root certificates that programs trusted before, and what clients must trust (PEM), where `trust` has `environment`.',
    trusted: 'Those of `trust` that took effect, separated by commas.',
    'combined-path': 'Path of certificate, chain and key in one file (PEM), where `formats` has it.',
    'certificate-request-path': 'Path of the PKCS #10 request (PEM), where `formats` has it.',
    'test-cases-path': 'Path of `test-cases.json`, where `test-cases` are asked for.',
    'settings-directory': 'Path of the directory with the settings, where `settings-for` asks for some.',
    'output-directory': 'Path of the directory with all files.',
    'fingerprint-sha256': 'SHA-256 of the certificate, upper-case hexadecimal with colons.',
    'spki-sha256': 'SHA-256 of the public key (SubjectPublicKeyInfo), base64, as pins of browsers and curl want it.',
    'serial-number': 'Serial number, hexadecimal.',
    subject: 'Subject as text (RFC 4514).',
    'subject-alt-names': 'Alternative names, separated by commas, each with its type: `DNS:localhost,IP:127.0.0.1`.',
    'not-before': 'Start of validity (RFC 3339).',
    'not-after': 'End of validity (RFC 3339).',
    reused: '`true` where everything was there already and was kept, else `false`.',
    certificates: 'Everything issued, by name, as JSON: the paths, fingerprint, serial number, names and times of each.',
    'cert-path': 'Same as `certificate-path`.',
    'ca-cert-path': 'Same as `ca-certificate-path`.',
};
const outputNames = Object.keys(outputs);
const terminalFlags = {
    'print-env': {
        value: 'SHELL',
        choices: ['sh', 'fish', 'powershell', 'dotenv'],
        description: 'Print on standard output what sets the variables of `--trust environment` in a shell, to be evaluated by it: `eval "$(… --print-env sh)"`.',
    },
    json: { description: 'Print the outputs as JSON on standard output, and nothing else there.' },
    help: { letter: 'h', description: 'Show this text.' },
    version: { letter: 'V', description: 'Show the version.' },
};
const commands = {
    trust: {
        words: '[FILE ...]',
        inputs: ['trust', 'trust-required', 'output-directory', 'owner'],
        description: 'Trusts certificates that exist: those in these files, or in ca.pem of the output directory. Without --trust: all.',
    },
    untrust: {
        words: '',
        inputs: [],
        description: 'Takes back all that was trusted by runs of this user, in reverse.',
    },
    'serve-test-cases': {
        words: '[NAME ...]',
        inputs: inputNames,
        flags: {
            listen: {
                value: 'ADDRESS',
                description: 'IP address to listen on. Default: loopback, 127.0.0.1 and ::1. 0.0.0.0 lets other machines in; a container needs it.',
            },
            port: {
                value: 'PORT',
                description: 'Port of the page, of which the next is for all cases by name, and those after it for each on its own. 0: any that are free. Default: 4430; with --check-client 0.',
            },
            'check-client': {
                value: 'COMMAND',
                description: 'Run this command against each case, tell what it accepts and refuses, and end: with exit code 1 where it accepts what it must refuse, or refuses good. It is split into words as by a shell, and no shell runs it; {url}, {ca}, {crl}, {host}, {port} and {address} in it are filled in.',
            },
            allow: { value: 'CASES', description: 'Findings of --check-client that are known, by comma: they fail nothing.' },
            'time-limit': { value: 'SECONDS', description: 'For each case of --check-client. Default: 30.' },
        },
        description: 'Serves the test cases of the output directory over HTTPS until it is ended, each on a port of its own and by its name, with a page that says what they are. Where there are none, or other inputs are given, they are made first.',
    },
};
function variableName(input) {
    return `CERT_${input.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   Pv: () => (/* binding */ nullValue),
/* harmony export */   RG: () => (/* binding */ objectIdentifier),
/* harmony export */   SK: () => (/* binding */ utcTime),
/* harmony export */   _8: () => (/* binding */ generalizedTime)
/* harmony export */ });
/* unused harmony exports setOf, booleanTrue, unsignedInteger, smallInteger, enumerated, bitString, octetString, utf8String, printableString, ia5String, bmpString, bmpStringContents, explicitTag, implicitTag, implicitElements */
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(585);

const identifier = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    objectIdentifier: 0x06,
    enumerated: 0x0a,
    utf8String: 0x0c,
    printableString: 0x13,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    bmpString: 0x1e,
    sequence: 0x30,
    set: 0x31,
    contextSpecific: 0x80,
    contextSpecificConstructed: 0xa0,
};
function sequence(...elements) {
    return element(identifier.sequence, elements);
}
function setOf(...elements) {
    return element(identifier.set, elements.length < 2 ? elements : [...elements].sort(Buffer.compare));
}
function booleanTrue() {
    return element(identifier.boolean, [Uint8Array.of(0xff)]);
}
function unsignedInteger(magnitude) {
    let first = 0;
    while (magnitude[first] === 0)
        first++;
    const minimal = magnitude.subarray(first);
    const needsSignOctet = minimal.length === 0 || minimal[0] >= 0x80;
    return element(identifier.integer, needsSignOctet ? [Uint8Array.of(0), minimal] : [minimal]);
}
function smallInteger(value) {
    const magnitude = Buffer.alloc(4);
    magnitude.writeUInt32BE(value);
    return unsignedInteger(magnitude);
}
function enumerated(value) {
    return element(identifier.enumerated, [Uint8Array.of(value)]);
}
function bitString(octets, unusedBits = 0) {
    return element(identifier.bitString, [Uint8Array.of(unusedBits), octets]);
}
function octetString(octets) {
    return element(identifier.octetString, [octets]);
}
function nullValue() {
    return element(identifier.null, []);
}
const objectIdentifier = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_0__/* .remembered */ .H)((dotted) => {
    const [first, second, ...others] = dotted.split('.').map(Number);
    return element(identifier.objectIdentifier, [Uint8Array.from([first * 40 + second, ...others].flatMap(inBase128))]);
});
function inBase128(number) {
    const octets = [number & 0x7f];
    for (let rest = number >>> 7; rest > 0; rest >>>= 7)
        octets.unshift((rest & 0x7f) | 0x80);
    return octets;
}
function utf8String(text) {
    return element(identifier.utf8String, [Buffer.from(text, 'utf8')]);
}
function printableString(text) {
    return element(identifier.printableString, [Buffer.from(text, 'latin1')]);
}
function ia5String(text) {
    return element(identifier.ia5String, [Buffer.from(text, 'latin1')]);
}
function bmpString(text) {
    return element(identifier.bmpString, [bmpStringContents(text)]);
}
function bmpStringContents(text) {
    return Buffer.from(text, 'utf16le').swap16();
}
function utcTime(text) {
    return element(identifier.utcTime, [Buffer.from(text, 'latin1')]);
}
function generalizedTime(text) {
    return element(identifier.generalizedTime, [Buffer.from(text, 'latin1')]);
}
function explicitTag(tag, inner) {
    return element(identifier.contextSpecificConstructed | tag, [inner]);
}
function implicitTag(tag, contents) {
    return element(identifier.contextSpecific | tag, [contents]);
}
function implicitElements(tag, ...elements) {
    return element(identifier.contextSpecificConstructed | tag, elements);
}
function element(identifierOctet, parts) {
    let length = 0;
    for (const part of parts)
        length += part.length;
    const lengthOctets = length < 0x80 ? 0 : length < 0x1_00 ? 1 : length < 0x1_00_00 ? 2 : length < 0x1_00_00_00 ? 3 : 4;
    const der = Buffer.allocUnsafe(2 + lengthOctets + length);
    der[0] = identifierOctet;
    der[1] = lengthOctets === 0 ? length : 0x80 | lengthOctets;
    if (lengthOctets > 0)
        der.writeUIntBE(length, 2, lengthOctets);
    let end = 2 + lengthOctets;
    for (const part of parts) {
        der.set(part, end);
        end += part.length;
    }
    return der;
}


/***/ }),

/***/ 585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/* unused harmony export once */
function remembered(make, most = 64) {
    const made = new Map();
    return (key) => {
        const known = made.get(key);
        if (known !== undefined)
            return known;
        if (made.size >= most)
            made.clear();
        const value = make(key);
        made.set(key, value);
        return value;
    };
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ })

};
