import type { Span } from '../../core/span.ts';

/** A text in which quoted words are looked for: white space folded, typographic signs made plain, with the way back. */
export interface Folded {
  readonly text: string;
  /** For each unit of the folded text, where it stands in the document; one more for the end. */
  readonly at: readonly number[];
}

const plainSigns = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['‑', '-'],
]);

/** Folds a stretch of a document: models break no lines and write straight quotation marks. */
export function fold(document: string, [start, end]: Span): Folded {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end; i += 1) {
    const unit = document.charAt(i);
    const isBlank = unit.trim() === '';
    if (isBlank && text.endsWith(' ')) continue;
    text += isBlank ? ' ' : (plainSigns.get(unit) ?? unit);
    at.push(i);
  }
  return { text, at: [...at, end] };
}

/** Words longer than this are no name and no trigger. */
const longest = 300;
/** More places than this tell nothing apart. */
const mostPlaces = 50;

/** Where quoted words stand in a sentence, whole words only, as spans of the document. */
export function placesOf(words: string, sentence: Folded): Span[] {
  if (words.length > longest) return [];
  const wanted = fold(words, [0, words.length]).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  const found: Span[] = [];
  let from = sentence.text.indexOf(wanted);
  while (from >= 0 && found.length < mostPlaces) {
    const to = from + wanted.length;
    if (isWhole(sentence.text, from, to)) found.push(spanOf(sentence, from, to));
    from = sentence.text.indexOf(wanted, from + 1);
  }
  return found;
}

/** The folded last unit may stand for several blanks, but quoted words never end in one. */
function spanOf({ at }: Folded, from: number, to: number): Span {
  return [at[from] ?? 0, (at[to - 1] ?? 0) + 1];
}

const wordUnit = /[\p{L}\p{M}\p{N}_\ud800-\udfff]/u;

function isWhole(text: string, from: number, to: number): boolean {
  const isInside = (i: number) =>
    wordUnit.test(text.charAt(i - 1)) && wordUnit.test(text.charAt(i));
  return !isInside(from) && !isInside(to);
}

/** How far two spans lie apart. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/** Of several places the one nearest to a span, the first of equals. */
export function nearest(places: readonly Span[], to: Span): Span | undefined {
  let best: Span | undefined;
  for (const place of places) {
    if (best === undefined || distance(place, to) < distance(best, to)) best = place;
  }
  return best;
}

/** Of several places of a trigger the one that lies nearest to all its parties taken together, the first of equals. */
export function nearestToAll(
  places: readonly Span[],
  parties: readonly (readonly Span[])[],
): Span | undefined {
  let best: { readonly place: Span; readonly sum: number } | undefined;
  for (const place of places) {
    const sum = parties.reduce((all, spans) => {
      const closest = nearest(spans, place);
      return all + (closest ? distance(closest, place) : 0);
    }, 0);
    if (best === undefined || sum < best.sum) best = { place, sum };
  }
  return best?.place;
}
