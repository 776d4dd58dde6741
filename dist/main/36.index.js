export const id = 36;
export const ids = [36];
export const modules = {

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerRunLine: () => (/* binding */ dockerRunLine),
/* harmony export */   withoutSecrets: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _interface_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1385);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1941);




const directoryVariable = (0,_interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG)('output-directory');
function dockerRunLine({ image, owner, words, environment }) {
    const variables = _interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.flatMap((name) => {
        const variable = (0,_interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .variableName */ .cG)(name);
        const value = environment[variable];
        if (!value || variable === directoryVariable)
            return [];
        return ['-e', isSecret(name) || (0,_redaction_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKey */ .Rx)(value) ? variable : `${variable}=${value}`];
    });
    const volume = `-v ${volumeAt(environment[directoryVariable] ?? '/certs')}`;
    const run = [...variables, image, ...withoutSecrets(words)].map(_report_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForShell */ .eC).join(' ');
    return `docker run --rm --user ${owner.uid}:${owner.gid} ${volume} ${run}`;
}
function volumeAt(directory) {
    const mount = mounts().find(([, , , , mountPoint]) => mountPoint === directory);
    const name = /\/volumes\/([^/]+)\/_data$/.exec(mount?.[3] ?? '')?.[1];
    return name === undefined ? `"$PWD/certs:${directory}"` : (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForShell */ .eC)(`${name}:${directory}`);
}
function mounts() {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync('/proc/self/mountinfo', 'utf8')
            .split('\n')
            .map((line) => line.split(' '));
    }
    catch {
        return [];
    }
}
function withoutSecrets(words) {
    const secretFlags = _interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.filter(isSecret).map((name) => `--${name}`);
    return words.map((word, index) => {
        const flag = secretFlags.find((secret) => word.startsWith(`${secret}=`));
        if (flag)
            return `${flag}=…`;
        return secretFlags.includes(words[index - 1] ?? '') || (0,_redaction_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKey */ .Rx)(word) ? '…' : word;
    });
}
function isSecret(name) {
    return _interface_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL[name].type.kind === 'secret';
}


/***/ })

};
