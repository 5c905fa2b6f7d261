import { type Entities, type Entity, filedUnder, initialsOf, salienceOf } from './entities.ts';
import type { Mention } from './mentions.ts';
import { type Kind, kindOfNoun, nounsBehind } from './nouns.ts';

/** The entity that a name was given to before, whole, in part ("Lund"), or by its initials. */
export function knownByName(entities: Entities, mention: Mention): Entity | undefined {
  return mention.names
    .flatMap((words) => nameKeys(words, mention.kind))
    .flatMap((key) => filedUnder(entities, key))
    .findLast((entity) => agree(entity, mention) && !clash(entity, mention));
}

/** What a name can be found by, the most telling last. */
function nameKeys(words: readonly string[], kind: Kind): string[] {
  const last = words.at(-1) ?? '';
  if (words.length === 1) return [`~${last}`, `=${last}`];
  const surname = kind === 'person' ? [`=${last}`] : [];
  return [...surname, `=${initialsOf(words)}`, `=${words.join(' ')}`];
}

/** Whether two full names differ, or two that are alike belong to others: "Peru's Foreign Ministry", "Chile's …". */
function clash(entity: Entity, { names, nouns, attributes }: Mention): boolean {
  const differs = [...entity.names.values()].some((a) => names.every((b) => areOthers(a, b)));
  return differs || (nouns.length > 0 && !isTold(entity, attributes));
}

function areOthers(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && b.length > 1 && (a[0] !== b[0] || a.at(-1) !== b.at(-1));
}

/**
 * The entity that a noun with "the" takes up: the latest that was called so; else the group of as many as it says ("the
 * two countries"), or the only one of its kind that was named shortly before.
 */
export function knownByNoun(entities: Entities, mention: Mention): Entity | undefined {
  const { kind, names, nouns, isDefinite } = mention;
  const [noun] = nouns;
  if (noun === undefined || !isDefinite || (kind === 'person' && names.length > 0)) {
    return undefined;
  }
  const called = calledSo(entities, mention, noun);
  if (called.length > 0) return latestOf(called, mention.sentence);
  return mention.number === 'many'
    ? likeliestGroup(entities, mention, noun)
    : onlyNamed(entities, mention, noun);
}

/** Those that were called by a noun, or by one that it takes up; mere things only while they are in mind. */
function calledSo(entities: Entities, mention: Mention, noun: string): Entity[] {
  const isThing = kindOfNoun(noun) === undefined;
  return nounsBehind(noun)
    .flatMap((one) => filedUnder(entities, `.${one}`))
    .filter((entity) => agree(entity, mention) && isTold(entity, mention.attributes))
    .filter((entity) => !isThing || entities.recent.includes(entity));
}

/** Of several the latest; of those in the latest sentence the most prominent, none where two are level. */
function latestOf(entities: readonly Entity[], sentence: number): Entity | undefined {
  const latest = Math.max(...entities.map(({ last }) => last.sentence));
  const [best, next] = [...new Set(entities)]
    .filter(({ last }) => last.sentence === latest)
    .map((entity) => ({ entity, salience: salienceOf(entity, sentence) }))
    .toSorted((a, b) => b.salience - a.salience);
  return best?.salience === next?.salience ? undefined : best?.entity;
}

/** Of the groups of as many as a noun says the one that is most in mind. */
function likeliestGroup(
  { recent }: Entities,
  { count, attributes, sentence }: Mention,
  noun: string,
): Entity | undefined {
  if (count === undefined || attributes.length > 0) return undefined;
  const kind = kindOfNoun(noun) ?? 'unknown';
  return recent
    .filter(({ best }) => best.members.length === count)
    .filter(({ kind: other }) => kind === other || [kind, other].includes('unknown'))
    .toSorted((a, b) => salienceOf(b, sentence) - salienceOf(a, sentence))[0];
}

/** "Lund arrived … the minister": the nouns for those that a name alone may leave undescribed. */
function onlyNamed(
  { recent }: Entities,
  { number, attributes, sentence }: Mention,
  noun: string,
): Entity | undefined {
  const kind = kindOfNoun(noun);
  const isOf = kind === 'person' || kind === 'organisation' || /^(?:country|nation)$/.test(noun);
  if (!isOf || number !== 'one' || attributes.length > 0) return undefined;
  // "Lund resigned, the minister said" are two: who is described was named in a sentence before.
  const near = recent.filter(
    (entity) =>
      entity.kind === kind &&
      sentence - entity.last.sentence <= 2 &&
      [...entity.weights.keys()].some((one) => one < sentence),
  );
  const [only] = near;
  const isBare = only !== undefined && only.names.size > 0 && !only.isDescribed;
  return isBare && near.length === 1 ? only : undefined;
}

/** Whether kind, gender and number may be those of one. */
function agree(entity: Entity, { kind, gender, number, count, members }: Mention): boolean {
  if (members.length > 0 || (count !== undefined && entity.best.count !== count)) return false;
  const isKind = entity.kind === kind || [entity.kind, kind].includes('unknown');
  const isPaper = kind === 'document' && entity.kind === 'organisation';
  const isGender = !entity.gender || !gender || entity.gender === gender;
  const isNumber = !entity.number || !number || entity.number === number;
  return (isKind || isPaper) && isGender && isNumber;
}

/** Whether all that says which one is meant was said of it before. */
function isTold({ told }: Entity, attributes: readonly string[]): boolean {
  return attributes.every(
    (attribute) => told.has(attribute) || [...told].some((word) => areAkin(word, attribute)),
  );
}

/** "Norwegian" and "Norway": alike in their first four letters, and in all but two of a longer word. */
function areAkin(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, length) === b.slice(0, length);
}
