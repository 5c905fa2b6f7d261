import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Fault } from '../../core/fault.ts';
import type { WatchedSource } from '../../model/watching.ts';
import { systemFault } from '../../sources/bytes.ts';
import { writeOpml } from '../../sources/feed/opml.ts';
import { isFile, noSources, parseSources, watchedSource } from '../../sources/list/read.ts';
import { appendSources } from '../../sources/list/write.ts';
import { sourcesIn } from './lists.ts';
import { outlinesIn } from './look.ts';

/** The file of what is watched where none is named. */
export const defaultList = 'sources.yaml';

/** What a `sources.yaml` lists, with what stands in the OPML files that it names. */
export async function readSources(path: string): Promise<WatchedSource[]> {
  const text = await textOf(path);
  if (text === undefined) throw noSources(path);
  const folder = dirname(resolve(path));
  const sources: WatchedSource[] = [];
  for (const listed of parseSources(text, path)) {
    const source = watchedSource(listed, folder);
    if (isFile(listed)) sources.push(...sourcesIn(source, await opmlIn(source.address)));
    else sources.push(source);
  }
  return sources;
}

/** A file's text; undefined where there is none. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const fault = systemFault(path, cause);
    if (fault.kind === 'source.missing') return undefined;
    throw fault;
  }
}

async function opmlIn(path: string) {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw systemFault(path, cause);
  });
  const outlines = outlinesIn(bytes);
  if (outlines.length > 0) return outlines;
  throw new Fault('source.empty', `There is no feed in the OPML file “${path}”.`, {
    mend: 'Export the list of feeds anew from where it comes from.',
  });
}

export interface Imported {
  /** How many were put on the list. */
  readonly added: number;
  /** How many were on it already. */
  readonly present: number;
}

/** Puts the feeds of an OPML file at the end of a list of sources, and makes the list where there is none. */
export async function importOpml(opml: string, path: string): Promise<Imported> {
  const found = (await opmlIn(opml)).map(({ title, url, tags }) => ({ name: title, url, tags }));
  const { text, added, present } = appendSources(await textOf(path), found, path);
  if (added.length > 0) await replace(path, text);
  return { added: added.length, present };
}

async function replace(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw new Fault('output.unwritable', `The list of sources “${path}” was not written.`, {
      why: cause instanceof Error ? cause.message : String(cause),
      mend: 'Make it writable, or name another file.',
      cause,
    });
  }
}

/** What a list watches, as an OPML file for any reader of feeds: each source by the folder of its first tag. */
export async function exportOpml(path: string): Promise<string> {
  const sources = await readSources(path);
  const feeds = sources.filter(({ kind }) => kind !== 'page');
  return writeOpml(
    'Sources that Tiltmeter watches',
    feeds.map(({ name, address, tags }) => ({
      title: name,
      url: address,
      siteUrl: null,
      folders: tags.slice(0, 1),
      tags,
    })),
  );
}
