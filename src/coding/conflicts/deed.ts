import type { Event, Party, Place } from '../../model/coding.ts';
import { countriesOf } from '../repeats.ts';

/** Done by all parties alike, whoever is named first. */
const symmetric = /^(?:CONSULT|COOPERATE)$/;
/** What acts for a state. */
const ofState = /^(?:|GOV|MIL|COP|SPY)$/;

/** The countries on both sides; all of them on one where the act is done together. */
export function sidesOf({ type, actors, recipients }: Event): readonly [string[], string[]] {
  return symmetric.test(type)
    ? [countriesOf([...actors, ...recipients]), []]
    : [countriesOf(actors), countriesOf(recipients)];
}

/** What two reports of one act have in common; undefined where it is not known who did it. */
export function deedKey(event: Event): string | undefined {
  const [actors, recipients] = sidesOf(event);
  const isKnown = actors.length > 0 && actors.every((code) => /^[A-Z]/.test(code));
  const isTogether = symmetric.test(event.type) && actors.length < 2;
  if (!isKnown || isTogether || recipients.includes('?')) return undefined;
  return JSON.stringify([event.type, actors, recipients]);
}

/**
 * Whether who denies the one denies the other. A denial covers what it names and what is finer: "did not attack Peru" is
 * against "shelled Peruvian villages", while "did not shell villages" leaves "attacked Peru" standing.
 */
export function coversDeed(denied: Event, done: Event): boolean {
  return (
    coversCode(denied.cameo, done.cameo) &&
    coversParties(denied.actors, done.actors, true) &&
    coversParties(denied.recipients, done.recipients, false) &&
    coversPlace(denied.place, done.place)
  );
}

/** CAMEO has assaults under two roots, by who does them. */
function coversCode(denied: string, done: string): boolean {
  if (done.startsWith(denied)) return true;
  const isGeneral = denied.endsWith('0') && denied.length === 3;
  if (!isGeneral) return false;
  const root = denied.slice(0, 2);
  return done.startsWith(root) || (/^1[89]/.test(root) && /^(?:18|19|20)/.test(done));
}

/** Each party denied stands for one that did it, of the same country and as wide or wider. */
function coversParties(
  denied: readonly Party[],
  done: readonly Party[],
  areActing: boolean,
): boolean {
  return done.every((one) =>
    denied.some((other) => coversParty(other.code ?? '', one.code ?? '', areActing)),
  );
}

function coversParty(denied: string, done: string, isActing: boolean): boolean {
  if (denied.slice(0, 3) !== done.slice(0, 3)) return false;
  const [wide, fine] = [denied.slice(3), done.slice(3)];
  // Rebels of a country are not the country.
  if (isActing) return wide === fine || (ofState.test(wide) && ofState.test(fine));
  return wide === '' || wide === fine;
}

function coversPlace(denied: Place | null, done: Place | null): boolean {
  if (denied === null) return true;
  if (done === null || denied.country !== done.country) return false;
  if (denied.precision === 'area' || done.precision === 'area') return denied.text === done.text;
  return [denied.admin, denied.city].every(
    (name, i) => name === null || name === [done.admin, done.city][i],
  );
}

/** Whether two places may be one; one that is not told may be any. */
export function mayBeOnePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return true;
  if (a.country !== b.country) return false;
  return a.city === null || b.city === null || a.city === b.city;
}
