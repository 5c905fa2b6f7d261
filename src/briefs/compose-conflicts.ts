import type { Group, Statement } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim, Event } from '../model/coding.ts';
import type { Conflict, ConflictSide, Voice } from '../model/conflict.ts';
import { daysInWords } from '../text/dates/words.ts';
import type { BriefMaterial } from './compose.ts';
import type { Notebook } from './compose-cite.ts';
import { capital } from './compose-claims.ts';
import { relationTitle, typeNoun } from './compose-wording.ts';

interface Told {
  readonly item: Event | Claim;
  readonly claim: Claim | undefined;
}

/** A group for each conflict, with its sides one under the other: none is chosen, nothing is averaged. */
export function conflictGroups(
  { captures, conflicts }: Pick<BriefMaterial, 'captures' | 'conflicts'>,
  notebook: Notebook,
): Group[] {
  const toldBy = lookUp(captures);
  return conflicts.map((conflict) => ({
    title: titleOf(conflict),
    statements: conflict.sides.map((side) => sideStatement(conflict, side, { toldBy, notebook })),
  }));
}

function lookUp(captures: readonly Capture[]): (voice: Voice) => Told {
  const codings = captures.flatMap((capture) => capture.codings);
  const events = new Map(codings.flatMap((one) => one.events.map((event) => [event.id, event])));
  const claims = new Map(codings.flatMap((one) => one.claims.map((claim) => [claim.id, claim])));
  return ({ event, claim, article }) => {
    const said = claims.get(claim ?? '');
    const item = events.get(event ?? '') ?? said;
    if (item === undefined) throw new Error(`a conflict tells what ${article} does not hold`);
    return { item, claim: said };
  };
}

function titleOf({ kind, about, isWithSelf }: Conflict): string {
  const { actors, recipients, type, from, to, word } = about;
  const days = from !== null && to !== null ? `, ${daysInWords(from, to)}` : '';
  const act = type === null ? '' : typeNoun(type);
  const matter = { act, number: `${act}, number of “${word}”`, statement: `“${word}”` }[kind];
  const self = isWithSelf ? ' (one holder on both sides)' : '';
  return `${relationTitle(actors, recipients)}: ${matter}${days}${self}`;
}

function sideStatement(
  conflict: Conflict,
  side: ConflictSide,
  { toldBy, notebook }: { readonly toldBy: (voice: Voice) => Told; readonly notebook: Notebook },
): Statement {
  const all = side.voices.map(toldBy);
  const [first] = all;
  if (first === undefined) throw new Error('a side of a conflict that nobody takes');
  const { item, claim } = first;
  return {
    text: `${capital(side.holder ?? outletsOf(side))} ${viewOf(conflict, side)}:`,
    quote: claim ? notebook.words(claim) : notebook.quote(item, [item.sentence]),
    chain: notebook.chainOf(item),
    tags: reach(side),
    cites: [
      ...new Set(
        all.map((told) =>
          'trigger' in told.item ? notebook.event(told.item) : notebook.claim(told.item),
        ),
      ),
    ],
  };
}

/** In the past tense, which fits one holder and many. */
function viewOf({ kind }: Conflict, { polarity, tally }: ConflictSide): string {
  if (tally !== null) return `told of “${tally.text}”`;
  if (polarity === 'denies') return 'denied it';
  return kind === 'act' ? 'told it as done' : 'said so';
}

function outletsOf({ voices }: ConflictSide): string {
  const [outlet] = voices.map((voice) => voice.outlet);
  return outlet ?? 'unnamed outlet';
}

function reach({ voices, origins }: ConflictSide): string[] {
  if (voices.length === 1) return [];
  return [`${voices.length} reports`, `${origins} origin${origins === 1 ? '' : 's'}`];
}
