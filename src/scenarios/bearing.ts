import { type Claim, type Event, isAct } from '../model/coding.ts';
import type { Bearing, Evidence, Leg, Scenario } from '../model/scenario.ts';

/** What was read, as a scenario is held against it. */
export interface Material {
  readonly event: Event | null;
  readonly claim: Claim | null;
  /** The words of the claim's content, or of the event's sentence. */
  readonly words: string;
}

/**
 * What bears on a scenario, leg by leg. Acts and asserted claims speak for or against; what is only feared, forecast,
 * possible or urged is kept as open and never counts for a leg.
 */
export function bearingOn(scenario: Scenario, materials: readonly Material[]): Bearing {
  const legs = scenario.all.map((leg) => ({
    leg,
    evidence: once(
      materials
        .map((material) => evidenceFor(leg, material))
        .filter((evidence) => evidence !== undefined),
    ),
  }));
  return { scenario, legs };
}

/** Without the claims that only report an act, or hold a claim, that is evidence already. */
function once(evidence: readonly Evidence[]): Evidence[] {
  const told = new Set(
    evidence.flatMap(({ event, claim }) => [...(event?.claims ?? []), claim?.parent ?? '']),
  );
  return evidence.filter(({ claim }) => claim === null || !told.has(claim.id));
}

function evidenceFor(leg: Leg, { event, claim, words }: Material): Evidence | undefined {
  const side = event ? eventSide(leg, event) : claim ? claimSide(leg, claim, words) : undefined;
  return side && { side, event, claim };
}

function eventSide(leg: Leg, event: Event): Evidence['side'] | undefined {
  const parties = [...event.actors, ...event.recipients].map(({ code }) => code?.slice(0, 3));
  if (!leg.between.every((code) => parties.includes(code)) || !fitsActs(leg, event))
    return undefined;
  return isAct(event.status) ? 'for' : 'open';
}

function fitsActs({ acts }: Leg, { type, modes, contexts }: Event): boolean {
  if (acts === undefined) return false;
  return isOne(acts.types, [type]) && isOne(acts.modes, modes) && isOne(acts.contexts, contexts);
}

/** Whether one of the wanted is there; where none is named, all will do. */
function isOne(wanted: readonly string[] | undefined, had: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some((one) => had.includes(one));
}

function claimSide(leg: Leg, claim: Claim, words: string): Evidence['side'] | undefined {
  if (!leg.between.every((code) => claim.about.includes(code))) return undefined;
  const { stance, polarity } = claim;
  if (holds(words, leg.words)) {
    if (polarity === 'denies') return 'against';
    return (stance === 'states' || stance === 'assesses') && !isHedged(words) ? 'for' : 'open';
  }
  if (!holds(words, leg.against)) return undefined;
  return polarity === 'denies' || stance === 'fears' || stance === 'forecasts' ? 'open' : 'against';
}

function isHedged(words: string): boolean {
  return /\b(?:may|might|could|would|possibly|perhaps|if)\b/i.test(words);
}

function holds(text: string, phrases: readonly string[]): boolean {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return phrases.some((phrase) => new RegExp(` ${phrase.toLowerCase()}(?:s|es)? `).test(plain));
}
