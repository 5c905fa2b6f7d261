/** Whether a paragraph opens or closes a quotation that it does not close or open; one that goes on in the next is sound. */
export function isUnbalanced(text: string, next: string | undefined): boolean {
  const [open, close] = [count(text, /[“„]/g), count(text, /”/g)];
  const [outer, inner] = [count(text, /«/g), count(text, /»/g)];
  const straight = count(text, /(?<!\d)"/g) % 2;
  // By custom a quotation of several paragraphs is closed in the last one only, and opened anew in each.
  const goesOn = next !== undefined && /^["“„«]/.test(next);
  if (open === close + 1 && goesOn && text.lastIndexOf('“') > text.lastIndexOf('”')) return false;
  return open !== close || outer !== inner || (straight !== 0 && !goesOn);
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
