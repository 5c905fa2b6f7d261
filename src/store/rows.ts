import type { Day } from '../core/day.ts';
import type { Span } from '../core/span.ts';
import type { Article, Segment } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim, Coding, Event, Figure, Party, When } from '../model/coding.ts';
import type { Document } from '../model/document.ts';
import { validTime } from '../model/valid-time.ts';
import { checkRows, unfit } from './fit.ts';
import { normalInstant } from './instant.ts';
import type { Row, Rows } from './tables.ts';

/** What every row of a capture carries. */
interface Base {
  readonly document: string;
  readonly known_at: string;
}

/** What the rows of one article's coding share. */
export interface Coded extends Base {
  readonly article: string;
  readonly method: string;
}

/** A capture as the rows of its tables; a Fault for one that would not come back as it went in. */
export function captureRows(capture: Capture): Rows {
  const { document, articles, furniture, codings } = capture;
  const knownAt = normalInstant(document.capturedAt);
  if (knownAt === undefined) throw unfit(document.id, 'Its time of capture is no instant in UTC.');
  checkIds(capture);
  const base = { document: document.id, known_at: knownAt };
  const rows: Rows = {
    documents: [documentRow(document, knownAt)],
    articles: articles.map((article, n) => articleRow(article, n + 1, base)),
    segments: [
      ...articles.flatMap(({ id, segments }) => segmentRows(segments, id, base)),
      ...segmentRows(furniture, null, base),
    ],
    related: articles.flatMap((article) => relatedRows(article, base)),
    codings: codings.map(({ article, method }, n) => ({ ...base, article, method, n: n + 1 })),
    sentences: codings.flatMap((coding) => sentenceRows(coding, document.text, base)),
    events: codings.flatMap((coding) => eventRows(coding, base)),
    event_parties: codings.flatMap(({ events }) => events.flatMap((event) => sides(event, base))),
    event_views: codings.flatMap(({ events }) => events.flatMap((event) => viewRows(event, base))),
    claims: codings.flatMap((coding, n) => claimRows(coding, articles[n], base)),
    claim_addressees: codings.flatMap(({ claims }) =>
      claims.flatMap(({ id, addressees }) => claimParties(id, addressees, base)),
    ),
    claim_speakers: codings.flatMap(({ claims }) =>
      claims.flatMap(({ id, speakers }) => claimParties(id, speakers, base)),
    ),
    figures: codings.flatMap((coding, n) => figureRows(coding, articles[n], base)),
  };
  checkRows(document.id, rows);
  return rows;
}

/** Rows find each other by id, so an id that stands for two things would mix them up. */
function checkIds({ document, articles, codings }: Capture): void {
  const ids = [
    ...articles.map(({ id }) => `article ${id}`),
    ...codings.flatMap(({ events }) => events.map(({ id }) => `event ${id}`)),
    ...codings.flatMap(({ claims }) => claims.map(({ id }) => `claim ${id}`)),
    ...codings.flatMap(({ figures }) => figures.map(({ id }) => `figure ${id}`)),
  ];
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) throw unfit(document.id, `It has the ${twice} twice.`);
  const aligned =
    codings.length === articles.length &&
    codings.every(({ article }, n) => article === articles[n]?.id);
  if (!aligned) throw unfit(document.id, 'Its codings are not one for each article, in order.');
}

function documentRow(document: Document, knownAt: string): Row<'documents'> {
  return {
    id: document.id,
    sha256: document.sha256,
    media_type: document.mediaType,
    name: document.name,
    text: document.text,
    captured_at: document.capturedAt,
    url: document.url,
    replaced: document.replaced,
    origins: document.origins.flat(),
    known_at: knownAt,
  };
}

function articleRow(article: Article, n: number, base: Base): Row<'articles'> {
  const title = ends(article.titleSpan);
  const outlet = ends(article.outletSpan);
  const published = ends(article.publishedSpan);
  return {
    ...base,
    id: article.id,
    n,
    title: article.title,
    title_start: title.start,
    title_end: title.end,
    byline: article.byline,
    outlet: article.outlet,
    outlet_start: outlet.start,
    outlet_end: outlet.end,
    dateline: article.dateline,
    published: article.published,
    published_start: published.start,
    published_end: published.end,
    published_first: article.publishedRange?.[0] ?? null,
    published_last: article.publishedRange?.[1] ?? null,
    language: article.language,
  };
}

function ends(span: Span | null | undefined) {
  return { start: span?.[0] ?? null, end: span?.[1] ?? null };
}

function segmentRows(
  segments: readonly Segment[],
  article: string | null,
  base: Base,
): Row<'segments'>[] {
  return segments.map(({ kind, span, text, line, confidence, reasons, credit, date }, n) => ({
    ...base,
    article,
    n: n + 1,
    kind,
    ...spanCells(span),
    text,
    line,
    confidence,
    reasons,
    credit: credit ?? null,
    date: date ?? null,
  }));
}

function spanCells([start, end]: Span): { span_start: number; span_end: number } {
  return { span_start: start, span_end: end };
}

function relatedRows({ id, related }: Article, base: Base): Row<'related'>[] {
  return related.map(({ title, span, date }, n) => ({
    ...base,
    article: id,
    n: n + 1,
    title,
    ...spanCells(span),
    date,
  }));
}

function sentenceRows(
  { article, sentences }: Coding,
  text: string,
  base: Base,
): Row<'sentences'>[] {
  return sentences.map((span, n) => ({
    ...base,
    article,
    n: n + 1,
    ...spanCells(span),
    text: text.slice(...span),
  }));
}

function eventRows({ article, method, events }: Coding, base: Base): Row<'events'>[] {
  return events.map((event, n) => eventRow(event, n + 1, { ...base, article, method }));
}

/** An event as the row of its table. */
export function eventRow(event: Event, n: number, base: Coded): Row<'events'> {
  const { from, to } = validTime(event);
  const when = whenParts(event.when);
  const place = ends(event.place?.span);
  return {
    ...base,
    id: event.id,
    n,
    type: event.type,
    modes: event.modes,
    contexts: event.contexts,
    cameo: event.cameo,
    quad: event.quad,
    score: event.score,
    status: event.status,
    date: event.date,
    event_from: from,
    event_to: to,
    day: from ?? earlier(to, base.known_at.slice(0, 10)),
    when_from: when.from,
    when_to: when.to,
    when_precision: when.precision,
    when_text: when.text,
    when_start: when.start,
    when_end: when.end,
    place: event.place?.text ?? null,
    place_country: event.place?.country ?? null,
    place_start: place.start,
    place_end: place.end,
    trigger_start: event.trigger[0],
    trigger_end: event.trigger[1],
    sentence_start: event.sentence[0],
    sentence_end: event.sentence[1],
    confidence: event.confidence,
    coded_by: event.by,
    claims: event.claims,
    place_admin: event.place?.admin ?? null,
    place_city: event.place?.city ?? null,
    place_precision: event.place?.precision ?? null,
  };
}

function earlier(to: Day | null, known: Day): Day {
  return to !== null && to < known ? to : known;
}

function whenParts(when: When | null) {
  const { from = null, to = null, precision = null, text = null, span } = when ?? {};
  return { from, to, precision, text, ...ends(span) };
}

function partyCells({ text, span, code, name }: Party) {
  return {
    text,
    ...spanCells(span),
    code,
    country: code === null ? null : code.slice(0, 3),
    sector: code?.slice(3) || null,
    name: name ?? null,
  };
}

function sides(event: Event, base: Base): Row<'event_parties'>[] {
  const side = (role: Row<'event_parties'>['role'], parties: readonly Party[]) =>
    parties.map((party, n) => ({ ...base, event: event.id, role, n: n + 1, ...partyCells(party) }));
  return [...side('actor', event.actors), ...side('recipient', event.recipients)];
}

function viewRows({ id, views }: Event, base: Base): Row<'event_views'>[] {
  return views.map((view, n) => ({ ...base, event: id, n: n + 1, ...view }));
}

function claimParties(
  claim: string,
  parties: readonly Party[],
  base: Base,
): (Row<'claim_speakers'> & Row<'claim_addressees'>)[] {
  return parties.map((party, n) => ({
    ...base,
    claim,
    n: n + 1,
    ...partyCells(party),
  }));
}

function claimRows(
  { article, method, claims }: Coding,
  of: Article | undefined,
  base: Base,
): Row<'claims'>[] {
  const day = sayingDay(of?.published ?? null, base.known_at);
  return claims.map((claim, n) => ({
    ...claimRow(claim, n + 1, { ...base, article, method }),
    day,
  }));
}

/** A claim as the row of its table, but for the day by which it is read. */
export function claimRow(claim: Claim, n: number, base: Coded): Omit<Row<'claims'>, 'day'> {
  const horizon = whenParts(claim.horizon);
  return {
    ...base,
    id: claim.id,
    n,
    cue_start: claim.cue[0],
    cue_end: claim.cue[1],
    content_starts: claim.content.map(([start]) => start),
    content_ends: claim.content.map(([, end]) => end),
    stance: claim.stance,
    about: claim.about,
    polarity: claim.polarity,
    horizon_from: horizon.from,
    horizon_to: horizon.to,
    horizon_precision: horizon.precision,
    horizon_text: horizon.text,
    horizon_start: horizon.start,
    horizon_end: horizon.end,
    sentence_start: claim.sentence[0],
    sentence_end: claim.sentence[1],
    confidence: claim.confidence,
    parent: claim.parent,
    resolved_by: claim.resolvedBy,
  };
}

function figureRows(
  { article, method, figures }: Coding,
  of: Article | undefined,
  base: Base,
): Row<'figures'>[] {
  const day = sayingDay(of?.published ?? null, base.known_at);
  return figures.map((figure, n) => ({
    ...figureRow(figure, n + 1, { ...base, article, method }),
    day,
  }));
}

function figureRow(figure: Figure, n: number, base: Coded): Omit<Row<'figures'>, 'day'> {
  const when = whenParts(figure.when);
  const subject = ends(figure.subject);
  const { value } = figure;
  const [low, high] = typeof value === 'number' ? [value, null] : value;
  return {
    ...base,
    id: figure.id,
    n,
    text: figure.text,
    ...spanCells(figure.span),
    value_low: low,
    value_high: high,
    bound: figure.bound,
    unit: figure.unit,
    scale: figure.scale,
    measure: figure.measure,
    countries: figure.of,
    subject_start: subject.start,
    subject_end: subject.end,
    when_from: when.from,
    when_to: when.to,
    when_precision: when.precision,
    when_text: when.text,
    when_start: when.start,
    when_end: when.end,
    status: figure.status,
    sentence_start: figure.sentence[0],
    sentence_end: figure.sentence[1],
    claims: figure.claims,
  };
}

/** A page may state tomorrow's date, but what is known has been said. */
function sayingDay(published: Day | null, knownAt: string): Day {
  const known = knownAt.slice(0, 10);
  return published !== null && published < known ? published : known;
}
