import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatConllu } from '../../src/text/conllu.ts';
import { analyseText } from '../../src/workbench/analyse.ts';
import { makeFolder } from '../support/command.ts';

/** Treebanks and the script that scores against them, of others; not part of the project. */
const shared = join(import.meta.dirname, '../../../shared');
const script = join(shared, 'tools/score-ud.mjs');
const goldOf = (treebank: string) => join(shared, 'data/ud', `${treebank}.conllu.gz`);

/** F1 from raw text, times a hundred, below which it must not fall: half a point under what was reached. */
const floors = {
  gum_news_dev: { sentences: 97.3, tokens: 99.2, xpos: 96.2, uas: 87.5, las: 84.5 },
  ewt_dev: { sentences: 84.3, tokens: 98.8, xpos: 93.5, uas: 85.6, las: 82.4 },
};

/** The figures of the scorer for what the analyser makes of a treebank's text. */
function score(treebank: string): Readonly<Record<string, number>> {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [script, goldOf(treebank), ...words], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  const lines = run('--inputs').trim().split('\n');
  const answers = lines.map((line) => {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    return formatConllu(id, text, analyseText(id, text, undefined).sentences);
  });
  using folder = makeFolder({ 'answers.conllu': answers.join('') });
  const scored: { f1: Record<string, number> } = JSON.parse(
    run('--json', '--pred', join(folder.path, 'answers.conllu')),
  );
  return scored.f1;
}

const present = [script, ...Object.keys(floors).map(goldOf)].every((file) => existsSync(file));
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants the treebanks and their scorer in ../shared.\n`,
  );

it.skipIf(!present).each(Object.entries(floors))(
  'analyses the raw text of %s no worse than it did',
  (treebank, floor) => {
    const f1 = score(treebank);
    const figures = Object.entries(floor).map(([name, least]) => ({
      name,
      least,
      reached: 100 * (f1[name] ?? 0),
    }));
    const shown = figures.map(({ name, reached }) => `${name} ${reached.toFixed(2)}`).join(', ');
    process.stderr.write(`${treebank}: ${shown}\n`);
    expect(figures.filter(({ least, reached }) => reached < least)).toEqual([]);
  },
);
