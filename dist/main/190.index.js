export const id = 190;
export const ids = [190];
export const modules = {

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: mend that, and say untrust.' },
};
function failureOf(error, attempt, store, where) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
        return error.message;
    if (attempt !== 'takeBack' && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd) && !isSystemError(error))
        throw error;
    const { aim, advice } = attempts[attempt];
    return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`;
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _trust_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4424);

async function takeBack(ledger, ports) {
    const takenBack = [];
    const failures = [];
    const variables = {};
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                for (const [name, value] of Object.entries(change.details))
                    variables[name] = value === null ? null : String(value);
            }
            else {
                const store = await ports.store(change.store);
                await store.takeBack(change);
                takenBack.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push((0,_trust_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error, 'takeBack', change.store, change.where));
        }
    }
    return { takenBack, failures, variables };
}


/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untrust: () => (/* binding */ untrust)
/* harmony export */ });
/* unused harmony export takeBackAll */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _request_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5656);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1451);



async function untrust(files, given, ports) {
    (0,_request_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .expectNoInputs */ .aj)(given, files);
    const trustPorts = await ports.trust();
    return takeBackAll(trustPorts.ledgers.all(), trustPorts);
}
async function takeBackAll(paths, ports) {
    const parts = [];
    for (const path of paths) {
        try {
            const ledger = ports.ledgers.open(path);
            if (ledger)
                parts.push(await (0,_undo_js__WEBPACK_IMPORTED_MODULE_2__/* .takeBack */ .z)(ledger, ports));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh))
                throw error;
            parts.push({ takenBack: [], failures: [error.message], variables: {} });
        }
    }
    return {
        takenBack: parts.flatMap(({ takenBack }) => takenBack),
        failures: parts.flatMap(({ failures }) => failures),
        variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
    };
}


/***/ })

};
