import type { Brief, BriefDocument, Citation } from '../model/brief.ts';
import { oneLine } from './escape.ts';
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
import { aside, lines, type Terminal, type TextOptions, terminalOf } from './terminal.ts';
import { displayWidth } from './text-width.ts';
import type { Run } from './text-wrap.ts';

/**
 * The brief for a terminal, in lines of at most `width` columns but for words longer than a line;
 * without `color` it holds no escape byte, with it none that comes from a source.
 */
export function renderText(brief: Brief, options: TextOptions): string {
  const terminal = terminalOf(options);
  const blocks = [
    [...strong(brief.title, terminal), ...faint(standingFacts(brief), '', terminal)],
    ...shownSections(brief).map((section) => sectionLines(section, terminal)),
    sourceLines(brief.citations, terminal),
    documentLines(brief.documents, terminal),
  ].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function strong(text: string, terminal: Terminal): string[] {
  return lines([{ text: oneLine(text), style: 'strong' }], '', terminal);
}

function faint(facts: readonly string[], first: string, terminal: Terminal): string[] {
  return lines([{ text: facts.map(oneLine).join(' · '), style: 'faint' }], first, terminal);
}

function heading(title: string, terminal: Terminal): string[] {
  const length = Math.min(displayWidth(oneLine(title)), terminal.width);
  return [...strong(title, terminal), terminal.paint('─'.repeat(length), 'faint')];
}

function sectionLines({ title, groups }: ShownSection, terminal: Terminal): string[] {
  return [
    ...heading(title, terminal),
    ...apart(groups.map((group) => groupLines(group, terminal))),
  ];
}

/** Statements stand close together, unless quotations stand between them. */
function groupLines({ title, statements }: ShownGroup, terminal: Terminal): string[] {
  const all = statements.map((statement) => statementLines(statement, terminal));
  const isOpen = statements.some(({ quote, chain }) => quote !== null || chain !== null);
  return [
    ...(title === null ? [] : strong(title, terminal)),
    ...(isOpen ? apart(all) : all.flat()),
  ];
}

/** The blocks with an empty line between each two. */
function apart(blocks: readonly string[][]): string[] {
  return blocks.flatMap((block, index) => (index > 0 ? ['', ...block] : block));
}

function statementLines(statement: NumberedStatement, terminal: Terminal): string[] {
  const { text, quote, chain, checks = [], tags, cites } = statement;
  const runs: Run[] = [
    { text: oneLine(text) },
    ...cites.map((n): Run => ({ text: `[${n}]`, style: 'note' })),
    { text: tags.length > 0 ? ` (${tags.map(oneLine).join(', ')})` : '', style: 'faint' },
  ];
  return [
    ...lines(runs, '• ', terminal),
    ...(quote === null ? [] : aside([{ text: inMarks(oneLine(quote)), style: 'quote' }], terminal)),
    ...(chain === null ? [] : aside([{ text: oneLine(chain), style: 'faint' }], terminal)),
    ...checks.flatMap((check) => lines([{ text: oneLine(check) }], '  ', terminal)),
  ];
}

function sourceLines(citations: readonly Citation[], terminal: Terminal): string[] {
  if (citations.length === 0) return [];
  const widest = citations.reduce((most, { n }) => Math.max(most, `[${n}] `.length), 0);
  const entries = citations.map((citation) => {
    const quote: Run = { text: inMarks(oneLine(citation.text)), style: 'quote' };
    return [
      ...lines([quote], `[${citation.n}] `.padEnd(widest), terminal),
      ...faint(sourceFacts(citation), ' '.repeat(widest), terminal),
    ];
  });
  return [...heading('Sources', terminal), ...entries.flat()];
}

function documentLines(documents: readonly BriefDocument[], terminal: Terminal): string[] {
  if (documents.length === 0) return [];
  const entries = documents.map((document) => [
    ...lines([{ text: oneLine(document.name) }], '• ', terminal),
    ...faint(documentFacts(document), '  ', terminal),
  ]);
  return [...heading('Stored texts', terminal), ...entries.flat()];
}
