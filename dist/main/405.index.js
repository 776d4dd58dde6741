export const id = 405;
export const ids = [405,409];
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


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ testCasesFile),
/* harmony export */   WB: () => (/* binding */ testCases),
/* harmony export */   qZ: () => (/* binding */ testCasesFolder),
/* harmony export */   sA: () => (/* binding */ testCasesVersion)
/* harmony export */ });
const testCases = {
    good: {
        differs: 'Nothing: the control, to be accepted by every client.',
        expected: 'accept',
        requirement: 'standard',
        reason: 'Names, dates, usage, signatures and the path to the trusted root are all in order.',
        source: 'RFC 5280 §6.1',
        reasons: [],
        loads: true,
    },
    expired: {
        differs: 'Its dates: the same length of time, over a day before the start of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is no longer valid.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['expired'],
        loads: true,
    },
    'not-yet-valid': {
        differs: 'Its dates: the same length of time, from two days after the end of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is not valid yet.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['not-yet-valid'],
        loads: true,
    },
    'wrong-host': {
        differs: 'Its names: `wrong-host.invalid` and no other.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for another host than the one that was asked for.',
        source: 'RFC 9525 §6.1',
        reasons: ['hostname'],
        loads: true,
    },
    'no-subject-alt-name': {
        differs: 'It has no alternative names; the host is the common name alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The common name is no place for a host: only alternative names count.',
        source: 'RFC 9525 §2',
        reasons: ['hostname'],
        loads: true,
    },
    'untrusted-root': {
        differs: 'Its CA: another root, which nobody trusts and which the server sends along, and an intermediate below that.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path ends in a root that the client was not told to trust.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted'],
        loads: true,
    },
    'self-signed': {
        differs: 'Its issuer: itself, and no CA.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate vouches for itself, and the client was not told to trust it.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted', 'no-list'],
        loads: true,
    },
    'incomplete-chain': {
        differs: 'What the server sends: the certificate of `good` without the intermediate.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA is missing, so no path leads to the trusted root.',
        source: 'RFC 8446 §4.4.2',
        reasons: ['untrusted'],
        loads: true,
    },
    'wrong-usage': {
        differs: 'Its extended key usage: for TLS clients alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for clients, and a server shows it.',
        source: 'RFC 5280 §4.2.1.12',
        reasons: ['usage'],
        loads: true,
    },
    'ca-as-end-entity': {
        differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A server shows the certificate of a CA, whose key could make certificates for any host.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
        reasons: ['ca-as-end-entity'],
        loads: true,
    },
    'name-constraint-violation': {
        differs: 'Its intermediate: another, which may issue for names below `elsewhere.invalid` alone.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA may not issue for this name.',
        source: 'RFC 5280 §4.2.1.10',
        reasons: ['name-constraints'],
        loads: true,
    },
    'path-length-violation': {
        differs: 'Its path: one more intermediate, below the one that allows none (`pathlen:0`).',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'There are more CAs in the path than the one above them allows.',
        source: 'RFC 5280 §4.2.1.9',
        reasons: ['path-length'],
        loads: true,
    },
    'weak-key': {
        differs: 'Its key: RSA of 1024 bits.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A key of 1024 bits can be broken.',
        source: 'CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP 800-131A',
        reasons: ['weak-key'],
        loads: true,
    },
    'sha1-signature': {
        differs: 'The hash with which the CA has signed it: SHA-1.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A signature with SHA-1 can be forged.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
        reasons: ['weak-signature'],
        loads: true,
    },
    revoked: {
        differs: "It is in its CA's list of revoked certificates, and `good` is not.",
        expected: 'refuse',
        requirement: 'revocation-list',
        reason: 'The CA has revoked the certificate.',
        source: 'RFC 5280 §6.1.3 (a)(3)',
        reasons: ['revoked'],
        loads: true,
    },
    'invalid-signature': {
        differs: 'The signature of its CA: one bit of it is changed.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The CA that it names as its issuer did not sign it.',
        source: 'RFC 5280 §6.1.3 (a)(1)',
        reasons: ['signature'],
        loads: true,
    },
    'mismatched-key': {
        differs: 'The key of the server: another than that in the certificate, which is the one of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The server does not have the key of the certificate that it shows.',
        source: 'RFC 8446 §4.4.3',
        reasons: [],
        loads: false,
    },
    malformed: {
        differs: 'What the server sends: the certificate of `good` without its last octets.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is cut off and cannot be read.',
        source: 'RFC 5280 §4.1',
        reasons: [],
        loads: false,
    },
};
const testCasesVersion = 1;
const testCasesFolder = 'test-cases';
const testCasesFile = `${testCasesFolder}/test-cases.json`;


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dR: () => (/* binding */ chainOf),
  H0: () => (/* binding */ fromFile),
  s5: () => (/* binding */ inFile),
  Jm: () => (/* binding */ isCa),
  L4: () => (/* binding */ isHostOfCases),
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
// EXTERNAL MODULE: ./build/tasks/certificate-contents.js
var certificate_contents = __webpack_require__(2337);
;// CONCATENATED MODULE: ./build/tasks/test-case-certificates.js









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
    const subjectPublicKey = keys[subjectKeyOf(name)];
    const signingKey = signingKeyOf(name);
    const issuerPublicKey = keys[signingKey];
    const server = {
        serialNumber,
        signature: (0,certificate_contents/* signatureOf */.y)(issuerPublicKey, isCa(name) ? undefined : good.signatureHash),
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
            return { subject: { ...subject, commonName: wrongHost }, subjectAltName: [{ type: 'dNSName', value: wrongHost }] };
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
const wrongHost = 'wrong-host.invalid';
const elsewhere = 'elsewhere.invalid';
function isHostOfCases(host) {
    return host === wrongHost || `.${host}`.endsWith(`.${elsewhere}`);
}
function constraintsElsewhere({ subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return (0,name_constraints.nameConstraints)((0,name_constraints.constraintsTo)(hasHost ? [{ type: 'dNSName', value: elsewhere }] : []));
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


/***/ })

};
