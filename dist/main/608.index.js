export const id = 608;
export const ids = [608];
export const modules = {

/***/ 3608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planTestCases: () => (/* binding */ planTestCases)
/* harmony export */ });
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8841);
/* harmony import */ var _pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2565);
/* harmony import */ var _request_interface_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(809);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8965);
/* harmony import */ var _request_test_cases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4972);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5127);
/* harmony import */ var _test_case_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3746);







function planTestCases({ batch, testCases }, [first], now, issues) {
    const fail = (expected, got, advice) => {
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(issues, _sources_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsThemselves */ .c5, 'test-cases', (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)(expected, got, advice).mistake);
    };
    if (batch) {
        return fail('nothing beside certificates', testCases.join(', '), 'Make them without it, in another output-directory.');
    }
    if (!first)
        return undefined;
    const { asked } = first;
    if (asked.usage === 'client')
        return fail('the certificate of a server', 'usage client', 'Say usage server or both.');
    const host = hostOf(asked);
    if (host === undefined) {
        return fail('a host name or an IP address among the names', 'none', 'Name one in subject-alt-names.');
    }
    if ((0,_test_case_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .isHostOfCases */ .L4)(host)) {
        return fail('a host that no case has for another', host, 'Choose another common-name.');
    }
    const { notBefore, notAfter } = asked.validity;
    if (now < notBefore || now > notAfter) {
        const got = now < notBefore ? 'a later start' : 'an earlier end';
        return fail('a certificate that is valid now, since good must be accepted', got, 'Leave not-before and not-after out.');
    }
    const keyType = keyTypeOfCases(first);
    const isAll = testCases.includes('all');
    const hasSha1 = (0,_pki_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_1__/* .choosesHash */ .d6)(keyType);
    if (!hasSha1 && !isAll && testCases.includes('sha1-signature')) {
        return fail(`none with SHA-1 and keys of type ${keyType}, which fix their own hash`, 'sha1-signature');
    }
    const isWanted = (name) => name === 'good' || (isAll ? hasSha1 || name !== 'sha1-signature' : testCases.includes(name));
    return {
        names: _request_interface_js__WEBPACK_IMPORTED_MODULE_2__/* .testCaseNames */ .ng.filter(isWanted),
        good: {
            ...asked,
            folder: `${_request_test_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .testCasesFolder */ .qZ}/good`,
            serialNumber: undefined,
            subjectAltName: [...asked.subjectAltName, ...namesOfCases(host, asked)],
        },
        keyType,
        host,
        warnings: isAll && !hasSha1
            ? [`test-cases: sha1-signature is left out, since keys of type ${keyType} fix their own hash.`]
            : [],
    };
}
function hostOf({ subjectAltName }) {
    const name = subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress');
    return name?.value.replace(/^\*\./, 'www.');
}
function namesOfCases(host, { subjectAltName }) {
    if (!subjectAltName.some(({ type }) => type === 'dNSName'))
        return [];
    return _request_interface_js__WEBPACK_IMPORTED_MODULE_2__/* .testCaseNames */ .ng
        .map((name) => `${name}.${host}`)
        .filter((value) => value.length <= longestHost && !subjectAltName.some((asked) => asked.value === value))
        .map((value) => ({ type: 'dNSName', value }));
}
const longestHost = 253;
function keyTypeOfCases({ key }) {
    const keyType = key.kind === 'make' ? key.keyType : (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTypeOf */ .zj)(key.kind === 'private' ? key.privateKey : key.publicKey);
    return _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTypes */ .lo.find((made) => made === keyType) ?? 'rsa-2048';
}


/***/ })

};
