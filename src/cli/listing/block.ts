import { publishedInWords } from '../../briefs/chain.ts';
import { actStatement } from '../../briefs/compose-acts.ts';
import { type Notebook, openNotebook } from '../../briefs/compose-cite.ts';
import { claimStatement } from '../../briefs/compose-claims.ts';
import { oneLine } from '../../briefs/escape.ts';
import { inMarks } from '../../briefs/layout.ts';
import { aside, lines, type Terminal } from '../../briefs/terminal.ts';
import { type Run, wrap } from '../../briefs/text-wrap.ts';
import { type Span, slice } from '../../core/span.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import { countryName } from '../../ontology/countries.ts';
import type { FoundClaim } from '../../workbench/listing/claims.ts';
import { contentOf } from '../../workbench/listing/columns.ts';
import type { FoundEvent } from '../../workbench/listing/events.ts';
import type { Found } from '../../workbench/listing/found.ts';
import type { Explanation } from '../../workbench/listing/reasons.ts';
import { sideText } from '../parties.ts';
import { claimReasons, eventReasons } from '../why.ts';

const notebooks = new WeakMap<Capture, Notebook>();

/** One opened for a document words all that is listed of it. */
function notebookOf({ capture }: Found<unknown>): Notebook {
  const notebook = notebooks.get(capture) ?? openNotebook([capture]);
  notebooks.set(capture, notebook);
  return notebook;
}

/** A claim for a person: who says it how, its words, who tells it, what it is about, where it stands. */
export function claimBlock(
  found: FoundClaim,
  terminal: Terminal,
  why: Explanation | undefined,
): string[] {
  const { item, events, matched } = found;
  const { text } = claimStatement(item, notebookOf(found));
  const denied =
    item.polarity === 'denies' && item.stance !== 'denies' ? ['denies that it is so'] : [];
  const facts = [
    ...(item.about.length > 0 ? [`About ${item.about.map(countryName).join(', ')}`] : []),
    ...(events.length > 0 ? [`In it: ${events.map(typeAndStatus).join(', ')}`] : []),
  ];
  return [
    ...head(text, [item.stance, ...denied], terminal),
    ...aside([{ text: inMarks(oneLine(contentOf(found))), style: 'quote' }], terminal),
    ...aside(chainRuns(found.chain, matched), terminal),
    ...(facts.length > 0 ? lines([{ text: oneLine(facts.join(' · ')) }], '  ', terminal) : []),
    ...source(found, terminal),
    ...(why ? whyLines(found, claimSpans(item), terminal, claimReasonsOf(found, why)) : []),
  ];
}

/** An event for a person: who did what to whom, who tells it, the codes of both sides, where it stands. */
export function eventBlock(
  found: FoundEvent,
  terminal: Terminal,
  why: Explanation | undefined,
): string[] {
  const { item, chain } = found;
  const { text, tags } = actStatement({ reports: [item] }, notebookOf(found));
  const to = item.recipients.length > 0 ? ` → ${sideText(item.recipients)}` : '';
  return [
    ...head(text, [...tags, item.status], terminal),
    ...aside(chainRuns(chain, null), terminal),
    ...lines([{ text: oneLine(`${sideText(item.actors)}${to}`) }], '  ', terminal),
    ...source(found, terminal),
    ...(why ? whyLines(found, eventSpans(item), terminal, eventReasonsOf(found, why)) : []),
  ];
}

function typeAndStatus({ type, modes, status }: Event): string {
  return `${status} ${[type, ...modes].join('/')}`;
}

function head(text: string, tags: readonly string[], terminal: Terminal): string[] {
  const runs: Run[] = [
    { text: oneLine(text), style: 'strong' },
    { text: ` (${tags.map(oneLine).join(', ')})`, style: 'faint' },
  ];
  return lines(runs, '', terminal);
}

/** The chain with the one who was asked for standing out. */
function chainRuns(chain: readonly string[], matched: number | null): Run[] {
  return chain.flatMap((name, i): Run[] => [
    ...(i > 0 ? [{ text: ' → ', style: 'faint' } as const] : []),
    // The arrow ends in a space, which a run before it cannot give.
    { text: `${i > 0 ? ' ' : ''}${oneLine(name)}`, style: i + 1 === matched ? 'strong' : 'faint' },
  ]);
}

function source(
  { article, document, line, copyOf, version }: Found<unknown>,
  terminal: Terminal,
): string[] {
  const facts = [
    article.outlet ?? 'outlet unknown',
    publishedInWords(article) ?? 'undated',
    `${document.name}, line ${line}`,
    ...(version === null ? [] : [`edited, version ${version}`]),
    ...(copyOf === null ? [] : [`told before, in ${copyOf}`]),
  ];
  return lines([{ text: facts.map(oneLine).join(' · '), style: 'faint' }], '  ', terminal);
}

/** The sentence, where each part of it stands, and what decided. */
function whyLines(
  { item, document, coding }: Found<Claim | Event>,
  spans: readonly (readonly [name: string, spans: readonly Span[]])[],
  terminal: Terminal,
  { reasons, why }: { readonly reasons: readonly string[]; readonly why: Explanation },
): string[] {
  const method =
    why.method === undefined ? coding.method : `${coding.method}, explained by ${why.method}`;
  const missing =
    why.reasons === undefined ? '; the coder as it is now makes something else of it' : '';
  const named = [
    ['sentence', slice(document.text, item.sentence)],
    ['spans', spans.map(([name, all]) => `${name} ${all.map(spanText).join(' ')}`).join(', ')],
    ['method', `${method}${missing}`],
    ...reasons.map((reason) => [reason.slice(0, 10).trim(), reason.slice(11)]),
  ];
  return named.flatMap(([name = '', said = '']) => {
    const first = `  ${name.padEnd(10)} `;
    return wrap([{ text: oneLine(said) }], { ...terminal, first, rest: ' '.repeat(first.length) });
  });
}

function spanText([start, end]: Span): string {
  return `[${start}, ${end})`;
}

function claimSpans({ sentence, cue, content, speakers }: Claim) {
  return [
    ['sentence', [sentence]],
    ['cue', [cue]],
    ['content', content],
    ...(speakers.length > 0 ? [['speaker', speakers.map(({ span }) => span)] as const] : []),
  ] as const;
}

function eventSpans({ sentence, trigger, actors, recipients }: Event) {
  const parties = [...actors, ...recipients].map(({ span }) => span);
  return [
    ['sentence', [sentence]],
    ['trigger', [trigger]],
    ...(parties.length > 0 ? [['parties', parties] as const] : []),
  ] as const;
}

function claimReasonsOf({ item, coding, document }: FoundClaim, why: Explanation) {
  const worded = { reasons: why.reasons, claims: coding.claims, text: document.text };
  return { why, reasons: claimReasons(item, worded) };
}

function eventReasonsOf({ item, coding, document }: FoundEvent, why: Explanation) {
  const worded = { reasons: why.reasons, claims: coding.claims, text: document.text };
  return { why, reasons: eventReasons(item, worded) };
}
