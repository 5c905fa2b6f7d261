import { cover, overlaps, type Span, slice } from '../../core/span.ts';
import type { Claim, Figure, When } from '../../model/coding.ts';
import { coreNounPhrase, nounPhrase } from '../../text/syntax/phrases.ts';
import { conjuncts, type Tree } from '../../text/syntax/tree.ts';
import { moodAt } from '../mood/mood.ts';
import type { Scope } from '../parties.ts';
import type { Sentence } from '../sentence.ts';
import { measuredBy } from './measures.ts';
import { seatOf } from './nations.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** A figure before it has its number and its claims. */
export type FigureDraft = Omit<Figure, 'id' | 'claims'>;

/** The quantities that a sentence states, in the order of the text. */
export function findFigures(s: Sentence, scope: Scope, claims: readonly Claim[]): FigureDraft[] {
  return quantitiesIn(s).map((quantity) => {
    const span = spanOf(s.tree, quantity);
    const { value, bound, unit, scale, at } = quantity;
    const { measure, of, subject } = measuredBy(s, quantity, scope);
    const seat = seatOf(s.tree, at);
    return {
      text: slice(s.text, span),
      span,
      value,
      bound,
      unit,
      scale,
      measure,
      of,
      subject: subject === undefined ? null : subjectSpan(s, subject, span),
      when: whenOf(s, [at, subject ?? at, seat.below, seat.verb]),
      status: moodAt(s, Math.max(seat.verb, 0), claims).status,
      sentence: s.span,
    };
  });
}

/** Without the stop that the tokenizer leaves on "km." at the end of a sentence. */
function spanOf({ words }: Tree, { first, end }: Quantity): Span {
  const { span = [0, 0] as const, form = '' } = words[end - 1] ?? {};
  const [from, to] = cover(words[first]?.span ?? span, span);
  return [from, form.endsWith('.') ? to - 1 : to];
}

/** The phrase that says whose it is, all of its members; none where the quantity is a part of it itself. */
function subjectSpan(s: Sentence, at: number, quantity: Span): Span | null {
  const { tree } = s;
  const whole = conjuncts(tree, at)
    .map((i) => (s.nameAt(i) ? coreNounPhrase(tree, i) : nounPhrase(tree, i)))
    .reduce(cover);
  if (!overlaps(whole, quantity)) return whole;
  const own = tree.words[at]?.span ?? whole;
  return overlaps(own, quantity) ? null : own;
}

/** How many words a date may hang below what it dates. */
const reach = 3;

/** The date that hangs on the quantity, on what it is of or on its clause; the nearest where there are several. */
function whenOf({ tree, dates }: Sentence, places: readonly number[]): When | null {
  let best: { readonly when: When; readonly far: number } | undefined;
  for (const when of dates) {
    const far = distanceTo(tree, when.span, places);
    if (far !== undefined && (best === undefined || far < best.far)) best = { when, far };
  }
  return best?.when ?? null;
}

/** How far up the tree one of some words stands above those of a stretch; what is first among them is nearer. */
function distanceTo({ words }: Tree, span: Span, places: readonly number[]): number | undefined {
  let at = words.findIndex((word) => overlaps(word.span, span));
  for (let steps = 0; at >= 0 && steps <= reach; steps += 1) {
    const place = places.indexOf(at);
    if (place >= 0) return steps * 4 + place;
    at = words[at]?.head ?? -1;
    // A date of another clause is not the quantity's.
    if (words[at]?.upos === 'VERB' && !places.includes(at)) return undefined;
  }
  return undefined;
}
