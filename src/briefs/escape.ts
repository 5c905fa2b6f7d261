/**
 * Characters that steer what stands around them: every control but white space, which could drive a
 * terminal, and the bidirectional embeddings, overrides and isolates, which could turn a line round.
 */
export const hazards = /(?![\t\n\v\f\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** The character's number as people write it, such as `U+202E`. */
export function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with each hazard spelt out, such as `<U+001B>`, and halves of characters as U+FFFD. */
export function reveal(text: string): string {
  return text
    .replace(hazards, (character) => `<${codeName(character)}>`)
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** The text as one line that can steer nothing: white space folded, hazards spelt out. */
export function oneLine(text: string): string {
  return reveal(text.replace(/\s+/g, ' ').trim());
}
