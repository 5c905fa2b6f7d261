import { overlaps, type Span } from '../../core/span.ts';
import type { Claim, Status } from '../../model/coding.ts';
import { isRelation } from '../../text/syntax/tree.ts';
import { isGivenNoun, isPast } from '../presupposed.ts';
import type { Sentence } from '../sentence.ts';
import { isReal, type Mood } from './status.ts';

export function wordSpan({ tree, span }: Sentence, at: number): Span {
  return tree.words[at]?.span ?? span;
}

/** What the innermost claim around a place makes of an act that its own words leave open. */
export function embed(own: Mood, place: Span, s: Sentence, claims: readonly Claim[]): Mood {
  if (own.status === 'denied' || own.how === 'given') return own;
  const around = claims.filter(({ content }) =>
    content.some(([start, end]) => start <= place[0] && place[1] <= end),
  );
  const denial = around.find(
    ({ cue, stance }) => stance === 'denies' && cue[1] > cue[0] && isDenying(s, cue),
  );
  if (denial && !isPresupposedAt(s, place))
    return { status: 'denied', how: 'claim', claim: denial.id };
  return tellOf(own, place, s, around) ?? saying(own, place, claims);
}

/** To say something in the present is an act, where other verbs tell of a state. */
function saying(own: Mood, place: Span, claims: readonly Claim[]): Mood {
  const isCue =
    own.status === 'ongoing' &&
    own.how === 'tense' &&
    claims.some(({ cue }) => overlaps(cue, place));
  return isCue ? { ...own, status: 'occurred' } : own;
}

function tellOf(own: Mood, place: Span, s: Sentence, around: readonly Claim[]): Mood | undefined {
  const at = s.tree.words.findIndex(({ span }) => span[0] === place[0]);
  for (const [stance, status] of told) {
    const claim = around.find((one) => one.stance === stance);
    if (!claim) continue;
    if (stance === 'fears') return { status, how: 'claim', claim: claim.id };
    // What is wanted or promised is to come: a clause in the past is no part of it.
    if (!isReal(own.status) || isPast(s.tree, at)) continue;
    if (!isPresupposedAt(s, place)) return { status, how: 'claim', claim: claim.id };
  }
  return undefined;
}

/** Whether the word at a place is a noun that a preposition takes for granted. */
function isPresupposedAt({ tree }: Sentence, place: Span): boolean {
  const at = tree.words.findIndex(({ span }) => span[0] === place[0]);
  return (
    tree.words[at]?.xpos.startsWith('NN') === true &&
    isRelation(tree, at, 'obl', 'nmod') &&
    isGivenNoun(tree, at)
  );
}

/** What stances make of an act, the strongest first. */
const told: readonly (readonly [Claim['stance'], Status])[] = [
  ['fears', 'feared'],
  ['urges', 'requested'],
  ['promises', 'planned'],
  ['plans', 'planned'],
];

/** Whether the cue itself denies ("denied that"), rather than what is said being negative ("said it did not"). */
function isDenying(s: Sentence, [start, end]: readonly [number, number]): boolean {
  const cue = s.text.slice(start, end);
  // "did not deny" denies nothing, and who dismisses a general does not deny him.
  if (/\b(?:not|never)\b|n['’]t\b/i.test(cue)) return false;
  return /den(?:y|ie)|reject|disput|refut|dismiss|rul/i.test(cue);
}
