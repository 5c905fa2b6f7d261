/** The words of a document as they stand within its lines, in small letters: whole ones, and those with a hyphen. */
export type Words = ReadonlySet<string>;

const word = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;

/** Of each line without its last word, which may be half of one. */
export function wordsWithin(lines: Iterable<string>): Words {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(word) ?? [];
    for (const one of found.slice(1, -1)) words.add(one.replaceAll('‐', '-'));
  }
  return words;
}

/** First halves that keep their hyphen before whatever follows. */
const keeping =
  /^(?:self|ex|non|well|vice|half|all|cross|quasi|long|short|high|low|mid|so|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Two lines as one, with the word put together that was cut at the end of the first. */
export function joinLines(before: string, after: string, words: Words): string {
  const cut = /([\p{L}\p{N}]+)(-|\u00ad|‐)$/u.exec(before);
  const next = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  if (/[—–/]$/.test(before)) return before + after;
  if (!cut || next === undefined) return `${before} ${after}`;
  const [sign, first = '', hyphen] = cut;
  const stem = before.slice(0, -sign.length) + first;
  return keepsHyphen(first, next, words) && hyphen !== '\u00ad' ? `${stem}-${after}` : stem + after;
}

function keepsHyphen(first: string, next: string, words: Words): boolean {
  const [a, b] = [first.toLowerCase(), next.toLowerCase()];
  if (!/^\p{Ll}/u.test(next) || /\p{N}|^\p{Lu}{2,}$/u.test(first)) return true;
  if (words.has(`${a}-${b}`)) return true;
  if (words.has(a + b)) return false;
  return keeping.test(a) || (words.has(a) && words.has(b) && a.length > 3 && b.length > 3);
}
