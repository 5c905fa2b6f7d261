import type { Span } from '../core/span.ts';
import type { Coding, Status } from './coding.ts';

/** A line of the lexicons: where it stands and what it says. */
export interface LexiconLine {
  /** Below `data/coding`. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Where a party was found: at a place of the frame, by a word of the sentence. */
export interface PartyWhy {
  readonly span: Span;
  /** `null` for somebody found below the trigger, where no place of the frame has anybody. */
  readonly place: string | null;
  readonly word: Span;
}

/** What made a status: a word, or a claim; and what the teller's own deeds to come were turned into. */
export interface StatusWhy {
  readonly how: string;
  readonly made: Status;
  readonly word: Span | null;
  readonly claim: string | null;
  readonly turned: string | null;
}

/**
 * Where a view came from: `own` for the innermost, `self` for the same holder outside that, `given` for what is taken for granted, else the class of the cue by which
 * that holder tells it; and the word that its certainty was read from.
 */
export interface ViewWhy {
  readonly by: string;
  readonly word: Span | null;
}

/** What decided on an event. */
export interface EventWhy {
  /** `null` for what comes of a claim's "must". */
  readonly rule: LexiconLine | null;
  /** The trigger's own word, and those that its frame wants. */
  readonly words: readonly Span[];
  readonly actors: readonly PartyWhy[];
  readonly recipients: readonly PartyWhy[];
  /** The type of the frame: what is planned, refused or threatened is an event of another type. */
  readonly deed: string;
  readonly status: StatusWhy;
  /** In the order of the event's views. */
  readonly views: readonly ViewWhy[];
  /** The words of the tree on which date and place hang. */
  readonly date: Span | null;
  readonly place: Span | null;
  readonly confidence: { readonly by: string; readonly known: number };
}

/** What decided on a claim: the line of its cue, `null` for a quotation that stands free and for "according to". */
export interface ClaimWhy {
  readonly cue: LexiconLine | null;
}

/** The reasons of a coding, by the ids of its events and claims. */
export interface Reasons {
  readonly events: ReadonlyMap<string, EventWhy>;
  readonly claims: ReadonlyMap<string, ClaimWhy>;
}

/** A coding with its reasons, where they were asked for. */
export type Explained = Coding & { readonly reasons?: Reasons };
