import type { Feature } from './features.ts';
import type { Labelled } from './labels.ts';
import type { Line } from './lines.ts';
import { when } from './shape.ts';

const head =
  /^\W*(?:\d+\s+(?:(?:reader )?comments?|repl(?:y|ies)|responses?|thoughts? on\b.*)|(?:reader )?comments?\s*(?:[(:[]\s*\d+[\])]?)?|leave a (?:reply|comment)|discussion)\W*$/i;
const mark =
  /^(?:.{2,40} (?:said|says|wrote|replied|commented)(?:\.\.\.|…|:)|(?:reply|report|flag|like|upvote|permalink|quote|translate)\b.{0,20})$|\b(?:at|@)\s\d{1,2}[:.]\d{2}\b.{0,12}$|^.{0,30}\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/i;
/** Lines that are the name or the foot of a reader's comment, and lines soon behind two of them. */
export function commentsIn(lines: readonly Line[]): Feature[][] {
  let marks: number[] = [];
  return lines.map(({ text }, index) => {
    const isMark = text.length <= 80 && mark.test(text);
    if (isMark) marks = [...marks.slice(-1), index];
    const isAmong = marks.length > 1 && index - (marks[0] ?? 0) <= reach * 2;
    return [...when('comment-mark', isMark), ...when('among-comments', isAmong)];
  });
}

/** Lines of one comment, at most, between two such marks. */
const reach = 8;

/**
 * Takes what readers wrote below an article for furniture: from the head of the comments to the last mark of one, such
 * as "Ann said..." or "Reply". Without marks nothing is taken: "Comments" may be a button.
 */
export function silenceComments(lines: readonly Labelled[]): Labelled[] {
  const silent = new Set<number>();
  lines.forEach(({ clue }, index) => {
    if (silent.has(index) || clue.line.text.length > 60 || !head.test(clue.line.text)) return;
    for (let at = index; at <= lastMark(lines, index); at += 1) silent.add(at);
  });
  return lines.map((line, index) => (silent.has(index) ? { ...line, label: 'furniture' } : line));
}

/** Two marks at least make it a thread. */
function lastMark(lines: readonly Labelled[], from: number): number {
  let last = from;
  let marks = 0;
  for (let index = from + 1; index < lines.length && index - last <= reach; index += 1) {
    const text = lines[index]?.clue.line.text ?? '';
    if (text.length > 80 || !mark.test(text)) continue;
    marks += 1;
    last = index;
  }
  return marks > 1 ? last : -1;
}
