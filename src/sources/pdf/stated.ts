import { z } from 'zod';
import { languageOfTag } from '../language/tags.ts';

/** What a PDF says of itself, in its document information and its XMP packet; what programs fill in by themselves is left out. */
export interface Stated {
  /** The titles that it states, the likelier first. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly language: string | undefined;
}

const texts = z
  .union([z.string().transform((text) => [text]), z.array(z.string())])
  .catch([])
  .transform((all) => all.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 500)));

const metadataSchema = z
  .object({
    info: z
      .object({ Title: texts, Author: texts, Language: z.string().catch('') })
      .catch({ Title: [], Author: [], Language: '' }),
    metadata: z
      .object({ 'dc:title': texts, 'dc:creator': texts })
      .catch({ 'dc:title': [], 'dc:creator': [] }),
  })
  .catch({
    info: { Title: [], Author: [], Language: '' },
    metadata: { 'dc:title': [], 'dc:creator': [] },
  });

export function statedIn(told: unknown): Stated {
  const { info, metadata } = metadataSchema.parse(told);
  const authors = metadata['dc:creator'].length > 0 ? metadata['dc:creator'] : info.Author;
  return {
    titles: [...metadata['dc:title'], ...info.Title].flatMap(titleIn),
    authors: authors.flatMap((text) => text.split(/\s*(?:;|,|\band\b|&)\s*/)).filter(Boolean),
    language: languageOfTag(info.Language),
  };
}

/** The names of files and what stands where nobody wrote a title. */
const noTitle =
  /\.(?:docx?|pdf|indd|qxp|qxd|rtf|odt|tex|dvi|pptx?|pub|ai|html?)$|^(?:untitled|document\s?\d*|powerpoint presentation|slide 1|layout 1|title|print|cover)$/i;

function titleIn(text: string): string[] {
  const title = text.replace(/^Microsoft (?:Word|PowerPoint) - /i, '').trim();
  const isWritten = /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(title) && !/^\S*_\S*$/.test(title);
  return isWritten && !noTitle.test(title) ? [title] : [];
}
