import { codeText, readSentences } from '../../src/coding/article.ts';
import { moodAt, nounMoodAt } from '../../src/coding/mood/mood.ts';
import type { Sentence } from '../../src/coding/sentence.ts';
import { overlaps, type Span } from '../../src/core/span.ts';
import { type Claim, type Status, statuses } from '../../src/model/coding.ts';
import type { Labelled, LabelledClaim } from './claim-labels.ts';

/** What the coder made of a label. */
interface StatusAnswer {
  readonly piece: Labelled;
  readonly span: Span;
  readonly wanted: Status;
  readonly given: Status | undefined;
}

interface ClaimAnswer {
  readonly piece: Labelled;
  readonly wanted: LabelledClaim;
  readonly given: Claim | undefined;
}

export interface Answers {
  readonly statuses: readonly StatusAnswer[];
  readonly claims: readonly ClaimAnswer[];
  /** Of the words by which nothing is claimed, those taken for cues. */
  readonly falseCues: number;
}

/** What the coder makes of what is labelled, each piece coded as a text of its own. */
export function answer(pieces: readonly Labelled[]): Answers {
  const answered = pieces.map(answerPiece);
  return {
    statuses: answered.flatMap((one) => one.statuses),
    claims: answered.flatMap((one) => one.claims),
    falseCues: answered.reduce((sum, one) => sum + one.falseCues, 0),
  };
}

function answerPiece(piece: Labelled): Answers {
  const { events, claims } = codeText(piece.text, piece.id, undefined);
  const sentences = readSentences(piece.text);
  const statusOf = (span: Span) =>
    events.find(({ trigger }) => trigger[0] === span[0] && trigger[1] === span[1])?.status ??
    statusOfWord(sentences, span, claims);
  return {
    statuses: piece.events.map(({ span, status }) => ({
      piece,
      span,
      wanted: status,
      given: statusOf(span),
    })),
    claims: piece.claims.map((wanted) => ({ piece, wanted, given: counterpart(wanted, claims) })),
    falseCues: piece.noCues.filter((span) => claims.some(({ cue }) => overlaps(cue, span))).length,
  };
}

/** The status that an event at a word would have, though no frame makes one of it. */
function statusOfWord(
  sentences: readonly Sentence[],
  span: Span,
  claims: readonly Claim[],
): Status | undefined {
  for (const s of sentences) {
    const at = s.tree.words.findIndex((word) => overlaps(word.span, span));
    if (at < 0) continue;
    const isNoun = s.tree.words[at]?.xpos.startsWith('NN') === true;
    return (isNoun ? nounMoodAt(s, at, false, claims) : moodAt(s, at, claims)).status;
  }
  return undefined;
}

/** The claim with the cue of a label, or of one that stands free with none and some of its content. */
function counterpart(wanted: LabelledClaim, claims: readonly Claim[]): Claim | undefined {
  const shared = ({ content }: Claim) =>
    content.reduce((sum, part) => sum + common(part, wanted.content), 0);
  const { cue: sought } = wanted;
  return claims
    .filter((claim) =>
      sought ? overlaps(claim.cue, sought) : claim.cue[0] === claim.cue[1] && shared(claim) > 0,
    )
    .toSorted((a, b) => shared(b) - shared(a))[0];
}

function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Whether the first holder of the claim is the one labelled, by its words or by its name; nobody where nobody is. */
function isSpeakerRight({ piece, wanted, given }: ClaimAnswer): boolean {
  if (given === undefined) return false;
  const [speaker] = given.speakers;
  if (wanted.speaker === null || speaker === undefined)
    return wanted.speaker === null && speaker === undefined;
  return overlaps(speaker.span, wanted.speaker.span) || isNameRight({ piece, wanted, given });
}

/** Whether the claim gives the full name behind the words that are labelled. */
function isNameRight({ piece, wanted, given }: ClaimAnswer): boolean {
  if (wanted.speaker === null) return false;
  const { name = piece.text.slice(...wanted.speaker.span) } = wanted.speaker;
  const [speaker] = given?.speakers ?? [];
  const found = bare(speaker?.name ?? speaker?.text ?? '');
  return found.includes(bare(name));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?) /, '');
}

/** In percent, to a tenth. */
function share(right: number, all: number): number {
  return Math.round((1000 * right) / all) / 10;
}

/** Figures in percent. */
export function figuresOf({ statuses: told, claims }: Answers): Readonly<Record<string, number>> {
  const found = claims.filter(({ given }) => given !== undefined);
  const stance = claims.filter(({ wanted, given }) => given?.stance === wanted.stance).length;
  const named = claims.filter(({ wanted }) => wanted.speaker?.name !== undefined);
  return {
    statusMacroF1: share(macroF1(told), 1),
    statusAccuracy: share(told.filter((one) => one.given === one.wanted).length, told.length),
    cueFound: share(found.length, claims.length),
    speakerRight: share(claims.filter(isSpeakerRight).length, claims.length),
    nameRight: share(named.filter(isNameRight).length, named.length),
    stanceRight: share(stance, claims.length),
    stanceOfFound: share(stance, found.length),
  };
}

/** The mean of the F1 of each status. */
function macroF1(told: readonly StatusAnswer[]): number {
  return statuses.reduce((sum, status) => sum + f1Of(told, status), 0) / statuses.length;
}

export function f1Of(told: readonly StatusAnswer[], status: Status): number {
  const wanted = told.filter((one) => one.wanted === status);
  const given = told.filter((one) => one.given === status);
  const right = wanted.filter((one) => one.given === status).length;
  return wanted.length + given.length === 0 ? 0 : (2 * right) / (wanted.length + given.length);
}

/** What is wrong, one a line, for the half that may be looked at. */
export function missesOf({ statuses: told, claims }: Answers): string[] {
  return [
    ...told
      .filter((one) => one.given !== one.wanted)
      .map(
        ({ piece: { id, text }, span, wanted, given }) =>
          `${id} "${text.slice(...span)}" is ${wanted}, not ${given}: ${text}`,
      ),
    ...claims.flatMap((one) => {
      const { piece, wanted, given } = one;
      const cue = wanted.cue ? piece.text.slice(...wanted.cue) : '(free quotation)';
      const wrong = [
        given === undefined && 'not found',
        given && !isSpeakerRight(one) && `by "${given.speakers[0]?.text ?? 'nobody'}"`,
        given && given.stance !== wanted.stance && `${given.stance} in place of ${wanted.stance}`,
      ].filter((part) => typeof part === 'string');
      return wrong.length > 0 ? [`${piece.id} "${cue}": ${wrong.join(', ')}: ${piece.text}`] : [];
    }),
  ];
}
