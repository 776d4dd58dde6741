export const id = 776;
export const ids = [776,297];
export const modules = {

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ encodeCertificationRequest),
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

/***/ 1958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readBack)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

function readBack(der) {
    try {
        node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__.fromDer(der.toString('latin1'), true);
        return der;
    }
    catch (error) {
        throw new Error('The DER came out wrong: node-forge cannot read it.', { cause: error });
    }
}


/***/ }),

/***/ 8776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clientStoreFile: () => (/* binding */ clientStoreFile),
  formatFiles: () => (/* binding */ formatFiles),
  trustStoreFiles: () => (/* binding */ trustStoreFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/pki/certification-request.js
var certification_request = __webpack_require__(9297);
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

// EXTERNAL MODULE: ./build/pki/profiles.js
var pki_profiles = __webpack_require__(8557);
// EXTERNAL MODULE: ./build/pki/second-reader.js
var second_reader = __webpack_require__(8435);
// EXTERNAL MODULE: ./build/tasks/certificate-contents.js
var certificate_contents = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/tasks/output-files.js
var output_files = __webpack_require__(4458);
;// CONCATENATED MODULE: ./build/tasks/formats.js









function formatFiles(source, request, password) {
    const { asked, certificate, privateKey, keyPem, authority } = source;
    const { formats } = request;
    const file = (name, contents, secret) => ({
        name: (0,output_files/* inFolder */._z)(asked.folder, name),
        contents,
        secret,
    });
    const files = [];
    const chain = [certificate, ...(authority?.intermediates ?? [])];
    if (formats.has('der'))
        files.push(file('cert.der', certificate, false));
    if (formats.has('der') && privateKey)
        files.push(derOfKey(file, privateKey, asked.keyPassphrase));
    if (privateKey && keyPem !== undefined) {
        const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
        const certificates = authority ? [...chain, authority.trustAnchor] : chain;
        const randomOctets = octetsFrom(pkcs8);
        const { alias, profile } = request.keyStore;
        if (formats.has('pkcs12')) {
            const contents = { privateKey: pkcs8, certificates, friendlyName: alias };
            files.push(file('keystore.p12', (0,second_reader/* readBack */.e)(encodeKeyStore(contents, { password, profile, randomOctets })), true));
        }
        if (formats.has('jks')) {
            const contents = { privateKey: pkcs8, certificates, alias };
            const seal = { password, randomOctets, createdSeconds: source.notBefore };
            files.push(file('keystore.jks', encodeJksKeyStore(contents, seal), true));
        }
        const fullchainPem = chain.map((der) => (0,pem/* encodePem */.T)('CERTIFICATE', der)).join('');
        if (formats.has('combined'))
            files.push(file('combined.pem', Buffer.from(fullchainPem + keyPem), true));
        if (formats.has('certificate-request'))
            files.push(certificationRequestFile(source, privateKey));
        if (formats.has('kubernetes-secret')) {
            const caPem = (0,pem/* encodePem */.T)('CERTIFICATE', authority?.trustAnchor ?? certificate);
            const text = kubernetesSecret(request.secret, { 'tls.crt': fullchainPem, 'tls.key': keyPem, 'ca.crt': caPem });
            files.push(file('secret.yaml', Buffer.from(text), true));
        }
    }
    return authority
        ? files
        : [...files, ...trustStoreFiles(asked.folder, certificate, source.notBefore, request, password)];
}
function trustStoreFiles(folder, trustAnchor, createdSeconds, { formats, keyStore }, password) {
    const files = [];
    if (formats.has('truststore')) {
        const seal = { password, profile: keyStore.profile, randomOctets: octetsFrom(trustAnchor) };
        const certificates = [{ certificate: trustAnchor, friendlyName: 'ca' }];
        files.push({
            name: (0,output_files/* inFolder */._z)(folder, 'truststore.p12'),
            contents: (0,second_reader/* readBack */.e)(encodeTrustStore({ certificates }, seal)),
            secret: false,
        });
    }
    if (formats.has('jks')) {
        const certificates = [{ certificate: trustAnchor, alias: 'ca' }];
        const contents = encodeJksTrustStore({ certificates }, { password, createdSeconds });
        files.push({ name: (0,output_files/* inFolder */._z)(folder, 'truststore.jks'), contents, secret: false });
    }
    return files;
}
function clientStoreFile(name, certificates, { keyStore }, password) {
    const seal = {
        password,
        profile: keyStore.profile,
        randomOctets: octetsFrom(Buffer.concat(certificates)),
    };
    const named = certificates.map((certificate, index) => ({ certificate, friendlyName: `client ${index + 1}` }));
    return { name, contents: (0,second_reader/* readBack */.e)(encodeTrustStore({ certificates: named }, seal)), secret: false };
}
function octetsFrom(contents) {
    let calls = 0;
    return (count) => {
        calls++;
        const blocks = Array.from({ length: Math.ceil(count / 64) }, (_, block) => (0,external_node_crypto_.createHmac)('sha512', contents).update(`salt ${calls} ${block}`).digest());
        return Buffer.concat(blocks).subarray(0, count);
    };
}
function derOfKey(file, privateKey, passphrase) {
    const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
    if (passphrase === undefined)
        return file('key.der', plain, true);
    const encrypted = privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
    return { ...file('key.der', encrypted, true), isCurrent: (stored) => opensTo(stored, passphrase, plain) };
}
function opensTo(encrypted, passphrase, plain) {
    try {
        const key = (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(encrypted), format: 'der', type: 'pkcs8', passphrase });
        return key.export({ type: 'pkcs8', format: 'der' }).equals(plain);
    }
    catch {
        return false;
    }
}
function certificationRequestFile({ asked, publicKey }, privateKey) {
    const contents = {
        subject: asked.subject,
        subjectPublicKey: publicKey,
        subjectAltName: asked.subjectAltName,
        profile: pki_profiles/* endEntityProfiles */.h$[asked.usage],
        signature: (0,certificate_contents/* signatureOf */.y)(publicKey, asked.signatureHash),
    };
    const text = (0,pem/* encodePem */.T)('CERTIFICATE REQUEST', (0,second_reader/* readBack */.e)((0,certification_request/* encodeCertificationRequest */._)(contents, privateKey)));
    const described = (pem) => {
        const read = (0,certification_request.readCertificationRequest)(pem);
        return 'unreadable' in read
            ? undefined
            : JSON.stringify([read.subject, read.subjectAltName, read.publicKey.export({ format: 'jwk' })]);
    };
    const expected = described(text);
    return {
        ...(0,output_files/* textFile */.Ex)((0,output_files/* inFolder */._z)(asked.folder, 'request.pem'), text),
        isCurrent: (stored) => described(Buffer.from(stored).toString()) === expected,
    };
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


/***/ })

};
