import { escapeAttribute, escapeText, windowsCharacter } from './references.ts';
import type { Element, Node } from './tree.ts';

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter(isElement).filter((one) => one.name === name);
}

/** The first child of that name which holds something; else the first. */
export function child(element: Element, name: string): Element | undefined {
  const all = childrenOf(element, name);
  return all.find((one) => one.children.length > 0 || one.attributes.size > 0) ?? all[0];
}

/** The text of an element and all in it, without blanks around it. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const gather = ({ children }: Element) => {
    for (const node of children) {
      if (isElement(node)) gather(node);
      else parts.push(node);
    }
  };
  gather(element);
  return mended(parts.join('').trim());
}

/** What stands in an element, as markup. */
export function markupIn(element: Element): string {
  const parts: string[] = [];
  for (const node of element.children) write(node, parts, '');
  return parts.join('').trim();
}

const homes: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** Elements of a foreign namespace keep its prefix, so that `foo:title` does not become a title. */
function write(node: Node, parts: string[], home: string): void {
  if (!isElement(node)) {
    parts.push(escapeText(mended(node)));
    return;
  }
  const [prefix = ''] = node.name.includes(':') ? node.name.split(':', 1) : [''];
  const isOwn = prefix === '' || prefix === 'xhtml' || prefix in homes;
  const tag = isOwn ? node.tag : node.name;
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const address = homes[prefix];
  if (address && prefix !== home) attributes.push(` xmlns="${address}"`);
  if (address && [...node.attributes.keys()].some((name) => name.startsWith('xlink:')))
    attributes.push(' xmlns:xlink="http://www.w3.org/1999/xlink"');
  parts.push(`<${tag}${attributes.join('')}>`);
  if (/^(?:br|hr|img|wbr|input|col|area)$/i.test(tag)) return;
  for (const inner of node.children) write(inner, parts, prefix);
  parts.push(`</${tag}>`);
}

/** Text with the two flaws put right that feeds have most: bytes taken for another encoding's. */
function mended(text: string): string {
  const repaired = repairDoubled(text);
  return repaired.replaceAll(/[\u0080-\u009f]/g, (control) =>
    windowsCharacter(control.charCodeAt(0)),
  );
}

/**
 * Text whose UTF-8 was once taken for Latin-1, read as it was meant: where every character above ASCII is one byte's
 * and together they are sound UTF-8, which no text is by chance.
 */
function repairDoubled(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
