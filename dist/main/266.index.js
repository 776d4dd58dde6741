export const id = 266;
export const ids = [266];
export const modules = {

/***/ 1266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment)
/* harmony export */ });
const omittedPrefixes = /^(?:CERT|INPUT|STATE|ACTIONS|GITHUB)_/;
const omittedNames = ['NODE_OPTIONS', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS'];
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|PRIVATE|ACCESS)_?KEY/;
function childEnvironment(environment, child, inputVariables = []) {
    const isOmitted = (name) => {
        if (child === 'own')
            return /^(?:INPUT|STATE)_/.test(name) || inputVariables.includes(name);
        return omittedPrefixes.test(name) || omittedNames.includes(name) || secret.test(name);
    };
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOmitted(name.toUpperCase())));
}


/***/ })

};
