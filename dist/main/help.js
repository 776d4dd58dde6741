import{Ct as e,Et as t,Tt as n,bt as r,xt as i,yt as a}from"./index.js";const o={text:`TEXT`,country:`CC`,email:`ADDRESS`,list:`NAMES`,choice:`WORD`,choices:`WORDS`,"yes-or-no":`true|false`,pem:`PEM|PATH`,document:`YAML|PATH`,"kubernetes-name":`NAME`,days:`DAYS`,time:`TIME`,"serial-number":`NUMBER`,path:`PATH`,"absolute-path":`PATH`,secret:`TEXT`,mode:`MODE`,owner:`UID:GID`},s=`Makes a certificate and its key for TLS where you test.

Usage: ${e} [NAME ...] [--FLAG VALUE ...]

The first name is the common name, all are alternative names: host names,
wildcards, IP addresses, e-mail addresses, URIs. Without any: localhost,
127.0.0.1 and ::1. The files are cert.pem, key.pem, fullchain.pem and ca.pem.

  ${e}
  ${e} app.test '*.app.test' 10.0.0.7
  ${e} localhost --key-type ecdsa-p256 --validity-days 30

Each flag has a variable too: CERT_VALIDITY_DAYS=30 is --validity-days 30.
`;function c(){let o=[...new Set(r.map(e=>i[e].group))].map(e=>`\n${e}\n${r.filter(t=>i[t].group===e).map(e=>l(e,i[e])).join(``)}`),c=Object.entries(t).map(([e,t])=>{let n=`letter`in t?`, -${t.letter}`:``,r=`value`in t?` ${t.value}`:``,i=`choices`in t?` One of ${t.choices.join(`, `)}.`:``;return`  --${e}${n}${r}\n${u(t.description+i)}`}),d=Object.entries(a).map(([t,{words:n,description:r,...i}])=>{let a=Object.entries(`flags`in i?i.flags:{}).map(([e,{value:t,description:n}])=>`  --${e} ${t}\n${u(n)}`);return`${`  ${e} ${t} ${n}`.trimEnd()}\n${u(r)}${a.join(``)}`}),f=`\nHow each server loads its settings (the log has the line with your paths)\n${Object.entries(n).map(([e,t])=>`  ${e}\n${u(t)}`).join(``)}`,p=`\nOutput\n${c.join(``)}\nOther commands\n${d.join(``)}`;return`${s}${o.join(``)}${f}${p}`}function l(e,{type:t,description:n,...r}){let i=`choices`in t?` ${t.kind===`choice`?`One`:`Some`} of ${t.choices.join(`, `)}.`:``,a=r.default??r.defaultText,s=a===void 0?``:` Default: ${a}.`;return`  --${e} ${o[t.kind]}\n${u(n+i+s)}`}function u(e){let t=[``];for(let n of e.replaceAll("`",``).split(` `)){let e=t.at(-1);e===``?t[t.length-1]=n:6+e.length+1+n.length>80?t.push(n):t[t.length-1]=`${e} ${n}`}return t.map(e=>`      ${e}\n`).join(``)}export{c as renderHelp};