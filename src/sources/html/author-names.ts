import { decoded } from './titles.ts';

/** Who wrote, and the line that says so; none where the page says it out of sight alone. */
export interface Authors {
  readonly names: readonly string[];
  readonly line: number | undefined;
  readonly reason: string;
  /** How far it is to be trusted, higher is better. */
  readonly trust: number;
}

const cue =
  /^(?:(?:article |story |post |blog |content |medically |this (?:article|post|story) (?:was|is) )?(?:written|posted|published|authored|reported|created|contributed|compiled|words|text|story|report|analysis|opinion|guest post|post|article) by|by|authors?|contributors?|posted by)\s*(?::|-|–)?\s*(?=[\p{L}\d"“(@])/iu;
/** A byline of no more characters is a name and nothing else. */
const longestName = 22;
/** What ends a list of names on a byline. */
const rest =
  /\s*(?:\||•|·|\/\/|\bon (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|\b(?:updated|published|posted|last updated|modified|reviewed|edited|fact[- ]checked|medically reviewed|photographs?|photos|illustrations?|illustrated|read more|view profile|follow|min read)\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}-\d\d|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b\d+ (?:min|comment|view)).*$/isu;
const degree =
  /^(?:ph\.?d|m\.?d|d\.?o|mph|mba|ms|msc|ma|ba|bs|bsc|rd|rdn|ldn|rn|dds|dmd|dvm|esq|jd|j\.d|cpa|cfp|cfa|cssd|fand|faap|lcsw|np|pa-c|phd|pharmd|edd|psyd|jr|sr|ii|iii)\.?[®™]?$/i;
const post =
  /\b(?:editor|writer|reporter|correspondent|journalist|columnist|contributor|author|founder|co-?founder|ceo|cto|cmo|director|manager|president|head of|vp|vice|chief|officer|professor|fellow|analyst|specialist|strategist|consultant|engineer|expert|lead|senior|sr|staff|associate|assistant|freelance|producer|photographer|expert|dietitian|attorney|at|of|for|in)\b/i;
const noName =
  /^(?:admin(?:istrator)?|author|authors|guest|user|webmaster|null|undefined|none|n\/?a|anonymous|unknown|by|root|wp|wordpress|about|share|home|written by|posted by|published by|reviewed by|by line|the author|read more|view (?:all )?posts?|all posts|more|contact|follow|website)$/i;

/** The names in a byline: cut at commas, ampersands and "and", without "By", degrees, posts, handles and addresses. */
export function namesIn(byline: string): string[] {
  const [line = ''] = byline.split('\t');
  if (/^\s*(?:https?:|www\.)/i.test(line)) return [];
  const text = decoded(line.slice(0, 400))
    .replace(cue, '')
    .replace(cue, '')
    .replace(line.length > longestName || /[\d|·•]/.test(line) ? rest : '', '')
    .trim();
  const inverted = /^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}[\p{L}'’.-]*\s?){1,2})$/u.exec(text);
  if (
    inverted &&
    !degree.test(inverted[2] ?? '') &&
    !post.test(text) &&
    /\s\p{Lu}\.$/u.test(inverted[2]?.trim() ?? '')
  )
    return [text];
  const names: string[] = [];
  for (const group of text.split(/\s*(?:[;&\n]|\s(?:and|with|und|et)\s)\s*/u)) {
    for (const [i, part] of group.split(/\s*[,|]\s*|\s[-–—⋅]\s/u).entries()) {
      const name = cleaned(part);
      if (name === undefined) continue;
      const isPost = names.length > 0 && (degree.test(name) || post.test(name));
      // What follows a post is where it is held.
      if (isPost && !degree.test(name)) break;
      if (isPost || (i > 0 && names.length > 0 && !isNameLike(name))) continue;
      names.push(name);
    }
  }
  return [...new Set(names)];
}

function cleaned(part: string): string | undefined {
  const name = part
    .replace(cue, '')
    .replace(/\s*[([].*$/u, '')
    .replace(/^about (?=\p{Lu})/iu, '')
    .replace(
      / (?:Writer|Author|Editor|Contributor|Sponsored|View\b.*|Follow\b.*|\d+|in \p{Lu}.*|Staff Writer)$/u,
      '',
    )
    .replace(/(?:^|\s)@\w+.*$/u, '')
    .replace(/[\s,.:;|–—-]+$/u, (end) =>
      end.startsWith('.') && /\b\p{Lu}\.$/u.test(part) ? '.' : '',
    )
    .replace(/^[\s"“”'‘.:,|–—-]+|["”]+$/gu, '')
    .trim();
  if (
    name === '' ||
    name.length > 70 ||
    noName.test(name) ||
    /https?:|www\.|@.*\.|^\d+$/i.test(name)
  )
    return undefined;
  return name;
}

/** Whether a text has the shape of a person's name: two to five words, each with a capital or a small particle. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) => particle.test(word) || /^["“(]?\p{Lu}[\p{L}\p{M}.'’")-]*$/u.test(word),
  );
}

const particle =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|van|von|la|le|al|el|bin|ibn|ten|ter|y|e)$/i;

/** Whether a line begins with the words of a byline, a name after them. */
export function isByline(text: string): boolean {
  const found = cue.exec(text);
  return (
    found !== null &&
    /\bby\b|\bauthors?\b|\bcontributors?\b/i.test(found[0]) &&
    /^[\p{Lu}\d]|^(?:the|our) /u.test(text.slice(found[0].length))
  );
}

/** The names behind a date and "by": "Published 3 May 2024 by Ana Ruiz". */
export function lateNames(text: string): string[] {
  const found = /\d{4}[^a-z]{0,12}\bby:? (?=\p{Lu})/iu.exec(text);
  return found && text.length < 160 ? namesIn(text.slice(found.index + found[0].length)) : [];
}

/** At most so many, each once. */
export function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, 12);
}
