import type { Run } from '../../core/run.ts';
import type { Failure, Queued, Settled, Waiting, WatchedSource } from '../../model/watching.ts';
import type { Read } from '../../sources/source.ts';
import type { Store } from '../../store/store.ts';
import { codeRead } from '../code.ts';
import { uncoded } from '../uncoded.ts';
import type { Worked } from './entry.ts';
import { failureOf, faultOfItem } from './failure.ts';
import type { Polled } from './poll.ts';

/** Stores what came of asking a source; gives what was settled by it. */
export async function keepPoll(
  store: Store,
  { poll, waiting, pages, found }: Polled,
  run: Run,
): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const { key, read } of pages) {
    const { id: document, url } = read.document;
    const of = { address: poll.address, entry: key, link: url, tries: 1, failure: null };
    const page = { ...of, outcome: 'page', document, at: run.now() } as const;
    settled.push(await keepReads(store, [read], page));
  }
  const sources = found ? [{ source: found, isWatched: true, at: poll.at }] : [];
  await store.note({ sources, waiting, polls: [poll] });
  return settled;
}

/** Stores what came of working an entry off; gives it as it was settled, or when its page is asked for again. */
export async function keepEntry(
  store: Store,
  worked: Worked,
): Promise<{ readonly settled: Settled } | { readonly putOff: Waiting }> {
  if ('settled' in worked) return { settled: await keepReads(store, worked.reads, worked.settled) };
  await store.note({ waiting: [worked.putOff] });
  return worked;
}

/** The documents of an entry, and with the last of them that it is settled, in one. */
async function keepReads(store: Store, reads: readonly Read[], settled: Settled): Promise<Settled> {
  try {
    for (const [n, read] of reads.entries())
      await keepRead(store, read, n === reads.length - 1 ? settled : undefined);
    if (reads.length === 0) await store.note({ settled: [settled] });
    return settled;
  } catch (error) {
    return lose(store, settled, failureOf(faultOfItem(settled.link ?? settled.entry, error)));
  }
}

async function keepRead(store: Store, read: Read, settled: Settled | undefined): Promise<void> {
  if (await store.has(read.document.id)) {
    if (settled) await store.note({ settled: [settled] });
    return;
  }
  await store.add(code(read), settled);
}

function code(read: Read) {
  try {
    return codeRead(read);
  } catch (error) {
    throw uncoded(
      `“${read.document.name}”`,
      error instanceof Error ? error.message : String(error),
    );
  }
}

async function lose(store: Store, settled: Settled, failure: Failure): Promise<Settled> {
  const lost = { ...settled, outcome: 'lost', document: null, failure } as const;
  await store.note({ settled: [lost] });
  return lost;
}

export function queued({ address, entry, link, due }: Waiting): Queued {
  return { address, entry, link, due };
}

/** Notes what the lists say of sources, as far as it is new. */
export async function keepSources(
  store: Store,
  sources: readonly WatchedSource[],
  dropped: readonly WatchedSource[],
  run: Run,
): Promise<void> {
  const at = run.now();
  const notes = [
    ...sources.map((source) => ({ source, isWatched: true, at })),
    ...dropped.map((source) => ({ source, isWatched: false, at })),
  ];
  if (notes.length > 0) await store.note({ sources: notes });
}
