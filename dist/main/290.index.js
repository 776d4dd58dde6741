export const id = 290;
export const ids = [290,228];
export const modules = {

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   makeAuthority: () => (/* binding */ makeAuthority),
/* harmony export */   planCa: () => (/* binding */ planCa),
/* harmony export */   vO: () => (/* binding */ authorityOf)
/* harmony export */ });
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5148);
/* harmony import */ var _pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6283);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8841);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4833);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3525);
/* harmony import */ var _pki_profiles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8557);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3509);
/* harmony import */ var _request_requested_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8518);
/* harmony import */ var _certificate_contents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2337);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4458);
/* harmony import */ var _planned_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5327);











const keptCaDays = 3650;
async function planCa(ca, above, certificates, isBatch, passphrase, now) {
    const asked = certificates.map(({ asked }) => asked);
    const named = isBatch || ca.keepKey ? '' : `${[...(asked[0]?.subject.commonName ?? '')].slice(0, 30).join('').trimEnd()} `;
    const ends = asked.map(({ validity }) => validity.notAfter);
    const kept = ca.keepKey ? [now + keptCaDays * _request_requested_time_js__WEBPACK_IMPORTED_MODULE_5__/* .secondsPerDay */ .Vw] : [];
    const within = above?.validity ?? { notBefore: Number.NEGATIVE_INFINITY, notAfter: Number.POSITIVE_INFINITY };
    return {
        ca,
        above,
        baseName: ca.commonName ?? (named === '' ? 'Test CA' : `${named}test CA`),
        keyType: ca.keyType ?? (0,_planned_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedKeyType */ .P)(certificates) ?? 'rsa-2048',
        nameConstraints: ca.nameConstraints &&
            (await encodeConstraints(ca.nameConstraints, asked.flatMap((certificate) => namesToPermit(certificate)), asked.flatMap((certificate) => commonNameWithoutHost(certificate)))),
        passphrase,
        validity: {
            notBefore: Math.max(within.notBefore, minimum(asked.map(({ validity }) => validity.notBefore))),
            notAfter: Math.min(within.notAfter, maximum([...ends, ...kept])),
        },
    };
}
function namesToPermit({ subject, subjectAltName }) {
    const { emailAddress } = subject;
    return emailAddress === undefined ? subjectAltName : [...subjectAltName, { type: 'rfc822Name', value: emailAddress }];
}
function minimum(numbers) {
    return numbers.reduce((least, number) => Math.min(least, number));
}
function maximum(numbers) {
    return numbers.reduce((greatest, number) => Math.max(greatest, number));
}
function commonNameWithoutHost({ subject, subjectAltName }) {
    const hasHost = subjectAltName.some(({ type }) => type === 'dNSName');
    return hasHost || subject.commonName === undefined ? [] : [subject.commonName];
}
async function encodeConstraints(asked, names, commonNames) {
    const { constraintsFor, constraintsTo, nameConstraints } = await __webpack_require__.e(/* import() */ 409).then(__webpack_require__.bind(__webpack_require__, 4409));
    return nameConstraints(asked === 'issued' ? constraintsFor(names, commonNames) : constraintsTo(asked, commonNames));
}
function rolesOf({ ca, above }) {
    const root = {
        file: 'ca.pem',
        keyFile: 'ca-key.pem',
        suffix: '',
        profile: ca.isIntermediate ? _pki_profiles_js__WEBPACK_IMPORTED_MODULE_4__/* .caProfiles */ .P0.rootAboveIntermediate : _pki_profiles_js__WEBPACK_IMPORTED_MODULE_4__/* .caProfiles */ .P0.root,
    };
    const intermediate = {
        file: 'intermediate.pem',
        keyFile: 'intermediate-key.pem',
        suffix: ' intermediate',
        profile: _pki_profiles_js__WEBPACK_IMPORTED_MODULE_4__/* .caProfiles */ .P0.intermediate,
    };
    return [...(above ? [] : [root]), ...(ca.isIntermediate ? [intermediate] : [])];
}
function contentsOf(plan, { suffix, profile }, publicKey, serialNumber, validity, issuer) {
    const keyIdentifier = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .keyIdentifierOf */ .om)(publicKey);
    const ending = `${suffix} ${Buffer.from(keyIdentifier).toString('hex').slice(0, 8)}`;
    const base = [...plan.baseName].slice(0, 64 - ending.length).join('');
    const subject = { commonName: `${base}${ending}` };
    return {
        serialNumber,
        signature: (0,_certificate_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureOf */ .y)(issuer?.publicKey ?? publicKey, undefined),
        issuer: issuer?.name ?? (0,_pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeName */ .aA)(subject),
        authorityKeyIdentifier: issuer?.keyIdentifier ?? keyIdentifier,
        validity,
        subject,
        subjectPublicKey: publicKey,
        subjectAltName: [],
        profile,
        nameConstraints: plan.nameConstraints,
    };
}
function authorityOf(der, contents, publicKey, privateKey, issuer) {
    return {
        name: (0,_pki_distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeName */ .aA)(contents.subject),
        keyIdentifier: (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .keyIdentifierOf */ .om)(publicKey),
        publicKey,
        privateKey,
        intermediates: issuer ? [der, ...issuer.intermediates] : [],
        trustAnchor: issuer?.trustAnchor ?? der,
        validity: contents.validity,
    };
}
async function makeAuthority(plan, newPrivateKey, randomOctets) {
    let authority = plan.above;
    const files = [];
    for (const role of rolesOf(plan)) {
        const privateKey = await newPrivateKey(plan.keyType);
        const serialNumber = (0,_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_9__/* .randomSerialNumber */ .R9)(randomOctets(_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_9__/* .serialNumberOctets */ .Mf));
        const publicKey = (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKeyOf */ .kc)(privateKey);
        const contents = contentsOf(plan, role, publicKey, serialNumber, plan.validity, authority);
        const der = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .signCertificate */ .jm)(contents, authority?.privateKey ?? privateKey);
        files.push((0,_output_files_js__WEBPACK_IMPORTED_MODULE_7__/* .textFile */ .Ex)(role.file, (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_10__/* .encodePem */ .T)('CERTIFICATE', der)));
        if (plan.ca.keepKey)
            files.push((0,_output_files_js__WEBPACK_IMPORTED_MODULE_7__/* .textFile */ .Ex)(role.keyFile, (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .encodePrivateKey */ .zd)(privateKey, plan.passphrase), 'secret'));
        authority = authorityOf(der, contents, publicKey, privateKey, authority);
    }
    return { authority: authority, files };
}


/***/ }),

/***/ 7290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storedAuthority: () => (/* binding */ storedAuthority)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5148);
/* harmony import */ var _pki_issuer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3512);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8841);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4833);
/* harmony import */ var _pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3525);
/* harmony import */ var _request_parsed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8965);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1228);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4458);









function closedKey(keyFile) {
    const advice = 'Give it, or remove the file, or choose if-exists replace for a new CA.';
    return (0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_7__/* .mistake */ .RT)(`the passphrase that opens ${keyFile}`, 'another or none', advice).mistake;
}
function storedAuthority(plan, read) {
    let authority = plan.above;
    const files = [];
    let keyLeft;
    for (const role of (0,_authority_js__WEBPACK_IMPORTED_MODULE_5__/* .rolesOf */ .R7)(plan)) {
        const stored = storedCa(plan, role, read, authority);
        if ('flaw' in stored)
            return stored;
        authority = stored.authority;
        files.push(...stored.files);
        keyLeft ??= stored.keyLeft;
    }
    return { authority: authority, files, keyLeft };
}
function storedCa(plan, role, read, issuer) {
    const pem = read(role.file);
    if (pem === undefined)
        return { flaw: `${role.file} is missing` };
    const ca = (0,_pki_issuer_js__WEBPACK_IMPORTED_MODULE_2__/* .readCaCertificate */ .my)(Buffer.from(pem).toString());
    const certificate = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(pem);
    if ('unreadable' in ca || !certificate)
        return { flaw: `${role.file} is not a CA certificate` };
    const { x509, publicKey } = certificate;
    const { keyType } = plan.ca;
    if (keyType !== undefined && (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOf */ .zj)(publicKey) !== keyType) {
        return { flaw: `the key of ${role.file} is of another type` };
    }
    const contents = (0,_authority_js__WEBPACK_IMPORTED_MODULE_5__/* .contentsOf */ .KD)(plan, role, publicKey, certificate.serialNumber, certificate.validity, issuer);
    if (!(0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsTbsCertificate */ .FF)(x509.raw, (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeTbsCertificate */ .f1)(contents)))
        return { flaw: `${role.file} is of another CA` };
    if (!x509.verify(issuer?.publicKey ?? publicKey))
        return { flaw: `the signature of ${role.file} does not verify` };
    const files = [(0,_output_files_js__WEBPACK_IMPORTED_MODULE_6__/* .textFile */ .Ex)(role.file, (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_8__/* .encodePem */ .T)('CERTIFICATE', ca.der))];
    const keyOctets = read(role.keyFile);
    const keyPem = keyOctets && Buffer.from(keyOctets).toString();
    const privateKey = keyPem === undefined ? undefined : (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__/* .readPrivateKey */ .$k)(keyPem, plan.passphrase);
    if (!plan.ca.keepKey) {
        const isLeft = typeof privateKey === 'object' && x509.checkPrivateKey(privateKey);
        return {
            authority: (0,_authority_js__WEBPACK_IMPORTED_MODULE_5__/* .authorityOf */ .vO)(ca.der, contents, publicKey, undefined, issuer),
            files,
            keyLeft: isLeft ? role.keyFile : undefined,
        };
    }
    if (keyPem === undefined || privateKey === undefined)
        return { flaw: `${role.keyFile} is missing` };
    const unusable = ['not a private key', 'not sound', 'of another kind'];
    if (unusable.some((reason) => reason === privateKey))
        return { flaw: `${role.keyFile} cannot be used: ${privateKey}` };
    if (typeof privateKey === 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([(0,_request_parsed_js__WEBPACK_IMPORTED_MODULE_7__/* .toIssue */ .N9)('ca-key-passphrase', closedKey(role.keyFile))]);
    if (!x509.checkPrivateKey(privateKey))
        return { flaw: `${role.keyFile} does not belong to ${role.file}` };
    const isToBeEncrypted = plan.passphrase !== undefined && !(0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isEncryptedPrivateKey */ .XL)(keyPem);
    const text = isToBeEncrypted ? (0,_pki_private_key_js__WEBPACK_IMPORTED_MODULE_4__/* .encodePrivateKey */ .zd)(privateKey, plan.passphrase) : keyPem;
    return {
        authority: (0,_authority_js__WEBPACK_IMPORTED_MODULE_5__/* .authorityOf */ .vO)(ca.der, contents, publicKey, privateKey, issuer),
        files: [...files, (0,_output_files_js__WEBPACK_IMPORTED_MODULE_6__/* .textFile */ .Ex)(role.keyFile, text, 'secret')],
    };
}


/***/ })

};
