import { describe, expect, it } from 'vitest';
import type { Copy } from '../../model/copy.ts';
import type { Store } from '../store.ts';
import { all, type Engine, freshStore, type Published } from './samples.contract.ts';

const told = (sentences: readonly string[]) => sentences.join(' ');
const abridged = (sentences: readonly string[]) => told(sentences.slice(0, 12));
/** With a line before it and a letter in forty gone. */
const spoiled = (sentences: readonly string[]) =>
  `From our desk\n${told(sentences).replaceAll(/(.{39})./g, '$1')}`;
const pairs = (copies: readonly Copy[]) =>
  copies.map(({ document, of, kind }) => `${document} ${kind} of ${of.document}`);

export function describeCopies({ open, publish, makeStory }: Engine): void {
  const one = makeStory(1);
  const other = makeStory(2);
  async function addAll(store: Store, articles: readonly Published[]): Promise<void> {
    for (const each of articles) await store.add(publish(each));
  }

  describe('copies', () => {
    const store = freshStore(open);

    it('are found among all that was added before, the first that was known first', async () => {
      await addAll(store(), [
        { id: 'a', text: told(one), day: 1 },
        { id: 'b', text: told(other), day: 2 },
        { id: 'c', text: abridged(one), day: 3 },
        { id: 'd', text: spoiled(one), day: 4 },
      ]);
      const copies = await all(store().copies());
      expect(pairs(copies)).toEqual(['c copy of a', 'd copy of a']);
      expect(copies[0]).toMatchObject({
        article: 'c.1',
        of: { document: 'a', article: 'a.1' },
        changes: [],
        knownAt: '2024-05-03T08:00:00.000Z',
      });
      expect(copies.every(({ share }) => share > 0.8 && share <= 1)).toBe(true);
    });

    it('are found of an abridgement that came before the whole', async () => {
      await addAll(store(), [
        { id: 'short', text: abridged(one), day: 1 },
        { id: 'whole', text: told(one), day: 2 },
        { id: 'end', text: told(one.slice(0, 28)), day: 3 },
      ]);
      expect(pairs(await all(store().copies()))).toEqual([
        'whole copy of short',
        'end copy of short',
      ]);
    });

    it('are never texts that quote at length what half of them is not', async () => {
      await addAll(store(), [
        { id: 'a', text: told(one), day: 1 },
        { id: 'b', text: told([...other.slice(0, 15), ...one.slice(0, 9)]), day: 2 },
        { id: 'c', text: told(other), day: 3 },
      ]);
      expect(pairs(await all(store().copies()))).toEqual(['c copy of b']);
    });

    it('are not joined by a chain of texts that each have half of the next', async () => {
      const chain = Array.from({ length: 5 }, (_, n) => ({
        id: `c${n}`,
        text: told([...makeStory(10 + n, 20), ...makeStory(11 + n, 20)]),
        day: n + 1,
      }));
      await addAll(store(), chain);
      const joined = pairs(await all(store().copies()));
      expect(joined.length).toBeLessThan(3);
    });

    it('are found within a document', async () => {
      const { document, articles, codings, furniture } = publish({
        id: 'a',
        text: `${told(one)}\n${told(one)}`,
        day: 1,
      });
      const [article] = articles;
      const [coding] = codings;
      if (!article || !coding) throw new Error('There is no article.');
      const [first, second] = article.segments;
      if (!first || !second) throw new Error('There are no two paragraphs.');
      await store().add({
        document,
        furniture,
        articles: [
          { ...article, segments: [first] },
          { ...article, id: 'a.2', segments: [second] },
        ],
        codings: [coding, { ...coding, article: 'a.2' }],
      });
      expect(await all(store().copies())).toMatchObject([
        { document: 'a', article: 'a.2', of: { document: 'a', article: 'a.1' }, kind: 'copy' },
      ]);
    });

    it('leave short and empty texts alone', async () => {
      await addAll(store(), [
        { id: 'a', text: 'Read on.', day: 1 },
        { id: 'b', text: 'Read on.', day: 2 },
        { id: 'c', text: '', day: 3 },
        { id: 'd', text: '', day: 4 },
      ]);
      expect(await all(store().copies())).toEqual([]);
    });

    it('are known when both of a pair are, and what was known before stays', async () => {
      await addAll(store(), [
        { id: 'a', text: told(one), day: 10 },
        { id: 'b', text: abridged(one), day: 20 },
      ]);
      const before = await all(store().copies());
      // An archive: captured earlier, added later.
      await addAll(store(), [
        { id: 'old', text: told(one), day: 2 },
        { id: 'next', text: spoiled(one), day: 5 },
      ]);
      const later = await all(store().copies());
      expect(later).toEqual(expect.arrayContaining(before));
      expect(pairs(await all(store().copies({ knownBy: '2024-05-04' })))).toEqual([]);
      expect(pairs(await all(store().copies({ knownBy: '2024-05-09' })))).toEqual([
        'next copy of old',
      ]);
      expect(pairs(later)).toEqual(['next copy of old', 'a copy of old', 'b copy of a']);
    });

    it('change nothing of the captures, which come back as they were', async () => {
      const captures = [
        publish({ id: 'a', text: told(one), day: 1 }),
        publish({ id: 'b', text: told(one), day: 2 }),
      ];
      for (const capture of captures) await store().add(capture);
      expect(await all(store().captures())).toStrictEqual(captures);
    });
  });

  describe('versions', () => {
    const store = freshStore(open);
    const first = one.join('\n');
    const edited = one.with(3, 'Nobody knew of that at all.').join('\n');

    it('are what became of the page of one address, with what was changed', async () => {
      const url = 'https://www.example.org/mira/ferry/?utm_source=mail';
      const later = 'http://example.org/mira/ferry#top';
      await addAll(store(), [
        { id: 'a', text: first, day: 1, url },
        { id: 'b', text: edited, day: 2, url: later },
      ]);
      const [version] = await all(store().copies());
      expect(version).toMatchObject({ document: 'b', of: { document: 'a' }, kind: 'version' });
      const texts = new Map([
        ['a', first],
        ['b', edited],
      ]);
      const changed = version?.changes.map(({ kind, document, span }) => [
        kind,
        texts.get(document)?.slice(...span),
      ]);
      expect(changed).toEqual([
        ['removed', one[3]?.slice(0, -1)],
        ['added', 'Nobody knew of that at all'],
      ]);
    });

    it('are what an outlet puts out again under much the same headline within a week', async () => {
      const outlet = 'The Harbour Post';
      await addAll(store(), [
        { id: 'a', text: first, day: 1, outlet, title: 'Ferry sinks off Mira' },
        { id: 'b', text: edited, day: 3, outlet, title: 'Ferry sinks off Mira, mayor resigns' },
        { id: 'c', text: edited, day: 3, outlet: 'Island Daily', title: 'Ferry sinks off Mira' },
        { id: 'd', text: edited, day: 25, outlet, title: 'Ferry sinks off Mira' },
      ]);
      expect(pairs(await all(store().copies()))).toEqual([
        'b version of a',
        'c copy of a',
        'd copy of a',
      ]);
    });

    it('follow one another', async () => {
      const url = 'https://example.org/ferry';
      const again = one.with(3, 'All of it was known.').join('\n');
      await addAll(store(), [
        { id: 'a', text: first, day: 1, url },
        { id: 'b', text: edited, day: 2, url },
        { id: 'c', text: again, day: 3, url },
        { id: 'x', text: other.join('\n'), day: 4, url },
      ]);
      expect(pairs(await all(store().copies()))).toEqual(['b version of a', 'c version of b']);
    });
  });
}
