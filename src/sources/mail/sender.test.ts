import { expect, it } from 'vitest';
import { senderIn } from './sender.ts';

it.each([
  ['Ana Ruiz <ana@example.org>', { author: 'Ana Ruiz' }],
  ['Ana Ruiz from Port Watch <x@mail.example>', { author: 'Ana Ruiz', outlet: 'Port Watch' }],
  [
    'Ana Ruiz | The Strait Letter <x@mail.example>',
    { author: 'Ana Ruiz', outlet: 'The Strait Letter' },
  ],
  ['The Strait Letter <hello@straitletter.example>', { outlet: 'The Strait Letter' }],
  ['Kask Lund <hello@kask-lund.example>', { outlet: 'Kask Lund' }],
  ['The Harbour Gazette <x@mail.example>', { outlet: 'The Harbour Gazette' }],
  [' <editor@news.straitletter.example>', { outlet: 'straitletter.example' }],
  [' <nobody@gmail.com>', {}],
  [' <>', {}],
])('tells of %j who writes and for whom', (from, expected) => {
  const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(from) ?? [];
  expect(senderIn({ name, address })).toEqual(expected);
});

it('takes the name of the list for the outlet', () => {
  const header = {
    name: 'Ana Ruiz',
    address: 'ana@example.org',
    listId: '"Asia Watch" <asia.lists.example.org>',
  };
  expect(senderIn(header)).toEqual({ author: 'Ana Ruiz', outlet: 'Asia Watch' });
  expect(senderIn({ ...header, listId: '<asia.lists.example.org>' })).toEqual({
    author: 'Ana Ruiz',
  });
});
