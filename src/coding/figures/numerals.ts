import type { Word } from '../../text/analyse.ts';
import { numberWords } from '../../text/dates/numbers.ts';

/** A number as it is written, with the word after its last one. */
export interface Numeral {
  readonly value: number;
  /** What its scale word multiplies by; 1 without one. */
  readonly factor: number;
  readonly scale: string | null;
  readonly end: number;
}

interface Scale {
  readonly name: string;
  readonly factor: number;
}

const scales: ReadonlyMap<string, Scale> = new Map(
  (
    [
      ['dozen', 12, ''],
      ['hundred', 100, ''],
      ['thousand', 1e3, 'k'],
      ['lakh', 1e5, ''],
      ['million', 1e6, 'm mn mln'],
      ['crore', 1e7, ''],
      ['billion', 1e9, 'b bn bln'],
      ['trillion', 1e12, 't tn trn'],
    ] as const
  ).flatMap(([name, factor, short]) =>
    [name, ...short.split(' ')]
      .filter((word) => word !== '')
      .map((word) => [word, { name, factor }] as const),
  ),
);

const figures = /^(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<part>\.\d+)?(?<short>[a-z]{1,3})?$/i;

/** The number that begins at a word: "1,300", "1.2 trillion", "886bn", "two hundred and five", "half a million". */
export function numeralAt(words: readonly Word[], at: number): Numeral | undefined {
  const first = words[at]?.form ?? '';
  return /^\d/.test(first) ? inFigures(words, at, first) : inWords(words, at);
}

function inFigures(words: readonly Word[], at: number, form: string): Numeral | undefined {
  const { whole = '', part = '', short = '' } = figures.exec(form)?.groups ?? {};
  // Longer ones are no numbers anybody counts with, and soon too large to be computed with.
  if (whole === '' || whole.length > 24) return undefined;
  const value = Number(whole.replaceAll(',', '') + part);
  const glued = scales.get(short.toLowerCase());
  if (short !== '') return glued && times({ value, end: at + 1 }, glued);
  return scaled(words, { value, end: at + 1 });
}

interface Bare {
  readonly value: number;
  readonly end: number;
}

function times({ value, end }: Bare, { name, factor }: Scale): Numeral {
  // Without the errors of binary fractions: 1.1 × 1000 is 1100.
  return { value: Number((value * factor).toPrecision(12)), factor, scale: name, end };
}

/** "million" behind figures; "m" and "k" only where no blank parts them from the figures. */
function scaled(words: readonly Word[], bare: Bare): Numeral {
  const at = isHyphen(words[bare.end]) ? bare.end + 1 : bare.end;
  const word = words[at];
  const scale = word && scales.get(word.form.toLowerCase());
  const isClose = word?.span[0] === words[bare.end - 1]?.span[1];
  if (!scale || (word.form.length < 2 && !isClose)) return { ...bare, factor: 1, scale: null };
  return times({ value: bare.value, end: at + 1 }, scale);
}

function isHyphen(word: Word | undefined): boolean {
  return word !== undefined && /^[-‐–]$/.test(word.form);
}

/** "five", "twenty-five", "two hundred and six", "three million", "a dozen", "half a million". */
function inWords(words: readonly Word[], at: number): Numeral | undefined {
  const lower = (i: number) => words[i]?.form.toLowerCase() ?? '';
  const isHalf = lower(at) === 'half' && /^an?$/.test(lower(at + 1));
  if (isHalf || /^an?$/.test(lower(at))) {
    const end = isHalf ? at + 2 : at + 1;
    const scale = lower(end).length > 4 ? scales.get(lower(end)) : undefined;
    return scale && times({ value: isHalf ? 0.5 : 1, end: end + 1 }, scale);
  }
  const small = belowThousand(words, at);
  return small && withRest(words, scaled(words, small));
}

/** "two thousand **six hundred**", "three thousand **and five**". */
function withRest(words: readonly Word[], numeral: Numeral): Numeral {
  if (numeral.factor < 1000) return numeral;
  const isJoined = words[numeral.end]?.form.toLowerCase() === 'and';
  const rest = belowThousand(words, isJoined ? numeral.end + 1 : numeral.end);
  return rest ? { ...numeral, value: numeral.value + rest.value, end: rest.end } : numeral;
}

function belowThousand(words: readonly Word[], at: number): Bare | undefined {
  const tens = belowHundred(words, at);
  const lower = (i: number) => words[i]?.form.toLowerCase() ?? '';
  if (tens === undefined || lower(tens.end) !== 'hundred') return tens;
  const joined = lower(tens.end + 1) === 'and' ? tens.end + 2 : tens.end + 1;
  const rest = belowHundred(words, joined);
  return { value: tens.value * 100 + (rest?.value ?? 0), end: rest?.end ?? tens.end + 1 };
}

function belowHundred(words: readonly Word[], at: number): Bare | undefined {
  const valueOf = (i: number) => numberWords.get(words[i]?.form.toLowerCase() ?? '');
  const value = valueOf(at);
  if (value === undefined || value < 20)
    return value === undefined ? undefined : { value, end: at + 1 };
  const next = isHyphen(words[at + 1]) ? at + 2 : at + 1;
  const one = valueOf(next) ?? 10;
  return one < 10 ? { value: value + one, end: next + 1 } : { value, end: at + 1 };
}
