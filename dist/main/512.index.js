export const id = 512;
export const ids = [512,409];
export const modules = {

/***/ 3824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ readExtensions),
/* harmony export */   MW: () => (/* binding */ readExtKeyUsage),
/* harmony export */   NS: () => (/* binding */ readSubjectKeyIdentifier),
/* harmony export */   ic: () => (/* binding */ extensionIds),
/* harmony export */   jG: () => (/* binding */ readKeyUsage),
/* harmony export */   t5: () => (/* binding */ readBasicConstraints)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4693);


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

/***/ 3512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   mD: () => (/* binding */ readCertificationPath),
/* harmony export */   my: () => (/* binding */ readCaCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5148);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1958);
/* harmony import */ var _extension_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3824);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4693);
/* harmony import */ var _general_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4579);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8841);
/* harmony import */ var _name_constraints_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4409);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4334);
/* harmony import */ var _pem_reader_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7653);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6893);












const maxPathCertificates = 10;
function readCaCertificate(pem) {
    const path = readCertificationPath(pem);
    return 'unreadable' in path ? path : path[0];
}
function readCertificationPath(pem) {
    return (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrReason */ .Yz)(() => {
        const [first, ...others] = (0,_pem_reader_js__WEBPACK_IMPORTED_MODULE_10__/* .readPem */ .J)(pem, ['CERTIFICATE'], maxPathCertificates).map(readCertificateDer);
        const path = [first, ...others];
        for (const [index, issuer] of others.entries()) {
            const { x509 } = path[index];
            if (!x509.checkIssued(issuer.x509) || !x509.verify(issuer.x509.publicKey)) {
                const expected = `certificate ${index + 2} of the PEM text to be the issuer of certificate ${index + 1}`;
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(expected, 'another');
            }
        }
        return path;
    });
}
function readCertificateDer(der) {
    const certificate = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(der), 'Certificate');
    const tbsCertificate = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(certificate.take('tbsCertificate'), 'TBSCertificate');
    const signatureAlgorithm = certificate.take('signatureAlgorithm', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.sequence);
    certificate.take('signatureValue', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.bitString);
    certificate.end();
    const version = readVersion(tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .constructedTag */ .TH)(0)));
    tbsCertificate.take('serialNumber', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.integer);
    const signature = tbsCertificate.take('signature');
    const issuer = tbsCertificate.take('issuer', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.sequence);
    const validity = readValidity(tbsCertificate.take('validity'));
    const subject = tbsCertificate.take('subject', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.sequence);
    tbsCertificate.take('subjectPublicKeyInfo', _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.sequence);
    tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .primitiveTag */ .Kn)(1));
    tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .primitiveTag */ .Kn)(2));
    const extensions = readOptionalExtensions(tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .constructedTag */ .TH)(3)));
    tbsCertificate.end();
    if (Buffer.compare(signature.octets, signatureAlgorithm.octets) !== 0) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a certificate that names one signature algorithm (RFC 5280 §4.1.1.2)', 'two');
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
        subjectKeyIdentifier: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionIds */ .ic.subjectKeyIdentifier, _extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readSubjectKeyIdentifier */ .NS) ?? (0,_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .keyIdentifierOf */ .om)(x509.publicKey),
        validity,
        selfIssued: Buffer.compare(issuer.octets, subject.octets) === 0,
        basicConstraints: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionIds */ .ic.basicConstraints, _extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readBasicConstraints */ .t5) ?? { cA: false },
        keyUsage: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionIds */ .ic.keyUsage, _extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readKeyUsage */ .jG),
        extKeyUsage: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionIds */ .ic.extKeyUsage, _extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readExtKeyUsage */ .MW),
        nameConstraints: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionIds */ .ic.nameConstraints, _name_constraints_js__WEBPACK_IMPORTED_MODULE_8__/* .readNameConstraints */ .U),
    };
}
function importCertificate(der) {
    try {
        const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
        (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_7__/* .keyTypeOf */ .zj)(x509.publicKey);
        return x509;
    }
    catch {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a certificate, and in it a key, that this Node.js reads', 'one it does not');
    }
}
function readVersion(explicit) {
    if (explicit === undefined)
        return 1;
    const number = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallInteger */ .ih)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .explicitlyTagged */ .Iy)(explicit, 'version'), 'version');
    if (number === 1)
        return 2;
    if (number === 2)
        return 3;
    throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('version v2(1) or v3(2) of a certificate (RFC 5280 §4.1.2.1)', `${number}`);
}
function readOptionalExtensions(explicit) {
    return explicit ? (0,_extension_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readExtensions */ .HW)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .explicitlyTagged */ .Iy)(explicit, 'extensions')) : new Map();
}
function readValidity(element) {
    const validity = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .componentsOf */ .ct)(element, 'Validity');
    const notBefore = readTime(validity.take('notBefore'));
    const notAfter = readTime(validity.take('notAfter'));
    validity.end();
    return { notBefore, notAfter };
}
function readTime(time) {
    const isUtcTime = time.identifier === _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.utcTime;
    if (!isUtcTime)
        (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .expectType */ .eA)(time, _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .identifiers */ .H2.generalizedTime, 'Time as a UTCTime or GeneralizedTime');
    const text = Buffer.from(time.contents).toString('latin1');
    const century = isUtcTime ? (text < '50' ? '20' : '19') : '';
    const iso = `${century}${text}`.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const seconds = Date.parse(iso) / 1000;
    if (!Number.isInteger(seconds) || (0,_validity_js__WEBPACK_IMPORTED_MODULE_11__/* .formatTime */ .fU)(seconds) !== iso) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy('a time such as 20261124075246Z (RFC 5280 §4.1.2.5)', 'another');
    }
    return seconds;
}
function refusalsOf(path, asked) {
    return [...refusalsOfKey(path[0], asked.privateKey), ...path.flatMap((_, index) => refusalsAt(path, index, asked))];
}
function refusalsOfKey({ x509 }, privateKey) {
    if ((0,_key_pair_js__WEBPACK_IMPORTED_MODULE_7__/* .keyTypeOf */ .zj)(x509.publicKey) === undefined) {
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
const emptyName = (0,_asn1_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)();
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
    const [begin, end] = [(0,_validity_js__WEBPACK_IMPORTED_MODULE_11__/* .formatTime */ .fU)(validity.notBefore), (0,_validity_js__WEBPACK_IMPORTED_MODULE_11__/* .formatTime */ .fU)(validity.notAfter)];
    const refusals = [];
    if (asked.nowSeconds > validity.notAfter) {
        refusals.push(refusal('expired', `${who} to be valid now`, `one that ended ${end}`));
    }
    if (asked.nowSeconds < validity.notBefore) {
        refusals.push(refusal('not yet valid', `${who} to be valid now`, `one that begins ${begin}`));
    }
    if (asked.validity.notAfter > validity.notAfter) {
        refusals.push(refusal('outlives', `an end not after that of ${who}, ${end}`, (0,_validity_js__WEBPACK_IMPORTED_MODULE_11__/* .formatTime */ .fU)(asked.validity.notAfter)));
    }
    if (asked.validity.notBefore < validity.notBefore) {
        const got = (0,_validity_js__WEBPACK_IMPORTED_MODULE_11__/* .formatTime */ .fU)(asked.validity.notBefore);
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
    const missing = (profile.extKeyUsage ?? []).filter((purpose) => !extKeyUsage.includes(_extensions_js__WEBPACK_IMPORTED_MODULE_5__/* .keyPurposeIds */ .io[purpose]));
    return missing.map((purpose) => refusal('usage', `${purpose} in the extKeyUsage of ${who}`, extKeyUsage.join(', ')));
}
function refusalsOfNames({ nameConstraints }, who, asked) {
    if (!nameConstraints)
        return [];
    const expected = `names that the nameConstraints of ${who} permit (RFC 5280 §4.2.1.10)`;
    return [...asked.subjectAltName, ...namesInSubject(asked)]
        .filter((name) => !(0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_8__.permits)(nameConstraints, name))
        .map((name) => refusal('name', expected, quote((0,_general_name_js__WEBPACK_IMPORTED_MODULE_6__/* .formatGeneralName */ .h)(name))));
}
function namesInSubject({ subject, subjectAltName }) {
    const { commonName = '', emailAddress } = subject;
    const isHost = ((0,_name_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .isHostName */ .uy)(commonName) && commonName.includes('.')) || (0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_8__/* .looksLikeIpv4Address */ .N)(commonName);
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


/***/ }),

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeIpv4Address),
/* harmony export */   U: () => (/* binding */ readNameConstraints),
/* harmony export */   constraintsFor: () => (/* binding */ constraintsFor),
/* harmony export */   constraintsTo: () => (/* binding */ constraintsTo),
/* harmony export */   nameConstraints: () => (/* binding */ nameConstraints),
/* harmony export */   permits: () => (/* binding */ permits)
/* harmony export */ });
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(586);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1958);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4693);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4334);




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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ readName),
/* harmony export */   rh: () => (/* binding */ readGeneralNames),
/* harmony export */   uy: () => (/* binding */ isHostName)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6283);
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(435);



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


/***/ })

};
