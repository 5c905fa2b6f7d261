import { type Span, slice, within } from '../../core/span.ts';
import type { Party } from '../../model/coding.ts';
import { isNominal } from '../../text/syntax/phrases.ts';
import { conjuncts } from '../../text/syntax/tree.ts';
import { partiesAt } from '../participants.ts';
import type { Scope } from '../parties.ts';
import type { Sentence } from '../sentence.ts';

/** Whom quoted words stand for. */
export type Naming = (span: Span) => Party[];

/**
 * Tells whom quoted words of a sentence stand for: several where they are a list ("ministers of Peru and Chile"), else
 * themselves; "Chile" of that list is its minister, as for the first coder.
 */
export function namingIn(s: Sentence, scope: Scope): Naming {
  const members = membersIn(s, scope);
  return (span) => {
    const inside = members.filter((member) => within(member.span, span));
    if (inside.length > 1) return inside;
    const text = slice(s.text, span);
    const own = scope.resolve(text).code;
    const fuller = members.find(
      ({ code, span: other }) =>
        (within(span, other) || within(other, span)) && isFuller(code, own),
    );
    return [{ text, span, code: fuller?.code ?? own }];
  };
}

/** Whether a code says more of the same actor, such as `CHLGOV` of `CHL`. */
function isFuller(code: string | null, own: string | null): boolean {
  return code !== null && own !== null && code !== own && code.startsWith(own);
}

/** The members of all lists of a sentence, each once, by the code that says most. */
function membersIn(s: Sentence, scope: Scope): Party[] {
  const members = new Map<string, Party>();
  for (const at of s.tree.words.keys()) {
    if (!isNominal(s.tree, at)) continue;
    const list = conjuncts(s.tree, at).flatMap((i) => partiesAt(s, i, scope));
    for (const party of list.length > 1 ? list : []) {
      const key = party.span.join();
      const known = members.get(key);
      if (known === undefined || isFuller(party.code, known.code)) members.set(key, party);
    }
  }
  return [...members.values()].toSorted((a, b) => a.span[0] - b.span[0]);
}
