import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { type Reading, type Segment } from '../../src/model/article.ts';
import { formatOf, headLength } from '../../src/sources/formats.ts';
import { withLanguages } from '../../src/sources/language/language.ts';

const cases = join(import.meta.dirname, 'reading/cases');

it.each(readdirSync(cases))('reads %s as expected', async (name) => {
  const [file = ''] = readdirSync(join(cases, name)).filter((one) => one.startsWith('input.'));
  const source = { bytes: readFileSync(join(cases, name, file)), name: file };
  const format = formatOf(source.bytes.subarray(0, headLength), source);
  if (!('read' in format)) throw new TypeError(`${name} holds others.`);
  const { reading } = await withLanguages(await format.read(source, quietRun()));
  await expect(print(reading)).toMatchFileSnapshot(join(cases, name, 'expected.json'));
});

/** JSON with a line for each segment, so that a difference reads like the digest. Confidence is left out: it is no promise. */
function print({ articles, furniture, date }: Reading): string {
  const told = articles.map(({ segments, ...article }) => {
    const fields = Object.entries(article)
      .filter(([key]) => key !== 'id')
      .map(([key, value]) => `${quote(key)}: ${quote(value)}`);
    return `    {\n      ${[...fields, `"segments": ${list(segments, 6)}`].join(',\n      ')}\n    }`;
  });
  const parts = [
    `"date": ${quote(date)}`,
    `"articles": [${told.length > 0 ? `\n${told.join(',\n')}\n  ` : ''}]`,
    `"furniture": ${list(furniture, 2)}`,
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

function list(segments: readonly Segment[], indent: number): string {
  if (segments.length === 0) return '[]';
  const pad = ' '.repeat(indent);
  const lines = segments.map(({ line, kind, ...rest }) => {
    const fields = Object.entries(rest).filter(([key]) => key !== 'confidence');
    return `${pad}  ${quote({ line, kind, ...Object.fromEntries(fields) })}`;
  });
  return `[\n${lines.join(',\n')}\n${pad}]`;
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
