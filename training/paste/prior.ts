import {
  adjoining,
  emission,
  ending,
  hold,
  type Label,
  labels,
  opening,
  rare,
  transition,
} from '../../src/sources/paste/weights.ts';
import { type Model, newModel } from './chain.ts';

/** Between what is printed around articles and what is in them, by judgement: only a headline leads in. */
const around: readonly (readonly [Label, Partial<Record<Label, number>>])[] = [
  [
    'page',
    {
      page: 1.5,
      heading: 0.5,
      date: 0,
      byline: -2,
      caption: -1.5,
      body: -4,
      subhead: -5,
      deck: -4,
      furniture: -5,
      related: -3,
    },
  ],
  [
    'furniture',
    {
      furniture: 0.7,
      body: 0.5,
      heading: -1.5,
      page: -2,
      subhead: 0,
      related: 0,
      date: -0.5,
      byline: -0.5,
      caption: -0.5,
      deck: -1,
    },
  ],
];
const toPage: Partial<Record<Label, number>> = {
  body: -1,
  subhead: -3.5,
  heading: -3,
  date: -0.5,
  byline: -1,
  caption: -2,
  related: -1,
  deck: -3,
};

/** The numbers by judgement, from which learning starts and to which it is held. */
export function priorOf(features: readonly string[]): Model {
  const model = newModel(features.length, labels.length);
  const width = labels.length;
  labels.forEach((from, i) => {
    const own = from === 'page' ? 'furniture' : from;
    const weights: Readonly<Record<string, number>> = emission[own];
    features.forEach((feature, row) => {
      model.emission[row * width + i] = weights[feature] ?? 0;
    });
    labels.forEach((to, k) => {
      const next = to === 'page' ? 'furniture' : to;
      const usual = from === 'page' || from === 'furniture' ? undefined : toPage[from];
      const set = around.find(([label]) => label === from)?.[1][to];
      model.step[i * width + k] =
        set ?? (to === 'page' ? usual : undefined) ?? transition[own][next] ?? rare;
      model.adjoining[i * width + k] = adjoining[own]?.[next] ?? 0;
    });
    model.start[i] = from === 'page' ? 0.5 : from === 'furniture' ? -2 : (opening[from] ?? rare);
    model.end[i] = ending[own] ?? 0;
  });
  model.hold[0] = hold;
  return model;
}
