import { elements, foreign } from './allowed.ts';
import { isElement, markupIn, textOf } from './elements.ts';
import type { Wording } from './feed.ts';
import { cleanMarkup, foldBlanks, textOfMarkup } from './markup.ts';
import { decodeReferences } from './references.ts';
import type { Element } from './tree.ts';

const shortTypes: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
  plain: 'text/plain',
};

export interface WordingRules {
  /** What the words are where the feed does not say it. */
  readonly type: 'text/plain' | 'text/html' | 'application/xhtml+xml';
  /** Whether plain text that looks like markup is taken for it, as readers of RSS do; Atom says what it means. */
  readonly guess: boolean;
  /** Whether a `div` around all is wrapping, as in Atom 1.0. */
  readonly wrapped?: boolean;
}

/** What an element says in words. */
export function wordingOf(element: Element, rules: WordingRules): Wording {
  const told = element.attributes.get('type')?.trim().toLowerCase() || rules.type;
  let type = shortTypes[told] ?? told;
  const inner = unwrapped(element, type, rules);
  const hasMarkup = inner.children.some(isElement);
  let value = hasMarkup || type === 'application/xhtml+xml' ? markupIn(inner) : textOf(inner);
  const decoded = base64In(element, type, rules, value);
  if (decoded !== undefined) value = decoded;
  else if (isMarkup(type) && !hasMarkup && element.attributes.get('mode') === 'xml')
    value = markupIn(inner);
  if (hasMarkup && type === 'text/plain') type = 'text/html';
  else if (rules.guess && type === 'text/plain' && looksLikeMarkup(value)) type = 'text/html';
  if (isMarkup(type)) value = cleanMarkup(value, element.base).trim();
  return { value, type, language: element.language, base: element.base };
}

/** What a reader sees of some words, blanks folded; references that were written twice over are put in. */
export function plainText({ value, type }: Pick<Wording, 'value' | 'type'>): string {
  return isMarkup(type) ? textOfMarkup(value) : foldBlanks(decodeReferences(value));
}

export function isMarkup(type: string): boolean {
  return /html/.test(type);
}

function unwrapped(element: Element, type: string, { wrapped }: WordingRules): Element {
  if (!wrapped) return element;
  const inner = element.children.filter((node) => isElement(node) || node.trim() !== '');
  const [only] = inner;
  if (inner.length !== 1 || only === undefined || !isElement(only)) return element;
  const isWrapping = /^(?:xhtml:)?div$/.test(only.name);
  return isWrapping && (type !== 'text/html' || !only.children.some(isElement)) ? only : element;
}

function base64In(
  element: Element,
  type: string,
  { wrapped }: WordingRules,
  value: string,
): string | undefined {
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  const isText = /^text\/|[/+]xml$|^message\//.test(type);
  if (mode !== 'base64' && (!wrapped || isText)) return undefined;
  const packed = value.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(packed)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64')).trim();
  } catch {
    return undefined;
  }
}

/** Has an end tag, or a reference, and no tag or reference but those of HTML. */
function looksLikeMarkup(text: string): boolean {
  if (!/<\/[a-z]\w*\s*>|<(?:br|hr|img)\b[^<>]*>|&#?\w{1,40};/i.test(text)) return false;
  for (const [, tag = ''] of text.matchAll(/<\/?([a-z]\w{0,40})/gi))
    if (!elements.has(tag.toLowerCase()) && !foreign.has(tag)) return false;
  for (const [reference] of text.matchAll(/&[a-z]\w{0,40};/gi))
    if (decodeReferences(reference) === reference) return false;
  return true;
}
