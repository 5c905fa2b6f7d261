import { irregularVerbs } from './irregular.ts';

/** Which form of a verb a word is; the simple past and the past participle are told apart where they differ. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:expel|compel|commit|admit|refer|prefer|occur|rebut|submit|permit|confer))$/;

/** Every form of an English verb, each with what it is; a form may be two things ("met"). */
export function verbForms(lemma: string): readonly (readonly [word: string, form: VerbForm])[] {
  const [past, participle = past] = irregularVerbs[lemma]?.split(' ') ?? [regularPast(lemma)];
  return [
    [lemma, 'base'],
    [present(lemma), 'present'],
    [past ?? lemma, 'past'],
    [participle ?? lemma, 'participle'],
    [gerund(lemma), 'gerund'],
    ...britishForms(lemma),
  ];
}

/** British spelling doubles the last letter of "travel" and "cancel" too. */
function britishForms(lemma: string): (readonly [string, VerbForm])[] {
  if (!/[^aeiou]el$/.test(lemma) || doubling.test(lemma)) return [];
  return [
    [`${lemma}led`, 'past'],
    [`${lemma}led`, 'participle'],
    [`${lemma}ling`, 'gerund'],
  ];
}

/** Singular and plural of a noun; one that is always plural ("talks") stands for itself. */
export function nounForms(lemma: string): readonly string[] {
  return lemma.endsWith('s') ? [lemma] : [lemma, present(lemma)];
}

function present(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function gerund(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
  return doubling.test(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma;
}
