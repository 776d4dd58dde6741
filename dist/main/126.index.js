export const id = 126;
export const ids = [126];
export const modules = {

/***/ 126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSettings: () => (/* binding */ createSettings)
/* harmony export */ });
/* harmony import */ var _files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4917);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4833);
/* harmony import */ var _request_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1452);



const clientsPem = 'settings/clients.pem';
const clientsStore = 'settings/clients.p12';
function createSettings(plan, files) {
    const { root } = plan.settings;
    const chosen = [...plan.settings.servers].map((name) => [name, _request_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .serverOf */ .FN[name]]);
    const hasIssuer = plan.issuer.kind !== 'self';
    const siteClients = clientsOf(plan.certificates, root, hasIssuer);
    const hasClients = siteClients !== undefined;
    const needsTrustStore = hasClients && chosen.some(([, { needs }]) => needs.includes('truststore'));
    const needsPassword = needsTrustStore || chosen.some(([, { needs }]) => needs.includes('pkcs12'));
    const clients = [];
    return {
        needsPassword,
        needsTrustStore,
        formatsFor: (planned) => (0,_request_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isForServer */ .B5)(planned) ? chosen.flatMap(([, { needs }]) => needs.filter((need) => need !== 'truststore')) : [],
        async put(planned, certificate, password) {
            if (!(0,_request_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isForServer */ .B5)(planned)) {
                clients.push(certificate);
                return { loads: [], warnings: [] };
            }
            const site = siteOf(planned, plan, hasIssuer, siteClients, password);
            const written = chosen.map(([server, { settings }]) => ({ server, ...settings(site) }));
            for (const { name, text, secret } of written.flatMap(({ files }) => files)) {
                await files.put((0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .textFile */ .E)((0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(planned.folder, `settings/${name}`), text, secret ? 'secret' : 'public'));
            }
            return {
                loads: written.map(({ server, load, where }) => ({ server, load, ...(where === undefined ? {} : { where }) })),
                warnings: written.flatMap(({ warnings }) => warnings ?? []),
            };
        },
        async putShared(password) {
            if (hasIssuer || !hasClients)
                return;
            await files.put((0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .textFile */ .E)(clientsPem, clients.map((der) => (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePem */ .T)('CERTIFICATE', der)).join('')));
            if (!needsTrustStore)
                return;
            const { clientStoreFile } = await Promise.all(/* import() */[__webpack_require__.e(874), __webpack_require__.e(160)]).then(__webpack_require__.bind(__webpack_require__, 2779));
            await files.put(clientStoreFile(clientsStore, clients, plan.keyStore, password));
        },
    };
}
function clientsOf(certificates, root, hasIssuer) {
    const folders = certificates.flatMap(({ usage, folder }) => (usage === 'client' ? folder : []));
    if (folders.length === 0)
        return undefined;
    const shared = (name) => (0,_request_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRoot */ .hA)(root, name);
    const selfSigned = !hasIssuer;
    if (hasIssuer) {
        return { selfSigned, pem: shared('ca.pem'), each: [shared('ca.pem')], trustStore: shared('truststore.p12') };
    }
    const each = folders.map((folder) => shared((0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(folder, 'cert.pem')));
    return { selfSigned, pem: shared(clientsPem), each, trustStore: shared(clientsStore) };
}
function siteOf(planned, { settings: { root }, keyStore, directory }, hasIssuer, clients, storePassword) {
    const shared = (name) => (0,_request_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRoot */ .hA)(root, name);
    const own = (name) => shared((0,_files_output_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(planned.folder, name));
    return {
        hosts: planned.subjectAltName.flatMap(({ type, value }) => type === 'dNSName' || type === 'iPAddress' ? value : []),
        paths: {
            fullchain: own('fullchain.pem'),
            key: own('key.pem'),
            ca: hasIssuer ? shared('ca.pem') : own('ca.pem'),
            combined: own('combined.pem'),
            keyStore: own('keystore.p12'),
            settings: own('settings'),
        },
        clients,
        keyPassphrase: planned.keyPassphrase,
        storePassword,
        keyAlias: keyStore.alias,
        keyMode: directory.keyMode,
        owner: directory.owner,
    };
}


/***/ })

};
