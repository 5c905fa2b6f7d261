/** `[start, end)` in UTF-16 code units of a document's stored text. */
export type Span = readonly [start: number, end: number];

/** The text that a span stands for. */
export function slice(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `inner` lies wholly in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The span from the first to the last character of both. */
export function cover(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** The same span counted from a text that starts `by` units earlier. */
export function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

/** The span without white space (no-break spaces included) at its ends; empty spans stay where they start. */
export function trim(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  if (lead === part.length) return [start, start];
  return [start + lead, start + part.trimEnd().length];
}
