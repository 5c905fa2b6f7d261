/** A number as bounds: "at least 30" has no upper one. */
export interface Bounds {
  readonly least: number;
  readonly most: number | null;
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
