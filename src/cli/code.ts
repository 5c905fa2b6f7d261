import { slice } from '../core/span.ts';
import type { Capture } from '../model/capture.ts';
import type { Event } from '../model/coding.ts';
import { codeAll } from '../workbench/documents.ts';
import { codeLines } from '../workbench/lines.ts';
import { readAll } from '../workbench/read.ts';
import { type Call, type Command, jsonLine } from './command.ts';
import { linesOf } from './lines.ts';
import { printable } from './printable.ts';

export const codeCommand: Command = {
  name: 'code',
  summary: 'Code the events and claims of a text, each with its sentence.',
  operands: 'FILE...|-',
  options: {
    json: { type: 'boolean', help: 'One JSON object for one file.' },
    jsonl: {
      type: 'boolean',
      help: 'Read lines {"id","text","date"?,"pair"?,"triggers"?}, write a JSON object for each.',
    },
    threads: { type: 'string', value: 'N', help: 'Threads that code (default: one a processor).' },
  },
  examples: ['tiltmeter code examples/digest.txt', 'tiltmeter code - --jsonl < sentences.jsonl'],
  needsFile: true,
  run: async (call) => {
    const { files, flags, resolved, run, stdin, write } = call;
    if (flags['jsonl']) return codeRecords(call);
    const { maxBytes, threads } = resolved.settings;
    const reads = readAll(files, { maxBytes, stdin }, run);
    for await (const capture of codeAll(reads, { threads }, run))
      await write(flags['json'] ? jsonLine(asJson(capture)) : asText(capture));
  },
};

async function codeRecords(call: Call): Promise<void> {
  const { threads } = call.resolved.settings;
  const inputs = call.files.map((file) => linesOf(file, call));
  for await (const coded of codeLines(inputs, { threads }, call.run))
    await call.write(jsonLine(coded));
}

function asJson({ document, codings }: Capture): object {
  return {
    id: document.id,
    sentences: codings.flatMap(({ sentences }) => sentences),
    events: codings.flatMap(({ events }) => events),
    claims: codings.flatMap(({ claims }) => claims),
  };
}

function asText({ document, articles, codings }: Capture): string {
  const blocks = codings.map(({ events, claims }, i) => {
    const lines = [
      ...events.map((event) => ({ at: event.trigger[0], line: eventLine(event, document.text) })),
      ...claims.map((claim) => ({
        at: claim.cue[0],
        line: `claim  ${claim.stance.padEnd(9)} ${claim.speakers.map(({ name, text }) => name ?? text).join(' → ') || '(nobody named)'}: ${claim.content.map((span) => slice(document.text, span)).join(' … ')}`,
      })),
    ];
    const sorted = lines.toSorted((a, b) => a.at - b.at).map(({ line }) => `  ${printable(line)}`);
    return [
      printable(articles[i]?.title || '(no headline)'),
      ...(sorted.length > 0 ? sorted : ['  nothing to code']),
    ].join('\n');
  });
  return `${blocks.join('\n\n') || 'nothing to code'}\n`;
}

const side = (parties: Event['actors']) =>
  parties.map((party) => `${party.code ?? '?'} “${party.text}”`).join(', ');

function eventLine(
  { type, modes, status, actors, recipients, date, place, sentence }: Event,
  text: string,
): string {
  const facts = [date, place?.text]
    .filter((fact) => fact !== null && fact !== undefined)
    .join(', ');
  const to = recipients.length > 0 ? ` → ${side(recipients)}` : '';
  return `event  ${status.padEnd(9)} ${[type, ...modes].join('/')} ${side(actors)}${to}${facts ? ` [${facts}]` : ''}  “${slice(text, sentence)}”`;
}
