export const id = 363;
export const ids = [363];
export const modules = {

/***/ 8459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yc: () => (/* binding */ certificatesIn),
/* harmony export */   _y: () => (/* binding */ pemOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   iQ: () => (/* binding */ holdsCertificate),
/* harmony export */   nE: () => (/* binding */ shortFingerprint),
/* harmony export */   rK: () => (/* binding */ thumbprintOf),
/* harmony export */   sW: () => (/* binding */ isFileFor),
/* harmony export */   wC: () => (/* binding */ signsItself)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function fingerprintOf(certificate) {
    const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(certificate).digest('hex').toUpperCase();
    return hex.replace(/..(?!$)/g, '$&:');
}
function thumbprintOf(certificate) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(certificate).digest('hex').toUpperCase();
}
function signsItself(x509) {
    if (x509.subject !== x509.issuer)
        return false;
    try {
        return x509.verify(x509.publicKey);
    }
    catch {
        return true;
    }
}
function pemOf(certificate) {
    const lines = Buffer.from(certificate)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
function certificatesIn(text) {
    const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g);
    return [...blocks].map(([, body = '']) => Buffer.from(body, 'base64'));
}
function holdsCertificate(text, fingerprint) {
    return text !== undefined && certificatesIn(latin1Of(text)).some((one) => fingerprintOf(one) === fingerprint);
}
function isFileFor(pem, contents) {
    if (contents === undefined)
        return false;
    const text = latin1Of(contents);
    if (pem.startsWith(text))
        return true;
    const [expected] = certificatesIn(pem).map(fingerprintOf);
    const found = certificatesIn(text).map(fingerprintOf);
    return (found.length > 0 && found.length === text.split('-----BEGIN ').length - 1 && found.every((one) => one === expected));
}
function latin1Of(bytes) {
    return Buffer.from(bytes).toString('latin1');
}
function shortFingerprint(fingerprint) {
    return fingerprint.replaceAll(':', '').slice(0, 16).toLowerCase();
}


/***/ }),

/***/ 5652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oj: () => (/* binding */ expectKind),
/* harmony export */   eL: () => (/* binding */ detailsReader),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   ux: () => (/* binding */ isAtOrAbove),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8459);



function detailsReader({ store, details }) {
    const refusal = (what) => notOwnChange(store, what);
    return {
        refusal,
        expect(holds, what) {
            if (!holds)
                throw refusal(what);
        },
        text(name) {
            const value = details[name];
            if (typeof value !== 'string' || value.includes('\0'))
                throw refusal(`a text in ${name}`);
            return value;
        },
        textOrNull(name) {
            const value = details[name] ?? null;
            if (value !== null && (typeof value !== 'string' || value.includes('\0'))) {
                throw refusal(`a text in ${name}, or nothing`);
            }
            return value;
        },
        truth(name) {
            const value = details[name];
            if (typeof value !== 'boolean')
                throw refusal(`true or false in ${name}`);
            return value;
        },
    };
}
function expectKind({ store, kind }, kinds) {
    if (!kinds.includes(kind))
        throw notOwnChange(store, `a change of the kind ${kinds.join(' or ')}`);
}
function notOwnChange(store, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust ${store}: expected ${what}, as this program writes it, got a change with something else. Check whether the ledger is damaged.`);
}
function isOf(certificate, { fingerprint }) {
    return certificate !== undefined && (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(certificate) === fingerprint;
}
function isPlainPath(place, machine) {
    const paths = machine.platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    return paths.isAbsolute(place) && paths.normalize(place) === place;
}
function isAtOrAbove(directory, place) {
    return place === directory || place.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}


/***/ }),

/***/ 1363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   windowsStore: () => (/* binding */ windowsStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4113);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8459);
/* harmony import */ var _ledger_details_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5652);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90);







const ours = 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\ROOT\\Certificates';
const others = [
    'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\AuthRoot\\Certificates',
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates',
    'HKLM\\SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates',
];
const timeoutSeconds = 30;
function windowsStore(machine) {
    return {
        plan: async (anchor) => plan(machine, anchor),
        make: (change) => make(machine, change),
        validate: (change) => void detailsOf(machine, change),
        undo: (change) => undo(machine, change),
    };
}
async function plan(machine, anchor) {
    const refuse = (what) => ({ ..._ports_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingPlanned */ .kd, refusals: [what] });
    try {
        const place = await whereItIs(machine, anchor.certificate);
        if (place !== undefined)
            return { ..._ports_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingPlanned */ .kd, alreadyIn: [place] };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh)
            return refuse(error.message);
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd))
            throw error;
        return refuse(`trust system: expected to read the roots of this computer, got ${error.message}. Trust the environment.`);
    }
    if (!machine.isAdministrator) {
        return refuse('trust system: expected an elevated process, since Windows lets no other process change the roots of the computer, got another. Run it as administrator, or trust the environment.');
    }
    const certutil = inSystem32(machine, 'certutil.exe');
    if (!machine.exists(certutil)) {
        return refuse(`trust system: expected "${certutil}", got none, as in a Nano Server container. Trust the environment.`);
    }
    const details = { pem: (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOf */ ._y)(anchor.certificate), file: (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .nameTemporaryFile */ .Bf)(machine, '.cer') };
    const change = { store: 'system', kind: 'root', where: ours, fingerprint: anchor.fingerprint, details };
    return { ..._ports_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingPlanned */ .kd, changes: [change], notes: notesOn(anchor) };
}
function notesOn(anchor) {
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(anchor.certificate);
    if ((0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .signsItself */ .wC)(x509))
        return [];
    return [
        `trust system: "${anchor.name}" is not self-signed, and Windows accepts nothing else as a root. Trust the CA that issued it.`,
    ];
}
function inSystem32(machine, program) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join((0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .systemRoot */ .yk)(machine), 'System32', program);
}
function detailsOf(machine, change) {
    (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .expectKind */ .Oj)(change, ['root']);
    const read = (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .detailsReader */ .eL)(change);
    const [pem, file] = [read.text('pem'), read.text('file')];
    const [certificate, ...more] = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesIn */ .Yc)(pem);
    if (certificate === undefined || more.length > 0 || !(0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .isOf */ .yW)(certificate, change)) {
        throw read.refusal('the certificate with its SHA-256');
    }
    read.expect((0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .isTemporaryFile */ .an)(machine, file, '.cer'), 'the name of a temporary file of its own');
    return { pem, file, certificate };
}
async function make(machine, change) {
    const { pem, file, certificate } = detailsOf(machine, change);
    await (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withFile */ .D4)(machine, file, Buffer.from(pem), () => certutil(machine, ['-addstore', '-f', 'Root', file]));
    if ((await lookUp(machine, ours, certificate)) === 'here')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(`trust system: expected the certificate in "${ours}" after certutil, got none. Trust the environment.`);
}
async function undo(machine, change) {
    const { file, certificate } = detailsOf(machine, change);
    machine.remove(file);
    if ((await lookUp(machine, ours, certificate)) === 'here') {
        await certutil(machine, ['-delstore', 'Root', (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .thumbprintOf */ .rK)(certificate)]);
    }
    const remains = (await lookUp(machine, ours, certificate)) === 'here' ? ours : await whereElseItIs(machine, certificate);
    if (remains === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(`trust system: expected no certificate "${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .thumbprintOf */ .rK)(certificate)}" in "${remains}" after certutil, got it. Remove it with certlm.msc, then run untrust again.`);
}
async function certutil(machine, words) {
    await machine.runAsAdministrator({ program: inSystem32(machine, 'certutil.exe'), words, timeoutSeconds });
}
async function whereItIs(machine, certificate) {
    const found = await lookUp(machine, ours, certificate);
    if (found === 'here')
        return ours;
    if (found === 'another') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(`trust system: expected no other certificate with the SHA-1 "${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .thumbprintOf */ .rK)(certificate)}" in "${ours}", got one. It was left unchanged; trust the environment.`);
    }
    return whereElseItIs(machine, certificate);
}
async function whereElseItIs(machine, certificate) {
    for (const key of others) {
        try {
            if ((await lookUp(machine, key, certificate)) === 'here')
                return key;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd))
                throw error;
        }
    }
    return undefined;
}
async function lookUp(machine, key, certificate) {
    const reg = (words) => machine.run({ program: inSystem32(machine, 'reg.exe'), words: ['query', ...words], timeoutSeconds });
    const thumbprint = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .thumbprintOf */ .rK)(certificate);
    const entries = (await reg([key])).toUpperCase().split(/\s*[\r\n]+/);
    if (!entries.some((line) => line.endsWith(`\\${thumbprint}`)))
        return 'absent';
    const [, blob = ''] = /REG_BINARY\s+([0-9A-F]+)/i.exec(await reg([`${key}\\${thumbprint}`, '/v', 'Blob'])) ?? [];
    return Buffer.from(blob, 'hex').includes(Buffer.from(certificate)) ? 'here' : 'another';
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ nameTemporaryFile),
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   an: () => (/* binding */ isTemporaryFile),
/* harmony export */   yk: () => (/* binding */ systemRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ledger_details_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5652);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5051);





const variablesOfDirectory = ['RUNNER_TEMP', 'TMPDIR', 'TEMP', 'TMP'];
function nameTemporaryFile(machine, suffix) {
    const [path, fallback] = machine.platform === 'win32' ? [node_path__WEBPACK_IMPORTED_MODULE_1__.win32, node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(systemRoot(machine), 'Temp')] : [node_path__WEBPACK_IMPORTED_MODULE_1__.posix, '/tmp'];
    const given = variablesOfDirectory.map((name) => variableOf(machine, name));
    const directory = given.find((place) => place !== undefined && path.isAbsolute(place)) ?? fallback;
    return path.join(directory, `selfsigned-cert-action-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}${suffix}`);
}
function isTemporaryFile(machine, file, suffix) {
    const { basename } = machine.platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_1__.win32 : node_path__WEBPACK_IMPORTED_MODULE_1__.posix;
    const name = basename(file);
    return (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainPath */ .qW)(file, machine) && /^selfsigned-cert-action-[0-9a-f]{16}\.\w+$/.test(name) && name.endsWith(suffix);
}
async function withFile(machine, file, contents, use) {
    try {
        machine.write(file, contents, 0o644);
    }
    catch (cause) {
        if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(cause))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HostError */ .dh(`trust system: expected to write "${file}", got ${cause.code}. Set ${machine.platform === 'win32' ? 'TEMP' : 'TMPDIR'} to a directory that this user can write.`, { cause });
    }
    try {
        return await use();
    }
    finally {
        machine.remove(file);
    }
}
function variableOf(machine, name) {
    if (machine.platform !== 'win32')
        return machine.environment[name] || undefined;
    const entry = Object.entries(machine.environment).find(([known]) => known.toLowerCase() === name.toLowerCase());
    return entry?.[1] || undefined;
}
function systemRoot(machine) {
    return variableOf(machine, 'SystemRoot') ?? 'C:\\Windows';
}


/***/ })

};
