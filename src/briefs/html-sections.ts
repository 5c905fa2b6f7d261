import { footnoteId, type Page, sourceId } from './html-links.ts';
import { html, type Markup } from './html-template.ts';
import {
  inMarks,
  type NumberedStatement,
  type ShownGroup,
  type ShownSection,
  sourceFacts,
} from './layout.ts';

/** What the brief says, section by section. */
export function sectionsMarkup(page: Page): Markup[] {
  return page.sections.map((section) => sectionMarkup(section, page));
}

function sectionMarkup({ id, title, groups }: ShownSection, page: Page): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${groups.map((group) => groupMarkup(group, page))}</section>
`;
}

function groupMarkup({ title, statements }: ShownGroup, page: Page): Markup {
  const head = title === null ? [] : [html`<h3 dir="auto">${title}</h3>\n`];
  return html`${head}<ul class="says">
${statements.map((statement) => statementMarkup(statement, page))}</ul>
`;
}

function statementMarkup(statement: NumberedStatement, page: Page): Markup {
  const { text, tags, cites, number } = statement;
  const marks = cites.map((n, index) => {
    // The first stays with the last word.
    return html`${index > 0 ? ' ' : '\u00a0'}${footnoteMarkup(n, number, page)}`;
  });
  return html`<li><p><bdi>${text}</bdi>${marks}${tags.map(tagMarkup)}</p>${evidenceMarkup(statement)}${checksMarkup(statement)}</li>
`;
}

function footnoteMarkup(n: number, statement: number, { citations }: Page): Markup {
  const citation = citations.get(n);
  if (!citation) return html`[${n}]`;
  const label = `source ${n}: ${sourceFacts(citation).join(' · ')}`;
  return html`<a class="n" id="${footnoteId(statement, n)}" href="#${sourceId(n)}" aria-label="${label}">[${n}]</a>`;
}

function tagMarkup(tag: string): Markup {
  return html` <span class="tag">${tag}</span>`;
}

/** Stated figures beside what is known. */
function checksMarkup({ checks = [] }: NumberedStatement): Markup[] {
  return checks.map((check) => html`<p><bdi>${check}</bdi></p>`);
}

/** The source's words and who says them, set off from ours. */
function evidenceMarkup({ quote, chain }: NumberedStatement): Markup {
  const by = chain === null ? [] : [html`<bdi>${chain}</bdi>`];
  if (quote === null) return html`${by.map((name) => html`<p class="by">${name}</p>`)}`;
  const caption = by.map((name) => html`<figcaption class="by">${name}</figcaption>`);
  return html`<figure><blockquote dir="auto">${inMarks(quote)}</blockquote>${caption}</figure>`;
}
