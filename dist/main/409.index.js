export const id = 409;
export const ids = [409];
export const modules = {

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


/***/ })

};
