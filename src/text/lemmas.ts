import { irregularVerbs } from './irregular.ts';

/** How frequent a word is, as its place in a list by frequency; undefined for what is not in the list. */
export type RankOf = (word: string) => number | undefined;

/** Pronouns, auxiliaries and the like, whatever their tag. */
const closed = table(`
  n't not · nt not · an a · these this · those that · me I · him he · them they · 'em they · whom who · ours our
  yours your · hers her · theirs their · 'll will · ll will · 're be · re be · 'm be · 've have · ve have · ca can
  wo will · sha shall · am be · is be · are be · was be · were be · been be · has have · had have · does do · did do
`);

/** What one form is under one tag only. */
const byTag: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  PRP: table(`her she · us we · 's we · i I · mine my`),
  MD: table(`'d would`),
  VBD: table(`'d have · severed sever`),
  VBZ: table(`'s be · s be · uses use`),
  VBG: table(`being be · having have · severing sever`),
  VBN: table(`done do · born bear · gotten get · severed sever`),
  POS: table(`' 's`),
};

/** Comparatives and superlatives that follow no rule. */
const compared = table(`
  better good · best good · worse bad · worst bad · more more · most most · less less · least least · further far
  farther far · furthest far · elder old · eldest old
`);

const plurals = table(`
  men man · women woman · children child · people people · feet foot · teeth tooth · mice mouse · geese goose
  lives life · wives wife · knives knife · leaves leaf · thieves thief · halves half · shelves shelf · wolves wolf
  selves self · loaves loaf · crises crisis · analyses analysis · bases base · theses thesis · oases oasis
  hypotheses hypothesis · parentheses parenthesis · axes axis · criteria criterion · phenomena phenomenon
  media media · data data · bacteria bacterium · referenda referendum · memoranda memorandum · alumni alumnus
  nuclei nucleus · syllabi syllabus · indices index · vertices vertex · species species · series series
  means means · thanks thanks · clothes clothes · arrears arrears · olympics olympics · netherlands netherlands
  philippines philippines · schoolchildren schoolchild · headquarters headquarters · news news · politics politics
`);

const verbs: ReadonlyMap<string, string> = new Map(
  Object.entries(irregularVerbs).flatMap(([lemma, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, lemma]),
  ),
);

function table(pairs: string): ReadonlyMap<string, string> {
  const entries = pairs.split(/·|\n/).flatMap((pair) => {
    const [form, lemma] = pair.trim().split(' ');
    return form && lemma ? [[form, lemma] as const] : [];
  });
  return new Map(entries);
}

/**
 * The dictionary form of a word under its Penn tag, after the conventions of Universal Dependencies: names as they are
 * written, all else in lower case. Where spelling alone leaves a choice ("filing" of "file" or "fil") the more frequent
 * word is taken.
 */
export function lemmaOf(form: string, xpos: string, rankOf: RankOf): string {
  if (xpos === 'NNP') return form;
  const lower = form.toLowerCase().replaceAll('’', "'");
  if (xpos === 'NNPS') return likeForm(form, singular(lower, rankOf));
  const known = byTag[xpos]?.get(lower) ?? (xpos.startsWith('NN') ? undefined : closed.get(lower));
  return known ?? inflected(lower, xpos, rankOf);
}

function inflected(lower: string, xpos: string, rankOf: RankOf): string {
  switch (xpos) {
    case 'NNS':
      return singular(lower, rankOf);
    case 'NN':
      return looksPlural(lower, rankOf) ? singular(lower, rankOf) : lower;
    case 'VBZ':
      return fromEs(lower, rankOf);
    case 'VBD':
    case 'VBN':
      return verbs.get(lower) ?? withoutEnding(lower, 'ed', rankOf);
    case 'VBG':
      return withoutEnding(lower, 'ing', rankOf);
    case 'JJR':
    case 'RBR':
      return compared.get(lower) ?? withoutEnding(lower, 'er', rankOf);
    case 'JJS':
    case 'RBS':
      return compared.get(lower) ?? withoutEnding(lower, 'est', rankOf);
    case 'CD':
      return lower.replaceAll(/(?<=\d),(?=\d)/g, '');
    default:
      return lower;
  }
}

/** A plural that was tagged as a singular ("refugees"): its singular is a word, and no word ends so by nature. */
function looksPlural(lower: string, rankOf: RankOf): boolean {
  if (!/[^siuao']s$|[aeo]es$/.test(lower) || /(?:ics|ews|corps|lens|series|species)$/.test(lower))
    return false;
  return !plurals.has(lower) && rankOf(singular(lower, rankOf)) !== undefined;
}

/** The lemma with a capital where the form has one. */
function likeForm(form: string, lemma: string): string {
  return form.slice(0, lemma.length).toLowerCase() === lemma
    ? form.slice(0, lemma.length)
    : lemma.slice(0, 1).toUpperCase() + lemma.slice(1);
}

function singular(lower: string, rankOf: RankOf): string {
  const known = plurals.get(lower);
  if (known !== undefined) return known;
  const compound = /^(.*-)(\p{L}+)$/u.exec(lower);
  if (compound) return `${compound[1]}${singular(compound[2] ?? '', rankOf)}`;
  if (/(?:men)$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}man`;
  return fromEs(lower, rankOf);
}

/** "forces" to "force", "crashes" to "crash", "armies" to "army". */
function fromEs(lower: string, rankOf: RankOf): string {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return lower;
  if (/[^aeiou]ies$/.test(lower)) {
    return mostFrequent([`${lower.slice(0, -3)}y`, lower.slice(0, -1)], rankOf);
  }
  const bare = lower.slice(0, -1);
  if (!/(?:s|x|z|ch|sh|o)es$/.test(lower)) return bare;
  return mostFrequent([lower.slice(0, -2), bare], rankOf);
}

const vowel = 'aeiou';

/** Takes an ending off and gives back what spelling changed before it: a silent e, a doubled letter, a y. */
function withoutEnding(lower: string, ending: string, rankOf: RankOf): string {
  if (!lower.endsWith(ending) || lower.length < ending.length + 2) return lower;
  const stem = lower.slice(0, -ending.length);
  if (ending !== 'ing' && /^[^aeiou]*i$/.test(stem) && stem.length < 3) return `${stem}e`;
  if (ending !== 'ing' && stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (ending === 'ing' && /^[^aeiou]y$/.test(stem))
    return mostFrequent([stem, `${stem[0]}ie`], rankOf);
  return mostFrequent(stems(stem), rankOf);
}

function stems(stem: string): string[] {
  const [last = '', before = '', third = ''] = [-1, -2, -3].map((place) => stem.at(place));
  if (last === before && !vowel.includes(last)) return [stem.slice(0, -1), stem];
  // "hoping": a single letter after a single short vowel would have been doubled had there been no e.
  const single =
    !vowel.includes(last) && vowel.includes(before) && (third === '' || !vowel.includes(third));
  const isShort = single && !/[wxy]$/.test(stem) && (stem.match(/[aeiouy]+/g)?.length ?? 0) === 1;
  if (isShort) return [`${stem}e`];
  return /(?:[cvuz]|[^aeiou]l|[lr]s|[aiou]t|[ioy]s|or)$/.test(stem)
    ? [`${stem}e`, stem]
    : [stem, `${stem}e`];
}

/** The first candidate where none is known. */
function mostFrequent(candidates: readonly string[], rankOf: RankOf): string {
  let best = candidates[0] ?? '';
  let rank = rankOf(best) ?? Infinity;
  for (const candidate of candidates) {
    const own = rankOf(candidate) ?? Infinity;
    if (own < rank) [best, rank] = [candidate, own];
  }
  return best;
}
