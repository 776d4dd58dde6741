export const id = 53;
export const ids = [53];
export const modules = {

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ testedClients),
  W: () => (/* binding */ verdictsOf)
});

// EXTERNAL MODULE: ./build/request/ip-address.js
var ip_address = __webpack_require__(4364);
;// CONCATENATED MODULE: ./build/test-cases/client-verdicts.json
const client_verdicts_namespaceObject = /*#__PURE__*/JSON.parse('{"b2":{"openssl":"OpenSSL 3.0 (s_client)","curl":"curl 7.88 (OpenSSL)","gnutls":"GnuTLS 3.7 (gnutls-cli)","python":"Python 3.11 (ssl)","go":"Go (crypto/tls)","nodejs-20":"Node.js 20","nodejs-24":"Node.js 24","java":"Java 17","rustls":"rustls (Deno 2.9)","nss":"NSS 3.87 (tstclnt)","chromium":"Chromium"},"rY":{"good":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":[],"nss":[],"chromium":[]},"expired":{"openssl":["certificate has expired"],"curl":["certificate has expired"],"gnutls":["The certificate chain uses expired certificate"],"python":["certificate has expired"],"go":["certificate has expired or is not yet valid"],"nodejs-20":["certificate has expired"],"nodejs-24":["certificate has expired"],"java":["validity check failed"],"rustls":["certificate expired"],"nss":["SEC_ERROR_EXPIRED_CERTIFICATE"],"chromium":["net::ERR_CERT_DATE_INVALID"]},"not-yet-valid":{"openssl":["certificate is not yet valid"],"curl":["certificate is not yet valid"],"gnutls":["The certificate chain uses not yet valid certificate"],"python":["certificate is not yet valid"],"go":["certificate has expired or is not yet valid"],"nodejs-20":["certificate is not yet valid"],"nodejs-24":["certificate is not yet valid"],"java":["validity check failed"],"rustls":["certificate not valid yet"],"nss":["SEC_ERROR_EXPIRED_CERTIFICATE"],"chromium":["net::ERR_CERT_DATE_INVALID"]},"wrong-host":{"openssl":["hostname mismatch"],"curl":["no alternative certificate subject name matches target host name"],"gnutls":["The name in the certificate does not match the expected"],"python":["Hostname mismatch"],"go":["certificate is valid for wrong-host.invalid, not"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative DNS name matching"],"rustls":["certificate is only valid for DnsName(\\"wrong-host.invalid\\")"],"nss":["SSL_ERROR_BAD_CERT_DOMAIN"],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"no-subject-alt-name":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":["certificate relies on legacy Common Name field, use SANs instead"],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":["certificate is not valid for any names"],"nss":[],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"untrusted-root":{"openssl":["self-signed certificate in certificate chain"],"curl":["self-signed certificate in certificate chain"],"gnutls":["The certificate issuer is unknown"],"python":["self-signed certificate in certificate chain"],"go":["certificate signed by unknown authority"],"nodejs-20":["self-signed certificate in certificate chain"],"nodejs-24":["self-signed certificate in certificate chain"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_UNTRUSTED_ISSUER"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"self-signed":{"openssl":["self-signed certificate"],"curl":["self-signed certificate"],"gnutls":["The certificate issuer is unknown"],"python":["self-signed certificate"],"go":["certificate signed by unknown authority"],"nodejs-20":["self-signed certificate"],"nodejs-24":["self-signed certificate"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_CA_CERT_INVALID"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"incomplete-chain":{"openssl":["unable to get local issuer certificate"],"curl":["unable to get local issuer certificate"],"gnutls":["The certificate issuer is unknown"],"python":["unable to get local issuer certificate"],"go":["certificate signed by unknown authority"],"nodejs-20":["unable to verify the first certificate"],"nodejs-24":["unable to verify the first certificate"],"java":["unable to find valid certification path to requested target"],"rustls":["UnknownIssuer"],"nss":["SEC_ERROR_UNKNOWN_ISSUER"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]},"wrong-usage":{"openssl":["unsuitable certificate purpose"],"curl":["unsuitable certificate purpose"],"gnutls":["The certificate chain does not match the intended purpose"],"python":["unsuitable certificate purpose"],"go":["certificate specifies an incompatible key usage"],"nodejs-20":["unsuitable certificate purpose"],"nodejs-24":["unsuitable certificate purpose"],"java":["Extended key usage does not permit use for TLS server authentication"],"rustls":["certificate does not allow extended key usage for server authentication"],"nss":["SEC_ERROR_INADEQUATE_CERT_TYPE"],"chromium":["net::ERR_CERT_INVALID"]},"ca-as-end-entity":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":["CaUsedAsEndEntity"],"nss":["SEC_ERROR_INADEQUATE_CERT_TYPE"],"chromium":[]},"name-constraint-violation":{"openssl":["permitted subtree violation"],"curl":["permitted subtree violation"],"gnutls":["The certificate chain violates the signer\'s constraints"],"python":["permitted subtree violation"],"go":["a root or intermediate certificate is not authorized to sign for this name"],"nodejs-20":["permitted subtree violation"],"nodejs-24":["permitted subtree violation"],"java":["name constraints check failed"],"rustls":["NameConstraintViolation"],"nss":["SEC_ERROR_CERT_NOT_IN_NAME_SPACE"],"chromium":["net::ERR_CERT_INVALID"]},"path-length-violation":{"openssl":["path length constraint exceeded"],"curl":["path length constraint exceeded"],"gnutls":["The certificate chain violates the signer\'s constraints"],"python":["path length constraint exceeded"],"go":["too many intermediates for path length constraint"],"nodejs-20":["path length constraint exceeded"],"nodejs-24":["path length constraint exceeded"],"java":["basic constraints check failed: pathLenConstraint violated"],"rustls":["PathLenConstraintViolated"],"nss":["SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID"],"chromium":["net::ERR_CERT_INVALID"]},"weak-key":{"openssl":["EE certificate key too weak"],"curl":["EE certificate key too weak"],"gnutls":[],"python":["EE certificate key too weak"],"go":[],"nodejs-20":[],"nodejs-24":["EE certificate key too weak"],"java":[],"rustls":["BadSignature"],"nss":[],"chromium":[]},"sha1-signature":{"openssl":["CA signature digest algorithm too weak"],"curl":["CA signature digest algorithm too weak"],"gnutls":["The certificate chain uses insecure algorithm"],"python":["CA signature digest algorithm too weak"],"go":["certificate signed by unknown authority (possibly because of \\"x509: cannot verify signature: insecure algorithm"],"nodejs-20":["CA signature digest algorithm too weak"],"nodejs-24":["CA signature digest algorithm too weak"],"java":[],"rustls":["UnsupportedSignatureAlgorithm"],"nss":[],"chromium":["net::ERR_CERT_INVALID"]},"revoked":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"rustls":[],"nss":[],"chromium":[]},"invalid-signature":{"openssl":["certificate signature failure"],"curl":["asn1 encoding routines::EVP lib","rsa routines::"],"gnutls":["The signature in the certificate is invalid"],"python":["certificate signature failure"],"go":["verification failure","verification error"],"nodejs-20":["certificate signature failure"],"nodejs-24":["certificate signature failure"],"java":["signature check failed"],"rustls":["BadSignature"],"nss":["SEC_ERROR_BAD_SIGNATURE"],"chromium":["net::ERR_CERT_AUTHORITY_INVALID"]}},"u7":{"good":{"openssl":[],"curl":[],"gnutls":[],"python":[],"go":[],"nodejs-20":[],"nodejs-24":[],"java":[],"nss":[]},"revoked":{"openssl":["certificate revoked"],"curl":["certificate revoked"],"gnutls":["The certificate chain is revoked"],"python":["certificate revoked"],"go":["certificate has been revoked"],"nodejs-20":["CERT_REVOKED"],"nodejs-24":["CERT_REVOKED"],"java":["Certificate has been revoked, reason: KEY_COMPROMISE"],"nss":["SEC_ERROR_REVOKED_CERTIFICATE"]}},"qQ":{"wrong-host":{"openssl":["IP address mismatch"],"curl":["no alternative certificate subject name matches target host name"],"gnutls":["The name in the certificate does not match the expected"],"python":["IP address mismatch"],"go":["because it doesn\'t contain any IP SANs"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative names matching IP address"],"rustls":["certificate is only valid for DnsName(\\"wrong-host.invalid\\")"],"nss":["SSL_ERROR_BAD_CERT_DOMAIN"],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]},"no-subject-alt-name":{"openssl":["IP address mismatch"],"curl":[],"gnutls":["The name in the certificate does not match the expected"],"python":["IP address mismatch"],"go":["certificate relies on legacy Common Name field, use SANs instead"],"nodejs-20":["ERR_TLS_CERT_ALTNAME_INVALID"],"nodejs-24":["ERR_TLS_CERT_ALTNAME_INVALID"],"java":["No subject alternative names present"],"rustls":["certificate is not valid for any names"],"nss":[],"chromium":["net::ERR_CERT_COMMON_NAME_INVALID"]}}}');
;// CONCATENATED MODULE: ./build/test-cases/client-verdicts.js


const testedClients = client_verdicts_namespaceObject.b2;
function verdictsOf(name, host) {
    const { /* verdicts */ "rY": verdicts, /* withLists */ "u7": withLists, /* onAddresses */ "qQ": onAddresses, } = client_verdicts_namespaceObject;
    const words = ((0,ip_address/* parseIpAddress */.D)(host) && onAddresses[name]) ?? verdicts[name] ?? {};
    const wordsWithList = withLists[name] ?? {};
    const clients = Object.keys(words);
    return Object.fromEntries(clients.map((client) => {
        const withList = wordsWithList[client];
        return [client, { ...verdictOf(words[client]), ...(withList && { 'with-crl': verdictOf(withList) }) }];
    }));
}
function verdictOf(says = []) {
    return says.length === 0 ? { verdict: 'accept' } : { verdict: 'refuse', says };
}


/***/ }),

/***/ 9053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startServers: () => (/* binding */ startServers)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/test-cases/client-verdicts.js + 1 modules
var client_verdicts = __webpack_require__(4896);
;// CONCATENATED MODULE: ./build/test-cases/pages.js


const style = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #fff; --ink: #1c1b19; --soft: #5d5a54; --line: #dfdbd2; --link: #0b57a4;
  --good: #116032; --good-ground: #dff3e5; --bad: #9a1c1c; --bad-ground: #fbe4e1; --some: #76500a; --some-ground: #f8ebcd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161615; --raised: #1f1f1d; --ink: #eceae4; --soft: #aaa69d; --line: #383733; --link: #8dbff5;
    --good: #8fdcaa; --good-ground: #143521; --bad: #ffb0a6; --bad-ground: #461a17; --some: #f0cd83; --some-ground: #3d2e0c;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.1rem; margin: 0; overflow-wrap: normal; }
p { margin: 0 0 .75rem; max-width: 44rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font: .875em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
pre { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; white-space: pre-wrap; max-width: 44rem; }
header { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 0 2.5rem; }
header h1 { grid-column: 1 / -1; }
.source a { white-space: nowrap; }
.lead { color: var(--soft); font-size: 1.075rem; }
.cases { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
.case { background: var(--raised); border: 1px solid var(--line); border-radius: .75rem; padding: 1.1rem 1.25rem; display: flex; flex-direction: column; gap: .65rem; }
.case p { margin: 0; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .35rem .75rem; }
.mark { font-size: .8125rem; font-weight: 600; padding: .1rem .6rem; border-radius: 1rem; white-space: nowrap; }
.accept { color: var(--good); background: var(--good-ground); }
.refuse { color: var(--bad); background: var(--bad-ground); }
.some { color: var(--some); background: var(--some-ground); }
.soft { color: var(--soft); font-size: .9rem; }
.links { display: flex; flex-direction: column; gap: .1rem; font-size: .9375rem; }
details { margin-top: auto; border-top: 1px solid var(--line); padding-top: .65rem; }
summary { cursor: pointer; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .8125rem; margin-top: .6rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
th { font-weight: 500; width: 42%; overflow-wrap: normal; }
thead th { color: var(--soft); border-top: 0; }
@media (max-width: 30rem) { main { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.6rem; } .case { padding: 1rem; } }
`;
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function sentence(text) {
    return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
function pageOf(title, main) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
function renderIndexPage(page, host, cases, served) {
    const [good] = served;
    const bad = cases.length - 1;
    const items = cases.map((shown) => renderCase(shown, host, served.find(({ name }) => name === shown.name)));
    return pageOf(`Test cases for ${host}`, `<header>
<h1>Test cases for ${escapeHtml(host)}</h1>
<p class="lead">${bad === 1 ? 'One certificate' : `${bad} certificates`} that a TLS client must refuse, and one that it must accept. Each differs from <code>good</code> in one thing, so a client that accepts it does not check that thing.</p>
<div>
<p>For this test, a client must trust only <a href="/ca.pem">ca.pem</a>. It is a test CA whose key no longer exists. Remove it afterwards.</p>
<pre>curl -O ${escapeHtml(page)}ca.pem
curl --cacert ca.pem ${escapeHtml(good?.url ?? '')}</pre>
<p class="soft">Also here: <a href="/test-cases.json">test-cases.json</a>, the same for programs; <a href="/crl.pem">crl.pem</a>, the lists of revoked certificates; <a href="/health">health</a>.</p>
</div>
</header>
<ol class="cases">
${items.join('\n')}
</ol>`);
}
const marks = {
    standard: { accept: ['accept', 'must be accepted'], refuse: ['refuse', 'must be refused'] },
    policy: { accept: ['accept', 'must be accepted'], refuse: ['some', 'should be refused'] },
    'revocation-list': { accept: ['accept', 'must be accepted'], refuse: ['some', 'refused, with the list'] },
};
function renderCase(shown, host, served) {
    const { name, differs, expected, requirement, reason, source } = shown;
    const [kind, words] = marks[requirement][expected];
    const clients = (0,client_verdicts/* verdictsOf */.W)(name, host);
    return `<li class="case" id="${name}">
<div class="head"><h2>${name}</h2><span class="mark ${kind}">${words}</span></div>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${expected === 'refuse' ? '<b>What differs:</b> ' : ''}${sentence(differs)}</p>
${served ? `<div class="links">${linksTo(served)}</div>` : '<p class="soft">Not served: no TLS server can load it. Its files are in the output directory.</p>'}
${Object.keys(clients).length > 0 ? renderClients(name, clients) : ''}
</li>`;
}
function linksTo({ url, urlByName }) {
    return linkTo(url) + (urlByName === undefined ? '' : `\n${linkTo(urlByName)}`);
}
function linkTo(url) {
    return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
}
function linkSource(source) {
    return escapeHtml(source).replace(/RFC (\d+)(?: §([\d.]+\d|\d))?/g, (words, number, section) => `<a href="https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}">${words}</a>`);
}
function renderClients(name, clients) {
    const rows = Object.entries(clients);
    const refusing = rows.filter(([, verdicts]) => (verdicts['with-crl'] ?? verdicts).verdict === 'refuse').length;
    const summary = refusing === 0
        ? `All ${rows.length} clients that were tried accept it`
        : refusing === rows.length
            ? `All ${rows.length} clients that were tried refuse it`
            : `${refusing} of ${rows.length} clients that were tried refuse it`;
    const withLists = rows.some(([, verdicts]) => verdicts['with-crl']?.verdict === 'refuse') ? ' with the list' : '';
    const body = rows.map(([client, verdicts]) => {
        const { verdict, ...rest } = verdicts['with-crl'] ?? verdicts;
        const said = 'says' in rest ? rest.says.map((text) => `<code>${escapeHtml(text)}</code>`).join(' or ') : '';
        return `<tr><th scope="row">${escapeHtml(client_verdicts/* testedClients */.G[client])}</th><td>${verdict === 'accept' ? 'accepts' : said}</td></tr>`;
    });
    return `<details><summary>${summary}${withLists}</summary>
<table aria-label="What clients do with ${name}"><thead><tr><th scope="col">client</th><th scope="col">what it says</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></details>`;
}
function renderCasePage({ name, expected, requirement, reason, source, differs }) {
    const isRight = expected === 'accept';
    const [kind, words] = marks[requirement][expected];
    const withList = requirement === 'revocation-list' ? ' if it has the list of revoked certificates' : '';
    const must = requirement === 'policy' ? 'should' : 'must';
    const verdict = isRight
        ? 'Your client accepts this certificate, as it must.'
        : `Your client accepts this certificate, but ${must} refuse it${withList}.`;
    return pageOf(`${name}: accepted`, `<h1>${name}</h1>
<p><span class="mark ${kind}">${words}</span></p>
<p class="lead">${verdict}</p>
<p>${sentence(reason)} <span class="soft source">${linkSource(source)}</span></p>
<p class="soft">${sentence(differs)}</p>`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/test-cases/tcp-listener.js


const loopback = ['127.0.0.1', '::1'];
const mostAttempts = 20;
async function listenAll(connections, first, address, limits) {
    const servers = [];
    const sockets = new Set();
    const addresses = new Set();
    const ports = [];
    const close = async () => {
        for (const socket of sockets)
            socket.destroy();
        await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    };
    const open = async (onConnection, port, on) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            socket.on('error', () => socket.destroy());
            if (sockets.size >= limits.most)
                return void socket.destroy();
            sockets.add(socket);
            const timer = setTimeout(() => socket.destroy(), limits.milliseconds).unref();
            socket.on('close', () => {
                clearTimeout(timer);
                sockets.delete(socket);
            });
            onConnection(socket);
        });
        await listen(server, port, on);
        servers.push(server);
        addresses.add(on);
        return server.address().port;
    };
    try {
        for (const [index, onConnection] of connections.entries()) {
            const asked = first === 0 ? 0 : first + index;
            ports.push(await (address === undefined ? openOnLoopback(onConnection, asked) : open(onConnection, asked, address)));
        }
    }
    catch (error) {
        await close();
        throw error instanceof ListenError ? hostErrorOf(error) : error;
    }
    return { addresses: [...addresses], ports, openSockets: () => sockets.size, close };
    async function openOnLoopback(onConnection, asked) {
        for (let attempt = 1;; attempt++) {
            const port = await open(onConnection, asked, loopback[0]);
            try {
                return await open(onConnection, port, loopback[1]);
            }
            catch (error) {
                if (!(error instanceof ListenError))
                    throw error;
                if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code))
                    return port;
                if (asked !== 0 || attempt === mostAttempts)
                    throw error;
                await new Promise((resolve) => servers.pop()?.close(resolve));
            }
        }
    }
}
class ListenError extends Error {
    code;
    port;
    address;
    constructor(cause, port, address) {
        super(cause.message, { cause });
        this.code = cause.code ?? '';
        this.port = port;
        this.address = address;
    }
}
function listen(server, port, address) {
    return new Promise((resolve, reject) => {
        server.on('error', (error) => reject(new ListenError(error, port, address)));
        server.listen({ port, host: address }, () => resolve());
    });
}
function hostErrorOf({ code, port, address, message }) {
    switch (code) {
        case 'EADDRINUSE':
            return new errors/* HostError */.dh(`port: expected ${port} to be free on ${address}, but another program listens on it. Choose another port with --port, or any free port with --port 0.`);
        case 'EACCES':
            return new errors/* HostError */.dh(`port: expected a port that this user may listen on, got "${port}". Choose a port above 1023 with --port.`);
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
            return new errors/* HostError */.dh(`listen: expected an address of this machine, got "${address}".`);
        default:
            return new errors/* HostError */.dh(`listen: expected to listen on ${address}, port ${port}, but: ${message}.`);
    }
}

;// CONCATENATED MODULE: ./build/test-cases/servers.js






const loadsAnything = 'DEFAULT@SECLEVEL=0';
async function startServers(toServe) {
    const { host, cases, notServed, listen, port, downloads, limits } = toServe;
    let indexPage;
    const seen = cases.map(() => ({ connections: 0, handshakes: 0, requests: 0 }));
    const contexts = cases.map(secureContextOf);
    const servers = cases.map((served, index) => caseServer(served, seen[index]));
    const pages = pageServer((path) => {
        if (path === '/')
            return indexPage === undefined ? undefined : ['text/html; charset=utf-8', indexPage];
        if (path === '/health')
            return indexPage === undefined ? undefined : ['text/plain', 'ok\n'];
        const download = downloads.get(path.slice(1));
        const type = path.endsWith('.json') ? 'application/json' : 'application/x-pem-file';
        return download === undefined || download === '' ? undefined : [type, download];
    });
    const listening = await listenAll([pages, serverByName(host, cases, contexts), ...servers], port, listen, limits);
    const [pagePort, namesPort, ...casePorts] = listening.ports;
    const [address] = listening.addresses;
    const pageHost = isAny(address) ? 'localhost' : bracketed(address);
    const page = `http://${pageHost}:${pagePort}/`;
    const served = cases.map(({ name, byName }, index) => ({
        name,
        port: casePorts[index],
        url: `https://${bracketed(host)}:${casePorts[index]}/`,
        urlByName: byName ? `https://${name}.${host}:${namesPort}/` : undefined,
        seen: () => ({ ...seen[index] }),
    }));
    indexPage = renderIndexPage(page, host, [...cases, ...notServed], served);
    return {
        addresses: listening.addresses,
        page,
        health: `${page}health`,
        namesPort,
        cases: served,
        settled: () => settled(listening.openSockets),
        close: listening.close,
    };
}
function isAny(address) {
    return address === '0.0.0.0' || address === '::';
}
function bracketed(host) {
    return host.includes(':') ? `[${host}]` : host;
}
async function settled(openSockets) {
    const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    await pause(10);
    for (let waited = 10; waited < 500 && openSockets() > 0; waited += 10)
        await pause(10);
}
function secureContextOf({ name, fullchain, key }) {
    try {
        return (0,external_node_tls_.createSecureContext)({ cert: fullchain, key, ciphers: loadsAnything });
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `expected a certificate and a key of ${name} that a server loads, got "${reason}". Recreate it with --if-exists replace.`;
        throw new errors/* InputError */.dz([{ where: 'serve-test-cases', message }]);
    }
}
function caseServer(served, seen) {
    const { fullchain, key } = served;
    const server = (0,external_node_https_.createServer)({ cert: fullchain, key, ciphers: loadsAnything });
    server.on('request', (request, response) => {
        seen.requests++;
        answerRequest(request, response, ['text/html; charset=utf-8', renderCasePage(served)]);
    });
    server.on('secureConnection', () => seen.handshakes++);
    surviveClients(server, () => seen.requests++);
    return (socket) => {
        seen.connections++;
        server.emit('connection', socket);
    };
}
function surviveClients(server, onRequest) {
    server.on('tlsClientError', () => { });
    server.on('clientError', (error, socket) => {
        if (error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE')
            onRequest();
        socket.destroy();
    });
}
function serverByName(host, cases, contexts) {
    const served = new Map(cases.map((shown, index) => [`${shown.name}.${host}`, { shown, context: contexts[index] }]));
    for (const [name, { shown }] of served)
        if (!shown.byName)
            served.delete(name);
    served.set(host, { shown: cases[0], context: contexts[0] });
    const server = (0,external_node_https_.createServer)({
        ciphers: loadsAnything,
        SNICallback: (name, done) => done(null, served.get(name.toLowerCase())?.context),
    });
    server.on('request', (request, response) => {
        const { servername } = request.socket;
        const shown = served.get(String(servername).toLowerCase())?.shown;
        answerRequest(request, response, shown && ['text/html; charset=utf-8', renderCasePage(shown)]);
    });
    surviveClients(server, () => { });
    return (socket) => server.emit('connection', socket);
}
function pageServer(answerTo) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        const [path = '/'] = (request.url ?? '/').split('?');
        answerRequest(request, response, answerTo(path));
    });
    server.on('clientError', (_, socket) => socket.destroy());
    return (socket) => server.emit('connection', socket);
}
function answerRequest(request, response, answer) {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const [type, body] = answer ?? ['text/plain', 'There is nothing here.\n'];
    const status = answer ? (isRead ? 200 : 405) : request.url === '/health' ? 503 : 404;
    response.writeHead(status, {
        'Content-Type': type,
        'Content-Length': Buffer.byteLength(body),
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        Connection: 'close',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
}


/***/ })

};
