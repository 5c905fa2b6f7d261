import { grammar, type Place, type Rule, rule } from './grammar.ts';
import { kinds, type Unit, units } from './lexicon.ts';
import type { Captures } from './pattern.ts';
import { type Token, tokenAt } from './token.ts';

/** How long: from so many units to so many, both undefined for "several" and the like. */
export interface Duration {
  readonly unit: Unit;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly bound: 'exact' | 'about' | 'over' | 'under';
}

type Length = Pick<Duration, 'unit' | 'low' | 'high'>;

/** "More than", "at least", "just over", "almost": up to two words before a number. */
const hedge =
  'bound:about|around|roughly|some|nearly|almost|approximately|barely|over|under|more|less|fewer|at|well|just|only|exactly? tail:than|over|under|least|most|about?';

/** "Two years", "a decade or so", "three to five weeks", "half a century", "several months". */
export const durations = grammar<Duration>(
  [
    length('NUMBER UNIT', ({ unit, number }) => lengthOf(unit, number.value)),
    length('a|an UNIT', ({ unit }) => lengthOf(unit, 1)),
    length('NUMBER UNIT or part:so|more|less|longer', ({ unit, number }) =>
      lengthOf(unit, number.value),
    ),
    length('a|an UNIT or part:so|more|less|longer', ({ unit }) => lengthOf(unit, 1)),
    length('a|an UNIT or part:two|three', ({ unit, part }) =>
      lengthOf(unit, 1, part.word === 'two' ? 2 : 3),
    ),
    length('first:NUMBER -|to|or NUMBER UNIT', ({ unit, first, number }) =>
      between(unit, first, number),
    ),
    length('a|an|NUMBER scale:dozen|hundred UNIT', ({ unit, number, scale }) =>
      lengthOf(unit, countOf(number) * (scale.word === 'dozen' ? 12 : 100)),
    ),
    length('a|NUMBER and a half UNIT', ({ unit, number }) => halves(unit, countOf(number))),
    length('a|one UNIT and a half', ({ unit }) => halves(unit, 1)),
    length('half -? a|an? UNIT', ({ unit }) => halves(unit, 0)),
    length('a quarter -|of a? century', () => ({ unit: 'year', low: 25, high: 25 })),
    length('a|one? fortnight', () => ({ unit: 'week', low: 2, high: 2 })),
    length('a|the? part:few|several|many|couple|handful of? UNIT', ({ unit }) => lengthOf(unit)),
    rule('some UNIT', ({ unit }) => ({ ...lengthOf(unit), bound: 'exact' }), isWhole),
    rule('dozens|hundreds of UNIT', ({ unit }) => ({ ...lengthOf(unit), bound: 'exact' }), isWhole),
  ],
  kinds.UNIT | kinds.HEAD,
);

function length(source: string, read: (captures: Captures) => Length): Rule<Duration> {
  const withBound = (own: Captures) => ({ ...read(own), bound: boundOf(own) });
  return rule(`${hedge} ${source}`, withBound, isWhole);
}

/** Not the beginning of "a decade-old" or "three year-olds". */
function isWhole({ tokens, end }: Place): boolean {
  const next = tokenAt(tokens, end);
  return !(next.word === '-' && next.glued);
}

/** The unit that a token names; only the quarter is none of the lexicon, since it is a fraction too. */
export function unitOf({ value }: Token): Unit {
  return units[value] ?? 'quarter';
}

function lengthOf(unit: Token, low?: number, high: number | undefined = low): Length {
  return { unit: unitOf(unit), low, high };
}

/** "Three to five", but "twenty-five" is one number. */
function between(unit: Token, first: Token, last: Token): Length {
  const isOne = first.value >= 20 && last.value < 10 && !/^\d/.test(first.word);
  if (isOne) return lengthOf(unit, first.value + last.value);
  return lengthOf(unit, Math.min(first.value, last.value), Math.max(first.value, last.value));
}

const smaller: Readonly<Record<Unit, readonly [Unit, number]>> = {
  minute: ['minute', 1],
  hour: ['minute', 60],
  day: ['hour', 24],
  week: ['day', 7],
  month: ['week', 4],
  quarter: ['month', 3],
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
};

/** "A dozen" is one of them. */
function countOf({ value }: Token): number {
  return value > 0 ? value : 1;
}

function halves(token: Token, whole: number): Length {
  const [unit, count] = smaller[unitOf(token)];
  const number = Math.round((whole + 0.5) * count);
  return { unit, low: number, high: number };
}

function boundOf({ bound, tail, part }: Captures): Duration['bound'] {
  const words = `${bound.word} ${tail.word} ${part.word}`;
  if (/\b(?:more|longer|least)\b|\bover\b/.test(words)) return 'over';
  if (/\b(?:less|fewer|under|most)\b/.test(words)) return 'under';
  return /\b(?:about|around|roughly|some|nearly|almost|approximately|barely|so)\b/.test(words)
    ? 'about'
    : 'exact';
}
