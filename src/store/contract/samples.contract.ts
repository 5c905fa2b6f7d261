import { afterEach, beforeEach } from 'vitest';
import { Fault, type FaultKind } from '../../core/fault.ts';
import type { Article } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Coding, Event, Figure } from '../../model/coding.ts';
import type { Document } from '../../model/document.ts';
import type { Counts, Store } from '../store.ts';

/** What a contract is held with. */
export interface Engine {
  /** Opens a new and empty store. */
  readonly open: () => Promise<Store>;
  readonly makeCapture: (
    seed: number,
    size?: { readonly articles?: number; readonly sentences?: number },
  ) => Capture;
  /** A document of one article, a paragraph a line. */
  readonly publish: (article: Published) => Capture;
  /** Sentences of a story, thirty unless it is told how many; of another seed, another story. */
  readonly makeStory: (seed: number, sentences?: number) => string[];
}

/** An article as it was published. */
export interface Published {
  readonly id: string;
  readonly text: string;
  /** When it was captured, a day of May 2024. */
  readonly day: number;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
}

/** A fresh store for each test of a describe block. */
export function freshStore(open: () => Promise<Store>): () => Store {
  let store: Store | undefined;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store?.close());
  return () => {
    if (store === undefined) throw new Error('No store is open.');
    return store;
  };
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export async function faultOf(work: Promise<unknown>): Promise<FaultKind | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error !== undefined && !(error instanceof Fault)) throw error;
  return error?.kind;
}

export const nothing = { documents: 0, articles: 0, events: 0, claims: 0 };

export function countsOf(captures: readonly Capture[]): Counts {
  const codings = captures.flatMap((capture) => capture.codings);
  return {
    documents: captures.length,
    articles: captures.flatMap(({ articles }) => articles).length,
    events: codings.flatMap(({ events }) => events).length,
    claims: codings.flatMap(({ claims }) => claims).length,
  };
}

export function byRecordTime(captures: readonly Capture[]): Capture[] {
  return captures.toSorted((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
}

function recordKey({ document }: Capture): string {
  return `${document.capturedAt} ${document.id}`;
}

export function withDocument(capture: Capture, change: Partial<Document>): Capture {
  return { ...capture, document: { ...capture.document, ...change } };
}

export function withArticle(capture: Capture, change: Partial<Article>): Capture {
  const [first, ...rest] = capture.articles;
  if (first === undefined) throw new Error('The capture has no article.');
  return { ...capture, articles: [{ ...first, ...change }, ...rest] };
}

export function withCoding(capture: Capture, change: Partial<Coding>): Capture {
  const [first, ...rest] = capture.codings;
  if (first === undefined) throw new Error('The capture has no coding.');
  return { ...capture, codings: [{ ...first, ...change }, ...rest] };
}

/** A capture of one article, with an event, a claim and a figure of it to change. */
export function sample(makeCapture: Engine['makeCapture']): {
  capture: Capture;
  event: Event;
  claim: Claim;
  figure: Figure;
} {
  const capture = makeCapture(1, { articles: 1, sentences: 40 });
  const [event] = capture.codings.flatMap(({ events }) => events);
  const [claim] = capture.codings.flatMap(({ claims }) => claims);
  const [figure] = capture.codings.flatMap(({ figures }) => figures);
  if (event === undefined || claim === undefined || figure === undefined)
    throw new Error('The sample is too small.');
  return { capture, event, claim, figure };
}

/** The same capture as another document. */
export function rename(capture: Capture, id: string): Capture {
  return withDocument(capture, { id, sha256: `sha256 of ${id}` });
}
