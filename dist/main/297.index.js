export const id = 297;
export const ids = [297];
export const modules = {

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encodeCertificationRequest: () => (/* binding */ encodeCertificationRequest),
/* harmony export */   readCertificationRequest: () => (/* binding */ readCertificationRequest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5148);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1958);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6283);
/* harmony import */ var _extension_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3824);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4693);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8841);
/* harmony import */ var _name_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4334);
/* harmony import */ var _pem_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7653);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2565);











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
