import type { Gender, Kind } from './nouns.ts';

/** A personal pronoun of the third person. */
export interface Pronoun {
  readonly number: 'one' | 'many';
  readonly gender?: Gender;
  readonly isReflexive: boolean;
}

const forms: readonly (readonly [string, Omit<Pronoun, 'isReflexive'>])[] = [
  ['he him his himself', { number: 'one', gender: 'male' }],
  ['she her hers herself', { number: 'one', gender: 'female' }],
  ['it its itself', { number: 'one' }],
  ['they them their theirs themselves', { number: 'many' }],
];

const pronouns: ReadonlyMap<string, Pronoun> = new Map(
  forms.flatMap(([list, pronoun]) =>
    list
      .split(' ')
      .map((form): [string, Pronoun] => [
        form,
        { ...pronoun, isReflexive: /sel(?:f|ves)$/.test(form) },
      ]),
  ),
);

/** The pronoun of the third person that a word in lower case is. */
export function pronounOf(form: string): Pronoun | undefined {
  return pronouns.get(form);
}

/** What a pronoun tells of the one that it stands for. */
export function toldBy(form: string): { readonly kind: Kind; readonly gender?: Gender } {
  const gender = pronouns.get(form)?.gender;
  return gender === undefined ? { kind: 'unknown' } : { kind: 'person', gender };
}
