import type { Span } from '../../core/span.ts';
import { findStatedDates, type StatedDate } from '../../text/dates/stated.ts';
import { wireNames } from './agencies.ts';
import { isPersonName } from './names.ts';

/** A line that says who wrote. */
export interface Byline {
  readonly names: readonly string[];
  /** A date on the same line. */
  readonly date: StatedDate | undefined;
  /** `cue` has "By" or the like, `role` a name with a post, `bare` a name alone, `desk` a sign-off of a wire. */
  readonly shape: 'cue' | 'role' | 'bare' | 'desk';
}

const cue =
  /^(?:(?:written|reported|story|words|text|posted|published|article|analysis|opinion|commentary|report|compiled|edited|guest post)\s+by|by|authors?|reporter|correspondent)(?::\s*|\s+|(?=\p{L}))/iu;
const desk =
  /^[([]?\s*(?:additional |further )?(?:reporting|writing|editing|compiled|translated|translation|research|graphics?|contributions?)(?: and (?:writing|editing|reporting|additional reporting))?(?: contributed)?\s+by\b/i;
const contributed =
  /^[([]?\s*(?:(?:\p{Lu}[\p{L}.'’-]+,? ){1,4}(?:and (?:\p{Lu}[\p{L}.'’-]+ ){1,4})?)(?:in \p{Lu}\p{L}+ )?contributed (?:to this (?:report|story|article)|reporting)/u;
const lateBy = /\bby\s+(?=\p{Lu})/u;
const role =
  /\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Jj]ournalist|[Cc]olumnist|[Ww]riter|[Ss]taff|[Cc]ontributor|[Bb]ureau [Cc]hief|[Aa]nalyst|[Ff]ellow|[Pp]rofessor|[Rr]esearcher|[Nn]ews [Dd]esk|[Nn]ewsroom|[Dd]iplomatic|in \p{Lu}\p{L}+|for \p{Lu}\p{L}+)\b/u;
const agencyLine = new RegExp(
  `^(?:(?:${wireNames})(?:(?:,| and|/|\\s[|·])\\s?(?:${wireNames}))*|(?:\\p{Lu}\\p{L}+ ){0,3}(?:[Ss]taff(?: [Ww]riters?| [Rr]eporters?)?|[Ee]ditorial [Bb]oard|[Nn]ews [Dd]esk|[Ww]eb [Dd]esk|[Nn]ewsroom|[Cc]orrespondents?|[Aa]gencies))$`,
  'u',
);

/** Who wrote, read from a line of its own; undefined where it is no byline. */
export function readByline(text: string): Byline | undefined {
  if (desk.test(text) || contributed.test(text.slice(0, 200)))
    return { names: deskNames(text), date: undefined, shape: 'desk' };
  if (text.length > 200 || /[!?…]$/.test(text)) return undefined;
  const [date] = findStatedDates(text).filter(({ day }) => day !== undefined);
  const [first, , tail] = date ? parts(text, date.span) : [text];
  const lead = cue.exec(first);
  // Glued, as in "ByNina Kask", it must at least go on with a capital: "Bypass" is none.
  const glued = lead !== null && /\p{L}$/u.test(lead[0]);
  if (lead && !(glued && /^\P{Lu}/u.test(first.slice(lead[0].length)))) {
    return cued(first.slice(lead[0].length), date);
  }
  if (date && tail !== undefined && isLateByline(tail)) {
    return {
      names: splitNames(tail.slice(lateBy.exec(tail)?.index).replace(/^by\s+/, '')),
      date,
      shape: 'cue',
    };
  }
  return uncued(first, date);
}

function parts(text: string, [start, end]: Span): [string, string, string] {
  return [
    text
      .slice(0, start)
      .replace(/[\s|·•,–—-]+$/u, '')
      .replace(/\s*\b(?:last )?(?:updated|published|posted)(?: on)?:?$/i, ''),
    text.slice(start, end),
    text.slice(end),
  ];
}

/** "Published 7 August 2023 by Nina Kask". */
function isLateByline(tail: string): boolean {
  return (
    tail.length < 80 &&
    /^\W{0,3}by\s/.test(tail) &&
    splitNames(tail.replace(/^\W{0,3}by\s+/, '')).length > 0
  );
}

function cued(rest: string, date: StatedDate | undefined): Byline | undefined {
  const names = splitNames(rest);
  return names.length > 0 ? { names, date, shape: 'cue' } : undefined;
}

/** Names without "By": a name alone, several, one with a post or a town, an agency. */
function uncued(text: string, date: StatedDate | undefined): Byline | undefined {
  if (text === '' || text.length > 120 || /[.:;]$/.test(text)) return undefined;
  if (agencyLine.test(text)) return { names: [text], date, shape: 'bare' };
  const names = splitNames(text);
  if (names.length === 0) return undefined;
  const rest = remainder(text, names);
  if (rest === '') return { names, date, shape: 'bare' };
  return role.test(rest) &&
    rest.split(/\s+/).length <= 8 &&
    !/\b(?:is|was|said|says|has)\b/.test(rest)
    ? { names, date, shape: 'role' }
    : undefined;
}

function remainder(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) rest = rest.replace(name, ' ');
  return rest
    .replace(/\b(?:and|with)\b|[&,|·•/–—-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const joint = /\s*(?:,\s*(?:and|with)\s|,|;|\band\b|\bwith\b|&|\||·|•|\/|\s[–—-]\s|\n)\s*/u;

/** The person names of "Nina Kask, Asia Editor, and Jon Rae in Oslo"; agencies and desks count as well. */
function splitNames(text: string): string[] {
  return text
    .slice(0, 200)
    .split(joint)
    .map((part) => part.replace(/\s+(?:in|for|at|from|of|on)\s.*$/u, '').trim())
    .flatMap(nameOf)
    .filter((name, _, all) => isPersonName(name) || !all.some(isPersonName));
}

function nameOf(part: string): string[] {
  const text = part.replace(/[.]$/, '');
  if (isPersonName(text) || agencyLine.test(text)) return [text];
  const words = text.split(/\s+/);
  const [two, three] = [words.slice(0, 2).join(' '), words.slice(0, 3).join(' ')];
  if (words.length > 3 && isPersonName(three) && role.test(words.slice(3).join(' ')))
    return [three];
  return words.length > 2 && isPersonName(two) && role.test(words.slice(2).join(' ')) ? [two] : [];
}

function deskNames(text: string): string[] {
  const inner = text.replace(/^[([]+|[)\].]+$/g, '');
  const by =
    /^(?:reporting|additional reporting|writing|reporting and writing|compiled) by\s+([^;]+)/i.exec(
      inner,
    );
  return by ? splitNames(by[1] ?? '') : [];
}
