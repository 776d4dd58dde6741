export const id = 198;
export const ids = [198];
export const modules = {

/***/ 7198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLedgers: () => (/* binding */ createLedgers),
  stateDirectoryOf: () => (/* binding */ stateDirectoryOf)
});

// UNUSED EXPORTS: stateDirectory

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/files/entries.js
var entries = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/files/own-places.js



const hasOwners = process.platform !== 'win32';
const [writableByGroup, writableByAll, sticky] = [0o020, 0o002, 0o1000];
function whyNotOwnDirectory(directory) {
    const status = (0,entries/* ignoring */.O_)(['EACCES'], () => statusOf(directory));
    if (status === undefined)
        return undefined;
    if (!status.isDirectory())
        return 'which is a link or a file';
    const reason = whyNotOwn(status);
    if (reason !== undefined || !hasOwners)
        return reason;
    const user = process.geteuid?.();
    const trusted = [0, user, external_node_fs_.statSync(external_node_path_.parse(directory).root).uid];
    for (let place = external_node_fs_.realpathSync(external_node_path_.dirname(directory));; place = external_node_path_.dirname(place)) {
        const { uid, gid, mode } = external_node_fs_.statSync(place);
        const isTrustedOwner = user === 0 || trusted.includes(uid);
        const isOpen = (mode & writableByAll) !== 0 || ((mode & writableByGroup) !== 0 && gid !== process.getegid?.());
        if (!isTrustedOwner)
            return `below "${place}", which belongs to another user`;
        if (isOpen && (mode & sticky) === 0)
            return `below "${place}", which other users may write`;
        if (place === external_node_path_.dirname(place))
            return undefined;
    }
}
function readOwnFile(file, mostBytes) {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
    const before = statusOf(file);
    if (before === undefined)
        return undefined;
    if (!before.isFile())
        throw new NotOwnError('which is no real file');
    const descriptor = external_node_fs_.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const status = external_node_fs_.fstatSync(descriptor);
        if (!status.isFile())
            throw new NotOwnError('which is no real file');
        const reason = whyNotOwn(status);
        if (reason !== undefined)
            throw new NotOwnError(reason);
        if (status.nlink > 1)
            throw new NotOwnError('which has another name besides');
        if (status.size > mostBytes)
            throw new NotOwnError(`which is larger than ${mostBytes >> 20} MiB`);
        return external_node_fs_.readFileSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
class NotOwnError extends Error {
}
function whyNotOwn({ uid, mode }) {
    if (!hasOwners)
        return undefined;
    if (uid !== process.geteuid?.())
        return 'which belongs to another user';
    if ((mode & (writableByGroup | writableByAll)) !== 0)
        return 'which other users may write';
    return undefined;
}
function statusOf(place) {
    try {
        return external_node_fs_.lstatSync(place);
    }
    catch (error) {
        if ((0,entries/* codeOf */.$N)(error) === 'ENOENT' || (0,entries/* codeOf */.$N)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/trust/ports.js
var ports = __webpack_require__(4113);
;// CONCATENATED MODULE: ./build/trust/ledger-contents.js

const programOfLedger = 'selfsigned-cert-action';
const mostBytesOfLedger = 16 << 20;
const mostDetails = 64;
function readLedgerContents(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return { contents: contentsIn(JSON.parse(text)) };
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { unreadable: error.message };
        return { unreadable: 'it is not JSON in UTF-8' };
    }
}
class Unreadable extends Error {
}
function contentsIn(value) {
    const record = recordIn(value, 'it');
    const { program, version, madeDirectory, changes } = record;
    if (program !== programOfLedger)
        throw new Unreadable(`it is not one of ${programOfLedger}`);
    if (version !== 1)
        throw new Unreadable('it is of a version that this program does not know');
    if (madeDirectory !== null && typeof madeDirectory !== 'string')
        throw new Unreadable('madeDirectory is not a path');
    if (!Array.isArray(changes))
        throw new Unreadable('changes is not a list');
    return { program, version, madeDirectory, changes: changes.map((change, index) => changeIn(change, index + 1)) };
}
function changeIn(value, number) {
    const fail = (what) => new Unreadable(`change ${number} has ${what}`);
    const { store, kind, where, fingerprint, details } = recordIn(value, `change ${number}`);
    if (!isStore(store))
        throw fail(`a store that is none of ${Object.keys(ports/* changeKinds */.cz).join(', ')}`);
    if (typeof kind !== 'string' || !ports/* changeKinds */.cz[store].includes(kind)) {
        throw fail(`a kind that is none of ${ports/* changeKinds */.cz[store].join(', ')}`);
    }
    if (typeof where !== 'string')
        throw fail('no text in where');
    if (typeof fingerprint !== 'string' || !/^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$/.test(fingerprint)) {
        throw fail('no SHA-256 in fingerprint');
    }
    const entries = Object.entries(recordIn(details, `details of change ${number}`));
    if (entries.length > mostDetails)
        throw fail(`more than ${mostDetails} details`);
    return { store, kind, where, fingerprint, details: Object.fromEntries(entries.map(detailIn(fail))) };
}
const detailIn = (fail) => ([name, value]) => {
    if (!/^(?!__)[A-Za-z_]\w{0,63}$/.test(name))
        throw fail('a detail with a name that no store writes');
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return [name, value];
    throw fail(`a detail ${name} that is no text, truth value or null`);
};
function isStore(value) {
    return typeof value === 'string' && Object.hasOwn(ports/* changeKinds */.cz, value);
}
function recordIn(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.assign(Object.create(null), value);
    }
    throw new Unreadable(`${what} is not an object`);
}

;// CONCATENATED MODULE: ./build/trust/ledger-file.js








function createLedgers(directory) {
    return {
        begin: () => ledgerAt(external_node_path_.join(directory, newName()), undefined),
        open: (file) => openLedger(directory, external_node_path_.resolve(file)),
        all() {
            expectOwnDirectory(directory, directory);
            const names = (0,entries/* entriesOf */.Mc)(directory).flatMap((name) => ledgerNamed(directory, name) ?? []);
            const newestFirst = [...new Set(names)].sort().reverse();
            return newestFirst.map((name) => external_node_path_.join(directory, name));
        },
    };
}
function stateDirectoryOf(environment) {
    return stateDirectory(environment, environment['HOME'] || (0,external_node_os_.homedir)());
}
function stateDirectory(environment, home) {
    const base = {
        win32: environment['LOCALAPPDATA'] || external_node_path_.join(home, 'AppData', 'Local'),
        darwin: external_node_path_.join(home, 'Library', 'Application Support'),
        other: absolute(environment['XDG_STATE_HOME']) ?? external_node_path_.join(home, '.local', 'state'),
    }[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'other'];
    return external_node_path_.join(base, programOfLedger);
}
function absolute(directory) {
    return directory && external_node_path_.isAbsolute(directory) ? directory : undefined;
}
function newName() {
    return `${String(Date.now()).padStart(15, '0')}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.json`;
}
const namePattern = /^\d{15}-[0-9a-f]{8}\.json$/;
const unfinishedSuffix = '.unfinished';
const unfinishedMilliseconds = 60_000;
function ledgerNamed(directory, entry) {
    if (namePattern.test(entry))
        return entry;
    const name = entry.endsWith(unfinishedSuffix) ? entry.slice(0, -unfinishedSuffix.length) : '';
    if (!namePattern.test(name))
        return undefined;
    const status = external_node_fs_.lstatSync(external_node_path_.join(directory, entry), { throwIfNoEntry: false });
    return status && Date.now() - status.mtimeMs > unfinishedMilliseconds ? name : undefined;
}
function openLedger(directory, file) {
    if (external_node_path_.dirname(file) !== directory || !namePattern.test(external_node_path_.basename(file))) {
        throw notOurs(directory, file, 'which is not a file that this program writes there');
    }
    expectOwnDirectory(directory, file);
    const contents = readContents(file);
    if (contents)
        return ledgerAt(file, contents);
    const begun = readBegun(file);
    (0,entries/* ignoring */.O_)(['ENOTDIR'], () => external_node_fs_.rmSync(unfinishedOf(file), { force: true }));
    removeDirectories(external_node_path_.dirname(file), begun?.madeDirectory ?? null);
    return undefined;
}
function ledgerAt(file, found) {
    let madeDirectory = found?.madeDirectory ?? null;
    let changes = found?.changes ?? [];
    const store = (next) => {
        trying(file, () => {
            const directory = external_node_path_.dirname(file);
            const made = external_node_fs_.mkdirSync(directory, { recursive: true, mode: 0o700 });
            if (made !== undefined)
                madeDirectory = made;
            expectOwnDirectory(directory, file);
            write(file, { program: programOfLedger, version: 1, madeDirectory, changes: next });
        });
        changes = next;
    };
    return {
        path: file,
        get changes() {
            return changes;
        },
        record: (change) => store([...changes, change]),
        forget(change) {
            const rest = changes.filter((one) => one !== change);
            if (rest.length > 0)
                return store(rest);
            changes = rest;
            trying(file, () => {
                external_node_fs_.rmSync(file, { force: true });
                external_node_fs_.rmSync(unfinishedOf(file), { force: true });
                removeDirectories(external_node_path_.dirname(file), madeDirectory);
            });
        },
    };
}
function unfinishedOf(file) {
    return file + unfinishedSuffix;
}
function write(file, contents) {
    const unfinished = unfinishedOf(file);
    external_node_fs_.rmSync(unfinished, { force: true });
    const descriptor = external_node_fs_.openSync(unfinished, 'wx', 0o600);
    try {
        external_node_fs_.writeFileSync(descriptor, `${JSON.stringify(contents, undefined, 2)}\n`);
        external_node_fs_.fsyncSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
    external_node_fs_.renameSync(unfinished, file);
}
function removeDirectories(directory, first) {
    const isOurs = (place) => place === directory || (first !== null && isAtOrBelow(first, place));
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM'], () => {
        for (let place = directory; isOurs(place); place = external_node_path_.dirname(place))
            external_node_fs_.rmdirSync(place);
    });
}
function isAtOrBelow(above, place) {
    return !external_node_path_.relative(above, place).startsWith('..');
}
function readContents(file) {
    const bytes = readBytes(file);
    if (bytes === undefined)
        return undefined;
    const reading = readLedgerContents(bytes);
    if ('unreadable' in reading)
        throw notALedger(file, reading.unreadable);
    const { contents } = reading;
    const { madeDirectory } = contents;
    if (madeDirectory === null || (external_node_path_.isAbsolute(madeDirectory) && isAtOrBelow(madeDirectory, external_node_path_.dirname(file)))) {
        return contents;
    }
    throw notALedger(file, 'madeDirectory is not above it');
}
function readBegun(file) {
    try {
        return readContents(unfinishedOf(file));
    }
    catch (error) {
        if (error instanceof errors/* HostError */.dh)
            return undefined;
        throw error;
    }
}
function readBytes(file) {
    try {
        return readOwnFile(file, mostBytesOfLedger);
    }
    catch (error) {
        if (error instanceof NotOwnError)
            throw notOurs(external_node_path_.dirname(file), file, error.message);
        throw cannot('read', file, error, 'The certificates in it may still be trusted.');
    }
}
function expectOwnDirectory(directory, file) {
    let reason;
    try {
        reason = whyNotOwnDirectory(directory);
    }
    catch (error) {
        throw cannot('read', file, error, 'The certificates in it may still be trusted.');
    }
    if (reason === undefined)
        return;
    throw new errors/* HostError */.dh(`trust: expected a directory for ledgers that only this user can write, got "${directory}", ${reason}. Nothing was changed; correct its permissions, or set XDG_STATE_HOME to another directory.`);
}
function notOurs(directory, file, reason) {
    return new errors/* HostError */.dh(`trust: expected a ledger of this user in "${directory}", got "${file}", ${reason}. Nothing in it was undone; look at its contents, and remove it.`);
}
function notALedger(file, reason) {
    return new errors/* HostError */.dh(`trust: expected the ledger of a run, got "${file}", which is not one: ${reason}. Nothing in it was undone; look at its contents, and remove it.`);
}
function trying(file, action) {
    try {
        action();
    }
    catch (error) {
        const advice = 'Without a ledger nothing is changed; set XDG_STATE_HOME, or let this user write there.';
        throw error instanceof errors/* HostError */.dh ? error : cannot('write', file, error, advice);
    }
}
function cannot(what, file, error, advice) {
    const reason = error instanceof Error ? error.message : error;
    const message = `trust: expected to ${what} the ledger "${file}", but ${reason}. ${advice}`;
    return new errors/* HostError */.dh(message, { cause: error });
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


/***/ })

};
