import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAct } from '../model/coding.ts';
import { codeText } from './article.ts';

const sentences = readFileSync(new URL('mutations.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

const acts = (text: string) =>
  codeText(text, 'x', '2024-06-10').events.filter(({ status }) => isAct(status));

/** With a small letter but before a name. */
const inside = (subject: string) => subject.replace(/^The /, 'the ');

it('has sixty of them', () => {
  expect(sentences).toHaveLength(60);
});

it.each(sentences)(
  'counts an act of %s, who %s, and none once it is denied, asked or conditional',
  (subject = '', past, base, rest) => {
    expect(acts(`${subject} ${past} ${rest}.`).length).toBeGreaterThan(0);
    expect(acts(`${subject} did not ${base} ${rest}.`)).toEqual([]);
    expect(acts(`${subject} never ${past} ${rest}.`)).toEqual([]);
    expect(acts(`Did ${inside(subject)} ${base} ${rest}?`)).toEqual([]);
    expect(acts(`If ${inside(subject)} ${past} ${rest}, nobody would be surprised.`)).toEqual([]);
    expect(acts(`${subject} would ${base} ${rest} if the talks failed.`)).toEqual([]);
  },
);
