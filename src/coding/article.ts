import type { Day } from '../core/day.ts';
import { overlaps, type Span, within } from '../core/span.ts';
import type { Article, Segment } from '../model/article.ts';
import type { Claim, Event, Figure, Party, View } from '../model/coding.ts';
import { isForeign } from '../model/language.ts';
import type { Explained } from '../model/why.ts';
import { analyse } from '../text/analyse.ts';
import { findQuotes } from '../text/quotes.ts';
import { attributed } from './attribution/attributed.ts';
import { type ClaimDraft, findClaims } from './claims.ts';
import { demandsIn, isDemanded } from './demands.ts';
import { type Draft, findEvents } from './events.ts';
import { markedWord } from './factuality.ts';
import { findFigures } from './figures/find.ts';
import { withFreeQuotes } from './free-quotes.ts';
import { noteLists } from './lists.ts';
import { openScope, type Scope } from './parties.ts';
import { createRegister } from './register.ts';
import { withResolving } from './resolving.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { noteOwners } from './speakers.ts';
import { plainTelling, type Telling } from './telling.ts';
import { openTrace, type Trace } from './trace.ts';
import { type Holder, heldAt, heldByWord } from './views.ts';

/** The coder's name and version: it changes whenever the same text may be coded otherwise. */
export const codingMethod = 'frames@3';

export interface Asked {
  /** Whether to keep what decided on each event and claim. */
  readonly why?: boolean | undefined;
}

/** A stretch of text to be coded as one paragraph. */
interface Paragraph {
  readonly span: Span;
}

/**
 * What an article says: its events and claims, in the order of the text. `on` is the day that relative dates are
 * counted from. Headlines are coded only where no body stands below them, since a body says the same with more care;
 * captions only where they state their day, since an undated picture may be from any time. Of an article in another
 * language than English nothing is coded: its coding is empty.
 */
export function codeArticle(
  text: string,
  article: Article,
  on: Day | undefined,
  asked: Asked = {},
): Explained {
  const read = readParagraphs(text, codedParagraphs(text, article), on);
  return codeParagraphs(read, article.id, { on, ...asked, tellings: new Map() });
}

/** The sentences of an article that are coded, as the coder sees them. */
export function readArticle(text: string, article: Article, on: Day | undefined): Sentence[] {
  return sentencesOf(text, codedParagraphs(text, article), on);
}

function codedParagraphs(text: string, { language, segments }: Article): Paragraph[] {
  if (isForeign({ language })) return [];
  const hasBody = segments.some(({ kind }) => kind === 'body' || kind === 'bullet');
  const coded = segments.filter((segment) => isCoded(segment, hasBody));
  return paragraphsOf(text, coded);
}

/** The coded segments, the lines of one paragraph that was broken to a width put together again. */
function paragraphsOf(text: string, segments: readonly Segment[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const segment of segments) {
    const span = codedSpan(text, segment);
    const last = paragraphs.at(-1);
    const goesOn = segment.reasons.includes('goes-on') && last !== undefined;
    if (goesOn && text.slice(last.span[1], span[0]).trim() === '') {
      paragraphs[paragraphs.length - 1] = { span: [last.span[0], span[1]] };
    } else paragraphs.push({ span });
  }
  return paragraphs;
}

function isCoded({ kind }: Segment, hasBody: boolean): boolean {
  return (
    kind === 'body' || kind === 'bullet' || kind === 'caption' || (kind === 'title' && !hasBody)
  );
}

/** A caption without its credit. */
function codedSpan(text: string, { kind, span, credit }: Segment): Span {
  if (kind !== 'caption' || credit === undefined) return span;
  const at = /(?:Photo|Picture|Image|Credit|Photograph)\w*\s*(?:by|:)/i.exec(
    text.slice(...span),
  )?.index;
  return at === undefined ? span : [span[0], span[0] + at];
}

/** Codes a plain text, each of whose lines is a paragraph. */
export function codeText(
  text: string,
  id: string,
  on: Day | undefined,
  asked: Asked = {},
): Explained {
  return codeAndRead(text, id, on, asked).coding;
}

/** A coding with the sentences as the coder saw them, for what else is asked of them. */
export interface Coded {
  readonly coding: Explained;
  readonly sentences: readonly Sentence[];
  /** How those see any words who say so, as they do the trigger of an event. */
  readonly viewsAt: (words: Span) => readonly View[];
}

/** As `codeText`, with what else may be asked of its sentences. */
export function codeAndRead(
  text: string,
  id: string,
  on: Day | undefined,
  asked: Asked = {},
): Coded {
  return codeAsRead([...readParagraphs(text, linesOf(text), on)], id, { on, ...asked });
}

/** As `codeArticle`, with what else may be asked of its sentences. */
export function codeArticleAndRead(text: string, article: Article, on: Day | undefined): Coded {
  const read = [...readParagraphs(text, codedParagraphs(text, article), on)];
  return codeAsRead(read, article.id, { on });
}

function codeAsRead(
  read: readonly ReadParagraph[],
  id: string,
  asked: Omit<Work, 'tellings'>,
): Coded {
  const tellings: Tellings = new Map();
  const coding = codeParagraphs(read, id, { ...asked, tellings });
  const sentences = read.flatMap((paragraph) => paragraph.sentences);
  const viewsAt = (words: Span) => {
    const s = sentences.find(({ span }) => overlaps(span, words));
    const at = s ? markedWord(s, words) : -1;
    const span = s?.tree.words[at]?.span;
    if (s === undefined || span === undefined) return [];
    const around = holdersOf(enclosing(span, coding.claims), tellings);
    return heldByWord(s, at, around).map(({ view }) => view);
  };
  return { coding, sentences, viewsAt };
}

/** The sentences of a plain text, each of whose lines is a paragraph, as the coder sees them. */
export function readSentences(text: string, on?: Day): Sentence[] {
  return sentencesOf(text, linesOf(text), on);
}

function sentencesOf(text: string, paragraphs: readonly Paragraph[], on?: Day): Sentence[] {
  return [...readParagraphs(text, paragraphs, on)].flatMap(({ sentences }) => sentences);
}

/** The paragraphs of a plain text, as the coder sees them. */
export function readGroups(text: string, on?: Day): Generator<ReadParagraph> {
  return joinedParagraphs(readParagraphs(text, linesOf(text), on));
}

function linesOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    span: [index, index + line.length],
  }));
}

interface ReadParagraph {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Span[];
  /** Whether its last words lead up to the next paragraph. */
  readonly isOpen: boolean;
}

/** With the next one where the last words of one lead up to it: "Ruiz said:". */
function* joinedParagraphs(read: Iterable<ReadParagraph>): Generator<ReadParagraph> {
  let open: ReadParagraph | undefined;
  for (const paragraph of read) {
    const joined: ReadParagraph = open
      ? {
          ...paragraph,
          sentences: [...open.sentences, ...paragraph.sentences],
          quotes: [...open.quotes, ...paragraph.quotes],
        }
      : paragraph;
    open = paragraph.isOpen ? joined : undefined;
    if (open === undefined) yield joined;
  }
  if (open) yield open;
}

/** All are parsed in one go. */
function* readParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  on: Day | undefined,
): Generator<ReadParagraph> {
  const parsed = analyse(
    text,
    paragraphs.map(({ span }) => span),
  );
  let at = 0;
  for (const { span } of paragraphs) {
    const quotes = findQuotes(text, span).map((quotation) => quotation.span);
    const sentences: Sentence[] = [];
    for (let one = parsed[at]; one && one.span[1] <= span[1]; one = parsed[at]) {
      sentences.push(readSentence(text, one, { quotes, on }));
      at += 1;
    }
    yield {
      sentences,
      quotes,
      isOpen: text
        .slice(...span)
        .trimEnd()
        .endsWith(':'),
    };
  }
}

/** How the speakers of the claims tell them, by the ids of the claims. */
type Tellings = Map<string, Telling>;

interface Work extends Asked {
  readonly on: Day | undefined;
  /** Empty; filled while the claims are found. */
  readonly tellings: Tellings;
}

function codeParagraphs(
  paragraphs: Iterable<ReadParagraph>,
  id: string,
  { on, why, tellings }: Work,
): Explained {
  const trace = why ? openTrace() : undefined;
  const scope = openScope(createRegister(), on, trace);
  const sentences: Span[] = [];
  const claims: Claim[] = [];
  const events: Event[] = [];
  const figures: Figure[] = [];
  let previous: Sentence | undefined;
  for (const { sentences: read, quotes } of joinedParagraphs(paragraphs)) {
    // One by one: a line of a megabyte has more of them than fit on the stack of a call.
    for (const { span } of read) sentences.push(span);
    const numbering = { id, trace, tellings };
    const drafts = paragraphClaims({ read, quotes, previous }, scope);
    const own = numberClaims(drafts, { ...numbering, from: claims.length });
    const last = read.at(-1);
    previous = last && own.some(({ sentence }) => overlaps(sentence, last.span)) ? undefined : last;
    const from = events.length;
    for (const s of read) {
      const found = eventsOf(s, scope, own);
      events.push(...numberEvents(s, found, own, { ...numbering, from: events.length }));
      figures.push(...figuresOf(s, scope, own, { id, from: figures.length }));
    }
    claims.push(...withResolving(own, events.slice(from)));
  }
  const coding = { article: id, method: codingMethod, sentences, events, claims, figures };
  return trace ? { ...coding, reasons: trace.reasons } : coding;
}

/** In the order of their triggers. */
function eventsOf(s: Sentence, scope: Scope, claims: readonly Claim[]): Draft[] {
  const demands = demandsIn(s, scope, claims);
  const told = findEvents(s, scope, claims).filter(
    (draft) => !demands.some((demand) => isDemanded(draft, demand)),
  );
  return [...told, ...demands].toSorted((a, b) => a.trigger[0] - b.trigger[0]);
}

interface Read {
  readonly read: readonly Sentence[];
  readonly quotes: readonly Span[];
  readonly previous: Sentence | undefined;
}

function paragraphClaims({ read, quotes, previous }: Read, scope: Scope): ClaimDraft[] {
  const before = scope.register.lastSpeaker;
  const all = attributed(read, quotes);
  const found = read.flatMap((sentence, i) => {
    scope.referents.read(sentence, all[i] ?? [], quotes);
    noteLists(sentence, scope);
    noteOwners(sentence, scope);
    return findClaims(sentence, all[i] ?? [], scope);
  });
  return withFreeQuotes({ sentences: read, quotes, claims: found, before, previous }, scope);
}

function numberClaims(
  drafts: readonly ClaimDraft[],
  { id, from, trace, tellings }: Numbering,
): Claim[] {
  const claims = drafts
    .toSorted((a, b) => a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1])
    .map((draft, i) => {
      const own = `${id}.c${from + i + 1}`;
      trace?.reasons.claims.set(own, trace.claims.get(draft) ?? { cue: null });
      const { telling, ...claim } = draft;
      tellings.set(own, telling);
      return { ...claim, id: own, parent: null as string | null };
    });
  return claims.map((claim) => {
    const parent = enclosing(
      claim.cue,
      claims.filter((other) => other !== claim),
    )[0];
    return {
      ...claim,
      parent: parent?.id ?? null,
      speakers: claim.speakers.map((speaker) => behindFirstPerson(speaker, parent)),
    };
  });
}

/** "I" and "we" in a quotation are the one who is quoted. */
function behindFirstPerson(speaker: Party, parent: Claim | undefined): Party {
  const quoted = parent?.speakers[0];
  if (quoted === undefined || !/^(?:I|we)$/i.test(speaker.text)) return speaker;
  return { ...speaker, code: quoted.code, name: quoted.name ?? quoted.text };
}

/** The claims in whose content a span lies, the innermost first. */
function enclosing<Kind extends { readonly content: readonly Span[] }>(
  span: Span,
  claims: readonly Kind[],
): Kind[] {
  const size = ({ content }: Kind) => content.reduce((sum, [start, end]) => sum + end - start, 0);
  return claims
    .filter(({ content }) => content.some((part) => within(span, part) && overlaps(span, part)))
    .toSorted((a, b) => size(a) - size(b));
}

interface Numbering {
  readonly id: string;
  readonly from: number;
  readonly trace: Trace | undefined;
  readonly tellings: Tellings;
}

function numberEvents(
  s: Sentence,
  drafts: readonly Draft[],
  claims: readonly Claim[],
  { id, from, trace, tellings }: Numbering,
): Event[] {
  return drafts.map((draft, i) => {
    const own = `${id}.e${from + i + 1}`;
    const around = enclosing(draft.trigger, claims);
    const at = markedWord(s, draft.trigger);
    const held = heldAt(s, { at, status: draft.status }, holdersOf(around, tellings));
    const why = trace?.events.get(draft);
    if (why) trace?.reasons.events.set(own, { ...why, views: held.map((one) => one.why) });
    return {
      ...draft,
      id: own,
      claims: around.map((claim) => claim.id),
      views: held.map(({ view }) => view),
    };
  });
}

function holdersOf(claims: readonly Claim[], tellings: Tellings): Holder[] {
  return claims.map((claim) => ({ claim, telling: tellings.get(claim.id) ?? plainTelling }));
}

function figuresOf(
  s: Sentence,
  scope: Scope,
  claims: readonly Claim[],
  { id, from }: Pick<Numbering, 'id' | 'from'>,
): Figure[] {
  return findFigures(s, scope, claims).map((draft, i) => ({
    ...draft,
    id: `${id}.q${from + i + 1}`,
    claims: enclosing(draft.span, claims).map((claim) => claim.id),
  }));
}
