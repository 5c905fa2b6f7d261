import { z } from 'zod';
import type { Span } from '../../src/core/span.ts';
import { stances, statuses } from '../../src/model/coding.ts';

/** A piece of news with its labels, as test/gold/claims/README.md says. */
export interface Labelled {
  readonly id: string;
  readonly kinds: string;
  readonly text: string;
  readonly events: readonly LabelledEvent[];
  readonly claims: readonly LabelledClaim[];
  /** Words that look like cues, and by which nothing is claimed. */
  readonly noCues: readonly Span[];
}

interface LabelledEvent {
  readonly span: Span;
  readonly status: (typeof statuses)[number];
}

export interface LabelledClaim {
  /** `null` for a quotation that stands free. */
  readonly cue: Span | null;
  /** `null` where nobody is named. */
  readonly speaker: { readonly span: Span; readonly name: string | undefined } | null;
  readonly content: Span;
  readonly stance: (typeof stances)[number];
}

const word = z
  .string()
  .regex(/^[^\s#](?:[^#]*[^\s#])?(?:#[1-9])?$/, 'words, and #2 for the second');
const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('events'), status: z.enum(statuses), words: z.array(word) }),
  z.strictObject({
    kind: z.literal('claim'),
    cue: word,
    speaker: word,
    name: z.string().min(1).optional(),
    content: z.tuple([word, word]),
    stance: z.enum(stances),
  }),
  z.strictObject({ kind: z.literal('nocue'), words: z.array(word) }),
]);
type Line = z.infer<typeof lineSchema>;

/** The pieces of a file; an error names the line. */
export function parseLabels(source: string, file: string): Labelled[] {
  return blocksOf(source).map((block) => parsePiece(block, file));
}

interface Numbered {
  readonly line: number;
  readonly text: string;
}

/** Stretches of lines between blank ones; a line that begins with # is a remark. */
function blocksOf(source: string): Numbered[][] {
  const blocks: Numbered[][] = [[]];
  for (const [i, text] of source.split('\n').entries()) {
    if (text.startsWith('#')) continue;
    if (text.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push({ line: i + 1, text });
  }
  return blocks.filter((block) => block.length > 0);
}

function parsePiece([head, body, ...rest]: readonly Numbered[], file: string): Labelled {
  const heading = /^@ (\S+) (\S.*)$/.exec(head?.text ?? '');
  if (!(heading && body && rest.length > 0))
    throw new Error(
      `${file}:${head?.line ?? 0}: a piece is "@ id kinds", a line of text and its labels`,
    );
  const [, id = '', kinds = ''] = heading;
  const { text } = body;
  const found = rest.map((one) => located(text, one, file));
  return {
    id,
    kinds,
    text,
    events: found.flatMap(({ events }) => events ?? []),
    claims: found.flatMap(({ claim }) => claim ?? []),
    noCues: found.flatMap(({ noCues }) => noCues ?? []),
  };
}

interface Located {
  readonly events?: LabelledEvent[];
  readonly claim?: LabelledClaim;
  readonly noCues?: Span[];
}

/** The labels of a line with the places of their words in the text. */
function located(text: string, { line, text: label }: Numbered, file: string): Located {
  const at = `${file}:${line}`;
  const read = lineSchema.safeParse(fieldsOf(label));
  if (!read.success) throw new Error(`${at}: ${z.prettifyError(read.error)}`);
  const find = (words: string, from = 0) => spanOf(text, words, { from, at });
  const { data } = read;
  if (data.kind === 'nocue') return { noCues: data.words.map((one) => find(one)) };
  if (data.kind === 'events')
    return { events: data.words.map((one) => ({ span: find(one), status: data.status })) };
  return { claim: claimOf(data, find) };
}

type Find = (words: string, from?: number) => Span;

function claimOf(line: Extract<Line, { kind: 'claim' }>, find: Find): LabelledClaim {
  const { cue, speaker, name, stance, content } = line;
  const first = find(content[0]);
  return {
    cue: cue === '-' ? null : find(cue),
    speaker: speaker === '-' ? null : { span: find(speaker), name },
    content: [first[0], find(content[1], first[0])[1]],
    stance,
  };
}

/** What a line says, unchecked. */
function fieldsOf(label: string): unknown {
  const [, key, value = ''] = /^(\w+): (.*)$/.exec(label) ?? [];
  if (key === 'claim') {
    const [cue, holder = '', content = '', stance, ...more] = value.split(' | ');
    const [speaker, name] = holder.split(' = ');
    const kind = more.length > 0 ? 'too many fields' : key;
    return { kind, cue, speaker, name, content: content.split(' … '), stance };
  }
  const words = value.split(', ');
  return key === 'nocue' ? { kind: key, words } : { kind: 'events', status: key, words };
}

/** Where whole words stand in a text, the n-th time where they end in #n. */
function spanOf(
  text: string,
  words: string,
  { from, at }: { readonly from: number; readonly at: string },
): Span {
  const [sought = '', nth = '1'] = words.split('#');
  let start = from - 1;
  for (let left = Number(nth); left > 0; ) {
    start = text.indexOf(sought, start + 1);
    if (start < 0) throw new Error(`${at}: the text has no "${words}"`);
    if (isWhole(text, [start, start + sought.length])) left -= 1;
  }
  return [start, start + sought.length];
}

function isWhole(text: string, [start, end]: Span): boolean {
  const isLetter = (i: number) => /[\p{L}\p{N}]/u.test(text[i] ?? '');
  return !(isLetter(start - 1) && isLetter(start)) && !(isLetter(end - 1) && isLetter(end));
}
