import fc from 'fast-check';
import { addDays } from '../../src/core/day.ts';
import type { Span } from '../../src/core/span.ts';
import { type Article, type Related, type Segment, segmentKinds } from '../../src/model/article.ts';
import type { Capture } from '../../src/model/capture.ts';
import {
  bounds,
  type Claim,
  type Coding,
  type Event,
  type Figure,
  measures,
  type Party,
  placePrecisions,
  precisions,
  stances,
  statuses,
  times,
  viewStatuses,
  type When,
} from '../../src/model/coding.ts';
import type { Document } from '../../src/model/document.ts';

/** Any text that has bytes: every code point but halves of surrogate pairs. */
const words = fc.string({ unit: 'binary', maxLength: 12 });
const day = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays('0001-01-01', days));
const count = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const some = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 3 });
const orNull = <Item>(item: fc.Arbitrary<Item>) => fc.option(item, { nil: null });

/** A span that cuts no character of the text in two. */
function spanIn(text: string): fc.Arbitrary<Span> {
  const cuts = [0];
  for (const character of text) cuts.push((cuts.at(-1) ?? 0) + character.length);
  const cut = fc.constantFrom(...cuts);
  return fc.tuple(cut, cut).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
}

/** The samples of an array with an id each, no two alike. */
function withIds<Item>(items: fc.Arbitrary<Item>, prefix: string) {
  return some(items).map((list) => list.map((item, n) => ({ ...item, id: `${prefix}${n + 1}` })));
}

function parties(span: fc.Arbitrary<Span>): fc.Arbitrary<Party[]> {
  const code = fc.constantFrom(null, '', 'USA', 'CHNMIL', 'IGOUNO', 'XX');
  return some(
    fc.record({ text: words, span, code, name: words }, { requiredKeys: ['text', 'span', 'code'] }),
  );
}

function when(span: fc.Arbitrary<Span>): fc.Arbitrary<When> {
  return fc.record({
    from: orNull(day),
    to: orNull(day),
    precision: fc.constantFrom(...precisions),
    text: words,
    span,
  });
}

function events(span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<Event, 'id'>> {
  return fc.record({
    type: words,
    modes: some(words),
    contexts: some(words),
    cameo: words,
    quad: fc.integer({ min: 1, max: 4 }),
    score: fc.double({ min: -10, max: 10, noNaN: true }),
    status: fc.constantFrom(...statuses),
    actors: parties(span),
    recipients: parties(span),
    date: orNull(
      fc.oneof(
        day,
        words,
        fc.tuple(day, day).map((days) => days.join('/')),
      ),
    ),
    when: orNull(when(span)),
    place: orNull(
      fc.record({
        text: words,
        span,
        country: orNull(words),
        admin: orNull(words),
        city: orNull(words),
        precision: fc.constantFrom(...placePrecisions),
      }),
    ),
    trigger: span,
    sentence: span,
    confidence: share,
    by: words,
    claims: some(words),
    views: some(
      fc.record({
        claim: orNull(words),
        status: fc.constantFrom(...viewStatuses),
        certainty: orNull(fc.double({ min: -3, max: 3, noNaN: true })),
        time: fc.constantFrom(...times),
      }),
    ),
  });
}

function claims(span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<Claim, 'id'>> {
  return fc.record({
    speakers: parties(span),
    addressees: parties(span),
    cue: span,
    content: fc.array(span, { minLength: 1, maxLength: 3 }),
    stance: fc.constantFrom(...stances),
    about: some(words),
    polarity: fc.constantFrom('asserts', 'denies'),
    horizon: orNull(when(span)),
    resolvedBy: some(words),
    sentence: span,
    confidence: share,
    parent: orNull(words),
  });
}

function figures(span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<Figure, 'id'>> {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  return fc.record({
    text: words,
    span,
    value: fc.oneof(number, fc.tuple(number, number)),
    bound: fc.constantFrom(...bounds),
    unit: words,
    scale: orNull(words),
    measure: orNull(fc.constantFrom(...measures)),
    of: some(words),
    subject: orNull(span),
    when: orNull(when(span)),
    status: fc.constantFrom(...statuses),
    sentence: span,
    claims: some(words),
  });
}

function segments(span: fc.Arbitrary<Span>): fc.Arbitrary<Segment[]> {
  const segment = {
    kind: fc.constantFrom(...segmentKinds),
    span,
    text: words,
    line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    confidence: share,
    reasons: some(words),
    credit: words,
    date: day,
  };
  return some(
    fc.record(segment, {
      requiredKeys: ['kind', 'span', 'text', 'line', 'confidence', 'reasons'],
    }),
  );
}

function related(span: fc.Arbitrary<Span>): fc.Arbitrary<Related[]> {
  return some(fc.record({ title: words, span, date: orNull(day) }));
}

function articles(span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<Article, 'id'>> {
  const stated = {
    title: words,
    titleSpan: orNull(span),
    byline: some(words),
    outlet: orNull(words),
    outletSpan: orNull(span),
    dateline: orNull(words),
    published: orNull(day),
    publishedSpan: orNull(span),
    language: words,
    segments: segments(span),
    related: related(span),
  };
  return fc.oneof(fc.record(stated), fc.record({ ...stated, publishedRange: fc.tuple(day, day) }));
}

function coding(span: fc.Arbitrary<Span>, article: string): fc.Arbitrary<Coding> {
  return fc.record({
    article: fc.constant(article),
    method: words,
    sentences: some(span),
    events: withIds(events(span), `${article}e`),
    claims: withIds(claims(span), `${article}c`),
    figures: withIds(figures(span), `${article}q`),
  });
}

const documents: fc.Arbitrary<Omit<Document, 'id'>> = fc.record({
  sha256: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex')),
  mediaType: words,
  text: fc.string({ unit: 'binary', maxLength: 60 }),
  name: words,
  url: fc.option(words),
  capturedAt: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  replaced: count,
  origins: fc.array(fc.tuple(count, count, count, count), { maxLength: 3 }),
});

/** Any capture that the records allow, ids as they promise them. */
export const captures: fc.Arbitrary<Capture> = documents.chain((rest) => {
  const document = { ...rest, id: rest.sha256.slice(0, 16) };
  const span = spanIn(document.text);
  return withIds(articles(span), `${document.id}.`).chain((list) =>
    fc.record({
      document: fc.constant(document),
      articles: fc.constant(list),
      furniture: segments(span),
      codings: fc.tuple(...list.map(({ id }) => coding(span, id))),
    }),
  );
});
