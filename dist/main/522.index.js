export const id = 522;
export const ids = [522];
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

/***/ 5522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  browsersStore: () => (/* binding */ browsersStore)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/trust/ports.js
var ports = __webpack_require__(4113);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/trust/stores/certificate-text.js
var certificate_text = __webpack_require__(8459);
;// CONCATENATED MODULE: ./build/trust/stores/nss-databases.js




const timeoutSeconds = 20;
const files = ['cert9.db', 'key4.db', 'pkcs11.txt'];
function hasDatabase(machine, directory) {
    return machine.exists(external_node_path_.posix.join(directory, files[0]));
}
function isWhole(machine, directory) {
    return files.every((file) => machine.exists(external_node_path_.posix.join(directory, file)));
}
function isWritableDatabase(machine, directory) {
    return [directory, ...files.slice(0, 2).map((file) => external_node_path_.posix.join(directory, file))].every(machine.isWritable);
}
function flagsFor(anchor) {
    return anchor.isCa ? trustingFlags[0] : trustingFlags[1];
}
const trustingFlags = ['C,,', 'CP,,'];
function givesTrust(flags) {
    return /^[^,]*[CP]/.test(flags);
}
function areEnough(flags, anchor) {
    const [forServers = ''] = flags.split(',');
    return [...flagsFor(anchor).replaceAll(',', '')].every((flag) => forServers.includes(flag));
}
const pointBytes = { prime256v1: 65, secp384r1: 97, secp521r1: 133 };
function keyIdOf(certificate) {
    const publicKey = publicKeyOf(certificate);
    const curve = publicKey?.asymmetricKeyDetails?.namedCurve;
    const length = curve === undefined ? undefined : pointBytes[curve];
    if (publicKey?.asymmetricKeyType === 'rsa') {
        const { n: modulus = '' } = publicKey.export({ format: 'jwk' });
        return sha1(Buffer.from(modulus, 'base64url'));
    }
    if (publicKey === undefined || length === undefined)
        return undefined;
    return sha1(publicKey.export({ format: 'der', type: 'spki' }).subarray(-length));
}
function publicKeyOf(certificate) {
    try {
        return new external_node_crypto_.X509Certificate(certificate).publicKey;
    }
    catch {
        return undefined;
    }
}
function sha1(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(bytes).digest('hex');
}
function uriOf({ keyId, nickname }) {
    const id = keyId.replaceAll(/../g, (byte) => `%${byte}`);
    const object = nickname === undefined ? '' : `object=${encodeURIComponent(nickname)};`;
    return `pkcs11:${object}id=${id};type=cert`;
}
function nssDatabase(machine, certutil, directory) {
    const queries = queriesOf(machine, certutil, directory);
    const { run, flagsOf, nicknames, hasKeys } = queries;
    const add = async (certificate, nickname, flags) => {
        await run('-A', ['-n', nickname, '-t', flags], certificate);
    };
    return {
        flagsOf,
        async wantsPassword() {
            try {
                await hasKeys();
                return false;
            }
            catch (error) {
                if (error instanceof errors/* CommandError */.Qd && /SEC_ERROR_BAD_PASSWORD/.test(error.message))
                    return true;
                throw error;
            }
        },
        async create() {
            await run('-N', ['--empty-password']);
        },
        add,
        async remove(entry) {
            if ((await flagsOf(entry)) === undefined)
                return;
            const namesakes = await namesakesOf(entry, queries);
            if (namesakes.length > 1) {
                const ours = namesakes.find((one) => (0,certificate_text/* fingerprintOf */.ax)(one) === entry.fingerprint);
                if (ours)
                    await add(ours, entry.nickname ?? 'selfsigned-cert-action', ',,');
                throw new errors/* HostError */.dh(`trust browsers: expected one certificate with the key and the name of "${entry.fingerprint}" in "${directory}", got ${namesakes.length}. It is no longer trusted; remove it by hand.`);
            }
            await run('-D', ['-n', uriOf(entry)]);
        },
        async removeEmpty() {
            const at = (file) => external_node_path_.posix.join(directory, file);
            if (isWhole(machine, directory)) {
                const hasModules = /^library=./m.test(Buffer.from(machine.read(at('pkcs11.txt')) ?? []).toString());
                if (hasModules || (await nicknames()).length > 0 || (await hasKeys()))
                    return;
            }
            for (const file of files)
                machine.remove(at(file));
        },
    };
}
function queriesOf(machine, certutil, directory) {
    const run = (verb, words = [], input = '') => machine.run({ program: certutil, words: [verb, '-d', `sql:${directory}`, ...words], input, timeoutSeconds });
    const print = (entry, ...words) => unlessItSays(/Could not find cert/, () => run('-L', [...words, '-n', uriOf(entry)]));
    return {
        run,
        print,
        async flagsOf(entry) {
            const printed = (await print(entry)) ?? '';
            const certificate = printed
                .split(/^Certificate:$/m)
                .find((text) => text.replaceAll(/\s/g, '').includes(`Fingerprint(SHA-256):${entry.fingerprint}`));
            return certificate === undefined ? undefined : flagsIn(certificate);
        },
        nicknames: async () => nicknamesIn(await run('-L')),
        hasKeys: async () => (await unlessItSays(/no keys found/, () => run('-K'))) !== undefined,
    };
}
async function namesakesOf(entry, { print, nicknames }) {
    const { keyId, nickname } = entry;
    const named = (0,certificate_text/* certificatesIn */.Yc)((await print(entry, '-a')) ?? '').filter((one) => keyIdOf(one) === keyId);
    const isShared = nickname === undefined || (await nicknames()).filter((one) => one === nickname).length > 1;
    return isShared ? named : named.slice(0, 1);
}
async function unlessItSays(words, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof errors/* CommandError */.Qd && words.test(error.message))
            return undefined;
        throw error;
    }
}
const flagNames = [
    ['Valid CA', 'c', 'CT'],
    ['Trusted CA', 'C', ''],
    ['Trusted Client CA', 'T', ''],
    ['Terminal Record', 'p', 'P'],
    ['Trusted', 'P', ''],
    ['Warn When Sending', 'w', ''],
];
function flagsIn(certificate) {
    const usages = ['SSL', 'Email', 'Object Signing'].map((usage) => {
        const [, names = ''] = new RegExp(`^ +${usage} Flags:\\n((?: +[^:\\n]+\\n)*)`, 'm').exec(`${certificate}\n`) ?? [];
        const printed = names.split('\n').map((name) => name.trim());
        const rows = flagNames.filter(([name]) => printed.includes(name));
        const isImplied = (implying) => rows.some(([, letter]) => implying.includes(letter));
        return rows.filter(([, , implying]) => !isImplied(implying)).map(([, letter]) => letter);
    });
    return usages.map((letters) => letters.join('')).join(',');
}
function nicknamesIn(printed) {
    return [...printed.matchAll(/^(.*\S) +[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]* *$/gm)].flatMap(([, nickname]) => nickname ?? []);
}

;// CONCATENATED MODULE: ./build/trust/stores/browser-places.js


const chromiumFlatpaks = ['org.chromium.Chromium', 'com.google.Chrome', 'com.microsoft.Edge', 'com.brave.Browser'];
function chromiumDatabases(machine) {
    const { homeDirectory } = machine;
    const sandboxes = [
        { home: external_node_path_.posix.join(homeDirectory, 'snap/chromium/current'), data: '.local/share' },
        ...chromiumFlatpaks.map((id) => ({ home: external_node_path_.posix.join(homeDirectory, '.var/app', id), data: 'data' })),
    ].filter(({ home }) => machine.exists(home));
    const homes = [
        { home: homeDirectory, data: absolute(machine.environment['XDG_DATA_HOME']) ?? '.local/share' },
        ...sandboxes,
    ];
    const places = homes.flatMap(({ home, data }) => {
        const [first, second] = [external_node_path_.posix.join(home, '.pki/nssdb'), external_node_path_.posix.resolve(home, data, 'pki/nssdb')];
        if (!machine.exists(first))
            return machine.exists(second) ? [second] : [first];
        return hasDatabase(machine, second) ? [first, second] : [first];
    });
    return withoutDuplicates(machine, places);
}
function firefoxProfiles(machine) {
    const configuration = absolute(machine.environment['XDG_CONFIG_HOME']) ?? '.config';
    const homes = machine.platform === 'darwin'
        ? ['Library/Application Support/Firefox', 'Library/Application Support/Firefox/Profiles']
        : [
            '.mozilla/firefox',
            external_node_path_.posix.join(configuration, 'mozilla/firefox'),
            'snap/firefox/common/.mozilla/firefox',
            'snap/firefox/common/.config/mozilla/firefox',
            '.var/app/org.mozilla.firefox/.mozilla/firefox',
            '.var/app/org.mozilla.firefox/config/mozilla/firefox',
        ];
    const directories = homes.map((home) => external_node_path_.posix.resolve(machine.homeDirectory, home));
    const places = directories.flatMap((directory) => [
        ...machine.list(directory).map((name) => external_node_path_.posix.join(directory, name)),
        ...profilesElsewhere(machine, directory),
    ]);
    return withoutDuplicates(machine, places.filter((profile) => hasDatabase(machine, profile)));
}
function profilesElsewhere(machine, directory) {
    const text = Buffer.from(machine.read(external_node_path_.posix.join(directory, 'profiles.ini')) ?? []).toString();
    return [...text.matchAll(/^Path=(\/.*?)\r?$/gm)].flatMap(([, place]) => place ?? []);
}
function absolute(directory) {
    return directory !== undefined && external_node_path_.posix.isAbsolute(directory) ? directory : undefined;
}
function withoutDuplicates(machine, places) {
    const byRealPath = places.map((place) => [machine.realPath(place) ?? place, place]);
    return [...new Map(byRealPath.reverse()).values()].reverse();
}
const chromiumPolicyPlaces = [
    { directory: '/etc/chromium/policies/managed', programs: ['chromium', 'chromium-browser'] },
    { directory: '/etc/chromium-browser/policies/managed', programs: ['chromium-browser'] },
    {
        directory: '/etc/opt/chrome/policies/managed',
        programs: ['google-chrome', 'google-chrome-stable', 'google-chrome-beta', 'google-chrome-unstable'],
    },
    { directory: '/etc/opt/chrome_for_testing/policies/managed', programs: [] },
    { directory: '/etc/opt/edge/policies/managed', programs: ['microsoft-edge', 'microsoft-edge-stable'] },
    { directory: '/etc/brave/policies/managed', programs: ['brave', 'brave-browser'] },
];
function chromiumPolicyDirectories(machine) {
    return chromiumPolicyPlaces
        .filter(({ directory, programs }) => machine.exists(directory) || programs.some((one) => machine.find(one)))
        .map(({ directory }) => directory);
}
function isChromiumPolicyDirectory(place) {
    return chromiumPolicyPlaces.some(({ directory }) => directory === place);
}
const firefoxDistributions = [
    '/usr/lib/firefox/distribution',
    '/usr/lib64/firefox/distribution',
    '/usr/lib/firefox-esr/distribution',
    '/opt/firefox/distribution',
];
const firefoxSystemPolicyFile = '/etc/firefox/policies/policies.json';
function isFirefoxPolicyFile(file) {
    return [firefoxSystemPolicyFile, ...firefoxDistributions.map((one) => external_node_path_.posix.join(one, 'policies.json'))].includes(file);
}
function firefoxPolicyFiles(machine) {
    if (machine.exists(firefoxSystemPolicyFile))
        return [firefoxSystemPolicyFile];
    if (!['firefox', 'firefox-esr'].some((one) => machine.find(one)))
        return [];
    const besidePrograms = firefoxDistributions.map((directory) => external_node_path_.posix.join(directory, 'policies.json'));
    const existing = besidePrograms.filter((file) => machine.exists(file));
    return existing.length > 0 ? withoutDuplicates(machine, existing) : [firefoxSystemPolicyFile];
}

// EXTERNAL MODULE: ./build/trust/stores/ledger-details.js
var ledger_details = __webpack_require__(5652);
// EXTERNAL MODULE: ./build/trust/stores/administrator.js
var administrator = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/trust/stores/machine.js + 1 modules
var stores_machine = __webpack_require__(5051);
;// CONCATENATED MODULE: ./build/trust/stores/protected-files.js



async function canChange(machine, file) {
    if (isOpen(machine, file))
        return true;
    return !machine.isAdministrator && (0,administrator/* canBeAdministrator */.l)(machine);
}
function isOpen(machine, file) {
    return machine.isWritable(file) && machine.isWritable(external_node_path_.posix.dirname(file));
}
function firstMissing(machine, directory) {
    const above = external_node_path_.posix.dirname(directory);
    if (machine.exists(directory) || above === directory)
        return null;
    return firstMissing(machine, above) ?? directory;
}
async function writeProtected(machine, file, contents) {
    const directory = external_node_path_.posix.dirname(file);
    if (isOpen(machine, file)) {
        machine.makeDirectory(directory, 0o755);
        machine.write(file, contents, 0o644, (0,stores_machine/* unfinishedAbove */.bL)(file));
        return;
    }
    const isNew = !machine.exists(file);
    const run = (program, words, input = '') => machine.runAsAdministrator({ program, words, input });
    const missing = missingDirectories(machine, directory);
    if (missing.length > 0)
        await run('install', ['-d', '-m', '0755', '--', ...missing]);
    await run('tee', ['--', file], contents);
    if (isNew)
        await run('chmod', ['0644', '--', file]);
}
function missingDirectories(machine, directory) {
    const topmost = firstMissing(machine, directory);
    if (topmost === null)
        return [];
    return directory === topmost ? [topmost] : [...missingDirectories(machine, external_node_path_.posix.dirname(directory)), directory];
}
async function removeProtected(machine, file) {
    if (isOpen(machine, file))
        machine.remove(file);
    else if (machine.exists(file))
        await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] });
}
async function removeUnfinished(machine, file) {
    if (isOpen(machine, file))
        machine.removeUnfinished(file);
    await removeProtected(machine, (0,stores_machine/* unfinishedAbove */.bL)(file));
}
async function removeMadeDirectories(machine, directory, topmost) {
    if (topmost === null || !`${directory}/`.startsWith(`${topmost}/`))
        return;
    if (machine.exists(directory)) {
        if (machine.list(directory).length > 0)
            return;
        if (machine.isWritable(external_node_path_.posix.dirname(directory)))
            machine.removeEmptyDirectory(directory);
        else
            await machine.runAsAdministrator({ program: 'rmdir', words: ['--', directory] });
    }
    await removeMadeDirectories(machine, external_node_path_.posix.dirname(directory), topmost);
}

;// CONCATENATED MODULE: ./build/trust/stores/chromium-policies.js






const nameOfOurs = 'selfsigned-cert-action.json';
const policy = 'CACertificates';
const insteadOfPolicies = 'Install certutil (libnss3-tools, nss-tools or nss), or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256';
async function planChromiumPolicy(machine, directory, anchor) {
    const file = external_node_path_.posix.join(directory, nameOfOurs);
    const certificate = Buffer.from(anchor.certificate).toString('base64');
    const refuse = (what) => ({ refusals: [`trust browsers: ${what}. ${insteadOfPolicies}.`] });
    const holder = fileWith(machine, directory, anchor.fingerprint);
    if (holder !== undefined)
        return { alreadyIn: [holder] };
    for (const name of machine.list(directory).filter((one) => one !== nameOfOurs)) {
        const other = external_node_path_.posix.join(directory, name);
        const text = machine.read(other);
        if (text === undefined || !Buffer.from(text).includes(`"${policy}"`))
            continue;
        return refuse(`expected no ${policy} in "${directory}", since browsers use that of one file only, got "${other}"`);
    }
    if (!anchor.isCa) {
        return refuse(`expected a CA for the policies in "${directory}", got "${anchor.name}", which is self-signed. Use issued-by root-ca`);
    }
    if (!(await canChange(machine, file))) {
        return refuse(`expected root, or sudo without a password, to write into "${directory}", got neither`);
    }
    const details = { file, certificate, firstMade: firstMissing(machine, directory) };
    return {
        changes: [{ store: 'browsers', kind: 'chromium-policy', where: file, fingerprint: anchor.fingerprint, details }],
    };
}
function detailsOf(change) {
    const read = (0,ledger_details/* detailsReader */.eL)(change);
    const [file, certificate] = [read.text('file'), read.text('certificate')];
    const firstMade = read.textOrNull('firstMade');
    const isKnown = isChromiumPolicyDirectory(external_node_path_.posix.dirname(file)) && external_node_path_.posix.basename(file) === nameOfOurs;
    read.expect(isKnown, 'its file in a directory of policies');
    read.expect((0,ledger_details/* isOf */.yW)(Buffer.from(certificate, 'base64'), change), 'the certificate with its SHA-256');
    read.expect(firstMade === null || (0,ledger_details/* isAtOrAbove */.ux)(firstMade, external_node_path_.posix.dirname(file)), 'a directory above its file');
    return { file, certificate, firstMade };
}
const expectChromiumPolicy = detailsOf;
async function makeChromiumPolicy(machine, change) {
    const { file, certificate } = detailsOf(change);
    if (isOfAnother(machine, file)) {
        throw new errors/* HostError */.dh(`trust browsers: expected JSON without comments in "${file}", got something else. Move it away.`);
    }
    const policies = policiesIn(machine, file) ?? {};
    const certificates = certificatesOf(policies);
    if (certificates.some((one) => isSame(one, change.fingerprint)))
        return;
    await writeProtected(machine, file, textOf({ ...policies, [policy]: [...certificates, certificate] }));
}
async function undoChromiumPolicy(machine, change) {
    const { file, firstMade } = detailsOf(change);
    await removeUnfinished(machine, file);
    const policies = policiesIn(machine, file);
    const others = certificatesOf(policies).filter((one) => !isSame(one, change.fingerprint));
    const rest = Object.keys(policies ?? {}).filter((name) => name !== policy);
    if (others.length === 0 && rest.length === 0 && !isOfAnother(machine, file))
        await removeProtected(machine, file);
    else if (others.length < certificatesOf(policies).length) {
        await writeProtected(machine, file, textOf({ ...policies, [policy]: others }));
    }
    await removeMadeDirectories(machine, external_node_path_.posix.dirname(file), firstMade);
    const holder = fileWith(machine, external_node_path_.posix.dirname(file), change.fingerprint);
    if (holder === undefined)
        return;
    throw new errors/* HostError */.dh(`trust browsers: expected no policy with the certificate ${change.fingerprint}, got "${holder}". Remove it there, then run untrust again.`);
}
function isOfAnother(machine, file) {
    return policiesIn(machine, file) === undefined && textIn(machine, file).trimEnd().endsWith('}');
}
function fileWith(machine, directory, fingerprint) {
    const files = machine.list(directory).map((name) => external_node_path_.posix.join(directory, name));
    return files.find((file) => {
        const policies = policiesIn(machine, file);
        const listed = policies === undefined ? base64In(textIn(machine, file)) : certificatesOf(policies);
        return listed.some((one) => isSame(one, fingerprint));
    });
}
function base64In(text) {
    return text.match(/(?<=")[A-Za-z0-9+/=\s\\]{64,}(?=")/g) ?? [];
}
function textIn(machine, file) {
    return Buffer.from(machine.read(file) ?? []).toString();
}
function isSame(listed, fingerprint) {
    return typeof listed === 'string' && (0,certificate_text/* fingerprintOf */.ax)(Buffer.from(listed, 'base64')) === fingerprint;
}
function policiesIn(machine, file) {
    try {
        const value = JSON.parse(textIn(machine, file));
        return isPolicies(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isPolicies(value) {
    return typeof value === 'object' && value !== null;
}
function certificatesOf(policies) {
    const certificates = policies?.[policy];
    return Array.isArray(certificates) ? certificates : [];
}
function textOf(policies) {
    return Buffer.from(`${JSON.stringify(policies, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./build/trust/stores/firefox-policies.js







async function planFirefoxPolicy(machine, file, anchor, keyId) {
    const refuse = (what) => ({ refusals: [`trust browsers: ${what}`] });
    const before = machine.read(file);
    const policies = firefox_policies_policiesIn(before);
    if (before === undefined ? machine.exists(file) : policies === undefined) {
        return refuse(`expected Firefox policies in "${file}", got something else. Fix it, or move it away.`);
    }
    const installed = installedFrom(machine, policies, anchor);
    if (installed !== undefined)
        return { alreadyIn: [`${file} (${installed})`] };
    if (!(await canChange(machine, file))) {
        return refuse(`expected root, or sudo without a password, to write "${file}", got neither. Start Firefox once, so that it has a profile, or run this as root.`);
    }
    const details = {
        file,
        certificateFile: certificateFileBeside(file, anchor),
        pem: (0,certificate_text/* pemOf */._y)(anchor.certificate),
        keyId,
        isCa: anchor.isCa,
        before: before === undefined ? null : Buffer.from(before).toString('base64'),
        firstMade: firstMissing(machine, external_node_path_.posix.dirname(file)),
    };
    return {
        changes: [{ store: 'browsers', kind: 'firefox-policy', where: file, fingerprint: anchor.fingerprint, details }],
    };
}
function installedFrom(machine, policies, { fingerprint }) {
    return namesIn(policies ?? none).find((name) => typeof name === 'string' && holds(machine, name, fingerprint));
}
function holds(machine, name, fingerprint) {
    const contents = Buffer.from((external_node_path_.posix.isAbsolute(name) ? machine.read(name) : undefined) ?? []);
    const certificates = [contents, ...(0,certificate_text/* certificatesIn */.Yc)(contents.toString('latin1'))];
    return certificates.some((certificate) => (0,certificate_text/* fingerprintOf */.ax)(certificate) === fingerprint);
}
function firefox_policies_detailsOf(change) {
    const read = (0,ledger_details/* detailsReader */.eL)(change);
    const [file, certificateFile, pem] = [read.text('file'), read.text('certificateFile'), read.text('pem')];
    const [keyId, isCa, firstMade] = [read.text('keyId'), read.truth('isCa'), read.textOrNull('firstMade')];
    const text = read.textOrNull('before');
    const before = text === null ? undefined : Buffer.from(text, 'base64');
    const [certificate, ...others] = (0,certificate_text/* certificatesIn */.Yc)(pem);
    read.expect(isFirefoxPolicyFile(file), 'a file of policies');
    read.expect(certificateFile === certificateFileBeside(file, change), 'a certificate file of its own');
    read.expect((0,ledger_details/* isOf */.yW)(certificate, change) && others.length === 0, 'the certificate with its SHA-256');
    read.expect(/^[0-9a-f]{40}$/.test(keyId), 'an identifier of a key');
    read.expect(before === undefined || firefox_policies_policiesIn(before) !== undefined, 'the policies of before');
    read.expect(firstMade === null || (0,ledger_details/* isAtOrAbove */.ux)(firstMade, external_node_path_.posix.dirname(file)), 'a directory above its file');
    return { file, certificateFile, pem, keyId, isCa, before, firstMade };
}
const expectFirefoxPolicy = firefox_policies_detailsOf;
function certificateFileBeside(file, { fingerprint }) {
    return external_node_path_.posix.join(external_node_path_.posix.dirname(file), `selfsigned-cert-action-${(0,certificate_text/* shortFingerprint */.nE)(fingerprint)}.pem`);
}
async function makeFirefoxPolicy(machine, change) {
    const { file, certificateFile, pem } = firefox_policies_detailsOf(change);
    const now = machine.read(file);
    await writeProtected(machine, certificateFile, Buffer.from(pem));
    const policies = now === undefined ? none : firefox_policies_policiesIn(now);
    if (policies === undefined) {
        throw new errors/* HostError */.dh(`trust browsers: expected Firefox policies in "${file}", got something else. Fix it.`);
    }
    if (!namesIn(policies).includes(certificateFile)) {
        await writeProtected(machine, file, firefox_policies_textOf(withName(policies, certificateFile)));
    }
}
async function undoFirefoxPolicy(machine, change) {
    const details = firefox_policies_detailsOf(change);
    const { file, certificateFile, pem, firstMade } = details;
    const contents = machine.read(certificateFile);
    if (contents === undefined || (0,certificate_text/* isFileFor */.sW)(pem, contents)) {
        await removeName(machine, details);
        await removeProtected(machine, certificateFile);
    }
    for (const one of [certificateFile, file])
        await removeUnfinished(machine, one);
    await removeMadeDirectories(machine, external_node_path_.posix.dirname(file), firstMade);
    const holder = installedFrom(machine, firefox_policies_policiesIn(machine.read(file)), change);
    if (holder !== undefined) {
        throw new errors/* HostError */.dh(`trust browsers: expected Firefox policies without the certificate ${change.fingerprint}, got "${file}", which installs it from "${holder}". Remove it there, then run untrust again.`);
    }
    await removeFromProfiles(machine, change, details);
}
async function removeName(machine, { file, certificateFile, before }) {
    const now = machine.read(file);
    if (now === undefined)
        return;
    const written = firefox_policies_textOf(withName(firefox_policies_policiesIn(before) ?? none, certificateFile));
    if (written.subarray(0, now.length).equals(now) && before?.equals(now) !== true) {
        if (before === undefined)
            await removeProtected(machine, file);
        else
            await writeProtected(machine, file, before);
        return;
    }
    const policies = firefox_policies_policiesIn(now);
    if (policies === undefined || !namesIn(policies).includes(certificateFile))
        return;
    const rest = withoutName(policies, certificateFile);
    if (Object.keys(rest).length === 1 && Object.keys(rest.policies).length === 0)
        await removeProtected(machine, file);
    else
        await writeProtected(machine, file, firefox_policies_textOf(rest));
}
async function removeFromProfiles(machine, { fingerprint }, details) {
    const certutil = machine.find('certutil');
    for (const profile of firefoxProfiles(machine)) {
        const advice = 'Firefox keeps certificates that a policy has installed. Remove that profile';
        if (certutil === undefined) {
            if (seemsToHold(machine, profile, details.pem)) {
                throw new errors/* HostError */.dh(`trust browsers: expected certutil to remove "${fingerprint}" from "${profile}", got none. ${advice}, or install libnss3-tools and run untrust again.`);
            }
            continue;
        }
        const database = nssDatabase(machine, certutil, profile);
        const entry = { fingerprint, keyId: details.keyId };
        if ((await database.flagsOf(entry)) === undefined)
            continue;
        await database.remove(entry);
        if ((await database.flagsOf(entry)) !== undefined) {
            throw new errors/* HostError */.dh(`trust browsers: expected "${fingerprint}" to be gone from "${profile}", got it still there. ${advice}.`);
        }
        if (!details.isCa) {
            throw new errors/* HostError */.dh(`trust browsers: expected Firefox to forget "${fingerprint}", got a profile that may still trust it, "${profile}". ${advice}.`);
        }
    }
}
function seemsToHold(machine, profile, pem) {
    const [certificate = Buffer.alloc(0)] = (0,certificate_text/* certificatesIn */.Yc)(pem);
    const database = Buffer.from(machine.read(external_node_path_.posix.join(profile, 'cert9.db')) ?? []);
    return database.includes(Buffer.from(certificate).subarray(0, 256));
}
const none = { policies: {} };
function firefox_policies_policiesIn(contents) {
    if (contents === undefined)
        return undefined;
    try {
        const value = JSON.parse(Buffer.from(contents).toString());
        if (!isObject(value))
            return undefined;
        const { policies } = value;
        return isObject(policies) ? { ...value, policies } : undefined;
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function certificatesPolicy({ policies }) {
    const { Certificates } = policies;
    return isObject(Certificates) ? Certificates : {};
}
function namesIn(policies) {
    const { Install } = certificatesPolicy(policies);
    return Array.isArray(Install) ? Install : [];
}
function withName(policies, name) {
    const Certificates = { ...certificatesPolicy(policies), Install: [...namesIn(policies), name] };
    return { ...policies, policies: { ...policies.policies, Certificates } };
}
function withoutName(policies, name) {
    const { Certificates: _, ...others } = policies.policies;
    const { Install: __, ...rest } = certificatesPolicy(policies);
    const names = namesIn(policies).filter((one) => one !== name);
    const Certificates = names.length > 0 ? { ...rest, Install: names } : rest;
    return { ...policies, policies: Object.keys(Certificates).length > 0 ? { ...others, Certificates } : others };
}
function firefox_policies_textOf(policies) {
    return Buffer.from(`${JSON.stringify(policies, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./build/trust/stores/browsers.js









function browsersStore(machine) {
    return {
        plan: (anchor) => plan(machine, anchor),
        make(change, anchor) {
            if (change.kind === 'chromium-policy')
                return makeChromiumPolicy(machine, change);
            if (change.kind === 'firefox-policy')
                return makeFirefoxPolicy(machine, change);
            return makeInDatabase(machine, change, anchor);
        },
        validate(change) {
            (0,ledger_details/* expectKind */.Oj)(change, ports/* changeKinds */.cz.browsers);
            if (change.kind === 'chromium-policy')
                expectChromiumPolicy(change);
            else if (change.kind === 'firefox-policy')
                expectFirefoxPolicy(change);
            else
                browsers_detailsOf(machine, change);
        },
        undo(change) {
            if (change.kind === 'chromium-policy')
                return undoChromiumPolicy(machine, change);
            if (change.kind === 'firefox-policy')
                return undoFirefoxPolicy(machine, change);
            return undoInDatabase(machine, change);
        },
    };
}
const installCertutil = 'Install certutil (libnss3-tools, nss-tools or nss)';
const followsSystem = 'trust browsers: Chromium, and Firefox since 120, trust what the system trusts. Add system to trust.';
async function plan(machine, anchor) {
    if (machine.platform === 'win32')
        return mergePlans([{ notes: [followsSystem] }]);
    const isMac = machine.platform === 'darwin';
    const notes = isMac ? [followsSystem] : [];
    const keyId = keyIdOf(anchor.certificate);
    if (keyId === undefined) {
        return mergePlans([
            {
                notes,
                refusals: [
                    `trust browsers: expected an RSA or ECDSA key, since browsers accept no other, got another in "${anchor.name}". Use key-type ecdsa-p256.`,
                ],
            },
        ]);
    }
    const certutil = machine.find('certutil');
    const profiles = firefoxProfiles(machine);
    const plans = [{ notes }];
    if (certutil !== undefined) {
        for (const directory of [...(isMac ? [] : chromiumDatabases(machine)), ...profiles]) {
            plans.push(await planInDatabase(machine, certutil, directory, anchor, keyId));
        }
    }
    else if (!isMac) {
        for (const directory of chromiumPolicyDirectories(machine)) {
            plans.push(await planChromiumPolicy(machine, directory, anchor));
        }
        if (profiles.length > 0)
            plans.push({ refusals: [withoutCertutil(profiles)] });
    }
    const policyFiles = isMac ? [] : firefoxPolicyFiles(machine);
    if (profiles.length > 0 && policyFiles.length > 0)
        plans.push({ notes: [laterProfiles] });
    if (profiles.length === 0) {
        for (const file of policyFiles)
            plans.push(await planFirefoxPolicy(machine, file, anchor, keyId));
    }
    return mergePlans(plans.length > 1 || isMac ? plans : [{ refusals: [nothingFound] }]);
}
const laterProfiles = 'trust browsers: a profile that Firefox creates later, for example for WebDriver, will not trust the certificate. Give the driver an existing profile.';
function withoutCertutil(profiles) {
    return `trust browsers: expected certutil to change the profiles of Firefox, ${profiles.map((one) => `"${one}"`).join(', ')}, got none. ${installCertutil}.`;
}
const nothingFound = `trust browsers: expected certutil, or a browser on the PATH that reads policies, got neither. ${installCertutil}, or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256.`;
function mergePlans(plans) {
    return {
        changes: plans.flatMap(({ changes = [] }) => changes),
        alreadyIn: plans.flatMap(({ alreadyIn = [] }) => alreadyIn),
        refusals: plans.flatMap(({ refusals = [] }) => refusals),
        notes: plans.flatMap(({ notes = [] }) => notes),
        variables: {},
    };
}
async function planInDatabase(machine, certutil, directory, anchor, keyId) {
    const { fingerprint } = anchor;
    const refuse = (what) => ({ refusals: [`trust browsers: ${what}`] });
    const isNew = !hasDatabase(machine, directory);
    const database = nssDatabase(machine, certutil, directory);
    try {
        const former = isNew ? undefined : await database.flagsOf({ fingerprint, keyId });
        if (former !== undefined && areEnough(former, anchor))
            return { alreadyIn: [directory] };
        if (!isWritableDatabase(machine, directory)) {
            return refuse(`expected a database that this user can write, got "${directory}". Run this as its owner.`);
        }
        if (!isNew && (await database.wantsPassword())) {
            return refuse(`expected a database without a password, got one in "${directory}". Remove the password (Firefox: the primary password) for the job, or use another profile.`);
        }
        const details = {
            directory,
            nickname: nicknameOf(anchor),
            keyId,
            flags: flagsFor(anchor),
            ...(former === undefined
                ? { isNew, firstMade: firstMissing(machine, directory) }
                : { formerFlags: former, certificate: Buffer.from(anchor.certificate).toString('base64') }),
        };
        const kind = former === undefined ? 'nss-certificate' : 'nss-flags';
        return { changes: [{ store: 'browsers', kind, where: directory, fingerprint, details }] };
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        return refuse(`expected an NSS database that can be read, got "${directory}". Close the browser, or move the database away: ${error.message}`);
    }
}
function browsers_detailsOf(machine, change) {
    const read = (0,ledger_details/* detailsReader */.eL)(change);
    const [directory, nickname, keyId, flags] = [
        read.text('directory'),
        read.text('nickname'),
        read.text('keyId'),
        read.text('flags'),
    ];
    read.expect((0,ledger_details/* isPlainPath */.qW)(directory, machine), 'the path of a database');
    read.expect(nickname === nicknameOf(change), 'a nickname of its own');
    read.expect(/^[0-9a-f]{40}$/.test(keyId), 'an identifier of a key');
    read.expect(trustingFlags.includes(flags), 'flags that it sets');
    if (change.kind === 'nss-flags') {
        const former = { flags: read.text('formerFlags'), certificate: Buffer.from(read.text('certificate'), 'base64') };
        read.expect((0,ledger_details/* isOf */.yW)(former.certificate, change), 'the certificate with its SHA-256');
        read.expect(/^[cCTpPuw]*,[cCTpPuw]*,[cCTpPuw]*$/.test(former.flags), 'flags of a certificate');
        read.expect(!areEnough(former.flags, { isCa: flags === trustingFlags[0] }), 'flags that do not trust a certificate');
        return { directory, nickname, keyId, flags, isNew: false, firstMade: null, former };
    }
    const [isNew, firstMade] = [read.truth('isNew'), read.textOrNull('firstMade')];
    read.expect(!isNew || directory.endsWith('/pki/nssdb') || directory.endsWith('/.pki/nssdb'), 'a database of Chromium');
    read.expect(firstMade === null || (0,ledger_details/* isAtOrAbove */.ux)(firstMade, directory), 'a directory above the database');
    return { directory, nickname, keyId, flags, isNew, firstMade, former: undefined };
}
function nicknameOf({ fingerprint }) {
    return `selfsigned-cert-action ${(0,certificate_text/* shortFingerprint */.nE)(fingerprint)}`;
}
function databaseOf(machine, directory) {
    const certutil = machine.find('certutil');
    if (certutil !== undefined)
        return nssDatabase(machine, certutil, directory);
    throw new errors/* HostError */.dh(`trust browsers: expected certutil for "${directory}", got none. ${installCertutil}.`);
}
async function makeInDatabase(machine, change, anchor) {
    const { directory, nickname, keyId, flags, isNew } = browsers_detailsOf(machine, change);
    const database = databaseOf(machine, directory);
    if (!hasDatabase(machine, directory)) {
        if (!isNew)
            throw new errors/* HostError */.dh(`trust browsers: expected a database in "${directory}", got none. Check whether it was moved.`);
        machine.makeDirectory(directory, 0o700);
        await database.create();
    }
    const { fingerprint } = change;
    if (change.kind === 'nss-flags' && (await database.flagsOf({ fingerprint, keyId })) === undefined) {
        throw new errors/* HostError */.dh(`trust browsers: expected "${fingerprint}" in "${directory}", got a database without it. Try again.`);
    }
    await database.add(anchor.certificate, nickname, flags);
}
async function undoInDatabase(machine, change) {
    const { directory, nickname, keyId, flags, isNew, firstMade, former } = browsers_detailsOf(machine, change);
    const { fingerprint } = change;
    if (hasDatabase(machine, directory)) {
        const database = databaseOf(machine, directory);
        const isReadable = !isNew || isWhole(machine, directory);
        if (former) {
            if ((await database.flagsOf({ fingerprint, keyId })) === flags) {
                await database.add(former.certificate, nickname, former.flags);
            }
        }
        else if (isReadable)
            await database.remove({ fingerprint, keyId, nickname });
        const left = isReadable ? await database.flagsOf({ fingerprint, keyId }) : undefined;
        if (left !== undefined && left !== former?.flags && givesTrust(left)) {
            throw new errors/* HostError */.dh(`trust browsers: expected the certificate ${fingerprint} to be no longer trusted in "${directory}", got it with the flags "${left}". Remove it there, then run untrust again.`);
        }
        if (isNew)
            await database.removeEmpty();
    }
    if (isNew)
        await removeMadeDirectories(machine, directory, firstMade);
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


/***/ })

};
