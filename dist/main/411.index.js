export const id = 411;
export const ids = [411];
export const modules = {

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveTestCases: () => (/* binding */ serveTestCases)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/interface/table.js
var table = __webpack_require__(1428);
// EXTERNAL MODULE: ./build/pki/der-reader.js
var der_reader = __webpack_require__(1958);
// EXTERNAL MODULE: ./build/pki/pem-reader.js
var pem_reader = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/pki/private-key.js + 1 modules
var private_key = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/request/mistake.js
var mistake = __webpack_require__(2922);
;// CONCATENATED MODULE: ./build/request/client-command.js

const placeholders = {
    url: 'https://HOST:PORT/',
    ca: 'path of the certificate to trust, PEM',
    crl: 'path of the lists of revoked certificates, PEM',
    host: 'the host to ask for',
    port: 'the port of the case',
    address: 'the IP address that the server listens on',
};
function splitWords(text) {
    const words = [];
    let rest = text;
    let word;
    while (rest !== '') {
        const [piece, blank, single, double, escaped, plain] = pieces.exec(rest) ?? [];
        if (piece === undefined)
            return undefined;
        rest = rest.slice(piece.length);
        if (blank !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain);
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
const pieces = /^(?:([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^ \t\r\n'"\\]+))/;
function parseClientCommand(text) {
    const words = splitWords(text);
    if (!words)
        return (0,mistake/* mistake */.RT)('every quote to be closed', text);
    const [program, ...others] = words;
    if (!program)
        return (0,mistake/* mistake */.RT)('a command, such as curl --cacert {ca} {url}', text);
    const names = [...words.join(' ').matchAll(braces)].map(([, name]) => name);
    const unknown = names.find((name) => !Object.hasOwn(placeholders, name));
    const known = Object.keys(placeholders).map((name) => `{${name}}`);
    if (unknown !== undefined)
        return (0,mistake/* mistake */.RT)(`only ${known.join(', ')} in braces`, `{${unknown}}`);
    if (!names.includes('url') && !names.includes('port'))
        return (0,mistake/* mistake */.RT)('{url} or {port} in the command', text);
    return { value: [program, ...others] };
}
const braces = /(?<![$%])\{([a-z]+)\}/g;
function fillIn([program, ...words], values) {
    const fill = (word) => word.replace(braces, (_, name) => values[name]);
    return [fill(program), ...words.map(fill)];
}
function takesLists(command) {
    return [...command.join(' ').matchAll(braces)].some(([, name]) => name === 'crl');
}

// EXTERNAL MODULE: ./build/request/input-texts.js
var input_texts = __webpack_require__(1283);
// EXTERNAL MODULE: ./build/request/input-values.js
var input_values = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/request/ip-address.js
var ip_address = __webpack_require__(4364);
// EXTERNAL MODULE: ./build/request/spelling.js
var spelling = __webpack_require__(7542);
;// CONCATENATED MODULE: ./build/request/serving.js








const inputsOfPlace = ['output-directory', 'owner', 'key-mode', 'key-passphrase'];
const defaultPort = 4430;
const defaultTimeLimitSeconds = 30;
const mostPorts = 2 + table/* servedTestCases */.vL.length;
function parseServing(given, settings) {
    const issues = [];
    const ofPlace = given.filter(({ name }) => inputsOfPlace.some((known) => known === name));
    const raw = (0,input_texts/* collectInputs */.C)(ofPlace, table/* inputNames */.vj, issues);
    const flag = (name, parse) => {
        const text = settings.get(name);
        if (text === undefined)
            return undefined;
        const parsed = parse(text);
        if ('value' in parsed)
            return parsed.value;
        issues.push((0,mistake/* toIssue */.N9)(name, parsed.mistake));
        return undefined;
    };
    const listen = flag('listen', parseListen);
    const port = flag('port', parsePort);
    const command = flag('check-client', parseClientCommand);
    const allowed = flag('allow', parseAllowed);
    const timeLimitSeconds = flag('time-limit', wholeNumber('a whole number of seconds', 1, 3600));
    for (const name of ['allow', 'time-limit']) {
        if (settings.has(name) && !settings.has('check-client')) {
            issues.push((0,mistake/* toIssue */.N9)(name, noClient(name)));
        }
    }
    const values = (0,input_values/* readInputs */.K)(inputsOfPlace, raw, (name, found) => issues.push((0,mistake/* toIssue */.N9)(name, found)));
    if (issues.length > 0)
        throw new errors/* InputError */.dz(issues);
    const saysWhich = given.some(({ name }) => name === 'test-cases');
    return {
        outputDirectory: values['output-directory'],
        owner: values.owner,
        keyMode: values['key-mode'],
        keyPassphrase: values['key-passphrase'],
        listen,
        port: port ?? (command ? 0 : defaultPort),
        check: command && {
            text: settings.get('check-client') ?? '',
            command,
            allowed: new Set(allowed),
            timeLimitSeconds: timeLimitSeconds ?? defaultTimeLimitSeconds,
        },
        asTheyAre: given.length === ofPlace.length,
        inputs: saysWhich ? given : [...given, { name: 'test-cases', text: 'all', spell: (name) => `--${name}` }],
    };
}
function noClient(name) {
    return (0,mistake/* mistake */.RT)('--check-client as well', `--${name} alone`).mistake;
}
function parseListen(text) {
    if ((0,ip_address/* parseIpAddress */.D)(text))
        return { value: text };
    return (0,mistake/* mistake */.RT)('an IP address of this machine', text, 'The default is loopback, 127.0.0.1 and ::1.');
}
const greatestPort = 65_535;
function parsePort(text) {
    return wholeNumber(`0, or a port followed by ${mostPorts - 1} others,`, 0, greatestPort - mostPorts + 1)(text);
}
function wholeNumber(what, least, greatest) {
    return (text) => {
        const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
        return number >= least && number <= greatest
            ? { value: number }
            : (0,mistake/* mistake */.RT)(`${what} from ${least} to ${greatest}`, text);
    };
}
function parseAllowed(text) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const unknown = names.find((name) => !isTestCase(name));
    if (unknown === undefined)
        return { value: names };
    const nearest = (0,spelling/* nearestName */.q)(unknown, table/* testCaseNames */.ng);
    const advice = nearest === undefined ? undefined : `Did you mean ${nearest}?`;
    return (0,mistake/* mistake */.RT)(`some of ${table/* testCaseNames */.ng.join(', ')}`, unknown, advice);
}
function isTestCase(name) {
    return table/* testCaseNames */.ng.some((known) => known === name);
}

// EXTERNAL MODULE: ./build/request/test-cases.js
var test_cases = __webpack_require__(4972);
// EXTERNAL MODULE: ./build/test-cases/case-definitions.js
var case_definitions = __webpack_require__(3386);
;// CONCATENATED MODULE: ./build/test-cases/refusal-reasons.json
const refusal_reasons_namespaceObject = /*#__PURE__*/JSON.parse('{"expired":{"means":"the certificate has expired","words":["certificate has expired","CERT_HAS_EXPIRED","num=10:","return code: 10 (","chain uses expired certificate","validity check failed","CertificateExpiredException","certificate expired","invalid peer certificate: Expired","SEC_ERROR_EXPIRED_CERTIFICATE","net::ERR_CERT_DATE_INVALID","NotTimeValid"]},"not-yet-valid":{"means":"the certificate is not valid yet","words":["certificate is not yet valid","CERT_NOT_YET_VALID","num=9:","return code: 9 (","chain uses not yet valid certificate","certificate has expired or is not yet valid","validity check failed","CertificateNotYetValidException","certificate not valid yet","NotValidYet","SEC_ERROR_EXPIRED_CERTIFICATE","MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE","net::ERR_CERT_DATE_INVALID","NotTimeValid"]},"hostname":{"means":"the certificate is for another host","words":["hostname mismatch","HOSTNAME_MISMATCH","IP address mismatch","num=62:","return code: 62 (","num=64:","return code: 64 (","ERR_TLS_CERT_ALTNAME_INVALID","no alternative certificate subject name matches","certificate subject name","subjectAltName does not match","name in the certificate does not match the expected","certificate is valid for ","doesn\'t contain any IP SANs","relies on legacy Common Name field","certificate is not valid for any names","No subject alternative","No name matching","certificate is only valid for","NotValidForName","certificate not valid for name","SSL_ERROR_BAD_CERT_DOMAIN","net::ERR_CERT_COMMON_NAME_INVALID","RemoteCertificateNameMismatch"]},"untrusted":{"means":"no path leads to a trusted root","words":["self-signed certificate","self signed certificate","DEPTH_ZERO_SELF_SIGNED_CERT","SELF_SIGNED_CERT_IN_CHAIN","unable to get local issuer certificate","UNABLE_TO_GET_ISSUER_CERT","unable to get issuer certificate","unable to verify the first certificate","UNABLE_TO_VERIFY_LEAF_SIGNATURE","num=2:","return code: 2 (","num=18:","return code: 18 (","num=19:","return code: 19 (","num=20:","return code: 20 (","num=21:","return code: 21 (","certificate issuer is unknown","certificate issuer is not a CA","certificate signed by unknown authority","unable to find valid certification path","UnknownIssuer","SEC_ERROR_UNKNOWN_ISSUER","SEC_ERROR_UNTRUSTED_ISSUER","SEC_ERROR_UNTRUSTED_CERT","SEC_ERROR_CA_CERT_INVALID","MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT","net::ERR_CERT_AUTHORITY_INVALID","UntrustedRoot","PartialChain"]},"usage":{"means":"the certificate is for another use","words":["unsuitable certificate purpose","unsupported certificate purpose","INVALID_PURPOSE","num=26:","return code: 26 (","does not match the intended purpose","incompatible key usage","Extended key usage does not permit","does not allow extended key usage","InvalidPurpose","SEC_ERROR_INADEQUATE_CERT_TYPE","SEC_ERROR_INADEQUATE_KEY_USAGE","net::ERR_CERT_INVALID","NotValidForUsage"]},"ca-as-end-entity":{"means":"a server shows the certificate of a CA","words":["CaUsedAsEndEntity","MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY","SEC_ERROR_INADEQUATE_CERT_TYPE"]},"name-constraints":{"means":"a CA may not issue for this name","words":["permitted subtree violation","excluded subtree violation","num=47:","return code: 47 (","num=48:","return code: 48 (","violates the signer\'s constraints","not authorized to sign for this name","name constraints check failed","NameConstraintViolation","SEC_ERROR_CERT_NOT_IN_NAME_SPACE","net::ERR_CERT_NAME_CONSTRAINT_VIOLATION","net::ERR_CERT_INVALID","HasNotPermittedNameConstraint","HasExcludedNameConstraint"]},"path-length":{"means":"the path has more CAs than one of them allows","words":["path length constraint exceeded","PATH_LENGTH_EXCEEDED","num=25:","return code: 25 (","violates the signer\'s constraints","too many intermediates for path length constraint","pathLenConstraint violated","PathLenConstraintViolated","SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID","net::ERR_CERT_INVALID","InvalidBasicConstraints"]},"weak-key":{"means":"the key is too weak","words":["certificate key too weak","key too small","num=66:","return code: 66 (","num=67:","return code: 67 (","uses insecure algorithm","Algorithm constraints check failed","BadSignature","MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE","net::ERR_CERT_WEAK_KEY"]},"weak-signature":{"means":"the algorithm of a signature is too weak","words":["signature digest algorithm too weak","num=68:","return code: 68 (","uses insecure algorithm","cannot verify signature: insecure algorithm","Algorithm constraints check failed","UnsupportedSignatureAlgorithm","SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED","net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM","net::ERR_CERT_INVALID","HasWeakSignature"]},"revoked":{"means":"the certificate is revoked","words":["certificate revoked","CERT_REVOKED","num=23:","return code: 23 (","certificate chain is revoked","certificate has been revoked","SEC_ERROR_REVOKED_CERTIFICATE","net::ERR_CERT_REVOKED","certificate chain: Revoked"]},"signature":{"means":"a signature does not verify","words":["certificate signature failure","CERT_SIGNATURE_FAILURE","unable to decrypt certificate\'s signature","num=4:","return code: 4 (","num=7:","return code: 7 (","asn1 encoding routines::EVP lib","rsa routines::","signature in the certificate is invalid","verification failure","verification error","signature check failed","BadSignature","SEC_ERROR_BAD_SIGNATURE","net::ERR_CERT_AUTHORITY_INVALID","net::ERR_CERT_INVALID","NotSignatureValid"]},"no-list":{"means":"there is no list of revoked certificates of a CA","words":["unable to get certificate CRL","UNABLE_TO_GET_CRL","unable to get CRL issuer certificate","num=3:","return code: 3 (","num=33:","return code: 33 (","Could not determine revocation status","UnknownRevocationStatus","no list of revoked certificates","RevocationStatusUnknown","Error in the CRL verification"]},"bad-list":{"means":"a list of revoked certificates is not valid","words":["CRL has expired","CRL_HAS_EXPIRED","CRL is not yet valid","CRL_NOT_YET_VALID","CRL signature failure","CRL_SIGNATURE_FAILURE","different CRL scope","revocation data are old","list of revoked certificates is out of date","num=8:","return code: 8 (","num=11:","return code: 11 (","num=12:","return code: 12 ("]}}');
;// CONCATENATED MODULE: ./build/test-cases/refusal-reasons.js

const reasons = Object.entries(refusal_reasons_namespaceObject);
function reasonsIn(text) {
    const lowerCase = text.toLowerCase();
    return reasons.flatMap(([reason, { words }]) => words.some((word) => lowerCase.includes(word.toLowerCase())) ? [reason] : []);
}
function meaningOf(reason) {
    return refusal_reasons_namespaceObject[reason].means;
}

;// CONCATENATED MODULE: ./build/test-cases/judge-client.js


function conductOf({ exitCode, inTime }, seen, asks) {
    if (seen.connections === 0)
        return inTime ? 'never connected' : 'did not end in time';
    if (!inTime)
        return 'did not end in time';
    if (exitCode === null)
        return 'ended by a signal';
    if (exitCode === 0)
        return (asks ? seen.requests : seen.handshakes) > 0 ? 'accepted' : 'refused, exit code 0';
    return seen.requests > 0 ? 'accepted, then failed' : 'refused';
}
const notes = {
    'accepted, then failed': 'Its request arrived, so it accepted the certificate; it failed for another reason.',
    'refused, exit code 0': 'It disconnected before its request, but its exit code is 0, so nobody notices the refusal.',
    'never connected': 'It never connected to the server, so it did not judge the certificate.',
    'did not end in time': 'It did not exit within its time limit.',
    'ended by a signal': 'It crashed, or another process ended it.',
};
function judgeCase(name, run, seen, { hasLists, isAllowed, asks }) {
    const { expected, requirement, reason, source, reasons } = case_definitions/* testCases */.WB[name];
    const { said, recognised } = reasonGivenIn(run);
    const conduct = conductOf(run, seen, asks);
    const report = { name, expected, conduct, exitCode: run.exitCode, said, recognised, reason, source };
    if (expected === 'accept' && conduct === 'accepted')
        return { ...report, verdict: 'as it must', note: '' };
    if (expected === 'refuse' && conduct === 'refused') {
        if (recognised.length === 0)
            return { ...report, verdict: 'as it must', note: 'Refused (no reason recognised).' };
        if (recognised.some((found) => reasons.includes(found)))
            return { ...report, verdict: 'as it must', note: '' };
        const note = `Refused, but for another reason: ${recognised.map(meaningOf).join('; ')}.`;
        return { ...report, conduct: 'refused, other reason', verdict: isAllowed ? 'allowed' : 'finding', note };
    }
    if (conduct === 'accepted' && requirement === 'revocation-list' && !hasLists) {
        return {
            ...report,
            verdict: 'not judged',
            note: 'Its command does not give it the lists of revoked certificates: {crl}.',
        };
    }
    const note = notes[conduct] ?? `${reason.slice(0, -1)} (${source}).`;
    return { ...report, verdict: isAllowed ? 'allowed' : 'finding', note };
}
function reasonGivenIn({ said, output }) {
    const recognised = reasonsIn(said);
    if (recognised.length > 0)
        return { said, recognised };
    const lines = output.filter((line) => reasonsIn(line).length > 0);
    return { said: lines[0] ?? said, recognised: reasonsIn(lines.join('\n')) };
}
function notTried(name) {
    return notJudged(name, 'not tried', '');
}
function notServed(name) {
    return notJudged(name, 'not served', 'Not served: no TLS server can load it.');
}
function notJudged(name, conduct, note) {
    const { expected, reason, source } = case_definitions/* testCases */.WB[name];
    const nothing = { exitCode: null, said: '', recognised: [] };
    return { name, expected, conduct, verdict: 'not judged', note, ...nothing, reason, source };
}

;// CONCATENATED MODULE: ./build/test-cases/test-cases-json.js




const hostForm = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/;
function readTestCases(text) {
    const document = parseJson(text);
    if (!isObject(document) || document['version'] !== case_definitions/* testCasesVersion */.sA) {
        return refuse('version 1', isObject(document) ? shown(document['version']) : typeof document);
    }
    const { host, cases } = document;
    if (typeof host !== 'string' || !hostForm.test(host))
        return refuse('a host', shown(host));
    if (!Array.isArray(cases))
        return refuse('cases', shown(cases));
    const names = [];
    for (const entry of cases) {
        const name = isObject(entry) ? entry['name'] : undefined;
        if (typeof name !== 'string' || !isTestCase(name))
            return refuse('known cases', shown(name));
        names.push(name);
        if (names.length > table/* testCaseNames */.ng.length)
            break;
    }
    if (names[0] !== 'good' || new Set(names).size < names.length) {
        return refuse('each case once, good first', names.join(', '));
    }
    return { value: { host, names } };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function shown(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
}
function refuse(expected, got) {
    return (0,mistake/* mistake */.RT)(`${expected} in test-cases.json`, got, 'Recreate it with --if-exists replace.');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/commands/issue.js + 29 modules
var issue = __webpack_require__(2494);
;// CONCATENATED MODULE: ./build/commands/serve-test-cases.js














async function serveTestCases(given, settings, ports) {
    const request = parseServing(given, settings);
    const { outputDirectory: path, keyMode, owner } = request;
    const open = () => ports.fileStore.openDirectory({ path, keyMode, owner });
    const warnings = [];
    let directory = open();
    if (!request.asTheyAre || directory.read(case_definitions/* testCasesFile */.Sg) === undefined) {
        warnings.push(...(await (0,issue/* issue */.s)(request.inputs, ports)).warnings);
        directory = open();
    }
    const toServe = readCases(directory, request);
    warnings.push(...warningsOf(toServe, ports.now()));
    const serve = await ports.serve();
    const servers = await serve.start(toServe);
    const file = (name) => directory.pathOf(`${test_cases/* testCasesFolder */.qZ}/${name}`);
    const serving = {
        servers,
        host: toServe.host,
        notServed: toServe.notServed.map(({ name }) => name),
        directory: file(''),
        ca: file('good/ca.pem'),
        isLoopback: servers.addresses.every(isLoopback),
        warnings,
    };
    if (!request.check)
        return { serving, report: undefined };
    try {
        return { serving, report: await checkClient(request.check, serving, file('good/crl.pem'), serve) };
    }
    finally {
        await servers.close();
    }
}
function isLoopback(address) {
    return address === '::1' || address.startsWith('127.');
}
function limitsOf({ check }) {
    return { milliseconds: Math.max(60, check?.timeLimitSeconds ?? 0) * 1000, most: 512 };
}
function readCases(directory, request) {
    const { listen, port, keyPassphrase } = request;
    const text = (name) => Buffer.from(directory.read(`${test_cases/* testCasesFolder */.qZ}/${name}`) ?? '').toString();
    const document = text('test-cases.json');
    const stored = readTestCases(document);
    if ('mistake' in stored)
        throw serve_test_cases_refuse(stored.mistake);
    const { host, names } = stored.value;
    const good = readCertificate(text('good/cert.pem'), 'good');
    const cases = names.filter(table/* isServed */.SM).map((name) => {
        const privateKey = (0,private_key/* readPrivateKey */.$k)(text(`${name}/key.pem`), keyPassphrase);
        if (typeof privateKey === 'string') {
            throw serve_test_cases_refuse((0,mistake/* mistake */.RT)(`a private key of ${name}`, privateKey, 'key-passphrase opens encrypted ones.').mistake);
        }
        const fullchain = text(`${name}/fullchain.pem`);
        if (!readCertificate(fullchain, name).checkPrivateKey(privateKey)) {
            throw serve_test_cases_refuse((0,mistake/* mistake */.RT)(`the private key of ${name}`, 'that of another certificate', recreate).mistake);
        }
        return {
            name,
            ...case_definitions/* testCases */.WB[name],
            fullchain,
            key: (0,private_key/* encodePrivateKey */.zd)(privateKey),
            byName: name !== 'no-subject-alt-name' && good.checkHost(`${name}.${host}`, { wildcards: false }) !== undefined,
        };
    });
    const downloads = new Map([
        ['ca.pem', text('good/ca.pem')],
        ['crl.pem', text('good/crl.pem')],
        ['test-cases.json', document],
    ]);
    const notServed = names.filter((name) => !(0,table/* isServed */.SM)(name)).map((name) => ({ name, ...case_definitions/* testCases */.WB[name] }));
    return { host, cases, notServed, listen, port, limits: limitsOf(request), downloads };
}
const recreate = 'Recreate it with --if-exists replace.';
function readCertificate(pem, name) {
    const blocks = (0,der_reader/* readOrReason */.Yz)(() => (0,pem_reader/* readPem */.J)(pem, ['CERTIFICATE'], mostCertificates));
    if ('unreadable' in blocks)
        throw serve_test_cases_refuse((0,mistake/* mistake */.RT)(`a certificate of ${name}`, blocks.unreadable, recreate).mistake);
    try {
        return new external_node_crypto_.X509Certificate(blocks[0] ?? '');
    }
    catch {
        throw serve_test_cases_refuse((0,mistake/* mistake */.RT)(`a certificate of ${name} (RFC 5280)`, 'something else', recreate).mistake);
    }
}
const mostCertificates = 8;
function serve_test_cases_refuse(found) {
    return new errors/* InputError */.dz([(0,mistake/* toIssue */.N9)('serve-test-cases', found)]);
}
function warningsOf({ cases }, now) {
    const [good] = cases;
    const { validTo } = readCertificate(good?.fullchain ?? '', 'good');
    if (Date.parse(validTo) > now * 1000)
        return [];
    return [`serve-test-cases: good expired on ${validTo}. Recreate the cases with --if-exists replace.`];
}
async function checkClient({ text, command, allowed, timeLimitSeconds }, { servers, host, ca, warnings, notServed: files }, crl, { runClient }) {
    const cases = [];
    let asks = false;
    for (const { name, port, url, seen } of servers.cases) {
        if (cases[0] && cases[0].conduct !== 'accepted') {
            cases.push(notTried(name));
            continue;
        }
        const before = seen();
        const address = servers.addresses[0] ?? '';
        const run = await runClient(fillIn(command, { url, ca, crl, host, port: String(port), address }), timeLimitSeconds);
        await servers.settled();
        const after = seen();
        const difference = {
            connections: after.connections - before.connections,
            handshakes: after.handshakes - before.handshakes,
            requests: after.requests - before.requests,
        };
        const isAllowed = allowed.has(name);
        if (name === 'good')
            asks = difference.requests > 0;
        cases.push(judgeCase(name, run, difference, { hasLists: takesLists(command), isAllowed, asks }));
    }
    cases.push(...files.map(notServed));
    const idle = cases.filter(({ name, verdict }) => allowed.has(name) && verdict === 'as it must');
    return {
        command: text,
        host,
        ok: cases.every(({ verdict }) => verdict !== 'finding'),
        cases,
        warnings: [...warnings, ...idle.map(({ name }) => `allow: ${name} is as it must be and need not be allowed.`)],
    };
}


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ testCasesFile),
/* harmony export */   WB: () => (/* binding */ testCases),
/* harmony export */   sA: () => (/* binding */ testCasesVersion)
/* harmony export */ });
/* unused harmony export testCasesFolder */
const testCases = {
    good: {
        differs: 'Nothing: this is the control, which every client must accept.',
        expected: 'accept',
        requirement: 'standard',
        reason: 'Names, dates, usage, signatures and the path to the trusted root are all correct.',
        source: 'RFC 5280 §6.1',
        reasons: [],
    },
    expired: {
        differs: 'Its dates: the same period, but it ends a day before `good` starts.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is no longer valid.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['expired'],
    },
    'not-yet-valid': {
        differs: 'Its dates: the same period, but it starts two days after `good` ends.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is not valid yet.',
        source: 'RFC 5280 §6.1.3 (a)(2)',
        reasons: ['not-yet-valid'],
    },
    'wrong-host': {
        differs: 'Its names: only `wrong-host.invalid`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for another host than the requested one.',
        source: 'RFC 9525 §6.1',
        reasons: ['hostname'],
    },
    'no-subject-alt-name': {
        differs: 'It has no alternative names; only the common name contains the host.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'Clients must ignore host names in the common name: only alternative names count.',
        source: 'RFC 9525 §2',
        reasons: ['hostname'],
    },
    'untrusted-root': {
        differs: 'Its CA: another root, which nobody trusts and which the server also sends, and an intermediate below it.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path ends in a root that the client does not trust.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted'],
    },
    'self-signed': {
        differs: 'Its issuer: itself instead of a CA.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate vouches for itself, and the client does not trust it.',
        source: 'RFC 5280 §6.1.1 (d)',
        reasons: ['untrusted', 'no-list'],
    },
    'incomplete-chain': {
        differs: 'What the server sends: the certificate of `good` without the intermediate.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA is missing, so no path leads to the trusted root.',
        source: 'RFC 8446 §4.4.2',
        reasons: ['untrusted'],
    },
    'wrong-usage': {
        differs: 'Its extended key usage: only TLS clients.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is for clients, but a server sends it.',
        source: 'RFC 5280 §4.2.1.12',
        reasons: ['usage'],
    },
    'ca-as-end-entity': {
        differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A server sends the certificate of a CA, whose key could sign certificates for any host.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
        reasons: ['ca-as-end-entity'],
    },
    'name-constraint-violation': {
        differs: 'Its intermediate: another one, which may only sign names below `elsewhere.invalid`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The intermediate CA may not sign this name.',
        source: 'RFC 5280 §4.2.1.10',
        reasons: ['name-constraints'],
    },
    'path-length-violation': {
        differs: 'Its path: one more intermediate, below an intermediate that allows none (`pathlen:0`).',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The path has more CAs than one of them allows.',
        source: 'RFC 5280 §4.2.1.9',
        reasons: ['path-length'],
    },
    'weak-key': {
        differs: 'Its key: RSA of 1024 bits.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A key of 1024 bits can be broken.',
        source: 'CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP 800-131A',
        reasons: ['weak-key'],
    },
    'sha1-signature': {
        differs: 'The hash of its signature: SHA-1.',
        expected: 'refuse',
        requirement: 'policy',
        reason: 'A signature with SHA-1 can be forged.',
        source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
        reasons: ['weak-signature'],
    },
    revoked: {
        differs: "Its CA's list of revoked certificates contains it.",
        expected: 'refuse',
        requirement: 'revocation-list',
        reason: 'The CA has revoked the certificate.',
        source: 'RFC 5280 §6.1.3 (a)(3)',
        reasons: ['revoked'],
    },
    'invalid-signature': {
        differs: 'Its signature: one bit is changed.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The CA that it names as its issuer has not signed it.',
        source: 'RFC 5280 §6.1.3 (a)(1)',
        reasons: ['signature'],
    },
    'mismatched-key': {
        differs: 'The key of the server: it does not belong to the certificate, which is that of `good`.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The server does not have the key of the certificate that it sends.',
        source: 'RFC 8446 §4.4.3',
        reasons: [],
    },
    malformed: {
        differs: 'What the server sends: the certificate of `good` without its last bytes.',
        expected: 'refuse',
        requirement: 'standard',
        reason: 'The certificate is cut off and cannot be read.',
        source: 'RFC 5280 §4.1',
        reasons: [],
    },
};
const testCasesVersion = 1;
const testCasesFolder = 'test-cases';
const testCasesFile = `${testCasesFolder}/test-cases.json`;


/***/ })

};
