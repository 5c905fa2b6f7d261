/** A number as bounds: "at least 30" has no upper one. */
export interface Bounds {
  readonly least: number;
  readonly most: number | null;
}

const small: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 10 * (i + 2)]),
);
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** The number that some words write, in figures or out; undefined where they write none ("dozens"). */
export function valueOf(words: readonly string[]): number | undefined {
  const parts = words
    .flatMap((word) => word.toLowerCase().split('-'))
    .filter((word) => word !== '');
  let [total, part, isAny] = [0, 0, false];
  for (const word of parts) {
    if (word === 'and') continue;
    const scale = scales.get(word);
    const unit = small.get(word) ?? tens.get(word) ?? figureOf(word);
    if (scale !== undefined) {
      part = (part || 1) * scale;
      if (scale >= 1e3) [total, part] = [total + part, 0];
    } else if (unit === undefined) return undefined;
    else part += unit;
    isAny = true;
  }
  return isAny ? total + part : undefined;
}

function figureOf(word: string): number | undefined {
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(word)
    ? Number(word.replaceAll(',', ''))
    : undefined;
}

/** What stands before a number and opens or loosens it, the longest first where one ends in another. */
const modifiers: readonly (readonly [RegExp, 'most' | 'least' | 'nearly'])[] = [
  [/\b(?:at most|up to|as many as|fewer than|less than|under|below|no more than)\s*$/i, 'most'],
  [
    /\b(?:at least|no (?:fewer|less) than|more than|over|above|upwards of|exceeding|in excess of)\s*$/i,
    'least',
  ],
  [
    /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa)\s*$/i,
    'nearly',
  ],
];

/** What the words before and after a number make of it, and how many characters before it say so. */
export function boundsOf(
  value: number,
  before: string,
  after: string,
): { readonly bounds: Bounds; readonly lead: number } {
  const found = modifiers.flatMap(([pattern, kind]) => {
    const words = pattern.exec(before)?.[0];
    return words === undefined ? [] : [{ kind, lead: words.length }];
  });
  const { kind, lead } = found.toSorted((a, b) => b.lead - a.lead)[0] ?? { kind: '', lead: 0 };
  if (kind === 'least' || /^\s*(?:or|and) more\b/i.test(after))
    return { bounds: { least: value, most: null }, lead };
  if (kind === 'most') return { bounds: { least: 0, most: value }, lead };
  const slack = kind === 'nearly' ? Math.max(value / 10, unitOf(value) / 2) : 0;
  return { bounds: { least: value - slack, most: value + slack }, lead };
}

/** Whether two numbers cannot both be right: no rounding, "at least" or "about" makes them one. */
export function areApart(a: Bounds, b: Bounds): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

function isBelow(low: Bounds, high: Bounds): boolean {
  return low.most !== null && low.most + roundingOf(low.most) < high.least - roundingOf(high.least);
}

/** "1,200" may be anything that rounds to it; "12" and "1,204" are said to the last one. */
function roundingOf(value: number): number {
  const unit = unitOf(value);
  return unit === 1 ? 0 : unit / 2;
}

/** The value of the last figure that is not a nought. */
function unitOf(value: number): number {
  const noughts = /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
  return value === 0 ? 1 : 10 ** noughts;
}
