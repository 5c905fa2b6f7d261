import type { Day } from '../core/day.ts';
import type { Figure } from '../model/coding.ts';
import { type Check, checkFigure } from '../ontology/checks.ts';
import { knownFacts } from '../ontology/facts.ts';

/** A figure with what is known of the same, where anything is. */
export type CheckedFigure = Figure & { readonly check?: Check };

/** Figures held against the facts, as of the day of their article. */
export function checkedFigures(
  figures: readonly Figure[],
  day: Day | null | undefined,
): CheckedFigure[] {
  return figures.map((figure) => {
    const check = figure.measure === null ? undefined : checkFigure(figure, knownFacts(), day);
    return check ? { ...figure, check } : figure;
  });
}
