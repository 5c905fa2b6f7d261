import { createHash } from 'node:crypto';
import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { WatchedSource } from '../../model/watching.ts';
import type { Flow, Read, Source } from '../../sources/source.ts';
import { readFlow } from '../read.ts';
import type { World } from './world.ts';

/** A document of a page, and what tells its text from an earlier one. */
export interface Page {
  readonly key: string;
  readonly read: Read;
}

/** What is read of a page; a Fault where that is nothing. */
export async function readPages(
  page: Source | Flow,
  { language }: Pick<WatchedSource, 'language'>,
  { maxBytes }: Pick<World, 'maxBytes'>,
  run: Run,
): Promise<Page[]> {
  const stated = language === null ? page.stated : { language, ...page.stated };
  const told = { ...page, ...(stated && { stated }) };
  const pages: Page[] = [];
  for await (const read of readFlow('chunks' in told ? told : flowOf(told), maxBytes, run)) {
    const { text } = read.document;
    if (text.trim() === '') continue;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
    pages.push({ key: `text:${hash}`, read });
  }
  if (pages.length > 0) return pages;
  throw new Fault('source.empty', `There is nothing to read in “${page.name}”.`, {
    mend: 'Look at it in a browser: it may need one to show anything.',
  });
}

function flowOf({ bytes, ...told }: Source): Flow {
  async function* chunks() {
    yield bytes;
  }
  return { ...told, chunks: chunks(), size: bytes.length };
}
