import { deflateSync } from 'node:zlib';

/** A line of a page: where it begins, in points from the top left corner, and how large it is. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** `bold` is another font. */
  readonly font?: 'plain' | 'bold';
}

export interface PdfParts {
  readonly pages: readonly (readonly Printed[])[];
  /** Entries of the document information. */
  readonly info?: Readonly<Record<string, string>>;
  readonly xmp?: string;
  readonly language?: string;
  /** An image on each page, as a scanner makes it. */
  readonly hasImages?: boolean;
  readonly isLocked?: boolean;
  /** Whether what is on a page is deflated, as it nearly always is. */
  readonly isDeflated?: boolean;
  /** So many blanks before what is on a page. */
  readonly padding?: number;
}

/** Of every letter of the font, by its size. */
export const letterWidth = 0.6;

const page = { width: 595, height: 842 };

/** A PDF written by hand: the fonts that every reader has, nothing compressed, nothing left to chance. */
export function makePdf(parts: PdfParts): Uint8Array {
  const objects = objectsOf(parts);
  let text = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const locked = parts.isLocked
    ? ` /Encrypt 5 0 R /ID [<${'0f'.repeat(16)}> <${'0f'.repeat(16)}>]`
    : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R${locked} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** In this order: catalogue, pages, two fonts, encryption, information, XMP, image, then each page and what is on it. */
function objectsOf(parts: PdfParts): string[] {
  const { pages, info = {}, xmp, language, isLocked } = parts;
  const first = 9;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`);
  const entries = Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`);
  return [
    `<< /Type /Catalog /Pages 2 0 R${xmp ? ' /Metadata 7 0 R' : ''}${language ? ` /Lang (${language})` : ''} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    font('Courier'),
    font('Courier-Bold'),
    isLocked ? encryption : 'null',
    `<< ${entries.join(' ')} >>`,
    stream('/Type /Metadata /Subtype /XML', xmp ?? ''),
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\u0080',
    ),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I 8 0 R >> >> >>`,
      contentOf(lines, parts),
    ]),
  ];
}

function contentOf(lines: readonly Printed[], parts: PdfParts): string {
  const { hasImages, isDeflated, padding = 0 } = parts;
  const image = hasImages ? 'q 500 0 0 700 40 60 cm /I Do Q\n' : '';
  const content = `${' '.repeat(padding)}${image}${lines.map(shown).join('\n')}`;
  return isDeflated
    ? stream('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')).toString('latin1'))
    : stream('', content);
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

/** Keys that no password opens. */
const encryption = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;

function stream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function shown({ text, x, y, size = 10, font: face = 'plain' }: Printed): string {
  return `BT /${face === 'bold' ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${page.height - y} Tm (${escaped(text)}) Tj ET`;
}

/** Signs that Windows-1252 has and Latin-1 lacks. */
const signs = new Map(
  Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ', (sign, i): [string, number] => [
    sign,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92,
      0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][i] ?? 0x3f,
  ]),
);

function escaped(text: string): string {
  return Array.from(text, (sign) => String.fromCharCode(signs.get(sign) ?? sign.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}

interface Setting {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  /** From line to line, by the size. */
  readonly leading?: number;
  /** How far the first line of a paragraph is set in, in letters. */
  readonly indent?: number;
  /** Between paragraphs, by the size. */
  readonly gap?: number;
  readonly font?: 'plain' | 'bold';
}

/** Paragraphs broken to a width; a `~` shows where a word may be cut with a hyphen. */
export function setText(paragraphs: readonly string[], setting: Setting): Printed[] {
  const { x, width, size = 10, leading = 1.2, indent = 0, gap = 0, font: face = 'plain' } = setting;
  const lines: Printed[] = [];
  let { y } = setting;
  for (const paragraph of paragraphs) {
    const room = Math.floor(width / (size * letterWidth));
    for (const [i, text] of brokenLines(paragraph, room, indent).entries()) {
      const from = x + (i === 0 ? indent * size * letterWidth : 0);
      lines.push({ text, x: from, y, size, font: face });
      y += size * leading;
    }
    y += size * gap;
  }
  return lines;
}

function brokenLines(paragraph: string, room: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const left = room - (lines.length === 0 ? indent : 0) - line.length - (line === '' ? 0 : 1);
    const whole = word.replaceAll('~', '');
    if (whole.length <= left) {
      line = line === '' ? whole : `${line} ${whole}`;
      continue;
    }
    const [head, tail] = cutWord(word, left);
    if (head !== '') line = line === '' ? head : `${line} ${head}`;
    lines.push(line);
    line = tail;
  }
  return [...lines, line];
}

/** As much of a word as fits before a hyphen, and the rest. */
function cutWord(word: string, left: number): [string, string] {
  const parts = word.split(/(?<=~)|(?<=-)/);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const head = parts.slice(0, count).join('').replaceAll('~', '');
    const hyphened = head.endsWith('-') ? head : `${head}-`;
    const tail = parts.slice(count).join('').replaceAll('~', '');
    if (hyphened.length <= left) return [hyphened, tail];
  }
  return ['', word.replaceAll('~', '')];
}
