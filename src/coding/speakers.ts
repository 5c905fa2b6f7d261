import { type Span, slice } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import type { Scope } from './parties.ts';
import { type Range, subjectOf } from './phrases.ts';
import { kindOf, properNameIn } from './register.ts';
import { type Sentence, spanOf, wordAt } from './sentence.ts';
import { verbGroup } from './verbs.ts';
import { isAdverb } from './words.ts';

/**
 * The speaker that a noun phrase names, with the full name behind a pronoun, role noun, surname or acronym, and
 * remembered for later ones. Undefined for an expletive ("it is said") and for nothing at all.
 */
export function speakerIn(s: Sentence, range: Range, scope: Scope): Party | undefined {
  const span = speakerSpan(s, range);
  const text = slice(s.text, span);
  if (!/\p{L}/u.test(text) || /^(?:there|which|that|this|what|who)$/i.test(text)) return undefined;
  const behind = scope.register.partyBehind(text);
  if (behind) {
    scope.register.again(behind);
    return { text, span, code: behind.code, ...nameOf(behind, text) };
  }
  if (/^(?:he|she|it|they|we|i|you)$/i.test(text)) return { text, span, code: null };
  const known = scope.resolve(described(s, span));
  const kind = isPower(s, span) ? 'organisation' : kindOf(text);
  const head = headName(text) + acronymBehind(s, span);
  // Only what the article itself calls them: the tables know codes, not this text's names.
  const isFuller = kind === 'person' ? properNameIn(head) !== undefined : head.endsWith(')');
  const name = isFuller && head !== text ? head : undefined;
  const party: Party = { text, span, code: known.code, ...(name ? { name } : {}) };
  scope.register.note({ ...party, name: head }, kind);
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

/** Without leading adverbs and conjunctions, trailing commas and dates. */
function speakerSpan(s: Sentence, { first, end }: Range): Span {
  let [from, to] = [first, end];
  while (
    from < to &&
    (isAdverb(wordAt(s, from)) ||
      /^(?:and|but|with|while|as|[,;:•”"—–.…-]+)$/.test(wordAt(s, from)))
  )
    from += 1;
  while (to > from + 1 && (/^[,;:—–“"]$/.test(wordAt(s, to - 1)) || s.isTime[to - 1] === true))
    to -= 1;
  return spanOf(s, from, to);
}

/** The phrase with the apposition behind it, which often says who somebody is ("Ana Ruiz, a professor at …"). */
function described(s: Sentence, [start, end]: Span): string {
  const after =
    /^,\s(?:an?|the|who)\s[^,.;“”"]{3,120}/u.exec(s.text.slice(end, s.span[1]))?.[0] ?? '';
  return s.text.slice(start, end) + after;
}

/** " (ABC)" right behind a name: the acronym it goes by from here on. */
function acronymBehind(s: Sentence, [, end]: Span): string {
  return /^\s\(\p{Lu}[\p{Lu}&.-]+\)/u.exec(s.text.slice(end, s.span[1]))?.[0] ?? '';
}

/** Remembers who put out a report, since "the report says" is that one speaking. */
export function noteOwners(s: Sentence, scope: Scope): void {
  for (const [i, { lower }] of s.tokens.entries()) {
    if (!/^(?:releases|released|publish(?:es|ed)|issue[sd]|unveil(?:s|ed))$/.test(lower)) continue;
    const group = verbGroup(s, i, lower.endsWith('s') ? 'present' : 'past');
    const object = s.tokens.slice(i + 1, i + 12).some((token) => kindOf(token.text) === 'artefact');
    const subject = group && object && !group.passive ? subjectOf(s, group) : undefined;
    const owner = subject && speakerIn(s, subject, scope);
    if (owner && kindOf(owner.text) === 'organisation') {
      scope.register.noteOwner({
        ...owner,
        name: owner.name ?? headName(owner.text) + acronymBehind(s, owner.span),
      });
    }
  }
}

/** What a full name is without titles before it: "professor Ana Ruiz of Lima" is known as "Ana Ruiz". */
function headName(text: string): string {
  const plain = text.replace(/,.*$/su, '').replace(/^(?:The|the|A|a|An|an)\s/, '');
  return (kindOf(text) === 'person' && properNameIn(plain)) || plain;
}
