import type { Group, Statement } from '../model/brief.ts';
import type { Bearing, Evidence, LegBearing } from '../model/scenario.ts';
import { actStatement, count } from './compose-acts.ts';
import type { Notebook } from './compose-cite.ts';
import { claimStatement } from './compose-claims.ts';

const sideWords = { for: 'for', against: 'against', open: 'open, not counted' } as const;

/** A group for each leg of each scenario: what speaks for it, and what bears on it without counting. */
export function scenarioGroups(bearings: readonly Bearing[], notebook: Notebook): Group[] {
  return bearings.filter(isTouched).flatMap(({ scenario, legs }) =>
    legs.map((leg) => ({
      title: `${scenario.title} · ${leg.leg.title}: ${tally(leg)}`,
      statements: [...of(leg, 'for'), ...of(leg, 'open')].map((evidence) =>
        evidenceStatement(evidence, notebook),
      ),
    })),
  );
}

/** The strongest contrary sentences, by leg. */
export function againstGroups(bearings: readonly Bearing[], notebook: Notebook): Group[] {
  return bearings.flatMap(({ scenario, legs }) =>
    legs.map((leg) => ({
      title: `${scenario.title} · ${leg.leg.title}`,
      statements: of(leg, 'against').map((evidence) => evidenceStatement(evidence, notebook)),
    })),
  );
}

function isTouched({ legs }: Bearing): boolean {
  return legs.some(({ evidence }) => evidence.length > 0);
}

function of({ evidence }: LegBearing, side: Evidence['side']): readonly Evidence[] {
  return evidence.filter((one) => one.side === side);
}

function tally(leg: LegBearing): string {
  const [pro, contra, open] = (['for', 'against', 'open'] as const).map(
    (side) => of(leg, side).length,
  );
  if (pro === 0 && contra === 0 && open === 0) return 'nothing read bears on it';
  const support = pro === 0 ? 'nothing for' : `${pro} for`;
  return `${support}, ${contra} against, ${open} open`;
}

function evidenceStatement({ event, claim, side }: Evidence, notebook: Notebook): Statement {
  const statement = event
    ? actStatement({ reports: [event] }, notebook)
    : claim && claimStatement(claim, notebook);
  if (!statement) throw new Error('evidence without event and claim');
  return { ...statement, tags: [sideWords[side], ...statement.tags] };
}

/** How a scenario stands by what was read, with the sentences behind each count. */
export function scenarioLine(bearing: Bearing, notebook: Notebook): Statement[] {
  if (!isTouched(bearing)) return [];
  const { scenario, legs } = bearing;
  const counted = legs.flatMap(({ evidence }) => evidence.filter(({ side }) => side !== 'open'));
  const text = legs.map((leg) => `${leg.leg.title}: ${tally(leg)}`).join('; ');
  const cites = counted.flatMap((evidence) => evidenceStatement(evidence, notebook).cites);
  if (cites.length === 0) return [];
  return [
    {
      text: `Scenario “${scenario.title}”: all of its ${count(legs.length, 'part')} are needed. ${text}.`,
      quote: null,
      chain: null,
      tags: [],
      cites: [...new Set(cites)].toSorted((a, b) => a - b),
    },
  ];
}
