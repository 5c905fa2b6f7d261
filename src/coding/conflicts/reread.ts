import { overlaps, type Span } from '../../core/span.ts';
import { analyse } from '../../text/analyse.ts';
import { readSentence, type Sentence } from '../sentence.ts';
import type { Told } from './told.ts';

/** Reads the sentence again in which something is told; a sentence reads the same whatever stands around it. */
export type Reread = (told: Told) => Sentence | undefined;

/** Each sentence is read once at most, and only when asked for. */
export function openReread(): Reread {
  const read = new Map<string, Sentence | undefined>();
  return ({ item, document: { id, text }, day }) => {
    const key = `${id} ${item.sentence[0]} ${placeOf(item)[0]}`;
    if (!read.has(key)) {
      const parts = analyse(text, [item.sentence]);
      const own = parts.find(({ span }) => overlaps(span, placeOf(item))) ?? parts[0];
      const around = { quotes: [], on: day ?? undefined };
      read.set(key, own && readSentence(text, own, around));
    }
    return read.get(key);
  };
}

function placeOf(item: Told['item']): Span {
  return 'trigger' in item ? item.trigger : (item.content[0] ?? item.sentence);
}

/** The word of some spans on which the others hang. */
export function headWithin({ tree }: Sentence, spans: readonly Span[]): number | undefined {
  const isIn = (i: number) => {
    const own = tree.words[i]?.span;
    return own !== undefined && spans.some((span) => overlaps(own, span));
  };
  return [...tree.words.keys()].find((i) => isIn(i) && !isIn(tree.words[i]?.head ?? -1));
}
