export const id = 501;
export const ids = [501];
export const modules = {

/***/ 222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ storeNames),
/* harmony export */   k: () => (/* binding */ nothingPlanned)
/* harmony export */ });
const storeNames = ['system', 'browsers', 'java'];
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trustPortsOf: () => (/* binding */ trustPortsOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/files/entries.js
var entries = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/files/ledger-file.js





const programOfLedger = 'selfsigned-cert-action';
const mostOctets = 16 << 20;
function createLedgers(directory) {
    return {
        begin: () => ledgerAt(external_node_path_.join(directory, newName()), undefined),
        open: (file) => openLedger(external_node_path_.resolve(file)),
        all() {
            const files = (0,entries/* entriesOf */.Mc)(directory).filter((name) => name.endsWith('.json'));
            const newestFirst = [...files].sort().reverse();
            return newestFirst.map((name) => external_node_path_.join(directory, name));
        },
    };
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
function openLedger(file) {
    const read = readContents(file);
    if (read)
        return ledgerAt(file, read);
    const begun = parse(readText(unfinishedOf(file)) ?? '');
    (0,entries/* ignoring */.O_)(['ENOTDIR'], () => external_node_fs_.rmSync(unfinishedOf(file), { force: true }));
    removeDirectories(external_node_path_.dirname(file), begun?.madeDirectory ?? null);
    return undefined;
}
function ledgerAt(file, found) {
    let madeDirectory = found?.madeDirectory ?? null;
    let changes = found?.changes ?? [];
    const store = (next) => {
        trying(file, () => {
            const made = external_node_fs_.mkdirSync(external_node_path_.dirname(file), { recursive: true, mode: 0o700 });
            if (made !== undefined)
                madeDirectory = made;
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
    return `${file}.unfinished`;
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
    const isMade = (place) => place === directory || (first !== null && !external_node_path_.relative(first, place).startsWith('..'));
    (0,entries/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM'], () => {
        for (let place = directory; isMade(place); place = external_node_path_.dirname(place))
            external_node_fs_.rmdirSync(place);
    });
}
function readContents(file) {
    const text = readText(file);
    if (text === undefined)
        return undefined;
    const contents = parse(text);
    if (contents === undefined)
        throw notALedger(file);
    return contents;
}
function readText(file) {
    try {
        if (external_node_fs_.statSync(file).size > mostOctets)
            throw notALedger(file);
        return external_node_fs_.readFileSync(file, 'utf8');
    }
    catch (error) {
        if ((0,entries/* codeOf */.$N)(error) === 'ENOENT' || (0,entries/* codeOf */.$N)(error) === 'ENOTDIR')
            return undefined;
        throw error instanceof build_errors/* HostError */.dh ? error : cannot('read', file, error, 'What it tells of may stay trusted.');
    }
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        const isWhole = value.program === programOfLedger && value.version === 1 && Array.isArray(value.changes);
        return isWhole && value.changes.every(isChange) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isChange(value) {
    const texts = [value?.store, value?.kind, value?.where, value?.fingerprint];
    return texts.every((text) => typeof text === 'string') && typeof value?.details === 'object' && value.details !== null;
}
function notALedger(file) {
    return new build_errors/* HostError */.dh(`trust: expected the ledger of a run, got "${file}", which is none. Look at what it holds, and remove it.`);
}
function trying(file, action) {
    try {
        action();
    }
    catch (error) {
        const advice = 'What is not written down is not changed; set XDG_STATE_HOME, or let this user write there.';
        throw error instanceof build_errors/* HostError */.dh ? error : cannot('write', file, error, advice);
    }
}
function cannot(what, file, error, advice) {
    const message = `trust: expected to ${what} the ledger "${file}", but ${error.message}. ${advice}`;
    return new build_errors/* HostError */.dh(message, { cause: error });
}

// EXTERNAL MODULE: ./build/tasks/trust-ports.js
var trust_ports = __webpack_require__(222);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/trust/run-command.js


const defaultTimeoutSeconds = 60;
const mostSecondsToEnd = 10;
const mostOctetsKept = 16 << 20;
const variablesLeftOut = ['JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS'];
function runCommand(command, environment) {
    const { program, words, input, timeoutSeconds = defaultTimeoutSeconds, endedBy } = command;
    const kept = Object.entries(environment).filter(([name]) => !variablesLeftOut.includes(name));
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, words, {
            detached: process.platform !== 'win32',
            windowsHide: true,
            stdio: ['pipe', 'pipe', 'pipe'],
            env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
        });
        const output = keepOutput(child.stdout);
        const errors = keepOutput(child.stderr);
        const fail = (outcome, cause) => reject(new build_errors/* CommandError */.Qd([program, ...words], outcome, `${errors()}${output()}`, { cause }));
        let isInTime = true;
        const timer = setTimeout(async () => {
            isInTime = false;
            await end(child.pid, endedBy);
            for (const stream of child.stdio)
                stream?.destroy();
            child.unref();
            fail(`did not end within ${timeoutSeconds} ${timeoutSeconds === 1 ? 'second' : 'seconds'}`);
        }, timeoutSeconds * 1000);
        child.on('error', (error) => {
            clearTimeout(timer);
            const isMissing = error.code === 'ENOENT';
            fail(isMissing ? 'is not there' : `cannot be run: ${error.message}`, error);
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
function keepOutput(stream) {
    const chunks = [];
    let octets = 0;
    stream.on('data', (chunk) => {
        octets += chunk.length;
        if (octets <= mostOctetsKept)
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString();
}
async function end(pid, endedBy) {
    if (pid === undefined)
        return;
    if (endedBy) {
        const [program, ...words] = endedBy(pid);
        await new Promise((resolve) => {
            (0,external_node_child_process_.spawn)(program, words, { stdio: 'ignore', timeout: mostSecondsToEnd * 1000, killSignal: 'SIGKILL' })
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

;// CONCATENATED MODULE: ./build/trust/machine.js





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
    const whom = process.platform === 'win32' ? 'an elevated process' : 'root, or sudo that asks for no password';
    return `trust: expected ${whom} for "${program}", got neither. Run it as administrator, or trust the environment alone.`;
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
function writeWhole(file, contents, mode) {
    const real = orUndefined(() => external_node_fs_.realpathSync(file)) ?? file;
    const before = orUndefined(() => external_node_fs_.statSync(real));
    const beside = machine_unfinishedOf(real);
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
function machine_unfinishedOf(file) {
    return `${file}.selfsigned-unfinished`;
}
function removeUnfinished(file) {
    external_node_fs_.rmSync(machine_unfinishedOf(orUndefined(() => external_node_fs_.realpathSync(file)) ?? file), { force: true });
}
function removeEmptyDirectory(directory) {
    try {
        external_node_fs_.rmdirSync(directory);
    }
    catch (error) {
        const { code } = error;
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code ?? ''))
            throw error;
    }
}
const directoriesOfAdministrators = ['/usr/local/sbin', '/usr/sbin', '/sbin'];
function findProgram(program, environment) {
    const isWindows = process.platform === 'win32';
    const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    const directories = isWindows ? onPath : [...onPath, ...directoriesOfAdministrators];
    const names = isWindows ? [`${program}.exe`] : [program];
    const places = directories.flatMap((directory) => names.map((name) => external_node_path_.join(directory, name)));
    return places.find((place) => orUndefined(() => {
        external_node_fs_.accessSync(place, external_node_fs_.constants.X_OK);
        return external_node_fs_.statSync(place).isFile();
    }));
}

;// CONCATENATED MODULE: ./build/trust/stores.js


async function loadStore(name, environment, image) {
    if (image !== undefined)
        return storeOfHost(name);
    const machine = thisMachine(environment);
    switch (name) {
        case 'system':
            if (machine.platform === 'win32')
                return (await __webpack_require__.e(/* import() */ 464).then(__webpack_require__.bind(__webpack_require__, 9464))).windowsStore(machine);
            if (machine.platform === 'darwin')
                return (await __webpack_require__.e(/* import() */ 200).then(__webpack_require__.bind(__webpack_require__, 6200))).macosStore(machine);
            return (await __webpack_require__.e(/* import() */ 91).then(__webpack_require__.bind(__webpack_require__, 91))).linuxStore(machine);
        case 'browsers':
            return (await __webpack_require__.e(/* import() */ 727).then(__webpack_require__.bind(__webpack_require__, 7727))).browsersStore(machine);
        case 'java':
            return (await __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 1689))).javaStore(machine);
    }
}
function storeOfHost(name) {
    const refusals = [
        `trust ${name}: expected to run on the machine that is to trust it, got a container. Run the program there, with Node.js: npx selfsigned-cert-action trust certs/ca.pem.`,
    ];
    const plan = { ...trust_ports/* nothingPlanned */.k, refusals };
    return {
        plan: async () => plan,
        make: async () => { },
        takeBack: async () => { },
    };
}

;// CONCATENATED MODULE: ./build/trusting.js



function trustPortsOf(environment) {
    return {
        ledgers: createLedgers(stateDirectory(environment, environment['HOME'] || (0,external_node_os_.homedir)())),
        store: (name) => loadStore(name, environment, environment['SELFSIGNED_CERT_IMAGE']),
        variable: (name) => environment[name],
    };
}


/***/ })

};
