export const id = 409;
export const ids = [409];
export const modules = {

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

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ constraintsFor),
/* harmony export */   Ic: () => (/* binding */ nameConstraints),
/* harmony export */   NW: () => (/* binding */ looksLikeIpv4Address),
/* harmony export */   UG: () => (/* binding */ readNameConstraints),
/* harmony export */   constraintsTo: () => (/* binding */ constraintsTo),
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


/***/ })

};
