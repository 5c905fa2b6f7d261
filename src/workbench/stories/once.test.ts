import { describe, expect, it } from 'vitest';
import { captureOf, type Told } from '../../../test/support/captures.ts';
import type { Capture } from '../../model/capture.ts';
import type { Copy } from '../../model/copy.ts';
import { onceTold } from './once.ts';
import { Stories } from './stories.ts';

const first = 'The presidents of Peru and Chile met in Lima on Saturday.';
const denial = 'Bolivia denied that its troops had crossed the border.';
const more = 'Chile expelled the ambassador of Bolivia on Sunday.';

const tell = (outlet: string, ...sentences: string[]) =>
  captureOf({ text: sentences.join(' '), outlet } satisfies Told);

function pair(later: Capture, kind: Copy['kind'], earlier: Capture): Copy {
  const [key, of] = [later, earlier].map(({ document, articles }) => ({
    document: document.id,
    article: articles[0]?.id ?? '',
  }));
  if (!key || !of) throw new Error('There are no articles.');
  return { ...key, of, kind, share: 1, changes: [], knownAt: later.document.capturedAt };
}

const typesIn = ({ codings }: Capture) =>
  codings.flatMap(({ events }) => events.map(({ type }) => type));

describe('onceTold', () => {
  const post = tell('The Harbour Post', first, denial);
  const daily = tell('Island Daily', first, denial, more);

  it('leaves documents alone that tell no common story', () => {
    const captures = [post, daily];
    expect(onceTold(captures, new Stories()).captures).toEqual(captures);
  });

  it('keeps of a copy what it alone tells', () => {
    const copies = [pair(daily, 'copy', post)];
    const { captures, carried } = onceTold([post, daily], new Stories(copies));
    expect(captures[0]).toEqual(post);
    expect(captures.map(typesIn)[1]).toEqual(
      daily.codings.flatMap(({ events }) =>
        events
          .filter(({ sentence }) => daily.document.text.slice(...sentence) === more)
          .map(({ type }) => type),
      ),
    );
    expect(captures.map(typesIn)[1]).not.toEqual([]);
    const [meeting] = post.codings.flatMap(({ events }) => events);
    expect(carried.get(meeting?.id ?? '')).toEqual(['the harbour post', 'island daily']);
    const [own] = captures[1]?.codings.flatMap(({ events }) => events) ?? [];
    expect(carried.get(own?.id ?? '')).toEqual(['island daily']);
  });

  it('tells it by the first that was known, wherever that stands', () => {
    const copies = [pair(daily, 'copy', post)];
    const { captures } = onceTold([daily, post], new Stories(copies));
    expect(captures[1]).toEqual(post);
  });

  it('takes a version for what it replaces', () => {
    const edited = tell('The Harbour Post', first, more);
    const copies = [pair(edited, 'version', post)];
    const { captures } = onceTold([post, edited], new Stories(copies));
    expect(captures.map(typesIn)[0]).toEqual([]);
    expect(captures[1]).toEqual(edited);
  });
});
