import type { Span } from '../../core/span.ts';
import { differences } from './differences.ts';

/** A paragraph with where it stands in its document. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** What is in one text and not in the other, as spans of the document of each. */
export interface Changes {
  readonly removed: readonly Span[];
  readonly added: readonly Span[];
}

/**
 * What was taken out of a text and put into it, word by word where its paragraphs were changed. White space and
 * punctuation alone make no change.
 */
export function changesBetween(before: readonly Piece[], after: readonly Piece[]): Changes {
  const removed: Span[] = [];
  const added: Span[] = [];
  for (const [gone, come] of differences(before.map(gistOf), after.map(gistOf))) {
    const [own, other] = [wordsIn(before.slice(...gone)), wordsIn(after.slice(...come))];
    for (const [out, into] of differences(own.map(textOf), other.map(textOf))) {
      removed.push(...spanOver(own.slice(...out)));
      added.push(...spanOver(other.slice(...into)));
    }
  }
  return { removed, added };
}

function gistOf({ text }: Piece): string {
  return text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}

function textOf({ text }: Piece): string {
  return text;
}

function wordsIn(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, span: [start] }) =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match): Piece => {
      const from = start + match.index;
      return { text: match[0], span: [from, from + match[0].length] };
    }),
  );
}

/** From the first word to the last, where there are any. */
function spanOver(words: readonly Piece[]): Span[] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [[first.span[0], last.span[1]]] : [];
}
