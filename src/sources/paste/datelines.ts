import { wireNames } from './agencies.ts';

/** Where a report was filed, at the head of its first line. Offsets count in the line. */
export interface Dateline {
  /** The place words end here; they begin with the line. */
  readonly placeEnd: number;
  /** The report proper begins here. */
  readonly bodyStart: number;
  readonly agency: string | undefined;
  readonly agencyAt: number;
}

const capsWord = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.)+|ST\\.|MT\\.|FT\\.|\\p{Lu}[\\p{Lu}\\p{M}'’-]+)";
const caps = `${capsWord}(?:[ /]${capsWord}|-${capsWord}){0,4}`;
const region =
  "(?:,\\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z.]*\\s\\d)\\p{Lu}[\\p{L}.'’-]+(?:\\s(?:\\p{Lu}[\\p{L}.'’-]+|of|and|the|on|de|del|la)){0,4})";
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const date = `(?:,?\\s(?:${month}\\s\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\s${month})(?:,?\\s\\d{4})?)`;
const agency = `(?<tail>\\s?[([](?<agency>(?:[^()[\\]]{2,40}[/,]\\s?)?(?:${wireNames})(?:[/,]\\s?[^()[\\]]{2,40})?|[A-Z]{2,8}|[A-Z][\\p{L}.]+(?: [A-Z][\\p{L}.]+){0,3})[)\\]])`;
const dash = '(?:\\s*(?:—|–|--+)\\s*|\\s+-+\\s+|\\s?-\\s)';

const anyDash = /[—–]|-[-\s]|\s-/;

/** A pattern with a sign that it cannot do without: engines take long to make these ready, so few lines may ask for it. */
const patterns: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  // BRUSSELS, Nov 3 (Reuters) -; SEOUL, South Korea —
  [
    anyDash,
    new RegExp(
      `^(?<place>${caps}(?:(?:,| and)\\s${caps})?${region}?)${date}?${agency}?${dash}(?=\\S)`,
      'u',
    ),
  ],
  // Brussels (Reuters) -; Tokyo, Nov. 27 (Kyodo) —
  [
    /[([]/,
    new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]+){0,3}${region}?)${date}?${agency}${dash}(?=\\S)`,
      'u',
    ),
  ],
  [
    /\d.*(?:[—–]|-)/,
    new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]+){0,3}${region}?)${date}${dash}(?=\\S)`,
      'u',
    ),
  ],
  // ISLAMABAD:
  [/:\s/, new RegExp(`^(?<place>${caps}${region}?)${date}?${agency}?:\\s+(?=[\\p{Lu}“"‘'])`, 'u')],
];

/** Words in capitals before a dash or colon that are no place. */
const noPlace =
  /^(?:UPDATE|UPDATED|BREAKING|BREAKING NEWS|OPINION|COMMENT|ANALYSIS|ANALYST|EXCLUSIVE|EXPLAINER|EXPLAINED|FACTBOX|TIMELINE|WATCH|LISTEN|READ|READ MORE|MORE|RELATED|SEE|NOTE|LIVE|VIDEO|PHOTOS?|PHOTO ESSAY|GALLERY|PODCAST|INTERVIEW|FILE|FILE PHOTO|ALSO|JUST IN|NEWS|FEATURE|INSIGHT|FOCUS|SPECIAL REPORT|WRAPUP|EDITORIAL|REVIEW|PROFILE|QUOTES?|PREVIEW|URGENT|ALERT|CORRECTION|CORRECTED|CLARIFICATION|EDITOR['’]S NOTE|Q|A|Q&A|PS|P\.S\.|TOP STOR(?:Y|IES)|KEY POINTS?|IN BRIEF|BACKGROUND|CONTEXT|SUMMARY|TAGS?|SUBJECT|FROM|DATE|TO|RE|FW|FWD|BY|US|UK|UN|EU|NATO)$/u;

/** The dateline that a line opens with; undefined for none. Looks at the first 160 units only. */
export function findDateline(text: string): Dateline | undefined {
  const head = text.slice(0, 160);
  for (const [sign, pattern] of patterns) {
    const match = sign.test(head) ? pattern.exec(head) : null;
    const { place = '', tail = '', agency: name } = match?.groups ?? {};
    if (!match || place.length < 3 || noPlace.test(place)) continue;
    return {
      placeEnd: place.length,
      bodyStart: match[0].length,
      agency: name,
      agencyAt: name === undefined ? -1 : head.indexOf(tail, place.length) + tail.indexOf(name),
    };
  }
  return undefined;
}
