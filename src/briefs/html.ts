import type { Brief } from '../model/brief.ts';
import { documentsMarkup } from './html-documents.ts';
import { type Page, planPage } from './html-links.ts';
import { sectionsMarkup } from './html-sections.ts';
import { sourcesMarkup } from './html-sources.ts';
import { html, type Markup } from './html-template.ts';
import { formatInstant } from './layout.ts';
import { styleSheet } from './style.ts';

/**
 * The brief as one HTML file that asks nothing of any other: no script, no request, every sentence
 * it rests on inside it, two links away at most.
 */
export function renderHtml(brief: Brief): string {
  const page = planPage(brief);
  const texts = documentsMarkup(page);
  const style = styleSheet(texts.splits);
  return html`<!doctype html>
<html lang="en">
${headMarkup(brief, style)}<body>
<a class="skip" href="#main">Skip to the brief</a>
${headerMarkup(page)}<main id="main">
${sectionsMarkup(page)}${sourcesMarkup(page)}${texts.markup}</main>
</body>
</html>
`.markup;
}

function headMarkup({ title }: Brief, { css, hash }: { css: string; hash: string }): Markup {
  const policy = `default-src 'none'; img-src data:; style-src '${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${{ markup: css }}</style>
</head>
`;
}

function headerMarkup({ brief, sections }: Page): Markup {
  const { title, asOf, knownBy, method, citations, documents } = brief;
  const entries = [
    ...sections,
    ...(citations.length > 0 ? [{ id: 'sources', title: 'Sources' }] : []),
    ...(documents.length > 0 ? [{ id: 'texts', title: 'Stored texts' }] : []),
  ];
  const links = entries.map((entry) => html`<li><a href="#${entry.id}">${entry.title}</a></li>`);
  return html`<header>
<h1 dir="auto">${title}</h1>
<p class="by">Events up to <time datetime="${asOf}">${asOf}</time> · known by <time datetime="${knownBy}">${formatInstant(knownBy)}</time> · method <bdi>${method}</bdi></p>
<nav aria-label="Sections"><ul>${links}</ul></nav>
</header>
`;
}
