import { expect, it } from 'vitest';
import type { Example } from './material.ts';
import { ownSentences } from './own.ts';
import { fit, judge, sharesOf } from './regression.ts';

const example = (value: number, ...rows: number[]): Example => ({
  text: '',
  rows: Int32Array.from(rows),
  value,
  worth: 1,
});
const examples = Array.from({ length: 300 }, () => [
  example(3, 0, 1),
  example(-2.6, 0, 2),
  example(1, 0, 3),
]).flat();

it('learns what signs tell, and the same from the same examples', () => {
  const weights = fit(examples, 8);
  const [real, denied, open] = judge(weights, [example(0, 1), example(0, 2), example(0, 3)]);
  expect(real).toBeGreaterThan(2.5);
  expect(denied).toBeLessThan(-1.2);
  expect(open).toBeGreaterThan(0.5);
  expect(open).toBeLessThan(1.8);
  expect(fit(examples, 8)).toEqual(weights);
});

it('lets a value between two levels belong to both', () => {
  expect([...sharesOf(2.3)].map((share) => Math.round(share * 100))).toEqual([0, 0, 0, 50, 50, 0]);
  expect([...sharesOf(-3)]).toEqual([1, 0, 0, 0, 0, 0]);
  expect([...sharesOf(3)]).toEqual([0, 0, 0, 0, 0, 1]);
});

it('has sentences of our own, each with its act marked', () => {
  const own = ownSentences();
  expect(own.length).toBeGreaterThan(5000);
  for (const { text, event, score } of own) {
    expect(text.slice(...event)).toMatch(/^\p{L}[\p{L} -]*$/u);
    expect(text).not.toMatch(/[{}[\]]|undefined|NaN/);
    expect(Math.abs(score)).toBeLessThanOrEqual(3);
  }
});
