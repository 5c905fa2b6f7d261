import { describe, expect, it, vi } from 'vitest';
import { makePdf, type PdfParts, type Printed, setText } from '../../../test/support/make-pdf.ts';
import { twoColumnReport } from '../../../test/support/reports.ts';
import { Fault } from '../../core/fault.ts';
import { quietRun, type Report, type Run } from '../../core/run.ts';
import { readPdf } from './pdf.ts';

const text = [
  'The ministers of Peru and Chile met in Lima on Tuesday and agreed to open the border again.',
  'Neither side said what it would cost, but an official told reporters that the work had begun.',
];
const set = { x: 60, y: 120, width: 400, gap: 0.6 };

async function read(parts: PdfParts, run: Run = quietRun()) {
  return readPdf({ name: 'a.pdf', bytes: makePdf(parts) }, run);
}

/** What is read of one page, as `kind: text`. */
async function linesOf(page: readonly Printed[], info: PdfParts['info'] = {}): Promise<string[]> {
  const { reading } = await read({ pages: [page], info });
  const article = reading.articles[0]?.segments ?? [];
  return [...article, ...reading.furniture]
    .toSorted((a, b) => a.line - b.line)
    .map((segment) => `${segment.kind}: ${segment.text}`);
}

async function faultOf(reading: Promise<unknown>): Promise<Fault> {
  const error: unknown = await reading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof Fault) return error;
  throw new Error('no fault', { cause: error });
}

describe('a report', () => {
  it('is one document of one article, whose every span is its text', async () => {
    const { document, reading } = await readPdf(
      { name: 'a.pdf', bytes: twoColumnReport() },
      quietRun(),
    );
    expect(document).toMatchObject({ mediaType: 'application/pdf', replaced: 0, origins: [] });
    expect(reading.articles).toHaveLength(1);
    const [article] = reading.articles;
    for (const segment of [...(article?.segments ?? []), ...reading.furniture]) {
      expect(document.text.slice(...segment.span)).toBe(segment.text);
      expect(document.text.split('\n')[segment.line - 1]).toBe(segment.text);
      expect(segment.reasons.at(-1)).toMatch(/^page-[1-4]$/);
    }
    expect(document.text.slice(...(article?.publishedSpan ?? [0, 0]))).toBe('12 March 2024');
    expect(document.text.slice(...(article?.outletSpan ?? [0, 0]))).toBe(article?.outlet);
    expect(article?.outlet).toBe('Institute for Rim Studies');
  });

  it('gives the same bytes each time, leaves its source whole and writes nothing to the terminal', async () => {
    const bytes = twoColumnReport();
    const copy = Uint8Array.from(bytes);
    const said = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const [first, second] = [
      await readPdf({ name: 'a.pdf', bytes }, quietRun()),
      await readPdf({ name: 'a.pdf', bytes }, quietRun()),
    ];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(Uint8Array.from(bytes)).toEqual(copy);
    for (const spy of said) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('a page', () => {
  it('has its paragraphs by gaps, and by first lines that are set in', async () => {
    expect(await linesOf(setText(text, set))).toEqual(text.map((line) => `body: ${line}`));
    expect(await linesOf(setText(text, { ...set, gap: 0, indent: 3 }))).toEqual(
      text.map((line) => `body: ${line}`),
    );
  });

  it('has its lists item by item, those over several lines too', async () => {
    const items = text.map((line) => `• ${line}`);
    const lines = setText(items, { ...set, gap: 0, width: 300 });
    const hanging = lines.map((line) =>
      line.text.startsWith('•') ? line : { ...line, x: line.x + 12 },
    );
    expect(await linesOf(hanging)).toEqual(items.map((line) => `bullet: ${line}`));
  });

  it('keeps headings apart from what follows them', async () => {
    const [first = '', second = ''] = text;
    const lines = [
      { text: 'Closer in words', x: 60, y: 80, size: 16 },
      { text: 'What was agreed', x: 60, y: 108, font: 'bold' as const },
      ...setText([first, second], set),
    ];
    const { reading } = await read({ pages: [lines] });
    expect(reading.articles[0]?.title).toBe('Closer in words');
    expect(reading.articles[0]?.segments.map(({ reasons }) => reasons[0])).toEqual([
      'largest',
      'subhead',
      'page-1',
      'page-1',
    ]);
  });

  it('puts a large first letter before the word it begins', async () => {
    const [first = ''] = text;
    const body = setText([first.slice(1)], { ...set, x: 90, width: 300 });
    const initial = { text: 'T', x: 60, y: 132, size: 38 };
    expect(
      await linesOf([initial, ...body, ...setText([text[1] ?? ''], { ...set, y: 180 })]),
    ).toEqual(text.map((line) => `body: ${line}`));
  });

  it('leaves out raised numbers that point to notes, and keeps those of units', async () => {
    const lines = [
      { text: 'The lake has 30 km', x: 60, y: 100 },
      { text: '2', x: 168, y: 96, size: 6 },
      { text: ' and two ports.', x: 172, y: 100 },
      { text: '4', x: 262, y: 96, size: 6 },
      ...setText(text, set),
    ];
    expect((await linesOf(lines))[0]).toBe('body: The lake has 30 km2 and two ports.');
  });

  it('leaves out the list of sources', async () => {
    const lines = [
      ...setText(text, set),
      { text: 'References', x: 60, y: 250, font: 'bold' as const },
      { text: 'Ruiz, A. (2020). Corridors. Rim Press.', x: 60, y: 270 },
    ];
    expect((await linesOf(lines)).slice(-2)).toEqual([
      'furniture: References',
      'furniture: Ruiz, A. (2020). Corridors. Rim Press.',
    ]);
  });
});

async function articleOf(page: readonly Printed[], parts: Partial<PdfParts> = {}) {
  return (await read({ pages: [page], ...parts })).reading.articles[0];
}

describe('what a report says of itself', () => {
  const body = setText(text, set);
  it.each([
    ['12 March 2024', '2024-03-12', undefined],
    ['Published: March 12, 2024', '2024-03-12', undefined],
    ['Policy Brief No. 7 | March 2024', null, ['2024-03-01', '2024-03-31']],
    ['February 2024', null, ['2024-02-01', '2024-02-29']],
    ['© 2021–2024 Rim Press', null, ['2024-01-01', '2024-12-31']],
    ['The talks of 12 March 2024 failed.', null, undefined],
  ])('reads the date of %j', async (line, published, publishedRange) => {
    const found = await articleOf([{ text: line, x: 60, y: 80 }, ...body]);
    expect(found?.published).toBe(published);
    expect(found?.publishedRange).toEqual(publishedRange);
  });

  it('never takes the day on which the file was made', async () => {
    const found = await articleOf(body, { info: { CreationDate: 'D:20240312080000Z' } });
    expect(found).toMatchObject({ published: null });
    expect(found).not.toHaveProperty('publishedRange');
  });

  it('finds the title that the file states among smaller lines', async () => {
    const page = [
      { text: 'RIM PAPERS', x: 60, y: 60, size: 24 },
      { text: 'Words without ships', x: 60, y: 90, size: 14 },
      ...body,
    ];
    const named = await articleOf(page, { info: { Title: 'Words without ships' } });
    expect(named?.title).toBe('Words without ships');
    const unnamed = await articleOf(page, { info: { Title: 'Microsoft Word - final_v2.docx' } });
    expect(unnamed?.title).toBe('RIM PAPERS');
  });

  it('puts a title and an author that only the file states before the text', async () => {
    const { document, reading } = await read({
      pages: [body],
      info: { Title: 'Words without ships', Author: 'Maria Lind; Adobe InDesign' },
    });
    const [found] = reading.articles;
    expect(found).toMatchObject({ title: 'Words without ships', byline: ['Maria Lind'] });
    expect(document.text.split('\n').slice(0, 2)).toEqual(['Words without ships', 'Maria Lind']);
    expect(document.text.slice(...(found?.titleSpan ?? [0, 0]))).toBe('Words without ships');
  });

  it('hands on the language that the file or who sent it states', async () => {
    expect((await articleOf(body, { language: 'pt-BR' }))?.language).toBe('pt');
    expect((await articleOf(body))?.language).toBe('und');
  });
});

describe('what cannot be read', () => {
  it('is a file that asks for a password', async () => {
    const fault = await faultOf(read({ pages: [setText(text, set)], isLocked: true }));
    expect(fault.kind).toBe('source.locked');
    expect(fault.mend).toContain('password');
  });

  it('is a file of pictures', async () => {
    const fault = await faultOf(read({ pages: [[], []], hasImages: true }));
    expect(fault.kind).toBe('source.empty');
    expect(fault.mend).toContain('OCR');
  });

  it.each([
    ['nothing but a header', '%PDF-1.7\n'],
    ['noise', `%PDF-1.4\n${'\u0001\u00ff%%EOF obj '.repeat(50)}`],
  ])('is %s', async (_, bytes) => {
    const source = { name: 'a.pdf', bytes: Buffer.from(bytes, 'latin1') };
    expect((await faultOf(readPdf(source, quietRun()))).kind).toBe('source.broken');
  });

  it('is a page that would fill the memory', async () => {
    const parts = { pages: [setText(text, set)], isDeflated: true };
    expect((await read(parts)).reading.articles).toHaveLength(1);
    const fault = await faultOf(read({ ...parts, padding: 80 * 1024 * 1024 }));
    expect(fault.kind).toBe('source.too-large');
  });

  it('stops between pages when it is told to', async () => {
    const run = { ...quietRun(), signal: AbortSignal.abort() };
    expect((await faultOf(read({ pages: [setText(text, set)] }, run))).kind).toBe('run.stopped');
  });

  it('notes pages without text in a file that has some', async () => {
    const reports: Report[] = [];
    const run = { ...quietRun(), report: (report: Report) => void reports.push(report) };
    await read({ pages: [setText(text, set), [], [], []], hasImages: true }, run);
    expect(reports).toEqual([
      expect.objectContaining({ kind: 'note', text: expect.stringContaining('OCR') }),
    ]);
  });
});
