import { expect, it } from 'vitest';
import { answerForm, proposalsIn } from './answer.ts';

it('reads the object that was asked for, also behind thoughts and between fences', () => {
  const answer = '{"proposals":[{"sentence":1}]}';
  const wrapped = [
    answer,
    `\n${answer}\n`,
    `Here it is:\n\`\`\`json\n${answer}\n\`\`\`\nDone.`,
    `<think>Perhaps {"proposals": 3}?</think>${answer}`,
  ];
  for (const one of wrapped) expect(proposalsIn(one)).toEqual([{ sentence: 1 }]);
});

it.each([
  ['nothing', ''],
  ['prose', 'There are no events in this article.'],
  ['a list', '[{"sentence":1}]'],
  ['another object', '{"events":[]}'],
  ['a broken end', '{"proposals":[{"sentence":1}'],
  ['brackets the wrong way round', '} and {'],
  ['too many', JSON.stringify({ proposals: Array.from({ length: 501 }, () => 0) })],
])('takes %s for no answer', (_, answer) => {
  expect(proposalsIn(answer)).toBeUndefined();
});

it('asks for a form in which every field is wanted and no other taken', () => {
  expect(answerForm).toMatchObject({
    additionalProperties: false,
    required: ['proposals'],
    properties: {
      proposals: {
        items: {
          additionalProperties: false,
          required: [
            'sentence',
            'trigger',
            'type',
            'modes',
            'contexts',
            'actors',
            'recipients',
            'status',
            'confidence',
          ],
        },
      },
    },
  });
});
