import { within } from '../core/span.ts';
import type { Claim, Event, Party, Status } from '../model/coding.ts';
import type { EventType } from '../ontology/plover.ts';
import { dependentsBy, type Tree } from '../text/syntax/tree.ts';
import type { Frame } from './frames/lexicon.ts';
import { isConditioned } from './mood/conditions.ts';
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
  /** By the deed's code, else by its first three, else by its first two figures. */
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
    codesOf(`03>030 036>036 037>037 04>036 045>039 05>032 055>030 056>030 06>031 061>0311 062>0312 063>0313 064>0314 07>033
    071>0331 072>0332 073>0333 074>0334 08>035 081>0351 082>0352 083>034 0831>0341 0832>0342 0833>0343 0834>0344 084>0353
    085>0354 086>0355 087>0356`),
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
    codesOf(`03>120 036>125 037>127 04>125 045>126 05>120 057>127 06>121 061>1211 062>1212 063>1213 064>1214 07>122 071>1221
    072>1222 073>1223 074>1224 08>124 081>1241 082>1242 083>123 0831>1231 0832>1232 0833>1233 0834>1234 084>1243 085>1244
    086>1245 087>1246`),
};

/** What somebody wants another to do. */
const asked: Turn = {
  type: 'REQUEST',
  modes: {},
  codes:
    codesOf(`030>100 031>101 0311>1011 0312>1012 0313>1013 0314>1014 032>102 033>103 0331>1031 0332>1032 0333>1033
    0334>1034 034>104 0341>1041 0342>1042 0343>1043 0344>1044 035>105 0351>1051 0352>1052 0353>1053 0354>1054 0355>1055
    0356>1056 036>106 037>107 038>108 039>108 04>106 045>108 05>102 055>100 056>100 057>107 06>101 061>1011 062>1012
    063>1013 064>1014 07>103 071>1031 072>1032 073>1033 074>1034 08>105 081>1051 082>1052 083>104 0831>1041 0832>1042
    0833>1043 0834>1044 084>1053 085>1054 086>1055 087>1056`),
};

/** What somebody gives way in: "conceded to demands for elections". */
const conceded: Turn = {
  type: 'CONCEDE',
  modes: {},
  codes: codesOf('0831>0831 0832>0832 0833>0833 0834>0834'),
};

/** The harm that somebody says they will do. */
const threatened: Turn = {
  type: 'THREATEN',
  modes: {
    PROTEST: '',
    REJECT: 'relations',
    SANCTION: 'relations',
    COERCE: 'restrict',
    ASSAULT: 'violence',
  },
  codes:
    codesOf(`125>1313 129>131 14>133 161>1313 162>1311 163>1312 164>134 165>135 166>136 17>130 172>132 1721>1321 1722>1322 1723>1323
    1724>1324 175>137 18>1383 19>138 190>1384 193>1384 194>1384 195>1384 191>1381 192>1382 20>1383 204>1385`),
};

const turns: Readonly<Partial<Record<Settled, Turn>>> = { planned: promised, refused, threatened };

/** What is said of a deed, by the type of the saying. */
const sayings: Readonly<Partial<Record<EventType, Turn>>> = {
  AGREE: promised,
  REJECT: refused,
  REQUEST: asked,
  CONCEDE: conceded,
  THREATEN: threatened,
};

function codeIn({ codes }: Turn, deed: string): string | undefined {
  return codes.get(deed) ?? codes.get(deed.slice(0, 3)) ?? codes.get(deed.slice(0, 2));
}

/** What a frame or a demand says of deeds. */
export type Saying = Pick<Frame, 'type' | 'cameo' | 'modes'>;

/** Whether a frame says something of a deed: promises, asks for, refuses or threatens it. */
export function isSaying({ type, cameo }: Saying): boolean {
  // Only what gives way to demands: a pardon is a deed of its own.
  return type === 'CONCEDE' ? /^08[03]$/.test(cameo) : type in sayings;
}

/** Whether a saying can be about a deed of some code. */
export function isAbout({ type }: Saying, deed: string): boolean {
  const turn = sayings[type];
  return turn !== undefined && codeIn(turn, deed) !== undefined;
}

/** A saying with the code of what is said: "urged to free" is an appeal to free rather than any appeal. */
export function sayingOf<One extends Saying>(frame: One, deed: string): One {
  const turn = sayings[frame.type];
  const code = turn && codeIn(turn, deed);
  if (code === undefined) return frame;
  // CAMEO counts appeals as it does demands, under 02 for 10.
  const cameo = frame.cameo.startsWith('02') ? code.replace(/^10/, '02') : code;
  const isFiner =
    isOpen(frame.cameo) && !(cameo.endsWith('0') || cameo.length < frame.cameo.length);
  if (!isFiner) return frame;
  const mode = modeOfCode.get(code.slice(0, 3));
  return { ...frame, cameo, modes: mode === undefined ? frame.modes : [mode] };
}

/** PLOVER's modes of demands and refusals, by the first three figures of CAMEO's codes. */
const modeOfCode = new Map(
  Object.entries({
    assist: '101 102 103 121 122',
    change: '104 123',
    yield: '105 124',
    meet: '106 107 108 125 126',
  }).flatMap(([mode, codes]) => codes.split(' ').map((code): [string, string] => [code, mode])),
);

/** Whether a code leaves room: meeting, settling, mediating, defying, a veto and an ultimatum are said in full. */
function isOpen(code: string): boolean {
  return !/^(?:03[6-9]|10[78]|02[78]|12[89]|139)$/.test(code);
}

/** The codes of a frame's deed, and of what it turns into; a refusal and a threat did take place. */
export function kindOf(frame: Frame, status: Settled): Kind {
  const turn = turns[status];
  const isTurned = frame.type !== 'REJECT' || (turn && codeIn(turn, frame.cameo) !== undefined);
  const mode = isTurned ? turn?.modes[frame.type] : undefined;
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
  const code = codeIn(turn, frame.cameo) ?? frame.cameo;
  return { type: turn.type, modes: mode ? [mode] : [], contexts, cameo: code, status: real };
}

/** Who tells of deeds to come: those who would do them, the report or an official, an official of another state, or another. */
export type Teller = 'self' | 'settled' | 'foreign' | 'other';

/** What "will" and "would" make of a status where somebody speaks of their own deeds: a plan, a refusal or a threat. */
export function settled(
  tree: Tree,
  at: number,
  status: Status,
  { type, teller }: { readonly type: EventType; readonly teller: Teller },
): Settled {
  // "Peru would be ready to …" is an offer, whoever tells of it.
  if (type === 'AGREE' && status === 'conditional' && !isConditioned(tree, at)) return 'planned';
  if (teller === 'other' || !willAt(tree, at).some(Boolean)) return status;
  // "They will not leave unless …" is a refusal all the same; "it would leave if …" is a promise where the doer says so.
  if (status !== 'denied' && teller !== 'self' && isConditioned(tree, at)) return status;
  const isToCome = status === 'forecast' || status === 'conditional' || status === 'planned';
  if (type in refused.modes) return status === 'denied' ? 'refused' : isToCome ? 'planned' : status;
  // What another state's officials say of it is a forecast.
  if (!isToCome || teller === 'foreign') return status;
  // Who says they will reject something refuses it, and threatens with it where it is a boycott of talks or a veto.
  if (type === 'REJECT') return teller === 'self' ? 'threatened' : status;
  // Troops or an inquiry that somebody announces are as good as on their way.
  if (type === 'MOBILIZE' || type === 'ACCUSE') return 'planned';
  // Of an attack only those who would make it can threaten; what others say of it is a forecast.
  const isOwn = teller === 'self' || (teller === 'settled' && type !== 'ASSAULT');
  return isOwn && type in threatened.modes ? 'threatened' : status;
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
  const own = new Set(actors.map(sideOf));
  const isOwn = around.some(({ speakers }) => speakers.some((one) => own.has(sideOf(one))));
  if (isOwn) return 'self';
  const isOfficially = around.every(({ speakers }) => speakers.every(isOfficial));
  if (!isWill || !isOfficially) return 'other';
  const speakers = around.flatMap((claim) => claim.speakers);
  return [...speakers, ...actors].every(isOfState) ? 'foreign' : 'settled';
}

function isOfState({ code }: Party): boolean {
  return code !== null && !code.startsWith('---');
}

/** The state that a party belongs to, else what it is, else its words. */
function sideOf({ code, text }: Party): string {
  if (code === null) return text.toLowerCase();
  return code.startsWith('---') ? code : code.slice(0, 3);
}
