import type { Group, Statement } from '../model/brief.ts';
import type { Claim, Figure } from '../model/coding.ts';
import { whenInWords } from '../text/dates/words.ts';
import type { BriefMaterial } from './compose.ts';
import { actStatement } from './compose-acts.ts';
import type { Notebook } from './compose-cite.ts';
import { nameOf } from './compose-names.ts';
import { tellingWords } from './compose-telling.ts';

/** Who speaks, in the order they first do, each with what they say about anybody in particular. */
export function speakerGroups(
  claims: readonly Claim[],
  figures: readonly Figure[],
  notebook: Notebook,
): Group[] {
  const groups = new Map<string, Claim[]>();
  const inner = new Map(claims.map((claim) => [`${claim.parent} ${speakerName(claim)}`, claim]));
  for (const claim of claims.filter((one) => isTelling(one) || notebook.checks(one).length > 0)) {
    // “I hope that …” is told by the hope alone.
    const within = inner.get(`${claim.id} ${speakerName(claim)}`);
    if (claim.stance === 'states' && within !== undefined && within.stance !== 'states') continue;
    const name = capital(speakerName(claim));
    groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return [
    ...[...groups].map(([title, own]) => ({
      title,
      statements: own.map((claim) => claimStatement(claim, notebook)),
    })),
    ...ownFigures(figures, notebook),
  ];
}

/** What outlets state in their own words and we can check, by outlet. */
function ownFigures(figures: readonly Figure[], notebook: Notebook): Group[] {
  const groups = new Map<string, Statement[]>();
  for (const figure of figures) {
    const check = figure.claims.length === 0 ? notebook.check(figure) : undefined;
    if (check === undefined) continue;
    const outlet = capital(notebook.outletOf(figure));
    const statement = figureStatement(figure, check, notebook);
    groups.set(outlet, [...(groups.get(outlet) ?? []), statement]);
  }
  return [...groups].map(([title, statements]) => ({ title, statements }));
}

function figureStatement(figure: Figure, check: string, notebook: Notebook): Statement {
  return {
    text: 'Stated by the outlet itself:',
    quote: notebook.quote(figure, [figure.sentence]),
    chain: notebook.chainOf(figure),
    checks: [check],
    tags: ['states', ...notebook.carriedBy([figure])],
    cites: [notebook.figure(figure)],
  };
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
  const checks = notebook.checks(claim);
  const horizon = claim.horizon ? `, ${whenInWords(claim.horizon)}` : '';
  return {
    text: `${capital(speakerName(claim))} ${tellingWords(claim, cue)}${horizon}:`,
    quote: notebook.words(claim),
    chain: notebook.chainOf(claim),
    ...(checks.length > 0 && { checks }),
    tags: [claim.stance, ...notebook.carriedBy([claim])],
    cites: [notebook.claim(claim)],
  };
}

export function capital(text: string): string {
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
