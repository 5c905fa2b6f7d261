import { expect, it } from 'vitest';
import { aligned, bodyAfter, readWeights } from './weights.ts';

const tensors = {
  plain: { rows: 1, columns: 2, coding: 'float', at: 0 },
  wide: { rows: 2, columns: 3, coding: 'by-row', at: 16 },
  tall: { rows: 2, columns: 1, coding: 'by-column', at: 48 },
};
const head = { method: 'm1', notice: 'ours', sizes: {}, lists: { upos: ['NOUN'] }, tensors };

/** The numbers of `tensors`, each part at a multiple of 16. */
function body(): Uint8Array {
  const bytes = new Uint8Array(66);
  new Float32Array(bytes.buffer, 0, 2).set([1.5, -2]);
  new Float32Array(bytes.buffer, 16, 2).set([0.5, 0.25]);
  new Int8Array(bytes.buffer, 32, 6).set([1, -2, 3, -4, 5, -128]);
  new Float32Array(bytes.buffer, 48, 1).set([8]);
  new Int8Array(bytes.buffer, 64, 2).set([7, -7]);
  return bytes;
}

function pack(text: string = JSON.stringify(head)): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const start = bodyAfter(bytes.length);
  const file = new Uint8Array(start + body().length);
  file.set(new TextEncoder().encode('TMW1'));
  new DataView(file.buffer).setUint32(4, bytes.length, true);
  file.set(bytes, 8);
  file.set(body(), start);
  return file;
}

/** The same bytes at an odd place of a larger buffer. */
function moved(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
}

it.each([
  ['by themselves', pack()],
  ['at an odd place in memory', moved(pack())],
])('reads tensors of every coding, %s', (_, file) => {
  const weights = readWeights(file, 'a.bin');
  const shown = ['plain', 'wide', 'tall'].map((name) => {
    const { values, units } = weights.tensor(name);
    return [[...values], [...units]];
  });
  expect(shown).toEqual([
    [[1.5, -2], []],
    [
      [1, -2, 3, -4, 5, -128],
      [0.5, 0.25],
    ],
    [[7, -7], [8]],
  ]);
  expect(weights.head).toMatchObject({ method: 'm1', lists: { upos: ['NOUN'] } });
});

const whole = pack();

it.each([
  ['no bytes', new Uint8Array(0), 'is not a weights file of this version'],
  ['a page', Buffer.from('<!doctype html>'), 'is not a weights file of this version'],
  ['a later version', Buffer.from('TMW2\0\0\0\0'), 'is not a weights file of this version'],
  ['the mark alone', whole.subarray(0, 4), 'ends before its head does'],
  ['half a head', whole.subarray(0, 60), 'ends before its head does'],
  ['a byte too few', whole.subarray(0, -1), `has ${whole.length - 1} bytes of ${whole.length}`],
  ['a head that is no JSON', pack('{"method":'), 'has a damaged head'],
  ['a head of something else', pack('{"method":"m1"}'), 'has a damaged head'],
  ['a head of nothing', pack('null'), 'has a damaged head'],
])('refuses %s, naming the file and how to mend it', (_, file, why) => {
  expect(() => readWeights(file, 'a.bin')).toThrow(
    new Error(`a.bin ${why}; install Tiltmeter again`),
  );
});

it('names a tensor that the file lacks', () => {
  expect(() => readWeights(whole, 'a.bin').tensor('gates')).toThrow(
    new Error('a.bin has no tensor “gates”; install Tiltmeter again'),
  );
});

it('begins each part at a multiple of 16', () => {
  expect([0, 1, 16, 17].map(aligned)).toEqual([0, 16, 16, 32]);
  expect([0, 8, 9].map(bodyAfter)).toEqual([16, 16, 32]);
});
