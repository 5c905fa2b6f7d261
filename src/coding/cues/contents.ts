import { cover, overlaps, type Span, trim, within } from '../../core/span.ts';
import type { Sentence } from '../sentence.ts';
import type { Stretch } from './group.ts';

/** The stretches of text that some words of a sentence make up, whole quotations kept together, without the cue. */
export function contentSpans(s: Sentence, words: Iterable<number>, cue: Stretch): Span[] {
  const own = quoteAt(s, cue.first);
  const spans: Span[] = [];
  for (const run of runsOf(s, words, cue)) {
    const span = trimmed(s.text, own ? inside(run, own) : widened(s, run, cue));
    const last = spans.at(-1);
    if (span[1] <= span[0] || !/[\p{L}\p{N}]/u.test(s.text.slice(...span))) continue;
    if (last && overlaps(last, span)) spans[spans.length - 1] = cover(last, span);
    else spans.push(span);
  }
  return spans;
}

/** Words next to each other, also over marks that belong to neither. */
function runsOf(s: Sentence, words: Iterable<number>, { first, last }: Stretch): Span[] {
  const places = [...new Set(words)].filter((i) => i < first || i > last).toSorted((a, b) => a - b);
  const runs: Span[] = [];
  let before = -2;
  for (const i of places) {
    const span = s.tree.words[i]?.span ?? [0, 0];
    const run = runs.at(-1);
    if (run && onlyMarks(s, before, i)) runs[runs.length - 1] = [run[0], span[1]];
    else runs.push(span);
    before = i;
  }
  return runs;
}

function onlyMarks({ tree }: Sentence, before: number, after: number): boolean {
  for (let i = before + 1; i < after; i += 1) {
    if (tree.words[i]?.upos !== 'PUNCT') return false;
  }
  return true;
}

/** With the whole of every quotation that it touches. */
function widened(s: Sentence, run: Span, { first, last }: Stretch): Span {
  const cue = cover(s.tree.words[first]?.span ?? run, s.tree.words[last]?.span ?? run);
  return s.quotes
    .filter((quote) => overlaps(quote, run) && !overlaps(quote, cue))
    .reduce<Span>(cover, run);
}

function inside([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)];
}

/** The quotation that a word stands in. */
export function quoteAt({ tree, quotes }: Sentence, at: number): Span | undefined {
  if (quotes.length === 0) return undefined;
  const span = tree.words[at]?.span ?? [0, 0];
  return quotes.find((quote) => within(span, quote));
}

/** Without outer blanks, a final full stop and a comma left over at its edge. */
function trimmed(text: string, span: Span): Span {
  let [start, end] = trim(text, span);
  while (end > start && /[.,;:—–-]/.test(text[end - 1] ?? ''))
    [start, end] = trim(text, [start, end - 1]);
  while (end > start && /[,;:—–-]/.test(text[start] ?? ''))
    [start, end] = trim(text, [start + 1, end]);
  return [start, end];
}
