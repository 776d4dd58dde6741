export const id = 395;
export const ids = [395];
export const modules = {

/***/ 5395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubHost: () => (/* binding */ createGithubHost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __webpack_require__(9840);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/request/interface.js
var request_interface = __webpack_require__(809);
// EXTERNAL MODULE: ./build/host/report.js
var report = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/host/state.js
const directoryState = 'output-directory';
const ledgerState = 'trust-ledger';
function readState(name, environment) {
    return environment[`STATE_${name}`] || undefined;
}

;// CONCATENATED MODULE: ./build/host/github.js





const inputsOfTheRunner = ['args', 'entrypoint'];
const spellInput = (name) => name;
function createGithubHost(environment) {
    return {
        readRequest() {
            const given = request_interface/* inputNames */.vj
                .map((name) => ({ name, text: core/* getInput */.V4(name, untrimmed), spell: spellInput }))
                .filter(({ text }) => text !== '');
            for (const { name, text } of given)
                if (isSecret(name, text))
                    hide(text);
            return { task: 'issue', inputs: [...given, ...unknownInputs(environment)], files: [], settings: new Map() };
        },
        adviceWhenDenied: () => 'Choose another output-directory, or mend its permissions in an earlier step.',
        beforeWriting: (directory) => core/* saveState */.LZ(directoryState, directory),
        hide,
        beforeTrusting: (ledgerPath) => core/* saveState */.LZ(ledgerState, ledgerPath),
        setsVariables: true,
        setVariables,
        progress(done, total) {
            const isTenth = done < total && done % Math.ceil(total / 10) === 0;
            if (total >= leastForProgress && isTenth)
                core/* info */.pq(`${done} of ${total} certificates`);
        },
        async present(issued) {
            for (const warning of issued.warnings)
                core/* warning */.$e(warning, { title: request_interface/* programName */.kX });
            core/* info */.pq((0,report/* headline */.Pl)(issued));
            for (const [label, value] of (0,report/* details */.zH)(issued))
                core/* info */.pq(`  ${label.padEnd(11)}  ${value}`);
            for (const name of Object.keys(request_interface/* outputs */.V4))
                setOutput(name, issued.outputs[name]);
            if (issued.trusted)
                core/* info */.pq('The trust is taken back at the end of the job, by the post step.');
            await writeSummary(summaryOf(issued));
        },
        presentTrusted() { },
        async presentServing() { },
        async presentClient() { },
        presentUndone({ takenBack, failures, variables }) {
            for (const line of (0,report/* undoneLines */.Hp)(takenBack))
                core/* info */.pq(line);
            const former = Object.entries(variables).filter((entry) => entry[1] !== null);
            setVariables(Object.fromEntries(former));
            if (failures.length === 0)
                return;
            if (environment['RUNNER_ENVIRONMENT'] !== 'github-hosted')
                throw new errors/* HostError */.dh(failures.join('\n'));
            for (const failure of failures)
                core/* warning */.$e(failure, { title: request_interface/* programName */.kX });
        },
        fail(error) {
            if (error instanceof errors/* InputError */.dz) {
                for (const issue of error.issues)
                    core/* error */.z3((0,errors/* formatIssue */.Hd)(issue), { title: `${request_interface/* programName */.kX}: wrong input` });
            }
            else if (error instanceof errors/* HostError */.dh || error instanceof errors/* CommandError */.Qd) {
                for (const line of error.message.split('\n'))
                    core/* error */.z3(line, { title: request_interface/* programName */.kX });
            }
            else {
                core/* error */.z3(`This is a bug in ${request_interface/* programName */.kX} ${request_interface/* programVersion */.R2}; please report it with the lines in the log.`);
                core/* info */.pq(error instanceof Error ? (error.stack ?? error.message) : String(error));
            }
        },
    };
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
    const { type } = request_interface/* inputs */.QL[name];
    return type.kind === 'secret' || (type.kind === 'pem' && type.secret && text.includes('-----BEGIN '));
}
function hide(secret) {
    for (const line of secret.includes('-----BEGIN ') ? bodyLines(secret) : [secret])
        core/* setSecret */.Pq(line);
}
function unknownInputs(environment) {
    const known = new Set([...request_interface/* inputNames */.vj, ...inputsOfTheRunner]);
    return Object.entries(environment).flatMap(([variable, text]) => {
        const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
        return name === undefined || known.has(name) ? [] : [{ name, text: text ?? '', spell: spellInput }];
    });
}
function bodyLines(pem) {
    const shortestMasked = 16;
    return pem.split('\n').filter((line) => !line.startsWith('-----') && line.length >= shortestMasked);
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
    return text.replace(/[&<>"'|`*_[\]\\~!#@$]/g, (character) => `&#${character.charCodeAt(0)};`);
}
async function writeSummary(markdown) {
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core/* summary */.z.addRaw(markdown, true).write();
}


/***/ })

};
