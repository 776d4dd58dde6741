export const id = 425;
export const ids = [425];
export const modules = {

/***/ 6425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundBy: () => (/* binding */ boundBy),
/* harmony export */   readGivenCa: () => (/* binding */ readGivenCa)
/* harmony export */ });
/* harmony import */ var _pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3525);
/* harmony import */ var _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8557);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8965);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5127);





function readGivenCa({ certificate, key }, passphrase, fileStore, issues) {
    const fail = (input) => (found) => (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(issues, _sources_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsThemselves */ .c5, input, found);
    const [certificatePem, keyPem] = [
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(certificate, fileStore, fail('ca-certificate')),
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(key, fileStore, fail('ca-key')),
    ];
    if (certificatePem === undefined || keyPem === undefined)
        return undefined;
    const path = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificationPath */ .mD)(certificatePem);
    if ('unreadable' in path) {
        (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .noteUnreadable */ .Cn)(issues, _sources_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsThemselves */ .c5, 'ca-certificate', path);
        return undefined;
    }
    const privateKey = (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$k)(keyPem, passphrase);
    if (typeof privateKey === 'string') {
        const expected = {
            'not a private key': 'a private key in PEM',
            'not sound': 'a sound private key',
            'of another kind': 'a key of RSA, ECDSA (P-256, P-384, P-521), Ed25519 or ML-DSA',
            'passphrase missing': 'a key that is not encrypted, or ca-key-passphrase',
            'passphrase wrong': 'a key that ca-key-passphrase opens',
        }[privateKey];
        fail('ca-key')((0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)(expected, 'path' in key ? key.path : 'PEM').mistake);
        return undefined;
    }
    const [ca] = path;
    const top = path[path.length - 1];
    const intermediates = path.filter(({ selfIssued }) => !selfIssued);
    return {
        path,
        authority: {
            name: ca.subject,
            keyIdentifier: ca.subjectKeyIdentifier,
            publicKey: ca.x509.publicKey,
            privateKey,
            intermediates: intermediates.map(({ der }) => der),
            trustAnchor: top.der,
            validity: {
                notBefore: Math.max(...path.map(({ validity }) => validity.notBefore)),
                notAfter: Math.min(...path.map(({ validity }) => validity.notAfter)),
            },
        },
    };
}
function boundBy({ authority, path }, withIntermediate, certificates, now, issues) {
    const told = new Set();
    return certificates.map((certificate) => {
        const asked = withinValidity(certificate.asked, authority);
        const refusals = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOf */ .he)(path, {
            privateKey: authority.privateKey,
            profile: withIntermediate ? _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__/* .caProfiles */ .P0.intermediate : _pki_profiles_js__WEBPACK_IMPORTED_MODULE_2__/* .endEntityProfiles */ .h$[asked.usage],
            validity: asked.validity,
            subject: asked.subject,
            subjectAltName: asked.subjectAltName,
            nowSeconds: now,
        });
        for (const { kind, message } of refusals) {
            const input = { outlives: 'not-after', predates: 'not-before', name: 'subject-alt-names' }[kind];
            const ofCa = kind === 'key' ? 'ca-key' : 'ca-certificate';
            const where = input === undefined ? ofCa : (0,_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .whereOf */ .de)(asked, input);
            if (!told.has(`${where}${message}`))
                issues.push({ where, message });
            told.add(`${where}${message}`);
        }
        return { ...certificate, asked };
    });
}
function withinValidity(asked, { validity: { notBefore, notAfter } }) {
    const { requestedValidity, validity, timesGiven } = asked;
    const shortenEnd = !timesGiven.end && validity.notAfter > notAfter;
    const shortenStart = !timesGiven.start && validity.notBefore < notBefore;
    return {
        ...asked,
        requestedValidity: {
            notBefore: shortenStart ? { at: notBefore } : requestedValidity.notBefore,
            notAfter: shortenEnd ? { at: notAfter } : requestedValidity.notAfter,
        },
        validity: {
            notBefore: shortenStart ? notBefore : validity.notBefore,
            notAfter: shortenEnd ? notAfter : validity.notAfter,
        },
    };
}


/***/ })

};
