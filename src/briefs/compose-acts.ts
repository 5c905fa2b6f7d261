import type { Group, Statement } from '../model/brief.ts';
import type { Event } from '../model/coding.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { Relation } from '../model/relation.ts';
import type { Notebook } from './compose-cite.ts';
import { describeEvent, relationTitle } from './compose-wording.ts';

/** A group for each relation that acts touch, then what is only said to be, then acts of one side alone. */
export function relationGroups(
  relations: readonly Relation[],
  loose: readonly Occurrence[],
  notebook: Notebook,
): Group[] {
  const groups = relations.map((relation) => ({
    title: titleOf(relation),
    statements: [...relation.acts, ...relation.others].map((one) => actStatement(one, notebook)),
  }));
  return [
    ...groups,
    { title: 'One side known', statements: loose.map((one) => actStatement(one, notebook)) },
  ];
}

/** Arrow, sides and counts: the arrow tells the sign of the mean intensity of acts. */
function titleOf({ actors, recipients, acts, others, intensity }: Relation): string {
  const arrow = intensity === null ? '○' : intensity > 0 ? '▲' : intensity < 0 ? '▼' : '▬';
  const word =
    intensity === null
      ? 'no act'
      : intensity > 0
        ? 'cooperation'
        : intensity < 0
          ? 'conflict'
          : 'even';
  const counts = [
    count(acts.length, 'act'),
    ...(others.length > 0 ? [`${others.length} not done`] : []),
  ];
  const told = intensity === null ? word : `${word}, ${counts.join(', ')}`;
  return `${arrow} ${relationTitle(actors, recipients)}: ${told}`;
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** One occurrence, with a footnote for each of its reports; the fullest report words it. */
export function actStatement({ reports }: Occurrence, notebook: Notebook): Statement {
  const fullest = reports.reduce((best, other) =>
    fullness(other) > fullness(best) ? other : best,
  );
  const { type, modes, contexts } = fullest;
  return {
    text: describeEvent(fullest, triggerWords(fullest, notebook)),
    quote: null,
    chain: notebook.chainOf(fullest),
    tags: [
      [...new Set([type, ...modes, ...contexts])].join(' · '),
      ...(reports.length > 1 ? [`${reports.length} reports`] : []),
      ...notebook.carriedBy(reports),
    ],
    cites: [...new Set(reports.map((report) => notebook.event(report)))],
  };
}

function fullness({ place, date, actors, claims }: Event): number {
  return (place ? 2 : 0) + (date ? 2 : 0) + actors.length - claims.length;
}

/** The trigger with the adjectives that stand before it ("joint military exercises"). */
function triggerWords(event: Event, notebook: Notebook): string {
  const before = notebook.quote(event, [[event.sentence[0], event.trigger[0]]]);
  const lead =
    /(?:\b(?:joint|military|naval|trilateral|bilateral|live-fire|formal|did)\s)*$/u.exec(
      before,
    )?.[0].length ?? 0;
  return notebook.quote(event, [[event.trigger[0] - lead, event.trigger[1]]]);
}
