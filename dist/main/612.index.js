export const id = 612;
export const ids = [612];
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

/***/ 1991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ findKeytool),
/* harmony export */   Ee: () => (/* binding */ withTrustStore),
/* harmony export */   eE: () => (/* binding */ findNamedStore),
/* harmony export */   gJ: () => (/* binding */ findJavaStores),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);


function pathsOf(machine) {
    return machine.platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
}
const homeVariables = /^(JAVA_HOME(_\w+)?|GRAALVM_HOME|JRE_HOME)$/i;
function javaHomes(machine) {
    const paths = pathsOf(machine);
    const named = Object.entries(machine.environment).filter(([name]) => homeVariables.test(name));
    const isDefault = ([name]) => name.toUpperCase() === 'JAVA_HOME';
    const onPath = ['java', 'keytool'].flatMap((name) => {
        const program = machine.find(name);
        const real = program && machine.realPath(program);
        return real ? [paths.dirname(paths.dirname(real))] : [];
    });
    const homeIn = ([, home]) => home;
    const homes = [...named.filter(isDefault).map(homeIn), ...onPath, ...named.map(homeIn)];
    return [...new Set(homes.flatMap((home) => (home && machine.realPath(home)) || []))];
}
function findJavaStores(machine) {
    const homes = javaHomes(machine);
    const anyKeytool = homes.map((home) => keytoolOf(machine, home)).find((keytool) => keytool !== undefined);
    const stores = homes.flatMap((home) => {
        const file = storeOf(machine, home);
        const keytool = keytoolOf(machine, home) ?? anyKeytool;
        return file && keytool ? [[file, { file, keytool }]] : [];
    });
    return [...new Map(stores.reverse()).values()].reverse();
}
function findKeytool(machine, preferred) {
    if (machine.exists(preferred))
        return preferred;
    const others = javaHomes(machine).flatMap((home) => keytoolOf(machine, home) ?? []);
    return others[0] ?? preferred;
}
const runtimes = ['', 'jre'];
function keytoolOf(machine, home) {
    const name = machine.platform === 'win32' ? 'keytool.exe' : 'keytool';
    const places = runtimes.map((runtime) => pathsOf(machine).join(home, runtime, 'bin', name));
    return places.find((place) => machine.exists(place));
}
function storeOf(machine, home) {
    for (const runtime of runtimes) {
        for (const name of ['jssecacerts', 'cacerts']) {
            const file = machine.realPath(pathsOf(machine).join(home, runtime, 'lib', 'security', name));
            if (file !== undefined)
                return file;
        }
    }
    return undefined;
}
function findNamedStore({ environment }) {
    const named = _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .javaOptionVariables */ .R6.flatMap((variable) => splitOptions(environment[variable] ?? '').flatMap((option) => {
        const file = /^-Djavax\.net\.ssl\.trustStore=(.+)$/s.exec(option)?.[1];
        return file === undefined ? [] : [{ variable, file }];
    }));
    return named.at(-1);
}
function splitOptions(text) {
    const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
function withTrustStore(former, file, password) {
    const options = [`-Djavax.net.ssl.trustStore=${file}`, `-Djavax.net.ssl.trustStorePassword=${password}`];
    return [...(former?.trim() ? [former.trim()] : []), ...options.map(quoteOption)].join(' ');
}
function quoteOption(option) {
    return /[\s"']/.test(option) ? `"${option.replaceAll('"', `"'"'"`)}"` : option;
}


/***/ }),

/***/ 5037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ mayEdit),
/* harmony export */   __: () => (/* binding */ putFormerBack),
/* harmony export */   b1: () => (/* binding */ removeKeyStore),
/* harmony export */   cL: () => (/* binding */ removeBesides),
/* harmony export */   dm: () => (/* binding */ editKeyStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _administrator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3945);
/* harmony import */ var _java_homes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1991);
/* harmony import */ var _keytool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7741);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5051);





async function editKeyStore(machine, edit) {
    const { file, from, alias, command, keepsFormer } = edit;
    const access = accessFor(machine, file);
    const copy = `${besides(file, alias)}copy`;
    try {
        await access.copy(from, copy);
        await access.run(command(copy));
        const contents = machine.read(copy);
        if (keepsFormer && contents)
            await access.copy(file, formerOf(file, alias, contents));
        await access.move(copy, file);
        return contents;
    }
    catch (error) {
        await access.remove(copy).catch(() => { });
        throw error;
    }
}
async function putFormerBack(machine, file, alias) {
    const contents = machine.read(file);
    const former = contents && formerOf(file, alias, contents);
    if (former === undefined || !machine.exists(former))
        return false;
    await accessFor(machine, file).move(former, file);
    return true;
}
async function removeBesides(machine, file, alias) {
    const paths = (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(machine);
    const directory = paths.dirname(file);
    const left = machine.list(directory).filter((name) => name.startsWith(besides(paths.basename(file), alias)));
    const access = accessFor(machine, file);
    for (const name of left)
        await access.remove(paths.join(directory, name));
    if (isWritable(machine, file))
        machine.removeUnfinished(file);
}
async function removeKeyStore(machine, file) {
    await accessFor(machine, file).remove(file);
}
async function mayEdit(machine, file) {
    if (isWritable(machine, file))
        return true;
    return !machine.isAdministrator && (0,_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .canBeAdministrator */ .l)(machine, ['test', '-w', (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(machine).dirname(file)]);
}
function besides(file, alias) {
    return `${file}.${alias}-`;
}
function formerOf(file, alias, contents) {
    return `${besides(file, alias)}before-${(0,_keytool_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(contents)}`;
}
function isWritable(machine, file) {
    return machine.isWritable(file) && machine.isWritable((0,_java_homes_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(machine).dirname(file));
}
function accessFor(machine, file) {
    return isWritable(machine, file) ? ownAccess(machine) : administratorAccess(machine);
}
function ownAccess(machine) {
    const write = (from, to, mode) => {
        const contents = machine.read(from);
        if (contents === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(`trust java: expected a key store, got none that can be read in "${from}". Reinstall Java.`);
        }
        orRefuse(to, () => machine.write(to, contents, mode));
    };
    const remove = (file) => orRefuse(file, () => machine.remove(file));
    return {
        async copy(from, to) {
            write(from, to, 0o600);
        },
        async move(from, to) {
            write(from, to, 0o644);
            remove(from);
        },
        async remove(file) {
            remove(file);
        },
        run: (command) => machine.run(command),
    };
}
function administratorAccess(machine) {
    const run = (program, ...words) => machine.runAsAdministrator({ program, words });
    return {
        async copy(from, to) {
            await run('cp', '-p', '--', from, to);
        },
        async move(from, to) {
            await run('mv', '-f', '--', from, to);
        },
        async remove(file) {
            await run('rm', '-f', '--', file);
        },
        run: (command) => machine.runAsAdministrator(command),
    };
}
function orRefuse(file, change) {
    try {
        change();
    }
    catch (error) {
        if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error))
            throw error;
        const message = `trust java: expected to write "${file}", got ${error.code}. Run it as administrator, or trust the environment.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(message, { cause: error });
    }
}


/***/ }),

/***/ 7741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ storePassword),
/* harmony export */   NG: () => (/* binding */ deleting),
/* harmony export */   Q7: () => (/* binding */ importing),
/* harmony export */   Vp: () => (/* binding */ listerOn),
/* harmony export */   by: () => (/* binding */ isWrongPassword),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8459);



const storePassword = 'changeit';
const javaOptions = ['-J-XX:+IgnoreUnrecognizedVMOptions', '-J-XX:TieredStopAtLevel=1', '-J-Duser.language=en'];
function command(keytool, verb, file, ...words) {
    return { program: keytool, words: [...javaOptions, verb, '-keystore', file, '-storepass', storePassword, ...words] };
}
function importing(keytool, file, alias, certificate) {
    return {
        ...command(keytool, '-importcert', file, '-noprompt', '-alias', alias),
        input: (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pemOf */ ._y)(certificate),
    };
}
function deleting(keytool, file, alias) {
    return command(keytool, '-delete', file, '-alias', alias);
}
function listerOn(machine) {
    const known = new Map();
    const keyOf = (keytool, contents) => `${keytool} ${digestOf(contents)}`;
    return {
        async list(keytool, file) {
            const contents = machine.read(file);
            if (contents === undefined)
                return undefined;
            const key = keyOf(keytool, contents);
            const listing = known.get(key) ?? machine.run(command(keytool, '-list', file, '-rfc')).then(parseListing);
            known.set(key, listing);
            listing.catch(() => known.delete(key));
            return listing;
        },
        learn(keytool, contents, listing) {
            known.set(keyOf(keytool, contents), Promise.resolve(listing));
        },
    };
}
function parseListing(text) {
    const entries = text.split(/^Alias name: /m).slice(1);
    return new Map(entries.flatMap((entry) => {
        const [certificate] = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .certificatesIn */ .Yc)(entry);
        const [alias] = entry.split(/\r?\n/, 1);
        return certificate && alias !== undefined ? [[alias, (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(certificate)]] : [];
    }));
}
function isWrongPassword(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd && error.message.includes('password was incorrect');
}
function digestOf(contents) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(contents).digest('hex').slice(0, 32);
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

/***/ 2612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   linuxStore: () => (/* binding */ linuxStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);
/* harmony import */ var _administrator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3945);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8459);
/* harmony import */ var _keystore_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5037);
/* harmony import */ var _keytool_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7741);
/* harmony import */ var _ledger_details_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5652);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5051);









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
const linkDirectory = '/etc/ssl/certs';
const debianJavaStore = '/etc/ssl/certs/java/cacerts';
const mostCharactersOfName = 15;
const refreshTimeoutSeconds = 120;
function linuxStore(machine) {
    return {
        plan: async (anchor) => plan(machine, anchor),
        make: (change) => make(machine, change),
        validate: detailsOf,
        undo: (change) => undo(machine, change),
    };
}
async function plan(machine, anchor) {
    const refuse = (what) => ({ ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, refusals: [what] });
    const layout = layoutOf(machine);
    if (!layout) {
        return refuse('trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.');
    }
    const bundle = layout.bundles.find((file) => machine.exists(file));
    if (bundle !== undefined && (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsCertificate */ .iQ)(machine.read(bundle), anchor.fingerprint))
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, alreadyIn: [bundle] };
    if (layout.wantsCa && !anchor.isCa) {
        return refuse(`trust system: expected a CA, since ${layout.family} pass no other certificate on to programs, got "${anchor.name}", which is self-signed. Use issued-by root-ca, or trust the environment.`);
    }
    if (!(await canChange(machine, layout))) {
        const expected = machine.isAdministrator
            ? `"${layout.directory}" and the bundle to be writable, got a file system that is not. Mount it writable`
            : `root, or sudo without a password, to write into "${layout.directory}", got neither. Run it as root`;
        return refuse(`trust system: expected ${expected}, or trust the environment.`);
    }
    const file = freeName(machine, layout, anchor);
    const details = { directory: layout.directory, file, pem: (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOf */ ._y)(anchor.certificate) };
    const change = { store: 'system', kind: 'file', where: file, fingerprint: anchor.fingerprint, details };
    return { ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingPlanned */ .kd, changes: [change] };
}
function layoutOf(machine) {
    return layouts.find(({ directory, refresh: [program] }) => machine.exists(directory) && machine.find(program) !== undefined);
}
async function canChange(machine, { bundles, directory }) {
    if (machine.isAdministrator)
        return [directory, ...bundles.slice(0, 1)].every(machine.isWritable);
    return (0,_administrator_js__WEBPACK_IMPORTED_MODULE_3__/* .canBeAdministrator */ .l)(machine);
}
const prefix = 'selfsigned-cert-action-';
function freeName(machine, { directory, suffix }, anchor) {
    const base = `${directory}/${prefix}${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shortFingerprint */ .nE)(anchor.fingerprint)}`;
    const pem = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOf */ ._y)(anchor.certificate);
    for (let number = 1;; number++) {
        const file = `${base}${number === 1 ? '' : `-${number}`}${suffix}`;
        const contents = machine.read(file);
        if (contents === undefined ? !machine.exists(file) : (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isFileFor */ .sW)(pem, contents))
            return file;
    }
}
function detailsOf(change) {
    (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_7__/* .expectKind */ .Oj)(change, ['file']);
    const read = (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_7__/* .detailsReader */ .eL)(change);
    const [directory, file, pem] = [read.text('directory'), read.text('file'), read.text('pem')];
    const layout = layouts.find((row) => row.directory === directory);
    const [certificate, ...others] = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesIn */ .Yc)(pem);
    read.expect((0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_7__/* .isOf */ .yW)(certificate, change) && others.length === 0, 'the certificate with its SHA-256');
    if (layout === undefined || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file) !== directory)
        throw read.refusal('the directory of a known system');
    const names = `${prefix}${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shortFingerprint */ .nE)(change.fingerprint)}`;
    const isOwnName = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file).startsWith(names) && /^(-\d+)?\.(crt|pem)$/.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file).slice(names.length));
    read.expect(isOwnName, 'the name of a file of its own');
    return { layout, file, pem };
}
async function make(machine, change) {
    const { layout, file, pem } = detailsOf(change);
    const unfinished = (0,_machine_js__WEBPACK_IMPORTED_MODULE_8__/* .unfinishedAbove */ .bL)(file);
    if (machine.isWritable(layout.directory) && machine.isWritable(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(layout.directory))) {
        machine.write(file, Buffer.from(pem), 0o644, unfinished);
    }
    else {
        await machine.runAsAdministrator({ program: 'tee', words: ['--', unfinished], input: pem });
        await machine.runAsAdministrator({ program: 'chmod', words: ['0644', '--', unfinished] });
        await machine.runAsAdministrator({ program: 'mv', words: ['-f', '--', unfinished, file] });
    }
    await refresh(machine, layout.refresh);
    const bundles = layout.bundles.filter((bundle) => machine.exists(bundle));
    if (bundles.length === 0 || bundles.some((bundle) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsCertificate */ .iQ)(machine.read(bundle), change.fingerprint)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust system: expected the certificate in "${bundles[0]}" after ${layout.refresh[0]}, got a bundle without it. Trust the environment.`);
}
async function undo(machine, change) {
    const { layout, file, pem } = detailsOf(change);
    await waitForProgram(machine, layout.refresh[0]);
    const isOurs = (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isFileFor */ .sW)(pem, machine.read(file));
    if (isOurs)
        await remove(machine, file);
    else if (machine.isWritable(layout.directory))
        machine.removeUnfinished(file);
    const unfinished = (0,_machine_js__WEBPACK_IMPORTED_MODULE_8__/* .unfinishedAbove */ .bL)(file);
    if (machine.exists(unfinished))
        await remove(machine, unfinished);
    if (layout.leavesTraces)
        await removeDebianLink(machine, file);
    if (isOurs || bundleWith(machine, layout, change) !== undefined) {
        await refresh(machine, layout.refreshAfterRemoval);
    }
    if (layout.leavesTraces)
        await removeFromDebianJava(machine, change, file);
    expectGone(machine, layout, change);
}
const millisecondsBetweenChecks = 200;
async function waitForProgram(machine, program) {
    const name = program.slice(0, mostCharactersOfName);
    const isRunning = () => machine
        .list('/proc')
        .filter((id) => /^\d+$/.test(id))
        .some((id) => Buffer.from(machine.read(`/proc/${id}/comm`) ?? [])
        .toString()
        .trim() === name);
    const mostChecks = (refreshTimeoutSeconds * 1000) / millisecondsBetweenChecks;
    for (let check = 0; check < mostChecks && isRunning(); check++) {
        await new Promise((resolve) => setTimeout(resolve, millisecondsBetweenChecks));
    }
}
async function remove(machine, file) {
    if (machine.isWritable(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file)))
        machine.remove(file);
    else
        await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] });
}
function bundleWith(machine, { bundles }, { fingerprint }) {
    return bundles.find((bundle) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsCertificate */ .iQ)(machine.read(bundle), fingerprint));
}
function expectGone(machine, layout, change) {
    const bundle = bundleWith(machine, layout, change);
    const names = machine.list(layout.directory).filter((name) => layout.wantsCa || name.endsWith(layout.suffix));
    const places = names.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(layout.directory, name));
    const holders = places.filter((place) => (0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsCertificate */ .iQ)(machine.read(place), change.fingerprint));
    const [first = bundle, ...others] = holders;
    if (first === undefined)
        return;
    const still = [first, ...others].map((place) => `"${place}"`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`trust system: expected the certificate ${change.fingerprint} to be gone, got it in ${still.join(', ')}. Remove it there, then run untrust again.`);
}
async function refresh(machine, [name, ...words]) {
    const program = machine.find(name) ?? name;
    await machine.runAsAdministrator({ program, words, timeoutSeconds: refreshTimeoutSeconds });
}
async function removeDebianLink(machine, file) {
    const link = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(linkDirectory, `${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file, '.crt')}.pem`);
    if (!machine.exists(link) || machine.realPath(link) !== undefined)
        return;
    if (machine.isWritable(linkDirectory))
        machine.remove(link);
    else
        await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', link] });
    await machine.runAsAdministrator({ program: 'openssl', words: ['rehash', linkDirectory] });
}
async function removeFromDebianJava(machine, { fingerprint }, file) {
    const keytool = machine.find('keytool');
    if (keytool === undefined || !machine.exists(debianJavaStore))
        return;
    const alias = `debian:${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file, '.crt')}.pem`;
    const listing = await (0,_keytool_js__WEBPACK_IMPORTED_MODULE_6__/* .listerOn */ .Vp)(machine).list(keytool, debianJavaStore);
    if (listing?.get(alias) === fingerprint) {
        const command = (copy) => (0,_keytool_js__WEBPACK_IMPORTED_MODULE_6__/* .deleting */ .NG)(keytool, copy, alias);
        const from = debianJavaStore;
        await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .editKeyStore */ .dm)(machine, { file: debianJavaStore, from, alias, command, keepsFormer: false });
    }
    await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeBesides */ .cL)(machine, debianJavaStore, alias);
}


/***/ })

};
