import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stances, statuses } from '../../src/model/coding.ts';
import { parseLabels } from '../support/claim-labels.ts';

const half = (name: string) =>
  parseLabels(readFileSync(join(import.meta.dirname, '../gold/claims', name), 'utf8'), name);

const piece = (label: string) => `# A remark.\n\n@ a.1 P1\nPeru said Chile said no.\n${label}\n`;

describe('the own labelled set', () => {
  it.each(['dev.txt', 'held.txt'])('%s has all statuses and stances', (name) => {
    const pieces = half(name);
    expect(pieces.length).toBeGreaterThanOrEqual(150);
    const has = new Set(pieces.flatMap(({ events }) => events.map(({ status }) => status)));
    expect([...has].toSorted()).toEqual([...statuses].toSorted());
    const held = new Set(pieces.flatMap(({ claims }) => claims.map(({ stance }) => stance)));
    expect([...held].toSorted()).toEqual([...stances].toSorted());
  });

  it('shares no piece between its halves', () => {
    const dev = new Set(half('dev.txt').map(({ text }) => text));
    expect(half('held.txt').filter(({ text }) => dev.has(text))).toEqual([]);
  });
});

describe('its loader', () => {
  it('finds words where they stand', () => {
    const [one] = parseLabels(piece('claim: said#2 | Chile | no … no | states'), 'a');
    expect(one?.claims[0]).toMatchObject({ cue: [16, 20], content: [21, 23] });
  });

  it.each([
    ['happened: said', /a:5: .*status/s],
    ['occurred: left', /a:5: the text has no "left"/],
    ['occurred: sai', /a:5: the text has no "sai"/],
    ['occurred: said#3', /a:5: the text has no "said#3"/],
    ['claim: said | Peru | Chile … no | shouts', /a:5: .*stance/s],
    ['claim: said | Peru | Chile | states', /a:5: .*content/s],
    ['claim: said | Peru | Chile … no | states | well', /a:5: .*kind/s],
  ])('names the line of "%s"', (label, message) => {
    expect(() => parseLabels(piece(label), 'a')).toThrow(message);
  });

  it('wants labels below a text', () => {
    expect(() => parseLabels('@ a.1 P1\nPeru left.\n', 'a')).toThrow(/a:1: a piece is/);
  });
});
