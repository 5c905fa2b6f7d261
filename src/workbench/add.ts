import type { Run } from '../core/run.ts';
import { isForeign } from '../model/language.ts';
import type { Store } from '../store/store.ts';
import { codeRead } from './code.ts';
import { type ReadOptions, readAll } from './read.ts';

export interface Added {
  readonly documents: number;
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  /** Articles in other languages than English, of which nothing is coded. */
  readonly foreign: number;
  /** Documents that the store had already. */
  readonly present: number;
  /** Articles that tell what was told before: copies, and new versions of what is there. */
  readonly copies: number;
  readonly versions: number;
}

const nothing: Added = {
  documents: 0,
  articles: 0,
  events: 0,
  claims: 0,
  foreign: 0,
  present: 0,
  copies: 0,
  versions: 0,
};

/** Reads, codes and stores files, each in one piece; a document that is there already changes nothing. */
export async function addFiles(
  names: readonly string[],
  { store, ...options }: ReadOptions & { readonly store: Store },
  run: Run,
): Promise<Added> {
  let added: Added = nothing;
  const fresh = new Set<string>();
  for await (const read of readAll(names, options, run)) {
    if (await store.has(read.document.id)) {
      added = { ...added, present: added.present + 1 };
      continue;
    }
    const capture = codeRead(read);
    const isNew = (await store.add(capture)) === 'added';
    if (isNew) fresh.add(capture.document.id);
    const { codings } = capture;
    added = !isNew
      ? { ...added, present: added.present + 1 }
      : {
          ...added,
          documents: added.documents + 1,
          articles: added.articles + capture.articles.length,
          events: added.events + codings.reduce((sum, { events }) => sum + events.length, 0),
          claims: added.claims + codings.reduce((sum, { claims }) => sum + claims.length, 0),
          foreign: added.foreign + capture.articles.filter(isForeign).length,
        };
  }
  return { ...added, ...(await toldBefore(store, fresh)) };
}

/** How many of the documents' articles are copies and versions of others. */
async function toldBefore(
  store: Store,
  documents: ReadonlySet<string>,
): Promise<Pick<Added, 'copies' | 'versions'>> {
  const counts = { copy: 0, version: 0 };
  if (documents.size > 0) {
    for await (const { document, kind } of store.copies())
      if (documents.has(document)) counts[kind] += 1;
  }
  return { copies: counts.copy, versions: counts.version };
}
