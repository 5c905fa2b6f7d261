import type { PageLine } from './render.ts';

/** What a line of a page is by its annotation. `other` is whatever is printed around an article. */
export type Gold = 'title' | 'byline' | 'date' | 'body' | 'caption' | 'other';

export interface GoldLine extends PageLine {
  readonly gold: Gold;
  /** Says what another line said already, such as the title on a tab or the writer in a box: any reading is right but body. */
  readonly isCopy: boolean;
}

/** An annotated page. */
export interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

export interface GoldPage {
  readonly id: string;
  readonly host: string;
  readonly title: string;
  readonly lines: readonly GoldLine[];
  /** From 0 to 1: the share of the annotated text that was found on the page. */
  readonly found: number;
}

function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const shingle = 3;
/** Lines between the outermost paragraphs and a short line that still belongs to them. */
const farthest = 12;

/** Labels the lines of a page: the body by alignment with the annotated text, the head by title, writer and day. */
export function goldOf(page: Page, lines: readonly PageLine[]): GoldPage {
  const tokens = lines.map(({ text }) => tokensOf(text));
  const gold = tokensOf(page.text ?? '');
  const places = align(tokens, gold);
  const bodies = places.map((place) => place !== undefined);
  const covered = places.reduce(
    (sum: number, at, i) => sum + (at === undefined ? 0 : (tokens[i]?.length ?? 0)),
    0,
  );
  const heads = findHeads(page, lines, tokens, bodies);
  return {
    id: page.id,
    host: new URL(page.url).host.replace(/^www\./, ''),
    title: page.title ?? '',
    lines: lines.map((line, index) => ({ ...line, ...heads[index]! })),
    found: Math.min(1, covered / Math.max(1, gold.length)),
  };
}

/** Where in the annotated text each line stands; undefined for lines that are no part of it. */
function align(
  lines: readonly (readonly string[])[],
  gold: readonly string[],
): (number | undefined)[] {
  const where = new Map<string, number[]>();
  for (let at = 0; at + shingle <= gold.length; at += 1) {
    const key = gold.slice(at, at + shingle).join(' ');
    const places = where.get(key);
    if (places === undefined) where.set(key, [at]);
    else if (places.length < 20) places.push(at);
  }
  const anchors = longestRise(
    lines.map((line) => (line.length < 6 ? [] : candidates(line, where))),
  );
  return fillShort(lines, gold, anchors);
}

interface Candidate {
  readonly at: number;
  readonly weight: number;
}

/** The places at which most of the line's runs of three words stand. */
function candidates(line: readonly string[], where: ReadonlyMap<string, number[]>): Candidate[] {
  const votes = new Map<number, number>();
  const runs = line.length - shingle + 1;
  for (let from = 0; from < runs; from += 1) {
    for (const at of where.get(line.slice(from, from + shingle).join(' ')) ?? []) {
      // Places that differ by a few words are one: an edited line shifts what follows.
      const bin = Math.round((at - from) / 8) * 8;
      for (const near of [bin, bin + 8, bin - 8])
        votes.set(near, (votes.get(near) ?? 0) + (near === bin ? 1 : 0.5));
    }
  }
  return [...votes]
    .filter(([, count]) => count >= runs * 0.55)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([at]) => ({ at: Math.max(0, at), weight: line.length }));
}

/** The heaviest choice of places that never goes back. Quadratic in the lines that have any. */
function longestRise(choices: readonly (readonly Candidate[])[]): (number | undefined)[] {
  const nodes = choices.flatMap((own, line) => own.map((one) => ({ line, ...one })));
  const best = nodes.map(({ weight }) => weight);
  const back = nodes.map(() => -1);
  nodes.forEach((node, i) => {
    for (let j = 0; j < i; j += 1) {
      const other = nodes[j]!;
      const fits = other.line < node.line && other.at + other.weight * 0.6 <= node.at + 8;
      if (fits && best[j]! + node.weight > best[i]!) {
        best[i] = best[j]! + node.weight;
        back[i] = j;
      }
    }
  });
  const found: (number | undefined)[] = choices.map(() => undefined);
  for (let i = best.indexOf(Math.max(0, ...best)); i >= 0; i = back[i]!)
    found[nodes[i]!.line] = nodes[i]!.at;
  return found;
}

/** Short lines are body where the annotated text has them between their neighbours. */
function fillShort(
  lines: readonly (readonly string[])[],
  gold: readonly string[],
  anchors: (number | undefined)[],
): (number | undefined)[] {
  const found = [...anchors];
  let last = -1;
  const spans = [...anchors.keys()].filter((i) => anchors[i] !== undefined);
  for (const next of [...spans, lines.length]) {
    const from =
      last < 0
        ? 0
        : anchors[last]! + Math.round(lines[last]!.length * (next < lines.length ? 0.8 : 1));
    const to = next < lines.length ? anchors[next]! + 8 : gold.length;
    // Behind the last anchor nothing is taken twice.
    let at = Math.max(0, next < lines.length ? from - 8 : from);
    // Before the first anchor the nearest lines are tried first, so that a menu does not take them.
    const between = Array.from({ length: next - last - 1 }, (_, i) => last + 1 + i);
    if (last < 0) fillBackward(between, { lines, gold, found, to });
    else {
      let near = last;
      for (const i of between) {
        // Far behind the last paragraph a short line is another's, whatever it says.
        if (next === lines.length && i > near + farthest) break;
        const place = indexOfRun(gold, lines[i]!, at, to);
        if (place < 0) continue;
        found[i] = place;
        at = place + lines[i]!.length;
        near = i;
      }
    }
    last = next;
  }
  return found;
}

function fillBackward(
  between: readonly number[],
  {
    lines,
    gold,
    found,
    to,
  }: {
    lines: readonly (readonly string[])[];
    gold: readonly string[];
    found: (number | undefined)[];
    to: number;
  },
): void {
  let end = to;
  let near = between.length;
  for (const [k, i] of [...between.entries()].toReversed()) {
    if (k < near - farthest) return;
    const own = lines[i]!;
    for (let at = Math.min(end, gold.length) - own.length; own.length > 0 && at >= 0; at -= 1) {
      if (!own.every((word, n) => gold[at + n] === word)) continue;
      found[i] = at;
      end = at;
      near = k;
      break;
    }
    if (end <= 0) return;
  }
}

function indexOfRun(
  gold: readonly string[],
  run: readonly string[],
  from: number,
  to: number,
): number {
  if (run.length === 0) return -1;
  for (let at = from; at + run.length <= Math.min(to, gold.length); at += 1) {
    if (run.every((word, k) => gold[at + k] === word)) return at;
  }
  return -1;
}

type Head = Pick<GoldLine, 'gold' | 'isCopy'>;

function findHeads(
  page: Page,
  lines: readonly PageLine[],
  tokens: readonly string[][],
  bodies: readonly boolean[],
): Head[] {
  const firstBody = bodies.indexOf(true);
  const title = tokensOf(page.title ?? '').join(' ');
  const isTitle = tokens.map(
    (own, i) => isTitleLine(own.join(' '), title) && lines[i]!.text.length < 300,
  );
  const opening = bodies.findIndex((is, i) => is && lines[i]!.text.length > 100);
  const end = opening < 0 ? firstBody : opening;
  const headed = isTitle.findLastIndex((is, i) => is && i <= end && lines[i]!.isHeading);
  const titleAt = headed >= 0 ? headed : isTitle.findLastIndex((is, i) => is && i <= end);
  const author = authorTests(page.author);
  const isDay = dayTest(page.date);
  return lines.map(({ text, isCaption }, i) => {
    if (i === titleAt) return { gold: 'title', isCopy: false };
    if (isTitle[i] && !bodies[i]) return { gold: 'other', isCopy: true };
    if (bodies[i]) return { gold: 'body', isCopy: isCaption };
    if (isCaption) return { gold: 'caption', isCopy: false };
    const near = i > titleAt && i <= end + 3 && titleAt >= 0;
    const names = text.length < 140 && author(text);
    if (names) return near ? { gold: 'byline', isCopy: false } : { gold: 'other', isCopy: true };
    if (near && text.length < 80 && isDay(text)) return { gold: 'date', isCopy: false };
    return { gold: 'other', isCopy: false };
  });
}

function isTitleLine(line: string, title: string): boolean {
  if (line === '' || title === '') return false;
  return (
    line === title ||
    (line.startsWith(`${title} `) && line.length < title.length + 40) ||
    (title.startsWith(line) && line.length > title.length * 0.6)
  );
}

function authorTests(author: string | null): (text: string) => boolean {
  const names = (author ?? '')
    .split(/[;|&]|\band\b|,/)
    .map((name) => tokensOf(name).join(' '))
    .filter((name) => name.includes(' ') && name.length > 5);
  return (text) => {
    const own = tokensOf(text).join(' ');
    return names.some((name) => ` ${own} `.includes(` ${name} `));
  };
}

function dayTest(date: string | null): (text: string) => boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  if (year === undefined) return () => false;
  const name =
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'][
      Number(month) - 1
    ] ?? '';
  return (text) =>
    text.includes(year) &&
    (new RegExp(`\\b${name}`, 'i').test(text) ||
      new RegExp(`\\b0?${Number(month)}[/.-]`).test(text) ||
      new RegExp(`[/.-]0?${Number(month)}\\b`).test(text)) &&
    (day === undefined || new RegExp(`\\b0?\\d{1,2}\\b`).test(text));
}
