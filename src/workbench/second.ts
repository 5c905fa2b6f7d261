import { readArticle, readSentences } from '../coding/article.ts';
import { answerForm, proposalsIn } from '../coding/second/answer.ts';
import { coderOf, joinParts, type Part } from '../coding/second/coding.ts';
import { instructions } from '../coding/second/instructions.ts';
import { judge } from '../coding/second/proposals.ts';
import { type Request, requestsFor } from '../coding/second/request.ts';
import type { Sentence } from '../coding/sentence.ts';
import type { Day } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { Capture } from '../model/capture.ts';
import type { SecondCoding } from '../model/second.ts';
import { dayOf } from './code.ts';
import { defaultLimits, type Endpoint, openEndpoint } from './endpoint.ts';
import { type CodedLine, lineSchema } from './line.ts';
import type { Read } from './read.ts';
import { parseJson } from './records.ts';
import { inOrder } from './turns.ts';

interface SecondSettings {
  readonly secondCoder: string;
  readonly secondCoderModel: string;
  readonly secondCoderKey: string;
  readonly secondCoderTimeout: number;
}

/** The endpoint that the settings name. Throws the Fault `second.unset` where they name none. */
export function openSecondCoder(settings: SecondSettings): Endpoint {
  const { secondCoder: url, secondCoderModel: model, secondCoderKey: key } = settings;
  if (url === '' || model === '') {
    throw new Fault('second.unset', 'There is no second coder to ask.', {
      why: `The setting “${url === '' ? 'secondCoder' : 'secondCoderModel'}” is empty.`,
      mend: 'Set TILTMETER_SECOND_CODER to the address of an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1, and TILTMETER_SECOND_CODER_MODEL to a model of it; see docs/guide/second-coder.md.',
    });
  }
  const limits = { ...defaultLimits, timeoutMs: settings.secondCoderTimeout * 1000 };
  return openEndpoint({ url, model, key }, limits);
}

/** A document with what the second coder proposes for each of its articles, in their order. */
export type TwiceCoded = Capture & { readonly second: readonly SecondCoding[] };

/** Codes documents by the coder given, and asks the second one about the same articles; in order. The text leaves the machine. */
export async function* proposeForReads(
  reads: AsyncIterable<Read>,
  code: (reads: AsyncIterable<Read>) => AsyncIterable<Capture>,
  endpoint: Endpoint,
  run: Run,
): AsyncGenerator<TwiceCoded> {
  const kept: Read[] = [];
  yield* inOrder(code(keeping(reads, kept)), endpoint.limits.atOnce, async (capture) => {
    const read = takeUntil(kept, (one) =>
      one.document.id === capture.document.id ? one : undefined,
    );
    return { ...capture, second: await proposeForRead(read, endpoint, run) };
  });
}

async function proposeForRead(
  { document, reading }: Read,
  endpoint: Endpoint,
  run: Run,
): Promise<SecondCoding[]> {
  return Promise.all(
    reading.articles.map(async (article) => {
      const on = dayOf(article, reading);
      const sentences = readArticle(document.text, article, on);
      return propose({ id: article.id, item: document.name, sentences, on }, endpoint, run);
    }),
  );
}

/** A coded line with what the second coder proposes for the same text. */
export type TwiceCodedLine = CodedLine & { readonly second: SecondCoding };

/** Codes JSON Lines by the coder given, and asks the second one about the same lines, some at once; in order. */
export async function* proposeForLines(
  lines: AsyncIterable<string>,
  code: (lines: AsyncIterable<string>) => AsyncIterable<CodedLine>,
  endpoint: Endpoint,
  run: Run,
): AsyncGenerator<TwiceCodedLine> {
  const kept: string[] = [];
  yield* inOrder(code(keeping(lines, kept)), endpoint.limits.atOnce, async (coded) => {
    const material = takeUntil(kept, (line) => materialOf(line, coded));
    return { ...coded, second: await propose(material, endpoint, run) };
  });
}

/** What of a line is sent, if it is the line that was coded: the same id, and the same sentences. */
function materialOf(line: string, { id, sentences: coded }: CodedLine): Material | undefined {
  const { data } = lineSchema.safeParse(parseJson(line));
  if (data?.id !== id) return undefined;
  const sentences = readSentences(data.text, data.date);
  const isSame =
    sentences.length === coded.length &&
    sentences.every(({ span }, i) => span.join() === coded[i]?.join());
  return isSame ? { id: String(id), item: String(id), sentences, on: data.date } : undefined;
}

/** Passes items on, and keeps each until what was coded of it comes back. */
async function* keeping<Item>(items: AsyncIterable<Item>, kept: Item[]): AsyncGenerator<Item> {
  for await (const item of items) {
    kept.push(item);
    yield item;
  }
}

/** What is made of the first item that fits; those before it were passed over by the coder, and are let go. */
function takeUntil<Item, Made>(kept: Item[], make: (item: Item) => Made | undefined): Made {
  for (let item = kept.shift(); item !== undefined; item = kept.shift()) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  throw new Error('the second coder has lost step with the first');
}

interface Material {
  readonly id: string;
  /** What a report calls it. */
  readonly item: string;
  readonly sentences: readonly Sentence[];
  readonly on: Day | undefined;
}

async function propose(material: Material, endpoint: Endpoint, run: Run): Promise<SecondCoding> {
  const { id, sentences } = material;
  const parts = await Promise.all(
    requestsFor(sentences).map((request) => partOf(request, material, endpoint, run)),
  );
  return joinParts(parts, { article: id, model: endpoint.model, sentences });
}

/** Faults that were reported; that of an endpoint given up comes again and again. */
const told = new WeakSet<Fault>();

/** The boundary at which a failing endpoint is set aside: the first coder's work goes on, and the sentences are missing. */
async function partOf(
  request: Request,
  { item, on }: Material,
  endpoint: Endpoint,
  run: Run,
): Promise<Part> {
  try {
    const { material } = request;
    const question = { instructions, material, form: answerForm, read: proposalsIn };
    const { value, record } = await endpoint.ask(question, run);
    const judged = judge(value, request, { by: coderOf(endpoint.model), on });
    return { request, judged, answer: record };
  } catch (error) {
    if (!(error instanceof Fault) || error.kind.startsWith('run.')) throw error;
    if (!told.has(error)) run.report({ kind: 'skipped', item, fault: error });
    told.add(error);
    return { request, judged: undefined, answer: undefined };
  }
}
