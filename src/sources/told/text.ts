import type { Run } from '../../core/run.ts';
import { shift } from '../../core/span.ts';
import type { Article, Reading, Segment } from '../../model/article.ts';
import type { Document, Origin } from '../../model/document.ts';
import type { Decoded } from '../decode.ts';
import { decodeNoted, documentOf } from '../document.ts';
import { readPaste } from '../paste/paste.ts';
import type { Read, Source, Stated } from '../source.ts';
import { type Head, headOf, type Worded } from './head.ts';
import { isBody, oneArticle, type Parts } from './one.ts';
import { shiftReading } from './shift.ts';

/**
 * A plain text of which a mail or a record states title, authors, outlet or day: these stand in lines above it, so that
 * each has a span. It is one article, or as many as a letter is seen to hold.
 */
export function readToldText(source: Source, stated: Stated, run: Run): Read {
  const decoded = decodeNoted(source, run);
  const leading = titleLeading(decoded.text, stated.title);
  const { title: _, ...others } = stated;
  const above = headOf(leading ? others : stated);
  const start = above.text === '' ? 0 : above.text.length + 1;
  const head = leading
    ? { ...above, title: { ...leading, span: shift(leading.span, start) } }
    : above;
  const text = `${head.text}${start > 0 ? '\n' : ''}${decoded.text}`;
  const made = {
    ...decoded,
    text,
    mediaType: 'text/plain',
    origins: originsOf(decoded, start, source.bytes.length),
  };
  const document = documentOf(source, made, run);
  const below = readPaste({ ...document, text: decoded.text });
  const lines = start > 0 ? head.text.split('\n').length : 0;
  return {
    document,
    reading: readingOf(document, shiftReading(below, start, lines), { head, stated }),
  };
}

/** The stated title where the text begins with it. */
function titleLeading(text: string, title = ''): Worded<string> | undefined {
  const value = title.replace(/\s+/g, ' ').trim();
  const line = /^\s*(\S[^\n]{0,500})/.exec(text);
  const end = line?.[0].trimEnd().length ?? 0;
  const start = end - (line?.[1]?.trimEnd().length ?? 0);
  const isSame = value !== '' && text.slice(start, end).replace(/\s+/g, ' ') === value;
  return isSame ? { value, span: [start, end] } : undefined;
}

/** A line a stretch where each byte is known to stand for what, else one for all. */
function originsOf({ text, encoding, replaced }: Decoded, start: number, size: number): Origin[] {
  if (start === 0 || text === '') return [];
  if (encoding !== 'utf-8' || replaced > 0) {
    return [[start, start + text.length, 0, size]];
  }
  let at = 0;
  let byte = 0;
  return text.split(/(?<=\n)/).map((line): Origin => {
    const [from, fromByte] = [at, byte];
    at += line.length;
    byte += Buffer.byteLength(line, 'utf8');
    return [start + from, start + at, fromByte, byte];
  });
}

function readingOf(document: Document, read: Reading, parts: Parts): Reading {
  const { head, stated } = parts;
  const isLetter = !stated.isOne && read.articles.filter(isWhole).length > 1;
  if (isLetter) {
    const articles = read.articles.map((article) => completed(article, head));
    return { ...read, articles, furniture: [...asFurniture(head), ...read.furniture] };
  }
  return oneArticle(document, read, parts);
}

function isWhole({ titleSpan, segments }: Article): boolean {
  return titleSpan !== null && segments.some(isBody);
}

function asFurniture({ segments }: Head): Segment[] {
  return segments.map((segment) => ({ ...segment, kind: 'furniture' }));
}

/** An article out of a letter, with what the letter says where it says nothing itself. */
function completed(article: Article, { outlet, published }: Head): Article {
  const { publishedRange: _, ...rest } = article;
  return {
    ...(article.published === null && published ? rest : article),
    ...(article.outlet === null && outlet && { outlet: outlet.value, outletSpan: outlet.span }),
    ...(article.published === null &&
      published && { published: published.value, publishedSpan: published.span }),
  };
}
