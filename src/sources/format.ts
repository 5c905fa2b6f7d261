import { Fault } from '../core/fault.ts';

interface Magic {
  readonly name: string;
  readonly bytes: string;
  readonly at?: number;
  readonly mend?: string;
  /** Also the start of honest texts: only with a control character near it. */
  readonly weak?: true;
}

const asText = 'Save or copy its text into a .txt file, and read that.';
const unpack = 'Unpack it, and read the text files in it.';
const asStore = 'Give it as the store with `--db` instead.';
const asEvents = 'It is a data file: look at it with its own program, or export it as text.';

/** How files of other formats begin, as Latin-1 characters. */
const magics: readonly Magic[] = [
  { name: 'a bzip2 archive', bytes: 'BZh', mend: unpack, weak: true },
  { name: 'an xz archive', bytes: '\xfd7zXZ\0', mend: unpack },
  { name: 'a Zstandard archive', bytes: '\x28\xb5\x2f\xfd', mend: unpack },
  { name: 'a 7-Zip archive', bytes: '7z\xbc\xaf\x27\x1c', mend: unpack },
  { name: 'a tar archive', bytes: 'ustar', at: 257, mend: unpack, weak: true },
  { name: 'a RAR archive', bytes: 'Rar!\x1a\x07', mend: unpack },
  { name: 'an old Word, Excel or Outlook file', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a PNG image', bytes: '\x89PNG\r\n\x1a\n' },
  { name: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { name: 'a GIF image', bytes: 'GIF8' },
  { name: 'a WebP image', bytes: 'WEBP', at: 8, weak: true },
  { name: 'a TIFF image', bytes: 'II*\0' },
  { name: 'a TIFF image', bytes: 'MM\0*' },
  { name: 'an MP3 recording', bytes: 'ID3', weak: true },
  { name: 'an MP4 film', bytes: 'ftyp', at: 4, weak: true },
  { name: 'an Ogg recording', bytes: 'OggS' },
  { name: 'a DuckDB database', bytes: 'DUCK', at: 8, mend: asStore, weak: true },
  { name: 'an SQLite database', bytes: 'SQLite format 3\0', mend: asEvents },
  { name: 'a Parquet file', bytes: 'PAR1', mend: asEvents },
  { name: 'an Arrow file', bytes: 'ARROW1', mend: asEvents },
  { name: 'a program', bytes: '\x7fELF' },
  { name: 'UTF-32 text', bytes: '\xff\xfe\0\0', mend: 'Save it as UTF-8.' },
  { name: 'UTF-32 text', bytes: '\0\0\xfe\xff', mend: 'Save it as UTF-8.' },
];

/** Text formats that have a structure of their own, which plain reading would mangle. */
const structured: readonly (readonly [name: string, start: RegExp, mend: string])[] = [
  ['an XML file', /^<\?xml\b/i, asText],
  ['a rich text file', /^\{\\rtf/, asText],
];

/** Throws Fault `source.binary` or `source.unsupported` for bytes that are not plain text, naming what they look like. */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = latin(bytes.subarray(0, 264));
  const strange = bytes.subarray(0, 264).some(isControl);
  const magic = magics.find(
    ({ bytes: start, at = 0, weak }) => head.startsWith(start, at) && (strange || !weak),
  );
  if (magic) throw binary(name, `It looks like ${magic.name}.`, magic.mend);
  if (isUtf16(bytes)) return;
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw binary(name, zeroSeen(bytes, nul), zeroMend(bytes));
  if (controlShare(bytes) > 0.05) {
    throw binary(name, 'More than one byte in twenty is a control character.');
  }
  refuseStructured(bytes, name);
}

function refuseStructured(bytes: Uint8Array, name: string): void {
  const start = latin(bytes.subarray(0, 8192))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  const known = structured.find(([, pattern]) => pattern.test(start));
  if (known) throw unsupported(name, known[0], known[2]);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function zeroSeen(bytes: Uint8Array, at: number): string {
  return looksWide(bytes)
    ? 'It looks like UTF-16 text without a byte order mark.'
    : `It has a zero byte at offset ${at}, which no plain text has.`;
}

function zeroMend(bytes: Uint8Array): string | undefined {
  return looksWide(bytes) ? 'Save it as UTF-8.' : undefined;
}

/** Every second byte is zero, as in Latin letters of two bytes. */
function looksWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  return Math.max(...zeros) > head.length * 0.4 && Math.min(...zeros) < head.length * 0.05;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b;
}

function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 65_536);
  const controls = head.filter(isControl);
  return controls.length / Math.max(1, head.length);
}

function binary(name: string, why: string, mend = asText): Fault {
  return new Fault('source.binary', `"${name}" holds no plain text.`, { why, mend });
}

function unsupported(name: string, what: string, mend: string): Fault {
  return new Fault('source.unsupported', `"${name}" has a format that is not read yet.`, {
    why: `It looks like ${what}; this version reads plain text.`,
    mend,
  });
}
