export const id = 451;
export const ids = [451];
export const modules = {

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZV: () => (/* binding */ latestTime),
/* harmony export */   rL: () => (/* binding */ earliestTime)
/* harmony export */ });
/* unused harmony exports encodeValidity, encodeTime, formatTime */
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(586);
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9585);


const earliestTime = -631_152_000;
const latestTime = 253_402_300_799;
const firstGeneralizedTime = 2_524_608_000;
function encodeValidity(validity) {
    return sequence(encodeTime(validity.notBefore), encodeTime(validity.notAfter));
}
const encodeTime = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((seconds) => {
    const digits = formatTime(seconds).replace(/[-:T]/g, '');
    return seconds < firstGeneralizedTime ? (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK)(digits.slice(2)) : (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .generalizedTime */ ._8)(digits);
});
const formatTime = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));


/***/ }),

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ formerVariables)
});

// UNUSED EXPORTS: replacingVariables, trustedEnvironment

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __webpack_require__(586);
;// CONCATENATED MODULE: ./build/pki/distinguished-name.js

const attributeTypes = [
    { type: 'countryName', oid: '2.5.4.6', shortName: 'C', upperBound: 2, encode: asn1/* printableString */.rF },
    { type: 'stateOrProvinceName', oid: '2.5.4.8', shortName: 'ST', upperBound: 128, encode: asn1/* utf8String */.tv },
    { type: 'localityName', oid: '2.5.4.7', shortName: 'L', upperBound: 128, encode: asn1/* utf8String */.tv },
    { type: 'organizationName', oid: '2.5.4.10', shortName: 'O', upperBound: 64, encode: asn1/* utf8String */.tv },
    { type: 'organizationalUnitName', oid: '2.5.4.11', shortName: 'OU', upperBound: 64, encode: asn1/* utf8String */.tv },
    { type: 'commonName', oid: '2.5.4.3', shortName: 'CN', upperBound: 64, encode: asn1/* utf8String */.tv },
    { type: 'emailAddress', oid: '1.2.840.113549.1.9.1', shortName: 'emailAddress', upperBound: 255, encode: asn1/* ia5String */.bs },
];
function distinguished_name_encodeName(name) {
    const rdnSequence = attributeTypes.flatMap(({ type, oid, encode }) => {
        const value = name[type];
        return value === undefined ? [] : [setOf(sequence(objectIdentifier(oid), encode(value)))];
    });
    return sequence(...rdnSequence);
}
function distinguished_name_formatName(name) {
    return attributeTypes
        .flatMap(({ type, shortName }) => {
        const value = name[type];
        return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`];
    })
        .reverse()
        .join(',');
}
function escapeValue(value) {
    return value.replace(/[\\",+;<>]|^[# ]| $/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/pki/general-name.js

function general_name_encodeGeneralName(name) {
    switch (name.type) {
        case 'rfc822Name':
            return implicitTag(1, Buffer.from(name.value, 'latin1'));
        case 'dNSName':
            return implicitTag(2, Buffer.from(name.value, 'latin1'));
        case 'uniformResourceIdentifier':
            return implicitTag(6, Buffer.from(name.value, 'latin1'));
        case 'iPAddress':
            return implicitTag(7, name.octets);
    }
}
function general_name_formatGeneralName(name) {
    const prefix = { rfc822Name: 'email', dNSName: 'DNS', uniformResourceIdentifier: 'URI', iPAddress: 'IP' };
    return `${prefix[name.type]}:${name.value}`;
}

;// CONCATENATED MODULE: ./build/pki/extensions.js


const keyUsageBits = { digitalSignature: 0, keyEncipherment: 2, keyCertSign: 5, cRLSign: 6 };
const keyPurposeIds = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' };
function basicConstraints({ cA, pathLenConstraint }) {
    const elements = [];
    if (cA)
        elements.push((0,asn1/* booleanTrue */.Jb)());
    if (pathLenConstraint !== undefined)
        elements.push((0,asn1/* unsignedInteger */.wF)(Uint8Array.of(pathLenConstraint)));
    return extension('2.5.29.19', 'critical', (0,asn1/* sequence */.K2)(...elements));
}
function keyUsage(usages) {
    const places = usages.map((usage) => keyUsageBits[usage]);
    const bits = places.reduce((octet, place) => octet | (0x80 >> place), 0);
    return extension('2.5.29.15', 'critical', (0,asn1/* bitString */.FY)(Uint8Array.of(bits), 7 - Math.max(...places)));
}
function extKeyUsage(purposes) {
    const ids = purposes.map((purpose) => (0,asn1/* objectIdentifier */.RG)(keyPurposeIds[purpose]));
    return extension('2.5.29.37', 'not critical', (0,asn1/* sequence */.K2)(...ids));
}
function extensions_subjectKeyIdentifier(keyIdentifier) {
    return extension('2.5.29.14', 'not critical', octetString(keyIdentifier));
}
function authorityKeyIdentifier(keyIdentifier) {
    return extension('2.5.29.35', 'not critical', (0,asn1/* sequence */.K2)((0,asn1/* implicitTag */.A0)(0, keyIdentifier)));
}
function extensions_subjectAltName(names) {
    return extension('2.5.29.17', 'not critical', sequence(...names.map(encodeGeneralName)));
}
function extension(extnID, criticality, extnValue) {
    const critical = criticality === 'critical' ? [(0,asn1/* booleanTrue */.Jb)()] : [];
    return (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(extnID), ...critical, (0,asn1/* octetString */.J8)(extnValue));
}

// EXTERNAL MODULE: ./build/pki/key-pair.js
var key_pair = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/pki/remembered.js
var remembered = __webpack_require__(9585);
// EXTERNAL MODULE: ./build/pki/signature-algorithm.js
var signature_algorithm = __webpack_require__(2565);
// EXTERNAL MODULE: ./build/pki/validity.js
var validity = __webpack_require__(6893);
;// CONCATENATED MODULE: ./build/pki/certificate.js









function signCertificate(contents, issuerPrivateKey) {
    const tbsCertificate = encodeTbsCertificate(contents);
    return encodeCertificate(tbsCertificate, contents.signature, signOctets(tbsCertificate, contents.signature, issuerPrivateKey));
}
async function signCertificateInParts(contents, issuerPrivateKey, sign) {
    const tbsCertificate = encodeTbsCertificate(contents);
    const signatureValue = await sign(tbsCertificate, contents.signature, issuerPrivateKey);
    return { der: encodeCertificate(tbsCertificate, contents.signature, signatureValue), tbsCertificate, signatureValue };
}
function encodeCertificate(tbsCertificate, signature, signatureValue) {
    return sequence(tbsCertificate, encodeAlgorithmIdentifier(signature), bitString(signatureValue));
}
function encodeTbsCertificate(contents) {
    return sequence(version3(), unsignedInteger(serialNumberMagnitude(contents.serialNumber)), encodeAlgorithmIdentifier(contents.signature), contents.issuer, encodeValidity(contents.validity), encodeName(contents.subject), encodeSubjectPublicKeyInfo(contents.subjectPublicKey), explicitTag(3, sequence(...encodeExtensions(contents))));
}
const version3 = (0,remembered/* once */.O)(() => (0,asn1/* explicitTag */.hj)(0, (0,asn1/* unsignedInteger */.wF)(Uint8Array.of(2))));
function encodeExtensions(contents) {
    const { profile, subjectPublicKey } = contents;
    return [
        ...(isRsa(subjectPublicKey) ? extensionsForRsa : extensionsForOthers)(profile),
        subjectKeyIdentifier(keyIdentifierOf(subjectPublicKey)),
        extensionOfAuthority(contents.authorityKeyIdentifier),
        ...(contents.subjectAltName.length > 0 ? [subjectAltName(contents.subjectAltName)] : []),
        ...(contents.nameConstraints ? [contents.nameConstraints] : []),
    ];
}
function isRsa(publicKey) {
    return keyTypeOf(publicKey)?.startsWith('rsa-') === true;
}
const extensionsForRsa = (0,remembered/* remembered */.H)((profile) => extensionsOfProfile(profile, [...profile.keyUsage, ...(profile.keyUsageOfRsa ?? [])]));
const extensionsForOthers = (0,remembered/* remembered */.H)((profile) => extensionsOfProfile(profile, profile.keyUsage));
const extensionOfAuthority = (0,remembered/* remembered */.H)(authorityKeyIdentifier, 1);
function extensionsOfProfile({ basicConstraints: constraints, extKeyUsage: purposes }, usages) {
    return [basicConstraints(constraints), keyUsage(usages), ...(purposes ? [extKeyUsage(purposes)] : [])];
}
const writtenKeys = new WeakMap();
function encodeSubjectPublicKeyInfo(publicKey) {
    if ('subjectPublicKeyInfo' in publicKey)
        return publicKey.subjectPublicKeyInfo;
    const written = writtenKeys.get(publicKey) ?? publicKey.export({ type: 'spki', format: 'der' });
    writtenKeys.set(publicKey, written);
    return written;
}
function keyIdentifierOf(publicKey) {
    return certificate_digestOf(publicKey).subarray(0, 20);
}
const digests = new WeakMap();
function certificate_digestOf(publicKey) {
    const digest = digests.get(publicKey) ?? createHash('sha256').update(encodeSubjectPublicKeyInfo(publicKey)).digest();
    digests.set(publicKey, digest);
    return digest;
}
function readCertificate(pem) {
    try {
        const { x509, serialNumber, validity } = readOnly(pem);
        return { x509, publicKey: x509.publicKey, serialNumber, validity };
    }
    catch {
        return undefined;
    }
}
function readMadeCertificate(pem) {
    try {
        return readOnly(pem);
    }
    catch {
        return undefined;
    }
}
function readOnly(pem) {
    const x509 = new X509Certificate(pem);
    const validity = { notBefore: secondsOf(x509.validFrom), notAfter: secondsOf(x509.validTo) };
    return { x509, serialNumber: BigInt(`0x${x509.serialNumber}`), validity };
}
const secondsOf = (0,remembered/* remembered */.H)((time) => Date.parse(time) / 1000);
function holdsTbsCertificate(certificate, tbsCertificate) {
    const lengthOctet = certificate[1];
    const start = 2 + (lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f);
    return tbsCertificate.equals(certificate.subarray(start, start + tbsCertificate.length));
}

;// CONCATENATED MODULE: ./build/pki/pem.js
function pem_encodePem(label, der) {
    const body = Buffer.from(der.buffer, der.byteOffset, der.length)
        .toString('base64')
        .replace(/.{1,64}/g, '$&\n');
    return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`;
}
function decodePem(label, pem) {
    return Buffer.from(pem.slice(`-----BEGIN ${label}-----\n`.length, -`-----END ${label}-----\n`.length), 'base64');
}

;// CONCATENATED MODULE: ./build/tasks/output-files.js







function output_files_textFile(name, text, secrecy = 'public') {
    return { name, contents: Buffer.from(text), secret: secrecy === 'secret' };
}
function inFolder(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
function pairFiles(folder, certificatePem, keyPem, authority) {
    const files = [output_files_textFile(inFolder(folder, 'cert.pem'), certificatePem)];
    if (keyPem !== undefined)
        files.push(output_files_textFile(inFolder(folder, 'key.pem'), keyPem, 'secret'));
    files.push(output_files_textFile(inFolder(folder, 'fullchain.pem'), certificatePem + intermediatesOf(authority)));
    if (!authority)
        files.push(output_files_textFile(inFolder(folder, 'ca.pem'), certificatePem));
    return files;
}
const intermediatesOf = (0,remembered/* remembered */.H)((authority) => (authority?.intermediates ?? []).map((der) => pem_encodePem('CERTIFICATE', der)).join(''), 1);
function trustAnchorFile(trustAnchor) {
    return output_files_textFile('ca.pem', encodePem('CERTIFICATE', trustAnchor));
}
const gitignoreFile = output_files_textFile('.gitignore', '*\n');
const outputOfFile = {
    'keystore.p12': 'pkcs12-path',
    'truststore.p12': 'truststore-path',
    'combined.pem': 'combined-path',
    'request.pem': 'certificate-request-path',
};
function issuedCertificate(asked, { certificate: { x509, serialNumber, validity }, publicKey, keyPem }, pathOf, hasAuthority, moreFiles) {
    const path = (name) => pathOf(inFolder(asked.folder, name));
    const issued = {
        'certificate-path': path('cert.pem'),
    };
    if (keyPem !== undefined)
        issued['key-path'] = path('key.pem');
    issued['fullchain-path'] = path('fullchain.pem');
    issued['ca-certificate-path'] = hasAuthority ? pathOf('ca.pem') : path('ca.pem');
    for (const name of moreFiles) {
        const output = outputOfFile[name.slice(name.lastIndexOf('/') + 1)];
        if (output)
            issued[output] = pathOf(name);
    }
    issued['fingerprint-sha256'] = x509.fingerprint256;
    issued['spki-sha256'] = digestOf(publicKey).toString('base64');
    issued['serial-number'] = formatSerialNumber(serialNumber);
    issued.subject = formatName(asked.subject);
    issued['subject-alt-names'] = asked.subjectAltName.map(formatGeneralName).join(',');
    issued['not-before'] = formatTime(validity.notBefore);
    issued['not-after'] = formatTime(validity.notAfter);
    return issued;
}

// EXTERNAL MODULE: ./build/tasks/trust-ports.js
var trust_ports = __webpack_require__(222);
;// CONCATENATED MODULE: ./build/tasks/environment.js






const variables = [
    { name: 'NODE_EXTRA_CA_CERTS', effect: 'adds' },
    { name: 'DENO_CERT', effect: 'adds' },
    { name: 'SSL_CERT_FILE', effect: 'replaces' },
    { name: 'REQUESTS_CA_BUNDLE', effect: 'replaces' },
    { name: 'CURL_CA_BUNDLE', effect: 'replaces' },
    { name: 'AWS_CA_BUNDLE', effect: 'replaces' },
    { name: 'PIP_CERT', effect: 'replaces' },
    { name: 'GIT_SSL_CAINFO', effect: 'replaces' },
    { name: 'CARGO_HTTP_CAINFO', effect: 'replaces' },
    { name: 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', effect: 'replaces' },
    { name: 'CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE', effect: 'replaces' },
    { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'npm_config_cafile', effect: 'replaces', onlyWhereSet: true },
    { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyWhereSet: true },
];
const generalVariable = 'SSL_CERT_FILE';
const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name);
const namesOfVariables = new Set([...variables.map(({ name }) => name), ...trust_ports/* javaOptionVariables */.R6]);
function formerVariables({ details }) {
    return Object.fromEntries(Object.entries(details).map(([name, value]) => {
        if (!namesOfVariables.has(name) || typeof value === 'boolean' || value?.includes('\0')) {
            throw new errors/* HostError */.dh('trust environment: expected a change of variables that this program sets, got one of others. Is the ledger whole?');
        }
        return [name, value];
    }));
}
const systemBundles = (/* unused pure expression or super */ null && ([
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
    'C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt',
    'C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt',
]));
const bundleName = 'ca-bundle.pem';
function trustedEnvironment(anchors, surroundings) {
    const { variable: read, pathOf, caFile = 'ca-certificates.pem' } = surroundings;
    const files = new Map();
    const notes = new Set();
    const values = {};
    const fileOfBase = new Map();
    const inOrder = [...variables].sort((a, b) => Number(b.name === generalVariable) - Number(a.name === generalVariable));
    for (const variable of inOrder) {
        const own = read(variable.name) || undefined;
        if (own === undefined && variable.onlyWhereSet)
            continue;
        const reason = own === undefined ? undefined : whyItStays(own, variable, surroundings);
        if (own !== undefined && reason !== undefined) {
            notes.add(`${unreadable(variable.name, own, reason)}, and leaves it. Name a file there instead.`);
            continue;
        }
        const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined;
        if (variable.effect === 'adds' && (base === undefined || base === pathOf(caFile))) {
            if (surroundings.caFile === undefined)
                files.set(caFile, textFile(caFile, pemOf(anchors)));
            values[variable.name] = pathOf(caFile);
            continue;
        }
        const key = `${variable.effect} ${base ?? ''}`;
        const isMain = variable.effect === 'replaces' && !fileOfBase.has(key) && !files.has(bundleName);
        const name = fileOfBase.get(key) ?? (isMain ? bundleName : freeName(variable.name, files));
        if (!fileOfBase.has(key)) {
            fileOfBase.set(key, name);
            const found = readBase(base, variable, name, surroundings);
            for (const note of found.notes)
                notes.add(note);
            files.set(name, textFile(name, bundleOf(anchors, found)));
        }
        values[variable.name] = pathOf(name);
    }
    const inTableOrder = variables.flatMap(({ name }) => name in values ? [[name, values[name]]] : []);
    return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] };
}
function whyItStays(file, { name, effect }, { fileStore }) {
    if (effect === 'adds' || name === generalVariable)
        return undefined;
    const read = fileStore.readText(file);
    return 'unreadable' in read && read.unreadable !== 'no such file' ? read.unreadable : undefined;
}
function freeName(variable, files) {
    const base = `${bundleName.slice(0, -4)}-${variable.toLowerCase().replaceAll('_', '-')}`;
    return files.has(`${base}.pem`) ? `${base}-2.pem` : `${base}.pem`;
}
function readBase(base, { name: variable, effect }, name, { fileStore, pathOf }) {
    const notes = [];
    if (base !== undefined) {
        const isOwn = base === pathOf(name);
        const read = fileStore.readText(base);
        if ('text' in read) {
            const pem = isOwn ? withoutOwnPart(read.text) : read.text;
            if (!isOwn || pem.includes('-----BEGIN '))
                return { description: JSON.stringify(base), pem, notes };
        }
        else if (isOwn && effect === 'replaces') {
            notes.push(`trust environment: expected in ${variable} the bundle of an earlier run, got none (${read.unreadable}). The system's root certificates stand in its place.`);
        }
        else {
            const note = `${unreadable(variable, base, read.unreadable)}. What it should hold is not in ${name}.`;
            return { description: 'nothing', pem: '', notes: [note] };
        }
    }
    if (effect === 'adds')
        return { description: 'nothing', pem: '', notes };
    for (const file of systemBundles) {
        const read = fileStore.readText(file);
        if ('text' in read && read.text.includes('-----BEGIN ')) {
            return { description: JSON.stringify(file), pem: read.text, notes };
        }
    }
    const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that follow ${variable} trust nothing else now; install ca-certificates.`;
    return { description: 'nothing', pem: '', notes: [note] };
}
function unreadable(variable, file, reason) {
    return `trust environment: expected in ${variable} a file that can be read (${reason}), got ${JSON.stringify(file)}`;
}
const beginsOwnPart = '# Added by selfsigned-cert-action for tests:';
const endsOwnPart = '# Trusted before';
function bundleOf(anchors, { description, pem }) {
    const certificates = withoutKeys(pem);
    const rest = certificates === '' || certificates.endsWith('\n') ? certificates : `${certificates}\n`;
    const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`;
    return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`;
}
function withoutKeys(pem) {
    return pem.replace(/-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----\r?\n?|$)/g, '');
}
function withoutOwnPart(text) {
    const end = text.indexOf(`\n${endsOwnPart}`);
    return text.startsWith(beginsOwnPart) && end >= 0 ? text.slice(end + 1) : text;
}
function pemOf(anchors) {
    return anchors.map((der) => `# ${asciiOf(nameOf(der))}\n${encodePem('CERTIFICATE', der)}`).join('');
}
function nameOf(der) {
    const { subject, fingerprint256 } = new X509Certificate(der);
    return nameLine(subject) ?? fingerprint256;
}
function asciiOf(text) {
    return text.replace(/[^ -~]/gu, '?').replaceAll('--', '??');
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: fix that, then run untrust again.' },
};
function failureOf(error, attempt, store, where) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
        return error.message;
    if (attempt !== 'takeBack' && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd) && !isSystemError(error))
        throw error;
    const { aim, advice } = attempts[attempt];
    return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ }),

/***/ 222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R6: () => (/* binding */ javaOptionVariables),
/* harmony export */   cz: () => (/* binding */ changeKinds),
/* harmony export */   kd: () => (/* binding */ nothingPlanned)
/* harmony export */ });
/* unused harmony export storeNames */
const storeNames = (/* unused pure expression or super */ null && (['system', 'browsers', 'java']));
const javaOptionVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'];
const changeKinds = {
    system: ['file', 'keychain', 'root'],
    browsers: ['nss-certificate', 'nss-flags', 'chromium-policy', 'firefox-policy'],
    java: ['entry', 'copy'],
    environment: ['variables'],
};
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5766);
/* harmony import */ var _trust_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4424);



async function takeBack(ledger, ports) {
    const takenBack = [];
    const failures = [];
    const variables = {};
    const refusal = await whyRefused(ledger.changes, ports);
    if (refusal !== undefined)
        return { takenBack, failures: [refusal], variables };
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                Object.assign(variables, (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change));
            }
            else {
                const store = await ports.store(change.store);
                await store.takeBack(change);
                takenBack.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push((0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(error, 'takeBack', change.store, change.where));
        }
    }
    return { takenBack, failures, variables };
}
async function whyRefused(changes, ports) {
    try {
        for (const change of changes) {
            if (change.store === 'environment')
                (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change);
            else
                (await ports.store(change.store)).validate(change);
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
            return error.message;
        throw error;
    }
}


/***/ })

};
