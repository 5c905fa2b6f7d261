/** Languages that the detector takes for their neighbour, the first of each: it does not know the others, or not in that script. */
const alike: readonly (readonly string[])[] = [
  ['ms', 'id', 'jv', 'su'],
  ['hr', 'bs', 'sr'],
  ['nl', 'af', 'fy', 'lb'],
  ['es', 'gl'],
  ['hi', 'ne'],
  ['mr', 'ne'],
  ['fa', 'ps'],
  ['ru', 'mk', 'kk', 'ky', 'mn', 'tg'],
  ['tl', 'sw'],
];

/** Tags that mean what the detector calls by another name. */
const renamed: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl' };

/** ISO 639-1 of a language tag as pages, feeds and mails state it ("pt-BR", "spa", "en_GB"); undefined for none. */
export function languageOfTag(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    const known = renamed[language] ?? language;
    return /^[a-z]{2}$/.test(known) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text that was taken for the first may well be in the second. */
export function areAlike(found: string, stated: string): boolean {
  return alike.some((group) => group[0] === found && group.includes(stated));
}
