import type { ArticleKey, Change, Copy } from '../../model/copy.ts';
import { changesBetween } from '../../text/likeness/changes.ts';
import { containedIn, leastContained } from '../../text/likeness/estimate.ts';
import { Judge } from '../../text/likeness/judge.ts';
import { type Sketch, sketchOf } from '../../text/likeness/sketch.ts';
import { isEdited, nearOf } from './edited.ts';
import type { Member, Shelf, Shelved } from './shelf.ts';
import { agreeing, bandsOf, placesOf } from './signature.ts';
import type { Telling, Told } from './telling.ts';

/** Some forty words: what is shorter is too short to say whose it is. */
const fewestLetters = 200;

/** Fewer bands than this agree by chance. */
const fewestBands = 3;

/** Stories that an article is held against, those first of which it seems to have most. */
const mostStories = 4;

const judge = new Judge();

/** Where an article stands among those placed before it. */
export interface Placed extends Shelved {
  readonly copy: Copy | undefined;
}

/**
 * Finds the story that an article tells: that of which the longest telling so far has most in common with it, if it is
 * a copy at all; else it begins one. Nothing placed before is changed by it.
 */
export async function placeTelling(telling: Telling, shelf: Shelf): Promise<Placed> {
  const sketch = sketchOf(textOf(telling.pieces));
  const { letters } = sketch.seeds;
  const places = letters < fewestLetters ? [] : placesOf(sketch.signature);
  const found = await storyOf({ telling, sketch, places }, shelf);
  const { pieces: _, ...told } = telling;
  const story = found?.story ?? keyOf(telling);
  return { ...told, story, letters, places, copy: found?.copy };
}

interface Asked {
  readonly telling: Telling;
  readonly sketch: Sketch;
  readonly places: readonly number[];
}

async function storyOf(
  asked: Asked,
  shelf: Shelf,
): Promise<{ readonly story: ArticleKey; readonly copy: Copy } | undefined> {
  let best: { story: ArticleKey; members: readonly Member[]; share: number } | undefined;
  for (const story of await likelyStories(asked, shelf)) {
    const members = await shelf.members(story, nearOf(asked.telling));
    const longest = members.toSorted((a, b) => b.letters - a.letters || byRecordTime(a, b))[0];
    const share = longest === undefined ? 0 : await shareWith(longest, asked, shelf);
    if (share > (best?.share ?? 0)) best = { story, members, share };
  }
  if (best === undefined) return undefined;
  return { story: best.story, copy: await copyOf(asked, best, shelf) };
}

/** The stories of articles whose signatures agree with it, those first that seem to have most in common. */
async function likelyStories({ sketch, places }: Asked, shelf: Shelf): Promise<ArticleKey[]> {
  const bands = bandsOf(places);
  if (bands.length < fewestBands) return [];
  const { letters } = sketch.seeds;
  const likely = (await shelf.alike(bands, fewestBands))
    .map((shelved) => {
      const shorter = Math.min(letters, shelved.letters);
      const longer = Math.max(letters, shelved.letters);
      const agree = agreeing(places, shelved.places);
      return { shelved, contained: containedIn(agree, shorter, longer) };
    })
    .filter(({ contained }) => contained >= leastContained)
    .toSorted((a, b) => b.contained - a.contained || byRecordTime(a.shelved, b.shelved));
  const stories = new Map(likely.map(({ shelved: { story } }) => [nameOf(story), story]));
  return [...stories.values()].slice(0, mostStories);
}

/** How much of the shorter of the two is in the longer, or 0 where neither is a copy. */
async function shareWith(shelved: Told, { sketch }: Asked, shelf: Shelf): Promise<number> {
  const other = sketchOf(textOf(await shelf.pieces(shelved)));
  const [shorter, longer] =
    sketch.seeds.letters <= other.seeds.letters ? [sketch, other] : [other, sketch];
  judge.hold(shorter);
  return judge.shareIn(longer);
}

/** What it is to the story: an edit of one of its articles, or a copy of the first that was known. */
async function copyOf(
  asked: Asked,
  { members, share }: { readonly members: readonly Member[]; readonly share: number },
  shelf: Shelf,
): Promise<Copy> {
  const { telling } = asked;
  const sorted = members.toSorted(byRecordTime);
  const sameArticle = sorted.filter((member) => isEdited(member, telling, share));
  const before = sameArticle.filter((member) => byRecordTime(member, telling) <= 0).at(-1);
  const version = before ?? sameArticle[0];
  const versionShare = version === undefined ? 0 : await shareWith(version, asked, shelf);
  if (version !== undefined && versionShare > 0) {
    const [later, earlier] = inOrder(telling, version);
    const changes = await changesOf(earlier, later, { telling, shelf });
    return { ...relation(later, earlier), kind: 'version', share: versionShare, changes };
  }
  const [later, earlier] = inOrder(telling, sorted[0] ?? telling);
  return { ...relation(later, earlier), kind: 'copy', share, changes: [] };
}

async function changesOf(
  earlier: Told,
  later: Told,
  { telling, shelf }: { readonly telling: Telling; readonly shelf: Shelf },
): Promise<Change[]> {
  const piecesOf = (one: Told) => (one === telling ? telling.pieces : shelf.pieces(one));
  const { removed, added } = changesBetween(await piecesOf(earlier), await piecesOf(later));
  return [
    ...removed.map((span): Change => ({ kind: 'removed', document: earlier.document, span })),
    ...added.map((span): Change => ({ kind: 'added', document: later.document, span })),
  ];
}

/** Of two that became known at once, the one placed before counts as the earlier. */
function inOrder(telling: Told, placed: Told): [later: Told, earlier: Told] {
  return byRecordTime(telling, placed) >= 0 ? [telling, placed] : [placed, telling];
}

function relation(later: Told, earlier: Told): Pick<Copy, keyof ArticleKey | 'of' | 'knownAt'> {
  return { ...keyOf(later), of: keyOf(earlier), knownAt: later.knownAt };
}

function textOf(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join('\n');
}

function keyOf({ document, article }: ArticleKey): ArticleKey {
  return { document, article };
}

function nameOf({ document, article }: ArticleKey): string {
  return JSON.stringify([document, article]);
}

/** The first known first; those known at once stay in the order in which they were placed. */
function byRecordTime(a: Told, b: Told): number {
  return a.knownAt === b.knownAt ? 0 : a.knownAt < b.knownAt ? -1 : 1;
}
