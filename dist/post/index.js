import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

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
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/errors.js
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
class DirectoryChangedError extends Error {
    name = 'DirectoryChangedError';
}
function formatIssue(issue) {
    return `${issue.where}: ${issue.message}`;
}
function exitCodeOf(error) {
    if (error instanceof InputError)
        return 2;
    if (error instanceof HostError)
        return 1;
    return 70;
}

;// CONCATENATED MODULE: ./build/files/entries.js


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
    return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => external_node_fs_namespaceObject.readdirSync(directory)) ?? [];
}
function nearestExisting(file) {
    let nearest = file;
    while (!external_node_fs_namespaceObject.existsSync(nearest))
        nearest = external_node_path_namespaceObject.dirname(nearest);
    return nearest;
}
function identityOf(file) {
    const status = external_node_fs_namespaceObject.lstatSync(file, { throwIfNoEntry: false });
    return status === undefined ? 'absent' : `${status.ino} ${status.size} ${status.mtimeMs}`;
}

;// CONCATENATED MODULE: ./build/files/permissions.js


const hasPermissions = process.platform !== 'win32';
function chooseOwner(directory, asked) {
    if (asked === undefined) {
        const { uid, gid } = external_node_fs_namespaceObject.statSync(directory);
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
    const status = external_node_fs_namespaceObject.fstatSync(descriptor);
    const narrows = (mode & ~status.mode & 0o777) === 0;
    const setMode = () => {
        if ((status.mode & 0o7777) !== mode)
            external_node_fs_namespaceObject.fchmodSync(descriptor, mode);
    };
    if (narrows)
        setMode();
    if (status.uid !== owner.uid || status.gid !== owner.gid) {
        try {
            external_node_fs_namespaceObject.fchownSync(descriptor, owner.uid, owner.gid);
        }
        catch (error) {
            if (owner.required)
                throw cannotGive(owner, error);
        }
    }
    if (!narrows)
        setMode();
}
function permissionsAreAsAsked(file, mode, owner) {
    if (!hasPermissions)
        return true;
    const status = external_node_fs_namespaceObject.lstatSync(file);
    const ownerCounts = owner.required || process.getuid?.() === 0;
    const ownerIsAsAsked = status.uid === owner.uid && status.gid === owner.gid;
    return (status.mode & 0o7777) === mode && (ownerIsAsAsked || !ownerCounts);
}
function cannotGive({ uid, gid }, cause) {
    return new HostError(`owner: expected a user that this process may give files to, got "${uid}:${gid}". Run as root, or leave owner out.`, { cause });
}

;// CONCATENATED MODULE: ./build/files/staging.js





const marker = '.selfsigned-cert-action';
const partialInside = `${marker}-partial-`;
const commitInside = `${marker}-commit`;
const folderMode = 0o755;
function openStaging(directory, owner, onEnd) {
    const isNew = !external_node_fs_namespaceObject.existsSync(directory);
    const staging = external_node_fs_namespaceObject.mkdtempSync(isNew ? partialBeside(directory) : external_node_path_namespaceObject.join(directory, partialInside));
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
            throw ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '') ? new DirectoryChangedError() : error;
        }
    };
    return {
        staging,
        write: (file, mode) => orAbandon(() => {
            makeFolders(staging, external_node_path_namespaceObject.dirname(file.name), owner, folders);
            writeFile(external_node_path_namespaceObject.join(staging, file.name), file, mode, owner);
            identities.set(file.name, identityOf(external_node_path_namespaceObject.join(staging, file.name)));
        }),
        readBack: (name) => orAbandon(() => external_node_fs_namespaceObject.readFileSync(external_node_path_namespaceObject.join(staging, name))),
        commit: (isChanged) => orAbandon(() => {
            if (isChanged())
                throw new DirectoryChangedError();
            if (isNew)
                publish(staging, directory, owner);
            else
                commit(staging, directory);
            onEnd(staging);
            const isInPlace = [...identities].every(([name, identity]) => identityOf(external_node_path_namespaceObject.join(directory, name)) === identity);
            if (!isInPlace)
                throw new DirectoryChangedError();
        }),
        abandon,
    };
}
function makeFolders(staging, folder, owner, made) {
    if (folder === '.' || made.has(folder))
        return;
    makeFolders(staging, external_node_path_namespaceObject.dirname(folder), owner, made);
    external_node_fs_namespaceObject.mkdirSync(external_node_path_namespaceObject.join(staging, folder));
    setPermissionsOf(external_node_path_namespaceObject.join(staging, folder), folderMode, owner);
    made.add(folder);
}
function writeFile(place, file, mode, owner) {
    const descriptor = external_node_fs_namespaceObject.openSync(place, 'wx', file.secret ? 0o600 : 0o644);
    try {
        external_node_fs_namespaceObject.writeFileSync(descriptor, file.contents);
        setPermissions(descriptor, mode, owner);
    }
    finally {
        external_node_fs_namespaceObject.closeSync(descriptor);
    }
}
function setPermissionsOf(directory, mode, owner) {
    const descriptor = external_node_fs_namespaceObject.openSync(directory, 'r');
    try {
        setPermissions(descriptor, mode, owner);
    }
    finally {
        external_node_fs_namespaceObject.closeSync(descriptor);
    }
}
function publish(staging, directory, owner) {
    setPermissionsOf(staging, folderMode, owner);
    external_node_fs_namespaceObject.renameSync(staging, directory);
}
function commit(staging, directory) {
    const committed = external_node_path_namespaceObject.join(directory, commitInside);
    moveContents(committed, directory);
    external_node_fs_namespaceObject.renameSync(staging, committed);
    moveContents(committed, directory);
}
function moveContents(source, target) {
    for (const name of entriesOf(source)) {
        const [from, to] = [external_node_path_namespaceObject.join(source, name), external_node_path_namespaceObject.join(target, name)];
        if (external_node_fs_namespaceObject.lstatSync(from, { throwIfNoEntry: false })?.isDirectory() && external_node_fs_namespaceObject.existsSync(to))
            moveContents(from, to);
        else
            ignoring(['ENOENT'], () => external_node_fs_namespaceObject.renameSync(from, to));
    }
    ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => external_node_fs_namespaceObject.rmdirSync(source));
}
function recover(directory) {
    const marks = [external_node_path_namespaceObject.join(directory, partialInside), partialBeside(directory)];
    const leftovers = marks.flatMap((mark) => entriesOf(external_node_path_namespaceObject.dirname(mark))
        .map((name) => external_node_path_namespaceObject.join(external_node_path_namespaceObject.dirname(mark), name))
        .filter((entry) => entry.startsWith(mark)));
    for (const leftover of leftovers)
        remove(leftover);
    moveContents(external_node_path_namespaceObject.join(directory, commitInside), directory);
}
function remove(staging) {
    ignoring(['ENOTEMPTY'], () => external_node_fs_namespaceObject.rmSync(staging, { recursive: true, force: true }));
}
function partialBeside(directory) {
    return external_node_path_namespaceObject.join(external_node_path_namespaceObject.dirname(directory), `.${external_node_path_namespaceObject.basename(directory)}${marker}-partial-`);
}

;// CONCATENATED MODULE: ./build/files/symbolic-links.js



function expectNoLinkElsewhere(asSaid) {
    const base = process.cwd();
    const target = external_node_path_namespaceObject.resolve(asSaid);
    const inside = isWithin(target, base);
    const parts = inside ? external_node_path_namespaceObject.relative(base, target).split(external_node_path_namespaceObject.sep) : [external_node_path_namespaceObject.basename(target)];
    let current = inside ? base : external_node_path_namespaceObject.dirname(target);
    for (const part of parts) {
        current = external_node_path_namespaceObject.join(current, part);
        if (!external_node_fs_namespaceObject.lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink())
            continue;
        const leadsTo = realPathOf(current);
        if (inside && leadsTo !== undefined && isWithin(leadsTo, external_node_fs_namespaceObject.realpathSync(base)))
            continue;
        throw new HostError(`output-directory: expected a path without links that lead elsewhere, got "${asSaid}", where "${current}" leads to "${leadsTo ?? external_node_fs_namespaceObject.readlinkSync(current)}". Name that directory itself, or remove the link.`);
    }
}
function expectNoLinkInside(directory, folder) {
    if (folder === '.')
        return;
    expectNoLinkInside(directory, external_node_path_namespaceObject.dirname(folder));
    const place = external_node_path_namespaceObject.join(directory, folder);
    const status = external_node_fs_namespaceObject.lstatSync(place, { throwIfNoEntry: false });
    if (status === undefined || status.isDirectory())
        return;
    throw new HostError(`output-directory: expected a directory or nothing at "${place}", got ${status.isSymbolicLink() ? 'a link' : 'a file'}. Choose another path.`);
}
function isWithin(file, directory) {
    const relative = external_node_path_namespaceObject.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_namespaceObject.sep}`) && !external_node_path_namespaceObject.isAbsolute(relative);
}
function realPathOf(link) {
    try {
        return external_node_fs_namespaceObject.realpathSync(link);
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
        recover: (directory) => recover(external_node_path_namespaceObject.resolve(directory)),
        openDirectory(request) {
            const directory = external_node_path_namespaceObject.resolve(request.path);
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
    const seen = new Map();
    const isChanged = () => [...seen].some(([file, identity]) => identityOf(file) !== identity);
    const pathOf = (name) => external_node_path_namespaceObject.join(directory, name);
    return {
        absolutePath: directory,
        empty: entriesOf(directory).length === 0,
        pathOf,
        expectWritable: () => trying(failure, () => {
            external_node_fs_namespaceObject.accessSync(nearestExisting(directory), external_node_fs_namespaceObject.constants.W_OK | external_node_fs_namespaceObject.constants.X_OK);
            chooseOwner(nearestExisting(directory), request.owner);
        }),
        read: (name) => trying(failure, () => {
            expectNoLinkInside(directory, external_node_path_namespaceObject.dirname(name));
            seen.set(pathOf(name), identityOf(pathOf(name)));
            return readStored(pathOf(name), opened.adviceWhenDenied);
        }),
        permissionsAreAsAsked: (file) => permissionsAreAsAsked(pathOf(file.name), modeOf(file, request), chooseOwner(directory, request.owner)),
        async stage() {
            try {
                await makeParents(directory);
                return stagingIn(opened, isChanged);
            }
            catch (error) {
                throw failure(error);
            }
        },
    };
}
function stagingIn({ directory, request, open, failure }, isChanged) {
    const owner = chooseOwner(external_node_fs_namespaceObject.existsSync(directory) ? directory : external_node_path_namespaceObject.dirname(directory), request.owner);
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
    const parent = external_node_path_namespaceObject.dirname(directory);
    if (external_node_fs_namespaceObject.existsSync(parent))
        return;
    const existing = nearestExisting(parent);
    const owner = chooseOwner(existing, undefined);
    const { mkdirP } = await __nccwpck_require__.e(/* import() */ 669).then(__nccwpck_require__.bind(__nccwpck_require__, 669));
    await mkdirP(parent);
    for (let made = parent; made !== existing; made = external_node_path_namespaceObject.dirname(made))
        setPermissionsOf(made, 0o755, owner);
}
function expectDirectory(directory, asSaid) {
    const nearest = nearestExisting(directory);
    if (external_node_fs_namespaceObject.statSync(nearest).isDirectory())
        return;
    throw new HostError(`output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`);
}
function readStored(file, adviceWhenDenied) {
    const status = external_node_fs_namespaceObject.lstatSync(file, { throwIfNoEntry: false });
    if (status === undefined)
        return undefined;
    if (status.isDirectory()) {
        throw new HostError(`output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`);
    }
    if (!status.isFile() || status.size > mostOctetsRead)
        return new Uint8Array(0);
    try {
        return external_node_fs_namespaceObject.readFileSync(file);
    }
    catch {
        const { uid, gid } = status;
        throw new HostError(`output-directory: expected files that this user may read, got "${file}", which belongs to ${uid}:${gid}. ${adviceWhenDenied({ uid, gid })}`);
    }
}
function readText(file) {
    try {
        const status = external_node_fs_namespaceObject.statSync(file);
        if (!status.isFile())
            return { unreadable: 'not a file' };
        if (status.size > mostOctetsRead)
            return { unreadable: 'larger than 16 MiB' };
        return { text: external_node_fs_namespaceObject.readFileSync(file, 'utf8') };
    }
    catch (error) {
        return { unreadable: codeOf(error) === 'ENOENT' ? 'no such file' : (codeOf(error) ?? 'unknown reason') };
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
    const code = codeOf(error);
    if (code === undefined || error instanceof HostError || error instanceof DirectoryChangedError)
        return error;
    const expected = (what, got, advice) => new HostError(`output-directory: expected ${what}, got "${asSaid}"${got}. ${advice}`);
    switch (code) {
        case 'EACCES':
        case 'EPERM': {
            const { uid, gid } = external_node_fs_namespaceObject.statSync(nearestExisting(directory));
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

;// CONCATENATED MODULE: ./build/host/state.js
const directoryState = 'output-directory';
function readState(name, environment) {
    return environment[`STATE_${name}`] || undefined;
}

;// CONCATENATED MODULE: ./build/post.js


const directory = readState(directoryState, process.env);
if (directory !== undefined)
    createFileStore(() => '').recover(directory);

