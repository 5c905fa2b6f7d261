/** The closed classes of English that the patterns lean on, until a parser says what each word is. */

const set = (words: string) => new Set(words.split(' '));

export const modals = set("will would shall should can cannot could may might must ca wo ’ll 'll");
export const forms = {
  be: set("is are was were be been being am 're"),
  have: set("has have had having 've"),
  do: set('do does did'),
} as const;

export const negations = set("not n't never no neither nor hardly scarcely barely cannot without");

export const determiners = set(
  "the a an this that these those its his her their our my your no any some each every another both 's ’ ' such",
);

export const prepositions = set(
  'of in on at by for with from to into onto over under about against between among across after before during near off around through towards toward within without via per than like amid along beyond behind despite inside outside upon regarding concerning including',
);

/** Words at which another clause begins. */
export const subordinators = set(
  'that who whom whose which while whereas because although though if unless when whenever whether where until since as once so how why what',
);

export const conjunctions = set('and or but nor');

const adverbs = set(
  "also then even just now later already still again ever never not both all together soon yet only once twice thus therefore instead however meanwhile too n't first long once back anew both once more apparently",
);

export const pronouns = set('he she it they we i you who which that');

/** Verbs whose base form or -s form is also a noun. */
export const homographs = set(
  'dispute cause use rise doubt criticism visit attack aid strike test block claim demand fear plan report state offer host protest deal release plan promise pledge hope worry concern warning praise trade blame seize shell bomb fight blockade call appeal study forecast estimate view belief project comment post tweet address note threat clash drill exercise patrol war help start need order',
);

export function isAuxiliary(word: string): boolean {
  return modals.has(word) || forms.be.has(word) || forms.have.has(word) || forms.do.has(word);
}

export function isAdverb(word: string): boolean {
  return (
    adverbs.has(word) ||
    (word.endsWith('ly') &&
      word.length > 4 &&
      !/^(?:family|ally|supply|apply|reply|italy|rely|july|assembly|only)$/.test(word))
  );
}
