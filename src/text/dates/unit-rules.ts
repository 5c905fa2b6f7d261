import { addDays, type Day, yearOf } from '../../core/day.ts';
import { type Asked, counted, type Dated, no } from './dated.ts';
import { type Duration, unitOf } from './durations.ts';
import type { Rule } from './grammar.ts';
import { isFree, isFreeSpan, isLongUnit, isOneLongUnit, isWait, notSuperlative } from './guards.ts';
import type { Captures } from './pattern.ts';
import { type Closed, move, oneDay, type Stretch, unitAway, vague, wholeUnit } from './stretch.ts';

const over = 'in|over|during|for|within|throughout|across';
const side = 'side:past|last|next|coming|upcoming';

/** Weeks, months, years and longer: whole ones beside the article's, and lengths of time up to it or from it on. */
export const unitRules: readonly Rule<Dated>[] = [
  // whole ones, and parts of them
  counted('side:last|this|next|current UNIT', wholeBeside, isOneLongUnit),
  counted('side:last|this|next quarter', wholeBeside, isFree),
  counted('side:last|this|next fiscal|financial year', (own, on) => loosened(wholeBeside(own, on))),
  counted('part:earlier|later this UNIT', partOf, isOneLongUnit),
  counted('part:earlier|later in the UNIT', partOf, isOneLongUnit),
  counted('part:so far this UNIT', partOf, isOneLongUnit),
  counted('within the unit:week|month|year|decade', restOf),
  no('his|her|their|its|my|our|your last|next|past|final UNIT|DURATION'),
  // so long ago, so long from now
  counted('DURATION ago', ({ duration }, on) => away(duration.duration, on, -1)),
  counted('UNIT ago', (_, on) => vague(null, on)),
  counted('not? long ago', (_, on) => vague(null, on)),
  counted('DURATION ago today', ({ duration }, on) => anniversary(duration.duration, on)),
  counted('DURATION ago this unit:week|month', unitOfAnniversary),
  counted('in? DURATION from now', ({ duration }, on) => away(duration.duration, on, 1)),
  counted("in DURATION 's|' time", ({ duration }, on) => away(duration.duration, on, 1)),
  // up to the day, or from it on
  counted(`${over} the? ${side} DURATION`, reaching, isFreeSpan),
  counted(`${over} the ${side} UNIT`, reaching, isFreeSpan),
  counted(`${over} the ${side} UNIT or part:so|two|more`, reaching),
  counted(`${over} side:past|coming|upcoming UNIT`, reaching, isFreeSpan),
  counted(`the? ${side} DURATION`, reaching, isFreeSpan),
  counted('the side:past|last|coming|upcoming UNIT', reaching, isLongUnit),
  counted('the side:past|next|coming UNIT or part:so|two|more', reaching),
  counted('the side:next decade|century', reaching, isFree),
  counted('this? side:past|coming|upcoming UNIT', reaching, isLongUnit),
  counted(`${over} the UNIT|DURATION side:ahead`, reaching),
  counted(`${over} the UNIT|DURATION to side:come`, reaching),
  counted('the UNIT|DURATION side:ahead', reaching, isFree),
  counted('in DURATION', ahead, isWait),
  counted('within DURATION', ahead, isWait),
  counted('within UNIT', ahead, isWait),
  counted(`${over} recent UNIT`, (_, on) => vague(null, on), notSuperlative),
  counted('recent UNIT', (_, on) => vague(null, on), notSuperlative),
];

/** The unit that a day lies in, or the one before or after it. */
function wholeBeside({ side: { word }, unit }: Captures, on: Day): Closed {
  const name = unitOf(unit);
  const own = wholeUnit(name, on);
  if (word === 'this' || word === 'current') return own;
  return wholeUnit(name, word === 'last' ? addDays(own.from, -1) : addDays(own.to, 1));
}

/** No calendar says when a fiscal year begins. */
function loosened(own: Closed): Stretch {
  return { ...own, precision: 'vague' };
}

/** From the start of the running unit to the day, or from the day to its end. */
function partOf({ part, unit }: Captures, on: Day, { anchor }: Asked): Stretch {
  // "In May 2019 …, earlier in the year" is of 2019.
  const base =
    anchor?.isStated === true && yearOf(anchor.from) !== yearOf(on) ? anchor : oneDay(on);
  const own = wholeUnit(unitOf(unit), base.from);
  return part.word === 'later' ? { ...own, from: base.to } : { ...own, to: base.from };
}

/** "Within the year", unless it was long ago. */
function restOf({ unit }: Captures, on: Day, { facing }: Asked): Stretch | undefined {
  return facing('future') === 'past' ? undefined : { ...wholeUnit(unitOf(unit), on), from: on };
}

/** So long before or after the day; what the words leave open stays open. */
function away(duration: Duration | undefined, on: Day, sign: 1 | -1): Stretch | undefined {
  const { unit, low, high, bound } = duration ?? several;
  if (low === undefined || high === undefined) return open(on, sign);
  const [near, far] = [unitAway(on, unit, sign * low), unitAway(on, unit, sign * high)];
  if (near === undefined || far === undefined) return undefined;
  if (bound === 'over') return sign < 0 ? vague(null, near.to) : vague(near.from, null);
  if (bound === 'under') return sign < 0 ? vague(far.from, on) : vague(on, far.to);
  if (bound === 'exact' && low === high) return near;
  return sign < 0 ? vague(far.from, near.to) : vague(near.from, far.to);
}

const several: Duration = { unit: 'day', low: undefined, high: undefined, bound: 'exact' };

function open(on: Day, sign: number): Stretch {
  return sign < 0 ? vague(null, on) : vague(on, null);
}

function anniversary(duration: Duration | undefined, on: Day): Closed | undefined {
  const { unit, low } = duration ?? several;
  const day = low === undefined ? undefined : move(on, unit, -low);
  return day === undefined ? undefined : oneDay(day);
}

function unitOfAnniversary({ duration, unit }: Captures, on: Day): Closed | undefined {
  const day = anniversary(duration.duration, on);
  return day && wholeUnit(unitOf(unit), day.from);
}

/** "Over the past two years", "in the coming decade or so": between the day and so far from it. */
function reaching(
  { side: { word }, duration, unit, part }: Captures,
  on: Day,
  asked: Asked,
): Stretch | undefined {
  const { unit: name, high } =
    duration.duration ?? lengthOfUnit(unit.word, unitOf(unit), part.word);
  const isPast = word === 'past' || word === 'last';
  // "In 2014 it took the port, and over the next two years …": told from then.
  const isTold = !isPast && asked.anchor?.isStated === true && asked.facing('future') === 'past';
  return upTo(isTold ? (asked.anchor?.to ?? on) : on, name, { high, sign: isPast ? -1 : 1 });
}

/** One unit, or two for "a week or two"; more than one in the plural, nobody knows how many. */
function lengthOfUnit(word: string, unit: Duration['unit'], part: string): Duration {
  if (word !== unit) return { ...several, unit };
  const high = part === 'two' ? 2 : 1;
  return { unit, low: 1, high, bound: 'exact' };
}

interface Reach {
  readonly high: number | undefined;
  readonly sign: 1 | -1;
}

function upTo(on: Day, unit: Duration['unit'], { high, sign }: Reach): Stretch | undefined {
  if (high === undefined) return open(on, sign);
  const end = move(on, unit, sign * high);
  if (end === undefined) return undefined;
  return sign < 0 ? vague(end, on) : vague(on, end);
}

/** "In two weeks" looks ahead, but "fell in two weeks" says how long it took. */
function ahead({ duration }: Captures, on: Day, asked: Asked): Stretch | undefined {
  if (asked.facing('future') === 'past') return undefined;
  const { unit, low, high, bound } = duration.duration ?? several;
  if (low !== high && high !== undefined) return away(duration.duration, on, 1);
  return bound === 'over' ? vague(on, null) : upTo(on, unit, { high, sign: 1 });
}
