import { slice } from '../../core/span.ts';
import type { Claim, Event, Party } from '../../model/coding.ts';
import { normalInstant } from '../../store/instant.ts';
import { claimRow, eventRow } from '../../store/rows.ts';
import {
  type Cell,
  type Column,
  integer,
  integers,
  maybe,
  tables,
  text,
  texts,
} from '../../store/tables.ts';
import type { FoundClaim } from './claims.ts';
import type { FoundEvent } from './events.ts';
import type { Found } from './found.ts';

/** What a listing has of each thing as a row of a table. */
export type Columns = Readonly<Record<string, Column>>;
export type Cells = Readonly<Record<string, Cell>>;

const { published, published_first, published_last } = tables.articles.columns;

/** Where it was read. */
const place = {
  document: tables.documents.columns.id,
  document_name: tables.documents.columns.name,
  line: integer('The line of the document on which its sentence starts, from 1.'),
  article: tables.articles.columns.id,
  title: tables.articles.columns.title,
  outlet: tables.articles.columns.outlet,
  published,
  published_first,
  published_last,
  chain: texts('Who says so, the first holder first, the outlet with its authors last.'),
  sentence: text('Its sentence, word for word.'),
  copy_of: maybe(text('The article that told it before, where this one only tells it again.')),
  version: maybe(
    integer('Which version of its article it stands in, from 2; null where no earlier is known.'),
  ),
} as const;

const parties = <const Side extends string>(side: Side, who: string) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are put together from the side
  ({
    [`${side}s`]: texts(`The words that name ${who}.`),
    [`${side}_names`]: texts('Their full names, where the article gives them; else empty.'),
    [`${side}_codes`]: texts('Their codes; empty where unknown.'),
    [`${side}_starts`]: integers('Where each name starts, in UTF-16 code units of the document.'),
    [`${side}_ends`]: integers('Where each name ends, the end not included.'),
  }) as Readonly<Record<`${Side}${'s' | '_names' | '_codes' | '_starts' | '_ends'}`, Column>>;

const { id: claimId, n: _claimPlace, day: _claimDay, ...ofClaims } = tables.claims.columns;
const { id: eventId, n: _eventPlace, day: _eventDay, ...ofEvents } = tables.events.columns;

/** The columns of listed claims: those of the table `claims` with what else a reader of one row needs. */
export const claimColumns = {
  id: claimId,
  ...place,
  ...parties('speaker', 'those who hold it'),
  ...parties('addressee', 'those whom they say it to'),
  matched: maybe(
    integer('The place in the chain, from 1, of the innermost one that `--speaker` asked for.'),
  ),
  cue: text('The words that make it a claim; empty for a quotation that stands free.'),
  content: text('What is claimed, word for word; its pieces joined by “ … ”.'),
  statuses: texts('The statuses of the events in its content, in the order of `events`.'),
  events: texts('The events in its content, `events.id`.'),
  ...ofClaims,
} as const satisfies Columns;

/** The columns of listed events: those of the table `events` with what else a reader of one row needs. */
export const eventColumns = {
  id: eventId,
  ...place,
  ...parties('actor', 'those who act'),
  ...parties('recipient', 'those it is done to'),
  trigger: text('The word that reports it.'),
  ...ofEvents,
} as const satisfies Columns;

/** A listed claim as a row of those columns. */
export function claimCells(found: FoundClaim): Cells {
  const { item, document, events, matched } = found;
  const { n: _n, ...row } = claimRow(item, 0, base(found));
  return {
    ...row,
    ...placeCells(found),
    ...partyCells('speaker', item.speakers),
    ...partyCells('addressee', item.addressees),
    matched,
    cue: slice(document.text, item.cue),
    content: contentOf(found),
    statuses: events.map(({ status }) => status),
    events: events.map(({ id }) => id),
  };
}

/** A listed event as a row of those columns. */
export function eventCells(found: FoundEvent): Cells {
  const { item, document } = found;
  const { n: _n, day: _day, ...row } = eventRow(item, 0, base(found));
  return {
    ...row,
    ...placeCells(found),
    ...partyCells('actor', item.actors),
    ...partyCells('recipient', item.recipients),
    trigger: slice(document.text, item.trigger),
  };
}

/** The words of a claim's content, as they stand. */
export function contentOf({ item, document }: Found<Claim>): string {
  return item.content.map((span) => slice(document.text, span)).join(' … ');
}

/** Since when something read in a document is known. */
export function knownAt({ document }: Found<unknown>): string {
  return normalInstant(document.capturedAt) ?? document.capturedAt;
}

function base(found: Found<unknown>) {
  const { document, article, coding } = found;
  return {
    document: document.id,
    article: article.id,
    method: coding.method,
    known_at: knownAt(found),
  };
}

function placeCells({
  item,
  document,
  article,
  line,
  chain,
  copyOf,
  version,
}: Found<Claim | Event>): Readonly<
  Record<Exclude<keyof typeof place, 'document' | 'article'>, Cell>
> {
  const { title, outlet, published: day, publishedRange } = article;
  return {
    document_name: document.name,
    line,
    title,
    outlet,
    published: day,
    published_first: publishedRange?.[0] ?? null,
    published_last: publishedRange?.[1] ?? null,
    chain,
    sentence: slice(document.text, item.sentence),
    copy_of: copyOf,
    version,
  };
}

function partyCells(side: string, all: readonly Party[]): Cells {
  return {
    [`${side}s`]: all.map((party) => party.text),
    [`${side}_names`]: all.map(({ name }) => name ?? ''),
    [`${side}_codes`]: all.map(({ code }) => code ?? ''),
    [`${side}_starts`]: all.map(({ span }) => span[0]),
    [`${side}_ends`]: all.map(({ span }) => span[1]),
  };
}
