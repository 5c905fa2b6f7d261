import type { Scene, Told } from './scene.ts';

/** Lines of this chance and more are the body. */
const wanted = 0.42;
/** The same in other languages, of which nothing was learned: to lose body is worse than to keep a line of furniture. */
const wantedInOthers = 0.2;
/** Where none has that: the share of the greatest chance that is enough, and the least that counts at all. */
const share = 0.6;
const least = 0.04;
/** Fewer words than this are no body where better can be had. */
const few = 25;

/** Which lines are the body, by their chances; where hardly any is likely, those that are likeliest. */
export function pickBody({ lines, isOther, isPart }: Scene, chances: Float64Array): boolean[] {
  const pickFrom = (enough: number) => lines.map((_, i) => (chances[i] ?? 0) >= enough);
  const threshold = isOther ? wantedInOthers : wanted;
  const picked = isPart ? pickPart(lines, chances) : pickFrom(threshold);
  const words = lines.reduce((sum, { counts }, i) => sum + (picked[i] ? counts.words : 0), 0);
  if (words >= few) return picked;
  const top = lines.reduce(
    (most, { isProse }, i) => (isProse ? Math.max(most, chances[i] ?? 0) : most),
    0,
  );
  return top >= least ? pickFrom(Math.min(threshold, share * top)) : picked;
}

/** In a part of a page, such as a feed carries, there is little else than the article. */
const wantedInParts = 0.15;

function pickPart(lines: readonly Told[], chances: Float64Array): boolean[] {
  return lines.map(({ isProse }, i) => isProse || (chances[i] ?? 0) >= wantedInParts);
}
