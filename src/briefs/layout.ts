import type { Brief, BriefDocument, Citation, Group, Section, Statement } from '../model/brief.ts';

/** A statement with its place in the brief, from 1. */
export interface NumberedStatement extends Statement {
  readonly number: number;
}

export interface ShownGroup extends Group {
  readonly statements: readonly NumberedStatement[];
}

export interface ShownSection extends Section {
  readonly groups: readonly ShownGroup[];
}

/** The sections and groups that say something, in the brief's order; each footnote once a statement. */
export function shownSections(brief: Brief): ShownSection[] {
  let number = 0;
  const numbered = (statement: Statement): NumberedStatement => {
    number += 1;
    return { ...statement, cites: [...new Set(statement.cites)], number };
  };
  return brief.sections
    .map(({ id, title, groups }) => ({
      id,
      title,
      groups: groups
        .filter(({ statements }) => statements.length > 0)
        .map((group) => ({ title: group.title, statements: group.statements.map(numbered) })),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** An ISO 8601 UTC instant as people read it; any other text as it stands. */
export function formatInstant(instant: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(instant) ?? [];
  return day && time ? `${day} ${time} UTC` : instant;
}

/** What an issue stands on: its two dates and its method. */
export function standingFacts({ asOf, knownBy, method }: Brief): string[] {
  return [`Events up to ${asOf}`, `known by ${formatInstant(knownBy)}`, `method ${method}`];
}

/** Who says the cited sentence, how, where and when; what is not known is said to be so. */
export function sourceFacts({ chain, stance, outlet, date }: Citation): string[] {
  return [
    chain.length > 0 ? chain.join(' → ') : 'nobody named',
    stance,
    ...(outlet !== null && outlet === chain.at(-1) ? [] : [outlet ?? 'outlet unknown']),
    date ?? 'undated',
  ];
}

/** The words of a source in quotation marks, unless they hold some of their own: ““A,” she said.” reads badly. */
export function inMarks(words: string): string {
  return /[“”"]/.test(words) ? words : `“${words}”`;
}

/** What tells a stored text from every other. */
export function documentFacts({ capturedAt, sha256 }: BriefDocument): string[] {
  return [`captured ${formatInstant(capturedAt)}`, `SHA-256 ${sha256}`];
}
