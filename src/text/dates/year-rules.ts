import { type Day, yearOf, yearRange } from '../../core/day.ts';
import { notCounted } from './bare.ts';
import { beside, inYear, yearly } from './calendar.ts';
import { type Asked, counted, type Dated, fixed } from './dated.ts';
import { unitOf } from './durations.ts';
import type { Rule } from './grammar.ts';
import { isDecade, isFree, isGlued, notBeforeNumber } from './guards.ts';
import type { Unit } from './lexicon.ts';
import type { Captures } from './pattern.ts';
import { type Closed, months, type Stretch, shareOf, vague, wholeUnit, years } from './stretch.ts';

const share = 'part:early|mid|late';

/** Months, quarters, years, seasons, decades and centuries that are named otherwise than by the calendar alone. */
export const yearRules: readonly Rule<Dated>[] = [
  // months and days by the year of the article
  counted('side:last|next MONTH', monthBeside, notBeforeNumber),
  counted('this side:past|coming MONTH', monthBeside, notBeforeNumber),
  counted('this MONTH', (own, on) => ofYear(own, yearOf(on)), notBeforeNumber),
  counted('MONTH of? side:last|this|next year', besideYear),
  counted('DAY of? MONTH side:last|this|next year', besideYear),
  counted('MONTH DAY ,? side:last|this|next year', besideYear),
  counted('SEASON of? side:last|this|next year', besideYear),
  // quarters and halves
  fixed('QUARTER of? YEAR', ({ quarter, year }) => partOfYear(quarter.word, year.value)),
  fixed('the? ORDINAL quarter of? YEAR', ({ ordinal, year }) =>
    partOfYear(`q${ordinal.value}`, year.value),
  ),
  counted('QUARTER', ({ quarter }, on, asked) => comingRound(quarter.word, on, asked), isFree),
  counted(
    'the ORDINAL quarter',
    ({ ordinal }, on, asked) => comingRound(`q${ordinal.value}`, on, asked),
    isFree,
  ),
  // years
  fixed('YEAR - NUMBER', shortYears, isGlued),
  fixed('fiscal|financial year? YEAR', ({ year }) => fiscalYear(year.value)),
  fixed('fiscal|financial year? YEAR - NUMBER', ({ year }) => fiscalYear(year.value)),
  fixed('FISCAL', ({ fiscal }) => fiscalYear(fiscal.value)),
  fixed('calendar|the year YEAR', ({ year }) => inYear(year.value), notCounted),
  counted("the? year -|'s? end", (_, on) => shareOf(wholeUnit('year', on), 'end')),
  counted('mid -? unit:year|month|week', ({ unit }, on) => middleOf(unitOf(unit), on)),
  counted('midyear', (_, on) => middleOf('year', on)),
  counted('midweek', (_, on) => middleOf('week', on)),
  // seasons, of which nobody knows the hemisphere
  ...shared('SEASON ,|of? YEAR', ({ season, year }) => seasonOf(season.word, year.value)),
  counted(`${share}? this? side:last|past|next|coming SEASON`, ({ side }, on) =>
    seasonBeside(side.word, on),
  ),
  counted(`${share}? this SEASON`, (_, on) => loose(yearOf(on), 1)),
  counted(
    'in|over|during|by the SEASON',
    (_, on, { facing }) => seasonBeside(facing() === 'past' ? 'last' : 'next', on),
    isFree,
  ),
  // decades and centuries
  ...shared('DECADE', ({ decade, part }) => decadeOf(decade.value, part.word), isDecade),
  fixed("the YEAR 's", ({ year }) =>
    year.value % 10 === 0 ? decadeOf(year.value, '') : undefined,
  ),
  ...shared("' DECADE", ({ decade, part }) => decadeOf(decade.value, part.word), isDecade),
  ...shared('ORDINAL -? century', ({ ordinal, part }) => centuryOf(ordinal.value, part.word)),
  ...shared('twenty - ORDINAL century', ({ ordinal, part }) =>
    centuryOf(20 + ordinal.value, part.word),
  ),
  counted('mid - century', (_, on) => middleOf('century', on)),
  counted('by mid - century', byMidCentury),
  counted('by the middle of the century', byMidCentury),
];

/** The rule as it is, behind "the", and for a third such as "the early" or "mid-". */
function shared(
  source: string,
  read: (captures: Captures) => Stretch | undefined,
  fits?: Rule<Dated>['fits'],
): Rule<Dated>[] {
  return [
    fixed(source, read, fits),
    fixed(`the ${source}`, read, fits),
    fixed(`the? ${share} -? ${source}`, read, fits),
  ];
}

function loose(first: number, count: number): Closed {
  return { ...years(first, count), precision: 'vague' };
}

function monthBeside({ side, month }: Captures, on: Day): Closed | undefined {
  const find = (day: Day, facing: 'past' | 'future') =>
    yearly((year) => inYear(year, month.value), day, facing);
  return beside(find, side.word, wholeUnit('month', on));
}

/** "In May last year", "on 3 May next year", "the summer of this year". */
function besideYear(own: Captures, on: Day): Stretch | undefined {
  const by = own.side.word === 'last' ? -1 : own.side.word === 'next' ? 1 : 0;
  return ofYear(own, yearOf(on) + by);
}

function ofYear({ season: named, month, day }: Captures, year: number): Stretch | undefined {
  if (named.word !== '') return seasonOf(named.word, year);
  return inYear(year, month.value, day.value > 0 ? day.value : undefined);
}

/** "Q3", "H1". */
function partOfYear(name: string, year: number): Closed | undefined {
  const [number, length] = [Number(name.slice(1)), name.startsWith('q') ? 3 : 6];
  if (number * length > 12) return undefined;
  return { ...months(year, (number - 1) * length + 1, length), precision: 'month' };
}

function comingRound(name: string, on: Day, { facing }: Asked): Closed | undefined {
  return yearly((year) => partOfYear(name, year), on, facing());
}

/** "2014-16"; "2014-11" may be a month. */
function shortYears({ year, number }: Captures): Stretch | undefined {
  const count = number.value - (year.value % 100) + 1;
  const isSpan = number.word.length === 2 && count > 1;
  return isSpan ? { ...years(year.value, count), precision: 'year' } : undefined;
}

/** From the April before to the March after: somewhere it begins in each month of that. */
function fiscalYear(year: number): Stretch {
  return vague(months(year - 1, 4, 1).from, months(year + 1, 3, 1).to);
}

/** The northern and the southern season of that name; a winter may end in the next year. */
function seasonOf(name: string, year: number): Closed {
  return name === 'winter' ? { ...months(year, 1, 15), precision: 'vague' } : loose(year, 1);
}

function seasonBeside(side: string, on: Day): Stretch {
  const year = yearOf(on);
  return side === 'last' || side === 'past'
    ? vague(yearRange(year - 1).from, on)
    : vague(on, yearRange(year + 1).to);
}

function middleOf(unit: Unit, on: Day): Closed {
  return shareOf(wholeUnit(unit, on), 'mid');
}

function byMidCentury(_: Captures, on: Day): Stretch {
  return vague(on, `${wholeUnit('century', on).from.slice(0, 2)}50-12-31`);
}

/** "The 1800s" are a century, "the 2000s" ten years. */
function decadeOf(first: number, name: string): Closed {
  return shareOf(loose(first, first % 100 === 0 && first < 2000 ? 100 : 10), name);
}

function centuryOf(number: number, name: string): Closed | undefined {
  if (!(number >= 1 && number <= 30)) return undefined;
  return shareOf(loose((number - 1) * 100 + 1, 100), name);
}
