import { type Span, slice } from '../core/span.ts';
import type { Claim, Event } from '../model/coding.ts';
import type { ClaimWhy, EventWhy, LexiconLine, PartyWhy, Reasons, ViewWhy } from '../model/why.ts';

/** Each event and claim with what decided on it, for JSON. */
export function withReasons<Coded extends Pick<Event | Claim, 'id'>>(
  coded: readonly Coded[],
  reasons: ReadonlyMap<string, EventWhy | ClaimWhy> | undefined,
): readonly (Coded & { readonly why?: EventWhy | ClaimWhy })[] {
  if (reasons === undefined) return coded;
  return coded.map((one) => {
    const why = reasons.get(one.id);
    return why ? { ...one, why } : one;
  });
}

/** What reasons are worded with. */
export interface Worded {
  readonly reasons: Reasons | undefined;
  readonly claims: readonly Claim[];
  readonly text: string;
}

/** The lines under an event that say what decided on it. */
export function eventReasons(event: Event, { reasons, claims, text }: Worded): string[] {
  const why = reasons?.events.get(event.id);
  if (why === undefined) return [];
  const { rule, words, actors, recipients, confidence } = why;
  const { when, place } = event;
  return aligned([
    [
      'frame',
      `${lineOf(rule) ?? 'none: what a claim says must be done'}; by ${quoted(words, text)}`,
    ],
    ...sides('actor', actors, event.actors, text),
    ...sides('recipient', recipients, event.recipients, text),
    ['status', statusText(why, event, { claims, text })],
    ...viewLines(event, why.views, { claims, text }),
    ['date', when && `“${when.text}” (${when.precision}) at ${at(why.date, text)}`],
    ['place', place && `“${place.text}” (${place.precision}) at ${at(why.place, text)}`],
    ['confidence', `${event.confidence}: ${confidence.by}, ${confidence.known} of 2 sides known`],
  ]);
}

/** The lines under a claim that say what decided on it. */
export function claimReasons(claim: Claim, { reasons, claims, text }: Worded): string[] {
  const why = reasons?.claims.get(claim.id);
  if (why === undefined) return [];
  const isFree = claim.cue[0] === claim.cue[1];
  const cue = lineOf(why.cue) ?? (isFree ? 'none: the quotation stands free' : 'none');
  return aligned([
    ['cue', isFree ? cue : `${cue}; by ${quoted([claim.cue], text)}`],
    ['takes', quoted(claim.content, text)],
    [
      'speaker',
      claim.speakers.map(({ span, code }) => `${code ?? '?'} ${quoted([span], text)}`).join(', ') ||
        'nobody named',
    ],
    ['within', claim.parent && claimText(claim.parent, claims, text)],
  ]);
}

function aligned(lines: readonly (readonly [name: string, said: string | null])[]): string[] {
  return lines.flatMap(([name, said]) =>
    said === null ? [] : [`${name.padEnd(10)} ${said.replaceAll(/\s+/gu, ' ')}`],
  );
}

/** What must not stand beside a trigger is many words, and is read in the file. */
function lineOf(line: LexiconLine | null): string | null {
  return line && `${line.file}:${line.line} ${line.text.replaceAll(/(?: ~\S+)+/g, ' ~…')}`;
}

function quoted(spans: readonly Span[], text: string): string {
  return spans.map((span) => `“${slice(text, span)}”`).join(' ');
}

function at(span: Span | null, text: string): string {
  return span ? quoted([span], text) : 'no word of its own';
}

function sides(
  name: string,
  whys: readonly PartyWhy[],
  parties: Event['actors'],
  text: string,
): [string, string][] {
  return whys.map(({ span, place, word }, i) => [
    name,
    `${parties[i]?.code ?? '?'} ${quoted([span], text)} ${place === null ? 'below the trigger' : `at ${place}`}, by ${quoted([word], text)}`,
  ]);
}

function statusText(
  { deed, status: why }: EventWhy,
  { status, type }: Event,
  { claims, text }: Omit<Worded, 'reasons'>,
): string {
  const word = why.word ? quoted([why.word], text) : 'the sentence';
  const source = why.claim === null ? `${why.how} of ${word}` : claimText(why.claim, claims, text);
  const from = why.made === status ? '' : ` from ${why.made}`;
  const turned = why.turned === null ? '' : `; ${why.turned} by who tells it`;
  const told = deed === type ? '' : `; so ${deed} is told as ${type}`;
  return `${status}${from}, by the ${source}${turned}${told}`;
}

const viewOrigins: Readonly<Record<string, string>> = {
  own: 'by the words of the sentence',
  self: 'by the same holder within',
  given: 'taken for granted',
};

/** A line for each holder. */
function viewLines(
  { views }: Event,
  whys: readonly ViewWhy[],
  { claims, text }: Omit<Worded, 'reasons'>,
): [string, string][] {
  return views.map(({ claim, status, certainty, time }, i) => {
    const { by = '', word = null } = whys[i] ?? {};
    const holder = claim === null ? 'author' : holderText(claim, claims, text);
    const sure = certainty === null ? '' : ` ${certainty}`;
    const when = time === 'none' ? '' : `, ${time}`;
    const read = word === null ? '' : ` with ${quoted([word], text)}`;
    return [
      'view',
      `${holder}: ${status}${sure}${when}; ${viewOrigins[by] ?? `by a cue of ${by}`}${read}`,
    ];
  });
}

/** Whoever makes a claim, by name. */
function holderText(id: string, claims: readonly Claim[], text: string): string {
  const speaker = claims.find((claim) => claim.id === id)?.speakers[0];
  return speaker?.name ?? speaker?.text ?? `nobody named (${claimText(id, claims, text)})`;
}

/** "the claim of “warned”": by its cue, since nobody knows it by its id. */
function claimText(id: string, claims: readonly Claim[], text: string): string {
  const cue = claims.find((claim) => claim.id === id)?.cue ?? [0, 0];
  return cue[0] === cue[1] ? 'claim of a quotation' : `claim of ${quoted([cue], text)}`;
}
