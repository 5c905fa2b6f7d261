import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { pickBody } from '../../src/sources/html/body.ts';
import type { Forest } from '../../src/sources/html/forest.ts';
import { packed, weightsFile } from '../weights-file.ts';
import { fitBoth, judge } from './fit.ts';
import { loadPages, type Page } from './material.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    /** The annotated pages. */
    pages: {
      type: 'string',
      default: new URL('../../../shared/data/reading/pages-dev.jsonl.gz', import.meta.url).pathname,
    },
    /** Where the weights go. */
    out: {
      type: 'string',
      default: new URL('../../data/pages/lines.bin', import.meta.url).pathname,
    },
    /** Judge each fifth of the sites by what was learned from the others, and write nothing. */
    validate: { type: 'boolean', default: false },
  },
});

const folds = 5;
const say = (text: string) => process.stderr.write(`${text}\n`);
const percent = (share: number) => (100 * share).toFixed(2);

const pages = loadPages(values.pages);
say(`${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} lines`);
if (values.validate) crossValidate();
else write(fitBoth(pages));

function crossValidate(): void {
  const chances = new Map<Page, Float64Array>();
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = ({ site }: Page) => hashOf(site) % folds === fold;
    const fitted = fitBoth(pages.filter((page) => !isHeld(page)));
    const held = pages.filter(isHeld);
    for (const page of held) chances.set(page, judge(fitted, page));
    tell(`fold ${fold + 1}, ${held.length} pages`, held, (page) =>
      pickBody(page.scene, chances.get(page) ?? new Float64Array()),
    );
  }
  const given = (page: Page) => chances.get(page) ?? new Float64Array();
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55])
    tell(`from ${threshold}`, pages, (page) =>
      Array.from(given(page), (chance) => chance >= threshold),
    );
  tell('as it is picked', pages, (page) => pickBody(page.scene, given(page)));
}

function tell(
  name: string,
  judged: readonly Page[],
  picked: (page: Page) => readonly boolean[],
): void {
  const { precision, recall, f1 } = measure(judged, picked);
  say(`${name}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

function write({ first, second }: { readonly first: Forest; readonly second: Forest }): void {
  const tensors = [...tensorsOf('first', first), ...tensorsOf('second', second)];
  const notice =
    'Trained on the labels of the WCXB benchmark of web content extraction (CC BY 4.0); see NOTICE.';
  const file = weightsFile({ method: 'page-lines 1', notice, sizes: {}, lists: {} }, tensors);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, file);
  say(`${file.length} bytes in ${values.out}`);
}

function tensorsOf(name: string, forest: Forest) {
  return Object.entries(forest).map(([part, numbers]: [string, Int32Array | Float32Array]) => {
    const own = Float32Array.from(numbers);
    return [`${name}.${part}`, packed(own, 1, own.length, 'float')] as const;
  });
}
