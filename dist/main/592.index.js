export const id = 592;
export const ids = [592,266];
export const modules = {

/***/ 1266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment)
/* harmony export */ });
const omittedPrefixes = /^(?:CERT|INPUT|STATE|ACTIONS|GITHUB)_/;
const omittedNames = ['NODE_OPTIONS', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS'];
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|PRIVATE|ACCESS)_?KEY/;
function childEnvironment(environment, child, inputVariables = []) {
    const isOmitted = (name) => {
        if (child === 'own')
            return /^(?:INPUT|STATE)_/.test(name) || inputVariables.includes(name);
        return omittedPrefixes.test(name) || omittedNames.includes(name) || secret.test(name);
    };
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOmitted(name.toUpperCase())));
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

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ue: () => (/* binding */ hasErrorCode),
  g8: () => (/* binding */ thisMachine),
  bL: () => (/* binding */ unfinishedAbove)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/child-environment.js
var child_environment = __webpack_require__(1266);
;// CONCATENATED MODULE: ./build/trust/stores/run-command.js



const defaultTimeoutSeconds = 60;
const mostSecondsToEnd = 10;
const mostBytesKept = 16 << 20;
function runCommand(command, environment) {
    const { program, words, input, timeoutSeconds = defaultTimeoutSeconds, endedBy } = command;
    const env = { ...(0,child_environment.childEnvironment)(environment, 'system'), LC_ALL: 'C' };
    return new Promise((resolve, reject) => {
        const start = () => (0,external_node_child_process_.spawn)(program, words, {
            detached: process.platform !== 'win32',
            windowsHide: true,
            stdio: ['pipe', 'pipe', 'pipe'],
            env,
        });
        const failToStart = (cause) => {
            reject(new build_errors/* CommandError */.Qd([program, ...words], reasonOfFailedStart(cause), '', { cause }));
        };
        let child;
        try {
            child = start();
        }
        catch (error) {
            return failToStart(error);
        }
        const output = keepOutput(child.stdout);
        const errors = keepOutput(child.stderr);
        const fail = (outcome) => reject(new build_errors/* CommandError */.Qd([program, ...words], outcome, `${errors()}${output()}`));
        let isInTime = true;
        const timer = setTimeout(async () => {
            isInTime = false;
            await end(child.pid, endedBy, env);
            for (const stream of child.stdio)
                stream?.destroy();
            child.unref();
            fail(`did not end within ${timeoutSeconds} ${timeoutSeconds === 1 ? 'second' : 'seconds'}`);
        }, timeoutSeconds * 1000);
        child.on('error', (error) => {
            clearTimeout(timer);
            failToStart(error);
        });
        child.on('close', (status, signal) => {
            clearTimeout(timer);
            if (!isInTime)
                return;
            if (status === 0)
                resolve(output());
            else
                fail(status === null ? `was ended by ${signal}` : `ended with exit code ${status}`);
        });
        child.stdin.on('error', () => { });
        child.stdin.end(input);
    });
}
function reasonOfFailedStart(error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return 'is not there';
    return `cannot be run: ${error instanceof Error ? error.message : error}`;
}
function keepOutput(stream) {
    const chunks = [];
    let bytes = 0;
    stream.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes <= mostBytesKept)
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString();
}
async function end(pid, endedBy, env) {
    if (pid === undefined)
        return;
    if (endedBy) {
        const [program, ...words] = endedBy(pid);
        await new Promise((resolve) => {
            (0,external_node_child_process_.spawn)(program, words, { env, stdio: 'ignore', timeout: mostSecondsToEnd * 1000, killSignal: 'SIGKILL' })
                .on('error', resolve)
                .on('exit', resolve);
        });
    }
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./build/trust/stores/machine.js





function thisMachine(environment) {
    const isAdministrator = process.platform === 'win32' ? isElevated() : process.getuid?.() === 0;
    const find = (program) => findProgram(program, environment);
    const run = (command) => runCommand(command, environment);
    return {
        platform: process.platform,
        environment,
        homeDirectory: homeOf(environment),
        isAdministrator,
        read: (file) => orUndefined(() => (external_node_fs_.statSync(file).isFile() ? external_node_fs_.readFileSync(file) : undefined)),
        list: (directory) => orUndefined(() => external_node_fs_.readdirSync(directory).sort()) ?? [],
        exists: (place) => orUndefined(() => external_node_fs_.lstatSync(place, { throwIfNoEntry: false })) !== undefined,
        realPath: (place) => orUndefined(() => external_node_fs_.realpathSync(place)),
        isWritable: (place) => isWritable(place),
        makeDirectory: (directory, mode) => external_node_fs_.mkdirSync(directory, { recursive: true, mode }),
        write: writeWhole,
        remove(file) {
            external_node_fs_.rmSync(file, { force: true });
            removeUnfinished(file);
        },
        removeUnfinished,
        removeEmptyDirectory,
        find,
        run,
        async runAsAdministrator(command) {
            if (isAdministrator)
                return run(command);
            const sudo = process.platform === 'win32' ? undefined : find('sudo');
            if (sudo === undefined)
                throw new build_errors/* HostError */.dh(needsAdministrator(command.program));
            return run({
                ...command,
                program: sudo,
                words: ['-n', '--', command.program, ...command.words],
                endedBy: (processGroup) => [sudo, '-n', '--', 'kill', '-KILL', '--', `-${processGroup}`],
            });
        },
    };
}
function needsAdministrator(program) {
    const expected = process.platform === 'win32' ? 'an elevated process' : 'root, or sudo without a password';
    return `trust: expected ${expected} for "${program}", got neither. Run it as administrator, or trust the environment alone.`;
}
function orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function homeOf(environment) {
    return orUndefined(external_node_os_.homedir) || environment['HOME'] || orUndefined(() => (0,external_node_os_.userInfo)().homedir) || '/';
}
function isElevated() {
    const place = external_node_path_.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'config');
    return orUndefined(() => external_node_fs_.readdirSync(place)) !== undefined;
}
function isWritable(place) {
    let nearest = place;
    while (!external_node_fs_.existsSync(nearest) && external_node_path_.dirname(nearest) !== nearest)
        nearest = external_node_path_.dirname(nearest);
    const isOpened = process.platform === 'win32' && external_node_fs_.statSync(nearest, { throwIfNoEntry: false })?.isFile();
    const ask = () => (isOpened ? external_node_fs_.closeSync(external_node_fs_.openSync(nearest, 'r+')) : external_node_fs_.accessSync(nearest, external_node_fs_.constants.W_OK));
    return orUndefined(() => ask() ?? true) ?? false;
}
function writeWhole(file, contents, mode, unfinished) {
    const real = orUndefined(() => external_node_fs_.realpathSync(file)) ?? file;
    const before = orUndefined(() => external_node_fs_.statSync(real));
    const beside = unfinished ?? unfinishedOf(real);
    external_node_fs_.rmSync(beside, { force: true });
    const descriptor = external_node_fs_.openSync(beside, 'wx', mode);
    try {
        external_node_fs_.writeFileSync(descriptor, contents);
        if (process.platform !== 'win32') {
            external_node_fs_.fchmodSync(descriptor, before === undefined ? mode : before.mode & 0o7777);
            if (before && process.getuid?.() === 0)
                external_node_fs_.fchownSync(descriptor, before.uid, before.gid);
        }
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
    external_node_fs_.renameSync(beside, real);
}
function unfinishedAbove(file) {
    const { dirname, basename, join } = external_node_path_.posix;
    return join(dirname(dirname(file)), `.${basename(file)}.selfsigned-unfinished`);
}
function unfinishedOf(file) {
    return `${file}.selfsigned-unfinished`;
}
function removeUnfinished(file) {
    external_node_fs_.rmSync(unfinishedOf(orUndefined(() => external_node_fs_.realpathSync(file)) ?? file), { force: true });
}
function removeEmptyDirectory(directory) {
    try {
        external_node_fs_.rmdirSync(directory);
    }
    catch (error) {
        if (!hasErrorCode(error) || !['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code))
            throw error;
    }
}
function hasErrorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
const administratorDirectories = ['/usr/local/sbin', '/usr/sbin', '/sbin'];
function findProgram(program, environment) {
    const isWindows = process.platform === 'win32';
    const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    const directories = isWindows ? onPath : [...onPath, ...administratorDirectories];
    const names = isWindows ? [`${program}.exe`] : [program];
    const places = directories.flatMap((directory) => names.map((name) => external_node_path_.join(directory, name)));
    return places.find((place) => orUndefined(() => {
        external_node_fs_.accessSync(place, external_node_fs_.constants.X_OK);
        return external_node_fs_.statSync(place).isFile();
    }));
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadStore: () => (/* binding */ loadStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5051);



async function loadStore(name, environment, recorded = () => []) {
    if (environment['SELFSIGNED_CERT_IMAGE'] !== undefined)
        return storeOfHost(name);
    const machine = (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .thisMachine */ .g8)(environment);
    switch (name) {
        case 'system':
            if (machine.platform === 'win32')
                return (await __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 1363))).windowsStore(machine);
            if (machine.platform === 'darwin')
                return (await __webpack_require__.e(/* import() */ 779).then(__webpack_require__.bind(__webpack_require__, 1779))).macosStore(machine);
            return (await __webpack_require__.e(/* import() */ 612).then(__webpack_require__.bind(__webpack_require__, 2612))).linuxStore(machine);
        case 'browsers':
            return (await __webpack_require__.e(/* import() */ 522).then(__webpack_require__.bind(__webpack_require__, 5522))).browsersStore(machine);
        case 'java':
            return (await __webpack_require__.e(/* import() */ 290).then(__webpack_require__.bind(__webpack_require__, 290))).javaStore(machine, recorded);
    }
}
function storeOfHost(name) {
    const refusal = (what, command) => `trust ${name}: expected to run on the machine that ${what}, got a container. Run the command ${command} of this program there, with Node.js.`;
    const refusals = [refusal('should trust it', '"trust"')];
    return {
        plan: async () => ({ ..._ports_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingPlanned */ .kd, refusals }),
        validate() { },
        make: async () => { },
        async undo() {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh(refusal('trusts it', '"untrust"'));
        },
    };
}


/***/ })

};
