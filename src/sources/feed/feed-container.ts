import { collect } from '../bytes.ts';
import type { Container } from '../formats.ts';
import type { Source } from '../source.ts';
import { beginningOf } from './recognise.ts';

/** A feed: each of its entries is a page or a text of its own. */
export const feedContainer: Container = {
  recognise: (head, told) => beginningOf(head, told) === 'feed',
  async *open(flow, maxBytes, run): AsyncIterable<Source> {
    const source = await collect(flow, maxBytes);
    const [{ readFeed }, { memberOf }] = await Promise.all([
      import('./read-feed.ts'),
      import('./member.ts'),
    ]);
    const feed = readFeed(source);
    if (feed.entries.length === 0)
      run.report({ kind: 'note', item: source.name, text: 'is a feed without entries.' });
    for (const entry of feed.entries) yield memberOf(entry, feed, source);
  },
};
