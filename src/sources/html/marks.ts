import type { PageScene } from './page-scene.ts';
import type { Scene } from './scene.ts';

const wall =
  /\b(?:(?:subscribe|sign in|log in|sign up|register|join|pay)\b.{0,40}\bto (?:continue|read|keep|unlock|access)|to (?:continue|keep) reading|continue reading (?:with|by)|already a (?:subscriber|member)|(?:article|story|content|report|post) is (?:only |exclusively )?(?:for|available to|reserved for) (?:paying |paid |our )?(?:subscribers|members|registered)|(?:rest|remainder) of this (?:article|story|post)|you(?:'|’)ve (?:read|reached) your (?:last |limit|free))/i;
/** Lines around the end of the body in which a wall stands. */
const reach = 8;
/** A body of more words than this is more than a stub, whatever the page says of being free. */
const stubWords = 250;

/** Reasons that lines have beside what they are: the opening of a live report's entry, the end of what may be read freely. */
export function marksOf(page: PageScene, body: readonly boolean[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  if (isLive(page)) for (const line of entriesOf(page.scene, body)) marks.set(line, 'live-entry');
  const last = body.lastIndexOf(true);
  if (last >= 0 && isStub(page, body, last)) marks.set(last, 'paywall-stub');
  return marks;
}

/** Whether a page is a report in the making: it says so, or its names do and it has several dated posts. */
export function isLive({ facts, scene }: Pick<PageScene, 'facts' | 'scene'>): boolean {
  if (facts.linked.isLive) return true;
  return scene.elements.filter(({ tag }) => tag === 'time').length >= 3 && facts.namesLive();
}

/** The first lines of body behind each time that an entry states. */
function entriesOf({ elements, lines }: Scene, body: readonly boolean[]): number[] {
  const entries = new Set<number>();
  const [first, last] = [body.indexOf(true), body.lastIndexOf(true)];
  for (const { tag, firstBlock } of elements) {
    if (tag !== 'time' || firstBlock < first - 2 || firstBlock > last) continue;
    for (let i = firstBlock; i < Math.min(lines.length, firstBlock + 4); i += 1) {
      if (!body[i]) continue;
      entries.add(i);
      break;
    }
  }
  return [...entries];
}

function isStub({ scene, facts }: PageScene, body: readonly boolean[], last: number): boolean {
  const said = scene.lines
    .slice(Math.max(0, last - 1), last + reach)
    .some(({ block, counts }) => counts.words < 60 && wall.test(block.text));
  if (said) return true;
  const words = scene.lines.reduce((sum, { counts }, i) => sum + (body[i] ? counts.words : 0), 0);
  return facts.linked.isPaid && words < stubWords;
}
