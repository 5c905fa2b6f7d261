import type { SegmentKind } from '../../model/article.ts';
import type { Element } from './element.ts';
import { headingOf, type Scene, type Told } from './scene.ts';

/** What a line of a page is, apart from what the headline, byline and date are. */
export interface Role {
  readonly kind: SegmentKind;
  readonly reasons: readonly string[];
}

/** The names of the kinds of hints and phrases, as reasons. */
const hintReasons = [
  undefined,
  'navigation',
  'footer',
  'header',
  'sidebar',
  'related-box',
  'comments',
  'share-box',
  'advertisement',
  'newsletter-box',
  'author-box',
  undefined,
  'tags',
  'dialog',
  'contents',
];
const phraseReasons = [
  'newsletter',
  'consent',
  'copyright',
  'share',
  'related',
  'comments',
  'advertisement',
];
const places = new Set(['nav', 'aside', 'footer', 'header', 'form']);
/** How near the element of a hint must be to be named as a reason. */
const near = 4;
const captionHint = 11;
const relatedHint = 5;

/** A line that belongs to the body. */
export function bodyRole({ block }: Told): Role {
  const { element } = block;
  const level = headingOf(element);
  if (level > 0) return { kind: 'body', reasons: ['heading'] };
  if (isIn(element, 'li', 3)) return { kind: 'bullet', reasons: ['list-item'] };
  if (isIn(element, 'td', 3) || isIn(element, 'th', 3) || element.tag === 'tr')
    return { kind: 'body', reasons: ['table'] };
  if (isIn(element, 'blockquote', 3)) return { kind: 'body', reasons: ['quotation'] };
  if (isIn(element, 'pre', 2)) return { kind: 'body', reasons: ['code'] };
  return { kind: 'body', reasons: [element.tag === 'p' ? 'paragraph' : 'block'] };
}

/** Whether a line is the text under a picture. */
export function isCaption(element: Element | undefined): boolean {
  return element !== undefined && isIn(element, 'figcaption', 4);
}

/** A line that does not. */
export function otherRole(scene: Scene, line: Told): Role {
  const { block, linked, counts, phrases } = line;
  const stepsTo = (kind: number) => scene.hints.steps(block.leaf, kind);
  if (isCaption(block.element) || (isIn(block.element, 'figure', 4) && linked < 0.5))
    return { kind: 'caption', reasons: ['figure'] };
  if (stepsTo(captionHint) <= 1 && /caption/i.test(namesOf(block.element)))
    return { kind: 'caption', reasons: ['caption-class'] };
  const reasons = hintReasons.flatMap((reason, kind) =>
    reason !== undefined && stepsTo(kind) <= near ? [reason] : [],
  );
  for (let at: Element | undefined = block.element, up = 0; at && up <= 8; at = at.parent, up += 1)
    if (places.has(at.tag)) reasons.push(`in-${at.tag}`);
  for (const [kind, reason] of phraseReasons.entries())
    if ((phrases >> kind) & 1) reasons.push(`says-${reason}`);
  if (block.element.hidden) reasons.push('hidden');
  if (linked > 0.8) reasons.push('link');
  const isHeadline = linked > 0.8 && counts.words >= 4 && counts.words <= 30;
  const kind = isHeadline && stepsTo(relatedHint) <= 6 ? 'related' : 'furniture';
  return { kind, reasons: reasons.length > 0 ? [...new Set(reasons)] : ['beside-the-body'] };
}

function namesOf({ attributes, parent }: Element): string {
  return `${attributes['class'] ?? ''} ${parent?.attributes['class'] ?? ''}`;
}

/** Whether an element of that tag stands at most so many steps above, itself included. */
function isIn(element: Element, tag: string, steps: number): boolean {
  for (let at: Element | undefined = element, up = 0; at && up <= steps; at = at.parent, up += 1) {
    if (at.tag === tag) return true;
  }
  return false;
}
