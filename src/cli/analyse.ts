import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import { formatConllu } from '../text/conllu.ts';
import { drawTree } from '../text/drawing.ts';
import { type AnalysedText, analyseLines, analyseText } from '../workbench/analyse.ts';
import { readAll } from '../workbench/read.ts';
import { type Call, type Command, jsonLine } from './command.ts';
import { linesOf } from './lines.ts';
import { printable } from './printable.ts';

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'Show the sentences, words, tags, tree, names and dates of a text.',
  operands: 'FILE|URL...|-',
  options: {
    tree: { type: 'boolean', help: 'Draw the tree of each sentence (the default).' },
    conllu: { type: 'boolean', help: 'CoNLL-U, with start and end of each word.' },
    json: { type: 'boolean', help: 'One JSON object for one text, names and dates included.' },
    jsonl: { type: 'boolean', help: 'Read lines {"id","text","date"?} instead of plain text.' },
    date: { type: 'string', value: 'DAY', help: 'The day that “Sunday” is counted from.' },
  },
  examples: [
    'echo "The envoys of Peru met in Lima on Sunday." | tiltmeter analyse - --date 2024-06-10',
    'tiltmeter analyse examples/digest.txt --conllu',
  ],
  needsFile: true,
  run: async (call) => {
    const format = formatOf(call);
    for await (const analysed of analysedTexts(call)) await call.write(format(analysed));
  },
};

async function* analysedTexts(call: Call): AsyncGenerator<AnalysedText> {
  const { files, flags, resolved, run, stdin } = call;
  if (flags['jsonl']) {
    for (const file of files) yield* analyseLines(linesOf(file, call), run);
    return;
  }
  const on = dayOf(flags['date']);
  for await (const { document } of readAll(
    files,
    { maxBytes: resolved.settings.maxBytes, stdin, fetch: resolved.settings },
    run,
  ))
    yield analyseText(document.id, document.text, on);
}

function dayOf(flag: string | boolean | undefined): string | undefined {
  if (flag === undefined) return undefined;
  if (isDay(String(flag))) return String(flag);
  throw new Fault('usage.invalid', `“${flag}” is not a day.`, { mend: 'Write it as YYYY-MM-DD.' });
}

function formatOf({ flags }: Call): (analysed: AnalysedText) => string {
  if (flags['conllu'])
    return ({ id, text, sentences }) => formatConllu(String(id), text, sentences);
  if (flags['json'] || flags['jsonl']) return ({ id, sentences }) => jsonLine({ id, sentences });
  return asTrees;
}

function asTrees({ text, sentences }: AnalysedText): string {
  const blocks = sentences.map((sentence) => {
    const names = sentence.names.map(
      ({ span, code, sector, name }) =>
        `name  “${text.slice(...span)}”  ${code ?? '?'}${sector ?? ''}  ${name}`,
    );
    const dates = sentence.dates.map(
      ({ text: words, from, to, precision }) =>
        `date  “${words}”  ${from ?? '..'} to ${to ?? '..'}  ${precision}`,
    );
    return [...drawTree(sentence), ...names, ...dates].map(printable).join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
