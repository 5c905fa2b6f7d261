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

/** A status, or that of what somebody says they will not do, or will do to others. */
type Settled = Status | 'refused' | 'threatened';

/** What a deed becomes that is planned, refused or threatened: the type, the mode, and CAMEO codes by that of the deed. */
interface Turn {
  readonly type: EventType;
  /** By the type of the deed; a type that is missing does not turn. */
  readonly modes: Readonly<Partial<Record<EventType, string>>>;
  /** By the first three, else the first two figures of the deed's code. */
  readonly codes: ReadonlyMap<string, string>;
}

const codesOf = (pairs: string) =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [deed = '', code = ''] = pair.split('>');
        return [deed, code];
      }),
  );

/** PLOVER 2.0, section 3: future cooperation, aid, meetings, concessions and withdrawals are agreed on. */
const promised: Turn = {
  type: 'AGREE',
  modes: { CONSULT: '', SUPPORT: '', COOPERATE: '', AID: '', CONCEDE: '', RETREAT: '' },
  codes:
    codesOf(`04>036 045>039 05>030 06>031 061>0311 062>0312 063>0313 064>0314 07>033 071>0331 072>0332 073>0333
    074>0334 08>035 081>0351 082>0352 083>034 084>0353 085>0354 086>0355 087>0356`),
};

/** What somebody says they will not do. */
const refused: Turn = {
  type: 'REJECT',
  modes: {
    CONSULT: 'meet',
    AGREE: '',
    SUPPORT: '',
    COOPERATE: 'assist',
    AID: 'assist',
    CONCEDE: 'yield',
    RETREAT: 'yield',
  },
  codes:
    codesOf(`03>120 04>125 045>126 05>120 06>121 061>1211 062>1212 063>1213 064>1214 07>122 071>1221 072>1222
    073>1223 074>1224 08>124 081>1241 082>1242 083>123 084>1243 085>1244 086>1245 087>1246`),
};

/** The harm that somebody says they will do. */
const threatened: Turn = {
  type: 'THREATEN',
  modes: { PROTEST: '', SANCTION: 'relations', COERCE: 'restrict', ASSAULT: 'violence' },
  codes:
    codesOf(`14>133 16>131 161>1313 162>1311 163>1312 164>134 165>135 166>136 17>130 172>132 175>137 18>138 19>138
    191>1381 192>1382 20>138 204>1385`),
};

const turns: Readonly<Partial<Record<Settled, Turn>>> = { planned: promised, refused, threatened };

/** The codes of a frame's deed, and of what it turns into; a refusal and a threat did take place. */
export function kindOf(frame: Frame, status: Settled): Kind {
  const turn = turns[status];
  const mode = turn?.modes[frame.type];
  const real = status === 'refused' || status === 'threatened' ? 'occurred' : status;
  const contexts = [...frame.contexts];
  if (turn === undefined || mode === undefined)
    return {
      type: frame.type,
      modes: [...frame.modes],
      contexts,
      cameo: frame.cameo,
      status: real,
    };
  const { cameo } = frame;
  const code = turn.codes.get(cameo.slice(0, 3)) ?? turn.codes.get(cameo.slice(0, 2)) ?? cameo;
  return { type: turn.type, modes: mode ? [mode] : [], contexts, cameo: code, status: real };
}

/** Who tells of deeds to come: those who would do them, an official or the report itself, or somebody else. */
export type Teller = 'self' | 'settled' | 'other';

/** What "will" and "would" make of a status where somebody speaks of their own deeds: a plan, a refusal or a threat. */
export function settled(
  tree: Tree,
  at: number,
  status: Status,
  { type, teller }: { readonly type: EventType; readonly teller: Teller },
): Settled {
  if (teller === 'other' || !willAt(tree, at).some(Boolean) || isConditioned(tree, at))
    return status;
  const isToCome = status === 'forecast' || status === 'conditional' || status === 'planned';
  if (type in refused.modes) return status === 'denied' ? 'refused' : isToCome ? 'planned' : status;
  return isToCome && teller === 'self' && type in threatened.modes ? 'threatened' : status;
}

/** Whether "will" and whether "would" goes with a verb. */
function willAt(tree: Tree, at: number): [isWill: boolean, isWould: boolean] {
  const lemmas = dependentsBy(tree, at, 'aux').map((i) => tree.words[i]?.lemma.toLowerCase());
  return [lemmas.includes('will'), lemmas.includes('would')];
}

/** "Peru said it would free …" is told by Peru itself; what an analyst says of it stays a forecast. */
export function tellerOf(
  { tree }: Sentence,
  at: number,
  actors: readonly Party[],
  claims: readonly Claim[],
): Teller {
  const span = tree.words[at]?.span ?? [0, 0];
  const around = claims.filter(({ content }) => content.some((part) => within(span, part)));
  const [isWill] = willAt(tree, at);
  if (around.length === 0) return isWill ? 'settled' : 'other';
  const codes = new Set(actors.map(({ code }) => code?.slice(0, 3)));
  const isOwn = around.some(({ speakers }) =>
    speakers.some(({ code }) => code !== null && codes.has(code.slice(0, 3))),
  );
  if (isOwn) return 'self';
  const isOfficially = around.every(({ speakers }) => speakers.every(isOfficial));
  return isWill && isOfficially ? 'settled' : 'other';
}
