import type { Span } from '../core/span.ts';

/** The mark that closes a dateline. */
const mark = '(?: ?(?:--|—|–) ?| - | ?: )';
const agency = String.raw`\([^)\d]{2,20}\)`;
const month = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\.?';
const capital = String.raw`\p{Lu}[\p{Lu}'’.-]*`;
const name = String.raw`\p{Lu}\p{Ll}+`;

/** "LIMA, Peru (Agency) - ", "LIMA: ", "LIMA, March 5 (Agency) -- ". */
const inCapitals = String.raw`(?:Reuters )?${capital}[\p{Lu}'’](?: ${capital}){0,3}(?:, ?[\p{L}\p{N}., ]{1,30}?)? ?(?:${agency}(?:${mark}| ["“] ?| )|${mark})`;
/** "Lima, March 5 (Agency) ", "Lima, March 5, AGENCY - ". */
const withDay = String.raw`${name}(?: ${name}){0,2}, ${month} \d{1,2}(?:, \d{4})?(?:,? ?(?:${agency}(?:${mark}| )|\p{Lu}{2,8}${mark})|${mark})`;
/** "(Agency) - ". */
const agencyAlone = String.raw`\((?:AFP|ANI|AP|CNN|DPA|dpa|IANS|IRNA|PTI|Reuters|TASS|UPI|Xinhua)\)(?:${mark}| )`;
/** "Lima - The …", "Lima, Peru -- The …". */
const plain = String.raw`${name}(?: ${name}){0,2}(?:, ${name}(?: ${name})?)?(?: ?--? | ?-- ?| ?— ?| – )(?=\p{Lu})(?!.* (?:--?|—|–) )`;

/** "Ana Flores, AGENCY | A soldier …": whose a photograph is. */
const credit = String.raw`(?:${name}(?:[ -]${name}){0,3}, )?(?:\p{Lu}{2,8}|Reuters|Xinhua|Getty Images) ?\| (?=\p{Lu})`;

const pattern = new RegExp(`^(?:${inCapitals}|${withDay}|${agencyAlone}|${credit}|${plain})`, 'u');

/** How much of a sentence is looked at; no dateline is half as long. */
const reach = 160;

/** Where the words of a sentence begin, behind the place and agency that a report opens with. */
export function behindDateline(text: string, [start, end]: Span): number {
  const opening = text.slice(start, Math.min(end, start + reach));
  const found = pattern.exec(opening)?.[0].length ?? 0;
  return found === end - start ? start : start + found;
}
