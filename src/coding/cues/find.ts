import { within } from '../../core/span.ts';
import { dependentsBy, type Tree } from '../../text/syntax/tree.ts';
import type { Cue } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import type { Attribution } from './attribution.ts';
import { cuesAt, isVerb } from './group.ts';
import { adjectiveAttribution, nounAttribution } from './nouns.ts';
import { accordingTo, adverbAttribution, colonAttribution } from './others.ts';
import { contrasted, verbAttribution } from './verbs.ts';

/** Who says what in a sentence, in the order of the cues. */
export function attributionsIn(s: Sentence): Attribution[] {
  const found = s.tree.words.flatMap(({ form }, at) => {
    for (const entry of cuesAt(s.tree, at)) {
      const attribution = attributionBy(s, at, entry);
      if (attribution) return [attribution, ...contrasted(s, attribution)];
    }
    return /^according$/i.test(form) ? (accordingTo(s, at) ?? []) : [];
  });
  const headline = colonAttribution(s);
  return (headline ? [headline, ...found] : found).map((one) => handedOn(s.tree, one, found));
}

/** "“…,” said Ruiz, adding that …": who adds is Ruiz, though the parse hangs the participle on what she said. */
function handedOn(tree: Tree, one: Attribution, all: readonly Attribution[]): Attribution {
  const { xpos, head = -1 } = tree.words[one.at] ?? {};
  if (xpos !== 'VBG' || head < 0 || dependentsBy(tree, one.at, 'nsubj').length > 0) return one;
  const holds = ({ content }: Attribution, at: number) =>
    content.some((part) => within(tree.words[at]?.span ?? [0, 0], part));
  const before = all.find(
    (other) => other.at < one.at && holds(other, head) && !holds(other, one.at),
  );
  return before?.source === undefined ? one : { ...one, source: before.source };
}

function attributionBy(s: Sentence, at: number, entry: Cue): Attribution | undefined {
  if (entry.isPredicate) return adjectiveAttribution(s, at, entry);
  if (isVerb(s.tree, at)) return verbAttribution(s, at, entry);
  const isNoun = s.tree.words[at]?.upos === 'NOUN';
  return isNoun ? nounAttribution(s, at, entry) : adverbAttribution(s, at, entry);
}
