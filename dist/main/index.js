import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 6490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createFileSet)
/* harmony export */ });
function createFileSet(directory, beforeWriting) {
    let staging;
    let beginning;
    const written = new Set();
    const begin = async () => {
        directory.expectWritable();
        beforeWriting(directory.absolutePath);
        return directory.stage();
    };
    return {
        async put(file) {
            const stored = directory.read(file.name);
            const stays = stored && (file.isCurrent?.(stored) ?? Buffer.compare(stored, file.contents) === 0);
            if (stays && directory.permissionsAreAsAsked(file))
                return stored;
            beginning ??= begin();
            staging = await beginning;
            written.add(file.name);
            return staging.write(stays ? { ...file, contents: stored } : file);
        },
        read: (name) => (staging && written.has(name) ? staging.readBack(name) : directory.read(name)),
        commit: () => staging?.commit(),
        abandon: () => staging?.abandon(),
    };
}


/***/ }),

/***/ 2494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ issue)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/files/output-directory.js
var output_directory = __nccwpck_require__(4917);
// EXTERNAL MODULE: ./build/request/mistake.js
var mistake = __nccwpck_require__(2922);
// EXTERNAL MODULE: ./build/pki/certificate.js
var pki_certificate = __nccwpck_require__(5148);
// EXTERNAL MODULE: ./build/pki/distinguished-name.js
var distinguished_name = __nccwpck_require__(6283);
// EXTERNAL MODULE: ./build/pki/extensions.js
var extensions = __nccwpck_require__(4693);
// EXTERNAL MODULE: ./build/pki/key-pair.js
var key_pair = __nccwpck_require__(8841);
// EXTERNAL MODULE: ./build/pki/private-key.js + 1 modules
var private_key = __nccwpck_require__(3525);
// EXTERNAL MODULE: ./build/request/requested-time.js
var requested_time = __nccwpck_require__(8518);
// EXTERNAL MODULE: ./build/pki/profiles.js
var profiles = __nccwpck_require__(8557);
// EXTERNAL MODULE: ./build/pki/signature-algorithm.js
var signature_algorithm = __nccwpck_require__(2565);
;// CONCATENATED MODULE: ./build/certificates/certificate-contents.js




function certificateContents(planned, subjectPublicKey, serialNumber, validity, authority) {
    return {
        serialNumber,
        signature: (0,signature_algorithm/* signatureOf */.yK)(authority?.publicKey ?? subjectPublicKey, planned.signatureHash),
        issuer: authority?.name ?? (0,distinguished_name/* encodeName */.aA)(planned.subject),
        authorityKeyIdentifier: authority?.keyIdentifier ?? (0,pki_certificate/* keyIdentifierOf */.om)(subjectPublicKey),
        validity,
        subject: planned.subject,
        subjectPublicKey,
        subjectAltName: planned.subjectAltName,
        profile: profiles/* endEntityProfiles */.h$[planned.usage],
    };
}

// EXTERNAL MODULE: ./build/pki/pem.js
var pki_pem = __nccwpck_require__(4833);
// EXTERNAL MODULE: ./build/pki/remembered.js
var remembered = __nccwpck_require__(9585);
;// CONCATENATED MODULE: ./build/certificates/output-files.js



function pairFiles(folder, certificatePem, keyPem, issuer) {
    const files = [(0,output_directory/* textFile */.E)((0,output_directory/* inFolder */._)(folder, 'cert.pem'), certificatePem)];
    if (keyPem !== undefined)
        files.push((0,output_directory/* textFile */.E)((0,output_directory/* inFolder */._)(folder, 'key.pem'), keyPem, 'secret'));
    files.push((0,output_directory/* textFile */.E)((0,output_directory/* inFolder */._)(folder, 'fullchain.pem'), certificatePem + intermediatesOf(issuer)));
    if (!issuer)
        files.push((0,output_directory/* textFile */.E)((0,output_directory/* inFolder */._)(folder, 'ca.pem'), certificatePem));
    return files;
}
const intermediatesOf = (0,remembered/* remembered */.H)((issuer) => (issuer?.intermediates ?? []).map((der) => (0,pki_pem/* encodePem */.T)('CERTIFICATE', der)).join(''), 1);
function trustAnchorFile(trustAnchor) {
    return (0,output_directory/* textFile */.E)('ca.pem', (0,pki_pem/* encodePem */.T)('CERTIFICATE', trustAnchor));
}
const gitignoreFile = (0,output_directory/* textFile */.E)('.gitignore', '*\n');

;// CONCATENATED MODULE: ./build/certificates/reuse.js









function judgeCertificate(read, planned, authority) {
    const { key } = planned;
    const text = (name) => {
        const bytes = read((0,output_directory/* inFolder */._)(planned.folder, name));
        return bytes && Buffer.from(bytes).toString();
    };
    const certificatePem = text('cert.pem');
    if (certificatePem === undefined)
        return { flaw: 'cert.pem is missing' };
    const certificate = (0,pki_certificate/* readCertificate */.w$)(certificatePem);
    if (!certificate)
        return { flaw: 'cert.pem is not a certificate' };
    const { x509, publicKey } = certificate;
    const keyPem = key.kind === 'public' ? undefined : text('key.pem');
    if (key.kind !== 'public' && keyPem === undefined)
        return { flaw: 'key.pem is missing' };
    const privateKey = keyPem === undefined ? undefined : (0,private_key/* readPrivateKey */.$k)(keyPem, planned.keyPassphrase);
    if (typeof privateKey === 'string')
        return { flaw: `key.pem cannot be used: ${privateKey}` };
    if (keyPem !== undefined && (0,private_key/* isEncryptedPrivateKey */.XL)(keyPem) !== (planned.keyPassphrase !== undefined)) {
        return { flaw: planned.keyPassphrase === undefined ? 'key.pem is encrypted' : 'key.pem is not encrypted' };
    }
    if (privateKey && !x509.checkPrivateKey(privateKey))
        return { flaw: 'key and certificate do not belong together' };
    if (key.kind === 'private' && !(0,key_pair/* publicKeyOf */.kc)(key.privateKey).equals(publicKey))
        return { flaw: 'key-file contains another key' };
    if (key.kind === 'public' && !key.publicKey.equals(publicKey))
        return { flaw: 'certificate-request contains another key' };
    const keyType = (0,key_pair/* keyTypeOf */.zj)(publicKey);
    if (key.kind === 'make' && keyType !== key.keyType)
        return { flaw: `its key is of type ${keyType}` };
    if (!x509.verify(authority?.publicKey ?? publicKey)) {
        return { flaw: authority ? 'another CA has signed it' : 'the signature does not verify' };
    }
    for (const file of pairFiles(planned.folder, certificatePem, undefined, authority)) {
        const stored = read(file.name);
        if (stored === undefined)
            return { flaw: `${file.name} is missing` };
        if (Buffer.compare(stored, file.contents) !== 0)
            return { flaw: `${file.name} does not belong to it` };
    }
    const flaw = flawOfContents(certificate, planned, authority);
    return flaw === undefined ? { certificate, publicKey, privateKey: () => privateKey, keyPem } : { flaw };
}
function flawOfContents(certificate, planned, authority) {
    const { x509, publicKey, serialNumber, validity } = certificate;
    const contents = certificateContents(planned, publicKey, serialNumber, validity, authority);
    if (!(0,pki_certificate/* holdsTbsCertificate */.FF)(x509.raw, (0,pki_certificate/* encodeTbsCertificate */.f1)(contents))) {
        const names = planned.subjectAltName;
        if (!x509.raw.includes((0,distinguished_name/* encodeName */.aA)(planned.subject)))
            return 'its subject differs';
        if (names.length > 0 && !x509.raw.includes((0,extensions/* subjectAltName */.B4)(names)))
            return 'its alternative names differ';
        return 'its usage, signature hash or profile differs';
    }
    const unmatched = unmatchedName(certificate, planned.subjectAltName);
    return unmatched && `it is not valid for ${unmatched.value}`;
}
function unmatchedName(certificate, names) {
    return names.find((name) => !matches(certificate, name));
}
function matches({ x509 }, name) {
    switch (name.type) {
        case 'dNSName':
            if (/^\*\.([^.]+$|.*_)/.test(name.value))
                return holdsName(x509, `DNS:${name.value}`);
            return x509.checkHost(name.value.replace(/^\*/, 'any'), { subject: 'never' }) !== undefined;
        case 'iPAddress':
            return x509.checkIP(name.value) !== undefined;
        case 'rfc822Name':
            return x509.checkEmail(name.value, { subject: 'never' }) !== undefined;
        case 'uniformResourceIdentifier':
            return true;
    }
}
function holdsName({ subjectAltName = '' }, printed) {
    return subjectAltName.split(', ').includes(printed);
}
function judgeStoredCertificate(read, planned, authority, now) {
    const judgement = judgeCertificate(read, planned, authority);
    if ('flaw' in judgement)
        return judgement;
    const { serialNumber, validity } = judgement.certificate;
    const flaw = planned.serialNumber !== undefined && serialNumber !== planned.serialNumber
        ? 'its serial number differs'
        : (0,requested_time/* flawOfValidity */.qS)(validity, planned, now);
    return flaw === undefined ? judgement : { flaw };
}

// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __nccwpck_require__(586);
// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __nccwpck_require__(1958);
// EXTERNAL MODULE: ./build/pki/extension-reader.js
var extension_reader = __nccwpck_require__(3824);
// EXTERNAL MODULE: ./build/pki/general-name.js
var general_name = __nccwpck_require__(4579);
// EXTERNAL MODULE: ./build/pki/name-constraints.js
var name_constraints = __nccwpck_require__(4409);
// EXTERNAL MODULE: ./build/pki/name-reader.js
var name_reader = __nccwpck_require__(4334);
// EXTERNAL MODULE: ./build/pki/pem-reader.js
var pem_reader = __nccwpck_require__(7653);
// EXTERNAL MODULE: ./build/pki/validity.js
var pki_validity = __nccwpck_require__(6893);
;// CONCATENATED MODULE: ./build/pki/issuer.js












const maxPathCertificates = 10;
function readCaCertificate(pem) {
    const path = readCertificationPath(pem);
    return 'unreadable' in path ? path : path[0];
}
function readCertificationPath(pem) {
    return (0,der_reader/* readOrReason */.Yz)(() => {
        const [first, ...others] = (0,pem_reader/* readPem */.J)(pem, ['CERTIFICATE'], maxPathCertificates).map(readCertificateDer);
        const path = [first, ...others];
        for (const [index, issuer] of others.entries()) {
            const { x509 } = path[index];
            if (!x509.checkIssued(issuer.x509) || !x509.verify(issuer.x509.publicKey)) {
                const expected = `certificate ${index + 2} of the PEM text to be the issuer of certificate ${index + 1}`;
                throw new der_reader/* UnreadableError */.Gy(expected, 'another');
            }
        }
        return path;
    });
}
function readCertificateDer(der) {
    const certificate = (0,der_reader/* componentsOf */.ct)((0,der_reader/* readDer */.SU)(der), 'Certificate');
    const tbsCertificate = (0,der_reader/* componentsOf */.ct)(certificate.take('tbsCertificate'), 'TBSCertificate');
    const signatureAlgorithm = certificate.take('signatureAlgorithm', der_reader/* identifiers */.H2.sequence);
    certificate.take('signatureValue', der_reader/* identifiers */.H2.bitString);
    certificate.end();
    const version = readVersion(tbsCertificate.takeOptional((0,der_reader/* constructedTag */.TH)(0)));
    tbsCertificate.take('serialNumber', der_reader/* identifiers */.H2.integer);
    const signature = tbsCertificate.take('signature');
    const issuer = tbsCertificate.take('issuer', der_reader/* identifiers */.H2.sequence);
    const validity = readValidity(tbsCertificate.take('validity'));
    const subject = tbsCertificate.take('subject', der_reader/* identifiers */.H2.sequence);
    tbsCertificate.take('subjectPublicKeyInfo', der_reader/* identifiers */.H2.sequence);
    tbsCertificate.takeOptional((0,der_reader/* primitiveTag */.Kn)(1));
    tbsCertificate.takeOptional((0,der_reader/* primitiveTag */.Kn)(2));
    const extensions = readOptionalExtensions(tbsCertificate.takeOptional((0,der_reader/* constructedTag */.TH)(3)));
    tbsCertificate.end();
    if (Buffer.compare(signature.octets, signatureAlgorithm.octets) !== 0) {
        throw new der_reader/* UnreadableError */.Gy('a certificate that names one signature algorithm (RFC 5280 §4.1.1.2)', 'two');
    }
    const x509 = importCertificate(der);
    const read = (extnID, reader) => {
        const extnValue = extensions.get(extnID);
        return extnValue && reader(extnValue);
    };
    return {
        der,
        x509,
        version,
        subject: Buffer.from(subject.octets),
        subjectKeyIdentifier: read(extension_reader/* extensionIds */.ic.subjectKeyIdentifier, extension_reader/* readSubjectKeyIdentifier */.NS) ?? (0,pki_certificate/* keyIdentifierOf */.om)(x509.publicKey),
        validity,
        selfIssued: Buffer.compare(issuer.octets, subject.octets) === 0,
        basicConstraints: read(extension_reader/* extensionIds */.ic.basicConstraints, extension_reader/* readBasicConstraints */.t5) ?? { cA: false },
        keyUsage: read(extension_reader/* extensionIds */.ic.keyUsage, extension_reader/* readKeyUsage */.jG),
        extKeyUsage: read(extension_reader/* extensionIds */.ic.extKeyUsage, extension_reader/* readExtKeyUsage */.MW),
        nameConstraints: read(extension_reader/* extensionIds */.ic.nameConstraints, name_constraints/* readNameConstraints */.UG),
    };
}
function importCertificate(der) {
    try {
        const x509 = new external_node_crypto_.X509Certificate(der);
        (0,key_pair/* keyTypeOf */.zj)(x509.publicKey);
        return x509;
    }
    catch {
        throw new der_reader/* UnreadableError */.Gy('a certificate, and in it a key, that this Node.js reads', 'one it does not');
    }
}
function readVersion(explicit) {
    if (explicit === undefined)
        return 1;
    const number = (0,der_reader/* readSmallInteger */.ih)((0,der_reader/* explicitlyTagged */.Iy)(explicit, 'version'), 'version');
    if (number === 1)
        return 2;
    if (number === 2)
        return 3;
    throw new der_reader/* UnreadableError */.Gy('version v2(1) or v3(2) of a certificate (RFC 5280 §4.1.2.1)', `${number}`);
}
function readOptionalExtensions(explicit) {
    return explicit ? (0,extension_reader/* readExtensions */.HW)((0,der_reader/* explicitlyTagged */.Iy)(explicit, 'extensions')) : new Map();
}
function readValidity(element) {
    const validity = (0,der_reader/* componentsOf */.ct)(element, 'Validity');
    const notBefore = readTime(validity.take('notBefore'));
    const notAfter = readTime(validity.take('notAfter'));
    validity.end();
    return { notBefore, notAfter };
}
function readTime(time) {
    const isUtcTime = time.identifier === der_reader/* identifiers */.H2.utcTime;
    if (!isUtcTime)
        (0,der_reader/* expectType */.eA)(time, der_reader/* identifiers */.H2.generalizedTime, 'Time as a UTCTime or GeneralizedTime');
    const text = Buffer.from(time.contents).toString('latin1');
    const century = isUtcTime ? (text < '50' ? '20' : '19') : '';
    const iso = `${century}${text}`.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const seconds = Date.parse(iso) / 1000;
    if (!Number.isInteger(seconds) || (0,pki_validity/* formatTime */.fU)(seconds) !== iso) {
        throw new der_reader/* UnreadableError */.Gy('a time such as 20261124075246Z (RFC 5280 §4.1.2.5)', 'another');
    }
    return seconds;
}
function refusalsOf(path, asked) {
    return [...refusalsOfKey(path[0], asked.privateKey), ...path.flatMap((_, index) => refusalsAt(path, index, asked))];
}
function refusalsOfKey({ x509 }, privateKey) {
    if ((0,key_pair/* keyTypeOf */.zj)(x509.publicKey) === undefined) {
        return [refusal('key', 'a CA with a key of RSA, ECDSA (P-256, P-384, P-521), Ed25519 or ML-DSA', 'another')];
    }
    return x509.checkPrivateKey(privateKey) ? [] : [refusal('key', 'the private key of the CA certificate', 'another')];
}
function refusalsAt(path, index, asked) {
    const certificate = path[index];
    const who = index === 0 ? 'the CA certificate' : `certificate ${index + 1} of the CA's path`;
    const below = path.slice(0, index);
    return [
        ...refusalsOfCa(certificate, who),
        ...refusalsOfValidity(certificate, who, asked),
        ...refusalsOfPathLength(certificate, who, below, asked.profile),
        ...refusalsOfUsage(certificate, who, asked.profile),
        ...refusalsOfNames(certificate, who, asked),
    ];
}
const emptyName = (0,asn1/* sequence */.K2)();
function refusalsOfCa({ version, subject, basicConstraints, keyUsage }, who) {
    if (version !== 3)
        return [refusal('no CA', `${who} to be of version 3 (RFC 5280 §6.1.4)`, `version ${version}`)];
    if (!basicConstraints.cA) {
        return [refusal('no CA', `${who} to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9)`, "an end entity's")];
    }
    if (keyUsage && !keyUsage.includes('keyCertSign')) {
        return [
            refusal('no CA', `keyCertSign in the keyUsage of ${who} (RFC 5280 §4.2.1.3)`, keyUsage.join(', ') || 'none'),
        ];
    }
    return emptyName.equals(subject) ? [refusal('no CA', `a subject in ${who} (RFC 5280 §4.1.2.6)`, 'none')] : [];
}
function refusalsOfValidity({ validity }, who, asked) {
    const [begin, end] = [(0,pki_validity/* formatTime */.fU)(validity.notBefore), (0,pki_validity/* formatTime */.fU)(validity.notAfter)];
    const refusals = [];
    if (asked.nowSeconds > validity.notAfter) {
        refusals.push(refusal('expired', `${who} to be valid now`, `one that ended ${end}`));
    }
    if (asked.nowSeconds < validity.notBefore) {
        refusals.push(refusal('not yet valid', `${who} to be valid now`, `one that begins ${begin}`));
    }
    if (asked.validity.notAfter > validity.notAfter) {
        refusals.push(refusal('outlives', `an end not after that of ${who}, ${end}`, (0,pki_validity/* formatTime */.fU)(asked.validity.notAfter)));
    }
    if (asked.validity.notBefore < validity.notBefore) {
        const got = (0,pki_validity/* formatTime */.fU)(asked.validity.notBefore);
        refusals.push(refusal('predates', `a begin not before that of ${who}, ${begin}`, got));
    }
    return refusals;
}
function refusalsOfPathLength({ basicConstraints: { pathLenConstraint } }, who, below, profile) {
    const intermediates = below.filter(({ selfIssued }) => !selfIssued).length + (profile.basicConstraints.cA ? 1 : 0);
    if (pathLenConstraint === undefined || intermediates <= pathLenConstraint)
        return [];
    const expected = `at most ${pathLenConstraint} intermediates below ${who} (pathLenConstraint, RFC 5280 §4.2.1.9)`;
    return [refusal('path', expected, `${intermediates}`)];
}
const anyPurpose = '2.5.29.37.0';
function refusalsOfUsage({ extKeyUsage }, who, profile) {
    if (!extKeyUsage || extKeyUsage.includes(anyPurpose))
        return [];
    const missing = (profile.extKeyUsage ?? []).filter((purpose) => !extKeyUsage.includes(extensions/* keyPurposeIds */.io[purpose]));
    return missing.map((purpose) => refusal('usage', `${purpose} in the extKeyUsage of ${who}`, extKeyUsage.join(', ')));
}
function refusalsOfNames({ nameConstraints }, who, asked) {
    if (!nameConstraints)
        return [];
    const expected = `names that the nameConstraints of ${who} permit (RFC 5280 §4.2.1.10)`;
    return [...asked.subjectAltName, ...namesInSubject(asked)]
        .filter((name) => !(0,name_constraints/* permits */.V1)(nameConstraints, name))
        .map((name) => refusal('name', expected, quote((0,general_name/* formatGeneralName */.h)(name))));
}
function namesInSubject({ subject, subjectAltName }) {
    const { commonName = '', emailAddress } = subject;
    const isHost = ((0,name_reader/* isHostName */.uy)(commonName) && commonName.includes('.')) || (0,name_constraints/* looksLikeIpv4Address */.NW)(commonName);
    const counts = isHost && !subjectAltName.some(({ type }) => type === 'dNSName');
    return [
        ...(counts ? [{ type: 'dNSName', value: commonName }] : []),
        ...(emailAddress === undefined ? [] : [{ type: 'rfc822Name', value: emailAddress }]),
    ];
}
function refusal(kind, expected, got) {
    return { kind, message: `expected ${expected}, got ${got}.` };
}
function quote(name) {
    return name.length > 80 ? `"${name.slice(0, 80)}…"` : `"${name}"`;
}

// EXTERNAL MODULE: ./build/pki/serial-number.js
var serial_number = __nccwpck_require__(3509);
;// CONCATENATED MODULE: ./build/certificates/made-issuer.js









function rolesOf({ ca, above }) {
    const root = {
        file: 'ca.pem',
        keyFile: 'ca-key.pem',
        suffix: '',
        profile: ca.isIntermediate ? profiles/* caProfiles */.P0.rootAboveIntermediate : profiles/* caProfiles */.P0.root,
    };
    const intermediate = {
        file: 'intermediate.pem',
        keyFile: 'intermediate-key.pem',
        suffix: ' intermediate',
        profile: profiles/* caProfiles */.P0.intermediate,
    };
    return [...(above ? [] : [root]), ...(ca.isIntermediate ? [intermediate] : [])];
}
function contentsOf(ca, { suffix, profile }, publicKey, serialNumber, validity, issuer) {
    const keyIdentifier = (0,pki_certificate/* keyIdentifierOf */.om)(publicKey);
    const ending = `${suffix} ${Buffer.from(keyIdentifier).toString('hex').slice(0, 8)}`;
    const base = [...ca.baseName].slice(0, 64 - ending.length).join('');
    const subject = { commonName: `${base}${ending}` };
    return {
        serialNumber,
        signature: (0,signature_algorithm/* signatureOf */.yK)(issuer?.publicKey ?? publicKey, undefined),
        issuer: issuer?.name ?? (0,distinguished_name/* encodeName */.aA)(subject),
        authorityKeyIdentifier: issuer?.keyIdentifier ?? keyIdentifier,
        validity,
        subject,
        subjectPublicKey: publicKey,
        subjectAltName: [],
        profile,
        nameConstraints: ca.nameConstraints,
    };
}
function issuerOf(der, contents, publicKey, privateKey, issuer) {
    return {
        name: (0,distinguished_name/* encodeName */.aA)(contents.subject),
        keyIdentifier: (0,pki_certificate/* keyIdentifierOf */.om)(publicKey),
        publicKey,
        privateKey,
        intermediates: issuer ? [der, ...issuer.intermediates] : [],
        trustAnchor: issuer?.trustAnchor ?? der,
        validity: contents.validity,
    };
}
async function makeIssuer(plan, newPrivateKey, randomOctets) {
    const { ca } = plan;
    let issuer = plan.above;
    const files = [];
    for (const role of rolesOf(plan)) {
        const privateKey = await newPrivateKey(ca.keyType);
        const serialNumber = (0,serial_number/* randomSerialNumber */.R9)(randomOctets(serial_number/* serialNumberOctets */.Mf));
        const publicKey = (0,key_pair/* publicKeyOf */.kc)(privateKey);
        const contents = contentsOf(ca, role, publicKey, serialNumber, ca.validity, issuer);
        const der = (0,pki_certificate/* signCertificate */.jm)(contents, issuer?.privateKey ?? privateKey);
        files.push((0,output_directory/* textFile */.E)(role.file, (0,pki_pem/* encodePem */.T)('CERTIFICATE', der)));
        if (ca.keepKey)
            files.push((0,output_directory/* textFile */.E)(role.keyFile, (0,private_key/* encodePrivateKey */.zd)(privateKey, ca.passphrase), 'secret'));
        issuer = issuerOf(der, contents, publicKey, privateKey, issuer);
    }
    if (!issuer)
        throw new Error('A plan to make an issuer has no CA to make.');
    return { issuer, files };
}

;// CONCATENATED MODULE: ./build/certificates/stored-issuer.js









function closedKey(keyFile) {
    const advice = 'Give it, or remove the file, or choose if-exists replace for a new CA.';
    return (0,mistake/* mistake */.RT)(`the passphrase that opens ${keyFile}`, 'another or none', advice).mistake;
}
function storedIssuer(plan, read) {
    let issuer = plan.above;
    const files = [];
    let keyLeft;
    for (const role of rolesOf(plan)) {
        const stored = storedCa(plan.ca, role, read, issuer);
        if ('flaw' in stored)
            return stored;
        issuer = stored.issuer;
        files.push(...stored.files);
        keyLeft ??= stored.keyLeft;
    }
    if (!issuer)
        throw new Error('A plan to make an issuer has no CA to make.');
    return { issuer, files, keyLeft };
}
function storedCa(plan, role, read, issuer) {
    const pem = read(role.file);
    if (pem === undefined)
        return { flaw: `${role.file} is missing` };
    const ca = readCaCertificate(Buffer.from(pem).toString());
    const certificate = (0,pki_certificate/* readCertificate */.w$)(pem);
    if ('unreadable' in ca || !certificate)
        return { flaw: `${role.file} is not a CA certificate` };
    const { x509, publicKey } = certificate;
    if (plan.keyTypeIsAsked && (0,key_pair/* keyTypeOf */.zj)(publicKey) !== plan.keyType) {
        return { flaw: `the key of ${role.file} is of another type` };
    }
    const contents = contentsOf(plan, role, publicKey, certificate.serialNumber, certificate.validity, issuer);
    if (!(0,pki_certificate/* holdsTbsCertificate */.FF)(x509.raw, (0,pki_certificate/* encodeTbsCertificate */.f1)(contents)))
        return { flaw: `${role.file} is of another CA` };
    if (!x509.verify(issuer?.publicKey ?? publicKey))
        return { flaw: `the signature of ${role.file} does not verify` };
    const files = [(0,output_directory/* textFile */.E)(role.file, (0,pki_pem/* encodePem */.T)('CERTIFICATE', ca.der))];
    const keyBytes = read(role.keyFile);
    const keyPem = keyBytes && Buffer.from(keyBytes).toString();
    const privateKey = keyPem === undefined ? undefined : (0,private_key/* readPrivateKey */.$k)(keyPem, plan.passphrase);
    if (!plan.keepKey) {
        const isLeft = typeof privateKey === 'object' && x509.checkPrivateKey(privateKey);
        return {
            issuer: issuerOf(ca.der, contents, publicKey, undefined, issuer),
            files,
            keyLeft: isLeft ? role.keyFile : undefined,
        };
    }
    if (keyPem === undefined || privateKey === undefined)
        return { flaw: `${role.keyFile} is missing` };
    const unusable = ['not a private key', 'not sound', 'of another kind', 'encrypted by too many iterations'];
    if (unusable.some((reason) => reason === privateKey))
        return { flaw: `${role.keyFile} cannot be used: ${privateKey}` };
    if (typeof privateKey === 'string')
        throw new errors/* InputError */.dz([(0,mistake/* toIssue */.N9)('ca-key-passphrase', closedKey(role.keyFile))]);
    if (!x509.checkPrivateKey(privateKey))
        return { flaw: `${role.keyFile} does not belong to ${role.file}` };
    const isToBeEncrypted = plan.passphrase !== undefined && !(0,private_key/* isEncryptedPrivateKey */.XL)(keyPem);
    const text = isToBeEncrypted ? (0,private_key/* encodePrivateKey */.zd)(privateKey, plan.passphrase) : keyPem;
    return {
        issuer: issuerOf(ca.der, contents, publicKey, privateKey, issuer),
        files: [...files, (0,output_directory/* textFile */.E)(role.keyFile, text, 'secret')],
    };
}

;// CONCATENATED MODULE: ./build/certificates/decision.js






function decide(directory, plan, isRecorded, now) {
    const { certificates } = plan;
    const made = plan.issuer.kind === 'made' ? plan.issuer : undefined;
    const given = plan.issuer.kind === 'given' ? plan.issuer.issuer : undefined;
    const makeAll = (because) => ({
        issuer: given,
        caToMake: made,
        caKept: undefined,
        caIsRecorded: false,
        keyLeft: undefined,
        kept: new Set(),
        because,
    });
    const present = firstPresent(directory, certificates);
    if (present === undefined)
        return makeAll(undefined);
    if (plan.ifExists === 'fail') {
        throw new errors/* HostError */.dh(`if-exists: expected no certificate in ${(0,mistake/* quote */.hD)(plan.directory.path)}, got ${(0,mistake/* quote */.hD)(present)}. Choose reuse or replace, or another output-directory.`);
    }
    if (plan.ifExists === 'replace')
        return makeAll('if-exists is replace');
    const stored = made && storedIssuer(made, directory.read);
    if (stored && 'flaw' in stored)
        return makeAll(stored.flaw);
    if (stored && isRecorded && !made.above && !isRecorded(fingerprintOf(stored.issuer.trustAnchor))) {
        if (made.ca.keepKey)
            throw foundCaWithKey(plan);
        return makeAll(`its CA ${unrecorded}`);
    }
    const issuer = given ?? stored?.issuer;
    const flaws = flawsOf(directory, certificates, issuer, isRecorded, now);
    const [first] = flaws;
    if (first && made && issuer) {
        const reason = describeFlaw(first);
        if (!issuer.privateKey)
            return makeAll(`${reason}, and its CA's key is gone, so everything under it is reissued`);
        const { notBefore, notAfter } = issuer.validity;
        const isWithin = certificates.every(({ folder, validity }) => !flaws.has(folder) || (validity.notBefore >= notBefore && validity.notAfter <= notAfter));
        if (!isWithin)
            return makeAll(`${reason}, and its CA is not valid as long, so everything under it is reissued`);
    }
    return {
        issuer,
        caToMake: undefined,
        caKept: stored?.files,
        caIsRecorded: isRecorded !== undefined && made?.above === undefined,
        keyLeft: stored?.keyLeft,
        kept: new Set(certificates.map(({ folder }) => folder).filter((folder) => !flaws.has(folder))),
        because: first && describeFlaw(first),
    };
}
const unrecorded = 'was not issued by an earlier run with trust on this machine';
function fingerprintOf(certificate) {
    return new external_node_crypto_.X509Certificate(certificate).fingerprint256;
}
function foundCaWithKey({ directory }) {
    return new errors/* HostError */.dh(`trust: expected in ${(0,mistake/* quote */.hD)(directory.path)} a CA that an earlier run with trust on this machine issued, got another ca.pem, whose key others may have. If it is yours, leave out trust here and name ca.pem to the command trust, or give it as ca-certificate with ca-key. For a new CA choose if-exists replace.`);
}
function firstPresent(directory, certificates) {
    if (directory.empty)
        return undefined;
    for (const { folder } of certificates) {
        const present = ['cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem']
            .map((name) => (0,output_directory/* inFolder */._)(folder, name))
            .find((name) => directory.read(name) !== undefined);
        if (present !== undefined)
            return present;
    }
    return directory.read('ca.pem') === undefined ? undefined : 'ca.pem';
}
function flawsOf(directory, certificates, issuer, isRecorded, now) {
    const flaws = new Map();
    for (const planned of certificates) {
        const judgement = judgeStoredCertificate(directory.read, planned, issuer, now);
        if ('flaw' in judgement)
            flaws.set(planned.folder, judgement.flaw);
        else if (!issuer &&
            planned.usage !== 'client' &&
            isRecorded?.(judgement.certificate.x509.fingerprint256) === false) {
            flaws.set(planned.folder, `it ${unrecorded}`);
        }
    }
    return flaws;
}
function describeFlaw([folder, flaw]) {
    return folder === '' ? flaw : `of ${folder}, ${flaw}`;
}

// EXTERNAL MODULE: ./build/certificates/file-set.js
var file_set = __nccwpck_require__(6490);
// EXTERNAL MODULE: ./build/interface/table.js
var table = __nccwpck_require__(1428);
// EXTERNAL MODULE: ./build/redaction.js
var redaction = __nccwpck_require__(1385);
// EXTERNAL MODULE: ./build/request/document-issues.js
var document_issues = __nccwpck_require__(7178);
// EXTERNAL MODULE: ./build/request/spelling.js
var spelling = __nccwpck_require__(7542);
;// CONCATENATED MODULE: ./build/request/batch-layers.js





const mostWords = 300_000;
function areTooMany(words, offset, { issues, words: totals }) {
    if (words <= mostWords)
        return false;
    if (totals.isReported)
        return true;
    totals.isReported = true;
    const expected = `at most ${mostWords} words in all entries, with defaults and aliases`;
    issues.note(offset, 'certificates', (0,mistake/* mistake */.RT)(expected, 'more', document_issues/* splitBatch */.$).mistake);
    return true;
}
const charactersOfWord = 64;
const wordsOfOtherScript = 4;
function inputText(text, offset, path, items = []) {
    const count = 1 + (text.match(/[\r\n,]/g)?.length ?? 0) + Math.floor(text.length / charactersOfWord);
    const isAscii = !/[^\0-\x7f]|xn--/i.test(text);
    return { text, offset, path, items, words: isAscii ? count : wordsOfOtherScript * count };
}
function readLayer(map, path, known, reader) {
    const layer = new Map();
    if (!map)
        return layer;
    refuseUnknown(map, path, known, reader);
    for (const name of table/* certificateInputNames */.ig) {
        const entry = map.entries.get(name);
        const text = entry && readInputText(entry.value, name, join(path, name), reader);
        if (text)
            layer.set(name, text);
    }
    return layer;
}
function readInputText(node, name, path, reader) {
    const { kind } = table/* inputs */.QL[name].type;
    reader.words.read += node.kind === 'list' ? node.items.length : 1;
    if (areTooMany(reader.words.read, node.offset, reader))
        return undefined;
    if (node.kind === 'list' && kind === 'list') {
        const items = node.items.flatMap((item, index) => {
            const text = item.kind === 'text' ? item.text : readText(item, 'one word', `${path}[${index}]`, reader);
            return text === undefined ? [] : [{ text, offset: item.offset, index }];
        });
        const text = items.map((item) => item.text).join('\n');
        return text === '' ? undefined : inputText(text, node.offset, path, items);
    }
    const expected = kind === 'list' ? 'a list, or one text' : 'one text';
    const text = readText(node, expected, path, reader, kind === 'secret');
    return text === undefined || text === '' ? undefined : inputText(text, node.offset, path);
}
function readText(node, expected, path, { issues }, isSecret = false) {
    if (node.kind === 'text')
        return node.text;
    if (node.kind === 'refused') {
        issues.note(node.offset, path, isSecret ? { ...node.mistake, got: 'something else' } : node.mistake);
    }
    else if (node.kind !== 'nothing') {
        issues.note(node.offset, path, (0,mistake/* mistake */.RT)(expected, `a ${node.kind}`).mistake);
    }
    return undefined;
}
function readMap(node, path, expected, reader) {
    const { issues } = reader;
    if (node.kind === 'map') {
        reader.words.read += node.refused.length;
        if (areTooMany(reader.words.read, node.offset, reader))
            return undefined;
        for (const { offset, mistake: found } of node.refused)
            issues.note(offset, path, found);
        return node;
    }
    const got = { text: 'a text', list: 'a list', nothing: '' };
    issues.note(node.offset, path, node.kind === 'refused' ? node.mistake : (0,mistake/* mistake */.RT)(expected, got[node.kind]).mistake);
    return undefined;
}
function refuseUnknown(map, path, known, reader) {
    reader.words.read += map.entries.size;
    if (areTooMany(reader.words.read, map.offset, reader))
        return;
    for (const [name, { keyOffset }] of map.entries) {
        if (known.includes(name))
            continue;
        reader.issues.note(keyOffset, join(path, name), () => unknownName(name, known));
    }
}
function unknownName(name, known) {
    const isInEntry = known.includes('usage');
    if (isInEntry && (0,table/* isInputName */.wp)(name)) {
        const expected = 'an input that each certificate has its own of';
        return (0,mistake/* mistake */.RT)(expected, name, 'Give this one once, beside the batch.').mistake;
    }
    const nearest = (0,spelling/* nearestName */.q)(name, known);
    if (nearest === undefined)
        return (0,mistake/* mistake */.RT)(`one of ${known.join(', ')}`, name).mistake;
    const expected = isInEntry ? 'the name of an input' : `one of ${known.join(', ')}`;
    return (0,mistake/* mistake */.RT)(expected, name, `Did you mean ${nearest}?`).mistake;
}
function join(path, name) {
    const isPlain = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(name);
    const prefix = path === '' ? '' : `${path}.`;
    return isPlain && (0,redaction/* describeKey */.Rx)(name) === undefined ? `${prefix}${name}` : `${path}[${(0,mistake/* quote */.hD)(name)}]`;
}
function noteInText(input, given, from, { issues }) {
    const found = (0,mistake/* withoutKeyOf */.D2)(input.text, given);
    const got = typeof found === 'object' && 'got' in found ? found.got : '';
    const isIt = (text) => text === got || text.endsWith(`:${got}`);
    for (let at = from; at < input.items.length && got !== ''; at++) {
        const item = input.items[at];
        if (!item?.text.split(/[\r\n,]/).some((part) => isIt(part.trim())))
            continue;
        issues.note(item.offset, `${input.path}[${item.index}]`, found);
        return at + 1;
    }
    issues.note(input.offset, input.path, found);
    return from;
}

// EXTERNAL MODULE: ./build/request/certificate.js
var request_certificate = __nccwpck_require__(9513);
;// CONCATENATED MODULE: ./build/request/batch-certificates.js



function planEntries(entries, layers, reader) {
    const certificates = [];
    for (const entry of entries) {
        const given = merge([...layers, entry.layer]);
        for (const { words } of given.values())
            reader.words.used += words;
        if (areTooMany(reader.words.used, entry.offset, reader))
            break;
        const certificate = planEntry(entry, given, reader);
        if (certificate)
            certificates.push(certificate);
    }
    return certificates;
}
const nameInputs = table/* certificateInputNames */.ig.filter((name) => table/* inputs */.QL[name].group === 'Names');
const replacedInputs = {
    'not-after': ['validity-days'],
    'validity-days': ['not-after'],
    'key-type': ['key-file', 'certificate-request'],
    'key-file': ['key-type', 'certificate-request'],
    'certificate-request': ['key-type', 'key-file'],
};
function merge(layers) {
    const merged = new Map();
    for (const layer of layers) {
        for (const name of layer.keys())
            for (const other of replacedInputs[name] ?? [])
                merged.delete(other);
        if (layer.has('certificate-request') && !hasNames(layer))
            for (const name of nameInputs)
                merged.delete(name);
        for (const [name, text] of layer)
            merged.set(name, text);
    }
    return merged;
}
function hasNames(layer) {
    return nameInputs.some((name) => layer.has(name));
}
function planEntry(entry, given, reader) {
    const raw = new Map([...given].map(([name, { text }]) => [name, text]));
    if (!given.has('common-name') && (hasNames(given) || !given.has('certificate-request'))) {
        raw.set('common-name', entry.name);
    }
    const from = new Map();
    return (0,request_certificate/* planCertificate */.X)(entry.name, raw, reader.context, (name, found) => {
        const input = given.get(name);
        if (input && input.offset === undefined)
            reader.note(name, found);
        else if (input)
            from.set(name, noteInText(input, found, from.get(name) ?? 0, reader));
        else
            reader.issues.note(entry.offset, join(entry.path, name), withAdvice(name, found));
    });
}
function withAdvice(name, found) {
    return name === 'common-name' && typeof found === 'object' && 'got' in found
        ? { ...found, advice: 'Give a common-name, or choose another name for the entry.' }
        : found;
}

;// CONCATENATED MODULE: ./build/request/folder-name.js

const mostCharacters = 100;
const mostBytes = 255;
const deviceName = /^(con|prn|aux|nul|(com|lpt)[1-9¹²³]|conin\$|conout\$) *(\.|$)/i;
const takenName = /(\.(pem|p12|jks|der|yaml|json)|^(clients|settings|test-cases))$/i;
function parseFolder(name) {
    if (name.trim() === '')
        return (0,mistake/* mistake */.RT)('a name for the folder', name);
    if ([...name].length > mostCharacters || Buffer.byteLength(name) > mostBytes) {
        return (0,mistake/* mistake */.RT)(`a name of at most ${mostCharacters} characters and ${mostBytes} bytes`, name, chooseAnother);
    }
    if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
        return (0,mistake/* mistake */.RT)('a name without control characters and line breaks', name);
    if (name.includes('*')) {
        return (0,mistake/* mistake */.RT)('a name that can be a folder', name, `${chooseAnother} Give the wildcard in subject-alt-names.`);
    }
    if (/[<>:"/\\|?]/.test(name))
        return (0,mistake/* mistake */.RT)('a name without any of < > : " / \\ | ? *', name, chooseAnother);
    if (name !== name.trim())
        return (0,mistake/* mistake */.RT)('a name without spaces at either end', name);
    if (/^\.|\.$/.test(name))
        return (0,mistake/* mistake */.RT)('a name without a dot at either end', name, chooseAnother);
    if (deviceName.test(name))
        return (0,mistake/* mistake */.RT)('a name that is not a device on Windows', name, chooseAnother);
    if (takenName.test(name)) {
        return (0,mistake/* mistake */.RT)('a name that the output directory does not use itself', name, chooseAnother);
    }
    return { value: name };
}
const chooseAnother = 'Choose another name.';
const differentFolders = 'names that give different folders on every file system';
function foldFolder(name) {
    return (name
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .normalize('NFC')
        .toLowerCase()
        .toUpperCase()
        .toLowerCase()
        .normalize('NFC'));
}
function clashOf(names) {
    const before = new Map();
    for (const name of names) {
        const folded = foldFolder(name);
        const other = before.get(folded);
        if (other !== undefined)
            return [other, name];
        before.set(folded, name);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/request/batch-entries.js





const mostEntries = 20_000;
function readEntries(top, reader) {
    const node = top.entries.get('certificates')?.value ?? { kind: 'nothing', offset: top.offset };
    const nodes = entryNodes(node, reader);
    if (nodes.length > mostEntries) {
        const found = (0,mistake/* mistake */.RT)(`at most ${mostEntries} entries`, String(nodes.length), document_issues/* splitBatch */.$);
        reader.issues.note(node.offset, 'certificates', found.mistake);
        return { entries: [], count: nodes.length };
    }
    const entries = nodes.flatMap((each) => readEntry(each, reader));
    return { entries: withoutClash(entries, reader), count: nodes.length };
}
function entryNodes(node, reader) {
    const expected = 'a map of certificates by name';
    const isEmpty = node.kind === 'list'
        ? node.items.length === 0
        : node.kind === 'map' && node.entries.size + node.refused.length === 0;
    if (isEmpty)
        reader.issues.note(node.offset, 'certificates', (0,mistake/* mistake */.RT)(expected, '').mistake);
    if (node.kind === 'list') {
        return node.items.map((value, index) => {
            return { name: undefined, path: `certificates[${index}]`, offset: value.offset, value };
        });
    }
    const map = readMap(node, 'certificates', expected, reader);
    return [...(map?.entries ?? [])].map(([name, { keyOffset, value }]) => {
        return { name, path: join('certificates', name), offset: keyOffset, value };
    });
}
const keysInList = ['name', ...table/* certificateInputNames */.ig];
function readEntry({ name, path, offset, value }, reader) {
    const isNothing = name !== undefined && value.kind === 'nothing';
    const map = isNothing ? undefined : readMap(value, path, 'a map of inputs', reader);
    if (!map && !isNothing)
        return [];
    const layer = readLayer(map, path, name === undefined ? keysInList : table/* certificateInputNames */.ig, reader);
    if (name !== undefined)
        return named(name, { offset, path, layer }, path, reader);
    const given = map?.entries.get('name');
    if (!given || given.value.kind === 'nothing') {
        reader.issues.note(offset, `${path}.name`, (0,mistake/* mistake */.RT)('a name, which is also the folder', '').mistake);
        return [];
    }
    const text = readText(given.value, 'one text', `${path}.name`, reader);
    return text === undefined ? [] : named(text, { offset: given.value.offset, path, layer }, `${path}.name`, reader);
}
function named(name, entry, path, { issues }) {
    const folder = parseFolder(name);
    if ('value' in folder)
        return [{ ...entry, name: folder.value }];
    issues.note(entry.offset, path, folder.mistake);
    return [];
}
function withoutClash(entries, { issues }) {
    const before = new Map();
    for (const entry of entries) {
        const folded = foldFolder(entry.name);
        const other = before.get(folded);
        if (other) {
            const advice = `${(0,mistake/* quote */.hD)(other.name)} is in line ${issues.lineOf(other.offset)}.`;
            issues.note(entry.offset, entry.path, (0,mistake/* mistake */.RT)(differentFolders, entry.name, advice).mistake);
        }
        else
            before.set(folded, entry);
    }
    return [...before.values()];
}

// EXTERNAL MODULE: ./build/request/input-values.js
var input_values = __nccwpck_require__(8993);
// EXTERNAL MODULE: ./build/pki/ip-address.js
var ip_address = __nccwpck_require__(435);
// EXTERNAL MODULE: ./build/request/ip-address.js
var request_ip_address = __nccwpck_require__(4364);
// EXTERNAL MODULE: ./build/request/names.js + 1 modules
var names = __nccwpck_require__(7976);
;// CONCATENATED MODULE: ./build/request/name-constraints.js




const whatIsRead = 'issued, or domains and networks such as example.test and 10.0.0.0/8';
function parseNameConstraints(items) {
    if (items.length === 0)
        return (0,mistake/* mistake */.RT)(whatIsRead, '');
    if (items.includes('issued')) {
        return items.length === 1
            ? { value: 'issued' }
            : (0,mistake/* mistake */.RT)('issued alone, or only domains and networks', items.join(', '));
    }
    const subtrees = new Map();
    for (const item of items) {
        const subtree = parseSubtree(item);
        if ('mistake' in subtree)
            return subtree;
        subtrees.set(JSON.stringify(subtree.value), subtree.value);
    }
    return { value: [...subtrees.values()] };
}
function parseSubtree(item) {
    if (item.includes('@') || item.includes('://'))
        return (0,mistake/* mistake */.RT)(whatIsRead, item);
    if (item.startsWith('*'))
        return (0,mistake/* mistake */.RT)('a domain', item, 'Remove the wildcard: a domain includes all hosts below it.');
    const [, address, prefixLength = ''] = /^([^/]*)\/(.*)$/s.exec(item) ?? [];
    if (address !== undefined)
        return parseNetwork(item, address, prefixLength);
    const host = (0,names/* parseHost */.o6)(item.replace(/^\./, ''));
    if ('mistake' in host)
        return { mistake: { ...host.mistake, got: item } };
    return host.value.type === 'iPAddress'
        ? { value: { type: 'iPAddress', octets: host.value.octets, mask: host.value.octets.map(() => 0xff) } }
        : { value: { type: 'dNSName', value: host.value.value } };
}
function parseNetwork(item, addressText, prefixText) {
    const address = (0,request_ip_address/* parseIpAddress */.D)(addressText);
    if (!address)
        return (0,mistake/* mistake */.RT)('a network such as 10.0.0.0/8 or 2001:db8::/32', item);
    const { octets } = address;
    const mostBits = 8 * octets.length;
    const prefixLength = /^(0|[1-9]\d{0,2})$/.test(prefixText) ? Number(prefixText) : Number.POSITIVE_INFINITY;
    if (prefixLength > mostBits)
        return (0,mistake/* mistake */.RT)(`a prefix length from 0 to ${mostBits} after the /`, item);
    const mask = octets.map((_, index) => 0xff & ~(0xff >> Math.min(8, Math.max(0, prefixLength - 8 * index))));
    const network = octets.map((octet, index) => octet & mask[index]);
    return network.every((octet, index) => octet === octets[index])
        ? { value: { type: 'iPAddress', octets, mask } }
        : (0,mistake/* mistake */.RT)('a network without host bits', item, `Did you mean ${(0,ip_address/* formatIpAddress */.b)(network)}/${prefixLength}?`);
}

// EXTERNAL MODULE: ./build/request/request-context.js
var request_context = __nccwpck_require__(7521);
;// CONCATENATED MODULE: ./build/request/batch.js









const mostMebibytes = 8;
function readBatch(source, fallback, context, readYaml, note) {
    const nothing = { ca: 'unreadable', certificates: [], areComplete: false };
    const text = (0,request_context/* readSource */.o)(source, 'certificates', context, note);
    if (text === undefined)
        return { ...nothing, issues: () => [] };
    const issues = (0,document_issues/* collectDocumentIssues */.c)('path' in source ? source.path : 'certificates', text);
    const batch = readTop(text, readYaml, fallback, context, issues, note);
    return { ...(batch ?? nothing), issues: issues.found };
}
const topKeys = ['defaults', 'ca', 'certificates'];
function readTop(text, readYaml, fallback, context, issues, note) {
    const bytes = Buffer.byteLength(text);
    if (bytes > mostMebibytes * 1024 * 1024) {
        issues.note(undefined, '', (0,mistake/* mistake */.RT)(`at most ${mostMebibytes} MiB`, `${bytes} bytes`, document_issues/* splitBatch */.$).mistake);
        return undefined;
    }
    const root = readYaml(text);
    if (!('kind' in root)) {
        for (const { offset, mistake: found } of root)
            issues.note(offset, '', found);
        return undefined;
    }
    const reader = { issues, note, context, words: { read: 0, used: 0, isReported: false } };
    const top = readMap(root, '', 'a map with certificates, and optionally defaults and ca', reader);
    if (!top)
        return undefined;
    refuseUnknown(top, '', topKeys, reader);
    const layers = [layerOfInputs(fallback), readDefaults(top.entries.get('defaults'), reader)];
    const ca = readCa(top.entries.get('ca'), reader);
    const { entries, count } = readEntries(top, reader);
    const certificates = planEntries(entries, layers, reader);
    return { ca, certificates, areComplete: count > 0 && certificates.length === count };
}
function layerOfInputs(given) {
    const layer = new Map();
    for (const name of table/* certificateInputNames */.ig) {
        const text = given.get(name) ?? '';
        if (text !== '')
            layer.set(name, inputText(text, undefined, name));
    }
    return layer;
}
function readDefaults(entry, reader) {
    if (!entry || entry.value.kind === 'nothing')
        return new Map();
    const map = readMap(entry.value, 'defaults', 'a map of inputs', reader);
    const serialNumber = map?.entries.get('serial-number');
    if (serialNumber) {
        const found = (0,mistake/* mistake */.RT)('a serial number for each certificate', 'one for all', 'Give it in the entries.', 'RFC 5280 §4.1.2.2');
        reader.issues.note(serialNumber.keyOffset, 'defaults.serial-number', found.mistake);
    }
    return readLayer(map, 'defaults', table/* certificateInputNames */.ig, reader);
}
const caKeys = ['common-name', 'intermediate', 'keep-ca-key', 'key-type', 'name-constraints'];
const inputOfCaKey = {
    'common-name': 'ca-common-name',
    intermediate: 'keep-ca-key',
    'keep-ca-key': 'keep-ca-key',
    'key-type': 'key-type',
    'name-constraints': 'name-constraints',
};
function readCa(entry, reader) {
    if (!entry || entry.value.kind === 'nothing')
        return undefined;
    const map = readMap(entry.value, 'ca', `a map of ${caKeys.join(', ')}`, reader);
    if (!map)
        return 'unreadable';
    refuseUnknown(map, 'ca', caKeys, reader);
    const read = (key) => {
        const given = map.entries.get(key);
        const input = inputOfCaKey[key];
        const text = given && readInputText(given.value, input, join('ca', key), reader);
        const parsed = (0,input_values/* readInput */.R)(input, text?.text);
        if (text && parsed && 'mistake' in parsed)
            noteInText(text, parsed.mistake, 0, reader);
        return { text, value: parsed && 'value' in parsed ? parsed.value : undefined };
    };
    const [commonName, isIntermediate] = [read('common-name').value, read('intermediate').value];
    const [keepKey, keyType, constraints] = [read('keep-ca-key').value, read('key-type').value, read('name-constraints')];
    const nameConstraints = constraints.value && parseNameConstraints(constraints.value);
    if (constraints.text && nameConstraints && 'mistake' in nameConstraints) {
        noteInText(constraints.text, nameConstraints.mistake, 0, reader);
    }
    return {
        commonName,
        isIntermediate: isIntermediate === true,
        keepKey: keepKey === true,
        keyType,
        nameConstraints: nameConstraints && 'value' in nameConstraints ? nameConstraints.value : undefined,
    };
}

;// CONCATENATED MODULE: ./build/request/clients.js




const inputsOfOneCertificate = [
    'common-name',
    'subject-alt-names',
    'key-file',
    'certificate-request',
    'serial-number',
];
function withoutInputsOfOne(raw) {
    return new Map([...raw].filter(([name]) => !inputsOfOneCertificate.includes(name)));
}
function planClients(names, raw, context, note) {
    const clash = clashOf(names);
    if (clash) {
        note('client-names', (0,mistake/* mistake */.RT)(differentFolders, clash.join(', ')).mistake);
    }
    const shared = withoutInputsOfOne(raw);
    const noteLater = (input, found) => note(ownName.has(input) ? 'client-names' : input, found);
    const certificates = names.flatMap((name) => {
        const folder = parseFolder(name);
        if ('mistake' in folder) {
            note('client-names', folder.mistake);
            return [];
        }
        const commonName = (0,input_values/* readInput */.R)('common-name', name);
        if (commonName && 'mistake' in commonName) {
            note('client-names', { ...commonName.mistake, advice: undefined });
            return [];
        }
        const words = new Map([...shared, ['common-name', name], ['usage', 'client']]);
        const client = (0,request_certificate/* planCertificate */.X)(`clients/${folder.value}`, words, context, (input, found) => {
            if (input === 'common-name')
                note('client-names', found);
        });
        return client ? [{ ...client, note: noteLater }] : [];
    });
    return { certificates, areComplete: certificates.length === names.length };
}
const ownName = new Set(['common-name', 'subject-alt-names']);

// EXTERNAL MODULE: ./build/request/keys.js
var keys = __nccwpck_require__(2052);
;// CONCATENATED MODULE: ./build/request/given-issuer.js






function readGivenIssuer(certificate, key, passphrase, context, note) {
    const certificatePem = (0,request_context/* readSource */.o)(certificate, 'ca-certificate', context, note);
    const keyPem = (0,request_context/* readSource */.o)(key, 'ca-key', context, note);
    if (certificatePem === undefined || keyPem === undefined)
        return undefined;
    const path = readCertificationPath(certificatePem);
    if ('unreadable' in path) {
        note('ca-certificate', path.unreadable);
        return undefined;
    }
    const privateKey = (0,private_key/* readPrivateKey */.$k)(keyPem, passphrase);
    if (typeof privateKey === 'string') {
        const expected = (0,keys/* expectedPrivateKey */.bA)(privateKey, 'ca-key-passphrase');
        note('ca-key', (0,mistake/* mistake */.RT)(expected, 'path' in key ? key.path : 'PEM').mistake);
        return undefined;
    }
    return { path, issuer: issuerOfPath(path, privateKey) };
}
function issuerOfPath(path, privateKey) {
    const [ca] = path;
    const top = path.reduce((_, above) => above);
    return {
        name: ca.subject,
        keyIdentifier: ca.subjectKeyIdentifier,
        publicKey: ca.x509.publicKey,
        privateKey,
        intermediates: path.filter(({ selfIssued }) => !selfIssued).map(({ der }) => der),
        trustAnchor: top.der,
        validity: {
            notBefore: Math.max(...path.map(({ validity }) => validity.notBefore)),
            notAfter: Math.min(...path.map(({ validity }) => validity.notAfter)),
        },
    };
}
function fitToIssuer({ issuer, path }, isIntermediateMade, drafts, now, note) {
    const refusals = (certificate) => refusalsOf(path, {
        ...certificate,
        privateKey: issuer.privateKey,
        profile: isIntermediateMade ? profiles/* caProfiles */.P0.intermediate : profiles/* endEntityProfiles */.h$[certificate.usage],
        nowSeconds: now,
    });
    const anything = { usage: 'server', validity: issuer.validity, subject: {}, subjectAltName: [] };
    for (const { kind, message } of refusals(anything)) {
        if (kind === 'key')
            note('ca-key', message);
        else if (kind !== 'usage')
            note('ca-certificate', message);
    }
    return drafts.map((draft) => {
        const certificate = withinValidity(draft, issuer);
        for (const { kind, message } of refusals(certificate)) {
            if (kind === 'outlives')
                draft.note('not-after', message);
            else if (kind === 'predates')
                draft.note('not-before', message);
            else if (kind === 'name')
                draft.note('subject-alt-names', message);
            else if (kind === 'usage')
                note('ca-certificate', message);
        }
        return certificate;
    });
}
function withinValidity({ certificate, timesGiven }, { validity: { notBefore, notAfter } }) {
    const { requestedValidity, validity } = certificate;
    const shortenEnd = !timesGiven.end && validity.notAfter > notAfter;
    const shortenStart = !timesGiven.start && validity.notBefore < notBefore;
    return {
        ...certificate,
        requestedValidity: {
            notBefore: shortenStart ? { at: notBefore } : requestedValidity.notBefore,
            notAfter: shortenEnd ? { at: notAfter } : requestedValidity.notAfter,
        },
        validity: {
            notBefore: shortenStart ? notBefore : validity.notBefore,
            notAfter: shortenEnd ? notAfter : validity.notAfter,
        },
    };
}

;// CONCATENATED MODULE: ./build/request/issuer.js





const issuerInputs = ['issued-by', 'ca-certificate', 'ca-key'];
const caInputs = ['ca-common-name', 'keep-ca-key', 'name-constraints'];
function readIssuer(values, caOfBatch, context, wrong, note) {
    const { 'issued-by': issuedBy, 'ca-certificate': certificate, 'ca-key': key } = values;
    const isOpen = issuerInputs.some((name) => wrong.has(name));
    if (certificate && !key && !isOpen)
        note('ca-key', (0,mistake/* mistake */.RT)('the private key of ca-certificate', '').mistake);
    if (key && !certificate && !isOpen)
        note('ca-certificate', (0,mistake/* mistake */.RT)('the certificate of ca-key', '').mistake);
    if (certificate && issuedBy !== undefined && issuedBy !== 'intermediate-ca') {
        const advice = 'Remove issued-by, or set it to intermediate-ca.';
        note('issued-by', { cannotBeCombinedWith: 'ca-certificate', advice });
    }
    const isCaOpen = isOpen || caOfBatch === 'unreadable';
    const ca = issuer_readCa(values, isCaOpen, caOfBatch === 'unreadable' ? undefined : caOfBatch, note);
    if (certificate && key && !isOpen) {
        if (typeof caOfBatch === 'object' && !caOfBatch.isIntermediate) {
            const expected = 'a batch without ca, or with ca.intermediate: true, beside ca-certificate';
            note('certificates', (0,mistake/* mistake */.RT)(expected, 'a root CA').mistake);
        }
        const given = readGivenIssuer(certificate, key, values['ca-key-passphrase'], context, note);
        if (!given || isCaOpen)
            return undefined;
        return ca ? { kind: 'made', ca, above: given } : { kind: 'given', given };
    }
    if (certificate || key || isCaOpen)
        return undefined;
    return ca ? { kind: 'made', ca, above: undefined } : { kind: 'self' };
}
function issuer_readCa(values, isOpen, caOfBatch, note) {
    const { 'issued-by': issuedBy, 'ca-certificate': certificate } = values;
    const constraints = values['name-constraints'] && parseNameConstraints(values['name-constraints']);
    if (constraints && 'mistake' in constraints)
        note('name-constraints', constraints.mistake);
    const described = caInputs.filter((name) => values[name] !== undefined && values[name] !== false);
    if (caOfBatch) {
        const given = issuedBy === undefined ? described : ['issued-by', ...described];
        for (const name of given) {
            note(name, { cannotBeCombinedWith: 'the ca of certificates', advice: 'Describe the CA in one of the two.' });
        }
        return caOfBatch;
    }
    if (issuedBy !== 'root-ca' && issuedBy !== 'intermediate-ca') {
        const who = issuedBy ?? (certificate ? 'ca-certificate' : 'self');
        const found = (0,mistake/* mistake */.RT)('a new CA (issued-by root-ca or intermediate-ca)', who).mistake;
        if (!isOpen)
            for (const name of described)
                note(name, found);
        return undefined;
    }
    return {
        commonName: values['ca-common-name'],
        isIntermediate: issuedBy === 'intermediate-ca',
        keepKey: values['keep-ca-key'],
        keyType: undefined,
        nameConstraints: constraints && 'value' in constraints ? constraints.value : undefined,
    };
}
function noteOutsideConstraints({ nameConstraints: asked }, drafts) {
    if (asked === undefined || asked === 'issued')
        return;
    const constraints = (0,name_constraints/* constraintsTo */.si)(asked);
    for (const { certificate, note } of drafts) {
        for (const name of certificate.subjectAltName.filter((name) => !(0,name_constraints/* permits */.V1)(constraints, name))) {
            const expected = 'names that name-constraints permit';
            note('subject-alt-names', (0,mistake/* mistake */.RT)(expected, name.value, undefined, 'RFC 5280 §4.2.1.10').mistake);
        }
    }
}
const keptCaDays = 3650;
function planCa(ca, above, certificates, isBatch, passphrase, now) {
    const commonName = certificates[0]?.subject.commonName ?? '';
    const named = isBatch || ca.keepKey ? '' : [...commonName].slice(0, 30).join('').trimEnd();
    const keptUntil = ca.keepKey ? [now + keptCaDays * requested_time/* secondsPerDay */.Vw] : [];
    const within = above?.validity ?? { notBefore: Number.NEGATIVE_INFINITY, notAfter: Number.POSITIVE_INFINITY };
    return {
        baseName: ca.commonName ?? (named === '' ? 'Test CA' : `${named} test CA`),
        isIntermediate: ca.isIntermediate,
        keepKey: ca.keepKey,
        keyType: ca.keyType ?? sharedKeyType(certificates) ?? 'rsa-2048',
        keyTypeIsAsked: ca.keyType !== undefined,
        nameConstraints: ca.nameConstraints && encodeConstraints(ca.nameConstraints, certificates),
        passphrase,
        validity: {
            notBefore: Math.max(within.notBefore, least(certificates.map(({ validity }) => validity.notBefore))),
            notAfter: Math.min(within.notAfter, greatest([...certificates.map(({ validity }) => validity.notAfter), ...keptUntil])),
        },
    };
}
function sharedKeyType(certificates) {
    const [first, ...others] = new Set(certificates.map(({ key }) => (key.kind === 'make' ? key.keyType : undefined)));
    return others.length === 0 ? first : undefined;
}
function encodeConstraints(asked, certificates) {
    const names = certificates.flatMap(namesToPermit);
    const commonNames = certificates.flatMap(commonNameWithoutHost);
    return (0,name_constraints/* nameConstraints */.Ic)(asked === 'issued' ? (0,name_constraints/* constraintsFor */.Gh)(names, commonNames) : (0,name_constraints/* constraintsTo */.si)(asked, commonNames));
}
function namesToPermit({ subject, subjectAltName }) {
    const { emailAddress } = subject;
    return emailAddress === undefined ? subjectAltName : [...subjectAltName, { type: 'rfc822Name', value: emailAddress }];
}
function commonNameWithoutHost({ subject, subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return hasHost || subject.commonName === undefined ? [] : [subject.commonName];
}
function least(numbers) {
    return numbers.reduce((least, number) => Math.min(least, number));
}
function greatest(numbers) {
    return numbers.reduce((greatest, number) => Math.max(greatest, number));
}

// EXTERNAL MODULE: ./build/request/trust.js
var request_trust = __nccwpck_require__(5656);
;// CONCATENATED MODULE: ./build/request/combinations.js







const formatsWithPassword = ['pkcs12', 'truststore', 'jks'];
function noteBesideBatch(raw, note) {
    const advice = 'Put it into the entries of the batch.';
    for (const name of [...inputsOfOneCertificate, 'client-names']) {
        if ((raw.get(name) ?? '').trim() !== '')
            note(name, { cannotBeCombinedWith: 'certificates', advice });
    }
}
function noteForbiddenCombinations({ certificates, areComplete }, issuer, formats, trust, note) {
    for (const draft of certificates)
        noteWithoutPrivateKey(draft, issuer, formats);
    if (!issuer)
        return;
    noteRefusedHashes(issuer, { certificates, areComplete });
    if (issuer.kind === 'made')
        noteOutsideConstraints(issuer.ca, certificates);
    if (issuer.kind === 'self' && trust.by.size > 0 && areComplete)
        noteUntrusted(certificates, note);
}
const formatsWithKey = new Set([
    'pkcs12',
    'jks',
    'combined',
    'certificate-request',
    'kubernetes-secret',
]);
function noteWithoutPrivateKey({ certificate, note }, issuer, formats) {
    if (certificate.key.kind !== 'public')
        return;
    const withKey = [...new Set(formats)].filter((format) => formatsWithKey.has(format));
    if (withKey.length > 0) {
        const other = `formats ${withKey.join(', ')}, which contain the private key`;
        note('certificate-request', { cannotBeCombinedWith: other, advice: 'Leave these formats out.' });
    }
    if (issuer?.kind === 'self') {
        const expected = 'a CA to sign it, because its private key is not available';
        note('certificate-request', (0,mistake/* mistake */.RT)(expected, 'self', 'Give issued-by or ca-certificate.').mistake);
    }
}
function noteRefusedHashes(issuer, { certificates, areComplete }) {
    const keyTypeOfCa = keyTypeOfIssuer(issuer, areComplete ? certificates : []);
    for (const { certificate, note } of certificates) {
        const { key, signatureHash } = certificate;
        const keyType = issuer.kind === 'self' ? (0,request_certificate/* keyTypeOfPlanned */.f)(key) : keyTypeOfCa;
        if (signatureHash === undefined || keyType === undefined || (0,signature_algorithm/* choosesHash */.d6)(keyType))
            continue;
        const expected = `no value for a key of type ${keyType}, which fixes the hash`;
        note('signature-hash', (0,mistake/* mistake */.RT)(expected, signatureHash).mistake);
    }
}
function keyTypeOfIssuer(issuer, drafts) {
    if (issuer.kind === 'given')
        return (0,key_pair/* keyTypeOf */.zj)(issuer.given.issuer.publicKey);
    if (issuer.kind === 'self')
        return undefined;
    return issuer.ca.keyType ?? sharedKeyType(drafts.map(({ certificate }) => certificate));
}
function noteUntrusted(drafts, note) {
    const count = drafts.filter(({ certificate }) => certificate.usage !== 'client').length;
    const advice = 'Set issued-by to root-ca, or give ca in the batch.';
    if (count === 0)
        note('trust', (0,mistake/* mistake */.RT)('a CA, or a server certificate', 'client', advice).mistake);
    if (count <= request_trust/* mostTrusted */.V)
        return;
    const expected = `a CA, or at most ${request_trust/* mostTrusted */.V} self-signed certificates`;
    note('trust', (0,mistake/* mistake */.RT)(expected, String(count), advice).mistake);
}

;// CONCATENATED MODULE: ./build/request/input-issues.js


function collectInputIssues(raw, refused = []) {
    const noted = new Map();
    const wrong = new Set();
    const names = table/* inputNames */.vj;
    const place = ({ where }) => names.indexOf(where);
    return {
        wrong,
        note(name, found) {
            wrong.add(name);
            const issue = (0,mistake/* toIssue */.N9)(name, (0,mistake/* withoutKeyOf */.D2)(raw.get(name), found));
            noted.set(`${name} ${issue.message}`, issue);
        },
        found: () => [...refused, ...noted.values()].sort((a, b) => place(a) - place(b)),
    };
}

// EXTERNAL MODULE: ./build/request/input-texts.js
var input_texts = __nccwpck_require__(1283);
// EXTERNAL MODULE: ./build/request/settings.js + 33 modules
var request_settings = __nccwpck_require__(1452);
// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __nccwpck_require__(4972);
;// CONCATENATED MODULE: ./build/request/warnings.js


const applesLongestDays = 825;
function warningsOf(certificate, keyMode, now) {
    const keyType = (0,request_certificate/* keyTypeOfPlanned */.f)(certificate.key);
    return [
        ...keyWarnings(certificate, keyType, keyMode),
        ...timeWarnings(certificate, now),
        ...nameWarnings(certificate),
    ];
}
function warningsOfIssuer(issuer, certificates) {
    const warnings = [];
    if (issuer.kind === 'self' && certificates.some(({ folder }) => folder.startsWith('clients/'))) {
        warnings.push('client-names: each client certificate signs itself, so a server must trust each of them. With issued-by root-ca, one CA signs all.');
    }
    if (issuer.kind === 'given' && issuer.issuer.intermediates.includes(issuer.issuer.trustAnchor)) {
        warnings.push('ca-certificate: this is an intermediate CA without its root, which OpenSSL trusts only with -partial_chain. Append the root.');
    }
    return warnings;
}
function keyWarnings({ key, keyPassphrase }, keyType, keyMode) {
    const warnings = [];
    const isOfRequest = key.kind === 'public';
    const input = isOfRequest ? 'certificate-request' : 'key-type';
    const rsaBits = /^rsa-(\d+)$/.exec(keyType)?.[1];
    if (rsaBits !== undefined && Number(rsaBits) < 2048) {
        warnings.push(`${isOfRequest ? 'certificate-request' : 'key-file'}: an RSA key of ${rsaBits} bits is refused by most clients. Use one of 2048 bits or more.`);
    }
    if (keyType === 'ed25519') {
        warnings.push(`${input}: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.`);
    }
    if (keyType === 'ecdsa-p521')
        warnings.push(`${input}: P-521 is refused by Chromium. ecdsa-p256 suits every client.`);
    if (keyType.startsWith('ml-dsa')) {
        warnings.push(`${input}: ML-DSA is known to OpenSSL 3.5 and few other clients; browsers refuse it.`);
    }
    if (keyPassphrase !== undefined && !isOfRequest) {
        warnings.push('key-passphrase: an encrypted key cannot be loaded unattended by HAProxy, Apache, Caddy, MariaDB, Mosquitto, Postfix or Flask.');
    }
    if ((keyMode & 0o004) !== 0) {
        warnings.push('key-mode: every user of this machine can read the key. Use 0600, or 0640 with owner.');
    }
    return warnings;
}
function timeWarnings({ validity: { notBefore, notAfter } }, now) {
    const warnings = [];
    const days = (notAfter - notBefore) / requested_time/* secondsPerDay */.Vw;
    if (days > applesLongestDays) {
        warnings.push(`validity-days: Apple's clients refuse certificates that are valid for more than ${applesLongestDays} days.`);
    }
    if (notAfter < now)
        warnings.push('not-after: this is in the past, so every client will refuse the certificate as expired.');
    if (notBefore > now) {
        warnings.push('not-before: this is in the future, so every client will refuse the certificate until then.');
    }
    return warnings;
}
function nameWarnings({ subjectAltName }) {
    return subjectAltName.flatMap((name) => {
        if (name.type !== 'dNSName')
            return [];
        const warnings = [];
        if (/^\*\.[^.]+$/.test(name.value)) {
            warnings.push(`subject-alt-names: ${name.value} has a single label below the wildcard, which nearly every client refuses. Name the hosts, or put the wildcard one label deeper.`);
        }
        if (name.value.includes('_')) {
            warnings.push(`subject-alt-names: ${name.value} has an underscore, which Java refuses in a host name. Use a hyphen.`);
        }
        return warnings;
    });
}

;// CONCATENATED MODULE: ./build/request/plan.js
















async function planRequest(given, context) {
    const isBatch = given.some(({ name, text }) => name === 'certificates' && text.trim() !== '');
    return planFrom(given, context, isBatch ? (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(445)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3445))).readDocument : undefined);
}
function planFrom(given, context, readYaml) {
    const refused = [];
    const raw = (0,input_texts/* collectInputs */.C)(given, table/* inputNames */.vj, refused);
    const mistakes = collectInputIssues(raw, refused);
    const { note } = mistakes;
    const values = (0,input_values/* readInputs */.K)(runInputNames, raw, note);
    const batch = readYaml && values.certificates && planBatch(values.certificates, raw, context, readYaml, note);
    const drafts = batch ?? planInputs(raw, values['client-names'] ?? [], context, note);
    const issuer = readIssuer(values, batch?.ca, context, mistakes.wrong, note);
    const trust = (0,request_trust/* parseTrust */.S)(values, note);
    noteForbiddenCombinations(drafts, issuer, values.formats, trust, note);
    const certificates = fitToGivenIssuer(drafts.certificates, issuer, context, note);
    const testCases = readTestCases(values, batch !== undefined, certificates, context, note);
    const root = values['settings-root'] ?? context.absolutePath(values['output-directory']);
    const settings = (0,request_settings/* planSettings */.ZB)(values['settings-for'] ?? [], root);
    (0,request_settings/* noteImpossibleSettings */.lQ)(settings, drafts, issuer?.kind !== 'self', note);
    const found = [...mistakes.found(), ...(batch?.issues() ?? [])];
    if (found.length > 0 || !issuer)
        throw new errors/* InputError */.dz(found);
    const planned = planIssuer(issuer, certificates, batch !== undefined, values['ca-key-passphrase'], context.now);
    const warnings = [
        ...certificates.flatMap((certificate) => warningsOf(certificate, values['key-mode'], context.now)),
        ...warningsOfIssuer(planned, certificates),
        ...(testCases?.warnings ?? []),
    ];
    return {
        certificates,
        isBatch: batch !== undefined,
        issuer: planned,
        settings,
        trust,
        testCases,
        warnings: [...new Set(warnings)],
        ...planFiles(values),
    };
}
const runInputNames = table/* inputNames */.vj.filter((name) => !('ofCertificate' in table/* inputs */.QL[name]));
function planBatch(source, raw, context, readYaml, note) {
    noteBesideBatch(raw, note);
    const fallback = withoutInputsOfOne(raw);
    (0,input_values/* readInputs */.K)(table/* certificateInputNames */.ig, fallback, note);
    return readBatch(source, fallback, context, readYaml, note);
}
function planInputs(raw, clientNames, context, note) {
    const certificate = (0,request_certificate/* planCertificate */.X)('', raw, context, note);
    const clients = planClients(clientNames, raw, context, note);
    return certificate
        ? { ...clients, certificates: [certificate, ...clients.certificates] }
        : { ...clients, areComplete: false };
}
function fitToGivenIssuer(drafts, issuer, { now }, note) {
    const given = issuer?.kind === 'given' ? issuer.given : issuer?.kind === 'made' ? issuer.above : undefined;
    if (!given)
        return drafts.map(({ certificate }) => certificate);
    return fitToIssuer(given, issuer?.kind === 'made', drafts, now, note);
}
function planIssuer(issuer, certificates, isBatch, passphrase, now) {
    if (issuer.kind === 'self')
        return issuer;
    if (issuer.kind === 'given')
        return { kind: 'given', issuer: issuer.given.issuer };
    const above = issuer.above?.issuer;
    return { kind: 'made', ca: planCa(issuer.ca, above, certificates, isBatch, passphrase, now), above };
}
function readTestCases({ 'test-cases': asked = [] }, isBatch, certificates, { now }, note) {
    if (asked.length === 0)
        return undefined;
    if (isBatch) {
        const advice = 'Make them without it, in another output-directory.';
        note('test-cases', { cannotBeCombinedWith: 'certificates', advice });
        return undefined;
    }
    const certificate = certificates.find(({ folder }) => folder === '');
    return certificate && (0,test_cases/* planTestCases */.tR)(asked, certificate, now, note);
}
function planFiles(values) {
    return {
        formats: new Set(values.formats),
        keyStore: {
            password: values['pkcs12-password'],
            alias: values['pkcs12-alias'],
            profile: values['pkcs12-profile'],
        },
        secret: { name: values['secret-name'], namespace: values['secret-namespace'] },
        directory: { path: values['output-directory'], keyMode: values['key-mode'], owner: values.owner },
        ifExists: values['if-exists'],
    };
}

;// CONCATENATED MODULE: ./build/certificates/certificate-outputs.js






const outputOfFile = {
    'keystore.p12': 'pkcs12-path',
    'truststore.p12': 'truststore-path',
    'combined.pem': 'combined-path',
    'request.pem': 'certificate-request-path',
};
function issuedCertificate(planned, { certificate: { x509, serialNumber, validity }, publicKey, keyPem }, pathOf, hasIssuer, moreFiles) {
    const path = (name) => pathOf((0,output_directory/* inFolder */._)(planned.folder, name));
    const issued = {
        'certificate-path': path('cert.pem'),
    };
    if (keyPem !== undefined)
        issued['key-path'] = path('key.pem');
    issued['fullchain-path'] = path('fullchain.pem');
    issued['ca-certificate-path'] = hasIssuer ? pathOf('ca.pem') : path('ca.pem');
    for (const name of moreFiles) {
        const output = outputOfFile[name.slice(name.lastIndexOf('/') + 1)];
        if (output)
            issued[output] = pathOf(name);
    }
    issued['fingerprint-sha256'] = x509.fingerprint256;
    issued['spki-sha256'] = (0,pki_certificate/* digestOf */.ol)(publicKey).toString('base64');
    issued['serial-number'] = (0,serial_number/* formatSerialNumber */.Ts)(serialNumber);
    issued.subject = (0,distinguished_name/* formatName */.nD)(planned.subject);
    issued['subject-alt-names'] = planned.subjectAltName.map(general_name/* formatGeneralName */.h).join(',');
    issued['not-before'] = (0,pki_validity/* formatTime */.fU)(validity.notBefore);
    issued['not-after'] = (0,pki_validity/* formatTime */.fU)(validity.notAfter);
    return issued;
}

;// CONCATENATED MODULE: ./build/certificates/in-order.js
function inOrder(items, mostAtOnce, start) {
    const waiting = items[Symbol.iterator]();
    const inProgress = [];
    const startMore = () => {
        while (inProgress.length < mostAtOnce) {
            const next = waiting.next();
            if (next.done)
                return;
            const result = start(next.value);
            result.catch(() => undefined);
            inProgress.push([next.value, result]);
        }
    };
    startMore();
    return (async function* () {
        for (let first = inProgress.shift(); first !== undefined; first = inProgress.shift()) {
            const [item, result] = first;
            yield [item, await result];
            startMore();
        }
    })();
}

;// CONCATENATED MODULE: ./build/pki/p256-key-pairs.js





function createP256Maker() {
    const ecdh = (0,external_node_crypto_.createECDH)('prime256v1');
    return () => {
        const point = ecdh.generateKeys();
        return writeP256KeyPair(ecdh.getPrivateKey(), point);
    };
}
function writeP256KeyPair(d, point) {
    const padded = d.length === fieldOctets ? d : Buffer.concat([Buffer.alloc(fieldOctets - d.length), d]);
    return {
        publicKey: { keyType: 'ecdsa-p256', subjectPublicKeyInfo: encodeSubjectPublicKeyInfo(point) },
        pem: (0,pki_pem/* encodePem */.T)('PRIVATE KEY', encodePrivateKeyInfo(padded, point)),
        keyObject: (0,remembered/* once */.O)(() => keyObjectOf(padded, point)),
    };
}
function isP256Pair(pem, { subjectPublicKeyInfo }) {
    const publicHalf = (0,pki_pem/* decodePem */.x)('PRIVATE KEY', pem).subarray(-pointOctets);
    return publicHalf.equals(subjectPublicKeyInfo.subarray(-pointOctets));
}
const fieldOctets = 32;
const pointOctets = 1 + 2 * fieldOctets;
const algorithm = (0,remembered/* once */.O)(() => (0,asn1/* sequence */.K2)((0,asn1/* objectIdentifier */.RG)('1.2.840.10045.2.1'), (0,asn1/* objectIdentifier */.RG)('1.2.840.10045.3.1.7')));
const [zero, one] = [0, 1].map((version) => (0,remembered/* once */.O)(() => (0,asn1/* smallInteger */.YO)(version)));
function encodeSubjectPublicKeyInfo(point) {
    return (0,asn1/* sequence */.K2)(algorithm(), (0,asn1/* bitString */.FY)(point));
}
function encodePrivateKeyInfo(d, point) {
    const ecPrivateKey = (0,asn1/* sequence */.K2)(one(), (0,asn1/* octetString */.J8)(d), (0,asn1/* explicitTag */.hj)(1, (0,asn1/* bitString */.FY)(point)));
    return (0,asn1/* sequence */.K2)(zero(), algorithm(), (0,asn1/* octetString */.J8)(ecPrivateKey));
}
function keyObjectOf(d, point) {
    const [x, y] = [point.subarray(1, 1 + fieldOctets), point.subarray(1 + fieldOctets)];
    const [d64, x64, y64] = [d, x, y].map((octets) => octets.toString('base64url'));
    const privateKey = (0,external_node_crypto_.createPrivateKey)({ key: { kty: 'EC', crv: 'P-256', d: d64, x: x64, y: y64 }, format: 'jwk' });
    return (0,key_pair/* rememberKeyType */.fT)(privateKey, 'ecdsa-p256');
}

;// CONCATENATED MODULE: ./build/certificates/judge-made.js



async function judgeMade({ contents, signed, written, own, issuerPublicKey, }) {
    const changed = written.find(({ file, stored }) => Buffer.compare(stored, file.contents) !== 0);
    if (changed)
        return { flaw: `${changed.file.name} does not contain what was written` };
    const [certificateFile] = written;
    const certificate = certificateFile && (0,pki_certificate/* readMadeCertificate */.$8)(certificateFile.stored);
    if (!certificate)
        return { flaw: 'cert.pem is not a certificate' };
    const { x509 } = certificate;
    const { der, tbsCertificate, signatureValue } = signed;
    const isWhole = x509.raw.equals(der) && (0,pki_certificate/* holdsTbsCertificate */.FF)(der, tbsCertificate);
    if (!isWhole || !der.subarray(-signatureValue.length).equals(signatureValue)) {
        return { flaw: 'cert.pem is another certificate' };
    }
    if (!isAsAsked(certificate, contents))
        return { flaw: 'serial number or validity differ' };
    const unmatched = unmatchedName(certificate, contents.subjectAltName);
    if (unmatched)
        return { flaw: `it is not valid for ${unmatched.value}` };
    const storedKey = written.find(({ file }) => file.secret);
    if (own && !(storedKey && own.isIn(Buffer.from(storedKey.stored).toString(), x509))) {
        return { flaw: 'key and certificate do not belong together' };
    }
    const isSigned = await (0,signature_algorithm/* verifyOctetsAside */.g1)(tbsCertificate, contents.signature, issuerPublicKey, signatureValue);
    if (!isSigned)
        return { flaw: 'the signature does not verify' };
    return { certificate, publicKey: contents.subjectPublicKey, privateKey: () => own?.privateKey(), keyPem: own?.pem };
}
function isAsAsked({ serialNumber, validity }, asked) {
    return (serialNumber === asked.serialNumber &&
        validity.notBefore === asked.validity.notBefore &&
        validity.notAfter === asked.validity.notAfter);
}

;// CONCATENATED MODULE: ./build/certificates/own-key.js




async function ownKeyOf({ key, keyPassphrase }, newP256) {
    if (key.kind === 'public')
        return undefined;
    if (key.kind === 'private')
        return keyOf(key.privateKey, keyPassphrase);
    if (key.keyType !== 'ecdsa-p256' || keyPassphrase !== undefined) {
        return keyOf(await newPrivateKey(key.keyType), keyPassphrase);
    }
    const { publicKey, pem, keyObject } = newP256();
    return { publicKey, pem, privateKey: keyObject, isIn: (stored) => isP256Pair(stored, publicKey) };
}
function keyOf(privateKey, passphrase) {
    return {
        publicKey: (0,key_pair/* publicKeyOf */.kc)(privateKey),
        privateKey: () => privateKey,
        pem: (0,private_key/* encodePrivateKey */.zd)(privateKey, passphrase),
        isIn(pem, x509) {
            if ((0,private_key/* isEncryptedPrivateKey */.XL)(pem) !== (passphrase !== undefined))
                return false;
            const read = (0,private_key/* readPrivateKey */.$k)(pem, passphrase);
            return typeof read === 'object' && x509.checkPrivateKey(read);
        },
    };
}
async function newPrivateKey(keyType) {
    const privateKey = await (0,key_pair/* generatePrivateKey */.An)(keyType);
    if (privateKey !== undefined)
        return privateKey;
    throw new errors/* HostError */.dh(`key-type: expected a type that this Node.js can make, got "${keyType}", which needs Node.js 24.7 or later with OpenSSL 3.5. Choose another key-type, or run a newer Node.js.`);
}

;// CONCATENATED MODULE: ./build/certificates/make-certificate.js











function createMaker(authority, files, randomOctets, count) {
    const sign = count > 1 ? signature_algorithm/* signOctetsAside */.uW : signature_algorithm/* signOctets */.W2;
    const newP256 = createP256Maker();
    const newSerialNumber = serialNumbersFrom(randomOctets);
    const judgedKinds = new Set();
    return async (planned) => {
        const { key } = planned;
        const own = await ownKeyOf(planned, newP256);
        const issuer = await authority();
        const publicKey = key.kind === 'public' ? key.publicKey : own?.publicKey;
        const signingKey = issuer?.privateKey ?? own?.privateKey();
        if (!publicKey || !signingKey)
            throw new Error('A certificate without a key cannot be made.');
        const serialNumber = planned.serialNumber ?? newSerialNumber();
        const contents = certificateContents(planned, publicKey, serialNumber, planned.validity, issuer);
        const signed = await (0,pki_certificate/* signCertificateInParts */.qD)(contents, signingKey, sign);
        const written = [];
        for (const file of pairFiles(planned.folder, (0,pki_pem/* encodePem */.T)('CERTIFICATE', signed.der), own?.pem, issuer)) {
            written.push({ file, stored: await files.put(file) });
        }
        const kind = kindOf(planned, contents);
        if (!judgedKinds.has(kind)) {
            judgedKinds.add(kind);
            const sound = expectSound(judgeCertificate(files.read, planned, issuer));
            return isAsAsked(sound.certificate, contents) ? sound : expectSound({ flaw: 'serial number or validity differ' });
        }
        const issuerPublicKey = issuer?.publicKey ?? (0,key_pair/* publicKeyOf */.kc)(signingKey);
        return expectSound(await judgeMade({ contents, signed, written, own, issuerPublicKey }));
    };
}
function serialNumbersFrom(randomOctets) {
    const mostAhead = 50 * serial_number/* serialNumberOctets */.Mf;
    let bytes = new Uint8Array(0);
    return () => {
        if (bytes.length === 0)
            bytes = randomOctets(mostAhead);
        const serialNumber = (0,serial_number/* randomSerialNumber */.R9)(bytes.subarray(0, serial_number/* serialNumberOctets */.Mf));
        bytes = bytes.subarray(serial_number/* serialNumberOctets */.Mf);
        return serialNumber;
    };
}
function kindOf(planned, { subjectPublicKey, signature }) {
    const isEncrypted = planned.keyPassphrase !== undefined;
    return [planned.usage, (0,key_pair/* keyTypeOf */.zj)(subjectPublicKey), signature.oid, isEncrypted].join(' ');
}
function expectSound(judgement) {
    if ('flaw' in judgement)
        throw new Error(`The certificate came out wrong: ${judgement.flaw}.`);
    return judgement;
}

;// CONCATENATED MODULE: ./build/certificates/issue-certificates.js












async function issueCertificates(run) {
    const { plan, decision, files } = run;
    const issuerAndStores = (0,remembered/* once */.O)(() => putIssuer(run));
    const issuerOfRun = async () => (await issuerAndStores()).issuer;
    const countToMake = plan.certificates.length - decision.kept.size;
    const make = createMaker(issuerOfRun, files, run.randomOctets, countToMake);
    const makeOrKeep = async (planned) => decision.kept.has(planned.folder) ? keepCertificate(planned, await issuerOfRun(), files) : make(planned);
    const pairs = inOrder(plan.certificates, mostAtOnce(run), makeOrKeep);
    const { issuer, stores } = await issuerAndStores();
    const collector = createCollector(run, issuer, stores);
    for await (const [planned, pair] of pairs)
        await collector.add(planned, pair);
    await run.settings?.putShared(run.password);
    return collector.collected;
}
function mostAtOnce({ plan: { certificates }, parallelism }) {
    const hasRsa = certificates.some(({ key }) => key.kind === 'make' && key.keyType.startsWith('rsa-'));
    return hasRsa ? 2 * parallelism : 64;
}
function createCollector(run, issuer, stores) {
    const { plan, decision, directory, host } = run;
    const isNewRoot = decision.caToMake !== undefined && decision.caToMake.above === undefined;
    const certificates = new Map();
    const trustAnchors = issuer ? [issuer.trustAnchor] : [];
    const newAnchors = isNewRoot ? [...trustAnchors] : [];
    const settings = [];
    const moreFiles = [...stores];
    const warnings = new Set();
    return {
        async add(planned, pair) {
            const { raw } = pair.certificate.x509;
            if (pair.keyPem !== undefined)
                host.hide(pair.keyPem);
            const derived = (await putFormats(planned, pair, issuer, run)).map(({ name }) => name);
            moreFiles.push(...derived);
            const written = await run.settings?.put(planned, raw, run.password);
            const hasSettings = written !== undefined && written.loads.length > 0;
            if (hasSettings && settings.length === 0)
                settings.push(...written.loads);
            for (const warning of written?.warnings ?? [])
                warnings.add(warning);
            const issued = issuedCertificate(planned, pair, directory.pathOf, issuer !== undefined, derived);
            const settingsDirectory = directory.pathOf((0,output_directory/* inFolder */._)(planned.folder, 'settings'));
            certificates.set(planned.folder, hasSettings ? { ...issued, 'settings-directory': settingsDirectory } : issued);
            if (!issuer && planned.usage !== 'client') {
                trustAnchors.push(raw);
                if (!decision.kept.has(planned.folder))
                    newAnchors.push(raw);
            }
            host.progress(certificates.size, plan.certificates.length);
        },
        get collected() {
            return { certificates, trustAnchors, newAnchors, settings, moreFiles, warnings: [...warnings] };
        },
    };
}
async function putIssuer(run) {
    const { plan, directory, decision, files, host } = run;
    if (run.wasEmpty && directory.read(gitignoreFile.name) === undefined)
        await files.put(gitignoreFile);
    const made = decision.caToMake && (await makeIssuer(decision.caToMake, newPrivateKey, run.randomOctets));
    const issuer = made?.issuer ?? decision.issuer;
    for (const file of made?.files ?? decision.caKept ?? []) {
        if (file.secret)
            host.hide(Buffer.from(file.contents).toString());
        await files.put(file);
    }
    if (!issuer)
        return { issuer, stores: [] };
    if (plan.issuer.kind === 'given' || (plan.issuer.kind === 'made' && plan.issuer.above)) {
        await files.put(trustAnchorFile(issuer.trustAnchor));
    }
    const widened = withFormats(plan, run.settings?.needsTrustStore ? ['truststore'] : []);
    if (!formatsWithPassword.some((format) => widened.formats.has(format)))
        return { issuer, stores: [] };
    const { trustStoreFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(874), __nccwpck_require__.e(160)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2779));
    const stores = trustStoreFiles('', issuer.trustAnchor, issuer.validity.notBefore, widened, run.password);
    for (const file of stores)
        await files.put(file);
    return { issuer, stores: stores.map(({ name }) => name) };
}
async function keepCertificate(planned, issuer, files) {
    const pair = judgeCertificate(files.read, planned, issuer);
    if ('flaw' in pair)
        throw new errors/* DirectoryChangedError */.Cd();
    const certificatePem = (0,pki_pem/* encodePem */.T)('CERTIFICATE', pair.certificate.x509.raw);
    for (const file of pairFiles(planned.folder, certificatePem, pair.keyPem, issuer))
        await files.put(file);
    return pair;
}
async function putFormats(planned, { certificate, privateKey, keyPem }, issuer, { plan, files, settings, password }) {
    const widened = withFormats(plan, settings?.formatsFor(planned) ?? []);
    if ([...widened.formats].every((format) => format === 'pem'))
        return [];
    const { formatFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(874), __nccwpck_require__.e(160)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2779));
    const { x509, validity } = certificate;
    const source = {
        planned,
        certificate: x509.raw,
        notBefore: validity.notBefore,
        publicKey: x509.publicKey,
        privateKey: privateKey(),
        keyPem,
        issuer,
    };
    const derived = await formatFiles(source, widened, password);
    for (const file of derived)
        await files.put(file);
    return derived;
}
function withFormats(plan, more) {
    return more.length === 0 ? plan : { ...plan, formats: new Set([...plan.formats, ...more]) };
}

;// CONCATENATED MODULE: ./build/certificates/store-password.js


const passwordFile = 'settings/store-password';
function storePasswordOf({ formats, keyStore, certificates }, settingsNeedIt, directory, randomOctets) {
    if (!settingsNeedIt && !formatsWithPassword.some((format) => formats.has(format))) {
        return { password: '', isKept: false };
    }
    if (keyStore.password !== undefined)
        return { password: keyStore.password, isKept: false };
    const isKept = settingsNeedIt || certificates.every(({ keyPassphrase }) => keyPassphrase === undefined);
    const stored = isKept ? storedPassword(directory) : undefined;
    return { password: stored ?? Buffer.from(randomOctets(18)).toString('base64url'), isKept };
}
function storedPassword(directory) {
    const text = Buffer.from(directory.read(passwordFile) ?? '').toString();
    return /^[\x21-\x7e]{16,64}\n$/.test(text) ? text.trim() : undefined;
}
async function putStorePassword(password, files) {
    await files.put((0,output_directory/* textFile */.E)(passwordFile, `${password}\n`, 'secret'));
}

;// CONCATENATED MODULE: ./build/commands/outputs.js

function outputsOf({ plan, directory, password }, certificates, isReused) {
    const own = certificates.get('') ?? {};
    const hasIssuer = plan.issuer.kind !== 'self';
    const shared = hasIssuer
        ? {
            'ca-certificate-path': directory.pathOf('ca.pem'),
            ...(plan.formats.has('truststore') && { 'truststore-path': directory.pathOf('truststore.p12') }),
        }
        : {};
    const caCertificatePath = own['ca-certificate-path'] ?? shared['ca-certificate-path'] ?? '';
    const ofRun = {
        'pkcs12-password': password,
        'test-cases-path': plan.testCases ? directory.pathOf('test-cases/test-cases.json') : '',
        'output-directory': directory.absolutePath,
        reused: String(isReused),
        'cert-path': own['certificate-path'] ?? '',
        'ca-cert-path': caCertificatePath,
    };
    const all = { ...shared, ...own, ...ofRun };
    const outputs = Object.fromEntries(table/* outputNames */.gr.map((name) => [name, all[name] ?? '']));
    return Object.defineProperty(outputs, 'certificates', {
        enumerable: true,
        get: () => JSON.stringify(Object.fromEntries(byName(plan, certificates))),
    });
}
function byName(plan, certificates) {
    const nameOfFirst = plan.certificates[0]?.subject.commonName ?? 'certificate';
    return [...certificates].map(([folder, certificate]) => [folder === '' ? nameOfFirst : folder, certificate]);
}
function describeIssuer({ issuer }, { caKept, caIsRecorded, keyLeft }) {
    if (issuer.kind === 'self')
        return undefined;
    if (issuer.kind === 'given')
        return 'the CA of ca-certificate';
    const { ca, above } = issuer;
    const found = caIsRecorded ? 'issued by an earlier run of this user' : 'found in the output directory';
    const when = caKept ? found : 'made for this run';
    const who = ca.isIntermediate
        ? `an intermediate below ${above ? 'the CA of ca-certificate' : 'a CA'}, ${when}`
        : `a CA ${when}`;
    const bounds = ca.nameConstraints === undefined ? 'for any name; name-constraints would limit it' : 'within its name constraints';
    const keyFile = ca.isIntermediate && (above || ca.keepKey) ? 'intermediate-key.pem' : 'ca-key.pem';
    if (caKept && ca.keepKey)
        return `${who}: anyone who has ${keyFile} can issue ${bounds}`;
    if (keyLeft !== undefined) {
        return `${who}: its private key is in ${keyLeft}, and anyone who has it can issue ${bounds}`;
    }
    if (caKept)
        return who;
    if (ca.keepKey)
        return `${who}, whose private key is kept: anyone who has it can issue ${bounds}`;
    return `${who}, whose private key is gone: it can never sign another certificate`;
}

// EXTERNAL MODULE: ./build/commands/retry.js
var retry = __nccwpck_require__(9033);
;// CONCATENATED MODULE: ./build/commands/issue.js









async function issue(given, ports) {
    const { fileStore } = ports;
    const now = ports.now();
    const plan = await planRequest(given, { now, readText: fileStore.readText, absolutePath: fileStore.absolutePath });
    let wasEmpty = false;
    return (0,retry/* retryWhileOthersWrite */.u)(plan.directory.path, ports, async () => {
        const directory = fileStore.openDirectory(plan.directory);
        wasEmpty ||= directory.empty;
        const run = await startRun(plan, directory, wasEmpty, now, ports);
        const { result, trustOrder } = await commitOrAbandon(run, () => issueOnce(run, now, ports));
        if (!trustOrder)
            return result;
        const { trustIssued } = await __nccwpck_require__.e(/* import() */ 167).then(__nccwpck_require__.bind(__nccwpck_require__, 6167));
        return trustIssued(result, trustOrder, plan.trust, ports);
    });
}
async function startRun(plan, directory, wasEmpty, now, { randomOctets, parallelism, host, trust }) {
    const files = (0,file_set/* createFileSet */.V)(directory, host.beforeWriting);
    const settings = plan.settings.servers.size > 0
        ? (await __nccwpck_require__.e(/* import() */ 126).then(__nccwpck_require__.bind(__nccwpck_require__, 126))).createSettings(plan, files)
        : undefined;
    const isRecorded = plan.trust.by.size > 0 ? (await trust()).issued.has : undefined;
    const decision = decide(directory, plan, isRecorded, now);
    if (decision.kept.size < plan.certificates.length)
        directory.expectWritable();
    const { password, isKept } = storePasswordOf(plan, settings?.needsPassword ?? false, directory, randomOctets);
    if (password !== '')
        host.hide(password);
    const shared = { plan, directory, wasEmpty, decision, files, settings, password, passwordIsKept: isKept };
    return { ...shared, randomOctets, parallelism, host };
}
async function commitOrAbandon({ files }, work) {
    try {
        const result = await work();
        files.commit();
        return result;
    }
    catch (error) {
        files.abandon();
        throw error;
    }
}
async function issueOnce(run, now, ports) {
    const { plan, directory, decision } = run;
    const issued = await issueCertificates(run);
    if (run.passwordIsKept)
        await putStorePassword(run.password, run.files);
    const testCases = plan.testCases && (await putTestCases(plan.testCases, run, now));
    const trustOrder = plan.trust.by.size > 0 ? await putTrust(run, issued, ports) : undefined;
    const bundleFiles = (trustOrder?.environment?.files ?? []).map(({ name }) => name);
    const countMade = plan.certificates.length - decision.kept.size;
    const [first] = plan.certificates;
    const result = {
        outputs: outputsOf(run, issued.certificates, countMade === 0 && testCases?.kept !== false),
        directory: plan.directory.path,
        certificates: issued.certificates,
        keyType: first ? (0,request_certificate/* keyTypeOfPlanned */.f)(first.key) : '',
        usage: first?.usage ?? 'server',
        made: countMade,
        kept: decision.kept.size,
        replacedBecause: decision.because,
        issuer: describeIssuer(plan, decision),
        settings: issued.settings,
        moreFiles: [...issued.moreFiles, ...bundleFiles],
        testCases,
        trusted: undefined,
        warnings: [...issued.warnings, ...plan.warnings, ...directory.leftAlone],
    };
    return { result, trustOrder };
}
async function putTestCases(plan, run, now) {
    const { makeTestCases } = await Promise.all(/* import() */[__nccwpck_require__.e(874), __nccwpck_require__.e(820)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5820));
    const { flawOfTestCases } = await Promise.all(/* import() */[__nccwpck_require__.e(874), __nccwpck_require__.e(581)]).then(__nccwpck_require__.bind(__nccwpck_require__, 581));
    const { directory, files, randomOctets, host } = run;
    const mayKeep = run.plan.ifExists !== 'replace';
    const made = await makeTestCases(plan, mayKeep, directory.read, now, { newPrivateKey: newPrivateKey, randomOctets });
    const secrets = made.files.flatMap(({ secret, contents }) => (secret ? Buffer.from(contents).toString() : []));
    for (const secret of new Set(secrets))
        host.hide(secret);
    for (const file of made.files)
        await files.put(file);
    const flaw = flawOfTestCases(plan, files.read);
    if (flaw !== undefined)
        throw new Error(`The test cases came out wrong: ${flaw}.`);
    return { names: plan.names, kept: made.kept, because: made.because };
}
async function putTrust(run, issued, { fileStore, trust }) {
    const { keyOfTrustAnchor, trustedFiles } = await __nccwpck_require__.e(/* import() */ 167).then(__nccwpck_require__.bind(__nccwpck_require__, 6167));
    const { plan, directory, decision } = run;
    const { variable } = await trust();
    const anchors = issued.trustAnchors;
    const hasOneFile = plan.issuer.kind !== 'self' || plan.certificates[0]?.folder === '';
    const caFile = anchors.length === 1 && hasOneFile ? 'ca.pem' : undefined;
    const environment = trustedFiles(plan.trust, anchors, { fileStore, variable, pathOf: directory.pathOf, caFile });
    for (const file of environment?.files ?? [])
        await run.files.put(file);
    return {
        anchors,
        issued: issued.newAnchors,
        environment,
        directory: directory.absolutePath,
        ...keyOfTrustAnchor(plan, decision),
    };
}


/***/ }),

/***/ 9033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ retryWhileOthersWrite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _request_mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2922);


const mostSeconds = 20;
async function retryWhileOthersWrite(directory, { now, randomOctets }, attempt) {
    const end = now() + mostSeconds;
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DirectoryChangedError */ .Cd))
                throw error;
        }
        if (now() > end)
            break;
        await pause(count, randomOctets);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(`output-directory: expected to be alone in ${(0,_request_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(directory)}, but other runs keep changing it. Give each run a directory of its own.`);
}
function pause(count, randomOctets) {
    const [random = 0] = randomOctets(1);
    return new Promise((resolve) => setTimeout(resolve, (Math.min(count, 32) * random) / 16));
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ DirectoryChangedError),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Gb: () => (/* binding */ OutputClosedError),
/* harmony export */   Hd: () => (/* binding */ formatIssue),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   dh: () => (/* binding */ HostError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   iC: () => (/* binding */ DeniedError)
/* harmony export */ });
class InputError extends Error {
    name = 'InputError';
    issues;
    constructor(issues) {
        super(issues.map(formatIssue).join('\n'));
        this.issues = issues;
    }
}
class HostError extends Error {
    name = 'HostError';
}
class DeniedError extends HostError {
    owner;
    constructor(message, owner) {
        super(`${message}, which belongs to ${owner.uid}:${owner.gid}.`);
        this.owner = owner;
    }
}
class OutputClosedError extends HostError {
}
class CommandError extends Error {
    name = 'CommandError';
    constructor(command, outcome, printed, options) {
        const said = printed.trim().replace(/\s*[\r\n]+\s*/g, ' | ');
        const shown = said.length > mostCharactersSaid ? `${said.slice(0, mostCharactersSaid).replace(/\s+\S{0,100}$/, '')}…` : said;
        super(`"${command.join(' ')}" ${outcome}${shown === '' ? '' : `: ${shown}`}`, options);
    }
}
const mostCharactersSaid = 1000;
class DirectoryChangedError extends Error {
    name = 'DirectoryChangedError';
}
function formatIssue(issue) {
    return `${issue.where}${issue.isCombination ? '' : ':'} ${issue.message}`;
}
function exitCodeOf(error) {
    if (error instanceof InputError)
        return 2;
    if (error instanceof HostError || error instanceof CommandError)
        return 1;
    return 70;
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Iv: () => (/* binding */ nearestExisting),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


function codeOf(error) {
    return error?.code;
}
function ignoring(codes, action) {
    try {
        return action();
    }
    catch (error) {
        if (codes.includes(codeOf(error) ?? ''))
            return undefined;
        throw error;
    }
}
function entriesOf(directory) {
    return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(directory)) ?? [];
}
function pathsIn(directory) {
    const prefix = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return (name) => prefix + (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? name : name.replaceAll('/', node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}
function folderOf(name) {
    const end = name.lastIndexOf('/');
    return end < 0 ? '.' : name.slice(0, end);
}
function nearestExisting(file) {
    let nearest = file;
    while (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(nearest))
        nearest = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(nearest);
    return nearest;
}
const absent = 'absent';
function identityOf(file) {
    return identityIn(node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false }));
}
function identityIn(status) {
    return status === undefined ? absent : `${status.ino} ${status.size} ${status.mtimeMs}`;
}


/***/ }),

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/files/entries.js
var entries = __nccwpck_require__(4200);
// EXTERNAL MODULE: ./build/files/folder.js
var files_folder = __nccwpck_require__(5230);
// EXTERNAL MODULE: ./build/files/permissions.js
var permissions = __nccwpck_require__(5528);
;// CONCATENATED MODULE: ./build/files/unfinished.js




const marker = '.selfsigned-cert-action';
const partialPrefix = `${marker}-partial-`;
const commitNames = [`${marker}-commit`, `${marker}-commit-2`, `${marker}-commit-3`];
function partialPrefixBeside(directoryName) {
    return `.${directoryName}${partialPrefix}`;
}
function isUnfinished(name) {
    return name.startsWith(marker);
}
const ownMode = 0o1700;
const mostFoldersDeep = 6;
const fileName = /^(\.gitignore|[a-z0-9][\w.-]*(-password|-passphrase|\.(pem|der|crt|cer|key|csr|crl|p12|pfx|jks|json|ya?ml|conf|cfg|cnf|config|env|properties|py|mjs|go|mod)))$/;
function isFolderName(name) {
    return !/^\.|[\p{Cc}\uFFFD]/u.test(name);
}
function isFileName(name) {
    return fileName.test(name);
}
function rulesOf({ status }, container) {
    const { uid, mode, dev: device } = status;
    if (device !== container.status.dev)
        return undefined;
    const isOwn = uid === process.getuid?.() && (mode & ownMode) === ownMode;
    if (isOwn)
        return { device, owner: undefined };
    return uid === container.status.uid ? { device, owner: uid } : undefined;
}
function isSet(folder, target, rules, depth = 0) {
    return folder.names().every((name) => {
        const status = external_node_fs_.lstatSync(folder.at(name), { throwIfNoEntry: false });
        if (status === undefined)
            return isFileName(name) || isFolderName(name);
        const isAllowed = (found) => found.dev === rules.device && (rules.owner ?? found.uid) === found.uid;
        const inPlace = target && external_node_fs_.lstatSync(target.at(name), { throwIfNoEntry: false });
        if (!isAllowed(status))
            return false;
        if (!status.isDirectory()) {
            return status.isFile() && status.nlink === 1 && isFileName(name) && inPlace?.isDirectory() !== true;
        }
        const canBeFilled = inPlace === undefined || (inPlace.isDirectory() && isAllowed(inPlace));
        if (!isFolderName(name) || !canBeFilled || depth === mostFoldersDeep)
            return false;
        return within(folder, name, (inner) => within(inPlace && target, name, (innerTarget) => inner === undefined || isSet(inner, innerTarget, rules, depth + 1)));
    });
}
function within(folder, name, action) {
    const inner = folder?.open(name);
    try {
        return action(inner);
    }
    finally {
        inner?.close();
    }
}
function moveContents(source, target, depth = 0) {
    if (depth > mostFoldersDeep)
        return;
    for (const name of source.names()) {
        const isFolder = (place) => external_node_fs_.lstatSync(place.at(name), { throwIfNoEntry: false })?.isDirectory() === true;
        if (isFolder(source) && isFolder(target)) {
            within(source, name, (inner) => within(target, name, (innerTarget) => {
                if (inner && innerTarget)
                    moveContents(inner, innerTarget, depth + 1);
            }));
            removeEmpty(source, name);
        }
        else {
            (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EISDIR'], () => external_node_fs_.renameSync(source.at(name), target.at(name)));
        }
    }
}
function removeEmpty(container, name) {
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'EBUSY'], () => external_node_fs_.rmdirSync(container.at(name)));
}
function removeContents(folder, depth = 0) {
    if (depth > mostFoldersDeep)
        return;
    for (const name of folder.names()) {
        if (external_node_fs_.lstatSync(folder.at(name), { throwIfNoEntry: false })?.isDirectory()) {
            within(folder, name, (inner) => inner && removeContents(inner, depth + 1));
            removeEmpty(folder, name);
        }
        else
            (0,entries/* ignoring */.O_)(['ENOENT'], () => external_node_fs_.unlinkSync(folder.at(name)));
    }
}
function complete(directory, name) {
    const isDone = within(directory, name, (committed) => {
        const rules = committed && rulesOf(committed, directory);
        if (!rules || !isSet(committed, directory, rules))
            return false;
        moveContents(committed, directory);
        return true;
    });
    if (isDone)
        removeEmpty(directory, name);
    return isDone || external_node_fs_.lstatSync(directory.at(name), { throwIfNoEntry: false }) === undefined;
}
const mostMillisecondsOfWriting = 3_600_000;
function isBeingWritten(processId, { mtimeMs }) {
    if (processId === process.pid || Date.now() - mtimeMs > mostMillisecondsOfWriting)
        return false;
    try {
        return process.kill(processId, 0);
    }
    catch (error) {
        return (0,entries/* codeOf */.$N)(error) === 'EPERM';
    }
}
function removeLeftover(container, name) {
    within(container, name, (leftover) => {
        const rules = leftover && rulesOf(leftover, container);
        if (rules && isSet(leftover, undefined, rules))
            removeContents(leftover);
    });
    removeEmpty(container, name);
}
function recover(place, directory) {
    const alone = [];
    const sweep = (container, prefix) => {
        for (const name of container.names().filter((one) => one.startsWith(prefix))) {
            const suffix = /^(?:(\d{1,10})-)?\w{6}$/.exec(name.slice(prefix.length));
            const status = suffix && external_node_fs_.lstatSync(container.at(name), { throwIfNoEntry: false });
            if (!suffix || !status || isBeingWritten(Number(suffix[1] ?? process.pid), status))
                continue;
            attempting(() => removeLeftover(container, name));
            if (external_node_fs_.lstatSync(container.at(name), { throwIfNoEntry: false }))
                alone.push(name);
        }
    };
    const parent = attempting(() => (0,files_folder/* findFolder */.Wj)(external_node_fs_.realpathSync(external_node_path_.dirname(place))));
    if (parent)
        attempting(() => sweep(parent, partialPrefixBeside(external_node_path_.basename(place))));
    parent?.close();
    if (directory) {
        attempting(() => sweep(directory, partialPrefix));
        alone.push(...commitNames.filter((name) => attempting(() => complete(directory, name)) === false));
    }
    return alone.map(leftAlone);
}
function attempting(action) {
    return (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'], action);
}
function leftAlone(name) {
    return `output-directory: left "${name}" alone, which has the name of an unfinished set of files but is not one that this program would write. Look at it, and remove it.`;
}
function freeCommitName(directory) {
    return commitNames.find((name) => complete(directory, name));
}

;// CONCATENATED MODULE: ./build/files/staging.js







const folderMode = 0o755;
function openStaging(destination, owner, onEnd) {
    const { place, directory, container } = destination;
    const { name, staging } = makeStaging(destination);
    const folders = stagedFolders(staging, owner);
    const identities = new Map();
    const end = () => {
        folders.close();
        staging.close();
        onEnd();
    };
    let isOpen = true;
    const abandon = () => {
        if (!isOpen)
            return;
        isOpen = false;
        removeContents(staging);
        removeEmpty(container, name);
        end();
    };
    const orAbandon = (action) => {
        if (!isOpen)
            throw new errors/* DirectoryChangedError */.Cd();
        try {
            return action();
        }
        catch (error) {
            abandon();
            throw ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((0,entries/* codeOf */.$N)(error) ?? '')
                ? new errors/* DirectoryChangedError */.Cd()
                : error;
        }
    };
    const folderFor = (file) => {
        const folder = folders.open((0,entries/* folderOf */.yS)(file));
        if (!folder)
            throw new errors/* DirectoryChangedError */.Cd();
        return folder;
    };
    return {
        write: (file, mode) => orAbandon(() => {
            const written = writeFile(folderFor(file.name).at(external_node_path_.posix.basename(file.name)), file, mode, owner);
            identities.set(file.name, written.identity);
            return written.contents;
        }),
        readBack: (file) => orAbandon(() => {
            const { status, read } = (0,files_folder/* readRegularFile */.XF)(folderFor(file), external_node_path_.posix.basename(file));
            if (status === undefined)
                throw new errors/* DirectoryChangedError */.Cd();
            return read();
        }),
        commit: (isChanged) => orAbandon(() => {
            if (isChanged())
                throw new errors/* DirectoryChangedError */.Cd();
            folders.close();
            if (directory)
                commitInside(directory, name, staging, folders.made);
            else
                publish(container, name, staging, external_node_path_.basename(place), owner);
            isOpen = false;
            end();
            const isInPlace = [...identities].every(([file, identity]) => (0,entries/* identityOf */.cu)(external_node_path_.join(place, file)) === identity);
            if (!isInPlace)
                throw new errors/* DirectoryChangedError */.Cd();
        }),
        abandon,
    };
}
function makeStaging({ place, directory, container }) {
    const prefix = directory ? partialPrefix : partialPrefixBeside(external_node_path_.basename(place));
    const name = external_node_path_.basename(external_node_fs_.mkdtempSync(container.at(`${prefix}${process.pid}-`)));
    const staging = container.open(name);
    try {
        if (staging === undefined || !isNewAndOwn(staging))
            throw new errors/* DirectoryChangedError */.Cd();
        staging.setPermissions((staging.status.mode & 0o7777) | ownMode, { ...staging.status, required: false });
        return { name, staging };
    }
    catch (error) {
        staging?.close();
        removeEmpty(container, name);
        throw error;
    }
}
function isNewAndOwn(folder) {
    return folder.status.uid === (process.getuid?.() ?? folder.status.uid) && folder.names().length === 0;
}
function stagedFolders(staging, owner) {
    const made = new Set();
    const tree = (0,files_folder/* foldersBelow */.jk)(staging, (above, name, folder) => {
        if (!made.has(folder))
            external_node_fs_.mkdirSync(above.at(name), folderMode);
        const entered = above.open(name);
        if (!made.has(folder))
            entered?.setPermissions(folderMode, owner);
        made.add(folder);
        return entered;
    });
    return { ...tree, made };
}
function writeFile(place, file, mode, owner) {
    const descriptor = external_node_fs_.openSync(place, 'wx+', file.secret ? 0o600 : 0o644);
    try {
        external_node_fs_.writeFileSync(descriptor, file.contents);
        (0,permissions/* setPermissions */.jb)(descriptor, mode, owner);
        return { contents: (0,files_folder/* readFromStart */.B7)(descriptor, file.contents.length), identity: (0,entries/* identityOf */.cu)(place) };
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
function publish(container, name, staging, directoryName, owner) {
    staging.setPermissions(folderMode, owner);
    external_node_fs_.renameSync(container.at(name), container.at(directoryName));
}
function commitInside(directory, name, staging, folders) {
    const commitName = freeCommitName(directory);
    if (commitName === undefined)
        throw allTaken();
    if (![...folders].every((folder) => canBeFilled(directory, folder)))
        throw new errors/* DirectoryChangedError */.Cd();
    external_node_fs_.renameSync(directory.at(name), directory.at(commitName));
    moveContents(staging, directory);
    removeEmpty(directory, commitName);
}
function canBeFilled(directory, folder) {
    const above = (0,entries/* folderOf */.yS)(folder);
    const container = above === '.' ? directory : (0,files_folder/* findFolder */.Wj)(directory.at(above));
    try {
        const status = container && external_node_fs_.lstatSync(container.at(external_node_path_.posix.basename(folder)), { throwIfNoEntry: false });
        return status === undefined || (status.isDirectory() && status.dev === directory.status.dev);
    }
    finally {
        if (container !== directory)
            container?.close();
    }
}
function allTaken() {
    return new errors/* HostError */.dh(`output-directory: expected one of the names ${commitNames.join(', ')} free in it, got other things there. Remove them.`);
}

;// CONCATENATED MODULE: ./build/files/symbolic-links.js




function expectNoLinkElsewhere(asSaid) {
    const base = process.cwd();
    const target = external_node_path_.resolve(asSaid);
    const inside = isWithin(target, base);
    const parts = inside ? external_node_path_.relative(base, target).split(external_node_path_.sep) : [external_node_path_.basename(target)];
    let current = inside ? base : external_node_path_.dirname(target);
    for (const part of parts) {
        current = external_node_path_.join(current, part);
        if (!external_node_fs_.lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink())
            continue;
        const leadsTo = realPathOf(current);
        if (inside && leadsTo !== undefined && isWithin(leadsTo, external_node_fs_.realpathSync(base)))
            continue;
        throw new errors/* HostError */.dh(`output-directory: expected a path without links that lead elsewhere, got "${asSaid}", where "${current}" leads to "${leadsTo ?? external_node_fs_.readlinkSync(current)}". Name that directory itself, or remove the link.`);
    }
}
function openWithoutLinkElsewhere(asSaid, place, links = 'refused') {
    const base = process.cwd();
    const inside = isWithin(external_node_path_.resolve(asSaid), base);
    const folder = (0,files_folder/* openFolder */.NE)(place, inside ? 'followed' : links);
    if (!inside || !isWithin(place, base) || isWithin(folder.realPath(), external_node_fs_.realpathSync(base)))
        return folder;
    folder.close();
    throw new errors/* DirectoryChangedError */.Cd();
}
function expectNoLinkInside(directory, folder) {
    if (folder === '.')
        return;
    expectNoLinkInside(directory, external_node_path_.dirname(folder));
    const place = external_node_path_.join(directory, folder);
    const status = external_node_fs_.lstatSync(place, { throwIfNoEntry: false });
    if (status === undefined || status.isDirectory())
        return;
    throw new errors/* HostError */.dh(`output-directory: expected a directory or nothing at "${place}", got ${status.isSymbolicLink() ? 'a link' : 'a file'}. Choose another path.`);
}
function isWithin(file, directory) {
    const relative = external_node_path_.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
function realPathOf(link) {
    try {
        return external_node_fs_.realpathSync(link);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/files/file-store.js









function createFileStore() {
    const open = new Set();
    const held = new Map();
    return {
        readText,
        absolutePath: (file) => external_node_path_.resolve(file),
        recover(asSaid) {
            let directory;
            try {
                directory = findDirectory(asSaid);
                return recover(external_node_path_.resolve(asSaid), directory);
            }
            catch {
                return ['output-directory: looked for no unfinished files, since its path leads elsewhere or cannot be read.'];
            }
            finally {
                directory?.close();
            }
        },
        openDirectory(request) {
            const place = external_node_path_.resolve(request.path);
            const failure = (error) => explain(error, place, request.path);
            return trying(failure, () => {
                expectDirectory(place, request.path);
                held.get(place)?.close();
                held.delete(place);
                const directory = findDirectory(request.path);
                if (directory)
                    held.set(place, directory);
                const leftAlone = recover(place, directory);
                return openedDirectory({ place, directory, request, leftAlone, open, failure });
            });
        },
        abandonAll() {
            for (const abandon of open)
                abandon();
        },
    };
}
function findDirectory(asSaid) {
    expectNoLinkElsewhere(asSaid);
    return (0,entries/* ignoring */.O_)(['ENOENT'], () => openWithoutLinkElsewhere(asSaid, external_node_path_.resolve(asSaid)));
}
function openedDirectory(opened) {
    const { place, directory, request, leftAlone, failure } = opened;
    const pathOf = (0,entries/* pathsIn */.Mr)(place);
    const snapshot = takeSnapshot(place, directory);
    return {
        absolutePath: place,
        empty: snapshot.wasEmpty,
        leftAlone,
        pathOf,
        expectWritable: () => trying(failure, () => {
            external_node_fs_.accessSync((0,entries/* nearestExisting */.Iv)(place), external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            (0,permissions/* chooseOwner */.vq)(directory?.status ?? external_node_fs_.statSync((0,entries/* nearestExisting */.Iv)(place)), request.owner);
        }),
        read: (name) => trying(failure, () => {
            const folder = snapshot.folder((0,entries/* folderOf */.yS)(name));
            if (!folder)
                return undefined;
            const found = (0,files_folder/* readRegularFile */.XF)(folder, external_node_path_.posix.basename(name));
            snapshot.remember(name, found.status);
            return readStored(pathOf(name), found);
        }),
        permissionsAreAsAsked: (file) => trying(failure, () => {
            const status = snapshot.statusOf(file.name);
            if (!directory || !status)
                return false;
            return (0,permissions/* permissionsAreAsAsked */.tS)(status, modeOf(file, request), (0,permissions/* chooseOwner */.vq)(directory.status, request.owner));
        }),
        async stage() {
            return trying(failure, () => stagingIn(opened, snapshot.isChanged));
        },
    };
}
function takeSnapshot(place, directory) {
    const wasEmpty = directory === undefined || directory.names().length === 0;
    const seen = new Map();
    const folders = directory &&
        (0,files_folder/* foldersBelow */.jk)(directory, (above, name, folder) => {
            if (seen.get(folder) === entries/* absent */.Ge)
                return undefined;
            const found = above.open(name);
            if (found)
                return found;
            expectNoLinkInside(place, folder);
            seen.set(folder, entries/* absent */.Ge);
            return undefined;
        });
    const folder = (name) => (wasEmpty ? undefined : folders?.open(name));
    const statusOf = (name) => {
        const above = folder((0,entries/* folderOf */.yS)(name));
        return above && external_node_fs_.lstatSync(above.at(external_node_path_.posix.basename(name)), { throwIfNoEntry: false });
    };
    const identityNow = (name) => (0,entries/* identityIn */.K2)(directory && external_node_fs_.lstatSync(directory.at(name), { throwIfNoEntry: false }));
    return {
        wasEmpty,
        folder,
        statusOf,
        remember: (name, status) => seen.set(name, (0,entries/* identityIn */.K2)(status)),
        isChanged() {
            folders?.close();
            if (directory === undefined)
                return false;
            if (!leadsTo(place, directory))
                return true;
            if (wasEmpty && directory.names().some((name) => !isUnfinished(name)))
                return true;
            return [...seen].some(([name, identity]) => identityNow(name) !== identity);
        },
    };
}
function leadsTo(place, { status }) {
    return external_node_fs_.statSync(place, { throwIfNoEntry: false })?.ino === status.ino;
}
function stagingIn({ place, directory, request, open, failure }, isChanged) {
    const container = directory ?? openParent(request.path, external_node_path_.dirname(place));
    const owner = (0,permissions/* chooseOwner */.vq)(container.status, request.owner);
    const set = openStaging({ place, directory, container }, owner, () => {
        if (!directory)
            container.close();
        open.delete(set.abandon);
    });
    open.add(set.abandon);
    return {
        write: (file) => trying(failure, () => set.write(file, modeOf(file, request))),
        readBack: (name) => trying(failure, () => set.readBack(name)),
        commit: () => trying(failure, () => set.commit(isChanged)),
        abandon: set.abandon,
    };
}
function modeOf(file, { keyMode }) {
    return file.secret ? keyMode : 0o644;
}
function openParent(asSaid, parent) {
    const existing = (0,entries/* nearestExisting */.Iv)(parent);
    let folder = openWithoutLinkElsewhere(asSaid, existing, 'followed');
    const owner = (0,permissions/* chooseOwner */.vq)(folder.status, undefined);
    for (const name of external_node_path_.relative(existing, parent).split(external_node_path_.sep).filter(Boolean)) {
        const above = folder;
        folder = makeFolder(above, name, owner);
        above.close();
    }
    return folder;
}
function makeFolder(above, name, owner) {
    const isMade = (0,entries/* ignoring */.O_)(['EEXIST'], () => {
        external_node_fs_.mkdirSync(above.at(name), 0o700);
        return true;
    });
    const folder = above.open(name);
    if (!folder || (isMade && !isNewAndOwn(folder)))
        throw new errors/* DirectoryChangedError */.Cd();
    if (isMade)
        folder.setPermissions(folderMode, owner);
    return folder;
}
function expectDirectory(directory, asSaid) {
    const nearest = (0,entries/* nearestExisting */.Iv)(directory);
    if (external_node_fs_.statSync(nearest).isDirectory())
        return;
    throw new errors/* HostError */.dh(`output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`);
}
function readStored(file, { status, read }) {
    if (status === undefined)
        return undefined;
    if (status.isDirectory()) {
        throw new errors/* HostError */.dh(`output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`);
    }
    try {
        return read();
    }
    catch {
        throw new errors/* DeniedError */.iC(`output-directory: expected files that this user may read, got "${file}"`, status);
    }
}
function readText(file) {
    try {
        const status = external_node_fs_.statSync(file);
        if (!status.isFile())
            return { unreadable: 'not a file' };
        if (status.size > files_folder/* mostBytesRead */.$9)
            return { unreadable: 'larger than 16 MiB' };
        return { text: external_node_fs_.readFileSync(file, 'utf8') };
    }
    catch (error) {
        return { unreadable: (0,entries/* codeOf */.$N)(error) === 'ENOENT' ? 'no such file' : ((0,entries/* codeOf */.$N)(error) ?? 'unknown reason') };
    }
}
function trying(failure, action) {
    try {
        return action();
    }
    catch (error) {
        throw failure(error);
    }
}
function explain(error, directory, asSaid) {
    const code = (0,entries/* codeOf */.$N)(error);
    if (code === undefined || error instanceof errors/* HostError */.dh || error instanceof errors/* DirectoryChangedError */.Cd)
        return error;
    const expected = (what, got, advice) => new errors/* HostError */.dh(`output-directory: expected ${what}, got "${asSaid}"${got}. ${advice}`);
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return new errors/* DeniedError */.iC(`output-directory: expected a directory that this user may write into, got "${asSaid}"`, external_node_fs_.statSync((0,entries/* nearestExisting */.Iv)(directory)));
        case 'EROFS':
            return expected('a directory that can be written', ' on a read-only file system', 'Choose another path.');
        case 'ENOSPC':
        case 'EDQUOT':
            return expected('a directory with room', ', which is full', 'Nothing was written; make room or choose another path.');
        default:
            return expected('a directory that can be written', ` (${(0,files_folder/* withoutDescriptors */.J5)(error.message)})`, 'Choose another path.');
    }
}


/***/ }),

/***/ 5230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ mostBytesRead),
/* harmony export */   B7: () => (/* binding */ readFromStart),
/* harmony export */   J5: () => (/* binding */ withoutDescriptors),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   Wj: () => (/* binding */ findFolder),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   jk: () => (/* binding */ foldersBelow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4200);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5528);





const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0, O_NONBLOCK = 0, } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const descriptors = '/proc/self/fd';
let hasDescriptors;
function canHold() {
    hasDescriptors ??= process.platform === 'linux' && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(descriptors);
    return hasDescriptors;
}
function openFolder(place, links = 'refused') {
    if (!canHold())
        return checkedFolder(links === 'followed' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(place) : place);
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_DIRECTORY | (links === 'refused' ? O_NOFOLLOW : 0));
    return heldFolder(descriptor);
}
function findFolder(place) {
    return (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR', 'ELOOP'], () => openFolder(place));
}
function heldFolder(descriptor) {
    const own = `${descriptors}/${descriptor}`;
    return {
        get status() {
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
        },
        at: (name) => `${own}/${name}`,
        names: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(`${own}/`),
        open: (name) => findFolder(`${own}/${name}`),
        setPermissions: (mode, owner) => (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .setPermissions */ .jb)(descriptor, mode, owner),
        realPath: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync(own),
        close: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor),
    };
}
function checkedFolder(place) {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place);
    if (!status.isDirectory())
        throw Object.assign(new Error(`ENOTDIR: not a directory, open '${place}'`), { code: 'ENOTDIR' });
    const expectSame = () => {
        const now = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
        if (!now?.isDirectory() || now.ino !== status.ino)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DirectoryChangedError */ .Cd();
    };
    return {
        get status() {
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place);
        },
        at(name) {
            expectSame();
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name.replaceAll('/', node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
        },
        names() {
            expectSame();
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place);
        },
        open(name) {
            expectSame();
            return findFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name));
        },
        setPermissions(mode, owner) {
            expectSame();
            const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_NOFOLLOW);
            try {
                if (node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor).ino !== status.ino)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DirectoryChangedError */ .Cd();
                (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .setPermissions */ .jb)(descriptor, mode, owner);
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
            }
        },
        realPath() {
            expectSame();
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(place);
        },
        close() { },
    };
}
const mostBytesRead = 16 << 20;
function readRegularFile(folder, name) {
    const place = folder.at(name);
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    const isOurs = (found) => found.isFile() && found.nlink === 1 && found.size <= mostBytesRead;
    return {
        status,
        read() {
            if (!status || !isOurs(status))
                return new Uint8Array(0);
            const descriptor = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ELOOP', 'ENXIO', 'ENOENT'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
            if (descriptor === undefined)
                return new Uint8Array(0);
            try {
                const opened = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
                return isOurs(opened) ? readFromStart(descriptor, opened.size) : new Uint8Array(0);
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
            }
        },
    };
}
function readFromStart(descriptor, expectedLength) {
    const bytes = Buffer.allocUnsafe(expectedLength + 1);
    let end = 0;
    let read;
    do {
        read = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, bytes, end, bytes.length - end, end);
        end += read;
    } while (read !== 0 && end < expectedLength);
    return bytes.subarray(0, end);
}
const mostHeld = 64;
function foldersBelow(top, enter) {
    const held = new Map();
    const close = () => {
        for (const folder of held.values())
            folder.close();
        held.clear();
    };
    const open = (folder) => {
        if (folder === '.')
            return top;
        const known = held.get(folder);
        if (known)
            return known;
        const end = folder.lastIndexOf('/');
        const above = open(end < 0 ? '.' : folder.slice(0, end));
        const entered = above && enter(above, folder.slice(end + 1), folder);
        if (entered)
            held.set(folder, entered);
        return entered;
    };
    return {
        open(folder) {
            if (held.size > mostHeld)
                close();
            return open(folder);
        },
        close,
    };
}
function withoutDescriptors(message) {
    return message.replace(/\/proc\/self\/fd\/\d+\/?/g, '');
}


/***/ }),

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ textFile),
/* harmony export */   _: () => (/* binding */ inFolder)
/* harmony export */ });
function textFile(name, text, secrecy = 'public') {
    return { name, contents: Buffer.from(text), secret: secrecy === 'secret' };
}
function inFolder(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}


/***/ }),

/***/ 5528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jb: () => (/* binding */ setPermissions),
/* harmony export */   tS: () => (/* binding */ permissionsAreAsAsked),
/* harmony export */   vq: () => (/* binding */ chooseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);


const hasPermissions = process.platform !== 'win32';
function chooseOwner({ uid, gid }, asked) {
    if (asked === undefined)
        return { uid, gid, required: false };
    const self = process.getuid?.();
    if (hasPermissions && self !== 0 && self !== asked.uid)
        throw cannotGive(asked);
    return { ...asked, required: true };
}
function setPermissions(descriptor, mode, owner) {
    if (!hasPermissions)
        return;
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
    const narrows = (mode & ~status.mode & 0o777) === 0;
    const setMode = () => {
        if ((status.mode & 0o7777) !== mode)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync(descriptor, mode);
    };
    if (narrows)
        setMode();
    if (status.uid !== owner.uid || status.gid !== owner.gid) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.fchownSync(descriptor, owner.uid, owner.gid);
        }
        catch (error) {
            if (owner.required)
                throw cannotGive(owner, error);
        }
    }
    if (!narrows)
        setMode();
}
function permissionsAreAsAsked(status, mode, owner) {
    if (!hasPermissions)
        return true;
    const ownerCounts = owner.required || process.getuid?.() === 0;
    const ownerIsAsAsked = status.uid === owner.uid && status.gid === owner.gid;
    return (status.mode & 0o7777) === mode && (ownerIsAsAsked || !ownerCounts);
}
function cannotGive({ uid, gid }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`owner: expected a user that this process may give files to, got "${uid}:${gid}". Run as root, or leave owner out.`, { cause });
}


/***/ }),

/***/ 6613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ printedText),
/* harmony export */   i$: () => (/* binding */ printedValue),
/* harmony export */   xL: () => (/* binding */ printedJson)
/* harmony export */ });
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1385);

function printedText(text) {
    return breakCommands((0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(text).replace(unprintable, escapeOf), '\\x');
}
function printedValue(text) {
    return printedText(text).replaceAll('\n', '\\x0a');
}
function printedJson(value, redact = _redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redactLabelledKeys */ .rc) {
    const redactMember = (_, member) => (typeof member === 'string' ? redact(member) : member);
    const json = JSON.stringify(value, redactMember, 2).replace(unprintable, (character) => {
        return `\\u${hexadecimal(character, 4)}`;
    });
    return `${breakCommands(json, '\\u00')}\n`;
}
const unprintable = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function escapeOf(character) {
    return character < '\u0100' ? `\\x${hexadecimal(character, 2)}` : `\\u${hexadecimal(character, 4)}`;
}
function hexadecimal(character, digits) {
    return character.charCodeAt(0).toString(16).padStart(digits, '0');
}
function breakCommands(text, escaped) {
    return text
        .replaceAll('##[', `#${escaped}23[`)
        .replace(/^(\s*):(?=:)/gm, `$1${escaped}3a`)
        .replace(/(\s):(?=:[a-z_-]+(?:\s[^:]*)?::)/gi, `$1${escaped}3a`);
}


/***/ }),

/***/ 1941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ trustDetails),
/* harmony export */   Hp: () => (/* binding */ undoneLines),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Ui: () => (/* binding */ whatStaysTrusted),
/* harmony export */   ZQ: () => (/* binding */ lineToPaste),
/* harmony export */   eC: () => (/* binding */ quoteForShell),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

function headline(issued) {
    const { certificates, made, kept, replacedBecause } = issued;
    const because = replacedBecause === undefined ? '' : `: ${replacedBecause}`;
    const verb = replacedBecause === undefined ? 'Made' : 'Reissued';
    if (certificates.size > 1) {
        if (made === 0)
            return `Kept all ${kept} certificates: they answer the request.`;
        return `${verb} ${made} of ${certificates.size} certificates${because}${kept > 0 ? `; kept ${kept}` : ''}.`;
    }
    const [only] = certificates.values();
    const names = (only && namesOf(only).join(', ')) || only?.subject;
    if (made === 0)
        return `Kept the certificate for ${names}: it answers the request.`;
    return `${verb} ${because === '' ? 'a' : 'the'} certificate for ${names}${because}.`;
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
    const reissued = because === undefined ? '' : `; reissued: ${because}`;
    const what = names.length > mostNamed ? `${names.length}` : names.join(', ');
    return `${what} in ${fileAsSaid(issued, 'test-cases')}, from a CA of their own${kept ? '; kept' : reissued}`;
}
function settingsRows(issued) {
    const [first, ...others] = [...issued.certificates].filter(([, certificate]) => certificate['settings-directory']);
    if (!first)
        return [];
    const directory = fileAsSaid(issued, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(first[0], 'settings'));
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
    const until = formatTime(Math.min(...anchors.map(({ notAfter }) => notAfter)));
    const rows = [...places].map(([store, where]) => [store, where.join(', ')]);
    const unset = places.has('environment') ? [] : Object.keys(variables);
    return [
        ['trusted', places.size === 0 ? 'by nothing on this machine' : `${names}, valid until ${until}; ${key}`],
        ...rows,
        ...(unset.length > 0 ? [['to be set', unset.join(', ')]] : []),
    ];
}
function whatStaysTrusted({ before, canBeUndone }) {
    if (before.length === 0)
        return undefined;
    return `It was trusted before${canBeUndone ? ` in ${before.join(', ')}` : ''} and stays so.`;
}
function formatTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function undoneLines(undone) {
    const byStore = new Map();
    for (const { store, where } of undone)
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
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name);
}
function round(number) {
    return Math.round(number * 100) / 100;
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shellLines)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1941);

const syntaxes = {
    sh: {
        set: (name, value) => `export ${name}=${(0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForShell */ .eC)(value).replaceAll('##[', "#''#[")}`,
        unset: (name) => `unset ${name}`,
    },
    fish: {
        set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&').replaceAll('##[', "#''#[")}'`,
        unset: (name) => `set -e ${name}`,
    },
    powershell: {
        set: (name, value) => `$env:${name} = '${value.replace(/['\u2018-\u201b]/g, '$&$&').replaceAll('##[', "#' + '#[")}'`,
        unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
    },
    dotenv: {
        set(name, value) {
            const form = dotenvForms.find(({ holds }) => holds(value));
            return form === undefined
                ? `# ${name} cannot be written here: ${JSON.stringify(value)}`
                : `${name}=${form.write(value)}`;
        },
        unset: (name) => `# ${name} was not set`,
    },
};
const between = (quote) => (value) => !value.includes(quote) && !value.endsWith('\\');
const hasEscape = (value) => /\\[nr]/.test(value);
const dotenvForms = [
    { holds: (value) => /^[\w./:@%+=,~-]*$/.test(value), write: (value) => value },
    { holds: between("'"), write: (value) => `'${value}'` },
    { holds: (value) => between('"')(value) && !/[$`\\]/.test(value), write: (value) => `"${value}"` },
    { holds: (value) => /^[^\s'"`#][^\r\n#]*$/.test(value) && !/\s$/.test(value), write: (value) => value },
    { holds: between('`'), write: (value) => `\`${value}\`` },
    { holds: (value) => between('"')(value) && !hasEscape(value), write: (value) => `"${value}"` },
];
function shellLines(shell, variables) {
    const { set, unset } = syntaxes[shell];
    return Object.entries(variables)
        .map(([name, value]) => `${value === null ? unset(name) : set(name, value)}\n`)
        .join('');
}


/***/ }),

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ endOnSignals)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);

const signals = ['SIGINT', 'SIGTERM'];
function endOnSignals(cleanUp) {
    for (const signal of signals) {
        process.once(signal, () => {
            cleanUp();
            end(signal);
        });
    }
}
function end(signal) {
    if (process.pid !== 1) {
        process.kill(process.pid, signal);
        return;
    }
    const exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
    const { execve } = process;
    execve?.(process.execPath, [process.execPath, '-e', `process.exit(${exitCode})`]);
    process.exit(exitCode);
}


/***/ }),

/***/ 8085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ painterFor),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _printed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6613);



function print(descriptor, text) {
    const parts = isTerminal(descriptor) ? text.split(ownSequences) : [text];
    const printed = parts.map((part, index) => {
        if (index % 2 === 1)
            return part;
        return index === 0 ? (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printedText */ .OP)(part) : (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printedText */ .OP)(`.${part}`).slice(1);
    });
    write(descriptor, printed.join(''));
}
const ownSequences = /(\r?\u001b\[K|\r|\u001b\[(?:0|1|2|31|32|33)m)/;
function write(descriptor, text) {
    const bytes = Buffer.from(text);
    try {
        for (let written = 0; written < bytes.length;)
            written += writeSome(descriptor, bytes.subarray(written));
    }
    catch (error) {
        if (descriptor === 2)
            return;
        const { code, message } = error;
        if (code === 'EPIPE')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputClosedError */ .Gb('standard output was closed');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`Standard output cannot be written: ${message}.`);
    }
}
function writeSome(descriptor, bytes) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(descriptor, bytes);
    }
    catch (error) {
        if (error.code !== 'EAGAIN')
            throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millisecondsToWait);
        return 0;
    }
}
const millisecondsToWait = 5;
const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };
function painterFor(environment) {
    const wanted = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' && isTerminal(2);
    return (style, text) => {
        const printed = (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printedValue */ .i$)(text);
        return wanted ? `\u001b[${styles[style]}m${printed}\u001b[0m` : printed;
    };
}
function isTerminal(descriptor) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor).isCharacterDevice();
    }
    catch {
        return false;
    }
}
function tableOf(rows, paint) {
    const width = Math.max(...rows.map(([label]) => label.length));
    return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${(0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printedValue */ .i$)(value)}\n`).join('');
}
function warn(warnings, paint) {
    if (warnings.length > 0)
        print(2, '\n');
    for (const warning of warnings)
        print(2, `${paint('yellow', 'Worth knowing:')} ${(0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printedText */ .OP)(warning)}\n`);
}


/***/ }),

/***/ 4474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createTerminalHost)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/interface/table.js
var table = __nccwpck_require__(1428);
// EXTERNAL MODULE: ./build/redaction.js
var redaction = __nccwpck_require__(1385);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/host/arguments.js



const flagNames = Object.keys(table/* terminalFlags */.S6);
const spellFlag = (name) => `--${name}`;
function readArguments(words, environment) {
    const flags = new Set();
    const given = [];
    const names = [];
    let shellWord;
    const [firstWord] = words;
    const command = isCommand(firstWord) ? firstWord : undefined;
    const settings = new Map();
    const ownFlags = Object.keys((command && 'flags' in table/* commands */.Pi[command] && table/* commands */.Pi[command].flags) || {});
    const tokens = tokensOf(command ? words.slice(1) : words, ownFlags);
    for (const [position, token] of tokens.entries()) {
        if (token.kind === 'positional') {
            if (!isValueOfUnknownFlag(tokens[position - 1]))
                names.push(token.value);
        }
        else if (token.kind === 'option') {
            const flag = flagNames.find((name) => name === token.name);
            if (flag === 'print-env')
                shellWord = token.value;
            if (ownFlags.includes(token.name))
                settings.set(token.name, token.value ?? '');
            else if (flag && (token.value === undefined || flag === 'print-env'))
                flags.add(flag);
            else
                given.push({ name: token.name, text: token.value ?? '', spell: spellFlag });
        }
    }
    const [first, ...others] = names;
    if (takesNames(command) && first !== undefined) {
        const hasCommonName = given.some(({ name }) => name === 'common-name');
        if (!hasCommonName)
            given.push({ name: 'common-name', text: first, spell: spellFlag });
        const alternativeNames = hasCommonName ? names : others;
        given.push(...alternativeNames.map((text) => ({ name: 'subject-alt-names', text, spell: spellFlag })));
    }
    const fromVariables = variablesOf(environment);
    const isTrustSaid = [...given, ...fromVariables].some(({ name }) => name === 'trust');
    if (flags.has('print-env') && command !== 'untrust' && !isTrustSaid) {
        given.push({ name: 'trust', text: 'environment', spell: spellFlag });
    }
    const givenNames = new Set(given.map(({ name }) => name));
    const inputs = [...given, ...fromVariables.filter(({ name }) => !givenNames.has(name) && concerns(command, name))];
    return { command, inputs, files: takesNames(command) ? [] : names, settings, flags, shellWord };
}
function isCommand(word) {
    return word !== undefined && Object.hasOwn(table/* commands */.Pi, word);
}
function takesNames(command) {
    return command === undefined || command === 'serve-test-cases';
}
function concerns(command, name) {
    return takesNames(command) || table/* commands */.Pi[command].inputs.some((input) => input === name);
}
function isValueOfUnknownFlag(before) {
    return before?.kind === 'option' && before.value === undefined && !flagNames.some((name) => name === before.name);
}
function tokensOf(words, ownFlags) {
    const inputOptions = [...table/* inputNames */.vj, ...ownFlags].map((name) => [name, { type: 'string' }]);
    const flagOptions = Object.entries(table/* terminalFlags */.S6).map(([name, flag]) => [
        name,
        { type: 'value' in flag ? 'string' : 'boolean', ...('letter' in flag ? { short: flag.letter } : {}) },
    ]);
    const options = Object.fromEntries([...inputOptions, ...flagOptions]);
    return (0,external_node_util_.parseArgs)({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
function variablesOf(environment) {
    const prefix = (0,table/* variableName */.cG)('');
    return Object.entries(environment).flatMap(([variable, text]) => {
        if (!variable.startsWith(prefix) || text === undefined || text === '')
            return [];
        const name = variable.slice(prefix.length).toLowerCase().replaceAll('_', '-');
        if (Object.hasOwn(table/* inputs */.QL, name) && (0,table/* variableName */.cG)(name) === variable)
            return [{ name, text, spell: table/* variableName */.cG }];
        const unknown = variable.slice(prefix.length);
        const shown = (0,redaction/* describeKey */.Rx)(unknown) ?? unknown;
        return [{ name: shown, text, spell: (other) => (other === shown ? `${prefix}${shown}` : (0,table/* variableName */.cG)(other)) }];
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/host/report.js
var report = __nccwpck_require__(1941);
;// CONCATENATED MODULE: ./build/host/own-command.js



function ownCommand({ argv: [node, file], environment }) {
    const image = environment['SELFSIGNED_CERT_IMAGE'];
    if (image !== undefined)
        return `docker run --rm ${(0,report/* quoteForShell */.eC)(image)}`;
    const isByName = external_node_path_.basename(file, '.cmd') === table/* programName */.kX;
    if (!isByName)
        return `${(0,report/* quoteForShell */.eC)(node)} ${(0,report/* quoteForShell */.eC)(file)}`;
    const places = (environment['PATH'] ?? '').split(external_node_path_.delimiter);
    const isInstalled = places.includes(external_node_path_.dirname(file)) && !file.includes('node_modules');
    return isInstalled ? table/* programName */.kX : (0,report/* quoteForShell */.eC)(file);
}
function commandOfProcess(environment) {
    return ownCommand({ argv: [process.argv0, process.argv[1] ?? table/* programName */.kX], environment });
}

// EXTERNAL MODULE: ./build/host/printed-text.js
var printed_text = __nccwpck_require__(6613);
// EXTERNAL MODULE: ./build/host/shell-syntax.js
var shell_syntax = __nccwpck_require__(3661);
// EXTERNAL MODULE: ./build/host/terminal-output.js
var terminal_output = __nccwpck_require__(8085);
;// CONCATENATED MODULE: ./build/host/terminal.js









async function createTerminalHost({ words, environment }) {
    const { command, inputs: given, files, settings, flags, shellWord } = readArguments(words, environment);
    const shell = flags.has('print-env') ? shells.find((name) => name === (shellWord ?? shells[0])) : undefined;
    const paint = (0,terminal_output/* painterFor */.D)(environment);
    const asJson = flags.has('json');
    const options = {
        words,
        environment,
        paint,
        image: environment['SELFSIGNED_CERT_IMAGE'],
        command: commandOfProcess(environment),
        asJson,
        shell,
    };
    return {
        async readRequest() {
            if (flags.has('help'))
                (0,terminal_output/* print */.yy)(1, (await __nccwpck_require__.e(/* import() */ 992).then(__nccwpck_require__.bind(__nccwpck_require__, 1992))).renderHelp());
            else if (flags.has('version'))
                (0,terminal_output/* print */.yy)(1, `${table/* programName */.kX} ${table/* programVersion */.R2}\n`);
            else {
                expectOneOutput(flags, shellWord);
                if (command === undefined)
                    return { task: 'issue', inputs: given };
                return { task: command, inputs: given, files, settings, reports: commandReports(options) };
            }
            return undefined;
        },
        beforeWriting() { },
        hide() { },
        beforeTrusting() { },
        setsVariables: shell !== undefined,
        setVariables: (variables) => shell !== undefined && (0,terminal_output/* write */.M9)(1, (0,shell_syntax/* shellLines */.m)(shell, variables)),
        progress(done, total) {
            const isStep = done % Math.ceil(total / 100) === 0 || done === total;
            if (total < leastForProgress || !isStep || !(0,terminal_output/* isTerminal */.Hd)(2))
                return;
            (0,terminal_output/* print */.yy)(2, done === total ? '\r\u001b[K' : `\r${done} of ${total}`);
        },
        present: (issued) => reportIssued(issued, options),
        presentUndone: async (undone) => (await reports()).reportUndone(undone, options),
        fail: async (error) => (await reports()).reportFailure(error, options),
    };
}
const reports = () => __nccwpck_require__.e(/* import() */ 227).then(__nccwpck_require__.bind(__nccwpck_require__, 227));
function commandReports(options) {
    return {
        presentTrusted: async (result) => (await reports()).reportTrusted(result, options),
        presentServing: async (serving) => (await reports()).reportServing(serving, options),
        presentClient: async (report) => (await reports()).reportClient(report, options),
    };
}
async function reportIssued(issued, options) {
    const { paint, image, asJson } = options;
    const line = image === undefined ? (0,report/* lineToPaste */.ZQ)(issued) : undefined;
    (0,terminal_output/* print */.yy)(2, `${paint('bold', (0,report/* headline */.Pl)(issued))}\n\n${(0,terminal_output/* tableOf */.c_)((0,report/* details */.zH)(issued), paint)}`);
    if (line !== undefined)
        (0,terminal_output/* print */.yy)(2, `\nTry it:  ${line}\n`);
    if (issued.trusted)
        (await reports()).reportHowToUndo(issued.trusted, options);
    (0,terminal_output/* warn */.R8)(issued.warnings, paint);
    if (asJson)
        (0,terminal_output/* write */.M9)(1, (0,printed_text/* printedJson */.xL)(issued.outputs));
}
const shells = table/* terminalFlags */.S6['print-env'].choices;
function expectOneOutput(flags, shellWord) {
    const refuse = (message) => {
        throw new errors/* InputError */.dz([{ where: 'print-env', message }]);
    };
    if (shellWord !== undefined && !shells.some((name) => name === shellWord)) {
        refuse(`expected one of ${shells.join(', ')}, got ${(0,redaction/* describeKey */.Rx)(shellWord) ?? JSON.stringify(shellWord)}.`);
    }
    if (flags.has('print-env') && flags.has('json'))
        refuse('expected one thing on standard output, got --json too.');
}
const leastForProgress = 50;


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ issuesAddress),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   QL: () => (/* binding */ inputs),
/* harmony export */   R2: () => (/* binding */ programVersion),
/* harmony export */   S6: () => (/* binding */ terminalFlags),
/* harmony export */   SM: () => (/* binding */ isServed),
/* harmony export */   b0: () => (/* binding */ servers),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   gr: () => (/* binding */ outputNames),
/* harmony export */   ig: () => (/* binding */ certificateInputNames),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   ng: () => (/* binding */ testCaseNames),
/* harmony export */   rI: () => (/* binding */ trustNames),
/* harmony export */   vL: () => (/* binding */ servedTestCases),
/* harmony export */   vj: () => (/* binding */ inputNames),
/* harmony export */   wp: () => (/* binding */ isInputName)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8841);
/* harmony import */ var _pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2565);


const programName = 'selfsigned-cert-action';
const programVersion = '1.0.0';
const issuesAddress = 'https://github.com/org/selfsigned-cert-action/issues';
const servers = {
    flask: 'PYTHONPATH=certs/settings flask run --cert flask_tls.ssl_context',
    django: 'from django_tls import * in settings.py, with PYTHONPATH=certs/settings, behind nginx',
    gunicorn: 'gunicorn --config certs/settings/gunicorn.conf.py app:app',
    uvicorn: 'python3 certs/settings/uvicorn_tls.py app:app',
    nginx: 'include "certs/settings/nginx.conf"; in a server block',
    apache: 'Include "certs/settings/apache.conf" in a VirtualHost',
    haproxy: 'haproxy -f certs/settings/haproxy.cfg -f haproxy.cfg, which defines the backend app',
    caddy: 'import certs/settings/caddy.conf in a site block',
    traefik: 'traefik --providers.file.filename=certs/settings/traefik.yml',
    node: "import { tls } from './certs/settings/node-tls.mjs'",
    go: 'go mod edit -replace=selfsigned.test/tlsconfig=./certs/settings/go, and import that module',
    'spring-boot': 'java -jar app.jar --spring.config.import=file:certs/settings/spring-boot.properties',
    kestrel: 'docker run --env-file certs/settings/kestrel.env, or AddJsonFile with kestrel.json',
    postgresql: "include 'certs/settings/postgresql.conf' at the end of postgresql.conf",
    mysql: 'mysqld --defaults-extra-file=certs/settings/mysql.cnf',
    redis: 'redis-server certs/settings/redis.conf',
    mongodb: 'mongod --config certs/settings/mongod.conf',
    mosquitto: 'mosquitto -c certs/settings/mosquitto.conf',
    rabbitmq: 'RABBITMQ_CONFIG_FILE=certs/settings/rabbitmq.conf rabbitmq-server',
    kafka: 'cat certs/settings/kafka.properties >> config/server.properties',
    elasticsearch: 'cat certs/settings/elasticsearch.yml >> config/elasticsearch.yml, with certs below config',
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
const text = (upperBound) => ({ kind: 'text', upperBound, source: 'RFC 5280 Appendix A.1' });
const inputs = {
    'common-name': {
        group: 'Names',
        ofCertificate: true,
        type: { ...text(64), advice: 'Put a longer host name into subject-alt-names.' },
        defaultText: '`localhost`',
        description: 'Subject common name. A host name or an IP address is also added to the alternative names.',
    },
    'subject-alt-names': {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'list' },
        defaultText: 'the common name, plus `127.0.0.1` and `::1` for `localhost`',
        description: 'Names that the certificate is valid for, separated by line breaks or commas: host names in any script, wildcards, IP addresses, e-mail addresses, URIs. Types are detected; force one with the prefix `dns:`, `ip:`, `email:` or `uri:`.',
    },
    organization: {
        group: 'Names',
        ofCertificate: true,
        type: text(64),
        description: 'Subject organization, in any script.',
    },
    'organizational-unit': {
        group: 'Names',
        ofCertificate: true,
        type: text(64),
        description: 'Subject organizational unit, in any script.',
    },
    locality: { group: 'Names', ofCertificate: true, type: text(128), description: 'Subject locality, in any script.' },
    'state-or-province': {
        group: 'Names',
        ofCertificate: true,
        type: text(128),
        description: 'Subject state or province, in any script.',
    },
    country: {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'country' },
        description: 'Subject country: two letters (ISO 3166).',
    },
    'email-address': {
        group: 'Names',
        ofCertificate: true,
        type: { kind: 'email' },
        description: 'Subject e-mail address. The alternative names, with the prefix `email:`, are the modern place for it.',
    },
    'validity-days': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'days', minimum: 1, maximum: 36_500 },
        defaultText: '`365`, unless `not-after` is given',
        description: 'Whole days from `not-before` to `not-after`. Apple refuses more than 825.',
    },
    'not-before': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'time' },
        defaultText: 'five minutes ago, in case clocks differ',
        description: 'Start of validity: an RFC 3339 time such as `2030-01-31T12:00:00Z`, or a signed duration from now: `-1d`, `+12h`, `90m`, `30s`.',
    },
    'not-after': {
        group: 'Time',
        ofCertificate: true,
        type: { kind: 'time' },
        defaultText: '`validity-days` after `not-before`',
        description: 'End of validity, in the same format, in the past or in the future, exact to the second.',
    },
    'key-type': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'choice', choices: _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTypes */ .lo },
        defaultText: '`rsa-2048`, or the type of the key in `key-file`',
        description: 'Type of the generated key. ML-DSA needs Node.js 24.7 or later.',
    },
    'signature-hash': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'choice', choices: _pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureHashes */ .bf },
        defaultText: '`sha256`; `sha384` for P-384, `sha512` for P-521',
        description: 'Hash of the signature. Not allowed for keys that fix it (Ed25519, ML-DSA).',
    },
    'key-file': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'path' },
        description: 'Use the private key in this file (PEM: PKCS #8, PKCS #1 or SEC 1) instead of generating one. If it is encrypted, give `key-passphrase`.',
    },
    'key-passphrase': {
        group: 'Key',
        ofCertificate: true,
        type: { kind: 'secret' },
        description: 'Encrypts the private key that is written (PKCS #8, PBES2, AES-256).',
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
        description: 'Sign this PKCS #10 request (PEM text or path) instead of generating a key. Its names are used if you give none.',
    },
    'serial-number': {
        group: 'Use',
        ofCertificate: true,
        type: { kind: 'serial-number' },
        defaultText: 'random, 159 bits',
        description: 'Serial number: positive, decimal or `0x…`, at most 20 bytes.',
    },
    'issued-by': {
        group: 'Issuer',
        type: { kind: 'choice', choices: ['self', 'root-ca', 'intermediate-ca'] },
        defaultText: '`self`, unless `ca-certificate` is given',
        description: 'Who signs: the certificate itself, a new CA, or an intermediate CA below a new CA. With `ca-certificate`, `intermediate-ca` makes an intermediate CA below that one.',
    },
    'ca-common-name': {
        group: 'Issuer',
        type: text(55),
        defaultText: 'derived from the common name',
        description: 'Common name of the new CA. Eight digits of its key identifier are appended, because no two CAs may share a name.',
    },
    'keep-ca-key': {
        group: 'Issuer',
        type: { kind: 'yes-or-no' },
        default: 'false',
        description: 'Write the private key of the new CA (`ca-key.pem`), so that later runs can sign with it. Otherwise the key exists only during this run, and the CA can never sign another certificate.',
    },
    'name-constraints': {
        group: 'Issuer',
        type: { kind: 'list' },
        description: 'The names that the new CA may sign: `issued` (the names of this run), or domains and networks such as `example.test, 10.0.0.0/8`. The extension is critical; some old clients refuse it.',
    },
    'ca-certificate': {
        group: 'Issuer',
        type: { kind: 'pem', secret: false },
        description: 'Sign with this existing CA: its certificate, followed by those of the CAs above it (PEM text or path).',
    },
    'ca-key': {
        group: 'Issuer',
        type: { kind: 'pem', secret: true },
        description: 'Private key of `ca-certificate` (PEM text or path: PKCS #8, PKCS #1 or SEC 1).',
    },
    'ca-key-passphrase': {
        group: 'Issuer',
        type: { kind: 'secret' },
        description: 'Decrypts `ca-key`.',
    },
    'client-names': {
        group: 'More certificates',
        type: { kind: 'list' },
        description: 'Also issue a client certificate for each of these common names, from the same issuer, in `clients/NAME`.',
    },
    certificates: {
        group: 'More certificates',
        type: { kind: 'document' },
        description: 'A batch of certificates: YAML or JSON (text or path) with `defaults`, `ca` and `certificates`. Each certificate is written to its own folder.',
    },
    'test-cases': {
        group: 'Test cases',
        type: { kind: 'choices', choices: [...testCaseNames, 'all'] },
        description: 'Bad certificates to issue as well, in `test-cases/NAME`, separated by line breaks or commas: a client must refuse each of them, and accept `good`, which comes with them. `test-cases.json` describes each. They have their own CA, which signs nothing else.',
    },
    formats: {
        group: 'Formats',
        type: {
            kind: 'choices',
            choices: ['pem', 'der', 'pkcs12', 'truststore', 'jks', 'combined', 'certificate-request', 'kubernetes-secret'],
        },
        default: 'pem',
        description: 'Formats to write besides the PEM pair, separated by line breaks or commas.',
    },
    'pkcs12-password': {
        group: 'Formats',
        type: { kind: 'secret', ofKeyStore: true },
        defaultText: 'random; saved in `settings/store-password` unless the key is encrypted',
        description: 'Password of the key stores and trust stores (PKCS #12 and JKS): at least six ASCII characters.',
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
        description: 'Every program can read `compatible` (Triple DES, SHA-1); only current ones can read `modern` (AES-256, SHA-256).',
    },
    'secret-name': {
        group: 'Formats',
        type: { kind: 'kubernetes-name', labels: 'many' },
        default: 'tls',
        description: 'Name of the Kubernetes Secret.',
    },
    'secret-namespace': {
        group: 'Formats',
        type: { kind: 'kubernetes-name', labels: 'one' },
        defaultText: 'none: the namespace of the command that applies it',
        description: 'Namespace of the Kubernetes Secret.',
    },
    'settings-for': {
        group: 'Settings',
        type: { kind: 'choices', choices: Object.keys(servers) },
        description: 'Servers to write TLS settings for, separated by line breaks or commas: ready-to-use files in `settings`, and the key in the format that the server needs.',
    },
    'settings-root': {
        group: 'Settings',
        type: { kind: 'absolute-path' },
        defaultText: 'the path of the output directory on this machine',
        description: 'Path at which the servers see the output directory, if it differs: `/certs` in a container that mounts it there.',
    },
    'output-directory': {
        group: 'Files',
        type: { kind: 'path' },
        default: 'certs',
        description: 'Directory for the files, relative to the workspace or the current directory; `/certs` in the container.',
    },
    'key-mode': {
        group: 'Files',
        type: { kind: 'mode' },
        default: '0600',
        description: 'Permissions of the private key, in octal.',
    },
    owner: {
        group: 'Files',
        type: { kind: 'owner' },
        defaultText: 'the owner of the directory, if that is allowed',
        description: 'Owner of the files: numeric `uid:gid`.',
    },
    'if-exists': {
        group: 'Files',
        type: { kind: 'choice', choices: ['reuse', 'replace', 'fail'] },
        default: 'reuse',
        description: 'What to do if certificates exist: `reuse` keeps those that match the request and are valid long enough and reissues the others, `replace` always reissues them, `fail` stops.',
    },
    'renew-before-days': {
        group: 'Files',
        ofCertificate: true,
        type: { kind: 'days', minimum: 0, maximum: 36_500 },
        defaultText: '`7`, or a third of the validity if that is shorter',
        description: '`reuse` reissues a certificate that has fewer days left than this.',
    },
    trust: {
        group: 'Trust',
        type: { kind: 'choices', choices: ['none', ...trustNames, 'all'] },
        default: 'none',
        description: 'What trusts the certificate until the job ends: programs, through their environment variables, or the trust stores of the system, of browsers and of every Java; separated by line breaks or commas.',
    },
    'trust-required': {
        group: 'Trust',
        type: { kind: 'yes-or-no' },
        default: 'false',
        description: 'Fail if any of `trust` is not possible on this machine. Otherwise this is a warning.',
    },
};
const inputNames = Object.keys(inputs);
function isInputName(name) {
    return Object.hasOwn(inputs, name);
}
const certificateInputNames = inputNames.filter((name) => 'ofCertificate' in inputs[name]);
const outputs = {
    'certificate-path': 'Path of the certificate (PEM).',
    'key-path': 'Path of the private key (PEM, PKCS #8).',
    'fullchain-path': 'Path of the certificate followed by the intermediate CAs (PEM).',
    'ca-certificate-path': 'Path of the certificate that clients must trust (PEM): the certificate itself if it is self-signed.',
    'pkcs12-path': 'Path of the key store (PKCS #12), with `formats: pkcs12`.',
    'pkcs12-password': 'Password of the key stores and trust stores; masked in the log.',
    'truststore-path': 'Path of the trust store (PKCS #12), with `formats: truststore`.',
    'ca-bundle-path': 'Path of the root certificates that programs trusted before, followed by the one that clients must trust (PEM), with `trust: environment`.',
    trusted: 'The values of `trust` that took effect, separated by commas.',
    'combined-path': 'Path of the file with certificate, chain and key (PEM), with `formats: combined`.',
    'certificate-request-path': 'Path of the PKCS #10 request (PEM), with `formats: certificate-request`.',
    'test-cases-path': 'Path of `test-cases.json`, with `test-cases`.',
    'settings-directory': 'Path of the directory with the settings, with `settings-for`.',
    'output-directory': 'Path of the directory with all files.',
    'fingerprint-sha256': 'SHA-256 of the certificate, in upper-case hexadecimal with colons.',
    'spki-sha256': 'SHA-256 of the public key (SubjectPublicKeyInfo), in base64, as browsers and curl need it to pin the key.',
    'serial-number': 'Serial number, in hexadecimal.',
    subject: 'Subject as text (RFC 4514).',
    'subject-alt-names': 'Alternative names, separated by commas, each with its type: `DNS:localhost,IP:127.0.0.1`.',
    'not-before': 'Start of validity (RFC 3339).',
    'not-after': 'End of validity (RFC 3339).',
    reused: '`true` if everything existed already and was kept, otherwise `false`.',
    certificates: 'All certificates by name, as JSON: paths, fingerprint, serial number, names and times of each.',
    'cert-path': 'Same as `certificate-path`.',
    'ca-cert-path': 'Same as `ca-certificate-path`.',
};
const outputNames = Object.keys(outputs);
const terminalFlags = {
    'print-env': {
        value: 'SHELL',
        choices: ['sh', 'fish', 'powershell', 'dotenv'],
        description: 'Print the variables of `--trust environment` on standard output, in the syntax of this shell: `eval "$(… --print-env sh)"`.',
    },
    json: { description: 'Print the outputs as JSON on standard output, and nothing else.' },
    help: { letter: 'h', description: 'Show this help.' },
    version: { letter: 'V', description: 'Show the version.' },
};
const commands = {
    trust: {
        words: '[FILE ...]',
        inputs: ['trust', 'trust-required', 'output-directory', 'owner'],
        description: 'Trust existing certificates: those in these files, or ca.pem of the output directory. The default of --trust is all.',
    },
    untrust: {
        words: '',
        inputs: [],
        description: 'Undo all trust that runs of this user added.',
    },
    'serve-test-cases': {
        words: '[NAME ...]',
        inputs: inputNames,
        flags: {
            listen: {
                value: 'ADDRESS',
                description: 'IP address to listen on. 0.0.0.0 accepts connections from other machines; in a container it is necessary. Default: loopback, 127.0.0.1 and ::1.',
            },
            port: {
                value: 'PORT',
                description: 'Port of the page. The next port serves all cases by name, and each port after it serves one case. 0: any free ports. Default: 4430; with --check-client 0.',
            },
            'check-client': {
                value: 'COMMAND',
                description: 'Run this command against each case, report what it accepts and refuses, and exit: with code 1 if it accepts a case that it must refuse, or refuses good. The command is split into words as a shell does, but no shell runs it. {url}, {ca}, {crl}, {host}, {port} and {address} are replaced.',
            },
            allow: {
                value: 'CASES',
                description: 'Known findings of --check-client, separated by commas. They do not count as failures.',
            },
            'time-limit': { value: 'SECONDS', description: 'Time limit of --check-client for each case. Default: 30.' },
        },
        description: 'Serve the test cases of the output directory over HTTPS until interrupted, each on its own port and by its name, with a page that describes them. If there are none, or if inputs are given, issue them first.',
    },
};
function variableName(input) {
    return `CERT_${input.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _commands_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2494);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
/* harmony import */ var _files_file_store_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2167);
/* harmony import */ var _host_signals_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2774);
/* harmony import */ var _host_terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4474);
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1428);








process.exitCode = 70;
process.exitCode =
    process.env['SELFSIGNED_CERT_PHASE'] === 'post'
        ? await (await __nccwpck_require__.e(/* import() */ 756).then(__nccwpck_require__.bind(__nccwpck_require__, 6756))).cleanUp(process.env, () => loadTrust(process.env))
        : await run(process.argv.slice(2), process.env);
async function run(words, environment) {
    const host = await chooseHost(words, environment);
    const fileStore = (0,_files_file_store_js__WEBPACK_IMPORTED_MODULE_4__/* .createFileStore */ .I)();
    const atEnd = [fileStore.abandonAll];
    (0,_host_signals_js__WEBPACK_IMPORTED_MODULE_5__/* .endOnSignals */ .c)(() => {
        for (const end of atEnd)
            end();
    });
    try {
        const commandLine = await host.readRequest();
        if (!commandLine)
            return 0;
        return await runCommand(commandLine, host, {
            now: () => Math.floor(Date.now() / 1000),
            randomOctets: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
            parallelism: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() + 2,
            fileStore,
            trust: () => loadTrust(environment),
            serve: () => loadServers(environment, (end) => atEnd.push(end)),
            host,
        });
    }
    catch (error) {
        await host.fail(error);
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(error);
    }
}
async function runCommand(commandLine, host, ports) {
    if (commandLine.task === 'issue') {
        await host.present(await (0,_commands_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .issue */ .s)(commandLine.inputs, ports));
        return 0;
    }
    const { task, inputs, files, settings, reports } = commandLine;
    switch (task) {
        case 'trust': {
            const { trustFiles } = await __nccwpck_require__.e(/* import() */ 745).then(__nccwpck_require__.bind(__nccwpck_require__, 9745));
            await reports.presentTrusted(await trustFiles(files, inputs, ports));
            return 0;
        }
        case 'untrust': {
            const { untrust } = await __nccwpck_require__.e(/* import() */ 176).then(__nccwpck_require__.bind(__nccwpck_require__, 1176));
            await host.presentUndone(await untrust(files, inputs, ports));
            return 0;
        }
        case 'serve-test-cases': {
            const { serveTestCases } = await __nccwpck_require__.e(/* import() */ 411).then(__nccwpck_require__.bind(__nccwpck_require__, 5792));
            const { serving, report } = await serveTestCases(inputs, settings, ports);
            if (!report)
                await reports.presentServing(serving);
            else
                await reports.presentClient(report);
            return report && !report.ok ? 1 : 0;
        }
    }
}
async function chooseHost(words, environment) {
    const asAction = environment['GITHUB_ACTIONS'] === 'true' &&
        words.length === 0 &&
        Object.keys(environment).some((variable) => variable.startsWith('INPUT_'));
    if (!asAction)
        return (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .createTerminalHost */ .V)({ words, environment });
    const { createGithubHost } = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(831)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9831));
    return createGithubHost(environment);
}
async function loadTrust(environment) {
    const { createIssuedRecord } = await __nccwpck_require__.e(/* import() */ 764).then(__nccwpck_require__.bind(__nccwpck_require__, 2764));
    const { createLedgers, stateDirectoryOf } = await __nccwpck_require__.e(/* import() */ 198).then(__nccwpck_require__.bind(__nccwpck_require__, 7198));
    const { changesOf } = await __nccwpck_require__.e(/* import() */ 691).then(__nccwpck_require__.bind(__nccwpck_require__, 4691));
    const { loadStore } = await __nccwpck_require__.e(/* import() */ 592).then(__nccwpck_require__.bind(__nccwpck_require__, 8592));
    const directory = stateDirectoryOf(environment);
    const ledgers = createLedgers(directory);
    return {
        ledgers,
        issued: createIssuedRecord(directory, () => Date.now() / 1000),
        store: (name) => loadStore(name, environment, () => changesOf(ledgers)),
        variable: (name) => environment[name],
    };
}
async function loadServers(environment, atEnd) {
    const { startServers } = await __nccwpck_require__.e(/* import() */ 53).then(__nccwpck_require__.bind(__nccwpck_require__, 9053));
    const { runClient } = await __nccwpck_require__.e(/* import() */ 638).then(__nccwpck_require__.bind(__nccwpck_require__, 638));
    const { childEnvironment } = await __nccwpck_require__.e(/* import() */ 266).then(__nccwpck_require__.bind(__nccwpck_require__, 1266));
    const ofClient = childEnvironment(environment, 'own', _interface_table_js__WEBPACK_IMPORTED_MODULE_7__/* .inputNames */ .vj.map(_interface_table_js__WEBPACK_IMPORTED_MODULE_7__/* .variableName */ .cG));
    let endClient = () => { };
    atEnd(() => endClient());
    return {
        start: startServers,
        runClient: (words, timeLimitSeconds) => runClient(words, timeLimitSeconds, ofClient, (end) => {
            endClient = end;
        }),
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ implicitTag),
/* harmony export */   BD: () => (/* binding */ enumerated),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   J8: () => (/* binding */ octetString),
/* harmony export */   Jb: () => (/* binding */ booleanTrue),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   Pv: () => (/* binding */ nullValue),
/* harmony export */   RG: () => (/* binding */ objectIdentifier),
/* harmony export */   SK: () => (/* binding */ utcTime),
/* harmony export */   X_: () => (/* binding */ implicitElements),
/* harmony export */   YO: () => (/* binding */ smallInteger),
/* harmony export */   _8: () => (/* binding */ generalizedTime),
/* harmony export */   bs: () => (/* binding */ ia5String),
/* harmony export */   hj: () => (/* binding */ explicitTag),
/* harmony export */   jw: () => (/* binding */ bmpStringContents),
/* harmony export */   nb: () => (/* binding */ bmpString),
/* harmony export */   rF: () => (/* binding */ printableString),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   tv: () => (/* binding */ utf8String),
/* harmony export */   wF: () => (/* binding */ unsignedInteger)
/* harmony export */ });
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9585);

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

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ readMadeCertificate),
/* harmony export */   FF: () => (/* binding */ holdsTbsCertificate),
/* harmony export */   Vl: () => (/* binding */ encodeSubjectPublicKeyInfo),
/* harmony export */   f1: () => (/* binding */ encodeTbsCertificate),
/* harmony export */   jm: () => (/* binding */ signCertificate),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   om: () => (/* binding */ keyIdentifierOf),
/* harmony export */   qD: () => (/* binding */ signCertificateInParts),
/* harmony export */   w$: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(586);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6283);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4693);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8841);
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9585);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3509);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2565);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6893);









function signCertificate(contents, issuerPrivateKey) {
    const tbsCertificate = encodeTbsCertificate(contents);
    return encodeCertificate(tbsCertificate, contents.signature, (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .signOctets */ .W2)(tbsCertificate, contents.signature, issuerPrivateKey));
}
async function signCertificateInParts(contents, issuerPrivateKey, sign) {
    const tbsCertificate = encodeTbsCertificate(contents);
    const signatureValue = await sign(tbsCertificate, contents.signature, issuerPrivateKey);
    return { der: encodeCertificate(tbsCertificate, contents.signature, signatureValue), tbsCertificate, signatureValue };
}
function encodeCertificate(tbsCertificate, signature, signatureValue) {
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(tbsCertificate, (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeAlgorithmIdentifier */ .pb)(signature), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .bitString */ .FY)(signatureValue));
}
function encodeTbsCertificate(contents) {
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(version3(), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .unsignedInteger */ .wF)((0,_serial_number_js__WEBPACK_IMPORTED_MODULE_7__/* .serialNumberMagnitude */ .A6)(contents.serialNumber)), (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeAlgorithmIdentifier */ .pb)(contents.signature), contents.issuer, (0,_validity_js__WEBPACK_IMPORTED_MODULE_6__/* .encodeValidity */ .DR)(contents.validity), (0,_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeName */ .aA)(contents.subject), encodeSubjectPublicKeyInfo(contents.subjectPublicKey), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .explicitTag */ .hj)(3, (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(...encodeExtensions(contents))));
}
const version3 = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_8__/* .once */ .O)(() => (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .explicitTag */ .hj)(0, (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .unsignedInteger */ .wF)(Uint8Array.of(2))));
function encodeExtensions(contents) {
    const { profile, subjectPublicKey } = contents;
    return [
        ...(isRsa(subjectPublicKey) ? extensionsForRsa : extensionsForOthers)(profile),
        (0,_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectKeyIdentifier */ .Fi)(keyIdentifierOf(subjectPublicKey)),
        extensionOfAuthority(contents.authorityKeyIdentifier),
        ...(contents.subjectAltName.length > 0 ? [(0,_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectAltName */ .B4)(contents.subjectAltName)] : []),
        ...(contents.nameConstraints ? [contents.nameConstraints] : []),
    ];
}
function isRsa(publicKey) {
    return (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeOf */ .zj)(publicKey)?.startsWith('rsa-') === true;
}
const extensionsForRsa = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_8__/* .remembered */ .H)((profile) => extensionsOfProfile(profile, [...profile.keyUsage, ...(profile.keyUsageOfRsa ?? [])]));
const extensionsForOthers = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_8__/* .remembered */ .H)((profile) => extensionsOfProfile(profile, profile.keyUsage));
const extensionOfAuthority = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_8__/* .remembered */ .H)(_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .authorityKeyIdentifier */ .Eo, 1);
function extensionsOfProfile({ basicConstraints: constraints, extKeyUsage: purposes }, usages) {
    return [(0,_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .basicConstraints */ .vw)(constraints), (0,_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .keyUsage */ .F$)(usages), ...(purposes ? [(0,_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .extKeyUsage */ .cw)(purposes)] : [])];
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
    return digestOf(publicKey).subarray(0, 20);
}
const digests = new WeakMap();
function digestOf(publicKey) {
    const digest = digests.get(publicKey) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(encodeSubjectPublicKeyInfo(publicKey)).digest();
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
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
    const validity = { notBefore: secondsOf(x509.validFrom), notAfter: secondsOf(x509.validTo) };
    return { x509, serialNumber: BigInt(`0x${x509.serialNumber}`), validity };
}
const secondsOf = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_8__/* .remembered */ .H)((time) => Date.parse(time) / 1000);
function holdsTbsCertificate(certificate, tbsCertificate) {
    const lengthOctet = certificate[1];
    const start = 2 + (lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f);
    return tbsCertificate.equals(certificate.subarray(start, start + tbsCertificate.length));
}


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   encodeCertificationRequest: () => (/* binding */ encodeCertificationRequest),
/* harmony export */   readCertificationRequest: () => (/* binding */ readCertificationRequest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(586);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5148);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1958);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6283);
/* harmony import */ var _extension_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3824);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4693);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8841);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4334);
/* harmony import */ var _pem_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7653);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(2565);











function encodeCertificationRequest(contents, privateKey) {
    const certificationRequestInfo = encodeCertificationRequestInfo(contents);
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(certificationRequestInfo, (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_10__/* .encodeAlgorithmIdentifier */ .pb)(contents.signature), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .bitString */ .FY)((0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_10__/* .signOctets */ .W2)(certificationRequestInfo, contents.signature, privateKey)));
}
function encodeCertificationRequestInfo(contents) {
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .unsignedInteger */ .wF)(Uint8Array.of(0)), (0,_distinguished_name_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeName */ .aA)(contents.subject), (0,_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeSubjectPublicKeyInfo */ .Vl)(contents.subjectPublicKey), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .implicitElements */ .X_)(0, extensionRequest(contents)));
}
const extensionRequestId = '1.2.840.113549.1.9.14';
function extensionRequest({ profile, subjectPublicKey, subjectAltName: names }) {
    const ofRsa = subjectPublicKey.asymmetricKeyType === 'rsa' ? (profile.keyUsageOfRsa ?? []) : [];
    const extensions = (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_extensions_js__WEBPACK_IMPORTED_MODULE_6__/* .basicConstraints */ .vw)(profile.basicConstraints), (0,_extensions_js__WEBPACK_IMPORTED_MODULE_6__/* .keyUsage */ .F$)([...profile.keyUsage, ...ofRsa]), ...(profile.extKeyUsage ? [(0,_extensions_js__WEBPACK_IMPORTED_MODULE_6__/* .extKeyUsage */ .cw)(profile.extKeyUsage)] : []), ...(names.length > 0 ? [(0,_extensions_js__WEBPACK_IMPORTED_MODULE_6__/* .subjectAltName */ .B4)(names)] : []));
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIdentifier */ .RG)(extensionRequestId), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .setOf */ .s4)(extensions));
}
const labels = ['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'];
function readCertificationRequest(pem) {
    return (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrReason */ .Yz)(() => readCertificationRequestDer((0,_pem_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .readPem */ .J)(pem, labels, 1)[0]));
}
function readCertificationRequestDer(der) {
    const request = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(der), 'CertificationRequest');
    const certificationRequestInfo = request.take('certificationRequestInfo');
    const signatureAlgorithm = request.take('signatureAlgorithm');
    const signature = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readBitStringOctets */ .X5)(request.take('signature'), 'signature');
    request.end();
    const info = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(certificationRequestInfo, 'CertificationRequestInfo');
    const version = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallInteger */ .ih)(info.take('version'), 'version');
    if (version !== 0)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a request of version v1(0) (RFC 2986 §4.1)', `${version}`);
    const subject = (0,_name_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .readName */ .MQ)(info.take('subject'));
    const publicKey = readPublicKey(info.take('subjectPKInfo'));
    const attributes = info.take('attributes', (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .constructedTag */ .TH)(0)).children;
    info.end();
    checkSignature(certificationRequestInfo.octets, signatureAlgorithm, publicKey, signature);
    return { subject, subjectAltName: readRequestedNames(attributes), publicKey };
}
const keyAlgorithms = {
    '1.2.840.113549.1.1.1': 'rsa',
    '1.2.840.10045.2.1': 'ec',
    '1.3.101.112': 'ed25519',
    '2.16.840.1.101.3.4.3.17': 'ml-dsa-44',
    '2.16.840.1.101.3.4.3.18': 'ml-dsa-65',
    '2.16.840.1.101.3.4.3.19': 'ml-dsa-87',
};
function readPublicKey(subjectPublicKeyInfo) {
    const info = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(subjectPublicKeyInfo, 'SubjectPublicKeyInfo');
    const algorithm = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(info.take('algorithm'), 'AlgorithmIdentifier');
    const oid = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjectIdentifier */ .LP)(algorithm.take('algorithm'), 'algorithm');
    const keyType = keyAlgorithms[oid];
    if (keyType === undefined)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a public key of RSA, ECDSA, Ed25519 or ML-DSA', oid);
    if (keyType === 'ec') {
        (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjectIdentifier */ .LP)(algorithm.take('parameters'), 'namedCurve');
    }
    else if (keyType === 'rsa') {
        algorithm.take('parameters', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.nullValue);
    }
    algorithm.end();
    (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readBitStringOctets */ .X5)(info.take('subjectPublicKey'), 'subjectPublicKey');
    info.end();
    const publicKey = importPublicKey(subjectPublicKeyInfo.octets, keyType);
    if ((0,_key_pair_js__WEBPACK_IMPORTED_MODULE_7__/* .keyTypeOf */ .zj)(publicKey) === undefined) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a key on the curve P-256, P-384 or P-521', 'another curve');
    }
    return publicKey;
}
function importPublicKey(spki, keyType) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    }
    catch {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(`a public key of ${keyType} that this Node.js reads`, 'one it does not');
    }
}
const signatureAlgorithms = {
    '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
    '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
    '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
    '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
    '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
    '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
    '1.3.101.112': { keyType: 'ed25519', hash: undefined },
    '2.16.840.1.101.3.4.3.17': { keyType: 'ml-dsa-44', hash: undefined },
    '2.16.840.1.101.3.4.3.18': { keyType: 'ml-dsa-65', hash: undefined },
    '2.16.840.1.101.3.4.3.19': { keyType: 'ml-dsa-87', hash: undefined },
};
const refusedSignatures = {
    '1.2.840.113549.1.1.4': 'MD5',
    '1.2.840.113549.1.1.5': 'SHA-1',
    '1.2.840.113549.1.1.10': 'RSASSA-PSS',
    '1.2.840.10045.4.1': 'SHA-1',
};
function checkSignature(signed, identifier, publicKey, signature) {
    const signatureAlgorithm = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(identifier, 'AlgorithmIdentifier');
    const oid = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjectIdentifier */ .LP)(signatureAlgorithm.take('algorithm'), 'signatureAlgorithm');
    const algorithm = signatureAlgorithms[oid];
    if (algorithm === undefined || algorithm.keyType !== publicKey.asymmetricKeyType) {
        const expected = `a request signed with SHA-256, SHA-384 or SHA-512 by its key of ${publicKey.asymmetricKeyType}`;
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(expected, refusedSignatures[oid] ?? `the signature algorithm ${oid}`);
    }
    if (algorithm.keyType === 'rsa')
        signatureAlgorithm.take('parameters', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.nullValue);
    signatureAlgorithm.end();
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(algorithm.hash, signed, { key: publicKey, dsaEncoding: 'der' }, signature)) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a request signed by its own key (RFC 2986 §3)', 'another signature');
    }
}
function readRequestedNames(attributes) {
    const requested = [];
    for (const element of attributes) {
        const attribute = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(element, 'Attribute');
        const type = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjectIdentifier */ .LP)(attribute.take('type'), 'type of Attribute');
        const values = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .elementsOf */ .ZE)(attribute.take('values'), _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.set, 'values of Attribute');
        attribute.end();
        if (type === extensionRequestId)
            requested.push(...values);
    }
    if (requested.length > 1)
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('one extensionRequest (RFC 2985 §5.4.2)', `${requested.length}`);
    return requested.flatMap(readExtensionRequest);
}
function readExtensionRequest(element) {
    const extensions = (0,_extension_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readExtensions */ .HW)(element);
    const constraints = extensions.get(_extension_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionIds */ .ic.basicConstraints);
    if (constraints && (0,_extension_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readBasicConstraints */ .t5)(constraints).cA) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a request for an end entity', 'one for a CA (basicConstraints)');
    }
    const names = extensions.get(_extension_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionIds */ .ic.subjectAltName);
    return names ? (0,_name_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .readGeneralNames */ .rh)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(names)) : [];
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ UnreadableError),
/* harmony export */   H2: () => (/* binding */ identifiers),
/* harmony export */   Iy: () => (/* binding */ explicitlyTagged),
/* harmony export */   Kn: () => (/* binding */ primitiveTag),
/* harmony export */   LP: () => (/* binding */ readObjectIdentifier),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   TH: () => (/* binding */ constructedTag),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   X5: () => (/* binding */ readBitStringOctets),
/* harmony export */   Yz: () => (/* binding */ readOrReason),
/* harmony export */   Z: () => (/* binding */ asciiOf),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   Ze: () => (/* binding */ readBitString),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   eA: () => (/* binding */ expectType),
/* harmony export */   ih: () => (/* binding */ readSmallInteger),
/* harmony export */   nD: () => (/* binding */ readOctetString),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export maxDerOctets */
const maxDerOctets = 65_536;
const maxNestingDepth = 16;
class UnreadableError extends Error {
    name = 'UnreadableError';
    constructor(expected, got) {
        super(`expected ${expected}, got ${got}.`);
    }
}
function readOrReason(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof UnreadableError)
            return { unreadable: error.message };
        throw error;
    }
}
const identifiers = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    nullValue: 0x05,
    objectIdentifier: 0x06,
    utf8String: 0x0c,
    printableString: 0x13,
    teletexString: 0x14,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    bmpString: 0x1e,
    sequence: 0x30,
    set: 0x31,
};
const constructedBit = 0x20;
const classBits = 0xc0;
const tagBits = 0x1f;
const primitiveTag = (tag) => 0x80 | tag;
const constructedTag = (tag) => 0x80 | constructedBit | tag;
function readDer(octets) {
    if (octets.length > maxDerOctets)
        throw new UnreadableError(`at most ${maxDerOctets} octets`, `${octets.length}`);
    const element = readElement(octets, 1);
    const trailing = octets.length - element.octets.length;
    if (trailing > 0)
        throw new UnreadableError('DER that ends with its element', `${trailing} octets after it`);
    return element;
}
function readElement(octets, depth) {
    if (depth > maxNestingDepth)
        throw new UnreadableError(`DER at most ${maxNestingDepth} elements deep`, 'more');
    const identifier = readIdentifier(octets);
    const { length, start } = readLength(octets);
    const end = start + length;
    if (end > octets.length)
        throw new UnreadableError(`${length} octets in a DER element`, `${octets.length - start}`);
    const contents = octets.subarray(start, end);
    const children = [];
    if ((identifier & constructedBit) !== 0) {
        for (let read = 0; read < length;) {
            const child = readElement(contents.subarray(read), depth + 1);
            children.push(child);
            read += child.octets.length;
        }
    }
    return { identifier, octets: octets.subarray(0, end), contents, children };
}
function readIdentifier(octets) {
    const [identifier] = octets;
    if (identifier === undefined)
        throw new UnreadableError('a DER element', 'nothing');
    const tag = identifier & tagBits;
    if (tag === tagBits)
        throw new UnreadableError('DER tags below 31', 'a longer one');
    if ((identifier & classBits) === 0) {
        const isConstructed = (identifier & constructedBit) !== 0;
        const hasElements = tag === (identifiers.sequence & tagBits) || tag === (identifiers.set & tagBits);
        if (tag === 0 || isConstructed !== hasElements) {
            throw new UnreadableError('a type of DER (X.690 §10.2)', `identifier octet ${hexadecimal(identifier)}`);
        }
    }
    return identifier;
}
function readLength(octets) {
    const first = octets[1];
    if (first === undefined)
        throw new UnreadableError('a length after a DER identifier', 'the end');
    if (first < 0x80)
        return { length: first, start: 2 };
    if (first === 0x80)
        throw new UnreadableError('a definite length (X.690 §10.1)', 'an indefinite one');
    const count = first & 0x7f;
    if (count > 3)
        throw new UnreadableError('a length of at most 3 octets', `${count}`);
    if (octets.length < 2 + count)
        throw new UnreadableError(`a length of ${count} octets`, 'the end');
    const length = octets.subarray(2, 2 + count).reduce((value, octet) => value * 0x100 + octet, 0);
    const isShortest = length >= 0x80 && length >= 0x100 ** (count - 1);
    if (!isShortest)
        throw new UnreadableError('a length in its shortest form (X.690 §10.1)', 'a longer one');
    return { length, start: 2 + count };
}
function componentsOf(element, type) {
    expectType(element, identifiers.sequence, `${type} as a SEQUENCE`);
    let next = 0;
    return {
        take(name, identifier) {
            const component = element.children[next++];
            if (component === undefined)
                throw new UnreadableError(`${name} in ${type}`, 'its end');
            if (identifier !== undefined)
                expectType(component, identifier, `${name} of ${type}`);
            return component;
        },
        takeOptional(identifier) {
            const component = element.children[next];
            if (component?.identifier !== identifier)
                return undefined;
            next++;
            return component;
        },
        end() {
            const component = element.children[next];
            if (component !== undefined)
                throw new UnreadableError(`the end of ${type}`, describe(component));
        },
    };
}
function elementsOf(element, identifier, type) {
    expectType(element, identifier, type);
    if (element.children.length === 0)
        throw new UnreadableError(`at least one element in ${type}`, 'none');
    return element.children;
}
function explicitlyTagged(element, name) {
    const [inner, ...more] = element.children;
    if (!inner || more.length > 0)
        throw new UnreadableError(`${name} alone in its tag`, `${element.children.length}`);
    return inner;
}
function expectType(element, identifier, expected) {
    if (element.identifier !== identifier) {
        throw new UnreadableError(`${expected} (identifier octet ${hexadecimal(identifier)})`, describe(element));
    }
}
function readBoolean(element, name) {
    expectType(element, identifiers.boolean, `${name} as a BOOLEAN`);
    const [octet] = element.contents;
    if (element.contents.length !== 1 || (octet !== 0 && octet !== 0xff)) {
        throw new UnreadableError(`${name} as a BOOLEAN of DER (X.690 §11.1)`, 'another encoding');
    }
    return octet === 0xff;
}
function readSmallInteger(element, name) {
    expectType(element, identifiers.integer, `${name} as an INTEGER`);
    const { contents } = element;
    const [first = 0x80, second = 0] = contents;
    if (first >= 0x80 || contents.length > 4)
        throw new UnreadableError(`${name} from 0 to 2^31 - 1`, 'another');
    if (contents.length > 1 && first === 0 && second < 0x80) {
        throw new UnreadableError(`${name} as an INTEGER in its shortest form (X.690 §8.3.2)`, 'a longer one');
    }
    return contents.reduce((value, octet) => value * 0x100 + octet, 0);
}
const maxObjectIdentifierOctets = 63;
function readObjectIdentifier(element, name) {
    expectType(element, identifiers.objectIdentifier, `${name} as an OBJECT IDENTIFIER`);
    const { contents } = element;
    const subidentifiers = [];
    let subidentifier;
    for (const octet of contents.subarray(0, maxObjectIdentifierOctets)) {
        if (subidentifier === undefined && octet === 0x80) {
            throw new UnreadableError(`${name} in its shortest form (X.690 §8.19.2)`, 'a longer one');
        }
        subidentifier = ((subidentifier ?? 0n) << 7n) | BigInt(octet & 0x7f);
        if (octet < 0x80) {
            subidentifiers.push(subidentifier);
            subidentifier = undefined;
        }
    }
    const [first, ...others] = subidentifiers;
    if (first === undefined || subidentifier !== undefined || contents.length > maxObjectIdentifierOctets) {
        throw new UnreadableError(`${name} of 1 to ${maxObjectIdentifierOctets} octets that end an arc`, 'other octets');
    }
    const root = first < 80n ? first / 40n : 2n;
    return [root, first - root * 40n, ...others].join('.');
}
function readBitString(element, name) {
    expectType(element, identifiers.bitString, `${name} as a BIT STRING`);
    const [unusedBits = 8] = element.contents;
    const octets = element.contents.subarray(1);
    const unused = (octets.at(-1) ?? 0xff) & ((1 << unusedBits) - 1);
    if (unusedBits > 7 || unused !== 0) {
        throw new UnreadableError(`${name} with at most 7 unused bits, all zero (X.690 §11.2.1)`, 'others');
    }
    return { octets, unusedBits };
}
function readBitStringOctets(element, name) {
    const { octets, unusedBits } = readBitString(element, name);
    if (unusedBits !== 0)
        throw new UnreadableError(`${name} of whole octets`, `${unusedBits} unused bits`);
    return octets;
}
function readOctetString(element, name) {
    expectType(element, identifiers.octetString, `${name} as an OCTET STRING`);
    return element.contents;
}
function readText(element, name) {
    const { contents } = element;
    const ascii = Buffer.from(contents).toString('latin1');
    switch (element.identifier) {
        case identifiers.utf8String:
            return decode(contents, 'utf-8', `${name} in UTF-8`);
        case identifiers.printableString:
            if (/^[A-Za-z0-9 '()+,\-./:=?*@&_]*$/.test(ascii))
                return ascii;
            throw new UnreadableError(`${name} in letters of PrintableString (X.680 §41.4)`, 'others');
        case identifiers.ia5String:
        case identifiers.teletexString:
            return asciiOf(contents, name);
        case identifiers.bmpString:
            return decode(Uint8Array.from(contents).map(swapped), 'utf-16le', `${name} in UTF-16`);
        default:
            throw new UnreadableError(`${name} as a string`, describe(element));
    }
}
function asciiOf(octets, name) {
    if (octets.some((octet) => octet >= 0x80))
        throw new UnreadableError(`${name} in ASCII`, 'other octets');
    return Buffer.from(octets).toString('latin1');
}
function swapped(octet, index, octets) {
    return octets[index ^ 1] ?? octet;
}
function decode(octets, encoding, expected) {
    try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(octets);
    }
    catch {
        throw new UnreadableError(expected, 'octets that are not');
    }
}
function describe({ identifier }) {
    return `identifier octet ${hexadecimal(identifier)}`;
}
function hexadecimal(octet) {
    return `0x${octet.toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 6283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   sJ: () => (/* binding */ attributeTypes)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(586);

const attributeTypes = [
    { type: 'countryName', oid: '2.5.4.6', shortName: 'C', upperBound: 2, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .printableString */ .rF },
    { type: 'stateOrProvinceName', oid: '2.5.4.8', shortName: 'ST', upperBound: 128, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8String */ .tv },
    { type: 'localityName', oid: '2.5.4.7', shortName: 'L', upperBound: 128, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8String */ .tv },
    { type: 'organizationName', oid: '2.5.4.10', shortName: 'O', upperBound: 64, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8String */ .tv },
    { type: 'organizationalUnitName', oid: '2.5.4.11', shortName: 'OU', upperBound: 64, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8String */ .tv },
    { type: 'commonName', oid: '2.5.4.3', shortName: 'CN', upperBound: 64, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8String */ .tv },
    { type: 'emailAddress', oid: '1.2.840.113549.1.9.1', shortName: 'emailAddress', upperBound: 255, encode: _asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .ia5String */ .bs },
];
function encodeName(name) {
    const rdnSequence = attributeTypes.flatMap(({ type, oid, encode }) => {
        const value = name[type];
        return value === undefined ? [] : [(0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .objectIdentifier */ .RG)(oid), encode(value)))];
    });
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...rdnSequence);
}
function formatName(name) {
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


/***/ }),

/***/ 3824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ readExtensions),
/* harmony export */   MW: () => (/* binding */ readExtKeyUsage),
/* harmony export */   NS: () => (/* binding */ readSubjectKeyIdentifier),
/* harmony export */   ic: () => (/* binding */ extensionIds),
/* harmony export */   jG: () => (/* binding */ readKeyUsage),
/* harmony export */   t5: () => (/* binding */ readBasicConstraints)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1958);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4693);


const extensionIds = {
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    nameConstraints: '2.5.29.30',
    extKeyUsage: '2.5.29.37',
};
function readExtensions(element) {
    const extensions = new Map();
    for (const child of (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element, _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.sequence, 'Extensions')) {
        const extension = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .componentsOf */ .ct)(child, 'Extension');
        const extnID = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectIdentifier */ .LP)(extension.take('extnID'), 'extnID');
        const critical = extension.takeOptional(_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.boolean);
        if (critical && !(0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(critical, 'critical')) {
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('no critical where it is FALSE (X.690 §11.5)', 'FALSE');
        }
        const extnValue = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)(extension.take('extnValue'), 'extnValue');
        extension.end();
        if (extensions.has(extnID))
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`one extension ${extnID} (RFC 5280 §4.2)`, 'two');
        extensions.set(extnID, extnValue);
    }
    return extensions;
}
function readBasicConstraints(extnValue) {
    const basicConstraints = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .componentsOf */ .ct)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(extnValue), 'BasicConstraints');
    const cA = basicConstraints.takeOptional(_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.boolean);
    const pathLenConstraint = basicConstraints.takeOptional(_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.integer);
    basicConstraints.end();
    return {
        cA: cA !== undefined && (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(cA, 'cA'),
        ...(pathLenConstraint && { pathLenConstraint: (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readSmallInteger */ .ih)(pathLenConstraint, 'pathLenConstraint') }),
    };
}
function readKeyUsage(extnValue) {
    const [octet = 0] = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readBitString */ .Ze)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(extnValue), 'KeyUsage').octets;
    const usages = Object.entries(_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .keyUsageBits */ .Xg);
    return usages.filter(([, place]) => (octet & (0x80 >> place)) !== 0).map(([usage]) => usage);
}
function readExtKeyUsage(extnValue) {
    const purposes = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(extnValue), _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.sequence, 'ExtKeyUsageSyntax');
    return purposes.map((purpose) => (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectIdentifier */ .LP)(purpose, 'KeyPurposeId'));
}
function readSubjectKeyIdentifier(extnValue) {
    return (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(extnValue), 'SubjectKeyIdentifier');
}


/***/ }),

/***/ 4693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ subjectAltName),
/* harmony export */   Eo: () => (/* binding */ authorityKeyIdentifier),
/* harmony export */   F$: () => (/* binding */ keyUsage),
/* harmony export */   Fi: () => (/* binding */ subjectKeyIdentifier),
/* harmony export */   Xg: () => (/* binding */ keyUsageBits),
/* harmony export */   ck: () => (/* binding */ extension),
/* harmony export */   cw: () => (/* binding */ extKeyUsage),
/* harmony export */   io: () => (/* binding */ keyPurposeIds),
/* harmony export */   vw: () => (/* binding */ basicConstraints)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(586);
/* harmony import */ var _general_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4579);


const keyUsageBits = { digitalSignature: 0, keyEncipherment: 2, keyCertSign: 5, cRLSign: 6 };
const keyPurposeIds = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' };
function basicConstraints({ cA, pathLenConstraint }) {
    const elements = [];
    if (cA)
        elements.push((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanTrue */ .Jb)());
    if (pathLenConstraint !== undefined)
        elements.push((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .unsignedInteger */ .wF)(Uint8Array.of(pathLenConstraint)));
    return extension('2.5.29.19', 'critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...elements));
}
function keyUsage(usages) {
    const places = usages.map((usage) => keyUsageBits[usage]);
    const bits = places.reduce((octet, place) => octet | (0x80 >> place), 0);
    return extension('2.5.29.15', 'critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .bitString */ .FY)(Uint8Array.of(bits), 7 - Math.max(...places)));
}
function extKeyUsage(purposes) {
    const ids = purposes.map((purpose) => (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .objectIdentifier */ .RG)(keyPurposeIds[purpose]));
    return extension('2.5.29.37', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...ids));
}
function subjectKeyIdentifier(keyIdentifier) {
    return extension('2.5.29.14', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .octetString */ .J8)(keyIdentifier));
}
function authorityKeyIdentifier(keyIdentifier) {
    return extension('2.5.29.35', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(0, keyIdentifier)));
}
function subjectAltName(names) {
    return extension('2.5.29.17', 'not critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...names.map(_general_name_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeGeneralName */ .i)));
}
function extension(extnID, criticality, extnValue) {
    const critical = criticality === 'critical' ? [(0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanTrue */ .Jb)()] : [];
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .objectIdentifier */ .RG)(extnID), ...critical, (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .octetString */ .J8)(extnValue));
}


/***/ }),

/***/ 4579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ formatGeneralName),
/* harmony export */   i: () => (/* binding */ encodeGeneralName)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(586);

function encodeGeneralName(name) {
    switch (name.type) {
        case 'rfc822Name':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(1, Buffer.from(name.value, 'latin1'));
        case 'dNSName':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(2, Buffer.from(name.value, 'latin1'));
        case 'uniformResourceIdentifier':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(6, Buffer.from(name.value, 'latin1'));
        case 'iPAddress':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(7, name.octets);
    }
}
function formatGeneralName(name) {
    const prefix = { rfc822Name: 'email', dNSName: 'DNS', uniformResourceIdentifier: 'URI', iPAddress: 'IP' };
    return `${prefix[name.type]}:${name.value}`;
}


/***/ }),

/***/ 435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatIpAddress)
/* harmony export */ });
function formatIpAddress(octets) {
    if (octets.length === 4)
        return octets.join('.');
    const pieces = Array.from({ length: 8 }, (_, index) => ((octets[2 * index] << 8) | octets[2 * index + 1]).toString(16));
    const text = pieces.join(':');
    const runs = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)];
    const longest = runs.reduce((best, run) => (best === undefined || zerosIn(run) > zerosIn(best) ? run : best), undefined);
    if (!longest)
        return text;
    const before = text.slice(0, longest.index);
    const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
    return `${before}::${after}`;
}
function zerosIn(run) {
    return run[0].replaceAll(':', '').length;
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ generatePrivateKey),
/* harmony export */   fT: () => (/* binding */ rememberKeyType),
/* harmony export */   kc: () => (/* binding */ publicKeyOf),
/* harmony export */   lo: () => (/* binding */ keyTypes),
/* harmony export */   oN: () => (/* binding */ generateWeakPrivateKey),
/* harmony export */   zj: () => (/* binding */ keyTypeOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);


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
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const keyType = typesOfMadeKeys.get(privateKey);
    if (keyType !== undefined)
        typesOfMadeKeys.set(publicKey, keyType);
    return publicKey;
}
function keyTypeOf(key) {
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
        return (await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair)(algorithm, options)).privateKey;
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)(algorithm, options).privateKey;
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


/***/ }),

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ constraintsFor),
/* harmony export */   Ic: () => (/* binding */ nameConstraints),
/* harmony export */   NW: () => (/* binding */ looksLikeIpv4Address),
/* harmony export */   UG: () => (/* binding */ readNameConstraints),
/* harmony export */   V1: () => (/* binding */ permits),
/* harmony export */   si: () => (/* binding */ constraintsTo)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(586);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1958);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4693);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4334);




function nameConstraints({ permittedSubtrees, excludedSubtrees }) {
    const generalSubtrees = (tag, subtrees) => subtrees.length > 0 ? [(0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitElements */ .X_)(tag, ...subtrees.map(encodeGeneralSubtree))] : [];
    return (0,_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extension */ .ck)('2.5.29.30', 'critical', (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(...generalSubtrees(0, permittedSubtrees), ...generalSubtrees(1, excludedSubtrees)));
}
function encodeGeneralSubtree(subtree) {
    switch (subtree.type) {
        case 'rfc822Name':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(1, Buffer.from(subtree.value, 'latin1')));
        case 'dNSName':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(2, Buffer.from(subtree.value, 'latin1')));
        case 'uniformResourceIdentifier':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(6, Buffer.from(subtree.value, 'latin1')));
        case 'iPAddress':
            return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .implicitTag */ .A0)(7, Buffer.concat([subtree.octets, subtree.mask])));
    }
}
function readNameConstraints(extnValue) {
    const constraints = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(extnValue), 'NameConstraints');
    const permitted = readGeneralSubtrees(constraints.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .constructedTag */ .TH)(0)));
    const excluded = readGeneralSubtrees(constraints.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .constructedTag */ .TH)(1)));
    constraints.end();
    if (permitted.length + excluded.length === 0) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy('a subtree in nameConstraints (RFC 5280 §4.2.1.10)', 'none');
    }
    return {
        permittedSubtrees: permitted.filter(isKnown),
        excludedSubtrees: excluded.filter(isKnown),
        hasOtherForms: ![...permitted, ...excluded].every(isKnown),
    };
}
function readGeneralSubtrees(element) {
    return element ? (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(element, element.identifier, 'GeneralSubtrees').map(readBase) : [];
}
function isKnown(subtree) {
    return subtree !== 'other form';
}
function readBase(subtree) {
    const generalSubtree = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(subtree, 'GeneralSubtree');
    const { identifier, contents } = generalSubtree.take('base');
    generalSubtree.end();
    switch (identifier) {
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .primitiveTag */ .Kn)(1):
            return { type: 'rfc822Name', value: (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .asciiOf */ .Z)(contents, 'rfc822Name') };
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .primitiveTag */ .Kn)(2):
            return { type: 'dNSName', value: (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .asciiOf */ .Z)(contents, 'dNSName') };
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .primitiveTag */ .Kn)(6):
            return { type: 'uniformResourceIdentifier', value: (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .asciiOf */ .Z)(contents, 'uniformResourceIdentifier') };
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .primitiveTag */ .Kn)(7): {
            if (contents.length !== 8 && contents.length !== 32) {
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy('an address and a mask (RFC 5280 §4.2.1.10)', `${contents.length} octets`);
            }
            const half = contents.length / 2;
            return {
                type: 'iPAddress',
                octets: Uint8Array.from(contents.subarray(0, half)),
                mask: Uint8Array.from(contents.subarray(half)),
            };
        }
        default:
            return 'other form';
    }
}
function permits({ permittedSubtrees, excludedSubtrees }, name) {
    const ofItsForm = (subtree) => subtree.type === name.type;
    const permitted = permittedSubtrees.filter(ofItsForm);
    const excluded = excludedSubtrees.filter(ofItsForm);
    if (permitted.length + excluded.length === 0)
        return true;
    if (name.type === 'uniformResourceIdentifier' && hostNameOfUri(name.value) === undefined)
        return false;
    if (excluded.some((subtree) => isWithin(name, subtree) || isAbove(name, subtree)))
        return false;
    return permitted.length === 0 || permitted.some((subtree) => isWithin(name, subtree));
}
function isWithin(name, subtree) {
    if (name.type === 'iPAddress')
        return subtree.type === 'iPAddress' && isInNetwork(name.octets, subtree);
    return subtree.type !== 'iPAddress' && isInSubtree[name.type](name.value, subtree.value);
}
const isInSubtree = {
    dNSName(name, subtree) {
        const [host, domain] = [name.toLowerCase(), subtree.toLowerCase()];
        return domain === '' || host === domain || host.endsWith(withDot(domain));
    },
    rfc822Name(name, subtree) {
        const at = subtree.indexOf('@');
        const isLocalPart = at < 0 || name.startsWith(subtree.slice(0, at + 1));
        return isLocalPart && isHostOrBelow(hostOfMailbox(name), subtree.slice(at + 1).toLowerCase());
    },
    uniformResourceIdentifier: (name, subtree) => isHostOrBelow(hostNameOfUri(name), subtree.toLowerCase()),
};
function isHostOrBelow(host, subtree) {
    return subtree.startsWith('.') ? host.endsWith(subtree) : host === subtree;
}
function withDot(domain) {
    return domain.startsWith('.') ? domain : `.${domain}`;
}
function isInNetwork(address, { octets, mask }) {
    return (address.length === octets.length &&
        address.every((octet, index) => ((octet ^ octets[index]) & mask[index]) === 0));
}
function isAbove(name, subtree) {
    if (name.type !== 'dNSName' || subtree.type !== 'dNSName' || !name.value.startsWith('*.'))
        return false;
    const domain = name.value.slice(1).toLowerCase();
    return withDot(subtree.value.toLowerCase()).endsWith(domain);
}
function hostOfMailbox(mailbox) {
    return mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase();
}
function hostNameOfUri(uri) {
    const host = /^[^:]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/.exec(uri)?.[1]?.toLowerCase();
    return host !== undefined && (0,_name_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .isHostName */ .uy)(host) ? host : undefined;
}
function constraintsFor(names, commonNames = []) {
    const hosts = names.flatMap((name) => (name.type === 'dNSName' ? [name.value.replace(/^\*\./, '')] : []));
    const mailHosts = names.flatMap((name) => (name.type === 'rfc822Name' ? [hostOfMailbox(name.value)] : []));
    const uris = names.flatMap((name) => (name.type === 'uniformResourceIdentifier' ? [hostNameOfUri(name.value)] : []));
    const addresses = names.flatMap((name) => (name.type === 'iPAddress' ? [name.octets] : []));
    const uriHosts = uris.filter((host) => host !== undefined);
    const constrainsUris = uriHosts.length === uris.length;
    return constraintsTo([
        ...unique(hosts).map((value) => ({ type: 'dNSName', value })),
        ...addresses.map((octets) => ({ type: 'iPAddress', octets, mask: octets.map(() => 0xff) })),
        ...unique(mailHosts).map((value) => ({ type: 'rfc822Name', value })),
        ...unique(constrainsUris ? uriHosts : []).map((value) => ({ type: 'uniformResourceIdentifier', value })),
    ], commonNames);
}
const deadAddresses = [
    Uint8Array.of(192, 0, 2, 0),
    Uint8Array.from({ length: 16 }, (_, index) => (index === 0 ? 1 : 0)),
];
function constraintsTo(subtrees, commonNames = []) {
    const addressNames = unique(commonNames.filter(looksLikeIpv4Address));
    const missingFamilies = deadAddresses.filter(({ length }) => !subtrees.some((subtree) => subtree.type === 'iPAddress' && subtree.octets.length === length));
    const permittedSubtrees = [
        ...subtrees,
        ...addressNames.map((value) => ({ type: 'dNSName', value })),
        ...missingFamilies.map((octets) => ({ type: 'iPAddress', octets, mask: octets.map(() => 0xff) })),
    ];
    const hasHosts = permittedSubtrees.some(({ type }) => type === 'dNSName');
    return { permittedSubtrees, excludedSubtrees: hasHosts ? [] : [{ type: 'dNSName', value: '' }] };
}
function looksLikeIpv4Address(text) {
    return /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
}
function unique(values) {
    return [...new Set(values)];
}


/***/ }),

/***/ 4334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ readName),
/* harmony export */   rh: () => (/* binding */ readGeneralNames),
/* harmony export */   uy: () => (/* binding */ isHostName)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1958);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6283);
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(435);



function readName(name) {
    (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .expectType */ .eA)(name, _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.sequence, 'Name as a SEQUENCE');
    const read = {};
    for (const relativeDistinguishedName of name.children) {
        const [attribute, ...more] = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(relativeDistinguishedName, _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.set, 'RelativeDistinguishedName');
        if (more.length > 0)
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('one attribute in each RDN of a name', `${more.length + 1}`);
        const { type, value } = readAttribute(attribute);
        if (read[type] !== undefined)
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`one ${type} in a name`, 'two');
        read[type] = value;
    }
    return read;
}
function readAttribute(element) {
    const attribute = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .componentsOf */ .ct)(element, 'AttributeTypeAndValue');
    const oid = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectIdentifier */ .LP)(attribute.take('type'), 'type of AttributeTypeAndValue');
    const valueElement = attribute.take('value');
    attribute.end();
    const known = _distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeTypes */ .sJ.find((attributeType) => attributeType.oid === oid);
    if (!known) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`a name of ${_distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeTypes */ .sJ.map(({ type }) => type).join(', ')}`, `the type ${oid}`);
    }
    const { type, upperBound } = known;
    const value = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(valueElement, type);
    const characters = [...value].length;
    if (characters === 0 || characters > upperBound) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${type} of 1 to ${upperBound} characters (RFC 5280 Appendix A.1)`, `${characters}`);
    }
    if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value)) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${type} without control characters and line ends`, 'one');
    }
    if (type === 'countryName' && !/^[A-Za-z]{2}$/.test(value)) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('countryName of two letters', 'others');
    }
    if (type === 'emailAddress' && !isMailbox(value))
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('emailAddress of one mailbox', 'another');
    return { type, value: type === 'countryName' ? value.toUpperCase() : value };
}
function readGeneralNames(element) {
    return (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element, _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .identifiers */ .H2.sequence, 'GeneralNames').map(readGeneralName);
}
function readGeneralName({ identifier, contents }) {
    switch (identifier) {
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .primitiveTag */ .Kn)(1): {
            const value = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .asciiOf */ .Z)(contents, 'rfc822Name');
            if (!isMailbox(value))
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('rfc822Name of one mailbox', 'another');
            const at = value.indexOf('@');
            return { type: 'rfc822Name', value: value.slice(0, at) + value.slice(at).toLowerCase() };
        }
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .primitiveTag */ .Kn)(2): {
            const value = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .asciiOf */ .Z)(contents, 'dNSName').toLowerCase();
            if (isHostName(value.replace(/^\*\./, '')))
                return { type: 'dNSName', value };
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('dNSName of a host name, in A-labels, its first label perhaps a wildcard', 'another');
        }
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .primitiveTag */ .Kn)(6): {
            const value = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .asciiOf */ .Z)(contents, 'uniformResourceIdentifier');
            if (/^[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]+$/.test(value))
                return { type: 'uniformResourceIdentifier', value };
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('uniformResourceIdentifier of an absolute URI', 'another');
        }
        case (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .primitiveTag */ .Kn)(7): {
            if (contents.length !== 4 && contents.length !== 16) {
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('iPAddress of 4 or 16 octets (RFC 5280 §4.2.1.6)', `${contents.length}`);
            }
            return { type: 'iPAddress', value: (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIpAddress */ .b)(contents), octets: Uint8Array.from(contents) };
        }
        default:
            throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy('alternative names of dNSName, iPAddress, rfc822Name, uniformResourceIdentifier', `the form [${identifier & 0x1f}]`);
    }
}
function isHostName(text) {
    const labels = text.split('.');
    const areLabels = labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label));
    return text.length <= 253 && areLabels && !/^\d+$/.test(labels.at(-1));
}
function isMailbox(text) {
    const [localPart = '', host = '', ...more] = text.split('@');
    return /^[\x21-\x7e]{1,64}$/.test(localPart) && !/["(),:;<>[\\\]]/.test(localPart) && isHostName(host) && !more.length;
}


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readPem)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1958);

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

/***/ 4833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ encodePem),
/* harmony export */   x: () => (/* binding */ decodePem)
/* harmony export */ });
function encodePem(label, der) {
    const body = Buffer.from(der.buffer, der.byteOffset, der.length)
        .toString('base64')
        .replace(/.{1,64}/g, '$&\n');
    return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`;
}
function decodePem(label, pem) {
    return Buffer.from(pem.slice(`-----BEGIN ${label}-----\n`.length, -`-----END ${label}-----\n`.length), 'base64');
}


/***/ }),

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ed: () => (/* binding */ canBeTried),
  zd: () => (/* binding */ encodePrivateKey),
  XL: () => (/* binding */ isEncryptedPrivateKey),
  Cz: () => (/* binding */ mostIterations),
  $k: () => (/* binding */ readPrivateKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __nccwpck_require__(1958);
;// CONCATENATED MODULE: ./build/pki/sound-key.js


function soundnessOf(privateKey) {
    const algorithm = `${privateKey.asymmetricKeyType}`;
    try {
        const soundness = soundnessOfNumbers(privateKey, algorithm);
        if (soundness !== 'sound' || !/^(rsa|ec|ed25519|ml-dsa-\d+)$/.test(algorithm))
            return soundness;
        return signsAndVerifies(privateKey, /^(rsa|ec)$/.test(algorithm) ? 'sha256' : null) ? 'sound' : 'not sound';
    }
    catch {
        return 'not sound';
    }
}
function soundnessOfNumbers(privateKey, algorithm) {
    if (algorithm === 'ec')
        return soundnessOfScalar(privateKey);
    return algorithm === 'rsa' && !hasSoundNumbers(privateKey) ? 'not sound' : 'sound';
}
function signsAndVerifies(privateKey, hash) {
    const challenge = Buffer.from('selfsigned-cert-action');
    return (0,external_node_crypto_.verify)(hash, challenge, (0,external_node_crypto_.createPublicKey)(privateKey), (0,external_node_crypto_.sign)(hash, challenge, privateKey));
}
const orders = {
    '1.2.840.10045.3.1.7': 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    '1.3.132.0.34': 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    '1.3.132.0.35': 0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
};
function soundnessOfScalar(privateKey) {
    const info = (0,der_reader/* componentsOf */.ct)((0,der_reader/* readDer */.SU)(privateKey.export({ type: 'pkcs8', format: 'der' })), 'PrivateKeyInfo');
    info.take('version', der_reader/* identifiers */.H2.integer);
    const algorithm = (0,der_reader/* componentsOf */.ct)(info.take('privateKeyAlgorithm'), 'AlgorithmIdentifier');
    algorithm.take('algorithm', der_reader/* identifiers */.H2.objectIdentifier);
    const order = orderOf(algorithm.take('parameters'));
    if (order === undefined)
        return 'of another kind';
    const octets = (0,der_reader/* readOctetString */.nD)(info.take('privateKey'), 'privateKey');
    const ecPrivateKey = (0,der_reader/* componentsOf */.ct)((0,der_reader/* readDer */.SU)(octets), 'ECPrivateKey');
    ecPrivateKey.take('version', der_reader/* identifiers */.H2.integer);
    const scalar = numberOf((0,der_reader/* readOctetString */.nD)(ecPrivateKey.take('privateKey'), 'privateKey'));
    return scalar > 0n && scalar < order ? 'sound' : 'not sound';
}
function orderOf(parameters) {
    if (parameters.identifier === der_reader/* identifiers */.H2.objectIdentifier) {
        return orders[(0,der_reader/* readObjectIdentifier */.LP)(parameters, 'namedCurve')];
    }
    const order = numberOf(parameters.children.slice(4, 5).flatMap(({ contents }) => [...contents]));
    return Object.values(orders).find((known) => known === order);
}
function numberOf(octets) {
    return BigInt(`0x0${Buffer.from([...octets]).toString('hex')}`);
}
const mostModulusBits = 16_384;
function hasSoundNumbers(privateKey) {
    const jwk = privateKey.export({ format: 'jwk' });
    const octetsOf = (text) => Buffer.from(`${text}`, 'base64url');
    if (octetsOf(jwk.n).length * 8 > mostModulusBits)
        return false;
    const read = (text) => numberOf(octetsOf(text));
    const [n, e, d, p, q] = [read(jwk.n), read(jwk.e), read(jwk.d), read(jwk.p), read(jwk.q)];
    const [dP, dQ, qInv] = [read(jwk.dp), read(jwk.dq), read(jwk.qi)];
    const areOddPrimes = p > 2n && q > 2n && p % 2n === 1n && q % 2n === 1n;
    return (areOddPrimes &&
        p * q === n &&
        [d, dP].every((exponent) => (e * exponent) % (p - 1n) === 1n) &&
        [d, dQ].every((exponent) => (e * exponent) % (q - 1n) === 1n) &&
        (qInv * q) % p === 1n);
}

;// CONCATENATED MODULE: ./build/pki/private-key.js



function encodePrivateKey(privateKey, passphrase) {
    const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
    return privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption });
}
function readPrivateKey(pem, passphrase) {
    const encrypted = isEncryptedPrivateKey(pem);
    if (encrypted && passphrase === undefined)
        return 'passphrase missing';
    const iterations = encryptedBlocks(pem).map(iterationsOf);
    if (iterations.includes(undefined))
        return 'not a private key';
    if (iterations.some(isTooMuch))
        return 'encrypted by too many iterations';
    const key = importPrivateKey(pem, passphrase);
    if (key === undefined)
        return encrypted ? 'passphrase wrong' : 'not a private key';
    const soundness = soundnessOf(key);
    return soundness === 'sound' ? key : soundness;
}
function importPrivateKey(pem, passphrase) {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: pem, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
    }
    catch {
        return undefined;
    }
}
const mostIterations = 2_000_000;
const isTooMuch = (iterations) => iterations === undefined || iterations > mostIterations;
function canBeTried(encrypted) {
    return !isTooMuch(iterationsOf(encrypted));
}
function iterationsOf(encrypted) {
    try {
        const info = (0,der_reader/* componentsOf */.ct)((0,der_reader/* readDer */.SU)(encrypted), 'EncryptedPrivateKeyInfo');
        return Math.max(...integersIn(info.take('encryptionAlgorithm')));
    }
    catch {
        return undefined;
    }
}
function integersIn({ identifier, contents, children }) {
    return identifier === der_reader/* identifiers */.H2.integer
        ? [Number(`0x0${Buffer.from(contents).toString('hex')}`)]
        : children.flatMap(integersIn);
}
function encryptedBlocks(pem) {
    const blocks = pem.matchAll(/-----BEGIN ENCRYPTED PRIVATE KEY-----([^-]*)/g);
    return [...blocks].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}
function isEncryptedPrivateKey(pem) {
    return /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
}


/***/ }),

/***/ 8557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ caProfiles),
/* harmony export */   h$: () => (/* binding */ endEntityProfiles),
/* harmony export */   rX: () => (/* binding */ refusedProfiles)
/* harmony export */ });
const server = {
    basicConstraints: { cA: false },
    keyUsage: ['digitalSignature'],
    keyUsageOfRsa: ['keyEncipherment'],
    extKeyUsage: ['serverAuth'],
};
const client = {
    basicConstraints: { cA: false },
    keyUsage: ['digitalSignature'],
    extKeyUsage: ['clientAuth'],
};
const both = { ...server, extKeyUsage: ['serverAuth', 'clientAuth'] };
const certificateAuthority = { keyUsage: ['keyCertSign', 'cRLSign'] };
const caProfiles = {
    root: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
    rootAboveIntermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 1 } },
    intermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
};
const refusedProfiles = {
    wrongUsage: { ...server, extKeyUsage: ['clientAuth'] },
    caAsEndEntity: { ...server, basicConstraints: { cA: true }, keyUsage: ['digitalSignature', 'keyCertSign'] },
};
const endEntityProfiles = { server, client, both };


/***/ }),

/***/ 9585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered),
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
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


/***/ }),

/***/ 3509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ serialNumberMagnitude),
/* harmony export */   Du: () => (/* binding */ greatestSerialNumber),
/* harmony export */   Mf: () => (/* binding */ serialNumberOctets),
/* harmony export */   R9: () => (/* binding */ randomSerialNumber),
/* harmony export */   Ts: () => (/* binding */ formatSerialNumber)
/* harmony export */ });
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


/***/ }),

/***/ 2565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ signOctets),
/* harmony export */   bf: () => (/* binding */ signatureHashes),
/* harmony export */   d6: () => (/* binding */ choosesHash),
/* harmony export */   g1: () => (/* binding */ verifyOctetsAside),
/* harmony export */   hS: () => (/* binding */ sha1SignatureFor),
/* harmony export */   pb: () => (/* binding */ encodeAlgorithmIdentifier),
/* harmony export */   uW: () => (/* binding */ signOctetsAside),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* unused harmony exports defaultSignatureHash, signatureAlgorithmFor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(586);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8841);
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9585);





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
    const keyType = (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOf */ .zj)(key);
    if (keyType.startsWith('rsa-'))
        return { oid: rsaIdentifiers[hash], parameters: 'NULL', hash };
    if (choosesHash(keyType))
        return { oid: ecdsaIdentifiers[hash], parameters: 'absent', hash };
    const oid = fixedHashIdentifiers[keyType];
    return { oid, parameters: 'absent', hash: undefined };
}
function sha1SignatureFor(signingKey) {
    const keyType = (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOf */ .zj)(signingKey);
    if (keyType.startsWith('rsa-'))
        return { oid: '1.2.840.113549.1.1.5', parameters: 'NULL', hash: 'sha1' };
    return choosesHash(keyType) ? { oid: '1.2.840.10045.4.1', parameters: 'absent', hash: 'sha1' } : undefined;
}
function encodeAlgorithmIdentifier({ oid, parameters }) {
    return encodersBy[parameters](oid);
}
const encodersBy = {
    NULL: (0,_remembered_js__WEBPACK_IMPORTED_MODULE_4__/* .remembered */ .H)((oid) => (0,_asn1_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIdentifier */ .RG)(oid), (0,_asn1_js__WEBPACK_IMPORTED_MODULE_2__/* .nullValue */ .Pv)())),
    absent: (0,_remembered_js__WEBPACK_IMPORTED_MODULE_4__/* .remembered */ .H)((oid) => (0,_asn1_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_asn1_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIdentifier */ .RG)(oid))),
};
function signOctets(octets, algorithm, privateKey) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm.hash, octets, privateKey);
}
const signAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign);
function signOctetsAside(octets, algorithm, privateKey) {
    return signAside(algorithm.hash, octets, privateKey);
}
const verifyAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify);
function verifyOctetsAside(octets, algorithm, publicKey, signature) {
    return verifyAside(algorithm.hash, octets, publicKey, signature);
}
function signatureOf(signingKey, hash) {
    const keyType = (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOf */ .zj)(signingKey);
    const asked = hash !== undefined && choosesHash(keyType) ? hash : undefined;
    return signatureAlgorithmFor(signingKey, asked ?? defaultSignatureHash(keyType));
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ encodeValidity),
/* harmony export */   ZV: () => (/* binding */ latestTime),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   iV: () => (/* binding */ encodeTime),
/* harmony export */   rL: () => (/* binding */ earliestTime)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(586);
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9585);


const earliestTime = -631_152_000;
const latestTime = 253_402_300_799;
const firstGeneralizedTime = 2_524_608_000;
function encodeValidity(validity) {
    return (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(encodeTime(validity.notBefore), encodeTime(validity.notAfter));
}
const encodeTime = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((seconds) => {
    const digits = formatTime(seconds).replace(/[-:T]/g, '');
    return seconds < firstGeneralizedTime ? (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK)(digits.slice(2)) : (0,_asn1_js__WEBPACK_IMPORTED_MODULE_0__/* .generalizedTime */ ._8)(digits);
});
const formatTime = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));


/***/ }),

/***/ 1385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   T_: () => (/* binding */ isPrivateKey),
/* harmony export */   rc: () => (/* binding */ redactLabelledKeys)
/* harmony export */ });
/* unused harmony export redactValue */
function redactValue(value) {
    return describeKey(value) ?? value;
}
function describeKey(value, charactersToRead = value.length) {
    const text = value.slice(0, charactersToRead).replaceAll('\0', '');
    if (isPrivateKey(text))
        return describe('a private key', value);
    return randomRunsOf(text, shortestInValue).length > 0 ? describe('what could be a private key', value) : undefined;
}
function isPrivateKey(value) {
    return keyLabels.some((label) => label.test(value)) || value.search(jwkSecret) >= 0;
}
function redactText(text) {
    if (text.length < shortestInText)
        return text;
    const known = redactLabelledKeys(text);
    let [shown, end] = ['', 0];
    for (const { run, at } of randomRunsOf(known, shortestInText)) {
        if (at < end || known.slice(0, at).endsWith('spki-list='))
            continue;
        shown += known.slice(end, at) + describe('what could be a private key', run);
        end = at + run.length + (lastLine.exec(known.slice(at + run.length, at + run.length + 80))?.[0].length ?? 0);
    }
    return shown + known.slice(end);
}
function redactLabelledKeys(text) {
    return text
        .replace(pemBlock, (block) => describe('a private key', block))
        .replace(jwkSecret, (member) => describe('a private key', member));
}
function describe(what, secret) {
    return `[${what}, ${secret.length} characters]`;
}
const keyLabels = [/PRIVATE KEY/, /begin[ _-]{1,2}(?:[a-z0-9]{1,12}[ _-])?private[ _-]key/i];
const pemBlock = /-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,24}PRIVATE KEY-----|(?:[-\s]|\\[nr]|[A-Za-z0-9+/=]{16,})*)/g;
const jwkSecret = /(?<![A-Za-z0-9_])d[\\"']*\s*:\s*[\\"']*[A-Za-z0-9_-]{40,}/g;
const lastLine = /^(?:[\s|]|\\[nr]|\\x0[ad])+(?=[^\s\\]*[A-Z])(?=[^\s\\]*[0-9+/=])[A-Za-z0-9+/_-]{4,31}={0,2}(?![A-Za-z0-9+/_=-])/;
const shortestInValue = 20;
const shortestInText = 32;
const hexInValue = /[0-9A-Fa-f]{48,}/g;
const hexInText = /[0-9A-Fa-f]{65,}/g;
const base64Run = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
function randomRunsOf(text, shortest) {
    const hex = runsOf(text, shortest === shortestInText ? hexInText : hexInValue);
    const base64 = runsOf(text, base64Run).filter(({ run }) => run.length >= shortest && holdsRandomBase64(run));
    return [...base64, ...hex.filter(({ run }) => /\d/.test(run) && /[A-Fa-f]/.test(run))].sort((a, b) => a.at - b.at);
}
function runsOf(text, pattern) {
    return [...text.matchAll(pattern)].map(({ 0: run, index }) => ({ run, at: index }));
}
function holdsRandomBase64(run) {
    if (absolutePath.test(run)) {
        return run.split('/').some((name) => name.length >= shortestInValue && holdsRandomBase64(name));
    }
    if (isRandomBase64(run, run.length < charactersOfPart ? 0.45 : 1 / 3))
        return true;
    for (let at = 0; at + charactersOfPart <= run.length; at += 4) {
        if (isRandomBase64(run.slice(at, at + charactersOfPart), 0.5))
            return true;
    }
    return false;
}
const absolutePath = /^\/[A-Za-z][a-z]{2,}\//;
const charactersOfPart = 32;
function isRandomBase64(run, leastChanges) {
    let [pairs, changes, digits, uppers, lowers] = [0, 0, 0, 0, 0];
    let before = 'sign';
    for (let index = 0; index < run.length; index++) {
        const kind = kindOf(run.charCodeAt(index));
        if (kind === 'digit')
            digits++;
        if (kind === 'upper')
            uppers++;
        if (kind === 'lower')
            lowers++;
        if (before !== 'sign' && kind !== 'sign') {
            pairs++;
            if (before !== kind)
                changes++;
        }
        before = kind;
    }
    if (lowers === 0 || uppers === 0)
        return false;
    if (run.length < charactersOfPart)
        return digits > 0 && changes >= pairs * leastChanges;
    return changes >= pairs * leastChanges || (uppers >= run.length / 2 && lowers >= run.length / 10);
}
function kindOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return 'digit';
    if (code >= 0x41 && code <= 0x5a)
        return 'upper';
    return code >= 0x61 && code <= 0x7a ? 'lower' : 'sign';
}


/***/ }),

/***/ 9513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planCertificate),
/* harmony export */   f: () => (/* binding */ keyTypeOfPlanned)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1428);
/* harmony import */ var _pki_general_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4579);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8841);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8993);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2052);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2922);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7976);
/* harmony import */ var _requested_time_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8518);








const nameInputs = [
    'common-name',
    'subject-alt-names',
    'organization',
    'organizational-unit',
    'locality',
    'state-or-province',
    'country',
    'email-address',
];
function planCertificate(folder, raw, context, note) {
    const wrong = new Set();
    const noteHere = (name, found) => {
        wrong.add(name);
        note(name, found);
    };
    const hasNoMistake = (...names) => !names.some((name) => wrong.has(name));
    const values = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateInputNames */ .ig, raw, noteHere);
    const { usage } = values;
    const namesAreGiven = nameInputs.some((name) => (raw.get(name) ?? '').trim() !== '');
    const { key, names: namesOfRequest } = planKey(values, hasNoMistake('key-passphrase', 'key-type'), context, noteHere);
    const subjectAndNames = namesOfRequest && !namesAreGiven
        ? expectNames(namesOfRequest, usage !== 'client' && hasNoMistake('usage'), noteHere)
        : namesFromInputs(values, usage, wrong, noteHere);
    const requestedValidity = requestValidity(values);
    const validity = (0,_requested_time_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveValidity */ .pU)(requestedValidity, context.now);
    if ('mistake' in validity && hasNoMistake('not-before', 'not-after', 'validity-days')) {
        noteHere(inputOfTime(validity.end, values), validity.mistake);
    }
    if (values['not-after'] && values['validity-days'] !== undefined) {
        noteHere('validity-days', { cannotBeCombinedWith: 'not-after', advice: giveOne });
    }
    if (wrong.size > 0 || 'mistake' in validity || !key)
        return undefined;
    return {
        certificate: {
            folder,
            ...subjectAndNames,
            usage,
            key,
            keyPassphrase: values['key-passphrase'],
            validity: validity.value,
            requestedValidity,
            signatureHash: values['signature-hash'],
            serialNumber: values['serial-number'],
            renewBeforeSeconds: renewBeforeSeconds(values['renew-before-days'], validity.value),
        },
        note,
        timesGiven: {
            start: values['not-before'] !== undefined,
            end: values['not-after'] !== undefined || values['validity-days'] !== undefined,
        },
    };
}
function planKey(values, isReadable, context, note) {
    const { 'certificate-request': request, 'key-file': keyFile, 'key-type': keyType } = values;
    if (request && keyFile !== undefined) {
        note('key-file', { cannotBeCombinedWith: 'certificate-request', advice: giveOne });
        return { key: undefined };
    }
    if (request) {
        const read = (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readCertificationRequestOf */ .x$)(request, context, note);
        return read ? { key: { kind: 'public', publicKey: read.publicKey }, names: read } : { key: undefined };
    }
    if (keyFile === undefined)
        return { key: { kind: 'make', keyType: keyType ?? 'rsa-2048' } };
    if (!isReadable)
        return { key: undefined };
    const privateKey = (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readKeyFile */ .ml)(keyFile, values['key-passphrase'], keyType, context, note);
    return { key: privateKey && { kind: 'private', privateKey } };
}
function keyTypeOfPlanned(key) {
    if (key.kind === 'make')
        return key.keyType;
    return (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .keyTypeOf */ .zj)(key.kind === 'private' ? key.privateKey : key.publicKey);
}
function namesFromInputs(values, usage, wrong, note) {
    const commonName = values['common-name'] ?? (wrong.has('common-name') ? '' : 'localhost');
    const names = parseNames(commonName, values['subject-alt-names'], usage, note);
    const haveNoMistake = !['common-name', 'subject-alt-names', 'usage'].some((name) => wrong.has(name));
    if (usage !== 'client' && names.subjectAltName.length === 0 && haveNoMistake)
        note('subject-alt-names', noAlternativeName);
    return {
        subject: withoutAbsent({
            countryName: values.country,
            stateOrProvinceName: values['state-or-province'],
            localityName: values.locality,
            organizationName: values.organization,
            organizationalUnitName: values['organizational-unit'],
            commonName: names.commonName,
            emailAddress: values['email-address'],
        }),
        subjectAltName: names.subjectAltName,
    };
}
function expectNames({ subject, subjectAltName }, isForServer, note) {
    if (Object.keys(subject).length === 0) {
        note('certificate-request', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_7__/* .mistake */ .RT)('a request with a subject, or common-name', 'an empty subject').mistake);
    }
    if (isForServer && subjectAltName.length === 0) {
        const expected = 'alternative names in the request, or in subject-alt-names';
        note('certificate-request', { ...noAlternativeName, expected });
    }
    for (const { type, value } of subjectAltName) {
        const name = type === 'uniformResourceIdentifier' ? (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAlternativeName */ .Id)(`uri:${value}`) : undefined;
        if (name && 'mistake' in name)
            note('certificate-request', name.mistake);
    }
    return { subject, subjectAltName };
}
const giveOne = 'Give one of the two.';
const noAlternativeName = {
    expected: 'at least one name, since the common name is neither a host name nor an IP address',
    got: '',
    source: 'RFC 9525 §2',
};
const upperBoundCommonName = _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL['common-name'].type.upperBound;
function parseNames(commonName, words, usage, note) {
    const host = looksLikeHost(commonName) ? (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseHost */ .o6)(commonName) : undefined;
    if (host && 'mistake' in host)
        note('common-name', host.mistake);
    const hostName = host && 'value' in host ? host.value : undefined;
    const requested = hostName ? [hostName] : [];
    for (const word of words ?? (hostName?.value === 'localhost' ? ['127.0.0.1', '::1'] : [])) {
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAlternativeName */ .Id)(word);
        if ('mistake' in name)
            note('subject-alt-names', name.mistake);
        else
            requested.push(name.value);
    }
    const subjectAltName = [...new Map(requested.map((name) => [(0,_pki_general_name_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGeneralName */ .h)(name), name])).values()];
    const written = usage === 'client' ? commonName : (hostName?.value ?? commonName);
    if ([...written].length > upperBoundCommonName) {
        const { advice } = _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL['common-name'].type;
        note('common-name', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_7__/* .mistake */ .RT)(`at most ${upperBoundCommonName} characters`, written, advice, 'RFC 5280 Appendix A.1').mistake);
    }
    return { commonName: written, subjectAltName };
}
function looksLikeHost(commonName) {
    if (commonName.includes('://'))
        return true;
    if (commonName === '' || /[\s@/]/.test(commonName))
        return false;
    return /^[\0-\x7f]*$/.test(commonName) || /[.。．｡]/.test(commonName);
}
function requestValidity(values) {
    return {
        notBefore: values['not-before'] ?? { secondsFromNow: -_requested_time_js__WEBPACK_IMPORTED_MODULE_6__/* .clockSkewSeconds */ .yk },
        notAfter: values['not-after'] ?? { daysAfterNotBefore: values['validity-days'] ?? 365 },
    };
}
function inputOfTime(end, values) {
    if (end === 'notBefore')
        return 'not-before';
    if (values['not-after'])
        return 'not-after';
    return values['validity-days'] === undefined ? 'not-before' : 'validity-days';
}
function renewBeforeSeconds(days, { notBefore, notAfter }) {
    return days === undefined ? Math.min(7 * _requested_time_js__WEBPACK_IMPORTED_MODULE_6__/* .secondsPerDay */ .Vw, (notAfter - notBefore) / 3) : days * _requested_time_js__WEBPACK_IMPORTED_MODULE_6__/* .secondsPerDay */ .Vw;
}
function withoutAbsent(object) {
    return Object.fromEntries(Object.entries(object).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 7178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ splitBatch),
/* harmony export */   c: () => (/* binding */ collectDocumentIssues)
/* harmony export */ });
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2922);

const mostIssues = 1000;
const splitBatch = 'Split it into several batches.';
function collectDocumentIssues(file, text) {
    const issues = new Map();
    const noted = new Set();
    let isFull = false;
    let lineStarts;
    const lineOf = (offset) => {
        lineStarts ??= lineStartsOf(text);
        return lineAt(lineStarts, offset);
    };
    return {
        lineOf,
        note(offset, path, found) {
            isFull ||= issues.size >= mostIssues;
            if (isFull)
                return;
            if (typeof found === 'object' && 'got' in found) {
                const key = `${offset} ${path} ${found.expected} ${found.got.slice(0, 100)}`;
                if (noted.has(key))
                    return;
                noted.add(key);
            }
            const issue = (0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .toIssue */ .N9)(whereOf(file, offset, path, lineOf), typeof found === 'function' ? found() : found);
            issues.set(`${issue.where}\n${issue.message}`, { offset: offset ?? -1, issue });
        },
        found() {
            const sorted = [...issues.values()].sort((a, b) => a.offset - b.offset).map(({ issue }) => issue);
            return isFull ? [...sorted, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .toIssue */ .N9)(file, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .mistake */ .RT)(`at most ${mostIssues} mistakes`, 'more').mistake)] : sorted;
        },
    };
}
function whereOf(file, offset, path, lineOf) {
    if (offset === undefined)
        return file;
    return `${file}:${lineOf(offset)}${path === '' ? '' : ` ${path}`}`;
}
function lineStartsOf(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}
function lineAt(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}


/***/ }),

/***/ 1283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectInputs)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1428);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2922);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7542);



function collectInputs(given, allowed, issues) {
    const collected = new Map();
    const repeated = new Set();
    for (const { name, text, spell } of given) {
        if (!(0,_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isInputName */ .wp)(name)) {
            const nearest = (0,_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputNames */ .vj);
            const advice = nearest === undefined ? undefined : `Did you mean ${spell(nearest)}?`;
            issues.push((0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .toIssue */ .N9)(shownName(spell(name)), (0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)('the name of an input', spell(name), advice).mistake));
            continue;
        }
        if (text === '')
            continue;
        if (!allowed.includes(name)) {
            issues.push((0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .toIssue */ .N9)(name, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)(`some of ${allowed.join(', ')}`, spell(name)).mistake));
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
        issues.push((0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .toIssue */ .N9)(name, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)('to be given once', 'more than one').mistake));
    return collected;
}
function isList(name) {
    return _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name].type.kind === 'list' || _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name].type.kind === 'choices';
}
function shownName(name) {
    return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name).replace(/^"(.*)"$/, '$1');
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1428);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3509);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2922);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7976);
/* harmony import */ var _requested_time_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8518);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7542);






function readInput(name, given) {
    const definition = _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name];
    const text = definition.type.kind === 'secret' ? given : given?.trim();
    const word = text === '' || text === undefined ? definition.default : text;
    return word === undefined
        ? undefined
        : readers[definition.type.kind](word, definition.type);
}
function readInputs(names, raw, note) {
    const read = (name, text) => {
        const parsed = readInput(name, text);
        if (!parsed)
            return undefined;
        if ('value' in parsed)
            return parsed.value;
        note(name, parsed.mistake);
        return read(name, undefined);
    };
    return Object.fromEntries(names.map((name) => [name, read(name, raw.get(name))]));
}
const readers = {
    text(word, { upperBound, advice, source }) {
        if (hasControlCharacters(word))
            return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('text without control characters and line breaks', word);
        if ([...word].length > upperBound) {
            return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)(`at most ${upperBound} characters`, word, advice, source);
        }
        return { value: word };
    },
    country: (word) => /^[A-Za-z]{2}$/.test(word) ? { value: word.toUpperCase() } : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('a country code of two letters', word),
    email(word) {
        const address = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEmailAddress */ .OE)(word);
        return 'value' in address && address.value.length > 255
            ? (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('an e-mail address of at most 255 characters', word, undefined, 'RFC 5280 Appendix A.1')
            : address;
    },
    list: (word) => ({ value: itemsOf(word) }),
    choice(word, { choices }) {
        if (choices.includes(word))
            return { value: word };
        const nearest = (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(word, choices);
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)(`one of ${choices.join(', ')}`, word, nearest && `Did you mean ${nearest}?`);
    },
    choices(word, { choices }) {
        const items = itemsOf(word);
        const wrong = items.find((item) => !choices.includes(item));
        if (wrong === undefined)
            return { value: items };
        const nearest = (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(wrong, choices);
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)(`some of ${choices.join(', ')}`, wrong, nearest && `Did you mean ${nearest}?`);
    },
    'yes-or-no'(word) {
        const lower = word.toLowerCase();
        return lower === 'true' || lower === 'false' ? { value: lower === 'true' } : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('true or false', word);
    },
    days(word, { minimum, maximum }) {
        const days = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
        return days >= minimum && days <= maximum
            ? { value: days }
            : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)(`a whole number of days from ${minimum} to ${maximum}`, word);
    },
    time: (word) => (0,_requested_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequestedTime */ .VS)(word),
    'serial-number'(word) {
        const number = /^(0[xX][0-9a-fA-F]{1,60}|\d{1,60})$/.test(word) ? BigInt(word) : 0n;
        return number > 0n && number <= _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_5__/* .greatestSerialNumber */ .Du
            ? { value: number }
            : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('a positive number of at most 20 bytes, in decimal or in hexadecimal after 0x', word, undefined, 'RFC 5280 §4.1.2.2');
    },
    path: (word) => hasControlCharacters(word) ? (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('a path without control characters and line breaks', word) : { value: word },
    'absolute-path'(word) {
        const path = readers.path(word, { kind: 'path' });
        return 'mistake' in path || /^([\\/]|[A-Za-z]:[\\/])/.test(word)
            ? path
            : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('an absolute path, such as /certs', word);
    },
    pem(word, { secret }) {
        if (word.includes('-----BEGIN '))
            return { value: { text: word } };
        const isBareKey = secret && /^[A-Za-z0-9+/]{60,}=*$/.test(word);
        if (!hasControlCharacters(word) && !isBareKey)
            return { value: { path: word } };
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('PEM, or the path of a PEM file', secret ? 'neither' : word);
    },
    document: (word) => ({ value: isInline(word) ? { text: word } : { path: word } }),
    'kubernetes-name'(word, { labels }) {
        const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
        const parts = labels === 'one' ? [word] : word.split('.');
        const isSound = word.length <= (labels === 'one' ? 63 : 253) && parts.every((part) => label.test(part));
        const letters = labels === 'one' ? 'lower-case letters, digits and hyphens' : 'lower-case letters, digits, hyphens and dots';
        return isSound ? { value: word } : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)(`a name of ${letters}`, word, undefined, 'RFC 1123');
    },
    secret(word, { ofKeyStore }) {
        if (ofKeyStore && !/^[\x20-\x7e]{6,}$/.test(word)) {
            return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('at least six ASCII characters', `${[...word].length} characters`);
        }
        const bytes = Buffer.byteLength(word);
        return bytes <= 1024 ? { value: word } : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('at most 1024 bytes', `${bytes} bytes`);
    },
    mode(word) {
        const mode = /^0?[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : 0;
        const readableByOwner = (mode & 0o400) !== 0;
        const executable = (mode & 0o111) !== 0;
        const writableByOthers = (mode & 0o022) !== 0;
        return readableByOwner && !executable && !writableByOthers
            ? { value: mode }
            : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444', word);
    },
    owner(word) {
        const [, uid, gid] = /^(\d{1,10}):(\d{1,10})$/.exec(word) ?? [];
        const greatest = 0xffff_fffe;
        return uid !== undefined && Number(uid) <= greatest && Number(gid) <= greatest
            ? { value: { uid: Number(uid), gid: Number(gid) } }
            : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)('a numeric user and group, uid:gid, such as 999:999', word);
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
    return /[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/u.test(text);
}


/***/ }),

/***/ 4364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseIpAddress)
/* harmony export */ });
/* harmony import */ var _pki_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(435);

function parseIpAddress(text) {
    const octets = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
    return octets && { value: (0,_pki_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIpAddress */ .b)(octets), octets };
}
function parseIpv4(text) {
    const parts = text.split('.');
    const sound = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
    return sound ? Uint8Array.from(parts, Number) : undefined;
}
function parseIpv6(text) {
    const [head = '', tail, ...more] = text.split('::');
    if (more.length > 0)
        return undefined;
    const before = parsePieces(head, tail === undefined);
    const after = parsePieces(tail ?? '', true);
    if (!before || !after)
        return undefined;
    const missing = 16 - before.length - after.length;
    if (tail === undefined ? missing !== 0 : missing < 2)
        return undefined;
    return Uint8Array.from([...before, ...new Array(missing).fill(0), ...after]);
}
function parsePieces(text, endsAddress) {
    if (text === '')
        return [];
    const octets = [];
    const pieces = text.split(':');
    for (const [index, piece] of pieces.entries()) {
        const ipv4 = endsAddress && index === pieces.length - 1 ? parseIpv4(piece) : undefined;
        if (ipv4) {
            octets.push(...ipv4);
        }
        else {
            if (!/^[0-9a-fA-F]{1,4}$/.test(piece))
                return undefined;
            const number = Number.parseInt(piece, 16);
            octets.push(number >> 8, number & 0xff);
        }
    }
    return octets;
}


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bA: () => (/* binding */ expectedPrivateKey),
/* harmony export */   ml: () => (/* binding */ readKeyFile),
/* harmony export */   x$: () => (/* binding */ readCertificationRequestOf)
/* harmony export */ });
/* harmony import */ var _pki_certification_request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9297);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8841);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3525);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2922);
/* harmony import */ var _request_context_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7521);





function readCertificationRequestOf(source, context, note) {
    const text = (0,_request_context_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(source, 'certificate-request', context, note);
    if (text === undefined)
        return undefined;
    const request = (0,_pki_certification_request_js__WEBPACK_IMPORTED_MODULE_0__.readCertificationRequest)(text);
    if (!('unreadable' in request))
        return request;
    note('certificate-request', request.unreadable);
    return undefined;
}
const knownKeyType = 'an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key';
function expectedPrivateKey(problem, passphrase) {
    return {
        'not a private key': 'a private key in PEM',
        'not sound': 'a valid private key',
        'of another kind': knownKeyType,
        'passphrase missing': `an unencrypted key, or ${passphrase}`,
        'encrypted by too many iterations': `a key encrypted by at most ${_pki_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .mostIterations */ .Cz} iterations`,
        'passphrase wrong': `a key that ${passphrase} decrypts`,
    }[problem];
}
function readKeyFile(path, passphrase, expectedType, context, note) {
    const text = (0,_request_context_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)({ path }, 'key-file', context, note);
    if (text === undefined)
        return undefined;
    const refuse = (expected, got = path) => {
        note('key-file', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)(expected, got).mistake);
    };
    const key = (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$k)(text, passphrase);
    if (typeof key === 'string')
        return refuse(expectedPrivateKey(key, 'key-passphrase'));
    const keyType = (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .keyTypeOf */ .zj)(key);
    if (keyType === undefined)
        return refuse(knownKeyType);
    if (expectedType !== undefined && expectedType !== keyType) {
        return refuse(`a key of type ${expectedType}, as in key-type`, `${keyType} in ${path}`);
    }
    return key;
}


/***/ }),

/***/ 2922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ withoutKeyOf),
/* harmony export */   N9: () => (/* binding */ toIssue),
/* harmony export */   RT: () => (/* binding */ mistake),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1385);

function mistake(expected, got, advice, source) {
    return { mistake: { expected, got, advice, source } };
}
function toIssue(where, found) {
    if (typeof found === 'string')
        return { where, message: found };
    if ('cannotBeCombinedWith' in found) {
        const message = `cannot be combined with ${found.cannotBeCombinedWith}. ${found.advice}`;
        return { where, message, isCombination: true };
    }
    const { expected, got, advice, source } = found;
    const rule = source === undefined ? '' : ` (${source})`;
    const whatToDo = advice === undefined ? '' : ` ${advice}`;
    return { where, message: `expected ${expected}, got ${quote(got)}${rule}.${whatToDo}` };
}
const longestQuote = 80;
function withoutKeyOf(given, found) {
    if (typeof found === 'string' || !('got' in found))
        return found;
    const isKey = given !== undefined && (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .describeKey */ .Rx)(given, charactersOfKey) !== undefined;
    return isKey && given.includes(found.got) ? { ...found, got: given } : found;
}
const charactersOfKey = 4096;
function quote(text) {
    return (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .describeKey */ .Rx)(text, 5 * longestQuote) ?? quoteOpenly(text);
}
function quoteOpenly(text) {
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


/***/ }),

/***/ 7976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Id: () => (/* binding */ parseAlternativeName),
  OE: () => (/* binding */ parseEmailAddress),
  o6: () => (/* binding */ parseHost)
});

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./build/request/ip-address.js
var ip_address = __nccwpck_require__(4364);
// EXTERNAL MODULE: ./build/request/mistake.js
var mistake = __nccwpck_require__(2922);
;// CONCATENATED MODULE: ./build/request/names.js



function parseAlternativeName(text) {
    const [, word, rest = ''] = /^([A-Za-z]+):(.*)$/s.exec(text) ?? [];
    const prefix = word?.toLowerCase();
    switch (prefix) {
        case 'dns':
            return parseDnsName(rest);
        case 'ip':
            return parseIpName(rest);
        case 'email':
            return parseEmailName(rest);
        case 'uri':
            return parseUriName(rest);
    }
    if (text.includes('://') || prefix === 'urn' || prefix === 'mailto')
        return parseUriName(text);
    if (text.includes('@'))
        return parseEmailName(text);
    return parseHost(text);
}
function parseHost(text) {
    if (text.includes('://'))
        return (0,mistake/* mistake */.RT)('a host name or an IP address, without scheme and path', text);
    return looksLikeIpAddress(text) ? parseIpName(text) : parseDnsName(text);
}
function looksLikeIpAddress(text) {
    return /^[\d.]+(\/\d+)?$/.test(text) || text.includes(':');
}
function parseIpName(text) {
    const address = (0,ip_address/* parseIpAddress */.D)(text);
    if (address)
        return { value: { type: 'iPAddress', ...address } };
    if (/^\[.*\]/.test(text))
        return (0,mistake/* mistake */.RT)('an IPv6 address without brackets and port', text);
    if (/^[^:]+:\d+$/.test(text))
        return (0,mistake/* mistake */.RT)('a name without a port', text, 'A certificate is valid for every port.');
    if (text.includes('/'))
        return (0,mistake/* mistake */.RT)('one IP address', text, 'Networks cannot be alternative names.');
    if (text.includes('%'))
        return (0,mistake/* mistake */.RT)('an IPv6 address without a zone', text);
    if (text.includes(':'))
        return (0,mistake/* mistake */.RT)('an IPv6 address', text, undefined, 'RFC 4291 §2.2');
    return (0,mistake/* mistake */.RT)('an IPv4 address, four numbers from 0 to 255', text);
}
function parseDnsName(text) {
    const wildcard = text.startsWith('*.');
    const host = wildcard ? text.slice(2) : text;
    if (host.includes('*'))
        return (0,mistake/* mistake */.RT)('one wildcard, as the whole left-most label', text, undefined, 'RFC 9525 §6.3');
    if (wildcard && looksLikeIpAddress(host))
        return (0,mistake/* mistake */.RT)('a wildcard before a host name', text);
    const hostName = parseHostName(host);
    if ('mistake' in hostName)
        return (0,mistake/* mistake */.RT)(hostName.mistake.expected, text, undefined, hostName.mistake.source);
    return { value: { type: 'dNSName', value: wildcard ? `*.${hostName.value}` : hostName.value } };
}
const longestHostText = 1000;
const lengthRule = 'RFC 1035 §2.3.4';
function parseHostName(text) {
    if (text.length > longestHostText)
        return (0,mistake/* mistake */.RT)('a host name of at most 253 characters', text, undefined, lengthRule);
    const ascii = toAsciiHost(text);
    if (ascii === undefined)
        return (0,mistake/* mistake */.RT)('a host name that IDNA allows', text, undefined, 'RFC 5891');
    const host = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
    const labels = host.split('.');
    if (host.length > 253)
        return (0,mistake/* mistake */.RT)('a host name of at most 253 characters', text, undefined, lengthRule);
    if (labels.some((label) => label === ''))
        return (0,mistake/* mistake */.RT)('a host name without empty labels', text);
    if (labels.some((label) => label.length > 63)) {
        return (0,mistake/* mistake */.RT)('labels of at most 63 characters', text, undefined, lengthRule);
    }
    if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) {
        return (0,mistake/* mistake */.RT)('a host name of letters, digits and hyphens, no label with a hyphen at its end', text, undefined, 'RFC 952, RFC 1123 §2.1');
    }
    if (/^\d+$/.test(labels.at(-1)))
        return (0,mistake/* mistake */.RT)('a host name whose last label is not all digits', text);
    return { value: host };
}
function toAsciiHost(text) {
    const lower = text.toLowerCase();
    const hasOtherScripts = /[^\0-\x7f]/.test(lower);
    if (hasOtherScripts && /[^a-z0-9._-]/.test(lower.replace(/[^\0-\x7f]/g, '')))
        return undefined;
    const ascii = hasOtherScripts ? (0,external_node_url_namespaceObject.domainToASCII)(lower) : lower;
    const isRefused = hasOtherScripts && ascii === '';
    return isRefused || !ascii.split('.').every(isValidLabel) ? undefined : ascii;
}
function isValidLabel(label) {
    if (!label.startsWith('xn--'))
        return true;
    const uLabel = (0,external_node_url_namespaceObject.domainToUnicode)(label);
    return /[^\0-\x7f]/.test(uLabel) && (0,external_node_url_namespaceObject.domainToASCII)(uLabel) === label;
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
        return (0,mistake/* mistake */.RT)('an e-mail address such as someone@example.test, ASCII before the @', text, undefined, 'RFC 5321 §4.1.2');
    }
    const host = parseHostName(text.slice(at + 1));
    return 'mistake' in host
        ? (0,mistake/* mistake */.RT)(`an e-mail address with ${host.mistake.expected}`, text, undefined, host.mistake.source)
        : { value: `${localPart}@${host.value}` };
}
const longestUri = 8000;
function parseUriName(text) {
    if (text.length > longestUri)
        return (0,mistake/* mistake */.RT)(`a URI of at most ${longestUri} characters`, text);
    const parts = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?(.*)$/s.exec(text);
    const [, authority, rest = ''] = parts ?? [];
    const hasSomethingToName = authority !== undefined || rest !== '';
    const isEncoded = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/.test(rest);
    const hasOneFragment = rest.indexOf('#') === rest.lastIndexOf('#');
    if (!parts || !hasSomethingToName || !isEncoded || !hasOneFragment) {
        return (0,mistake/* mistake */.RT)('an absolute URI, other characters percent-encoded', text, undefined, 'RFC 3986 §3');
    }
    if (authority !== undefined && !isAuthority(authority)) {
        return (0,mistake/* mistake */.RT)('a URI whose host is a host name or an IP address', text, undefined, 'RFC 5280 §4.2.1.6');
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
        return isUserinfo && (0,ip_address/* parseIpAddress */.D)(host.slice(1, -1))?.octets.length === 16;
    return isUserinfo && /^[\x21-\x7e]+$/.test(host) && !host.includes('*') && 'value' in parseHost(host);
}


/***/ }),

/***/ 7521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2922);

function readSource(source, input, { readText }, note) {
    if ('text' in source)
        return source.text;
    const read = readText(source.path);
    if ('text' in read)
        return read.text;
    note(input, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .mistake */ .RT)(`a file that can be read (${read.unreadable})`, source.path).mistake);
    return undefined;
}


/***/ }),

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VS: () => (/* binding */ parseRequestedTime),
/* harmony export */   Vw: () => (/* binding */ secondsPerDay),
/* harmony export */   pU: () => (/* binding */ resolveValidity),
/* harmony export */   qS: () => (/* binding */ flawOfValidity),
/* harmony export */   yk: () => (/* binding */ clockSkewSeconds)
/* harmony export */ });
/* harmony import */ var _pki_validity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6893);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2922);


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
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m', text);
    }
    return withinRange(at) ? { value: { at } } : (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('a time from 1950 to 9999', text, undefined, 'RFC 5280 §4.1.2.5');
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
    return seconds >= _pki_validity_js__WEBPACK_IMPORTED_MODULE_0__/* .earliestTime */ .rL && seconds <= _pki_validity_js__WEBPACK_IMPORTED_MODULE_0__/* .latestTime */ .ZV;
}
function resolveValidity(requested, now) {
    const notBefore = resolveTime(requested.notBefore, now);
    const notAfter = 'daysAfterNotBefore' in requested.notAfter
        ? notBefore + requested.notAfter.daysAfterNotBefore * secondsPerDay
        : resolveTime(requested.notAfter, now);
    const source = 'RFC 5280 §4.1.2.5';
    if (!withinRange(notBefore)) {
        return { ...(0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('a time from 1950 to 9999', describeTime(notBefore), undefined, source), end: 'notBefore' };
    }
    if (!withinRange(notAfter)) {
        const expected = 'an end of validity from 1950 to 9999';
        return { ...(0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)(expected, describeTime(notAfter), undefined, source), end: 'notAfter' };
    }
    if (notAfter <= notBefore) {
        const expected = `a time after not-before, ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(notBefore)}`;
        const advice = 'Give an earlier not-before.';
        return { ...(0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)(expected, (0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(notAfter), advice), end: 'notAfter' };
    }
    return { value: { notBefore, notAfter } };
}
function resolveTime(time, now) {
    return 'at' in time ? time.at : now + time.secondsFromNow;
}
function describeTime(seconds) {
    return `${seconds} seconds since 1970`;
}
function flawOfValidity(validity, planned, now) {
    const { notBefore, notAfter } = planned.requestedValidity;
    const startIsFixed = 'at' in notBefore;
    const endIsFixed = 'at' in notAfter || ('daysAfterNotBefore' in notAfter && startIsFixed);
    if (startIsFixed && validity.notBefore !== planned.validity.notBefore)
        return 'its start differs';
    if (endIsFixed && validity.notAfter !== planned.validity.notAfter)
        return 'its end differs';
    if (!startIsFixed && !endIsFixed && lengthOf(validity) !== lengthOf(planned.validity)) {
        return 'its length of validity differs';
    }
    if (phase(validity, now) !== phase(planned.validity, now))
        return 'it is not valid when the request is';
    const nearItsEnd = phase(validity, now) === 'valid' && validity.notAfter - now < planned.renewBeforeSeconds;
    return nearItsEnd && !endIsFixed ? 'it is near its end' : undefined;
}
function lengthOf({ notBefore, notAfter }) {
    return notAfter - notBefore;
}
function phase({ notBefore, notAfter }, now) {
    if (now < notBefore)
        return 'not yet valid';
    return now > notAfter ? 'expired' : 'valid';
}


/***/ }),

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B5: () => (/* binding */ isForServer),
  lQ: () => (/* binding */ noteImpossibleSettings),
  hA: () => (/* binding */ pathInRoot),
  ZB: () => (/* binding */ planSettings),
  FN: () => (/* binding */ serverOf)
});

;// CONCATENATED MODULE: ./build/servers/mozilla-intermediate.js
const words = "Mozilla's intermediate recommendation, guideline 6.0";
const recommendation = `${words} (https://ssl-config.mozilla.org/guidelines/6.0.json)`;
const opensslCiphers = [
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
];
const ianaCiphers = [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
];
const cipherSuites = [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
];

;// CONCATENATED MODULE: ./build/servers/header.js

function header(mark, what, load) {
    const where = load?.where === undefined ? '' : ` ${load.where}`;
    return [
        `${what}, for tests. Made by selfsigned-cert-action, which overwrites it.`,
        `Versions and ciphers: ${recommendation}.`,
        ...(load ? [`Load it${where}: ${load.load}`] : []),
    ]
        .map((line) => `${mark} ${line}\n`)
        .join('');
}

;// CONCATENATED MODULE: ./build/servers/apache.js


const apache = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (path.includes('${') ? 'without ${, which begins a variable there' : undefined),
    settings({ paths, clients }) {
        const file = `${paths.settings}/apache.conf`;
        const loading = { load: `Include ${quotePattern(file)}`, where: 'in a VirtualHost' };
        const lines = [
            'SSLEngine on',
            `SSLCertificateFile ${quote(paths.fullchain)}`,
            `SSLCertificateKeyFile ${quote(paths.key)}`,
            'SSLProtocol -all +TLSv1.2 +TLSv1.3',
            `SSLCipherSuite ${opensslCiphers.join(':')}`,
            'SSLHonorCipherOrder off',
            'SSLSessionTickets off',
            ...(clients
                ? [`SSLCACertificateFile ${quote(clients.pem)}`, 'SSLVerifyClient require', 'SSLVerifyDepth 10']
                : []),
        ];
        const text = header('#', 'TLS of Apache', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'apache.conf', text }], ...loading };
    },
};
function quote(word) {
    return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
function quotePattern(path) {
    const parts = path.split('/').map((part) => {
        const isPattern = /[*?[]/.test(part);
        return isPattern ? part.replaceAll('\\', '\\\\').replace(/[*?[]/g, '[$&]') : part;
    });
    return quote(parts.join('/'));
}

;// CONCATENATED MODULE: ./build/servers/caddy.js


const caddy = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => /[*?[\]{\\]/.test(path) ? 'without * ? [ ] { and \\, which begin patterns and placeholders there' : undefined,
    namesEachClient: true,
    settings({ paths, clients }) {
        const loading = { load: `import ${caddy_quote(`${paths.settings}/caddy.conf`)}`, where: 'in a site block' };
        const lines = [
            `tls ${caddy_quote(paths.fullchain)} ${caddy_quote(paths.key)} {`,
            '\tprotocols tls1.2 tls1.3',
            `\tciphers ${ianaCiphers.join(' ')}`,
            ...(clients
                ? [
                    '\tclient_auth {',
                    '\t\tmode require_and_verify',
                    ...clients.each.map((path) => `\t\ttrusted_ca_cert_file ${caddy_quote(path)}`),
                    '\t}',
                ]
                : []),
            '}',
        ];
        const text = header('#', 'TLS of Caddy', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'caddy.conf', text }], ...loading };
    },
};
function caddy_quote(word) {
    return `"${word.replaceAll('"', '\\"')}"`;
}

;// CONCATENATED MODULE: ./build/servers/nginx-syntax.js
function quoteForNginx(word) {
    return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
function quotePatternForNginx(path) {
    return quoteForNginx(/[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path);
}
function cannotSayToNginx(path) {
    return path.includes('$') ? 'without $, which begins a variable there' : undefined;
}

;// CONCATENATED MODULE: ./build/servers/nginx.js



const nginx = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: cannotSayToNginx,
    settings(site) {
        const loading = { load: `include ${quotePatternForNginx(`${site.paths.settings}/nginx.conf`)};`, where: inServer };
        const text = header('#', 'TLS of nginx', loading) + nginxDirectives(site, 'nginx');
        return { files: [{ name: 'nginx.conf', text }, ...nginxPassphraseFiles(site, 'nginx')], ...loading };
    },
};
const inServer = 'in a server block that has listen … ssl';
function nginxDirectives({ paths, clients, keyPassphrase }, owner) {
    const lines = [
        `ssl_certificate ${quoteForNginx(paths.fullchain)}`,
        `ssl_certificate_key ${quoteForNginx(paths.key)}`,
        ...(keyPassphrase === undefined
            ? []
            : [`ssl_password_file ${quoteForNginx(`${paths.settings}/${passphraseFile(owner)}`)}`]),
        'ssl_protocols TLSv1.2 TLSv1.3',
        `ssl_ciphers ${opensslCiphers.join(':')}`,
        'ssl_prefer_server_ciphers off',
        'ssl_session_tickets off',
        ...(clients
            ? [
                `ssl_client_certificate ${quoteForNginx(clients.pem)}`,
                'ssl_verify_client on',
                'ssl_verify_depth 10',
            ]
            : []),
    ];
    return lines.map((line) => `${line};\n`).join('');
}
function nginxPassphraseFiles({ keyPassphrase }, owner) {
    return keyPassphrase === undefined ? [] : [{ name: passphraseFile(owner), text: `${keyPassphrase}\n`, secret: true }];
}
function passphraseFile(owner) {
    return `${owner}-key-passphrase`;
}

;// CONCATENATED MODULE: ./build/servers/file-url.js
function fileUrl(path) {
    const isOfWindows = isWindowsPath(path);
    const segments = (isOfWindows ? path.replaceAll('\\', '/') : path).split('/');
    const encoded = segments.map((segment, index) => encodeSegment(segment, isOfWindows && index === 0)).join('/');
    if (encoded.startsWith('//'))
        return `file:${encoded}`;
    return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}
function encodeSegment(segment, isDrive) {
    if (isDrive)
        return segment;
    const encoded = encodeURIComponent(segment);
    return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function isWindowsPath(path) {
    return /^([A-Za-z]:|\\)/.test(path);
}

;// CONCATENATED MODULE: ./build/servers/python-syntax.js


function quoteForPython(text) {
    return JSON.stringify(text);
}
function cannotSayInPythonPath(path) {
    const separator = isWindowsPath(path) ? ';' : ':';
    return path.includes(separator) ? `without ${separator}, which begins another in PYTHONPATH` : undefined;
}
function contextLines({ paths, clients, keyPassphrase }) {
    const passphrase = keyPassphrase === undefined ? '' : `, password=${quoteForPython(keyPassphrase)}`;
    return [
        'ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)',
        'ssl_context.minimum_version = ssl.TLSVersion.TLSv1_2',
        `ssl_context.set_ciphers("${opensslCiphers.join(':')}")`,
        `ssl_context.load_cert_chain(${quoteForPython(paths.fullchain)}, ${quoteForPython(paths.key)}${passphrase})`,
        ...(clients
            ? [
                `ssl_context.load_verify_locations(${quoteForPython(clients.pem)})`,
                'ssl_context.verify_mode = ssl.CERT_REQUIRED',
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/servers/shell-syntax.js
function quoteForShell(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/servers/django.js





const django = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => cannotSayToNginx(path) ?? cannotSayInPythonPath(path),
    settings(site) {
        const { settings } = site.paths;
        const loading = {
            load: 'from django_tls import *',
            where: `at the end of settings.py, with PYTHONPATH=${quoteForShell(settings)}; the proxy's are in ${settings}/django-nginx.conf`,
        };
        return {
            files: [
                { name: 'django_tls.py', text: header('#', 'TLS of Django behind a proxy', loading) + settingsModule(site) },
                { name: 'django-nginx.conf', text: proxy(site) },
                ...nginxPassphraseFiles(site, 'django-nginx'),
            ],
            ...loading,
        };
    },
};
function settingsModule({ hosts }) {
    const names = hosts.map((host) => (host.includes(':') ? `[${host}]` : host));
    return `from django import VERSION as _VERSION

# Django believes this header from any sender, so the proxy must be the only one who can send it: it overwrites what a
# client sends, and nobody else may reach the port of the application.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

# With another port than 443, a form of another origin needs that origin here with its port.
_HOSTS = [${names.map(quoteForPython).join(', ')}]
if _VERSION >= (4, 0):
    CSRF_TRUSTED_ORIGINS = ["https://" + host for host in _HOSTS]
else:
    CSRF_TRUSTED_ORIGINS = [host[1:] if host.startswith("*.") else host for host in _HOSTS]

# HSTS stays off: a browser would remember it for the host, localhost maybe, and refuse plain HTTP there long after the
# test, on every port.
SECURE_HSTS_SECONDS = 0
`;
}
function proxy(site) {
    const file = `${site.paths.settings}/django-nginx.conf`;
    const loading = {
        load: `include ${quotePatternForNginx(file)};`,
        where: 'in a server block with listen 80 and listen 443 ssl, beside an upstream of the name django',
    };
    return `${header('#', 'nginx before Django', loading)}${nginxDirectives(site, 'django-nginx')}
location / {
    proxy_pass http://django;
    proxy_set_header Host $http_host;
    # What a client says of it is overwritten.
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $remote_addr;
}
`;
}

;// CONCATENATED MODULE: ./build/servers/yaml-syntax.js
function quoteForYaml(text) {
    return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const hex = character.codePointAt(0).toString(16);
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    });
}
function yamlComments(text) {
    return text.replace(/[\ufffe\uffff]/g, '?');
}

;// CONCATENATED MODULE: ./build/servers/docker-registry.js




const dockerRegistry = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `registry serve ${quoteForShell(`${paths.settings}/docker-registry.yml`)}` };
        const lines = [
            'version: 0.1',
            'storage:',
            '  filesystem:',
            '    rootdirectory: /var/lib/registry',
            'http:',
            '  addr: :5000',
            '  tls:',
            `    certificate: ${quoteForYaml(paths.fullchain)}`,
            `    key: ${quoteForYaml(paths.key)}`,
            ...(clients ? ['    clientcas:', `      - ${quoteForYaml(clients.pem)}`] : []),
            '    minimumtls: tls1.2',
            '    ciphersuites:',
            ...ianaCiphers.map((cipher) => `      - ${cipher}`),
        ];
        const text = yamlComments(header('#', 'TLS of the registry', loading)) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'docker-registry.yml', text }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/key-permissions.js
function warnOfRootsKey(server, { owner, keyMode }) {
    if (owner?.uid !== 0 || (keyMode & 0o044) !== 0)
        return [];
    return [`${server}: expected a key that its own user can read, got ${describe(owner, keyMode)}. ${advice}`];
}
function describe(owner, keyMode) {
    return `owner ${owner.uid}:${owner.gid} with key-mode ${octal(keyMode)}`;
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
const advice = 'Set owner to that user, or to root with its group and key-mode to 0640.';

;// CONCATENATED MODULE: ./build/servers/elasticsearch.js





const elasticsearch = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => (hasVariable(path) ? 'without ${, which begins a variable there' : undefined),
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const passphrase = keyPassphrase !== undefined && hasVariable(keyPassphrase) ? undefined : keyPassphrase;
        const loading = {
            load: `cat ${quoteForShell(`${paths.settings}/elasticsearch.yml`)} >> config/elasticsearch.yml`,
            where: 'once, with a settings-root below config, beyond which it may read nothing',
        };
        const settings = {
            enabled: 'true',
            certificate: quoteForYaml(paths.fullchain),
            key: quoteForYaml(paths.key),
            ...(passphrase === undefined ? {} : { key_passphrase: quoteForYaml(passphrase) }),
            ...(clients
                ? { certificate_authorities: `[${quoteForYaml(clients.pem)}]`, client_authentication: 'required' }
                : { client_authentication: 'none' }),
            supported_protocols: '[TLSv1.3, TLSv1.2]',
            cipher_suites: `[${[...cipherSuites, ...ianaCiphers].join(', ')}]`,
        };
        const lines = [
            'xpack.security.enabled: true',
            ...Object.entries(settings).map(([name, value]) => `xpack.security.http.ssl.${name}: ${value}`),
        ];
        const text = yamlComments(header('#', 'TLS of Elasticsearch', loading)) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'elasticsearch.yml', text, ...(passphrase === undefined ? {} : { secret: true }) };
        return {
            files: [file],
            ...loading,
            warnings: [...warningsOfPassphrase(keyPassphrase ?? ''), ...warnOfRootsKey('elasticsearch', site)],
        };
    },
};
function hasVariable(text) {
    return text.includes('${');
}
function warningsOfPassphrase(text) {
    return [...(hasVariable(text) ? [useKeyStore] : []), ...(/[^ -~]/.test(text) ? [useAscii] : [])];
}
const useKeyStore = 'elasticsearch: expected a key-passphrase without ${, which begins a variable in elasticsearch.yml. Give it by elasticsearch-keystore add xpack.security.http.ssl.secure_key_passphrase, or choose another.';
const useAscii = 'elasticsearch: expected a key-passphrase in ASCII, as Java opens keys with no other. Choose another.';

;// CONCATENATED MODULE: ./build/servers/flask.js



const flask = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: cannotSayInPythonPath,
    settings(site) {
        const loading = {
            load: `PYTHONPATH=${quoteForShell(site.paths.settings)} flask run --cert flask_tls.ssl_context`,
        };
        const text = `${header('#', 'TLS of Flask', loading)}# In code: app.run(ssl_context=flask_tls.ssl_context)
import ssl

${contextLines(site).join('\n')}
`;
        const file = { name: 'flask_tls.py', text };
        return { files: [site.keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/go.js



const modulePath = 'selfsigned.test/tlsconfig';
const go = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (/^\/.*[\\@]/.test(path) ? 'without \\ and @, which a replace line cannot have,' : undefined),
    settings({ paths, clients }) {
        const words = [`-require=${modulePath}@v0.0.0`, `-replace=${modulePath}=${paths.settings}/go`];
        const loading = {
            load: `go mod edit ${words.map(quoteForShell).join(' ')}`,
            where: `for tlsconfig.Load() of "${modulePath}"`,
        };
        const config = [
            'Certificates: []tls.Certificate{certificate},',
            'MinVersion:   tls.VersionTLS12,',
            'CipherSuites: []uint16{',
            ...ianaCiphers.map((cipher) => `\ttls.${cipher},`),
            '},',
        ];
        const verified = [
            `clients, err := os.ReadFile(${go_quote(clients?.pem ?? '')})`,
            'if err != nil {',
            '\treturn nil, err',
            '}',
            'config.ClientCAs = x509.NewCertPool()',
            'if !config.ClientCAs.AppendCertsFromPEM(clients) {',
            `\treturn nil, errors.New("tlsconfig: no certificate to verify clients with")`,
            '}',
            'config.ClientAuth = tls.RequireAndVerifyClientCert',
        ];
        const imports = clients ? ['crypto/tls', 'crypto/x509', 'errors', 'os'] : ['crypto/tls'];
        const text = `${comment(header('//', 'TLS of Go', loading))}
// Package tlsconfig has the TLS settings of a server.
package tlsconfig

import (
${imports.map((name) => `\t"${name}"\n`).join('')})

// Load reads the certificate and returns the settings.
func Load() (*tls.Config, error) {
	certificate, err := tls.LoadX509KeyPair(${go_quote(paths.fullchain)}, ${go_quote(paths.key)})
	if err != nil {
		return nil, err
	}
	config := &tls.Config{
${config.map((line) => `\t\t${line}\n`).join('')}	}
${(clients ? verified : []).map((line) => `\t${line}\n`).join('')}	return config, nil
}
`;
        const files = [
            { name: 'go/tls.go', text },
            { name: 'go/go.mod', text: `module ${modulePath}\n\ngo 1.18\n` },
        ];
        return { files, ...loading };
    },
};
const byteOrderMark = '\ufeff';
function go_quote(text) {
    return JSON.stringify(text).replaceAll(byteOrderMark, '\\ufeff');
}
function comment(text) {
    return text.replaceAll(byteOrderMark, '?');
}

;// CONCATENATED MODULE: ./build/servers/gunicorn.js




const gunicorn = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `gunicorn --config ${quoteForShell(`${paths.settings}/gunicorn.conf.py`)} app:app` };
        const lines = [
            'import ssl',
            '',
            `certfile = ${quoteForPython(paths.fullchain)}`,
            `keyfile = ${quoteForPython(paths.key)}`,
            `ciphers = "${opensslCiphers.join(':')}"`,
            ...(clients ? [`ca_certs = ${quoteForPython(clients.pem)}`, 'cert_reqs = ssl.CERT_REQUIRED'] : []),
            '',
            '',
            '# Gunicorn 21 and later; before, the ciphers alone leave nothing older than TLS 1.2.',
            'def ssl_context(config, default_ssl_context_factory):',
            '    context = default_ssl_context_factory()',
            '    context.minimum_version = ssl.TLSVersion.TLSv1_2',
            '    return context',
        ];
        const text = header('#', 'TLS of Gunicorn', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'gunicorn.conf.py', text }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/haproxy.js



const haproxy = {
    needs: ['combined'],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = {
            load: `haproxy -f ${quoteForShell(`${paths.settings}/haproxy.cfg`)} -f haproxy.cfg`,
            where: 'before a file of yours with a backend app',
        };
        const verify = clients ? ` ca-file ${haproxy_quote(clients.pem)} verify required` : '';
        const text = `${header('#', 'TLS of HAProxy', loading)}
global
    ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets
    ssl-default-bind-ciphers ${opensslCiphers.join(':')}
    ssl-default-bind-ciphersuites ${cipherSuites.join(':')}
    # Where it listens, unless the environment says otherwise.
    presetenv TLS_BIND :8443

frontend tls
    mode http
    timeout client 1m
    bind "\${TLS_BIND}" ssl crt ${haproxy_quote(paths.combined)} alpn h2,http/1.1${verify}
    http-request set-header X-Forwarded-Proto https
    default_backend app
`;
        return { files: [{ name: 'haproxy.cfg', text }], ...loading };
    },
};
function haproxy_quote(word) {
    return `"${word.replace(/["\\$]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./build/servers/properties-syntax.js
const dollar = `\${selfsigned.dollar}`;
const backslash = `\${selfsigned.backslash}`;
const placeholderLines = ['selfsigned.dollar=$', 'selfsigned.backslash=\\\\'];
function hasPlaceholder(text) {
    return text.includes('${');
}
function quoteForProperties(text) {
    return text
        .replace(/(\\*)\$\{|\\/g, (found, before) => before === undefined ? '\\\\' : `${backslash.repeat(found.length - 2)}${dollar}{`)
        .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replace(/^ /, '\\ ');
}
function quoteForPlainProperties(text) {
    return text
        .replaceAll('\\', '\\\\')
        .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replace(/^ /, '\\ ');
}

;// CONCATENATED MODULE: ./build/servers/kafka.js





const kafka = {
    needs: ['pkcs12', 'truststore'],
    encryptedKey: 'unread',
    settings(site) {
        const { paths, clients, storePassword } = site;
        const loading = { load: `cat ${quoteForShell(`${paths.settings}/kafka.properties`)} >> config/server.properties` };
        const ssl = {
            'keystore.type': 'PKCS12',
            'keystore.location': paths.keyStore,
            'keystore.password': storePassword,
            'key.password': storePassword,
            ...(clients
                ? {
                    'client.auth': 'required',
                    'truststore.type': 'PKCS12',
                    'truststore.location': clients.trustStore,
                    'truststore.password': storePassword,
                }
                : { 'client.auth': 'none' }),
            'enabled.protocols': 'TLSv1.3,TLSv1.2',
            'cipher.suites': [...cipherSuites, ...ianaCiphers].join(','),
        };
        const lines = [
            'listeners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093,SSL://:9094',
            '# Where clients go on after their first connection: a name that the certificate holds for.',
            `advertised.listeners=PLAINTEXT://localhost:9092,SSL://${hostOf(site)}:9094`,
            'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL',
            ...Object.entries(ssl).map(([name, value]) => `listener.name.ssl.ssl.${name}=${quoteForPlainProperties(value)}`),
        ];
        const text = header('#', 'TLS of Kafka', loading) + lines.map((line) => `${line}\n`).join('');
        const files = [{ name: 'kafka.properties', text, secret: true }];
        return { files, ...loading, warnings: warnOfRootsKey('kafka', site) };
    },
};
function hostOf({ hosts }) {
    const host = hosts.find((name) => !name.includes('*')) ?? 'localhost';
    return host.includes(':') ? `[${host}]` : host;
}

;// CONCATENATED MODULE: ./build/servers/kestrel.js


const kestrel = {
    needs: ['pkcs12'],
    encryptedKey: 'unread',
    settings(site) {
        const { settings } = site.paths;
        const loading = {
            load: `docker run --env-file ${quoteForShell(`${settings}/kestrel.env`)}`,
            where: 'with Docker, or kestrel.json with builder.Configuration.AddJsonFile',
        };
        const endpoint = endpointOf(site);
        const json = `${JSON.stringify({ Kestrel: { Endpoints: { Https: endpoint } } }, undefined, 2)}\n`;
        const variables = [
            ...variablesOf('Kestrel__Endpoints__Https', endpoint),
            ...(site.clients ? [`SSL_CERT_FILE=${site.clients.pem}`] : []),
        ];
        const env = header('#', 'TLS of Kestrel', loading) + variables.map((line) => `${line}\n`).join('');
        return {
            files: [
                { name: 'kestrel.env', text: env, secret: true },
                { name: 'kestrel.json', text: json, secret: true },
            ],
            ...loading,
        };
    },
};
function endpointOf({ paths, clients, storePassword }) {
    return {
        Url: 'https://*:8443',
        Certificate: { Path: paths.keyStore, Password: storePassword },
        SslProtocols: ['Tls12', 'Tls13'],
        ...(clients ? { ClientCertificateMode: 'RequireCertificate' } : {}),
    };
}
function isList(value) {
    return Array.isArray(value);
}
function variablesOf(prefix, section) {
    return Object.entries(section).flatMap(([name, value]) => {
        const variable = `${prefix}__${name}`;
        if (typeof value === 'string')
            return `${variable}=${value}`;
        if (isList(value))
            return value.map((item, index) => `${variable}__${index}=${item}`);
        return variablesOf(variable, value);
    });
}

;// CONCATENATED MODULE: ./build/servers/mongodb.js





const mongodb = {
    needs: ['combined'],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const loading = { load: `mongod --config ${quoteForShell(`${paths.settings}/mongod.conf`)}` };
        const lines = [
            'net:',
            '  tls:',
            '    mode: requireTLS',
            `    certificateKeyFile: ${quoteForYaml(paths.combined)}`,
            ...(keyPassphrase === undefined ? [] : [`    certificateKeyFilePassword: ${quoteForYaml(keyPassphrase)}`]),
            ...(clients
                ? [`    CAFile: ${quoteForYaml(clients.pem)}`]
                : [
                    `    CAFile: ${quoteForYaml(paths.ca)}`,
                    '    # Where it knows a CA, it asks for certificates.',
                    '    allowConnectionsWithoutCertificates: true',
                ]),
            '    disabledProtocols: TLS1_0,TLS1_1',
            '# Of TLS 1.2. Elsewhere than on Linux mongod has no such parameter: leave it out there.',
            'setParameter:',
            `  opensslCipherConfig: ${quoteForYaml(opensslCiphers.join(':'))}`,
        ];
        const text = yamlComments(header('#', 'TLS of MongoDB', loading)) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'mongod.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true }) };
        return { files: [file], ...loading, warnings: warnOfRootsKey('mongodb', site) };
    },
};

;// CONCATENATED MODULE: ./build/servers/mosquitto.js




const mosquitto = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (/\p{Noncharacter_Code_Point}/u.test(path) ? 'without noncharacters of Unicode' : undefined),
    settings(site) {
        const { paths, clients } = site;
        const loading = { load: `mosquitto -c ${quoteForShell(`${paths.settings}/mosquitto.conf`)}` };
        const lines = [
            'listener 8883',
            `certfile ${paths.fullchain}`,
            `keyfile ${paths.key}`,
            '# The oldest that it speaks.',
            'tls_version tlsv1.2',
            `ciphers ${opensslCiphers.join(':')}`,
            `ciphers_tls1.3 ${cipherSuites.join(':')}`,
            ...(clients
                ? [
                    `cafile ${clients.pem}`,
                    'require_certificate true',
                    '# The common name is the name of the user.',
                    'use_identity_as_username true',
                    'allow_anonymous false',
                ]
                : ['# Everyone may publish and subscribe. With a password_file: false.', 'allow_anonymous true']),
        ];
        const text = header('#', 'TLS of Mosquitto', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'mosquitto.conf', text }], ...loading, warnings: warnOfRootsKey('mosquitto', site) };
    },
};

;// CONCATENATED MODULE: ./build/servers/mysql.js




const mysql = {
    needs: [],
    encryptedKey: 'refused',
    settings(site) {
        const { paths, clients } = site;
        const loading = {
            load: `mysqld --defaults-extra-file=${quoteForShell(`${paths.settings}/mysql.cnf`)}`,
            where: 'as the first word of mysqld or mariadbd',
        };
        const lines = [
            '[mysqld]',
            `ssl_cert = ${mysql_quote(paths.fullchain)}`,
            `ssl_key = ${mysql_quote(paths.key)}`,
            ...(clients ? [`# ${byAccount}`, `ssl_ca = ${mysql_quote(clients.pem)}`] : []),
            'tls_version = TLSv1.2,TLSv1.3',
            `ssl_cipher = ${opensslCiphers.join(':')}`,
            'require_secure_transport = ON',
        ];
        const text = header('#', 'TLS of MySQL and MariaDB', loading) + lines.map((line) => `${line}\n`).join('');
        const warnings = [...(clients ? [`mysql: ${byAccount}`] : []), ...warnOfRootsKey('mysql', site)];
        return { files: [{ name: 'mysql.cnf', text }], ...loading, warnings };
    },
};
const byAccount = "expected a client certificate by each account that shall have one, and by no other. Say of it: ALTER USER 'app'@'%' REQUIRE X509;";
function mysql_quote(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./build/servers/node.js



const node = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => fileUrl(path).includes('%5C') ? 'without \\ in the name of a directory, which no import can name' : undefined,
    settings({ paths, clients, keyPassphrase }) {
        const loading = {
            load: `import { tls } from '${fileUrl(`${paths.settings}/node-tls.mjs`)}'`,
        };
        const lines = [
            `  cert: readFileSync(${JSON.stringify(paths.fullchain)}),`,
            `  key: readFileSync(${JSON.stringify(paths.key)}),`,
            ...(keyPassphrase === undefined ? [] : [`  passphrase: ${JSON.stringify(keyPassphrase)},`]),
            "  minVersion: 'TLSv1.2',",
            `  ciphers: '${[...cipherSuites, ...opensslCiphers].join(':')}',`,
            '  honorCipherOrder: false,',
            ...(clients
                ? [`  ca: readFileSync(${JSON.stringify(clients.pem)}),`, '  requestCert: true,', '  rejectUnauthorized: true,']
                : []),
        ];
        const text = `${header('//', 'TLS of Node.js', loading)}import { readFileSync } from 'node:fs'

export const tls = {
${lines.join('\n')}
}
`;
        const file = { name: 'node-tls.mjs', text };
        return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/postgresql.js




const postgresql = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const file = (name) => `${paths.settings}/${name}`;
        const loading = { load: `include ${postgresql_quote(file('postgresql.conf'))}`, where: 'at the end of postgresql.conf' };
        const lines = [
            'ssl = on',
            `ssl_cert_file = ${postgresql_quote(paths.fullchain)}`,
            "# 0600 and its own user's, or 0640 and root's with its group: nothing else is read.",
            `ssl_key_file = ${postgresql_quote(paths.key)}`,
            ...(keyPassphrase === undefined
                ? []
                : [
                    `ssl_passphrase_command = ${postgresql_quote(printLine(file(postgresql_passphraseFile)))}`,
                    'ssl_passphrase_command_supports_reload = on',
                ]),
            ...(clients ? [`ssl_ca_file = ${postgresql_quote(clients.pem)}`] : []),
            "ssl_min_protocol_version = 'TLSv1.2'",
            `ssl_ciphers = '${opensslCiphers.join(':')}'`,
            'ssl_prefer_server_ciphers = off',
            "# Replaces the cluster's own file. A hba_file after the include would override this.",
            `hba_file = ${postgresql_quote(file('pg_hba.conf'))}`,
        ];
        const text = header('#', 'TLS of PostgreSQL', loading) + lines.map((line) => `${line}\n`).join('');
        const secret = keyPassphrase === undefined ? [] : [{ name: postgresql_passphraseFile, text: `${keyPassphrase}\n`, secret: true }];
        const files = [{ name: 'postgresql.conf', text }, { name: 'pg_hba.conf', text: hba(site) }, ...secret];
        return { files, ...loading, warnings: warningsOf(site) };
    },
};
const postgresql_passphraseFile = 'postgresql-key-passphrase';
function hba({ clients }) {
    const certificate = clients ? ' clientcert=verify-full' : '';
    return `# Who may connect to PostgreSQL, and how, for tests. Made by selfsigned-cert-action, which overwrites it.
# Over the network: TLS alone.${clients ? hbaOfClients : ''}
hostssl all all all scram-sha-256${certificate}
# Over the socket of this machine.
local all postgres peer
local all all scram-sha-256
`;
}
const hbaOfClients = ` A certificate whose common name is the user's, and a password.
# With the certificate alone: hostssl all all all cert`;
function postgresql_quote(text) {
    return `'${text.replace(/\\/g, '\\\\').replaceAll("'", "''")}'`;
}
function printLine(path) {
    return `cat ${quoteForShell(path)}`.replaceAll('%', '%%');
}
function warningsOf(site) {
    const { owner, keyMode } = site;
    const isRoots = owner === undefined || owner.uid === 0;
    if ((keyMode & (isRoots ? 0o037 : 0o077)) === 0)
        return warnOfRootsKey('postgresql', site);
    const expected = isRoots ? '0600, or 0640 with owner 0 and its group,' : '0600';
    return [
        `postgresql: expected key-mode ${expected} got ${octal(keyMode)}. It does not start with a key that others read.`,
    ];
}

;// CONCATENATED MODULE: ./build/servers/erlang-syntax.js
function quoteForErlang(text) {
    const characters = Array.from(Buffer.from(text), (octet) => {
        if (octet < 0x20 || octet > 0x7e)
            return `\\x{${octet.toString(16)}}`;
        const character = String.fromCharCode(octet);
        return /["\\]/.test(character) ? `\\${character}` : character;
    });
    return `"${characters.join('')}"`;
}
function erlangBinary(text) {
    return `<<${quoteForErlang(text)}>>`;
}

;// CONCATENATED MODULE: ./build/servers/rabbitmq.js





const rabbitmq = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { settings } = site.paths;
        const options = optionsOf(site);
        const secret = site.keyPassphrase === undefined ? {} : { secret: true };
        const isPlain = Object.values(options)
            .filter(isText)
            .every(({ text }) => plain.test(text));
        const variables = [
            `RABBITMQ_CONFIG_FILE=${quoteForShell(`${settings}/${configFile}`)}`,
            ...(isPlain ? [] : [`RABBITMQ_ADVANCED_CONFIG_FILE=${quoteForShell(`${settings}/${advancedFile}`)}`]),
        ];
        const loading = { load: `${variables.join(' ')} rabbitmq-server` };
        const lines = ['listeners.tcp = none', 'listeners.ssl.default = 5671', ...(isPlain ? plainLines(options) : [])];
        const head = header('#', 'TLS of RabbitMQ', loading);
        const config = {
            name: configFile,
            text: head + lines.map((line) => `${line}\n`).join(''),
            ...(isPlain ? secret : {}),
        };
        const advanced = { name: advancedFile, text: terms(options), ...secret };
        const warnings = [...(site.clients?.selfSigned ? [refusesSelfSigned] : []), ...warnOfRootsKey('rabbitmq', site)];
        return { files: isPlain ? [config] : [config, advanced], ...loading, warnings };
    },
};
const configFile = 'rabbitmq.conf';
const advancedFile = 'rabbitmq-advanced.config';
const refusesSelfSigned = 'rabbitmq: expected client certificates from a CA, got some that sign themselves, which Erlang refuses whatever it trusts. Set issued-by to root-ca.';
const plain = /^(?!encrypted:)[\w/.:@%+=,~-]([\w/.:@%+=,~ -]*[\w/.:@%+=,~-])?$/;
function optionsOf({ paths, clients, keyPassphrase }) {
    const path = (text) => ({ text, isPath: true });
    return {
        cacertfile: path(clients?.pem ?? paths.ca),
        certfile: path(paths.fullchain),
        keyfile: path(paths.key),
        ...(keyPassphrase === undefined ? {} : { password: { text: keyPassphrase, isPath: false } }),
        verify: clients ? 'verify_peer' : 'verify_none',
        fail_if_no_peer_cert: clients ? 'true' : 'false',
        depth: '10',
        versions: ['tlsv1.3', 'tlsv1.2'],
        ciphers: [...cipherSuites, ...opensslCiphers],
    };
}
function isText(option) {
    return typeof option === 'object' && 'text' in option;
}
function plainLines(options) {
    return Object.entries(options).flatMap(([name, option]) => {
        const key = `ssl_options.${name}`;
        if (typeof option === 'string')
            return `${key} = ${option}`;
        if (isText(option))
            return `${key} = ${option.text}`;
        return option.map((word, index) => `${key}.${index + 1} = ${word}`);
    });
}
function terms(options) {
    const entries = Object.entries(options).map(([name, option]) => `    {${name}, ${term(name, option)}}`);
    const head = header('%%', 'TLS of RabbitMQ, read after rabbitmq.conf');
    return `${head}[{rabbit, [\n  {ssl_options, [\n${entries.join(',\n')}\n  ]}\n]}].\n`;
}
function term(name, option) {
    if (typeof option === 'string')
        return option;
    if (isText(option))
        return option.isPath ? erlangBinary(option.text) : quoteForErlang(option.text);
    return `[${option.map((word) => (name === 'versions' ? `'${word}'` : quoteForErlang(word))).join(', ')}]`;
}

;// CONCATENATED MODULE: ./build/servers/redis.js




const redis = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const loading = { load: `redis-server ${quoteForShell(escapePattern(`${paths.settings}/redis.conf`))}` };
        const lines = [
            'port 0',
            'tls-port 6379',
            `tls-cert-file ${redis_quote(paths.fullchain)}`,
            `tls-key-file ${redis_quote(paths.key)}`,
            ...(keyPassphrase === undefined ? [] : [`tls-key-file-pass ${redis_quote(keyPassphrase)}`]),
            ...(clients
                ? [`tls-ca-cert-file ${redis_quote(clients.pem)}`, 'tls-auth-clients yes']
                : ['# Its default is to ask for one.', 'tls-auth-clients no']),
            'tls-protocols "TLSv1.2 TLSv1.3"',
            `tls-ciphers ${opensslCiphers.join(':')}`,
            `tls-ciphersuites ${cipherSuites.join(':')}`,
            'tls-prefer-server-ciphers no',
        ];
        const text = header('#', 'TLS of Redis', loading) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'redis.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true }) };
        return { files: [file], ...loading, warnings: warnOfRootsKey('redis', site) };
    },
};
function redis_quote(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
function escapePattern(path) {
    return /[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path;
}

;// CONCATENATED MODULE: ./build/servers/spring-boot.js





const springBoot = {
    needs: ['pkcs12', 'truststore'],
    encryptedKey: 'unread',
    settings({ paths, clients, storePassword, keyAlias }) {
        const file = fileUrl(`${paths.settings}/spring-boot.properties`);
        const loading = { load: `java -jar app.jar ${quoteForShell(`--spring.config.import=${file}`)}` };
        const ssl = {
            enabled: 'true',
            'enabled-protocols': 'TLSv1.2,TLSv1.3',
            ciphers: [...cipherSuites, ...ianaCiphers].join(','),
            'key-store': fileUrl(paths.keyStore),
            'key-store-type': 'PKCS12',
            'key-store-password': storePassword,
            'key-alias': keyAlias,
            ...(clients
                ? {
                    'client-auth': 'need',
                    'trust-store': fileUrl(clients.trustStore),
                    'trust-store-type': 'PKCS12',
                    'trust-store-password': storePassword,
                }
                : {}),
        };
        const lines = [
            ...(Object.values(ssl).some(hasPlaceholder) ? placeholderLines : []),
            ...Object.entries(ssl).map(([name, value]) => `server.ssl.${name}=${quoteForProperties(value)}`),
        ];
        const text = header('#', 'TLS of Spring Boot', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'spring-boot.properties', text, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/traefik.js




const traefik = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `traefik --providers.file.filename=${quoteForShell(`${paths.settings}/traefik.yml`)}` };
        const lines = [
            'tls:',
            '  stores:',
            '    default:',
            '      defaultCertificate:',
            `        certFile: ${traefik_quote(paths.fullchain)}`,
            `        keyFile: ${traefik_quote(paths.key)}`,
            '  options:',
            '    default:',
            '      minVersion: VersionTLS12',
            '      cipherSuites:',
            ...ianaCiphers.map((cipher) => `        - ${cipher}`),
            ...(clients
                ? [
                    '      clientAuth:',
                    '        caFiles:',
                    `          - ${traefik_quote(clients.pem)}`,
                    '        clientAuthType: RequireAndVerifyClientCert',
                ]
                : []),
        ];
        const head = yamlComments(header('#', 'TLS of Traefik', loading)).replace(/\{(?=\{)/g, '{ ');
        return { files: [{ name: 'traefik.yml', text: head + lines.map((line) => `${line}\n`).join('') }], ...loading };
    },
};
function traefik_quote(text) {
    return quoteForYaml(text).replaceAll('{', '\\u007b');
}

;// CONCATENATED MODULE: ./build/servers/uvicorn.js




const uvicorn = {
    needs: [],
    encryptedKey: 'opened',
    settings({ paths, clients, keyPassphrase }) {
        const loading = { load: `python3 ${quoteForShell(`${paths.settings}/uvicorn_tls.py`)} app:app` };
        const options = [
            `"ssl_certfile": ${quoteForPython(paths.fullchain)},`,
            `"ssl_keyfile": ${quoteForPython(paths.key)},`,
            ...(keyPassphrase === undefined ? [] : [`"ssl_keyfile_password": ${quoteForPython(keyPassphrase)},`]),
            `"ssl_ciphers": "${opensslCiphers.join(':')}",`,
            ...(clients
                ? [`"ssl_ca_certs": ${quoteForPython(clients.pem)},`, '"ssl_cert_reqs": int(ssl.CERT_REQUIRED),']
                : []),
        ];
        const text = `${header('#', 'TLS of Uvicorn', loading)}# It takes all of uvicorn's words. In code: uvicorn.run(app, **uvicorn_tls.tls)
${clients ? 'import ssl\n\n' : ''}import uvicorn

tls = {
${options.map((line) => `    ${line}\n`).join('')}}

if __name__ == "__main__":
    uvicorn.main(prog_name="uvicorn", default_map=tls)
`;
        const file = { name: 'uvicorn_tls.py', text };
        return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/table.js






















const servers = {
    flask: flask,
    django: django,
    gunicorn: gunicorn,
    uvicorn: uvicorn,
    nginx: nginx,
    apache: apache,
    haproxy: haproxy,
    caddy: caddy,
    traefik: traefik,
    node: node,
    go: go,
    'spring-boot': springBoot,
    kestrel: kestrel,
    postgresql: postgresql,
    mysql: mysql,
    redis: redis,
    mongodb: mongodb,
    mosquitto: mosquitto,
    rabbitmq: rabbitmq,
    kafka: kafka,
    elasticsearch: elasticsearch,
    'docker-registry': dockerRegistry,
};

// EXTERNAL MODULE: ./build/request/mistake.js
var mistake = __nccwpck_require__(2922);
;// CONCATENATED MODULE: ./build/request/settings.js


const serverOf = servers;
function isForServer({ usage }) {
    return usage !== 'client';
}
function pathInRoot(root, name) {
    if (name === '')
        return root;
    return root.endsWith('/') ? `${root}${name}` : `${root}/${name}`;
}
function planSettings(asked, root) {
    let end = root.length;
    while (end > 1 && root[end - 1] === '/')
        end--;
    return { servers: new Set(asked), root: root.slice(0, end) };
}
function noteImpossibleSettings(settings, { certificates, areComplete }, hasCa, note) {
    if (settings.servers.size === 0)
        return;
    const served = certificates.filter(({ certificate }) => isForServer(certificate));
    if (served.length === 0 && areComplete) {
        note('settings-for', (0,mistake/* mistake */.RT)('a certificate for a server (usage)', 'client').mistake);
    }
    const refusing = [...settings.servers].filter((name) => serverOf[name].encryptedKey === 'refused');
    for (const draft of served)
        noteImpossibleKey(draft, refusing);
    for (const name of settings.servers)
        notePath(name, settings.root, certificates, hasCa, note);
}
function noteImpossibleKey({ certificate, note }, refusing) {
    const { key, keyPassphrase } = certificate;
    const advice = 'Remove one of the two.';
    if (key.kind === 'public') {
        const other = 'settings-for, whose servers need the private key';
        note('certificate-request', { cannotBeCombinedWith: other, advice });
    }
    else if (keyPassphrase !== undefined && refusing.length > 0) {
        const other = `settings-for: ${refusing.join(', ')}, which cannot start unattended with an encrypted key`;
        note('key-passphrase', { cannotBeCombinedWith: other, advice });
    }
    else if (keyPassphrase !== undefined && /\p{Cc}/u.test(keyPassphrase)) {
        const expected = 'a passphrase without control characters and line breaks beside settings-for';
        note('key-passphrase', (0,mistake/* mistake */.RT)(expected, 'some').mistake);
    }
}
function notePath(name, root, drafts, hasCa, note) {
    const { cannotSay, namesEachClient = false } = serverOf[name];
    const paths = drafts.flatMap(({ certificate }) => {
        const isNamed = isForServer(certificate) || (namesEachClient && !hasCa);
        return isNamed ? pathInRoot(root, certificate.folder) : [];
    });
    const path = paths.find((path) => cannotSay?.(path) !== undefined);
    if (path === undefined)
        return;
    const advice = 'Choose another settings-root, or another output-directory or name for the entry.';
    note('settings-for', (0,mistake/* mistake */.RT)(`a path ${cannotSay?.(path)}, for ${name}`, path, advice).mistake);
}


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
function nearestName(word, candidates) {
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


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iU: () => (/* binding */ otherHosts),
/* harmony export */   qZ: () => (/* binding */ testCasesFolder),
/* harmony export */   tR: () => (/* binding */ planTestCases)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1428);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8841);
/* harmony import */ var _pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2565);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9513);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2922);





const testCasesFolder = 'test-cases';
const otherHosts = { wrong: 'wrong-host.invalid', elsewhere: 'elsewhere.invalid' };
function planTestCases(asked, certificate, now, note) {
    const checked = checkCertificate(certificate, now);
    if ('mistake' in checked) {
        note('test-cases', checked.mistake);
        return undefined;
    }
    const { value: host } = checked;
    const keyType = keyTypeOfCases(certificate);
    const isAll = asked.includes('all');
    const hasSha1 = (0,_pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .choosesHash */ .d6)(keyType);
    if (!hasSha1 && !isAll && asked.includes('sha1-signature')) {
        const expected = `no case with SHA-1 for keys of type ${keyType}, which fix the hash`;
        note('test-cases', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)(expected, 'sha1-signature').mistake);
        return undefined;
    }
    const isWanted = (name) => name === 'good' || (isAll ? hasSha1 || name !== 'sha1-signature' : asked.includes(name));
    const warning = `test-cases: sha1-signature is left out because keys of type ${keyType} fix the hash.`;
    return {
        names: _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .testCaseNames */ .ng.filter(isWanted),
        good: {
            ...certificate,
            folder: `${testCasesFolder}/good`,
            serialNumber: undefined,
            subjectAltName: [...certificate.subjectAltName, ...namesOfCases(host, certificate)],
        },
        keyType,
        host,
        warnings: isAll && !hasSha1 ? [warning] : [],
    };
}
function checkCertificate(certificate, now) {
    if (certificate.usage === 'client') {
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)('a server certificate', 'usage client', 'Set usage to server or both.');
    }
    const host = hostOf(certificate);
    if (host === undefined) {
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)('a host name or an IP address among the names', 'none', 'Give one in subject-alt-names.');
    }
    if (host === otherHosts.wrong || `.${host}`.endsWith(`.${otherHosts.elsewhere}`)) {
        return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)('a host that no case uses as the wrong one', host, 'Choose another common-name.');
    }
    const { notBefore, notAfter } = certificate.validity;
    if (now >= notBefore && now <= notAfter)
        return { value: host };
    return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)('a certificate that is valid now, because clients must accept good', now < notBefore ? 'a later start' : 'an earlier end', 'Remove not-before and not-after.');
}
function hostOf({ subjectAltName }) {
    const name = subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress');
    return name?.value.replace(/^\*\./, 'www.');
}
function namesOfCases(host, { subjectAltName }) {
    if (!subjectAltName.some(({ type }) => type === 'dNSName'))
        return [];
    return _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .testCaseNames */ .ng
        .map((name) => `${name}.${host}`)
        .filter((value) => value.length <= longestHost && !subjectAltName.some((asked) => asked.value === value))
        .map((value) => ({ type: 'dNSName', value }));
}
const longestHost = 253;
function keyTypeOfCases({ key }) {
    const keyType = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOfPlanned */ .f)(key);
    return _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .keyTypes */ .lo.find((made) => made === keyType) ?? 'rsa-2048';
}


/***/ }),

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseTrust),
/* harmony export */   V: () => (/* binding */ mostTrusted)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1428);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2922);


const mostTrusted = 16;
function parseTrust(values, note) {
    const words = values.trust;
    if (words.includes('none') && words.length > 1) {
        note('trust', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('none alone, or some of the others', words.join(', ')).mistake);
    }
    const by = words.includes('all') ? _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .trustNames */ .rI : _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .trustNames */ .rI.filter((name) => words.includes(name));
    return { by: new Set(by), isRequired: values['trust-required'] };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
