/**
 * Scripts that tell the language by themselves, or nearly so; each letter of a syllabary or of Han counts for more than
 * a letter of an alphabet, since fewer of them say the same.
 */
const scripts: readonly (readonly [
  letter: RegExp,
  language: string | undefined,
  weight: number,
])[] = [
  [/\p{sc=Latin}/gu, undefined, 1],
  [/\p{sc=Cyrillic}/gu, undefined, 1],
  [/\p{sc=Arabic}/gu, undefined, 1.3],
  [/\p{sc=Devanagari}/gu, undefined, 1],
  [/\p{sc=Han}/gu, 'zh', 3],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja', 2],
  [/\p{sc=Hangul}/gu, 'ko', 2],
  [/\p{sc=Greek}/gu, 'el', 1],
  [/\p{sc=Hebrew}/gu, 'he', 1.3],
  [/\p{sc=Thai}/gu, 'th', 1.3],
  [/\p{sc=Lao}/gu, 'lo', 1.3],
  [/\p{sc=Khmer}/gu, 'km', 1.3],
  [/\p{sc=Myanmar}/gu, 'my', 1.3],
  [/\p{sc=Tibetan}/gu, 'bo', 1.3],
  [/\p{sc=Sinhala}/gu, 'si', 1],
  [/\p{sc=Georgian}/gu, 'ka', 1],
  [/\p{sc=Armenian}/gu, 'hy', 1],
  [/\p{sc=Ethiopic}/gu, 'am', 1.5],
  [/\p{sc=Bengali}/gu, 'bn', 1],
  [/\p{sc=Gujarati}/gu, 'gu', 1],
  [/\p{sc=Gurmukhi}/gu, 'pa', 1],
  [/\p{sc=Oriya}/gu, 'or', 1],
  [/\p{sc=Tamil}/gu, 'ta', 1],
  [/\p{sc=Telugu}/gu, 'te', 1],
  [/\p{sc=Kannada}/gu, 'kn', 1],
  [/\p{sc=Malayalam}/gu, 'ml', 1],
  [/\p{sc=Thaana}/gu, 'dv', 1],
];

/** What the letters of a text say of its language. */
export interface Writing {
  /** Whether most letters are Latin, or there are none. */
  readonly isLatin: boolean;
  /** The language that most letters belong to, where they belong to one alone. */
  readonly language: string | undefined;
}

/** Linear in the text; hand it a beginning. */
export function writingOf(text: string): Writing {
  // Letters of ASCII are Latin: most texts have few others to look at.
  // oxlint-disable-next-line no-control-regex -- ASCII from its first to its last
  const others = text.replaceAll(/[\u0000-\u007f]+/g, '');
  const counted = scripts.map(([letter, language, weight]) => {
    const isLatin = language === undefined && letter.source.includes('Latin');
    const plain = isLatin ? (text.match(/[a-z]/gi)?.length ?? 0) : 0;
    const found = others === '' ? 0 : (others.match(letter)?.length ?? 0);
    return { language, isLatin, count: (plain + found) * weight };
  });
  const kana = counted.find(({ language }) => language === 'ja')?.count ?? 0;
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a));
  if (most.count === 0) return { isLatin: true, language: undefined };
  // Japanese writes Han too; a Chinese text has kana in a name or a sign at most.
  if (most.language === 'zh' && kana > most.count * 0.05) return { isLatin: false, language: 'ja' };
  const language = most.language ?? rareLetters(text);
  return { isLatin: most.isLatin, language: most.isLatin ? undefined : language };
}

/** Letters of languages that the detector does not know and would take for their neighbours. */
const rare: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[әғқұһ]/giu, 'kk'],
  [/[ѓќѕ]/giu, 'mk'],
  [/[ҳҷӯӣ]/giu, 'tg'],
  [/[ټډړښڅځې]/gu, 'ps'],
];

function rareLetters(text: string): string | undefined {
  const words = text.split(/\s+/).length;
  return rare.find(([letters]) => (text.match(letters)?.length ?? 0) > words * 0.1)?.[1];
}
