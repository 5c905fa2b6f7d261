import { isAct, type Party } from '../model/coding.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { Relation } from '../model/relation.ts';

/**
 * The relations that a set of occurrences touches, those with most acts first. The intensity is the plain mean of the
 * PLOVER scores of the acts (specs: PLOVER 2.0, Table 7.2); one occurrence counts once, however many report it.
 */
export function touchedRelations(occurrences: readonly Occurrence[]): Relation[] {
  const groups = new Map<string, { sides: Sides; occurrences: Occurrence[] }>();
  for (const occurrence of occurrences) {
    const sides = sidesOf(occurrence);
    if (sides === undefined) continue;
    const key = JSON.stringify(sides);
    const group = groups.get(key) ?? { sides, occurrences: [] };
    group.occurrences.push(occurrence);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ sides, occurrences: own }) => relationOf(sides, own))
    .toSorted((a, b) => b.acts.length - a.acts.length);
}

interface Sides {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

function sidesOf({ reports }: Occurrence): Sides | undefined {
  const [first] = reports;
  const sides = { actors: countries(first.actors), recipients: countries(first.recipients) };
  const known = new Set([...sides.actors, ...sides.recipients]);
  return known.size > 1 ? sides : undefined;
}

function countries(parties: readonly Party[]): string[] {
  const codes = parties.map(({ code }) => code?.slice(0, 3)).filter((code) => code !== undefined);
  return [...new Set(codes)].filter((code) => code !== '---').toSorted();
}

function relationOf(sides: Sides, occurrences: readonly Occurrence[]): Relation {
  const acts = occurrences.filter((occurrence) => isAct(occurrence.reports[0].status));
  const others = occurrences.filter((occurrence) => !acts.includes(occurrence));
  const scores = acts.map(({ reports }) => reports[0].score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { ...sides, acts, others, intensity: acts.length > 0 ? Math.round(mean * 10) / 10 : null };
}
