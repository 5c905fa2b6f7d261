import type { Paragraph } from './flow.ts';

/** A paragraph of the first pages, with its place among all. */
export interface Front extends Paragraph {
  readonly index: number;
}

/** Pages at the beginning on which a report says what it is: the cover, its back, the first of the text. */
export const firstPages = 3;

export function frontOf(paragraphs: readonly Paragraph[]): Front[] {
  return paragraphs.flatMap((paragraph, index) =>
    paragraph.page <= firstPages ? [{ ...paragraph, index }] : [],
  );
}

/** The letters and figures of a text, in small letters: what names and titles are compared by. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
