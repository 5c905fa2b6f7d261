import type { Span } from '../../core/span.ts';
import type { Cue } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import { contentSpans } from './contents.ts';
import type { Stretch } from './group.ts';

/** Who is said to say something by which words, in places of a sentence. */
export interface Attribution {
  readonly entry: Cue;
  readonly cue: Span;
  /** Where the cue stands, as a word. */
  readonly at: number;
  /** Whether that is a noun: "the fact that". */
  readonly isNoun: boolean;
  /** The head of the phrase that names who it is; undefined where nobody is named. */
  readonly source: number | undefined;
  /** The whole phrase, where it is known apart from its head. */
  readonly sourceSpan?: Span;
  /** Empty where it comes in the next sentence. */
  readonly content: readonly Span[];
}

export interface Found {
  readonly entry: Cue;
  readonly at: number;
  readonly cue: Stretch;
  readonly source: number | undefined;
  readonly words: Iterable<number>;
  /** Whether what is said comes in the next sentence: "Ruiz said:". */
  readonly isAwaited?: boolean;
}

export function attributionOf(s: Sentence, found: Found): Attribution | undefined {
  const { entry, at, cue, source, words, isAwaited = false } = found;
  const content = contentSpans(s, words, cue);
  if (content.length === 0 && !isAwaited) return undefined;
  const start = s.tree.words[cue.first]?.span[0] ?? 0;
  const end = s.tree.words[cue.last]?.span[1] ?? 0;
  const isNoun = s.tree.words[at]?.upos === 'NOUN';
  return { entry, at, isNoun, cue: [start, end], source, content };
}
