/** Whose picture it is, after its caption. */
const credit =
  /^(?:Image|Photo|Photograph|Picture|File photo|Illustration|Graphic|Source|Credit)s?: ?["“‘]?\p{Lu}/u;

/** The day under a headline that was put on its line. */
const dateline = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, [A-Z][a-z]{2,8} \d{1,2}, \d{4}$/;
const longest = 30;

/** Whether a sentence of its own begins at a place though no mark ends the one before. */
export function startsInset(text: string, at: number): boolean {
  if (!'FGICPMSTW'.includes(text.charAt(at))) return false;
  const ahead = text.slice(at, at + longest);
  return credit.test(ahead) || (at + longest >= text.length && dateline.test(ahead));
}
