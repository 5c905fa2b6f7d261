import { addDays, type Day } from '../../core/day.ts';
import type { Asked, Dated } from './dated.ts';
import { unitOf } from './durations.ts';
import { type Rule, rule } from './grammar.ts';
import type { Captures } from './pattern.ts';
import {
  type Closed,
  isClosed,
  move,
  oneDay,
  precisionOf,
  type Stretch,
  shareOf,
  slice,
  unitAway,
  vague,
  wholeUnit,
} from './stretch.ts';

/** What a part is taken from: a date, or "the year" that is running. */
const whole = 'DATED';
const running = 'the scale:week|month|year|decade|century';

/** A part of a date, or days counted from it. */
export const portionRules: readonly Rule<Dated>[] = [
  ...portion(`part:early|late|mid -? in|on? ${whole}`, share),
  ...portion(`part:early|late in ${running}`, share),
  ...portion(`part:end - ${whole}`, share),
  ...portion(`part:earlier|later in|on? ${whole}`, side),
  ...portionOfBoth('the? part:beginning|start|end|close|middle|turn of', share),
  ...portionOfBoth('the? ORDINAL half of', half),
  ...portionOfBoth('the? part:second|latter|last half of', half),
  ...portionOfBoth('the? ORDINAL quarter of', quarter),
  ...portionOfBoth('the? side:last|final quarter of', quarter),
  ...portionOfBoth('the? ORDINAL week of', week),
  ...portionOfBoth('the? side:last|final week of', week),
  ...portionOfBoth('the? side:first|opening|last|final|closing DURATION of', length),
  ...portionOfBoth('the? side:first|opening|last|final|closing UNIT of', length),
  ...portionOfBoth('the? rest|remainder of', rest),
  ...portionOfBoth('much|most|part of', (_, own) => ({ ...own, precision: 'vague' })),
  ...portionOfBoth('before the? end of', (_, { to }, { on }) => upTo(on, to)),
  ...portion(`before ${running} is|was out|over`, (_, { to }, { on }) => upTo(on, to)),
  ...portion(`the? DAYPART of ${whole}`, day),
  ...portion(`${whole} DAYPART`, day),
  ...portion(`the UNIT of|beginning|starting|ending ${whole}`, unitWith),
  ...portion(`on? the eve of ${whole}`, (_, { from }) => oneDay(addDays(from, -1))),
  ...portion(`DURATION link:before|after ${whole}`, away),
  ...portion(`the UNIT link:before|after ${whole}`, away),
];

type Read = (captures: Captures, own: Closed, asked: Asked) => Stretch | undefined;

function portionOfBoth(source: string, read: Read): Rule<Dated>[] {
  return [...portion(`${source} ${whole}`, read), ...portion(`${source} ${running}`, read)];
}

function portion(source: string, read: Read): Rule<Dated>[] {
  return [
    rule(source, (captures) => ({
      resolve: (asked) => {
        const own = wholeOf(captures, asked);
        return isClosed(own) ? read(captures, own, asked) : undefined;
      },
    })),
  ];
}

/** The date that was put together, or the unit that was running then or is now. */
function wholeOf({ dated, scale }: Captures, asked: Asked): Stretch | undefined {
  if (dated.dated !== undefined) return dated.dated.resolve(asked);
  const { anchor, on } = asked;
  const isElsewhere = anchor?.isStated === true && on?.slice(0, 4) !== anchor.from.slice(0, 4);
  const base = isElsewhere ? anchor.from : on;
  return base === undefined ? undefined : wholeUnit(unitOf(scale), base);
}

function share({ part }: Captures, own: Closed): Closed {
  return shareOf(own, part.word);
}

/** "Earlier in 2023": up to the article's day, if that lies in it. */
function side({ part }: Captures, own: Closed, { on = '' }: Asked): Closed {
  if (on < own.from || on > own.to) return own;
  return part.word === 'earlier' ? { ...own, to: on } : { ...own, from: on };
}

function half({ ordinal, part }: Captures, own: Closed): Closed | undefined {
  const isFirst = ordinal.value === 1 && part.word === '';
  const days = isFirst ? slice(own, 0, 0.5) : slice(own, 0.5, 1);
  return { ...days, precision: own.precision === 'year' ? 'month' : 'vague' };
}

function quarter({ ordinal, side: { word } }: Captures, own: Closed): Closed | undefined {
  const number = word === '' ? ordinal.value : 4;
  if (own.precision !== 'year' || number > 4) return undefined;
  return { ...slice(own, (number - 1) / 4, number / 4), precision: 'month' };
}

function week({ ordinal, side: { word } }: Captures, own: Closed): Closed | undefined {
  const from = word === '' ? addDays(own.from, 7 * (ordinal.value - 1)) : addDays(own.to, -6);
  if (own.from === own.to || from > own.to || from < own.from) return undefined;
  const last = addDays(from, 6);
  return { from, to: last < own.to ? last : own.to, precision: 'week' };
}

/** "The first three months of 2024", "the last day of March"; "the first weeks of" a year are its start. */
function length({ side: { word }, duration, unit }: Captures, own: Closed): Closed | undefined {
  const isFirst = word === 'first' || word === 'opening';
  const name = duration.duration?.unit ?? unitOf(unit);
  const isOne = duration.duration === undefined && unit.word === name;
  const count = isOne ? 1 : duration.duration?.high;
  if (count === undefined) return shareOf(own, isFirst ? 'start' : 'end');
  const edge = isFirst ? move(own.from, name, count) : move(addDays(own.to, 1), name, -count);
  if (edge === undefined || edge < own.from) return undefined;
  const days = isFirst ? { from: own.from, to: addDays(edge, -1) } : { from: edge, to: own.to };
  return days.to > own.to ? undefined : { ...days, precision: precisionOf(name) };
}

function rest(_: Captures, own: Closed, { on = '' }: Asked): Closed {
  return on > own.from && on <= own.to ? { ...own, from: on } : own;
}

/** Between now and then; if then is over, any time before it. */
function upTo(on: Day | undefined, to: Day): Stretch {
  return vague(on !== undefined && on <= to ? on : null, to);
}

function day(_: Captures, own: Closed): Closed | undefined {
  return own.from === own.to ? own : undefined;
}

/** "The week of 20 November", "the month of May". */
function unitWith({ unit }: Captures, own: Closed): Closed | undefined {
  const around = wholeUnit(unitOf(unit), own.from);
  return around.to >= own.to ? around : undefined;
}

/** "Two days before Christmas", "the week after 3 May". */
function away({ duration, unit, link }: Captures, own: Closed): Closed | undefined {
  const { low = 1, high = 1, unit: name } = duration.duration ?? { unit: unitOf(unit) };
  if (low !== high || (name === 'day' && own.from !== own.to)) return undefined;
  return link.word === 'after' ? unitAway(own.to, name, low) : unitAway(own.from, name, -low);
}
