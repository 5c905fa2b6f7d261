import { addDays } from '../../core/day.ts';
import { overlaps, type Span, within } from '../../core/span.ts';
import type { Claim, When } from '../../model/coding.ts';
import type { Name } from '../../ontology/names.ts';
import { agentsOf, isPassiveVerb } from '../../text/syntax/clauses.ts';
import { dependentsBy, subtree, type Tree } from '../../text/syntax/tree.ts';
import { negationOf } from '../negation.ts';
import type { Sentence } from '../sentence.ts';
import { contentHead } from '../stance.ts';
import { pastCueOf } from '../tense.ts';
import { isAnySense, isByCue, isHedged, isWhatIsDenied } from './denial.ts';
import type { Told } from './told.ts';

/** What a claim says, as far as two can be compared. */
export interface Gist {
  /** The lemma of its verb, or of the noun or adjective that "be" and "become" say of somebody. */
  readonly word: string;
  /** Countries that it says it of, and those it names besides; all are of the first where they are it to one another. */
  readonly subjects: readonly string[];
  readonly others: readonly string[];
  /** What else the subject is by its own words, such as "rebel"; empty for a country and its government. */
  readonly subjectWord: string;
  /** The lemmas of its other words of content. */
  readonly words: ReadonlySet<string>;
  /** Whether it may be of now, of what was, or of both. */
  readonly times: ReadonlySet<'now' | 'past'>;
  readonly when: When | undefined;
  readonly isDenied: boolean;
}

const lowerAt = (tree: Tree, at: number) =>
  tree.words[at]?.form.toLowerCase().replace('’', "'") ?? '';

/** What each is to the other. */
const mutual =
  /^(?:ally|partner|friend|enemy|foe|rival|adversary|neighbour|neighbor|competitor|allied|hostile)$/;
const linking = /^(?:be|become|remain|stay|turn)$/;

/** What a claim says that tells of a fact in the present or past, plainly asserted or plainly denied; else undefined. */
export function gistOf(told: Told<Claim>, s: Sentence): Gist | undefined {
  const claim = told.item;
  const verb = contentHead(s, claim.content);
  if (verb === undefined || isHedged(s, verb)) return undefined;
  const isNegated = negationOf(s.tree, verb) !== undefined || hasNothing(s.tree, verb);
  const isRefused = isByCue(s, claim);
  const isDenied = claim.stance === 'denies';
  // Denied twice, or denied by more than a negation and a cue: what is left is not sure.
  if (isDenied ? isNegated === isRefused : isNegated) return undefined;
  if (isRefused && !isWhatIsDenied(s, verb, claim)) return undefined;
  const when = s.dates.find(({ span }) => claim.content.some((part) => within(span, part)));
  const times = isBefore(when, told.day) ? past : timesOf(s, verb, isRefused);
  const predicate = predicateOf(s.tree, verb);
  const subject = subjectOf(told, s, verb);
  if (times === undefined || predicate === undefined || subject === undefined) return undefined;
  const inside = insideOf(s, claim.content);
  const others = namesIn(s, inside).filter((code) => !subject.countries.includes(code));
  const word = s.tree.words[predicate]?.lemma.toLowerCase() ?? '';
  const isMutual = mutual.test(word);
  return {
    word,
    subjects: (isMutual ? [...subject.countries, ...others] : subject.countries).toSorted(),
    others: isMutual ? [] : others.toSorted(),
    subjectWord: subject.word,
    words: contentWords(s, inside, [verb, predicate, ...subject.own]),
    times,
    when,
    isDenied,
  };
}

/** "has no weapons". */
function hasNothing(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, 'obj', 'nsubj').some((i) =>
    dependentsBy(tree, i, 'det').some((j) => lowerAt(tree, j) === 'no'),
  );
}

/** Verbs that say little by themselves count by what they are said of. */
function predicateOf(tree: Tree, verb: number): number | undefined {
  const { upos = '', lemma = '' } = tree.words[verb] ?? {};
  if (dependentsBy(tree, verb, 'cop').length > 0)
    return /^(?:NOUN|ADJ)$/.test(upos) ? verb : undefined;
  if (upos !== 'VERB') return undefined;
  if (!linking.test(lemma)) return verb;
  return dependentsBy(tree, verb, 'xcomp', 'obj').find((i) =>
    /^(?:NOUN|ADJ)$/.test(tree.words[i]?.upos ?? ''),
  );
}

interface Subject {
  readonly countries: string[];
  readonly word: string;
  /** Its own words. */
  readonly own: readonly number[];
}

/** Whom a claim is about: somebody named, or its holder behind "it", "we" and a gerund without a subject. */
function subjectOf(told: Told<Claim>, s: Sentence, verb: number): Subject | undefined {
  const { tree } = s;
  const own = isPassiveVerb(tree, verb) ? agentsOf(tree, verb) : dependentsBy(tree, verb, 'nsubj');
  const [at] = own;
  if (at === undefined) return isPassiveVerb(tree, verb) ? undefined : holderAsSubject(told);
  if (tree.words[at]?.upos === 'PRON')
    return /^(?:it|we|they|he|she|i)$/.test(lowerAt(tree, at)) ? holderAsSubject(told) : undefined;
  const words = subtree(tree, at);
  const countries = namesIn(s, words);
  const name = s.nameAt(at);
  const word = isState(name) ? '' : (name?.name ?? tree.words[at]?.lemma ?? '').toLowerCase();
  return countries.length === 0 ? undefined : { countries, word, own: words };
}

function holderAsSubject({ chain }: Told<Claim>): Subject | undefined {
  const code = chain[0]?.code ?? '';
  return /^[A-Z]{3}(?:GOV)?$/.test(code)
    ? { countries: [code.slice(0, 3)], word: '', own: [] }
    : undefined;
}

/** Whether a name stands for a country, rather than for somebody or some place of it. */
function isState(name: Name | undefined): boolean {
  return name !== undefined && /^(?:country|demonym|capital|metonym)$/.test(name.kind);
}

function namesIn(s: Sentence, words: readonly number[]): string[] {
  const codes = words.map((i) => s.nameAt(i)?.code);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}

function insideOf({ tree }: Sentence, content: readonly Span[]): number[] {
  return [...tree.words.keys()].filter((i) =>
    content.some((part) => within(tree.words[i]?.span ?? [0, 0], part)),
  );
}

/** Nouns, verbs, adjectives, adverbs and numbers but for names, dates and what "in any sense" says. */
function contentWords(
  s: Sentence,
  inside: readonly number[],
  without: readonly number[],
): ReadonlySet<string> {
  const { tree, dates } = s;
  const spare = new Set([
    ...without,
    ...inside.filter((i) => isAnySense(tree, i)).flatMap((i) => subtree(tree, i)),
  ]);
  const kept = inside.filter((i) => {
    const { upos = '', span = [0, 0], lemma = '' } = tree.words[i] ?? {};
    if (spare.has(i) || isState(s.nameAt(i)) || linking.test(lemma)) return false;
    if (dates.some((date) => overlaps(date.span, span))) return false;
    return /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(upos) || isTellingAdverb(tree, i);
  });
  return new Set(kept.map((i) => tree.words[i]?.lemma.toLowerCase() ?? ''));
}

function isTellingAdverb(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.upos === 'ADV' &&
    !/^(?:not|n't|never|ever|also|indeed|actually|now|today|that|when|there)$/.test(
      lowerAt(tree, at),
    )
  );
}

const past: Gist['times'] = new Set(['past']);

/** Whether a stretch was over a good while before the article. */
function isBefore(when: When | undefined, day: string | null): boolean {
  return !!when?.to && day !== null && when.to < addDays(day, -7);
}

/** When it holds: what is reported in the past tense may be of now ("said that it was an ally"). */
function timesOf(s: Sentence, verb: number, isRefused: boolean): Gist['times'] | undefined {
  const { tree } = s;
  const auxiliaries = dependentsBy(tree, verb, 'aux', 'cop');
  const forms = auxiliaries.map((i) => lowerAt(tree, i));
  if (auxiliaries.some((i) => tree.words[i]?.xpos === 'MD')) return undefined;
  if (dependentsBy(tree, verb, 'mark').some((i) => /^(?:to|if|whether)$/.test(lowerAt(tree, i))))
    return undefined;
  if (forms.some((form) => /^(?:has|have|'ve)$/.test(form))) return new Set(['now', 'past']);
  if (forms.includes('had')) return new Set(['past']);
  const xpos = tree.words[verb]?.xpos ?? '';
  if (forms.some((form) => /^(?:was|were|did)$/.test(form)) || xpos === 'VBD')
    return new Set(pastCueOf(tree, verb) === undefined ? ['past'] : ['now', 'past']);
  if (xpos === 'VBG' && isRefused && forms.length === 0) return new Set(['now', 'past']);
  const isNow = forms.some((form) => /^(?:is|are|am|does|do|'s|'re)$/.test(form));
  return isNow || /^VB[ZP]$/.test(xpos) ? new Set(['now']) : undefined;
}

/**
 * Whether the one denies what the other says. As with acts a denial covers what it names and what is finer: "are not
 * allies" is against "are military allies", while "are not formal allies" leaves "are allies" standing.
 */
export function isOpposite(denied: Gist, said: Gist): boolean {
  return (
    denied.isDenied &&
    !said.isDenied &&
    denied.subjectWord === said.subjectWord &&
    [...denied.words].every((word) => said.words.has(word)) &&
    [...denied.times].some((time) => said.times.has(time))
  );
}

/** What two claims on one matter have in common. */
export function gistKey({ word, subjects, others }: Gist): string {
  return JSON.stringify([word, subjects, others]);
}
