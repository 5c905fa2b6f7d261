import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBrief, briefWith, hostileTexts, sampleBrief } from '../../test/support/sample-brief.ts';
import { renderHtml } from './html.ts';

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page in its smallest parts; it throws for a page that is not written as strictly as ours are. */
function parts(page: string): (Tag | string)[] {
  const part =
    /<!doctype html>|<style>[^<]*<\/style>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/y;
  const found: (Tag | string)[] = [];
  while (part.lastIndex < page.length) {
    const at = part.lastIndex;
    const match = part.exec(page);
    if (!match) throw new Error(`no strict HTML at ${at}: ${page.slice(at, at + 60)}`);
    const [, slash = '', name, attributes = '', text] = match;
    if (text !== undefined) found.push(decode(text));
    else if (name !== undefined)
      found.push({ name, closes: slash !== '', attributes: read(attributes) });
  }
  return found;
}

function read(attributes: string): Map<string, string> {
  const pairs = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (reference, code?: string, name = '') => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    if (named[name] === undefined) throw new Error(`no reference of ours: ${reference}`);
    return named[name];
  });
}

function tags(page: string): Tag[] {
  return parts(page).filter((part) => typeof part !== 'string');
}

/** The stored texts as a browser would give them back. */
function storedTexts(page: string): string[] {
  const texts: string[] = [];
  let isInside = false;
  for (const part of parts(page)) {
    if (typeof part === 'string') {
      if (isInside) texts.push(`${texts.pop() ?? ''}${part}`);
    } else if (part.name === 'pre') {
      isInside = !part.closes;
      if (isInside) texts.push('');
    }
  }
  return texts.map((text) => text.replace(/^\n/, ''));
}

/** What HTML makes of a text at best. */
function carried(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

/** The tags without those that confine single characters. */
function outline(page: string): string[] {
  const shown = tags(page).filter(
    ({ name, attributes }) => name !== 'bdi' || attributes.size === 0,
  );
  return shown
    .filter(({ name }) => name !== 'bdi')
    .map(
      ({ name, closes, attributes }) =>
        `${closes ? '/' : ''}${name} ${[...attributes.keys()].join(' ')}`,
    );
}

const known = new Set(
  'html head meta link title body a header h1 p time bdi nav ul li main section h2 h3 span figure blockquote figcaption ol article pre mark strong'.split(
    ' ',
  ),
);
const empty = new Set(['meta', 'link']);

function expectSound(page: string): void {
  const open: string[] = [];
  for (const { name, closes } of tags(page)) {
    expect(known).toContain(name);
    if (closes) expect(open.pop()).toBe(name);
    else if (!empty.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
  const all = tags(page).flatMap(({ attributes }) => [...attributes]);
  const ids = all.filter(([name]) => name === 'id').map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [name, value] of all) {
    expect(name).not.toMatch(/^(?:on.*|style|src|srcdoc|action)$/);
    if (name === 'href' && value !== 'data:,') expect(ids).toContain(value.slice(1));
  }
}

const blank = briefWith('x');
const sample = renderHtml(sampleBrief);

function find(name: string, page = sample): Tag[] {
  return tags(page).filter((tag) => tag.name === name && !tag.closes);
}

it('is sound and small', () => {
  expectSound(sample);
  expect(Buffer.byteLength(sample)).toBeLessThan(30_000);
});

it('allows nothing but its own style sheet, by its hash', () => {
  const [, css = ''] = /<style>([^<]*)<\/style>/.exec(sample) ?? [];
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = find('meta').find(({ attributes }) => attributes.has('http-equiv'));
  expect(policy?.attributes.get('content')).toBe(
    `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(css).not.toMatch(/url\(|@import/);
});

it('leads from every footnote to its source and from every source to its sentence', () => {
  const links = find('a').map(({ attributes }) => attributes.get('href'));
  for (const { n, document, sentence } of sampleBrief.citations) {
    expect(links).toContain(`#s-${n}`);
    expect(links).toContain(`#d-${document}-s-${sentence[0]}-${sentence[1]}`);
  }
});

it('names the source in each footnote', () => {
  const footnote = find('a').find(({ attributes }) => attributes.get('href') === '#s-5');
  expect(footnote?.attributes.get('aria-label')).toBe(
    'source 5: Анна Соколова → Harbour Ledger · denies · 5 March 2031',
  );
});

it('shows the sections in order, and none that says nothing', () => {
  const titles = [...sample.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title);
  expect(titles).toEqual([
    ...sampleBrief.sections.map(({ title }) => title),
    'Sources',
    'Stored texts',
  ]);
  expect(sample).not.toContain('Nobody');
});

it('holds each stored text exactly', () => {
  expect(storedTexts(sample)).toEqual(sampleBrief.documents.map(({ text }) => text));
});

it('keeps a text that starts with an empty line', () => {
  expect(storedTexts(renderHtml(briefWith('\n\na')))).toEqual(['\n\na']);
});

it('says so when characters of a stored text cannot be carried', () => {
  expect(renderHtml(briefWith('a\0b\0'))).toContain('stands 2× for a character');
  expect(sample).not.toContain('for a character');
});

it('says so when a sentence stands in no stored text', () => {
  const page = renderHtml({ ...sampleBrief, documents: [] });
  expectSound(page);
  expect(page).toContain('not in a stored text');
  expect(page).not.toContain('in the stored text');
});

it.each([...hostileTexts.entries()])(
  'keeps its shape with hostile text %i in every field',
  (_, text) => {
    const page = renderHtml(briefWith(text));
    expectSound(page);
    expect(storedTexts(page)).toEqual([carried(text)]);
    if (text.length > 1)
      expect(outline(page)).toEqual(outline(renderHtml(briefWith('x'.repeat(text.length)))));
  },
);

it('carries no control as it stands but those that have no other form', () => {
  const page = renderHtml(briefWith('\u001b[2J\u0007\u0008\u007f'));
  expect(page.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

it('keeps apart ids that are made from odd document ids', () => {
  const ids = ['a b', 'a_20_b', 'a-b', 'A b', ''];
  const documents = ids.flatMap((id) => blank.documents.map((document) => ({ ...document, id })));
  expectSound(renderHtml({ ...blank, documents }));
});

it('is sound and holds every text, whatever the brief says', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      const page = renderHtml(brief);
      expectSound(page);
      expect(storedTexts(page)).toEqual(brief.documents.map(({ text }) => carried(text)));
    }),
  );
});

it('holds a line of five million signs', () => {
  const text = `${'harmless words '.repeat(340_000)}<script>\0`;
  const documents = blank.documents.map((document) => ({ ...document, text }));
  const page = renderHtml({ ...blank, documents });
  expect(storedTexts(page)[0] === carried(text)).toBe(true);
});
