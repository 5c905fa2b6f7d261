import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCarried, writeCarried } from './carried.ts';

it('carries what a feed says of an entry, byte by byte', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      (bytes, title, isStub) => {
        const stated = { title, authors: [title], language: 'en' };
        const own = { name: 'feed!1', mediaType: 'text/html; charset=utf-8', stated, bytes };
        const back = readCarried(writeCarried({ isStub, own }));
        expect({ ...back.own, bytes: [...(back.own?.bytes ?? [])] }).toEqual({
          ...own,
          bytes: [...bytes],
        });
        expect(back.isStub).toBe(isStub);
      },
    ),
  );
  expect(readCarried(writeCarried({ isStub: true, own: null }))).toEqual({
    isStub: true,
    own: null,
  });
});
