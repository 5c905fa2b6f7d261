import { type Span, shift } from '../../core/span.ts';
import { endsSentence } from './boundaries.ts';
import { kindAt, kinds, skipBlanks, trimBlanks } from './characters.ts';
import { isEnder, readEnding } from './endings.ts';
import { startsInset } from './insets.ts';
import { splitBlocks } from './lines.ts';
import { follows, type Marker, markerAt } from './listing.ts';
import { isMotto } from './quoting.ts';

/**
 * The sentences of a document or of a paragraph, in order, as trimmed spans that cover every character but blanks. Blank
 * lines end a sentence, a single line break does where it seems meant. Total, and linear in the length; what stands
 * beyond a blank line changes nothing.
 */
export function splitSentences(text: string, [start, end]: Span = [0, text.length]): Span[] {
  const part = text.slice(start, end);
  return splitBlocks(part).flatMap(([from, to]) =>
    splitBlock(part.slice(from, to)).map((sentence) => shift(sentence, start + from)),
  );
}

function splitBlock(text: string): Span[] {
  if (isMotto(text)) return [trimBlanks(text, 0, text.length)];
  const sentences: Span[] = [];
  let [from] = trimBlanks(text, 0, text.length);
  while (from < text.length) {
    const sentence = trimBlanks(text, from, sentenceEnd(text, from));
    sentences.push(sentence);
    from = skipBlanks(text, sentence[1]);
  }
  return sentences;
}

/** Where the sentence ends that begins at a place. */
function sentenceEnd(text: string, from: number): number {
  const marker = markerAt(text, from);
  let at = marker?.end ?? from;
  while (at < text.length) {
    if (isEnder(text.charCodeAt(at))) {
      const ending = readEnding(text, from, at);
      if (endsSentence(ending)) return ending.to;
      at = ending.to;
    } else if (at > from && startsNext(text, at, marker)) return at;
    else at += 1;
  }
  return at;
}

/** Whether the next item of a list, or something that needs no mark before it, begins at a place. */
function startsNext(text: string, at: number, marker: Marker | undefined): boolean {
  if (kindAt(text, at - 1) !== kinds.blank) return false;
  if (startsInset(text, at)) return true;
  const next = marker === undefined ? undefined : markerAt(text, at);
  return marker !== undefined && next !== undefined && follows(next, marker);
}
