const e=process.getBuiltinModule??(await import(`node:module`)).createRequire(import.meta.url);import{an as t,in as n,rn as r}from"./index.js";import{t as i}from"./test-case-verdicts.js";const{createECDH:a,createHash:o,createPrivateKey:s,generateKeyPairSync:c,randomBytes:l,sign:u}=e(`node:crypto`),{spawn:d}=e(`node:child_process`),{createServer:f}=e(`node:http`),{createServer:p}=e(`node:https`),{createServer:m}=e(`node:net`),h={changeCipherSpec:20,alert:21,handshake:22},g={unexpectedMessage:10,handshakeFailure:40,decodeError:50,protocolVersion:70,internalError:80,unrecognizedName:112},_={clientHello:1,serverHello:2,certificate:11,serverKeyExchange:12,serverHelloDone:14},v={serverName:0,supportedGroups:10,signatureAlgorithms:13,supportedVersions:43,renegotiationInfo:65281};var y=class extends Error{};function b(e){let t=0,n=()=>t===e.length,r=n=>{if(t+n>e.length)throw new y(`expected more octets`);return t+=n,e.subarray(t-n,t)},i=e=>r(e).reduce((e,t)=>e*256+t,0);return{isAtEnd:n,take:r,uint:i,vector:e=>b(r(i(e))),uint16s(){let e=[];for(;!n();)e.push(i(2));return e}}}const x=65536;function S(e){if(e.length>0&&e[0]!==h.handshake||e.length>x)return`not TLS`;let t=C(e);if(t.length<4)return`more`;if(t[0]!==_.clientHello)return`not TLS`;let n=b(t.subarray(1)).uint(3);if(n>x)return`not TLS`;if(t.length<4+n)return`more`;try{return T(b(t.subarray(4,4+n)))}catch(e){if(e instanceof y)return`not TLS`;throw e}}function C(e){let t=[];for(let n=e;;){let e=w(n);if(!e)return Buffer.concat(t);e.type===h.handshake&&t.push(e.fragment),n=n.subarray(e.length)}}function w(e){if(e.length<5)return;let t=b(e),n=t.uint(1);t.uint(2);let r=5+t.uint(2);return e.length<r?void 0:{type:n,fragment:e.subarray(5,r),length:r}}function T(e){let t=e.uint(2),n=e.take(32);e.vector(1);let r=e.vector(2).uint16s();e.vector(1);let i=new Map;if(!e.isAtEnd()){let t=e.vector(2);for(;!t.isAtEnd();)i.set(t.uint(2),t.vector(2))}return{random:n,cipherSuites:r,versions:i.get(v.supportedVersions)?.vector(1).uint16s()??E(t),groups:i.get(v.supportedGroups)?.vector(2).uint16s(),signatureSchemes:i.get(v.signatureAlgorithms)?.vector(2).uint16s(),serverName:D(i.get(v.serverName)),secureRenegotiation:r.includes(255)||i.has(v.renegotiationInfo)}}function E(e){return e>=771?[771]:[e]}function D(e){if(!e||e.isAtEnd())return;let t=e.vector(2),n=t.uint(1)===0,r=t.take(t.uint(2));return n?Buffer.from(r).toString(`latin1`).toLowerCase():void 0}function O(e){return Buffer.concat([j(_.serverHello,ee(e)),j(_.certificate,te(e)),j(_.serverKeyExchange,ne(e)),j(_.serverHelloDone,Buffer.alloc(0))])}function ee({random:e,cipherSuite:t,secureRenegotiation:n}){let r=[P(2,v.renegotiationInfo),N(2,N(1))];return Buffer.concat([P(2,771),e,N(1),P(2,t),P(1,0),...n?[N(2,...r)]:[]])}function te({certificates:e}){return N(3,...e.map(e=>N(3,e)))}function ne({parameters:e,signatureScheme:t,signature:n}){return Buffer.concat([e,P(2,t),N(2,n)])}function re(e,t){return Buffer.concat([P(1,3),P(2,e),N(1,t)])}function k(e){return M(h.alert,Buffer.concat([P(1,2),P(1,g[e])]))}const A=16384;function j(e,t){let n=Buffer.concat([P(1,e),N(3,t)]),r=[];for(let e=0;e<n.length;e+=A)r.push(M(h.handshake,n.subarray(e,e+A)));return Buffer.concat(r)}function M(e,t){return Buffer.concat([P(1,e),P(2,771),N(2,t)])}function N(e,...t){let n=Buffer.concat(t);return Buffer.concat([P(e,n.length),n])}function P(e,t){let n=Buffer.alloc(e);return n.writeUIntBE(t,0,e),n}function ie(e,t,n){let r=s(t);return t=>{let i=Buffer.alloc(0),a=!1,o=e=>t.end(k(e));t.on(`error`,()=>{}),t.on(`data`,s=>{if(i=Buffer.concat([i,s]),!a){let s=S(i);if(s===`more`)return;if(s===`not TLS`)return void o(`unexpectedMessage`);a=!0,i=Buffer.alloc(0);let c=se(s,e,r);if(Buffer.isBuffer(c))return void t.write(c);n.turnedAway(),o(c);return}let c=w(i);if(c){if(c.type!==h.handshake)return void t.end();n.wentOn(),t.removeAllListeners(`data`),t.resume(),o(`internalError`)}}),t.resume()}}const F={rsa:[49199,49200,52392],ecdsa:[49195,49196,52393]},ae={prime256v1:[1027,`sha256`],secp384r1:[1283,`sha384`],secp521r1:[1539,`sha512`]};function oe({asymmetricKeyType:e,asymmetricKeyDetails:t}){switch(e){case`rsa`:return[1025,`sha256`];case`ed25519`:return[2055,void 0];default:return ae[t?.namedCurve??``]}}const I={secp256r1:23,x25519:29};function se(e,t,n){if(!e.versions.includes(771))return`protocolVersion`;let r=(n.asymmetricKeyType===`rsa`?F.rsa:F.ecdsa).find(t=>e.cipherSuites.includes(t)),i=Object.values(I).find(t=>e.groups?.includes(t)??!0),[a,o]=oe(n)??[];if(r===void 0||i===void 0||a===void 0||e.signatureSchemes&&!e.signatureSchemes.includes(a))return`handshakeFailure`;let s=l(32),c=re(i,ce(i)),d=u(o,Buffer.concat([e.random,s,c]),n),{secureRenegotiation:f}=e;return O({random:s,cipherSuite:r,secureRenegotiation:f,certificates:t,parameters:c,signatureScheme:a,signature:d})}function ce(e){return e===I.secp256r1?a(`prime256v1`).generateKeys():c(`x25519`).publicKey.export({type:`spki`,format:`der`}).subarray(-32)}const L=`
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
`,R=`default-src 'none'; style-src 'sha256-${o(`sha256`).update(L).digest(`base64`)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;function z(e){return e.replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`)}function B(e){return z(e).replace(/`([^`]+)`/g,`<code>$1</code>`)}function V(e,t){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${z(e)}</title>
<style>${L}</style>
</head>
<body>
<main>
${t}
</main>
</body>
</html>
`}function H(e,t,n,r){let[i]=r,a=n.length-1,o=n.map((e,t)=>W(e,r[t]));return V(`Test cases for ${t}`,`<header>
<h1>Test cases for ${z(t)}</h1>
<p class="lead">${a===1?`One certificate`:`${a} certificates`} that a TLS client must refuse, and one that it must accept. Each differs from <code>good</code> in one thing, so a client that accepts it does not look at that thing.</p>
<div>
<p>A client is to trust <a href="/ca.pem">ca.pem</a> for this, and nothing else. That is a CA for tests; its key is gone. Take it out again afterwards.</p>
<pre>curl -O ${z(e)}ca.pem
curl --cacert ca.pem ${z(i?.url??``)}</pre>
<p class="soft">Also here: <a href="/test-cases.json">test-cases.json</a>, the same for programs; <a href="/crl.pem">crl.pem</a>, the lists of revoked certificates; <a href="/health">health</a>.</p>
</div>
</header>
<ol class="cases">
${o.join(`
`)}
</ol>`)}const U={standard:{accept:[`accept`,`must be accepted`],refuse:[`refuse`,`must be refused`]},policy:{accept:[`accept`,`must be accepted`],refuse:[`some`,`should be refused`]},"revocation-list":{accept:[`accept`,`must be accepted`],refuse:[`some`,`refused, told of the list`]}};function W(e,{url:t,urlByName:n}){let{name:r,differs:i,expected:a,requirement:o,reason:s,source:c,loads:l}=e,[u,d]=U[o][a],f=n===void 0?``:`\n${G(n)}`,p=l?``:`
<p class="soft">No server loads this pair. It is sent in TLS 1.2, up to the signature.</p>`;return`<li class="case" id="${r}">
<div class="head"><h2>${r}</h2><span class="mark ${u}">${d}</span></div>
<p>${B(s)} <span class="soft source">${K(c)}</span></p>
<p class="soft">${a===`refuse`?`<b>What differs:</b> `:``}${B(i)}</p>${p}
<div class="links">${G(t)}${f}</div>
${le(e)}
</li>`}function G(e){return`<a href="${z(e)}">${z(e)}</a>`}function K(e){return z(e).replace(/RFC (\d+)(?: \u00a7([\d.]+\d|\d))?/g,(e,t,n)=>`<a href="https://www.rfc-editor.org/rfc/rfc${t}${n===void 0?``:`#section-${n}`}">${e}</a>`)}function le({name:e,clients:t}){let n=Object.entries(t),r=n.filter(([,e])=>(e[`with-crl`]??e).verdict===`refuse`).length;return`<details><summary>${r===0?`All ${n.length} clients that were tried accept it`:r===n.length?`All ${n.length} clients that were tried refuse it`:`${r} of ${n.length} clients that were tried refuse it`}${n.some(([,e])=>e[`with-crl`]?.verdict===`refuse`)?`, told of the list`:``}</summary>
<table aria-label="What clients do with ${e}"><thead><tr><th scope="col">client</th><th scope="col">what it says</th></tr></thead>
<tbody>
${n.map(([e,t])=>{let{verdict:n,...r}=t[`with-crl`]??t,a=`says`in r?r.says.map(e=>`<code>${z(e)}</code>`).join(` or `):``;return`<tr><th scope="row">${z(i[e])}</th><td>${n===`accept`?`accepts`:a}</td></tr>`}).join(`
`)}
</tbody></table></details>`}function ue({name:e,expected:t,requirement:n,reason:r,source:i,differs:a}){let o=t===`accept`,[s,c]=U[n][t],l=o?`Your client accepts this certificate, as it must.`:`Your client accepts this certificate, and ${n===`policy`?`should`:`must`} refuse it${n===`revocation-list`?` once it is told of the list of revoked certificates`:``}.`;return V(`${e}: accepted`,`<h1>${e}</h1>
<p><span class="mark ${s}">${c}</span></p>
<p class="lead">${l}</p>
<p>${B(r)} <span class="soft source">${K(i)}</span></p>
<p class="soft">${B(a)}</p>`)}const q=[`127.0.0.1`,`::1`];async function de(e,t,n){let r=[],i=new Set,a=new Set,o=[],s=async()=>{for(let e of i)e.destroy();await Promise.all(r.map(e=>new Promise(t=>e.close(t))))},c=async(e,t,n)=>{let o=m(t=>{i.add(t),t.on(`close`,()=>i.delete(t)),t.on(`error`,()=>t.destroy()),e(t)});return await fe(o,t,n),r.push(o),a.add(n),o.address().port};try{for(let[r,i]of e.entries()){let e=t===0?0:t+r;o.push(await(n===void 0?l(i,e):c(i,e,n)))}}catch(e){throw await s(),e instanceof J?pe(e):e}return{addresses:[...a],ports:o,openSockets:()=>i.size,close:s};async function l(e,t){for(let n=1;;n++){let i=await c(e,t,q[0]);try{return await c(e,i,q[1])}catch(e){if(!(e instanceof J))throw e;if([`EADDRNOTAVAIL`,`EAFNOSUPPORT`].includes(e.code))return i;if(t!==0||n===20)throw e;await new Promise(e=>r.pop()?.close(e))}}}}var J=class extends Error{code;port;address;constructor(e,t,n){super(e.message,{cause:e}),this.code=e.code??``,this.port=t,this.address=n}};function fe(e,t,n){return new Promise((r,i)=>{e.on(`error`,e=>i(new J(e,t,n))),e.listen({port:t,host:n,exclusive:!0},()=>r())})}function pe({code:e,port:t,address:r,message:i}){switch(e){case`EADDRINUSE`:return new n(`port: expected ${t} to be free on ${r}, but a program listens on it. Choose others with --port, or any with --port 0.`);case`EACCES`:return new n(`port: expected one that this user may listen on, got "${t}". Choose one above 1023 with --port.`);case`EADDRNOTAVAIL`:case`EAFNOSUPPORT`:return new n(`listen: expected an address of this machine, got "${r}".`);default:return new n(`listen: expected to listen on ${r}, port ${t}, but: ${i}.`)}}async function me({host:e,cases:t,listen:n,port:r,downloads:i}){let a=!1,o=``,s=t.map(()=>({connections:0,handshakes:0,requests:0,turnedAway:0})),c=t.map((e,t)=>_e(e,s[t])),l=xe(e=>{if(e===`/`)return a?[`text/html; charset=utf-8`,o]:void 0;if(e===`/health`)return a?[`text/plain`,`ok
`]:void 0;let t=i.get(e.slice(1)),n=e.endsWith(`.json`)?`application/json`:`application/x-pem-file`;return t===void 0||t===``?void 0:[n,t]}),u=new Map([[e,c[0]]]);for(let[n,{name:r,byName:i}]of t.entries())i&&u.set(`${r}.${e}`,c[n]);let d=await de([l,Se(u),...c],r,n),[f,p,...m]=d.ports,[h]=d.addresses,g=`http://${he(h)?`localhost`:Y(h)}:${f}/`,_=t.map(({name:t,byName:n},r)=>({name:t,port:m[r],url:`https://${Y(e)}:${m[r]}/`,urlByName:n?`https://${t}.${e}:${p}/`:void 0,seen:()=>({...s[r]})}));return o=H(g,e,t,_),a=!0,{addresses:d.addresses,page:g,health:`${g}health`,namesPort:p,cases:_,settled:()=>ge(d.openSockets),close:d.close}}function he(e){return e===`0.0.0.0`||e===`::`}function Y(e){return e.includes(`:`)?`[${e}]`:e}async function ge(e){let t=e=>new Promise(t=>setTimeout(t,e));await t(10);for(let n=10;n<500&&e()>0;n+=10)await t(10)}function _e(e,t){let n=e.loads?ye(e,t):ve(e,t);return e=>{t.connections++,n(e)}}function ve({chain:e,key:t},n){return ie(e,t,{wentOn:()=>n.handshakes++,turnedAway:()=>n.turnedAway++})}function ye(e,t){let n=be(e);return n.on(`request`,(n,r)=>{t.requests++,X(n,r,[`text/html; charset=utf-8`,ue(e)])}),n.on(`secureConnection`,()=>t.handshakes++),n.on(`tlsClientError`,()=>{}),n.on(`clientError`,(e,n)=>{e.code?.startsWith(`HPE_`)&&e.code!==`HPE_INVALID_EOF_STATE`&&t.requests++,n.destroy()}),e=>n.emit(`connection`,e)}function be({name:e,fullchain:n,key:r}){try{return p({cert:n,key:r,ciphers:`DEFAULT@SECLEVEL=0`})}catch(n){let r=`expected a certificate and a key of ${e} that a server loads, got "${n instanceof Error?n.message:String(n)}". Make it anew with --if-exists replace.`;throw new t([{where:`serve-test-cases`,message:r}])}}function xe(e){let t=f((t,n)=>{let[r=`/`]=(t.url??`/`).split(`?`);X(t,n,e(r))});return t.on(`clientError`,(e,t)=>t.destroy()),e=>t.emit(`connection`,e)}function X(e,t,n){let r=e.method===`GET`||e.method===`HEAD`,[i,a]=n??[`text/plain`,`There is nothing here.
`],o=n?r?200:405:e.url===`/health`?503:404;t.writeHead(o,{"Content-Type":i,"Content-Length":Buffer.byteLength(a),"Content-Security-Policy":R,"X-Content-Type-Options":`nosniff`,"Cache-Control":`no-store`,Connection:`close`}),t.end(e.method===`HEAD`?void 0:a)}function Se(e){return t=>{let n=Buffer.alloc(0),r=i=>{n=Buffer.concat([n,i]);let a=S(n);if(a===`more`)return;t.removeListener(`data`,r),t.pause();let o=a===`not TLS`?void 0:e.get(a.serverName??``);o?(t.unshift(n),o(t)):t.end(k(a===`not TLS`?`unexpectedMessage`:`unrecognizedName`))};t.on(`data`,r)}}function Z([e,...t],n,i,a){return new Promise((o,s)=>{let c=process.platform!==`win32`,l=n=>{let i=n.code===`ENOENT`?`is not there`:`cannot be run: ${n.message}`;s(new r([e,...t],i,``))},u=()=>d(e,t,{detached:c,windowsHide:!0,stdio:[`ignore`,`pipe`,`pipe`],env:i}),f;try{f=u()}catch(e){return l(e)}let p=()=>{if(f.pid!==void 0)try{process.kill(c?-f.pid:f.pid,`SIGKILL`)}catch{}};a(p);let m=Q(f.stderr),h=Q(f.stdout),g=!0,_=setTimeout(()=>{g=!1,p()},n*1e3);f.on(`error`,e=>{clearTimeout(_),l(e)}),f.on(`exit`,p),f.on(`close`,(e,t)=>{clearTimeout(_),a(()=>{}),o({exitCode:e,signal:t,inTime:g,said:we(m(),h())})})})}function Q(e){let t=``;return e.setEncoding(`utf8`).on(`data`,e=>{t=(t+e).slice(-16384)}),()=>t}const Ce=/certificate|\berror\b\s*[:[(]|error:|\balert\b|verif/i;function we(e,t){let[n,r]=[$(e),$(t)];return[n,r].flat().find(e=>Ce.test(e))??n.at(-1)??r.at(-1)??``}function $(e){return e.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g,``).split(/[\r\n]+/).map(e=>e.replace(/\p{C}/gu,` `).trim()).filter(e=>/\p{L}/u.test(e))}function Te(e,t){let n=()=>{};return t(()=>n()),{start:me,runClient:(t,r)=>Z(t,r,e,e=>{n=e})}}export{Te as servePortsOf};