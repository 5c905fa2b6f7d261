import type { Run } from '../core/run.ts';
import { gzip } from './archive/gzip.ts';
import { zip } from './archive/zip.ts';
import { makeDocument } from './document.ts';
import { feedContainer } from './feed/feed-container.ts';
import { opmlForm } from './feed/opml-form.ts';
import { looksLikePage } from './html/recognise.ts';
import { mail } from './mail/mail.ts';
import { mbox } from './mail/mbox.ts';
import { savedPage } from './mail/saved-page.ts';
import { readPaste } from './paste/paste.ts';
import { isPdf } from './pdf/recognise.ts';
import { recordLines, recordList } from './records/records.ts';
import type { Flow, Read, Source, Told } from './source.ts';
import { readToldText } from './told/text.ts';
import { warc } from './warc/warc.ts';

/** What a format is known by: the first bytes (at least `headLength`, where there are so many) and what was told of them. */
type Recognise = (head: Uint8Array, told: Told) => boolean;

/** A format of one document. */
export interface Form {
  readonly recognise: Recognise;
  read(source: Source, run: Run): Promise<Read>;
}

/** A format that holds others: what lies in it comes out one after another, as it is asked for. */
export interface Container {
  readonly recognise: Recognise;
  /** `maxBytes`: what may be held in memory of one member. */
  open(flow: Flow, maxBytes: number, run: Run): AsyncIterable<Source | Flow>;
}

/** How many bytes of a beginning are looked at. */
export const headLength = 8192;

const plainText: Form = {
  recognise: () => true,
  async read(source, run) {
    if (source.stated) return readToldText(source, source.stated, run);
    const document = makeDocument(source, run);
    return { document, reading: readPaste(document) };
  },
};

const pdf: Form = {
  recognise: isPdf,
  async read(source, run) {
    const { readPdf } = await import('./pdf/pdf.ts');
    return readPdf(source, run);
  },
};

const page: Form = {
  recognise: looksLikePage,
  async read(source, run) {
    const { readPage } = await import('./html/page.ts');
    return readPage(source, run);
  },
};

/** Every format once; the first that recognises the beginning takes it. */
const formats: readonly (Form | Container)[] = [
  gzip,
  zip,
  warc,
  mbox,
  savedPage,
  mail,
  pdf,
  feedContainer,
  opmlForm,
  page,
  recordLines,
  recordList,
  plainText,
];

export function formatOf(head: Uint8Array, told: Told): Form | Container {
  return formats.find(({ recognise }) => recognise(head, told)) ?? plainText;
}
