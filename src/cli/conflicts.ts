import { slice } from '../core/span.ts';
import type { Capture } from '../model/capture.ts';
import type { Conflict, ConflictSide, Voice } from '../model/conflict.ts';
import { printable } from './printable.ts';

/** Conflicts for a person: each matter, under it its sides, under each side every place where it is said. */
export function conflictsText(
  conflicts: readonly Conflict[],
  captures: readonly Capture[],
): string {
  const texts = new Map(captures.map(({ document }) => [document.id, document.text]));
  const blocks = conflicts.map((conflict) => [
    matterLine(conflict),
    ...conflict.sides.flatMap((side) => [
      `  ${sideLine(side)}`,
      ...side.voices.map((voice) => `    ${voiceLine(voice, texts)}`),
    ]),
  ]);
  return `${blocks.map((block) => block.map(printable).join('\n')).join('\n\n') || 'no conflicts'}\n`;
}

function matterLine({ kind, about, isWithSelf }: Conflict): string {
  const { type, word, actors, recipients, from, to } = about;
  const what = [type, word === null ? null : `“${word}”`].filter((part) => part !== null);
  const whom = [actors.join(', '), recipients.join(', ')].filter((part) => part !== '');
  const days = from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
  return [
    `conflict  ${kind.padEnd(9)} ${what.join(' ')} ${whom.join(' → ')}`,
    ...(days === null ? [] : [`[${days}]`]),
    ...(isWithSelf ? ['(one holder on both sides)'] : []),
  ].join(' ');
}

function sideLine({ holder, polarity, tally, voices, origins }: ConflictSide): string {
  const reports = voices.length === 1 ? '1 report' : `${voices.length} reports`;
  const counted = tally === null ? '' : ` “${tally.text}”`;
  const from = origins === 1 ? '1 origin' : `${origins} origins`;
  return `${polarity.padEnd(7)}${counted} ${holder ?? '(the report itself)'} · ${reports}, ${from}`;
}

function voiceLine(
  { document, event, claim, chain, outlet, sentence }: Voice,
  texts: ReadonlyMap<string, string>,
): string {
  const ids = [event, claim].filter((id) => id !== null).join(', ');
  const by = [...chain, outlet ?? 'unnamed outlet'].join(' → ');
  return `${ids}  ${by}: “${slice(texts.get(document) ?? '', sentence)}”`;
}
