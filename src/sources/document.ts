import { createHash } from 'node:crypto';
import type { Run } from '../core/run.ts';
import type { Document, Origin } from '../model/document.ts';
import { type Decoded, decodeText } from './decode.ts';
import type { Source } from './source.ts';

/** What a reader made of some bytes. */
interface Made {
  readonly mediaType: string;
  readonly text: string;
  readonly replaced: number;
  readonly origins: readonly Origin[];
}

/** The document of these bytes, by their hash. */
export function documentOf(
  { name, bytes, url, capturedAt }: Source,
  { mediaType, text, replaced, origins }: Made,
  run: Run,
): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    id: sha256.slice(0, 16),
    sha256,
    mediaType,
    text,
    name,
    url: url ?? null,
    capturedAt: capturedAt ?? run.now(),
    replaced,
    origins,
  };
}

/** A plain-text document; reports a note when some of its bytes stand for no character. */
export function makeDocument(source: Source, run: Run): Document {
  const decoded = decodeNoted(source, run);
  return documentOf(source, { ...decoded, mediaType: 'text/plain', origins: [] }, run);
}

/** The text of some bytes; reports a note when some of them stand for no character. */
export function decodeNoted({ name, bytes, mediaType }: Source, run: Run): Decoded {
  const decoded = decodeText(bytes, name, mediaType);
  if (decoded.replaced > 0) run.report({ kind: 'note', item: name, text: lossNote(decoded) });
  return decoded;
}

function lossNote({ encoding, replaced, firstReplaced, looksLikeWindows }: Decoded): string {
  const bytes = replaced === 1 ? '1 byte is' : `${replaced} bytes are`;
  const hint = looksLikeWindows
    ? ' It looks like Windows-1252: save it as UTF-8, or use `iconv -f WINDOWS-1252 -t UTF-8`.'
    : '';
  const first = firstReplaced === undefined ? '' : `, the first at offset ${firstReplaced}`;
  return `${bytes} not ${encoding.toUpperCase()}${first}; read as U+FFFD.${hint}`;
}
