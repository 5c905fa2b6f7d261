import type { Mention } from './mentions.ts';
import type { Gender, Kind } from './nouns.ts';

/** Somebody or something in an article, with what was said of it up to some place. */
export interface Entity {
  /** The mention that says best who or what it is. */
  best: Mention;
  last: Mention;
  /** Where it stands in the sentence of its last mention. */
  heads: readonly number[];
  /** How many mentions it has. */
  times: number;
  kind: Kind;
  gender: Gender | undefined;
  number: 'one' | 'many' | undefined;
  isDescribed: boolean;
  /** Whether it has said something. */
  speaks: boolean;
  readonly names: Map<string, readonly string[]>;
  /** All words of its names and attributes, in lower case. */
  readonly told: Set<string>;
  /** How prominent its place was in each sentence. */
  readonly weights: Map<number, number>;
}

export interface Entities {
  /** By names, parts of names and nouns, the latest mentioned last. */
  readonly byKey: Map<string, Set<Entity>>;
  /** Those still in mind, the latest mentioned last. */
  recent: Entity[];
}

/** How many sentences back an entity is still in mind. */
const reach = 4;

/** How many entities are kept under a name or noun: the oldest of more are never looked for again. */
const kept = 20;

export function noEntities(): Entities {
  return { byKey: new Map(), recent: [] };
}

interface Noted {
  readonly weight: number;
  readonly speaks: boolean;
  readonly known: Entity | undefined;
}

/** Takes a mention of some prominence up into the entity that it stands for, else into a new one. */
export function note(entities: Entities, mention: Mention, { weight, speaks, known }: Noted): void {
  const entity = known ?? newEntity(mention);
  learn(entity, mention);
  entity.speaks ||= speaks;
  const { sentence } = mention;
  entity.weights.set(sentence, Math.max(weight, entity.weights.get(sentence) ?? 0));
  for (const key of keysOf(mention)) file(entities, key, entity);
  const isRecent = (one: Entity) => sentence - one.last.sentence <= reach;
  entities.recent = [...entities.recent.filter((one) => one !== entity && isRecent(one)), entity];
}

function newEntity(mention: Mention): Entity {
  const { kind, gender, number } = mention;
  return {
    best: mention,
    last: mention,
    heads: [],
    times: 0,
    kind,
    gender,
    number,
    isDescribed: false,
    speaks: false,
    names: new Map(),
    told: new Set(),
    weights: new Map(),
  };
}

function learn(entity: Entity, mention: Mention): void {
  const { at, kind, gender, number, nouns, names, attributes, sentence } = mention;
  entity.heads = entity.last.sentence === sentence ? [...entity.heads, at] : [at];
  entity.last = mention;
  entity.times += 1;
  if (entity.kind === 'unknown') entity.kind = kind;
  entity.gender ??= gender;
  entity.number ??= number;
  entity.isDescribed ||= nouns.length > 0;
  for (const words of names) entity.names.set(words.join(' '), words);
  for (const word of [...names.flat(), ...attributes]) entity.told.add(word.toLowerCase());
  if (rankOf(mention) > rankOf(entity.best)) entity.best = mention;
}

/** A mention tells the more the longer its name is; without name, a noun or a list tells more than a pronoun. */
function rankOf({ names, nouns, members }: Mention): number {
  const longest = Math.max(0, ...names.map((words) => words.length));
  return 2 * longest + Math.min(1, nouns.length + members.length);
}

/** What a mention can be found by: "=" a whole name or its initials, "~" a part of a person's, "." a noun. */
function keysOf({ kind, names, nouns }: Mention): string[] {
  const ofNames = names.flatMap((words) => [
    `=${words.join(' ')}`,
    ...(words.length > 1 ? [`=${initialsOf(words)}`] : []),
    ...(kind === 'person' ? [`~${words[0]}`, `~${words.at(-1)}`] : []),
  ]);
  return [...ofNames, ...nouns.map((noun) => `.${noun}`)];
}

export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

function file({ byKey }: Entities, key: string, entity: Entity): void {
  const filed = byKey.get(key) ?? new Set();
  filed.delete(entity);
  filed.add(entity);
  const [oldest] = filed;
  if (filed.size > kept && oldest) filed.delete(oldest);
  byKey.set(key, filed);
}

/** The entities under a key, the latest mentioned last. */
export function filedUnder({ byKey }: Entities, key: string): readonly Entity[] {
  return [...(byKey.get(key) ?? [])];
}

/** How much an entity is in mind: what its places weighed, halved with every sentence since. */
export function salienceOf({ weights }: Entity, sentence: number): number {
  let salience = 0;
  for (let back = 0; back <= reach; back += 1) {
    salience += (weights.get(sentence - back) ?? 0) / 2 ** back;
  }
  return salience;
}
