import { isCapital } from './characters.ts';

/**
 * What an abbreviation tells of the stop after it.
 * - title: a name follows, so no sentence ends there
 * - number: it is one before a number alone ("No. 5", but "No. They left.")
 * - day: a month or weekday that is a word too; it is one before a number or a comma
 * - place: a state that is a word too; it is one after a comma ("Salem, Ore.")
 * - plain: it stands inside a sentence as often as at its end
 */
export type Abbreviation = 'title' | 'number' | 'day' | 'place' | 'plain';

/** In small letters; they are written with a capital, so that "gen" and "rep" stay words. */
const capitalised = table([
  [
    'title',
    'mr mrs ms mx messrs mme mlle dr drs prof profs gen gens lt col cols maj capt cpt sgt cpl pvt cmdr cdr comdr adm vadm radm brig pfc sen sens rep reps gov govs pres sec hon rev revd fr st ste mt mts ft amb supt insp det atty msgr dep asst',
  ],
  ['number', 'art chap op pt'],
  ['day', 'mar sat sun mon'],
  [
    'place',
    'ala ind ill mass miss wash la del me ore pa cal mo md ga kan ky va vt tex mich id pr alta man',
  ],
  [
    'plain',
    'jan feb apr jun jul aug sep sept oct nov dec tue tues wed weds thu thur thurs fri jr sr esq inc ltd co corp cos bros depts univ assoc blvd rd hwy bldg ariz ark calif colo conn fla minn mont neb nev okla penn tenn wis wyo ont que sask eng dist',
  ],
]);

/** In small letters; they are written with or without a capital. */
const anyhow = table([
  ['number', 'no nos p pp n nr vol vols fig figs ch para'],
  [
    'plain',
    'co mfg intl natl dept govt assn etc ex vs v cf al ca c viz approx est incl excl max min misc esp ed eds trans transl repr ext tel attn ibid resp pls ie eg ave st rd ph sq cu hr hrs mins secs yr yrs wk wks mos lb lbs oz kg km cm ft mi mph',
  ],
]);

const longest = 6;

function table(
  lists: readonly (readonly [kind: Abbreviation, words: string])[],
): ReadonlyMap<string, Abbreviation> {
  return new Map(
    lists.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
  );
}

/** The kind of the abbreviation that stands, without its stop, at a place of a text; undefined for other words. */
export function abbreviationAt(text: string, from: number, to: number): Abbreviation | undefined {
  if (to - from > longest) return undefined;
  const word = text.slice(from, to).toLowerCase();
  const own = isCapital(text, from) ? capitalised.get(word) : undefined;
  // "EST" and "AL" are other things than "est" and "al".
  const isAcronym = to - from > 1 && isCapital(text, from + 1);
  return own ?? (isAcronym ? undefined : anyhow.get(word));
}
