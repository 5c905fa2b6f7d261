import type { Claim, Event } from '../model/coding.ts';

/** Claims that come true or not by a day. */
const ahead = new Set<Claim['stance']>(['forecasts', 'promises', 'plans', 'warns']);

/**
 * Each claim of what is to come with the events that settle it by their coming about, or not, by its horizon: those that
 * stand in its content and in no claim within, and have not come about yet.
 */
export function withResolving(claims: readonly Claim[], events: readonly Event[]): Claim[] {
  const within = new Map<string, string[]>();
  for (const {
    id,
    status,
    claims: [innermost],
  } of events) {
    const isOpen = status === 'forecast' || status === 'planned' || status === 'possible';
    if (innermost !== undefined && isOpen)
      within.set(innermost, [...(within.get(innermost) ?? []), id]);
  }
  return claims.map((claim) =>
    ahead.has(claim.stance) ? { ...claim, resolvedBy: within.get(claim.id) ?? [] } : claim,
  );
}
