import { expect, it } from 'vitest';
import type { Capture } from '../../model/capture.ts';
import { readPaste } from '../../sources/paste/paste.ts';
import { codeRead } from '../code.ts';
import { eventsIn } from './events.ts';
import { openReasons } from './reasons.ts';

const document = {
  id: 'd',
  sha256: 'hash',
  mediaType: 'text/plain',
  text: 'Peru met Chile in Lima on Friday. Peru sent aid to Chile.\n',
  name: 'd.txt',
  capturedAt: '2024-06-10T08:00:00.000Z',
  url: null,
  replaced: 0,
  origins: [],
};

/** As a store gives it back: without reasons. */
const capture = codeRead({ document, reading: readPaste(document) });

function changed(change: object): Capture {
  return { ...capture, codings: capture.codings.map((coding) => ({ ...coding, ...change })) };
}

const explainAll = (of: Capture) => eventsIn(of, { asOf: '2024-06-10' }).map(openReasons());

it('codes a stored text once more for its reasons', () => {
  const [event] = eventsIn(capture, { asOf: '2024-06-10' });
  const [first, second] = explainAll(capture);
  expect(first?.reasons?.events.get(event?.item.id ?? '')?.rule?.file).toMatch(/^frames\//);
  expect(first?.method).toBeUndefined();
  // One coding explains all of a document.
  expect(second?.reasons).toBe(first?.reasons);
});

it('says so where another method explains than the one that was stored', () => {
  const [first] = explainAll(changed({ method: 'frames@0' }));
  expect(first?.method).toBe(capture.codings[0]?.method);
  expect(first?.reasons).toBeDefined();
});

it('explains nothing that it would not make of the text itself', () => {
  const events = capture.codings.flatMap((coding) => coding.events);
  const other = events.map((event) => ({ ...event, type: 'ASSAULT' }));
  expect(explainAll(changed({ events: other })).map(({ reasons }) => reasons)).toEqual(
    other.map(() => undefined),
  );
});
