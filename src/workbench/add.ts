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
}

/** Reads, codes and stores files, each in one piece; a document that is there already changes nothing. */
export async function addFiles(
  names: readonly string[],
  { store, ...options }: ReadOptions & { readonly store: Store },
  run: Run,
): Promise<Added> {
  let added: Added = { documents: 0, articles: 0, events: 0, claims: 0, foreign: 0, present: 0 };
  for await (const read of readAll(names, options, run)) {
    if (await store.has(read.document.id)) {
      added = { ...added, present: added.present + 1 };
      continue;
    }
    const capture = codeRead(read);
    const isNew = (await store.add(capture)) === 'added';
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
  return added;
}
