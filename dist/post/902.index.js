export const id = 902;
export const ids = [902];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubHost: () => (/* binding */ createGithubHost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(659);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(473);
// EXTERNAL MODULE: ./build/interface/table.js + 2 modules
var table = __webpack_require__(734);
;// CONCATENATED MODULE: ./build/redaction.js
function redactValue(value) {
    return describeKey(value) ?? value;
}
function describeKey(value, charactersToRead = value.length) {
    const text = value.slice(0, charactersToRead).replaceAll('\0', '');
    if (isPrivateKey(text))
        return describe('a private key', value);
    return randomRunsOf(text, shortestInValue).length > 0 ? describe('what could be a private key', value) : undefined;
}
function isPrivateKey(value) {
    return keyLabels.some((label) => label.test(value)) || value.search(jwkSecret) >= 0;
}
function redaction_redactText(text) {
    if (text.length < shortestInText)
        return text;
    const known = text
        .replace(pemBlock, (block) => describe('a private key', block))
        .replace(jwkSecret, (member) => describe('a private key', member));
    let [shown, end] = ['', 0];
    for (const { run, at } of randomRunsOf(known, shortestInText)) {
        if (at < end || known.slice(0, at).endsWith('spki-list='))
            continue;
        shown += known.slice(end, at) + describe('what could be a private key', run);
        end = at + run.length + (lastLine.exec(known.slice(at + run.length, at + run.length + 80))?.[0].length ?? 0);
    }
    return shown + known.slice(end);
}
function describe(what, secret) {
    return `[${what}, ${secret.length} characters]`;
}
const keyLabels = [/PRIVATE KEY/, /begin[ _-]{1,2}(?:[a-z0-9]{1,12}[ _-])?private[ _-]key/i];
const pemBlock = /-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,24}PRIVATE KEY-----|(?:[-\s]|\\[nr]|[A-Za-z0-9+/=]{16,})*)/g;
const jwkSecret = /(?<![A-Za-z0-9_])d[\\"']*\s*:\s*[\\"']*[A-Za-z0-9_-]{40,}/g;
const lastLine = /^(?:[\s|]|\\[nr]|\\x0[ad])+(?=[^\s\\]*[A-Z])(?=[^\s\\]*[0-9+/=])[A-Za-z0-9+/_-]{4,31}={0,2}(?![A-Za-z0-9+/_=-])/;
const shortestInValue = 20;
const shortestInText = 32;
const hexInValue = /[0-9A-Fa-f]{48,}/g;
const hexInText = /[0-9A-Fa-f]{65,}/g;
const base64Run = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
function randomRunsOf(text, shortest) {
    const hex = runsOf(text, shortest === shortestInText ? hexInText : hexInValue);
    const base64 = runsOf(text, base64Run).filter(({ run }) => run.length >= shortest && holdsRandomBase64(run));
    return [...base64, ...hex.filter(({ run }) => /\d/.test(run) && /[A-Fa-f]/.test(run))].sort((a, b) => a.at - b.at);
}
function runsOf(text, pattern) {
    return [...text.matchAll(pattern)].map(({ 0: run, index }) => ({ run, at: index }));
}
function holdsRandomBase64(run) {
    if (isRandomBase64(run, run.length < charactersOfPart ? 0.45 : 1 / 3))
        return true;
    for (let at = 0; at + charactersOfPart < run.length; at += 8) {
        if (isRandomBase64(run.slice(at, at + charactersOfPart), 0.5))
            return true;
    }
    return false;
}
const charactersOfPart = 32;
function isRandomBase64(run, leastChanges) {
    let [pairs, changes, digits, uppers, lowers] = [0, 0, 0, 0, 0];
    let before = 'sign';
    for (let index = 0; index < run.length; index++) {
        const kind = kindOf(run.charCodeAt(index));
        if (kind === 'digit')
            digits++;
        if (kind === 'upper')
            uppers++;
        if (kind === 'lower')
            lowers++;
        if (before !== 'sign' && kind !== 'sign') {
            pairs++;
            if (before !== kind)
                changes++;
        }
        before = kind;
    }
    if (lowers === 0 || uppers === 0)
        return false;
    if (run.length < charactersOfPart)
        return digits > 0 && changes >= pairs * leastChanges;
    return changes >= pairs * leastChanges || (uppers >= run.length / 2 && lowers >= run.length / 10);
}
function kindOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return 'digit';
    if (code >= 0x41 && code <= 0x5a)
        return 'upper';
    return code >= 0x61 && code <= 0x7a ? 'lower' : 'sign';
}

;// CONCATENATED MODULE: ./build/host/masks.js

const shortestOfKey = 16;
function masksOf(secret) {
    const all = describeKey(secret) !== undefined
        ? [secret, decoded(secret)].flatMap(linesOfKey)
        : [...linesOf(secret), secret.trim()];
    const whole = /[\r\n]/.test(secret) ? [] : [secret];
    return [...new Set([...whole, ...all])].filter((mask) => mask.trim() !== '');
}
function decoded(text) {
    if (!/^\s*[A-Za-z0-9+/=\s]{64,}$/.test(text))
        return '';
    const bytes = Buffer.from(text, 'base64');
    if (bytes.includes('-----BEGIN '))
        return bytes.toString('latin1');
    const isSequence = bytes[0] === 0x30;
    return isSequence ? text : '';
}
function linesOfKey(text) {
    const runs = text.replace(/\\[rn]|-----[^-]*-----/g, ' ').split(/[^A-Za-z0-9+/=_-]+/);
    return runs.filter((run) => run.length >= shortestOfKey);
}
function linesOf(text) {
    return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

;// CONCATENATED MODULE: ./build/host/printed-text.js

function printedText(text) {
    return breakCommands(redaction_redactText(text).replace(unprintable, escapeOf), '\\x');
}
function printedValue(text) {
    return printedText(text).replaceAll('\n', '\\x0a');
}
function printedJson(value) {
    const redact = (key, member) => typeof member === 'string' && key !== 'pkcs12-password' ? redactText(member) : member;
    const json = JSON.stringify(value, redact, 2).replace(unprintable, (character) => {
        return `\\u${hexadecimal(character, 4)}`;
    });
    return `${breakCommands(json, '\\u00')}\n`;
}
const unprintable = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function escapeOf(character) {
    return character < '\u0100' ? `\\x${hexadecimal(character, 2)}` : `\\u${hexadecimal(character, 4)}`;
}
function hexadecimal(character, digits) {
    return character.charCodeAt(0).toString(16).padStart(digits, '0');
}
function breakCommands(text, escaped) {
    return text
        .replaceAll('##[', `#${escaped}23[`)
        .replace(/^(\s*):(?=:)/gm, `$1${escaped}3a`)
        .replace(/(\s):(?=:[a-z_-]+(?:\s[^:]*)?::)/gi, `$1${escaped}3a`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./build/host/report.js

function headline(issued) {
    const { certificates, made, kept, replacedBecause } = issued;
    const because = replacedBecause === undefined ? '' : ` anew: ${replacedBecause}`;
    if (certificates.size > 1) {
        if (made === 0)
            return `Kept all ${kept} certificates: they answer the request.`;
        return `Made ${made} of ${certificates.size} certificates${because}${kept > 0 ? `; kept ${kept}` : ''}.`;
    }
    const [only] = certificates.values();
    const names = (only && namesOf(only).join(', ')) || only?.subject;
    if (made === 0)
        return `Kept the certificate for ${names}: it answers the request.`;
    return because === '' ? `Made a certificate for ${names}.` : `Made the certificate for ${names}${because}.`;
}
const mostNamed = 10;
function details(issued) {
    const { certificates, keyType, usage, outputs, issuer, moreFiles } = issued;
    const main = certificates.get('');
    const folders = [...certificates.keys()].filter((folder) => folder !== '');
    const moreHere = moreFiles.filter((name) => !name.includes('/'));
    const rest = folders.length > mostNamed ? [`and ${folders.length - mostNamed} more`] : [];
    const rows = [
        ['subject', main?.subject],
        ['key', main && `${keyType}, for ${usage === 'both' ? 'servers and clients' : `a ${usage}`}`],
        ['valid', main && validityOf(main)],
        ['SHA-256', main?.['fingerprint-sha256']],
        ['issuer', issuer],
        ['certificate', main && fileAsSaid(issued, 'cert.pem')],
        ['private key', main?.['key-path'] && fileAsSaid(issued, 'key.pem')],
        ['full chain', main && fileAsSaid(issued, 'fullchain.pem')],
        ['to trust', outputs['ca-certificate-path'] && fileAsSaid(issued, 'ca.pem')],
        ['also', moreHere.map((name) => fileAsSaid(issued, name)).join(', ')],
        ...settingsRows(issued),
        [
            'folders',
            folders.length > 0
                ? [...folders.slice(0, mostNamed).map((folder) => fileAsSaid(issued, folder)), ...rest].join(', ')
                : undefined,
        ],
        ['test cases', issued.testCases && testCasesOf(issued, issued.testCases)],
        [
            'password',
            outputs['pkcs12-password'] === '' ? undefined : 'in the output pkcs12-password (--json on a command line)',
        ],
    ];
    const ofTrust = issued.trusted ? trustDetails(issued.trusted) : [];
    return [...rows, ...ofTrust].flatMap(([label, value]) => (value ? [[label, value]] : []));
}
function testCasesOf(issued, { names, kept, because }) {
    const anew = because === undefined ? '' : `; made anew: ${because}`;
    const what = names.length > mostNamed ? `${names.length}` : names.join(', ');
    return `${what} in ${fileAsSaid(issued, 'test-cases')}, from a CA of their own${kept ? '; kept' : anew}`;
}
function settingsRows(issued) {
    const [first, ...others] = [...issued.certificates].filter(([, certificate]) => certificate['settings-directory']);
    if (!first)
        return [];
    const directory = fileAsSaid(issued, (0,external_node_path_.join)(first[0], 'settings'));
    return [
        [
            'settings',
            directory +
                (others.length > 0 ? `, and in ${others.length} more ${others.length === 1 ? 'folder' : 'folders'}` : ''),
        ],
        ...issued.settings.map(({ server, load, where }) => [
            server,
            where === undefined ? load : `${load}  (${where})`,
        ]),
    ];
}
function validityOf(certificate) {
    const [notBefore, notAfter] = [certificate['not-before'] ?? '', certificate['not-after'] ?? ''];
    const days = (Date.parse(notAfter) - Date.parse(notBefore)) / 86_400_000;
    return `${notBefore} to ${notAfter} (${days >= 1 ? `${round(days)} ${days === 1 ? 'day' : 'days'}` : `${round(days * 24)} hours`})`;
}
function trustDetails({ anchors, key, places, variables }) {
    const names = anchors.map(({ name }) => name).join(', ');
    const until = formatTime(Math.min(...anchors.map(({ notAfter }) => notAfter)));
    const rows = [...places].map(([store, where]) => [store, where.join(', ')]);
    const unset = places.has('environment') ? [] : Object.keys(variables);
    return [
        ['trusted', places.size === 0 ? 'by nothing on this machine' : `${names}, valid until ${until}; ${key}`],
        ...rows,
        ...(unset.length > 0 ? [['to be set', unset.join(', ')]] : []),
    ];
}
function whatStaysTrusted({ before, canBeUndone }) {
    if (before.length === 0)
        return undefined;
    return `It was trusted before${canBeUndone ? ` in ${before.join(', ')}` : ''} and stays so.`;
}
function formatTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function undoneLines(takenBack) {
    const byStore = new Map();
    for (const { store, where } of takenBack)
        byStore.set(store, [...(byStore.get(store) ?? []), where]);
    return [...byStore].map(([store, where]) => `No longer trusted by ${store}: ${where.join(', ')}`);
}
function lineToPaste(issued) {
    const quoted = (name) => quoteForShell(fileAsSaid(issued, name));
    if (issued.usage === 'client' && issued.outputs['key-path'] !== '')
        return `curl --cert ${quoted('cert.pem')} --key ${quoted('key.pem')} https://…`;
    if (!issued.certificates.has(''))
        return undefined;
    const host = issued.outputs['subject-alt-names'].split(',').find((name) => /^(DNS|IP):/.test(name));
    if (host === undefined)
        return undefined;
    const name = host.replace(/^(DNS|IP):/, '').replace('*', 'www');
    return `curl --cacert ${quoted('ca.pem')} https://${name.includes(':') ? `[${name}]` : name}`;
}
function quoteForShell(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function namesOf(certificate) {
    const names = certificate['subject-alt-names'] ?? '';
    return names.split(',').map((name) => name.replace(/^(DNS|IP|email|URI):/, ''));
}
function fileAsSaid({ directory }, name) {
    return (0,external_node_path_.join)(directory, name);
}
function round(number) {
    return Math.round(number * 100) / 100;
}

// EXTERNAL MODULE: ./build/host/state.js
var state = __webpack_require__(838);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./build/host/summary.js

function addToSummary(markdown, environment, say) {
    const file = environment['GITHUB_STEP_SUMMARY'];
    if (!file)
        return;
    try {
        (0,external_node_fs_.appendFileSync)(file, markdown);
    }
    catch (error) {
        say(`GITHUB_STEP_SUMMARY: the report cannot be added to the summary: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/host/github.js









const inputsOfTheRunner = ['args', 'entrypoint'];
const spellInput = (name) => name;
function createGithubHost(environment) {
    return {
        async readRequest() {
            const given = table/* inputNames */.vj
                .map((name) => ({ name, text: core/* getInput */.V4(name, untrimmed), spell: spellInput }))
                .filter(({ text }) => text !== '');
            for (const { name, text } of given)
                if (isSecret(name, text))
                    hide(text);
            return { task: 'issue', inputs: [...given, ...unknownInputs(environment)], files: [], settings: new Map() };
        },
        adviceWhenDenied: () => 'Choose another output-directory, or mend its permissions in an earlier step.',
        beforeWriting: (directory) => core/* saveState */.LZ(state/* directoryState */.BY, directory),
        hide,
        beforeTrusting: (ledgerPath) => core/* saveState */.LZ(state/* ledgerState */.z3, ledgerPath),
        setsVariables: true,
        setVariables,
        progress(done, total) {
            const isTenth = done < total && done % Math.ceil(total / 10) === 0;
            if (total >= leastForProgress && isTenth)
                say(`${done} of ${total} certificates`);
        },
        async present(issued) {
            for (const warning of issued.warnings)
                warn(warning);
            say(headline(issued));
            for (const [label, value] of details(issued))
                say(`  ${label.padEnd(11)}  ${value}`);
            for (const name of Object.keys(table/* outputs */.V4))
                setOutput(name, issued.outputs[name]);
            if (issued.trusted?.canBeUndone)
                say('The trust is taken back at the end of the job, by the post step.');
            const stays = issued.trusted && whatStaysTrusted(issued.trusted);
            if (stays !== undefined)
                say(stays);
            addToSummary(`${summaryOf(issued)}\n`, environment, warn);
        },
        async presentTrusted() { },
        async presentServing() { },
        async presentClient() { },
        async presentUndone({ takenBack, failures, variables }) {
            for (const line of undoneLines(takenBack))
                say(line);
            const former = Object.entries(variables).filter((entry) => entry[1] !== null);
            setVariables(Object.fromEntries(former));
            if (failures.length === 0)
                return;
            if (environment['RUNNER_ENVIRONMENT'] !== 'github-hosted')
                throw new errors/* HostError */.dh(failures.join('\n'));
            for (const failure of failures)
                warn(failure);
        },
        async fail(error) {
            if (error instanceof errors/* InputError */.dz) {
                for (const issue of error.issues)
                    fail((0,errors/* formatIssue */.Hd)(issue), `${table/* programName */.kX}: wrong input`);
            }
            else if (error instanceof errors/* HostError */.dh || error instanceof errors/* CommandError */.Qd) {
                for (const line of printedText(error.message).split('\n'))
                    fail(line, table/* programName */.kX);
            }
            else {
                core/* error */.z3(`This is a bug in ${table/* programName */.kX} ${table/* programVersion */.R2}; please report it with the lines in the log.`);
                say(error instanceof Error ? (error.stack ?? error.message) : String(error));
            }
        },
    };
}
function say(line) {
    core/* info */.pq(printedText(line));
}
function warn(message) {
    core/* warning */.$e(printedText(message), { title: table/* programName */.kX });
}
function fail(message, title) {
    core/* error */.z3(printedText(message), { title });
}
function setVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        core/* exportVariable */.dN(name, value);
}
const untrimmed = { trimWhitespace: false };
const leastForProgress = 100;
const mostOutputCharacters = 1_000_000;
function setOutput(name, value) {
    if (value.length <= mostOutputCharacters)
        core/* setOutput */.uH(name, value);
    else
        core/* warning */.$e(`${name}: too large for an output of GitHub Actions, so it is empty. The files are all there.`);
}
function isSecret(name, text) {
    const { type } = table/* inputs */.QL[name];
    const isForKeys = type.kind === 'pem' && type.secret;
    return type.kind === 'secret' || isPrivateKey(text) || (isForKeys && describeKey(text) !== undefined);
}
function hide(secret) {
    for (const mask of masksOf(secret))
        core/* setSecret */.Pq(mask);
}
function unknownInputs(environment) {
    const known = new Set([...table/* inputNames */.vj, ...inputsOfTheRunner]);
    return Object.entries(environment).flatMap(([variable, text]) => {
        const name = /^INPUT_(.+)$/s.exec(variable)?.[1];
        if (name === undefined || known.has(name.toLowerCase()))
            return [];
        const shown = describeKey(name) ?? name.toLowerCase();
        return [{ name: shown, text: text ?? '', spell: spellInput }];
    });
}
function summaryOf(issued) {
    const rows = details(issued).map(([label, value]) => `| ${label} | ${code(value)} |`);
    const line = lineToPaste(issued);
    const block = line === undefined ? [] : ['', `<pre>${escapeHtml(line)}</pre>`];
    return ['', `### ${escapeHtml(headline(issued))}`, '', '| | |', '| --- | --- |', ...rows, ...block, ''].join('\n');
}
function code(text) {
    return `<code>${escapeHtml(text)}</code>`;
}
function escapeHtml(text) {
    return printedText(text).replace(/[&<>"'|`*_[\]\\~!#@$]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ })

};
