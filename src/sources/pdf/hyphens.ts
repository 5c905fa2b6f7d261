/** The words of a document as they stand within its lines, in small letters: whole ones, and those with a hyphen. */
export type Words = ReadonlySet<string>;

const word = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** Of lines in their order; what may be half of a word is left out. */
export function wordsWithin(lines: Iterable<string>): Words {
  const words = new Set<string>();
  let isCut = false;
  for (const line of lines) {
    const found = line.toLowerCase().replaceAll('‐', '-').match(word) ?? [];
    const goesOn = /[-\u00ad‐]$/.test(line);
    for (const one of found.slice(isCut ? 1 : 0, goesOn ? -1 : undefined)) words.add(one);
    isCut = goesOn;
  }
  return words;
}

/** First halves that keep their hyphen before whatever follows. */
const keeping =
  /^(?:self|ex|non|well|vice|half|all|cross|quasi|long|short|high|low|mid|so|two|three|four|five|six|seven|eight|nine|ten)$/;

/** As much of a line is looked at for the word at its end: texts may be long. */
const longestWord = 80;

/** Two lines as one, with the word put together that was cut at the end of the first. */
export function joinLines(before: string, after: string, words: Words): string {
  const cut = /([\p{L}\p{N}]+)(-|\u00ad|‐)$/u.exec(before.slice(-longestWord));
  const next = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  if (/[—–/]$/.test(before.slice(-1))) return before + after;
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
