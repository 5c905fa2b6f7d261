import { type Day, formatRange } from '../core/day.ts';
import { type Event, isAct, type Status, type When } from '../model/coding.ts';
import { type Mention, type Sentence, wordAt } from './sentence.ts';

/** Where and when an act was, as far as its own sentence says. */
export type Setting = Pick<Event, 'date' | 'when' | 'place'>;

interface Asked {
  readonly status: Status;
  readonly on: Day | undefined;
}

/** The date nearest to the act, those after it first; the place behind a preposition of place after it. */
export function settingOf(s: Sentence, at: number, { status, on }: Asked): Setting {
  const when = nearestDate(s, at, (date) => fitsStatus(date, status, on));
  return { date: when ? formatRange(when) : null, when: when ?? null, place: placeOf(s, at) };
}

function nearestDate(s: Sentence, at: number, fits: (date: When) => boolean): When | undefined {
  const place = s.tokens[at]?.span[0] ?? 0;
  const dates = s.dates.filter(fits);
  return (
    dates.find((date) => date.span[0] > place) ?? dates.findLast((date) => date.span[0] < place)
  );
}

/** What is done was not done in a time to come, and what is planned not for a day gone by. */
function fitsStatus({ from, to }: When, status: Status, on: Day | undefined): boolean {
  const isOver = to !== null && (on === undefined || from === null || from < on || to <= on);
  if (isAct(status)) return isOver;
  const isAhead = status === 'planned' || status === 'forecast';
  return !isAhead || to === null || on === undefined || to >= on;
}

const placeKinds = new Set(['city', 'capital', 'country', 'region']);
const locating = new Set(['in', 'at', 'near', 'off', 'around', 'outside']);

function placeOf(s: Sentence, at: number): Event['place'] {
  const found = s.mentions.find((mention) => mention.first > at && isPlace(s, mention));
  if (found === undefined) return null;
  const { name } = found;
  return { text: s.text.slice(...name.span), span: name.span, country: name.place };
}

function isPlace(s: Sentence, { name, first }: Mention): boolean {
  if (!placeKinds.has(name.kind)) return false;
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    const word = wordAt(s, i);
    if (locating.has(word)) return true;
    if (word !== 'the' && !/^(?:northern|southern|eastern|western|central)$/.test(word))
      return false;
  }
  return false;
}
