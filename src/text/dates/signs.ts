/** For each ASCII sign: 1 for a letter or the underscore, 2 for a digit, 4 for white space. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z_]/.test(sign) ? 1 : /\d/.test(sign) ? 2 : /\s/.test(sign) ? 4 : 0;
});

/** Whether a code unit is a digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is white space, no-break and line spaces included. */
export function isSpace(code: number): boolean {
  if (code < 128) return ascii[code] === 4;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || isWideSpace(code);
}

/** Whether a code unit goes into words: letters, digits, marks and the underscore. */
export function isWordSign(code: number): boolean {
  return code < 128 ? (ascii[code] ?? 0) % 4 > 0 : isLetter(code);
}

function isWideSpace(code: number): boolean {
  return (
    code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff
  );
}

/**
 * Whether a code unit is a letter, a mark or the underscore. Outside ASCII whole blocks are told apart,
 * since a Unicode class costs more to compile than a day of dates to find.
 */
export function isLetter(code: number): boolean {
  if (code < 128) return ascii[code] === 1;
  return code > 0xbf && !isSignBlock(code);
}

/** General punctuation to dingbats, CJK punctuation, surrogates (mostly emoji), wide forms of ASCII signs. */
function isSignBlock(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code >= 0xfe00
  );
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
