export const id = 638;
export const ids = [638];
export const modules = {

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runClient: () => (/* binding */ runClient)
/* harmony export */ });
/* unused harmony export informativeLine */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


const mostCharactersKept = 16_384;
function runClient([program, ...words], timeLimitSeconds, environment, onStart) {
    return new Promise((resolve, reject) => {
        const isGroup = process.platform !== 'win32';
        const fail = (error) => {
            const outcome = error.code === 'ENOENT' ? 'is not there' : `cannot be run: ${error.message}`;
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd([program, ...words], outcome, ''));
        };
        const start = () => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, {
            detached: isGroup,
            windowsHide: true,
            stdio: ['ignore', 'pipe', 'pipe'],
            env: environment,
        });
        let child;
        try {
            child = start();
        }
        catch (error) {
            return fail(error);
        }
        const end = () => {
            if (child.pid === undefined)
                return;
            try {
                process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
            }
            catch {
            }
        };
        onStart(end);
        const errors = keepEnd(child.stderr);
        const output = keepEnd(child.stdout);
        let inTime = true;
        const timer = setTimeout(() => {
            inTime = false;
            end();
        }, timeLimitSeconds * 1000);
        child.on('error', (error) => {
            clearTimeout(timer);
            fail(error);
        });
        child.on('exit', end);
        child.on('close', (exitCode, signal) => {
            clearTimeout(timer);
            onStart(() => { });
            resolve({
                exitCode,
                signal,
                inTime,
                said: informativeLine(errors(), output()),
                output: [errors(), output()].flatMap(linesOf),
            });
        });
    });
}
function keepEnd(stream) {
    let kept = '';
    stream.setEncoding('utf8').on('data', (text) => {
        kept = (kept + text).slice(-mostCharactersKept);
    });
    return () => kept;
}
const informative = /certificate|\berror\b\s*[:[(]|error:|\balert\b|verif/i;
function informativeLine(errors, output) {
    const [ofErrors, ofOutput] = [linesOf(errors), linesOf(output)];
    return [ofErrors, ofOutput].flat().find((line) => informative.test(line)) ?? ofErrors.at(-1) ?? ofOutput.at(-1) ?? '';
}
function linesOf(text) {
    return text
        .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
        .split(/[\r\n]+/)
        .map((line) => line.replace(/\p{C}/gu, ' ').trim())
        .filter((line) => /\p{L}/u.test(line));
}


/***/ })

};
