import type { Span } from '../core/span.ts';

/** The sentence that a statement rests on. */
export interface Citation {
  /** Footnote number, from 1. */
  readonly n: number;
  /** The document and article it stands in. */
  readonly document: string;
  readonly article: string;
  readonly sentence: Span;
  /** `document.text.slice(...sentence)`. */
  readonly text: string;
  /** The words the statement rests on, in the sentence or after it. */
  readonly mark: readonly Span[];
  /** Who says so, the first holder first, the outlet last. */
  readonly chain: readonly string[];
  /** `did`, a status or a stance, as a word. */
  readonly stance: string;
  readonly outlet: string | null;
  /** The day or days of publication, in words; `null` when the text gives none. */
  readonly date: string | null;
}

/** One thing the brief says. */
export interface Statement {
  /** In our words; names only what its citations contain. */
  readonly text: string;
  /** The source's own words, exactly as they stand. */
  readonly quote: string | null;
  /** Who says so and how, such as `Mulloy → SCMP (Julian Ryall) · denies`. */
  readonly chain: string | null;
  /** Stated figures beside what is known, a line each, such as `stated 25 %, we have 22.3 % (2023); …`. */
  readonly checks?: readonly string[];
  /** Small marks, such as a PLOVER type or `1 origin`. */
  readonly tags: readonly string[];
  /** Footnote numbers; never empty but in the section on limits. */
  readonly cites: readonly number[];
}

export interface Group {
  /** A relation, a speaker, a scenario leg; `null` for a section without parts. */
  readonly title: string | null;
  readonly statements: readonly Statement[];
}

const sectionIds = [
  'bottom-line',
  'what-changed',
  'who-says-what',
  'in-conflict',
  'scenarios',
  'against-us',
  'watch-next',
  'limits',
] as const;

export interface Section {
  readonly id: (typeof sectionIds)[number];
  readonly title: string;
  readonly groups: readonly Group[];
}

/** A stored text that the citations point into. */
export interface BriefDocument {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly capturedAt: string;
  readonly text: string;
}

/** An issue: made from what is known at one moment, it reads the same ever after. */
export interface Brief {
  readonly title: string;
  /** Events up to this day. */
  readonly asOf: string;
  /** Known by this instant. */
  readonly knownBy: string;
  /** The methods and versions behind it. */
  readonly method: string;
  readonly sections: readonly Section[];
  readonly citations: readonly Citation[];
  readonly documents: readonly BriefDocument[];
}
