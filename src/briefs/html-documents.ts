import { overlaps, type Span, within } from '../core/span.ts';
import type { BriefDocument, Citation } from '../model/brief.ts';
import { documentId, isStored, type Page, sentenceId, sourceId } from './html-links.ts';
import { html, type Markup } from './html-template.ts';
import { documentFacts } from './layout.ts';

/** A sentence that other sentences cut in pieces: the page lights all its pieces up together. */
export interface SplitSentence {
  readonly id: string;
  readonly className: string;
}

/** A cited sentence in its stored text, once for however many citations. */
interface Anchor {
  readonly id: string;
  readonly span: Span;
  /** Shared by all pieces of a sentence that is cut; `null` for one that is whole. */
  readonly className: string | null;
}

/** The stored texts, each cited sentence marked in them. */
export function documentsMarkup(page: Page): { markup: Markup[]; splits: SplitSentence[] } {
  const { documents } = page.brief;
  if (documents.length === 0) return { markup: [], splits: [] };
  const all = documents.map((document, index) => ({
    document,
    anchors: anchorsOf(document, index, page),
  }));
  return {
    markup: [
      html`<section id="texts" aria-labelledby="texts-title">
<h2 id="texts-title">Stored texts</h2>
<p class="by paper">The texts themselves are not printed; this file holds them.</p>
${all.map(({ document, anchors }) => documentMarkup(document, anchors, page))}</section>
`,
    ],
    splits: all.flatMap(({ anchors }) =>
      anchors.flatMap(({ id, className }) => (className === null ? [] : [{ id, className }])),
    ),
  };
}

function anchorsOf(document: BriefDocument, index: number, page: Page): Anchor[] {
  const cited = citationsIn(document, page).filter((citation) => isStored(citation, page));
  const spans = new Map(
    cited.map(({ sentence }) => [
      sentenceId(document.id, sentence),
      wholeCharacters(document.text, sentence),
    ]),
  );
  return [...spans].map(([id, span], number, all) => {
    const isCut = all.some(([other, cutter]) => other !== id && overlaps(span, cutter));
    return { id, span, className: isCut ? `k-${index}-${number}` : null };
  });
}

function citationsIn({ id }: BriefDocument, { brief }: Page): Citation[] {
  return brief.citations.filter(({ document }) => document === id);
}

function documentMarkup(document: BriefDocument, anchors: readonly Anchor[], page: Page): Markup {
  const id = documentId(document.id);
  const cited = citationsIn(document, page);
  const marks = cited.map(({ n }) => html` <a href="#${sourceId(n)}">[${n}]</a>`);
  return html`<article id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name" dir="auto">${document.name}</h3>
<p class="by">${documentFacts(document).join(' · ')}${lostMarkup(document)}</p>
${cited.length > 0 ? html`<p class="by back">Cited as${marks}</p>\n` : []}<pre dir="auto">
${storedTextMarkup(
  document.text,
  anchors,
  cited.flatMap(({ mark }) => mark),
)}</pre>
</article>
`;
}

/** Says how many characters the file shows as U+FFFD because HTML has no way to carry them. */
function lostMarkup({ text }: BriefDocument): Markup {
  const lost = text.match(/[\0\p{Cs}]/gu)?.length ?? 0;
  return lost > 0 ? html` · � stands ${lost}× for a character that HTML cannot carry` : html``;
}

/** The text, each character once: cut at the edges of sentences, and inside these at those of the words. */
function storedTextMarkup(
  text: string,
  anchors: readonly Anchor[],
  words: readonly Span[],
): Markup[] {
  const whole: Span = [0, text.length];
  const strong = words
    .filter(([start, end]) => start < end)
    .map((span) => wholeCharacters(text, span));
  return cut(
    whole,
    anchors.map(({ span }) => span),
  ).map((piece) => {
    const content = emphasised(text, piece, strong);
    return sentencePiece(
      piece,
      anchors.filter(({ span }) => within(piece, span)),
      content,
    );
  });
}

function emphasised(text: string, piece: Span, strong: readonly Span[]): Markup {
  const near = strong.filter((span) => overlaps(span, piece));
  const parts = cut(piece, near).map((part) => {
    const words = text.slice(...part);
    return near.some((span) => within(part, span))
      ? html`<strong>${words}</strong>`
      : html`${words}`;
  });
  return html`${parts}`;
}

/** The first piece of a sentence carries its id; where several start, the others lie within it. */
function sentencePiece([start]: Span, anchors: readonly Anchor[], content: Markup): Markup {
  if (anchors.length === 0) return content;
  const classes = anchors.flatMap(({ className }) => className ?? []).join(' ');
  const [id, ...more] = anchors.filter(({ span }) => span[0] === start).map((anchor) => anchor.id);
  const inner = more.reduce((inside, other) => html`<span id="${other}">${inside}</span>`, content);
  const attributes = [
    ...(id === undefined ? [] : [html` id="${id}"`]),
    ...(classes === '' ? [] : [html` class="${classes}"`]),
  ];
  return html`<mark${attributes}>${inner}</mark>`;
}

/** The span in pieces, cut wherever one of the others starts or ends in it. */
function cut([start, end]: Span, others: readonly Span[]): Span[] {
  const inside = others.flat().filter((edge) => start < edge && edge < end);
  const edges = [...new Set([start, ...inside, end])].toSorted((a, b) => a - b);
  return edges.slice(1).map((edge, index) => [edges[index] ?? start, edge]);
}

/** The span without a cut through the middle of a character, whose halves no file could hold. */
function wholeCharacters(text: string, [start, end]: Span): Span {
  return [isInCharacter(text, start) ? start - 1 : start, isInCharacter(text, end) ? end + 1 : end];
}

function isInCharacter(text: string, index: number): boolean {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff;
}
