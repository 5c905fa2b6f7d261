import { describe, expect, it } from 'vitest';
import {
  complete,
  type Manner,
  respond,
  sentencesIn,
  serveModel,
} from '../../test/support/model-server.ts';
import type { Fault } from '../core/fault.ts';
import { quietRun, type Run } from '../core/run.ts';
import type { Capture } from '../model/capture.ts';
import { secondCodingSchema } from '../model/second.ts';
import { makeDocument } from '../sources/document.ts';
import { readPaste } from '../sources/paste/paste.ts';
import { codeRead } from './code.ts';
import { defaultLimits, openEndpoint } from './endpoint.ts';
import type { CodedLine } from './line.ts';
import { codeLines } from './lines.ts';
import type { Read } from './read.ts';
import { openSecondCoder, proposeForLines, proposeForReads, type TwiceCoded } from './second.ts';

const story = `Envoys meet in Lima

The president of Peru met the president of Chile in Lima on 3 June 2024, officials said.

Chile has never attacked Bolivia, the historian added on Monday.
`;

function read(text: string): Read {
  const document = makeDocument({ bytes: Buffer.from(text), name: 'story.txt' }, quietRun());
  return { document, reading: readPaste(document) };
}

/** A run that keeps what is reported. */
function listen(): { run: Run; faults: Fault[] } {
  const faults: Fault[] = [];
  const report: Run['report'] = (one) => {
    if (one.kind === 'skipped') faults.push(one.fault);
  };
  return { run: { ...quietRun(), report }, faults };
}

const open = (url: string) =>
  openEndpoint({ url, model: 'm', key: '' }, { ...defaultLimits, firstWaitMs: 1, patience: 2 });

const denial = {
  trigger: 'attacked',
  type: 'ASSAULT',
  modes: [],
  contexts: [],
  actors: ['Chile'],
  recipients: ['Bolivia'],
  status: 'denied',
  confidence: 0.8,
};

/** Finds one event, invents another. */
const proposing: Manner = (seen, _, response) => {
  const about = sentencesIn(seen).find(({ text }) => text.includes('attacked'));
  const proposals = about
    ? [
        { ...denial, sentence: about.sentence },
        { ...denial, sentence: about.sentence, actors: ['Brazil'] },
      ]
    : [];
  complete(response, { proposals });
};

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

async function* codeEach(reads: AsyncIterable<Read>): AsyncGenerator<Capture> {
  for await (const one of reads) yield codeRead(one);
}

async function proposeFor(reads: readonly Read[], url: string, run: Run): Promise<TwiceCoded[]> {
  const all: TwiceCoded[] = [];
  for await (const one of proposeForReads(each(reads), codeEach, open(url), run)) all.push(one);
  return all;
}

describe('the articles of a document', () => {
  it('get a coding of their own beside the first', async () => {
    await using server = await serveModel(proposing);
    const { run, faults } = listen();
    const material = read(story);
    const [coded] = await proposeFor([material], server.url, run);
    const { second: [second, ...others] = [], ...first } = coded ?? {};
    expect(others).toEqual([]);
    expect(first).toEqual(codeRead(material));
    expect(secondCodingSchema.parse(second)).toMatchObject({
      method: 'endpoint:m@1',
      confidenceBy: 'endpoint',
      events: [
        {
          id: expect.stringMatching(/\.1\.p1$/),
          by: 'endpoint:m',
          status: 'denied',
          actors: [{ code: 'CHL' }],
          confidence: 0.8,
        },
      ],
      claims: [],
      dropped: [{ reason: 'words', part: 'actors' }],
      missing: [],
      answers: [{ model: 'm-2024', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(faults).toEqual([]);
  });

  it('are asked about by their coded sentences alone', async () => {
    await using server = await serveModel(proposing);
    await proposeFor([read(story)], server.url, quietRun());
    expect(server.seen.flatMap(sentencesIn)).toEqual([
      {
        sentence: 1,
        text: 'The president of Peru met the president of Chile in Lima on 3 June 2024, officials said.',
      },
      { sentence: 2, text: 'Chile has never attacked Bolivia, the historian added on Monday.' },
    ]);
  });

  it('say which sentences have no answer, and report why once', async () => {
    await using server = await serveModel((_, __, response) => complete(response, 'No events.'));
    const { run, faults } = listen();
    const material = read(story);
    const [coded] = await proposeFor([material], server.url, run);
    const second = coded?.second[0];
    const shown = second?.missing.map((span) => material.document.text.slice(...span));
    expect(shown).toHaveLength(2);
    expect(shown?.[1]).toContain('Chile has never attacked');
    expect(second).toMatchObject({ events: [], answers: [] });
    expect(faults.map(({ kind }) => kind)).toEqual(['second.answer']);
  });
});

const line = (id: number | string, text: string) => JSON.stringify({ id, text });

async function propose(lines: readonly string[], url: string, run: Run) {
  const code = (given: AsyncIterable<string>) => codeLines([given], { threads: 1 }, run);
  const all = [];
  for await (const one of proposeForLines(each(lines), code, open(url), run)) all.push(one);
  return all;
}

async function* allButFirst(lines: AsyncIterable<string>): AsyncGenerator<CodedLine> {
  const coded = codeLines([lines], { threads: 1 }, quietRun());
  await coded.next();
  yield* coded;
}

describe('lines', () => {
  it('are answered in order and in step, also behind lines that are no records', async () => {
    await using server = await serveModel((seen, number, response) => {
      setTimeout(() => proposing(seen, number, response), number === 0 ? 60 : 5);
    });
    const { run, faults } = listen();
    const texts = ['Chile attacked Bolivia.', 'Nobody met.', 'Later Chile attacked Bolivia.'];
    const [first = '', second = '', third = ''] = texts;
    const lines = ['{', line(1, first), line(2, second), '', '{"id":1}', line(1, third)];
    const all = await propose(lines, server.url, run);
    expect(
      all.map(({ id, second: { events } }) => [id, events.map(({ trigger }) => trigger)]),
    ).toEqual([
      [1, [[6, 14]]],
      [2, []],
      [1, [[12, 20]]],
    ]);
    expect(faults.map(({ kind }) => kind)).toEqual(['source.record', 'source.record']);
  });

  it('stay in step with a coder that passes over a record, even one of the same id', async () => {
    await using server = await serveModel(proposing);
    const texts = ['Chile attacked Bolivia.', 'Later Chile attacked Bolivia.'];
    const lines = texts.map((text) => line(1, text));
    const all = [];
    for await (const one of proposeForLines(each(lines), allButFirst, open(server.url), quietRun()))
      all.push(one);
    expect(all).toMatchObject([{ second: { events: [{ trigger: [12, 20] }] } }]);
  });

  it('keep what the first coder found where no answer comes, and the endpoint is left alone at last', async () => {
    await using server = await serveModel((_, __, response) => respond(response, 500, 'broken'));
    const { run, faults } = listen();
    const lines = Array.from({ length: 12 }, (_, i) => line(i, 'Chile attacked Bolivia.'));
    const all = await propose(lines, server.url, run);
    expect(all.map(({ events }) => events.length)).toEqual(lines.map(() => 1));
    expect(all.every(({ second }) => second.missing.length === 1)).toBe(true);
    expect(faults.filter(({ message }) => message.includes('any more'))).toHaveLength(1);
    expect(server.seen.length).toBeLessThan(8 * 4);
  });
});

it('says what is not set', () => {
  const settings = {
    secondCoder: 'http://127.0.0.1:1/v1',
    secondCoderModel: '',
    secondCoderKey: '',
    secondCoderTimeout: 1,
  };
  expect(() => openSecondCoder(settings)).toThrowError(
    expect.objectContaining({ kind: 'second.unset', why: expect.stringContaining('Model') }),
  );
  expect(openSecondCoder({ ...settings, secondCoderModel: 'm' }).limits.timeoutMs).toBe(1000);
});
