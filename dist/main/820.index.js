export const id = 820;
export const ids = [820,581];
export const modules = {

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f2: () => (/* binding */ signCertificateList),
/* harmony export */   sH: () => (/* binding */ encodeTbsCertList)
/* harmony export */ });
/* unused harmony export reasonCodes */
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(586);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4693);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3509);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2565);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6893);





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
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(tbsCertList, (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeAlgorithmIdentifier */ .pb)(contents.signature), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .bitString */ .FY)((0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .signOctets */ .W2)(tbsCertList, contents.signature, issuerPrivateKey)));
}
function encodeTbsCertList(contents) {
    const { revokedCertificates } = contents;
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .unsignedInteger */ .wF)(Uint8Array.of(1)), (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeAlgorithmIdentifier */ .pb)(contents.signature), contents.issuer, (0,_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeTime */ .iV)(contents.thisUpdate), (0,_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeTime */ .iV)(contents.nextUpdate), ...(revokedCertificates.length > 0 ? [(0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...revokedCertificates.map(encodeRevokedCertificate))] : []), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .explicitTag */ .hj)(0, (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .authorityKeyIdentifier */ .Eo)(contents.authorityKeyIdentifier), cRLNumber(contents.cRLNumber))));
}
function encodeRevokedCertificate({ userCertificate, revocationDate, reasonCode }) {
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .unsignedInteger */ .wF)((0,_serial_number_js__WEBPACK_IMPORTED_MODULE_4__/* .serialNumberMagnitude */ .A6)(userCertificate)), (0,_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeTime */ .iV)(revocationDate), ...(reasonCode === undefined ? [] : [(0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(cRLReason(reasonCode))]));
}
function cRLReason(reasonCode) {
    return (0,_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extension */ .ck)('2.5.29.21', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerated */ .BD)(reasonCodes[reasonCode]));
}
function cRLNumber(number) {
    return (0,_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extension */ .ck)('2.5.29.20', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .unsignedInteger */ .wF)((0,_serial_number_js__WEBPACK_IMPORTED_MODULE_4__/* .serialNumberMagnitude */ .A6)(number)));
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


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ testCasesFile),
/* harmony export */   WB: () => (/* binding */ testCases),
/* harmony export */   sA: () => (/* binding */ testCasesVersion)
/* harmony export */ });
/* unused harmony export testCasesFolder */
const testCases = {
    good: {
        differs: 'Nothing: this is the control, which every client must accept.',
        expected: 'accept',
        requirement: 'standard',
        reason: 'Names, dates, usage, signatures and the path to the trusted root are all correct.',
        source: 'RFC 5280 §6.1',
        reasons: [],
    },
    expired: {
        differs: 'Its dates: the same period, but it ends a day before `good` starts.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is no longer valid.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['expired'],
    },
    'not-yet-valid': {
        differs: 'Its dates: the same period, but it starts two days after `good` ends.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is not valid yet.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['not-yet-valid'],
    },
    'wrong-host': {
        differs: 'Its names: only `wrong-host.invalid`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for another host than the requested one.',
        source: 'RFC 9525 §6.1',
        reasons: ['hostname'],
    },
    'no-subject-alt-name': {
        differs: 'It has no alternative names; only the common name contains the host.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'Clients must ignore host names in the common name: only alternative names count.',
        source: 'RFC 9525 §2',
        reasons: ['hostname'],
    },
    'untrusted-root': {
        differs: 'Its CA: another root, which nobody trusts and which the server also sends, and an intermediate below it.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path ends in a root that the client does not trust.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted'],
    },
    'self-signed': {
        differs: 'Its issuer: itself instead of a CA.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate vouches for itself, and the client does not trust it.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted', 'no-list'],
    },
    'incomplete-chain': {
        differs: 'What the server sends: the certificate of `good` without the intermediate.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA is missing, so no path leads to the trusted root.',
        source: 'RFC 8446 §4.4.2',
        reasons: ['untrusted'],
    },
    'wrong-usage': {
        differs: 'Its extended key usage: only TLS clients.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for clients, but a server sends it.',
        source: 'RFC 5280 §4.2.1.12',
        reasons: ['usage'],
    },
    'ca-as-end-entity': {
        differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A server sends the certificate of a CA, whose key could sign certificates for any host.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
        reasons: ['ca-as-end-entity'],
    },
    'name-constraint-violation': {
        differs: 'Its intermediate: another one, which may only sign names below `elsewhere.invalid`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA may not sign this name.',
        source: 'RFC 5280 §4.2.1.10',
        reasons: ['name-constraints'],
    },
    'path-length-violation': {
        differs: 'Its path: one more intermediate, below an intermediate that allows none (`pathlen:0`).',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path has more CAs than one of them allows.',
        source: 'RFC 5280 §4.2.1.9',
        reasons: ['path-length'],
    },
    'weak-key': {
        differs: 'Its key: RSA of 1024 bits.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A key of 1024 bits can be broken.',
        source: 'CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP 800-131A',
        reasons: ['weak-key'],
    },
    'sha1-signature': {
        differs: 'The hash of its signature: SHA-1.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A signature with SHA-1 can be forged.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
        reasons: ['weak-signature'],
    },
    revoked: {
        differs: "Its CA's list of revoked certificates contains it.",
        expected: 'refuse',
        requirement: 'revocation-list',
        reason: 'The CA has revoked the certificate.',
        source: 'RFC 5280 §6.1.3 (a)(3)',
        reasons: ['revoked'],
    },
    'invalid-signature': {
        differs: 'Its signature: one bit is changed.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The CA that it names as its issuer has not signed it.',
        source: 'RFC 5280 §6.1.3 (a)(1)',
        reasons: ['signature'],
    },
    'mismatched-key': {
        differs: 'The key of the server: it does not belong to the certificate, which is that of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The server does not have the key of the certificate that it sends.',
        source: 'RFC 8446 §4.4.3',
        reasons: [],
    },
    malformed: {
        differs: 'What the server sends: the certificate of `good` without its last bytes.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is cut off and cannot be read.',
        source: 'RFC 5280 §4.1',
        reasons: [],
    },
};
const testCasesVersion = 1;
const testCasesFolder = 'test-cases';
const testCasesFile = `${testCasesFolder}/test-cases.json`;


/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dR: () => (/* binding */ chainOf),
  H0: () => (/* binding */ fromFile),
  s5: () => (/* binding */ inFile),
  Jm: () => (/* binding */ isCa),
  dS: () => (/* binding */ keyNamed),
  OH: () => (/* binding */ keyOfServer),
  i$: () => (/* binding */ signingKeyOf),
  NL: () => (/* binding */ subjectKeyOf),
  jE: () => (/* binding */ testCaseContents),
  ri: () => (/* binding */ withIssuers)
});

// EXTERNAL MODULE: ./build/pki/certificate.js
var certificate = __webpack_require__(5148);
// EXTERNAL MODULE: ./build/pki/distinguished-name.js
var distinguished_name = __webpack_require__(6283);
;// CONCATENATED MODULE: ./build/pki/malformed.js
const octetsMissing = 16;
function cutOff(certificate) {
    return certificate.subarray(0, certificate.length - octetsMissing);
}
function withOtherSignature(certificate) {
    const changed = Buffer.from(certificate);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    return changed;
}

// EXTERNAL MODULE: ./build/pki/name-constraints.js
var name_constraints = __webpack_require__(4409);
// EXTERNAL MODULE: ./build/pki/profiles.js
var profiles = __webpack_require__(8557);
// EXTERNAL MODULE: ./build/pki/signature-algorithm.js
var signature_algorithm = __webpack_require__(2565);
// EXTERNAL MODULE: ./build/pki/validity.js
var validity = __webpack_require__(6893);
// EXTERNAL MODULE: ./build/request/requested-time.js
var requested_time = __webpack_require__(8518);
// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __webpack_require__(4972);
;// CONCATENATED MODULE: ./build/test-cases/certificate-contents.js









function keyNamed(keys, name) {
    const key = keys[name];
    if (!key)
        throw new Error(`The key "${name}" of the test cases is missing.`);
    return key;
}
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
    'invalid-signature': ['invalid-signature', 'intermediate'],
    'mismatched-key': ['good', 'intermediate'],
    malformed: ['good', 'intermediate'],
};
function inFile(name, certificate) {
    if (name === 'malformed')
        return cutOff(certificate);
    return name === 'invalid-signature' ? withOtherSignature(certificate) : certificate;
}
function fromFile(name, certificate) {
    return name === 'invalid-signature' && certificate.length > 0 ? withOtherSignature(certificate) : certificate;
}
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
    const subjectPublicKey = keyNamed(keys, subjectKeyOf(name));
    const signingKey = signingKeyOf(name);
    const issuerPublicKey = keyNamed(keys, signingKey);
    const server = {
        serialNumber,
        signature: (0,signature_algorithm/* signatureOf */.yK)(issuerPublicKey, isCa(name) ? undefined : good.signatureHash),
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
            return {
                subject: { ...subject, commonName: test_cases/* otherHosts */.iU.wrong },
                subjectAltName: [{ type: 'dNSName', value: test_cases/* otherHosts */.iU.wrong }],
            };
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
function constraintsElsewhere({ subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return (0,name_constraints/* nameConstraints */.Ic)((0,name_constraints/* constraintsTo */.si)(hasHost ? [{ type: 'dNSName', value: test_cases/* otherHosts */.iU.elsewhere }] : []));
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


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ testedClients),
  W: () => (/* binding */ verdictsOf)
});

// EXTERNAL MODULE: ./build/request/ip-address.js
var ip_address = __webpack_require__(4364);
;// CONCATENATED MODULE: ./build/test-cases/client-verdicts.json
const client_verdicts_namespaceObject = /*#__PURE__*/JSON.parse('{"b2":{"openssl":"OpenSSL 3.0 (s_client)","curl":"curl 7.88 (OpenSSL)","gnutls":"GnuTLS 3.7 (gnutls-cli)","python":"Python 3.11 (ssl)","go":"Go (crypto/tls)","nodejs-20":"Node.js 20","nodejs-24":"Node.js 24","java":"Java 17","rustls":"rustls (Deno 2.9)","nss":"NSS 3.87 (tstclnt)","chromium":"Chromium"},"rY":{"good":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":[],"nss":[],"chromium":[]},"expired":{"openssl":["certificate has expired"],"curl":["certificate has expired"],"gnutls":["The certificate chain uses expired certificate"],"python":["certificate has expired"],"go":["certificate has expired or is not yet valid"],"nodejs-20":["certificate has expired"],"nodejs-24":["certificate has expired"],"java":["validity check failed"],"rustls":["certificate expired"],"nss":["SEC_ERROR_EXPIRED_CERTIFICATE"],"chromium":["net::ERR_CERT_DATE_INVALID"]},"not-yet-valid":{"openssl":["certificate is not yet valid"],"curl":["certificate is not yet valid"],"gnutls":["The certificate chain uses not yet valid certificate"],"python":["certificate is not yet valid"],"go":["certificate has expired or is not yet valid"],"nodejs-20":["certificate is not yet valid"],"nodejs-24":["certificate is not yet valid"],"java":["validity check failed"],"rustls":["certificate not valid yet"],"nss":["SEC_ERROR_EXPIRED_CERTIFICATE"],"chromium":["net::ERR_CERT_DATE_INVALID"]},"wrong-host":{"openssl":["hostname mismatch"],"curl":["no alternative certificate subject name matches target host name"],"gnutls":["The name in the certificate does not match the expected"],"python":["Hostname mismatch"],"go":["certificate is valid for wrong-host.invalid, not"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative DNS name matching"],"rustls":["certificate is only valid for DnsName(\\"wrong-host.invalid\\")"],"nss":["SSL_ERROR_BAD_CERT_DOMAIN"],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"no-subject-alt-name":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":["certificate relies on legacy Common Name field, use SANs instead"],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":["certificate is not valid for any names"],"nss":[],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"untrusted-root":{"openssl":["self-signed certificate in certificate chain"],"curl":["self-signed certificate in certificate chain"],"gnutls":["The certificate issuer is unknown"],"python":["self-signed certificate in certificate chain"],"go":["certificate signed by unknown authority"],"nodejs-20":["self-signed certificate in certificate chain"],"nodejs-24":["self-signed certificate in certificate chain"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_UNTRUSTED_ISSUER"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"self-signed":{"openssl":["self-signed certificate"],"curl":["self-signed certificate"],"gnutls":["The certificate issuer is unknown"],"python":["self-signed certificate"],"go":["certificate signed by unknown authority"],"nodejs-20":["self-signed certificate"],"nodejs-24":["self-signed certificate"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_CA_CERT_INVALID"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"incomplete-chain":{"openssl":["unable to get local issuer certificate"],"curl":["unable to get local issuer certificate"],"gnutls":["The certificate issuer is unknown"],"python":["unable to get local issuer certificate"],"go":["certificate signed by unknown authority"],"nodejs-20":["unable to verify the first certificate"],"nodejs-24":["unable to verify the first certificate"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_UNKNOWN_ISSUER"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"wrong-usage":{"openssl":["unsuitable certificate purpose"],"curl":["unsuitable certificate purpose"],"gnutls":["The certificate chain does not match the intended purpose"],"python":["unsuitable certificate purpose"],"go":["certificate specifies an incompatible key usage"],"nodejs-20":["unsuitable certificate purpose"],"nodejs-24":["unsuitable certificate purpose"],"java":["Extended key usage does not permit use for TLS server authentication"],"rustls":["certificate does not allow extended key usage for server authentication"],"nss":["SEC_ERROR_INADEQUATE_CERT_TYPE"],"chromium":["net::ERR_CERT_INVALID"]},"ca-as-end-entity":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":["CaUsedAsEndEntity"],"nss":["SEC_ERROR_INADEQUATE_CERT_TYPE"],"chromium":[]},"name-constraint-violation":{"openssl":["permitted subtree violation"],"curl":["permitted subtree violation"],"gnutls":["The certificate chain violates the signer\'s constraints"],"python":["permitted subtree violation"],"go":["a root or intermediate certificate is not authorized to sign for this name"],"nodejs-20":["permitted subtree violation"],"nodejs-24":["permitted subtree violation"],"java":["name constraints check failed"],"rustls":["NameConstraintViolation"],"nss":["SEC_ERROR_CERT_NOT_IN_NAME_SPACE"],"chromium":["net::ERR_CERT_INVALID"]},"path-length-violation":{"openssl":["path length constraint exceeded"],"curl":["path length constraint exceeded"],"gnutls":["The certificate chain violates the signer\'s constraints"],"python":["path length constraint exceeded"],"go":["too many intermediates for path length constraint"],"nodejs-20":["path length constraint exceeded"],"nodejs-24":["path length constraint exceeded"],"java":["basic constraints check failed: pathLenConstraint violated"],"rustls":["PathLenConstraintViolated"],"nss":["SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID"],"chromium":["net::ERR_CERT_INVALID"]},"weak-key":{"openssl":["EE certificate key too weak"],"curl":["EE certificate key too weak"],"gnutls":[],"python":["EE certificate key too weak"],"go":[],"nodejs-20":[],"nodejs-24":["EE certificate key too weak"],"java":[],"rustls":["BadSignature"],"nss":[],"chromium":[]},"sha1-signature":{"openssl":["CA signature digest algorithm too weak"],"curl":["CA signature digest algorithm too weak"],"gnutls":["The certificate chain uses insecure algorithm"],"python":["CA signature digest algorithm too weak"],"go":["certificate signed by unknown authority (possibly because of \\"x509: cannot verify signature: insecure algorithm"],"nodejs-20":["CA signature digest algorithm too weak"],"nodejs-24":["CA signature digest algorithm too weak"],"java":[],"rustls":["UnsupportedSignatureAlgorithm"],"nss":[],"chromium":["net::ERR_CERT_INVALID"]},"revoked":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":[],"nss":[],"chromium":[]},"invalid-signature":{"openssl":["certificate signature failure"],"curl":["asn1 encoding routines::EVP lib","rsa routines::"],"gnutls":["The signature in the certificate is invalid"],"python":["certificate signature failure"],"go":["verification failure","verification error"],"nodejs-20":["certificate signature failure"],"nodejs-24":["certificate signature failure"],"java":["signature check failed"],"rustls":["BadSignature"],"nss":["SEC_ERROR_BAD_SIGNATURE"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]}},"u7":{"good":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"nss":[]},"revoked":{"openssl":["certificate revoked"],"curl":["certificate revoked"],"gnutls":["The certificate chain is revoked"],"python":["certificate revoked"],"go":["certificate has been revoked"],"nodejs-20":["CERT_REVOKED"],"nodejs-24":["CERT_REVOKED"],"java":["Certificate has been revoked, reason: KEY_COMPROMISE"],"nss":["SEC_ERROR_REVOKED_CERTIFICATE"]}},"qQ":{"wrong-host":{"openssl":["IP address mismatch"],"curl":["no alternative certificate subject name matches target host name"],"gnutls":["The name in the certificate does not match the expected"],"python":["IP address mismatch"],"go":["because it doesn\'t contain any IP SANs"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative names matching IP address"],"rustls":["certificate is only valid for DnsName(\\"wrong-host.invalid\\")"],"nss":["SSL_ERROR_BAD_CERT_DOMAIN"],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"no-subject-alt-name":{"openssl":["IP address mismatch"],"curl":[],"gnutls":["The name in the certificate does not match the expected"],"python":["IP address mismatch"],"go":["certificate relies on legacy Common Name field, use SANs instead"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative names present"],"rustls":["certificate is not valid for any names"],"nss":[],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]}}}');
;// CONCATENATED MODULE: ./build/test-cases/client-verdicts.js


const testedClients = client_verdicts_namespaceObject.b2;
function verdictsOf(name, host) {
    const { /* verdicts */ "rY": verdicts, /* withLists */ "u7": withLists, /* onAddresses */ "qQ": onAddresses, } = client_verdicts_namespaceObject;
    const words = ((0,ip_address/* parseIpAddress */.D)(host) && onAddresses[name]) ?? verdicts[name] ?? {};
    const wordsWithList = withLists[name] ?? {};
    const clients = Object.keys(words);
    return Object.fromEntries(clients.map((client) => {
        const withList = wordsWithList[client];
        return [client, { ...verdictOf(words[client]), ...(withList && { 'with-crl': verdictOf(withList) }) }];
    }));
}
function verdictOf(says = []) {
    return says.length === 0 ? { verdict: 'accept' } : { verdict: 'refuse', says };
}


/***/ }),

/***/ 8905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ issuersOfLists),
/* harmony export */   HI: () => (/* binding */ listContents),
/* harmony export */   iA: () => (/* binding */ newMaterial),
/* harmony export */   mm: () => (/* binding */ certificatesOf)
/* harmony export */ });
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5148);
/* harmony import */ var _pki_certificate_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(165);
/* harmony import */ var _pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6283);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8841);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3525);
/* harmony import */ var _pki_second_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8435);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3509);
/* harmony import */ var _pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2565);
/* harmony import */ var _certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5082);









function certificatesOf({ names }) {
    return (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .withIssuers */ .ri)(new Set(['root', ...names.flatMap((name) => _certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .chainOf */ .dR[name])]));
}
function issuersOfLists(plan) {
    return [...new Set(['intermediate', 'root', ...certificatesOf(plan).filter(_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .isCa */ .Jm)])];
}
async function newMaterial(plan, { newPrivateKey, randomOctets }) {
    const names = certificatesOf(plan);
    const keyNames = new Set([...names.map(_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .subjectKeyOf */ .NL), ...plan.names.map(_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .keyOfServer */ .OH)]);
    const newKey = (name) => (name === 'weak' ? (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .generateWeakPrivateKey */ .oN)() : newPrivateKey(plan.keyType));
    const generated = await Promise.all([...keyNames].map(async (name) => [name, await newKey(name)]));
    const privateKeys = Object.fromEntries(generated);
    const publicKeys = Object.fromEntries(generated.map(([name, key]) => [name, (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(key)]));
    const certificates = new Map();
    const serialNumbers = new Map();
    for (const name of names) {
        const serialNumber = (0,_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_8__/* .randomSerialNumber */ .R9)(randomOctets(_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_8__/* .serialNumberOctets */ .Mf));
        const contents = (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .testCaseContents */ .jE)(name, plan.good, plan.host, publicKeys, serialNumber);
        serialNumbers.set(name, serialNumber);
        certificates.set(name, (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .signCertificate */ .jm)(contents, (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .keyNamed */ .dS)(privateKeys, (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .signingKeyOf */ .i$)(name))));
    }
    const keys = generated.map(([name, key]) => [name, (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__/* .encodePrivateKey */ .zd)(key, plan.good.keyPassphrase)]);
    const lists = issuersOfLists(plan).map((issuer) => {
        const contents = listContents(issuer, plan.good, publicKeys, serialNumbers.get('revoked'));
        const list = (0,_pki_certificate_list_js__WEBPACK_IMPORTED_MODULE_1__/* .signCertificateList */ .f2)(contents, (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .keyNamed */ .dS)(privateKeys, issuer));
        return (0,_pki_second_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readBackSigned */ .Cn)(list, contents.signature, (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .keyNamed */ .dS)(publicKeys, issuer));
    });
    return { certificates, keys: new Map(keys), lists };
}
function listContents(issuer, good, publicKeys, revoked) {
    const publicKey = (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .keyNamed */ .dS)(publicKeys, issuer);
    const { subject, validity } = (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .testCaseContents */ .jE)(issuer, good, '', publicKeys, 1n);
    const isRevoked = issuer === 'intermediate' && revoked !== undefined;
    return {
        signature: (0,_pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureOf */ .yK)(publicKey, undefined),
        issuer: (0,_pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeName */ .aA)(subject),
        authorityKeyIdentifier: (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .keyIdentifierOf */ .om)(publicKey),
        thisUpdate: validity.notBefore,
        nextUpdate: validity.notAfter,
        cRLNumber: 1n,
        revokedCertificates: isRevoked
            ? [{ userCertificate: revoked, revocationDate: validity.notBefore, reasonCode: 'keyCompromise' }]
            : [],
    };
}


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flawOfTestCases: () => (/* binding */ flawOfTestCases),
  L: () => (/* binding */ reusableMaterial)
});

// EXTERNAL MODULE: ./build/pki/certificate.js
var certificate = __webpack_require__(5148);
// EXTERNAL MODULE: ./build/pki/certificate-list.js
var certificate_list = __webpack_require__(165);
// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __webpack_require__(1958);
// EXTERNAL MODULE: ./build/pki/key-pair.js
var key_pair = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/pki/pem-reader.js
var pem_reader = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/pki/private-key.js + 1 modules
var private_key = __webpack_require__(3525);
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

// EXTERNAL MODULE: ./build/request/requested-time.js
var requested_time = __webpack_require__(8518);
// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __webpack_require__(4972);
// EXTERNAL MODULE: ./build/test-cases/certificate-contents.js + 1 modules
var certificate_contents = __webpack_require__(5082);
// EXTERNAL MODULE: ./build/test-cases/issued-test-cases.js
var issued_test_cases = __webpack_require__(8905);
;// CONCATENATED MODULE: ./build/test-cases/stored-test-cases.js











function flawOfTestCases(plan, read) {
    const stored = storedMaterial(plan, read);
    return 'flaw' in stored ? stored.flaw : undefined;
}
function reusableMaterial(plan, read, now) {
    const stored = storedMaterial(plan, read);
    const flaw = 'flaw' in stored ? undefined : (0,requested_time/* flawOfValidity */.qS)(stored.validity, plan.good, now);
    return flaw === undefined ? stored : { flaw: `of good, ${flaw}` };
}
function storedMaterial(plan, read) {
    const text = (name, file) => Buffer.from(read(`${test_cases/* testCasesFolder */.qZ}/${name}/${file}`) ?? '').toString();
    const keys = storedKeys(plan, text);
    if ('flaw' in keys)
        return keys;
    const certificates = storedCertificates(plan, text);
    const readCertificates = new Map([...certificates].map(([name, der]) => [name, (0,certificate/* readCertificate */.w$)(der)]));
    const good = readCertificates.get('good');
    if (!good)
        return { flaw: 'good has no certificate' };
    const asked = { ...plan.good, validity: good.validity };
    const publicKeys = Object.fromEntries([...readCertificates].flatMap(([name, certificate]) => certificate ? [[(0,certificate_contents/* subjectKeyOf */.NL)(name), certificate.publicKey]] : []));
    for (const name of (0,issued_test_cases/* certificatesOf */.mm)(plan)) {
        const der = certificates.get(name);
        const serialNumber = readCertificates.get(name)?.serialNumber;
        const issuer = publicKeys[(0,certificate_contents/* signingKeyOf */.i$)(name)];
        if (!der || serialNumber === undefined || !issuer)
            return { flaw: `the certificate of ${name} is missing` };
        const contents = (0,certificate_contents/* testCaseContents */.jE)(name, asked, plan.host, publicKeys, serialNumber);
        if (!isSigned(der, (0,certificate/* encodeTbsCertificate */.f1)(contents), contents.signature, issuer)) {
            return { flaw: `the certificate of ${name} differs` };
        }
    }
    const flaw = flawOfKeys(plan, keys.publicKeys, publicKeys);
    if (flaw !== undefined)
        return { flaw };
    const lists = storedLists(plan, asked, publicKeys, readCertificates.get('revoked')?.serialNumber, text);
    return 'flaw' in lists ? lists : { certificates, keys: keys.pem, lists, validity: good.validity };
}
function storedKeys(plan, text) {
    const keys = new Map();
    const publicKeys = new Map();
    for (const name of plan.names) {
        const pem = text(name, 'key.pem');
        const privateKey = readKey(pem, plan.good.keyPassphrase);
        if ('flaw' in privateKey)
            return { flaw: `of ${name}, ${privateKey.flaw}` };
        const keyName = (0,certificate_contents/* keyOfServer */.OH)(name);
        if (keys.has(keyName))
            continue;
        keys.set(keyName, pem);
        publicKeys.set(keyName, (0,key_pair/* publicKeyOf */.kc)(privateKey));
    }
    return { pem: keys, publicKeys };
}
function storedCertificates({ names }, text) {
    const certificates = new Map();
    for (const name of names) {
        if (name === 'malformed')
            continue;
        const blocks = blocksOf(text(name, 'fullchain.pem'), 'CERTIFICATE');
        for (const [index, certificate] of certificate_contents/* chainOf */.dR[name].entries()) {
            if (certificates.has(certificate))
                continue;
            const block = blocks[index] ?? Buffer.alloc(0);
            certificates.set(certificate, index === 0 ? (0,certificate_contents/* fromFile */.H0)(name, block) : block);
        }
    }
    return certificates.set('root', blocksOf(text('good', 'ca.pem'), 'CERTIFICATE')[0] ?? Buffer.alloc(0));
}
function flawOfKeys({ keyType }, serverKeys, publicKeys) {
    for (const [name, key] of serverKeys) {
        const inCertificate = (0,certificate_contents/* keyNamed */.dS)(publicKeys, name === 'mismatched' ? 'server' : name);
        if (key.equals(inCertificate) === (name === 'mismatched'))
            return `the ${name} key is a different one`;
        if (name !== 'weak' && (0,key_pair/* keyTypeOf */.zj)(key) !== keyType)
            return 'their keys are of another type';
    }
    return undefined;
}
function storedLists(plan, good, publicKeys, revoked, text) {
    const blocks = blocksOf(text('good', 'crl.pem'), 'X509 CRL');
    const lists = [];
    for (const issuer of (0,issued_test_cases/* issuersOfLists */.$y)(plan)) {
        const contents = (0,issued_test_cases/* listContents */.HI)(issuer, good, publicKeys, revoked);
        const toBeSigned = (0,certificate_list/* encodeTbsCertList */.sH)(contents);
        const publicKey = (0,certificate_contents/* keyNamed */.dS)(publicKeys, issuer);
        const list = blocks.find((block) => isSigned(block, toBeSigned, contents.signature, publicKey));
        if (!list)
            return { flaw: `the list of revoked certificates of ${issuer} differs` };
        lists.push(list);
    }
    return lists;
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


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeTestCases: () => (/* binding */ makeTestCases)
/* harmony export */ });
/* harmony import */ var _files_output_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4917);
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1428);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4833);
/* harmony import */ var _request_test_cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4972);
/* harmony import */ var _case_definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3386);
/* harmony import */ var _certificate_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5082);
/* harmony import */ var _client_verdicts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4896);
/* harmony import */ var _issued_test_cases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8905);
/* harmony import */ var _stored_test_cases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(581);









async function makeTestCases(plan, mayKeep, read, now, tools) {
    const exist = read(_case_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .testCasesFile */ .Sg) !== undefined;
    const stored = exist && mayKeep ? (0,_stored_test_cases_js__WEBPACK_IMPORTED_MODULE_6__/* .reusableMaterial */ .L)(plan, read, now) : undefined;
    if (stored && !('flaw' in stored))
        return { files: filesOf(plan, stored), kept: true, because: undefined };
    const material = await (0,_issued_test_cases_js__WEBPACK_IMPORTED_MODULE_5__/* .newMaterial */ .iA)(plan, tools);
    const because = stored?.flaw ?? (exist ? 'if-exists is replace' : undefined);
    return { files: filesOf(plan, material), kept: false, because };
}
const casesWithLists = ['good', 'revoked'];
function filesOf(plan, { certificates, keys, lists }) {
    const pemOf = (name) => (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_7__/* .encodePem */ .T)('CERTIFICATE', certificates.get(name));
    const files = [];
    const cases = plan.names.map((name) => {
        const file = (fileName) => `${name}/${fileName}`;
        const put = (fileName, contents, secret = false) => {
            files.push({ name: `${_request_test_cases_js__WEBPACK_IMPORTED_MODULE_1__/* .testCasesFolder */ .qZ}/${file(fileName)}`, contents: Buffer.from(contents), secret });
        };
        const [own, ...above] = _certificate_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .chainOf */ .dR[name];
        const certificatePem = (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_7__/* .encodePem */ .T)('CERTIFICATE', (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .inFile */ .s5)(name, certificates.get(own)));
        put('cert.pem', certificatePem);
        put('key.pem', keys.get((0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOfServer */ .OH)(name)), true);
        put('fullchain.pem', certificatePem + above.map(pemOf).join(''));
        put('ca.pem', pemOf('root'));
        const paths = {
            certificate: file('cert.pem'),
            key: file('key.pem'),
            fullchain: file('fullchain.pem'),
            ca: file('ca.pem'),
        };
        const entry = {
            name,
            ..._case_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .testCases */ .WB[name],
            loads: (0,_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isServed */ .SM)(name),
            files: paths,
            clients: (0,_client_verdicts_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictsOf */ .W)(name, plan.host),
        };
        if (!casesWithLists.includes(name))
            return entry;
        put('crl.pem', lists.map((list) => (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_7__/* .encodePem */ .T)('X509 CRL', list)).join(''));
        put('crl.der', lists[0]);
        return { ...entry, files: { ...paths, crl: file('crl.pem'), 'crl-der': file('crl.der') } };
    });
    const { host, good } = plan;
    const encrypted = good.keyPassphrase !== undefined;
    const document = { version: _case_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .testCasesVersion */ .sA, host, encrypted, cases };
    return [...files, (0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .textFile */ .E)(_case_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .testCasesFile */ .Sg, `${JSON.stringify(document, undefined, 2)}\n`)];
}


/***/ })

};
