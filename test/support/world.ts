import { createHash } from 'node:crypto';
import { addDays } from '../../src/core/day.ts';
import type { Span } from '../../src/core/span.ts';
import type { Article, Segment, SegmentKind } from '../../src/model/article.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Claim, Coding, Event, Figure, Party } from '../../src/model/coding.ts';

/** How large a capture is to be. */
export interface Size {
  readonly articles?: number;
  readonly sentences?: number;
}

/** A document of invented news with all that was read from it; the same seed gives the same capture. */
export function makeCapture(seed: number, size: Size = {}): Capture {
  const dice = makeDice(seed);
  const page = new Page();
  const { articles = 1 + dice.below(3), sentences = 2 + dice.below(5) } = size;
  const drafts = Array.from({ length: articles }, () => draftArticle(page, dice, sentences));
  const furniture = [
    page.line('furniture', `Edition ${seed} of the sample press — all rights free`),
  ];
  const sha256 = createHash('sha256').update(page.text).digest('hex');
  const id = sha256.slice(0, 16);
  return {
    document: {
      id,
      sha256,
      mediaType: 'text/plain',
      text: page.text,
      name: `samples/edition-${seed}.txt`,
      // Every other one shares its instant with its neighbour, so that ties are common.
      capturedAt: new Date(Date.UTC(2024, 0, 1) + Math.floor(seed / 2) * 5_400_000).toISOString(),
      url: null,
      replaced: dice.below(3),
      origins: [],
    },
    articles: drafts.map((draft, n) => finishArticle(draft, `${id}.${n + 1}`)),
    furniture,
    codings: drafts.map((draft, n) => finishCoding(draft, `${id}.${n + 1}`)),
  };
}

/** A capture that is stored and read quickly, for tests that need many. */
export function makeSmallCapture(seed: number): Capture {
  return makeCapture(seed, { sentences: 2 });
}

interface Dice {
  below(bound: number): number;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
}

/** Mulberry32: small, and good enough to vary samples. */
function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** The text as it grows, with the spans of its pieces. */
class Page {
  text = '';
  #lines = 0;

  write(piece: string): Span {
    const start = this.text.length;
    this.text += piece;
    return [start, this.text.length];
  }

  line(kind: SegmentKind, piece: string): Segment {
    const span = this.write(piece);
    return this.segment(kind, span);
  }

  /** Ends the line that the span stands on. */
  segment(kind: SegmentKind, span: Span): Segment {
    this.write('\n');
    this.#lines += 1;
    const text = this.text.slice(...span);
    return { kind, span, text, line: this.#lines, confidence: 0.9, reasons: [`is-${kind}`] };
  }
}

const people = [
  { text: 'Norway', code: 'NOR' },
  { text: 'Oslo', code: 'NORGOV' },
  { text: 'the Chilean navy', code: 'CHLMIL' },
  { text: 'Türkiye', code: 'TUR' },
  { text: 'the grain traders', code: null },
  { text: 'Ms Öztürk 🌊', code: 'TURGOV', name: 'Ayşe Öztürk' },
  { text: '日本', code: 'JPN' },
] as const satisfies readonly Omit<Party, 'span'>[];

const deeds = [
  { text: 'signed a fisheries accord with', type: 'AGREE', cameo: '057', quad: 1, score: 6.5 },
  { text: 'sent relief ships to', type: 'AID', cameo: '073', quad: 2, score: 7 },
  { text: 'rebuked', type: 'ACCUSE', cameo: '111', quad: 3, score: -2 },
  { text: 'closed a strait to', type: 'SANCTION', cameo: '163', quad: 4, score: -8 },
] as const;

const times = [
  { text: 'on 3 March', from: '2024-03-03', to: '2024-03-03', precision: 'day' },
  { text: 'in January', from: '2024-01-01', to: '2024-01-31', precision: 'month' },
  { text: 'until the summer', from: null, to: '2024-06-01', precision: 'vague' },
  { text: 'from next year', from: '2025-01-01', to: null, precision: 'year' },
] as const;

interface Draft {
  readonly title: Segment;
  readonly byline: Segment;
  readonly body: Segment;
  readonly related: Segment;
  readonly published: string | null;
  readonly method: string;
  readonly sentences: readonly Sentence[];
}

type EventDraft = Omit<Event, 'id' | 'claims' | 'views'>;
type ClaimDraft = Omit<Claim, 'id' | 'parent'>;
type FigureDraft = Omit<Figure, 'id' | 'claims'>;

interface Sentence {
  readonly span: Span;
  readonly event: EventDraft | undefined;
  readonly claim: ClaimDraft | undefined;
  readonly figure: FigureDraft | undefined;
}

function draftArticle(page: Page, dice: Dice, sentences: number): Draft {
  const title = page.line('title', `Harbour talks, part ${dice.below(1000)}`);
  const byline = page.line('byline', 'By Ada Writer and Ben Reporter');
  const start = page.text.length;
  const body = Array.from({ length: sentences }, () => draftSentence(page, dice));
  return {
    title,
    byline,
    body: page.segment('body', [start, page.text.length]),
    related: page.line('related', 'Read also: ferries resume (2 Jan 2024)'),
    published: dice.pick([null, addDays('2023-12-20', dice.below(40))]),
    method: dice.pick(['sample-coder 1', 'sample-coder 2']),
    sentences: body,
  };
}

/** Of three sentences one is an act, one what somebody says of an act, one the weather. */
function draftSentence(page: Page, dice: Dice): Sentence {
  const shape = dice.below(3);
  const start = page.text.length;
  const figure = shape === 2 ? draftFigure(page, start) : undefined;
  const claim = shape === 1 ? draftClaim(page, dice, start) : undefined;
  const event = shape === 2 ? undefined : draftEvent(page, dice, { start, isSaid: shape === 1 });
  const span: Span = [start, page.text.length - 1];
  const content: Span[] = claim === undefined ? [] : [[claim.cue[1] + 1, span[1]]];
  return {
    span,
    event: event && { ...event, sentence: span },
    claim: claim && { ...claim, content, sentence: span },
    figure: figure && { ...figure, sentence: span },
  };
}

/** Rain, in a range or a single value, for a time and a subject or for none. */
function draftFigure(page: Page, start: number): FigureDraft {
  const isRange = start % 2 === 0;
  const subject = page.write('The quay');
  page.write(' got ');
  const span = page.write(isRange ? '40 to 60.5 mm' : 'over 3 billion drops');
  page.write(' of rain all day long. ');
  return {
    text: page.text.slice(...span),
    span,
    value: isRange ? [40, 60.5] : 3e9,
    bound: isRange ? 'exact' : 'more-than',
    unit: isRange ? 'mm' : 'drop',
    scale: isRange ? null : 'billion',
    measure: isRange ? null : 'population',
    of: isRange ? [] : ['NOR', 'CHL'],
    subject: isRange ? subject : null,
    when: isRange ? null : { ...times[start % 4 === 1 ? 1 : 2], span },
    status: 'occurred',
    sentence: [start, start],
  };
}

function draftParty(page: Page, dice: Dice): Party {
  const { text, ...who } = dice.pick(people);
  const span = page.write(text);
  page.write(' ');
  return { text, span, ...who };
}

function draftClaim(page: Page, dice: Dice, start: number): ClaimDraft {
  const speaker = draftParty(page, dice);
  const stance = dice.pick(['states', 'warns', 'denies', 'plans']);
  const cue = page.write(stance === 'states' ? 'said' : stance);
  page.write(' ');
  return {
    speakers: dice.pick([[], [speaker], [speaker, { ...speaker, code: null }]]),
    addressees: dice.pick([[], [{ ...speaker, code: null }]]),
    cue,
    content: [],
    stance,
    about: dice.pick([[], ['NOR'], ['CHL', 'TUR']]),
    polarity: stance === 'denies' ? 'denies' : 'asserts',
    horizon: dice.pick([null, { ...dice.pick(times), span: cue }]),
    resolvedBy: [],
    sentence: [start, start],
    confidence: dice.below(101) / 100,
  };
}

interface Frame {
  readonly start: number;
  readonly isSaid: boolean;
}

function draftEvent(page: Page, dice: Dice, { start, isSaid }: Frame): EventDraft {
  const actor = draftParty(page, dice);
  const { text, ...deed } = dice.pick(deeds);
  const trigger = page.write(text);
  page.write(' ');
  const recipient = draftParty(page, dice);
  const time = dice.pick([undefined, ...times]);
  const when = time && { ...time, span: page.write(time.text) };
  const place = {
    text: 'Bergen',
    span: page.write(' near Bergen'),
    country: 'NOR',
    admin: null,
    city: 'Bergen',
    precision: 'city',
  } as const;
  page.write('. ');
  return {
    ...deed,
    modes: dice.pick([[], ['meet'], ['military', 'naval']]),
    contexts: dice.pick([[], ['economic']]),
    status: isSaid ? dice.pick(['planned', 'possible', 'denied']) : 'occurred',
    actors: [actor],
    recipients: dice.pick([[recipient], [recipient, actor], []]),
    date: when ? dateOf(when) : null,
    when: when ?? null,
    place: dice.pick([null, { ...place, span: [place.span[0] + 6, place.span[1]] }]),
    trigger,
    sentence: [start, start],
    confidence: dice.below(101) / 100,
    by: `sample-coder ${deed.type.toLowerCase()}`,
  };
}

function dateOf({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

function finishArticle({ title, byline, body, related, published }: Draft, id: string): Article {
  return {
    id,
    title: title.text,
    titleSpan: title.span,
    byline: ['Ada Writer', 'Ben Reporter'],
    outlet: published === null ? null : 'Sample Press',
    outletSpan: null,
    dateline: null,
    published,
    publishedSpan: published === null ? null : title.span,
    ...(published === null && { publishedRange: ['2023-12-01', '2023-12-31'] as const }),
    language: 'en',
    segments: [title, byline, body, { ...related, credit: 'Sample Photo', date: '2024-01-02' }],
    related: [{ title: 'ferries resume', span: related.span, date: '2024-01-02' }],
  };
}

/** What somebody says is theirs, and the author knows nothing of it. */
function finishEvent(event: EventDraft, id: string, claim: string | null): Event {
  const own = { claim, status: event.status, certainty: 1.5, time: 'past' } as const;
  const author = { claim: null, status: 'unknown', certainty: null, time: 'none' } as const;
  return claim === null
    ? { ...event, id, claims: [], views: [own] }
    : { ...event, id, claims: [claim], views: [author, own] };
}

function finishCoding({ method, sentences }: Draft, article: string): Coding {
  const numbered = sentences.map((sentence, n) => ({ ...sentence, n: n + 1 }));
  return {
    article,
    method,
    sentences: sentences.map(({ span }) => span),
    events: numbered.flatMap(({ event, claim, n }) =>
      event ? [finishEvent(event, `${article}e${n}`, claim ? `${article}c${n}` : null)] : [],
    ),
    claims: numbered.flatMap(({ claim, n }) =>
      claim ? [{ ...claim, id: `${article}c${n}`, parent: n > 3 ? `${article}c1` : null }] : [],
    ),
    figures: numbered.flatMap(({ figure, n }) =>
      figure
        ? [
            {
              ...figure,
              id: `${article}q${n}`,
              claims: n > 3 ? [`${article}c1`, `${article}c2`] : [],
            },
          ]
        : [],
    ),
  };
}
