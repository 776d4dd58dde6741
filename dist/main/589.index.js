export const id = 589;
export const ids = [589,773];
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

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ replacingVariables),
/* harmony export */   Zw: () => (/* binding */ trustedEnvironment)
/* harmony export */ });
/* unused harmony export bundleName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4833);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4458);



const variables = [
    { name: 'NODE_EXTRA_CA_CERTS', effect: 'adds' },
    { name: 'DENO_CERT', effect: 'adds' },
    { name: 'SSL_CERT_FILE', effect: 'replaces' },
    { name: 'REQUESTS_CA_BUNDLE', effect: 'replaces' },
    { name: 'CURL_CA_BUNDLE', effect: 'replaces' },
    { name: 'AWS_CA_BUNDLE', effect: 'replaces' },
    { name: 'PIP_CERT', effect: 'replaces' },
    { name: 'GIT_SSL_CAINFO', effect: 'replaces' },
    { name: 'CARGO_HTTP_CAINFO', effect: 'replaces' },
    { name: 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', effect: 'replaces' },
    { name: 'CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE', effect: 'replaces' },
    { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'npm_config_cafile', effect: 'replaces', onlyWhereSet: true },
    { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyWhereSet: true },
];
const generalVariable = 'SSL_CERT_FILE';
const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name);
const systemBundles = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
    'C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt',
    'C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt',
];
const bundleName = 'ca-bundle.pem';
function trustedEnvironment(anchors, surroundings) {
    const { variable: read, pathOf, caFile = 'ca-certificates.pem' } = surroundings;
    const files = new Map();
    const notes = new Set();
    const values = {};
    const fileOfBase = new Map();
    const inOrder = [...variables].sort((a, b) => Number(b.name === generalVariable) - Number(a.name === generalVariable));
    for (const variable of inOrder) {
        const own = read(variable.name) || undefined;
        if (own === undefined && variable.onlyWhereSet)
            continue;
        const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined;
        if (variable.effect === 'adds' && (base === undefined || base === pathOf(caFile))) {
            if (surroundings.caFile === undefined)
                files.set(caFile, (0,_output_files_js__WEBPACK_IMPORTED_MODULE_1__/* .textFile */ .Ex)(caFile, pemOf(anchors)));
            values[variable.name] = pathOf(caFile);
            continue;
        }
        const key = `${variable.effect} ${base ?? ''}`;
        const isMain = variable.effect === 'replaces' && !fileOfBase.has(key) && !files.has(bundleName);
        const name = fileOfBase.get(key) ?? (isMain ? bundleName : `${bundleName.slice(0, -4)}-${spelled(variable.name)}.pem`);
        if (!fileOfBase.has(key)) {
            fileOfBase.set(key, name);
            const found = readBase(base, variable, name, surroundings);
            for (const note of found.notes)
                notes.add(note);
            files.set(name, (0,_output_files_js__WEBPACK_IMPORTED_MODULE_1__/* .textFile */ .Ex)(name, bundleOf(anchors, found)));
        }
        values[variable.name] = pathOf(name);
    }
    const inTableOrder = variables.flatMap(({ name }) => name in values ? [[name, values[name]]] : []);
    return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] };
}
function spelled(variable) {
    return variable.toLowerCase().replaceAll('_', '-');
}
function readBase(base, { name: variable, effect }, name, { fileStore, pathOf }) {
    const own = base === pathOf(name) ? fileStore.readText(base) : undefined;
    const isEmptyOwn = own && 'text' in own && !withoutOwnPart(own.text).includes('-----BEGIN ');
    if (base !== undefined && !isEmptyOwn) {
        const read = fileStore.readText(base);
        if ('unreadable' in read) {
            const note = `trust environment: expected in ${variable} a file that can be read (${read.unreadable}), got ${JSON.stringify(base)}. What it should hold is not in ${name}.`;
            return { description: 'nothing', pem: '', notes: [note] };
        }
        const pem = base === pathOf(name) ? withoutOwnPart(read.text) : read.text;
        return { description: JSON.stringify(base), pem, notes: [] };
    }
    for (const file of effect === 'replaces' ? systemBundles : []) {
        const read = fileStore.readText(file);
        if ('text' in read && read.text.includes('-----BEGIN ')) {
            return { description: JSON.stringify(file), pem: read.text, notes: [] };
        }
    }
    const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that follow ${variable} trust nothing else now; install ca-certificates.`;
    return { description: 'nothing', pem: '', notes: [note] };
}
const beginsOwnPart = '# Added by selfsigned-cert-action for tests:';
const endsOwnPart = '# Trusted before';
function bundleOf(anchors, { description, pem }) {
    const rest = pem === '' || pem.endsWith('\n') ? pem : `${pem}\n`;
    const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`;
    return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`;
}
function withoutOwnPart(text) {
    const end = text.indexOf(`\n${endsOwnPart}`);
    return text.startsWith(beginsOwnPart) && end >= 0 ? text.slice(end + 1) : text;
}
function pemOf(anchors) {
    return anchors.map((der) => `# ${asciiOf(nameOf(der))}\n${(0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePem */ .T)('CERTIFICATE', der)}`).join('');
}
function nameOf(der) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).subject.replaceAll('\n', ', ');
}
function asciiOf(text) {
    return text.replace(/[^ -~]/gu, '?').replaceAll('--', '??');
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: mend that, and say untrust.' },
};
function failureOf(error, attempt, store, where) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
        return error.message;
    if (attempt !== 'takeBack' && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd) && !isSystemError(error))
        throw error;
    const { aim, advice } = attempts[attempt];
    return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustFiles: () => (/* binding */ trustFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _pki_der_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1958);
/* harmony import */ var _pki_pem_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7653);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8965);
/* harmony import */ var _request_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5656);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3115);
/* harmony import */ var _trust_issued_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9773);









async function trustFiles(files, given, ports) {
    const request = (0,_request_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTrustRequest */ .Hq)(files, given);
    const { trust, outputDirectory: path, owner } = request;
    const directory = ports.fileStore.openDirectory({ path, keyMode: 0o600, owner });
    const anchors = readAnchors(request, directory, ports);
    const { variable } = await ports.trust();
    const environment = (0,_trust_issued_js__WEBPACK_IMPORTED_MODULE_6__.trustedFiles)(trust, anchors, {
        fileStore: ports.fileStore,
        variable,
        pathOf: directory.pathOf,
        caFile: undefined,
    });
    const set = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_7__/* .createFileSet */ .V)(directory, ports.host);
    try {
        for (const file of environment?.files ?? [])
            await set.put(file);
        set.commit();
    }
    catch (error) {
        set.abandon();
        throw error;
    }
    const key = 'its private key is where it was made';
    const wanted = { trust, anchors, environment, directory: directory.absolutePath, key };
    const trusted = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .trustCertificates */ .N)(wanted, ports);
    return { trusted, outputs: (0,_trust_issued_js__WEBPACK_IMPORTED_MODULE_6__/* .trustOutputs */ .r)(environment, trusted) };
}
function readAnchors({ files }, directory, { fileStore }) {
    const issues = [];
    const anchors = new Map();
    const paths = files.length > 0 ? files : [directory.pathOf('ca.pem')];
    for (const path of paths) {
        const fail = (found) => issues.push((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .toIssue */ .N9)('trust', found));
        const read = fileStore.readText(path);
        if ('unreadable' in read) {
            fail((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .mistake */ .RT)(`a file that can be read (${read.unreadable})`, path).mistake);
            continue;
        }
        const certificates = certificatesIn(read.text);
        if ('unreadable' in certificates) {
            issues.push({ where: `trust ${path}`, message: certificates.unreadable });
            continue;
        }
        for (const der of certificates.value) {
            const anchor = readAnchor(der, path);
            if ('mistake' in anchor)
                fail(anchor.mistake);
            else
                anchors.set(anchor.value.fingerprint256, anchor.value.raw);
        }
    }
    if (anchors.size > _request_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .mostTrusted */ .Vo) {
        issues.push((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .toIssue */ .N9)('trust', (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .mistake */ .RT)(`at most ${_request_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .mostTrusted */ .Vo} certificates`, String(anchors.size)).mistake));
    }
    if (issues.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(issues);
    return [...anchors.values()];
}
function certificatesIn(text) {
    try {
        return { value: (0,_pki_pem_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readPem */ .J)(text, ['CERTIFICATE'], _request_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .mostTrusted */ .Vo) };
    }
    catch (error) {
        if (error instanceof _pki_der_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy)
            return { unreadable: error.message };
        throw error;
    }
}
function readAnchor(der, path) {
    let x509;
    try {
        x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    }
    catch {
        return (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .mistake */ .RT)('certificates that can be read (RFC 5280)', path);
    }
    const isAnchor = x509.ca || (x509.subject === x509.issuer && x509.verify(x509.publicKey));
    const issuer = x509.issuer.replaceAll('\n', ', ');
    return isAnchor
        ? { value: x509 }
        : (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_8__/* .mistake */ .RT)('certificates of CAs, or such as sign themselves', path, `Name the file of its issuer, ${issuer}.`);
}


/***/ }),

/***/ 9773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyOfTrustAnchor: () => (/* binding */ keyOfTrustAnchor),
/* harmony export */   r: () => (/* binding */ trustOutputs),
/* harmony export */   trustIssued: () => (/* binding */ trustIssued),
/* harmony export */   trustedFiles: () => (/* binding */ trustedFiles)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9416);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3115);


function trustedFiles({ by }, anchors, surroundings) {
    return by.has('environment') ? (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedEnvironment */ .Zw)(anchors, surroundings) : undefined;
}
function keyOfTrustAnchor({ issuer }, { keyLeft }) {
    if (issuer.kind === 'self')
        return { key: 'vouches for itself alone', keyWarning: undefined };
    if (issuer.kind === 'given' || issuer.above) {
        return { key: 'its private key is where ca-key came from', keyWarning: undefined };
    }
    const { keepKey, nameConstraints } = issuer.ca;
    const file = keepKey ? 'ca-key.pem' : keyLeft;
    if (file === undefined) {
        return { key: 'its private key is gone: nobody can issue from it again', keyWarning: undefined };
    }
    const bounds = nameConstraints === undefined
        ? 'for any name. Say name-constraints: issued, or leave keep-ca-key out'
        : 'within its name constraints, which Java does not apply to a root. Leave keep-ca-key out where it is not needed';
    return {
        key: `its private key is kept in ${file}`,
        keyWarning: `trust: whoever can read ${file} can make certificates that this machine accepts, ${bounds}.`,
    };
}
async function trustIssued(issued, { keyWarning, ...toTrust }, trust, ports) {
    const trusted = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustCertificates */ .N)({ ...toTrust, trust }, ports);
    return {
        ...issued,
        outputs: { ...issued.outputs, ...trustOutputs(toTrust.environment, trusted) },
        trusted,
        warnings: [...issued.warnings, ...trusted.warnings, ...(keyWarning === undefined ? [] : [keyWarning])],
    };
}
function trustOutputs(environment, { places }) {
    return {
        'ca-bundle-path': environment?.variables['SSL_CERT_FILE'] ?? '',
        trusted: [...places.keys()].join(','),
    };
}


/***/ }),

/***/ 222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ storeNames),
/* harmony export */   k: () => (/* binding */ nothingPlanned)
/* harmony export */ });
const storeNames = ['system', 'browsers', 'java'];
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ }),

/***/ 3115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ trustCertificates)
/* harmony export */ });
/* unused harmony export trustAnchorOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _request_interface_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(809);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9416);
/* harmony import */ var _trust_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4424);
/* harmony import */ var _trust_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(222);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1451);







async function trustCertificates(wanted, ports) {
    const { trust, environment } = wanted;
    const anchors = wanted.anchors.map(trustAnchorOf);
    const trustPorts = await ports.trust();
    const planned = await planAll(anchors, wanted, trustPorts);
    const refusals = planned.flatMap(({ plan }) => plan.refusals);
    if (trust.isRequired && refusals.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(refusals.join('\n'));
    const ledger = trustPorts.ledgers.begin();
    const warnings = new Set([...refusals, ...(environment?.notes ?? [])]);
    const places = new Map();
    const variables = { ...environment?.variables };
    const fail = async (failure) => {
        if (trust.isRequired)
            throw await failedAsAWhole(failure, ledger, trustPorts);
        warnings.add(failure);
    };
    ports.host.beforeTrusting(ledger.path);
    for (const { store, name, anchor, plan } of planned) {
        const made = [];
        for (const change of plan.changes) {
            const failure = await makeChange(change, anchor, store, ledger);
            if (failure === undefined)
                made.push(change.where);
            else
                await fail(failure);
        }
        const where = [...plan.alreadyIn, ...made];
        if (where.length > 0)
            places.set(name, [...new Set([...(places.get(name) ?? []), ...where])]);
        if (made.length < plan.changes.length)
            continue;
        for (const note of plan.notes)
            warnings.add(note);
        Object.assign(variables, plan.variables);
    }
    if (ports.host.setsVariables) {
        const failure = setVariables(variables, anchors, ledger, trustPorts, ports.host);
        if (failure !== undefined)
            await fail(failure);
        else if (environment)
            places.set('environment', Object.keys(environment.variables));
    }
    for (const warning of warningsOfVariables(trust, places, trustPorts))
        warnings.add(warning);
    const inOrder = _request_interface_js__WEBPACK_IMPORTED_MODULE_2__/* .trustNames */ .rI.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? []]] : []));
    return { anchors, key: wanted.key, places: new Map(inOrder), variables, warnings: [...warnings] };
}
function trustAnchorOf(certificate) {
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    return {
        certificate,
        fingerprint: x509.fingerprint256,
        name: (/(?:^|\n)CN=([^\n]*)/.exec(x509.subject)?.[1] ?? x509.subject.replaceAll('\n', ', ')).replace(/\\(.)/g, '$1'),
        isCa: x509.ca,
        notAfter: Date.parse(x509.validTo) / 1000,
    };
}
async function planAll(anchors, { trust, directory }, ports) {
    const planned = [];
    for (const name of _trust_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .storeNames */ .E.filter((store) => trust.by.has(store))) {
        const store = await ports.store(name);
        for (const anchor of anchors)
            planned.push({ name, store, anchor, plan: await planOne(store, name, anchor, directory) });
    }
    return planned;
}
async function planOne(store, name, anchor, directory) {
    try {
        return await store.plan(anchor, directory);
    }
    catch (error) {
        return { ..._trust_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .nothingPlanned */ .k, refusals: [(0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'look', name, 'what is trusted')] };
    }
}
function writeDown(change, ledger) {
    try {
        ledger.record(change);
        return undefined;
    }
    catch (error) {
        return (0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'make', change.store, change.where);
    }
}
function setVariables(variables, [anchor], ledger, { variable }, host) {
    const names = Object.keys(variables);
    if (names.length === 0 || !anchor)
        return undefined;
    const before = names.map((name) => [name, variable(name) ?? null]);
    const { fingerprint } = anchor;
    const details = Object.fromEntries(before);
    const change = { store: 'environment', kind: 'variables', where: names.join(', '), fingerprint, details };
    const failure = writeDown(change, ledger);
    if (failure === undefined)
        host.setVariables(variables);
    return failure;
}
async function makeChange(change, anchor, store, ledger) {
    const unwritten = writeDown(change, ledger);
    if (unwritten !== undefined)
        return unwritten;
    try {
        await store.make(change, anchor);
        return undefined;
    }
    catch (error) {
        const failure = (0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'make', change.store, change.where);
        try {
            await store.takeBack(change);
            ledger.forget(change);
            return failure;
        }
        catch (remains) {
            return `${failure} ${(0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(remains, 'takeBack', change.store, change.where)}`;
        }
    }
}
async function failedAsAWhole(failure, ledger, ports) {
    const { failures } = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .takeBack */ .z)(ledger, ports);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh([failure, ...failures].join('\n'));
}
function warningsOfVariables({ by }, places, { variable }) {
    const set = _environment_js__WEBPACK_IMPORTED_MODULE_3__/* .replacingVariables */ .T$.filter((name) => variable(name));
    if (!places.has('system') || by.has('environment') || set.length === 0)
        return [];
    const [verb, them] = set.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return [
        `trust system: ${set.join(', ')} ${verb} set, and programs that follow ${them} do not read the system's store. Add environment to trust.`,
    ];
}


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _trust_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4424);

async function takeBack(ledger, ports) {
    const takenBack = [];
    const failures = [];
    const variables = {};
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                for (const [name, value] of Object.entries(change.details))
                    variables[name] = value === null ? null : String(value);
            }
            else {
                const store = await ports.store(change.store);
                await store.takeBack(change);
                takenBack.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push((0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error, 'takeBack', change.store, change.where));
        }
    }
    return { takenBack, failures, variables };
}


/***/ })

};
