export const id = 756;
export const ids = [756,176];
export const modules = {

/***/ 1176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untrust: () => (/* binding */ untrust),
/* harmony export */   w: () => (/* binding */ undoAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _request_trust_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6639);
/* harmony import */ var _trust_undo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8691);



async function untrust(files, given, ports) {
    (0,_request_trust_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .expectNoInputs */ .a)(given, files);
    const trustPorts = await ports.trust();
    return undoAll(trustPorts.ledgers.all(), trustPorts);
}
async function undoAll(paths, ports) {
    const parts = [];
    for (const path of paths) {
        ports.issued.forget(path);
        try {
            const ledger = ports.ledgers.open(path);
            if (ledger)
                parts.push(await (0,_trust_undo_js__WEBPACK_IMPORTED_MODULE_2__/* .undo */ .t)(ledger, ports));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh))
                throw error;
            parts.push({ undone: [], failures: [error.message], variables: {} });
        }
    }
    return {
        undone: parts.flatMap(({ undone }) => undone),
        failures: parts.flatMap(({ failures }) => failures),
        variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
    };
}


/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ directoryState),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   z3: () => (/* binding */ ledgerState)
/* harmony export */ });
const directoryState = 'output-directory';
const ledgerState = 'trust-ledger';
function readState(name, environment) {
    return environment[`STATE_${name}`] || undefined;
}


/***/ }),

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _commands_untrust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1176);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _files_file_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(838);




async function cleanUp(environment, loadTrust) {
    const directory = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryState */ .BY, environment);
    if (directory !== undefined) {
        for (const sentence of (0,_files_file_store_js__WEBPACK_IMPORTED_MODULE_2__/* .createFileStore */ .I)().recover(directory))
            console.log(sentence);
    }
    const ledgerPath = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerState */ .z3, environment);
    if (ledgerPath === undefined)
        return 0;
    const { createGithubHost } = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(212)]).then(__webpack_require__.bind(__webpack_require__, 9831));
    const host = createGithubHost(environment);
    try {
        await host.presentUndone(await (0,_commands_untrust_js__WEBPACK_IMPORTED_MODULE_0__/* .undoAll */ .w)([ledgerPath], await loadTrust()));
        return 0;
    }
    catch (error) {
        await host.fail(error);
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(error);
    }
}


/***/ }),

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseTrustRequest),
/* harmony export */   a: () => (/* binding */ expectNoInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);
/* harmony import */ var _input_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1283);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8993);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2922);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5656);






function parseTrustRequest(files, given) {
    const issues = [];
    const raw = (0,_input_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .collectInputs */ .C)(given, _interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi.trust.inputs, issues);
    const wrong = new Set();
    const note = (name, found) => {
        wrong.add(name);
        issues.push((0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .toIssue */ .N9)(name, found));
    };
    const values = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(_interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi.trust.inputs, new Map([['trust', 'all'], ...raw]), note);
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTrust */ .S)(values, note);
    if (trust.by.size === 0 && !wrong.has('trust')) {
        note('trust', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)(`some of ${_interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .trustNames */ .rI.join(', ')}`, 'none').mistake);
    }
    if (issues.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(issues);
    return { files, trust, outputDirectory: values['output-directory'], owner: values.owner };
}
function expectNoInputs(given, files) {
    const issues = given.map(({ name, spell }) => (0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .toIssue */ .N9)(name, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)('no inputs with untrust', spell(name)).mistake));
    const words = files.map((file) => (0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .toIssue */ .N9)('untrust', (0,_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)('no more words', file).mistake));
    if (issues.length + words.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([...issues, ...words]);
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
