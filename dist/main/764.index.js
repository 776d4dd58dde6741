export const id = 764;
export const ids = [764];
export const modules = {

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createIssuedRecord: () => (/* binding */ createIssuedRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4200);
/* harmony import */ var _files_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5230);




const folderName = 'issued';
const line = /^(\d{1,15}) ([\w.-]{1,100})\n$/;
function createIssuedRecord(directory, nowSeconds) {
    const inFolder = (action) => (0,_files_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EEXIST', 'ELOOP'], () => {
        const state = (0,_files_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .findFolder */ .Wj)(directory);
        const folder = state && isOwn(state.status) ? state.open(folderName) : undefined;
        try {
            return folder && isOwn(folder.status) ? action(folder) : undefined;
        }
        finally {
            folder?.close();
            state?.close();
        }
    });
    const removeIf = (isObsolete) => {
        inFolder((folder) => {
            for (const name of folder.names()) {
                const entry = readEntry(folder, name);
                if (entry && isObsolete(entry))
                    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(folder.at(name), { force: true });
            }
        });
        (0,_files_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EROFS'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, folderName)));
    };
    return {
        has: (fingerprint) => inFolder((folder) => readEntry(folder, fileNameOf(fingerprint)) !== undefined) ?? false,
        record(anchors, ledgerPath) {
            removeIf(({ notAfter }) => notAfter < nowSeconds());
            if (anchors.length === 0)
                return;
            (0,_files_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'], () => node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, folderName), { recursive: true, mode: 0o700 }));
            inFolder((folder) => {
                for (const { fingerprint, notAfter } of anchors) {
                    const text = `${Math.floor(notAfter)} ${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(ledgerPath)}\n`;
                    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(folder.at(fileNameOf(fingerprint)), text, { flag: 'wx', mode: 0o600 });
                }
            });
        },
        forget: (ledgerPath) => removeIf(({ ledger }) => ledger === node_path__WEBPACK_IMPORTED_MODULE_1__.basename(ledgerPath)),
    };
}
function fileNameOf(fingerprint) {
    return fingerprint.replaceAll(':', '').toLowerCase();
}
function readEntry(folder, name) {
    const { status, read } = (0,_files_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(folder, name);
    const [, notAfter, ledger] = (status && isOwn(status) && line.exec(Buffer.from(read()).toString())) || [];
    return notAfter === undefined || ledger === undefined ? undefined : { notAfter: Number(notAfter), ledger };
}
function isOwn({ uid, mode }) {
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}


/***/ })

};
