import type { Day } from '../../core/day.ts';
import {
  type Cohesion,
  cohesionOf,
  type Profile,
  profileOf,
  type Telling,
  tellingIn,
} from './cohesion.ts';
import type { Stack } from './headings.ts';
import type { Labelled } from './labels.ts';

/** What is known of the whole document while cuts are weighed. */
export interface Scene {
  readonly lines: readonly Labelled[];
  /** What each body line talks about; undefined for other lines. */
  readonly profiles: readonly (Profile | undefined)[];
  readonly telling: Telling;
  /** For each line, and one behind the last, the body lines before it and their words, counted up to a few each. */
  readonly before: readonly { readonly bodies: number; readonly words: number }[];
  /** The day that the document states for itself. */
  readonly day: Day | undefined;
}

/** Words of a line that are counted: more do not make it more of an article. */
const mostWords = 25;
/** Words of body before the first title that make an article of their own; fewer are a greeting. */
export const fewestWords = 25;
/** Paragraphs that are compared on each side of a place. */
const window = 8;

export function makeScene(lines: readonly Labelled[]): Scene {
  const profiles = lines.map(({ label, clue }) =>
    label === 'body' ? profileOf(clue.line.text) : undefined,
  );
  const telling = tellingIn(profiles.filter((profile) => profile !== undefined));
  return { lines, profiles, telling, before: countBefore(lines), day: undefined };
}

function countBefore(lines: readonly Labelled[]): Scene['before'] {
  const counts = [{ bodies: 0, words: 0 }];
  let [bodies, words] = [0, 0];
  for (const { label, clue } of lines) {
    if (label === 'body') {
      bodies += 1;
      words += clue.line.text.split(/\s+/, mostWords).length;
    }
    counts.push({ bodies, words });
  }
  return counts;
}

/** The words of the body lines from one line to before another. */
export function countWords({ before }: Scene, from: number, to: number): number {
  return (before[to]?.words ?? 0) - (before[from]?.words ?? 0);
}

/** The body lines from one line to before another. */
export function countBodies({ before }: Scene, from: number, to: number): number {
  return (before[to]?.bodies ?? 0) - (before[from]?.bodies ?? 0);
}

/** How the body after a stack hangs together with the body before it; undefined where one side is missing. */
export function cohesionAround(
  scene: Scene,
  { bodyBefore, bodyAfter }: Stack,
): Cohesion | undefined {
  const before = nearest(scene, bodyBefore, -1);
  const after = nearest(scene, bodyAfter, 1);
  return cohesionOf(before, after, scene.telling);
}

/** The paragraphs nearest to a line, itself included, in that direction; in the order of the text. */
export function nearest({ profiles }: Scene, from: number, step: 1 | -1, most = window): Profile[] {
  const found: Profile[] = [];
  for (let at = from; found.length < most && at >= 0 && at < profiles.length; at += step) {
    const profile = profiles[at];
    if (profile) found.push(profile);
  }
  return step === 1 ? found : found.toReversed();
}
