/** Words as the scorer of pages takes them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** For words in a row that both have, beside the one for each. */
const together = 2;

/**
 * Of each block, the share of its words that stand in the body in the same order: the heaviest common subsequence of both,
 * where a word that follows another counts thrice, so that a body's words are found together and not strewn over the page.
 */
export function sharesIn(blocks: readonly string[], body: string): number[] {
  const words = blocks.map(wordsOf);
  const page = words.flat();
  const wanted = wordsOf(body);
  const ids = new Map<string, number>();
  const number = (word: string) => {
    if (!ids.has(word)) ids.set(word, ids.size);
    return ids.get(word) ?? 0;
  };
  const taken = align(Int32Array.from(page, number), Int32Array.from(wanted, number));
  let at = 0;
  return words.map(({ length }) => {
    let sum = 0;
    for (let i = 0; i < length; i += 1) sum += taken[at++] ?? 0;
    return length === 0 ? 0 : sum / length;
  });
}

/** Marks the words of `page` that are in the common subsequence. */
function align(page: Int32Array, wanted: Int32Array): Uint8Array {
  const [n, m] = [page.length, wanted.length];
  const width = m + 1;
  const best = new Int32Array((n + 1) * width);
  const matched = new Int32Array((n + 1) * width).fill(-1);
  for (let i = 1; i <= n; i += 1) {
    const row = i * width;
    for (let j = 1; j <= m; j += 1) {
      const above = Math.max(best[row + j - 1] ?? 0, best[row - width + j] ?? 0);
      let own = -1;
      if (page[i - 1] === wanted[j - 1]) {
        const before = matched[row - width + j - 1] ?? -1;
        const fresh = (best[row - width + j - 1] ?? 0) + 1;
        own = Math.max(fresh, before < 0 ? -1 : before + 1 + together);
      }
      matched[row + j] = own;
      best[row + j] = Math.max(above, own);
    }
  }
  return trace(page, { best, matched, width, m });
}

interface Table {
  readonly best: Int32Array;
  readonly matched: Int32Array;
  readonly width: number;
  readonly m: number;
}

function trace(page: Int32Array, { best, matched, width, m }: Table): Uint8Array {
  const taken = new Uint8Array(page.length);
  let [i, j, mustMatch] = [page.length, m, false];
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const own = matched[at] ?? -1;
    if (mustMatch || own === best[at]) {
      taken[i - 1] = 1;
      const before = matched[at - width - 1] ?? -1;
      mustMatch = before >= 0 && own === before + 1 + together;
      i -= 1;
      j -= 1;
    } else if (best[at] === best[at - 1]) j -= 1;
    else i -= 1;
  }
  return taken;
}
