import type { Span } from '../core/span.ts';
import type { Article, Segment } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim, Coding, Event, Figure, Party, View, When } from '../model/coding.ts';
import type { Origin } from '../model/document.ts';
import type { Stored } from './store.ts';
import type { Row, Rows } from './tables.ts';

type Groups<Item> = ReadonlyMap<string, readonly Item[]>;

/** The captures of those rows, in the order of the documents; rows of one parent stand in the order of `n`. */
export function assembleCaptures(rows: Rows): Capture[] {
  const parts = {
    articles: groupBy(rows.articles, ({ document }) => document),
    segments: groupBy(rows.segments, segmentOwner),
    related: groupBy(rows.related, owner),
    codings: groupBy(rows.codings, ({ document }) => document),
    sentences: groupBy(rows.sentences, owner),
    events: groupBy(assembleEvents(rows), owner),
    claims: groupBy(assembleClaims(rows), owner),
    figures: groupBy(rows.figures, owner),
  };
  return rows.documents.map((document) => toCapture(document, parts));
}

interface Parts {
  readonly articles: Groups<Row<'articles'>>;
  readonly segments: Groups<Row<'segments'>>;
  readonly related: Groups<Row<'related'>>;
  readonly codings: Groups<Row<'codings'>>;
  readonly sentences: Groups<Row<'sentences'>>;
  readonly events: Groups<Stored<Event>>;
  readonly claims: Groups<Stored<Claim>>;
  readonly figures: Groups<Row<'figures'>>;
}

interface Owned {
  readonly document: string;
  readonly article: string;
}

/** A key no id can make by chance: ids are only sure to differ inside their document. */
function key(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}

function owner({ document, article }: Owned): string {
  return key(document, article);
}

function segmentOwner({ document, article }: Row<'segments'>): string {
  return article === null ? key(document) : key(document, article);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Groups<Item> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = keyOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

function of<Item>(groups: Groups<Item>, name: string): readonly Item[] {
  return groups.get(name) ?? [];
}

function toCapture(row: Row<'documents'>, parts: Parts): Capture {
  return {
    document: {
      id: row.id,
      sha256: row.sha256,
      mediaType: row.media_type,
      text: row.text,
      name: row.name,
      capturedAt: row.captured_at,
      url: row.url,
      replaced: row.replaced,
      origins: originsOf(row.origins),
    },
    articles: of(parts.articles, row.id).map((it) => toArticle(it, parts)),
    furniture: of(parts.segments, key(row.id)).map(toSegment),
    codings: of(parts.codings, row.id).map((it) => toCoding(it, parts)),
  };
}

function toArticle(row: Row<'articles'>, { segments, related }: Parts): Article {
  const own = key(row.document, row.id);
  return {
    id: row.id,
    title: row.title,
    titleSpan: maybeSpan(row.title_start, row.title_end),
    byline: row.byline,
    outlet: row.outlet,
    outletSpan: maybeSpan(row.outlet_start, row.outlet_end),
    dateline: row.dateline,
    published: row.published,
    publishedSpan: maybeSpan(row.published_start, row.published_end),
    ...(row.published_first !== null &&
      row.published_last !== null && {
        publishedRange: [row.published_first, row.published_last] as const,
      }),
    language: row.language,
    segments: of(segments, own).map(toSegment),
    related: of(related, own).map((it) => ({
      title: it.title,
      span: [it.span_start, it.span_end],
      date: it.date,
    })),
  };
}

function maybeSpan(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : [start, end];
}

function toSegment(row: Row<'segments'>): Segment {
  return {
    kind: row.kind,
    span: [row.span_start, row.span_end],
    text: row.text,
    line: row.line,
    confidence: row.confidence,
    reasons: row.reasons,
    ...(row.credit !== null && { credit: row.credit }),
    ...(row.date !== null && { date: row.date }),
  };
}

function toCoding(row: Row<'codings'>, { sentences, events, claims, figures }: Parts): Coding {
  const own = owner(row);
  return {
    article: row.article,
    method: row.method,
    sentences: of(sentences, own).map((it) => [it.span_start, it.span_end]),
    events: of(events, own).map(({ item }) => item),
    claims: of(claims, own).map(({ item }) => item),
    figures: of(figures, own).map(toFigure),
  };
}

/** Events with their parties and views and where they were read, in the order of the event rows. */
export function assembleEvents(
  rows: Pick<Rows, 'events' | 'event_parties' | 'event_views'>,
): Stored<Event>[] {
  const parties = groupBy(rows.event_parties, ({ document, role, event }) =>
    key(document, role, event),
  );
  const views = groupBy(rows.event_views, ({ document, event }) => key(document, event));
  const side = (row: Row<'events'>, role: string) =>
    of(parties, key(row.document, role, row.id)).map(toParty);
  return rows.events.map((row) =>
    stored(
      row,
      toEvent(row, {
        actors: side(row, 'actor'),
        recipients: side(row, 'recipient'),
        views: of(views, key(row.document, row.id)).map(toView),
      }),
    ),
  );
}

function toView({ claim, status, certainty, time }: Row<'event_views'>): View {
  return { claim, status, certainty, time };
}

function stored<Item>(
  row: Owned & { readonly method: string; readonly known_at: string },
  item: Item,
): Stored<Item> {
  const { document, article: articleId, method, known_at: knownAt } = row;
  return { item, document, article: articleId, method, knownAt };
}

function toParty(
  row: Row<'event_parties'> | Row<'claim_speakers'> | Row<'claim_addressees'>,
): Party {
  return {
    text: row.text,
    span: [row.span_start, row.span_end],
    code: row.code,
    ...(row.name !== null && { name: row.name }),
  };
}

function toEvent(
  row: Row<'events'>,
  { views, ...sides }: Pick<Event, 'actors' | 'recipients' | 'views'>,
): Event {
  return {
    id: row.id,
    type: row.type,
    modes: row.modes,
    contexts: row.contexts,
    cameo: row.cameo,
    quad: row.quad,
    score: row.score,
    status: row.status,
    ...sides,
    date: row.date,
    when: toWhen({
      from: row.when_from,
      to: row.when_to,
      precision: row.when_precision,
      text: row.when_text,
      span: maybeSpan(row.when_start, row.when_end),
    }),
    place: toPlace(row),
    trigger: [row.trigger_start, row.trigger_end],
    sentence: [row.sentence_start, row.sentence_end],
    confidence: row.confidence,
    by: row.coded_by,
    claims: row.claims,
    views,
  };
}

interface WhenParts {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: When['precision'] | null;
  readonly text: string | null;
  readonly span: Span | null;
}

function toWhen({ from, to, precision, text, span }: WhenParts): When | null {
  if (precision === null || text === null || span === null) return null;
  return { from, to, precision, text, span };
}

function toPlace(row: Row<'events'>): Event['place'] {
  const span = maybeSpan(row.place_start, row.place_end);
  if (row.place === null || span === null) return null;
  const { place_country: country, place_admin: admin, place_city: city } = row;
  // Rows of older stores know no more than the country.
  const precision = row.place_precision ?? (country === null ? 'area' : 'country');
  return { text: row.place, span, country, admin, city, precision };
}

/** Claims with their speakers and addressees and where they were read, in the order of the claim rows. */
export function assembleClaims(
  rows: Pick<Rows, 'claims' | 'claim_speakers' | 'claim_addressees'>,
): Stored<Claim>[] {
  const speakers = groupBy(rows.claim_speakers, ofClaim);
  const addressees = groupBy(rows.claim_addressees, ofClaim);
  return rows.claims.map((row) => {
    const own = key(row.document, row.id);
    return stored(
      row,
      toClaim(row, {
        speakers: of(speakers, own).map(toParty),
        addressees: of(addressees, own).map(toParty),
      }),
    );
  });
}

function ofClaim({ document, claim }: { readonly document: string; readonly claim: string }) {
  return key(document, claim);
}

function toClaim(row: Row<'claims'>, parties: Pick<Claim, 'speakers' | 'addressees'>): Claim {
  return {
    id: row.id,
    ...parties,
    cue: [row.cue_start, row.cue_end],
    content: row.content_starts.map((start, n) => [start, row.content_ends[n] ?? start]),
    stance: row.stance,
    about: row.about,
    polarity: row.polarity,
    horizon: toWhen({
      from: row.horizon_from,
      to: row.horizon_to,
      precision: row.horizon_precision,
      text: row.horizon_text,
      span: maybeSpan(row.horizon_start, row.horizon_end),
    }),
    sentence: [row.sentence_start, row.sentence_end],
    resolvedBy: row.resolved_by,
    confidence: row.confidence,
    parent: row.parent,
  };
}

/** The stretches that a row holds one after another, four numbers each. */
function originsOf(numbers: readonly number[]): Origin[] {
  const origins: Origin[] = [];
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const [start = 0, end = 0, from = 0, to = 0] = numbers.slice(at, at + 4);
    origins.push([start, end, from, to]);
  }
  return origins;
}

function toFigure(row: Row<'figures'>): Figure {
  return {
    id: row.id,
    text: row.text,
    span: [row.span_start, row.span_end],
    value: row.value_high === null ? row.value_low : [row.value_low, row.value_high],
    bound: row.bound,
    unit: row.unit,
    scale: row.scale,
    measure: row.measure,
    of: row.countries,
    subject: maybeSpan(row.subject_start, row.subject_end),
    when: toWhen({
      from: row.when_from,
      to: row.when_to,
      precision: row.when_precision,
      text: row.when_text,
      span: maybeSpan(row.when_start, row.when_end),
    }),
    status: row.status,
    sentence: [row.sentence_start, row.sentence_end],
    claims: row.claims,
  };
}
