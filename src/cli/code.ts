import type { Run } from '../core/run.ts';
import { slice } from '../core/span.ts';
import type { Article } from '../model/article.ts';
import type { Claim, Event, Figure } from '../model/coding.ts';
import { isForeign, languageName } from '../model/language.ts';
import { checkInWords } from '../ontology/checks.ts';
import type { ExplainedCapture } from '../workbench/code.ts';
import { codeAll } from '../workbench/documents.ts';
import type { Endpoint } from '../workbench/endpoint.ts';
import { type CheckedFigure, checkedFigures } from '../workbench/figures.ts';
import type { CodedLine } from '../workbench/line.ts';
import { codeLines } from '../workbench/lines.ts';
import { type Read, readAll } from '../workbench/read.ts';
import {
  openSecondCoder,
  proposeForLines,
  proposeForReads,
  type TwiceCoded,
  type TwiceCodedLine,
} from '../workbench/second.ts';
import { type Call, type Command, jsonLine } from './command.ts';
import { linesOf } from './lines.ts';
import { sideText } from './parties.ts';
import { printable } from './printable.ts';
import { secondJson, secondLines } from './second.ts';
import { claimReasons, eventReasons, withReasons } from './why.ts';

export const codeCommand: Command = {
  name: 'code',
  summary: 'Code the events, claims and figures of a text, each with its sentence.',
  operands: 'FILE|URL...|-',
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
    second: {
      type: 'boolean',
      help: 'Ask the endpoint set as secondCoder too: the text is sent there and leaves this machine.',
    },
    threads: { type: 'string', value: 'N', help: 'Threads that code (default: one a processor).' },
  },
  examples: ['tiltmeter code examples/digest.txt', 'tiltmeter code - --jsonl < sentences.jsonl'],
  needsFile: true,
  run: async (call) => {
    const { files, flags, resolved, run, stdin, write } = call;
    const endpoint = flags['second'] ? openSecondCoder(resolved.settings) : undefined;
    if (flags['jsonl']) return codeRecords(call, endpoint);
    const asked = { why: flags['why'] === true };
    const { maxBytes, threads } = resolved.settings;
    const reads = readAll(files, { maxBytes, stdin, fetch: resolved.settings }, run);
    const code = (some: AsyncIterable<Read>) => codeAll(some, { threads }, run, asked);
    const all: AsyncIterable<Coded> = endpoint
      ? proposeForReads(reads, code, endpoint, run)
      : code(reads);
    for await (const coded of all)
      await write(flags['json'] ? jsonLine(asJson(coded)) : asText(coded));
  },
};

async function codeRecords(call: Call, endpoint: Endpoint | undefined): Promise<void> {
  const { resolved, run, write } = call;
  const { threads } = resolved.settings;
  const inputs = call.files.map((file) => linesOf(file, call));
  const asked = { why: call.flags['why'] === true };
  const code = (some: Iterable<AsyncIterable<string>>) => codeLines(some, { threads }, run, asked);
  for await (const { second, reasons, ...coded } of twice(inputs, code, endpoint, run))
    await write(
      jsonLine({
        ...coded,
        events: withReasons(coded.events, reasons?.events),
        claims: withReasons(coded.claims, reasons?.claims),
        ...(second && { second: secondJson([second]) }),
      }),
    );
}

/** Each input in turn, where a second coder is asked; else all of them in one go. */
async function* twice(
  inputs: readonly AsyncIterable<string>[],
  code: (inputs: Iterable<AsyncIterable<string>>) => AsyncIterable<CodedLine>,
  endpoint: Endpoint | undefined,
  run: Run,
): AsyncGenerator<CodedLine & Partial<TwiceCodedLine>> {
  if (endpoint === undefined) yield* code(inputs);
  else {
    for (const lines of inputs) yield* proposeForLines(lines, (one) => code([one]), endpoint, run);
  }
}

/** What the first coder made of a document, and the second one if it was asked. */
type Coded = ExplainedCapture & Partial<TwiceCoded>;

function asJson({ document, articles, codings, second }: Coded): object {
  const foreign = articles.filter(isForeign);
  return {
    id: document.id,
    sentences: codings.flatMap(({ sentences }) => sentences),
    events: codings.flatMap(({ events, reasons }) => withReasons(events, reasons?.events)),
    claims: codings.flatMap(({ claims, reasons }) => withReasons(claims, reasons?.claims)),
    figures: codings.flatMap(({ figures }, i) => checkedOf(figures, articles[i])),
    ...(foreign.length > 0 && {
      notCoded: foreign.map(({ id, language }) => ({ article: id, language })),
    }),
    ...(second && { second: secondJson(second) }),
  };
}

/** The figures of an article beside what is known, as of its day. */
function checkedOf(figures: readonly Figure[], article: Article | undefined): CheckedFigure[] {
  return checkedFigures(figures, article?.published ?? article?.publishedRange?.[1]);
}

function asText({ document, articles, codings, second }: Coded): string {
  const blocks = codings.map(({ events, claims, figures, reasons }, i) => {
    const worded = { reasons, claims, text: document.text };
    const lines = [
      ...events.map((event) => ({
        at: event.trigger[0],
        line: eventLine(event, document.text),
        why: eventReasons(event, worded),
      })),
      ...claims.map((claim) => ({
        at: claim.cue[0],
        line: claimLine(claim, events, document.text),
        why: claimReasons(claim, worded),
      })),
      ...checkedOf(figures, articles[i]).map((figure) => ({
        at: figure.span[0],
        line: figureLine(figure),
        why: [],
      })),
    ];
    const proposed = second?.[i];
    const sorted = lines
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ line, why }) => [line, ...why.map((reason) => `      ${reason}`)])
      .map((line) => `  ${printable(line)}`);
    return [
      printable(articles[i]?.title || '(no headline)'),
      ...(sorted.length > 0 ? sorted : [`  ${nothingIn(articles[i])}`]),
      ...(proposed ? secondLines(proposed, (event) => eventLine(event, document.text)) : []),
    ].join('\n');
  });
  return `${blocks.join('\n\n') || 'nothing to code'}\n`;
}

function nothingIn(article: Article | undefined): string {
  return article && isForeign(article)
    ? `not coded: it is in ${languageName(article.language)}`
    : 'nothing to code';
}

/** Who says what to whom; of what is to come by when, and which of the events settles it. */
function claimLine(
  { stance, speakers, addressees, horizon, resolvedBy, content }: Claim,
  events: readonly Event[],
  text: string,
): string {
  const who = speakers.map((one) => one.name ?? one.text).join(' → ') || '(nobody named)';
  const to = addressees.length > 0 ? ` to ${sideText(addressees)}` : '';
  const settling = events
    .filter(({ id }) => resolvedBy.includes(id))
    .map(({ type, trigger }) => `${type} “${slice(text, trigger)}”`);
  const ahead = [
    ...(horizon ? [`horizon “${horizon.text}”`] : []),
    ...(settling.length > 0 ? [`settled by ${settling.join(', ')}`] : []),
  ];
  const told = content.map((span) => slice(text, span)).join(' … ');
  return `claim  ${stance.padEnd(9)} ${who}${to}${ahead.length > 0 ? ` [${ahead.join('; ')}]` : ''}: ${told}`;
}

function eventLine(
  { type, modes, status, actors, recipients, date, place, sentence }: Event,
  text: string,
): string {
  const facts = [date, place?.text]
    .filter((fact) => fact !== null && fact !== undefined)
    .join(', ');
  const to = recipients.length > 0 ? ` → ${sideText(recipients)}` : '';
  return `event  ${status.padEnd(9)} ${[type, ...modes].join('/')} ${sideText(actors)}${to}${facts ? ` [${facts}]` : ''}  “${slice(text, sentence)}”`;
}

function figureLine({ text, measure, of, unit, when, status, check }: CheckedFigure): string {
  const about = [of.join(', '), measure ?? unit].filter((part) => part !== '').join(' ');
  const facts = when ? ` [${when.text}]` : '';
  const known = check ? `  ${checkInWords(check)}` : '';
  return `figure ${status.padEnd(9)} “${text}” ${about}${facts}${known}`;
}
