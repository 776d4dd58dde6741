export const id = 211;
export const ids = [211];
export const modules = {

/***/ 4211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseBatch: () => (/* binding */ parseBatch)
});

// EXTERNAL MODULE: ./build/redaction.js
var redaction = __webpack_require__(1385);
// EXTERNAL MODULE: ./build/request/certificate.js
var request_certificate = __webpack_require__(9513);
// EXTERNAL MODULE: ./build/request/certificate-authority.js
var certificate_authority = __webpack_require__(3501);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/request/parsed.js
var parsed = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/request/document.js


const mostTokens = 600_000;
const mostLines = 300_000;
const mostLevels = 32;
const mostMergedKeys = 200_000;
const mostSyntaxMistakes = 10;
function readDocument(text) {
    const composed = compose(text);
    if ('mistakes' in composed)
        return composed.mistakes;
    const limits = { mergedKeys: 0, tooMuch: undefined };
    const root = convert(composed.contents, { anchors: new Map(), limits, offset: 0 }, 0);
    return limits.tooMuch === undefined ? root : [limits.tooMuch];
}
function compose(text) {
    const mistakes = [];
    const note = (offset, message) => {
        if (mistakes.length < 1000)
            mistakes.push(noYaml(offset, message));
    };
    const refuse = (offset, expected, got, advice) => ({
        mistakes: [{ offset, mistake: (0,parsed/* mistake */.RT)(expected, got, advice).mistake }],
    });
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
    Object.assign(composer, {
        onError(source, code, message, isWarning) {
            if (!isWarning)
                note(offsetOf(source), code === 'RESOURCE_EXHAUSTION' ? tooDeep : message);
        },
    });
    let contents = null;
    let [tokens, level, ends, documents] = [0, 0, 0, 0];
    if (hasMoreLines(text))
        return refuse(undefined, `at most ${mostLines} lines`, 'more', makeMore);
    const tokensOf = function* () {
        for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
            if (++tokens > mostTokens)
                return;
            level += levelOf(lexeme);
            if (level > mostLevels)
                return;
            yield* parser.next(lexeme);
        }
        yield* parser.end();
    };
    for (const token of tokensOf()) {
        if (token.type === 'error') {
            note(token.offset, token.message);
            continue;
        }
        if (token.type === 'document')
            documents++;
        if (token.type === 'doc-end')
            ends++;
        if (documents > 1 || ends > 1) {
            return refuse(token.offset, 'one document', 'more than one', 'Leave the --- between them out.');
        }
        composer.next(token).next();
    }
    if (tokens > mostTokens) {
        return refuse(undefined, `at most ${mostTokens} words and signs of YAML`, 'more', makeMore);
    }
    if (level > mostLevels)
        return refuse(undefined, `at most ${mostLevels} levels`, 'more');
    for (const document of composer.end())
        contents = document.contents;
    return mistakes.length > 0 ? { mistakes: firstOfEach(mistakes) } : { contents };
}
const makeMore = 'Make more than one batch of it.';
function hasMoreLines(text) {
    let lines = 1;
    for (let end = text.indexOf('\n'); end >= 0 && lines <= mostLines; end = text.indexOf('\n', end + 1))
        lines++;
    return lines > mostLines;
}
function offsetOf(source) {
    if (typeof source === 'number')
        return source;
    return 'offset' in source ? source.offset : source[0];
}
function levelOf(lexeme) {
    if (lexeme === '[' || lexeme === '{')
        return 1;
    return lexeme === ']' || lexeme === '}' ? -1 : 0;
}
const tooDeep = 'It has too many levels.';
function noYaml(offset, message) {
    const said = message.replace(/(?<!^The ): .*| \\.*|\n.*/s, '');
    return refused(offset, (0,parsed/* mistake */.RT)('YAML or JSON', 'neither', said.endsWith('.') ? said : `${said}.`).mistake);
}
function firstOfEach(mistakes) {
    const byOffset = new Map(mistakes.map((each) => [each.offset, each]).reverse());
    return [...byOffset.values()].sort((a, b) => a.offset - b.offset).slice(0, mostSyntaxMistakes);
}
function refused(offset, found) {
    return { kind: 'refused', offset, mistake: found };
}
function convert(node, around, depth) {
    const offset = node?.range?.[0] ?? around.offset;
    if (depth > mostLevels) {
        around.limits.tooMuch ??= refused(offset, (0,parsed/* mistake */.RT)(`at most ${mostLevels} levels`, 'more').mistake);
        return { kind: 'nothing', offset };
    }
    if ((0,dist/* isAlias */.Vj)(node)) {
        const target = around.anchors.get(node.source);
        return target ? { ...target, offset } : refused(offset, unknownAlias(node.source));
    }
    const converted = convertCollectionOrScalar(node, { ...around, offset }, depth);
    if (node?.anchor !== undefined)
        around.anchors.set(node.anchor, converted);
    return converted;
}
function convertCollectionOrScalar(node, around, depth) {
    const { offset } = around;
    const tag = node?.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
    if (tag !== undefined && !/^(!|!!(str|int|float|bool|null|timestamp|map|seq))$/.test(tag)) {
        return refused(offset, (0,parsed/* mistake */.RT)('no tag but those of YAML itself', tag).mistake);
    }
    if ((0,dist/* isMap */.jh)(node))
        return convertMap(node, around, depth);
    if ((0,dist/* isSeq */.oP)(node)) {
        return { kind: 'list', offset, items: node.items.map((item) => convert(item, around, depth + 1)) };
    }
    if (!(0,dist/* isScalar */.jn)(node))
        return { kind: 'nothing', offset };
    const isNothing = node.type === 'PLAIN' && tag === undefined && /^(~|null|Null|NULL|)$/.test(node.value);
    return isNothing || tag === '!!null' ? { kind: 'nothing', offset } : { kind: 'text', offset, text: node.value };
}
function convertMap(map, around, depth) {
    const entries = new Map();
    const refusedKeys = [];
    const merged = [];
    for (const { key, value } of map.items) {
        const name = convertKey(key, around);
        const converted = convert(value, { ...around, offset: name.offset }, depth + 1);
        if (name.kind === 'refused')
            refusedKeys.push(name);
        else if (name.text === '<<' && (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN')
            merged.push(converted);
        else if (entries.has(name.text))
            refusedKeys.push(refused(name.offset, givenTwice(name.text)));
        else
            entries.set(name.text, { keyOffset: name.offset, value: converted });
    }
    for (const each of merged) {
        const sources = each.kind === 'list' ? each.items : [each];
        if (isTooMuchMerged(sources.length, around))
            continue;
        for (const source of sources) {
            if (source.kind === 'map')
                mergeInto(entries, source, around);
            else
                refusedKeys.push(source.kind === 'refused' ? source : refused(source.offset, noMap));
        }
    }
    return { kind: 'map', offset: around.offset, entries, refused: refusedKeys };
}
function convertKey(key, { anchors }) {
    const [offset] = key.range;
    if ((0,dist/* isScalar */.jn)(key)) {
        const name = { kind: 'text', offset, text: key.value };
        if (key.anchor !== undefined)
            anchors.set(key.anchor, name);
        return name;
    }
    return (0,dist/* isAlias */.Vj)(key)
        ? refused(offset, unknownAlias(key.source.replace(/:$/, '')))
        : refused(offset, (0,parsed/* mistake */.RT)('a name before the colon', 'a list or map').mistake);
}
function givenTwice(name) {
    return (0,parsed/* mistake */.RT)('each name once', name, 'Leave one of them out.').mistake;
}
function isTooMuchMerged(keys, { limits, offset }) {
    limits.mergedKeys += keys;
    if (limits.mergedKeys <= mostMergedKeys)
        return false;
    limits.tooMuch ??= refused(offset, (0,parsed/* mistake */.RT)(`at most ${mostMergedKeys} keys merged by <<`, 'more').mistake);
    return true;
}
function mergeInto(entries, source, around) {
    if (isTooMuchMerged(source.entries.size, around))
        return;
    for (const [name, entry] of source.entries)
        if (!entries.has(name))
            entries.set(name, entry);
}
const noMap = (0,parsed/* mistake */.RT)('a map, or a list of maps, to merge', 'something else').mistake;
function unknownAlias(source) {
    return (0,parsed/* mistake */.RT)('an alias of what stands above', `*${source}`, 'A text that begins with * is put in quotes.').mistake;
}

// EXTERNAL MODULE: ./build/request/folder.js
var request_folder = __webpack_require__(72);
// EXTERNAL MODULE: ./build/request/interface.js
var request_interface = __webpack_require__(809);
;// CONCATENATED MODULE: ./build/request/issues.js

const mostIssues = 1000;
function collectIssues(file, text) {
    const issues = new Map();
    const told = new Set();
    let isFull = false;
    let lineStarts;
    const lineOf = (offset) => {
        lineStarts ??= lineStartsOf(text);
        return lineAt(lineStarts, offset);
    };
    return {
        lineOf,
        whereOf: (offset, path) => whereOf(file, offset, path, lineOf),
        note(offset, path, found) {
            isFull ||= issues.size >= mostIssues;
            if (isFull)
                return;
            if (typeof found === 'object') {
                const key = `${offset} ${path} ${found.expected} ${found.got.slice(0, 100)}`;
                if (told.has(key))
                    return;
                told.add(key);
            }
            const issue = (0,parsed/* toIssue */.N9)(whereOf(file, offset, path, lineOf), typeof found === 'function' ? found() : found);
            issues.set(`${issue.where}\n${issue.message}`, { offset: offset ?? -1, issue });
        },
        found() {
            const sorted = [...issues.values()].sort((a, b) => a.offset - b.offset).map(({ issue }) => issue);
            return isFull ? [...sorted, (0,parsed/* toIssue */.N9)(file, (0,parsed/* mistake */.RT)(`at most ${mostIssues} mistakes`, 'more').mistake)] : sorted;
        },
    };
}
function whereOf(file, offset, path, lineOf) {
    if (offset === undefined)
        return path === '' ? file : path;
    return `${file}:${lineOf(offset)}${path === '' ? '' : ` ${path}`}`;
}
function lineStartsOf(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}
function lineAt(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}

// EXTERNAL MODULE: ./build/request/spelling.js
var spelling = __webpack_require__(7542);
// EXTERNAL MODULE: ./build/request/values.js
var values = __webpack_require__(9846);
;// CONCATENATED MODULE: ./build/request/batch.js










const mostMebibytes = 8;
const mostEntries = 20_000;
const mostWords = 300_000;
const batch_makeMore = 'Make more than one batch of it.';
const charactersOfWord = 64;
const wordsOfOtherScript = 4;
function parseBatch(document, fallback, now) {
    const issues = collectIssues(document.file ?? 'certificates', document.text);
    const batch = readBatch(document, fallback, now, issues);
    return { ca: batch?.ca, certificates: batch?.certificates ?? [], issues: issues.found() };
}
const topKeys = ['defaults', 'ca', 'certificates'];
function readBatch({ text }, fallback, now, issues) {
    const octets = Buffer.byteLength(text);
    if (octets > mostMebibytes * 1024 * 1024) {
        issues.note(undefined, '', (0,parsed/* mistake */.RT)(`at most ${mostMebibytes} MiB`, `${octets} octets`, batch_makeMore).mistake);
        return undefined;
    }
    const root = readDocument(text);
    if (!('kind' in root)) {
        for (const { offset, mistake: found } of root)
            issues.note(offset, '', found);
        return undefined;
    }
    const reader = { issues, now, words: { read: 0, used: 0, isTold: false } };
    const top = readMap(root, '', 'a map with certificates, and maybe defaults and ca', reader);
    if (!top)
        return undefined;
    refuseUnknown(top, '', topKeys, reader);
    const layers = [layerOfInputs(fallback), readDefaults(top.entries.get('defaults'), reader)];
    const ca = readCa(top.entries.get('ca'), reader);
    const entries = readEntries(top, reader);
    return { ca, certificates: readCertificates(entries, layers, reader) };
}
function isTooMuch(words, offset, { issues, words: totals }) {
    if (words <= mostWords)
        return false;
    if (totals.isTold)
        return true;
    totals.isTold = true;
    const expected = `at most ${mostWords} words in all entries, with defaults and aliases`;
    issues.note(offset, 'certificates', (0,parsed/* mistake */.RT)(expected, 'more', batch_makeMore).mistake);
    return true;
}
function wordOf(text, offset, path, items = []) {
    const count = 1 + (text.match(/[\r\n,]/g)?.length ?? 0) + Math.floor(text.length / charactersOfWord);
    const isAscii = !/[^\0-\x7f]|xn--/i.test(text);
    return { text, offset, path, items, words: isAscii ? count : wordsOfOtherScript * count };
}
function layerOfInputs(given) {
    return new Map(request_interface/* certificateInputNames */.ig.flatMap((name) => {
        const text = given.get(name) ?? '';
        return text === '' ? [] : [[name, wordOf(text, undefined, name)]];
    }));
}
function readDefaults(entry, reader) {
    if (!entry || entry.value.kind === 'nothing')
        return new Map();
    const map = readMap(entry.value, 'defaults', 'a map of inputs', reader);
    const serialNumber = map?.entries.get('serial-number');
    if (serialNumber) {
        const found = (0,parsed/* mistake */.RT)('a serial number of each certificate', 'one for all', 'Say it in the entries.', 'RFC 5280 §4.1.2.2');
        reader.issues.note(serialNumber.keyOffset, 'defaults.serial-number', found.mistake);
    }
    return readLayer(map, 'defaults', request_interface/* certificateInputNames */.ig, reader);
}
function readLayer(map, path, known, reader) {
    const layer = new Map();
    if (!map)
        return layer;
    refuseUnknown(map, path, known, reader);
    for (const name of request_interface/* certificateInputNames */.ig) {
        const entry = map.entries.get(name);
        const word = entry && readWord(entry.value, name, join(path, name), reader);
        if (word)
            layer.set(name, word);
    }
    return layer;
}
function readWord(node, name, path, reader) {
    const { kind } = request_interface/* inputs */.QL[name].type;
    reader.words.read += node.kind === 'list' ? node.items.length : 1;
    if (isTooMuch(reader.words.read, node.offset, reader))
        return undefined;
    if (node.kind === 'list' && kind === 'list') {
        const items = node.items.flatMap((item, index) => {
            const text = item.kind === 'text' ? item.text : readText(item, 'one word', `${path}[${index}]`, reader);
            return text === undefined ? [] : [{ text, offset: item.offset, index }];
        });
        const text = items.map((item) => item.text).join('\n');
        return text === '' ? undefined : wordOf(text, node.offset, path, items);
    }
    const expected = kind === 'list' ? 'a list, or one text' : 'one text';
    const text = readText(node, expected, path, reader, kind === 'secret');
    return text === undefined || text === '' ? undefined : wordOf(text, node.offset, path);
}
function readText(node, expected, path, { issues }, isSecret = false) {
    if (node.kind === 'text')
        return node.text;
    if (node.kind === 'refused') {
        issues.note(node.offset, path, isSecret ? { ...node.mistake, got: 'something else' } : node.mistake);
    }
    else if (node.kind !== 'nothing') {
        issues.note(node.offset, path, (0,parsed/* mistake */.RT)(expected, `a ${node.kind}`).mistake);
    }
    return undefined;
}
function readMap(node, path, expected, reader) {
    const { issues } = reader;
    if (node.kind === 'map') {
        reader.words.read += node.refused.length;
        if (isTooMuch(reader.words.read, node.offset, reader))
            return undefined;
        for (const { offset, mistake: found } of node.refused)
            issues.note(offset, path, found);
        return node;
    }
    const got = { text: 'a text', list: 'a list', nothing: '' };
    issues.note(node.offset, path, node.kind === 'refused' ? node.mistake : (0,parsed/* mistake */.RT)(expected, got[node.kind]).mistake);
    return undefined;
}
function refuseUnknown(map, path, known, reader) {
    reader.words.read += map.entries.size;
    if (isTooMuch(reader.words.read, map.offset, reader))
        return;
    for (const [name, { keyOffset }] of map.entries) {
        if (known.includes(name))
            continue;
        reader.issues.note(keyOffset, join(path, name), () => unknownName(name, known).mistake);
    }
}
function unknownName(name, known) {
    const ofEntry = known.includes('usage');
    if (ofEntry && request_interface/* inputNames */.vj.includes(name)) {
        return (0,parsed/* mistake */.RT)('an input that each certificate has its own of', name, 'This one is given once, beside the batch.');
    }
    const nearest = (0,spelling/* nearestName */.q)(name, known);
    if (nearest === undefined)
        return (0,parsed/* mistake */.RT)(`one of ${known.join(', ')}`, name);
    const expected = ofEntry ? 'the name of an input' : `one of ${known.join(', ')}`;
    return (0,parsed/* mistake */.RT)(expected, name, `Did you mean ${nearest}?`);
}
function join(path, name) {
    const isPlain = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(name);
    const prefix = path === '' ? '' : `${path}.`;
    return isPlain && (0,redaction/* describeKey */.Rx)(name) === undefined ? `${prefix}${name}` : `${path}[${(0,parsed/* quote */.hD)(name)}]`;
}
const caKeys = ['common-name', 'intermediate', 'keep-ca-key', 'key-type', 'name-constraints'];
const inputOfCaKey = {
    'common-name': 'ca-common-name',
    intermediate: 'keep-ca-key',
    'keep-ca-key': 'keep-ca-key',
    'key-type': 'key-type',
    'name-constraints': 'name-constraints',
};
function readCa(entry, reader) {
    if (!entry || entry.value.kind === 'nothing')
        return undefined;
    const map = readMap(entry.value, 'ca', `a map of ${caKeys.join(', ')}`, reader);
    if (!map)
        return undefined;
    refuseUnknown(map, 'ca', caKeys, reader);
    const read = (key) => {
        const given = map.entries.get(key);
        const input = inputOfCaKey[key];
        const word = given && readWord(given.value, input, join('ca', key), reader);
        const parsed = (0,values/* readInput */.R)(input, word?.text);
        if (parsed && 'mistake' in parsed)
            noteWord(word, parsed.mistake, 0, reader);
        return { word, value: parsed && 'value' in parsed ? parsed.value : undefined };
    };
    const [commonName, isIntermediate] = [read('common-name').value, read('intermediate').value];
    const [keepKey, keyType, constraints] = [read('keep-ca-key').value, read('key-type').value, read('name-constraints')];
    const nameConstraints = constraints.value && (0,certificate_authority/* parseNameConstraints */.l)(constraints.value);
    if (nameConstraints && 'mistake' in nameConstraints) {
        noteWord(constraints.word, nameConstraints.mistake, 0, reader);
    }
    return {
        commonName,
        isIntermediate: isIntermediate === true,
        keepKey: keepKey === true,
        keyType,
        nameConstraints: nameConstraints && 'value' in nameConstraints ? nameConstraints.value : undefined,
    };
}
function noteWord(word, given, from, { issues }) {
    const found = (0,parsed/* withoutKeyOf */.D2)(word.text, given);
    const isIt = (text) => text === found.got || text.endsWith(`:${found.got}`);
    for (let at = from; at < word.items.length && found.got !== ''; at++) {
        const { text, offset, index } = word.items[at];
        if (!text.split(/[\r\n,]/).some((part) => isIt(part.trim())))
            continue;
        issues.note(offset, `${word.path}[${index}]`, found);
        return at + 1;
    }
    issues.note(word.offset, word.path, found);
    return from;
}
function readEntries(top, reader) {
    const node = top.entries.get('certificates')?.value ?? { kind: 'nothing', offset: top.offset };
    const places = placesOf(node, reader);
    if (places.length > mostEntries) {
        const found = (0,parsed/* mistake */.RT)(`at most ${mostEntries} entries`, String(places.length), batch_makeMore);
        reader.issues.note(node.offset, 'certificates', found.mistake);
        return [];
    }
    return withoutClash(places.flatMap((place) => readEntry(place, reader)), reader);
}
function placesOf(node, reader) {
    const expected = 'a map of certificates by name';
    const isEmpty = node.kind === 'list'
        ? node.items.length === 0
        : node.kind === 'map' && node.entries.size + node.refused.length === 0;
    if (isEmpty)
        reader.issues.note(node.offset, 'certificates', (0,parsed/* mistake */.RT)(expected, '').mistake);
    if (node.kind === 'list') {
        return node.items.map((value, index) => {
            return { name: undefined, path: `certificates[${index}]`, offset: value.offset, value };
        });
    }
    const map = readMap(node, 'certificates', expected, reader);
    return [...(map?.entries ?? [])].map(([name, { keyOffset, value }]) => {
        return { name, path: join('certificates', name), offset: keyOffset, value };
    });
}
const namesInList = ['name', ...request_interface/* certificateInputNames */.ig];
function readEntry({ name, path, offset, value }, reader) {
    const isNothing = name !== undefined && value.kind === 'nothing';
    const map = isNothing ? undefined : readMap(value, path, 'a map of inputs', reader);
    if (!map && !isNothing)
        return [];
    const layer = readLayer(map, path, name === undefined ? namesInList : request_interface/* certificateInputNames */.ig, reader);
    if (name !== undefined)
        return named(name, { offset, path, layer }, path, reader);
    const given = map?.entries.get('name');
    const text = given && readText(given.value, 'one text', `${path}.name`, reader);
    if (text !== undefined)
        return named(text, { offset: given?.value.offset, path, layer }, `${path}.name`, reader);
    if (!given || given.value.kind === 'nothing') {
        reader.issues.note(offset, `${path}.name`, (0,parsed/* mistake */.RT)('a name, which is the folder too', '').mistake);
    }
    return [];
}
function named(name, entry, path, { issues }) {
    const folder = (0,request_folder/* parseFolder */.Ir)(name);
    if ('value' in folder)
        return [{ ...entry, name: folder.value }];
    issues.note(entry.offset, path, folder.mistake);
    return [];
}
function withoutClash(entries, { issues }) {
    const before = new Map();
    for (const entry of entries) {
        const folded = (0,request_folder/* foldFolder */.wy)(entry.name);
        const other = before.get(folded);
        if (other) {
            const advice = `${(0,parsed/* quote */.hD)(other.name)} is in line ${issues.lineOf(other.offset)}.`;
            const found = (0,parsed/* mistake */.RT)('names whose folders differ also where case does not count', entry.name, advice);
            issues.note(entry.offset, entry.path, found.mistake);
        }
        else
            before.set(folded, entry);
    }
    return [...before.values()];
}
function readCertificates(entries, layers, reader) {
    const certificates = [];
    for (const entry of entries) {
        const given = wordsOf([...layers, entry.layer]);
        for (const word of given.values())
            reader.words.used += word.words;
        if (isTooMuch(reader.words.used, entry.offset, reader))
            break;
        const certificate = readCertificate(entry, given, reader);
        if (certificate)
            certificates.push(certificate);
    }
    return certificates;
}
const nameInputs = request_interface/* certificateInputNames */.ig.filter((name) => request_interface/* inputs */.QL[name].group === 'Names');
const putAside = {
    'not-after': ['validity-days'],
    'validity-days': ['not-after'],
    'key-type': ['key-file', 'certificate-request'],
    'key-file': ['key-type', 'certificate-request'],
    'certificate-request': ['key-type', 'key-file'],
};
function wordsOf(layers) {
    const words = new Map();
    for (const layer of layers) {
        for (const name of layer.keys())
            for (const other of putAside[name] ?? [])
                words.delete(other);
        if (layer.has('certificate-request') && !hasNames(layer))
            for (const name of nameInputs)
                words.delete(name);
        for (const [name, word] of layer)
            words.set(name, word);
    }
    return words;
}
function hasNames(words) {
    return nameInputs.some((name) => words.has(name));
}
function readCertificate(entry, given, reader) {
    const raw = new Map([...given].map(([name, { text }]) => [name, text]));
    if (!given.has('common-name') && (hasNames(given) || !given.has('certificate-request'))) {
        raw.set('common-name', entry.name);
    }
    const from = new Map();
    const certificate = (0,request_certificate/* parseCertificate */.h)(entry.name, raw, reader.now, (name, found) => {
        const word = given.get(name);
        if (word)
            from.set(name, noteWord(word, found, from.get(name) ?? 0, reader));
        else
            reader.issues.note(entry.offset, join(entry.path, name), withAdvice(name, found));
    });
    return certificate && { ...certificate, origin: reader.issues.whereOf(entry.offset, entry.path) };
}
function withAdvice(name, found) {
    return name === 'common-name' ? { ...found, advice: 'Give a common-name, or choose another name for it.' } : found;
}


/***/ })

};
