import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lemmaOf } from '../lemmas.ts';
import { openNetwork } from './network.ts';
import { readWeights, rowOf } from './weights.ts';

/** The network of data/parse/english.bin with what its numbers stand for. */
export interface English {
  readonly parse: ReturnType<typeof openNetwork>['parse'];
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  lemma(form: string, xpos: string): string;
  /** The word vector of a word in lower case. */
  vectorOf(word: string): Float32Array | undefined;
  /** The method's name and version, as its weights file gives it. */
  readonly method: string;
}

const file = fileURLToPath(new URL('../../../data/parse/english.bin', import.meta.url));

let english: English | undefined;

/** Reads the weights at first use. */
export function openEnglish(): English {
  english ??= open();
  return english;
}

function open(): English {
  const weights = readWeights(readFileSync(file), file);
  const network = openNetwork(weights);
  const { lists, method } = weights.head;
  const ranks = new Map((lists['vectors'] ?? []).map((word, rank) => [word, rank]));
  const rankOf = (word: string) => ranks.get(word);
  const vectors = weights.tensor('vectors');
  return {
    parse: (forms, lengths) => network.parse(forms, lengths),
    xpos: lists['xpos'] ?? [],
    upos: lists['upos'] ?? [],
    relations: lists['relations'] ?? [],
    lemma: (form, xpos) => lemmaOf(form, xpos, rankOf),
    vectorOf(word) {
      const row = ranks.get(word);
      return row === undefined ? undefined : rowOf(vectors, row);
    },
    method,
  };
}
