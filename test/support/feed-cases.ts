import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '../../src/sources/feed/encoding.ts';
import type { Entry, Feed, Person, Wording } from '../../src/sources/feed/feed.ts';
import { type Equal, type Expression, evaluate, parsePython, pathsIn } from './python-literals.ts';

/** A test file of a feed parser, with what it expects. */
export interface FeedCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  /** Of those that were served, and not just read. */
  readonly url?: string;
  /** Where it is about fields of our record; else the file is only to be survived. */
  readonly expectation: Expression | undefined;
}

/** The files of a .tar.gz. */
function* filesInTar(path: string): Generator<{ name: string; bytes: Uint8Array }> {
  const tar = gunzipSync(readFileSync(path));
  const field = (at: number, length: number) =>
    tar.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12), 8);
    const type = field(at + 156, 1);
    const name = field(at, 100);
    if (type === '0' || type === '')
      yield { name: name.replace(/^\.\//, ''), bytes: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The cases in a .tar.gz of them, by name. */
export function feedCases(path: string): FeedCase[] {
  return [...filesInTar(path)].map(caseOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The server that the files were served from as their authors ran them: some expect its address. */
const server = 'http://127.0.0.1:8097/';

function caseOf({ name, bytes }: { name: string; bytes: Uint8Array }): FeedCase {
  const latin = Buffer.from(bytes).toString('latin1');
  const text = latin.includes('Expect:') ? latin : decodeBytes(bytes, undefined).text;
  const header = (field: string) =>
    text.match(new RegExp(`^\\s*Header:\\s*${field}\\s*:[ \\t]*(.+)$`, 'im'))?.[1]?.trim();
  const expected = text.match(/^\s*Expect:\s*([^]*?)\s*(?:\n\s*)?-->/m)?.[1] ?? '';
  const expression = parsePython(expected.replace(/^(?:not )?bozo and /, ''));
  const wasServed = /^\s*Header:/m.test(text) || /\/http_/.test(name);
  const mediaType = header('Content-type');
  const location = header('Content-Location') ?? '';
  const isSafe = /^(?:https?:|[^:]*$)/.test(location);
  return {
    name,
    bytes,
    ...(mediaType !== undefined && { mediaType }),
    ...(wasServed && { url: new URL(isSafe ? location : '', `${server}${name}`).href }),
    expectation: expression && isCore(expression) ? expression : undefined,
  };
}

/** The fields of our record, by what the expectations call them; whatever else a case asks for, it is not one of these. */
const coreFields = new RegExp(
  [
    '^(?:feed\\.(?:subtitle|tagline)(?:_detail\\.(?:value|type|language|base))?|feed\\.image\\.(?:href|url)|(?:feed|entries\\[\\])\\.(?:',
    '(?:title|description|summary)(?:_detail\\.(?:value|type|language|base))?',
    '|link|links|links\\[\\]|links\\[\\]\\.(?:rel|href|type|title)|id|guid|language',
    '|author|(?:author_detail|authors\\[\\])\\.(?:name|email|url|href)',
    '|(?:published|updated)(?:_parsed)?',
    '|category|tags|tags\\[\\]\\.(?:term|scheme|label)',
    '|content\\[\\]\\.(?:value|type|language|base)',
    '|enclosures\\[\\](?:\\.(?:href|url|type|length))?))$',
  ].join(''),
);

function isCore(expression: Expression): boolean {
  const paths = pathsIn(expression);
  return paths.length > 0 && paths.every((path) => coreFields.test(path));
}

const plainFields =
  /^(?:feed|entries\[\])\.(?:title|link|id|guid|description|summary|subtitle|tagline|language|author|content\[\]\.value|(?:published|updated)(?:_parsed)?)$/;

/** The groups that cases are counted in. */
export const caseGroups: readonly {
  readonly name: 'plain' | 'fields' | 'safety';
  readonly holds: (one: FeedCase) => boolean;
}[] = [
  {
    name: 'plain',
    holds: ({ name, expectation }) =>
      expectation !== undefined &&
      !isAboutSafety(name) &&
      pathsIn(expectation).every((path) => plainFields.test(path)),
  },
  {
    name: 'fields',
    holds: ({ name, expectation }) => expectation !== undefined && !isAboutSafety(name),
  },
  {
    name: 'safety',
    holds: ({ name, expectation }) => expectation !== undefined && isAboutSafety(name),
  },
];

function isAboutSafety(name: string): boolean {
  return name.includes('/sanitize/');
}

/** Whether a feed is as a case expects it; a case without an expectation is met by any. */
export function meets(feed: Feed, { expectation }: Pick<FeedCase, 'expectation'>): boolean {
  if (!expectation) return true;
  const view = { feed: feedView(feed), entries: feed.entries.map(entryView) };
  const look = (path: string, indices: readonly number[]) => {
    const numbers = [...indices];
    let value: unknown = view;
    for (const step of path.replaceAll('[]', '.[]').split('.')) {
      const key = step === '[]' ? String(numbers.shift()) : step;
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    }
    return value;
  };
  return Boolean(evaluate(expectation, look, equal));
}

/** A feed in the words of the expectations. */
function feedView(feed: Feed): Record<string, unknown> {
  return {
    ...commonView(feed),
    ...['description', 'subtitle', 'tagline'].reduce(
      (all, name) => ({ ...all, ...worded(name, feed.descriptionWording) }),
      {},
    ),
    image: { href: feed.image, url: feed.image },
  };
}

/** Of an entry; its content stands for a summary that it has not. */
function entryView(entry: Entry): Record<string, unknown> {
  const { summary, content, enclosures } = entry;
  return {
    ...commonView(entry),
    ...worded('summary', summary ?? content),
    ...worded('description', summary ?? content),
    content: content ? [content] : [],
    enclosures: enclosures.map(({ url, type, length }) => ({
      href: url,
      url,
      type,
      length: length === null ? null : String(length),
    })),
  };
}

function commonView(of: Entry | Feed): Record<string, unknown> {
  const authors = of.authors.map((person) => ({ ...person, href: person.url }));
  const [published, updated] = [dateView(of.published), dateView(of.updated ?? of.published)];
  return {
    ...worded('title', of.titleWording),
    link: of.link,
    links: of.links,
    id: of.id,
    guid: of.id,
    language: of.language,
    author: spoken(of.authors[0]),
    author_detail: authors[0],
    authors,
    published,
    published_parsed: published,
    updated,
    updated_parsed: updated,
    category: of.categories[0]?.term,
    tags: of.categories,
  };
}

function worded(name: string, wording: Wording | null): Record<string, unknown> {
  return wording ? { [name]: wording.value, [`${name}_detail`]: wording } : {};
}

function spoken(person: Person | undefined): string | undefined {
  if (!person) return undefined;
  const { name, email } = person;
  return name !== null && email !== null ? `${name} (${email})` : (name ?? email ?? undefined);
}

class Moment {
  readonly iso: string;
  constructor(iso: string) {
    this.iso = iso;
  }
}

function dateView(iso: string | null): Moment | undefined {
  return iso === null ? undefined : new Moment(iso);
}

const equal: Equal = (one, other) => {
  if (one instanceof Moment) return isMoment(one, other);
  if (other instanceof Moment) return isMoment(other, one);
  if (isRecord(one) && isRecord(other)) return sameParts(one, other);
  return (one ?? null) === (other ?? null);
};

/** What is expected as a text is read by JavaScript, which knows the forms that the cases have; else it is a tuple. */
function isMoment({ iso }: Moment, expected: unknown): boolean {
  if (typeof expected === 'string') return Date.parse(expected) === Date.parse(iso);
  if (!Array.isArray(expected)) return false;
  const [year = 0, month = 1, ...rest] = expected.map(Number);
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  return Date.UTC(year, month - 1, day, hour, minute, second) === Date.parse(iso);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The parts that are expected, of those that there are; `href` and `url` are one. */
function sameParts(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  names.delete('url');
  return [...names].every((name) => (one[name] ?? null) === (other[name] ?? null));
}
