import type { Span } from '../core/span.ts';
import { behindDateline } from './dateline.ts';
import { openEnglish } from './parse/english.ts';
import { batchPlaces } from './parse/network.ts';
import { splitSentences } from './segment/sentences.ts';
import { type Word as Cut, splitWords } from './segment/words.ts';

/** A syntactic word of Universal Dependencies. */
export interface Word {
  readonly span: Span;
  /** As it stands in the text. */
  readonly form: string;
  readonly lemma: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** The place of its head in the sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to its head, with its subtype. */
  readonly relation: string;
  /** Whether it goes on the written word before: "n't" in "don't". */
  readonly isJoined: boolean;
}

export interface ParsedSentence {
  readonly span: Span;
  readonly words: readonly Word[];
}

/** A sentence of more words is cut there, since the work of parsing grows with the square of the length. */
const longest = 250;

/** A sentence before it is parsed. */
interface Draft {
  readonly span: Span;
  readonly cuts: readonly Cut[];
  /** How many of them are a dateline, which is parsed by itself. */
  readonly lead: number;
}

/**
 * The sentences of a text, or of some stretches of it one by one, each with its words, tags and tree. Total,
 * deterministic, and the same for a sentence whatever stands around it.
 */
export function analyse(
  text: string,
  stretches: readonly Span[] = [[0, text.length]],
): ParsedSentence[] {
  const drafts = stretches
    .flatMap((stretch) => splitSentences(text, stretch))
    .flatMap((span) => shortened(span, splitWords(text, span)))
    .map((draft): Draft => ({ ...draft, lead: leadOf(text, draft) }));
  return batchesOf(drafts).flatMap((batch) => parseBatch(text, batch));
}

function leadOf(text: string, { span, cuts }: Omit<Draft, 'lead'>): number {
  const opening = behindDateline(text, span);
  if (opening === span[0]) return 0;
  const lead = cuts.findIndex(({ start }) => start >= opening);
  return Math.max(0, lead);
}

function shortened(span: Span, cuts: readonly Cut[]): Omit<Draft, 'lead'>[] {
  if (cuts.length <= longest) return [{ span, cuts }];
  const drafts: Omit<Draft, 'lead'>[] = [];
  for (let from = 0; from < cuts.length; from += longest) {
    const some = cuts.slice(from, from + longest);
    drafts.push({ span: [some[0]?.start ?? span[0], some.at(-1)?.end ?? span[1]], cuts: some });
  }
  return drafts;
}

/** Sentences that the network takes in one go. */
function batchesOf(drafts: readonly Draft[]): Draft[][] {
  const batches: Draft[][] = [];
  let used = batchPlaces;
  for (const draft of drafts) {
    const wanted = draft.cuts.length + lengthsOf(draft).length;
    if (used + wanted > batchPlaces) {
      batches.push([]);
      used = 0;
    }
    batches.at(-1)?.push(draft);
    used += wanted;
  }
  return batches;
}

function parseBatch(text: string, drafts: readonly Draft[]): ParsedSentence[] {
  const english = openEnglish();
  const forms = drafts.flatMap(({ cuts }) => cuts.map(({ start, end }) => text.slice(start, end)));
  const parsed = english.parse(forms, drafts.flatMap(lengthsOf));
  let at = -1;
  return drafts.map(({ span, cuts, lead }) => {
    const words = cuts.map(({ start, end, isJoined }, i): Word => {
      at += 1;
      const form = forms[at] ?? '';
      const xpos = english.xpos[parsed.xpos[at] ?? 0] ?? '';
      const head = parsed.heads[at] ?? 0;
      return {
        span: [start, end],
        form,
        lemma: english.lemma(form, xpos),
        xpos,
        upos: english.upos[parsed.upos[at] ?? 0] ?? '',
        head: head === 0 || i < lead ? head - 1 : head - 1 + lead,
        relation: relationOf(english.relations[parsed.relations[at] ?? 0], head),
        isJoined,
      };
    });
    return { span, words: lead > 0 ? joined(words, lead) : words };
  });
}

function lengthsOf({ cuts, lead }: Draft): number[] {
  return lead > 0 ? [lead, cuts.length - lead] : [cuts.length];
}

/** A dateline stands beside the sentence that it opens. */
function joined(words: readonly Word[], lead: number): Word[] {
  const root = words.findIndex(({ head }, i) => i >= lead && head < 0);
  return words.map((word, i) =>
    i < lead && word.head < 0 ? { ...word, head: root, relation: 'parataxis' } : word,
  );
}

/** The network labels an arc without knowing which others were chosen; the root's alone is `root`. */
function relationOf(named = 'dep', head = 0): string {
  if (head === 0) return 'root';
  return named === 'root' ? 'dep' : named;
}
