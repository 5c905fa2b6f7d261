import { z } from 'zod';
import { spanSchema } from './span.ts';

export const statuses = [
  'occurred',
  'ongoing',
  'planned',
  'possible',
  'conditional',
  'requested',
  'denied',
  'forecast',
  'feared',
] as const;

/** How far an event is real in its sentence. Only `occurred` and `ongoing` are acts. */
export type Status = (typeof statuses)[number];

export const stances = [
  'states',
  'assesses',
  'warns',
  'forecasts',
  'denies',
  'fears',
  'urges',
  'promises',
  'plans',
] as const;

export type Stance = (typeof stances)[number];

export const viewStatuses = [...statuses, 'unknown'] as const;

export const times = ['past', 'present', 'future', 'none'] as const;

/** How far an event is real as one of its holders sees it: the author of the text, or whoever makes a claim around it. */
const viewSchema = z
  .strictObject({
    /** The claim whose speaker sees it so; `null` for the author. */
    claim: z.string().nullable(),
    /** `unknown` where a holder only tells what somebody else says. */
    status: z.enum(viewStatuses),
    /** -3 certainly not, 3 certainly; `null` where the holder leaves it to somebody else. */
    certainty: z.number().min(-3).max(3).nullable(),
    /** When it is, by the words that tell of it. */
    time: z.enum(times),
  })
  .readonly();

export type View = z.infer<typeof viewSchema>;

/** Somebody as the text names them, and who that is as far as the tables know. */
export const partySchema = z
  .strictObject({
    text: z.string(),
    span: spanSchema,
    /** ISO 3166-1 alpha-3 or PLOVER pseudo-country, then the PLOVER sector; `null` when unknown. */
    code: z.string().nullable(),
    /** The full name behind a pronoun, role noun or surname, where the article gives it. */
    name: z.string().optional(),
  })
  .readonly();

export type Party = z.infer<typeof partySchema>;

export const placePrecisions = ['city', 'admin', 'country', 'area'] as const;

export const placeSchema = z
  .strictObject({
    /** The words that name it: "Busan, South Korea". */
    text: z.string(),
    span: spanSchema,
    /** ISO 3166-1 alpha-3 of the country it lies in; `null` when unknown or at sea. */
    country: z.string().nullable(),
    /** The province or region within that country, as the tables call it, where the words name one. */
    admin: z.string().nullable(),
    /** The town, as the tables call it, where the words name one. */
    city: z.string().nullable(),
    /** The finest that is known; `area` for seas and for what several countries share. */
    precision: z.enum(placePrecisions),
  })
  .readonly();

export type Place = z.infer<typeof placeSchema>;

export const precisions = ['day', 'week', 'month', 'season', 'year', 'vague'] as const;

/** A stretch of days read from words, and the words. */
export const whenSchema = z
  .strictObject({
    /** First and last possible day; `null` where the words leave that end open ("in recent years"). */
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.enum(precisions),
    text: z.string(),
    span: spanSchema,
  })
  .readonly();

export type When = z.infer<typeof whenSchema>;

export const eventSchema = z
  .strictObject({
    /** Article id, `e` (`p` where a second coder proposes it), and the number of the event in it from 1. */
    id: z.string(),
    /** PLOVER type. */
    type: z.string(),
    modes: z.array(z.string()).readonly(),
    contexts: z.array(z.string()).readonly(),
    /** CAMEO code, two to four digits. */
    cameo: z.string(),
    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    quad: z.int().min(1).max(4),
    /** PLOVER intensity, -10 to 10. */
    score: z.number(),
    status: z.enum(statuses),
    actors: z.array(partySchema).readonly(),
    recipients: z.array(partySchema).readonly(),
    /** ISO 8601 day, or interval `from/to` with `..` for an open end; `null` when the text gives none. */
    date: z.string().nullable(),
    when: whenSchema.nullable(),
    place: placeSchema.nullable(),
    trigger: spanSchema,
    sentence: spanSchema,
    confidence: z.number().min(0).max(1),
    /** Which coder made it, and by which entry of its lexicon. */
    by: z.string(),
    /** The ids of the claims whose content it lies in, innermost first. */
    claims: z.array(z.string()).readonly(),
    /** One view of each holder, from the author to the innermost, whose view is `status`. */
    views: z.array(viewSchema).readonly(),
  })
  .readonly();

export type Event = z.infer<typeof eventSchema>;

export const claimSchema = z
  .strictObject({
    /** Article id, `c`, and the number of the claim in it from 1. */
    id: z.string(),
    /** The chain, the first holder first; empty when nobody is named. */
    speakers: z.array(partySchema).readonly(),
    /** Whom they urge, ask, warn, promise or tell; empty when nobody is named. */
    addressees: z.array(partySchema).readonly(),
    /** The words that make it a claim; empty (start = end) for a quotation that stands free. */
    cue: spanSchema,
    content: z.array(spanSchema).min(1).readonly(),
    stance: z.enum(stances),
    /** Codes of the actors that the content names or points back to, in the order of the text. */
    about: z.array(z.string()).readonly(),
    /** Whether the holder says that it is so. */
    polarity: z.enum(['asserts', 'denies']),
    /** When a forecast, promise or plan is to come true. */
    horizon: whenSchema.nullable(),
    /** The ids of the events in its content whose coming about by then settles it; empty where none is coded. */
    resolvedBy: z.array(z.string()).readonly(),
    sentence: spanSchema,
    confidence: z.number().min(0).max(1),
    /** The claim whose content this one stands in. */
    parent: z.string().nullable(),
  })
  .readonly();

export type Claim = z.infer<typeof claimSchema>;

export const bounds = ['exact', 'about', 'nearly', 'more-than', 'less-than'] as const;

/** How a stated value stands to the true one: "about", "nearly", "at least", "up to". */
export type Bound = (typeof bounds)[number];

export const measures = [
  'gdp',
  'gdp-share-of-world',
  'population',
  'population-share-of-world',
  'military-spending',
  'military-spending-share-of-world',
  'military-spending-share-of-gdp',
] as const;

/** What a figure measures, where that is one of the few things that a fact table can know. */
export type Measure = (typeof measures)[number];

const figureSchema = z
  .strictObject({
    /** Article id, `q`, and the number of the figure in it from 1. */
    id: z.string(),
    /** The words of the quantity, from "about" to its unit or to the noun that is counted. */
    text: z.string(),
    span: spanSchema,
    /** In whole units ("1.2 trillion" is 1200000000000), or the lowest and highest of a range. */
    value: z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]),
    bound: z.enum(bounds),
    /** `percent`, an ISO 4217 code, a unit of measure (`km`), or the lemma of what is counted (`people`). */
    unit: z.string(),
    /** The word that multiplies it ("billion") or makes it a part ("quarter"); `null` for none. */
    scale: z.string().nullable(),
    measure: z.enum(measures).nullable(),
    /** The countries it is about, several for a sum: ISO 3166-1 alpha-3, or EUR. */
    of: z.array(z.string()).readonly(),
    /** The words that say whose or what it is. */
    subject: spanSchema.nullable(),
    when: whenSchema.nullable(),
    status: z.enum(statuses),
    sentence: spanSchema,
    /** The ids of the claims in whose content it lies, innermost first; empty for the author's own. */
    claims: z.array(z.string()).readonly(),
  })
  .readonly();

/** A quantity that a text states. */
export type Figure = z.infer<typeof figureSchema>;

/** What one article says, with the method that read it. */
export const codingSchema = z
  .strictObject({
    article: z.string(),
    method: z.string(),
    sentences: z.array(spanSchema).readonly(),
    events: z.array(eventSchema).readonly(),
    claims: z.array(claimSchema).readonly(),
    figures: z.array(figureSchema).readonly(),
  })
  .readonly();

export type Coding = z.infer<typeof codingSchema>;

/** Whether an event of that status is an act, and so counts in a relation. */
export function isAct(status: Status): boolean {
  return status === 'occurred' || status === 'ongoing';
}
