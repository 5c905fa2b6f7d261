import { type Event, isAct } from '../../model/coding.ts';
import type { Conflict } from '../../model/conflict.ts';
import { foldAlike } from '../repeats.ts';
import { aboutOf } from './acts.ts';
import { areApart } from './bounds.ts';
import { type Counted, countedBy } from './counted.ts';
import { areOfOneTime } from './days.ts';
import { mayBeOnePlace, sidesOf } from './deed.ts';
import { groupsOf } from './groups.ts';
import type { Reread } from './reread.ts';
import { sided, type Taken } from './sides.ts';
import { areOpponents, compareTold, type Told } from './told.ts';

interface Count {
  readonly told: Told<Event>;
  readonly counted: Counted;
}

/**
 * Different numbers of one thing in reports of one act: the same type and actors, recipients, place and days that may be
 * the same. What rounding, "at least" or "about" reconciles is no conflict.
 */
export function conflictsOfNumbers(events: readonly Told<Event>[], reread: Reread): Conflict[] {
  const acts = groupsOf(events.filter(isCounting), ({ item }) => actorKey(item));
  return [...acts.values()]
    .filter((alike) => alike.length > 1)
    .flatMap((alike) => {
      const counts = alike.flatMap((told) => countsOf(told, reread));
      return [...groupsOf(once(counts), matterKey).values()].flatMap(conflictsAmong);
    });
}

const number =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|million)\b/i;

function isCounting({ item, document }: Told<Event>): boolean {
  return isAct(item.status) && number.test(document.text.slice(...item.sentence));
}

function actorKey(event: Event): string | undefined {
  const [actors] = sidesOf(event);
  const isKnown = actors.length > 0 && actors.every((code) => /^[A-Z]/.test(code));
  return isKnown ? JSON.stringify([event.type, actors]) : undefined;
}

function countsOf(told: Told<Event>, reread: Reread): Count[] {
  const sentence = reread(told);
  return sentence ? countedBy(told.item, sentence).map((counted) => ({ told, counted })) : [];
}

/** Two events of one sentence ("shelled …, killing …") see one number twice; the one that knows more keeps it. */
function once(counts: readonly Count[]): Count[] {
  const sorted = counts.toSorted((a, b) => knownOf(b) - knownOf(a) || compareTold(a.told, b.told));
  const places = groupsOf(sorted, ({ told, counted }) => `${told.document.id} ${counted.span[0]}`);
  return [...places.values()].map(([first]) => first);
}

function knownOf({ told: { item } }: Count): number {
  return namedIn(item).length + (item.date === null ? 0 : 1) + (item.place === null ? 0 : 1);
}

function matterKey({ counted: { fate, tally } }: Count): string {
  return `${fate} ${tally.counted}`;
}

function conflictsAmong(counts: readonly Count[]): Conflict[] {
  const sorted = counts.toSorted((a, b) => compareTold(a.told, b.told));
  return foldAlike(sorted, () => '', areOfOneAct).flatMap(({ reports }) => {
    const apart = reports.filter((one) => reports.some((other) => areOpposed(one, other)));
    const [first] = apart;
    if (first === undefined) return [];
    const { fate, tally } = first.counted;
    const word = /^[a-z]/.test(fate) ? `${tally.counted} ${fate}` : tally.counted;
    const about = aboutOf(
      apart.map(({ told }) => told),
      word,
    );
    return sided('number', about, apart.map(takenOf)) ?? [];
  });
}

/** One article's own words on one act do not count twice: two numbers there are of two acts. */
function areOfOneAct(a: Count, b: Count): boolean {
  return (
    areOpponents(a.told, b.told) &&
    areOfOneTime(a.told, b.told) &&
    mayBeOnePlace(a.told.item.place, b.told.item.place) &&
    haveOneTarget(a.told.item, b.told.item)
  );
}

/** The same countries, or none known on one side: "killed 12 people" need not say whose. */
function haveOneTarget(a: Event, b: Event): boolean {
  const [first, second] = [namedIn(a), namedIn(b)];
  return first.length === 0 || second.length === 0 || first.join() === second.join();
}

function namedIn(event: Event): string[] {
  return sidesOf(event)[1].filter((code) => /^[A-Z]/.test(code));
}

function areOpposed(a: Count, b: Count): boolean {
  return a !== b && areApart(a.counted.tally, b.counted.tally);
}

function takenOf({ told, counted: { tally, span } }: Count): Taken {
  return { told, polarity: 'asserts', tally, spans: [span] };
}
