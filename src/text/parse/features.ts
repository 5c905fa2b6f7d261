/** What the network is told of a word: everything that can be seen on the word itself. */
export interface Features {
  /** Key into the words learned from the treebanks; figures are folded together. */
  readonly word: string;
  /** Key into the word vectors learned from large text. */
  readonly vector: string;
  /** Rows of the hashed table of beginnings and endings. */
  readonly affixes: readonly number[];
  /** Capitals, letters, figures and signs in order, each run once: "U.S." is "X.X.". */
  readonly shape: string;
}

/** Rows of the affix table: a power of two, so that few affixes of weight share a row. */
export const affixRows = 16_384;

const longestShape = 5;

export function featuresOf(form: string): Features {
  const vector = plain(form);
  const word = /^\d+$/.test(vector) && vector.length !== 4 ? '0' : vector.replaceAll(/\d/g, '0');
  return { word, vector, affixes: affixesOf(vector), shape: shapeOf(form) };
}

/** In lower case, with straight quotation marks and plain hyphens. */
function plain(form: string): string {
  return form
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[“”]|''/g, '"')
    .replaceAll(/[–—]/g, '-');
}

function affixesOf(word: string): number[] {
  const marked = `<${word}>`;
  const beginnings = [2, 3, 4].filter((length) => marked.length > length);
  const endings = [2, 3, 4, 5].filter((length) => marked.length > length);
  return [
    ...beginnings.map((length) => rowOf(`p${marked.slice(0, length)}`)),
    ...endings.map((length) => rowOf(`s${marked.slice(-length)}`)),
  ];
}

/** FNV-1a with the high bits folded in. */
function rowOf(affix: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < affix.length; i += 1) {
    hash = Math.imul(hash ^ affix.charCodeAt(i), 16_777_619);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % affixRows;
}

function shapeOf(form: string): string {
  let shape = '';
  for (const character of form) {
    const sign = classOf(character);
    if (!shape.endsWith(sign)) shape += sign;
    if (shape.length >= longestShape) break;
  }
  return shape.slice(0, longestShape);
}

function classOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  if (character < '\u0080') return character;
  return /\p{Lu}/u.test(character)
    ? 'X'
    : /\p{L}/u.test(character)
      ? 'x'
      : /\p{N}/u.test(character)
        ? 'd'
        : character;
}
