import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { AnswerRecord } from '../model/second.ts';
import { type Outcome, post } from './post.ts';
import { parseJson } from './records.ts';
import { checkStopped } from './stopping.ts';
import { turns } from './turns.ts';

export interface EndpointOptions {
  /** The base address, such as `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly model: string;
  /** Empty where the endpoint wants none. */
  readonly key: string;
}

export interface Limits {
  /** For one answer. */
  readonly timeoutMs: number;
  /** How often one question is sent at most. */
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one. */
  readonly firstWaitMs: number;
  /** An endpoint that wants a longer wait is not waited for. */
  readonly longestWaitMs: number;
  /** Of an answer. */
  readonly maxBytes: number;
  /** Questions under way at once. */
  readonly atOnce: number;
  /** Questions in a row that came to nothing, after which no more are sent. */
  readonly patience: number;
}

export const defaultLimits: Limits = {
  timeoutMs: 120_000,
  attempts: 4,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
  maxBytes: 2 * 1024 * 1024,
  atOnce: 4,
  patience: 5,
};

/** What is asked of a model: standing instructions, the material, and the form of the answer as JSON Schema. */
interface Question<Value> {
  readonly instructions: string;
  readonly material: string;
  readonly form: object;
  /** What an answer says; undefined where it is not what was asked for. */
  readonly read: (answer: string) => Value | undefined;
}

interface Answer<Value> {
  readonly value: Value;
  readonly record: AnswerRecord;
}

/** A model behind an OpenAI-compatible address. */
export interface Endpoint {
  readonly model: string;
  readonly limits: Limits;
  /** Throws a Fault `second.*` without an answer; once an endpoint is given up, the same Fault for every question. */
  ask<Value>(question: Question<Value>, run: Run): Promise<Answer<Value>>;
}

/** Ways to ask for JSON, the strictest first: endpoints differ in what they know. */
const manners = ['schema', 'object', 'plain'] as const;

interface Standing {
  /** The strictest manner that may still be understood. */
  manner: number;
  /** Questions in a row that came to nothing. */
  failures: number;
  /** Why no more questions are sent. */
  givenUp: Fault | undefined;
}

export function openEndpoint(options: EndpointOptions, limits: Limits = defaultLimits): Endpoint {
  const standing: Standing = { manner: 0, failures: 0, givenUp: undefined };
  const turn = turns(limits.atOnce);
  return {
    model: options.model,
    limits,
    ask: (question, run) =>
      turn(async () => {
        checkStopped(run);
        if (standing.givenUp) throw standing.givenUp;
        try {
          const outcome = await askInSomeManner(question, { options, limits, standing, run });
          const answer = answerIn(outcome, question, { options, limits });
          standing.failures = 0;
          return answer;
        } catch (error) {
          if (error instanceof Fault) noteFailure(error, standing, limits);
          throw error;
        }
      }),
  };
}

/** An endpoint that refuses us, or fails time and again, is not asked on and on. */
function noteFailure(fault: Fault, standing: Standing, { patience }: Limits): void {
  standing.failures += 1;
  if (fault.kind === 'second.refused') standing.givenUp ??= fault;
  else if (standing.failures >= patience) standing.givenUp ??= givenUp(fault, patience);
}

function givenUp({ kind, why, mend }: Fault, failures: number): Fault {
  return new Fault(kind, 'The second coder is not asked any more in this run.', {
    why: `${failures} questions in a row came to nothing. The last: ${why}`,
    mend,
  });
}

interface Asking {
  readonly options: EndpointOptions;
  readonly limits: Limits;
  readonly standing: Standing;
  readonly run: Run;
}

/** Where a manner is not understood the next one is tried, and kept to if that one is. */
async function askInSomeManner(question: Question<unknown>, asking: Asking): Promise<Outcome> {
  const { options, standing } = asking;
  for (let manner = standing.manner; ; manner += 1) {
    const outcome = await askPatiently(bodyOf(question, options.model, manner), asking);
    const isMisunderstood = outcome.status === 400 || outcome.status === 422;
    if (isMisunderstood && manner + 1 < manners.length) continue;
    if (outcome.status === 200) standing.manner = Math.max(standing.manner, manner);
    return outcome;
  }
}

function bodyOf(
  { instructions, material, form }: Question<unknown>,
  model: string,
  manner: number,
): string {
  const messages = [
    { role: 'system', content: instructions },
    { role: 'user', content: material },
  ];
  const asJson =
    manners[manner] === 'schema'
      ? {
          type: 'json_schema',
          json_schema: { name: 'proposals', strict: true, schema: form },
        }
      : { type: 'json_object' };
  // Some models take no temperature; then, as without a form, they answer as they will.
  const settings = manners[manner] === 'plain' ? {} : { temperature: 0, response_format: asJson };
  return JSON.stringify({ model, messages, ...settings });
}

/** Sends a question again after what may pass by itself. */
async function askPatiently(body: string, { options, limits, run }: Asking): Promise<Outcome> {
  let pause = limits.firstWaitMs;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await post(body, options, limits, run);
    checkStopped(run);
    if (!isPassing(outcome)) return outcome;
    if (attempt >= limits.attempts || !isWorthAnother(outcome, limits))
      throw unreachable(outcome, options, attempt);
    await pauseFor(Math.max(outcome.retryAfterMs ?? 0, pause), run);
    pause = Math.min(2 * pause, limits.longestWaitMs);
  }
}

function isPassing({ status }: Outcome): boolean {
  return status === undefined || status === 408 || status === 429 || status >= 500;
}

/** Whether asking again is of use, and the endpoint does not want to be left alone for long. */
function isWorthAnother({ isLate, retryAfterMs }: Outcome, { longestWaitMs }: Limits): boolean {
  return !isLate && (retryAfterMs ?? 0) <= longestWaitMs;
}

async function pauseFor(milliseconds: number, run: Run): Promise<void> {
  await wait(milliseconds, undefined, { signal: run.signal }).catch(() => checkStopped(run));
}

/** An endpoint's address as it is shown: without what may be secret in it. */
function shownUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function unreachable(
  { status, text, retryAfterMs }: Outcome,
  { url }: EndpointOptions,
  tries: number,
) {
  const later =
    retryAfterMs === undefined ? '' : `, to be asked again in ${Math.ceil(retryAfterMs / 1000)} s`;
  const said = status === undefined ? text : `it answered ${status}${later}: ${text}`;
  return new Fault('second.unreachable', 'The second coder gave no answer.', {
    why: `${shownUrl(url)}, asked ${tries} ${tries === 1 ? 'time' : 'times'}: ${said}`,
    mend: 'See that the endpoint runs and has room, and start the command again; the first coder’s output is complete.',
  });
}

const replySchema = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

function answerIn<Value>(
  outcome: Outcome,
  { read }: Question<Value>,
  { options, limits }: Pick<Asking, 'options' | 'limits'>,
): Answer<Value> {
  const { status, text, isCut } = outcome;
  if (status !== 200) throw refused(outcome, options.url);
  if (isCut) throw misread(`it is longer than ${limits.maxBytes} bytes`);
  const reply = replySchema.safeParse(parseJson(text));
  if (!reply.success) throw misread('it is no chat completion');
  const { choices, model } = reply.data;
  const [{ message, finish_reason: end } = { message: { content: null } }] = choices;
  if (end === 'length') throw misread('the model stopped at its limit of length');
  if (!message.content) throw misread('it holds no text');
  const value = read(message.content);
  if (value === undefined) throw misread('it is not the JSON that was asked for');
  const sha256 = createHash('sha256').update(message.content).digest('hex');
  return { value, record: { sha256, model: plainName(model) } };
}

/** What an endpoint calls its model is text of others: a plain name, or nothing. */
function plainName(model: string | null | undefined): string | null {
  return model && /^[\w.:/@+-]{1,100}$/.test(model) ? model : null;
}

function refused({ status, text }: Outcome, url: string): Fault {
  const isRequest = status === 400 || status === 413 || status === 422;
  // A request that is not taken says nothing of the next one; a key or an address that is not taken does.
  return new Fault(
    isRequest ? 'second.answer' : 'second.refused',
    isRequest ? 'The second coder did not take a request.' : 'The second coder refused to answer.',
    {
      why: `${shownUrl(url)} answered ${status}: ${text}`,
      mend: isRequest
        ? 'See that the model exists there and takes requests of some 8,000 characters.'
        : 'Check the address (secondCoder), the model (secondCoderModel) and the key (TILTMETER_SECOND_CODER_KEY). Nothing more is sent in this run.',
    },
  );
}

function misread(why: string): Fault {
  return new Fault('second.answer', 'An answer of the second coder was not understood.', {
    why: `The answer was left aside: ${why}.`,
    mend: 'Try another model: it must answer in JSON as it is told; see docs/guide/second-coder.md.',
  });
}
