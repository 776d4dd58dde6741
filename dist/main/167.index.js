export const id = 167;
export const ids = [167,691];
export const modules = {

/***/ 6167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyOfTrustAnchor: () => (/* binding */ keyOfTrustAnchor),
/* harmony export */   r: () => (/* binding */ trustOutputs),
/* harmony export */   trustIssued: () => (/* binding */ trustIssued),
/* harmony export */   trustedFiles: () => (/* binding */ trustedFiles)
/* harmony export */ });
/* harmony import */ var _trust_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8016);
/* harmony import */ var _trust_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4691);


function trustedFiles({ by }, anchors, surroundings) {
    return by.has('environment') ? (0,_trust_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedEnvironment */ .Zw)(anchors, surroundings) : undefined;
}
function keyOfTrustAnchor({ issuer }, { caKept, keyLeft }) {
    if (issuer.kind === 'self')
        return { key: 'vouches for itself alone', keyWarning: undefined };
    if (issuer.kind === 'given' || issuer.above) {
        return { key: 'its private key is where ca-key came from', keyWarning: undefined };
    }
    const { keepKey, nameConstraints } = issuer.ca;
    const file = keepKey ? 'ca-key.pem' : keyLeft;
    if (file === undefined && caKept)
        return { key: 'an earlier run of this user issued it', keyWarning: undefined };
    if (file === undefined) {
        return { key: 'its private key is gone: it can never sign another certificate', keyWarning: undefined };
    }
    const bounds = nameConstraints === undefined
        ? 'for any name. Set name-constraints: issued, or leave keep-ca-key out'
        : 'within its name constraints, which Java does not apply to a root. Leave keep-ca-key out if you do not need it';
    return {
        key: `its private key is kept in ${file}`,
        keyWarning: `trust: anyone who can read ${file} can make certificates that this machine accepts, ${bounds}.`,
    };
}
async function trustIssued(issued, { keyWarning, ...trustOrder }, trust, ports) {
    const trusted = await (0,_trust_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustCertificates */ .N)({ ...trustOrder, trust }, await ports.trust(), ports.host);
    return {
        ...issued,
        outputs: { ...issued.outputs, ...trustOutputs(trustOrder.environment, trusted) },
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

/***/ 8016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ replacingVariables),
/* harmony export */   Zw: () => (/* binding */ trustedEnvironment),
/* harmony export */   p: () => (/* binding */ formerVariables)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _files_output_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4917);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4833);
/* harmony import */ var _name_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6941);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);






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
    { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyIfSet: true },
    { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyIfSet: true },
    { name: 'npm_config_cafile', effect: 'replaces', onlyIfSet: true },
    { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyIfSet: true },
];
const generalVariable = 'SSL_CERT_FILE';
const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name);
const variableNames = new Set([...variables.map(({ name }) => name), ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .javaOptionVariables */ .R6]);
function formerVariables({ details }) {
    return Object.fromEntries(Object.entries(details).map(([name, value]) => {
        if (!variableNames.has(name) || typeof value === 'boolean' || value?.includes('\0')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh('trust environment: expected a change of variables that this program sets, got a change of others. Check whether the ledger is damaged.');
        }
        return [name, value];
    }));
}
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
        if (own === undefined && variable.onlyIfSet)
            continue;
        const reason = own === undefined ? undefined : reasonToKeep(own, variable, surroundings);
        if (own !== undefined && reason !== undefined) {
            notes.add(`${unreadable(variable.name, own, reason)}. It was left unchanged; set it to a file instead.`);
            continue;
        }
        const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined;
        if (variable.effect === 'adds' && (base === undefined || base === pathOf(caFile))) {
            if (surroundings.caFile === undefined)
                files.set(caFile, (0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .textFile */ .E)(caFile, pemOf(anchors)));
            values[variable.name] = pathOf(caFile);
            continue;
        }
        const key = `${variable.effect} ${base ?? ''}`;
        const isMain = variable.effect === 'replaces' && !fileOfBase.has(key) && !files.has(bundleName);
        const name = fileOfBase.get(key) ?? (isMain ? bundleName : freeName(variable.name, files));
        if (!fileOfBase.has(key)) {
            fileOfBase.set(key, name);
            const found = readBase(base, variable, name, surroundings);
            for (const note of found.notes)
                notes.add(note);
            files.set(name, (0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .textFile */ .E)(name, bundleOf(anchors, found)));
        }
        values[variable.name] = pathOf(name);
    }
    const inTableOrder = variables.flatMap(({ name }) => {
        const value = values[name];
        return value === undefined ? [] : [[name, value]];
    });
    return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] };
}
function reasonToKeep(file, { name, effect }, { fileStore }) {
    if (effect === 'adds' || name === generalVariable)
        return undefined;
    const read = fileStore.readText(file);
    return 'unreadable' in read && read.unreadable !== 'no such file' ? read.unreadable : undefined;
}
function freeName(variable, files) {
    const base = `${bundleName.slice(0, -4)}-${variable.toLowerCase().replaceAll('_', '-')}`;
    return files.has(`${base}.pem`) ? `${base}-2.pem` : `${base}.pem`;
}
function readBase(base, { name: variable, effect }, name, { fileStore, pathOf }) {
    const notes = [];
    if (base !== undefined) {
        const isOwn = base === pathOf(name);
        const read = fileStore.readText(base);
        if ('text' in read) {
            const pem = isOwn ? withoutOwnPart(read.text) : read.text;
            if (!isOwn || pem.includes('-----BEGIN '))
                return { description: JSON.stringify(base), pem, notes };
        }
        else if (isOwn && effect === 'replaces') {
            notes.push(`trust environment: expected in ${variable} the bundle of an earlier run, got none (${read.unreadable}). The system's root certificates are used instead.`);
        }
        else {
            const note = `${unreadable(variable, base, read.unreadable)}. Its certificates are not in ${name}.`;
            return { description: 'nothing', pem: '', notes: [note] };
        }
    }
    if (effect === 'adds')
        return { description: 'nothing', pem: '', notes };
    for (const file of systemBundles) {
        const read = fileStore.readText(file);
        if ('text' in read && read.text.includes('-----BEGIN ')) {
            return { description: JSON.stringify(file), pem: read.text, notes };
        }
    }
    const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that read ${variable} now trust nothing else; install ca-certificates.`;
    return { description: 'nothing', pem: '', notes: [note] };
}
function unreadable(variable, file, reason) {
    return `trust environment: expected in ${variable} a file that can be read (${reason}), got ${JSON.stringify(file)}`;
}
const beginsOwnPart = '# Added by selfsigned-cert-action for tests:';
const endsOwnPart = '# Trusted before';
function bundleOf(anchors, { description, pem }) {
    const certificates = withoutKeys(pem);
    const rest = certificates === '' || certificates.endsWith('\n') ? certificates : `${certificates}\n`;
    const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`;
    return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`;
}
function withoutKeys(pem) {
    return pem.replace(/-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----\r?\n?|$)/g, '');
}
function withoutOwnPart(text) {
    const end = text.indexOf(`\n${endsOwnPart}`);
    return text.startsWith(beginsOwnPart) && end >= 0 ? text.slice(end + 1) : text;
}
function pemOf(anchors) {
    return anchors.map((der) => `# ${asciiOf(nameOf(der))}\n${(0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .encodePem */ .T)('CERTIFICATE', der)}`).join('');
}
function nameOf(der) {
    const { subject, fingerprint256 } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return (0,_name_line_js__WEBPACK_IMPORTED_MODULE_5__/* .nameLine */ .k)(subject) ?? fingerprint256;
}
function asciiOf(text) {
    return text.replace(/[^ -~]/gu, '?').replaceAll('--', '??');
}


/***/ }),

/***/ 6451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    undo: {
        aim: 'to remove the certificate from',
        advice: 'It may still be trusted: fix that, then run untrust again.',
    },
};
function failureOf(error, attempt, store, where) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
        return error.message;
    if (attempt !== 'undo' && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd) && !isSystemError(error))
        throw error;
    const { aim, advice } = attempts[attempt];
    return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ }),

/***/ 6941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nameLine)
/* harmony export */ });
function nameLine(name) {
    return name?.replaceAll('\n', ', ');
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ storeNames),
/* harmony export */   R6: () => (/* binding */ javaOptionVariables),
/* harmony export */   cz: () => (/* binding */ changeKinds),
/* harmony export */   kd: () => (/* binding */ nothingPlanned)
/* harmony export */ });
const storeNames = ['system', 'browsers', 'java'];
const javaOptionVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'];
const changeKinds = {
    system: ['file', 'keychain', 'root'],
    browsers: ['nss-certificate', 'nss-flags', 'chromium-policy', 'firefox-policy'],
    java: ['entry', 'copy'],
    environment: ['variables'],
};
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ }),

/***/ 4691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ trustCertificates),
/* harmony export */   changesOf: () => (/* binding */ changesOf)
/* harmony export */ });
/* unused harmony export trustAnchorOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1428);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8016);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6451);
/* harmony import */ var _name_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6941);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4113);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8691);








async function trustCertificates(task, ports, host) {
    const { trust, environment } = task;
    const anchors = task.anchors.map(trustAnchorOf);
    const planned = await planAll(anchors, task, ports);
    const refusals = [...new Set(planned.flatMap(({ plan }) => plan.refusals))];
    if (trust.isRequired && refusals.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(refusals.join('\n'));
    const ledger = ports.ledgers.begin();
    const warnings = new Set([...refusals, ...(environment?.notes ?? [])]);
    const places = new Map();
    const variables = { ...environment?.variables };
    const fail = async (failure) => {
        if (trust.isRequired)
            throw await failureAfterUndo(failure, ledger, ports);
        warnings.add(failure);
    };
    host.beforeTrusting(ledger.path);
    for (const { store, name, anchor, plan } of planned) {
        const changed = [];
        for (const change of plan.changes) {
            const failure = await makeChange(change, anchor, store, ledger);
            if (failure === undefined)
                changed.push(change.where);
            else
                await fail(failure);
        }
        const where = [...plan.alreadyIn, ...changed];
        if (where.length > 0)
            places.set(name, [...new Set([...(places.get(name) ?? []), ...where])]);
        if (changed.length < plan.changes.length)
            continue;
        for (const note of plan.notes)
            warnings.add(note);
        Object.assign(variables, plan.variables);
    }
    if (host.setsVariables) {
        const failure = setVariables(variables, anchors, ledger, ports, host);
        if (failure !== undefined)
            await fail(failure);
        else if (environment)
            places.set('environment', Object.keys(environment.variables));
    }
    ports.issued.record(task.issued.map(trustAnchorOf), ledger.path);
    for (const warning of warningsOfVariables(trust, places, ports))
        warnings.add(warning);
    const inOrder = _interface_table_js__WEBPACK_IMPORTED_MODULE_2__/* .trustNames */ .rI.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? []]] : []));
    return {
        anchors,
        key: task.key,
        places: new Map(inOrder),
        ...whatStays(planned, ledger, ports),
        variables,
        warnings: [...warnings],
    };
}
function whatStays(planned, ledger, { ledgers }) {
    const found = planned.flatMap(({ name, anchor: { fingerprint }, plan }) => plan.alreadyIn.map((place) => ({ store: name, fingerprint, place })));
    const earlier = found.length > 0 ? changesOf(ledgers) : [];
    const isOurs = ({ store, fingerprint, place }) => earlier.some((change) => change.store === store &&
        change.fingerprint === fingerprint &&
        (store === 'system' || place.startsWith(change.where)));
    const before = new Set(found.filter((one) => !isOurs(one)).map(({ place }) => place));
    return { before: [...before], canBeUndone: ledger.changes.length > 0 || found.some(isOurs) };
}
function changesOf(ledgers) {
    const readable = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh)
                return undefined;
            throw error;
        }
    };
    const paths = readable(() => ledgers.all()) ?? [];
    return paths.flatMap((path) => readable(() => ledgers.open(path))?.changes ?? []);
}
function trustAnchorOf(certificate) {
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    return {
        certificate,
        fingerprint: x509.fingerprint256,
        name: nameOf(x509),
        isCa: x509.ca,
        notAfter: Date.parse(x509.validTo) / 1000,
    };
}
function nameOf({ subject, fingerprint256 }) {
    const name = /(?:^|\n)CN=([^\n]+)/.exec(subject)?.[1] ?? (0,_name_line_js__WEBPACK_IMPORTED_MODULE_7__/* .nameLine */ .k)(subject) ?? fingerprint256;
    return name.replace(/\\(.)/g, '$1');
}
async function planAll(anchors, { trust, directory }, ports) {
    const planned = [];
    for (const name of _ports_js__WEBPACK_IMPORTED_MODULE_5__/* .storeNames */ .EW.filter((store) => trust.by.has(store))) {
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
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_5__/* .nothingPlanned */ .kd, refusals: [(0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'look', name, 'what is trusted')] };
    }
}
function record(change, ledger) {
    try {
        ledger.record(change);
        return undefined;
    }
    catch (error) {
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'make', change.store, change.where);
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
    const failure = record(change, ledger);
    if (failure === undefined)
        host.setVariables(variables);
    return failure;
}
async function makeChange(change, anchor, store, ledger) {
    const unrecorded = record(change, ledger);
    if (unrecorded !== undefined)
        return unrecorded;
    try {
        await store.make(change, anchor);
        return undefined;
    }
    catch (error) {
        const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, 'make', change.store, change.where);
        try {
            await store.undo(change);
            ledger.forget(change);
            return failure;
        }
        catch (remains) {
            return `${failure} ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(remains, 'undo', change.store, change.where)}`;
        }
    }
}
async function failureAfterUndo(failure, ledger, ports) {
    const { failures } = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .undo */ .t)(ledger, ports);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh([failure, ...failures].join('\n'));
}
function warningsOfVariables({ by }, places, { variable }) {
    const set = _environment_js__WEBPACK_IMPORTED_MODULE_3__/* .replacingVariables */ .T$.filter((name) => variable(name));
    if (!places.has('system') || by.has('environment') || set.length === 0)
        return [];
    const [verb, them] = set.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return [
        `trust system: ${set.join(', ')} ${verb} set, and programs that read ${them} do not read the system's store. Add environment to trust.`,
    ];
}


/***/ }),

/***/ 8691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ undo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8016);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6451);



async function undo(ledger, ports) {
    const undone = [];
    const failures = [];
    const variables = {};
    const refusal = await refusalOf(ledger.changes, ports);
    if (refusal !== undefined)
        return { undone, failures: [refusal], variables };
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                Object.assign(variables, (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change));
            }
            else {
                const store = await ports.store(change.store);
                await store.undo(change);
                undone.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(error, 'undo', change.store, change.where));
        }
    }
    return { undone, failures, variables };
}
async function refusalOf(changes, ports) {
    try {
        for (const change of changes) {
            if (change.store === 'environment')
                (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change);
            else
                (await ports.store(change.store)).validate(change);
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
            return error.message;
        throw error;
    }
}


/***/ })

};
