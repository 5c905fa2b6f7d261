import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** A line of a page as a browser's copy gives it. */
export interface PageLine {
  readonly text: string;
  /** Stands in a `figcaption`, or in an element whose class says that it is a caption. */
  readonly isCaption: boolean;
  /** Stands in a list item, whose sign some browsers copy. */
  readonly isItem: boolean;
  /** Stands in `h1` to `h6`. */
  readonly isHeading: boolean;
  /** A blank line comes before it, as around paragraphs and headings. */
  readonly isApart: boolean;
}

const unseen = new Set(
  'script style noscript template head iframe object svg canvas video audio map select option datalist textarea input img picture meta link'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const parted = new Set('p h1 h2 h3 h4 h5 h6'.split(' '));
const captionClass = /(?:^|[\s_-])(?:caption|wp-caption-text)(?:$|[\s_-])/i;

interface Place {
  readonly isCaption: boolean;
  readonly isItem: boolean;
  readonly isHeading: boolean;
  readonly isPre: boolean;
}

/** Builds lines out of text and breaks, white space folded as a browser does. */
class Lines {
  readonly done: PageLine[] = [];
  #text = '';
  #place: Place | undefined;
  #isApart = false;

  add(text: string, place: Place): void {
    if (this.#text === '' && text.trim() === '') return;
    this.#place ??= place;
    this.#text += text;
  }

  close(isApart: boolean): void {
    const text = this.#text
      .replace(/[ \n\r\f\v\u0085\u2028\u2029]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (text !== '' && this.#place) {
      const { isCaption, isItem, isHeading } = this.#place;
      this.done.push({ text, isCaption, isItem, isHeading, isApart: this.#isApart });
      this.#isApart = false;
    }
    this.#text = '';
    this.#place = undefined;
    this.#isApart ||= isApart;
  }
}

/** The lines of a page when all of it is selected and copied; what is hidden by style sheets we cannot know. */
export function renderPage(html: string): PageLine[] {
  const lines = new Lines();
  const place = { isCaption: false, isItem: false, isHeading: false, isPre: false };
  for (const node of parseDocument(html).children) walk(node, place, lines);
  lines.close(false);
  return lines.done;
}

function walk(node: ChildNode, place: Place, lines: Lines): void {
  if (isText(node)) return addText(node.data, place, lines);
  if (!('children' in node)) return;
  if (!isTag(node)) return node.children.forEach((child) => walk(child, place, lines));
  const { name } = node;
  if (unseen.has(name) || isHidden(node)) return;
  if (name === 'br') return lines.close(false);
  const isBlock = blocks.has(name);
  if (isBlock) lines.close(parted.has(name));
  if (name === 'td' || name === 'th') lines.add('\t', place);
  const within = placeIn(node, place);
  for (const child of node.children) walk(child, within, lines);
  if (isBlock) lines.close(parted.has(name));
}

function addText(text: string, place: Place, lines: Lines): void {
  if (!place.isPre) return lines.add(text.replace(/[\t\n\r]/g, ' '), place);
  text.split('\n').forEach((line, index) => {
    if (index > 0) lines.close(false);
    lines.add(line.replaceAll('\t', '  '), place);
  });
}

function placeIn({ name, attribs }: Element, place: Place): Place {
  return {
    isCaption:
      place.isCaption || name === 'figcaption' || captionClass.test(attribs['class'] ?? ''),
    isItem: place.isItem || name === 'li',
    isHeading: place.isHeading || /^h[1-6]$/.test(name),
    isPre: place.isPre || name === 'pre',
  };
}

function isHidden({ attribs }: Element): boolean {
  return (
    attribs['hidden'] !== undefined ||
    attribs['aria-modal'] !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '')
  );
}
