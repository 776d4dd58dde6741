export const id = 496;
export const ids = [496];
export const modules = {

/***/ 3115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changesOf: () => (/* binding */ changesOf)
/* harmony export */ });
/* unused harmony exports trustCertificates, trustAnchorOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _request_interface_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(809);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5766);
/* harmony import */ var _trust_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4424);
/* harmony import */ var _trust_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(222);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1451);








async function trustCertificates(wanted, ports) {
    const { trust, environment } = wanted;
    const anchors = wanted.anchors.map(trustAnchorOf);
    const trustPorts = await ports.trust();
    const planned = await planAll(anchors, wanted, trustPorts);
    const refusals = [...new Set(planned.flatMap(({ plan }) => plan.refusals))];
    if (trust.isRequired && refusals.length > 0)
        throw new HostError(refusals.join('\n'));
    const ledger = trustPorts.ledgers.begin();
    const warnings = new Set([...refusals, ...(environment?.notes ?? [])]);
    const places = new Map();
    const variables = { ...environment?.variables };
    const fail = async (failure) => {
        if (trust.isRequired)
            throw await failedAsAWhole(failure, ledger, trustPorts);
        warnings.add(failure);
    };
    ports.host.beforeTrusting(ledger.path);
    for (const { store, name, anchor, plan } of planned) {
        const made = [];
        for (const change of plan.changes) {
            const failure = await makeChange(change, anchor, store, ledger);
            if (failure === undefined)
                made.push(change.where);
            else
                await fail(failure);
        }
        const where = [...plan.alreadyIn, ...made];
        if (where.length > 0)
            places.set(name, [...new Set([...(places.get(name) ?? []), ...where])]);
        if (made.length < plan.changes.length)
            continue;
        for (const note of plan.notes)
            warnings.add(note);
        Object.assign(variables, plan.variables);
    }
    if (ports.host.setsVariables) {
        const failure = setVariables(variables, anchors, ledger, trustPorts, ports.host);
        if (failure !== undefined)
            await fail(failure);
        else if (environment)
            places.set('environment', Object.keys(environment.variables));
    }
    trustPorts.issued.record(wanted.issued.map(trustAnchorOf), ledger.path);
    for (const warning of warningsOfVariables(trust, places, trustPorts))
        warnings.add(warning);
    const inOrder = trustNames.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? []]] : []));
    return {
        anchors,
        key: wanted.key,
        places: new Map(inOrder),
        ...whatStays(planned, ledger, trustPorts),
        variables,
        warnings: [...warnings],
    };
}
function whatStays(planned, ledger, { ledgers }) {
    const found = planned.flatMap(({ name, anchor: { fingerprint }, plan }) => plan.alreadyIn.map((place) => ({ store: name, fingerprint, place })));
    const earlier = found.length > 0 ? changesOf(ledgers) : [];
    const isOurs = ({ store, fingerprint, place }) => earlier.some((change) => change.store === store &&
        change.fingerprint === fingerprint &&
        (store === 'system' || place.startsWith(change.where)));
    const before = new Set(found.filter((one) => !isOurs(one)).map(({ place }) => place));
    return { before: [...before], canBeUndone: ledger.changes.length > 0 || found.some(isOurs) };
}
function changesOf(ledgers) {
    const readable = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh)
                return undefined;
            throw error;
        }
    };
    const paths = readable(() => ledgers.all()) ?? [];
    return paths.flatMap((path) => readable(() => ledgers.open(path))?.changes ?? []);
}
function trustAnchorOf(certificate) {
    const x509 = new X509Certificate(certificate);
    return {
        certificate,
        fingerprint: x509.fingerprint256,
        name: nameOf(x509),
        isCa: x509.ca,
        notAfter: Date.parse(x509.validTo) / 1000,
    };
}
function nameOf({ subject, fingerprint256 }) {
    const name = /(?:^|\n)CN=([^\n]+)/.exec(subject)?.[1] ?? nameLine(subject) ?? fingerprint256;
    return name.replace(/\\(.)/g, '$1');
}
async function planAll(anchors, { trust, directory }, ports) {
    const planned = [];
    for (const name of storeNames.filter((store) => trust.by.has(store))) {
        const store = await ports.store(name);
        for (const anchor of anchors)
            planned.push({ name, store, anchor, plan: await planOne(store, name, anchor, directory) });
    }
    return planned;
}
async function planOne(store, name, anchor, directory) {
    try {
        return await store.plan(anchor, directory);
    }
    catch (error) {
        return { ...nothingPlanned, refusals: [failureOf(error, 'look', name, 'what is trusted')] };
    }
}
function writeDown(change, ledger) {
    try {
        ledger.record(change);
        return undefined;
    }
    catch (error) {
        return failureOf(error, 'make', change.store, change.where);
    }
}
function setVariables(variables, [anchor], ledger, { variable }, host) {
    const names = Object.keys(variables);
    if (names.length === 0 || !anchor)
        return undefined;
    const before = names.map((name) => [name, variable(name) ?? null]);
    const { fingerprint } = anchor;
    const details = Object.fromEntries(before);
    const change = { store: 'environment', kind: 'variables', where: names.join(', '), fingerprint, details };
    const failure = writeDown(change, ledger);
    if (failure === undefined)
        host.setVariables(variables);
    return failure;
}
async function makeChange(change, anchor, store, ledger) {
    const unwritten = writeDown(change, ledger);
    if (unwritten !== undefined)
        return unwritten;
    try {
        await store.make(change, anchor);
        return undefined;
    }
    catch (error) {
        const failure = failureOf(error, 'make', change.store, change.where);
        try {
            await store.takeBack(change);
            ledger.forget(change);
            return failure;
        }
        catch (remains) {
            return `${failure} ${failureOf(remains, 'takeBack', change.store, change.where)}`;
        }
    }
}
async function failedAsAWhole(failure, ledger, ports) {
    const { failures } = await takeBack(ledger, ports);
    return new HostError([failure, ...failures].join('\n'));
}
function warningsOfVariables({ by }, places, { variable }) {
    const set = replacingVariables.filter((name) => variable(name));
    if (!places.has('system') || by.has('environment') || set.length === 0)
        return [];
    const [verb, them] = set.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return [
        `trust system: ${set.join(', ')} ${verb} set, and programs that follow ${them} do not read the system's store. Add environment to trust.`,
    ];
}


/***/ })

};
