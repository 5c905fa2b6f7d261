import { Fault } from '../core/fault.ts';
import { dedupeLines } from '../workbench/dedupe.ts';
import { type Command, jsonLine } from './command.ts';
import { linesOf } from './lines.ts';

export const dedupeCommand: Command = {
  name: 'dedupe',
  summary: 'Say which texts are copies of one story: abridged, spoiled, reworded or dressed up.',
  operands: 'FILE...|-',
  options: {
    jsonl: {
      type: 'boolean',
      help: 'Read lines {"id","text","date"?}, write lines {"id","cluster"}; the only form so far.',
    },
  },
  examples: ['tiltmeter dedupe texts.jsonl --jsonl'],
  needsFile: true,
  run: async (call) => {
    if (!call.flags['jsonl']) {
      throw new Fault('usage.invalid', '`tiltmeter dedupe` reads JSON Lines alone.', {
        mend: 'Write a JSON object with "id" and "text" on each line, and give --jsonl.',
      });
    }
    const answers = await dedupeLines(linesOfAll(call), call.run);
    await call.write(answers.map(jsonLine).join(''));
  },
};

async function* linesOfAll(call: Parameters<Command['run']>[0]): AsyncGenerator<string> {
  for (const file of call.files) yield* linesOf(file, call);
}
