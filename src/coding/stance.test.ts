import { expect, it } from 'vitest';
import { codeText } from './article.ts';

it('takes the stance from the main verb of what is said, wherever in the text it stands', () => {
  const said = 'Norway is not a member of the union, Oslo said.';
  const stances = [said, `Peru left. ${said}`].map(
    (text) => codeText(text, 'a', undefined).claims[0]?.stance,
  );
  expect(stances).toEqual(['denies', 'denies']);
});

it.each([
  ['Peru and Chile could not be considered allies, Ana Ruiz said.', 'considered', 'denies'],
  ['Ana Ruiz does not believe that Peru will attack.', 'believe', 'denies'],
  ['Ana Ruiz does not expect Peru to attack.', 'expect', 'denies'],
  ['Ana Ruiz does not think that Peru has not armed.', 'think', 'assesses'],
  ['Ana Ruiz did not conclude that Peru had armed.', 'conclude', 'assesses'],
  ['Peru did not deny that its ships had left.', 'deny', 'states'],
  ['Peru denied that its ships had left.', 'denied', 'denies'],
])('takes a cue that is negated with what it says: %s', (text, cue, expected) => {
  const claim = codeText(text, 'a', undefined).claims.find((one) =>
    text.slice(...one.cue).endsWith(cue),
  );
  expect(claim?.stance).toBe(expected);
});
