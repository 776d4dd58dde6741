export const id = 779;
export const ids = [779];
export const modules = {

/***/ 3945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ canBeAdministrator)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

async function canBeAdministrator(machine, [program, ...words] = ['true']) {
    if (machine.isAdministrator)
        return true;
    try {
        await machine.runAsAdministrator({ program, words, timeoutSeconds: 10 });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd)
            return false;
        throw error;
    }
}


/***/ }),

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

/***/ 1779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   macosStore: () => (/* binding */ macosStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);
/* harmony import */ var _administrator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3945);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8459);
/* harmony import */ var _ledger_details_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5652);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90);







const program = '/usr/bin/security';
const keychain = '/Library/Keychains/System.keychain';
const timeoutSeconds = 30;
function macosStore(machine) {
    return {
        plan: async (anchor) => plan(machine, anchor),
        make: (change, anchor) => make(machine, change, anchor),
        validate: (change) => void detailsOf(machine, change),
        undo: (change) => undo(machine, change),
    };
}
async function plan(machine, anchor) {
    const refuse = (what) => ({ ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, refusals: [what] });
    try {
        const settings = await settingsFor(machine, anchor.certificate);
        if (settings === 'trusted')
            return { ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, alreadyIn: [keychain] };
        if (settings === 'otherwise') {
            return refuse(`trust system: expected no trust settings for "${anchor.name}" on this Mac, got some that do not trust it for TLS. They were left unchanged; trust the environment.`);
        }
        const inKeychain = await certificatesInKeychain(machine);
        if (!(await (0,_administrator_js__WEBPACK_IMPORTED_MODULE_3__/* .canBeAdministrator */ .l)(machine, ['/usr/bin/true']))) {
            return refuse('trust system: expected root, or sudo without a password, to change the System keychain, got neither. Run it as root, or trust the environment.');
        }
        const details = {
            pem: (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOf */ ._y)(anchor.certificate),
            file: (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .nameTemporaryFile */ .Bf)(machine, '.pem'),
            wasInKeychain: inKeychain.some((certificate) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(certificate) === anchor.fingerprint),
        };
        const change = {
            store: 'system',
            kind: 'keychain',
            where: keychain,
            fingerprint: anchor.fingerprint,
            details,
        };
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, changes: [change], notes: notesOn(anchor, inKeychain) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        return refuse(`trust system: expected to read the System keychain, got ${error.message}. Trust the environment.`);
    }
}
const mostDays = 825;
function notesOn(anchor, inKeychain) {
    const notes = [
        'trust system: macOS may ask for a password on the screen before it removes trust, and nobody can enter it in a job; then the trust settings stay. Trust only the environment on a Mac that you keep.',
    ];
    const { validFrom, issuer, serialNumber } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(anchor.certificate);
    const days = Math.ceil((anchor.notAfter - Date.parse(validFrom) / 1000) / 86_400);
    if (!anchor.isCa && days > mostDays) {
        notes.push(`trust system: "${anchor.name}" is valid for ${days} days, and macOS accepts no server certificate of more than ${mostDays}, trusted or not. Use validity-days: ${mostDays} or less.`);
    }
    const namesake = inKeychain.find((certificate) => {
        if ((0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(certificate) === anchor.fingerprint)
            return false;
        const other = asX509(certificate);
        return other !== undefined && other.issuer === issuer && other.serialNumber === serialNumber;
    });
    if (namesake) {
        notes.push(`trust system: the System keychain has another certificate with the issuer and serial number of "${anchor.name}", and keeps only one of them. Let the server send "${anchor.name}" too, or give it another serial number.`);
    }
    return notes;
}
function asX509(certificate) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    }
    catch {
        return undefined;
    }
}
function detailsOf(machine, change) {
    (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .expectKind */ .Oj)(change, ['keychain']);
    const read = (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .detailsReader */ .eL)(change);
    const [pem, file, wasInKeychain] = [read.text('pem'), read.text('file'), read.truth('wasInKeychain')];
    const [certificate, ...others] = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesIn */ .Yc)(pem);
    if (certificate === undefined || others.length > 0 || !(0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_5__/* .isOf */ .yW)(certificate, change)) {
        throw read.refusal('the certificate with its SHA-256');
    }
    read.expect((0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .isTemporaryFile */ .an)(machine, file, '.pem'), 'the name of a temporary file of its own');
    return { pem, file, wasInKeychain, certificate };
}
async function make(machine, change, anchor) {
    const { pem, file, certificate } = detailsOf(machine, change);
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    const result = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .signsItself */ .wC)(x509) ? 'trustRoot' : 'trustAsRoot';
    const words = ['add-trusted-cert', '-d', '-r', result, '-p', 'ssl', '-p', 'basic', '-k', keychain, file];
    try {
        await (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withFile */ .D4)(machine, file, Buffer.from(pem), () => machine.runAsAdministrator({ program, words, timeoutSeconds }));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust system: expected macOS to let root trust "${anchor.name}", got ${error.message}. Trust the environment, which needs no permission.`, { cause: error });
    }
}
async function undo(machine, change) {
    const { pem, file, wasInKeychain, certificate } = detailsOf(machine, change);
    machine.remove(file);
    const failures = [];
    const attempt = async (step) => {
        try {
            await step();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
                throw error;
            failures.push(error.message);
        }
    };
    if (!wasInKeychain)
        await attempt(() => removeFromKeychain(machine, change.fingerprint));
    await attempt(() => removeSettings(machine, certificate, pem, file));
    if (failures.length === 0)
        failures.push(...(await whatRemains(machine, certificate, wasInKeychain)));
    if (failures.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust system: expected the certificate ${change.fingerprint} to be gone from the System keychain, and its trust settings too, got ${failures.join(', and ')}. Run sudo security remove-trusted-cert -d with the certificate's file in a session on the screen.`);
}
async function whatRemains(machine, certificate, wasInKeychain) {
    const inKeychain = wasInKeychain ? [] : await certificatesInKeychain(machine);
    const fingerprint = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(certificate);
    return [
        ...(inKeychain.some((one) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(one) === fingerprint) ? ['the certificate still there'] : []),
        ...((await settingsFor(machine, certificate)) === 'trusted' ? ['its trust settings still there'] : []),
    ];
}
async function removeSettings(machine, certificate, pem, file) {
    if ((await settingsFor(machine, certificate)) === 'none')
        return;
    const words = ['remove-trusted-cert', '-d', file];
    await (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withFile */ .D4)(machine, file, Buffer.from(pem), async () => {
        await machine.runAsAdministrator({ program, words, timeoutSeconds });
    });
}
async function removeFromKeychain(machine, fingerprint) {
    const inKeychain = await certificatesInKeychain(machine);
    if (!inKeychain.some((certificate) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(certificate) === fingerprint))
        return;
    const words = ['delete-certificate', '-Z', fingerprint.replaceAll(':', ''), keychain];
    await machine.runAsAdministrator({ program, words, timeoutSeconds });
}
async function certificatesInKeychain(machine) {
    const words = ['find-certificate', '-a', '-p', keychain];
    return (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesIn */ .Yc)(await machine.run({ program, words, timeoutSeconds }));
}
const noSettings = 'No Trust Settings were found';
async function settingsFor(machine, certificate) {
    const file = (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_6__/* .nameTemporaryFile */ .Bf)(machine, '.plist');
    try {
        await machine.run({ program, words: ['trust-settings-export', '-d', file], timeoutSeconds });
        const plist = Buffer.from(machine.read(file) ?? []).toString();
        return readSettings(plist, (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .thumbprintOf */ .rK)(certificate));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        return error.message.includes(noSettings) ? 'none' : 'unknown';
    }
    finally {
        machine.remove(file);
    }
}
function readSettings(plist, thumbprint) {
    const [, from] = plist.split(`<key>${thumbprint}</key>`);
    if (from === undefined)
        return 'none';
    const [entry = ''] = from.split(/<key>[0-9A-F]{40}<\/key>/);
    const isDenied = /<key>kSecTrustSettingsResult<\/key>\s*<integer>[034]<\/integer>/.test(entry);
    const forUses = entry.includes('<key>kSecTrustSettingsPolicyName</key>');
    const forTls = /<key>kSecTrustSettingsPolicyName<\/key>\s*<string>sslServer<\/string>/.test(entry);
    return isDenied || (forUses && !forTls) ? 'otherwise' : 'trusted';
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
