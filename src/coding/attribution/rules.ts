import { overlaps, type Span } from '../../core/span.ts';
import { nounPhrase } from '../../text/syntax/phrases.ts';
import type { Attribution } from '../cues/attribution.ts';
import { attributionsIn } from '../cues/find.ts';
import type { Sentence } from '../sentence.ts';
import { label } from './labels.ts';
import { type Passage, passageOf, type Ruled } from './passage.ts';

/** What the words of a sentence are to each cue that the rules find in it. */
function ruledIn({ tree }: Sentence, found: readonly Attribution[]): Ruled {
  return new Map(
    found.map(({ at, cue, source, content }) => {
      const labels = new Uint8Array(tree.words.length);
      const mark = (span: Span, as: number) => {
        for (const [i, word] of tree.words.entries()) if (overlaps(word.span, span)) labels[i] = as;
      };
      for (const part of content) mark(part, label.content);
      if (source !== undefined) mark(nounPhrase(tree, source), label.source);
      mark(cue, label.cue);
      return [at, labels];
    }),
  );
}

/** A paragraph with what the rules find in it. */
export function learnablePassage(
  sentences: readonly Sentence[],
  quotes: readonly Span[],
  found: readonly (readonly Attribution[])[] = sentences.map(attributionsIn),
): Passage {
  return passageOf({
    trees: sentences.map(({ tree }) => tree),
    quotes,
    ruled: sentences.map((s, i) => ruledIn(s, found[i] ?? [])),
  });
}
