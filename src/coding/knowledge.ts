import { overlaps } from '../core/span.ts';
import { isWillingIt } from '../text/syntax/repairs.ts';
import { isRelation } from '../text/syntax/tree.ts';
import type { Knowledge } from './frames/match.ts';
import type { Sentence } from './sentence.ts';

/** What is known of the words of a sentence beside their tree. */
export function knowledgeOf(s: Sentence): Knowledge {
  return {
    isNamed: (at) => s.nameAt(at) !== undefined,
    isParty: (at) => isSomebody(s, at),
  };
}

/** Times that no date could be read from, for want of a day to count from. */
const timeWords =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|week|weekend|month|year|years|days|weeks|months|hours|morning|evening|night|time)$/;

/** A day, "it is said that" or the place of a dateline is nobody. */
function isSomebody({ tree, dates, opening }: Sentence, at: number): boolean {
  const { span = [0, 0], upos = '' } = tree.words[at] ?? {};
  if (!/^(?:NOUN|PROPN|PRON|ADJ|NUM|DET|VERB|X)$/.test(upos) || isRelation(tree, at, 'expl'))
    return isWillingIt(tree, at);
  if (timeWords.test(tree.words[at]?.form ?? '')) return false;
  return span[0] >= opening && !dates.some((date) => overlaps(date.span, span));
}
