import { slice } from '../../core/span.ts';
import { type Claim, claimSchema, type Event, eventSchema } from '../../model/coding.ts';
import type { FoundClaim } from './claims.ts';
import { contentOf, knownAt } from './columns.ts';
import type { FoundEvent } from './events.ts';
import type { Found } from './found.ts';

/** What a listed thing has as a JSON object beside what `code --json` gives of it. */
const placeFields = {
  sentenceText: 'Its sentence, word for word.',
  chain: 'Who says so, the first holder first, the outlet with its authors last.',
  document: 'The document: `id`, `name`, `sha256`.',
  article:
    'The article: `id`, `title`, `outlet`, `byline`, `published`, and `publishedRange` if known.',
  line: 'The line of the document on which its sentence starts, from 1.',
  copyOf: 'The article that told it before, where this one only tells it again; else null.',
  version: 'Which version of its article it stands in, from 2; null where no earlier one is known.',
  method: 'The coder and its version.',
  knownAt: 'Since when it is known: when the document was captured.',
} as const;

export const claimFields = {
  cueText: 'The words that make it a claim.',
  contentText: 'What is claimed, word for word; its pieces joined by “ … ”.',
  events: 'The events in its content, each with `id`, `type` and `status`.',
  matched:
    'The place in the chain, from 1, of the innermost one that `--speaker` asked for; else null.',
  ...placeFields,
} as const;

export const eventFields = {
  triggerText: 'The word that reports it.',
  ...placeFields,
} as const;

type Fields<Names extends object> = Readonly<Record<keyof Names, unknown>>;

const claimKeys = Object.keys(claimSchema.unwrap().shape);
const eventKeys = Object.keys(eventSchema.unwrap().shape);

/** The same with its keys in one order: the coder and the store do not put them in the same one. */
function inOrder<Item extends object>(item: Item, keys: readonly string[]): Item {
  const values = new Map(Object.entries(item));
  const known = keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]);
  return { ...Object.fromEntries(known), ...item };
}

/** A listed claim as a JSON object: as `code --json` has it, and where it stands. */
export function claimRecord(found: FoundClaim): Claim & Fields<typeof claimFields> {
  const { item, document, events, matched } = found;
  return {
    ...inOrder(item, claimKeys),
    cueText: slice(document.text, item.cue),
    contentText: contentOf(found),
    events: events.map(({ id, type, status }) => ({ id, type, status })),
    matched,
    ...placeRecord(found),
  };
}

/** A listed event as a JSON object: as `code --json` has it, and where it stands. */
export function eventRecord(found: FoundEvent): Event & Fields<typeof eventFields> {
  const { item, document } = found;
  return {
    ...inOrder(item, eventKeys),
    triggerText: slice(document.text, item.trigger),
    ...placeRecord(found),
  };
}

function placeRecord(found: Found<Claim | Event>): Fields<typeof placeFields> {
  const { item, document, article, coding, line, chain, copyOf, version } = found;
  const { id, title, outlet, byline, published, publishedRange } = article;
  return {
    sentenceText: slice(document.text, item.sentence),
    chain,
    document: { id: document.id, name: document.name, sha256: document.sha256 },
    article: { id, title, outlet, byline, published, ...(publishedRange && { publishedRange }) },
    line,
    copyOf,
    version,
    method: coding.method,
    knownAt: knownAt(found),
  };
}
