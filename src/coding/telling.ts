/** How the speaker of a claim comes by what they say, as far as it bears on what others hold true. */
export interface Telling {
  /** The class of the cue: data/coding/cues.tsv. */
  readonly class: string;
  /** The lemma of the word that heads the cue; empty for a quotation that stands free. */
  readonly lemma: string;
  readonly isNegated: boolean;
}

/** Somebody says something by no word, or by one of no bearing. */
export const plainTelling: Telling = { class: 'say', lemma: '', isNegated: false };
