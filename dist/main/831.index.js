export const id = 831;
export const ids = [831,212];
export const modules = {

/***/ 9831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubHost: () => (/* binding */ createGithubHost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(1659);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/interface/table.js
var table = __webpack_require__(1428);
// EXTERNAL MODULE: ./build/redaction.js
var redaction = __webpack_require__(1385);
;// CONCATENATED MODULE: ./build/host/masks.js

const shortestOfKey = 16;
function masksOf(secret) {
    const all = (0,redaction/* describeKey */.Rx)(secret) !== undefined
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

// EXTERNAL MODULE: ./build/host/printed-text.js
var printed_text = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/host/report.js
var report = __webpack_require__(1941);
// EXTERNAL MODULE: ./build/host/state.js
var state = __webpack_require__(838);
// EXTERNAL MODULE: ./build/host/summary.js
var summary = __webpack_require__(8727);
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
            return { task: 'issue', inputs: [...given, ...unknownInputs(environment)] };
        },
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
            say((0,report/* headline */.Pl)(issued));
            for (const [label, value] of (0,report/* details */.zH)(issued))
                say(`  ${label.padEnd(11)}  ${value}`);
            for (const name of table/* outputNames */.gr)
                setOutput(name, issued.outputs[name]);
            if (issued.trusted?.canBeUndone)
                say('The post step undoes the trust at the end of the job.');
            const stays = issued.trusted && (0,report/* whatStaysTrusted */.Ui)(issued.trusted);
            if (stays !== undefined)
                say(stays);
            (0,summary/* addToSummary */.D)(`${summaryOf(issued)}\n`, environment, warn);
        },
        async presentUndone({ undone, failures, variables }) {
            for (const line of (0,report/* undoneLines */.Hp)(undone))
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
        fail: async (error) => annotate(error),
    };
}
function say(line) {
    core/* info */.pq((0,printed_text/* printedText */.OP)(line));
}
function warn(message) {
    core/* warning */.$e((0,printed_text/* printedText */.OP)(message), { title: table/* programName */.kX });
}
function annotate(error) {
    if (error instanceof errors/* InputError */.dz) {
        for (const issue of error.issues)
            fail((0,errors/* formatIssue */.Hd)(issue), `${table/* programName */.kX}: wrong input`);
    }
    else if (error instanceof errors/* DeniedError */.iC) {
        fail(`${error.message} Choose another output-directory, or fix its permissions in an earlier step.`, table/* programName */.kX);
    }
    else if (error instanceof errors/* HostError */.dh || error instanceof errors/* CommandError */.Qd) {
        for (const line of (0,printed_text/* printedText */.OP)(error.message).split('\n'))
            fail(line, table/* programName */.kX);
    }
    else {
        core/* error */.z3(`This is a bug in ${table/* programName */.kX} ${table/* programVersion */.R2}; please report it at ${table/* issuesAddress */.N9} with the lines in the log.`);
        say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
}
function fail(message, title) {
    core/* error */.z3((0,printed_text/* printedText */.OP)(message), { title });
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
    return type.kind === 'secret' || (0,redaction/* isPrivateKey */.T_)(text) || (isForKeys && (0,redaction/* describeKey */.Rx)(text) !== undefined);
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
        const shown = (0,redaction/* describeKey */.Rx)(name) ?? name.toLowerCase();
        return [{ name: shown, text: text ?? '', spell: spellInput }];
    });
}
function summaryOf(issued) {
    const rows = (0,report/* details */.zH)(issued).map(([label, value]) => `| ${label} | ${code(value)} |`);
    const line = (0,report/* lineToPaste */.ZQ)(issued);
    const block = line === undefined ? [] : ['', `<pre>${escapeHtml(line)}</pre>`];
    return ['', `### ${escapeHtml((0,report/* headline */.Pl)(issued))}`, '', '| | |', '| --- | --- |', ...rows, ...block, ''].join('\n');
}
function code(text) {
    return `<code>${escapeHtml(text)}</code>`;
}
function escapeHtml(text) {
    return (0,printed_text/* printedText */.OP)(text).replace(/[&<>"'|`*_[\]\\~!#@$]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 8727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ addToSummary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function addToSummary(markdown, environment, say) {
    const file = environment['GITHUB_STEP_SUMMARY'];
    if (!file)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, markdown);
    }
    catch (error) {
        say(`GITHUB_STEP_SUMMARY: the report cannot be added to the summary: ${error.message}`);
    }
}


/***/ })

};
