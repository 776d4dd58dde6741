export const id = 228;
export const ids = [228];
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
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5148);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1958);
/* harmony import */ var _extension_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3824);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4693);
/* harmony import */ var _general_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4579);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8841);
/* harmony import */ var _name_constraints_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4409);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4334);
/* harmony import */ var _pem_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7653);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6893);











const maxPathCertificates = 10;
function readCaCertificate(pem) {
    const path = readCertificationPath(pem);
    return 'unreadable' in path ? path : path[0];
}
function readCertificationPath(pem) {
    return (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrReason */ .Yz)(() => {
        const [first, ...others] = (0,_pem_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .readPem */ .J)(pem, ['CERTIFICATE'], maxPathCertificates).map(readCertificateDer);
        const path = [first, ...others];
        for (const [index, issuer] of others.entries()) {
            const { x509 } = path[index];
            if (!x509.checkIssued(issuer.x509) || !x509.verify(issuer.x509.publicKey)) {
                const expected = `certificate ${index + 2} of the PEM text to be the issuer of certificate ${index + 1}`;
                throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy(expected, 'another');
            }
        }
        return path;
    });
}
function readCertificateDer(der) {
    const certificate = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsOf */ .ct)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(der), 'Certificate');
    const tbsCertificate = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsOf */ .ct)(certificate.take('tbsCertificate'), 'TBSCertificate');
    const signatureAlgorithm = certificate.take('signatureAlgorithm', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.sequence);
    certificate.take('signatureValue', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.bitString);
    certificate.end();
    const version = readVersion(tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .constructedTag */ .TH)(0)));
    tbsCertificate.take('serialNumber', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.integer);
    const signature = tbsCertificate.take('signature');
    const issuer = tbsCertificate.take('issuer', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.sequence);
    const validity = readValidity(tbsCertificate.take('validity'));
    const subject = tbsCertificate.take('subject', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.sequence);
    tbsCertificate.take('subjectPublicKeyInfo', _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.sequence);
    tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .primitiveTag */ .Kn)(1));
    tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .primitiveTag */ .Kn)(2));
    const extensions = readOptionalExtensions(tbsCertificate.takeOptional((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .constructedTag */ .TH)(3)));
    tbsCertificate.end();
    if (Buffer.compare(signature.octets, signatureAlgorithm.octets) !== 0) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy('a certificate that names one signature algorithm (RFC 5280 §4.1.1.2)', 'two');
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
        subjectKeyIdentifier: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionIds */ .ic.subjectKeyIdentifier, _extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readSubjectKeyIdentifier */ .NS) ?? (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .keyIdentifierOf */ .om)(x509.publicKey),
        validity,
        selfIssued: Buffer.compare(issuer.octets, subject.octets) === 0,
        basicConstraints: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionIds */ .ic.basicConstraints, _extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readBasicConstraints */ .t5) ?? { cA: false },
        keyUsage: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionIds */ .ic.keyUsage, _extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readKeyUsage */ .jG),
        extKeyUsage: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionIds */ .ic.extKeyUsage, _extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readExtKeyUsage */ .MW),
        nameConstraints: read(_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionIds */ .ic.nameConstraints, _name_constraints_js__WEBPACK_IMPORTED_MODULE_7__/* .readNameConstraints */ .UG),
    };
}
function importCertificate(der) {
    try {
        const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
        (0,_key_pair_js__WEBPACK_IMPORTED_MODULE_6__/* .keyTypeOf */ .zj)(x509.publicKey);
        return x509;
    }
    catch {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy('a certificate, and in it a key, that this Node.js reads', 'one it does not');
    }
}
function readVersion(explicit) {
    if (explicit === undefined)
        return 1;
    const number = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readSmallInteger */ .ih)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .explicitlyTagged */ .Iy)(explicit, 'version'), 'version');
    if (number === 1)
        return 2;
    if (number === 2)
        return 3;
    throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy('version v2(1) or v3(2) of a certificate (RFC 5280 §4.1.2.1)', `${number}`);
}
function readOptionalExtensions(explicit) {
    return explicit ? (0,_extension_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readExtensions */ .HW)((0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .explicitlyTagged */ .Iy)(explicit, 'extensions')) : new Map();
}
function readValidity(element) {
    const validity = (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsOf */ .ct)(element, 'Validity');
    const notBefore = readTime(validity.take('notBefore'));
    const notAfter = readTime(validity.take('notAfter'));
    validity.end();
    return { notBefore, notAfter };
}
function readTime(time) {
    const isUtcTime = time.identifier === _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.utcTime;
    if (!isUtcTime)
        (0,_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .expectType */ .eA)(time, _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .identifiers */ .H2.generalizedTime, 'Time as a UTCTime or GeneralizedTime');
    const text = Buffer.from(time.contents).toString('latin1');
    const century = isUtcTime ? (text < '50' ? '20' : '19') : '';
    const iso = `${century}${text}`.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const seconds = Date.parse(iso) / 1000;
    if (!Number.isInteger(seconds) || (0,_validity_js__WEBPACK_IMPORTED_MODULE_10__/* .formatTime */ .fU)(seconds) !== iso) {
        throw new _der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy('a time such as 20261124075246Z (RFC 5280 §4.1.2.5)', 'another');
    }
    return seconds;
}
function refusalsOf(path, asked) {
    return [...refusalsOfKey(path[0], asked.privateKey), ...path.flatMap((_, index) => refusalsAt(path, index, asked))];
}
function refusalsOfKey({ x509 }, privateKey) {
    if ((0,_key_pair_js__WEBPACK_IMPORTED_MODULE_6__/* .keyTypeOf */ .zj)(x509.publicKey) === undefined) {
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
function refusalsOfCa({ version, basicConstraints, keyUsage }, who) {
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
    return [];
}
function refusalsOfValidity({ validity }, who, asked) {
    const [begin, end] = [(0,_validity_js__WEBPACK_IMPORTED_MODULE_10__/* .formatTime */ .fU)(validity.notBefore), (0,_validity_js__WEBPACK_IMPORTED_MODULE_10__/* .formatTime */ .fU)(validity.notAfter)];
    const refusals = [];
    if (asked.nowSeconds > validity.notAfter) {
        refusals.push(refusal('expired', `${who} to be valid now`, `one that ended ${end}`));
    }
    if (asked.nowSeconds < validity.notBefore) {
        refusals.push(refusal('not yet valid', `${who} to be valid now`, `one that begins ${begin}`));
    }
    if (asked.validity.notAfter > validity.notAfter) {
        refusals.push(refusal('outlives', `an end not after that of ${who}, ${end}`, (0,_validity_js__WEBPACK_IMPORTED_MODULE_10__/* .formatTime */ .fU)(asked.validity.notAfter)));
    }
    if (asked.validity.notBefore < validity.notBefore) {
        const got = (0,_validity_js__WEBPACK_IMPORTED_MODULE_10__/* .formatTime */ .fU)(asked.validity.notBefore);
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
    const missing = (profile.extKeyUsage ?? []).filter((purpose) => !extKeyUsage.includes(_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .keyPurposeIds */ .io[purpose]));
    return missing.map((purpose) => refusal('usage', `${purpose} in the extKeyUsage of ${who}`, extKeyUsage.join(', ')));
}
function refusalsOfNames({ nameConstraints }, who, asked) {
    if (!nameConstraints)
        return [];
    const expected = `names that the nameConstraints of ${who} permit (RFC 5280 §4.2.1.10)`;
    return [...asked.subjectAltName, ...namesInSubject(asked)]
        .filter((name) => !(0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_7__.permits)(nameConstraints, name))
        .map((name) => refusal('name', expected, quote((0,_general_name_js__WEBPACK_IMPORTED_MODULE_5__/* .formatGeneralName */ .h)(name))));
}
function namesInSubject({ subject, subjectAltName }) {
    const { commonName = '', emailAddress } = subject;
    const isHost = ((0,_name_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .isHostName */ .uy)(commonName) && commonName.includes('.')) || (0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_7__/* .looksLikeIpv4Address */ .NW)(commonName);
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

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeAuthority: () => (/* binding */ makeAuthority),
/* harmony export */   planCa: () => (/* binding */ planCa),
/* harmony export */   storedAuthority: () => (/* binding */ storedAuthority)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5148);
/* harmony import */ var _pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6283);
/* harmony import */ var _pki_issuer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3512);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8841);
/* harmony import */ var _pki_name_constraints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4409);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4833);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1114);
/* harmony import */ var _pki_profiles_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8557);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3509);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8965);
/* harmony import */ var _request_requested_time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8518);
/* harmony import */ var _certificate_contents_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2337);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4458);
/* harmony import */ var _planned_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5327);















const keptCaDays = 3650;
function planCa(ca, above, certificates, isBatch, passphrase, now) {
    const asked = certificates.map(({ asked }) => asked);
    const named = isBatch || ca.keepKey ? '' : `${[...(asked[0]?.subject.commonName ?? '')].slice(0, 30).join('').trimEnd()} `;
    const ends = asked.map(({ validity }) => validity.notAfter);
    const kept = ca.keepKey ? [now + keptCaDays * _request_requested_time_js__WEBPACK_IMPORTED_MODULE_8__/* .secondsPerDay */ .Vw] : [];
    const within = above?.validity ?? { notBefore: Number.NEGATIVE_INFINITY, notAfter: Number.POSITIVE_INFINITY };
    return {
        ca,
        above,
        baseName: ca.commonName ?? (named === '' ? 'Test CA' : `${named}test CA`),
        keyType: ca.keyType ?? (0,_planned_js__WEBPACK_IMPORTED_MODULE_11__/* .sharedKeyType */ .P)(certificates) ?? 'rsa-2048',
        constraints: ca.nameConstraints &&
            constraintsOf(ca.nameConstraints, asked.flatMap((certificate) => namesToPermit(certificate)), asked.flatMap((certificate) => commonNameWithoutHost(certificate))),
        passphrase,
        validity: {
            notBefore: Math.max(within.notBefore, minimum(asked.map(({ validity }) => validity.notBefore))),
            notAfter: Math.min(within.notAfter, maximum([...ends, ...kept])),
        },
    };
}
function namesToPermit({ subject, subjectAltName }) {
    const { emailAddress } = subject;
    return emailAddress === undefined ? subjectAltName : [...subjectAltName, { type: 'rfc822Name', value: emailAddress }];
}
function minimum(numbers) {
    return numbers.reduce((least, number) => Math.min(least, number));
}
function maximum(numbers) {
    return numbers.reduce((greatest, number) => Math.max(greatest, number));
}
function commonNameWithoutHost({ subject, subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return hasHost || subject.commonName === undefined ? [] : [subject.commonName];
}
function constraintsOf(asked, names, commonNames) {
    return asked === 'issued' ? (0,_pki_name_constraints_js__WEBPACK_IMPORTED_MODULE_5__/* .constraintsFor */ .Gh)(names, commonNames) : (0,_pki_name_constraints_js__WEBPACK_IMPORTED_MODULE_5__.constraintsTo)(asked, commonNames);
}
function rolesOf({ ca, above }) {
    const root = {
        file: 'ca.pem',
        keyFile: 'ca-key.pem',
        suffix: '',
        profile: ca.isIntermediate ? _pki_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .caProfiles */ .P0.rootAboveIntermediate : _pki_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .caProfiles */ .P0.root,
    };
    const intermediate = {
        file: 'intermediate.pem',
        keyFile: 'intermediate-key.pem',
        suffix: ' intermediate',
        profile: _pki_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .caProfiles */ .P0.intermediate,
    };
    return [...(above ? [] : [root]), ...(ca.isIntermediate ? [intermediate] : [])];
}
function contentsOf(plan, { suffix, profile }, publicKey, serialNumber, validity, issuer) {
    const keyIdentifier = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .keyIdentifierOf */ .om)(publicKey);
    const ending = `${suffix} ${Buffer.from(keyIdentifier).toString('hex').slice(0, 8)}`;
    const base = [...plan.baseName].slice(0, 64 - ending.length).join('');
    const subject = { commonName: `${base}${ending}` };
    return {
        serialNumber,
        signature: (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_9__/* .signatureOf */ .y)(issuer?.publicKey ?? publicKey, undefined),
        issuer: issuer?.name ?? (0,_pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeName */ .aA)(subject),
        authorityKeyIdentifier: issuer?.keyIdentifier ?? keyIdentifier,
        validity,
        subject,
        subjectPublicKey: publicKey,
        subjectAltName: [],
        profile,
        nameConstraints: plan.constraints && (0,_pki_name_constraints_js__WEBPACK_IMPORTED_MODULE_5__/* .nameConstraints */ .Ic)(plan.constraints),
    };
}
function authorityOf(der, contents, publicKey, privateKey, issuer) {
    return {
        name: (0,_pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeName */ .aA)(contents.subject),
        keyIdentifier: (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .keyIdentifierOf */ .om)(publicKey),
        publicKey,
        privateKey,
        intermediates: issuer ? [der, ...issuer.intermediates] : [],
        trustAnchor: issuer?.trustAnchor ?? der,
        validity: contents.validity,
    };
}
async function makeAuthority(plan, newPrivateKey, randomOctets) {
    let authority = plan.above;
    const files = [];
    for (const role of rolesOf(plan)) {
        const privateKey = await newPrivateKey(plan.keyType);
        const serialNumber = (0,_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_12__/* .randomSerialNumber */ .R9)(randomOctets(_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_12__/* .serialNumberOctets */ .Mf));
        const publicKey = (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .publicKeyOf */ .kc)(privateKey);
        const contents = contentsOf(plan, role, publicKey, serialNumber, plan.validity, authority);
        const der = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .signCertificate */ .jm)(contents, authority?.privateKey ?? privateKey);
        files.push((0,_output_files_js__WEBPACK_IMPORTED_MODULE_10__/* .textFile */ .Ex)(role.file, (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_13__/* .encodePem */ .T)('CERTIFICATE', der)));
        if (plan.ca.keepKey)
            files.push((0,_output_files_js__WEBPACK_IMPORTED_MODULE_10__/* .textFile */ .Ex)(role.keyFile, (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_6__/* .encodePrivateKey */ .zd)(privateKey, plan.passphrase), 'secret'));
        authority = authorityOf(der, contents, publicKey, privateKey, authority);
    }
    return { authority: authority, files };
}
function closedKey(keyFile) {
    const advice = 'Give it, or remove the file, or choose if-exists replace for a new CA.';
    return (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_14__/* .mistake */ .RT)(`the passphrase that opens ${keyFile}`, 'another or none', advice).mistake;
}
function storedAuthority(plan, read) {
    let authority = plan.above;
    const files = [];
    let keyLeft;
    for (const role of rolesOf(plan)) {
        const stored = storedCa(plan, role, read, authority);
        if ('flaw' in stored)
            return stored;
        authority = stored.authority;
        files.push(...stored.files);
        keyLeft ??= stored.keyLeft;
    }
    return { authority: authority, files, keyLeft };
}
function storedCa(plan, role, read, issuer) {
    const pem = read(role.file);
    if (pem === undefined)
        return { flaw: `${role.file} is missing` };
    const ca = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_3__/* .readCaCertificate */ .my)(Buffer.from(pem).toString());
    const certificate = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(pem);
    if ('unreadable' in ca || !certificate)
        return { flaw: `${role.file} is not a CA certificate` };
    const { x509, publicKey } = certificate;
    const { keyType } = plan.ca;
    if (keyType !== undefined && (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeOf */ .zj)(publicKey) !== keyType) {
        return { flaw: `the key of ${role.file} is of another type` };
    }
    const contents = contentsOf(plan, role, publicKey, certificate.serialNumber, certificate.validity, issuer);
    if (!(0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsTbsCertificate */ .FF)(x509.raw, (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeTbsCertificate */ .f1)(contents)))
        return { flaw: `${role.file} is of another CA` };
    if (!x509.verify(issuer?.publicKey ?? publicKey))
        return { flaw: `the signature of ${role.file} does not verify` };
    const files = [(0,_output_files_js__WEBPACK_IMPORTED_MODULE_10__/* .textFile */ .Ex)(role.file, (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_13__/* .encodePem */ .T)('CERTIFICATE', ca.der))];
    const keyOctets = read(role.keyFile);
    const keyPem = keyOctets && Buffer.from(keyOctets).toString();
    const privateKey = keyPem === undefined ? undefined : (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_6__/* .readPrivateKey */ .$k)(keyPem, plan.passphrase);
    if (!plan.ca.keepKey) {
        const isLeft = typeof privateKey === 'object' && x509.checkPrivateKey(privateKey);
        return {
            authority: authorityOf(ca.der, contents, publicKey, undefined, issuer),
            files,
            keyLeft: isLeft ? role.keyFile : undefined,
        };
    }
    if (keyPem === undefined || privateKey === undefined)
        return { flaw: `${role.keyFile} is missing` };
    if (privateKey === 'not a private key')
        return { flaw: `${role.keyFile} cannot be used: ${privateKey}` };
    if (typeof privateKey === 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([(0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_14__/* .toIssue */ .N9)('ca-key-passphrase', closedKey(role.keyFile))]);
    if (!x509.checkPrivateKey(privateKey))
        return { flaw: `${role.keyFile} does not belong to ${role.file}` };
    const isToBeEncrypted = plan.passphrase !== undefined && !(0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_6__/* .isEncryptedPrivateKey */ .XL)(keyPem);
    const text = isToBeEncrypted ? (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_6__/* .encodePrivateKey */ .zd)(privateKey, plan.passphrase) : keyPem;
    return {
        authority: authorityOf(ca.der, contents, publicKey, privateKey, issuer),
        files: [...files, (0,_output_files_js__WEBPACK_IMPORTED_MODULE_10__/* .textFile */ .Ex)(role.keyFile, text, 'secret')],
    };
}


/***/ })

};
