import type { Citation } from '../model/brief.ts';
import {
  footnoteId,
  isStored,
  type Mention,
  type Page,
  sentenceId,
  sourceId,
} from './html-links.ts';
import { html, type Markup } from './html-template.ts';
import { inMarks, sourceFacts } from './layout.ts';

/** The numbered sentences that the statements rest on. */
export function sourcesMarkup(page: Page): Markup[] {
  if (page.brief.citations.length === 0) return [];
  return [
    html`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">Sources</h2>
<ol>
${page.brief.citations.map((citation) => sourceMarkup(citation, page))}</ol>
</section>
`,
  ];
}

/** The link to the stored sentence comes first, so that it is one key away for who came by footnote. */
function sourceMarkup(citation: Citation, page: Page): Markup {
  const { n, text } = citation;
  const facts = sourceFacts(citation).map((fact, index) => {
    return html`${index > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`;
  });
  const back = (page.mentions.get(n) ?? []).map((mention) => backMarkup(mention, n));
  return html`<li id="${sourceId(n)}" value="${n}"><blockquote dir="auto">${inMarks(text)}</blockquote><p class="by">${facts}${storedMarkup(citation, page)}<span class="back">${back}</span></p></li>
`;
}

function storedMarkup(citation: Citation, page: Page): Markup {
  if (!isStored(citation, page)) return html` · not in a stored text`;
  const { document, sentence, n } = citation;
  return html`<span class="stored"> · <a href="#${sentenceId(document, sentence)}" aria-label="in the stored text: source ${n}">in the stored text</a></span>`;
}

function backMarkup({ statement, section }: Mention, n: number): Markup {
  return html` <a href="#${footnoteId(statement.number, n)}" aria-label="↩ ${section.title}, statement ${statement.number}">↩ ${section.title}</a>`;
}
