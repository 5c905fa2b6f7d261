/** Marks that news agencies put around the takes of a story. */

const slug =
  /^(?:[A-Z]{2,}[A-Z0-9&']*(?:[-/][A-Z0-9][A-Z0-9&']*)+[/,:]?(?:\s+(?:\([A-Z0-9 .,/&-]+\)|[A-Z0-9/-]{2,}|\d+))*|[A-Z]{3,}(?:[-/ ][A-Z0-9]+)*\s*\((?:UPDATE|TAKE|LEAD|WRAPUP|REPEAT|CORRECTED|[1-9](?:ST|ND|RD|TH)? (?:LEAD|TAKE|ADD|LD))[ A-Z0-9]*\)|[A-Z]{2,}[A-Z-]*\s+(?:1st|2nd|3rd|\d+th) (?:lead|ld|add|take|writethru).*)$/;
const slugWord = /^[A-Z]{2,}[A-Z0-9]*(?:[-/][A-Z0-9]{2,})+$/;
const take =
  /^(?:\(?(?:MORE|MORE TO COME|MORE TO FOLLOW|TO BE CONTINUED)\)?|MORE\s?\.{2,}|\(?(?:TAKE|PAGE|PART|ADD) \d+(?: OF \d+)?\)?|(?:[1-9](?:ST|ND|RD|TH)) (?:LEAD|TAKE|ADD|LD)(?:-WRITETHRU)?|-{1,3}\s?MORE\s?-{1,3})$/i;
const end =
  /^[\s\-–—*=(<[]*(?:END|ENDS|END OF (?:STORY|TEXT|ARTICLE|MESSAGE|DIGEST)|ENDITEM|Enditem|30|-30-|###|##|ends|XXX)[\s\-–—*=)>\].]*$/;
const note =
  /^\((?:(?:adds?|updates?|updating|recasts?|corrects?|correcting|refiles?|repeats?|rewrites?|new throughout|edits?|fixes|deletes?|removes?|clarifies|changes|writes through|wraps|inserts?|includes?|releads?|removing|adding|with)\b[^()]{0,200}|(?:file|undated|embargoed?)[^()]{0,100})\)$/i;
const prefix =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|FACTBOX|TIMELINE|EXPLAINER|FOCUS|INSIGHT|NEWSMAKER|PREVIEW|SNAPSHOT|URGENT|BREAKING|ALERT|REUTERS|LEAD|1ST LEAD)(?: \d+)?[-–:]\s*)+/;

/** "ALPHA-BETA/TALKS (UPDATE 1)". */
export function isSlug(text: string): boolean {
  return text.length <= 80 && (slug.test(text) || slugWord.test(text));
}

/** "(MORE)", "Take 2". */
export function isTakeMark(text: string): boolean {
  return text.length <= 40 && take.test(text);
}

/** "END", "-30-", "###": after it no line belongs to the story before. */
export function isEndMark(text: string): boolean {
  return text.length <= 40 && end.test(text);
}

/** "(Adds quotes, background)". */
export function isEditorsNote(text: string): boolean {
  return text.length <= 260 && note.test(text);
}

/** How many units of a headline are "UPDATE 2-" and the like. */
export function wirePrefixLength(text: string): number {
  return prefix.exec(text)?.[0].length ?? 0;
}
