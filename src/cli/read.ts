import { isForeign, languageName } from '../model/language.ts';
import type { Read } from '../workbench/read.ts';
import { readAll } from '../workbench/read.ts';
import { type Command, jsonLine } from './command.ts';
import { printable } from './printable.ts';

export const readCommand: Command = {
  name: 'read',
  summary: 'Show the articles and segments of a digest, a saved page or a report.',
  operands: 'FILE|URL...',
  options: {
    json: { type: 'boolean', help: 'One JSON object for one file.' },
    jsonl: { type: 'boolean', help: 'One JSON object a line, for several files.' },
  },
  examples: [
    'tiltmeter read examples/digest.txt',
    'tiltmeter read - --json < digest.txt',
    'tiltmeter read https://example.org/news/1.html',
  ],
  needsFile: true,
  run: async ({ files, flags, resolved, run, stdin, write }) => {
    const { maxBytes } = resolved.settings;
    const options = { maxBytes, stdin, fetch: resolved.settings };
    for await (const read of readAll(files, options, run)) {
      await write(flags['json'] || flags['jsonl'] ? jsonLine(asJson(read)) : asText(read));
    }
  },
};

/** The contract of `read --json`; what depends on when and from where it was read stays out. */
function asJson({ document, reading }: Read): object {
  const { id, sha256, mediaType, text } = document;
  return {
    document: { id, sha256, mediaType, text },
    articles: reading.articles,
    furniture: reading.furniture,
  };
}

function asText({ document, reading }: Read): string {
  const { articles, furniture } = reading;
  const blocks = articles.map((article, i) => {
    const facts = [
      article.outlet,
      article.byline.join(', '),
      article.dateline,
      article.published ?? article.publishedRange?.join(' to '),
      isForeign(article) ? `in ${languageName(article.language)}, not coded` : null,
    ];
    const known = facts
      .filter((fact) => fact !== null && fact !== undefined && fact !== '')
      .join(' · ');
    const lines = article.segments.map(
      ({ line, kind, text }) =>
        `  ${String(line).padStart(5)}  ${kind.padEnd(9)}  ${printable(text)}`,
    );
    return [
      `Article ${i + 1}: ${printable(article.title || '(no headline)')}`,
      ...(known ? [`  ${printable(known)}`] : []),
      ...lines,
    ].join('\n');
  });
  const rest = furniture.map(
    ({ line, text }) => `  ${String(line).padStart(5)}  ${printable(text)}`,
  );
  const parts = [`${printable(document.name)}: ${articles.length} articles`, ...blocks];
  return `${[...parts, ...(rest.length > 0 ? [['In no article:', ...rest].join('\n')] : [])].join('\n\n')}\n`;
}
