import { createHash } from 'node:crypto';
import type { Run } from '../core/run.ts';
import type { Document } from '../model/document.ts';
import { type Decoded, decodeText } from './decode.ts';

/** A plain-text document of these bytes; reports a note when some of them stand for no character. */
export function makeDocument(bytes: Uint8Array, name: string, run: Run): Document {
  const decoded = decodeText(bytes, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (decoded.replaced > 0) run.report({ kind: 'note', item: name, text: lossNote(decoded) });
  return {
    id: sha256.slice(0, 16),
    sha256,
    mediaType: 'text/plain',
    text: decoded.text,
    name,
    capturedAt: run.now(),
    replaced: decoded.replaced,
  };
}

function lossNote({ encoding, replaced, firstReplaced, looksLikeWindows }: Decoded): string {
  const bytes = replaced === 1 ? '1 byte is' : `${replaced} bytes are`;
  const hint = looksLikeWindows
    ? ' It looks like Windows-1252: save it as UTF-8, or use `iconv -f WINDOWS-1252 -t UTF-8`.'
    : '';
  return `${bytes} not ${encoding.toUpperCase()}, the first at offset ${firstReplaced}; read as U+FFFD.${hint}`;
}
