import { expect, it } from 'vitest';
import { tiltmeter } from '../support/command.ts';

const report = `Friday's talks

By Ana Ruiz
10 June 2024

Peru met Chile in Lima on Friday. The minister said that Peru will meet Bolivia in July.
`;

it('says under each event and claim what decided on it', async () => {
  const { code, stdout } = await tiltmeter(['code', '-', '--why'], { input: report });
  expect(code).toBe(0);
  const lines = stdout.split('\n').map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^frame +frames\/consult\.tsv:\d+ meet .*; by “met”$/),
      'actor      PER “Peru” at subj, by “Peru”',
      'status     occurred, by the tense of “met”',
      'place      “Lima” (city) at “met”',
      'confidence 0.75: verb, 2 of 2 sides known',
      expect.stringMatching(/^status +planned.*“will”.*; so CONSULT is told as AGREE$/),
      expect.stringMatching(/^cue +cues\.tsv:\d+ say verb .*; by “said”$/),
    ]),
  );
  const plain = await tiltmeter(['code', '-'], { input: report });
  expect(plain.stdout).not.toContain('frames/consult.tsv');
});

it.each([
  ['--json', report],
  ['--jsonl', JSON.stringify({ id: 1, text: 'Peru attacked Chile, the minister said.' })],
])('gives the reasons as an object with %s', async (flag, input) => {
  const { stdout } = await tiltmeter(['code', '-', flag, '--why'], { input });
  const { events, claims } = JSON.parse(stdout);
  for (const { why, trigger } of events) expect(why.words).toContainEqual(trigger);
  expect(events.length).toBeGreaterThan(0);
  expect(claims.map(({ why }: { why: { cue: { file: string } } }) => why.cue.file)).toContain(
    'cues.tsv',
  );
});
