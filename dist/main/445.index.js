export const id = 445;
export const ids = [445];
export const modules = {

/***/ 3445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDocument: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _document_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7178);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);



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
        mistakes: [{ offset, mistake: (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)(expected, got, advice).mistake }],
    });
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
    Object.assign(composer, {
        onError(source, code, message, isWarning) {
            if (!isWarning)
                note(offsetOf(source), code === 'RESOURCE_EXHAUSTION' ? tooDeep : message);
        },
    });
    let contents = null;
    let [tokens, level, ends, documents] = [0, 0, 0, 0];
    if (hasMoreLines(text))
        return refuse(undefined, `at most ${mostLines} lines`, 'more', _document_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .splitBatch */ .$);
    const tokensOf = function* () {
        for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
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
            return refuse(token.offset, 'one document', 'more than one', 'Remove the --- between them.');
        }
        composer.next(token).next();
    }
    if (tokens > mostTokens) {
        return refuse(undefined, `at most ${mostTokens} words and signs of YAML`, 'more', _document_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .splitBatch */ .$);
    }
    if (level > mostLevels)
        return refuse(undefined, `at most ${mostLevels} levels`, 'more');
    for (const document of composer.end())
        contents = document.contents;
    return mistakes.length > 0 ? { mistakes: firstOfEach(mistakes) } : { contents };
}
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
    const reason = message.replace(/(?<!^The ): .*| \\.*|\n.*/s, '');
    return refused(offset, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('YAML or JSON', 'neither', reason.endsWith('.') ? reason : `${reason}.`).mistake);
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
        around.limits.tooMuch ??= refused(offset, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)(`at most ${mostLevels} levels`, 'more').mistake);
        return { kind: 'nothing', offset };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
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
        return refused(offset, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('only tags of YAML itself', tag).mistake);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return convertMap(node, around, depth);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        return { kind: 'list', offset, items: node.items.map((item) => convert(item, around, depth + 1)) };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
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
        else if (name.text === '<<' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'PLAIN')
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
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
        const name = { kind: 'text', offset, text: key.value };
        if (key.anchor !== undefined)
            anchors.set(key.anchor, name);
        return name;
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key)
        ? refused(offset, unknownAlias(key.source.replace(/:$/, '')))
        : refused(offset, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('a name before the colon', 'a list or map').mistake);
}
function givenTwice(name) {
    return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('each name once', name, 'Remove one of them.').mistake;
}
function isTooMuchMerged(keys, { limits, offset }) {
    limits.mergedKeys += keys;
    if (limits.mergedKeys <= mostMergedKeys)
        return false;
    limits.tooMuch ??= refused(offset, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)(`at most ${mostMergedKeys} keys merged by <<`, 'more').mistake);
    return true;
}
function mergeInto(entries, source, around) {
    if (isTooMuchMerged(source.entries.size, around))
        return;
    for (const [name, entry] of source.entries)
        if (!entries.has(name))
            entries.set(name, entry);
}
const noMap = (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('a map, or a list of maps, to merge', 'something else').mistake;
function unknownAlias(source) {
    return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)('an alias of an anchor above', `*${source}`, 'Put a text that begins with * in quotes.').mistake;
}


/***/ })

};
