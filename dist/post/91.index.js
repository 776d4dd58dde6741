export const id = 91;
export const ids = [91];
export const modules = {

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yc: () => (/* binding */ certificatesIn),
/* harmony export */   _y: () => (/* binding */ pemOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   nE: () => (/* binding */ shortFingerprint),
/* harmony export */   rK: () => (/* binding */ thumbprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);

function fingerprintOf(certificate) {
    const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(certificate).digest('hex').toUpperCase();
    return hex.match(/../g).join(':');
}
function thumbprintOf(certificate) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(certificate).digest('hex').toUpperCase();
}
function pemOf(certificate) {
    const lines = Buffer.from(certificate)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
function certificatesIn(text) {
    const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g);
    return [...blocks].map(([, body]) => Buffer.from(body, 'base64'));
}
function shortFingerprint(fingerprint) {
    return fingerprint.replaceAll(':', '').slice(0, 16).toLowerCase();
}


/***/ }),

/***/ 91:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   linuxStore: () => (/* binding */ linuxStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(473);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(568);



const layouts = [
    {
        family: 'RHEL, Fedora',
        directory: '/etc/pki/ca-trust/source/anchors',
        suffix: '.pem',
        refresh: ['update-ca-trust', 'extract'],
        refreshAfterRemoval: ['update-ca-trust', 'extract'],
        bundles: ['/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem'],
        wantsCa: true,
    },
    {
        family: 'Arch',
        directory: '/etc/ca-certificates/trust-source/anchors',
        suffix: '.crt',
        refresh: ['update-ca-trust'],
        refreshAfterRemoval: ['update-ca-trust'],
        bundles: ['/etc/ca-certificates/extracted/tls-ca-bundle.pem'],
        wantsCa: true,
    },
    {
        family: 'openSUSE',
        directory: '/etc/pki/trust/anchors',
        suffix: '.pem',
        refresh: ['update-ca-certificates'],
        refreshAfterRemoval: ['update-ca-certificates', '--fresh'],
        bundles: ['/var/lib/ca-certificates/ca-bundle.pem', '/etc/ssl/ca-bundle.pem'],
        wantsCa: true,
    },
    {
        family: 'Debian, Ubuntu, Alpine',
        directory: '/usr/local/share/ca-certificates',
        suffix: '.crt',
        refresh: ['update-ca-certificates'],
        refreshAfterRemoval: ['update-ca-certificates'],
        bundles: ['/etc/ssl/certs/ca-certificates.crt'],
        wantsCa: false,
        leavesTraces: true,
    },
];
const directoryOfLinks = '/etc/ssl/certs';
const javaStoreOfDebian = '/etc/ssl/certs/java/cacerts';
const refreshTimeoutSeconds = 120;
function linuxStore(machine) {
    return {
        plan: async (anchor) => plan(machine, anchor),
        make: (change) => make(machine, change),
        takeBack: (change) => takeBack(machine, change),
    };
}
const nothing = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };
async function plan(machine, anchor) {
    const refuse = (what) => ({ ...nothing, refusals: [what] });
    const layout = layoutOf(machine);
    if (!layout) {
        return refuse('trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.');
    }
    const bundle = layout.bundles.find((file) => machine.exists(file));
    if (bundle !== undefined && holds(machine.read(bundle), anchor.fingerprint))
        return { ...nothing, alreadyIn: [bundle] };
    if (layout.wantsCa && !anchor.isCa) {
        return refuse(`trust system: expected a CA, since ${layout.family} pass no other certificate on to programs, got "${anchor.name}", which signs itself. Say issued-by root-ca, or trust the environment.`);
    }
    if (!(await mayChange(machine, layout))) {
        return refuse(`trust system: expected root, or sudo that asks for no password, to write into "${layout.directory}", got neither. Run it as root, or trust the environment.`);
    }
    const file = freeName(machine, layout, anchor);
    const details = { directory: layout.directory, file, pem: (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pemOf */ ._y)(anchor.certificate) };
    const change = { store: 'system', kind: 'file', where: file, fingerprint: anchor.fingerprint, details };
    return { ...nothing, changes: [change] };
}
function layoutOf(machine) {
    return layouts.find(({ directory, refresh: [program] }) => machine.exists(directory) && machine.find(program) !== undefined);
}
function holds(text, fingerprint) {
    const certificates = text ? (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .certificatesIn */ .Yc)(Buffer.from(text).toString('latin1')) : [];
    return certificates.some((certificate) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(certificate) === fingerprint);
}
async function mayChange(machine, { bundles, directory }) {
    if (machine.isAdministrator)
        return machine.isWritable(directory) && machine.isWritable(bundles[0]);
    try {
        await machine.runAsAdministrator({ program: 'true', words: [], timeoutSeconds: 10 });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd)
            return false;
        throw error;
    }
}
function freeName(machine, { directory, suffix }, anchor) {
    const base = `${directory}/selfsigned-cert-action-${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortFingerprint */ .nE)(anchor.fingerprint)}`;
    const pem = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pemOf */ ._y)(anchor.certificate);
    for (let number = 1;; number++) {
        const file = `${base}${number === 1 ? '' : `-${number}`}${suffix}`;
        const contents = machine.read(file);
        if (contents === undefined ? !machine.exists(file) : isOurs(contents, pem))
            return file;
    }
}
function isOurs(contents, pem) {
    return pem.startsWith(Buffer.from(contents).toString('latin1'));
}
function detailsOf({ details }) {
    const { directory, file, pem } = details;
    if (typeof directory !== 'string' || typeof file !== 'string' || typeof pem !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh('trust system: expected a change with directory, file and pem, got another. Is the ledger whole?');
    }
    return { directory, file, pem };
}
async function make(machine, change) {
    const { directory, file, pem } = detailsOf(change);
    const layout = layoutFor(directory);
    if (machine.isWritable(directory)) {
        machine.write(file, Buffer.from(pem), 0o644);
    }
    else {
        await machine.runAsAdministrator({ program: 'tee', words: ['--', file], input: pem });
        await machine.runAsAdministrator({ program: 'chmod', words: ['0644', '--', file] });
    }
    await refresh(machine, layout.refresh);
}
async function takeBack(machine, change) {
    const { directory, file, pem } = detailsOf(change);
    const layout = layoutFor(directory);
    const contents = machine.read(file);
    const isThereAndOurs = contents !== undefined && isOurs(contents, pem);
    if (machine.isWritable(directory)) {
        if (isThereAndOurs)
            machine.remove(file);
        else
            machine.removeUnfinished(file);
    }
    else if (isThereAndOurs) {
        await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] });
    }
    if (layout.leavesTraces)
        await removeLinkOfDebian(machine, file);
    const isInBundle = layout.bundles.some((bundle) => holds(machine.read(bundle), change.fingerprint));
    if (isThereAndOurs || isInBundle)
        await refresh(machine, layout.refreshAfterRemoval);
    if (layout.leavesTraces)
        await removeFromJavaOfDebian(machine, change, file);
}
function layoutFor(directory) {
    const layout = layouts.find((row) => row.directory === directory);
    if (layout)
        return layout;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust system: expected the directory of a known system, got "${directory}". Is the ledger whole?`);
}
async function refresh(machine, [name, ...words]) {
    const program = machine.find(name) ?? name;
    await machine.runAsAdministrator({ program, words, timeoutSeconds: refreshTimeoutSeconds });
}
async function removeLinkOfDebian(machine, file) {
    const link = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directoryOfLinks, `${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file, '.crt')}.pem`);
    if (!machine.exists(link) || machine.realPath(link) !== undefined)
        return;
    if (machine.isWritable(directoryOfLinks))
        machine.remove(link);
    else
        await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', link] });
    await machine.runAsAdministrator({ program: 'openssl', words: ['rehash', directoryOfLinks] });
}
async function removeFromJavaOfDebian(machine, { fingerprint }, file) {
    const keytool = machine.find('keytool');
    if (keytool === undefined || !machine.exists(javaStoreOfDebian))
        return;
    const alias = `debian:${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file, '.crt')}.pem`;
    const store = ['-keystore', javaStoreOfDebian, '-storepass', 'changeit', '-alias', alias];
    if (!(await hasEntry(machine, keytool, store, fingerprint)))
        return;
    await machine.runAsAdministrator({ program: keytool, words: ['-delete', ...store] });
}
async function hasEntry(machine, keytool, store, fingerprint) {
    try {
        const pem = await machine.run({ program: keytool, words: ['-exportcert', '-rfc', ...store] });
        return holds(Buffer.from(pem), fingerprint);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd)
            return false;
        throw error;
    }
}


/***/ })

};
