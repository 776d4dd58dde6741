export const id = 425;
export const ids = [425];
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

/***/ 6425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundBy: () => (/* binding */ boundBy),
/* harmony export */   readGivenCa: () => (/* binding */ readGivenCa)
/* harmony export */ });
/* harmony import */ var _pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1114);
/* harmony import */ var _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8557);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8965);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5127);





function readGivenCa({ certificate, key }, passphrase, fileStore, issues) {
    const fail = (input) => (found) => (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(issues, _sources_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsThemselves */ .c5, input, found);
    const [certificatePem, keyPem] = [
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(certificate, fileStore, fail('ca-certificate')),
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(key, fileStore, fail('ca-key')),
    ];
    if (certificatePem === undefined || keyPem === undefined)
        return undefined;
    const path = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificationPath */ .mD)(certificatePem);
    if ('unreadable' in path) {
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .noteUnreadable */ .Cn)(issues, _sources_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsThemselves */ .c5, 'ca-certificate', path);
        return undefined;
    }
    const privateKey = (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$k)(keyPem, passphrase);
    if (typeof privateKey === 'string') {
        const expected = {
            'not a private key': 'a private key in PEM',
            'passphrase missing': 'a key that is not encrypted, or ca-key-passphrase',
            'passphrase wrong': 'a key that ca-key-passphrase opens',
        }[privateKey];
        fail('ca-key')((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)(expected, 'path' in key ? key.path : 'PEM').mistake);
        return undefined;
    }
    const [ca] = path;
    const top = path[path.length - 1];
    const intermediates = path.filter(({ selfIssued }) => !selfIssued);
    return {
        path,
        authority: {
            name: ca.subject,
            keyIdentifier: ca.subjectKeyIdentifier,
            publicKey: ca.x509.publicKey,
            privateKey,
            intermediates: intermediates.map(({ der }) => der),
            trustAnchor: top.der,
            validity: {
                notBefore: Math.max(...path.map(({ validity }) => validity.notBefore)),
                notAfter: Math.min(...path.map(({ validity }) => validity.notAfter)),
            },
        },
    };
}
function boundBy({ authority, path }, withIntermediate, certificates, now, issues) {
    const told = new Set();
    return certificates.map((certificate) => {
        const asked = withinValidity(certificate.asked, authority);
        const refusals = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOf */ .he)(path, {
            privateKey: authority.privateKey,
            profile: withIntermediate ? _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__/* .caProfiles */ .P0.intermediate : _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__/* .endEntityProfiles */ .h$[asked.usage],
            validity: asked.validity,
            subject: asked.subject,
            subjectAltName: asked.subjectAltName,
            nowSeconds: now,
        });
        for (const { kind, message } of refusals) {
            const input = { outlives: 'not-after', predates: 'not-before', name: 'subject-alt-names' }[kind];
            const ofCa = kind === 'key' ? 'ca-key' : 'ca-certificate';
            const where = input === undefined ? ofCa : (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .whereOf */ .de)(asked, input);
            if (!told.has(`${where}${message}`))
                issues.push({ where, message });
            told.add(`${where}${message}`);
        }
        return { ...certificate, asked };
    });
}
function withinValidity(asked, { validity: { notBefore, notAfter } }) {
    const { requestedValidity, validity, timesGiven } = asked;
    const shortenEnd = !timesGiven.end && validity.notAfter > notAfter;
    const shortenStart = !timesGiven.start && validity.notBefore < notBefore;
    return {
        ...asked,
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


/***/ })

};
