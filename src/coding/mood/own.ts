import type { Status } from '../../model/coding.ts';
import { dependentsBy, type Tree } from '../../text/syntax/tree.ts';
import { negationOf, partialOf } from '../negation.ts';
import { hearsayOf, isImperative, scheduleOf, tenseOf } from '../tense.ts';
import { conditionBelow } from './conditions.ts';
import type { Mood } from './status.ts';

const modals = new Set(
  'will would shall should can could may might must ought wo ca sha cannot need dare'.split(' '),
);

/** Negation, modals and tense of a verb by themselves. */
export function ownMood(tree: Tree, at: number): Mood {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const auxiliaries = dependentsBy(tree, at, 'aux', 'cop');
  const negation = negationOf(tree, at);
  if (negation !== undefined) return { status: 'denied', how: 'negation', at: negation };
  const modal = auxiliaries.find((i) => modals.has(lower(i)) || /^'(?:ll|d)$/.test(lower(i)));
  if (modal === undefined) return plainMood(tree, at);
  const condition = conditionBelow(tree, at);
  return condition === undefined
    ? { status: modalMood(lower(modal), auxiliaries.map(lower)), how: 'modal', at: modal }
    : { status: 'conditional', how: 'condition', at: condition };
}

/** The mood of a verb that is neither negated nor has a modal. */
function plainMood(tree: Tree, at: number): Mood {
  const partial = partialOf(tree, at);
  if (partial !== undefined) return { status: 'possible', how: 'negation', at: partial };
  const hearsay = hearsayOf(tree, at);
  if (hearsay !== undefined) return { status: 'possible', how: 'hearsay', at: hearsay };
  const schedule = scheduleOf(tree, at);
  if (schedule !== undefined) return { status: 'forecast', how: 'governor', at: schedule };
  if (isImperative(tree, at)) return { status: 'requested', how: 'modal', at };
  return { status: tenseOf(tree, at), how: 'tense', at };
}

function modalMood(modal: string, auxiliaries: readonly string[]): Status {
  const isPerfect = auxiliaries.includes('have') || auxiliaries.includes("'ve");
  if (/^(?:will|shall|wo|sha|['’]ll)$/.test(modal)) return 'forecast';
  if (modal === 'must') return isPerfect ? 'possible' : 'requested';
  // "could have saved them": they did not.
  if (isPerfect && /^(?:should|ought|need|could|would|['’]d)$/.test(modal)) return 'denied';
  if (/^(?:should|ought|need)$/.test(modal)) return 'requested';
  return /^(?:would|['’]d)$/.test(modal) ? 'conditional' : 'possible';
}
