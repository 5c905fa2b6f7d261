import type { Brief, Group, Section, Statement } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim, Figure } from '../model/coding.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { Relation } from '../model/relation.ts';
import type { Retold } from '../model/retold.ts';
import type { Bearing } from '../model/scenario.ts';
import { actStatement, relationGroups } from './compose-acts.ts';
import { type Notebook, openNotebook } from './compose-cite.ts';
import { claimStatement, speakerGroups, watchStatements } from './compose-claims.ts';
import { conflictGroups } from './compose-conflicts.ts';
import { limits } from './compose-limits.ts';
import { againstGroups, scenarioGroups, scenarioLine } from './compose-scenarios.ts';

/** All that a brief is made from. */
export interface BriefMaterial {
  readonly captures: readonly Capture[];
  readonly relations: readonly Relation[];
  /** Occurrences that touch no relation, since only one side is known. */
  readonly loose: readonly Occurrence[];
  readonly conflicts: readonly Conflict[];
  readonly bearings: readonly Bearing[];
  /** What went wrong on the way, one sentence each. */
  readonly notes: readonly string[];
  /** Which articles tell what others do, where any does. */
  readonly retold?: Retold;
}

interface Issue {
  readonly asOf: string;
  readonly knownBy: string;
  readonly method: string;
}

/**
 * A brief in the order of an analyst's questions: what matters most, what moved, who says what, who says
 * otherwise, what it means for the scenarios, what speaks against that, what to watch, what this cannot see. Sections
 * without data are left out.
 */
export function composeBrief(material: BriefMaterial, { asOf, knownBy, method }: Issue): Brief {
  const notebook = openNotebook(material.captures, material.retold?.carried);
  const sections: Section[] = [
    section('bottom-line', 'Bottom line', [
      { title: null, statements: bottomLine(material, notebook) },
    ]),
    section(
      'what-changed',
      'What changed',
      relationGroups(material.relations, material.loose, notebook),
    ),
    section(
      'who-says-what',
      'Who says what',
      speakerGroups(claimsOf(material), figuresOf(material), notebook),
    ),
    section('in-conflict', 'Claims in conflict', conflictGroups(material, notebook)),
    section('scenarios', 'Scenarios', scenarioGroups(material.bearings, notebook)),
    section('against-us', 'Against the view', againstGroups(material.bearings, notebook)),
    section('watch-next', 'Watch next', [
      { title: null, statements: watchStatements(material, notebook) },
    ]),
    section('limits', 'Limits', [{ title: null, statements: limits(material) }]),
  ];
  return {
    title: titleOf(material),
    asOf,
    knownBy,
    method,
    sections: sections.filter(({ groups }) => groups.length > 0),
    citations: notebook.citations,
    documents: material.captures.map(({ document: { id, name, sha256, capturedAt, text } }) => ({
      id,
      name,
      sha256,
      capturedAt,
      text,
    })),
  };
}

function section(id: Section['id'], title: string, groups: readonly Group[]): Section {
  return { id, title, groups: groups.filter(({ statements }) => statements.length > 0) };
}

function claimsOf({ captures }: BriefMaterial): Claim[] {
  return captures.flatMap(({ codings }) => codings.flatMap(({ claims }) => claims));
}

function figuresOf({ captures }: BriefMaterial): Figure[] {
  return captures.flatMap(({ codings }) => codings.flatMap(({ figures }) => figures));
}

function titleOf({ captures, retold }: BriefMaterial): string {
  const articles = captures
    .flatMap((capture) => capture.articles)
    .filter(({ id, title }) => title !== '' && retold?.articles.has(id) !== true);
  const [first, ...more] = articles;
  if (first === undefined) return 'Brief';
  return more.length === 0
    ? `Brief: ${first.title}`
    : `Brief: ${first.title}, and ${more.length} more`;
}

/** The latest act, what is foreseen, and how the first scenario stands: three sentences at most. */
function bottomLine(material: BriefMaterial, notebook: Notebook): Statement[] {
  const acts = material.relations.flatMap((relation) => relation.acts);
  const leading = acts.toSorted(byWeight)[0];
  const forecasts = claimsOf(material).filter(
    ({ stance, about, speakers }) =>
      stance === 'forecasts' && about.length > 1 && speakers.length > 0,
  );
  const ahead = forecasts.find(({ horizon }) => horizon !== null) ?? forecasts[0];
  return [
    ...(leading ? [actStatement(leading, notebook)] : []),
    ...(ahead ? [claimStatement(ahead, notebook)] : []),
    ...material.bearings.slice(0, 1).flatMap((bearing) => scenarioLine(bearing, notebook)),
  ];
}

/** The latest first, those without a day last; of one day, the one with most reports. */
function byWeight(a: Occurrence, b: Occurrence): number {
  const [first, second] = [lastDay(a), lastDay(b)];
  return first === second ? b.reports.length - a.reports.length : first < second ? 1 : -1;
}

function lastDay({ reports }: Occurrence): string {
  const days = reports.map(({ when }) => (when?.precision === 'day' ? (when.to ?? '') : ''));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
