import { addDays, type Day, daysBetween, yearOf } from '../../core/day.ts';
import { inYear, type Parts } from './calendar.ts';
import { type Asked, type Dated, type Direction, no } from './dated.ts';
import { type Rule, rule } from './grammar.ts';
import { followsSuperlative, isBare, isNoSpan, notMoved, notSuperlative } from './guards.ts';
import type { Captures } from './pattern.ts';
import { type Closed, isClosed, type Precision, type Stretch } from './stretch.ts';

/** A date with the preposition that opens it to one side, and two dates as the ends of a stretch. */
export const linkRules: readonly Rule<Dated>[] = [
  link('ever? since DATED', 'past', since, (place) => isBare(place) && notSuperlative(place)),
  no('ever? since DATED', followsSuperlative),
  link('by|until|till at? least? midnight|noon? on? DATED', 'future', upTo),
  link('up to|until DATED', 'future', upTo),
  link('no|not later than DATED', 'future', upTo),
  link('through DATED', 'future', through, isNoSpan),
  link('before DATED', 'past', before, isBare),
  link('prior to DATED', 'past', before, isBare),
  link('ahead of DATED', 'future', before, isBare),
  link('after DATED', 'past', after, isBare),
  link('not before|until DATED', 'future', onwards),
  link('no|not earlier|sooner than DATED', 'future', onwards),
  link('from DATED on|onward|onwards|forward', 'past', onwards),
  range('between first:DATED and last:DATED'),
  range('from first:DATED -|to|until|till|through last:DATED'),
  range('first:DATED -|to|until|through last:DATED'),
  rule('first:DATED ( last:DATED )', sameDay),
];

type Read = (own: Stretch, on: Day | undefined) => Stretch | undefined;

function link(
  source: string,
  otherwise: Direction,
  read: Read,
  fits?: Rule<Dated>['fits'],
): Rule<Dated> {
  return rule(
    source,
    ({ dated }) => ({ isLinked: true, resolve: (asked) => linked(dated.dated, asked) }),
    fits,
  );

  function linked(dated: Dated | undefined, asked: Asked): Stretch | undefined {
    // "Agreed to leave by Friday" looks ahead, whatever stands before it; "by Friday, 40 had left" does not.
    const behind = otherwise === 'future' ? asked.following() : undefined;
    const own = dated?.resolve({ ...asked, facing: () => asked.hint ?? behind ?? otherwise });
    return own && read(own, asked.on);
  }
}

function since({ from, precision }: Stretch, on: Day | undefined): Stretch | undefined {
  if (from === null || (on !== undefined && from > on)) return undefined;
  return { from, to: on ?? null, precision };
}

/** Between now and then; if then is over, any time before it. */
function upTo({ from, to, precision }: Stretch, on: Day | undefined): Stretch | undefined {
  if (to === null) return undefined;
  const isAhead = from !== null && on !== undefined && on <= to;
  return { from: isAhead ? on : null, to, precision };
}

/** Through what is over means all through it. */
function through(own: Stretch, on: Day | undefined): Stretch | undefined {
  return on !== undefined && own.to !== null && own.to < on ? own : upTo(own, on);
}

/** Before what is vague may be within it. */
function before(own: Stretch, on: Day | undefined): Stretch | undefined {
  const { from, precision } = own;
  const to = precision === 'vague' ? own.to : from && addDays(from, -1);
  if (to === null) return undefined;
  return { from: on !== undefined && on <= to ? on : null, to, precision };
}

function after({ from, precision }: Stretch, on: Day | undefined): Stretch | undefined {
  if (from === null) return undefined;
  return { from, to: on !== undefined && from <= on ? on : null, precision };
}

function onwards({ from, precision }: Stretch): Stretch | undefined {
  return from === null ? undefined : { from, to: null, precision };
}

/** "Sunday (26 November)" is one day said twice. */
function sameDay({ first, last }: Captures): Dated | null {
  const isWeekday = first.dated?.parts?.weekday !== undefined && last.dated !== undefined;
  return isWeekday ? { resolve: (asked) => last.dated?.resolve(asked) } : null;
}

function range(source: string): Rule<Dated> {
  return rule(
    source,
    ({ first: { dated: first }, last: { dated: last } }) =>
      first && last && { resolve: (asked) => between(first, last, asked) },
    notMoved,
  );
}

/** From the first to the last; the year that one leaves out is taken from the other. */
function between(first: Dated, last: Dated, asked: Asked): Stretch | undefined {
  const start = startOf(first, last) ?? first.resolve(asked);
  if (!isClosed(start)) return undefined;
  const end = endOf(first, last, start) ?? last.resolve({ ...asked, anchor: told(start, asked) });
  if (!isClosed(end)) return undefined;
  return end.from >= start.from ? joined(start, end) : turned({ start, end, last, asked });
}

function told(start: Closed, { anchor }: Asked): Asked['anchor'] {
  return { ...start, isStated: anchor?.isStated === true };
}

/** "From March to June 2022": the March before. */
function startOf({ parts }: Dated, last: Dated): Closed | undefined {
  const year = last.parts?.year;
  if (year === undefined || parts?.month === undefined || parts.year !== undefined)
    return undefined;
  const isBefore = parts.month > (last.parts?.month ?? 12);
  return inYear(isBefore ? year - 1 : year, parts.month, parts.day);
}

/** "From March 2022 to June": the June after. */
function endOf({ parts: stated }: Dated, { parts }: Dated, start: Closed): Closed | undefined {
  if (stated?.year === undefined || parts?.month === undefined || parts.year !== undefined)
    return undefined;
  return following(parts, start);
}

function following({ month, day }: Parts, { from }: Closed): Closed | undefined {
  const own = inYear(yearOf(from), month, day);
  return own === undefined || own.to >= from ? own : inYear(yearOf(from) + 1, month, day);
}

interface Turned {
  readonly start: Closed;
  readonly end: Closed;
  readonly last: Dated;
  readonly asked: Asked;
}

/** Of two weekdays or months in the wrong order, one is of the week or year before or after. */
function turned({ start, end, last, asked }: Turned): Stretch | undefined {
  const isWeek = daysBetween(end.from, start.to) < 7 && end.precision === 'day';
  if (isWeek && asked.facing() === 'past') return joined(week(start, -7), end);
  if (isWeek) return joined(start, week(end, 7));
  const { year, month } = last.parts ?? {};
  if (month === undefined || year !== undefined) return undefined;
  const next = last.parts && following(last.parts, start);
  return next && joined(start, next);
}

function week({ from, to, precision }: Closed, by: number): Closed {
  return { from: addDays(from, by), to: addDays(to, by), precision };
}

const coarseness: readonly Precision[] = ['day', 'week', 'month', 'season', 'year', 'vague'];

/** As exact as the less exact of the two. */
function joined(start: Closed, end: Closed): Closed {
  const level = Math.max(...[start, end].map((one) => coarseness.indexOf(one.precision)));
  return { from: start.from, to: end.to, precision: coarseness[level] ?? 'vague' };
}
