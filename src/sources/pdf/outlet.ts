import type { Paragraph } from './flow.ts';
import { type Front, firstPages } from './front.ts';

/** The words of a paragraph that name the publisher. */
export interface Outlet {
  readonly paragraph: number;
  readonly start: number;
  readonly name: string;
}

const rights =
  /(?:©|\(c\)|copyright)(?:\s+(?:©|\(c\)))?[\s\d,–-]*(?:by\s+)?(?:the\s+)?(\p{Lu}[\p{L}\p{N}.&’'-]*(?:[ ,]+(?:\p{Lu}[\p{L}\p{N}.&’'-]*|of|for|on|and|the|in|de|für))*)/iu;
const house =
  /^(?:The )?(?:\p{Lu}[\p{L}&’'-]*\s)*(?:Institutes?|Cent(?:er|re)|Council|Foundation|Endowment|University|Academy|Institution|Observatory|Ministry|Secretariat|Think Tank)\b(?: (?:\p{Lu}[\p{L}&’'-]*|of|for|on|and|the|in))*$/u;

/** Whoever has the rights to it, else a line of the front that is the name of an institute. */
export function outletOf(
  paragraphs: readonly Paragraph[],
  rest: readonly Front[],
): Outlet | undefined {
  const last = paragraphs.at(-1)?.page ?? 1;
  for (const [paragraph, { text, page }] of paragraphs.entries()) {
    if (text.length > 300 || (page > firstPages && page < last)) continue;
    const found = rights.exec(text);
    const name = found?.[1]?.replace(/[.,\s]+$/, '') ?? '';
    if (found && /\p{Lu}\p{L}/u.test(name) && !/^all rights/i.test(name))
      return { paragraph, start: found.index + found[0].indexOf(name), name };
  }
  const line = rest.find(({ text }) => text.length < 90 && text.includes(' ') && house.test(text));
  return line && { paragraph: line.index, start: 0, name: line.text };
}
