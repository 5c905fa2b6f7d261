/**
 * Encodings from before Unicode, each with the letters above ASCII that texts in its languages have most, and the
 * share they usually have of all above ASCII. In the wrong encoding the same bytes come out as other letters, or as none.
 */
const encodings: readonly (readonly [encoding: string, usual: number, letters: string])[] = [
  ['windows-1252', 0.9, 'éèêàâçôûîïëùìòáíóúñãõäöüßåøæÉÄÖÜ'],
  ['windows-1250', 0.9, 'ąęłśżźćńóáéíúýčěřšůžőűößä'],
  ['koi8-r', 0.7, 'оеаинтсрвлкмдпу'],
  ['windows-1251', 0.7, 'оеаинтсрвлкмдпу'],
  ['iso-8859-5', 0.7, 'оеаинтсрвлкмдпу'],
  ['windows-1253', 0.7, 'αοιετσνηυρπκμλςόίάέ'],
  ['windows-1255', 0.7, 'יוהלאתרבמשנעםד'],
  ['windows-1256', 0.7, 'اليمنوتربهدعةسف'],
  ['windows-874', 0.7, 'านรอกเงมยลวดทสตะป่้ีั'],
  ['euc-kr', 0.4, '이다는을에의가고를은하한도지로사기인대정서해자리시'],
  ['euc-jp', 0.45, 'のにはをたがでてとしれさいうかなるもこらり、。ーンス'],
  ['shift_jis', 0.45, 'のにはをたがでてとしれさいうかなるもこらり、。ーンス'],
  [
    'gb18030',
    0.3,
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年业系，。',
  ],
  [
    'big5',
    0.3,
    '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年業系，。',
  ],
];

/** How many bytes of a beginning are looked at. */
const sampleLength = 100_000;

/**
 * The encoding of bytes that are not UTF-8 and do not say what they are: that in which what stands above ASCII comes
 * nearest to what its languages have; Windows-1252 where none does.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = wholeStart(bytes);
  let best = { encoding: 'windows-1252', fit: 0.2 };
  const isLatin = mostlyAscii(sample);
  for (const [encoding, usual, letters] of encodings) {
    if (!isLatin && /125[02]$/.test(encoding)) continue;
    const fit = Math.min(1, shareOf(sample, encoding, new Set(letters)) / usual);
    if (fit > best.fit) best = { encoding, fit };
  }
  return best.encoding;
}

/** A beginning that ends with a tag, so that no character is cut in two. */
function wholeStart(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleLength) return bytes;
  const start = bytes.subarray(0, sampleLength);
  const end = start.lastIndexOf(0x3e);
  return end < 0 ? start : start.subarray(0, end + 1);
}

/** Whether most letters outside of tags are ASCII, as wherever people write in Latin letters. */
function mostlyAscii(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/<[^<>]*>/g, '');
  let [ascii, above] = [0, 0];
  for (const letter of text) {
    if (letter > '\u00bf') above += 1;
    else if (/[a-z]/i.test(letter)) ascii += 1;
  }
  return ascii >= above;
}

function shareOf(bytes: Uint8Array, encoding: string, letters: ReadonlySet<string>): number {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return 0;
  }
  let all = 0;
  let known = 0;
  for (const letter of text) {
    if (!/[^\0-\u009f\p{P}\p{S}\p{Z}]|[、。，]/u.test(letter)) continue;
    all += 1;
    if (letters.has(letter)) known += 1;
  }
  return all === 0 ? 0 : known / all;
}
