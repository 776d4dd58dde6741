/** Texts in which a runner, a terminal, a shell, HTML or Markdown would find something to act on. */
import fc from 'fast-check'

const parts = [
  ...[
    '##[',
    '##[add-mask]',
    '##[group]',
    '::',
    ':',
    '::add-mask::',
    '::error file=a::',
    '::stop-commands::x',
    ']',
    '#',
    '[',
  ],
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', ' ', '\t', '\v', '\f', '\u00a0', '\u3000', '\ufeff', '\u200b'],
  ...[
    '\u001b[2J',
    '\u001b]0;x\u0007',
    '\u001b[31m',
    '\u009b1m',
    '\0',
    '\u007f',
    '\u202e',
    '\u2066',
    '\u200f',
    '\ud800',
  ],
  ...[
    '<script>',
    '&amp;',
    '|',
    '`',
    '$(id)',
    "'",
    '"',
    '\\',
    '%0A',
    '%',
    '@someone',
    '](x)',
    'a',
    'É',
    '例',
    '😀',
    '1',
  ],
]

export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...parts) }, fc.string({ maxLength: 3, unit: 'binary' })), {
    maxLength: 12,
  })
  .map((texts) => texts.join(''))
