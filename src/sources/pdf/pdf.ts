import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import { quote } from '../bytes.ts';
import { documentOf } from '../document.ts';
import type { Read, Source } from '../source.ts';
import { refuseBombs } from './bombs.ts';
import { damagedFault, openPdf, type Pdf } from './engine.ts';
import { factsOf } from './facts.ts';
import { paragraphsOf } from './flow.ts';
import type { Page } from './pieces.ts';
import { reportOf } from './reading.ts';

/** Pages that are read of one file. */
const mostPages = 3000;

/**
 * A report: one document with one article, its paragraphs in the order of reading. Throws the Faults `source.locked`,
 * `source.broken`, `source.too-large` for what would fill the memory and, for pictures of pages, `source.empty`.
 */
export async function readPdf(source: Source, run: Run): Promise<Read> {
  refuseBombs(source);
  const opened = await openPdf(source);
  try {
    const pages = await pagesOf(opened, source.name, run);
    const paragraphs = paragraphsOf(pages);
    if (paragraphs.length === 0) throw picturesOnly(source.name, opened.pages);
    const { stated } = opened;
    const language = source.stated?.language ?? stated.language;
    const { text, readingOf } = reportOf(paragraphs, factsOf(paragraphs, stated), language);
    const made = { mediaType: 'application/pdf', text, replaced: 0, origins: [] };
    const document = documentOf(source, made, run);
    return { document, reading: readingOf(document.id) };
  } finally {
    await opened.close();
  }
}

async function pagesOf(opened: Pdf, name: string, run: Run): Promise<Page[]> {
  const pages: Page[] = [];
  let [damaged, blank] = [0, 0];
  for (let number = 1; number <= Math.min(opened.pages, mostPages); number += 1) {
    if (run.signal.aborted) {
      throw new Fault('run.stopped', `Reading ${quote(name)} was stopped.`, {
        mend: 'Start the command again.',
      });
    }
    const page = await opened.page(number);
    if (page === undefined) damaged += 1;
    else if (page.pieces.length === 0) blank += 1;
    else pages.push(page);
  }
  const say = (text: string) => run.report({ kind: 'note', item: name, text });
  if (opened.pages > mostPages) say(`has ${opened.pages} pages; the first ${mostPages} were read.`);
  if (damaged > 0 && pages.length + blank === 0) throw damagedFault(name, 'No page can be read.');
  if (damaged > 0) say(`${damaged} of ${opened.pages} pages are damaged and were left out.`);
  if (blank > 2 && blank > pages.length)
    say(`${blank} of ${opened.pages} pages hold no text: if they are pictures, run OCR over it.`);
  return pages;
}

function picturesOnly(name: string, pages: number): Fault {
  return new Fault('source.empty', `${quote(name)} holds no text.`, {
    why: `None of its ${pages} pages has letters: they are pictures, or blank.`,
    mend: 'Run OCR over it, such as `ocrmypdf IN.pdf OUT.pdf`, and read what that writes.',
  });
}
