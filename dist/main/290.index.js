export const id = 290;
export const ids = [290];
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

/***/ 290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   javaStore: () => (/* binding */ javaStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);
/* harmony import */ var _certificate_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8459);
/* harmony import */ var _java_homes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1991);
/* harmony import */ var _keystore_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5037);
/* harmony import */ var _keytool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7741);
/* harmony import */ var _ledger_details_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5652);







function javaStore(machine, recorded = () => []) {
    const lister = (0,_keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .listerOn */ .Vp)(machine);
    return {
        plan: (anchor, directory) => plan({ machine, lister, recorded }, anchor, directory),
        make: (change, anchor) => make(machine, lister, change, anchor),
        validate: (change) => void detailsOf(machine, change),
        undo: (change) => undo(machine, lister, change),
    };
}
const aliasPrefix = 'selfsigned-';
const ownStoreName = 'java-cacerts';
const noJava = 'trust java: no Java with a keytool was found in JAVA_HOME, in JAVA_HOME_… or on the PATH, so none was changed. Set JAVA_HOME if there is one.';
async function plan(surroundings, anchor, directory) {
    const { machine, lister } = surroundings;
    const stores = (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .findJavaStores */ .gJ)(machine);
    if (stores[0] === undefined)
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, notes: [noJava] };
    const { keytool } = stores[0];
    const target = { file: (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(machine).join(directory, ownStoreName), keytool };
    const named = (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .findNamedStore */ .eE)(machine);
    const namedFile = named && (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(machine).isAbsolute(named.file) ? machine.realPath(named.file) : undefined;
    const namesNone = named !== undefined && namedFile === undefined && named.file !== target.file;
    const others = stores.filter(({ file }) => file !== namedFile);
    const all = [...(namedFile === undefined ? [] : [{ file: namedFile, keytool }]), ...others];
    const findings = await Promise.all(all.map((store) => look(machine, lister, store, anchor)));
    const open = findings.flatMap((finding) => (finding.is === 'open' ? [finding] : []));
    const closed = findings.flatMap((finding) => (finding.is === 'closed' ? [finding] : []));
    const followsAnother = namesNone || (namedFile !== undefined && findings[0]?.is !== 'closed');
    const own = closed[0] && !followsAnother ? await planOwn(surroundings, closed[0], target, anchor) : _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd;
    const variable = named?.variable ?? 'JAVA_TOOL_OPTIONS';
    const needsVariable = own !== _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd && own.refusals.length === 0 && named?.file !== target.file;
    return {
        changes: [
            ...open.map(({ file, alias, store }) => changeOf({ file, alias, keytool: store.keytool, base: null }, anchor)),
            ...own.changes,
        ],
        alreadyIn: [...findings.flatMap(({ is, file }) => (is === 'trusting' ? [file] : [])), ...own.alreadyIn],
        refusals: [
            ...(namesNone ? [namesNoFile(named.variable, named.file)] : []),
            ...findings.flatMap((finding) => (finding.is === 'refusing' ? [finding.refusal] : [])),
            ...own.refusals,
        ],
        notes: needsVariable ? [followsVariable(variable, closed, target.file)] : [],
        variables: needsVariable
            ? { [variable]: (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .withTrustStore */ .Ee)(machine.environment[variable], target.file, _keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .storePassword */ .Hu) }
            : {},
    };
}
function namesNoFile(variable, file) {
    return `trust java: expected an absolute path of a key store as javax.net.ssl.trustStore in ${variable}, got "${file}". Name an existing one, or remove the option.`;
}
function followsVariable(variable, closed, target) {
    const files = closed.map(({ file }) => `"${file}"`).join(', ');
    return `trust java: since ${files} cannot be written, ${variable} makes Java use "${target}", and Java prints "Picked up ${variable}" at each start. Expect that line if you compare the output of Java.`;
}
async function look(machine, lister, store, anchor) {
    const { file, keytool } = store;
    const refuse = (refusal) => ({ is: 'refusing', file, refusal });
    try {
        const listing = await lister.list(keytool, file);
        if (!listing) {
            return refuse(`trust java: expected a key store that this user can read, got "${file}". Run it as administrator, or trust the environment.`);
        }
        if ([...listing.values()].includes(anchor.fingerprint))
            return { is: 'trusting', file };
        const alias = freeAlias(listing, anchor);
        return { is: (await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .mayEdit */ .IA)(machine, file)) ? 'open' : 'closed', file, store, alias };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd))
            throw error;
        if (!(0,_keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .isWrongPassword */ .by)(error)) {
            return refuse(`trust java: expected keytool to list "${file}", got ${error.message}. Reinstall Java, or trust the environment.`);
        }
        return refuse(`trust java: expected the password "${_keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .storePassword */ .Hu}", got a key store with another in "${file}". Import the certificate yourself, or trust the environment.`);
    }
}
function freeAlias(listing, anchor) {
    const [short, long] = aliasesFor(anchor);
    return listing.has(short) ? long : short;
}
function aliasesFor({ fingerprint }) {
    const whole = fingerprint.replaceAll(':', '').toLowerCase();
    return [`${aliasPrefix}${(0,_certificate_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortFingerprint */ .nE)(fingerprint)}`, `${aliasPrefix}${whole}`];
}
async function planOwn(surroundings, { store, alias }, target, anchor) {
    const { machine, lister } = surroundings;
    const { file, keytool } = target;
    const refuse = (refusal) => ({ ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, refusals: [refusal] });
    if (!(await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .mayEdit */ .IA)(machine, file))) {
        return refuse(`trust java: expected to write "${store.file}" or "${file}", got neither. Run it as administrator, or trust the environment.`);
    }
    if (!machine.exists(file)) {
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, changes: [changeOf({ file, alias, keytool, base: store.file }, anchor)] };
    }
    const finding = await look(machine, lister, target, anchor);
    if (finding.is !== 'refusing' && (await isForeign(surroundings, target, store, anchor))) {
        return refuse(`trust java: expected in "${file}" only certificates of "${store.file}" and of runs of this program, got others. Anyone may have put them there, so the file is not used; remove it, or trust the environment.`);
    }
    if (finding.is === 'refusing')
        return refuse(finding.refusal);
    if (finding.is !== 'open')
        return { ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, alreadyIn: [file] };
    const listing = await lister.list(keytool, file);
    const isOurs = [...(listing?.keys() ?? [])].some((one) => one.startsWith(aliasPrefix));
    const base = isOurs ? store.file : null;
    return { ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, changes: [changeOf({ file, alias: finding.alias, keytool, base }, anchor)] };
}
async function isForeign({ machine, lister, recorded }, { file, keytool }, base, { fingerprint }) {
    const { basename, dirname, join } = (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(machine);
    if (machine.realPath(file) !== join(machine.realPath(dirname(file)) ?? dirname(file), basename(file)))
        return true;
    if ((0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .findNamedStore */ .eE)(machine)?.file === file)
        return false;
    const [ours, ofBase] = [await lister.list(keytool, file), await lister.list(base.keytool, base.file)];
    const ofRuns = recorded().filter(({ store, details }) => store === 'java' && details['file'] === file);
    const known = new Set([fingerprint, ...(ofBase?.values() ?? []), ...ofRuns.map((change) => change.fingerprint)]);
    return [...(ours?.values() ?? [])].some((one) => !known.has(one));
}
function changeOf(details, { fingerprint }) {
    const kind = details.base === null ? 'entry' : 'copy';
    return { store: 'java', kind, where: details.file, fingerprint, details: { ...details } };
}
function detailsOf(machine, change) {
    (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_6__/* .expectKind */ .Oj)(change, _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKinds */ .cz.java);
    const read = (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_6__/* .detailsReader */ .eL)(change);
    const [file, alias, keytool, base] = [
        read.text('file'),
        read.text('alias'),
        read.text('keytool'),
        read.textOrNull('base'),
    ];
    const paths = [file, keytool, ...(base === null ? [] : [base])];
    read.expect(paths.every((place) => (0,_ledger_details_js__WEBPACK_IMPORTED_MODULE_6__/* .isPlainPath */ .qW)(place, machine)), 'absolute paths');
    read.expect(/^keytool(\.exe)?$/.test((0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(machine).basename(keytool)), 'a keytool');
    read.expect(aliasesFor(change).includes(alias), 'an alias of its own');
    const isCopy = change.kind === 'copy';
    read.expect(isCopy === (base !== null), 'the store of a JDK for a copy, and for nothing else');
    read.expect(!isCopy || (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(machine).basename(file) === ownStoreName, 'a copy by its own name');
    return { file, alias, keytool, base };
}
async function make(machine, lister, change, anchor) {
    const { file, alias, keytool, base } = detailsOf(machine, change);
    const from = machine.exists(file) ? file : (base ?? file);
    const listing = await lister.list(keytool, from);
    if (from === file && listing && [...listing.values()].includes(change.fingerprint))
        return;
    const contents = await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .editKeyStore */ .dm)(machine, {
        file,
        from,
        alias,
        command: (copy) => (0,_keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .importing */ .Q7)(keytool, copy, alias, anchor.certificate),
        keepsFormer: base === null,
    });
    if (contents && listing)
        lister.learn(keytool, contents, new Map([...listing, [alias, change.fingerprint]]));
}
async function undo(machine, lister, change) {
    const { file, alias, base, keytool: preferred } = detailsOf(machine, change);
    const keytool = (0,_java_homes_js__WEBPACK_IMPORTED_MODULE_3__/* .findKeytool */ .$w)(machine, preferred);
    if (!(await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .putFormerBack */ .__)(machine, file, alias))) {
        const listing = await lister.list(keytool, file);
        if (listing?.get(alias) === change.fingerprint) {
            const others = base === null ? undefined : await ownAliasesBesides(lister, keytool, base, listing, alias);
            if (others?.length === 0)
                await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeKeyStore */ .b1)(machine, file);
            else {
                const command = (copy) => (0,_keytool_js__WEBPACK_IMPORTED_MODULE_5__/* .deleting */ .NG)(keytool, copy, alias);
                await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .editKeyStore */ .dm)(machine, { file, from: file, alias, command, keepsFormer: false });
            }
        }
    }
    await (0,_keystore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeBesides */ .cL)(machine, file, alias);
    await expectGone(machine, lister, { file, keytool }, change);
}
const systemAliasPrefix = 'debian:selfsigned-cert-action-';
async function expectGone(machine, lister, { file, keytool }, { fingerprint }) {
    if (!machine.exists(file))
        return;
    const listing = await lister.list(keytool, file);
    if (listing === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(`trust java: expected to read "${file}" to verify that the certificate is gone, got a file that this user cannot read. Run untrust as a user who can.`);
    }
    const left = [...listing].filter(([alias, one]) => one === fingerprint && !alias.startsWith(systemAliasPrefix));
    if (left.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(`trust java: expected the certificate ${fingerprint} to be gone from "${file}", got it with the alias ${left.map(([alias]) => `"${alias}"`).join(', ')}. Remove it there, then run untrust again.`);
}
async function ownAliasesBesides(lister, keytool, base, listing, alias) {
    const others = [...listing.keys()].filter((one) => one.startsWith(aliasPrefix) && one !== alias);
    if (others.length === 0)
        return [];
    const copied = await lister.list(keytool, base);
    return others.filter((one) => !copied?.has(one));
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


/***/ })

};
