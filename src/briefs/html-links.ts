import type { Span } from '../core/span.ts';
import type { Brief, Citation, Section } from '../model/brief.ts';
import { type NumberedStatement, type ShownSection, shownSections } from './layout.ts';

/** Where a statement stands that cites a source. */
export interface Mention {
  readonly statement: NumberedStatement;
  readonly section: Section;
}

/** Everything that the parts of the page must know to point at one another. */
export interface Page {
  readonly brief: Brief;
  readonly sections: readonly ShownSection[];
  readonly citations: ReadonlyMap<number, Citation>;
  readonly mentions: ReadonlyMap<number, readonly Mention[]>;
  /** The lengths of the stored texts, by document. */
  readonly lengths: ReadonlyMap<string, number>;
}

export function planPage(brief: Brief): Page {
  const sections = shownSections(brief);
  const mentions = new Map<number, Mention[]>();
  for (const { section, statement, n } of sections.flatMap(footnotes)) {
    const before = mentions.get(n);
    if (before) before.push({ section, statement });
    else mentions.set(n, [{ section, statement }]);
  }
  return {
    brief,
    sections,
    mentions,
    citations: new Map(brief.citations.map((citation) => [citation.n, citation])),
    lengths: new Map(brief.documents.map(({ id, text }) => [id, text.length])),
  };
}

function footnotes(
  section: ShownSection,
): { section: Section; statement: NumberedStatement; n: number }[] {
  return section.groups.flatMap(({ statements }) =>
    statements.flatMap((statement) => statement.cites.map((n) => ({ section, statement, n }))),
  );
}

export function sourceId(n: number): string {
  return `s-${n}`;
}

export function footnoteId(statement: number, n: number): string {
  return `r-${statement}-${n}`;
}

export function documentId(document: string): string {
  return `doc-${safeId(document)}`;
}

export function sentenceId(document: string, [start, end]: Span): string {
  return `d-${safeId(document)}-s-${start}-${end}`;
}

/** Whether the stored text holds the sentence, so that a link to it leads somewhere. */
export function isStored({ document, sentence: [start, end] }: Citation, page: Page): boolean {
  return start < Math.min(end, page.lengths.get(document) ?? 0);
}

/** Ids can neither hold white space nor break out of a style rule; distinct ones stay distinct. */
function safeId(id: string): string {
  return id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );
}
