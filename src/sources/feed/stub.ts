import type { Entry } from './feed.ts';
import { plainText } from './wording.ts';

/** Fewer words than this are no article: a feed with whole articles has more in nearly all of them. */
const fewestWords = 120;

/** How a text ends that goes on elsewhere. */
const goesOn =
  /(?:…|\.{3}|\[(?:…|\.{3}|&hellip;)\]|\b(?:read|continue|see|find out|learn)\s+(?:the\s+)?(?:more|reading|full|rest|on|article|story)\b[^.!?]{0,80}|\bfull (?:story|article|text|coverage)\b[^.!?]{0,40}|the post .{1,300} appeared first on .{1,200})[\s»›→>.)\]]*$/iu;

/** Whether an entry holds no more than a taste of its article, so that the page it links to is what to read. */
export function isStub({ content, summary }: Entry): boolean {
  const text =
    plainText(content ?? { value: '', type: 'text/plain' }) || (summary ? plainText(summary) : '');
  const words = text === '' ? 0 : text.split(' ').length;
  return words < fewestWords || (words < fewestWords * 4 && goesOn.test(text.slice(-600)));
}
