export const id = 639;
export const ids = [639];
export const modules = {

/***/ 7639:
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
const ianaCiphers = [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
];
const cipherSuites = [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
];

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

;// CONCATENATED MODULE: ./build/servers/apache.js


const apache = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (path.includes('${') ? 'without ${, which begins a variable there' : undefined),
    settings({ paths, clients }) {
        const file = `${paths.settings}/apache.conf`;
        const loading = { load: `Include ${quotePattern(file)}`, where: 'in a VirtualHost' };
        const lines = [
            'SSLEngine on',
            `SSLCertificateFile ${quote(paths.fullchain)}`,
            `SSLCertificateKeyFile ${quote(paths.key)}`,
            'SSLProtocol -all +TLSv1.2 +TLSv1.3',
            `SSLCipherSuite ${opensslCiphers.join(':')}`,
            'SSLHonorCipherOrder off',
            'SSLSessionTickets off',
            ...(clients
                ? [`SSLCACertificateFile ${quote(clients.pem)}`, 'SSLVerifyClient require', 'SSLVerifyDepth 10']
                : []),
        ];
        const text = header('#', 'TLS of Apache', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'apache.conf', text }], ...loading };
    },
};
function quote(word) {
    return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
function quotePattern(path) {
    const parts = path.split('/').map((part) => {
        const isPattern = /[*?[]/.test(part);
        return isPattern ? part.replaceAll('\\', '\\\\').replace(/[*?[]/g, '[$&]') : part;
    });
    return quote(parts.join('/'));
}

;// CONCATENATED MODULE: ./build/servers/caddy.js


const caddy = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => /[*?[\]{\\]/.test(path) ? 'without * ? [ ] { and \\, which begin patterns and placeholders there' : undefined,
    namesEachClient: true,
    settings({ paths, clients }) {
        const loading = { load: `import ${caddy_quote(`${paths.settings}/caddy.conf`)}`, where: 'in a site block' };
        const lines = [
            `tls ${caddy_quote(paths.fullchain)} ${caddy_quote(paths.key)} {`,
            '\tprotocols tls1.2 tls1.3',
            `\tciphers ${ianaCiphers.join(' ')}`,
            ...(clients
                ? [
                    '\tclient_auth {',
                    '\t\tmode require_and_verify',
                    ...clients.each.map((path) => `\t\ttrusted_ca_cert_file ${caddy_quote(path)}`),
                    '\t}',
                ]
                : []),
            '}',
        ];
        const text = header('#', 'TLS of Caddy', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'caddy.conf', text }], ...loading };
    },
};
function caddy_quote(word) {
    return `"${word.replaceAll('"', '\\"')}"`;
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

;// CONCATENATED MODULE: ./build/servers/file-url.js
function fileUrl(path) {
    const isOfWindows = isWindowsPath(path);
    const segments = (isOfWindows ? path.replaceAll('\\', '/') : path).split('/');
    const encoded = segments.map((segment, index) => encodeSegment(segment, isOfWindows && index === 0)).join('/');
    if (encoded.startsWith('//'))
        return `file:${encoded}`;
    return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}
function encodeSegment(segment, isDrive) {
    if (isDrive)
        return segment;
    const encoded = encodeURIComponent(segment);
    return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function isWindowsPath(path) {
    return /^([A-Za-z]:|\\)/.test(path);
}

;// CONCATENATED MODULE: ./build/servers/python-syntax.js


function quoteForPython(text) {
    return JSON.stringify(text);
}
function cannotSayInPythonPath(path) {
    const separator = isWindowsPath(path) ? ';' : ':';
    return path.includes(separator) ? `without ${separator}, which begins another in PYTHONPATH` : undefined;
}
function contextLines({ paths, clients, keyPassphrase }) {
    const passphrase = keyPassphrase === undefined ? '' : `, password=${quoteForPython(keyPassphrase)}`;
    return [
        'ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)',
        'ssl_context.minimum_version = ssl.TLSVersion.TLSv1_2',
        `ssl_context.set_ciphers("${opensslCiphers.join(':')}")`,
        `ssl_context.load_cert_chain(${quoteForPython(paths.fullchain)}, ${quoteForPython(paths.key)}${passphrase})`,
        ...(clients
            ? [
                `ssl_context.load_verify_locations(${quoteForPython(clients.pem)})`,
                'ssl_context.verify_mode = ssl.CERT_REQUIRED',
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/servers/shell-syntax.js
function quoteForShell(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/servers/django.js





const django = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => cannotSayToNginx(path) ?? cannotSayInPythonPath(path),
    settings(site) {
        const { settings } = site.paths;
        const loading = {
            load: 'from django_tls import *',
            where: `at the end of settings.py, with PYTHONPATH=${quoteForShell(settings)}; the proxy's are in ${settings}/django-nginx.conf`,
        };
        return {
            files: [
                { name: 'django_tls.py', text: header('#', 'TLS of Django behind a proxy', loading) + settingsModule(site) },
                { name: 'django-nginx.conf', text: proxy(site) },
                ...nginxPassphraseFiles(site, 'django-nginx'),
            ],
            ...loading,
        };
    },
};
function settingsModule({ hosts }) {
    const names = hosts.map((host) => (host.includes(':') ? `[${host}]` : host));
    return `from django import VERSION as _VERSION

# Whoever sends this header is believed, so the proxy must be the only one who can: it overwrites what a client sends,
# and nobody else may reach the port of the application.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

# With another port than 443, a form of another origin needs that origin here with its port.
_HOSTS = [${names.map(quoteForPython).join(', ')}]
if _VERSION >= (4, 0):
    CSRF_TRUSTED_ORIGINS = ["https://" + host for host in _HOSTS]
else:
    CSRF_TRUSTED_ORIGINS = [host[1:] if host.startswith("*.") else host for host in _HOSTS]

# HSTS stays off: a browser would remember it for the host, localhost maybe, and refuse plain HTTP there long after the
# test, on every port.
SECURE_HSTS_SECONDS = 0
`;
}
function proxy(site) {
    const file = `${site.paths.settings}/django-nginx.conf`;
    const loading = {
        load: `include ${quotePatternForNginx(file)};`,
        where: 'in a server block with listen 80 and listen 443 ssl, beside an upstream of the name django',
    };
    return `${header('#', 'nginx before Django', loading)}${nginxDirectives(site, 'django-nginx')}
location / {
    proxy_pass http://django;
    proxy_set_header Host $http_host;
    # What a client says of it is overwritten.
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $remote_addr;
}
`;
}

;// CONCATENATED MODULE: ./build/servers/yaml-syntax.js
function quoteForYaml(text) {
    return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const hex = character.codePointAt(0).toString(16);
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    });
}
function yamlComments(text) {
    return text.replace(/[\ufffe\uffff]/g, '?');
}

;// CONCATENATED MODULE: ./build/servers/docker-registry.js




const dockerRegistry = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `registry serve ${quoteForShell(`${paths.settings}/docker-registry.yml`)}` };
        const lines = [
            'version: 0.1',
            'storage:',
            '  filesystem:',
            '    rootdirectory: /var/lib/registry',
            'http:',
            '  addr: :5000',
            '  tls:',
            `    certificate: ${quoteForYaml(paths.fullchain)}`,
            `    key: ${quoteForYaml(paths.key)}`,
            ...(clients ? ['    clientcas:', `      - ${quoteForYaml(clients.pem)}`] : []),
            '    minimumtls: tls1.2',
            '    ciphersuites:',
            ...ianaCiphers.map((cipher) => `      - ${cipher}`),
        ];
        const text = yamlComments(header('#', 'TLS of the registry', loading)) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'docker-registry.yml', text }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/key-permissions.js
function warnOfRootsKey(server, { owner, keyMode }) {
    if (owner?.uid !== 0 || (keyMode & 0o044) !== 0)
        return [];
    return [`${server}: expected a key that its own user can read, got ${describe(owner, keyMode)}. ${advice}`];
}
function describe(owner, keyMode) {
    return `owner ${owner.uid}:${owner.gid} with key-mode ${octal(keyMode)}`;
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
const advice = 'Set owner to that user, or to root with its group and key-mode to 0640.';

;// CONCATENATED MODULE: ./build/servers/elasticsearch.js





const elasticsearch = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => (hasVariable(path) ? 'without ${, which begins a variable there' : undefined),
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const passphrase = keyPassphrase !== undefined && hasVariable(keyPassphrase) ? undefined : keyPassphrase;
        const loading = {
            load: `cat ${quoteForShell(`${paths.settings}/elasticsearch.yml`)} >> config/elasticsearch.yml`,
            where: 'once, with a settings-root below config, beyond which it may read nothing',
        };
        const settings = {
            enabled: 'true',
            certificate: quoteForYaml(paths.fullchain),
            key: quoteForYaml(paths.key),
            ...(passphrase === undefined ? {} : { key_passphrase: quoteForYaml(passphrase) }),
            ...(clients
                ? { certificate_authorities: `[${quoteForYaml(clients.pem)}]`, client_authentication: 'required' }
                : { client_authentication: 'none' }),
            supported_protocols: '[TLSv1.3, TLSv1.2]',
            cipher_suites: `[${[...cipherSuites, ...ianaCiphers].join(', ')}]`,
        };
        const lines = [
            'xpack.security.enabled: true',
            ...Object.entries(settings).map(([name, value]) => `xpack.security.http.ssl.${name}: ${value}`),
        ];
        const text = yamlComments(header('#', 'TLS of Elasticsearch', loading)) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'elasticsearch.yml', text, ...(passphrase === undefined ? {} : { secret: true }) };
        return {
            files: [file],
            ...loading,
            warnings: [...warningsOfPassphrase(keyPassphrase ?? ''), ...warnOfRootsKey('elasticsearch', site)],
        };
    },
};
function hasVariable(text) {
    return text.includes('${');
}
function warningsOfPassphrase(text) {
    return [...(hasVariable(text) ? [useKeyStore] : []), ...(/[^ -~]/.test(text) ? [useAscii] : [])];
}
const useKeyStore = 'elasticsearch: expected a key-passphrase without ${, which begins a variable in elasticsearch.yml. Give it by elasticsearch-keystore add xpack.security.http.ssl.secure_key_passphrase, or choose another.';
const useAscii = 'elasticsearch: expected a key-passphrase in ASCII, as Java opens keys with no other. Choose another.';

;// CONCATENATED MODULE: ./build/servers/flask.js



const flask = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: cannotSayInPythonPath,
    settings(site) {
        const loading = {
            load: `PYTHONPATH=${quoteForShell(site.paths.settings)} flask run --cert flask_tls.ssl_context`,
        };
        const text = `${header('#', 'TLS of Flask', loading)}# In code: app.run(ssl_context=flask_tls.ssl_context)
import ssl

${contextLines(site).join('\n')}
`;
        const file = { name: 'flask_tls.py', text };
        return { files: [site.keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/go.js



const modulePath = 'selfsigned.test/tlsconfig';
const go = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (/^\/.*[\\@]/.test(path) ? 'without \\ and @, which a replace line cannot have,' : undefined),
    settings({ paths, clients }) {
        const words = [`-require=${modulePath}@v0.0.0`, `-replace=${modulePath}=${paths.settings}/go`];
        const loading = {
            load: `go mod edit ${words.map(quoteForShell).join(' ')}`,
            where: `for tlsconfig.Load() of "${modulePath}"`,
        };
        const config = [
            'Certificates: []tls.Certificate{certificate},',
            'MinVersion:   tls.VersionTLS12,',
            'CipherSuites: []uint16{',
            ...ianaCiphers.map((cipher) => `\ttls.${cipher},`),
            '},',
        ];
        const verified = [
            `clients, err := os.ReadFile(${go_quote(clients?.pem ?? '')})`,
            'if err != nil {',
            '\treturn nil, err',
            '}',
            'config.ClientCAs = x509.NewCertPool()',
            'if !config.ClientCAs.AppendCertsFromPEM(clients) {',
            `\treturn nil, errors.New("tlsconfig: no certificate to verify clients with")`,
            '}',
            'config.ClientAuth = tls.RequireAndVerifyClientCert',
        ];
        const imports = clients ? ['crypto/tls', 'crypto/x509', 'errors', 'os'] : ['crypto/tls'];
        const text = `${comment(header('//', 'TLS of Go', loading))}
// Package tlsconfig has the TLS settings of a server.
package tlsconfig

import (
${imports.map((name) => `\t"${name}"\n`).join('')})

// Load reads the certificate and returns the settings.
func Load() (*tls.Config, error) {
	certificate, err := tls.LoadX509KeyPair(${go_quote(paths.fullchain)}, ${go_quote(paths.key)})
	if err != nil {
		return nil, err
	}
	config := &tls.Config{
${config.map((line) => `\t\t${line}\n`).join('')}	}
${(clients ? verified : []).map((line) => `\t${line}\n`).join('')}	return config, nil
}
`;
        const files = [
            { name: 'go/tls.go', text },
            { name: 'go/go.mod', text: `module ${modulePath}\n\ngo 1.18\n` },
        ];
        return { files, ...loading };
    },
};
const byteOrderMark = '\ufeff';
function go_quote(text) {
    return JSON.stringify(text).replaceAll(byteOrderMark, '\\ufeff');
}
function comment(text) {
    return text.replaceAll(byteOrderMark, '?');
}

;// CONCATENATED MODULE: ./build/servers/gunicorn.js




const gunicorn = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `gunicorn --config ${quoteForShell(`${paths.settings}/gunicorn.conf.py`)} app:app` };
        const lines = [
            'import ssl',
            '',
            `certfile = ${quoteForPython(paths.fullchain)}`,
            `keyfile = ${quoteForPython(paths.key)}`,
            `ciphers = "${opensslCiphers.join(':')}"`,
            ...(clients ? [`ca_certs = ${quoteForPython(clients.pem)}`, 'cert_reqs = ssl.CERT_REQUIRED'] : []),
            '',
            '',
            '# Gunicorn 21 and later; before, the ciphers alone leave nothing older than TLS 1.2.',
            'def ssl_context(config, default_ssl_context_factory):',
            '    context = default_ssl_context_factory()',
            '    context.minimum_version = ssl.TLSVersion.TLSv1_2',
            '    return context',
        ];
        const text = header('#', 'TLS of Gunicorn', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'gunicorn.conf.py', text }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/haproxy.js



const haproxy = {
    needs: ['combined'],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = {
            load: `haproxy -f ${quoteForShell(`${paths.settings}/haproxy.cfg`)} -f haproxy.cfg`,
            where: 'before a file of yours with a backend app',
        };
        const verify = clients ? ` ca-file ${haproxy_quote(clients.pem)} verify required` : '';
        const text = `${header('#', 'TLS of HAProxy', loading)}
global
    ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets
    ssl-default-bind-ciphers ${opensslCiphers.join(':')}
    ssl-default-bind-ciphersuites ${cipherSuites.join(':')}
    # Where it listens, unless the environment says otherwise.
    presetenv TLS_BIND :8443

frontend tls
    mode http
    timeout client 1m
    bind "\${TLS_BIND}" ssl crt ${haproxy_quote(paths.combined)} alpn h2,http/1.1${verify}
    http-request set-header X-Forwarded-Proto https
    default_backend app
`;
        return { files: [{ name: 'haproxy.cfg', text }], ...loading };
    },
};
function haproxy_quote(word) {
    return `"${word.replace(/["\\$]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./build/servers/properties-syntax.js
const dollar = `\${selfsigned.dollar}`;
const backslash = `\${selfsigned.backslash}`;
const placeholderLines = ['selfsigned.dollar=$', 'selfsigned.backslash=\\\\'];
function hasPlaceholder(text) {
    return text.includes('${');
}
function quoteForProperties(text) {
    return text
        .replace(/(\\*)\$\{|\\/g, (found, before) => before === undefined ? '\\\\' : `${backslash.repeat(found.length - 2)}${dollar}{`)
        .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replace(/^ /, '\\ ');
}
function quoteForPlainProperties(text) {
    return text
        .replaceAll('\\', '\\\\')
        .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replace(/^ /, '\\ ');
}

;// CONCATENATED MODULE: ./build/servers/kafka.js





const kafka = {
    needs: ['pkcs12', 'truststore'],
    encryptedKey: 'unread',
    settings(site) {
        const { paths, clients, storePassword } = site;
        const loading = { load: `cat ${quoteForShell(`${paths.settings}/kafka.properties`)} >> config/server.properties` };
        const ssl = {
            'keystore.type': 'PKCS12',
            'keystore.location': paths.keyStore,
            'keystore.password': storePassword,
            'key.password': storePassword,
            ...(clients
                ? {
                    'client.auth': 'required',
                    'truststore.type': 'PKCS12',
                    'truststore.location': clients.trustStore,
                    'truststore.password': storePassword,
                }
                : { 'client.auth': 'none' }),
            'enabled.protocols': 'TLSv1.3,TLSv1.2',
            'cipher.suites': [...cipherSuites, ...ianaCiphers].join(','),
        };
        const lines = [
            'listeners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093,SSL://:9094',
            '# Where clients go on after their first connection: a name that the certificate holds for.',
            `advertised.listeners=PLAINTEXT://localhost:9092,SSL://${hostOf(site)}:9094`,
            'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL',
            ...Object.entries(ssl).map(([name, value]) => `listener.name.ssl.ssl.${name}=${quoteForPlainProperties(value)}`),
        ];
        const text = header('#', 'TLS of Kafka', loading) + lines.map((line) => `${line}\n`).join('');
        const files = [{ name: 'kafka.properties', text, secret: true }];
        return { files, ...loading, warnings: warnOfRootsKey('kafka', site) };
    },
};
function hostOf({ hosts }) {
    const host = hosts.find((name) => !name.includes('*')) ?? 'localhost';
    return host.includes(':') ? `[${host}]` : host;
}

;// CONCATENATED MODULE: ./build/servers/kestrel.js


const kestrel = {
    needs: ['pkcs12'],
    encryptedKey: 'unread',
    settings(site) {
        const { settings } = site.paths;
        const loading = {
            load: `docker run --env-file ${quoteForShell(`${settings}/kestrel.env`)}`,
            where: 'with Docker, or kestrel.json with builder.Configuration.AddJsonFile',
        };
        const endpoint = endpointOf(site);
        const json = `${JSON.stringify({ Kestrel: { Endpoints: { Https: endpoint } } }, undefined, 2)}\n`;
        const variables = [
            ...variablesOf('Kestrel__Endpoints__Https', endpoint),
            ...(site.clients ? [`SSL_CERT_FILE=${site.clients.pem}`] : []),
        ];
        const env = header('#', 'TLS of Kestrel', loading) + variables.map((line) => `${line}\n`).join('');
        return {
            files: [
                { name: 'kestrel.env', text: env, secret: true },
                { name: 'kestrel.json', text: json, secret: true },
            ],
            ...loading,
        };
    },
};
function endpointOf({ paths, clients, storePassword }) {
    return {
        Url: 'https://*:8443',
        Certificate: { Path: paths.keyStore, Password: storePassword },
        SslProtocols: ['Tls12', 'Tls13'],
        ...(clients ? { ClientCertificateMode: 'RequireCertificate' } : {}),
    };
}
function isList(value) {
    return Array.isArray(value);
}
function variablesOf(prefix, section) {
    return Object.entries(section).flatMap(([name, value]) => {
        const variable = `${prefix}__${name}`;
        if (typeof value === 'string')
            return `${variable}=${value}`;
        if (isList(value))
            return value.map((item, index) => `${variable}__${index}=${item}`);
        return variablesOf(variable, value);
    });
}

;// CONCATENATED MODULE: ./build/servers/mongodb.js





const mongodb = {
    needs: ['combined'],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const loading = { load: `mongod --config ${quoteForShell(`${paths.settings}/mongod.conf`)}` };
        const lines = [
            'net:',
            '  tls:',
            '    mode: requireTLS',
            `    certificateKeyFile: ${quoteForYaml(paths.combined)}`,
            ...(keyPassphrase === undefined ? [] : [`    certificateKeyFilePassword: ${quoteForYaml(keyPassphrase)}`]),
            ...(clients
                ? [`    CAFile: ${quoteForYaml(clients.pem)}`]
                : [
                    `    CAFile: ${quoteForYaml(paths.ca)}`,
                    '    # Where it knows a CA, it asks for certificates.',
                    '    allowConnectionsWithoutCertificates: true',
                ]),
            '    disabledProtocols: TLS1_0,TLS1_1',
            '# Of TLS 1.2. Elsewhere than on Linux mongod has no such parameter: leave it out there.',
            'setParameter:',
            `  opensslCipherConfig: ${quoteForYaml(opensslCiphers.join(':'))}`,
        ];
        const text = yamlComments(header('#', 'TLS of MongoDB', loading)) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'mongod.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true }) };
        return { files: [file], ...loading, warnings: warnOfRootsKey('mongodb', site) };
    },
};

;// CONCATENATED MODULE: ./build/servers/mosquitto.js




const mosquitto = {
    needs: [],
    encryptedKey: 'refused',
    cannotSay: (path) => (/\p{Noncharacter_Code_Point}/u.test(path) ? 'without noncharacters of Unicode' : undefined),
    settings(site) {
        const { paths, clients } = site;
        const loading = { load: `mosquitto -c ${quoteForShell(`${paths.settings}/mosquitto.conf`)}` };
        const lines = [
            'listener 8883',
            `certfile ${paths.fullchain}`,
            `keyfile ${paths.key}`,
            '# The oldest that it speaks.',
            'tls_version tlsv1.2',
            `ciphers ${opensslCiphers.join(':')}`,
            `ciphers_tls1.3 ${cipherSuites.join(':')}`,
            ...(clients
                ? [
                    `cafile ${clients.pem}`,
                    'require_certificate true',
                    '# The common name is the name of the user.',
                    'use_identity_as_username true',
                    'allow_anonymous false',
                ]
                : ['# Everyone may publish and subscribe. With a password_file: false.', 'allow_anonymous true']),
        ];
        const text = header('#', 'TLS of Mosquitto', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'mosquitto.conf', text }], ...loading, warnings: warnOfRootsKey('mosquitto', site) };
    },
};

;// CONCATENATED MODULE: ./build/servers/mysql.js




const mysql = {
    needs: [],
    encryptedKey: 'refused',
    settings(site) {
        const { paths, clients } = site;
        const loading = {
            load: `mysqld --defaults-extra-file=${quoteForShell(`${paths.settings}/mysql.cnf`)}`,
            where: 'as the first word of mysqld or mariadbd',
        };
        const lines = [
            '[mysqld]',
            `ssl_cert = ${mysql_quote(paths.fullchain)}`,
            `ssl_key = ${mysql_quote(paths.key)}`,
            ...(clients ? [`# ${byAccount}`, `ssl_ca = ${mysql_quote(clients.pem)}`] : []),
            'tls_version = TLSv1.2,TLSv1.3',
            `ssl_cipher = ${opensslCiphers.join(':')}`,
            'require_secure_transport = ON',
        ];
        const text = header('#', 'TLS of MySQL and MariaDB', loading) + lines.map((line) => `${line}\n`).join('');
        const warnings = [...(clients ? [`mysql: ${byAccount}`] : []), ...warnOfRootsKey('mysql', site)];
        return { files: [{ name: 'mysql.cnf', text }], ...loading, warnings };
    },
};
const byAccount = "expected a client certificate by each account that shall have one, and by no other. Say of it: ALTER USER 'app'@'%' REQUIRE X509;";
function mysql_quote(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./build/servers/node.js



const node = {
    needs: [],
    encryptedKey: 'opened',
    cannotSay: (path) => fileUrl(path).includes('%5C') ? 'without \\ in the name of a directory, which no import can name' : undefined,
    settings({ paths, clients, keyPassphrase }) {
        const loading = {
            load: `import { tls } from '${fileUrl(`${paths.settings}/node-tls.mjs`)}'`,
        };
        const lines = [
            `  cert: readFileSync(${JSON.stringify(paths.fullchain)}),`,
            `  key: readFileSync(${JSON.stringify(paths.key)}),`,
            ...(keyPassphrase === undefined ? [] : [`  passphrase: ${JSON.stringify(keyPassphrase)},`]),
            "  minVersion: 'TLSv1.2',",
            `  ciphers: '${[...cipherSuites, ...opensslCiphers].join(':')}',`,
            '  honorCipherOrder: false,',
            ...(clients
                ? [`  ca: readFileSync(${JSON.stringify(clients.pem)}),`, '  requestCert: true,', '  rejectUnauthorized: true,']
                : []),
        ];
        const text = `${header('//', 'TLS of Node.js', loading)}import { readFileSync } from 'node:fs'

export const tls = {
${lines.join('\n')}
}
`;
        const file = { name: 'node-tls.mjs', text };
        return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/postgresql.js




const postgresql = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const file = (name) => `${paths.settings}/${name}`;
        const loading = { load: `include ${postgresql_quote(file('postgresql.conf'))}`, where: 'at the end of postgresql.conf' };
        const lines = [
            'ssl = on',
            `ssl_cert_file = ${postgresql_quote(paths.fullchain)}`,
            "# 0600 and its own user's, or 0640 and root's with its group: nothing else is read.",
            `ssl_key_file = ${postgresql_quote(paths.key)}`,
            ...(keyPassphrase === undefined
                ? []
                : [
                    `ssl_passphrase_command = ${postgresql_quote(printLine(file(postgresql_passphraseFile)))}`,
                    'ssl_passphrase_command_supports_reload = on',
                ]),
            ...(clients ? [`ssl_ca_file = ${postgresql_quote(clients.pem)}`] : []),
            "ssl_min_protocol_version = 'TLSv1.2'",
            `ssl_ciphers = '${opensslCiphers.join(':')}'`,
            'ssl_prefer_server_ciphers = off',
            "# In place of the cluster's own, which a hba_file below the include would take back.",
            `hba_file = ${postgresql_quote(file('pg_hba.conf'))}`,
        ];
        const text = header('#', 'TLS of PostgreSQL', loading) + lines.map((line) => `${line}\n`).join('');
        const secret = keyPassphrase === undefined ? [] : [{ name: postgresql_passphraseFile, text: `${keyPassphrase}\n`, secret: true }];
        const files = [{ name: 'postgresql.conf', text }, { name: 'pg_hba.conf', text: hba(site) }, ...secret];
        return { files, ...loading, warnings: warningsOf(site) };
    },
};
const postgresql_passphraseFile = 'postgresql-key-passphrase';
function hba({ clients }) {
    const certificate = clients ? ' clientcert=verify-full' : '';
    return `# Who may connect to PostgreSQL, and how, for tests. Made by selfsigned-cert-action, which writes it anew.
# Over the network: TLS alone.${clients ? hbaOfClients : ''}
hostssl all all all scram-sha-256${certificate}
# Over the socket of this machine.
local all postgres peer
local all all scram-sha-256
`;
}
const hbaOfClients = ` A certificate whose common name is the user's, and a password.
# With the certificate alone: hostssl all all all cert`;
function postgresql_quote(text) {
    return `'${text.replace(/\\/g, '\\\\').replaceAll("'", "''")}'`;
}
function printLine(path) {
    return `cat ${quoteForShell(path)}`.replaceAll('%', '%%');
}
function warningsOf(site) {
    const { owner, keyMode } = site;
    const isRoots = owner === undefined || owner.uid === 0;
    if ((keyMode & (isRoots ? 0o037 : 0o077)) === 0)
        return warnOfRootsKey('postgresql', site);
    const expected = isRoots ? '0600, or 0640 with owner 0 and its group,' : '0600';
    return [
        `postgresql: expected key-mode ${expected} got ${octal(keyMode)}. It does not start with a key that others read.`,
    ];
}

;// CONCATENATED MODULE: ./build/servers/erlang-syntax.js
function quoteForErlang(text) {
    const characters = Array.from(Buffer.from(text), (octet) => {
        if (octet < 0x20 || octet > 0x7e)
            return `\\x{${octet.toString(16)}}`;
        const character = String.fromCharCode(octet);
        return /["\\]/.test(character) ? `\\${character}` : character;
    });
    return `"${characters.join('')}"`;
}
function erlangBinary(text) {
    return `<<${quoteForErlang(text)}>>`;
}

;// CONCATENATED MODULE: ./build/servers/rabbitmq.js





const rabbitmq = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { settings } = site.paths;
        const options = optionsOf(site);
        const secret = site.keyPassphrase === undefined ? {} : { secret: true };
        const isPlain = Object.values(options)
            .filter(isText)
            .every(({ text }) => plain.test(text));
        const variables = [
            `RABBITMQ_CONFIG_FILE=${quoteForShell(`${settings}/${configFile}`)}`,
            ...(isPlain ? [] : [`RABBITMQ_ADVANCED_CONFIG_FILE=${quoteForShell(`${settings}/${advancedFile}`)}`]),
        ];
        const loading = { load: `${variables.join(' ')} rabbitmq-server` };
        const lines = ['listeners.tcp = none', 'listeners.ssl.default = 5671', ...(isPlain ? plainLines(options) : [])];
        const head = header('#', 'TLS of RabbitMQ', loading);
        const config = {
            name: configFile,
            text: head + lines.map((line) => `${line}\n`).join(''),
            ...(isPlain ? secret : {}),
        };
        const advanced = { name: advancedFile, text: terms(options), ...secret };
        const warnings = [...(site.clients?.selfSigned ? [refusesSelfSigned] : []), ...warnOfRootsKey('rabbitmq', site)];
        return { files: isPlain ? [config] : [config, advanced], ...loading, warnings };
    },
};
const configFile = 'rabbitmq.conf';
const advancedFile = 'rabbitmq-advanced.config';
const refusesSelfSigned = 'rabbitmq: expected client certificates from a CA, got some that sign themselves, which Erlang refuses whatever it trusts. Set issued-by to root-ca.';
const plain = /^(?!encrypted:)[\w/.:@%+=,~-]([\w/.:@%+=,~ -]*[\w/.:@%+=,~-])?$/;
function optionsOf({ paths, clients, keyPassphrase }) {
    const path = (text) => ({ text, isPath: true });
    return {
        cacertfile: path(clients?.pem ?? paths.ca),
        certfile: path(paths.fullchain),
        keyfile: path(paths.key),
        ...(keyPassphrase === undefined ? {} : { password: { text: keyPassphrase, isPath: false } }),
        verify: clients ? 'verify_peer' : 'verify_none',
        fail_if_no_peer_cert: clients ? 'true' : 'false',
        depth: '10',
        versions: ['tlsv1.3', 'tlsv1.2'],
        ciphers: [...cipherSuites, ...opensslCiphers],
    };
}
function isText(option) {
    return typeof option === 'object' && 'text' in option;
}
function plainLines(options) {
    return Object.entries(options).flatMap(([name, option]) => {
        const key = `ssl_options.${name}`;
        if (typeof option === 'string')
            return `${key} = ${option}`;
        if (isText(option))
            return `${key} = ${option.text}`;
        return option.map((word, index) => `${key}.${index + 1} = ${word}`);
    });
}
function terms(options) {
    const entries = Object.entries(options).map(([name, option]) => `    {${name}, ${term(name, option)}}`);
    const head = header('%%', 'TLS of RabbitMQ, read after rabbitmq.conf');
    return `${head}[{rabbit, [\n  {ssl_options, [\n${entries.join(',\n')}\n  ]}\n]}].\n`;
}
function term(name, option) {
    if (typeof option === 'string')
        return option;
    if (isText(option))
        return option.isPath ? erlangBinary(option.text) : quoteForErlang(option.text);
    return `[${option.map((word) => (name === 'versions' ? `'${word}'` : quoteForErlang(word))).join(', ')}]`;
}

;// CONCATENATED MODULE: ./build/servers/redis.js




const redis = {
    needs: [],
    encryptedKey: 'opened',
    settings(site) {
        const { paths, clients, keyPassphrase } = site;
        const loading = { load: `redis-server ${quoteForShell(escapePattern(`${paths.settings}/redis.conf`))}` };
        const lines = [
            'port 0',
            'tls-port 6379',
            `tls-cert-file ${redis_quote(paths.fullchain)}`,
            `tls-key-file ${redis_quote(paths.key)}`,
            ...(keyPassphrase === undefined ? [] : [`tls-key-file-pass ${redis_quote(keyPassphrase)}`]),
            ...(clients
                ? [`tls-ca-cert-file ${redis_quote(clients.pem)}`, 'tls-auth-clients yes']
                : ['# Its default is to ask for one.', 'tls-auth-clients no']),
            'tls-protocols "TLSv1.2 TLSv1.3"',
            `tls-ciphers ${opensslCiphers.join(':')}`,
            `tls-ciphersuites ${cipherSuites.join(':')}`,
            'tls-prefer-server-ciphers no',
        ];
        const text = header('#', 'TLS of Redis', loading) + lines.map((line) => `${line}\n`).join('');
        const file = { name: 'redis.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true }) };
        return { files: [file], ...loading, warnings: warnOfRootsKey('redis', site) };
    },
};
function redis_quote(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
function escapePattern(path) {
    return /[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path;
}

;// CONCATENATED MODULE: ./build/servers/spring-boot.js





const springBoot = {
    needs: ['pkcs12', 'truststore'],
    encryptedKey: 'unread',
    settings({ paths, clients, storePassword, keyAlias }) {
        const file = fileUrl(`${paths.settings}/spring-boot.properties`);
        const loading = { load: `java -jar app.jar ${quoteForShell(`--spring.config.import=${file}`)}` };
        const ssl = {
            enabled: 'true',
            'enabled-protocols': 'TLSv1.2,TLSv1.3',
            ciphers: [...cipherSuites, ...ianaCiphers].join(','),
            'key-store': fileUrl(paths.keyStore),
            'key-store-type': 'PKCS12',
            'key-store-password': storePassword,
            'key-alias': keyAlias,
            ...(clients
                ? {
                    'client-auth': 'need',
                    'trust-store': fileUrl(clients.trustStore),
                    'trust-store-type': 'PKCS12',
                    'trust-store-password': storePassword,
                }
                : {}),
        };
        const lines = [
            ...(Object.values(ssl).some(hasPlaceholder) ? placeholderLines : []),
            ...Object.entries(ssl).map(([name, value]) => `server.ssl.${name}=${quoteForProperties(value)}`),
        ];
        const text = header('#', 'TLS of Spring Boot', loading) + lines.map((line) => `${line}\n`).join('');
        return { files: [{ name: 'spring-boot.properties', text, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/traefik.js




const traefik = {
    needs: [],
    encryptedKey: 'refused',
    settings({ paths, clients }) {
        const loading = { load: `traefik --providers.file.filename=${quoteForShell(`${paths.settings}/traefik.yml`)}` };
        const lines = [
            'tls:',
            '  stores:',
            '    default:',
            '      defaultCertificate:',
            `        certFile: ${traefik_quote(paths.fullchain)}`,
            `        keyFile: ${traefik_quote(paths.key)}`,
            '  options:',
            '    default:',
            '      minVersion: VersionTLS12',
            '      cipherSuites:',
            ...ianaCiphers.map((cipher) => `        - ${cipher}`),
            ...(clients
                ? [
                    '      clientAuth:',
                    '        caFiles:',
                    `          - ${traefik_quote(clients.pem)}`,
                    '        clientAuthType: RequireAndVerifyClientCert',
                ]
                : []),
        ];
        const head = yamlComments(header('#', 'TLS of Traefik', loading)).replace(/\{(?=\{)/g, '{ ');
        return { files: [{ name: 'traefik.yml', text: head + lines.map((line) => `${line}\n`).join('') }], ...loading };
    },
};
function traefik_quote(text) {
    return quoteForYaml(text).replaceAll('{', '\\u007b');
}

;// CONCATENATED MODULE: ./build/servers/uvicorn.js




const uvicorn = {
    needs: [],
    encryptedKey: 'opened',
    settings({ paths, clients, keyPassphrase }) {
        const loading = { load: `python3 ${quoteForShell(`${paths.settings}/uvicorn_tls.py`)} app:app` };
        const options = [
            `"ssl_certfile": ${quoteForPython(paths.fullchain)},`,
            `"ssl_keyfile": ${quoteForPython(paths.key)},`,
            ...(keyPassphrase === undefined ? [] : [`"ssl_keyfile_password": ${quoteForPython(keyPassphrase)},`]),
            `"ssl_ciphers": "${opensslCiphers.join(':')}",`,
            ...(clients
                ? [`"ssl_ca_certs": ${quoteForPython(clients.pem)},`, '"ssl_cert_reqs": int(ssl.CERT_REQUIRED),']
                : []),
        ];
        const text = `${header('#', 'TLS of Uvicorn', loading)}# It takes all of uvicorn's words. In code: uvicorn.run(app, **uvicorn_tls.tls)
${clients ? 'import ssl\n\n' : ''}import uvicorn

tls = {
${options.map((line) => `    ${line}\n`).join('')}}

if __name__ == "__main__":
    uvicorn.main(prog_name="uvicorn", default_map=tls)
`;
        const file = { name: 'uvicorn_tls.py', text };
        return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading };
    },
};

;// CONCATENATED MODULE: ./build/servers/table.js






















const servers = {
    flask: flask,
    django: django,
    gunicorn: gunicorn,
    uvicorn: uvicorn,
    nginx: nginx,
    apache: apache,
    haproxy: haproxy,
    caddy: caddy,
    traefik: traefik,
    node: node,
    go: go,
    'spring-boot': springBoot,
    kestrel: kestrel,
    postgresql: postgresql,
    mysql: mysql,
    redis: redis,
    mongodb: mongodb,
    mosquitto: mosquitto,
    rabbitmq: rabbitmq,
    kafka: kafka,
    elasticsearch: elasticsearch,
    'docker-registry': dockerRegistry,
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
const clientsPem = 'settings/clients.pem';
const clientsStore = 'settings/clients.p12';
function createSettings(request, { certificates, issuer }, directory, files) {
    const chosen = [...request.settings.servers].map((name) => [name, serverOf[name]]);
    const root = (request.settings.root ?? directory.absolutePath).replace(/(?<=.)\/+$/, '');
    const hasAuthority = issuer.kind !== 'self';
    expectPathsThatCanBeSaid(chosen, root, certificates, hasAuthority);
    const siteClients = clientsOf(certificates, root, hasAuthority);
    const hasClients = siteClients !== undefined;
    const needsTrustStore = hasClients && chosen.some(([, { needs }]) => needs.includes('truststore'));
    const needsPassword = needsTrustStore || chosen.some(([, { needs }]) => needs.includes('pkcs12'));
    const clients = [];
    return {
        needsPassword,
        needsTrustStore,
        formatsFor: (asked) => isForServer(asked) ? chosen.flatMap(([, { needs }]) => needs.filter((need) => need !== 'truststore')) : [],
        async put(asked, certificate, password) {
            if (!isForServer(asked)) {
                clients.push(certificate);
                return { loads: [], warnings: [] };
            }
            const site = siteOf(asked, request, root, hasAuthority, siteClients, password);
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
            if (hasAuthority || !hasClients)
                return;
            await files.put((0,output_files/* textFile */.Ex)(clientsPem, clients.map((der) => (0,pem/* encodePem */.T)('CERTIFICATE', der)).join('')));
            if (!needsTrustStore)
                return;
            const { clientStoreFile } = await Promise.all(/* import() */[__webpack_require__.e(874), __webpack_require__.e(191)]).then(__webpack_require__.bind(__webpack_require__, 1191));
            await files.put(clientStoreFile(clientsStore, clients, request, password));
        },
    };
}
function isForServer({ usage }) {
    return usage !== 'client';
}
function expectPathsThatCanBeSaid(servers, root, certificates, hasAuthority) {
    const issues = servers.flatMap(([name, { cannotSay, namesEachClient = false }]) => {
        const isNamed = (asked) => isForServer(asked) || (namesEachClient && !hasAuthority);
        const paths = certificates.flatMap(({ asked }) => (isNamed(asked) ? inRoot(root, asked.folder) : []));
        const path = paths.find((path) => cannotSay?.(path) !== undefined);
        if (path === undefined)
            return [];
        const advice = 'Choose another settings-root, or another output-directory or name for the entry.';
        return (0,parsed/* toIssue */.N9)('settings-for', (0,parsed/* mistake */.RT)(`a path ${cannotSay?.(path)}, for ${name}`, path, advice).mistake);
    });
    if (issues.length > 0)
        throw new errors/* InputError */.dz(issues);
}
function clientsOf(certificates, root, hasAuthority) {
    const folders = certificates.flatMap(({ asked }) => (asked.usage === 'client' ? asked.folder : []));
    if (folders.length === 0)
        return undefined;
    const shared = (name) => inRoot(root, name);
    const selfSigned = !hasAuthority;
    if (hasAuthority) {
        return { selfSigned, pem: shared('ca.pem'), each: [shared('ca.pem')], trustStore: shared('truststore.p12') };
    }
    const each = folders.map((folder) => shared((0,output_files/* inFolder */._z)(folder, 'cert.pem')));
    return { selfSigned, pem: shared(clientsPem), each, trustStore: shared(clientsStore) };
}
function siteOf(asked, request, root, hasAuthority, clients, storePassword) {
    const shared = (name) => inRoot(root, name);
    const own = (name) => shared((0,output_files/* inFolder */._z)(asked.folder, name));
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
        clients,
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
