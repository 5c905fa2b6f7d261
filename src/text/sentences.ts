import { type Span, trim } from '../core/span.ts';

/** Titles and the like: what follows them is a name, so no sentence ends there. */
const beforeName = new Set(
  'mr mrs ms mx dr prof gen lt col maj capt sgt cpl cmdr adm rear brig sen rep gov pres hon rev fr st mt ft amb supt insp messrs jr sr det'.split(
    ' ',
  ),
);

/** Abbreviations that stand inside a sentence as often as at its end. */
const midSentence = new Set(
  'no nos vol pp p art sec fig ed eds approx est vs v cf e.g i.e viz al ca c jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp bros dept univ assn ave blvd rd etc esp incl max min'.split(
    ' ',
  ),
);

/** Words that open a sentence, but seldom follow an acronym inside one. */
const starters = new Set(
  'the a an he she it they we i you this that these those there but in on at by as if when while after before since for no not and or so yet both many some most all each his her its their our officials however meanwhile still what who why how where under during despite although now then'.split(
    ' ',
  ),
);

const boundary = /(?:\.{2,}|…|[.!?]+|[。！？])(?:\[\d+\])?["'”’»)\]]*/gu;
const dotted = /(?:\p{L}\.)+\p{L}?$/u;

/**
 * The sentences of one paragraph, in order, as trimmed spans that cover every character but blanks.
 * Total: any string gives an answer. Time is linear in the length.
 */
export function splitSentences(text: string, [start, end]: Span = [0, text.length]): Span[] {
  const sentences: Span[] = [];
  const part = text.slice(start, end);
  let from = 0;
  for (const match of part.matchAll(boundary)) {
    const to = match.index + match[0].length;
    if (!endsSentence(part, match.index, to)) continue;
    push(sentences, trim(text, [start + from, start + to]));
    from = to;
  }
  push(sentences, trim(text, [start + from, end]));
  return sentences;
}

function push(sentences: Span[], span: Span): void {
  if (span[1] > span[0]) sentences.push(span);
}

function endsSentence(text: string, at: number, to: number): boolean {
  const mark = text[at] ?? '';
  if ('。！？'.includes(mark)) return true;
  const after = text.slice(to, to + 60);
  if (!/^\s/.test(after) && after !== '') return false;
  const next = /^[\s"'“‘«([¡¿•*–—-]*([\p{L}\p{N}][\p{L}\p{N}'’]*)?/u.exec(after);
  const word = next?.[1] ?? '';
  // An attribution goes on after a question or an exclamation: “Why?” he asked.
  if (/^\p{Ll}/u.test(word)) return false;
  if (mark !== '.' || text[at + 1] === '.')
    return word !== '' || /[!?]/.test(mark) || after.trim() === '';
  return endsAtStop(lastWord(text, at), word, to - at > 1);
}

/** The word that a full stop follows, without brackets and quotation marks before it. */
function lastWord(text: string, at: number): string {
  return /[\p{L}\p{N}.&'’-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

function endsAtStop(last: string, next: string, closed: boolean): boolean {
  const word = last.toLowerCase();
  if (closed && !beforeName.has(word)) return true;
  if (beforeName.has(word)) return false;
  if (/^\p{Lu}$/u.test(last)) return false;
  if (dotted.test(last)) return starters.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (midSentence.has(word)) return starters.has(next.toLowerCase()) && !/^\d/.test(next);
  return true;
}
