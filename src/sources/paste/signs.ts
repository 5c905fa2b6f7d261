import { shareOf } from './cohesion.ts';
import { headingReasons, titleFollows, titleLed } from './evidence.ts';
import type { Heading, Stack } from './headings.ts';
import { cohesionAround, countWords, fewestWords, nearest, type Scene } from './scene.ts';

/** What speaks for and against a new article at a heading: how much there is of each sign. */
export type Signs = ReadonlyMap<string, number>;

/** Paragraphs on each side whose words are compared. */
const windows = [2, 6, 20] as const;
const mostDoubt = 6;

/** The signs of a heading, and of the place where its stack stands. */
export function signsOf(scene: Scene, stack: Stack, heading: Heading): Map<string, number> {
  const { lines } = scene;
  const likely = Math.max(
    ...lines.slice(heading.first, heading.last + 1).map(({ title }) => title),
  );
  const above = lines.slice(Math.max(stack.bodyBefore + 1, heading.first - 60), heading.first);
  const below = lines.slice(heading.last + 1, Math.min(stack.bodyAfter, heading.last + 61));
  const pages = (part: typeof lines) => part.filter(({ label }) => label === 'page').length;
  const later = stack.headings.filter(({ first }) => first > heading.last).length;
  return new Map<string, number>([
    ['always', 1],
    ...headingReasons(scene, stack, heading).map((reason): [string, number] => [reason, 1]),
    ['title', Math.max(-mostDoubt, Math.log(likely / Math.max(1e-9, 1 - likely)))],
    ['follows', titleFollows(scene, stack, heading)],
    ['led', titleLed(scene, stack, heading)],
    ['pages-above', Math.log1p(pages(above))],
    ['pages-below', Math.log1p(pages(below))],
    ['lines-above', Math.log1p(above.length)],
    ['lines-below', Math.log1p(below.length)],
    ['headings-below', Math.log1p(later)],
    ['is-subhead', lines[heading.first]?.label === 'subhead' ? 1 : 0],
    ['is-heading', lines[heading.first]?.label === 'heading' ? 1 : 0],
    ['copied-below', isCopiedBelow(lines, stack, heading) ? 1 : 0],
    ['says-more', heading.words.size >= 5 ? 1 : 0],
    ['says-little', heading.text.split(' ').length < 3 ? 1 : 0],
    ['pages-over', pages(above) > 4 ? 1 : 0],
    ['body-after', Math.log1p(countBody(scene, stack.bodyAfter))],
  ]);
}

/** Whether nearly the same headline stands again between this one and the body. */
function isCopiedBelow(
  lines: Scene['lines'],
  { bodyAfter }: Stack,
  { first, last }: Heading,
): boolean {
  return lines[first]?.clue.near.some((other) => other > last && other < bodyAfter) === true;
}

/** Paragraphs that follow without a line between that is none, up to ten. */
function countBody({ lines }: Scene, from: number): number {
  let count = 0;
  while (count < 10 && lines[from + count]?.label === 'body') count += 1;
  return count;
}

/** The signs of the place alone: how far the text behind it goes on with the words before it. */
export function placeSigns(scene: Scene, stack: Stack): [string, number][] {
  if (countWords(scene, 0, stack.bodyBefore + 1) < fewestWords) return [['first', 1]];
  const shares = windows.map((most): [string, number] => {
    const before = nearest(scene, stack.bodyBefore, -1, most);
    const after = nearest(scene, stack.bodyAfter, 1, most);
    const count = Math.min(before.length, after.length);
    const share = shareOf(before.slice(-count), after.slice(0, count), scene.telling);
    return [`same-${most}`, share === undefined ? 0 : levelOf(share)];
  });
  const references = cohesionAround(scene, stack)?.backReferences ?? 0;
  return [...shares, ['back-reference', Math.min(2, references)]];
}

/** Above 0 for more shared words than two stories have in common, below for fewer. */
function levelOf(share: number): number {
  return Math.max(-2, Math.min(2, Math.log((share + 0.01) / 0.1)));
}
