export const id = 227;
export const ids = [227];
export const modules = {

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


/***/ }),

/***/ 227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportClient: () => (/* binding */ reportClient),
  reportFailure: () => (/* binding */ reportFailure),
  reportHowToUndo: () => (/* binding */ reportHowToUndo),
  reportServing: () => (/* binding */ reportServing),
  reportTrusted: () => (/* binding */ reportTrusted),
  reportUndone: () => (/* binding */ reportUndone)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/interface/table.js
var table = __webpack_require__(1428);
// EXTERNAL MODULE: ./build/redaction.js
var redaction = __webpack_require__(1385);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/report.js
var report = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/host/container.js




const directoryVariable = (0,table/* variableName */.cG)('output-directory');
function dockerRunLine({ image, owner, words, environment }) {
    const variables = table/* inputNames */.vj.flatMap((name) => {
        const variable = (0,table/* variableName */.cG)(name);
        const value = environment[variable];
        if (!value || variable === directoryVariable)
            return [];
        return ['-e', isSecret(name) || (0,redaction/* describeKey */.Rx)(value) ? variable : `${variable}=${value}`];
    });
    const volume = `-v ${volumeAt(environment[directoryVariable] ?? '/certs')}`;
    const run = [...variables, image, ...withoutSecrets(words)].map(report/* quoteForShell */.eC).join(' ');
    return `docker run --rm --user ${owner.uid}:${owner.gid} ${volume} ${run}`;
}
function volumeAt(directory) {
    const mount = mounts().find(([, , , , mountPoint]) => mountPoint === directory);
    const name = /\/volumes\/([^/]+)\/_data$/.exec(mount?.[3] ?? '')?.[1];
    return name === undefined ? `"$PWD/certs:${directory}"` : (0,report/* quoteForShell */.eC)(`${name}:${directory}`);
}
function mounts() {
    try {
        return external_node_fs_.readFileSync('/proc/self/mountinfo', 'utf8')
            .split('\n')
            .map((line) => line.split(' '));
    }
    catch {
        return [];
    }
}
function withoutSecrets(words) {
    const secretFlags = table/* inputNames */.vj.filter(isSecret).map((name) => `--${name}`);
    return words.map((word, index) => {
        const flag = secretFlags.find((secret) => word.startsWith(`${secret}=`));
        if (flag)
            return `${flag}=…`;
        return secretFlags.includes(words[index - 1] ?? '') || (0,redaction/* describeKey */.Rx)(word) ? '…' : word;
    });
}
function isSecret(name) {
    return table/* inputs */.QL[name].type.kind === 'secret';
}

// EXTERNAL MODULE: ./build/host/printed-text.js
var printed_text = __webpack_require__(6613);
;// CONCATENATED MODULE: ./build/host/serving-report.js

function servingJson({ servers, host, directory, ca, notServed }) {
    return {
        host,
        page: servers.page,
        health: servers.health,
        addresses: servers.addresses,
        directory,
        ca,
        cases: Object.fromEntries(servers.cases.map(({ name, port, url, urlByName }) => [name, { port, url, 'url-by-name': urlByName ?? null }])),
        'not-served': notServed,
    };
}
function servingRows({ servers, ca, notServed }) {
    return [
        ['page', servers.page],
        ['health', servers.health],
        ['to trust', ca],
        ...servers.cases.map(({ name, url }) => [name, url]),
        ...notServed.map((name) => [name, 'not served: no TLS server can load it']),
    ];
}
const looks = {
    'as it must': { mark: '✓', style: 'green' },
    finding: { mark: '✗', style: 'red' },
    allowed: { mark: '~', style: 'yellow' },
    'not judged': { mark: '·', style: 'dim' },
};
function clientTable({ command, host, cases: all }, columns, paint) {
    const cases = all.filter(({ conduct }) => conduct !== 'not tried');
    const nameWidth = Math.max(...cases.map(({ name }) => name.length));
    const conductWidth = Math.max(...cases.map(({ conduct }) => conduct.length));
    const indent = '     ';
    const beforeSaid = indent.length + nameWidth + 2 + 6 + 2 + conductWidth + 2;
    const room = columns - beforeSaid;
    const row = (mark, name, must, did, said, style) => {
        const words = `${name.padEnd(nameWidth)}  ${must.padEnd(6)}  `;
        const conduct = did.padEnd(conductWidth);
        const shown = room >= leastRoom && said !== '' ? `  ${paint('dim', cut(said, room))}` : '';
        return `  ${mark}  ${words}${paint(style, shown === '' ? did : conduct)}${shown}\n`;
    };
    const rows = cases.map(({ name, expected, conduct, verdict, note, said: ownWords }) => {
        const said = (0,printed_text/* printedValue */.i$)(ownWords);
        const { mark, style } = looks[verdict];
        const line = row(paint(style, mark), name, expected, conduct, isRefusal(conduct) ? said : '', style);
        const isTelling = said !== '' && verdict !== 'as it must' && conduct !== 'accepted';
        const more = [verdict === 'as it must' ? '' : note, isTelling ? `It said: ${said}` : ''];
        const notes = more.flatMap((text) => (text === '' ? [] : wrap(text, Math.max(columns - indent.length, 20))));
        return line + notes.map((text) => `${indent}${paint('dim', text)}\n`).join('');
    });
    const head = `${indent}${'case'.padEnd(nameWidth)}  must    ${'did'.padEnd(conductWidth)}${room >= leastRoom ? '  it said' : ''}`;
    return `${paint('bold', `Asked for ${host}:`)}  ${(0,printed_text/* printedValue */.i$)(command)}\n\n${paint('dim', head.trimEnd())}\n${rows.join('')}`;
}
const leastRoom = 24;
function isRefusal(conduct) {
    return conduct === 'refused' || conduct === 'refused, other reason';
}
function clientVerdict({ cases }) {
    const tried = cases.filter(({ conduct }) => conduct !== 'not tried');
    const named = (verdict) => tried.filter((found) => found.verdict === verdict);
    const count = `${named('as it must').length} of ${cases.length} as they must be`;
    const parts = [
        [named('finding').length, named('finding').length === 1 ? 'finding' : 'findings'],
        [named('allowed').length, 'allowed'],
        [named('not judged').length, 'not judged'],
        [cases.length - tried.length, 'not tried'],
    ];
    const others = parts.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []));
    const lines = [`${[count, ...others].join(', ')}.`];
    const [good] = cases;
    if (good?.verdict === 'finding') {
        lines.push(good.conduct === 'never connected'
            ? 'Without good, the others say nothing. Does the command connect to {url}, or to {address} and {port}? Does a proxy stand between?'
            : 'A client that does not accept good would refuse the others for that reason. Is it told to trust {ca}?');
    }
    else if (named('finding').length > 0) {
        lines.push(`Where that is known and meant to be so: --allow ${named('finding')
            .map(({ name }) => name)
            .join(',')}`);
    }
    const unknown = tried.filter(({ conduct, recognised }) => conduct === 'refused' && recognised.length === 0);
    if (unknown.length > 0 && good?.verdict !== 'finding') {
        const names = unknown.map(({ name }) => name).join(', ');
        lines.push(`Refused (no reason recognised), which counts as refused: ${names}. Let the client print why it refuses.`);
    }
    return lines;
}
function clientMarkdown(report) {
    const { command, host, cases, ok } = report;
    const tried = cases.filter(({ conduct }) => conduct !== 'not tried');
    const rows = tried.map(({ name, expected, conduct, verdict, note, said }) => {
        const notes = [note, said === '' || conduct === 'accepted' ? '' : `<code>${escapeMarkdown(said)}</code>`].filter((text) => text !== '');
        const did = verdict === 'as it must' ? conduct : `<strong>${conduct}</strong>`;
        return `| ${looks[verdict].mark} | \`${name}\` | ${expected} | ${did} | ${verdict === 'allowed' ? 'Allowed. ' : ''}${notes.join('<br>')} |\n`;
    });
    return `### ${ok ? 'The client refuses what it must' : 'The client accepts or refuses what it must not'}

<p>Asked for <code>${escapeMarkdown(host)}</code>: <code>${escapeMarkdown(command)}</code></p>

| | case | must | did | |
| --- | --- | --- | --- | --- |
${rows.join('')}
${clientVerdict(report)
        .map((line) => `<p>${escapeMarkdown(line)}</p>\n`)
        .join('')}
`;
}
function escapeMarkdown(text) {
    return (0,printed_text/* printedValue */.i$)(text).replace(/[^\p{L}\p{N} ,:./()-]/gu, (character) => /\p{C}/u.test(character) ? ' ' : `&#${character.codePointAt(0)};`);
}
function clientJson({ command, host, ok, cases }) {
    return {
        command,
        host,
        ok,
        cases: cases.map(({ exitCode, ...found }) => ({ ...found, 'exit-code': exitCode })),
    };
}
function cut(text, width) {
    return text.length <= width ? text : `…${text.slice(1 - width)}`;
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}

// EXTERNAL MODULE: ./build/host/shell-syntax.js
var shell_syntax = __webpack_require__(3661);
// EXTERNAL MODULE: ./build/host/summary.js
var summary = __webpack_require__(8727);
// EXTERNAL MODULE: ./build/host/terminal-output.js
var terminal_output = __webpack_require__(8085);
;// CONCATENATED MODULE: ./build/host/terminal-reports.js










function reportHowToUndo(trusted, { words, image, shell, command }) {
    const { canBeUndone, variables } = trusted;
    if (image === undefined && shell === undefined && Object.keys(variables).length > 0) {
        const again = withoutSecrets(words).filter((word) => word !== '--json');
        const line = [command, ...again.map(report/* quoteForShell */.eC)].join(' ');
        (0,terminal_output/* print */.yy)(2, `\nTo set the variables, evaluate what this prints:  eval "$(${line} --print-env sh)"\n`);
    }
    if (canBeUndone)
        (0,terminal_output/* print */.yy)(2, `\nIt stays trusted until:  ${command} untrust\n`);
    const rest = (0,report/* whatStaysTrusted */.Ui)(trusted);
    if (rest !== undefined)
        (0,terminal_output/* print */.yy)(2, `\n${rest}\n`);
}
function reportTrusted({ trusted, outputs }, options) {
    (0,terminal_output/* print */.yy)(2, (0,terminal_output/* tableOf */.c_)((0,report/* trustDetails */.Bw)(trusted), options.paint));
    reportHowToUndo(trusted, options);
    (0,terminal_output/* warn */.R8)(trusted.warnings, options.paint);
    if (options.asJson)
        (0,terminal_output/* write */.M9)(1, (0,printed_text/* printedJson */.xL)(outputs));
}
function reportUndone({ undone, failures, variables }, { shell }) {
    if (shell !== undefined)
        (0,terminal_output/* write */.M9)(1, (0,shell_syntax/* shellLines */.m)(shell, variables));
    for (const line of (0,report/* undoneLines */.Hp)(undone))
        (0,terminal_output/* print */.yy)(2, `${line}\n`);
    const names = Object.keys(variables);
    if (undone.length === 0 && failures.length === 0 && names.length === 0) {
        (0,terminal_output/* print */.yy)(2, 'There is nothing to undo.\n');
    }
    if (names.length > 0 && shell === undefined) {
        (0,terminal_output/* print */.yy)(2, `Shells that evaluated them still have them; there, evaluate:\n${(0,shell_syntax/* shellLines */.m)('sh', variables)}`);
    }
    if (failures.length > 0)
        throw new errors/* HostError */.dh(failures.join('\n'));
}
const reachable = 'It listens beyond loopback: anyone who can reach this machine, or the ports that a container publishes, can ask it. It shows certificates and never a key.';
function reportServing(serving, options) {
    const { paint } = options;
    const headline = paint('bold', `Serving the test cases in ${serving.directory}`);
    (0,terminal_output/* print */.yy)(2, `${headline}\n\n${(0,terminal_output/* tableOf */.c_)(servingRows(serving), paint)}`);
    if (!serving.isLoopback)
        (0,terminal_output/* warn */.R8)([reachable], paint);
    (0,terminal_output/* warn */.R8)(serving.warnings, paint);
    (0,terminal_output/* print */.yy)(2, '\nUntil it is ended, by Ctrl+C or SIGTERM.\n');
    if (options.asJson)
        (0,terminal_output/* write */.M9)(1, (0,printed_text/* printedJson */.xL)(servingJson(serving)));
}
const defaultColumns = 120;
function reportClient(report, options) {
    const { environment, paint } = options;
    const columns = (0,terminal_output/* isTerminal */.Hd)(2) ? (process.stderr.columns ?? defaultColumns) : defaultColumns;
    (0,terminal_output/* print */.yy)(2, `${clientTable(report, columns, paint)}\n`);
    const [verdict = '', ...advice] = clientVerdict(report);
    (0,terminal_output/* print */.yy)(2, `${paint(report.ok ? 'green' : 'red', verdict)}\n${advice.map((line) => `${line}\n`).join('')}`);
    (0,terminal_output/* warn */.R8)(report.warnings, paint);
    (0,summary/* addToSummary */.D)(clientMarkdown(report), environment, (problem) => (0,terminal_output/* print */.yy)(2, `${problem}\n`));
    if (options.asJson)
        (0,terminal_output/* write */.M9)(1, (0,printed_text/* printedJson */.xL)(clientJson(report), redaction/* redactText */.Rd));
}
function reportFailure(error, options) {
    const { paint, command } = options;
    const say = (line) => (0,terminal_output/* print */.yy)(2, `${paint('red', line)}\n`);
    if (error instanceof errors/* OutputClosedError */.Gb)
        return;
    if (error instanceof errors/* InputError */.dz) {
        for (const issue of error.issues)
            say((0,errors/* formatIssue */.Hd)(issue));
        (0,terminal_output/* print */.yy)(2, `See ${command} --help.\n`);
    }
    else if (error instanceof errors/* DeniedError */.iC) {
        say((0,printed_text/* printedText */.OP)(`${error.message} ${adviceFor(error.owner, options)}`));
    }
    else if (error instanceof errors/* HostError */.dh || error instanceof errors/* CommandError */.Qd) {
        for (const line of (0,printed_text/* printedText */.OP)(error.message).split('\n'))
            say(line);
    }
    else {
        say(`This is a bug in ${table/* programName */.kX} ${table/* programVersion */.R2}; please report it at ${table/* issuesAddress */.N9} with these lines:`);
        (0,terminal_output/* print */.yy)(2, `${error instanceof Error ? error.stack : String(error)}\n`);
    }
}
function adviceFor(owner, { image, words, environment }) {
    return image === undefined
        ? 'Choose another output-directory, or run as the user it belongs to.'
        : `Run as that user: ${dockerRunLine({ image, owner, words, environment })}`;
}


/***/ })

};
