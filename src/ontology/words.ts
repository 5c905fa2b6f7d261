/** A run of letters and digits where it stands in a text. */
export interface Word {
  /** As in the text, without accents. */
  readonly form: string;
  /** `form` in lower case. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text; apostrophes, hyphens and stops part them. Total and linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(run)) {
    const form = withoutAccents(match[0]);
    const start = match.index;
    words.push({ form, key: form.toLowerCase(), start, end: start + match[0].length });
  }
  return words;
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ð: 'd',
  þ: 'th',
  ə: 'e',
  Ə: 'E',
};

/** The plain letters of a word: "Türkiye" and "Turkiye" are one name. */
export function withoutAccents(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐıßæÆœŒðþəƏ]/g, (letter) => whole[letter] ?? letter);
}
