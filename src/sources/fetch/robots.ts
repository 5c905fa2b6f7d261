/** What a site's robots.txt (RFC 9309) lets one program do. */
export interface Rules {
  /** Of a path with its query, as it is asked for. */
  allows(path: string): boolean;
  /** Seconds between two requests, where it says (an old custom, not in the RFC). */
  readonly crawlDelay: number | undefined;
}

interface Rule {
  readonly isAllow: boolean;
  /** Written as it is compared: octets outside of ASCII, and only those, in percent. */
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | undefined;
}

export const allowAll: Rules = { allows: () => true, crawlDelay: undefined };

/** Reads any text as a robots.txt; lines that are none say nothing. `product` is ours, in small letters. */
export function readRobots(text: string, product: string): Rules {
  const groups = groupsIn(text);
  const ours = groups.filter(({ agents }) => agents.includes(product));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows: (path) => path === '/robots.txt' || isAllowed(rules, escaped(normal(path))),
    crawlDelay: chosen.map(({ delay }) => delay).find((delay) => delay !== undefined),
  };
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line.slice(0, 4096)) ?? [];
    const key = name?.toLowerCase();
    if (key === 'user-agent') {
      if (!isOpen) groups.push({ agents: [], rules: [], delay: undefined });
      groups.at(-1)?.agents.push(agentIn(value));
      isOpen = true;
    } else if (key === 'allow' || key === 'disallow' || key === 'crawl-delay') {
      // A crawl delay is no rule, and does not part the programs named before it from those after it (RFC 9309, 2.2.4).
      if (key !== 'crawl-delay') isOpen = false;
      addTo(groups.at(-1), key, value.trim());
    }
  }
  return groups;
}

/** The product token at the beginning, without a version. */
function agentIn(value: string): string {
  const agent = value.trim().toLowerCase();
  return agent.startsWith('*') ? '*' : (/^[a-z_-]+/.exec(agent)?.[0] ?? '');
}

function addTo(group: Group | undefined, key: string, value: string): void {
  if (group === undefined) return;
  if (key === 'crawl-delay') {
    const delay = Number(value);
    if (value !== '' && delay >= 0 && Number.isFinite(delay)) group.delay ??= delay;
  } else if (value !== '')
    group.rules.push({ isAllow: key === 'allow', pattern: patternOf(normal(value)) });
}

/** The longest rule that fits decides, and of two equally long ones the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined;
  for (const rule of rules) {
    const isLonger = best === undefined || rule.pattern.length > best.pattern.length;
    const isMilder = rule.isAllow && rule.pattern.length === best?.pattern.length;
    if ((isLonger || isMilder) && fits(rule.pattern, path)) best = rule;
  }
  return best?.isAllow ?? true;
}

/** Whether a pattern fits the beginning of a path: `*` is any run of characters, `$` at the end is the path's end. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !isWhole || path.length === first.length;
  const last = pieces.pop() ?? '';
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}

/** A path in which nothing means anything else than itself. */
function escaped(path: string): string {
  return path.replaceAll('*', '%2A').replaceAll('$', '%24');
}

/** A dollar sign means the end at the end alone. */
function patternOf(value: string): string {
  return value.replaceAll(/\$(?!$)/g, '%24');
}

/** Percent signs where a character needs them, and nowhere else (RFC 9309, 2.2.2). */
function normal(path: string): string {
  const octets = path.replaceAll(/[^\x21-\x7e]/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character),
  );
  return octets.replaceAll(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
  });
}
