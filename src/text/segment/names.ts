/** Names that end in a mark. */
const shouted = /(?<!\w)(?:Yahoo|Jeopardy|Yum)$/;
const longest = 9;

/** Whether the "!" at a place belongs to the name before it. */
export function isShouted(text: string, mark: number): boolean {
  return text[mark] === '!' && shouted.test(text.slice(Math.max(0, mark - longest), mark));
}
