import { cover, type Span, slice, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import { clauseOf } from '../text/syntax/clauses.ts';
import { isNominal, nounPhrase } from '../text/syntax/phrases.ts';
import { isExpletive } from '../text/syntax/pleonasm.ts';
import { isRelation, subtree, type Tree } from '../text/syntax/tree.ts';
import type { Scope } from './parties.ts';
import { kindOf, properNameIn } from './register.ts';
import type { Sentence } from './sentence.ts';

/** What is no part of who speaks: the word of the cue, and the content. */
interface Said {
  readonly at?: number;
  readonly content?: readonly Span[];
}

/**
 * The speaker that a noun heads, with the full name behind a pronoun, role noun, surname or acronym, and remembered
 * for later ones. Undefined for an expletive ("it is said").
 */
export function speakerAt(
  s: Sentence,
  at: number,
  scope: Scope,
  said: Said = {},
): Party | undefined {
  const { tree } = s;
  const { xpos = '', form = '' } = tree.words[at] ?? {};
  if (isExpletive(tree, at) || /^(?:there|what)$/i.test(form)) return undefined;
  const behind = xpos.startsWith('W') ? antecedentOf(tree, at) : undefined;
  if (behind !== undefined) return relativeSpeaker(s, at, behind, scope);
  const core = nounPhrase(tree, at);
  const span = withoutDay(s, cover(core, wholePhrase(tree, at, said)));
  return partyOf(s, { at, core, span }, scope);
}

/** "Kari Lund, the envoy, on Monday": the day is no part of who she is. */
function withoutDay({ text, dates }: Sentence, [start, end]: Span): Span {
  const day = dates.find(({ span }) => span[1] === end && span[0] > start);
  const before = day && /^(.+?),\s+(?:on\s+)?$/su.exec(text.slice(start, day.span[0]))?.[1];
  return [start, before === undefined ? end : start + before.length];
}

/** "who" with the name of the one that it stands for. */
function relativeSpeaker(s: Sentence, at: number, behind: number, scope: Scope): Party {
  const span = s.tree.words[at]?.span ?? s.span;
  const core = nounPhrase(s.tree, behind);
  const meant = partyOf(s, { at: behind, core, span: core }, scope);
  return { ...meant, text: slice(s.text, span), span, name: meant.name ?? meant.text };
}

/** What a relative pronoun stands for: what its clause hangs on, else the name or noun right before it. */
function antecedentOf(tree: Tree, at: number): number | undefined {
  let verb = tree.words[at]?.head ?? -1;
  while (verb >= 0 && !isRelation(tree, verb, 'acl:relcl')) verb = tree.words[verb]?.head ?? -1;
  if (verb >= 0) return tree.words[verb]?.head;
  let before = at - 1;
  while (tree.words[before]?.upos === 'PUNCT') before -= 1;
  while (isRelation(tree, before, 'flat', 'compound')) before = tree.words[before]?.head ?? -1;
  return isNominal(tree, before) ? before : undefined;
}

/** The phrase with all that says who it is: appositions, clauses, those joined by "and". */
function wholePhrase(tree: Tree, at: number, { at: cue = -1, content = [] }: Said): Span {
  const above = new Set<number>();
  const isSaid = (i: number) => content.some((part) => within(tree.words[i]?.span ?? [0, 0], part));
  for (let i = cue; i >= 0; i = tree.words[i]?.head ?? -1) above.add(i);
  const own = new Set(
    subtree(
      tree,
      at,
      (i) => !above.has(i) && !isSaid(i) && !(tree.words[i]?.head === at && isOutside(tree, i)),
    ),
  );
  let [first, last] = [at, at];
  while (own.has(first - 1)) first -= 1;
  while (own.has(last + 1)) last += 1;
  while (first < at && isEdge(tree, first)) first += 1;
  while (last > at && isEdge(tree, last)) last -= 1;
  return cover(tree.words[first]?.span ?? [0, 0], tree.words[last]?.span ?? [0, 0]);
}

/** What hangs on a noun and says nothing of it: its preposition, its possessive sign, another clause, a day. */
function isOutside(tree: Tree, at: number): boolean {
  return isRelation(tree, at, 'case', 'parataxis', 'cc:preconj', 'obl:unmarked', 'nmod:unmarked');
}

function isEdge(tree: Tree, at: number): boolean {
  return isRelation(tree, at, 'cc') || /^[,;:—–―“".-]$/.test(tree.words[at]?.form ?? '');
}

interface Phrase {
  /** Its head. */
  readonly at: number;
  readonly core: Span;
  readonly span: Span;
}

function partyOf(s: Sentence, { at, core, span }: Phrase, scope: Scope): Party {
  const text = slice(s.text, span);
  const short = slice(s.text, core);
  const isKnown = isPower(s, core);
  const behind = isKnown ? scope.register.partyBehind(short) : partyBehind(s, at, short, scope);
  if (behind) return { text, span, code: behind.code, ...nameOf(behind, text) };
  if (/^(?:he|she|it|they|we|i|you)$/i.test(text)) return { text, span, code: null };
  const { code } = scope.resolve(text);
  const isPerson = !isKnown && kindOf(short) === 'person';
  const head = headName(short) + acronymBehind(s, core);
  // Only what the article itself calls them: the tables know codes, not this text's names.
  const isFuller = isPerson ? properNameIn(head) !== undefined : head.endsWith(')');
  const name = isFuller && head !== text ? head : undefined;
  const party: Party = { text, span, code, ...(name ? { name } : {}) };
  scope.register.note({ ...party, name: head });
  return party;
}

/** Whom a phrase stands for: of a report the one who put it out, of other words whoever the article has told of so. */
function partyBehind(s: Sentence, at: number, short: string, scope: Scope): Party | undefined {
  const { register, referents } = scope;
  const known = register.partyBehind(short);
  const referent = known && kindOf(short) === 'artefact' ? undefined : referents.behind(s, at);
  if (referent === undefined) return known;
  const { name, phrase, span, isOne } = referent;
  const spoke = register.partyBehind(name);
  if (spoke) {
    // The name by which they spoke before is theirs: with the acronym, and that of an institute for its study.
    const isNamed = /\p{Lu}/u.test(spoke.name ?? '');
    return {
      text: phrase,
      span,
      code: spoke.code,
      name: isNamed && spoke.name ? spoke.name : name,
    };
  }
  const party: Party = {
    text: phrase,
    span,
    code: isOne ? scope.resolve(phrase).code : null,
    name,
  };
  register.note(party);
  return party;
}

/** A country, a capital for its government, an organisation of the tables: somebody, but nobody's "he". */
function isPower(s: Sentence, [, end]: Span): boolean {
  const last = s.mentions.find(({ name }) => name.span[1] === end);
  return last !== undefined && last.name.kind !== 'office-holder';
}

function nameOf(behind: Party, text: string): { name?: string } {
  const name = behind.name ?? behind.text;
  return name === text ? {} : { name };
}

/** " (ABC)" right behind a name: the acronym it goes by from here on. */
function acronymBehind(s: Sentence, [, end]: Span): string {
  return /^\s\(\p{Lu}[\p{Lu}&.-]+\)/u.exec(s.text.slice(end, s.span[1]))?.[0] ?? '';
}

const publishing = new Set(['release', 'publish', 'issue', 'unveil']);

/** Remembers who put out a report, since "the report says" is that one speaking. */
export function noteOwners(s: Sentence, scope: Scope): void {
  for (const [at, { upos, lemma }] of s.tree.words.entries()) {
    if (upos !== 'VERB' || !publishing.has(lemma)) continue;
    const { subjects, objects } = clauseOf(s.tree, at);
    const isReport = objects.some((i) => kindOf(s.tree.words[i]?.form ?? '') === 'artefact');
    const owner = isReport ? ownerAt(s, subjects[0], at, scope) : undefined;
    if (owner && kindOf(owner.text) === 'organisation') scope.register.noteOwner(owner);
  }
}

function ownerAt(
  s: Sentence,
  at: number | undefined,
  verb: number,
  scope: Scope,
): Party | undefined {
  const owner = at === undefined ? undefined : speakerAt(s, at, scope, { at: verb });
  if (at === undefined || owner === undefined) return undefined;
  const core = nounPhrase(s.tree, at);
  return { ...owner, name: owner.name ?? headName(slice(s.text, core)) + acronymBehind(s, core) };
}

/** What a full name is without titles before it: "professor Ana Ruiz of Lima" is known as "Ana Ruiz". */
function headName(text: string): string {
  const plain = text.replace(/,.*$/su, '').replace(/^(?:The|the|A|a|An|an)\s/, '');
  return (kindOf(text) === 'person' && properNameIn(plain)) || plain;
}
