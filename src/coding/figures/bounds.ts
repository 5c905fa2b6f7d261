import type { Bound } from '../../model/coding.ts';
import type { Word } from '../../text/analyse.ts';

const leads: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  about:
    'about|around|roughly|approximately|some|circa|an estimated|estimated|in the region of|in the order of|or so',
  nearly: 'nearly|almost|close to|just under|just below|just short of|not quite',
  'more-than':
    'more than|over|above|at least|no less than|not less than|no fewer than|upwards of|in excess of|well over|just over|a little over|slightly more than|well above|a minimum of|exceeding',
  'less-than':
    'less than|fewer than|under|below|up to|at most|at the most|as many as|as much as|no more than|not more than|a maximum of|well under|well below',
};

interface Lead {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** By their last word, the longest first: what is looked up runs backwards from the number. */
const byLast: ReadonlyMap<string, readonly Lead[]> = (() => {
  const found = new Map<string, Lead[]>();
  for (const bound of ['about', 'nearly', 'more-than', 'less-than'] as const) {
    for (const phrase of leads[bound].split('|')) {
      const words = phrase.split(' ');
      const last = words.at(-1) ?? '';
      found.set(last, [...(found.get(last) ?? []), { words, bound }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
})();

/** How a number is bounded by what stands before it, and the word at which that begins. */
export function boundBefore(
  words: readonly Word[],
  first: number,
): { readonly bound: Bound; readonly first: number } {
  const lower = (i: number) => words[i]?.form.toLowerCase() ?? '';
  const lead = byLast
    .get(lower(first - 1))
    ?.find((one) => one.words.every((word, i) => lower(first - one.words.length + i) === word));
  return lead ? { bound: lead.bound, first: first - lead.words.length } : { bound: 'exact', first };
}

/** "or more", "or so" behind a number or its unit, and how many words that is. */
export function boundBehind(
  words: readonly Word[],
  at: number,
): { readonly bound: Bound; readonly length: number } | undefined {
  const [first = '', second = ''] = [
    words[at]?.form.toLowerCase(),
    words[at + 1]?.form.toLowerCase(),
  ];
  if (first === '+') return { bound: 'more-than', length: 1 };
  if (first === '-' && second === 'plus') return { bound: 'more-than', length: 2 };
  if (first !== 'or') return undefined;
  if (second === 'so') return { bound: 'about', length: 2 };
  if (second === 'more') return { bound: 'more-than', length: 2 };
  return second === 'less' || second === 'fewer' ? { bound: 'less-than', length: 2 } : undefined;
}
