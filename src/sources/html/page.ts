import type { Run } from '../../core/run.ts';
import type { Reading, Segment } from '../../model/article.ts';
import type { Document, Origin } from '../../model/document.ts';
import { documentOf } from '../document.ts';
import { HeadLines } from '../head-lines.ts';
import type { Read, Source } from '../source.ts';
import { pickBody } from './body.ts';
import { charsetOf } from './charset.ts';
import { type DecodedPage, decodePage } from './decoded.ts';
import { type Head, headOf } from './heads.ts';
import { lineSegments } from './line-segments.ts';
import { bodyChances } from './model.ts';
import { type PageScene, sceneOf } from './page-scene.ts';
import { headSegments, type Making, makeArticle } from './reading.ts';
import { storiesOf } from './stories.ts';

/** Reads a page, or a part of one: its text line by line, its article or articles, and what is furniture. Total on any bytes. */
export function readPage(source: Source, run: Run): Read {
  const decoded = decodePage(source.bytes, charsetOf(source.bytes, source));
  if (decoded.replaced > 0)
    run.report({ kind: 'note', item: source.name, text: lossNote(decoded) });
  const page = sceneOf(decoded.text, source.url, source.stated?.title);
  const lines = new HeadLines();
  const head = headOf({ page, told: source, lines, source: decoded.text, byteAt: decoded.byteAt });
  const document = documentOf(
    source,
    {
      mediaType: 'text/html',
      text: lines.text + page.tree.blocks.map(({ text }) => text).join('\n'),
      replaced: decoded.replaced,
      origins: originsOf(page, lines, decoded),
    },
    run,
  );
  return {
    document,
    reading: readingOf({ source, page, document, head, lines }),
  };
}

interface Parts {
  readonly source: Source;
  readonly page: PageScene;
  readonly document: Document;
  readonly head: Head;
  readonly lines: HeadLines;
}

function readingOf({ source, page, document, head, lines }: Parts): Reading {
  const { scene, tree } = page;
  const making: Making = {
    document,
    headLength: lines.length,
    headLines: lines.lines.length,
    starts: tree.blocks.map(({ start }) => start),
    head,
    told: source,
    language: tree.language,
  };
  const chances = bodyChances(scene);
  const stories = storiesOf(page, pickBody(scene, chances));
  const own = headSegments(document, head);
  const found = lineSegments(making, { page, chances, stories });
  const isOne = found.articles.length === 1;
  const articles = found.articles.map(({ segments, head: itsHead }, n) =>
    makeArticle(
      making,
      { head: itsHead, segments: isOne ? [...own.filter(isInArticle), ...segments] : segments },
      n,
    ),
  );
  const rest = isOne ? own.filter((one) => !isInArticle(one)) : own;
  return {
    articles,
    furniture: [...rest, ...found.furniture],
    date: articles.length > 0 ? (head.published?.text ?? null) : null,
  };
}

function isInArticle({ kind }: Segment): boolean {
  return kind === 'title' || kind === 'byline';
}

function originsOf({ tree }: PageScene, head: HeadLines, { byteAt }: DecodedPage): Origin[] {
  const origins: Origin[] = [];
  let at = 0;
  for (const { text, bytes } of head.lines) {
    if (bytes) origins.push([at, at + text.length, bytes[0], bytes[1]]);
    at += text.length + 1;
  }
  const { stretches } = tree;
  for (let i = 0; i < stretches.length; i += 4) {
    const [from = 0, to = 0, start = 0, end = 0] = stretches.slice(i, i + 4);
    origins.push([at + from, at + to, byteAt(start), byteAt(end)]);
  }
  return origins;
}

function lossNote({ replaced, encoding }: DecodedPage): string {
  const bytes = replaced === 1 ? '1 byte is' : `${replaced} bytes are`;
  return `${bytes} not ${encoding.toUpperCase()}, read as U+FFFD.`;
}
