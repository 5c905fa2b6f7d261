/**
 * What fields of a record are called, in small letters and without `_`, `-` and blanks; of several that a record has,
 * the first of the list counts. `docs/guide/archives.md` shows this table; a test compares.
 */
export const fieldNames = {
  text: [
    'text',
    'fulltext',
    'maintext',
    'plaintext',
    'articletext',
    'bodytext',
    'textcontent',
    'articlebody',
    'article',
    'body',
    'content',
    'maincontent',
    'story',
  ],
  html: ['html', 'contenthtml', 'bodyhtml', 'rawhtml', 'fullhtml', 'htmlcontent', 'pagehtml'],
  title: ['title', 'headline', 'heading', 'subject', 'articletitle'],
  authors: ['authors', 'author', 'byline', 'by', 'creator', 'creators', 'writer', 'writers'],
  published: [
    'published',
    'publishedat',
    'publishedon',
    'publishdate',
    'publisheddate',
    'publicationdate',
    'datepublished',
    'datepublish',
    'pubdate',
    'pubtime',
    'dateissued',
    'date',
    'datetime',
    'created',
    'createdat',
    'timestamp',
    'time',
    'day',
  ],
  url: [
    'url',
    'canonicalurl',
    'weburl',
    'articleurl',
    'sourceurl',
    'permalink',
    'link',
    'uri',
    'href',
  ],
  outlet: [
    'outlet',
    'outletname',
    'publication',
    'publisher',
    'newspaper',
    'sourcename',
    'source',
    'sitename',
    'site',
    'website',
    'provider',
    'sourcedomain',
    'domain',
    'hostname',
  ],
  language: ['language', 'lang', 'languagecode', 'langcode'],
  captured: [
    'captured',
    'capturedat',
    'crawled',
    'crawledat',
    'crawldate',
    'fetched',
    'fetchedat',
    'retrieved',
    'retrievedat',
    'scrapedat',
    'datedownload',
    'accessed',
  ],
} as const;

export type FieldName = keyof typeof fieldNames;

/** Under these lies the record itself in some dumps. */
const wrappers = ['_source', 'article', 'doc', 'document', 'record', 'data', 'fields'];

/** Under these lies a list of records in some dumps. */
const lists = [
  'articles',
  'items',
  'results',
  'records',
  'docs',
  'documents',
  'stories',
  'entries',
  'news',
];

/** A record, its fields by name. */
export type Values = ReadonlyMap<string, unknown>;

/** The fields of a JSON value, or of what it wraps where it has no text itself; undefined where it is no object. */
export function valuesOf(value: unknown, depth = 0): Values | undefined {
  if (!isObject(value)) return undefined;
  const wrapped = wrappers.map((name) => value[name]).find(isObject);
  const values = new Map<string, unknown>();
  for (const [name, held] of Object.entries(value)) {
    const key = name.toLowerCase().replace(/[-_\s]/g, '');
    if (held !== wrapped && !values.has(key)) values.set(key, held);
  }
  if (!wrapped || depth === 3 || hasText(values)) return values;
  return valuesOf(wrapped, depth + 1);
}

/** The list of records that an object without a text holds; undefined where it holds none. */
export function listIn(values: Values): readonly unknown[] | undefined {
  if (hasText(values)) return undefined;
  return lists.map((name) => values.get(name)).find((value) => Array.isArray(value));
}

/** What a record says under one of the names of a field: the first that says something. */
export function fieldOf(values: Values, field: FieldName): unknown {
  return fieldNames[field].map((name) => values.get(name)).find((value) => wordsOf(value) !== '');
}

export function hasText(values: Values): boolean {
  return fieldOf(values, 'text') !== undefined || fieldOf(values, 'html') !== undefined;
}

/** Under these a value's words stand where it is an object. */
const inner = ['value', 'rendered', 'text', 'html', 'plain', 'name', 'title'];

/** The words of a value: a text, a number, a list of these, an object that holds it under one of a few names; else none. */
export function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (depth === 3) return '';
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => wordsOf(one, depth + 1));
    return parts.filter((part) => part !== '').join('\n\n');
  }
  if (!isObject(value)) return '';
  const held = inner.map((name) => wordsOf(value[name], depth + 1));
  return held.find((words) => words !== '') ?? '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
