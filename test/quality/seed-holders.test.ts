import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeArticleAndRead, codeText } from '../../src/coding/article.ts';
import { quietRun } from '../../src/core/run.ts';
import type { Span } from '../../src/core/span.ts';
import { dayOf } from '../../src/workbench/code.ts';
import { readOne } from '../../src/workbench/read.ts';

const file = join(import.meta.dirname, '../../../shared/seed/digest-2023-11-27.txt');
const present = existsSync(file);
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants the seed digest in ../shared/seed.\n`,
  );

/** Who holds what to be so in the seed digest; the words themselves stay in ../shared. */
describe.skipIf(!present)('the holders in the seed digest', async () => {
  if (!present) return;
  const { document, reading } = await readOne(file, { maxBytes: 1e6 }, quietRun());
  const { text } = document;
  const coded = reading.articles.map((article) =>
    codeArticleAndRead(text, article, dayOf(article, reading)),
  );
  const claims = coded.flatMap(({ coding }) => coding.claims);
  const events = coded.flatMap(({ coding }) => coding.events);

  const holderOf = (id: string | null) => {
    const [speaker] = claims.find((claim) => claim.id === id)?.speakers ?? [];
    return id === null ? 'author' : (speaker?.name ?? speaker?.text ?? 'nobody');
  };
  /** The span of the bracketed word where those words stand in a sentence that is coded. */
  const placeOf = (marked: string): Span => {
    const words = marked.replaceAll(/[[\]]/g, '');
    const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
    const sentences = coded.flatMap(({ coding }) => coding.sentences);
    const at = sentences
      .map(([start, end]) => text.slice(start, end).indexOf(words) + start)
      .find((start) => text.startsWith(words, start));
    if (at === undefined) throw new Error(`“${words}” is in no sentence that is coded`);
    return [at + from, at + to];
  };
  const viewsOf = (marked: string) => {
    const place = placeOf(marked);
    const views = coded.map(({ viewsAt }) => viewsAt(place)).find((found) => found.length > 0);
    return (views ?? []).map(
      ({ claim, status, certainty }) => `${holderOf(claim)}: ${status} ${certainty ?? '-'}`,
    );
  };
  const shown = (words: string) =>
    events
      .filter(({ trigger }) => text.slice(...trigger).includes(words))
      .map(({ views }) => views.map(({ claim, status }) => `${holderOf(claim)}: ${status}`));
  const nids = 'National Institute of Defense Studies (NIDS)';

  it.each([
    ['may effectively [become] military', ['author: possible 0.7', 'Tokyo: feared 0.8']],
    ['can’t yet [have] a', ['author: unknown -', 'an analyst: denied -3']],
    ['will [accelerate]” over', ['author: forecast -', `${nids}: forecast 2.5`]],
    ['that Japan [step] up', ['author: requested -', `${nids}: requested 0`]],
    ['had [carried] out joint exercises', ['author: unknown -', `${nids}: occurred 3`]],
    ['no immediate [breakthrough]', ['author: denied -3']],
    ['the US [withdrawing] its', ['author: unknown -', 'Garren Mulloy: conditional 1']],
    ['trio did [agree] to', ['author: occurred 3']],
    ['agree to [step] up', ['author: planned -', 'the trio: planned 1.5']],
  ])('sees “%s” as each holder does', (marked, views) => {
    expect(viewsOf(marked)).toEqual(views);
  });

  it('has what is no formal alliance denied by the scholar alone, in a chain of his own', () => {
    const views = viewsOf('not be [considered] a');
    expect(views.slice(1).every((view) => view === 'Garren Mulloy: denied -3')).toBe(true);
    expect(views.length).toBeGreaterThan(1);
    const denial = claims.find(
      ({ content, stance }) =>
        stance === 'denies' &&
        content.some((part) => text.slice(...part).includes('not be considered')),
    );
    expect(denial && holderOf(denial.id)).toBe('Garren Mulloy');
    const chain = [];
    for (
      let id = denial?.parent ?? null;
      id;
      id = claims.find((one) => one.id === id)?.parent ?? null
    )
      chain.push(holderOf(id));
    expect(chain).toEqual(chain.map(() => 'Garren Mulloy'));
  });

  it.each([
    ['become military allies', 'fears', 'Tokyo'],
    ['can’t yet have', 'denies', 'an analyst'],
    ['will accelerate” over', 'forecasts', nids],
    ['that Japan step up', 'urges', nids],
    ['had carried out joint', 'states', nids],
    ['the US withdrawing its', 'assesses', 'Garren Mulloy'],
    ['to step up efforts', 'plans', 'the trio'],
  ])('has one claim of “%s”: %s, by %s, and in no other claim', (words, stance, who) => {
    const found = claims.filter(({ content }) =>
      content.some((part) => text.slice(...part).includes(words)),
    );
    expect(found.map((claim) => [claim.stance, holderOf(claim.id), claim.parent])).toEqual([
      [stance, who, null],
    ]);
  });

  it('keeps the views of the coded events, whose innermost is their status', () => {
    expect(shown('joint exercises')).toEqual([['author: unknown', `${nids}: occurred`]]);
    expect(shown('withdrawing')).toEqual([['author: unknown', 'Garren Mulloy: conditional']]);
    expect(shown('agree')).toEqual([['author: occurred']]);
    for (const { status, views } of events) expect(views.at(-1)?.status).toBe(status);
  });

  it('says whom the report urges, and what would settle what the three plan', () => {
    const urged = claims.filter(
      ({ stance, speakers }) => stance === 'urges' && speakers[0]?.name === nids,
    );
    const to = urged.flatMap(({ addressees }) => addressees.map(({ code }) => code));
    expect(to).toEqual(['JPN', 'JPN']);
    const plan = claims.find(({ stance, id }) => stance === 'plans' && holderOf(id) === 'the trio');
    const settling = events.filter(({ id }) => plan?.resolvedBy.includes(id));
    expect(settling.map(({ type }) => type)).toEqual(['CONSULT']);
    expect(plan?.horizon?.text).toBe('in the near future');
    const forecast = claims.find(
      ({ stance, horizon }) => stance === 'forecasts' && horizon !== null,
    );
    expect(forecast?.resolvedBy).toEqual([]);
  });

  it('has what several would join, in a headline that is not coded with its article, as no act', () => {
    const related = reading.articles.flatMap((article) => article.related);
    const headline = related.find(({ title }) => title.includes('would join'))?.title ?? '';
    const { claims: said, events: told } = codeText(headline, 'x', undefined);
    expect(said.map(({ stance }) => stance)).toEqual(['assesses']);
    expect(said[0]?.speakers.map((one) => one.text)).toEqual(['analyst']);
    expect(told.filter(({ status }) => status === 'occurred' || status === 'ongoing')).toEqual([]);
  });
});
