import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Piece } from './changes.ts';
import { differences } from './differences.ts';

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    text: line[0],
    span: [line.index, line.index + line[0].length],
  }));
}

function changed(before: string, after: string) {
  const { removed, added } = changesBetween(piecesOf(before), piecesOf(after));
  return {
    removed: removed.map((span) => before.slice(...span)),
    added: added.map((span) => after.slice(...span)),
  };
}

describe('changesBetween', () => {
  it('gives the words taken out and put in, where they stand', () => {
    const before = 'The ferry sank off Mira.\nTwelve people are missing.\nDivers went out.';
    const after =
      'The ferry sank off Mira.\nFourteen people are missing, the mayor said.\nDivers went out.';
    expect(changed(before, after)).toEqual({
      removed: ['Twelve'],
      added: ['Fourteen', 'the mayor said'],
    });
  });

  it('gives whole paragraphs', () => {
    expect(changed('One.\nTwo.', 'One.\nA new one came.\nTwo.')).toEqual({
      removed: [],
      added: ['A new one came'],
    });
    expect(changed('One.\nAn old one went.\nTwo.', 'One.\nTwo.')).toEqual({
      removed: ['An old one went'],
      added: [],
    });
  });

  it('makes nothing of other white space and marks', () => {
    expect(changed('“One,” she said.', '"One", she said')).toEqual({ removed: [], added: [] });
  });

  it('takes texts without anything in common whole, however long', () => {
    const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
    expect(changed(before, after)).toEqual({ removed: [before.trim()], added: [after.trim()] });
  });
});

it('says of any two lists what makes one of the other', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const made: string[] = [];
      let at = 0;
      for (const [gone, come] of differences(before, after)) {
        made.push(...before.slice(at, gone[0]), ...after.slice(...come));
        at = gone[1];
      }
      expect([...made, ...before.slice(at)]).toEqual(after);
    }),
  );
});

it('leaves out no more than it must', () => {
  expect(
    differences(Array.from('abcabba'), Array.from('cbabac'))
      .flat()
      .reduce((sum, [a, b]) => sum + b - a, 0),
  ).toBe(5);
});
