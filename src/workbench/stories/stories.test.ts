import { describe, expect, it } from 'vitest';
import type { Copy } from '../../model/copy.ts';
import { Stories } from './stories.ts';

const key = (name: string) => ({ document: name, article: `${name}.1` });

function pair(later: string, kind: Copy['kind'], earlier: string): Copy {
  const knownAt = '2024-05-01T08:00:00.000Z';
  return { ...key(later), of: key(earlier), kind, share: 1, changes: [], knownAt };
}

describe('stories', () => {
  const stories = new Stories([
    pair('b', 'copy', 'a'),
    pair('a2', 'version', 'a'),
    pair('y', 'copy', 'x'),
    pair('a3', 'version', 'a2'),
  ]);

  it('are articles that hang together', () => {
    expect(stories.storyOf(key('b'))).toBe(stories.storyOf(key('a3')));
    expect(stories.storyOf(key('x'))).toBe(stories.storyOf(key('y')));
    expect(stories.storyOf(key('a'))).not.toBe(stories.storyOf(key('x')));
    expect(stories.storyOf(key('alone'))).toBeUndefined();
    const names = stories.members(stories.storyOf(key('a')) ?? '').map(({ document }) => document);
    expect(names.toSorted()).toEqual(['a', 'a2', 'a3', 'b']);
  });

  it('count by the first that was known, as it was edited last', () => {
    expect(stories.tellingOf(stories.storyOf(key('b')) ?? '')).toEqual(key('a3'));
    expect(stories.tellingOf(stories.storyOf(key('y')) ?? '')).toEqual(key('x'));
  });

  it('number the versions of an article from its second', () => {
    const numbers = ['a', 'a2', 'a3', 'b'].map((name) => stories.versionOf(key(name))?.number);
    expect(numbers).toEqual([undefined, 2, 3, undefined]);
    expect(stories.replacing(key('a'))).toEqual(key('a3'));
    expect(stories.replacing(key('a3'))).toBeUndefined();
  });

  it('are the same in whatever order their pairs are given', () => {
    const pairs = [pair('c', 'copy', 'b'), pair('b', 'copy', 'a'), pair('d', 'copy', 'c')];
    for (const order of [pairs, pairs.toReversed()]) {
      const some = new Stories(order);
      expect(some.members(some.storyOf(key('d')) ?? '')).toHaveLength(4);
      expect(some.tellingOf(some.storyOf(key('d')) ?? '')).toEqual(key('a'));
    }
  });
});
