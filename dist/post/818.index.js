export const id = 818;
export const ids = [818];
export const modules = {

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeBackAll: () => (/* binding */ takeBackAll)
});

// UNUSED EXPORTS: untrust

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(473);
// EXTERNAL MODULE: ./build/interface/table.js + 2 modules
var table = __webpack_require__(734);
;// CONCATENATED MODULE: ./build/request/given-inputs.js



function given_inputs_collectInputs(given, allowed, issues) {
    const collected = new Map();
    const repeated = new Set();
    for (const { name, text, spell } of given) {
        if (!isInputName(name)) {
            const nearest = nearestName(name, inputNames);
            const advice = nearest === undefined ? undefined : `Did you mean ${spell(nearest)}?`;
            issues.push(toIssue(shownName(spell(name)), mistake('the name of an input', spell(name), advice).mistake));
            continue;
        }
        if (text === '')
            continue;
        if (!allowed.includes(name)) {
            issues.push(toIssue(name, mistake(`some of ${allowed.join(', ')}`, spell(name)).mistake));
            continue;
        }
        const before = collected.get(name);
        if (before === undefined)
            collected.set(name, text);
        else if (isList(name))
            collected.set(name, `${before}\n${text}`);
        else
            repeated.add(name);
    }
    for (const name of repeated)
        issues.push(toIssue(name, mistake('to be given once', 'more than one').mistake));
    return collected;
}
function isList(name) {
    return inputs[name].type.kind === 'list' || inputs[name].type.kind === 'choices';
}
function shownName(name) {
    return quote(name).replace(/^"(.*)"$/, '$1');
}
function isInputName(name) {
    return Object.hasOwn(inputs, name);
}

;// CONCATENATED MODULE: ./build/request/trust.js


const mostTrusted = 16;
function trust_parseTrust(values, note) {
    const words = values.trust;
    if (words.includes('none') && words.length > 1) {
        note('trust', mistake('none alone, or some of the others', words.join(', ')).mistake);
    }
    const by = words.includes('all') ? trustNames : trustNames.filter((name) => words.includes(name));
    return { by: new Set(by), isRequired: values['trust-required'] };
}

;// CONCATENATED MODULE: ./build/pki/serial-number.js
const serialNumberOctets = 20;
const greatestSerialNumber = (1n << 159n) - 1n;
function randomSerialNumber(randomOctets) {
    const number = BigInt(`0x${Buffer.from(randomOctets).toString('hex')}`) & greatestSerialNumber;
    return number === 0n ? 1n : number;
}
function serialNumberMagnitude(serialNumber) {
    const hex = serialNumber.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
function formatSerialNumber(serialNumber) {
    return Buffer.from(serialNumberMagnitude(serialNumber)).toString('hex').toUpperCase();
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(136);
;// CONCATENATED MODULE: ./build/request/parsed.js

function parsed_mistake(expected, got, advice, source) {
    return { mistake: { expected, got, advice, source } };
}
function parsed_toIssue(where, found) {
    if (typeof found === 'string')
        return { where, message: found };
    if ('cannotBeCombinedWith' in found) {
        const message = `cannot be combined with ${found.cannotBeCombinedWith}. ${found.advice}`;
        return { where, message, isCombination: true };
    }
    const { expected, got, advice, source } = found;
    const rule = source === undefined ? '' : ` (${source})`;
    const whatToDo = advice === undefined ? '' : ` ${advice}`;
    return { where, message: `expected ${expected}, got ${parsed_quote(got)}${rule}.${whatToDo}` };
}
const longestQuote = 80;
function withoutKeyOf(given, found) {
    if (typeof found === 'string' || !('got' in found))
        return found;
    const isKey = given !== undefined && describeKey(given, charactersOfKey) !== undefined;
    return isKey && given.includes(found.got) ? { ...found, got: given } : found;
}
const charactersOfKey = 4096;
function parsed_quote(text) {
    return describeKey(text, 5 * longestQuote) ?? quoteOpenly(text);
}
function quoteOpenly(text) {
    const shown = [];
    for (const character of text) {
        const isSeen = !/[\p{C}\p{Zl}\p{Zp}"\\]/u.test(character);
        const characters = isSeen ? [character] : [...escapeOf(character)];
        if (shown.length + characters.length > longestQuote)
            return `"${shown.join('')}…"`;
        shown.push(...characters);
    }
    return `"${shown.join('')}"`;
}
function escapeOf(character) {
    const codePoint = character.codePointAt(0);
    if (codePoint > 0xffff)
        return `\\u{${codePoint.toString(16)}}`;
    const short = JSON.stringify(character).slice(1, -1);
    return short.length === 2 ? short : `\\u${codePoint.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/request/names.js



function parseAlternativeName(text) {
    const [, word, rest] = /^([A-Za-z]+):(.*)$/s.exec(text) ?? [];
    const prefix = word?.toLowerCase();
    switch (prefix) {
        case 'dns':
            return parseDnsName(rest);
        case 'ip':
            return parseIpName(rest);
        case 'email':
            return parseEmailName(rest);
        case 'uri':
            return parseUriName(rest);
    }
    if (text.includes('://') || prefix === 'urn' || prefix === 'mailto')
        return parseUriName(text);
    if (text.includes('@'))
        return parseEmailName(text);
    return parseHost(text);
}
function parseHost(text) {
    if (text.includes('://'))
        return mistake('a host name or an IP address, without scheme and path', text);
    return looksLikeIpAddress(text) ? parseIpName(text) : parseDnsName(text);
}
function looksLikeIpAddress(text) {
    return /^[\d.]+(\/\d+)?$/.test(text) || text.includes(':');
}
function parseIpName(text) {
    const address = parseIpAddress(text);
    if (address)
        return { value: { type: 'iPAddress', ...address } };
    if (/^\[.*\]/.test(text))
        return mistake('an IPv6 address without brackets and port', text);
    if (/^[^:]+:\d+$/.test(text))
        return mistake('a name without a port', text, 'A certificate holds for every port.');
    if (text.includes('/'))
        return mistake('one IP address', text, 'Networks cannot be alternative names.');
    if (text.includes('%'))
        return mistake('an IPv6 address without a zone', text);
    if (text.includes(':'))
        return mistake('an IPv6 address', text, undefined, 'RFC 4291 §2.2');
    return mistake('an IPv4 address, four numbers from 0 to 255', text);
}
function parseDnsName(text) {
    const wildcard = text.startsWith('*.');
    const host = wildcard ? text.slice(2) : text;
    if (host.includes('*'))
        return mistake('one wildcard, as the whole left-most label', text, undefined, 'RFC 9525 §6.3');
    if (wildcard && looksLikeIpAddress(host))
        return mistake('a wildcard above a host name', text);
    const hostName = parseHostName(host);
    if ('mistake' in hostName)
        return mistake(hostName.mistake.expected, text, undefined, hostName.mistake.source);
    return { value: { type: 'dNSName', value: wildcard ? `*.${hostName.value}` : hostName.value } };
}
const longestHostText = 1000;
const lengthRule = 'RFC 1035 §2.3.4';
function parseHostName(text) {
    if (text.length > longestHostText)
        return parsed_mistake('a host name of at most 253 characters', text, undefined, lengthRule);
    const ascii = toAsciiHost(text);
    if (ascii === undefined)
        return parsed_mistake('a host name that IDNA allows', text, undefined, 'RFC 5891');
    const host = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
    const labels = host.split('.');
    if (host.length > 253)
        return parsed_mistake('a host name of at most 253 characters', text, undefined, lengthRule);
    if (labels.some((label) => label === ''))
        return parsed_mistake('a host name without empty labels', text);
    if (labels.some((label) => label.length > 63)) {
        return parsed_mistake('labels of at most 63 characters', text, undefined, lengthRule);
    }
    if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) {
        return parsed_mistake('a host name of letters, digits and hyphens, no label with a hyphen at its end', text, undefined, 'RFC 952, RFC 1123 §2.1');
    }
    if (/^\d+$/.test(labels.at(-1)))
        return parsed_mistake('a host name whose last label is not all digits', text);
    return { value: host };
}
function toAsciiHost(text) {
    const lower = text.toLowerCase();
    const hasOtherScripts = /[^\0-\x7f]/.test(lower);
    if (hasOtherScripts && /[^a-z0-9._-]/.test(lower.replace(/[^\0-\x7f]/g, '')))
        return undefined;
    const ascii = hasOtherScripts ? (0,external_node_url_.domainToASCII)(lower) : lower;
    const isRefused = hasOtherScripts && ascii === '';
    return isRefused || !ascii.split('.').every(isSoundLabel) ? undefined : ascii;
}
function isSoundLabel(label) {
    if (!label.startsWith('xn--'))
        return true;
    const uLabel = (0,external_node_url_.domainToUnicode)(label);
    return /[^\0-\x7f]/.test(uLabel) && (0,external_node_url_.domainToASCII)(uLabel) === label;
}
function parseEmailName(text) {
    const email = parseEmailAddress(text);
    return 'mistake' in email ? email : { value: { type: 'rfc822Name', value: email.value } };
}
function parseEmailAddress(text) {
    const at = text.lastIndexOf('@');
    const localPart = text.slice(0, Math.max(at, 0));
    const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
    if (localPart.length > 64 || !atoms.test(localPart)) {
        return parsed_mistake('an e-mail address such as someone@example.test, ASCII before the @', text, undefined, 'RFC 5321 §4.1.2');
    }
    const host = parseHostName(text.slice(at + 1));
    return 'mistake' in host
        ? parsed_mistake(`an e-mail address with ${host.mistake.expected}`, text, undefined, host.mistake.source)
        : { value: `${localPart}@${host.value}` };
}
const longestUri = 8000;
function parseUriName(text) {
    if (text.length > longestUri)
        return mistake(`a URI of at most ${longestUri} characters`, text);
    const parts = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?(.*)$/s.exec(text);
    const [, authority, rest = ''] = parts ?? [];
    const hasSomethingToName = authority !== undefined || rest !== '';
    const isEncoded = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/.test(rest);
    const hasOneFragment = rest.indexOf('#') === rest.lastIndexOf('#');
    if (!parts || !hasSomethingToName || !isEncoded || !hasOneFragment) {
        return mistake('an absolute URI, other characters percent-encoded', text, undefined, 'RFC 3986 §3');
    }
    if (authority !== undefined && !isAuthority(authority)) {
        return mistake('a URI whose host is a host name or an IP address', text, undefined, 'RFC 5280 §4.2.1.6');
    }
    return { value: { type: 'uniformResourceIdentifier', value: text } };
}
function isAuthority(authority) {
    const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/.exec(authority);
    if (!parts)
        return false;
    const [, userinfo = '', host = ''] = parts;
    const isUserinfo = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*$/.test(userinfo);
    if (host.startsWith('['))
        return isUserinfo && parseIpAddress(host.slice(1, -1))?.octets.length === 16;
    return isUserinfo && /^[\x21-\x7e]+$/.test(host) && !host.includes('*') && 'value' in parseHost(host);
}

// EXTERNAL MODULE: ./build/pki/asn1.js
var asn1 = __webpack_require__(586);
// EXTERNAL MODULE: ./build/pki/remembered.js
var remembered = __webpack_require__(585);
;// CONCATENATED MODULE: ./build/pki/validity.js


const earliestTime = -631_152_000;
const latestTime = 253_402_300_799;
const firstGeneralizedTime = 2_524_608_000;
function encodeValidity(validity) {
    return sequence(encodeTime(validity.notBefore), encodeTime(validity.notAfter));
}
const encodeTime = (0,remembered/* remembered */.H)((seconds) => {
    const digits = validity_formatTime(seconds).replace(/[-:T]/g, '');
    return seconds < firstGeneralizedTime ? (0,asn1/* utcTime */.SK)(digits.slice(2)) : (0,asn1/* generalizedTime */._8)(digits);
});
const validity_formatTime = (0,remembered/* remembered */.H)((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));

;// CONCATENATED MODULE: ./build/request/requested-time.js


const clockSkewSeconds = 300;
const secondsPerDay = 86_400;
const unitSeconds = {
    s: 1,
    m: 60,
    h: 3600,
    d: secondsPerDay,
    w: 7 * secondsPerDay,
};
function parseRequestedTime(text) {
    const duration = /^([+-]?)(\d{1,12})([smhdw])$/.exec(text);
    if (duration) {
        const [, sign, amount, unit] = duration;
        return { value: { secondsFromNow: Number(amount) * unitSeconds[unit] * (sign === '-' ? -1 : 1) } };
    }
    const dateTime = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.0+)?([Zz]|[+-]\d\d:\d\d)$/.exec(text);
    const at = dateTime ? toSeconds(dateTime) : undefined;
    if (at === undefined) {
        return parsed_mistake('an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m', text);
    }
    return withinRange(at) ? { value: { at } } : parsed_mistake('a time from 1950 to 9999', text, undefined, 'RFC 5280 §4.1.2.5');
}
function toSeconds([, date, time, offset]) {
    const local = Date.parse(`${date}T${time}Z`);
    if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`))
        return undefined;
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
    if (sign === undefined)
        return local / 1000;
    if (Number(hours) > 23 || Number(minutes) > 59)
        return undefined;
    const offsetSeconds = (Number(hours) * 60 + Number(minutes)) * 60;
    return local / 1000 - (sign === '-' ? -offsetSeconds : offsetSeconds);
}
function withinRange(seconds) {
    return seconds >= earliestTime && seconds <= latestTime;
}
function resolveValidity(requested, now) {
    const notBefore = resolveTime(requested.notBefore, now);
    const notAfter = 'daysAfterNotBefore' in requested.notAfter
        ? notBefore + requested.notAfter.daysAfterNotBefore * secondsPerDay
        : resolveTime(requested.notAfter, now);
    const source = 'RFC 5280 §4.1.2.5';
    if (!withinRange(notBefore)) {
        return { ...mistake('a time from 1950 to 9999', describeTime(notBefore), undefined, source), end: 'notBefore' };
    }
    if (!withinRange(notAfter)) {
        const expected = 'an end of validity from 1950 to 9999';
        return { ...mistake(expected, describeTime(notAfter), undefined, source), end: 'notAfter' };
    }
    if (notAfter <= notBefore) {
        const expected = `a time after not-before, ${formatTime(notBefore)}`;
        const advice = 'Give a not-before that is earlier than it.';
        return { ...mistake(expected, formatTime(notAfter), advice), end: 'notAfter' };
    }
    return { value: { notBefore, notAfter } };
}
function resolveTime(time, now) {
    return 'at' in time ? time.at : now + time.secondsFromNow;
}
function describeTime(seconds) {
    return `${seconds} seconds since 1970`;
}
function flawOfValidity(validity, planned, now) {
    const { notBefore, notAfter } = planned.requestedValidity;
    const startIsFixed = 'at' in notBefore;
    const endIsFixed = 'at' in notAfter || ('daysAfterNotBefore' in notAfter && startIsFixed);
    if (startIsFixed && validity.notBefore !== planned.validity.notBefore)
        return 'its start differs';
    if (endIsFixed && validity.notAfter !== planned.validity.notAfter)
        return 'its end differs';
    if (!startIsFixed && !endIsFixed && lengthOf(validity) !== lengthOf(planned.validity)) {
        return 'its length of validity differs';
    }
    if (phase(validity, now) !== phase(planned.validity, now))
        return 'it is not valid when the request is';
    const nearItsEnd = phase(validity, now) === 'valid' && validity.notAfter - now < planned.renewBeforeSeconds;
    return nearItsEnd && !endIsFixed ? 'it is near its end' : undefined;
}
function lengthOf({ notBefore, notAfter }) {
    return notAfter - notBefore;
}
function phase({ notBefore, notAfter }, now) {
    if (now < notBefore)
        return 'not yet valid';
    return now > notAfter ? 'expired' : 'valid';
}

;// CONCATENATED MODULE: ./build/request/spelling.js
function spelling_nearestName(word, candidates) {
    const ranked = candidates
        .map((candidate) => ({
        candidate,
        distance: editDistance(word.slice(0, 64).toLowerCase(), candidate.toLowerCase()),
    }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined;
}
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const at = (distances, index) => distances[index];
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            current.push(distance);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length];
}

;// CONCATENATED MODULE: ./build/request/values.js






function readInput(name, given) {
    const definition = inputs[name];
    const text = definition.type.kind === 'secret' ? given : given?.trim();
    const word = text === '' || text === undefined ? definition.default : text;
    return word === undefined
        ? undefined
        : readers[definition.type.kind](word, definition.type);
}
function values_readInputs(names, raw, note) {
    const read = (name, text) => {
        const parsed = readInput(name, text);
        if (!parsed)
            return undefined;
        if ('value' in parsed)
            return parsed.value;
        note(name, parsed.mistake);
        return read(name, undefined);
    };
    return Object.fromEntries(names.map((name) => [name, read(name, raw.get(name))]));
}
const readers = {
    text(word, { upperBound, advice, source }) {
        if (hasControlCharacters(word))
            return parsed_mistake('text without control characters and line ends', word);
        if ([...word].length > upperBound) {
            return parsed_mistake(`at most ${upperBound} characters`, word, advice, source);
        }
        return { value: word };
    },
    country: (word) => /^[A-Za-z]{2}$/.test(word) ? { value: word.toUpperCase() } : parsed_mistake('a country code of two letters', word),
    email(word) {
        const address = parseEmailAddress(word);
        return 'value' in address && address.value.length > 255
            ? parsed_mistake('an e-mail address of at most 255 characters', word, undefined, 'RFC 5280 Appendix A.1')
            : address;
    },
    list: (word) => ({ value: itemsOf(word) }),
    choice(word, { choices }) {
        if (choices.includes(word))
            return { value: word };
        const nearest = spelling_nearestName(word, choices);
        return parsed_mistake(`one of ${choices.join(', ')}`, word, nearest && `Did you mean ${nearest}?`);
    },
    choices(word, { choices }) {
        const items = itemsOf(word);
        const wrong = items.find((item) => !choices.includes(item));
        if (wrong === undefined)
            return { value: items };
        const nearest = spelling_nearestName(wrong, choices);
        return parsed_mistake(`some of ${choices.join(', ')}`, wrong, nearest && `Did you mean ${nearest}?`);
    },
    'yes-or-no'(word) {
        const lower = word.toLowerCase();
        return lower === 'true' || lower === 'false' ? { value: lower === 'true' } : parsed_mistake('true or false', word);
    },
    days(word, { minimum, maximum }) {
        const days = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
        return days >= minimum && days <= maximum
            ? { value: days }
            : parsed_mistake(`a whole number of days from ${minimum} to ${maximum}`, word);
    },
    time: (word) => parseRequestedTime(word),
    'serial-number'(word) {
        const number = /^(0[xX][0-9a-fA-F]{1,60}|\d{1,60})$/.test(word) ? BigInt(word) : 0n;
        return number > 0n && number <= greatestSerialNumber
            ? { value: number }
            : parsed_mistake('a positive number of at most 20 octets, decimal or 0x and hexadecimal', word, undefined, 'RFC 5280 §4.1.2.2');
    },
    path: (word) => hasControlCharacters(word) ? parsed_mistake('a path without control characters and line ends', word) : { value: word },
    'absolute-path'(word) {
        const path = readers.path(word, { kind: 'path' });
        return 'mistake' in path || /^([\\/]|[A-Za-z]:[\\/])/.test(word)
            ? path
            : parsed_mistake('an absolute path, such as /certs', word);
    },
    pem(word, { secret }) {
        if (word.includes('-----BEGIN '))
            return { value: { text: word } };
        const isBareKey = secret && /^[A-Za-z0-9+/]{60,}=*$/.test(word);
        if (!hasControlCharacters(word) && !isBareKey)
            return { value: { path: word } };
        return parsed_mistake('PEM, or the path of a file with it', secret ? 'neither' : word);
    },
    document: (word) => ({ value: isInline(word) ? { text: word } : { path: word } }),
    'kubernetes-name'(word, { labels }) {
        const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
        const parts = labels === 'one' ? [word] : word.split('.');
        const isSound = word.length <= (labels === 'one' ? 63 : 253) && parts.every((part) => label.test(part));
        const letters = labels === 'one' ? 'lower-case letters, digits and hyphens' : 'lower-case letters, digits, hyphens and dots';
        return isSound ? { value: word } : parsed_mistake(`a name of ${letters}`, word, undefined, 'RFC 1123');
    },
    secret(word, { ofKeyStore }) {
        if (ofKeyStore && !/^[\x20-\x7e]{6,}$/.test(word)) {
            return parsed_mistake('at least six ASCII characters', `${[...word].length} characters`);
        }
        const octets = Buffer.byteLength(word);
        return octets <= 1024 ? { value: word } : parsed_mistake('at most 1024 octets', `${octets} octets`);
    },
    mode(word) {
        const mode = /^0?[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : 0;
        const readableByOwner = (mode & 0o400) !== 0;
        const executable = (mode & 0o111) !== 0;
        const writableByOthers = (mode & 0o022) !== 0;
        return readableByOwner && !executable && !writableByOthers
            ? { value: mode }
            : parsed_mistake('octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444', word);
    },
    owner(word) {
        const [, uid, gid] = /^(\d{1,10}):(\d{1,10})$/.exec(word) ?? [];
        const greatest = 0xffff_fffe;
        return uid !== undefined && Number(uid) <= greatest && Number(gid) <= greatest
            ? { value: { uid: Number(uid), gid: Number(gid) } }
            : parsed_mistake('a numeric user and group, uid:gid, such as 999:999', word);
    },
};
function itemsOf(word) {
    return word
        .split(/[\r\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function isInline(word) {
    return /[\r\n]/.test(word) || /^([{[]|(certificates|defaults|ca)\s*:)/.test(word);
}
function hasControlCharacters(text) {
    return /[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/u.test(text);
}

;// CONCATENATED MODULE: ./build/request/trust-commands.js






function parseTrustRequest(files, given) {
    const issues = [];
    const raw = collectInputs(given, commands.trust.inputs, issues);
    const wrong = new Set();
    const note = (name, found) => {
        wrong.add(name);
        issues.push(toIssue(name, found));
    };
    const values = readInputs(commands.trust.inputs, new Map([['trust', 'all'], ...raw]), note);
    const trust = parseTrust(values, note);
    if (trust.by.size === 0 && !wrong.has('trust')) {
        note('trust', mistake(`some of ${trustNames.join(', ')}`, 'none').mistake);
    }
    if (issues.length > 0)
        throw new InputError(issues);
    return { files, trust, outputDirectory: values['output-directory'], owner: values.owner };
}
function trust_commands_expectNoInputs(given, files) {
    const issues = given.map(({ name, spell }) => toIssue(name, mistake('nothing beside untrust', spell(name)).mistake));
    const words = files.map((file) => toIssue('untrust', mistake('no more words', file).mistake));
    if (issues.length + words.length > 0)
        throw new InputError([...issues, ...words]);
}

// EXTERNAL MODULE: ./build/trust/undo.js
var undo = __webpack_require__(72);
;// CONCATENATED MODULE: ./build/commands/untrust.js



async function untrust(files, given, ports) {
    expectNoInputs(given, files);
    const trustPorts = await ports.trust();
    return takeBackAll(trustPorts.ledgers.all(), trustPorts);
}
async function takeBackAll(paths, ports) {
    const parts = [];
    for (const path of paths) {
        ports.issued.forget(path);
        try {
            const ledger = ports.ledgers.open(path);
            if (ledger)
                parts.push(await (0,undo/* takeBack */.z)(ledger, ports));
        }
        catch (error) {
            if (!(error instanceof errors/* HostError */.dh))
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


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ formerVariables)
/* harmony export */ });
/* unused harmony exports replacingVariables, trustedEnvironment */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(113);






const variables = [
    { name: 'NODE_EXTRA_CA_CERTS', effect: 'adds' },
    { name: 'DENO_CERT', effect: 'adds' },
    { name: 'SSL_CERT_FILE', effect: 'replaces' },
    { name: 'REQUESTS_CA_BUNDLE', effect: 'replaces' },
    { name: 'CURL_CA_BUNDLE', effect: 'replaces' },
    { name: 'AWS_CA_BUNDLE', effect: 'replaces' },
    { name: 'PIP_CERT', effect: 'replaces' },
    { name: 'GIT_SSL_CAINFO', effect: 'replaces' },
    { name: 'CARGO_HTTP_CAINFO', effect: 'replaces' },
    { name: 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', effect: 'replaces' },
    { name: 'CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE', effect: 'replaces' },
    { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyWhereSet: true },
    { name: 'npm_config_cafile', effect: 'replaces', onlyWhereSet: true },
    { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyWhereSet: true },
];
const generalVariable = 'SSL_CERT_FILE';
const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name);
const namesOfVariables = new Set([...variables.map(({ name }) => name), ..._ports_js__WEBPACK_IMPORTED_MODULE_2__/* .javaOptionVariables */ .R6]);
function formerVariables({ details }) {
    return Object.fromEntries(Object.entries(details).map(([name, value]) => {
        if (!namesOfVariables.has(name) || typeof value === 'boolean' || value?.includes('\0')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HostError */ .dh('trust environment: expected a change of variables that this program sets, got one of others. Is the ledger whole?');
        }
        return [name, value];
    }));
}
const systemBundles = (/* unused pure expression or super */ null && ([
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
    'C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt',
    'C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt',
]));
const bundleName = 'ca-bundle.pem';
function trustedEnvironment(anchors, surroundings) {
    const { variable: read, pathOf, caFile = 'ca-certificates.pem' } = surroundings;
    const files = new Map();
    const notes = new Set();
    const values = {};
    const fileOfBase = new Map();
    const inOrder = [...variables].sort((a, b) => Number(b.name === generalVariable) - Number(a.name === generalVariable));
    for (const variable of inOrder) {
        const own = read(variable.name) || undefined;
        if (own === undefined && variable.onlyWhereSet)
            continue;
        const reason = own === undefined ? undefined : whyItStays(own, variable, surroundings);
        if (own !== undefined && reason !== undefined) {
            notes.add(`${unreadable(variable.name, own, reason)}, and leaves it. Name a file there instead.`);
            continue;
        }
        const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined;
        if (variable.effect === 'adds' && (base === undefined || base === pathOf(caFile))) {
            if (surroundings.caFile === undefined)
                files.set(caFile, textFile(caFile, pemOf(anchors)));
            values[variable.name] = pathOf(caFile);
            continue;
        }
        const key = `${variable.effect} ${base ?? ''}`;
        const isMain = variable.effect === 'replaces' && !fileOfBase.has(key) && !files.has(bundleName);
        const name = fileOfBase.get(key) ?? (isMain ? bundleName : freeName(variable.name, files));
        if (!fileOfBase.has(key)) {
            fileOfBase.set(key, name);
            const found = readBase(base, variable, name, surroundings);
            for (const note of found.notes)
                notes.add(note);
            files.set(name, textFile(name, bundleOf(anchors, found)));
        }
        values[variable.name] = pathOf(name);
    }
    const inTableOrder = variables.flatMap(({ name }) => name in values ? [[name, values[name]]] : []);
    return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] };
}
function whyItStays(file, { name, effect }, { fileStore }) {
    if (effect === 'adds' || name === generalVariable)
        return undefined;
    const read = fileStore.readText(file);
    return 'unreadable' in read && read.unreadable !== 'no such file' ? read.unreadable : undefined;
}
function freeName(variable, files) {
    const base = `${bundleName.slice(0, -4)}-${variable.toLowerCase().replaceAll('_', '-')}`;
    return files.has(`${base}.pem`) ? `${base}-2.pem` : `${base}.pem`;
}
function readBase(base, { name: variable, effect }, name, { fileStore, pathOf }) {
    const notes = [];
    if (base !== undefined) {
        const isOwn = base === pathOf(name);
        const read = fileStore.readText(base);
        if ('text' in read) {
            const pem = isOwn ? withoutOwnPart(read.text) : read.text;
            if (!isOwn || pem.includes('-----BEGIN '))
                return { description: JSON.stringify(base), pem, notes };
        }
        else if (isOwn && effect === 'replaces') {
            notes.push(`trust environment: expected in ${variable} the bundle of an earlier run, got none (${read.unreadable}). The system's root certificates stand in its place.`);
        }
        else {
            const note = `${unreadable(variable, base, read.unreadable)}. What it should hold is not in ${name}.`;
            return { description: 'nothing', pem: '', notes: [note] };
        }
    }
    if (effect === 'adds')
        return { description: 'nothing', pem: '', notes };
    for (const file of systemBundles) {
        const read = fileStore.readText(file);
        if ('text' in read && read.text.includes('-----BEGIN ')) {
            return { description: JSON.stringify(file), pem: read.text, notes };
        }
    }
    const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that follow ${variable} trust nothing else now; install ca-certificates.`;
    return { description: 'nothing', pem: '', notes: [note] };
}
function unreadable(variable, file, reason) {
    return `trust environment: expected in ${variable} a file that can be read (${reason}), got ${JSON.stringify(file)}`;
}
const beginsOwnPart = '# Added by selfsigned-cert-action for tests:';
const endsOwnPart = '# Trusted before';
function bundleOf(anchors, { description, pem }) {
    const certificates = withoutKeys(pem);
    const rest = certificates === '' || certificates.endsWith('\n') ? certificates : `${certificates}\n`;
    const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`;
    return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`;
}
function withoutKeys(pem) {
    return pem.replace(/-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----\r?\n?|$)/g, '');
}
function withoutOwnPart(text) {
    const end = text.indexOf(`\n${endsOwnPart}`);
    return text.startsWith(beginsOwnPart) && end >= 0 ? text.slice(end + 1) : text;
}
function pemOf(anchors) {
    return anchors.map((der) => `# ${asciiOf(nameOf(der))}\n${encodePem('CERTIFICATE', der)}`).join('');
}
function nameOf(der) {
    const { subject, fingerprint256 } = new X509Certificate(der);
    return nameLine(subject) ?? fingerprint256;
}
function asciiOf(text) {
    return text.replace(/[^ -~]/gu, '?').replaceAll('--', '??');
}


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(473);

const attempts = {
    look: { aim: 'to look at', advice: 'Trust the environment instead.' },
    make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
    takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: fix that, then run untrust again.' },
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

/***/ 113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R6: () => (/* binding */ javaOptionVariables),
/* harmony export */   cz: () => (/* binding */ changeKinds),
/* harmony export */   kd: () => (/* binding */ nothingPlanned)
/* harmony export */ });
/* unused harmony export storeNames */
const storeNames = (/* unused pure expression or super */ null && (['system', 'browsers', 'java']));
const javaOptionVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'];
const changeKinds = {
    system: ['file', 'keychain', 'root'],
    browsers: ['nss-certificate', 'nss-flags', 'chromium-policy', 'firefox-policy'],
    java: ['entry', 'copy'],
    environment: ['variables'],
};
const nothingPlanned = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} };


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(451);



async function takeBack(ledger, ports) {
    const takenBack = [];
    const failures = [];
    const variables = {};
    const refusal = await whyRefused(ledger.changes, ports);
    if (refusal !== undefined)
        return { takenBack, failures: [refusal], variables };
    for (const change of [...ledger.changes].reverse()) {
        try {
            if (change.store === 'environment') {
                Object.assign(variables, (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change));
            }
            else {
                const store = await ports.store(change.store);
                await store.takeBack(change);
                takenBack.push(change);
            }
            ledger.forget(change);
        }
        catch (error) {
            failures.push((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(error, 'takeBack', change.store, change.where));
        }
    }
    return { takenBack, failures, variables };
}
async function whyRefused(changes, ports) {
    try {
        for (const change of changes) {
            if (change.store === 'environment')
                (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formerVariables */ .p)(change);
            else
                (await ports.store(change.store)).validate(change);
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HostError */ .dh)
            return error.message;
        throw error;
    }
}


/***/ })

};
