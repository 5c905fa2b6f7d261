import { expect, it } from 'vitest';
import { displayWidth } from './text-width.ts';

it.each([
  ['plain', 5],
  ['Соколова', 8],
  ['東京', 4],
  ['서울', 4],
  ['ｆｕｌｌ', 8],
  ['e\u0301te\u0301', 3],
  ['か\u3099', 2],
  ['ᄒ\u1161\u11ab', 2],
  ['zero\u200bwidth\ufeff', 9],
  ['🚢', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['🇯🇵🇵🇭', 4],
  ['☎', 1],
  ['☎️', 2],
  ['1️⃣', 2],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 2],
  ['→ “·” │', 7],
  ['\u0301a\u200b', 1],
  ['', 0],
])('counts the columns of %j as %i', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
