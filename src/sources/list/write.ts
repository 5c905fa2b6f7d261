import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { ListedSource } from '../../model/source-list.ts';
import { parseSources } from './read.ts';

/** A source to be put on a list. */
export interface NewSource {
  readonly name: string;
  readonly url: string;
  readonly tags: readonly string[];
}

export interface Appended {
  readonly text: string;
  readonly added: readonly NewSource[];
  /** Those whose address was there already. */
  readonly present: number;
}

/**
 * The text of a list of sources with more of them at its end; what is there stays as it is. Throws the Fault
 * `sources.invalid` for a list that is none.
 */
export function appendSources(
  text: string | undefined,
  sources: readonly NewSource[],
  name: string,
): Appended {
  const there = text === undefined ? [] : parseSources(text, name);
  const added = newOnes(there, sources);
  const present = sources.length - added.length;
  if (added.length === 0) return { text: text ?? '', added, present };
  const blocks = added.map((source) => blockOf(source, indentOf(text)));
  const whole = isBlock(text) ? `${text.trimEnd()}\n\n${blocks.join('\n')}` : inWhole(text, added);
  return { text: whole, added, present };
}

function newOnes(there: readonly ListedSource[], sources: readonly NewSource[]): NewSource[] {
  const addresses = new Set(there.map(({ url }) => addressOf(url)));
  const names = new Set(there.map((source) => source.name));
  const added: NewSource[] = [];
  for (const source of sources) {
    const address = addressOf(source.url);
    if (addresses.has(address)) continue;
    addresses.add(address);
    const name = freeName(source.name.trim() || source.url, names);
    names.add(name);
    added.push({ ...source, name });
  }
  return added;
}

function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
  return free;
}

/** Whether the text is a list to the end of which lines can be put. */
function isBlock(text: string | undefined): text is string {
  if (text === undefined) return false;
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('sources', true) : undefined;
  return isSeq(list) && list.flow !== true && isMap(contents) && contents.flow !== true;
}

function indentOf(text: string | undefined): string {
  return /^([ ]*)- /m.exec(text ?? '')?.[1] ?? '  ';
}

function blockOf(source: NewSource, indent: string): string {
  const lines = stringify(recordOf(source), { lineWidth: 0 }).trimEnd().split('\n');
  return `${lines.map((line, n) => `${indent}${n === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
}

function recordOf({ name, url, tags }: NewSource) {
  return { name, url, ...(tags.length > 0 && { tags }) };
}

/** A list that is new, or written in brackets. */
function inWhole(text: string | undefined, added: readonly NewSource[]): string {
  const document = parseDocument(text ?? 'sources: []');
  const list = document.get('sources', true);
  if (isSeq(list)) {
    for (const source of added) list.add(document.createNode(recordOf(source)));
    if (text === undefined) list.flow = false;
  }
  return document.toString({ lineWidth: 0 });
}
