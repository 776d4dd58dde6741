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

/***/ 193:
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
/* unused harmony export OutputClosedError */
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
class OutputClosedError extends (/* unused pure expression or super */ null && (HostError)) {
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
    return `${issue.where}${issue.isCombination ? '' : ':'} ${issue.message}`;
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

/***/ 167:
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
// EXTERNAL MODULE: ./build/files/folder.js
var files_folder = __nccwpck_require__(230);
// EXTERNAL MODULE: ./build/files/permissions.js
var permissions = __nccwpck_require__(528);
;// CONCATENATED MODULE: ./build/files/unfinished.js




const marker = '.selfsigned-cert-action';
const partialPrefix = `${marker}-partial-`;
const commitNames = [`${marker}-commit`, `${marker}-commit-2`, `${marker}-commit-3`];
function partialPrefixBeside(directoryName) {
    return `.${directoryName}${partialPrefix}`;
}
function isUnfinished(name) {
    return name.startsWith(marker);
}
const ownMode = 0o1700;
const mostFoldersDeep = 6;
const fileName = /^(\.gitignore|[a-z0-9][\w.-]*(-password|-passphrase|\.(pem|der|crt|cer|key|csr|crl|p12|pfx|jks|json|ya?ml|conf|cfg|cnf|config|env|properties|py|mjs|go|mod)))$/;
function isFolderName(name) {
    return !/^\.|[\p{Cc}\uFFFD]/u.test(name);
}
function isFileName(name) {
    return fileName.test(name);
}
function rulesOf({ status }, container) {
    const { uid, mode, dev: device } = status;
    if (device !== container.status.dev)
        return undefined;
    const isOwn = uid === process.getuid?.() && (mode & ownMode) === ownMode;
    if (isOwn)
        return { device, owner: undefined };
    return uid === container.status.uid ? { device, owner: uid } : undefined;
}
function isSet(folder, target, rules, depth = 0) {
    return folder.names().every((name) => {
        const status = external_node_fs_.lstatSync(folder.at(name), { throwIfNoEntry: false });
        if (status === undefined)
            return isFileName(name) || isFolderName(name);
        const isAllowed = (found) => found.dev === rules.device && (rules.owner ?? found.uid) === found.uid;
        const inPlace = target && external_node_fs_.lstatSync(target.at(name), { throwIfNoEntry: false });
        if (!isAllowed(status))
            return false;
        if (!status.isDirectory()) {
            return status.isFile() && status.nlink === 1 && isFileName(name) && inPlace?.isDirectory() !== true;
        }
        const canBeFilled = inPlace === undefined || (inPlace.isDirectory() && isAllowed(inPlace));
        if (!isFolderName(name) || !canBeFilled || depth === mostFoldersDeep)
            return false;
        return within(folder, name, (inner) => within(inPlace && target, name, (innerTarget) => inner === undefined || isSet(inner, innerTarget, rules, depth + 1)));
    });
}
function within(folder, name, action) {
    const inner = folder?.open(name);
    try {
        return action(inner);
    }
    finally {
        inner?.close();
    }
}
function moveContents(source, target, depth = 0) {
    if (depth > mostFoldersDeep)
        return;
    for (const name of source.names()) {
        const isFolder = (place) => external_node_fs_.lstatSync(place.at(name), { throwIfNoEntry: false })?.isDirectory() === true;
        if (isFolder(source) && isFolder(target)) {
            within(source, name, (inner) => within(target, name, (innerTarget) => {
                if (inner && innerTarget)
                    moveContents(inner, innerTarget, depth + 1);
            }));
            removeEmpty(source, name);
        }
        else {
            (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EISDIR'], () => external_node_fs_.renameSync(source.at(name), target.at(name)));
        }
    }
}
function removeEmpty(container, name) {
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'EBUSY'], () => external_node_fs_.rmdirSync(container.at(name)));
}
function removeContents(folder, depth = 0) {
    if (depth > mostFoldersDeep)
        return;
    for (const name of folder.names()) {
        if (external_node_fs_.lstatSync(folder.at(name), { throwIfNoEntry: false })?.isDirectory()) {
            within(folder, name, (inner) => inner && removeContents(inner, depth + 1));
            removeEmpty(folder, name);
        }
        else
            (0,entries/* ignoring */.O_)(['ENOENT'], () => external_node_fs_.unlinkSync(folder.at(name)));
    }
}
function complete(directory, name) {
    const isDone = within(directory, name, (committed) => {
        const rules = committed && rulesOf(committed, directory);
        if (!rules || !isSet(committed, directory, rules))
            return false;
        moveContents(committed, directory);
        return true;
    });
    if (isDone)
        removeEmpty(directory, name);
    return isDone || external_node_fs_.lstatSync(directory.at(name), { throwIfNoEntry: false }) === undefined;
}
const mostMillisecondsInTheMaking = 3_600_000;
function isInTheMaking(processId, { mtimeMs }) {
    if (processId === process.pid || Date.now() - mtimeMs > mostMillisecondsInTheMaking)
        return false;
    try {
        return process.kill(processId, 0);
    }
    catch (error) {
        return (0,entries/* codeOf */.$N)(error) === 'EPERM';
    }
}
function removeLeftover(container, name) {
    within(container, name, (leftover) => {
        const rules = leftover && rulesOf(leftover, container);
        if (rules && isSet(leftover, undefined, rules))
            removeContents(leftover);
    });
    removeEmpty(container, name);
}
function recover(place, directory) {
    const alone = [];
    const sweep = (container, prefix) => {
        for (const name of container.names().filter((one) => one.startsWith(prefix))) {
            const suffix = /^(?:(\d{1,10})-)?\w{6}$/.exec(name.slice(prefix.length));
            const status = suffix && external_node_fs_.lstatSync(container.at(name), { throwIfNoEntry: false });
            if (!suffix || !status || isInTheMaking(Number(suffix[1] ?? process.pid), status))
                continue;
            attempting(() => removeLeftover(container, name));
            if (external_node_fs_.lstatSync(container.at(name), { throwIfNoEntry: false }))
                alone.push(name);
        }
    };
    const parent = attempting(() => (0,files_folder/* findFolder */.Wj)(external_node_fs_.realpathSync(external_node_path_.dirname(place))));
    if (parent)
        attempting(() => sweep(parent, partialPrefixBeside(external_node_path_.basename(place))));
    parent?.close();
    if (directory) {
        attempting(() => sweep(directory, partialPrefix));
        alone.push(...commitNames.filter((name) => attempting(() => complete(directory, name)) === false));
    }
    return alone.map(leftAlone);
}
function attempting(action) {
    return (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'], action);
}
function leftAlone(name) {
    return `output-directory: left "${name}" alone, which has the name of an unfinished set of files but is not one that this program would write. Look at it, and remove it.`;
}
function freeCommitName(directory) {
    return commitNames.find((name) => complete(directory, name));
}

;// CONCATENATED MODULE: ./build/files/staging.js







const folderMode = 0o755;
function openStaging(destination, owner, onEnd) {
    const { place, directory, container } = destination;
    const { name, staging } = makeStaging(destination);
    const folders = stagedFolders(staging, owner);
    const identities = new Map();
    const end = () => {
        folders.close();
        staging.close();
        onEnd();
    };
    let isOpen = true;
    const abandon = () => {
        if (!isOpen)
            return;
        isOpen = false;
        removeContents(staging);
        removeEmpty(container, name);
        end();
    };
    const orAbandon = (action) => {
        if (!isOpen)
            throw new errors/* DirectoryChangedError */.Cd();
        try {
            return action();
        }
        catch (error) {
            abandon();
            throw ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((0,entries/* codeOf */.$N)(error) ?? '')
                ? new errors/* DirectoryChangedError */.Cd()
                : error;
        }
    };
    const folderFor = (file) => {
        const folder = folders.open((0,entries/* folderOf */.yS)(file));
        if (!folder)
            throw new errors/* DirectoryChangedError */.Cd();
        return folder;
    };
    return {
        write: (file, mode) => orAbandon(() => {
            const written = writeFile(folderFor(file.name).at(external_node_path_.posix.basename(file.name)), file, mode, owner);
            identities.set(file.name, written.identity);
            return written.contents;
        }),
        readBack: (file) => orAbandon(() => {
            const { status, read } = (0,files_folder/* readRegularFile */.XF)(folderFor(file), external_node_path_.posix.basename(file));
            if (status === undefined)
                throw new errors/* DirectoryChangedError */.Cd();
            return read();
        }),
        commit: (isChanged) => orAbandon(() => {
            if (isChanged())
                throw new errors/* DirectoryChangedError */.Cd();
            folders.close();
            if (directory)
                commitInside(directory, name, staging, folders.made);
            else
                publish(container, name, staging, external_node_path_.basename(place), owner);
            isOpen = false;
            end();
            const isInPlace = [...identities].every(([file, identity]) => (0,entries/* identityOf */.cu)(external_node_path_.join(place, file)) === identity);
            if (!isInPlace)
                throw new errors/* DirectoryChangedError */.Cd();
        }),
        abandon,
    };
}
function makeStaging({ place, directory, container }) {
    const prefix = directory ? partialPrefix : partialPrefixBeside(external_node_path_.basename(place));
    const name = external_node_path_.basename(external_node_fs_.mkdtempSync(container.at(`${prefix}${process.pid}-`)));
    const staging = container.open(name);
    try {
        if (staging === undefined || !isNewAndOwn(staging))
            throw new errors/* DirectoryChangedError */.Cd();
        staging.setPermissions((staging.status.mode & 0o7777) | ownMode, { ...staging.status, required: false });
        return { name, staging };
    }
    catch (error) {
        staging?.close();
        removeEmpty(container, name);
        throw error;
    }
}
function isNewAndOwn(folder) {
    return folder.status.uid === (process.getuid?.() ?? folder.status.uid) && folder.names().length === 0;
}
function stagedFolders(staging, owner) {
    const made = new Set();
    const tree = (0,files_folder/* foldersBelow */.jk)(staging, (above, name, folder) => {
        if (!made.has(folder))
            external_node_fs_.mkdirSync(above.at(name), folderMode);
        const entered = above.open(name);
        if (!made.has(folder))
            entered?.setPermissions(folderMode, owner);
        made.add(folder);
        return entered;
    });
    return { ...tree, made };
}
function writeFile(place, file, mode, owner) {
    const descriptor = external_node_fs_.openSync(place, 'wx+', file.secret ? 0o600 : 0o644);
    try {
        external_node_fs_.writeFileSync(descriptor, file.contents);
        (0,permissions/* setPermissions */.jb)(descriptor, mode, owner);
        return { contents: (0,files_folder/* readFromStart */.B7)(descriptor, file.contents.length), identity: (0,entries/* identityOf */.cu)(place) };
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
function publish(container, name, staging, directoryName, owner) {
    staging.setPermissions(folderMode, owner);
    external_node_fs_.renameSync(container.at(name), container.at(directoryName));
}
function commitInside(directory, name, staging, folders) {
    const commitName = freeCommitName(directory);
    if (commitName === undefined)
        throw allTaken();
    if (![...folders].every((folder) => canBeFilled(directory, folder)))
        throw new errors/* DirectoryChangedError */.Cd();
    external_node_fs_.renameSync(directory.at(name), directory.at(commitName));
    moveContents(staging, directory);
    removeEmpty(directory, commitName);
}
function canBeFilled(directory, folder) {
    const above = (0,entries/* folderOf */.yS)(folder);
    const container = above === '.' ? directory : (0,files_folder/* findFolder */.Wj)(directory.at(above));
    try {
        const status = container && external_node_fs_.lstatSync(container.at(external_node_path_.posix.basename(folder)), { throwIfNoEntry: false });
        return status === undefined || (status.isDirectory() && status.dev === directory.status.dev);
    }
    finally {
        if (container !== directory)
            container?.close();
    }
}
function allTaken() {
    return new errors/* HostError */.dh(`output-directory: expected one of the names ${commitNames.join(', ')} free in it, got other things there. Remove them.`);
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
function openWithoutLinkElsewhere(asSaid, place, links = 'refused') {
    const base = process.cwd();
    const inside = isWithin(external_node_path_.resolve(asSaid), base);
    const folder = (0,files_folder/* openFolder */.NE)(place, inside ? 'followed' : links);
    if (!inside || !isWithin(place, base) || isWithin(folder.realPath(), external_node_fs_.realpathSync(base)))
        return folder;
    folder.close();
    throw new errors/* DirectoryChangedError */.Cd();
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









function createFileStore(adviceWhenDenied) {
    const open = new Set();
    const held = new Map();
    return {
        readText,
        absolutePath: (file) => external_node_path_.resolve(file),
        recover(asSaid) {
            let directory;
            try {
                directory = findDirectory(asSaid);
                return recover(external_node_path_.resolve(asSaid), directory);
            }
            catch {
                return ['output-directory: looked for no unfinished files, since its path leads elsewhere or cannot be read.'];
            }
            finally {
                directory?.close();
            }
        },
        openDirectory(request) {
            const place = external_node_path_.resolve(request.path);
            const failure = (error) => explain(error, place, request.path, adviceWhenDenied);
            return trying(failure, () => {
                expectDirectory(place, request.path);
                held.get(place)?.close();
                held.delete(place);
                const directory = findDirectory(request.path);
                if (directory)
                    held.set(place, directory);
                const leftAlone = recover(place, directory);
                return openedDirectory({ place, directory, request, leftAlone, open, adviceWhenDenied, failure });
            });
        },
        abandonAll() {
            for (const abandon of open)
                abandon();
        },
    };
}
function findDirectory(asSaid) {
    expectNoLinkElsewhere(asSaid);
    return (0,entries/* ignoring */.O_)(['ENOENT'], () => openWithoutLinkElsewhere(asSaid, external_node_path_.resolve(asSaid)));
}
function openedDirectory(opened) {
    const { place, directory, request, leftAlone, failure } = opened;
    const pathOf = (0,entries/* pathsIn */.Mr)(place);
    const looked = lookInto(place, directory);
    return {
        absolutePath: place,
        empty: looked.wasEmpty,
        leftAlone,
        pathOf,
        expectWritable: () => trying(failure, () => {
            external_node_fs_.accessSync((0,entries/* nearestExisting */.Iv)(place), external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            (0,permissions/* chooseOwner */.vq)(directory?.status ?? external_node_fs_.statSync((0,entries/* nearestExisting */.Iv)(place)), request.owner);
        }),
        read: (name) => trying(failure, () => {
            const folder = looked.folder((0,entries/* folderOf */.yS)(name));
            if (!folder)
                return undefined;
            const found = (0,files_folder/* readRegularFile */.XF)(folder, external_node_path_.posix.basename(name));
            looked.remember(name, found.status);
            return readStored(pathOf(name), found, opened.adviceWhenDenied);
        }),
        permissionsAreAsAsked: (file) => trying(failure, () => {
            const status = looked.statusOf(file.name);
            if (!directory || !status)
                return false;
            return (0,permissions/* permissionsAreAsAsked */.tS)(status, modeOf(file, request), (0,permissions/* chooseOwner */.vq)(directory.status, request.owner));
        }),
        async stage() {
            return trying(failure, () => stagingIn(opened, looked.isChanged));
        },
    };
}
function lookInto(place, directory) {
    const wasEmpty = directory === undefined || directory.names().length === 0;
    const seen = new Map();
    const folders = directory &&
        (0,files_folder/* foldersBelow */.jk)(directory, (above, name, folder) => {
            if (seen.get(folder) === entries/* absent */.Ge)
                return undefined;
            const found = above.open(name);
            if (found)
                return found;
            expectNoLinkInside(place, folder);
            seen.set(folder, entries/* absent */.Ge);
            return undefined;
        });
    const folder = (name) => (wasEmpty ? undefined : folders?.open(name));
    const statusOf = (name) => {
        const above = folder((0,entries/* folderOf */.yS)(name));
        return above && external_node_fs_.lstatSync(above.at(external_node_path_.posix.basename(name)), { throwIfNoEntry: false });
    };
    const identityNow = (name) => (0,entries/* identityIn */.K2)(directory && external_node_fs_.lstatSync(directory.at(name), { throwIfNoEntry: false }));
    return {
        wasEmpty,
        folder,
        statusOf,
        remember: (name, status) => seen.set(name, (0,entries/* identityIn */.K2)(status)),
        isChanged() {
            folders?.close();
            if (directory === undefined)
                return false;
            if (!leadsTo(place, directory))
                return true;
            if (wasEmpty && directory.names().some((name) => !isUnfinished(name)))
                return true;
            return [...seen].some(([name, identity]) => identityNow(name) !== identity);
        },
    };
}
function leadsTo(place, { status }) {
    return external_node_fs_.statSync(place, { throwIfNoEntry: false })?.ino === status.ino;
}
function stagingIn({ place, directory, request, open, failure }, isChanged) {
    const parent = directory ? undefined : openParent(request.path, external_node_path_.dirname(place));
    const container = directory ?? parent;
    const owner = (0,permissions/* chooseOwner */.vq)(container.status, request.owner);
    const set = openStaging({ place, directory, container }, owner, () => {
        parent?.close();
        open.delete(set.abandon);
    });
    open.add(set.abandon);
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
function openParent(asSaid, parent) {
    const existing = (0,entries/* nearestExisting */.Iv)(parent);
    let folder = openWithoutLinkElsewhere(asSaid, existing, 'followed');
    const owner = (0,permissions/* chooseOwner */.vq)(folder.status, undefined);
    for (const name of external_node_path_.relative(existing, parent).split(external_node_path_.sep).filter(Boolean)) {
        const above = folder;
        folder = makeFolder(above, name, owner);
        above.close();
    }
    return folder;
}
function makeFolder(above, name, owner) {
    const isMade = (0,entries/* ignoring */.O_)(['EEXIST'], () => {
        external_node_fs_.mkdirSync(above.at(name), 0o700);
        return true;
    });
    const folder = above.open(name);
    if (!folder || (isMade && !isNewAndOwn(folder)))
        throw new errors/* DirectoryChangedError */.Cd();
    if (isMade)
        folder.setPermissions(folderMode, owner);
    return folder;
}
function expectDirectory(directory, asSaid) {
    const nearest = (0,entries/* nearestExisting */.Iv)(directory);
    if (external_node_fs_.statSync(nearest).isDirectory())
        return;
    throw new errors/* HostError */.dh(`output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`);
}
function readStored(file, { status, read }, adviceWhenDenied) {
    if (status === undefined)
        return undefined;
    if (status.isDirectory()) {
        throw new errors/* HostError */.dh(`output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`);
    }
    try {
        return read();
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
        if (status.size > files_folder/* mostBytesRead */.$9)
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
            return expected('a directory that can be written', ` (${(0,files_folder/* withoutDescriptors */.J5)(error.message)})`, 'Choose another path.');
    }
}


/***/ }),

/***/ 230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ mostBytesRead),
/* harmony export */   B7: () => (/* binding */ readFromStart),
/* harmony export */   J5: () => (/* binding */ withoutDescriptors),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   Wj: () => (/* binding */ findFolder),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   jk: () => (/* binding */ foldersBelow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(200);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(528);





const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0, O_NONBLOCK = 0, } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const descriptors = '/proc/self/fd';
let hasDescriptors;
function canHold() {
    hasDescriptors ??= process.platform === 'linux' && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(descriptors);
    return hasDescriptors;
}
function openFolder(place, links = 'refused') {
    if (!canHold())
        return checkedFolder(links === 'followed' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(place) : place);
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_DIRECTORY | (links === 'refused' ? O_NOFOLLOW : 0));
    return heldFolder(descriptor);
}
function findFolder(place) {
    return (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR', 'ELOOP'], () => openFolder(place));
}
function heldFolder(descriptor) {
    const own = `${descriptors}/${descriptor}`;
    return {
        get status() {
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
        },
        at: (name) => `${own}/${name}`,
        names: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(`${own}/`),
        open: (name) => findFolder(`${own}/${name}`),
        setPermissions: (mode, owner) => (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .setPermissions */ .jb)(descriptor, mode, owner),
        realPath: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync(own),
        close: () => node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor),
    };
}
function checkedFolder(place) {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place);
    if (!status.isDirectory())
        throw Object.assign(new Error(`ENOTDIR: not a directory, open '${place}'`), { code: 'ENOTDIR' });
    const expectSame = () => {
        const now = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
        if (!now?.isDirectory() || now.ino !== status.ino)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DirectoryChangedError */ .Cd();
    };
    return {
        get status() {
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place);
        },
        at(name) {
            expectSame();
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name.replaceAll('/', node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
        },
        names() {
            expectSame();
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place);
        },
        open(name) {
            expectSame();
            return findFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name));
        },
        setPermissions(mode, owner) {
            expectSame();
            const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_NOFOLLOW);
            try {
                if (node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor).ino !== status.ino)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DirectoryChangedError */ .Cd();
                (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .setPermissions */ .jb)(descriptor, mode, owner);
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
            }
        },
        realPath() {
            expectSame();
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(place);
        },
        close() { },
    };
}
const mostBytesRead = 16 << 20;
function readRegularFile(folder, name) {
    const place = folder.at(name);
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    const isOurs = (found) => found.isFile() && found.nlink === 1 && found.size <= mostBytesRead;
    return {
        status,
        read() {
            if (!status || !isOurs(status))
                return new Uint8Array(0);
            const descriptor = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ELOOP', 'ENXIO', 'ENOENT'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
            if (descriptor === undefined)
                return new Uint8Array(0);
            try {
                const opened = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
                return isOurs(opened) ? readFromStart(descriptor, opened.size) : new Uint8Array(0);
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
            }
        },
    };
}
function readFromStart(descriptor, expectedLength) {
    const bytes = Buffer.allocUnsafe(expectedLength + 1);
    let end = 0;
    let read;
    do {
        read = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, bytes, end, bytes.length - end, end);
        end += read;
    } while (read !== 0 && end < expectedLength);
    return bytes.subarray(0, end);
}
const mostHeld = 64;
function foldersBelow(top, enter) {
    const held = new Map();
    const close = () => {
        for (const folder of held.values())
            folder.close();
        held.clear();
    };
    const open = (folder) => {
        if (folder === '.')
            return top;
        const known = held.get(folder);
        if (known)
            return known;
        const end = folder.lastIndexOf('/');
        const above = open(end < 0 ? '.' : folder.slice(0, end));
        const entered = above && enter(above, folder.slice(end + 1), folder);
        if (entered)
            held.set(folder, entered);
        return entered;
    };
    return {
        open(folder) {
            if (held.size > mostHeld)
                close();
            return open(folder);
        },
        close,
    };
}
function withoutDescriptors(message) {
    return message.replace(/\/proc\/self\/fd\/\d+\/?/g, '');
}


/***/ }),

/***/ 528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jb: () => (/* binding */ setPermissions),
/* harmony export */   tS: () => (/* binding */ permissionsAreAsAsked),
/* harmony export */   vq: () => (/* binding */ chooseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(473);


const hasPermissions = process.platform !== 'win32';
function chooseOwner({ uid, gid }, asked) {
    if (asked === undefined)
        return { uid, gid, required: false };
    const self = process.getuid?.();
    if (hasPermissions && self !== 0 && self !== asked.uid)
        throw cannotGive(asked);
    return { ...asked, required: true };
}
function setPermissions(descriptor, mode, owner) {
    if (!hasPermissions)
        return;
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor);
    const narrows = (mode & ~status.mode & 0o777) === 0;
    const setMode = () => {
        if ((status.mode & 0o7777) !== mode)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync(descriptor, mode);
    };
    if (narrows)
        setMode();
    if (status.uid !== owner.uid || status.gid !== owner.gid) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.fchownSync(descriptor, owner.uid, owner.gid);
        }
        catch (error) {
            if (owner.required)
                throw cannotGive(owner, error);
        }
    }
    if (!narrows)
        setMode();
}
function permissionsAreAsAsked(status, mode, owner) {
    if (!hasPermissions)
        return true;
    const ownerCounts = owner.required || process.getuid?.() === 0;
    const ownerIsAsAsked = status.uid === owner.uid && status.gid === owner.gid;
    return (status.mode & 0o7777) === mode && (ownerIsAsAsked || !ownerCounts);
}
function cannotGive({ uid, gid }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh(`owner: expected a user that this process may give files to, got "${uid}:${gid}". Run as root, or leave owner out.`, { cause });
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(473);
/* harmony import */ var _files_file_store_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(167);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(838);



const directory = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryState */ .BY, process.env);
if (directory !== undefined) {
    for (const sentence of (0,_files_file_store_js__WEBPACK_IMPORTED_MODULE_1__/* .createFileStore */ .I)(() => '').recover(directory))
        console.log(sentence);
}
const ledgerPath = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .un)(_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerState */ .z3, process.env);
if (ledgerPath !== undefined)
    process.exitCode = await undoTrust(ledgerPath, process.env);
async function undoTrust(path, environment) {
    const { createGithubHost } = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(734), __nccwpck_require__.e(902)]).then(__nccwpck_require__.bind(__nccwpck_require__, 902));
    const { createIssuedRecord } = await __nccwpck_require__.e(/* import() */ 764).then(__nccwpck_require__.bind(__nccwpck_require__, 764));
    const { createLedgers, stateDirectoryOf } = await __nccwpck_require__.e(/* import() */ 198).then(__nccwpck_require__.bind(__nccwpck_require__, 198));
    const { changesOf } = await Promise.all(/* import() */[__nccwpck_require__.e(734), __nccwpck_require__.e(691)]).then(__nccwpck_require__.bind(__nccwpck_require__, 691));
    const { loadStore } = await __nccwpck_require__.e(/* import() */ 592).then(__nccwpck_require__.bind(__nccwpck_require__, 592));
    const { takeBackAll } = await Promise.all(/* import() */[__nccwpck_require__.e(734), __nccwpck_require__.e(818)]).then(__nccwpck_require__.bind(__nccwpck_require__, 818));
    const host = createGithubHost(environment);
    const stateDirectory = stateDirectoryOf(environment);
    const ledgers = createLedgers(stateDirectory);
    const issued = createIssuedRecord(stateDirectory, () => Date.now() / 1000);
    const store = (name) => loadStore(name, environment, () => changesOf(ledgers));
    try {
        await host.presentUndone(await takeBackAll([path], { ledgers, issued, store }));
        return 0;
    }
    catch (error) {
        await host.fail(error);
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(error);
    }
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
