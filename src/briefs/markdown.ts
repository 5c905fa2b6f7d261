import type { Brief, BriefDocument, Citation } from '../model/brief.ts';
import {
  documentFacts,
  inMarks,
  type NumberedStatement,
  type ShownGroup,
  type ShownSection,
  shownSections,
  sourceFacts,
  standingFacts,
} from './layout.ts';
import { escapeMarkdown } from './markdown-escape.ts';

/** The brief in CommonMark: numbered sources at the end, nothing of theirs read as markup. */
export function renderMarkdown(brief: Brief): string {
  const blocks = [
    `# ${escapeMarkdown(brief.title)}`,
    facts(standingFacts(brief)),
    ...shownSections(brief).flatMap(sectionBlocks),
    ...listed('Sources', brief.citations.map(sourceItem)),
    ...listed('Stored texts', brief.documents.map(documentItem)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function facts(all: readonly string[]): string {
  return all.map(escapeMarkdown).join(' · ');
}

function sectionBlocks({ title, groups }: ShownSection): string[] {
  return [`## ${escapeMarkdown(title)}`, ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ title, statements }: ShownGroup): string[] {
  const head = title === null ? [] : [`### ${escapeMarkdown(title)}`];
  const isOpen = statements.some(({ quote, chain }) => quote !== null || chain !== null);
  return [...head, statements.map(statementItem).join(isOpen ? '\n\n' : '\n')];
}

/** Quotation and chain as a block quotation inside the list item, and figures beside what is known behind it. */
function statementItem({
  text,
  quote,
  chain,
  checks = [],
  tags,
  cites,
}: NumberedStatement): string {
  const marks = cites.map(mark).join('');
  const small = tags.length > 0 ? ` (${tags.map(escapeMarkdown).join(', ')})` : '';
  const aside = [
    ...(quote === null ? [] : [escapeMarkdown(inMarks(quote))]),
    ...(chain === null ? [] : [`— ${escapeMarkdown(chain)}`]),
  ];
  const known = checks.map(escapeMarkdown).flatMap((check) => ['', check && `  ${check}`]);
  return [`- ${escapeMarkdown(text)}${marks}${small}`, ...quoted(aside), ...known].join('\n');
}

/** Paragraphs of a block quotation in a list item, with the empty line that must stand before one. */
function quoted(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text, index) => [index === 0 ? '' : '  >', `  > ${text}`]);
}

function mark(n: number): string {
  return `\\[${n}\\]`;
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`## ${title}`, items.join('\n')] : [];
}

function sourceItem(citation: Citation): string {
  return `- ${mark(citation.n)} ${escapeMarkdown(inMarks(citation.text))} — ${facts(sourceFacts(citation))}`;
}

function documentItem(document: BriefDocument): string {
  return `- ${escapeMarkdown(document.name)} · ${facts(documentFacts(document))}`;
}
