import type { Labelled } from './labels.ts';

const around: ReadonlySet<string> = new Set(['furniture', 'page']);
const headings: ReadonlySet<string> = new Set(['heading', 'subhead']);

/**
 * Mends what a sequence of labels cannot see: a line that states nothing but a date is one wherever it stands, a headline
 * that broke off goes on in the next line, and a sentence behind a paragraph is kept where there is doubt.
 */
export function settle(lines: readonly Labelled[]): Labelled[] {
  const settled: Labelled[] = [];
  for (const line of lines) settled.push(settleLine(settled.at(-1), line));
  settled.forEach((line, index) => {
    const [head, tail] = [settled[index - 2], settled[index - 1]];
    if (!head || !tail || line.label !== 'date' || line.clue.line.gap > 1) return;
    if (isBroken(head) && tail.clue.line.gap <= 1 && isPiece(tail)) {
      settled[index - 2] = { ...head, label: 'heading' };
      settled[index - 1] = { ...tail, label: 'heading' };
    } else if (head.label === 'body' && isLink(tail)) {
      settled[index - 1] = { ...tail, label: 'heading' };
    }
  });
  return settled.some(({ label }) => told.has(label)) ? settled : settled.map(keep);
}

const told: ReadonlySet<string> = new Set(['body', 'heading']);

/**
 * Where no line is a paragraph or a headline, somebody gave us a sentence or a headline or two: what stands around
 * articles does not come alone.
 */
function keep(line: Labelled, _: number, { length }: readonly Labelled[]): Labelled {
  if (!around.has(line.label)) return line;
  if (line.clue.has.has('sentence-end')) return { ...line, label: 'body' };
  return length <= fewLines && !line.clue.has.has('one-word')
    ? { ...line, label: 'heading' }
    : line;
}

const fewLines = 3;

function settleLine(before: Labelled | undefined, line: Labelled): Labelled {
  const { has } = line.clue;
  const isSentence = has.has('sentence-end') && before?.label === 'body';
  if (line.label === 'subhead' && isSentence) return { ...line, label: 'body' };
  if (!around.has(line.label)) return line;
  if (has.has('date-line')) return { ...line, label: 'date' };
  const goesOn = has.has('goes-on') && line.clue.line.gap === 0 && before?.label === 'heading';
  if (goesOn || line.title > 0.5) return { ...line, label: 'heading' };
  return isSentence && line.share < leastShare ? { ...line, label: 'body' } : line;
}

/** With less of all labellings, a sentence is not taken for furniture. */
const leastShare = 0.7;

/** A headline that ends in a colon. */
function isBroken({ label, clue }: Labelled): boolean {
  const isShort = !clue.has.has('many-words') && clue.line.gap > 0;
  return clue.has.has('colon-end') && (headings.has(label) || isShort);
}

/** What reads like a headline between a paragraph and a day: a link to an earlier story. */
function isLink({ label, clue: { has, line } }: Labelled): boolean {
  const isHeadline = has.has('no-stop') && !has.has('few-words') && !has.has('all-caps');
  return around.has(label) && isHeadline && line.gap > 0 && !line.isBullet && !has.has('phrase');
}

/** A few words that are no sentence. */
function isPiece({ label, clue }: Labelled): boolean {
  return label !== 'body' && !clue.has.has('many-words') && !clue.has.has('sentence-end');
}
