import { oneLine } from './escape.ts';

/**
 * Outside text as one line of CommonMark that means itself and nothing else: no emphasis, link, code,
 * HTML, entity or table, nor a list, heading or rule where it starts a block.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
      .replace(/^(\d*)([-+=.)])/, '$1\\$2')
      // Some dialects make links of bare addresses.
      .replaceAll('://', '\\://')
  );
}
