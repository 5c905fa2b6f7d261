import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';

const conditions = new Set(['if', 'unless', 'lest', 'provided', 'assuming', 'supposing']);

/** The word that makes a clause a question: "whether", "asked if", the mark at the end of a quotation. */
export function questionOf(tree: Tree, at: number): number | undefined {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const head = tree.words[tree.words[at]?.head ?? -1];
  const isAsked =
    isRelation(tree, at, 'ccomp') &&
    /^(?:ask|wonder|question|inquire|know|see)$/.test(head?.lemma ?? '');
  return (
    dependentsBy(tree, at, 'mark').find(
      (i) => lower(i) === 'whether' || (isAsked && lower(i) === 'if'),
    ) ??
    (head === undefined ? undefined : dependentsBy(tree, at, 'punct').find((i) => lower(i) === '?'))
  );
}

/** The word that makes a clause a condition. */
export function conditionOf(tree: Tree, at: number): number | undefined {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const mark = dependentsBy(tree, at, 'mark').find((i) => conditions.has(lower(i)));
  if (mark !== undefined) return mark;
  const proviso = provisoOf(tree, at);
  if (proviso !== undefined) return proviso;
  const inCase = dependentsBy(tree, at, 'mark', 'case').find(
    (i) => lower(i) === 'in' && dependentsBy(tree, i, 'fixed').some((j) => lower(j) === 'case'),
  );
  if (inCase !== undefined) return inCase;
  // "Should Peru attack, …": an auxiliary before its subject opens a condition.
  return isRelation(tree, at, 'advcl') ? inversionOf(tree, at) : undefined;
}

/** Whether what a verb says hangs on a condition, above or below it. */
export function isConditioned(tree: Tree, at: number): boolean {
  return conditionOf(tree, at) !== undefined || conditionBelow(tree, at) !== undefined;
}

function inversionOf(tree: Tree, at: number): number | undefined {
  const [subject] = dependentsBy(tree, at, 'nsubj');
  return dependentsBy(tree, at, 'aux').find((i) => subject !== undefined && i < subject);
}

/** "provided that they leave", "as long as", "once": what opens a condition that is not yet met. */
function provisoOf(tree: Tree, at: number): number | undefined {
  const head = tree.words[at]?.head ?? -1;
  if (isRelation(tree, at, 'ccomp') && isProviso(tree, head)) return head;
  if (!isRelation(tree, at, 'advcl')) return undefined;
  return dependentsBy(tree, at, 'mark', 'advmod').find((i) => {
    const form = tree.words[i]?.form.toLowerCase() ?? '';
    if (form === 'long' || form === 'as') return isAsLong(tree, i);
    return /^(?:once|until|till)$/.test(form) && isAhead(tree, head);
  });
}

function isProviso({ words }: Tree, at: number): boolean {
  return (
    /^(?:advcl|acl)$/.test(words[at]?.relation ?? '') &&
    /^(?:provided|providing|assuming|supposing)$/i.test(words[at]?.form ?? '')
  );
}

/** "as long as", "so long as". */
function isAsLong({ words }: Tree, at: number): boolean {
  const around = words.slice(Math.max(0, at - 2), at + 3).map(({ form }) => form.toLowerCase());
  return /\b(?:as|so) long as\b/.test(around.join(' '));
}

/** Whether a clause tells of what is to come or wanted. */
function isAhead(tree: Tree, at: number): boolean {
  const isModal = dependentsBy(tree, at, 'aux').some((i) => tree.words[i]?.xpos === 'MD');
  return isModal || tree.words[at]?.xpos === 'VB';
}

/** "Peru would act if …": with a condition below it a clause in "would" or "will" tells of no act. */
export function conditionBelow(tree: Tree, at: number): number | undefined {
  const { head = -1 } = tree.words[at] ?? {};
  // "If they shell us, we will answer," he said: the parser may hang the condition on the saying.
  const before =
    isRelation(tree, at, 'ccomp') && at < head ? dependentsBy(tree, head, 'advcl') : [];
  const clauses = [...dependentsBy(tree, at, 'advcl'), ...before.filter((i) => i < at)];
  return (
    clauses
      .flatMap((i) => dependentsBy(tree, i, 'mark'))
      .find((j) => /^(?:if|unless)$/.test(tree.words[j]?.form.toLowerCase() ?? '')) ??
    [...clauses, ...belowObjects(tree, at)].find((i) => isProviso(tree, i)) ??
    clauses.map((i) => provisoOf(tree, i)).find((i) => i !== undefined)
  );
}

/** "host the talks provided that …": the parser may hang the condition on the noun before it. */
function belowObjects(tree: Tree, at: number): number[] {
  return dependentsBy(tree, at, 'obj', 'obl').flatMap((i) => dependentsBy(tree, i, 'acl'));
}
