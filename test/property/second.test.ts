import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSentences } from '../../src/coding/article.ts';
import { proposalsIn } from '../../src/coding/second/answer.ts';
import { judge } from '../../src/coding/second/proposals.ts';
import { requestsFor } from '../../src/coding/second/request.ts';
import { within } from '../../src/core/span.ts';
import { eventSchema, type Party, statuses } from '../../src/model/coding.ts';
import { contexts, eventTypes } from '../../src/ontology/plover.ts';

const text =
  'Peru’s navy met Chile’s navy,\tofficials of Peru and Bolivia said. “Ecuador never attacked Peru,” the envoy of\nEcuador told Peru.';
const [request] = requestsFor(readSentences(text));

/** Words of the text, cut anywhere, and other words. */
const words = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...'Peru,Chile,met,navy,officials,Bolivia,said,attacked,envoy'.split(','),
    ),
  },
  fc
    .tuple(fc.nat(text.length), fc.nat(30))
    .map(([start, length]) => text.slice(start, start + length)),
  fc.string({ unit: 'grapheme' }),
);
const some = fc.array(words, { maxLength: 2 });
const modes = Object.values(eventTypes).flatMap((type) => Object.keys(type.modes));

const proposal = fc.record({
  sentence: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.double()),
  trigger: words,
  type: fc.constantFrom(...Object.keys(eventTypes), 'INVADE', '__proto__'),
  modes: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    fc.array(fc.constantFrom(...modes, 'constructor')),
  ),
  contexts: fc.array(fc.constantFrom(...contexts), { maxLength: 2 }),
  actors: some,
  recipients: some,
  status: fc.constantFrom(...statuses),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

it('makes of any proposals events whose every word stands in their sentence, or drops them', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: proposal }, fc.anything())), (given) => {
      if (request === undefined) throw new Error('no sentences');
      const { events, dropped } = judge(given, request, { by: 'endpoint:m', on: undefined });
      expect(events.length + dropped.length).toBe(given.length);
      for (const event of events) {
        eventSchema.parse({ ...event, id: 'x', views: [] });
        const parties: Party[] = [...event.actors, ...event.recipients];
        for (const party of parties) expect(text.slice(...party.span)).toBe(party.text);
        const spans = [event.trigger, ...parties.map(({ span }) => span)];
        expect(spans.every((span) => span[0] < span[1] && within(span, event.sentence))).toBe(true);
      }
      made += events.length;
    }),
    { numRuns: 400 },
  );
  expect(made).toBeGreaterThan(50);
});

it('reads any answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (answer) => {
      expect(() => proposalsIn(answer)).not.toThrow();
    }),
  );
});
