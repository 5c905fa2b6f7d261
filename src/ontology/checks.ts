import { type Day, yearOf } from '../core/day.ts';
import { type Figure, isAct } from '../model/coding.ts';
import { type Fact, type Facts, factFor } from './facts.ts';

/** A stated figure beside what is known. */
export interface Check {
  readonly stated: Pick<Figure, 'value' | 'unit' | 'bound'>;
  readonly have: Pick<Fact, 'value' | 'unit' | 'year' | 'basis' | 'source'>;
  /** Whether the two are further apart than rounding and words such as "about" explain. */
  readonly differs: boolean;
}

/**
 * Holds a figure against the facts: of the time it states; else of the latest year not after the day of its article,
 * else of the latest. Nothing where there is no such fact, or where the figure is foreseen, denied or otherwise no
 * statement of how things are.
 */
export function checkFigure(figure: Figure, facts: Facts, day?: Day | null): Check | undefined {
  const { measure, of, unit, value, bound, status } = figure;
  if (measure === null || of.length === 0 || !isAct(status)) return undefined;
  const fact = yearsFor(figure, facts, day)
    .map((year) => factFor(facts, { measure, of }, year))
    .find((one) => one !== undefined);
  if (fact === undefined || fact.unit !== unit) return undefined;
  const { year, basis, source } = fact;
  return {
    stated: { value, unit, bound },
    have: { value: fact.value, unit, year, basis, source },
    differs: !fits(figure, fact.value),
  };
}

/** The years whose fact may be compared, the best first. */
function yearsFor(
  { when }: Figure,
  { years }: Facts,
  day: Day | null | undefined,
): readonly number[] {
  if (when !== null) {
    const first = when.from === null ? 0 : yearOf(when.from);
    const last = when.to === null ? 9999 : yearOf(when.to);
    return years.filter((year) => year >= first && year <= last);
  }
  const past = years.filter((year) => day == null || year <= yearOf(day));
  return [...past, ...years];
}

/** Whether a known value is what the words allow. */
function fits({ value, bound, scale }: Figure, known: number): boolean {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  const [below, above] = [slack(low, bound, scale), slack(high, bound, scale)];
  if (bound === 'more-than') return known >= low - below;
  if (bound === 'less-than') return known <= high + above;
  const least = bound === 'nearly' ? low * 0.9 : low - below;
  return known >= least && known <= high + above;
}

/** How far a value may be off by its rounding: half of its last place, a twentieth at most of a number that is round. */
function slack(value: number, bound: Figure['bound'], scale: string | null): number {
  if (scale !== null && !/^(?:[mbtr]+illion|thousand|hundred|dozen|lakh|crore)$/.test(scale))
    return value / 10;
  const place = lastPlace(value);
  const own = scale === null ? Math.min(place, 1) / 2 : 0;
  const round = Math.min(place / 2, value / 20);
  return Math.max(own, bound === 'about' ? value / 20 : round, round);
}

/** The place of the last figure that is not zero: 0.1 of 22.3, 1000 of 17000. */
function lastPlace(value: number): number {
  if (value === 0) return 1;
  let place = 10 ** Math.floor(Math.log10(Math.abs(value)));
  for (let left = 12; left > 0 && !isWhole(value / place); left -= 1) place /= 10;
  return place;
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6;
}

/** "stated 25 %, we have 22.3 % (2023), market rates; World Bank …". */
export function checkInWords({ stated, have }: Check): string {
  const { year, basis, source } = have;
  const counted = basis === null ? '' : `, ${basis}`;
  return `stated ${boundWords[stated.bound]}${amountInWords(stated)}, we have ${amountInWords(have)} (${year})${counted}; ${source}`;
}

/** "About" is left out: the quotation has it, and what differs is judged by it. */
const boundWords: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: '',
  nearly: 'nearly ',
  'more-than': 'more than ',
  'less-than': 'up to ',
};

function amountInWords({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  const words =
    typeof value === 'number' ? numberInWords(value) : value.map(numberInWords).join(' to ');
  if (unit === 'percent') return `${words} %`;
  return unit === 'USD' ? `US$${words}` : `${words} ${unit}`;
}

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** In three figures at least, percentages and the like to one decimal. */
function numberInWords(value: number): string {
  const [factor, name] = scales.find(([size]) => value >= size) ?? [1, ''];
  const short = Number((value / factor).toFixed(value / factor < 10 && factor > 1 ? 2 : 1));
  return name === '' ? grouped(short) : `${short} ${name}`;
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}
