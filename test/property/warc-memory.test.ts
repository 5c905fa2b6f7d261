import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { warc } from '../../src/sources/warc/warc.ts';
import { makeAnswer, makeRecord } from '../support/warcs.ts';

const megabyte = 2 ** 20;

/** Records of 200 MB made while they are read, one of 60 MB among them. */
async function* records(sampled: () => void): AsyncGenerator<Uint8Array> {
  const image = makeRecord({
    content: makeAnswer(Buffer.alloc(megabyte, 'x'), { 'Content-Type': 'image/png' }),
  });
  const large = makeRecord({
    type: 'resource',
    contentType: 'video/mp4',
    content: '',
    length: 60 * megabyte,
  });
  for (let n = 0; n < 140; n += 1) {
    yield Buffer.from(image);
    sampled();
    if (n !== 70) continue;
    yield large.subarray(0, -4);
    for (let part = 0; part < 60; part += 1) {
      yield Buffer.alloc(megabyte, part);
      sampled();
    }
    yield Buffer.from('\r\n\r\n');
  }
  yield makeRecord({ content: makeAnswer('Envoys met.') });
}

it('lets records of 200 MB go by in the memory of a few', async () => {
  const start = process.memoryUsage.rss();
  let peak = start;
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const texts: string[] = [];
  const flow = { name: 'crawl.warc', chunks: records(sample) };
  for await (const member of warc.open(flow, 8 * megabyte, quietRun()))
    if ('bytes' in member) texts.push(Buffer.from(member.bytes).toString());
  expect(texts).toEqual(['Envoys met.']);
  expect((peak - start) / megabyte).toBeLessThan(120);
});
