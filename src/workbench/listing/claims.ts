import { holdersOf } from '../../briefs/chain.ts';
import { nameOf } from '../../briefs/compose-names.ts';
import type { Day } from '../../core/day.ts';
import { slice } from '../../core/span.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event, Stance, Status } from '../../model/coding.ts';
import { isUpTo, publishedTime } from '../../model/valid-time.ts';
import { countryName } from '../../ontology/countries.ts';
import { type Days, touches } from './days.ts';
import { type Found, lineCounter, type Place, placesIn, tellersOf } from './found.ts';
import type { Sought } from './sought.ts';

/** What a claim must be to be listed. */
export interface ClaimFilter extends Days {
  /** Said by this day, or on no day that is known. */
  readonly asOf: Day;
  /** Who holds it or says so, anywhere in the chain. */
  readonly speaker?: Sought | undefined;
  /** Whom its content names or points back to. */
  readonly about?: Sought | undefined;
  readonly stances?: readonly Stance[] | undefined;
  /** An event in its content has one of these. */
  readonly statuses?: readonly Status[] | undefined;
  readonly polarity?: Claim['polarity'] | undefined;
  /** Told of each claim that days were asked for and that has none. */
  readonly onUndated?: (() => void) | undefined;
}

export interface FoundClaim extends Found<Claim> {
  /** The events in its content. */
  readonly events: readonly Event[];
  /** The place in the chain, from 1, of the innermost one who is the speaker asked for; `null` where none was. */
  readonly matched: number | null;
}

/** The claims of a document that pass, in the order of the text. */
export function claimsIn(capture: Capture, filter: ClaimFilter): FoundClaim[] {
  const lineAt = lineCounter(capture.document.text);
  return placesIn(capture)
    .filter(({ article }) => isUpTo(publishedTime(article), filter.asOf))
    .flatMap((place) => passing(place, filter))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.item.cue[0] - b.item.cue[0])
    .map((found) => ({ ...found, line: lineAt(placeOf(found)) }));
}

function placeOf({ item }: Pick<FoundClaim, 'item'>): number {
  return item.sentence[0];
}

function passing(place: Place, filter: ClaimFilter): Omit<FoundClaim, 'line'>[] {
  const events = eventsByClaim(place.coding.events);
  return place.coding.claims.flatMap((item) => {
    const chain = tellersOf(item, place);
    const found = { ...place, item, chain, events: events.get(item.id) ?? [] };
    // Asked of every claim, so that it is known whether anybody at all is the one asked for.
    const matched = speakerIn(found, filter.speaker);
    const isAbout = aboutIn(found, filter.about);
    const passes = matched !== undefined && isAbout && isAsked(found, filter);
    return passes && isOfDays(found, filter) ? [{ ...found, matched }] : [];
  });
}

function eventsByClaim(events: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    for (const id of event.claims) {
      const group = groups.get(id);
      if (group) group.push(event);
      else groups.set(id, [event]);
    }
  }
  return groups;
}

type Candidate = Omit<FoundClaim, 'line' | 'matched'>;

/** The place in the chain of the speaker asked for, `null` where nobody is asked for, undefined where they are not there. */
function speakerIn(
  { item, claims, chain }: Candidate,
  speaker: Sought | undefined,
): number | null | undefined {
  if (speaker === undefined) return null;
  const holder = holdersOf(item, claims).find(speaker.who.isParty);
  const outlet = chain.at(-1) ?? '';
  const isOutlet = holder === undefined && speaker.who.isParty({ text: outlet, code: null });
  speaker.note(holder !== undefined || isOutlet, () => chain);
  if (holder !== undefined) return chain.indexOf(nameOf(holder)) + 1;
  return isOutlet ? chain.length : undefined;
}

function aboutIn({ item, document }: Candidate, about: Sought | undefined): boolean {
  if (about === undefined) return true;
  const words = item.content.map((span) => slice(document.text, span)).join(' ');
  const isAbout = about.who.isTold(words, item.about);
  about.note(isAbout, () => item.about.map(countryName));
  return isAbout;
}

function isAsked(
  { item, events }: Candidate,
  { stances, statuses, polarity }: ClaimFilter,
): boolean {
  return (
    (stances?.includes(item.stance) ?? true) &&
    (polarity === undefined || item.polarity === polarity) &&
    (statuses === undefined || events.some(({ status }) => statuses.includes(status)))
  );
}

function isOfDays({ article }: Candidate, filter: ClaimFilter): boolean {
  const isIn = touches(publishedTime(article), filter);
  if (isIn === undefined) filter.onUndated?.();
  return isIn ?? false;
}
