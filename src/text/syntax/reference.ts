import { agreement, isAgent, isThing } from './agreement.ts';
import { bindersOf, isBarred } from './binding.ts';
import { type Entities, type Entity, noEntities, note } from './entities.ts';
import type { Mention } from './mentions.ts';
import { isPleonastic } from './pleonasm.ts';
import { type Pronoun, pronounOf } from './pronouns.ts';
import { type DirectQuotation, quotationAt } from './quotation.ts';
import { knownByName, knownByNoun } from './recognition.ts';
import { leader, prominence, scoreOf } from './salience.ts';
import { dependentsBy, firstConjunct, isRelation, type Tree } from './tree.ts';

/** A mention that stands for somebody or something mentioned before. */
interface Reference {
  readonly from: Mention;
  /** The mention before that says best who or what that is. */
  readonly to: Mention;
}

/** A sentence to be read for what its words stand for. */
interface Told {
  readonly tree: Tree;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Where they are given, "he" in a quotation is not the one who is quoted. */
  readonly quotations?: readonly DirectQuotation[];
  /** The heads of those who say something in it: they are more in mind than others. */
  readonly speakers?: readonly number[];
}

/** What an article has told so far. */
export interface Discourse {
  /**
   * What pronouns ("he", "its"), role nouns ("the institute") and shortened names ("Lund") of the next sentence stand
   * for, in order. Pronouns go to what agrees with them and is most in mind; what stays unclear is left out, and so are
   * "I" and "we", which the one who is quoted stands behind.
   */
  read(sentence: Told): Reference[];
}

export function openDiscourse(): Discourse {
  const entities = noEntities();
  return {
    read({ tree, mentions, quotations = [], speakers = [] }) {
      const references: Reference[] = [];
      for (const mention of mentions) {
        const known = entityOf(mention, { tree, entities, quotations, speakers });
        if (known) references.push({ from: mention, to: known.best });
        if (known || mention.pronoun === undefined) {
          const speaks = speakers.includes(mention.at);
          const weight = prominence(tree, mention.at, speaks);
          note(entities, mention, { weight, speaks, known });
        }
      }
      return references;
    },
  };
}

interface Context {
  readonly tree: Tree;
  readonly entities: Entities;
  readonly quotations: readonly DirectQuotation[];
  readonly speakers: readonly number[];
}

function entityOf(mention: Mention, context: Context): Entity | undefined {
  const { entities, tree } = context;
  if (mention.pronoun === undefined) {
    return knownByName(entities, mention) ?? knownByNoun(entities, mention);
  }
  const pronoun = pronounOf(mention.pronoun);
  if (pronoun === undefined || isPleonastic(tree, mention.at)) return undefined;
  return entityBehind(mention, pronoun, context);
}

function entityBehind(mention: Mention, pronoun: Pronoun, context: Context): Entity | undefined {
  const { entities, tree, speakers } = context;
  const speaks = speakers.includes(mention.at);
  const hasWill = pronoun.number === 'one' && (speaks || isAgent(tree, mention.at));
  const place = prominence(tree, mention.at, speaks);
  const candidates = entities.recent
    .filter((entity) => !(hasWill && isThing(entity)))
    .map((entity) => ({
      entity,
      score: agreement(pronoun, entity) * scoreOf(entity, mention, place),
    }))
    .filter(({ score }) => score > 0)
    .filter(({ entity }) =>
      pronoun.isReflexive
        ? isBinder(entity, mention, context)
        : !isBarredFrom(entity, mention, context),
    );
  return leader(candidates);
}

/** Where an entity stands in a sentence, if its last mention is there. */
function headsIn({ last, heads }: Entity, sentence: number): readonly number[] {
  return last.sentence === sentence ? heads : [];
}

function isBinder(entity: Entity, { sentence, at }: Mention, { tree }: Context): boolean {
  const binders = bindersOf(tree, at);
  return headsIn(entity, sentence).some((head) => binders.includes(head));
}

function isBarredFrom(entity: Entity, { sentence, at }: Mention, context: Context): boolean {
  return headsIn(entity, sentence).some(
    (head) => isBarred(context.tree, at, head) || isQuoted(head, at, context),
  );
}

/** Whether a pronoun stands in what somebody is quoted with, who would say "I". */
function isQuoted(speaker: number, at: number, { tree, quotations }: Context): boolean {
  const quotationOf = (i: number) => quotationAt(quotations, tree.words[i]?.span ?? [0, 0]);
  const quotation = quotationOf(at);
  if (quotation === undefined || quotation === quotationOf(speaker)) return false;
  const first = firstConjunct(tree, speaker);
  const verb = tree.words[first]?.head ?? -1;
  return (
    isRelation(tree, first, 'nsubj') && dependentsBy(tree, verb, 'ccomp', 'parataxis').length > 0
  );
}
