import type { Entity } from './entities.ts';
import { kindOfNoun } from './nouns.ts';
import type { Pronoun } from './pronouns.ts';
import { dependentsBy, isRelation, type Tree } from './tree.ts';

/** How well an entity agrees with a pronoun: 0 where it does not, 1 where nothing speaks against it. */
export function agreement({ number, gender }: Pronoun, entity: Entity): number {
  if (number === 'many') return agreementOfMany(entity);
  if (entity.number === 'many') return 0;
  if (gender === undefined) return entity.kind === 'person' ? 0 : 1;
  if (entity.gender !== undefined && entity.gender !== gender) return 0;
  if (entity.kind === 'person') return 1;
  return entity.kind === 'unknown' && entity.names.size > 0 ? 0.65 : 0;
}

/** A government or an army may be "they"; one person is not, and things are less often than people. */
function agreementOfMany({ number, kind }: Entity): number {
  if (number === 'many') return kind === 'other' ? 0.7 : 1;
  if (kind === 'organisation') return 0.8;
  return number === undefined && kind !== 'person' ? 0.8 : 0;
}

/** Verbs of what only somebody with a will does. */
const willing =
  /^(?:say|tell|add|announce|warn|declare|claim|argue|insist|deny|ask|urge|explain|admit|stress|believe|think|hope|plan|want|decide|agree|vow|pledge|promise|threaten|condemn|accuse|refuse|reject|demand|invade|attack|deploy|recall|expel|send|launch|call|seek|intend|withdraw)$/;

/** Whether an "it" does what only somebody with a will can, or has people or an army of its own. */
export function isAgent(tree: Tree, at: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  const { lemma = '' } = tree.words[head] ?? {};
  if (isRelation(tree, at, 'nmod:poss')) {
    return /^(?:person|organisation)$/.test(kindOfNoun(lemma.toLowerCase()) ?? '');
  }
  const isPassive = dependentsBy(tree, head, 'aux:pass').length > 0;
  return isRelation(tree, at, 'nsubj') && !isPassive && willing.test(lemma);
}

/** Something without a name or a will: "the fog", but not "the panel" once it has said something. */
export function isThing({ kind, names, speaks }: Entity): boolean {
  return kind === 'other' && names.size === 0 && !speaks;
}
