import { readByline } from '../paste/bylines.ts';
import { type Front, plain } from './front.ts';

/** The paragraphs that are the title: those that the file states, else the largest on the first page that has text. */
export function titleOf(front: readonly Front[], titles: readonly string[]): readonly number[] {
  const candidates = front.filter(
    ({ kind, text, reasons }) =>
      (kind === 'body' || reasons.includes('list')) &&
      text.length < 300 &&
      readByline(text)?.shape !== 'cue',
  );
  for (const title of titles) {
    const found = runOf(candidates, plain(title));
    if (found) return found;
  }
  const page = candidates[0]?.page;
  const own = candidates.filter(
    (one) => one.page === page && /\p{L}{2,}.*\p{L}{2,}/u.test(one.text),
  );
  const size = own.reduce((most, one) => Math.max(most, one.size), 0);
  const first = own.findIndex((one) => one.size === size);
  const head = own[first];
  if (head === undefined || !head.reasons.includes('subhead')) return [];
  const lines = [head.index];
  for (const one of own.slice(first + 1)) {
    if (one.size < size - 0.6 || one.index !== (lines.at(-1) ?? 0) + 1) break;
    lines.push(one.index);
  }
  return lines;
}

interface Run {
  readonly size: number;
  /** How much of the title it says. */
  readonly length: number;
  readonly run: readonly number[];
}

/** Paragraphs in a row, largest first, that together say a title, or its beginning. */
function runOf(candidates: readonly Front[], title: string): readonly number[] | undefined {
  const runs = candidates.flatMap((first, i) => {
    let text = '';
    const run: Front[] = [];
    const found: Run[] = [];
    for (const one of candidates.slice(i, i + 4)) {
      if (run.length > 0 && one.index !== (run.at(-1)?.index ?? 0) + 1) break;
      text = `${text} ${plain(one.text)}`.trim();
      run.push(one);
      if (!title.startsWith(text)) break;
      const isEnough = text.length >= Math.min(title.length, Math.max(12, title.length * 0.5));
      if (isEnough && (text === title || title.charAt(text.length) === ' '))
        found.push({ size: first.size, length: text.length, run: run.map(({ index }) => index) });
    }
    return found;
  });
  return runs.toSorted((a, b) => b.length - a.length || b.size - a.size)[0]?.run;
}
