/** What can be counted of a line of text. */
export interface Counts {
  readonly words: number;
  /** Words that link others, as prose has a third of. */
  readonly linking: number;
  readonly capitals: number;
  readonly digits: number;
  /** Full stops, question and exclamation marks before a blank or the end. */
  readonly sentences: number;
  readonly commas: number;
  readonly isUpper: boolean;
  /** What it ends in: 2 the end of a sentence, 1 a colon or an ellipsis, 0 anything else. */
  readonly ending: number;
}

const linkingWords = new Set(
  'a an the and or but nor so yet of in on at to for from by with about into over after before between through during without within against under upon is are was were be been being am has have had do does did will would can could shall should may might must not no this that these those it its he she they we you i his her their our your my who whom whose which what when where why how as if than then there here also while because since until though although such only just more most very'.split(
    ' ',
  ),
);

/** Longest of the linking words. */
const longestLinking = 8;

export function countWords(text: string): Counts {
  let [words, linking, capitals, digits] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && (isWordCode(text.charCodeAt(at)) || isInside(text, at))) at += 1;
    words += 1;
    const first = text.charCodeAt(start);
    if (first >= 0x30 && first <= 0x39) digits += 1;
    else if (at - start <= longestLinking && isLinking(text.slice(start, at), first)) linking += 1;
    else if (isCapital(text, start)) capitals += 1;
  }
  const [sentences, commas] = marksIn(text);
  const isUpper = words > 0 && capitals > 0 && text === text.toUpperCase();
  return { words, linking, capitals, digits, sentences, commas, isUpper, ending: endingOf(text) };
}

function isLinking(word: string, first: number): boolean {
  return linkingWords.has(first >= 0x61 && first <= 0x7a ? word : word.toLowerCase());
}

/** Letters and figures: those of ASCII, and beyond it what is neither a sign nor a space. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return (
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    code !== 0xfeff
  );
}

/** An apostrophe between two letters. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x2019) && isWordCode(text.charCodeAt(at + 1));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function marksIn(text: string): readonly [sentences: number, commas: number] {
  let [sentences, commas] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x3b || code === 0x3001) commas += 1;
    else if (code === 0x2e || code === 0x21 || code === 0x3f) {
      const next = text.charCodeAt(at + 1);
      if (Number.isNaN(next) || next === 0x20 || next === 0x22 || next === 0x201d || next === 0x29)
        sentences += 1;
    } else if (code === 0x3002) sentences += 1;
  }
  return [sentences, commas];
}

function endingOf(text: string): number {
  if (/[.!?。！？]["'”’)\]»]*\s*$/.test(text.slice(-8))) return 2;
  return /(?:[:：…]|\.\.\.)\s*$/.test(text.slice(-5)) ? 1 : 0;
}

/** Words that tell one title from another, folded; for comparing a line with a title. */
export function keyWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
