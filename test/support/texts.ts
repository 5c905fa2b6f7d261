import fc from 'fast-check';

const pieces = fc.constantFrom(
  'The envoys met.',
  'Gen. Okoro',
  'the U.S.',
  'don’t',
  "ministers'",
  'e-mail',
  'COVID-19',
  '“Why?”',
  "'no'",
  '. . .',
  '...',
  '1.',
  'b)',
  '•',
  '—',
  '$1.5bn',
  'https://example.org/a.',
  'ana@example.org',
  '[3]',
  ':)',
  '👨‍👩‍👧',
  '\u200b',
  '\u00ad',
  '\u00a0',
  '\ud83d',
  '\udc00',
  '\n',
  '\r\n',
);
const prose = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '', '  ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
/** Texts of every sort: prose with all that is hard in it, other scripts, controls, halves of characters. */
export const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({
    unit: fc.constantFrom(...`. ' " ’ “ - ! ? a 1 A @ / : \n`.split(' '), ' '),
    maxLength: 60,
  }),
  // Lone surrogates too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
);
