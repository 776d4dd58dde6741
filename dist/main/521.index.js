export const id = 521;
export const ids = [521];
export const modules = {

/***/ 4521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyFromFile: () => (/* binding */ keyFromFile),
/* harmony export */   planOfCertificationRequest: () => (/* binding */ planOfCertificationRequest)
/* harmony export */ });
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8841);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3525);
/* harmony import */ var _request_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9513);
/* harmony import */ var _request_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7976);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8965);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5127);






async function planOfCertificationRequest(asked, source, fileStore, issues) {
    const fail = (found) => (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(issues, asked, 'certificate-request', found);
    const text = (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)(source, fileStore, fail);
    if (text === undefined)
        return undefined;
    const { readCertificationRequest } = await __webpack_require__.e(/* import() */ 297).then(__webpack_require__.bind(__webpack_require__, 9297));
    const read = readCertificationRequest(text);
    if ('unreadable' in read) {
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .noteUnreadable */ .Cn)(issues, asked, 'certificate-request', read);
        return undefined;
    }
    const key = { kind: 'public', publicKey: read.publicKey };
    if (!asked.namesOfCertificationRequest)
        return { asked, key };
    const { subject, subjectAltName } = read;
    if (Object.keys(subject).length === 0)
        fail((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)('a request with a subject, or common-name', 'an empty subject').mistake);
    if (asked.usage !== 'client' && subjectAltName.length === 0) {
        fail({ ..._request_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .noAlternativeName */ .Q, expected: 'alternative names in the request, or in subject-alt-names' });
    }
    for (const { type, value } of subjectAltName) {
        const name = type === 'uniformResourceIdentifier' ? (0,_request_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAlternativeName */ .Id)(`uri:${value}`) : undefined;
        if (name && 'mistake' in name)
            fail(name.mistake);
    }
    return { asked: { ...asked, subject, subjectAltName }, key };
}
function keyFromFile({ keyPassphrase, keyType: askedType }, keyFile, fileStore, fail) {
    const text = (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)({ path: keyFile }, fileStore, fail);
    if (text === undefined)
        return undefined;
    const refuse = (expected) => fail((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)(expected, keyFile).mistake);
    const key = (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$k)(text, keyPassphrase);
    if (key === 'passphrase missing')
        return refuse('a key that is not encrypted, or key-passphrase');
    if (key === 'passphrase wrong')
        return refuse('a key that key-passphrase opens');
    if (key === 'not a private key')
        return refuse('a private key in PEM');
    if (key === 'not sound')
        return refuse('a sound private key');
    const keyType = key === 'of another kind' ? undefined : (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTypeOf */ .zj)(key);
    if (key === 'of another kind' || keyType === undefined) {
        return refuse('an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key');
    }
    if (askedType !== undefined && askedType !== keyType) {
        return refuse(`a key of type ${askedType}, as key-type says, and not ${keyType},`);
    }
    return key;
}


/***/ })

};
