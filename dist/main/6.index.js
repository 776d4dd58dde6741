export const id = 6;
export const ids = [6];
export const modules = {

/***/ 7006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clientJson: () => (/* binding */ clientJson),
/* harmony export */   clientMarkdown: () => (/* binding */ clientMarkdown),
/* harmony export */   clientTable: () => (/* binding */ clientTable),
/* harmony export */   clientVerdict: () => (/* binding */ clientVerdict),
/* harmony export */   servingJson: () => (/* binding */ servingJson),
/* harmony export */   servingRows: () => (/* binding */ servingRows)
/* harmony export */ });
function servingJson({ servers, host, directory, ca }) {
    return {
        host,
        page: servers.page,
        health: servers.health,
        addresses: servers.addresses,
        directory,
        ca,
        cases: Object.fromEntries(servers.cases.map(({ name, port, url, urlByName }) => [name, { port, url, 'url-by-name': urlByName ?? null }])),
    };
}
function servingRows({ servers, ca }) {
    return [
        ['page', servers.page],
        ['health', servers.health],
        ['to trust', ca],
        ...servers.cases.map(({ name, url }) => [name, url]),
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
    const rows = cases.map(({ name, expected, conduct, verdict, note, said }) => {
        const { mark, style } = looks[verdict];
        const line = row(paint(style, mark), name, expected, conduct, conduct === 'refused' ? said : '', style);
        const isTelling = said !== '' && verdict !== 'as it must' && !['accepted', 'cannot be shown'].includes(conduct);
        const more = [note, isTelling ? `It said: ${saidHarmlessly(said)}` : ''];
        const notes = more.flatMap((text) => (text === '' ? [] : wrap(text, Math.max(columns - indent.length, 20))));
        return line + notes.map((text) => `${indent}${paint('dim', text)}\n`).join('');
    });
    const head = `${indent}${'case'.padEnd(nameWidth)}  must    ${'did'.padEnd(conductWidth)}${room >= leastRoom ? '  it said' : ''}`;
    return `${paint('bold', `Asked for ${host}:`)}  ${command}\n\n${paint('dim', head.trimEnd())}\n${rows.join('')}`;
}
function saidHarmlessly(said) {
    return said.replace(/(^| )::/g, '$1: :');
}
const leastRoom = 24;
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
    return lines;
}
function clientMarkdown(report) {
    const { command, host, cases, ok } = report;
    const tried = cases.filter(({ conduct }) => conduct !== 'not tried');
    const rows = tried.map(({ name, expected, conduct, verdict, note, said }) => {
        const told = [note, said === '' || conduct === 'accepted' ? '' : `<code>${escapeMarkdown(said)}</code>`].filter((text) => text !== '');
        const did = verdict === 'as it must' ? conduct : `<strong>${conduct}</strong>`;
        return `| ${looks[verdict].mark} | \`${name}\` | ${expected} | ${did} | ${verdict === 'allowed' ? 'Allowed. ' : ''}${told.join('<br>')} |\n`;
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
    return text.replace(/[^\p{L}\p{N} ,:./()-]/gu, (character) => /\p{C}/u.test(character) ? ' ' : `&#${character.codePointAt(0)};`);
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


/***/ })

};
