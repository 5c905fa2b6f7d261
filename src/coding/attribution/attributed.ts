import { overlaps, type Span, within } from '../../core/span.ts';
import { dependentsBy, type Tree } from '../../text/syntax/tree.ts';
import type { Attribution } from '../cues/attribution.ts';
import { attributionsIn } from '../cues/find.ts';
import { cuesAt } from '../cues/group.ts';
import { saying } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import { type Learned, learnedIn } from './find.ts';
import { hasModel } from './model.ts';
import type { Passage } from './passage.ts';
import { learnablePassage } from './rules.ts';

/**
 * Who says what in each sentence of a paragraph, in the order of the cues: as the model finds it with what the rules
 * find, or by the rules alone where no weights are installed.
 */
export function attributed(
  sentences: readonly Sentence[],
  quotes: readonly Span[],
): Attribution[][] {
  const ruled = sentences.map(attributionsIn);
  if (!hasModel()) return ruled;
  const passage = learnablePassage(sentences, quotes, ruled);
  const all: Attribution[][] = sentences.map(() => []);
  for (const learned of learnedIn(passage)) {
    const i = passage.sentence[learned.at] ?? 0;
    const at = learned.at - (passage.sentenceStarts[i] ?? 0);
    const own = ruled[i]?.filter((one) => one.at === at) ?? [];
    const tree = sentences[i]?.tree;
    // "said that …, but that …": the rules tell its two halves apart.
    if (own.length > 1) all[i]?.push(...own);
    else if (tree) {
      const found = attributionAt(tree, at, learned, own[0]);
      const stands = () =>
        standsAlone(passage, learned) && !isBeside(tree, at, learned) && canSpeak(tree, found);
      if (own[0] || stands()) all[i]?.push(found);
    }
  }
  // What the rules alone find stays.
  return all.map((found, i) => {
    const kept = (ruled[i] ?? []).filter(({ at }) => !found.some((one) => one.at === at));
    return [...found, ...kept].toSorted((a, b) => a.cue[0] - b.cue[0]);
  });
}

/** The chance from which on a cue stands that no rule knows. */
const alone = 0.45;

/**
 * Whether a cue that no rule knows is likely enough, and what is said has a verb in it: "backed Peru" tells of a deed,
 * "said Peru was right" of a claim.
 */
function standsAlone(p: Passage, { contents, chance }: Learned): boolean {
  if (chance < alone) return false;
  return p.spans.some(
    (span, at) =>
      /^(?:VERB|AUX)$/.test(p.uposes[at] ?? '') && contents.some((part) => within(span, part)),
  );
}

/** "Despite the report's outlook, Ruiz said …": what the rest of the sentence says is not said by a noun that stands beside it. */
function isBeside(tree: Tree, at: number, { contents }: Learned): boolean {
  const { upos, head = -1 } = tree.words[at] ?? {};
  const above = tree.words[head]?.span;
  if (upos !== 'NOUN' || above === undefined) return false;
  const cases = dependentsBy(tree, at, 'case').map((i) => tree.words[i]?.form.toLowerCase() ?? '');
  return cases.some((word) => besides.test(word)) && contents.some((part) => within(above, part));
}

const besides =
  /^(?:despite|spite|notwithstanding|amid|amidst|after|following|since|besides|during|because)$/;

const deeds =
  /^(?:war|warfare|attack|strike|invasion|conflict|crisis|fighting|violence|unrest|raid|clash|bombing|bombardment|offensive|coup|sanction|blockade|embargo)$/;

/** "Russia's war made it …" tells what came of the war: no deed says anything. */
function canSpeak({ words }: Tree, { source }: Attribution): boolean {
  const { upos, lemma = '' } = words[source ?? -1] ?? {};
  return upos !== 'NOUN' || !deeds.test(lemma.toLowerCase());
}

function attributionAt(
  tree: Tree,
  at: number,
  { cue, sources, contents }: Learned,
  ruled: Attribution | undefined,
): Attribution {
  const [sourceSpan] = sources;
  return {
    entry: ruled?.entry ?? cuesAt(tree, at)[0] ?? saying,
    at,
    isNoun: tree.words[at]?.upos === 'NOUN',
    cue,
    source: sourceSpan && headIn(tree, sourceSpan, ruled?.source),
    ...(sourceSpan && { sourceSpan }),
    content: ruled && sharedBy(contents, ruled.content) < leastShared ? ruled.content : contents,
  };
}

/** Of what the rules have for content the model must have this share, or theirs stands. */
const leastShared = 0.5;

/** What share of some stretches lies in others. */
function sharedBy(others: readonly Span[], some: readonly Span[]): number {
  const size = some.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = some.flatMap((a) =>
    others.map((b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))),
  );
  return size === 0 ? 1 : shared.reduce((sum, one) => sum + one, 0) / size;
}

/** The word that a stretch hangs by; that of the rules, if it lies in it. */
function headIn({ words }: Tree, span: Span, ruled: number | undefined): number | undefined {
  if (ruled !== undefined && within(words[ruled]?.span ?? [0, 0], span)) return ruled;
  const inside = (at: number) => overlaps(words[at]?.span ?? [0, 0], span);
  const heads = [...words.keys()].filter((at) => inside(at) && !inside(words[at]?.head ?? -1));
  return heads.find((at) => /^(?:NOUN|PROPN|PRON)$/.test(words[at]?.upos ?? '')) ?? heads[0];
}
