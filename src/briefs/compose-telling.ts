import type { Claim, Stance } from '../model/coding.ts';
import { verbForms } from '../text/inflection.ts';
import { listNames, nameOf } from './compose-names.ts';

/** In the past tense, which fits one speaker and many. */
const stanceWords: Readonly<Record<Stance, string>> = {
  states: 'stated',
  assesses: 'assessed',
  warns: 'warned',
  forecasts: 'forecast',
  denies: 'denied',
  fears: 'feared',
  urges: 'urged',
  promises: 'promised',
  plans: 'planned',
};

/** Verbs that say more than a stance does. */
const telling = pastForms(`
  accuse acknowledge admit allege announce argue believe blame claim concede conclude condemn confirm criticise criticize
  denounce disclose dismiss doubt estimate expect hope insist praise propose reject reveal suggest suspect think welcome
`);
/** Verbs whose object is the one who is told, though that is no urging, warning or promise. */
const informing = pastForms('tell ask assure remind inform notify');
/** Verbs whose object is the one who is urged, warned or promised something. */
const addressing = pastForms(
  'urge ask advise warn caution press order implore encourage exhort instruct promise beg',
);
const denying =
  /\b(?:den(?:y|ie)|reject|disput|refut|rebut|dismiss|repudiat|contradict|debunk|rul|brush|shoo?t|not?\b|never)|n['’]t\b/i;
const isToSomebody = new Set<Stance>(['urges', 'warns', 'promises']);

/** Each form of some verbs with their past. */
function pastForms(lemmas: string): ReadonlyMap<string, string> {
  return new Map(
    lemmas
      .trim()
      .split(/\s+/)
      .flatMap((lemma) => {
        const forms = verbForms(lemma);
        const past = forms.find(([, form]) => form === 'past')?.[0] ?? lemma;
        return forms.map(([form]): [string, string] => [form, past]);
      }),
  );
}

/**
 * How somebody says something, to whom: "urged Peru", "told reporters", "hoped"; by the verb of the cue where that says
 * more than the stance.
 */
export function tellingWords(
  { stance, speakers, addressees, horizon }: Claim,
  cue: string,
): string {
  const verb = verbOf(cue);
  const to = listNames(addressees.map(nameOf));
  const stated = stanceWords[stance];
  if (to !== '') {
    const told = isToSomebody.has(stance) ? (addressing.get(verb) ?? stated) : informing.get(verb);
    if (told !== undefined) return `${told} ${to}`;
  }
  // What is said to be not so is denied by its own words, which stand beside: only a cue that denies them is called so.
  if (stance === 'denies' && !denying.test(cue)) return telling.get(verb) ?? stanceWords.states;
  // "forecast, by 2030", but not "claimed, by 2030".
  const isPlain = speakers.length > 0 && horizon === null;
  return isPlain ? (telling.get(verb) ?? stated) : stated;
}

/** "hopes", "has admitted"; empty for what is negated, passive or more than a verb. */
function verbOf(cue: string): string {
  const words = cue.toLowerCase().split(/\s+/);
  const own = /^(?:has|have|had|also)$/.test(words[0] ?? '') ? words.slice(1) : words;
  return own.length === 1 ? (own[0] ?? '') : '';
}
