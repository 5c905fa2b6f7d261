/** Text of others, made harmless for a terminal: control characters and overrides of direction as what they are. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu,
      (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
}
