import { isByline, namesIn } from './author-names.ts';
import { dayIn } from './days.ts';
import type { Head, Placed } from './heads.ts';
import type { PageScene } from './page-scene.ts';
import type { Story } from './stories.ts';

/** Lines behind a headline in which its byline and date are looked for. */
const reach = 6;

/** The head of one article among several: its own headline, byline and date; the outlet is that of the page. */
export function storyHead(page: Head, { scene }: PageScene, { headline }: Story): Head {
  if (headline === undefined) return page;
  const title = scene.lines[headline]?.block.text ?? '';
  const authors: Placed[] = [];
  let published: Placed | undefined;
  for (let line = headline - 2; line <= headline + reach; line += 1) {
    const text = scene.lines[line]?.block.text;
    if (text === undefined || line === headline || text.length > 160) continue;
    const date = dayIn(text);
    if (date) published ??= { text: date.day, line, span: date.span, reason: 'date-line' };
    if (authors.length > 0 || !isByline(text)) continue;
    for (const name of namesIn(text)) {
      const at = text.indexOf(name);
      if (at >= 0)
        authors.push({ text: name, line, span: [at, at + name.length], reason: 'by-cue' });
    }
  }
  return {
    title: { text: title, line: headline, span: [0, title.length], reason: 'headline' },
    authors,
    published,
    outlet: page.outlet,
  };
}
