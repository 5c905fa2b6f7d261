import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureOf } from '../../../test/support/captures.ts';
import { slice } from '../../core/span.ts';
import { conflictSchema } from '../../model/conflict.ts';
import { findConflicts } from './find.ts';

/** Articles parted by "//", each of 10 June 2024 or of the day that it begins with. */
function capturesOf(texts: string) {
  return texts.split('//').map((part) => {
    const [, on, text = ''] = /^\s*(\d{4}-\d\d-\d\d)?\s*(.*?)\s*$/s.exec(part) ?? [];
    return captureOf({ text, on: on ?? '2024-06-10' });
  });
}

/** Kind, then holder and words of each side, the sides that deny behind a stroke. */
function shown(texts: string): string[] {
  const captures = capturesOf(texts);
  const textOf = new Map(captures.map(({ document }) => [document.id, document.text]));
  return findConflicts(captures).map(({ kind, sides }) => {
    const told = sides.map(({ holder, polarity, tally, voices }) => {
      const words = voices.map(({ document, spans }) =>
        spans.map((span) => slice(textOf.get(document) ?? '', span)).join(' … '),
      );
      return `${polarity === 'denies' ? '-' : '+'}${holder ?? '*'}: ${tally?.text ?? words.join(' & ')}`;
    });
    return `${kind} ${told.join(' | ')}`;
  });
}

describe('an act told and denied', () => {
  it.each([
    [
      'Chile attacked a Bolivian border post on Sunday. // Chile denied attacking Bolivia.',
      '+*: attacked | -Chile: attacking',
    ],
    [
      'Chile attacked Bolivia on Sunday. // Chile denied the attack on Bolivia.',
      '+*: attacked | -Chile: attack',
    ],
    [
      'Bolivia said Chile attacked Bolivia on Sunday. // Chile did not attack Bolivia.',
      '+Bolivia: attacked | -*: attack',
    ],
    [
      'Chile attacked Bolivia, Bolivia said, but Chile denied attacking Bolivia.',
      '+Bolivia: attacked | -Chile: attacking',
    ],
    [
      'Peruvian troops attacked Chile on Sunday. // Peru rejected claims that its troops attacked Chile.',
      '+*: attacked | -Peru: attacked',
    ],
    [
      'Peru and Ecuador held talks in Lima on Sunday. // There were no talks between Peru and Ecuador on Sunday.',
      '+*: held talks | -*: talks',
    ],
    ['Peru met Ecuador on Sunday. // Ecuador denied meeting Peru.', '+*: met | -Ecuador: meeting'],
    [
      'Russia withdrew its troops from Georgia on Monday. // Georgia said Russia had not withdrawn its troops from Georgia.',
      '+*: withdrew its troops | -Georgia: withdrawn its troops',
    ],
    [
      'Iran seized a Panamanian tanker on Tuesday. // Iran denied having seized the Panamanian tanker.',
      '+*: seized a Panamanian tanker | -Iran: seized the Panamanian tanker',
    ],
    [
      'Russia supports rebels in Mali. // Russia denied supporting rebels in Mali.',
      '+*: supports | -Russia: supporting',
    ],
    [
      'Chile attacked Bolivia in 1974. // Chile never attacked Bolivia.',
      '+*: attacked | -*: attacked',
    ],
    [
      'Chile attacked Bolivia on Sunday. // Chile could not have attacked Bolivia.',
      '+*: attacked | -*: attacked',
    ],
    [
      '2024-06-12 Chile attacked Bolivia on Sunday. // 2024-06-10 Chile denied attacking Bolivia.',
      '+*: attacked | -Chile: attacking',
    ],
  ])('stands side by side: %s', (texts, sides) => {
    expect(shown(texts)).toEqual([`act ${sides}`]);
  });

  it.each([
    // What is decided, planned or yet to come is no view of what was.
    'Chile attacked Bolivia on Sunday. // Chile will not attack Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile refused to attack Bolivia.',
    'Russia withdrew its troops from Georgia on Monday. // Russia refused to withdraw its troops from Georgia.',
    'Chile attacked Bolivia on Sunday. // Chile has not yet attacked Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile denied it will attack Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile denied planning to attack Bolivia.',
    'Peru and Ecuador held talks on Sunday. // Peru ruled out talks with Ecuador.',
    'Peru and Ecuador held talks on Sunday. // Peru cancelled talks with Ecuador.',
    // Another part, another degree.
    'Chile attacked Bolivia on Sunday. // Chile did not deliberately attack Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile nearly attacked Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile denied shelling Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile denied attacking Bolivian civilians.',
    'Chile attacked Bolivia on Sunday. // Chile denied attacking Bolivia first.',
    // Other days, and the world as it went on.
    'Chile attacked Bolivia on Sunday. // Chile did not attack Bolivia on Tuesday.',
    'Chile attacked Bolivia in March 2020. // Chile denied attacking Bolivia.',
    '2024-06-10 Russia has not withdrawn its troops from Georgia. // 2024-06-11 Russia withdrew its troops from Georgia.',
    '2024-06-10 Russia has not withdrawn its troops from Georgia. // 2024-06-20 Russia withdrew its troops from Georgia.',
    // Other countries, other parts, other actors.
    'Chile attacked Bolivia on Sunday. // Chile did not attack Peru.',
    'Chile attacked Bolivia on Sunday. // Bolivia did not attack Chile.',
    'Chilean rebels attacked Bolivia on Sunday. // Chile denied attacking Bolivia.',
    // Not told as done, or not denied.
    'Chile may attack Bolivia, an analyst said. // Chile denied attacking Bolivia.',
    'Chile will attack Bolivia, an analyst said. // Chile did not attack Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile did not comment on the attack on Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile neither confirmed nor denied attacking Bolivia.',
    'Chile attacked Bolivia on Sunday. // Chile did not deny attacking Bolivia.',
    'Chile attacked Bolivia on Sunday. // Officials feared that Chile had not attacked Bolivia.',
    'Chile attacked Bolivia on Sunday. // If Chile had not attacked Bolivia, Peru would have stayed out.',
    // An article that says both by itself tells of two things.
    'Chile attacked Bolivia on Sunday. Chile did not attack Bolivia on Sunday.',
  ])('is no conflict: %s', (texts) => {
    expect(shown(texts)).toEqual([]);
  });
});

describe('statements of opposite polarity', () => {
  it.each([
    [
      'China and Russia are not allies in any formal sense, Mulder said. // China and Russia have become military allies, the report said.',
      '+the report: China and Russia have become military allies | -Mulder: China and Russia are not allies in any formal sense',
    ],
    [
      'The analyst said that China is not an ally of Russia. // Analysts say China and Russia are allies.',
      '+Analysts: China and Russia are allies | -The analyst: that China is not an ally of Russia',
    ],
    [
      'Iran does not have nuclear weapons, a minister said. // Israel said Iran had nuclear weapons.',
      '+Israel: Iran had nuclear weapons | -a minister: Iran does not have nuclear weapons',
    ],
    [
      'Iran enriches uranium, Israel said. // Iran denied enriching uranium.',
      '+Israel: Iran enriches uranium | -Iran: enriching uranium',
    ],
    [
      'Mulder said Peru was not ready for war. // The report said Peru was ready for war.',
      '+The report: Peru was ready for war | -Mulder: Peru was not ready for war',
    ],
  ])('stand side by side: %s', (texts, sides) => {
    expect(shown(texts)).toEqual([`statement ${sides}`]);
  });

  it.each([
    'China and Russia are not formal allies, Mulder said. // China and Russia are allies, the report said.',
    'China and Russia were not allies in 1970, Mulder said. // China and Russia are allies, the report said.',
    'China and Russia are not allies, Mulder said. // China and Russia will become allies, the report said.',
    'China and Russia are not allies, Mulder said. // China and Russia may be allies, the report said.',
    'China and Russia are not allies, Mulder said. // China and Iran are allies, the report said.',
    '2024-06-10 China and Russia are not allies, Mulder said. // 2024-12-10 China and Russia are allies, the report said.',
    'Russia does not supply China with gas, Mulder said. // China supplies Russia with gas, the report said.',
    'Iran has no nuclear weapons, its president said. // Iran has weapons, Israel said.',
    'Iran does not want nuclear weapons, its president said. // Iran has nuclear weapons, Israel said.',
    'Peru is not ready for talks, Mulder said. // Peru is ready for war, the report said.',
    'Iran does not enrich uranium at Natanz, its president said. // Israel said Iran enriches uranium.',
    'Mulder said the bridge was not safe. // The mayor said the bridge was safe.',
  ])('are no conflict: %s', (texts) => {
    expect(shown(texts)).toEqual([]);
  });

  it('are not said again where the act is told and denied', () => {
    const texts =
      'An envoy said Chile recognises Bolivia. // Chile said it does not recognise Bolivia.';
    expect(shown(texts)).toEqual(['act +An envoy: recognises | -Chile: recognise']);
  });
});

describe('numbers of one thing', () => {
  it.each([
    [
      'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Bolivia on Sunday, killing at least 30 people, officials said.',
      '+*: 12 people | +officials: at least 30 people',
    ],
    [
      'At least 30 people were killed when Chile shelled Bolivia on Sunday, the ministry said. // Chile shelled Bolivia on Sunday, killing 12.',
      '+*: 12 | +the ministry: At least 30 people',
    ],
    [
      'Chile killed 30 Bolivian soldiers on Sunday, Bolivia said, but Chile said it had killed 12 Bolivian soldiers on Sunday.',
      '+Chile: 12 Bolivian soldiers | +Bolivia: 30 Bolivian soldiers',
    ],
    [
      'Chile arrested 21 Bolivian sailors on Sunday. // Chile arrested twenty-four Bolivian sailors on Sunday, Bolivia said.',
      '+*: 21 Bolivian sailors | +Bolivia: twenty-four Bolivian sailors',
    ],
    [
      'Chile sent 500 troops to Bolivia on Sunday. // Chile sent more than 2,000 troops to Bolivia on Sunday, an envoy said.',
      '+*: 500 troops | +an envoy: more than 2,000 troops',
    ],
  ])('stand side by side: %s', (texts, sides) => {
    expect(shown(texts)).toEqual([`number ${sides}`]);
  });

  it.each([
    'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Bolivia on Sunday, killing at least 10 people, officials said.',
    'Chile shelled Bolivia on Sunday, killing 1,000 people. // Chile shelled Bolivia on Sunday, killing 1,043 people, officials said.',
    'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Bolivia on Tuesday, killing 30 people.',
    'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Peru on Sunday, killing 30 people.',
    'Chile shelled Bolivia on Sunday, killing 12 soldiers. // Chile shelled Bolivia on Sunday, killing 30 civilians.',
    'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Bolivia on Sunday, wounding 30 people.',
    'Chile shelled Bolivia on Sunday, killing 12 people. Chile shelled Bolivia on Sunday, killing 30 people.',
    'Chile shelled Bolivia on Sunday, killing 12 people. // Chile shelled Bolivia on Sunday, which could have killed 30 people.',
    'Chile attacked a port in Lima on Sunday, killing 12 people. // Chile attacked a port in Arequipa on Sunday, killing 30 people.',
    'Chile sent 500 troops to Bolivia on Sunday. // Chile plans to send 2,000 troops to Bolivia.',
  ])('are no conflict: %s', (texts) => {
    expect(shown(texts)).toEqual([]);
  });
});

const withSelf = (texts: string) => findConflicts(capturesOf(texts)).map((one) => one.isWithSelf);

describe('a conflict', () => {
  it('keeps every report of each side, and counts copies of a sentence once', () => {
    const outlets = ['The Post', 'The Herald'].map((outlet) =>
      captureOf({ text: 'Chile attacked Bolivia on Sunday.', outlet }),
    );
    const denial = captureOf({ text: 'Chile denied attacking Bolivia.' });
    const other = captureOf({ text: 'Bolivia said Chile attacked Bolivia on Sunday.' });
    const conflicts = findConflicts([...outlets, denial, other]);
    expect(conflicts.map((one) => conflictSchema.parse(one))).toEqual(conflicts);
    const sides = conflicts[0]?.sides.map(({ voices, origins }) => [voices.length, origins]);
    expect(sides?.toSorted()).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('folds what one holder says in two texts of the same words to one origin', () => {
    const denials = ['The Post', 'The Herald'].map((outlet) =>
      captureOf({ text: 'Chile denied attacking Bolivia.', outlet }),
    );
    const act = captureOf({ text: 'Chile attacked Bolivia on Sunday.' });
    const [conflict] = findConflicts([...denials, act]);
    expect(conflict?.sides.map(({ voices, origins }) => [voices.length, origins])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('says where one holder is on two sides', () => {
    expect(
      withSelf(
        'China is not an ally of Russia, Mulder said. // China is an ally of Russia, Mulder said.',
      ),
    ).toEqual([true]);
    expect(
      withSelf(
        'China is not an ally of Russia, Mulder said. // China is an ally of Russia, Ruiz said.',
      ),
    ).toEqual([false]);
  });
});

it('finds the same whatever the order of the captures', () => {
  const captures = capturesOf(
    'Chile attacked Bolivia on Sunday, killing 12 people. // Chile attacked Bolivia, killing 30 people on Sunday, Bolivia said. // ' +
      'Chile denied attacking Bolivia. // Chile did not attack Bolivia on Sunday. // China is an ally of Russia, Ruiz said. // ' +
      'China is not an ally of Russia, Mulder said. // Chile attacked Bolivia. // 2024-06-08 Chile attacked Bolivia on 7 June.',
  );
  const found = findConflicts(captures);
  expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['act', 'statement']));
  const orders = fc.shuffledSubarray(captures, { minLength: captures.length });
  fc.assert(
    fc.property(orders, (order) => {
      expect(findConflicts(order)).toEqual(found);
    }),
    { numRuns: 15 },
  );
});
