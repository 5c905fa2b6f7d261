import type { Event } from '../model/coding.ts';
import type { Dropped, SecondCoding } from '../model/second.ts';
import { printable } from './printable.ts';

/** What a second coder proposed, as it stands in JSON: under a key of its own. */
export function secondJson(codings: readonly SecondCoding[]): object {
  const [first] = codings;
  return {
    method: first?.method ?? null,
    confidenceBy: 'endpoint',
    events: codings.flatMap(({ events }) => events),
    dropped: codings.flatMap(({ dropped }) => dropped),
    missing: codings.flatMap(({ missing }) => missing),
    answers: codings.flatMap(({ answers }) => answers),
  };
}

/** The same for a person, under a heading that says whose it is. */
export function secondLines(
  { method, events, dropped, missing }: SecondCoding,
  lineOf: (event: Event) => string,
): string[] {
  return [
    printable(`  proposed by ${method}, beside the first coder and never counted:`),
    ...events.map((event) =>
      printable(`    ${lineOf(event)} (sure by itself: ${event.confidence})`),
    ),
    ...(events.length === 0 && missing.length === 0 ? ['    nothing'] : []),
    ...(dropped.length > 0 ? [`    dropped: ${reasonsOf(dropped)}`] : []),
    ...(missing.length > 0 ? [`    no answer for ${counted(missing.length, 'sentence')}`] : []),
  ];
}

const reasons: Readonly<Record<Dropped['reason'], string>> = {
  form: 'not in the form asked for',
  unknown: 'type, mode, context or status unknown',
  sentence: 'no such sentence',
  words: 'words that the sentence has not',
  nobody: 'nobody of politics',
  repeated: 'proposed before',
};

function reasonsOf(dropped: readonly Dropped[]): string {
  const counts = new Map<Dropped['reason'], number>();
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} (${reasons[reason]})`).join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
