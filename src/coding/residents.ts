import type { Party, Place } from '../model/coding.ts';
import type { EventType } from '../ontology/plover.ts';
import type { Parties } from './roles.ts';

/** Who protests where they live; refugees, rebels and soldiers may be from elsewhere. */
const living = new Set('AGR BUS COP CRM CVL EDU JRN JUD LAB LEG MED OPP PTY REL SOC'.split(' '));

/**
 * Those whose country no word says, by the place that the sentence gives for the act: who protests in a country lives there,
 * and so do the police who act there. Of all others where they were says nothing of whose they are.
 */
export function residents(parties: Parties, type: EventType, place: Place | null): Parties {
  const country = place?.country;
  if (!country) return parties;
  const placed = (party: Party): Party => {
    const sector = party.code?.startsWith('---') ? party.code.slice(3) : '';
    const isThere = sector === 'COP' || (type === 'PROTEST' && living.has(sector));
    return isThere ? { ...party, code: `${country}${sector}` } : party;
  };
  return { ...parties, actors: parties.actors.map(placed) };
}
