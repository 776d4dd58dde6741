export const id = 103;
export const ids = [103];
export const modules = {

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  untrustJob: () => (/* binding */ untrustJob)
});

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(473);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __webpack_require__(840);
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
function publicKeyOf(privateKey) {
    const publicKey = createPublicKey(privateKey);
    const keyType = typesOfMadeKeys.get(privateKey);
    if (keyType !== undefined)
        typesOfMadeKeys.set(publicKey, keyType);
    return publicKey;
}
function key_pair_keyTypeOf(key) {
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
        const privateKey = await newPrivateKey(...generationParameters(keyType));
        typesOfMadeKeys.set(privateKey, keyType);
        return privateKey;
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

;// CONCATENATED MODULE: ./build/pki/asn1.js
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
function asn1_sequence(...elements) {
    return asn1_element(identifier.sequence, elements);
}
function setOf(...elements) {
    return asn1_element(identifier.set, elements.length < 2 ? elements : [...elements].sort(Buffer.compare));
}
function booleanTrue() {
    return asn1_element(identifier.boolean, [Uint8Array.of(0xff)]);
}
function unsignedInteger(magnitude) {
    let first = 0;
    while (magnitude[first] === 0)
        first++;
    const minimal = magnitude.subarray(first);
    const needsSignOctet = minimal.length === 0 || minimal[0] >= 0x80;
    return asn1_element(identifier.integer, needsSignOctet ? [Uint8Array.of(0), minimal] : [minimal]);
}
function smallInteger(value) {
    const magnitude = Buffer.alloc(4);
    magnitude.writeUInt32BE(value);
    return unsignedInteger(magnitude);
}
function enumerated(value) {
    return asn1_element(identifier.enumerated, [Uint8Array.of(value)]);
}
function bitString(octets, unusedBits = 0) {
    return asn1_element(identifier.bitString, [Uint8Array.of(unusedBits), octets]);
}
function octetString(octets) {
    return asn1_element(identifier.octetString, [octets]);
}
function asn1_nullValue() {
    return asn1_element(identifier.null, []);
}
function asn1_objectIdentifier(dotted) {
    const [first, second, ...others] = dotted.split('.').map(Number);
    return asn1_element(identifier.objectIdentifier, [Uint8Array.from([first * 40 + second, ...others].flatMap(inBase128))]);
}
function inBase128(number) {
    const octets = [number & 0x7f];
    for (let rest = number >>> 7; rest > 0; rest >>>= 7)
        octets.unshift((rest & 0x7f) | 0x80);
    return octets;
}
function utf8String(text) {
    return asn1_element(identifier.utf8String, [Buffer.from(text, 'utf8')]);
}
function printableString(text) {
    return asn1_element(identifier.printableString, [Buffer.from(text, 'latin1')]);
}
function ia5String(text) {
    return asn1_element(identifier.ia5String, [Buffer.from(text, 'latin1')]);
}
function bmpString(text) {
    return asn1_element(identifier.bmpString, [bmpStringContents(text)]);
}
function bmpStringContents(text) {
    return Buffer.from(text, 'utf16le').swap16();
}
function asn1_utcTime(text) {
    return asn1_element(identifier.utcTime, [Buffer.from(text, 'latin1')]);
}
function asn1_generalizedTime(text) {
    return asn1_element(identifier.generalizedTime, [Buffer.from(text, 'latin1')]);
}
function explicitTag(tag, inner) {
    return asn1_element(identifier.contextSpecificConstructed | tag, [inner]);
}
function implicitTag(tag, contents) {
    return asn1_element(identifier.contextSpecific | tag, [contents]);
}
function implicitElements(tag, ...elements) {
    return asn1_element(identifier.contextSpecificConstructed | tag, elements);
}
function asn1_element(identifierOctet, parts) {
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
function signatureAlgorithmFor(privateKey, hash) {
    const keyType = keyTypeOf(privateKey);
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
    return sequence(objectIdentifier(oid), ...(parameters === 'NULL' ? [nullValue()] : []));
}
function signOctets(octets, algorithm, privateKey) {
    return sign(algorithm.hash, octets, { key: privateKey, dsaEncoding: 'der' });
}

;// CONCATENATED MODULE: ./build/request/interface.js


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
const interface_trustNames = ['environment', 'system', 'browsers', 'java'];
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
    'mismatched-key',
    'malformed',
];
const interface_text = (upperBound) => ({ kind: 'text', upperBound, source: 'RFC 5280 Appendix A.1' });
const interface_inputs = {
    'common-name': {
        group: 'Names',
        ofCertificate: true,
        type: { ...interface_text(64), advice: 'A longer host name has room among the subject-alt-names.' },
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
        type: interface_text(64),
        description: 'Subject organization, any script.',
    },
    'organizational-unit': {
        group: 'Names',
        ofCertificate: true,
        type: interface_text(64),
        description: 'Subject organizational unit, any script.',
    },
    locality: { group: 'Names', ofCertificate: true, type: interface_text(128), description: 'Subject locality, any script.' },
    'state-or-province': {
        group: 'Names',
        ofCertificate: true,
        type: interface_text(128),
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
        type: interface_text(55),
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
        defaultText: 'random, new in each run, or kept where `settings-for` needs it',
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
        type: { kind: 'choices', choices: ['none', ...interface_trustNames, 'all'] },
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
const interface_inputNames = Object.keys(interface_inputs);
const certificateInputNames = interface_inputNames.filter((name) => 'ofCertificate' in interface_inputs[name]);
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
const interface_commands = {
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
        inputs: interface_inputNames,
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./build/host/report.js

function headline(issued) {
    const { certificates, made, kept, replacedBecause } = issued;
    const because = replacedBecause === undefined ? '' : ` anew: ${replacedBecause}`;
    if (certificates.size > 1) {
        if (made === 0)
            return `Kept all ${kept} certificates: they answer the request.`;
        return `Made ${made} of ${certificates.size} certificates${because}${kept > 0 ? `; kept ${kept}` : ''}.`;
    }
    const [only] = certificates.values();
    const names = (only && namesOf(only).join(', ')) || only?.subject;
    if (made === 0)
        return `Kept the certificate for ${names}: it answers the request.`;
    return because === '' ? `Made a certificate for ${names}.` : `Made the certificate for ${names}${because}.`;
}
const mostNamed = 10;
function details(issued) {
    const { certificates, keyType, usage, outputs, issuer, moreFiles } = issued;
    const main = certificates.get('');
    const folders = [...certificates.keys()].filter((folder) => folder !== '');
    const moreHere = moreFiles.filter((name) => !name.includes('/'));
    const rest = folders.length > mostNamed ? [`and ${folders.length - mostNamed} more`] : [];
    const rows = [
        ['subject', main?.subject],
        ['key', main && `${keyType}, for ${usage === 'both' ? 'servers and clients' : `a ${usage}`}`],
        ['valid', main && validityOf(main)],
        ['SHA-256', main?.['fingerprint-sha256']],
        ['issuer', issuer],
        ['certificate', main && fileAsSaid(issued, 'cert.pem')],
        ['private key', main?.['key-path'] && fileAsSaid(issued, 'key.pem')],
        ['full chain', main && fileAsSaid(issued, 'fullchain.pem')],
        ['to trust', outputs['ca-certificate-path'] && fileAsSaid(issued, 'ca.pem')],
        ['also', moreHere.map((name) => fileAsSaid(issued, name)).join(', ')],
        ...settingsRows(issued),
        [
            'folders',
            folders.length > 0
                ? [...folders.slice(0, mostNamed).map((folder) => fileAsSaid(issued, folder)), ...rest].join(', ')
                : undefined,
        ],
        ['test cases', issued.testCases && testCasesOf(issued, issued.testCases)],
        [
            'password',
            outputs['pkcs12-password'] === '' ? undefined : 'in the output pkcs12-password (--json on a command line)',
        ],
    ];
    const ofTrust = issued.trusted ? trustDetails(issued.trusted) : [];
    return [...rows, ...ofTrust].flatMap(([label, value]) => (value ? [[label, value]] : []));
}
function testCasesOf(issued, { names, kept, because }) {
    const anew = because === undefined ? '' : `; made anew: ${because}`;
    const what = names.length > mostNamed ? `${names.length}` : names.join(', ');
    return `${what} in ${fileAsSaid(issued, 'test-cases')}, from a CA of their own${kept ? '; kept' : anew}`;
}
function settingsRows(issued) {
    const [first, ...others] = [...issued.certificates].filter(([, certificate]) => certificate['settings-directory']);
    if (!first)
        return [];
    const directory = fileAsSaid(issued, (0,external_node_path_.join)(first[0], 'settings'));
    return [
        [
            'settings',
            directory +
                (others.length > 0 ? `, and in ${others.length} more ${others.length === 1 ? 'folder' : 'folders'}` : ''),
        ],
        ...issued.settings.map(({ server, load, where }) => [
            server,
            where === undefined ? load : `${load}  (${where})`,
        ]),
    ];
}
function validityOf(certificate) {
    const [notBefore, notAfter] = [certificate['not-before'] ?? '', certificate['not-after'] ?? ''];
    const days = (Date.parse(notAfter) - Date.parse(notBefore)) / 86_400_000;
    return `${notBefore} to ${notAfter} (${days >= 1 ? `${round(days)} ${days === 1 ? 'day' : 'days'}` : `${round(days * 24)} hours`})`;
}
function trustDetails({ anchors, key, places, variables }) {
    const names = anchors.map(({ name }) => name).join(', ');
    const until = report_formatTime(Math.min(...anchors.map(({ notAfter }) => notAfter)));
    const rows = [...places].map(([store, where]) => [store, where.join(', ')]);
    const unset = places.has('environment') ? [] : Object.keys(variables);
    return [
        ['trusted', places.size === 0 ? 'by nothing on this machine' : `${names}, valid until ${until}; ${key}`],
        ...rows,
        ...(unset.length > 0 ? [['to be set', unset.join(', ')]] : []),
    ];
}
function report_formatTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function undoneLines(takenBack) {
    const byStore = new Map();
    for (const { store, where } of takenBack)
        byStore.set(store, [...(byStore.get(store) ?? []), where]);
    return [...byStore].map(([store, where]) => `No longer trusted by ${store}: ${where.join(', ')}`);
}
function lineToPaste(issued) {
    const quoted = (name) => quoteForShell(fileAsSaid(issued, name));
    if (issued.usage === 'client' && issued.outputs['key-path'] !== '')
        return `curl --cert ${quoted('cert.pem')} --key ${quoted('key.pem')} https://…`;
    if (!issued.certificates.has(''))
        return undefined;
    const host = issued.outputs['subject-alt-names'].split(',').find((name) => /^(DNS|IP):/.test(name));
    if (host === undefined)
        return undefined;
    const name = host.replace(/^(DNS|IP):/, '').replace('*', 'www');
    return `curl --cacert ${quoted('ca.pem')} https://${name.includes(':') ? `[${name}]` : name}`;
}
function quoteForShell(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function namesOf(certificate) {
    const names = certificate['subject-alt-names'] ?? '';
    return names.split(',').map((name) => name.replace(/^(DNS|IP|email|URI):/, ''));
}
function fileAsSaid({ directory }, name) {
    return (0,external_node_path_.join)(directory, name);
}
function round(number) {
    return Math.round(number * 100) / 100;
}

// EXTERNAL MODULE: ./build/host/state.js
var state = __webpack_require__(838);
;// CONCATENATED MODULE: ./build/host/github.js





const inputsOfTheRunner = ['args', 'entrypoint'];
const spellInput = (name) => name;
function createGithubHost(environment) {
    return {
        readRequest() {
            const given = interface_inputNames
                .map((name) => ({ name, text: core/* getInput */.V4(name, untrimmed), spell: spellInput }))
                .filter(({ text }) => text !== '');
            for (const { name, text } of given)
                if (isSecret(name, text))
                    hide(text);
            return { task: 'issue', inputs: [...given, ...unknownInputs(environment)], files: [], settings: new Map() };
        },
        adviceWhenDenied: () => 'Choose another output-directory, or mend its permissions in an earlier step.',
        beforeWriting: (directory) => core/* saveState */.LZ(state/* directoryState */.BY, directory),
        hide,
        beforeTrusting: (ledgerPath) => core/* saveState */.LZ(state/* ledgerState */.z3, ledgerPath),
        setsVariables: true,
        setVariables,
        progress(done, total) {
            const isTenth = done < total && done % Math.ceil(total / 10) === 0;
            if (total >= leastForProgress && isTenth)
                core/* info */.pq(`${done} of ${total} certificates`);
        },
        async present(issued) {
            for (const warning of issued.warnings)
                core/* warning */.$e(warning, { title: programName });
            core/* info */.pq(headline(issued));
            for (const [label, value] of details(issued))
                core/* info */.pq(`  ${label.padEnd(11)}  ${value}`);
            for (const name of Object.keys(outputs))
                setOutput(name, issued.outputs[name]);
            if (issued.trusted)
                core/* info */.pq('The trust is taken back at the end of the job, by the post step.');
            await writeSummary(summaryOf(issued));
        },
        presentTrusted() { },
        async presentServing() { },
        async presentClient() { },
        presentUndone({ takenBack, failures, variables }) {
            for (const line of undoneLines(takenBack))
                core/* info */.pq(line);
            const former = Object.entries(variables).filter((entry) => entry[1] !== null);
            setVariables(Object.fromEntries(former));
            if (failures.length === 0)
                return;
            if (environment['RUNNER_ENVIRONMENT'] !== 'github-hosted')
                throw new build_errors/* HostError */.dh(failures.join('\n'));
            for (const failure of failures)
                core/* warning */.$e(failure, { title: programName });
        },
        fail(error) {
            if (error instanceof build_errors/* InputError */.dz) {
                for (const issue of error.issues)
                    core/* error */.z3((0,build_errors/* formatIssue */.Hd)(issue), { title: `${programName}: wrong input` });
            }
            else if (error instanceof build_errors/* HostError */.dh || error instanceof build_errors/* CommandError */.Qd) {
                for (const line of error.message.split('\n'))
                    core/* error */.z3(line, { title: programName });
            }
            else {
                core/* error */.z3(`This is a bug in ${programName} ${programVersion}; please report it with the lines in the log.`);
                core/* info */.pq(error instanceof Error ? (error.stack ?? error.message) : String(error));
            }
        },
    };
}
function setVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        core/* exportVariable */.dN(name, value);
}
const untrimmed = { trimWhitespace: false };
const leastForProgress = 100;
const mostOutputCharacters = 1_000_000;
function setOutput(name, value) {
    if (value.length <= mostOutputCharacters)
        core/* setOutput */.uH(name, value);
    else
        core/* warning */.$e(`${name}: too large for an output of GitHub Actions, so it is empty. The files are all there.`);
}
function isSecret(name, text) {
    const { type } = interface_inputs[name];
    return type.kind === 'secret' || (type.kind === 'pem' && type.secret && text.includes('-----BEGIN '));
}
function hide(secret) {
    for (const line of secret.includes('-----BEGIN ') ? bodyLines(secret) : [secret])
        core/* setSecret */.Pq(line);
}
function unknownInputs(environment) {
    const known = new Set([...interface_inputNames, ...inputsOfTheRunner]);
    return Object.entries(environment).flatMap(([variable, text]) => {
        const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
        return name === undefined || known.has(name) ? [] : [{ name, text: text ?? '', spell: spellInput }];
    });
}
function bodyLines(pem) {
    const shortestMasked = 16;
    return pem.split('\n').filter((line) => !line.startsWith('-----') && line.length >= shortestMasked);
}
function summaryOf(issued) {
    const rows = details(issued).map(([label, value]) => `| ${label} | ${code(value)} |`);
    const line = lineToPaste(issued);
    const block = line === undefined ? [] : ['', `<pre>${escapeHtml(line)}</pre>`];
    return ['', `### ${escapeHtml(headline(issued))}`, '', '| | |', '| --- | --- |', ...rows, ...block, ''].join('\n');
}
function code(text) {
    return `<code>${escapeHtml(text)}</code>`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"'|`*_[\]\\~!#@$]/g, (character) => `&#${character.charCodeAt(0)};`);
}
async function writeSummary(markdown) {
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core/* summary */.z.addRaw(markdown, true).write();
}

;// CONCATENATED MODULE: ./build/request/given-inputs.js



function given_inputs_collectInputs(given, allowed, issues) {
    const collected = new Map();
    const repeated = new Set();
    for (const { name, text, spell } of given) {
        if (!isInputName(name)) {
            const nearest = nearestName(name, inputNames);
            const advice = nearest === undefined ? undefined : `Did you mean ${spell(nearest)}?`;
            issues.push(toIssue(shownName(spell(name)), mistake('the name of an input', spell(name), advice).mistake));
            continue;
        }
        if (text === '')
            continue;
        if (!allowed.includes(name)) {
            issues.push(toIssue(name, mistake(`some of ${allowed.join(', ')}`, spell(name)).mistake));
            continue;
        }
        const before = collected.get(name);
        if (before === undefined)
            collected.set(name, text);
        else if (isList(name))
            collected.set(name, `${before}\n${text}`);
        else
            repeated.add(name);
    }
    for (const name of repeated)
        issues.push(toIssue(name, mistake('to be given once', 'more than one').mistake));
    return collected;
}
function isList(name) {
    return inputs[name].type.kind === 'list' || inputs[name].type.kind === 'choices';
}
function shownName(name) {
    return quote(name).slice(1, -1);
}
function isInputName(name) {
    return Object.hasOwn(inputs, name);
}

;// CONCATENATED MODULE: ./build/pki/serial-number.js
const serialNumberOctets = 20;
const greatestSerialNumber = (1n << 159n) - 1n;
function randomSerialNumber(randomOctets) {
    const number = BigInt(`0x${Buffer.from(randomOctets).toString('hex')}`) & greatestSerialNumber;
    return number === 0n ? 1n : number;
}
function serialNumberMagnitude(serialNumber) {
    const hex = serialNumber.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
function formatSerialNumber(serialNumber) {
    return Buffer.from(serialNumberMagnitude(serialNumber)).toString('hex').toUpperCase();
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(136);
;// CONCATENATED MODULE: ./build/request/parsed.js
function parsed_mistake(expected, got, advice, source) {
    return { mistake: { expected, got, advice, source } };
}
function parsed_toIssue(where, { expected, got, advice, source }) {
    const rule = source === undefined ? '' : ` (${source})`;
    const whatToDo = advice === undefined ? '' : ` ${advice}`;
    return { where, message: `expected ${expected}, got ${parsed_quote(got)}${rule}.${whatToDo}` };
}
const longestQuote = 80;
function parsed_quote(text) {
    const shown = [];
    for (const character of text) {
        const isSeen = !/[\p{C}\p{Zl}\p{Zp}"\\]/u.test(character);
        const characters = isSeen ? [character] : [...escapeOf(character)];
        if (shown.length + characters.length > longestQuote)
            return `"${shown.join('')}…"`;
        shown.push(...characters);
    }
    return `"${shown.join('')}"`;
}
function escapeOf(character) {
    const codePoint = character.codePointAt(0);
    if (codePoint > 0xffff)
        return `\\u{${codePoint.toString(16)}}`;
    const short = JSON.stringify(character).slice(1, -1);
    return short.length === 2 ? short : `\\u${codePoint.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/request/names.js



function parseAlternativeName(text) {
    const [, prefix, rest] = /^(dns|ip|email|uri):(.*)$/is.exec(text) ?? [];
    switch (prefix?.toLowerCase()) {
        case 'dns':
            return parseDnsName(rest);
        case 'ip':
            return parseIpName(rest);
        case 'email':
            return parseEmailName(rest);
        case 'uri':
            return parseUriName(rest);
    }
    if (text.includes('://') || /^(urn|mailto):/i.test(text))
        return parseUriName(text);
    if (text.includes('@'))
        return parseEmailName(text);
    return parseHost(text);
}
function parseHost(text) {
    if (text.includes('://'))
        return mistake('a host name or an IP address, without scheme and path', text);
    return looksLikeIpAddress(text) ? parseIpName(text) : parseDnsName(text);
}
function looksLikeIpAddress(text) {
    return /^[\d.]+(\/\d+)?$/.test(text) || text.includes(':');
}
function parseIpName(text) {
    const address = parseIpAddress(text);
    if (address)
        return { value: { type: 'iPAddress', ...address } };
    if (/^\[.*\]/.test(text))
        return mistake('an IPv6 address without brackets and port', text);
    if (/^[^:]+:\d+$/.test(text))
        return mistake('a name without a port', text, 'A certificate holds for every port.');
    if (text.includes('/'))
        return mistake('one IP address', text, 'Networks cannot be alternative names.');
    if (text.includes('%'))
        return mistake('an IPv6 address without a zone', text);
    if (text.includes(':'))
        return mistake('an IPv6 address', text, undefined, 'RFC 4291 §2.2');
    return mistake('an IPv4 address, four numbers from 0 to 255', text);
}
function parseDnsName(text) {
    const wildcard = text.startsWith('*.');
    const host = wildcard ? text.slice(2) : text;
    if (host.includes('*'))
        return mistake('one wildcard, as the whole left-most label', text, undefined, 'RFC 9525 §6.3');
    if (wildcard && looksLikeIpAddress(host))
        return mistake('a wildcard above a host name', text);
    const hostName = parseHostName(host);
    if ('mistake' in hostName)
        return mistake(hostName.mistake.expected, text, undefined, hostName.mistake.source);
    return { value: { type: 'dNSName', value: wildcard ? `*.${hostName.value}` : hostName.value } };
}
const longestHostText = 1000;
const lengthRule = 'RFC 1035 §2.3.4';
function parseHostName(text) {
    if (text.length > longestHostText)
        return parsed_mistake('a host name of at most 253 characters', text, undefined, lengthRule);
    const ascii = toAsciiHost(text);
    if (ascii === undefined)
        return parsed_mistake('a host name that IDNA allows', text, undefined, 'RFC 5891');
    const host = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
    const labels = host.split('.');
    if (host.length > 253)
        return parsed_mistake('a host name of at most 253 characters', text, undefined, lengthRule);
    if (labels.some((label) => label === ''))
        return parsed_mistake('a host name without empty labels', text);
    if (labels.some((label) => label.length > 63)) {
        return parsed_mistake('labels of at most 63 characters', text, undefined, lengthRule);
    }
    if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) {
        return parsed_mistake('a host name of letters, digits and hyphens, no label with a hyphen at its end', text, undefined, 'RFC 952, RFC 1123 §2.1');
    }
    if (/^\d+$/.test(labels.at(-1)))
        return parsed_mistake('a host name whose last label is not all digits', text);
    return { value: host };
}
function toAsciiHost(text) {
    const lower = text.toLowerCase();
    const hasOtherScripts = /[^\0-\x7f]/.test(lower);
    if (hasOtherScripts && /[^a-z0-9._-]/.test(lower.replace(/[^\0-\x7f]/g, '')))
        return undefined;
    const ascii = hasOtherScripts ? (0,external_node_url_.domainToASCII)(lower) : lower;
    const isRefused = hasOtherScripts && ascii === '';
    return isRefused || !ascii.split('.').every(isSoundLabel) ? undefined : ascii;
}
function isSoundLabel(label) {
    if (!label.startsWith('xn--'))
        return true;
    const uLabel = (0,external_node_url_.domainToUnicode)(label);
    return /[^\0-\x7f]/.test(uLabel) && (0,external_node_url_.domainToASCII)(uLabel) === label;
}
function parseEmailName(text) {
    const email = parseEmailAddress(text);
    return 'mistake' in email ? email : { value: { type: 'rfc822Name', value: email.value } };
}
function parseEmailAddress(text) {
    const at = text.lastIndexOf('@');
    const localPart = text.slice(0, Math.max(at, 0));
    const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
    if (localPart.length > 64 || !atoms.test(localPart)) {
        return parsed_mistake('an e-mail address such as someone@example.test, ASCII before the @', text, undefined, 'RFC 5321 §4.1.2');
    }
    const host = parseHostName(text.slice(at + 1));
    return 'mistake' in host
        ? parsed_mistake(`an e-mail address with ${host.mistake.expected}`, text, undefined, host.mistake.source)
        : { value: `${localPart}@${host.value}` };
}
const longestUri = 8000;
function parseUriName(text) {
    if (text.length > longestUri)
        return mistake(`a URI of at most ${longestUri} characters`, text);
    const parts = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?(.*)$/s.exec(text);
    const [, authority, rest = ''] = parts ?? [];
    const hasSomethingToName = authority !== undefined || rest !== '';
    const isEncoded = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/.test(rest);
    const hasOneFragment = rest.indexOf('#') === rest.lastIndexOf('#');
    if (!parts || !hasSomethingToName || !isEncoded || !hasOneFragment) {
        return mistake('an absolute URI, other characters percent-encoded', text, undefined, 'RFC 3986 §3');
    }
    if (authority !== undefined && !isAuthority(authority)) {
        return mistake('a URI whose host is a host name or an IP address', text, undefined, 'RFC 5280 §4.2.1.6');
    }
    return { value: { type: 'uniformResourceIdentifier', value: text } };
}
function isAuthority(authority) {
    const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/.exec(authority);
    if (!parts)
        return false;
    const [, userinfo = '', host = ''] = parts;
    const isUserinfo = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*$/.test(userinfo);
    if (host.startsWith('['))
        return isUserinfo && parseIpAddress(host.slice(1, -1))?.octets.length === 16;
    return isUserinfo && /^[\x21-\x7e]+$/.test(host) && !host.includes('*') && 'value' in parseHost(host);
}

;// CONCATENATED MODULE: ./build/pki/validity.js

const earliestTime = -631_152_000;
const latestTime = 253_402_300_799;
const firstGeneralizedTime = 2_524_608_000;
function encodeValidity(validity) {
    return sequence(encodeTime(validity.notBefore), encodeTime(validity.notAfter));
}
function encodeTime(seconds) {
    const digits = validity_formatTime(seconds).replace(/[-:T]/g, '');
    return seconds < firstGeneralizedTime ? utcTime(digits.slice(2)) : generalizedTime(digits);
}
function validity_formatTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./build/request/requested-time.js


const clockSkewSeconds = 300;
const secondsPerDay = 86_400;
const unitSeconds = {
    s: 1,
    m: 60,
    h: 3600,
    d: secondsPerDay,
    w: 7 * secondsPerDay,
};
function parseRequestedTime(text) {
    const duration = /^([+-]?)(\d{1,12})([smhdw])$/.exec(text);
    if (duration) {
        const [, sign, amount, unit] = duration;
        return { value: { secondsFromNow: Number(amount) * unitSeconds[unit] * (sign === '-' ? -1 : 1) } };
    }
    const dateTime = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.0+)?([Zz]|[+-]\d\d:\d\d)$/.exec(text);
    const at = dateTime ? toSeconds(dateTime) : undefined;
    if (at === undefined) {
        return parsed_mistake('an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m', text);
    }
    return withinRange(at) ? { value: { at } } : parsed_mistake('a time from 1950 to 9999', text, undefined, 'RFC 5280 §4.1.2.5');
}
function toSeconds([, date, time, offset]) {
    const local = Date.parse(`${date}T${time}Z`);
    if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`))
        return undefined;
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
    if (sign === undefined)
        return local / 1000;
    if (Number(hours) > 23 || Number(minutes) > 59)
        return undefined;
    const offsetSeconds = (Number(hours) * 60 + Number(minutes)) * 60;
    return local / 1000 - (sign === '-' ? -offsetSeconds : offsetSeconds);
}
function withinRange(seconds) {
    return seconds >= earliestTime && seconds <= latestTime;
}
function resolveValidity(requested, now) {
    const notBefore = resolveTime(requested.notBefore, now);
    const notAfter = 'daysAfterNotBefore' in requested.notAfter
        ? notBefore + requested.notAfter.daysAfterNotBefore * secondsPerDay
        : resolveTime(requested.notAfter, now);
    const source = 'RFC 5280 §4.1.2.5';
    if (!withinRange(notBefore)) {
        return { ...mistake('a time from 1950 to 9999', describeTime(notBefore), undefined, source), end: 'notBefore' };
    }
    if (!withinRange(notAfter)) {
        const expected = 'an end of validity from 1950 to 9999';
        return { ...mistake(expected, describeTime(notAfter), undefined, source), end: 'notAfter' };
    }
    if (notAfter <= notBefore) {
        const expected = `a time after not-before, ${formatTime(notBefore)}`;
        const advice = 'Give a not-before that is earlier than it.';
        return { ...mistake(expected, formatTime(notAfter), advice), end: 'notAfter' };
    }
    return { value: { notBefore, notAfter } };
}
function resolveTime(time, now) {
    return 'at' in time ? time.at : now + time.secondsFromNow;
}
function describeTime(seconds) {
    return `${seconds} seconds since 1970`;
}

;// CONCATENATED MODULE: ./build/request/spelling.js
function spelling_nearestName(word, candidates) {
    const ranked = candidates
        .map((candidate) => ({
        candidate,
        distance: editDistance(word.slice(0, 64).toLowerCase(), candidate.toLowerCase()),
    }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined;
}
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const at = (distances, index) => distances[index];
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            current.push(distance);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length];
}

;// CONCATENATED MODULE: ./build/request/values.js






function values_readInput(name, given) {
    const definition = inputs[name];
    const text = definition.type.kind === 'secret' ? given : given?.trim();
    const word = text === '' || text === undefined ? definition.default : text;
    return word === undefined
        ? undefined
        : readers[definition.type.kind](word, definition.type);
}
const readers = {
    text(word, { upperBound, advice, source }) {
        if (hasControlCharacters(word))
            return parsed_mistake('text without control characters and line ends', word);
        if ([...word].length > upperBound) {
            return parsed_mistake(`at most ${upperBound} characters`, word, advice, source);
        }
        return { value: word };
    },
    country: (word) => /^[A-Za-z]{2}$/.test(word) ? { value: word.toUpperCase() } : parsed_mistake('a country code of two letters', word),
    email(word) {
        const address = parseEmailAddress(word);
        return 'value' in address && address.value.length > 255
            ? parsed_mistake('an e-mail address of at most 255 characters', word, undefined, 'RFC 5280 Appendix A.1')
            : address;
    },
    list: (word) => ({ value: itemsOf(word) }),
    choice(word, { choices }) {
        if (choices.includes(word))
            return { value: word };
        const nearest = spelling_nearestName(word, choices);
        return parsed_mistake(`one of ${choices.join(', ')}`, word, nearest && `Did you mean ${nearest}?`);
    },
    choices(word, { choices }) {
        const items = itemsOf(word);
        const wrong = items.find((item) => !choices.includes(item));
        if (wrong === undefined)
            return { value: items };
        const nearest = spelling_nearestName(wrong, choices);
        return parsed_mistake(`some of ${choices.join(', ')}`, wrong, nearest && `Did you mean ${nearest}?`);
    },
    'yes-or-no'(word) {
        const lower = word.toLowerCase();
        return lower === 'true' || lower === 'false' ? { value: lower === 'true' } : parsed_mistake('true or false', word);
    },
    days(word, { minimum, maximum }) {
        const days = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
        return days >= minimum && days <= maximum
            ? { value: days }
            : parsed_mistake(`a whole number of days from ${minimum} to ${maximum}`, word);
    },
    time: (word) => parseRequestedTime(word),
    'serial-number'(word) {
        const number = /^(0[xX][0-9a-fA-F]{1,60}|\d{1,60})$/.test(word) ? BigInt(word) : 0n;
        return number > 0n && number <= greatestSerialNumber
            ? { value: number }
            : parsed_mistake('a positive number of at most 20 octets, decimal or 0x and hexadecimal', word, undefined, 'RFC 5280 §4.1.2.2');
    },
    path: (word) => hasControlCharacters(word) ? parsed_mistake('a path without control characters and line ends', word) : { value: word },
    'absolute-path'(word) {
        const path = readers.path(word, { kind: 'path' });
        return 'mistake' in path || /^([\\/]|[A-Za-z]:[\\/])/.test(word)
            ? path
            : parsed_mistake('an absolute path, such as /certs', word);
    },
    pem(word, { secret }) {
        if (word.includes('-----BEGIN '))
            return { value: { text: word } };
        const isBareKey = secret && /^[A-Za-z0-9+/]{60,}=*$/.test(word);
        if (!hasControlCharacters(word) && !isBareKey)
            return { value: { path: word } };
        return parsed_mistake('PEM, or the path of a file with it', secret ? 'neither' : word);
    },
    document: (word) => ({ value: isInline(word) ? { text: word } : { path: word } }),
    'kubernetes-name'(word, { labels }) {
        const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
        const parts = labels === 'one' ? [word] : word.split('.');
        const isSound = word.length <= (labels === 'one' ? 63 : 253) && parts.every((part) => label.test(part));
        const letters = labels === 'one' ? 'lower-case letters, digits and hyphens' : 'lower-case letters, digits, hyphens and dots';
        return isSound ? { value: word } : parsed_mistake(`a name of ${letters}`, word, undefined, 'RFC 1123');
    },
    secret(word, { ofKeyStore }) {
        if (ofKeyStore && !/^[\x20-\x7e]{6,}$/.test(word)) {
            return parsed_mistake('at least six ASCII characters', `${[...word].length} characters`);
        }
        const octets = Buffer.byteLength(word);
        return octets <= 1024 ? { value: word } : parsed_mistake('at most 1024 octets', `${octets} octets`);
    },
    mode(word) {
        const mode = /^0?[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : 0;
        const readableByOwner = (mode & 0o400) !== 0;
        const executable = (mode & 0o111) !== 0;
        const writableByOthers = (mode & 0o022) !== 0;
        return readableByOwner && !executable && !writableByOthers
            ? { value: mode }
            : parsed_mistake('octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444', word);
    },
    owner(word) {
        const [, uid, gid] = /^(\d{1,10}):(\d{1,10})$/.exec(word) ?? [];
        const greatest = 0xffff_fffe;
        return uid !== undefined && Number(uid) <= greatest && Number(gid) <= greatest
            ? { value: { uid: Number(uid), gid: Number(gid) } }
            : parsed_mistake('a numeric user and group, uid:gid, such as 999:999', word);
    },
};
function itemsOf(word) {
    return word
        .split(/[\r\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function isInline(word) {
    return /[\r\n]/.test(word) || /^([{[]|(certificates|defaults|ca)\s*:)/.test(word);
}
function hasControlCharacters(text) {
    return /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

;// CONCATENATED MODULE: ./build/request/trust.js





const mostTrusted = 16;
function parseTrust(values, note, otherwise = []) {
    const words = values.trust ?? otherwise;
    if (words.includes('none') && words.length > 1) {
        note('trust', mistake('none alone, or some of the others', words.join(', ')).mistake);
    }
    const by = words.includes('all') ? trustNames : trustNames.filter((name) => words.includes(name));
    return { by: new Set(by), isRequired: values['trust-required'] ?? false };
}
function parseTrustRequest(files, given) {
    const issues = [];
    const raw = collectInputs(given, commands.trust.inputs, issues);
    const read = (name) => {
        const parsed = readInput(name, raw.get(name));
        if (parsed && 'mistake' in parsed)
            issues.push(toIssue(name, parsed.mistake));
        return parsed && 'value' in parsed ? parsed.value : undefined;
    };
    const values = { trust: raw.has('trust') ? read('trust') : undefined, 'trust-required': read('trust-required') };
    const trust = parseTrust(values, (name, found) => issues.push(toIssue(name, found)), ['all']);
    if (trust.by.size === 0) {
        issues.push(toIssue('trust', mistake(`some of ${trustNames.join(', ')}`, 'none').mistake));
    }
    const outputDirectory = read('output-directory');
    const owner = read('owner');
    if (issues.length > 0)
        throw new InputError(issues);
    return { files, trust, outputDirectory: outputDirectory, owner };
}
function trust_expectNoInputs(given, files) {
    const issues = given.map(({ name, spell }) => toIssue(name, mistake('nothing beside untrust', spell(name)).mistake));
    const words = files.map((file) => toIssue('untrust', mistake('no more words', file).mistake));
    if (issues.length + words.length > 0)
        throw new InputError([...issues, ...words]);
}

;// CONCATENATED MODULE: ./build/tasks/trust-failure.js

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: mend that, and say untrust.' },
};
function failureOf(error, attempt, store, where) {
    if (error instanceof build_errors/* HostError */.dh)
        return error.message;
    if (attempt !== 'takeBack' && !(error instanceof build_errors/* CommandError */.Qd) && !isSystemError(error))
        throw error;
    const { aim, advice } = attempts[attempt];
    return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}

;// CONCATENATED MODULE: ./build/tasks/undo.js

async function takeBack(ledger, ports) {
    const takenBack = [];
    const failures = [];
    const variables = {};
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                for (const [name, value] of Object.entries(change.details))
                    variables[name] = value === null ? null : String(value);
            }
            else {
                const store = await ports.store(change.store);
                await store.takeBack(change);
                takenBack.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push(failureOf(error, 'takeBack', change.store, change.where));
        }
    }
    return { takenBack, failures, variables };
}

;// CONCATENATED MODULE: ./build/tasks/untrust.js



async function untrust(files, given, ports) {
    expectNoInputs(given, files);
    const trustPorts = await ports.trust();
    return takeBackAll(trustPorts.ledgers.all(), trustPorts);
}
async function takeBackAll(paths, ports) {
    const parts = [];
    for (const path of paths) {
        try {
            const ledger = ports.ledgers.open(path);
            if (ledger)
                parts.push(await takeBack(ledger, ports));
        }
        catch (error) {
            if (!(error instanceof build_errors/* HostError */.dh))
                throw error;
            parts.push({ takenBack: [], failures: [error.message], variables: {} });
        }
    }
    return {
        takenBack: parts.flatMap(({ takenBack }) => takenBack),
        failures: parts.flatMap(({ failures }) => failures),
        variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./build/files/entries.js
var entries = __webpack_require__(200);
;// CONCATENATED MODULE: ./build/files/ledger-file.js





const programOfLedger = 'selfsigned-cert-action';
const mostOctets = 16 << 20;
function createLedgers(directory) {
    return {
        begin: () => ledgerAt(external_node_path_.join(directory, newName()), undefined),
        open: (file) => openLedger(external_node_path_.resolve(file)),
        all() {
            const files = (0,entries/* entriesOf */.Mc)(directory).filter((name) => name.endsWith('.json'));
            const newestFirst = [...files].sort().reverse();
            return newestFirst.map((name) => external_node_path_.join(directory, name));
        },
    };
}
function stateDirectory(environment, home) {
    const base = {
        win32: environment['LOCALAPPDATA'] || external_node_path_.join(home, 'AppData', 'Local'),
        darwin: external_node_path_.join(home, 'Library', 'Application Support'),
        other: absolute(environment['XDG_STATE_HOME']) ?? external_node_path_.join(home, '.local', 'state'),
    }[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'other'];
    return external_node_path_.join(base, programOfLedger);
}
function absolute(directory) {
    return directory && external_node_path_.isAbsolute(directory) ? directory : undefined;
}
function newName() {
    return `${String(Date.now()).padStart(15, '0')}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.json`;
}
function openLedger(file) {
    const read = readContents(file);
    if (read)
        return ledgerAt(file, read);
    const begun = parse(readText(unfinishedOf(file)) ?? '');
    (0,entries/* ignoring */.O_)(['ENOTDIR'], () => external_node_fs_.rmSync(unfinishedOf(file), { force: true }));
    removeDirectories(external_node_path_.dirname(file), begun?.madeDirectory ?? null);
    return undefined;
}
function ledgerAt(file, found) {
    let madeDirectory = found?.madeDirectory ?? null;
    let changes = found?.changes ?? [];
    const store = (next) => {
        trying(file, () => {
            const made = external_node_fs_.mkdirSync(external_node_path_.dirname(file), { recursive: true, mode: 0o700 });
            if (made !== undefined)
                madeDirectory = made;
            write(file, { program: programOfLedger, version: 1, madeDirectory, changes: next });
        });
        changes = next;
    };
    return {
        path: file,
        get changes() {
            return changes;
        },
        record: (change) => store([...changes, change]),
        forget(change) {
            const rest = changes.filter((one) => one !== change);
            if (rest.length > 0)
                return store(rest);
            changes = rest;
            trying(file, () => {
                external_node_fs_.rmSync(file, { force: true });
                external_node_fs_.rmSync(unfinishedOf(file), { force: true });
                removeDirectories(external_node_path_.dirname(file), madeDirectory);
            });
        },
    };
}
function unfinishedOf(file) {
    return `${file}.unfinished`;
}
function write(file, contents) {
    const unfinished = unfinishedOf(file);
    external_node_fs_.rmSync(unfinished, { force: true });
    const descriptor = external_node_fs_.openSync(unfinished, 'wx', 0o600);
    try {
        external_node_fs_.writeFileSync(descriptor, `${JSON.stringify(contents, undefined, 2)}\n`);
        external_node_fs_.fsyncSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
    external_node_fs_.renameSync(unfinished, file);
}
function removeDirectories(directory, first) {
    const isMade = (place) => place === directory || (first !== null && !external_node_path_.relative(first, place).startsWith('..'));
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM'], () => {
        for (let place = directory; isMade(place); place = external_node_path_.dirname(place))
            external_node_fs_.rmdirSync(place);
    });
}
function readContents(file) {
    const text = readText(file);
    if (text === undefined)
        return undefined;
    const contents = parse(text);
    if (contents === undefined)
        throw notALedger(file);
    return contents;
}
function readText(file) {
    try {
        if (external_node_fs_.statSync(file).size > mostOctets)
            throw notALedger(file);
        return external_node_fs_.readFileSync(file, 'utf8');
    }
    catch (error) {
        if ((0,entries/* codeOf */.$N)(error) === 'ENOENT' || (0,entries/* codeOf */.$N)(error) === 'ENOTDIR')
            return undefined;
        throw error instanceof build_errors/* HostError */.dh ? error : cannot('read', file, error, 'What it tells of may stay trusted.');
    }
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        const isWhole = value.program === programOfLedger && value.version === 1 && Array.isArray(value.changes);
        return isWhole && value.changes.every(isChange) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isChange(value) {
    const texts = [value?.store, value?.kind, value?.where, value?.fingerprint];
    return texts.every((text) => typeof text === 'string') && typeof value?.details === 'object' && value.details !== null;
}
function notALedger(file) {
    return new build_errors/* HostError */.dh(`trust: expected the ledger of a run, got "${file}", which is none. Look at what it holds, and remove it.`);
}
function trying(file, action) {
    try {
        action();
    }
    catch (error) {
        const advice = 'What is not written down is not changed; set XDG_STATE_HOME, or let this user write there.';
        throw error instanceof build_errors/* HostError */.dh ? error : cannot('write', file, error, advice);
    }
}
function cannot(what, file, error, advice) {
    const message = `trust: expected to ${what} the ledger "${file}", but ${error.message}. ${advice}`;
    return new build_errors/* HostError */.dh(message, { cause: error });
}

// EXTERNAL MODULE: ./build/tasks/trust-ports.js
var trust_ports = __webpack_require__(222);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
;// CONCATENATED MODULE: ./build/trust/run-command.js


const defaultTimeoutSeconds = 60;
const mostSecondsToEnd = 10;
const mostOctetsKept = 16 << 20;
const variablesLeftOut = ['JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS'];
function runCommand(command, environment) {
    const { program, words, input, timeoutSeconds = defaultTimeoutSeconds, endedBy } = command;
    const kept = Object.entries(environment).filter(([name]) => !variablesLeftOut.includes(name));
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, words, {
            detached: process.platform !== 'win32',
            windowsHide: true,
            stdio: ['pipe', 'pipe', 'pipe'],
            env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
        });
        const output = keepOutput(child.stdout);
        const errors = keepOutput(child.stderr);
        const fail = (outcome, cause) => reject(new build_errors/* CommandError */.Qd([program, ...words], outcome, `${errors()}${output()}`, { cause }));
        let isInTime = true;
        const timer = setTimeout(async () => {
            isInTime = false;
            await end(child.pid, endedBy);
            for (const stream of child.stdio)
                stream?.destroy();
            child.unref();
            fail(`did not end within ${timeoutSeconds} ${timeoutSeconds === 1 ? 'second' : 'seconds'}`);
        }, timeoutSeconds * 1000);
        child.on('error', (error) => {
            clearTimeout(timer);
            const isMissing = error.code === 'ENOENT';
            fail(isMissing ? 'is not there' : `cannot be run: ${error.message}`, error);
        });
        child.on('close', (status, signal) => {
            clearTimeout(timer);
            if (!isInTime)
                return;
            if (status === 0)
                resolve(output());
            else
                fail(status === null ? `was ended by ${signal}` : `ended with exit code ${status}`);
        });
        child.stdin.on('error', () => { });
        child.stdin.end(input);
    });
}
function keepOutput(stream) {
    const chunks = [];
    let octets = 0;
    stream.on('data', (chunk) => {
        octets += chunk.length;
        if (octets <= mostOctetsKept)
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString();
}
async function end(pid, endedBy) {
    if (pid === undefined)
        return;
    if (endedBy) {
        const [program, ...words] = endedBy(pid);
        await new Promise((resolve) => {
            (0,external_node_child_process_.spawn)(program, words, { stdio: 'ignore', timeout: mostSecondsToEnd * 1000, killSignal: 'SIGKILL' })
                .on('error', resolve)
                .on('exit', resolve);
        });
    }
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./build/trust/machine.js





function thisMachine(environment) {
    const isAdministrator = process.platform === 'win32' ? isElevated() : process.getuid?.() === 0;
    const find = (program) => findProgram(program, environment);
    const run = (command) => runCommand(command, environment);
    return {
        platform: process.platform,
        environment,
        homeDirectory: homeOf(environment),
        isAdministrator,
        read: (file) => orUndefined(() => (external_node_fs_.statSync(file).isFile() ? external_node_fs_.readFileSync(file) : undefined)),
        list: (directory) => orUndefined(() => external_node_fs_.readdirSync(directory).sort()) ?? [],
        exists: (place) => orUndefined(() => external_node_fs_.lstatSync(place, { throwIfNoEntry: false })) !== undefined,
        realPath: (place) => orUndefined(() => external_node_fs_.realpathSync(place)),
        isWritable: (place) => isWritable(place),
        makeDirectory: (directory, mode) => external_node_fs_.mkdirSync(directory, { recursive: true, mode }),
        write: writeWhole,
        remove(file) {
            external_node_fs_.rmSync(file, { force: true });
            removeUnfinished(file);
        },
        removeUnfinished,
        removeEmptyDirectory,
        find,
        run,
        async runAsAdministrator(command) {
            if (isAdministrator)
                return run(command);
            const sudo = process.platform === 'win32' ? undefined : find('sudo');
            if (sudo === undefined)
                throw new build_errors/* HostError */.dh(needsAdministrator(command.program));
            return run({
                ...command,
                program: sudo,
                words: ['-n', '--', command.program, ...command.words],
                endedBy: (processGroup) => [sudo, '-n', '--', 'kill', '-KILL', '--', `-${processGroup}`],
            });
        },
    };
}
function needsAdministrator(program) {
    const whom = process.platform === 'win32' ? 'an elevated process' : 'root, or sudo that asks for no password';
    return `trust: expected ${whom} for "${program}", got neither. Run it as administrator, or trust the environment alone.`;
}
function orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function homeOf(environment) {
    return orUndefined(external_node_os_.homedir) || environment['HOME'] || orUndefined(() => (0,external_node_os_.userInfo)().homedir) || '/';
}
function isElevated() {
    const place = external_node_path_.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'config');
    return orUndefined(() => external_node_fs_.readdirSync(place)) !== undefined;
}
function isWritable(place) {
    let nearest = place;
    while (!external_node_fs_.existsSync(nearest) && external_node_path_.dirname(nearest) !== nearest)
        nearest = external_node_path_.dirname(nearest);
    const isOpened = process.platform === 'win32' && external_node_fs_.statSync(nearest, { throwIfNoEntry: false })?.isFile();
    const ask = () => (isOpened ? external_node_fs_.closeSync(external_node_fs_.openSync(nearest, 'r+')) : external_node_fs_.accessSync(nearest, external_node_fs_.constants.W_OK));
    return orUndefined(() => ask() ?? true) ?? false;
}
function writeWhole(file, contents, mode) {
    const real = orUndefined(() => external_node_fs_.realpathSync(file)) ?? file;
    const before = orUndefined(() => external_node_fs_.statSync(real));
    const beside = machine_unfinishedOf(real);
    external_node_fs_.rmSync(beside, { force: true });
    const descriptor = external_node_fs_.openSync(beside, 'wx', mode);
    try {
        external_node_fs_.writeFileSync(descriptor, contents);
        if (process.platform !== 'win32') {
            external_node_fs_.fchmodSync(descriptor, before === undefined ? mode : before.mode & 0o7777);
            if (before && process.getuid?.() === 0)
                external_node_fs_.fchownSync(descriptor, before.uid, before.gid);
        }
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
    external_node_fs_.renameSync(beside, real);
}
function machine_unfinishedOf(file) {
    return `${file}.selfsigned-unfinished`;
}
function removeUnfinished(file) {
    external_node_fs_.rmSync(machine_unfinishedOf(orUndefined(() => external_node_fs_.realpathSync(file)) ?? file), { force: true });
}
function removeEmptyDirectory(directory) {
    try {
        external_node_fs_.rmdirSync(directory);
    }
    catch (error) {
        const { code } = error;
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code ?? ''))
            throw error;
    }
}
const directoriesOfAdministrators = ['/usr/local/sbin', '/usr/sbin', '/sbin'];
function findProgram(program, environment) {
    const isWindows = process.platform === 'win32';
    const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    const directories = isWindows ? onPath : [...onPath, ...directoriesOfAdministrators];
    const names = isWindows ? [`${program}.exe`] : [program];
    const places = directories.flatMap((directory) => names.map((name) => external_node_path_.join(directory, name)));
    return places.find((place) => orUndefined(() => {
        external_node_fs_.accessSync(place, external_node_fs_.constants.X_OK);
        return external_node_fs_.statSync(place).isFile();
    }));
}

;// CONCATENATED MODULE: ./build/trust/stores.js


async function loadStore(name, environment, image) {
    if (image !== undefined)
        return storeOfHost(name);
    const machine = thisMachine(environment);
    switch (name) {
        case 'system':
            if (machine.platform === 'win32')
                return (await __webpack_require__.e(/* import() */ 464).then(__webpack_require__.bind(__webpack_require__, 464))).windowsStore(machine);
            if (machine.platform === 'darwin')
                return (await __webpack_require__.e(/* import() */ 200).then(__webpack_require__.bind(__webpack_require__, 819))).macosStore(machine);
            return (await __webpack_require__.e(/* import() */ 91).then(__webpack_require__.bind(__webpack_require__, 91))).linuxStore(machine);
        case 'browsers':
            return (await __webpack_require__.e(/* import() */ 727).then(__webpack_require__.bind(__webpack_require__, 727))).browsersStore(machine);
        case 'java':
            return (await __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 689))).javaStore(machine);
    }
}
function storeOfHost(name) {
    const refusals = [
        `trust ${name}: expected to run on the machine that is to trust it, got a container. Run the program there, with Node.js: npx selfsigned-cert-action trust certs/ca.pem.`,
    ];
    const plan = { ...trust_ports/* nothingPlanned */.k, refusals };
    return {
        plan: async () => plan,
        make: async () => { },
        takeBack: async () => { },
    };
}

;// CONCATENATED MODULE: ./build/trusting.js



function trustPortsOf(environment) {
    return {
        ledgers: createLedgers(stateDirectory(environment, environment['HOME'] || (0,external_node_os_.homedir)())),
        store: (name) => loadStore(name, environment, environment['SELFSIGNED_CERT_IMAGE']),
        variable: (name) => environment[name],
    };
}

;// CONCATENATED MODULE: ./build/post-untrust.js




async function untrustJob(ledgerPath) {
    const host = createGithubHost(process.env);
    try {
        host.presentUndone(await takeBackAll([ledgerPath], trustPortsOf(process.env)));
    }
    catch (error) {
        host.fail(error);
        process.exitCode = (0,build_errors/* exitCodeOf */.FO)(error);
    }
}


/***/ }),

/***/ 222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nothingPlanned)
/* harmony export */ });
/* unused harmony export storeNames */
const storeNames = (/* unused pure expression or super */ null && (['system', 'browsers', 'java']));
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ })

};
