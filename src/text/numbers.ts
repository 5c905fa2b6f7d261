const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number words from one to twelve, as alternatives of a regular expression. */
export const numberWords: string = words.join('|');

/** The number that digits or a word from "one" to "twelve" stand for; undefined for vague ones such as "several". */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = words.indexOf(text);
  return index < 0 ? undefined : index + 1;
}
