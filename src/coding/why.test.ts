import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Span, slice } from '../core/span.ts';
import type { EventWhy, LexiconLine } from '../model/why.ts';
import { codeText } from './article.ts';

const on = '2024-06-10';

function whyOf(sentence: string, trigger: string): EventWhy {
  const { events, reasons } = codeText(sentence, 'x', on, { why: true });
  const event = events.find((one) => slice(sentence, one.trigger).startsWith(trigger));
  const why = event && reasons?.events.get(event.id);
  if (why === undefined) throw new Error(`no reasons for “${trigger}” in “${sentence}”`);
  return why;
}

/** The line of a lexicon that a reason names, from the file itself. */
function written({ file, line }: LexiconLine): string[] {
  const text = readFileSync(new URL(`../../data/coding/${file}`, import.meta.url), 'utf8');
  return (text.split('\n')[line - 1] ?? '').split('\t');
}

it('names the line of the frame, the words it took and the places of the parties', () => {
  const sentence = 'Peru held talks in Lima with Chile on Friday.';
  const why = whyOf(sentence, 'held');
  const words = (spans: readonly Span[]) => spans.map((span) => slice(sentence, span));
  expect(why.rule && written(why.rule)).toEqual(expect.arrayContaining(['hold', 'verb']));
  expect(why.rule && why.rule.text.split(' ')[0]).toBe('hold');
  expect(words(why.words)).toEqual(['held', 'talks']);
  expect(why.actors.map(({ span, place }) => [slice(sentence, span), place])).toEqual([
    ['Peru', 'subj'],
    ['Chile', 'obj.with'],
  ]);
  expect([why.date, why.place].map((span) => span && slice(sentence, span))).toEqual([
    'held',
    'held',
  ]);
  expect(why.confidence).toEqual({ by: 'verb', known: 2 });
});

it('says of somebody whom no place of the frame has that they stand below the trigger', () => {
  const why = whyOf(
    'Peru began an inquiry into the money spent by the Chilean ministry.',
    'inquiry',
  );
  expect(why.recipients.map(({ place }) => place)).toEqual([null]);
});

it.each([
  ['Peru attacked Chile.', 'attacked', 'tense', 'attacked'],
  ['Peru did not attack Chile.', 'attack', 'negation', 'not'],
  ['No Peruvian soldier attacked Chile.', 'attacked', 'negation', 'soldier'],
  ['Peru may attack Chile.', 'attack', 'modal', 'may'],
  ['If Peru attacked Chile, Bolivia would help.', 'attacked', 'condition', 'If'],
  ['Peru would attack Chile if it could.', 'attack', 'condition', 'if'],
  ['Peru plans to attack Chile.', 'attack', 'governor', 'plans'],
  ['Peru built ships to attack Chile.', 'attack', 'purpose', 'built'],
  ['The risk of an attack by Chile on Peru grew.', 'attack', 'governor', 'risk'],
  ['A planned attack by Chile on Peru was called off.', 'attack', 'attribute', 'planned'],
  ['Russia’s war in Ukraine went on.', 'war', 'lasting', 'war'],
])('says what made the status in “%s”', (sentence, trigger, how, word) => {
  const { status } = whyOf(sentence, trigger);
  expect([status.how, status.word && slice(sentence, status.word)]).toEqual([how, word]);
});

it('names the claim that made a status, and the claim of a demand', () => {
  const sentence = 'Peru fears that Chile attacked Bolivia.';
  const { claims } = codeText(sentence, 'x', on);
  expect(whyOf(sentence, 'attacked').status).toMatchObject({
    how: 'claim',
    made: 'feared',
    claim: claims[0]?.id,
  });
  const demand = whyOf('The Peruvian government said that Chile must leave.', 'must');
  expect(demand.rule).toBeNull();
  expect(demand.status).toMatchObject({ how: 'claim', claim: 'x.c1' });
});

it('says by what each holder comes to their view, the author first', () => {
  const sentence = 'Ruiz said that Peru may attack Chile.';
  expect(
    whyOf(sentence, 'attack').views.map(({ by, word }) => [by, word && slice(sentence, word)]),
  ).toEqual([
    ['say', null],
    ['own', 'may'],
  ]);
});

it('says what the deed is and into what its teller turned it', () => {
  const why = whyOf('Peru said on Friday that it would attack Chile.', 'attack');
  expect([why.deed, why.status.made, why.status.turned]).toEqual([
    'ASSAULT',
    'forecast',
    'threatened',
  ]);
});

it('names the line of a claim’s cue, and none for a quotation that stands free', () => {
  const text = 'Ana Ruiz warned that Peru might attack.\n“We are a small country with few ships.”';
  const { claims, reasons } = codeText(text, 'x', on, { why: true });
  const cues = claims.map(({ id }) => reasons?.claims.get(id)?.cue);
  expect(cues.map((cue) => cue && written(cue)[0])).toEqual(['warn', null]);
});

it('codes the same whether it is asked for reasons or not', () => {
  const text = readFileSync(new URL('setting/cases.txt', import.meta.url), 'utf8');
  const { reasons, ...asked } = codeText(text, 'x', on, { why: true });
  expect(asked).toEqual(codeText(text, 'x', on));
  expect([...(reasons?.events.keys() ?? [])]).toEqual(asked.events.map(({ id }) => id));
  expect([...(reasons?.claims.keys() ?? [])]).toEqual(asked.claims.map(({ id }) => id));
});
