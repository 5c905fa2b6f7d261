const sign = /^[•▪■●◦‣⁃∙◆►➢✓□–—·]\s*\S/;
const letterOrNumber = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}\))\s+\S/;

/** Whether a row begins an item of a list; a number does so only where a sentence or a heading stands before. */
export function isBullet(text: string, before: string): boolean {
  return (
    sign.test(text) ||
    /^[-*]\s+\S/.test(text) ||
    (letterOrNumber.test(text) && (before === '' || /[.:;!?]["”’)]*$/.test(before)))
  );
}

/** A line of a table of contents: dots that lead to a number. */
export function isContents(text: string): boolean {
  return /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)?$|(?:…\s?){2,}\s*\d*$/i.test(text.slice(-400));
}

const label =
  /^(?:(?:Figure|Fig|Table|Chart|Map|Box|Exhibit|Graph|Photo|Image|Panel|Plate)\.?\s*[A-Z]?\d+(?:\.\d+)*(?:\s*[.:|—–-]|\s*$|\s+["“]?\p{Lu})|(?:Sources?|Notes?|Credits?|Photos?|Images?|Photo credit)\s*:)/u;

/** Whether a paragraph stands at a figure or table. */
export function isCaption(text: string): boolean {
  return text.length < 600 && label.test(text);
}

const imprint =
  /^(?:©|\(c\)|copyright\b|all rights reserved|issn\b|isbn\b|doi:?\s?10\.|https?:\/\/\S+$|www\.\S+$|\S+@\S+\.\w+$|(?:tel|fax|e-?mail|phone)\b[:.]?\s)/i;

/** Whether a short paragraph says who publishes, and how to reach them. */
export function isImprint(text: string): boolean {
  return text.length < 300 && imprint.test(text);
}

/** Headings of what is not read: sources, and the lists of what is in it. */
export function isListHeading(text: string): boolean {
  return /^(?:\d+\.?\s+|[IVX]+\.?\s+)?(?:notes|endnotes|end notes|footnotes|references|bibliography|works cited|sources|(?:table of )?contents|list of (?:figures|tables|abbreviations|acronyms)|acronyms(?: and abbreviations)?|abbreviations|acknowledge?ments?|about the authors?|about us|index)[:.]?$/i.test(
    text.trim(),
  );
}
