import { nameOf } from '../../briefs/compose-names.ts';
import type { Day } from '../../core/day.ts';
import type { Capture } from '../../model/capture.ts';
import { type Event, isAct, type Party, type Status } from '../../model/coding.ts';
import { isUpTo, validTime } from '../../model/valid-time.ts';
import { countryName } from '../../ontology/countries.ts';
import { type Days, touches } from './days.ts';
import { type Found, lineCounter, type Place, placesIn, tellersOf } from './found.ts';
import type { Sought } from './sought.ts';

/** What an event must be to be listed. */
export interface EventFilter extends Days {
  /** Begun by this day, or on no day that is known. */
  readonly asOf: Day;
  readonly actor?: Sought | undefined;
  readonly recipient?: Sought | undefined;
  /** Each of them takes part, on whichever side. */
  readonly with?: readonly Sought[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  /** Only what occurred or is going on. */
  readonly acts?: boolean | undefined;
  readonly quads?: readonly number[] | undefined;
  /** Told of each event that days were asked for and that has none. */
  readonly onUndated?: (() => void) | undefined;
}

export type FoundEvent = Found<Event>;

/** The events of a document that pass, in the order of the text. */
export function eventsIn(capture: Capture, filter: EventFilter): FoundEvent[] {
  const lineAt = lineCounter(capture.document.text);
  return placesIn(capture)
    .flatMap((place) => passing(place, filter))
    .toSorted((a, b) => a.item.trigger[0] - b.item.trigger[0])
    .map((found) => ({
      ...found,
      chain: tellersOf(found.item, found),
      line: lineAt(found.item.sentence[0]),
    }));
}

function passing(place: Place, filter: EventFilter): (Place & { readonly item: Event })[] {
  return place.coding.events
    .filter((event) => isUpTo(validTime(event), filter.asOf))
    .filter((event) => {
      // Asked of every event, so that it is known whether anybody at all is the one asked for.
      const isTheirs = takesPart(event, filter);
      return isTheirs && isAsked(event, filter) && isOfDays(event, filter);
    })
    .map((item) => ({ ...place, item }));
}

function takesPart({ actors, recipients }: Event, filter: EventFilter): boolean {
  const both = [...actors, ...recipients];
  return [
    isAmong(actors, filter.actor),
    isAmong(recipients, filter.recipient),
    ...(filter.with ?? []).map((one) => isAmong(both, one)),
  ].every(Boolean);
}

function isAmong(parties: readonly Party[], sought: Sought | undefined): boolean {
  if (sought === undefined) return true;
  const isThere = parties.some(sought.who.isParty);
  sought.note(isThere, () => parties.flatMap(namesOf));
  return isThere;
}

function namesOf(party: Party): string[] {
  const country = party.code?.slice(0, 3) ?? '---';
  return [nameOf(party), ...(country === '---' ? [] : [countryName(country)])];
}

function isAsked(
  { type, status, quad }: Event,
  { types, statuses, acts, quads }: EventFilter,
): boolean {
  return (
    (types?.includes(type) ?? true) &&
    (statuses?.includes(status) ?? true) &&
    (quads?.includes(quad) ?? true) &&
    (acts !== true || isAct(status))
  );
}

function isOfDays(event: Event, filter: EventFilter): boolean {
  const isIn = touches(validTime(event), filter);
  if (isIn === undefined) filter.onUndated?.();
  return isIn ?? false;
}
