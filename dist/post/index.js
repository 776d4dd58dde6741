import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ DirectoryChangedError),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Hd: () => (/* binding */ formatIssue),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   dh: () => (/* binding */ HostError),
/* harmony export */   dz: () => (/* binding */ InputError)
/* harmony export */ });
class InputError extends Error {
    name = 'InputError';
    issues;
    constructor(issues) {
        super(issues.map(formatIssue).join('\n'));
        this.issues = issues;
    }
}
class HostError extends Error {
    name = 'HostError';
}
class CommandError extends Error {
    name = 'CommandError';
    constructor(command, outcome, printed, options) {
        const said = printed.trim().replace(/\s*[\r\n]+\s*/g, ' | ');
        const shown = said.length > mostCharactersSaid ? `${said.slice(0, mostCharactersSaid)}…` : said;
        super(`"${command.join(' ')}" ${outcome}${shown === '' ? '' : `: ${shown}`}`, options);
    }
}
const mostCharactersSaid = 1000;
class DirectoryChangedError extends Error {
    name = 'DirectoryChangedError';
}
function formatIssue(issue) {
    return `${issue.where}: ${issue.message}`;
}
function exitCodeOf(error) {
    if (error instanceof InputError)
        return 2;
    if (error instanceof HostError || error instanceof CommandError)
        return 1;
    return 70;
}


/***/ }),

/***/ 200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Ad: () => (/* binding */ isSurelyEmpty),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Iv: () => (/* binding */ nearestExisting),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


function codeOf(error) {
    return error?.code;
}
function ignoring(codes, action) {
    try {
        return action();
    }
    catch (error) {
        if (codes.includes(codeOf(error) ?? ''))
            return undefined;
        throw error;
    }
}
function entriesOf(directory) {
    return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(directory)) ?? [];
}
function isSurelyEmpty(directory) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(directory).length === 0;
    }
    catch (error) {
        return codeOf(error) === 'ENOENT';
    }
}
function pathsIn(directory) {
    const prefix = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return (name) => prefix + (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? name : name.replaceAll('/', node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}
function folderOf(name) {
    const end = name.lastIndexOf('/');
    return end < 0 ? '.' : name.slice(0, end);
}
function nearestExisting(file) {
    let nearest = file;
    while (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(nearest))
        nearest = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(nearest);
    return nearest;
}
const absent = 'absent';
function identityOf(file) {
    return identityIn(node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false }));
}
function identityIn(status) {
    return status === undefined ? absent : `${status.ino} ${status.size} ${status.mtimeMs}`;
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/files/entries.js
var entries = __nccwpck_require__(200);
;// CONCATENATED MODULE: ./build/files/permissions.js


const hasPermissions = process.platform !== 'win32';
function chooseOwner(directory, asked) {
    if (asked === undefined) {
        const { uid, gid } = external_node_fs_.statSync(directory);
        return { uid, gid, required: false };
    }
    const self = process.getuid?.();
    if (hasPermissions && self !== 0 && self !== asked.uid)
        throw cannotGive(asked);
    return { ...asked, required: true };
}
function setPermissions(descriptor, mode, owner) {
    if (!hasPermissions)
        return;
    const status = external_node_fs_.fstatSync(descriptor);
    const narrows = (mode & ~status.mode & 0o777) === 0;
    const setMode = () => {
        if ((status.mode & 0o7777) !== mode)
            external_node_fs_.fchmodSync(descriptor, mode);
    };
    if (narrows)
        setMode();
    if (status.uid !== owner.uid || status.gid !== owner.gid) {
        try {
            external_node_fs_.fchownSync(descriptor, owner.uid, owner.gid);
        }
        catch (error) {
            if (owner.required)
                throw cannotGive(owner, error);
        }
    }
    if (!narrows)
        setMode();
}
function hasPermissionsAlready(file, mode, owner) {
    if (!hasPermissions)
        return true;
    const status = external_node_fs_.lstatSync(file);
    return (status.mode & 0o7777) === mode && status.uid === owner.uid && status.gid === owner.gid;
}
function permissionsAreAsAsked(file, mode, owner) {
    if (!hasPermissions)
        return true;
    const status = external_node_fs_.lstatSync(file);
    const ownerCounts = owner.required || process.getuid?.() === 0;
    const ownerIsAsAsked = status.uid === owner.uid && status.gid === owner.gid;
    return (status.mode & 0o7777) === mode && (ownerIsAsAsked || !ownerCounts);
}
function cannotGive({ uid, gid }, cause) {
    return new errors/* HostError */.dh(`owner: expected a user that this process may give files to, got "${uid}:${gid}". Run as root, or leave owner out.`, { cause });
}

;// CONCATENATED MODULE: ./build/files/staging.js





const marker = '.selfsigned-cert-action';
const partialInside = `${marker}-partial-`;
const commitInside = `${marker}-commit`;
function isStaging(name) {
    return name.startsWith(marker);
}
const folderMode = 0o755;
function openStaging(directory, owner, onEnd) {
    const isNew = !external_node_fs_.existsSync(directory);
    const staging = external_node_fs_.mkdtempSync(isNew ? partialBeside(directory) : external_node_path_.join(directory, partialInside));
    const pathOf = (0,entries/* pathsIn */.Mr)(staging);
    const folders = new Set();
    const identities = new Map();
    const abandon = () => {
        remove(staging);
        onEnd(staging);
    };
    const orAbandon = (action) => {
        try {
            return action();
        }
        catch (error) {
            abandon();
            throw ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((0,entries/* codeOf */.$N)(error) ?? '') ? new errors/* DirectoryChangedError */.Cd() : error;
        }
    };
    return {
        staging,
        write: (file, mode) => orAbandon(() => {
            makeFolders(pathOf, (0,entries/* folderOf */.yS)(file.name), owner, folders);
            const place = pathOf(file.name);
            const written = writeFile(place, file, mode, owner);
            identities.set(file.name, (0,entries/* identityOf */.cu)(place));
            return written;
        }),
        readBack: (name) => orAbandon(() => external_node_fs_.readFileSync(pathOf(name))),
        commit: (isChanged) => orAbandon(() => {
            if (isChanged())
                throw new errors/* DirectoryChangedError */.Cd();
            if (isNew)
                publish(staging, directory, owner);
            else
                commit(staging, directory);
            onEnd(staging);
            const placeOf = (0,entries/* pathsIn */.Mr)(directory);
            const isInPlace = [...identities].every(([name, identity]) => (0,entries/* identityOf */.cu)(placeOf(name)) === identity);
            if (!isInPlace)
                throw new errors/* DirectoryChangedError */.Cd();
        }),
        abandon,
    };
}
function makeFolders(pathOf, folder, owner, made) {
    if (folder === '.' || made.has(folder))
        return;
    makeFolders(pathOf, (0,entries/* folderOf */.yS)(folder), owner, made);
    const place = pathOf(folder);
    external_node_fs_.mkdirSync(place, folderMode);
    if (!hasPermissionsAlready(place, folderMode, owner))
        setPermissionsOf(place, folderMode, owner);
    made.add(folder);
}
function writeFile(place, file, mode, owner) {
    const descriptor = external_node_fs_.openSync(place, 'wx+', file.secret ? 0o600 : 0o644);
    try {
        external_node_fs_.writeFileSync(descriptor, file.contents);
        setPermissions(descriptor, mode, owner);
        return readFromStart(descriptor, file.contents.length);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
function readFromStart(descriptor, expectedLength) {
    const octets = Buffer.allocUnsafe(expectedLength + 1);
    let end = 0;
    let read = -1;
    while (read !== 0 && end < expectedLength) {
        read = external_node_fs_.readSync(descriptor, octets, end, octets.length - end, end);
        end += read;
    }
    return octets.subarray(0, end);
}
function setPermissionsOf(directory, mode, owner) {
    const descriptor = external_node_fs_.openSync(directory, 'r');
    try {
        setPermissions(descriptor, mode, owner);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
function publish(staging, directory, owner) {
    setPermissionsOf(staging, folderMode, owner);
    external_node_fs_.renameSync(staging, directory);
}
function commit(staging, directory) {
    const committed = external_node_path_.join(directory, commitInside);
    moveContents(committed, directory);
    external_node_fs_.renameSync(staging, committed);
    moveContents(committed, directory);
}
function moveContents(source, target) {
    for (const name of (0,entries/* entriesOf */.Mc)(source)) {
        const [from, to] = [external_node_path_.join(source, name), external_node_path_.join(target, name)];
        if (external_node_fs_.lstatSync(from, { throwIfNoEntry: false })?.isDirectory() && external_node_fs_.existsSync(to))
            moveContents(from, to);
        else
            (0,entries/* ignoring */.O_)(['ENOENT'], () => external_node_fs_.renameSync(from, to));
    }
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => external_node_fs_.rmdirSync(source));
}
function recover(directory) {
    const marks = [external_node_path_.join(directory, partialInside), partialBeside(directory)];
    const leftovers = marks.flatMap((mark) => (0,entries/* entriesOf */.Mc)(external_node_path_.dirname(mark))
        .map((name) => external_node_path_.join(external_node_path_.dirname(mark), name))
        .filter((entry) => entry.startsWith(mark)));
    for (const leftover of leftovers)
        remove(leftover);
    moveContents(external_node_path_.join(directory, commitInside), directory);
}
function remove(staging) {
    (0,entries/* ignoring */.O_)(['ENOTEMPTY'], () => external_node_fs_.rmSync(staging, { recursive: true, force: true }));
}
function partialBeside(directory) {
    return external_node_path_.join(external_node_path_.dirname(directory), `.${external_node_path_.basename(directory)}${marker}-partial-`);
}

;// CONCATENATED MODULE: ./build/files/symbolic-links.js



function expectNoLinkElsewhere(asSaid) {
    const base = process.cwd();
    const target = external_node_path_.resolve(asSaid);
    const inside = isWithin(target, base);
    const parts = inside ? external_node_path_.relative(base, target).split(external_node_path_.sep) : [external_node_path_.basename(target)];
    let current = inside ? base : external_node_path_.dirname(target);
    for (const part of parts) {
        current = external_node_path_.join(current, part);
        if (!external_node_fs_.lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink())
            continue;
        const leadsTo = realPathOf(current);
        if (inside && leadsTo !== undefined && isWithin(leadsTo, external_node_fs_.realpathSync(base)))
            continue;
        throw new errors/* HostError */.dh(`output-directory: expected a path without links that lead elsewhere, got "${asSaid}", where "${current}" leads to "${leadsTo ?? external_node_fs_.readlinkSync(current)}". Name that directory itself, or remove the link.`);
    }
}
function expectNoLinkInside(directory, folder) {
    if (folder === '.')
        return;
    expectNoLinkInside(directory, external_node_path_.dirname(folder));
    const place = external_node_path_.join(directory, folder);
    const status = external_node_fs_.lstatSync(place, { throwIfNoEntry: false });
    if (status === undefined || status.isDirectory())
        return;
    throw new errors/* HostError */.dh(`output-directory: expected a directory or nothing at "${place}", got ${status.isSymbolicLink() ? 'a link' : 'a file'}. Choose another path.`);
}
function isWithin(file, directory) {
    const relative = external_node_path_.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
function realPathOf(link) {
    try {
        return external_node_fs_.realpathSync(link);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/files/file-store.js







const mostOctetsRead = 16 << 20;
function createFileStore(adviceWhenDenied) {
    const open = new Set();
    return {
        readText,
        recover: (directory) => recover(external_node_path_.resolve(directory)),
        openDirectory(request) {
            const directory = external_node_path_.resolve(request.path);
            const failure = (error) => explain(error, directory, request.path, adviceWhenDenied);
            return trying(failure, () => {
                expectDirectory(directory, request.path);
                expectNoLinkElsewhere(request.path);
                recover(directory);
                return openedDirectory({ directory, request, open, adviceWhenDenied, failure });
            });
        },
        abandonAll() {
            for (const staging of open)
                remove(staging);
        },
    };
}
function openedDirectory(opened) {
    const { directory, request, failure } = opened;
    const pathOf = (0,entries/* pathsIn */.Mr)(directory);
    const looked = lookInto(directory);
    return {
        absolutePath: directory,
        empty: (0,entries/* entriesOf */.Mc)(directory).length === 0,
        pathOf,
        expectWritable: () => trying(failure, () => {
            external_node_fs_.accessSync((0,entries/* nearestExisting */.Iv)(directory), external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            chooseOwner((0,entries/* nearestExisting */.Iv)(directory), request.owner);
        }),
        read: (name) => trying(failure, () => {
            if (looked.isAbsent((0,entries/* folderOf */.yS)(name)))
                return undefined;
            const status = external_node_fs_.lstatSync(pathOf(name), { throwIfNoEntry: false });
            looked.remember(name, status);
            return readStored(pathOf(name), status, opened.adviceWhenDenied);
        }),
        permissionsAreAsAsked: (file) => permissionsAreAsAsked(pathOf(file.name), modeOf(file, request), chooseOwner(directory, request.owner)),
        async stage() {
            try {
                await makeParents(directory);
                return stagingIn(opened, looked.isChanged);
            }
            catch (error) {
                throw failure(error);
            }
        },
    };
}
function lookInto(directory) {
    const pathOf = (0,entries/* pathsIn */.Mr)(directory);
    const wasEmpty = (0,entries/* isSurelyEmpty */.Ad)(directory);
    const seen = new Map();
    const isAbsent = (folder) => {
        if (wasEmpty || seen.get(folder) === entries/* absent */.Ge)
            return true;
        if (folder === '.')
            return false;
        if (isAbsent((0,entries/* folderOf */.yS)(folder)))
            return true;
        expectNoLinkInside(directory, folder);
        if ((0,entries/* identityOf */.cu)(pathOf(folder)) !== entries/* absent */.Ge)
            return false;
        seen.set(folder, entries/* absent */.Ge);
        return true;
    };
    return {
        isAbsent,
        remember: (name, status) => seen.set(name, (0,entries/* identityIn */.K2)(status)),
        isChanged: () => (wasEmpty && (0,entries/* entriesOf */.Mc)(directory).some((name) => !isStaging(name))) ||
            [...seen].some(([name, identity]) => (0,entries/* identityOf */.cu)(pathOf(name)) !== identity),
    };
}
function stagingIn({ directory, request, open, failure }, isChanged) {
    const owner = chooseOwner(external_node_fs_.existsSync(directory) ? directory : external_node_path_.dirname(directory), request.owner);
    const set = openStaging(directory, owner, (staging) => open.delete(staging));
    open.add(set.staging);
    return {
        write: (file) => trying(failure, () => set.write(file, modeOf(file, request))),
        readBack: (name) => trying(failure, () => set.readBack(name)),
        commit: () => trying(failure, () => set.commit(isChanged)),
        abandon: set.abandon,
    };
}
function modeOf(file, { keyMode }) {
    return file.secret ? keyMode : 0o644;
}
async function makeParents(directory) {
    const parent = external_node_path_.dirname(directory);
    if (external_node_fs_.existsSync(parent))
        return;
    const existing = (0,entries/* nearestExisting */.Iv)(parent);
    const owner = chooseOwner(existing, undefined);
    const { mkdirP } = await __nccwpck_require__.e(/* import() */ 701).then(__nccwpck_require__.bind(__nccwpck_require__, 701));
    await mkdirP(parent);
    for (let made = parent; made !== existing; made = external_node_path_.dirname(made))
        setPermissionsOf(made, 0o755, owner);
}
function expectDirectory(directory, asSaid) {
    const nearest = (0,entries/* nearestExisting */.Iv)(directory);
    if (external_node_fs_.statSync(nearest).isDirectory())
        return;
    throw new errors/* HostError */.dh(`output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`);
}
function readStored(file, status, adviceWhenDenied) {
    if (status === undefined)
        return undefined;
    if (status.isDirectory()) {
        throw new errors/* HostError */.dh(`output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`);
    }
    if (!status.isFile() || status.size > mostOctetsRead)
        return new Uint8Array(0);
    try {
        return external_node_fs_.readFileSync(file);
    }
    catch {
        const { uid, gid } = status;
        throw new errors/* HostError */.dh(`output-directory: expected files that this user may read, got "${file}", which belongs to ${uid}:${gid}. ${adviceWhenDenied({ uid, gid })}`);
    }
}
function readText(file) {
    try {
        const status = external_node_fs_.statSync(file);
        if (!status.isFile())
            return { unreadable: 'not a file' };
        if (status.size > mostOctetsRead)
            return { unreadable: 'larger than 16 MiB' };
        return { text: external_node_fs_.readFileSync(file, 'utf8') };
    }
    catch (error) {
        return { unreadable: (0,entries/* codeOf */.$N)(error) === 'ENOENT' ? 'no such file' : ((0,entries/* codeOf */.$N)(error) ?? 'unknown reason') };
    }
}
function trying(failure, action) {
    try {
        return action();
    }
    catch (error) {
        throw failure(error);
    }
}
function explain(error, directory, asSaid, adviceWhenDenied) {
    const code = (0,entries/* codeOf */.$N)(error);
    if (code === undefined || error instanceof errors/* HostError */.dh || error instanceof errors/* DirectoryChangedError */.Cd)
        return error;
    const expected = (what, got, advice) => new errors/* HostError */.dh(`output-directory: expected ${what}, got "${asSaid}"${got}. ${advice}`);
    switch (code) {
        case 'EACCES':
        case 'EPERM': {
            const { uid, gid } = external_node_fs_.statSync((0,entries/* nearestExisting */.Iv)(directory));
            const belongs = `, which belongs to ${uid}:${gid}`;
            return expected('a directory that this user may write into', belongs, adviceWhenDenied({ uid, gid }));
        }
        case 'EROFS':
            return expected('a directory that can be written', ' on a read-only file system', 'Choose another path.');
        case 'ENOSPC':
        case 'EDQUOT':
            return expected('a directory with room', ', which is full', 'Nothing was written; make room or choose another path.');
        default:
            return expected('a directory that can be written', ` (${error.message})`, 'Choose another path.');
    }
}


/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _files_file_store_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(193);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(838);


const directory = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryState */ .BY, process.env);
if (directory !== undefined)
    (0,_files_file_store_js__WEBPACK_IMPORTED_MODULE_0__/* .createFileStore */ .I)(() => '').recover(directory);
const ledger = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerState */ .z3, process.env);
if (ledger !== undefined) {
    const { untrustJob } = await Promise.all(/* import() */[__nccwpck_require__.e(840), __nccwpck_require__.e(384)]).then(__nccwpck_require__.bind(__nccwpck_require__, 384));
    await untrustJob(ledger);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(756);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
