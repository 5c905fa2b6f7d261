import { within } from '../core/span.ts';
import type { Claim, Event, Party, Status } from '../model/coding.ts';
import type { EventType } from '../ontology/plover.ts';
import { dependentsBy, type Tree } from '../text/syntax/tree.ts';
import type { Frame } from './frames/lexicon.ts';
import { isConditioned } from './mood.ts';
import { isOfficial } from './participants.ts';
import type { Sentence } from './sentence.ts';

/** An event's codes, and how far it is real once they are chosen. */
export type Kind = Pick<Event, 'modes' | 'contexts' | 'cameo' | 'status'> & {
  readonly type: EventType;
};

/** A status, or that of what somebody says they will not do. */
type Settled = Status | 'refused';

/** What PLOVER makes of a deed that is only planned (section 3): type and CAMEO code. */
const promised: Readonly<Partial<Record<EventType, readonly [EventType, string]>>> = {
  CONSULT: ['AGREE', '036'],
  SUPPORT: ['AGREE', '030'],
  COOPERATE: ['AGREE', '031'],
  AID: ['AGREE', '033'],
  CONCEDE: ['AGREE', '034'],
  RETREAT: ['AGREE', '035'],
};

/** What it makes of the same where somebody will not do it: the mode of REJECT and the CAMEO code. */
const refused: Readonly<Partial<Record<EventType, readonly [mode: string, cameo: string]>>> = {
  CONSULT: ['meet', '125'],
  AGREE: ['', '120'],
  SUPPORT: ['', '120'],
  COOPERATE: ['assist', '121'],
  AID: ['assist', '122'],
  CONCEDE: ['yield', '128'],
  RETREAT: ['yield', '128'],
};

/** The codes of a frame's deed: what is planned is an agreement, what is refused a rejection that did take place. */
export function kindOf(frame: Frame, status: Settled): Kind {
  const contexts = [...frame.contexts];
  if (status === 'refused') {
    const [mode, cameo] = refused[frame.type] ?? [];
    const own = { type: frame.type, modes: [...frame.modes], contexts, cameo: frame.cameo };
    if (cameo === undefined) return { ...own, status: 'denied' };
    return { type: 'REJECT', modes: mode ? [mode] : [], contexts, cameo, status: 'occurred' };
  }
  const [type, cameo] = (status === 'planned' && promised[frame.type]) || [];
  return type && cameo
    ? { type, modes: [], contexts, cameo, status }
    : { type: frame.type, modes: [...frame.modes], contexts, cameo: frame.cameo, status };
}

/** What "will" and "would" make of a status where somebody speaks of their own deeds: a plan, or a refusal. */
export function settled(tree: Tree, at: number, status: Status, type: EventType): Settled {
  if (!(type in refused) || !willAt(tree, at).some(Boolean) || isConditioned(tree, at))
    return status;
  if (status === 'denied') return 'refused';
  const isToCome = status === 'forecast' || status === 'conditional';
  return isToCome ? 'planned' : status;
}

/** Whether "will" and whether "would" goes with a verb. */
function willAt(tree: Tree, at: number): [isWill: boolean, isWould: boolean] {
  const lemmas = dependentsBy(tree, at, 'aux').map((i) => tree.words[i]?.lemma.toLowerCase());
  return [lemmas.includes('will'), lemmas.includes('would')];
}

/**
 * Whether the deeds of a verb are told by those who would do them ("Peru will free …", "Peru said it would free …"), or as
 * settled by an official or the report itself. What an analyst says of them stays a forecast.
 */
export function isOwnWord(
  { tree }: Sentence,
  at: number,
  actors: readonly Party[],
  claims: readonly Claim[],
): boolean {
  const span = tree.words[at]?.span ?? [0, 0];
  const around = claims.filter(({ content }) => content.some((part) => within(span, part)));
  const [isWill] = willAt(tree, at);
  if (around.length === 0) return isWill;
  const codes = new Set(actors.map(({ code }) => code?.slice(0, 3)));
  const isOwn = around.some(({ speakers }) =>
    speakers.some(({ code }) => code !== null && codes.has(code.slice(0, 3))),
  );
  return isOwn || (isWill && around.every(({ speakers }) => speakers.every(isOfficial)));
}
