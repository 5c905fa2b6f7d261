import type { Labelled } from './labels.ts';
import { subjectPrefixLength } from './mail.ts';
import { wirePrefixLength } from './wire.ts';
import { contentWords } from './words.ts';

/** A headline-shaped line, with the lines it goes on in. */
export interface Heading {
  /** Index of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Where in its first line the headline proper begins: behind a number, "Subject:" or "UPDATE 2-". */
  readonly from: number;
  /** Where in its last line it ends: before the outlet. */
  readonly to: number;
  /** With white space folded. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Headings that no body parts: one of them at most is the title of what follows. */
export interface Stack {
  readonly headings: readonly Heading[];
  /** Index of the last body line before it and the first after it; -1 and the number of lines where there is none. */
  readonly bodyBefore: number;
  readonly bodyAfter: number;
}

/** The stacks of a document, in order. */
export function findStacks(lines: readonly Labelled[]): Stack[] {
  const stacks: Stack[] = [];
  let headings: Heading[] = [];
  let bodyBefore = -1;
  const close = (bodyAfter: number) => {
    if (headings.length > 0) stacks.push({ headings, bodyBefore, bodyAfter });
    headings = [];
    bodyBefore = bodyAfter;
  };
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]?.label === 'body') close(index);
    if (!isHeading(lines[index])) continue;
    const heading = headingAt(lines, index);
    headings.push(heading);
    index = heading.last;
  }
  close(lines.length);
  return stacks;
}

/** What is printed around articles may be a headline all the same, where the labels left some doubt. */
const leastTitle = 0.01;
const doubtful: ReadonlySet<string> = new Set(['page', 'furniture', 'related', 'deck']);

function isHeading(line: Labelled | undefined): boolean {
  if (line?.label === 'heading' || line?.label === 'subhead') return true;
  return line !== undefined && doubtful.has(line.label) && line.title >= leastTitle;
}

function headingAt(lines: readonly Labelled[], first: number): Heading {
  let last = first;
  while (goesOn(lines[last], lines[last + 1])) last += 1;
  const { from, to } = boundsOf(lines, first, last);
  const pieces = lines.slice(first, last + 1).map(({ clue }) => clue.line.text);
  const whole = pieces.map((piece, i) =>
    piece.slice(i === 0 ? from : 0, i === last - first ? to : undefined),
  );
  const text = whole.join(' ').replace(/\s+/g, ' ').trim();
  return { first, last, from, to, text, words: new Set(contentWords(text)) };
}

function goesOn(line: Labelled | undefined, next: Labelled | undefined): boolean {
  if (line?.label !== 'heading' || next?.label !== 'heading' || next.clue.line.gap > 0)
    return false;
  return line.clue.has.has('colon-end') || next.clue.has.has('goes-on');
}

function boundsOf(
  lines: readonly Labelled[],
  first: number,
  last: number,
): { from: number; to: number } {
  const [head, tail] = [lines[first]?.clue, lines[last]?.clue];
  if (!head || !tail) return { from: 0, to: 0 };
  const { text, numberLength } = head.line;
  let from = numberLength < text.length ? numberLength : 0;
  if (head.field?.name === 'subject') from = head.field.at + subjectPrefixLength(head.field.value);
  from += wirePrefixLength(text.slice(from));
  const to = tail.suffix?.titleEnd ?? tail.line.text.length;
  // What would leave nothing is no prefix and no suffix.
  return first === last && from >= to ? { from: 0, to: text.length } : { from, to };
}
