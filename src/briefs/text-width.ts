/** Drawn on top of the character before, or not at all; the soft hyphen and the Hangul fillers are drawn by some terminals. */
const invisible = String.raw`(?![\u00ad\u115f\u3164])[\p{Mn}\p{Me}\p{DI}\u1160-\u11ff\ud7b0-\ud7ff]`;

const pictograph = String.raw`\p{ExtPict}[\ufe0f\p{EMod}]?[\u{e0020}-\u{e007f}]*`;

/** What is drawn as one picture: a flag, a key cap, or pictographs that are joined. */
const picture = String.raw`\p{RI}\p{RI}|[#*\d]\ufe0f?\u20e3|${pictograph}(?:\u200d${pictograph})*`;

const cluster = new RegExp(`(?:${picture}|.)(?:${invisible})*`, 'gsu');

const isInvisible = new RegExp(`^(?:${invisible})`, 'u');

/** Emoji by themselves, and pictographs and digits that a selector, a skin tone or a joiner makes so. */
const isEmoji =
  /^(?:\p{EPres}|[#*\d]\ufe0f?\u20e3|\p{ExtPict}(?:\ufe0f|\p{EMod}|[\u{e0020}-\u{e007f}]|\u200d\p{ExtPict}))/u;

/** East Asian Wide and Fullwidth of UAX 11, but for the emoji, in whole blocks. */
const isWide =
  /^[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/u;

/** The text in pieces that are drawn as one, each with the columns it takes. */
export function* clusters(text: string): Generator<{ text: string; columns: 0 | 1 | 2 }> {
  for (const [match] of text.matchAll(cluster)) yield { text: match, columns: columnsOf(match) };
}

/** The columns that a line takes on a terminal. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const piece of clusters(text)) columns += piece.columns;
  return columns;
}

function columnsOf(piece: string): 0 | 1 | 2 {
  if (isInvisible.test(piece)) return 0;
  return isEmoji.test(piece) || isWide.test(piece) ? 2 : 1;
}
