/** Longer ones are no mottos, whatever they begin with. */
const longestMotto = 400;
const longestAuthor = 80;

const quotation = /^["“][^"“”]*[.!?]["”]\s*(?:[-–—]+\s*)?(?=\p{Lu})/u;

/** An initial has a stop too. */
const finalMark = /(?<!\b[A-Z])[.!?…]["”’)\]]*(?:\s|$)/;

/**
 * Whether a block is a quotation with its author behind it, as articles set them apart: “We came to listen. We leave with
 * more.” — Ana Ruiz. The author is no sentence, since no mark ends it; all is left in one piece.
 */
export function isMotto(text: string): boolean {
  if (text.length > longestMotto) return false;
  const length = quotation.exec(text)?.[0].length ?? text.length;
  if (length === text.length || text.length - length > longestAuthor) return false;
  return !finalMark.test(text.slice(length));
}
