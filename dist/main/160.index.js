export const id = 160;
export const ids = [160];
export const modules = {

/***/ 2779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clientStoreFile: () => (/* binding */ clientStoreFile),
  formatFiles: () => (/* binding */ formatFiles),
  trustStoreFiles: () => (/* binding */ trustStoreFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/files/output-directory.js
var output_directory = __webpack_require__(4917);
// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __webpack_require__(586);
;// CONCATENATED MODULE: ./build/pki/jks.js


function encodeJksKeyStore(entry, seal) {
    return encodeStore([encodeKeyEntry(entry, seal)], seal.password);
}
function encodeJksTrustStore({ certificates }, seal) {
    return encodeStore(certificates.map((entry) => encodeTrustedEntry(entry, seal)), seal.password);
}
function encodeStore(entries, password) {
    const body = Buffer.concat([jks_int(0xfeedfeed), jks_int(2), jks_int(entries.length), ...entries]);
    return Buffer.concat([body, sha1(passwordOctets(password), Buffer.from('Mighty Aphrodite', 'ascii'), body)]);
}
function encodeKeyEntry({ privateKey, certificates, alias }, seal) {
    return Buffer.concat([
        jks_int(1),
        encodeAlias(alias),
        milliseconds(seal.createdSeconds),
        withLength(encodeEncryptedPrivateKeyInfo(privateKey, seal)),
        jks_int(certificates.length),
        ...certificates.map(encodeCertificate),
    ]);
}
function encodeTrustedEntry({ certificate, alias }, { createdSeconds }) {
    return Buffer.concat([jks_int(2), encodeAlias(alias), milliseconds(createdSeconds), encodeCertificate(certificate)]);
}
function encodeAlias(alias) {
    return utf(alias.toLowerCase());
}
function encodeCertificate(certificate) {
    return Buffer.concat([utf('X.509'), withLength(certificate)]);
}
function encodeEncryptedPrivateKeyInfo(privateKey, { password, randomOctets }) {
    return (0,asn1/* sequence */.K2)((0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.3.6.1.4.1.42.2.17.1.1'), (0,asn1/* nullValue */.Pv)()), (0,asn1/* octetString */.J8)(protectKey(privateKey, passwordOctets(password), randomOctets(20))));
}
function protectKey(key, password, salt) {
    const protectedKey = Buffer.from(key);
    let digest = salt;
    for (let start = 0; start < key.length; start += 20) {
        digest = sha1(password, digest);
        for (const [index, octet] of protectedKey.subarray(start, start + 20).entries()) {
            protectedKey[start + index] = octet ^ digest[index];
        }
    }
    return Buffer.concat([salt, protectedKey, sha1(password, key)]);
}
function passwordOctets(password) {
    return (0,asn1/* bmpStringContents */.jw)(password);
}
function sha1(...parts) {
    const hash = (0,external_node_crypto_.createHash)('sha1');
    for (const part of parts)
        hash.update(part);
    return hash.digest();
}
function jks_int(value) {
    const octets = Buffer.alloc(4);
    octets.writeUInt32BE(value);
    return octets;
}
function milliseconds(seconds) {
    const octets = Buffer.alloc(8);
    octets.writeBigInt64BE(BigInt(seconds) * 1000n);
    return octets;
}
function withLength(contents) {
    return Buffer.concat([jks_int(contents.length), contents]);
}
function utf(text) {
    const octets = Buffer.from(text.split('').flatMap((unit) => modifiedUtf8Of(unit.charCodeAt(0))));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(octets.length);
    return Buffer.concat([length, octets]);
}
function modifiedUtf8Of(unit) {
    if (unit > 0 && unit < 0x80)
        return [unit];
    if (unit < 0x800)
        return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
    return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
}

// EXTERNAL MODULE: ./build/pki/pem.js
var pem = __webpack_require__(4833);
;// CONCATENATED MODULE: ./build/pki/pkcs12.js


const iterations = 2048;
const profiles = {
    compatible: { encrypt: encryptByPbeWithSHAAnd3KeyTripleDES, macHash: 'sha1', macSaltOctets: 8 },
    modern: { encrypt: encryptByPbes2, macHash: 'sha256', macSaltOctets: 16 },
};
function encodeKeyStore(contents, seal) {
    const { privateKey, certificates, friendlyName } = contents;
    const own = [friendlyNameAttribute(friendlyName), localKeyIdAttribute(certificates[0])];
    const certBags = certificates.map((certificate, index) => certBag(certificate, index === 0 ? own : []));
    return encodePfx([encryptedData(safeContents(certBags), seal), data(safeContents([pkcs8ShroudedKeyBag(privateKey, own, seal)]))], seal);
}
function encodeTrustStore({ certificates }, seal) {
    const certBags = certificates.map(({ certificate, friendlyName }) => certBag(certificate, [friendlyNameAttribute(friendlyName), trustedKeyUsageAttribute()]));
    return encodePfx([encryptedData(safeContents(certBags), seal)], seal);
}
function encodePfx(contentInfos, seal) {
    const authenticatedSafe = (0,asn1/* sequence */.K2)(...contentInfos);
    return (0,asn1/* sequence */.K2)((0,asn1/* smallInteger */.YO)(3), data(authenticatedSafe), macData(authenticatedSafe, seal));
}
function macData(authenticatedSafe, { password, profile, randomOctets }) {
    const { macHash, macSaltOctets } = profiles[profile];
    const macSalt = randomOctets(macSaltOctets);
    const key = deriveOctets('MAC key', hashes[macHash].octets, { hash: macHash, password, salt: macSalt, iterations });
    const digest = (0,external_node_crypto_.createHmac)(macHash, key).update(authenticatedSafe).digest();
    const digestAlgorithm = (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(hashes[macHash].oid), (0,asn1/* nullValue */.Pv)());
    return (0,asn1/* sequence */.K2)((0,asn1/* sequence */.K2)(digestAlgorithm, (0,asn1/* octetString */.J8)(digest)), (0,asn1/* octetString */.J8)(macSalt), (0,asn1/* smallInteger */.YO)(iterations));
}
function data(contents) {
    return (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(idData), (0,asn1/* explicitTag */.hj)(0, (0,asn1/* octetString */.J8)(contents)));
}
function encryptedData(contents, seal) {
    const { algorithm, encrypted } = profiles[seal.profile].encrypt(contents, seal);
    const encryptedContentInfo = (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(idData), algorithm, (0,asn1/* implicitTag */.A0)(0, encrypted));
    return (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(idEncryptedData), (0,asn1/* explicitTag */.hj)(0, (0,asn1/* sequence */.K2)((0,asn1/* smallInteger */.YO)(0), encryptedContentInfo)));
}
const idData = '1.2.840.113549.1.7.1';
const idEncryptedData = '1.2.840.113549.1.7.6';
function safeContents(safeBags) {
    return (0,asn1/* sequence */.K2)(...safeBags);
}
function safeBag(bagId, bagValue, bagAttributes) {
    const attributes = bagAttributes.length === 0 ? [] : [(0,asn1/* setOf */.s4)(...bagAttributes)];
    return (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(bagId), (0,asn1/* explicitTag */.hj)(0, bagValue), ...attributes);
}
function pkcs8ShroudedKeyBag(privateKey, bagAttributes, seal) {
    const { algorithm, encrypted } = profiles[seal.profile].encrypt(privateKey, seal);
    return safeBag('1.2.840.113549.1.12.10.1.2', (0,asn1/* sequence */.K2)(algorithm, (0,asn1/* octetString */.J8)(encrypted)), bagAttributes);
}
function certBag(certificate, bagAttributes) {
    const x509Certificate = '1.2.840.113549.1.9.22.1';
    return safeBag('1.2.840.113549.1.12.10.1.3', (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(x509Certificate), (0,asn1/* explicitTag */.hj)(0, (0,asn1/* octetString */.J8)(certificate))), bagAttributes);
}
function pkcs12Attribute(attrId, attrValue) {
    return (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)(attrId), (0,asn1/* setOf */.s4)(attrValue));
}
function friendlyNameAttribute(friendlyName) {
    return pkcs12Attribute('1.2.840.113549.1.9.20', (0,asn1/* bmpString */.nb)(friendlyName));
}
function localKeyIdAttribute(certificate) {
    return pkcs12Attribute('1.2.840.113549.1.9.21', (0,asn1/* octetString */.J8)((0,external_node_crypto_.createHash)('sha1').update(certificate).digest()));
}
function trustedKeyUsageAttribute() {
    return pkcs12Attribute('2.16.840.1.113894.746875.1.1', (0,asn1/* objectIdentifier */.RG)('2.5.29.37.0'));
}
function encryptByPbeWithSHAAnd3KeyTripleDES(contents, { password, randomOctets }) {
    const salt = randomOctets(8);
    const from = { hash: 'sha1', password, salt, iterations };
    const cipher = (0,external_node_crypto_.createCipheriv)('des-ede3-cbc', deriveOctets('key', 24, from), deriveOctets('IV', 8, from));
    return {
        algorithm: (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.2.840.113549.1.12.1.3'), (0,asn1/* sequence */.K2)((0,asn1/* octetString */.J8)(salt), (0,asn1/* smallInteger */.YO)(iterations))),
        encrypted: Buffer.concat([cipher.update(contents), cipher.final()]),
    };
}
function encryptByPbes2(contents, { password, randomOctets }) {
    const salt = randomOctets(16);
    const initializationVector = randomOctets(16);
    const key = (0,external_node_crypto_.pbkdf2Sync)(password, salt, iterations, 32, 'sha256');
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', key, initializationVector);
    const keyDerivationFunc = (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.2.840.113549.1.5.12'), pbkdf2Params(salt));
    const encryptionScheme = (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('2.16.840.1.101.3.4.1.42'), (0,asn1/* octetString */.J8)(initializationVector));
    return {
        algorithm: (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.2.840.113549.1.5.13'), (0,asn1/* sequence */.K2)(keyDerivationFunc, encryptionScheme)),
        encrypted: Buffer.concat([cipher.update(contents), cipher.final()]),
    };
}
function pbkdf2Params(salt) {
    const hmacWithSHA256 = (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.2.840.113549.2.9'), (0,asn1/* nullValue */.Pv)());
    return (0,asn1/* sequence */.K2)((0,asn1/* octetString */.J8)(salt), (0,asn1/* smallInteger */.YO)(iterations), hmacWithSHA256);
}
const hashes = {
    sha1: { oid: '1.3.14.3.2.26', octets: 20, blockOctets: 64 },
    sha256: { oid: '2.16.840.1.101.3.4.2.1', octets: 32, blockOctets: 64 },
};
const diversifiers = { key: 1, IV: 2, 'MAC key': 3 };
function deriveOctets(purpose, n, from) {
    const { hash, password, salt, iterations: r } = from;
    const v = hashes[hash].blockOctets;
    const D = Buffer.alloc(v, diversifiers[purpose]);
    const S = repeatTo(v * Math.ceil(salt.length / v), salt);
    const passwordOctets = Buffer.concat([(0,asn1/* bmpStringContents */.jw)(password), Buffer.alloc(2)]);
    const P = repeatTo(v * Math.ceil(passwordOctets.length / v), passwordOctets);
    const I = Buffer.concat([S, P]);
    const c = Math.ceil(n / hashes[hash].octets);
    const A = [];
    for (let i = 1; i <= c; i++) {
        let A_i = (0,external_node_crypto_.createHash)(hash).update(D).update(I).digest();
        for (let round = 2; round <= r; round++)
            A_i = (0,external_node_crypto_.createHash)(hash).update(A_i).digest();
        A.push(A_i);
        const B = repeatTo(v, A_i);
        for (let start = 0; start < I.length; start += v)
            addWithOne(I.subarray(start, start + v), B);
    }
    return Buffer.concat(A).subarray(0, n);
}
function repeatTo(length, octets) {
    return Buffer.alloc(length, octets);
}
function addWithOne(sum, addend) {
    let carried = 1;
    for (let place = sum.length - 1; place >= 0; place--) {
        carried += sum[place] + addend[place];
        sum[place] = carried & 0xff;
        carried >>= 8;
    }
}

// EXTERNAL MODULE: ./build/pki/private-key.js + 1 modules
var private_key = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/pki/second-reader.js
var second_reader = __webpack_require__(8435);
// EXTERNAL MODULE: ./build/pki/profiles.js
var pki_profiles = __webpack_require__(8557);
// EXTERNAL MODULE: ./build/pki/signature-algorithm.js
var signature_algorithm = __webpack_require__(2565);
;// CONCATENATED MODULE: ./build/certificates/certification-request-file.js





async function certificationRequestFile(planned, publicKey, privateKey) {
    const { encodeCertificationRequest, readCertificationRequest } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9297));
    const contents = {
        subject: planned.subject,
        subjectPublicKey: publicKey,
        subjectAltName: planned.subjectAltName,
        profile: pki_profiles/* endEntityProfiles */.h$[planned.usage],
        signature: (0,signature_algorithm/* signatureOf */.yK)(publicKey, planned.signatureHash),
    };
    const request = encodeCertificationRequest(contents, privateKey);
    const text = (0,pem/* encodePem */.T)('CERTIFICATE REQUEST', (0,second_reader/* readBackSigned */.Cn)(request, contents.signature, publicKey));
    const described = (pem) => {
        const read = readCertificationRequest(pem);
        return 'unreadable' in read
            ? undefined
            : JSON.stringify([read.subject, read.subjectAltName, read.publicKey.export({ format: 'jwk' })]);
    };
    const expected = described(text);
    return {
        ...(0,output_directory/* textFile */.E)((0,output_directory/* inFolder */._)(planned.folder, 'request.pem'), text),
        isCurrent: (stored) => described(Buffer.from(stored).toString()) === expected,
    };
}

;// CONCATENATED MODULE: ./build/certificates/store-salts.js

function saltsOfKeyStore(privateKey, password, parts) {
    return saltsFrom(privateKey, digestOf([password, ...parts]));
}
function saltsOfTrustStore(password, iterations, parts) {
    const digest = digestOf([iterations, ...parts]);
    return saltsFrom((0,external_node_crypto_.pbkdf2Sync)(password, digest, iterations, 64, 'sha512'), digest);
}
function saltsFrom(key, digest) {
    let calls = 0;
    return (count) => {
        calls++;
        return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha512', key, digest, `salt ${calls}`, count));
    };
}
function digestOf(parts) {
    const hash = (0,external_node_crypto_.createHash)('sha512');
    for (const part of parts) {
        const bytes = typeof part === 'object' ? part : Buffer.from(String(part));
        hash.update(`${bytes.length}:`).update(bytes);
    }
    return hash.digest();
}

;// CONCATENATED MODULE: ./build/certificates/formats.js









async function formatFiles(source, plan, password) {
    const { planned, certificate, privateKey, keyPem, issuer } = source;
    const { formats } = plan;
    const file = (name, contents, secret) => ({
        name: (0,output_directory/* inFolder */._)(planned.folder, name),
        contents,
        secret,
    });
    const files = [];
    const chain = [certificate, ...(issuer?.intermediates ?? [])];
    if (formats.has('der'))
        files.push(file('cert.der', certificate, false));
    if (formats.has('der') && privateKey)
        files.push(derOfKey(file, privateKey, planned.keyPassphrase));
    if (privateKey && keyPem !== undefined) {
        const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
        const certificates = issuer ? [...chain, issuer.trustAnchor] : chain;
        const { alias, profile } = plan.keyStore;
        if (formats.has('pkcs12')) {
            const contents = { privateKey: pkcs8, certificates, friendlyName: alias };
            const parts = ['PKCS #12', profile, iterations, alias, ...certificates];
            const seal = { password, profile, randomOctets: saltsOfKeyStore(pkcs8, password, parts) };
            const store = encodeKeyStore(contents, seal);
            files.push(file('keystore.p12', (0,second_reader/* readBackPkcs12 */.KZ)(store, password, contents), true));
        }
        if (formats.has('jks')) {
            const contents = { privateKey: pkcs8, certificates, alias };
            const parts = ['JKS', source.notBefore, alias, ...certificates];
            const randomOctets = saltsOfKeyStore(pkcs8, password, parts);
            const seal = { password, randomOctets, createdSeconds: source.notBefore };
            files.push(file('keystore.jks', (0,second_reader/* readBackJks */.O7)(encodeJksKeyStore(contents, seal), password, contents), true));
        }
        const fullchainPem = chain.map((der) => (0,pem/* encodePem */.T)('CERTIFICATE', der)).join('');
        if (formats.has('combined'))
            files.push(file('combined.pem', Buffer.from(fullchainPem + keyPem), true));
        if (formats.has('certificate-request')) {
            files.push(await certificationRequestFile(planned, source.publicKey, privateKey));
        }
        if (formats.has('kubernetes-secret')) {
            const caPem = (0,pem/* encodePem */.T)('CERTIFICATE', issuer?.trustAnchor ?? certificate);
            const text = kubernetesSecret(plan.secret, { 'tls.crt': fullchainPem, 'tls.key': keyPem, 'ca.crt': caPem });
            files.push(file('secret.yaml', Buffer.from(text), true));
        }
    }
    return issuer ? files : [...files, ...trustStoreFiles(planned.folder, certificate, source.notBefore, plan, password)];
}
function trustStoreFiles(folder, trustAnchor, createdSeconds, { formats, keyStore }, password) {
    const files = [];
    if (formats.has('truststore')) {
        const certificates = [{ certificate: trustAnchor, friendlyName: 'ca' }];
        files.push(trustStoreFile((0,output_directory/* inFolder */._)(folder, 'truststore.p12'), certificates, keyStore.profile, password));
    }
    if (formats.has('jks')) {
        const certificates = [{ certificate: trustAnchor, alias: 'ca' }];
        const store = encodeJksTrustStore({ certificates }, { password, createdSeconds });
        const contents = (0,second_reader/* readBackJks */.O7)(store, password, { certificates: [trustAnchor] });
        files.push({ name: (0,output_directory/* inFolder */._)(folder, 'truststore.jks'), contents, secret: false });
    }
    return files;
}
function clientStoreFile(name, certificates, keyStore, password) {
    const named = certificates.map((certificate, index) => ({ certificate, friendlyName: `client ${index + 1}` }));
    return trustStoreFile(name, named, keyStore.profile, password);
}
function trustStoreFile(name, certificates, profile, password) {
    const named = certificates.flatMap(({ certificate, friendlyName }) => [friendlyName, certificate]);
    const randomOctets = saltsOfTrustStore(password, iterations, ['PKCS #12', profile, ...named]);
    const store = encodeTrustStore({ certificates }, { password, profile, randomOctets });
    const trusted = certificates.map(({ certificate }) => certificate);
    return { name, contents: (0,second_reader/* readBackPkcs12 */.KZ)(store, password, { certificates: trusted }), secret: false };
}
function derOfKey(file, privateKey, passphrase) {
    const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
    if (passphrase === undefined)
        return file('key.der', plain, true);
    const encrypted = privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
    return { ...file('key.der', encrypted, true), isCurrent: (stored) => opensTo(stored, passphrase, plain) };
}
function opensTo(encrypted, passphrase, plain) {
    if (!(0,private_key/* canBeTried */.Ed)(encrypted))
        return false;
    try {
        const key = (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(encrypted), format: 'der', type: 'pkcs8', passphrase });
        return key.export({ type: 'pkcs8', format: 'der' }).equals(plain);
    }
    catch {
        return false;
    }
}
function kubernetesSecret({ name, namespace }, data) {
    const lines = Object.entries(data).map(([key, text]) => `  ${key}: ${Buffer.from(text).toString('base64')}`);
    return [
        'apiVersion: v1',
        'kind: Secret',
        'metadata:',
        `  name: ${JSON.stringify(name)}`,
        ...(namespace === undefined ? [] : [`  namespace: ${JSON.stringify(namespace)}`]),
        'type: kubernetes.io/tls',
        'data:',
        ...lines,
        '',
    ].join('\n');
}


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ readBackSigned),
/* harmony export */   KZ: () => (/* binding */ readBackPkcs12),
/* harmony export */   O7: () => (/* binding */ readBackJks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_pkcs12_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1296);
/* harmony import */ var node_forge_lib_pki_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4874);
/* harmony import */ var node_forge_lib_sha1_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6485);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2565);






function readBackPkcs12(store, password, expected) {
    return reading('PKCS #12 store', store, () => {
        const { safeContents } = node_forge_lib_pkcs12_js__WEBPACK_IMPORTED_MODULE_2__.pkcs12FromAsn1(parse(store), true, password);
        const bags = safeContents.flatMap(({ safeBags }) => safeBags);
        const { pkcs8ShroudedKeyBag, certBag } = node_forge_lib_pki_js__WEBPACK_IMPORTED_MODULE_3__.oids;
        const keys = bags.filter(({ type }) => type === pkcs8ShroudedKeyBag);
        expectSame('private key', keys.map(privateKeyOf), expected.privateKey ? [expected.privateKey] : []);
        const certificates = bags.filter(({ type }) => type === certBag);
        const parts = expected.certificates.map((certificate) => partsOf(parse(certificate)));
        expectSame('certificate', certificates.map(certificateOf), parts);
    });
}
function privateKeyOf({ key, asn1 }) {
    return encode(key ? node_forge_lib_pki_js__WEBPACK_IMPORTED_MODULE_3__.wrapRsaPrivateKey(node_forge_lib_pki_js__WEBPACK_IMPORTED_MODULE_3__.privateKeyToAsn1(key)) : asn1);
}
function certificateOf({ cert, asn1 }) {
    return cert ? Buffer.concat([encode(cert.tbsCertificate), binary(cert.signature)]) : partsOf(asn1);
}
function partsOf(certificate) {
    const { toBeSigned, signature } = signedParts(certificate);
    return Buffer.concat([toBeSigned, signature]);
}
function readBackSigned(signed, signature, publicKey) {
    return reading('signed structure', signed, () => {
        const parts = signedParts(parse(signed));
        expectSame('signature algorithm', [parts.algorithm], [(0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeAlgorithmIdentifier */ .pb)(signature)]);
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(signature.hash, parts.toBeSigned, publicKey, parts.signature))
            throw new Error('The signature does not verify.');
    });
}
function signedParts(signed) {
    const [toBeSigned, algorithm, signature, ...more] = childrenOf(signed);
    if (!toBeSigned || !algorithm || !signature || more.length > 0)
        throw new Error('It does not have three parts.');
    return { toBeSigned: encode(toBeSigned), algorithm: encode(algorithm), signature: bitsOf(signature) };
}
function readBackJks(store, password, expected) {
    return reading('JKS store', store, () => {
        const secret = Buffer.from(password, 'utf16le').swap16();
        const body = store.subarray(0, -20);
        expectSame('digest', [sha1(secret, Buffer.from('Mighty Aphrodite'), body)], [store.subarray(-20)]);
        const { keys, certificates } = readJksEntries(body);
        const opened = keys.map((key) => unprotect(key, secret));
        expectSame('private key', opened, expected.privateKey ? [expected.privateKey] : []);
        for (const der of [...opened, ...certificates])
            parse(der);
        expectSame('certificate', certificates, expected.certificates);
    });
}
function readJksEntries(body) {
    let rest = body;
    const take = (length) => {
        const taken = rest.subarray(0, length);
        rest = rest.subarray(length);
        return taken;
    };
    const int = () => take(4).readUInt32BE();
    const text = () => take(take(2).readUInt16BE()).toString();
    const takeCertificate = () => {
        if (text() !== 'X.509')
            throw new Error('A certificate is not of the type X.509.');
        return take(int());
    };
    if (int() !== 0xfeedfeed || int() !== 2)
        throw new Error('It is not of version 2.');
    const keys = [];
    const certificates = [];
    for (let left = int(); left > 0; left--) {
        const isKey = int() === 1;
        text();
        take(8);
        if (isKey)
            keys.push(take(int()));
        for (let count = isKey ? int() : 1; count > 0; count--)
            certificates.push(takeCertificate());
    }
    if (rest.length > 0)
        throw new Error('Something follows the last entry.');
    return { keys, certificates };
}
function unprotect(encryptedPrivateKeyInfo, secret) {
    const octets = binary(bytesOf(childrenOf(parse(encryptedPrivateKeyInfo))[1]));
    const key = Buffer.from(octets.subarray(20, -20));
    let digest = octets.subarray(0, 20);
    for (let start = 0; start < key.length; start += 20) {
        digest = sha1(secret, digest);
        for (let index = 0; index < 20 && start + index < key.length; index++) {
            key.writeUInt8(key.readUInt8(start + index) ^ digest.readUInt8(index), start + index);
        }
    }
    expectSame('check of the private key', [sha1(secret, key)], [octets.subarray(-20)]);
    return key;
}
function parse(der) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__.fromDer(Buffer.from(der).toString('latin1'), true);
}
function encode(asn1) {
    return binary(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__.toDer(asn1).getBytes());
}
function childrenOf({ type, value }) {
    return type === node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__.Type.SEQUENCE && typeof value !== 'string' ? value : [];
}
function bytesOf(asn1) {
    if (typeof asn1?.value !== 'string')
        throw new Error('It does not have bytes where they belong.');
    return asn1.value;
}
function bitsOf(bitString) {
    const encoded = encode(bitString);
    const lengthByte = encoded.readUInt8(1);
    const start = 2 + (lengthByte < 0x80 ? 0 : lengthByte & 0x7f);
    if (bitString.type !== node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__.Type.BITSTRING || encoded.readUInt8(start) !== 0) {
        throw new Error('The signature is not a BIT STRING of whole bytes.');
    }
    return encoded.subarray(start + 1);
}
function binary(bytes) {
    return Buffer.from(bytes, 'latin1');
}
function sha1(...parts) {
    const digest = node_forge_lib_sha1_js__WEBPACK_IMPORTED_MODULE_4__.create().update(Buffer.concat(parts).toString('latin1')).digest();
    return binary(digest.getBytes());
}
function expectSame(what, found, expected) {
    const text = (list) => list.map((bytes) => Buffer.from(bytes).toString('hex')).join();
    if (text(found) !== text(expected))
        throw new Error(`The ${what} in it is not the one that was written.`);
}
function reading(what, written, read) {
    try {
        read();
        return written;
    }
    catch (cause) {
        throw new Error(`A ${what} came out wrong: node-forge does not read in it what was written.`, { cause });
    }
}


/***/ })

};
