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
    const sector = sectorOf(party);
    const isThere = sector === 'COP' || (type === 'PROTEST' && living.has(sector));
    return isThere ? settled(party, country) : party;
  };
  return {
    actors: parties.actors.map(placed),
    recipients: parties.recipients.map((one) => (isProtester(one) ? settled(one, country) : one)),
  };
}

/** "police dispersed the demonstrators in Ankara": those who protested there before somebody did something to them. */
function isProtester(party: Party): boolean {
  return (
    living.has(sectorOf(party)) &&
    /\b(?:protest|riot|march|strik|picket)ers?\b|\bdemonstrators?\b/i.test(party.text)
  );
}

/** The sector of a party that is known by nothing else. */
function sectorOf({ code }: Party): string {
  return code?.startsWith('---') ? code.slice(3) : '';
}

function settled(party: Party, country: string): Party {
  return { ...party, code: `${country}${sectorOf(party)}` };
}
