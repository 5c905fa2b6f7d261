import { overlaps, type Span } from '../core/span.ts';
import type { Claim, Status, View } from '../model/coding.ts';
import type { ViewWhy } from '../model/why.ts';
import { certaintyAt } from './certainty.ts';
import { moodAt, nounMoodAt } from './mood/mood.ts';
import { isGivenNoun, isGivenVerb } from './presupposed.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';
import { timeAt } from './times.ts';

/** A claim around an act, and how its speaker tells it. */
export interface Holder {
  readonly claim: Claim;
  readonly telling: Telling;
}

/** A view with what it came from. */
export interface Held {
  readonly view: View;
  readonly why: ViewWhy;
}

/**
 * How far an act is real to each of those who hold it, the author first. The innermost sees it as its status says; what
 * the next one outside makes of that depends on how the one inside comes by it, and is unknown for a plain saying.
 */
export function heldAt(
  s: Sentence,
  { at, status }: { readonly at: number; readonly status: Status },
  around: readonly Holder[],
): readonly Held[] {
  const { tree } = s;
  const isCue = (i: number) =>
    around.some(({ claim }) => overlaps(claim.cue, tree.words[i]?.span ?? [0, 0]));
  const certainty = certaintyAt(tree, at, status, isCue);
  const time = timeAt(tree, at, status);
  const word = tree.words[certainty.at ?? -1]?.span ?? null;
  const given = givenAs(s, at, status);
  let seen: Seen = { status, certainty: certainty.value, by: 'own' };
  const found: Held[] = [];
  for (const claim of [...around.map((holder) => holder.claim.id), null]) {
    const { by, ...view } = seen;
    found.push({
      view: { claim, ...view, time },
      why: { by, word: view.certainty === null ? null : word },
    });
    const [inner, outer] = around.slice(found.length - 1);
    if (inner && isOne(inner, outer)) seen = { ...seen, by: 'self' };
    else if (inner) seen = outside(seen, inner, given);
  }
  return found.toReversed();
}

/** "“I hope that …,” said Ruiz": who says it and who hopes so are one holder. */
function isOne({ claim }: Holder, outer: Holder | undefined): boolean {
  const [a, b] = [claim.speakers[0], outer?.claim.speakers[0]];
  return a !== undefined && b !== undefined && (a.name ?? a.text) === (b.name ?? b.text);
}

/** As `heldAt`, for a word that is no trigger of an event. */
export function heldByWord(s: Sentence, at: number, around: readonly Holder[]): readonly Held[] {
  const claims = around.map(({ claim }) => claim);
  const isNoun = s.tree.words[at]?.upos === 'NOUN';
  const { status } = isNoun ? nounMoodAt(s, at, false, claims) : moodAt(s, at, claims);
  return heldAt(s, { at, status }, around);
}

interface Seen extends Pick<View, 'status' | 'certainty'> {
  /** What it came by. */
  readonly by: string;
}

/** Whether an act stands where it is taken for granted: as a noun, as a verb, or not at all. */
type Given = 'noun' | 'object' | undefined;

/** What is done is taken for granted in "after the strike", "the talks that collapsed"; not within a quotation. */
function givenAs(s: Sentence, at: number, status: Status): Given {
  const span: Span = s.tree.words[at]?.span ?? s.span;
  if (status !== 'occurred' && status !== 'ongoing') return undefined;
  if (s.quotes.some((quote) => overlaps(quote, span))) return undefined;
  const isNoun = s.tree.words[at]?.xpos.startsWith('NN') === true;
  if (isNoun ? isGivenNoun(s.tree, at) : isGivenVerb(s.tree, at)) return 'noun';
  return isNoun ? 'object' : undefined;
}

const unknown = { status: 'unknown', certainty: null } as const;

/** Cues that leave what their content takes for granted to everybody. */
const open = /^(?:evaluate|directive|commissive|fear|wish|deny|forecast|warn|ask|belief)$/;
/** Verdicts on what was done, whoever passes them. */
const verdicts =
  /^(?:condemn|criticise|criticize|denounce|deplore|regret|praise|hail|welcome|lament|mourn|applaud|decry|slam|blast|thank|commend|deride|mock)$/;
/** Verbs that give a fact only where they are not negated: "did not confirm that …". */
const finding =
  /^(?:confirm|prove|find|show|demonstrate|detect|document|evidence|proof|finding|uncover|discover)$/;
/** What speaks for something without settling it. */
const pointing = /^(?:suggest|indicate|imply|hint|suggestion|indication|implication|seem|appear)$/;

/** What the next holder outside makes of what the speaker of a claim holds. */
function outside(inner: Seen, { claim, telling }: Holder, given: Given): Seen {
  const { class: kind, lemma, isNegated } = telling;
  const isGiven = given === 'noun' ? open.test(kind) : given === 'object' && verdicts.test(lemma);
  if (isGiven) return { ...inner, by: 'given' };
  if (inner.status === 'unknown') return { ...unknown, by: kind };
  if (kind === 'factive')
    return isNegated && finding.test(lemma) ? { ...unknown, by: kind } : { ...inner, by: kind };
  const isOpen = isNegated ? undefined : opened(inner, telling, claim.speakers.length > 0);
  return { ...(isOpen ?? unknown), by: kind };
}

/** What is feared, foretold, wanted or promised is not done, though whether it will be is left to those who say so. */
function opened(
  { status, certainty }: Seen,
  { class: kind, lemma }: Telling,
  isNamed: boolean,
): Pick<View, 'status' | 'certainty'> | undefined {
  const isReal = status === 'occurred' || status === 'ongoing' || status === 'denied';
  switch (kind) {
    case 'fear':
      return { status: 'possible', certainty: 0.7 };
    case 'refuse':
      return status === 'denied' ? { status, certainty } : undefined;
    case 'hearsay':
      return { status: 'possible', certainty };
    case 'belief':
      return pointing.test(lemma) || !isNamed ? { status: 'possible', certainty: 0.8 } : undefined;
    case 'forecast':
    case 'warn':
    case 'directive':
    case 'commissive':
      return isReal ? undefined : { status, certainty: null };
    default:
      return undefined;
  }
}
