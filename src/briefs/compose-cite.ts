import { type Span, slice } from '../core/span.ts';
import type { Citation } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim, Event, Figure } from '../model/coding.ts';
import { checkFigure, checkInWords } from '../ontology/checks.ts';
import { knownFacts } from '../ontology/facts.ts';
import { chainOf, type Item, outletOf, publishedInWords, type Telling } from './chain.ts';

/** Numbers the sentences that statements rest on, each once for what is marked in it. */
export interface Notebook {
  event(event: Event): number;
  claim(claim: Claim): number;
  figure(figure: Figure): number;
  chainOf(item: Item): string;
  /** A mark such as `carried by 3 outlets`, where copies of one story tell it. */
  carriedBy(items: readonly Item[]): string[];
  /** The outlet that an article is from, or the file where it names none. */
  outletOf(item: Item): string;
  /** What is known of a figure beside what is stated; nothing where nothing is. */
  check(figure: Figure): string | undefined;
  /** The same for the figures of a claim that stand in no claim within it. */
  checks(claim: Claim): string[];
  /** Quoted words, exactly as they stand, parts joined by " … ". */
  quote(item: Item, spans: readonly Span[]): string;
  /** The content of a claim without the quotation marks, or the "that", around it. */
  words(claim: Claim): string;
  readonly citations: readonly Citation[];
}

interface Home extends Telling {
  readonly capture: Capture;
  /** By the innermost claim they lie in. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
}

/** `carried`: by the id of an item, the outlets that tell it, where several articles tell its story. */
export function openNotebook(
  captures: readonly Capture[],
  carried: ReadonlyMap<string, readonly string[]> = new Map(),
): Notebook {
  const homes = homesOf(captures);
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const homeOf = (item: Item) => {
    const home = homes.get(item.id.replace(/\.[ecq]\d+$/, ''));
    if (home === undefined) throw new Error(`${item.id} is in none of the captures`);
    return home;
  };

  function check(figure: Figure): string | undefined {
    if (figure.measure === null) return undefined;
    const { published, publishedRange } = homeOf(figure).article;
    const found = checkFigure(figure, knownFacts(), published ?? publishedRange?.[1]);
    return found && checkInWords(found);
  }

  function cite(item: Item, mark: readonly Span[], stance: string): number {
    const home = homeOf(item);
    const known = numbers.get(item.id);
    if (known !== undefined) return known;
    const n = citations.length + 1;
    numbers.set(item.id, n);
    citations.push({
      n,
      document: home.capture.document.id,
      article: home.article.id,
      sentence: item.sentence,
      text: slice(home.capture.document.text, item.sentence),
      mark,
      chain: chainOf(item, home),
      stance,
      outlet: home.article.outlet,
      date: publishedInWords(home.article),
    });
    return n;
  }

  return {
    event: (event) => cite(event, [event.trigger], statusWord(event)),
    claim: (claim) => cite(claim, claim.content, claim.stance),
    figure: (figure) => cite(figure, [figure.span], 'states'),
    outletOf(item) {
      const { article, name } = homeOf(item);
      return outletOf(article, name);
    },
    check,
    checks: (claim) =>
      (homeOf(claim).figures.get(claim.id) ?? []).flatMap((figure) => check(figure) ?? []),
    chainOf: (item) => chainOf(item, homeOf(item)).join(' → '),
    carriedBy(items) {
      const outlets = new Set(items.flatMap(({ id }) => carried.get(id) ?? []));
      return outlets.size > 1 ? [`carried by ${outlets.size} outlets`] : [];
    },
    quote(item, spans) {
      const { text } = homeOf(item).capture.document;
      return spans.map((span) => slice(text, span)).join(' … ');
    },
    words(claim) {
      const { text } = homeOf(claim).capture.document;
      const parts = claim.content.map((span) => withoutMarks(text, withoutThat(text, span)));
      return parts.map((span) => slice(text, span)).join(' … ');
    },
    citations,
  };
}

/** A clause without the word that joins it to its verb. */
function withoutThat(text: string, [start, end]: Span): Span {
  const lead = /^that\s+/.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  return [start + lead, end];
}

/** A span without a mark that opens at its start, or closes at its end, unless that has its partner within. */
function withoutMarks(text: string, span: Span): Span {
  const own = slice(text, span);
  const [opening, closing] = [own.match(/“/g)?.length ?? 0, own.match(/”/g)?.length ?? 0];
  const wraps =
    own.startsWith('“') &&
    (own.endsWith('”') ? own.indexOf('”') === own.length - 1 : opening > closing);
  const tail = own.endsWith('”') && (wraps || closing > opening);
  return [span[0] + (wraps ? 1 : 0), span[1] - (tail ? 1 : 0)];
}

function homesOf(captures: readonly Capture[]): Map<string, Home> {
  const homes = new Map<string, Home>();
  for (const capture of captures) {
    for (const [i, article] of capture.articles.entries()) {
      const claims = new Map((capture.codings[i]?.claims ?? []).map((claim) => [claim.id, claim]));
      const figures = new Map<string, Figure[]>();
      for (const figure of capture.codings[i]?.figures ?? []) {
        const [inner = ''] = figure.claims;
        figures.set(inner, [...(figures.get(inner) ?? []), figure]);
      }
      homes.set(article.id, { capture, article, claims, figures, name: capture.document.name });
    }
  }
  return homes;
}

function statusWord({ status }: Event): string {
  return status === 'occurred' ? 'did' : status === 'ongoing' ? 'is doing' : status;
}
