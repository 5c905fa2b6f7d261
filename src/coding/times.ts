import type { Status, View } from '../model/coding.ts';
import { dependentsBy, type Tree } from '../text/syntax/tree.ts';

/** When an act of each status is, where no verb says so. */
const usual: Readonly<Record<Status, View['time']>> = {
  occurred: 'past',
  ongoing: 'present',
  planned: 'future',
  forecast: 'future',
  requested: 'future',
  feared: 'none',
  possible: 'none',
  conditional: 'none',
  denied: 'none',
};

/** When an act is by the tense of its verb, or of the verb that a noun hangs on, else by its status. */
export function timeAt(tree: Tree, at: number, status: Status): View['time'] {
  const time = usual[status];
  if (time !== 'none' || status === 'conditional') return time;
  const verb = verbOver(tree, at);
  return isInfinitive(tree, verb)
    ? infinitiveTime(tree, verb, status)
    : (tenseAt(tree, verb) ?? time);
}

/** "is likely to leave" is to come; who "refused to leave" did so when they refused. */
function infinitiveTime(tree: Tree, at: number, status: Status): View['time'] {
  const { head = -1 } = tree.words[at] ?? {};
  const isDone = status === 'denied' && tree.words[head]?.upos === 'VERB';
  return isDone ? (tenseAt(tree, head) ?? 'none') : 'future';
}

function isInfinitive(tree: Tree, at: number): boolean {
  return tree.words[at]?.xpos === 'VB' && dependentsBy(tree, at, 'aux').length === 0;
}

/** How many nouns may lie between an act and the verb that it hangs on. */
const reach = 3;

function verbOver(tree: Tree, at: number): number {
  let verb = at;
  for (let left = reach; left > 0 && !isVerb(tree, verb); left -= 1)
    verb = tree.words[verb]?.head ?? -1;
  return verb;
}

function isVerb({ words }: Tree, at: number): boolean {
  return /^(?:VERB|AUX)$/.test(words[at]?.upos ?? 'VERB');
}

/** "may have left" is past, "may leave" to come, and what "would" be done is at no time. */
function tenseAt(tree: Tree, at: number): View['time'] | undefined {
  const auxiliaries = dependentsBy(tree, at, 'aux', 'cop').flatMap((i) => tree.words[i] ?? []);
  const [modal] = auxiliaries.filter(({ xpos }) => xpos === 'MD');
  if (modal !== undefined) {
    if (auxiliaries.some(({ lemma }) => lemma === 'have')) return 'past';
    return /^(?:would|['’]d)$/i.test(modal.form) ? 'none' : 'future';
  }
  const own = tree.words[at]?.xpos ?? '';
  const tags = [own, ...auxiliaries.map(({ xpos }) => xpos)];
  // "has left", "was shot", "left".
  const isPerfect = auxiliaries.some(({ lemma }) => lemma === 'have');
  if (isPerfect || tags.includes('VBD')) return 'past';
  return tags.some((tag) => /^VB[PZ]$/.test(tag)) ? 'present' : undefined;
}
