const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The number words from "one" to "ninety", with what they stand for; "twenty-five" is two of them. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, i) => [word, i + 1] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);

/** "first" to "twentieth", and "thirtieth". */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...ordinals.map((word, i) => [word, i + 1] as const),
  ['thirtieth', 30],
]);
