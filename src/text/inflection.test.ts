import { expect, it } from 'vitest';
import { nounForms, verbForms } from './inflection.ts';

it.each([
  ['meet', 'meet meets met met meeting'],
  ['deny', 'deny denies denied denied denying'],
  ['expel', 'expel expels expelled expelled expelling'],
  ['visit', 'visit visits visited visited visiting'],
  ['veto', 'veto vetoes vetoed vetoed vetoing'],
  ['seize', 'seize seizes seized seized seizing'],
  ['withdraw', 'withdraw withdraws withdrew withdrawn withdrawing'],
  ['agree', 'agree agrees agreed agreed agreeing'],
  ['plan', 'plan plans planned planned planning'],
  ['cancel', 'cancel cancels canceled canceled canceling cancelled cancelled cancelling'],
])('inflects %s', (lemma, forms) => {
  expect(
    verbForms(lemma)
      .map(([word]) => word)
      .join(' '),
  ).toBe(forms);
});

it('leaves a noun that has no singular alone', () => {
  expect(nounForms('talks')).toEqual(['talks']);
  expect(nounForms('visit')).toEqual(['visit', 'visits']);
});
