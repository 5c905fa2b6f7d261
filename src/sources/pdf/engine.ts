import { Fault } from '../../core/fault.ts';
import { quote } from '../bytes.ts';
import type { Source } from '../source.ts';
import { type Page, type Printed, placePieces } from './pieces.ts';
import { type Stated, statedIn } from './stated.ts';

/** What we use of PDF.js: the types that its package carries do not resolve under Node's rules. */
interface Engine {
  readonly getDocument: (options: object) => {
    readonly promise: Promise<EngineDocument>;
    destroy(): Promise<void>;
  };
}

interface EngineDocument {
  readonly numPages: number;
  getMetadata(): Promise<{
    readonly info: unknown;
    readonly metadata: Iterable<readonly [string, unknown]> | null;
  }>;
  getPage(number: number): Promise<EnginePage>;
}

interface EnginePage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  streamTextContent(options: object): ReadableStream<{ readonly items: readonly Printed[] }>;
  cleanup(): void;
}

/** A PDF that was opened; it holds memory until it is closed. */
export interface Pdf {
  readonly pages: number;
  readonly stated: Stated;
  /** By its number from 1; undefined for a page that is too damaged to read. */
  page(number: number): Promise<Page | undefined>;
  close(): Promise<void>;
}

/** Pieces of text on one page that are read; a page of print has some hundreds. */
const mostPieces = 50_000;

/** No code of the file is run, nothing is fetched, no font is loaded, and nothing is written to the terminal. */
const careful = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
} as const;

/** Opens a PDF. Throws the Fault `source.locked` for one that asks for a password, `source.broken` for one that cannot be read. */
export async function openPdf({ name, bytes }: Source): Promise<Pdf> {
  const { getDocument } = await engine();
  // A copy: the engine takes the bytes it is given away.
  const task = getDocument({ ...careful, data: new Uint8Array(bytes) });
  try {
    const pdf = await task.promise;
    const stated = statedIn(await metadataOf(pdf));
    return {
      pages: pdf.numPages,
      stated,
      page: (number) => readPage(pdf, number),
      close: () => task.destroy(),
    };
  } catch (cause) {
    await task.destroy();
    throw faultOf(name, cause);
  }
}

async function engine(): Promise<Engine> {
  const module: unknown = await import('unpdf/pdfjs');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see `Engine`
  return module as Engine;
}

/** What a file says of itself; a damaged one may say nothing. */
async function metadataOf(pdf: EngineDocument): Promise<unknown> {
  try {
    const { info, metadata } = await pdf.getMetadata();
    return { info, metadata: metadata && Object.fromEntries(metadata) };
  } catch {
    return {};
  }
}

/** The boundary at which a damaged page is set aside: the engine throws what it likes at what lies in a file. */
async function readPage(pdf: EngineDocument, number: number): Promise<Page | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const printed = await textOf(page);
    page.cleanup();
    return { number, width, height, pieces: placePieces(printed, transform, { width, height }) };
  } catch {
    return undefined;
  }
}

async function textOf(page: EnginePage): Promise<Printed[]> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const printed: Printed[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) printed.push(item);
    if (printed.length > mostPieces) {
      await reader.cancel(new Error('enough'));
      break;
    }
  }
  return printed.slice(0, mostPieces);
}

function faultOf(name: string, cause: unknown): Fault {
  const said = cause instanceof Error ? cause.message : String(cause);
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  return isLocked
    ? new Fault('source.locked', `${quote(name)} asks for a password.`, {
        mend: 'Open it with its password in a PDF reader, print it into a new PDF, and read that.',
        cause,
      })
    : damagedFault(name, `The reader says: ${said}`, cause);
}

export function damagedFault(name: string, why: string, cause?: unknown): Fault {
  return new Fault('source.broken', `${quote(name)} is a PDF that cannot be read.`, {
    why,
    mend: 'Fetch it again, or open it in a PDF reader and print it into a new PDF.',
    cause,
  });
}
