import { addDays, yearOf } from '../../core/day.ts';
import { inYear, weekdayFrom } from './calendar.ts';
import { type Anchor, type Dated, told } from './dated.ts';
import { type Duration, unitOf } from './durations.ts';
import type { Rule } from './grammar.ts';
import { isFree, isLast, notThan } from './guards.ts';
import type { Unit } from './lexicon.ts';
import type { Captures } from './pattern.ts';
import {
  type Closed,
  move,
  oneDay,
  type Precision,
  type Stretch,
  unitAway,
  vague,
  wholeUnit,
} from './stretch.ts';

const next = 'next|following|ensuing';
const before = 'previous|preceding';

/** Words that count from the date before them in the sentence; without one they say nothing. */
export const toldRules: readonly Rule<Dated>[] = [
  told(`the very? ${next} UNIT|DAYPART`, (own, anchor) => beside(own, anchor, 1), isFree),
  told(`the ${before} UNIT|DAYPART`, (own, anchor) => beside(own, anchor, -1), isFree),
  told('that UNIT|DAYPART', (own, anchor) => beside(own, anchor, 0), isFree),
  told('the same UNIT|DAYPART', (own, anchor) => beside(own, anchor, 0), isFree),
  told('the UNIT|DAYPART after', (own, anchor) => beside(own, anchor, 1), isLast),
  told('the UNIT|DAYPART before', (own, anchor) => beside(own, anchor, -1), isLast),
  told('part:earlier|later that UNIT', partOf),
  told('part:earlier|later the same UNIT', partOf),
  told('DURATION later', ({ duration }, anchor) => away(duration.duration, anchor, 1), notThan),
  told('DURATION after', ({ duration }, anchor) => away(duration.duration, anchor, 1), isLast),
  told(
    'DURATION earlier|prior',
    ({ duration }, anchor) => away(duration.duration, anchor, -1),
    notThan,
  ),
  told('DURATION before', ({ duration }, anchor) => away(duration.duration, anchor, -1), isLast),
  told(`in|over|during|for the ${next}|subsequent DURATION`, (own, anchor) => upTo(own, anchor, 1)),
  told(`in|over|during|for the ${before} DURATION`, (own, anchor) => upTo(own, anchor, -1)),
  told(`the ${next} WEEKDAY`, ({ weekday }, { to }) =>
    weekdayFrom(addDays(to, 1), weekday.value, 'future'),
  ),
  told(`the ${before} WEEKDAY`, ({ weekday }, { from }) =>
    weekdayFrom(addDays(from, -1), weekday.value, 'past'),
  ),
  told('that MONTH', (own, anchor) => monthOf(own, anchor, 0)),
  told('MONTH of? that year', (own, anchor) => monthOf(own, anchor, 0)),
  told('MONTH of? the same year', (own, anchor) => monthOf(own, anchor, 0)),
  told(`MONTH of? the ${next} year`, (own, anchor) => monthOf(own, anchor, 1)),
];

const ranks: Partial<Record<Precision | Unit, number>> = {
  minute: 0,
  hour: 0,
  day: 0,
  week: 1,
  month: 2,
  quarter: 2,
  year: 3,
  decade: 4,
  century: 5,
};

/** From a month nobody counts days. */
function reaches(anchor: Anchor, unit: Unit): boolean {
  const isExact = anchor.from === anchor.to || ranks[unit] !== 0;
  return isExact && (ranks[anchor.precision] ?? 9) <= (ranks[unit] ?? 0);
}

function beside({ unit, daypart }: Captures, anchor: Anchor, by: number): Closed | undefined {
  const name = daypart.word === '' ? unitOf(unit) : 'day';
  const isMany = daypart.word === '' && unit.word !== name;
  if (isMany || !reaches(anchor, name)) return undefined;
  const own = wholeUnit(name, by > 0 ? anchor.to : anchor.from);
  if (by === 0) return own.to >= anchor.to ? own : undefined;
  return wholeUnit(name, by > 0 ? addDays(own.to, 1) : addDays(own.from, -1));
}

function partOf({ part, unit }: Captures, anchor: Anchor): Stretch | undefined {
  const name = unitOf(unit);
  if (!reaches(anchor, name)) return undefined;
  const own = wholeUnit(name, anchor.from);
  if (name === 'day') return oneDay(anchor.from);
  return part.word === 'later' ? { ...own, from: anchor.to } : { ...own, to: anchor.from };
}

function away(length: Duration | undefined, anchor: Anchor, sign: 1 | -1): Closed | undefined {
  if (length?.low === undefined || length.low !== length.high) return undefined;
  if (!reaches(anchor, length.unit)) return undefined;
  const found = unitAway(sign > 0 ? anchor.to : anchor.from, length.unit, sign * length.low);
  const precision = length.bound === 'exact' ? (found?.precision ?? 'day') : 'vague';
  return found && { ...found, precision };
}

function upTo({ duration }: Captures, { from, to }: Anchor, sign: 1 | -1): Stretch | undefined {
  const { unit, high } = duration.duration ?? {};
  if (unit === undefined || high === undefined) return undefined;
  const end = move(sign > 0 ? to : from, unit, sign * high);
  if (end === undefined) return undefined;
  return sign > 0 ? vague(to, end) : vague(end, from);
}

function monthOf({ month }: Captures, { from }: Anchor, by: number): Closed | undefined {
  return inYear(yearOf(from) + by, month.value);
}
