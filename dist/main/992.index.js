export const id = 992;
export const ids = [992];
export const modules = {

/***/ 1992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1428);

const columns = 80;
const placeholders = {
    text: 'TEXT',
    country: 'CC',
    email: 'ADDRESS',
    list: 'NAMES',
    choice: 'WORD',
    choices: 'WORDS',
    'yes-or-no': 'true|false',
    pem: 'PEM|PATH',
    document: 'YAML|PATH',
    'kubernetes-name': 'NAME',
    days: 'DAYS',
    time: 'TIME',
    'serial-number': 'NUMBER',
    path: 'PATH',
    'absolute-path': 'PATH',
    secret: 'TEXT',
    mode: 'MODE',
    owner: 'UID:GID',
};
const introduction = `Makes a certificate and its key for TLS where you test.

Usage: ${_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX} [NAME ...] [--FLAG VALUE ...]

The first name is the common name, all are alternative names: host names,
wildcards, IP addresses, e-mail addresses, URIs. Without any: localhost,
127.0.0.1 and ::1. The files are cert.pem, key.pem, fullchain.pem and ca.pem.

  ${_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX}
  ${_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX} app.test '*.app.test' 10.0.0.7
  ${_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX} localhost --key-type ecdsa-p256 --validity-days 30

Each flag has a variable too: CERT_VALIDITY_DAYS=30 is --validity-days 30.
`;
function renderHelp() {
    const groups = [...new Set(_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputNames */ .vj.map((name) => _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name].group))];
    const sections = groups.map((group) => {
        const members = _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputNames */ .vj.filter((name) => _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name].group === group);
        return `\n${group}\n${members.map((name) => renderInput(name, _interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name])).join('')}`;
    });
    const flags = Object.entries(_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalFlags */ .S6).map(([name, flag]) => {
        const letter = 'letter' in flag ? `, -${flag.letter}` : '';
        const value = 'value' in flag ? ` ${flag.value}` : '';
        const choices = 'choices' in flag ? ` One of ${flag.choices.join(', ')}.` : '';
        return `  --${name}${letter}${value}\n${paragraph(flag.description + choices)}`;
    });
    const others = Object.entries(_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi).map(([name, { words, description, ...command }]) => {
        const own = Object.entries('flags' in command ? command.flags : {});
        const ownFlags = own.map(([flag, { value, description }]) => `  --${flag} ${value}\n${paragraph(description)}`);
        return `${`  ${_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX} ${name} ${words}`.trimEnd()}\n${paragraph(description)}${ownFlags.join('')}`;
    });
    const loading = Object.entries(_interface_table_js__WEBPACK_IMPORTED_MODULE_0__/* .servers */ .b0).map(([name, load]) => `  ${name}\n${paragraph(load)}`);
    const settings = `\nHow each server loads its settings (the log has the line with your paths)\n${loading.join('')}`;
    const ending = `\nOutput\n${flags.join('')}\nOther commands\n${others.join('')}`;
    return `${introduction}${sections.join('')}${settings}${ending}`;
}
function renderInput(name, { type, description, ...input }) {
    const choices = 'choices' in type ? ` ${type.kind === 'choice' ? 'One' : 'Some'} of ${type.choices.join(', ')}.` : '';
    const otherwise = input.default ?? input.defaultText;
    const defaultSentence = otherwise === undefined ? '' : ` Default: ${otherwise}.`;
    return `  --${name} ${placeholders[type.kind]}\n${paragraph(description + choices + defaultSentence)}`;
}
function paragraph(text) {
    const indent = '      ';
    const lines = [''];
    for (const word of text.replaceAll('`', '').split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (indent.length + line.length + 1 + word.length > columns)
            lines.push(word);
        else
            lines[lines.length - 1] = `${line} ${word}`;
    }
    return lines.map((line) => `${indent}${line}\n`).join('');
}


/***/ })

};
