/** What the structured data of a page say of the article it carries. */
export interface LinkedData {
  readonly headline: string | undefined;
  readonly authors: readonly LinkedName[];
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly publisher: string | undefined;
  /** Whether the page says that it is not free to read. */
  readonly isPaid: boolean;
  /** Whether the page says that it is a report in the making. */
  readonly isLive: boolean;
}

interface LinkedName {
  readonly name: string;
  readonly isPerson: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const articleType =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review|Recipe|HowTo|CreativeWork|PodcastEpisode|VideoObject)$/;
/** Nodes of one page that are looked at. */
const most = 5000;

/** Reads JSON-LD scripts, repaired where they are broken in the usual ways. Total on any text. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap((script) => nodesIn(parseLoosely(script)));
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    // A bare reference has nothing but its id.
    if (typeof id === 'string' && Object.keys(node).length > (byId.has(id) ? 3 : 1))
      byId.set(id, node);
  }
  const articles = nodes.filter((node) => isArticle(node));
  const main =
    articles.find(
      (node) => textOf(node['headline']) !== undefined && node['datePublished'] !== undefined,
    ) ??
    articles.find((node) => node['headline'] ?? node['datePublished'] ?? node['author']) ??
    articles[0];
  const page = nodes.find((node) =>
    /WebPage$|AboutPage|ItemPage|CollectionPage/.test(typeOf(node)),
  );
  const first = (key: string) => textOf(main?.[key]) ?? textOf(page?.[key]);
  return {
    headline: textOf(main?.['headline']) ?? textOf(main?.['name']),
    authors: namesOf(main?.['author'] ?? main?.['creator'] ?? page?.['author'], byId),
    published:
      first('datePublished') ?? textOf(main?.['dateCreated']) ?? textOf(main?.['uploadDate']),
    modified: first('dateModified'),
    publisher: namesOf(main?.['publisher'] ?? page?.['publisher'], byId)[0]?.name,
    isPaid: nodes.some((node) => /^false$/i.test(String(node['isAccessibleForFree']))),
    isLive: nodes.some((node) => typeOf(node).includes('LiveBlogPosting')),
  };
}

function isArticle(node: Node): boolean {
  return typeOf(node)
    .split(' ')
    .some((type) => articleType.test(type));
}

function typeOf(node: Node): string {
  return [node['@type']].flat().map(String).join(' ');
}

/** A JSON text; undefined where it cannot be mended. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '');
  for (const mend of [(text: string) => text, withoutControls, withoutStrayCommas, asList]) {
    try {
      return JSON.parse(mend(bare));
    } catch {
      // The next mend may help.
    }
  }
  return undefined;
}

/** Line ends and tabs inside of strings, which JSON has no room for. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replaceAll(/[\u0000-\u001f]+/g, ' ');
}

function withoutStrayCommas(text: string): string {
  return withoutControls(text)
    .replaceAll(/,\s*(?=[}\]])/g, '')
    .replaceAll(/\}\s*\{/g, '},{')
    .replace(/;\s*$/, '');
}

/** Several objects one after another. */
function asList(text: string): string {
  return `[${withoutStrayCommas(text)}]`;
}

/** Every object in a value, an outer one before those in it. */
function nodesIn(value: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < most; at += 1) {
    const one = queue[at];
    if (isNode(one)) found.push(one);
    const inner: unknown[] = Array.isArray(one) ? one : isNode(one) ? Object.values(one) : [];
    for (const part of inner.slice(0, most)) if (typeof part === 'object') queue.push(part);
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  const [first]: unknown[] = [value].flat();
  if (typeof first === 'string') return first.trim() || undefined;
  return isNode(first) ? textOf(first['@value'] ?? first['name']) : undefined;
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): LinkedName[] {
  return [value].flat(2).flatMap((one: unknown): LinkedName[] => {
    if (typeof one === 'string') {
      const node = byId.get(one);
      return node ? namesOf(node, new Map()) : [{ name: one, isPerson: true }];
    }
    if (!isNode(one)) return [];
    const id = one['@id'];
    const whole = typeof id === 'string' && one['name'] === undefined ? (byId.get(id) ?? one) : one;
    const isPerson = !/Organization|Brand|Corporation|WebSite/i.test(typeOf(whole));
    const names = [whole['name']].flat(1).map(textOf);
    return names.flatMap((name) => (name === undefined ? [] : [{ name, isPerson }]));
  });
}
