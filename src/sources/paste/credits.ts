import { agencyNames } from './agencies.ts';

/** Who made the picture that a caption stands under. */
export interface Credit {
  readonly name: string;
  /** Where in the line the credit, its lead word included, begins. */
  readonly at: number;
}

const edge = '(?:^|(?<=[\\s.!?…)\\]”"’|–—-]))';
const medium =
  '(?:(?:[Ff]ile |[Ss]tock |[Cc]ourtesy |[Hh]andout )?(?:Photo(?:graph)?|Picture|Image|Illustration|Graphic|Map|Video|Credit|Footage|PHOTO|IMAGE|CREDIT|PICTURE|photo|image|illustration|picture)s?(?: [Cc]redit| [Ss]ource| [Cc]ourtesy)?)';
const named = '(?<name>[\\p{Lu}\\p{N}©@a-z][^:;!?]{1,70}?)';
const shut = '[\\s)\\].]*$';

/** Each with a sign that it cannot do without, since engines take long to make these ready. */
const patterns: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/[:/|©]/, new RegExp(`${edge}[(\\[]?${medium}\\s?[:/|©]\\s*©?\\s*${named}${shut}`, 'u')],
  [
    /\bby\b|[Cc]ourtesy/,
    new RegExp(
      `(?:^|[|(\\[]\\s*|[.!?”"]\\s+)(?:${medium} by|${medium} courtesy of|Courtesy of|Courtesy)[:\\s]\\s*${named}${shut}`,
      'u',
    ),
  ],
  [
    /[Ss]ource/i,
    new RegExp(`^(?:[Ii]mage source|Source [Ii]mage|IMAGE SOURCE),?\\s*${named}${shut}`, 'u'),
  ],
  [
    /\)\s*$/,
    new RegExp(
      `\\((?<name>(?:${agencyNames}) (?:[Pp]hoto|[Ff]ile|[Ii]mage)s?(?:\\s?[/,]\\s?[^)]{2,50})?)\\)\\s*$`,
      'u',
    ),
  ],
  [
    /[)\]]\.?\s*$/,
    new RegExp(
      `[([](?<name>(?:[^()[\\]]{2,60}[/,]\\s?|[^()[\\]]{2,50} (?:via|for) |via )?(?:${agencyNames})(?:[/ ][^()[\\]]{2,40})?)[)\\]]\\.?\\s*$`,
      'u',
    ),
  ],
  [/\]\s*$/, new RegExp(`\\[(?<name>[^[\\]/]{2,50}/[^[\\]/]{2,40})\\]\\s*$`, 'u')],
  [
    /\/|via/,
    new RegExp(
      `${edge}(?<name>(?:\\p{Lu}[\\p{L}.’'-]+\\s){0,4}[\\p{L}.’'-]*\\s?(?:/|via)\\s?(?:${agencyNames})(?:\\s?(?:/|via|-)\\s?(?:${agencyNames}))*)${shut}`,
      'u',
    ),
  ],
  [/\//, new RegExp(`${edge}(?<name>(?:${agencyNames})/[\\p{L}.’' -]{3,40})${shut}`, 'u')],
  [
    /\p{L}/u,
    new RegExp(
      `(?:^|[.!?”"]\\s+(?:[|–—-]\\s+)?)(?<name>(?:${agencyNames})(?: [Pp]hoto)?)\\.?\\s*$`,
      'u',
    ),
  ],
  [/©/, new RegExp(`©\\s*(?<name>\\p{L}[^.;:]{1,50}?)${shut}`, 'u')],
];

/** The picture credit that a line ends with, such as "Photo: AP" or "(John Doe/AFP)". Looks at the last 160 units only. */
export function findCredit(text: string): Credit | undefined {
  const from = Math.max(0, text.length - 160);
  const tail = text.slice(from);
  for (const [sign, pattern] of patterns) {
    const match = sign.test(tail) ? pattern.exec(tail) : null;
    const name = match?.groups?.['name']?.trim();
    if (match && name && name.split(/\s+/).length <= 9) return { name, at: from + match.index };
  }
  return undefined;
}

const cue =
  /\((?:[\w ]{0,12}\b)?(?:left|right|centre|center|cent(?:er|re) left|cent(?:er|re) right|[LRC]|top|bottom|front|rear|back|pictured|seen here)\)|\((?:file|handout|file photo|file picture|undated)\)|\bfile (?:photo|picture|image)\b|^(?:FILE(?: PHOTO)?|File(?: photo)?)\s?[-–—:]|^(?:Image|Media|Video|Photo) caption[,:]?|^Caption:|\bpictured (?:in|on|at|here|above|below|with)\b|\b(?:is|are) (?:seen|pictured|shown) (?:in|on|at|during|near|here|from|after|before|behind|outside|inside|through|next)\b|\bin this (?:\w+ ){0,5}(?:photo|image|picture|screengrab|illustration)\b|\bduring a photo (?:op|call|session)\b|\bpose(?:s)? for (?:a |photos|photographs|the media|a group)/u;

/** Whether a line speaks of a picture: "(left)", "File photo", "is seen in this image". */
export function hasCaptionCue(text: string): boolean {
  return cue.test(text.length > 500 ? text.slice(0, 500) : text);
}
