import type { Group, Statement } from '../model/brief.ts';
import type { Claim } from '../model/coding.ts';
import { whenInWords } from '../text/dates/words.ts';
import type { BriefMaterial } from './compose.ts';
import { actStatement } from './compose-acts.ts';
import type { Notebook } from './compose-cite.ts';
import { nameOf } from './compose-names.ts';
import { tellingWords } from './compose-telling.ts';

/** Who speaks, in the order they first do, each with what they say about anybody in particular. */
export function speakerGroups(claims: readonly Claim[], notebook: Notebook): Group[] {
  const groups = new Map<string, Claim[]>();
  const inner = new Map(claims.map((claim) => [`${claim.parent} ${speakerName(claim)}`, claim]));
  for (const claim of claims.filter(isTelling)) {
    // “I hope that …” is told by the hope alone.
    const within = inner.get(`${claim.id} ${speakerName(claim)}`);
    if (claim.stance === 'states' && within !== undefined && within.stance !== 'states') continue;
    const name = capital(speakerName(claim));
    groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return [...groups].map(([title, own]) => ({
    title,
    statements: own.map((claim) => claimStatement(claim, notebook)),
  }));
}

/** A claim that names somebody, or does more than state. */
function isTelling({ about, stance, speakers }: Claim): boolean {
  return about.length > 0 || (stance !== 'states' && speakers.length > 0);
}

function speakerName({ speakers }: Claim): string {
  return speakers[0] ? nameOf(speakers[0]) : 'Nobody named';
}

export function claimStatement(claim: Claim, notebook: Notebook): Statement {
  const cue = notebook.quote(claim, [claim.cue]);
  const horizon = claim.horizon ? `, ${whenInWords(claim.horizon)}` : '';
  return {
    text: `${capital(speakerName(claim))} ${tellingWords(claim, cue)}${horizon}:`,
    quote: notebook.words(claim),
    chain: notebook.chainOf(claim),
    tags: [claim.stance],
    cites: [notebook.claim(claim)],
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What is planned, then what is forecast or promised. */
export function watchStatements(
  { captures, relations, loose }: BriefMaterial,
  notebook: Notebook,
): Statement[] {
  const planned = [...relations.flatMap((relation) => relation.others), ...loose].filter(
    ({ reports }) => reports[0].status === 'planned',
  );
  const claims = captures.flatMap(({ codings }) => codings.flatMap((coding) => coding.claims));
  const ahead = claims.filter(
    ({ stance }) => stance === 'forecasts' || stance === 'promises' || stance === 'plans',
  );
  return [
    ...planned.map((occurrence) => actStatement(occurrence, notebook)),
    ...ahead.map((claim) => claimStatement(claim, notebook)),
  ];
}
