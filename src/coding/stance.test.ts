import { expect, it } from 'vitest';
import { codeText } from './article.ts';

it('takes the stance from the main verb of what is said, wherever in the text it stands', () => {
  const said = 'Norway is not a member of the union, Oslo said.';
  const stances = [said, `Peru left. ${said}`].map(
    (text) => codeText(text, 'a', undefined).claims[0]?.stance,
  );
  expect(stances).toEqual(['denies', 'denies']);
});
