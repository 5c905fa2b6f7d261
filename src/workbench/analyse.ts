import type { Day } from '../core/day.ts';
import type { Run } from '../core/run.ts';
import type { When } from '../model/coding.ts';
import { findNames, type Name } from '../ontology/names.ts';
import { analyse, type ParsedSentence } from '../text/analyse.ts';
import { findDates } from '../text/dates/find.ts';
import { readRecords } from './records.ts';
import { textLineSchema } from './text-line.ts';

/** A sentence with all that the analyser sees in it. */
interface Analysed extends ParsedSentence {
  readonly names: readonly Name[];
  readonly dates: readonly When[];
}

/** A text and its sentences. */
export interface AnalysedText {
  readonly id: string | number;
  readonly text: string;
  readonly sentences: readonly Analysed[];
}

/** The sentences of a text with words, tags, trees, names and dates; relative dates are counted from `on`. */
export function analyseText(id: string | number, text: string, on: Day | undefined): AnalysedText {
  const sentences = analyse(text).map((sentence): Analysed => {
    const { span } = sentence;
    const names = findNames(text.slice(...span), on).map((name): Name => {
      return { ...name, span: [span[0] + name.span[0], span[0] + name.span[1]] };
    });
    return { ...sentence, names, dates: findDates(text, { span, on }) };
  });
  return { id, text, sentences };
}

/** Analyses JSON Lines one by one, in order. */
export async function* analyseLines(
  lines: AsyncIterable<string>,
  run: Run,
): AsyncGenerator<AnalysedText> {
  const options = { schema: textLineSchema, stage: 'analyse', verb: 'analysed' };
  for await (const { id, text, date } of readRecords(lines, options, run))
    yield analyseText(id, text, date);
}
