import { slice } from '../core/span.ts';
import type { Event } from '../model/coding.ts';
import { codeRead, type ExplainedCapture } from '../workbench/code.ts';
import { codeLines } from '../workbench/lines.ts';
import { readAll } from '../workbench/read.ts';
import { type Call, type Command, jsonLine } from './command.ts';
import { linesOf } from './lines.ts';
import { printable } from './printable.ts';
import { claimReasons, eventReasons, withReasons } from './why.ts';

export const codeCommand: Command = {
  name: 'code',
  summary: 'Code the events and claims of a text, each with its sentence.',
  operands: 'FILE...|-',
  options: {
    json: { type: 'boolean', help: 'One JSON object for one file.' },
    why: {
      type: 'boolean',
      help: 'Say what decided on each event and claim: frame, places, words, dates.',
    },
    jsonl: {
      type: 'boolean',
      help: 'Read lines {"id","text","date"?,"pair"?,"triggers"?}, write a JSON object for each.',
    },
  },
  examples: ['tiltmeter code examples/digest.txt', 'tiltmeter code - --jsonl < sentences.jsonl'],
  needsFile: true,
  run: async (call) => {
    const { files, flags, resolved, run, stdin, write } = call;
    if (flags['jsonl']) return codeRecords(call);
    for await (const read of readAll(files, { maxBytes: resolved.settings.maxBytes, stdin }, run)) {
      const capture = codeRead(read, { why: flags['why'] === true });
      await write(flags['json'] ? jsonLine(asJson(capture)) : asText(capture));
    }
  },
};

async function codeRecords(call: Call): Promise<void> {
  for (const file of call.files) {
    const asked = { why: call.flags['why'] === true };
    for await (const { reasons, ...coded } of codeLines(linesOf(file, call), call.run, asked))
      await call.write(
        jsonLine({
          ...coded,
          events: withReasons(coded.events, reasons?.events),
          claims: withReasons(coded.claims, reasons?.claims),
        }),
      );
  }
}

function asJson({ document, codings }: ExplainedCapture): object {
  return {
    id: document.id,
    sentences: codings.flatMap(({ sentences }) => sentences),
    events: codings.flatMap(({ events, reasons }) => withReasons(events, reasons?.events)),
    claims: codings.flatMap(({ claims, reasons }) => withReasons(claims, reasons?.claims)),
  };
}

function asText({ document, articles, codings }: ExplainedCapture): string {
  const blocks = codings.map(({ events, claims, reasons }, i) => {
    const worded = { reasons, claims, text: document.text };
    const lines = [
      ...events.map((event) => ({
        at: event.trigger[0],
        line: eventLine(event, document.text),
        why: eventReasons(event, worded),
      })),
      ...claims.map((claim) => ({
        at: claim.cue[0],
        line: `claim  ${claim.stance.padEnd(9)} ${claim.speakers.map(({ name, text }) => name ?? text).join(' → ') || '(nobody named)'}: ${claim.content.map((span) => slice(document.text, span)).join(' … ')}`,
        why: claimReasons(claim, worded),
      })),
    ];
    const sorted = lines
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ line, why }) => [line, ...why.map((reason) => `      ${reason}`)])
      .map((line) => `  ${printable(line)}`);
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
