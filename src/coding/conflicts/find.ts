import type { Capture } from '../../model/capture.ts';
import type { Claim } from '../../model/coding.ts';
import type { Conflict, ConflictSide } from '../../model/conflict.ts';
import { conflictsOfActs } from './acts.ts';
import { conflictsOfNumbers } from './numbers.ts';
import { openReread } from './reread.ts';
import { conflictsOfStatements } from './statements.ts';
import { toldIn } from './told.ts';

/**
 * What the captures contradict one another in, each matter with its sides, all of their reports, and nothing made of
 * them: none is chosen, nothing is averaged. Only what is surely about one thing is held against each other. The order
 * comes from the texts, whatever that of the captures.
 */
export function findConflicts(captures: readonly Capture[]): Conflict[] {
  const { events, claims } = toldIn(captures);
  const reread = openReread();
  const acts = conflictsOfActs(events, reread);
  const statements = conflictsOfStatements(claims, reread, takenBy(acts));
  return [...acts, ...conflictsOfNumbers(events, reread), ...statements].toSorted(inOrder);
}

/** Whether two claims already stand against one another over an act. */
function takenBy(acts: readonly Conflict[]): (a: Claim, b: Claim) => boolean {
  const pairs = new Set(acts.flatMap(({ sides }) => pairsOf(sides)));
  return (a, b) => pairs.has(`${a.id} ${b.id}`) || pairs.has(`${b.id} ${a.id}`);
}

function pairsOf(sides: readonly ConflictSide[]): string[] {
  const claimsOf = (polarity: ConflictSide['polarity']) =>
    sides
      .filter((side) => side.polarity === polarity)
      .flatMap(({ voices }) => voices.map(({ claim }) => claim));
  return claimsOf('asserts').flatMap((a) => claimsOf('denies').map((b) => `${a} ${b}`));
}

/** Acts, numbers, statements; of each kind the earliest first, those of no day last. */
function inOrder(a: Conflict, b: Conflict): number {
  const [first, second] = [a, b].map(placeOf);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function placeOf({ kind, about, sides }: Conflict): string {
  const ids = sides.flatMap(({ voices }) => voices.map(({ event, claim }) => event ?? claim));
  return JSON.stringify([kind, about.from ?? '~', about, ids]);
}
