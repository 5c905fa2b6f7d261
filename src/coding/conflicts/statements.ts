import { addDays } from '../../core/day.ts';
import type { Claim } from '../../model/coding.ts';
import type { Conflict } from '../../model/conflict.ts';
import { haveDayInCommon } from '../repeats.ts';
import { areTold } from './days.ts';
import { type Gist, gistKey, gistOf, isOpposite } from './gist.ts';
import { groupsOf } from './groups.ts';
import type { Reread } from './reread.ts';
import { sided, type Taken } from './sides.ts';
import { areOpponents, compareTold, type Told } from './told.ts';

/** States of the world last, but not for long enough to set today's word against last month's. */
const lasting = 7;

interface Said {
  readonly told: Told<Claim>;
  readonly gist: Gist;
}

/**
 * Claims of which one says what another denies, where that is sure: the same countries in the same parts, the same main
 * word, nothing in the denial that the other does not say, and a time that may be the same. `taken` are the pairs of
 * claims, by their ids, that already stand against one another over an act.
 */
export function conflictsOfStatements(
  claims: readonly Told<Claim>[],
  reread: Reread,
  isTaken: (a: Claim, b: Claim) => boolean,
): Conflict[] {
  const plain = claims.filter(({ item }) => /^(?:denies|states|assesses)$/.test(item.stance));
  const denied = read(
    plain.filter(({ item }) => item.stance === 'denies'),
    reread,
  );
  const wanted = new Set(denied.map(({ gist }) => countriesIn(gist)));
  const said = read(
    plain.filter((told) => told.item.stance !== 'denies' && mayMeet(told, wanted)),
    reread,
  );
  const byMatter = groupsOf([...said, ...denied], ({ gist }) => gistKey(gist));
  return [...byMatter.values()].flatMap((all) =>
    componentsOf(all, (a, b) => areOpposed(a, b) && !isTaken(a.told.item, b.told.item)).flatMap(
      conflictOf,
    ),
  );
}

function read(claims: readonly Told<Claim>[], reread: Reread): Said[] {
  return claims.flatMap((told) => {
    const sentence = reread(told);
    const gist = sentence && gistOf(told, sentence);
    return gist ? [{ told, gist }] : [];
  });
}

function countriesIn({ subjects, others }: Gist): string {
  return [...subjects, ...others].toSorted().join(' ');
}

/** Only a claim about the countries of a denial, its holder counted or not, is worth reading. */
function mayMeet({ item, chain }: Told<Claim>, wanted: ReadonlySet<string>): boolean {
  const named = item.about.map((code) => code.slice(0, 3));
  const holder = chain[0]?.code?.slice(0, 3);
  const sets = [named, ...(holder === undefined ? [] : [[...named, holder]])];
  return sets.some((codes) => wanted.has([...new Set(codes)].toSorted().join(' ')));
}

function areOpposed(a: Said, b: Said): boolean {
  const isAgainst = isOpposite(a.gist, b.gist) || isOpposite(b.gist, a.gist);
  return isAgainst && areOpponents(a.told, b.told) && mayBeOfOneTime(a, b);
}

function mayBeOfOneTime(a: Said, b: Said): boolean {
  const { when: first } = a.gist;
  const { when: second } = b.gist;
  if (first !== undefined && second !== undefined) return haveDayInCommon(first, second);
  return areTold(a.told, b.told, lasting) && isRecent(a) && isRecent(b);
}

/** What is told of a time long past is not what is told without one. */
function isRecent({ gist: { when }, told: { day } }: Said): boolean {
  return (
    when === undefined || day === null || when.to === null || when.to >= addDays(day, -lasting)
  );
}

/** What opposes one another, over however many links; what opposes nothing is left out. */
function componentsOf<Item>(
  all: readonly Item[],
  areLinked: (a: Item, b: Item) => boolean,
): Item[][] {
  const rest = new Set(all);
  const components: Item[][] = [];
  for (const start of all) {
    if (!rest.delete(start)) continue;
    const component = [start];
    // The list grows while it is gone through.
    for (const one of component) {
      const linked = [...rest].filter((other) => areLinked(one, other));
      for (const other of linked) rest.delete(other);
      component.push(...linked);
    }
    if (component.length > 1) components.push(component);
  }
  return components;
}

function conflictOf(all: readonly Said[]): Conflict[] {
  const sorted = all.toSorted((a, b) => compareTold(a.told, b.told));
  const [first] = sorted;
  if (first === undefined) return [];
  const { subjects, others, word } = first.gist;
  const when = sorted.map(({ gist }) => gist.when).find((one) => one !== undefined);
  const about = {
    type: null,
    actors: subjects,
    recipients: others,
    from: when?.from ?? null,
    to: when?.to ?? null,
    word,
  };
  const taken = sorted.map(({ told, gist }): Taken => {
    const polarity = gist.isDenied ? 'denies' : 'asserts';
    return { told, polarity, tally: null, spans: told.item.content };
  });
  return [sided('statement', about, taken)].filter((one) => one !== undefined);
}
