export const id = 260;
export const ids = [260];
export const modules = {

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSettings: () => (/* binding */ createSettings),
  noteWithoutSettings: () => (/* binding */ noteWithoutSettings)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pki/pem.js
var pem = __webpack_require__(4833);
// EXTERNAL MODULE: ./build/request/parsed.js
var parsed = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/servers/mozilla-intermediate.js
const words = "Mozilla's intermediate recommendation, guideline 6.0";
const recommendation = `${words} (https://ssl-config.mozilla.org/guidelines/6.0.json)`;
const opensslCiphers = [
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
];
const ianaCiphers = (/* unused pure expression or super */ null && ([
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
]));
const cipherSuites = (/* unused pure expression or super */ null && ([
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
]));

;// CONCATENATED MODULE: ./build/servers/header.js

function header(mark, what, load) {
    const where = load?.where === undefined ? '' : ` ${load.where}`;
    return [
        `${what}, for tests. Made by selfsigned-cert-action, which writes it anew.`,
        `Versions and ciphers: ${recommendation}.`,
        ...(load ? [`Load it${where}: ${load.load}`] : []),
    ]
        .map((line) => `${mark} ${line}\n`)
        .join('');
}

;// CONCATENATED MODULE: ./build/servers/nginx-syntax.js
function quoteForNginx(word) {
    return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
function quotePatternForNginx(path) {
    return quoteForNginx(/[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path);
}
function cannotSayToNginx(path) {
    return path.includes('$') ? 'without $, which begins a variable there' : undefined;
}

;// CONCATENATED MODULE: ./build/servers/nginx.js



const nginx = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: cannotSayToNginx,
    settings(site) {
        const loading = { load: `include ${quotePatternForNginx(`${site.paths.settings}/nginx.conf`)};`, where: inServer };
        const text = header('#', 'TLS of nginx', loading) + nginxDirectives(site, 'nginx');
        return { files: [{ name: 'nginx.conf', text }, ...nginxPassphraseFiles(site, 'nginx')], ...loading };
    },
};
const inServer = 'in a server block that has listen … ssl';
function nginxDirectives({ paths, clients, keyPassphrase }, owner) {
    const lines = [
        `ssl_certificate ${quoteForNginx(paths.fullchain)}`,
        `ssl_certificate_key ${quoteForNginx(paths.key)}`,
        ...(keyPassphrase === undefined
            ? []
            : [`ssl_password_file ${quoteForNginx(`${paths.settings}/${passphraseFile(owner)}`)}`]),
        'ssl_protocols TLSv1.2 TLSv1.3',
        `ssl_ciphers ${opensslCiphers.join(':')}`,
        'ssl_prefer_server_ciphers off',
        'ssl_session_tickets off',
        ...(clients
            ? [
                `ssl_client_certificate ${quoteForNginx(clients.pem)}`,
                'ssl_verify_client on',
                'ssl_verify_depth 10',
            ]
            : []),
    ];
    return lines.map((line) => `${line};\n`).join('');
}
function nginxPassphraseFiles({ keyPassphrase }, owner) {
    return keyPassphrase === undefined ? [] : [{ name: passphraseFile(owner), text: `${keyPassphrase}\n`, secret: true }];
}
function passphraseFile(owner) {
    return `${owner}-key-passphrase`;
}

;// CONCATENATED MODULE: ./build/servers/table.js

const servers = {
    nginx: nginx,
};

// EXTERNAL MODULE: ./build/tasks/output-files.js
var output_files = __webpack_require__(4458);
// EXTERNAL MODULE: ./build/tasks/sources.js
var sources = __webpack_require__(5127);
;// CONCATENATED MODULE: ./build/tasks/settings.js






const serverOf = servers;
function noteWithoutSettings({ settings }, certificates, issues) {
    const served = certificates.filter(({ asked }) => isForServer(asked));
    if (served.length === 0 && certificates.length > 0) {
        (0,sources/* note */.N4)(issues, sources/* inputsThemselves */.c5, 'settings-for', (0,parsed/* mistake */.RT)('a certificate for a server (usage)', 'client').mistake);
    }
    const asking = [...settings.servers].filter((name) => serverOf[name].encryptedKey === 'refused');
    for (const { asked } of served) {
        const { keyPassphrase, certificationRequest } = asked;
        if (certificationRequest) {
            const expected = 'a certificate whose key is here';
            (0,sources/* note */.N4)(issues, asked, 'settings-for', (0,parsed/* mistake */.RT)(expected, 'certificate-request', leaveOutOne).mistake);
        }
        else if (keyPassphrase !== undefined && asking.length > 0) {
            const expected = 'nothing beside settings for servers that cannot start unattended with an encrypted key';
            (0,sources/* note */.N4)(issues, asked, 'key-passphrase', (0,parsed/* mistake */.RT)(expected, asking.join(', '), leaveOutOne).mistake);
        }
        else if (keyPassphrase !== undefined && /\p{Cc}/u.test(keyPassphrase)) {
            const expected = 'a passphrase without control characters and line ends beside settings-for';
            (0,sources/* note */.N4)(issues, asked, 'key-passphrase', (0,parsed/* mistake */.RT)(expected, 'some').mistake);
        }
    }
}
const leaveOutOne = 'Leave out one of the two.';
const passwordFile = 'settings/store-password';
const clientsPem = 'settings/clients.pem';
const clientsStore = 'settings/clients.p12';
function createSettings(request, { certificates, issuer }, directory, files) {
    const chosen = [...request.settings.servers].map((name) => [name, serverOf[name]]);
    const root = (request.settings.root ?? directory.absolutePath).replace(/(?<=.)\/+$/, '');
    expectPathsThatCanBeSaid(chosen, root, certificates);
    const hasAuthority = issuer.kind !== 'self';
    const hasClients = certificates.some(({ asked }) => asked.usage === 'client');
    const needsTrustStore = hasClients && chosen.some(([, { needs }]) => needs.includes('truststore'));
    const needsPassword = needsTrustStore || chosen.some(([, { needs }]) => needs.includes('pkcs12'));
    const clients = [];
    return {
        needsPassword,
        needsTrustStore,
        storedPassword() {
            const text = Buffer.from(directory.read(passwordFile) ?? '').toString();
            return needsPassword && /^[\x21-\x7e]{16,64}\n$/.test(text) ? text.trim() : undefined;
        },
        formatsFor: (asked) => isForServer(asked) ? chosen.flatMap(([, { needs }]) => needs.filter((need) => need !== 'truststore')) : [],
        async put(asked, certificate, password) {
            if (!isForServer(asked)) {
                clients.push(certificate);
                return { loads: [], warnings: [] };
            }
            const site = siteOf(asked, request, root, hasAuthority, hasClients, password);
            const written = chosen.map(([server, { settings }]) => ({ server, ...settings(site) }));
            for (const { name, text, secret } of written.flatMap(({ files }) => files)) {
                await files.put((0,output_files/* textFile */.Ex)((0,output_files/* inFolder */._z)(asked.folder, `settings/${name}`), text, secret ? 'secret' : 'public'));
            }
            return {
                loads: written.map(({ server, load, where }) => ({ server, load, ...(where === undefined ? {} : { where }) })),
                warnings: written.flatMap(({ warnings }) => warnings ?? []),
            };
        },
        async putShared(password) {
            if (needsPassword && request.keyStore.password === undefined) {
                await files.put((0,output_files/* textFile */.Ex)(passwordFile, `${password}\n`, 'secret'));
            }
            if (hasAuthority || !hasClients)
                return;
            await files.put((0,output_files/* textFile */.Ex)(clientsPem, clients.map((der) => (0,pem/* encodePem */.T)('CERTIFICATE', der)).join('')));
            if (!needsTrustStore)
                return;
            const { clientStoreFile } = await __webpack_require__.e(/* import() */ 776).then(__webpack_require__.bind(__webpack_require__, 8776));
            await files.put(clientStoreFile(clientsStore, clients, request, password));
        },
    };
}
function isForServer({ usage }) {
    return usage !== 'client';
}
function expectPathsThatCanBeSaid(servers, root, certificates) {
    const paths = certificates.filter(({ asked }) => isForServer(asked)).map(({ asked }) => inRoot(root, asked.folder));
    const issues = servers.flatMap(([name, { cannotSay }]) => {
        const path = paths.find((path) => cannotSay?.(path) !== undefined);
        if (path === undefined)
            return [];
        const advice = 'Choose another settings-root, or another output-directory or name for the entry.';
        return (0,parsed/* toIssue */.N9)('settings-for', (0,parsed/* mistake */.RT)(`a path ${cannotSay?.(path)}, for ${name}`, path, advice).mistake);
    });
    if (issues.length > 0)
        throw new errors/* InputError */.dz(issues);
}
function siteOf(asked, request, root, hasAuthority, hasClients, storePassword) {
    const shared = (name) => inRoot(root, name);
    const own = (name) => shared((0,output_files/* inFolder */._z)(asked.folder, name));
    const clients = hasAuthority
        ? { pem: shared('ca.pem'), trustStore: shared('truststore.p12') }
        : { pem: shared(clientsPem), trustStore: shared(clientsStore) };
    return {
        hosts: asked.subjectAltName.flatMap(({ type, value }) => (type === 'dNSName' || type === 'iPAddress' ? value : [])),
        paths: {
            fullchain: own('fullchain.pem'),
            key: own('key.pem'),
            ca: hasAuthority ? shared('ca.pem') : own('ca.pem'),
            combined: own('combined.pem'),
            keyStore: own('keystore.p12'),
            settings: own('settings'),
        },
        clients: hasClients ? clients : undefined,
        keyPassphrase: asked.keyPassphrase,
        storePassword,
        keyAlias: request.keyStore.alias,
        keyMode: request.keyMode,
        owner: request.owner,
    };
}
function inRoot(root, name) {
    if (name === '')
        return root;
    return root.endsWith('/') ? `${root}${name}` : `${root}/${name}`;
}


/***/ })

};
