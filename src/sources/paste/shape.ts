import type { Feature } from './features.ts';
import type { Line } from './lines.ts';
import { isRule } from './rules.ts';
import { functionWords, wordsOf } from './words.ts';

/** Patterns look at this much of a line at most, so that a line of a megabyte costs little more than a paragraph. */
const clip = 1200;

const speech =
  /\b(?:said|says|told|adds?|added|according to|warned|argued|noted|announced|stated|insisted|reported|acknowledged|denied|accused|called (?:on|for)|urged)\b/;
const closing = /["”’'»)\]]*\s*$/u;

/** What can be said of a line's size and form, by itself. */
export function shapeOf({ text, isBullet, numberLength }: Line): Feature[] {
  const head = text.slice(0, clip);
  const words = wordsOf(head);
  return [
    sizeOf(words.length),
    ...when('long', text.length > 160),
    ...when('huge', text.length > 450),
    ...when('bullet', isBullet),
    ...when('numbered', numberLength > 0),
    ...endOf(text.slice(-80), words.length),
    ...when('several-sentences', /\p{Ll}{2}[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(head)),
    ...when('lower-start', /^\p{Ll}/u.test(text)),
    ...when('quote-start', /^["“‘«]/.test(text)),
    ...when('all-caps', /\p{Lu}{2}/u.test(head) && !/\p{Ll}/u.test(head)),
    ...when('title-case', isTitleCase(words)),
    ...when('prose', isProse(words)),
    ...when('reports-speech', words.length >= 8 && speech.test(head)),
    ...when('no-letters', !/\p{L}/u.test(text)),
    ...when('rule', isRule(text)),
  ];
}

export function when(feature: Feature, holds: boolean): Feature[] {
  return holds ? [feature] : [];
}

function sizeOf(words: number): Feature {
  if (words <= 1) return 'one-word';
  if (words <= 4) return 'few-words';
  return words <= 18 ? 'some-words' : 'many-words';
}

function endOf(tail: string, words: number): Feature[] {
  const bare = tail.replace(closing, '');
  const last = bare.at(-1) ?? '';
  if (/(?:…|\.\.)$/.test(bare)) return ['ellipsis-end'];
  if (last === ':' || last === '：') return ['colon-end'];
  if ('!?！？'.includes(last)) return ['question'];
  if (last !== '.' && last !== '。') return /[\p{L}\p{N}]/u.test(bare) ? ['no-stop'] : [];
  // "… say officials in the U.S." may well be a headline.
  const abbreviated = /(?:\b\p{Lu}\.)+$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr)\.$/u.test(bare);
  return abbreviated && words <= 14 ? ['no-stop'] : ['sentence-end'];
}

/** Whether the longer words begin with capitals, as American headlines do. */
function isTitleCase(words: readonly string[]): boolean {
  const longer = words.filter((word) => word.length > 3);
  const capital = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return longer.length >= 3 && capital / longer.length > 0.75;
}

function isProse(words: readonly string[]): boolean {
  const linking = words.filter((word) => functionWords.has(word.toLowerCase())).length;
  return words.length >= 8 && linking / words.length >= 0.3;
}
