import type { Span } from '../../core/span.ts';
import { type Event, isAct } from '../../model/coding.ts';
import type { Conflict } from '../../model/conflict.ts';
import { foldAlike, haveDayInCommon } from '../repeats.ts';
import { type DeniedTime, isDeniedAct, rangeOf } from './days.ts';
import { coversDeed, deedKey, mayBeOnePlace, sidesOf } from './deed.ts';
import { denialOf } from './denial.ts';
import { groupsOf } from './groups.ts';
import type { Reread } from './reread.ts';
import { sided, type Taken } from './sides.ts';
import { areOpponents, compareTold, type Told } from './told.ts';

interface Denial {
  readonly told: Told<Event>;
  readonly time: DeniedTime;
}

/** Acts that one holder tells as done and another, or the same elsewhere, denies. */
export function conflictsOfActs(events: readonly Told<Event>[], reread: Reread): Conflict[] {
  const denied = groupsOf(events.map(withDenier).filter(isDenied), ({ item }) => deedKey(item));
  const done = groupsOf(events.filter(isDone), ({ item }) => deedKey(item));
  return [...denied].flatMap(([key, some]) => {
    const acts = done.get(key);
    return acts === undefined ? [] : conflictsAmong(acts, denialsAmong(some, reread));
  });
}

/** "denied the attack", "denied having seized it": who denies a deed of nobody named denies their own. */
function withDenier(told: Told<Event>): Told<Event> {
  const { item, claims, chain } = told;
  const [denier] = chain;
  const country = denier?.code?.slice(0, 3);
  if (item.status !== 'denied' || item.actors.length > 0 || claims[0]?.stance !== 'denies')
    return told;
  if (denier === undefined || country === undefined) return told;
  const isTarget = item.recipients.some(({ code }) => code?.startsWith(country));
  return isTarget ? told : { ...told, item: { ...item, actors: [denier] } };
}

function isDenied({ item }: Told<Event>): boolean {
  return item.status === 'denied';
}

/** What a denial takes for granted is nobody's assertion. */
function isDone({ item, claims }: Told<Event>): boolean {
  return isAct(item.status) && claims.every(({ stance }) => stance !== 'denies');
}

function denialsAmong(events: readonly Told<Event>[], reread: Reread): Denial[] {
  return events.flatMap((told) => {
    const sentence = reread(told);
    const time = sentence && denialOf(told, sentence);
    return time === undefined ? [] : [{ told, time }];
  });
}

/** A conflict for each occurrence that is denied, with all who tell it and all who deny it. */
function conflictsAmong(acts: readonly Told<Event>[], denials: readonly Denial[]): Conflict[] {
  if (denials.length === 0) return [];
  const occurrences = foldAlike(acts.toSorted(datedFirst), () => '', mayBeOne);
  return occurrences.flatMap(({ reports }) => {
    const against = denials.filter((denial) => reports.some((act) => denies(denial, act)));
    if (against.length === 0) return [];
    // "Seized" may be denied, and "blocked" of the same day not.
    const meant = reports.filter((act) =>
      against.some(({ told }) => coversDeed(told.item, act.item)),
    );
    const taken = [
      ...meant.map((told): Taken => ({ ...takenOf(told), polarity: 'asserts' })),
      ...against.map(({ told }): Taken => ({ ...takenOf(told), polarity: 'denies' })),
    ];
    return sided('act', aboutOf([...meant, ...against.map(({ told }) => told)]), taken) ?? [];
  });
}

function denies({ told, time }: Denial, act: Told<Event>): boolean {
  return areOpponents(act, told) && coversDeed(told.item, act.item) && isDeniedAct(act, told, time);
}

function takenOf(told: Told<Event>): { told: Told; tally: null; spans: readonly Span[] } {
  return { told, tally: null, spans: [told.item.trigger] };
}

/** Those without a date join the first dated act that they may be reports of. */
function datedFirst(a: Told<Event>, b: Told<Event>): number {
  const [first, second] = [a, b].map(({ item }) => item.date ?? '~');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return compareTold(a, b);
}

function mayBeOne(a: Told<Event>, b: Told<Event>): boolean {
  const [first, second] = [rangeOf(a.item), rangeOf(b.item)];
  const isOneTime = first === undefined || second === undefined || haveDayInCommon(first, second);
  return isOneTime && mayBeOnePlace(a.item.place, b.item.place);
}

function knowsTarget(event: Event): boolean {
  return sidesOf(event)[1].some((code) => /^[A-Z]/.test(code));
}

/** The matter by the first report that names both sides, and by the first that has a date. */
export function aboutOf(
  reports: readonly Told<Event>[],
  word: string | null = null,
): Conflict['about'] {
  const first = reports.find(({ item }) => knowsTarget(item)) ?? reports[0];
  const [actors, recipients] = first ? sidesOf(first.item) : [[], []];
  const when = reports.map(({ item }) => rangeOf(item)).find((range) => range !== undefined);
  return {
    type: first?.item.type ?? null,
    actors,
    recipients,
    from: when?.from ?? null,
    to: when?.to ?? null,
    word,
  };
}
