import { openEnglish } from './parse/english.ts';

/** Numbers of a word vector. */
export const vectorColumns = 100;

/** The GloVe vector of a word that the weights of the parser carry; undefined for a word that is rare. */
export function vectorOf(word: string): Float32Array | undefined {
  return openEnglish().vectorOf(word.toLowerCase());
}
