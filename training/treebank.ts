import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One word of a gold sentence. */
export interface GoldWord {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** The word it hangs on, counted from 1; 0 is the root. */
  readonly head: number;
  readonly relation: string;
}

export interface GoldSentence {
  readonly words: readonly GoldWord[];
  /** Which of the treebanks' habits it follows. */
  readonly bank: 'gum' | 'ewt';
}

/** The sentences of a gzipped CoNLL-U file, syntactic words only. */
export function readTreebank(file: string, bank: GoldSentence['bank']): GoldSentence[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return readConllu(text).map((words) => ({
    words: bank === 'ewt' ? withGumHabits(words) : words,
    bank,
  }));
}

/** The words of each sentence of a CoNLL-U text. */
export function readConllu(text: string): GoldWord[][] {
  return text
    .split('\n\n')
    .map((block) => block.split('\n').flatMap(wordOfLine))
    .filter((words) => words.length > 0);
}

function wordOfLine(line: string): GoldWord[] {
  const [number = '', form = '', , upos = '', xpos = '', , head, relation = ''] = line.split('\t');
  return /^\d+$/.test(number) ? [{ form, upos, xpos, head: Number(head), relation }] : [];
}

/**
 * EWT and GUM draw a few constructions differently. Where one rule turns the former's into the latter's, EWT is read
 * as GUM would have it, so that the network is not taught both: a date's month ("June 9"), an age ("9-year-old"), and
 * a bare role before a name ("spokesman Ali Reza"), which in GUM heads the name.
 */
export function withGumHabits(words: readonly GoldWord[]): GoldWord[] {
  return rolesAsHeads(words.map((word, i) => ({ ...word, relation: relationOf(words, i) })));
}

const months = new Set(
  'January February March April May June July August September October November December'.split(
    ' ',
  ),
);

function relationOf(words: readonly GoldWord[], i: number): string {
  const { form = '', head = 0, relation = '' } = words[i] ?? {};
  const above = words[head - 1];
  if (relation === 'nmod:unmarked' && months.has(form) && /^\d{1,2}$/.test(above?.form ?? ''))
    return 'compound';
  if (relation === 'obl:unmarked' && form === 'year' && above?.form === 'old') return 'compound';
  return relation;
}

/** Turns "spokesman" from a description of "Ali" into its head, with the parts of the name flat below it. */
function rolesAsHeads(words: readonly GoldWord[]): GoldWord[] {
  let turned = [...words];
  for (const [i, { relation, xpos, head, form }] of words.entries()) {
    const isRole =
      relation === 'nmod:desc' && /^NNS?$/.test(xpos) && /^\p{Ll}/u.test(form) && head > i + 1;
    if (isRole && words[head - 1]?.xpos === 'NNP') turned = withRoleAsHead(turned, i + 1, head);
  }
  return turned;
}

/** Numbers count from 1. What stands before the role, and what follows the name, moves to the role. */
function withRoleAsHead(words: readonly GoldWord[], role: number, name: number): GoldWord[] {
  const isOwned = words.some(
    ({ head, relation }) => head === name && /^(?:det|nmod:poss)/.test(relation),
  );
  const own = isOwned ? 'appos' : 'flat';
  return words.map((word, i) => {
    const number = i + 1;
    if (number === role) {
      const { head = 0, relation = '' } = words[name - 1] ?? {};
      return { ...word, head, relation };
    }
    if (number === name) return { ...word, head: role, relation: own };
    if (word.head !== name) return word;
    if (word.relation === 'flat') return own === 'flat' ? { ...word, head: role } : word;
    return { ...word, head: role };
  });
}
