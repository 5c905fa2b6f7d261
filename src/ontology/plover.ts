/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

interface TypeEntry {
  readonly quad: Quad;
  readonly score: number;
  /** `null` where the upstream table has the mode but no score for it. */
  readonly modes: Readonly<Record<string, number | null>>;
}

/**
 * The 16 event types of PLOVER v2.0 (draft of 4 February 2024) with quad class, score and the scores of their modes.
 * The upstream table prints +3 for ACCUSE although all its modes are negative: taken as -3. It gives SANCTION quad 3 in
 * one place and 4 in another: material conflict, as its published data have it.
 */
export const eventTypes = {
  AGREE: { quad: 1, score: 2.5, modes: {} },
  CONSULT: {
    quad: 1,
    score: 2.5,
    modes: { visit: 4, 'third-party': 1, multilateral: 4, phone: 1.5 },
  },
  SUPPORT: { quad: 1, score: 5, modes: {} },
  CONCEDE: { quad: 1, score: 4.5, modes: {} },
  COOPERATE: { quad: 2, score: 9.5, modes: {} },
  AID: { quad: 2, score: 10, modes: {} },
  RETREAT: {
    quad: 2,
    score: 6.5,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
  },
  REQUEST: { quad: 3, score: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  ACCUSE: { quad: 3, score: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { quad: 3, score: -2, modes: { assist: -1.5, change: -2, yield: -2, meet: -2 } },
  THREATEN: {
    quad: 3,
    score: -3.5,
    modes: {
      restrict: -3,
      arrest: -3.5,
      relations: -3.5,
      expel: -3.5,
      territory: -4,
      violence: -3.5,
    },
  },
  PROTEST: {
    quad: 4,
    score: -5,
    modes: {
      demo: -5,
      riot: -7,
      strike: -5,
      hunger: -4.5,
      boycott: -4.5,
      obstruct: -4.5,
      vandalize: null,
    },
  },
  SANCTION: {
    quad: 4,
    score: -6,
    modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 },
  },
  MOBILIZE: {
    quad: 4,
    score: -5.5,
    modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 },
  },
  COERCE: {
    quad: 4,
    score: -7,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      'martial-law': -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
  },
  ASSAULT: {
    quad: 4,
    score: -9,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      'suicide-attack': -9.5,
      aerial: -9.5,
      drone: -9.5,
      'heavy-weapons': -9.5,
      'crowd-control': -7.5,
      unconventional: -10,
    },
  },
} as const satisfies Readonly<Record<string, TypeEntry>>;

export type EventType = keyof typeof eventTypes;

/** The modes that an event of that type can have. */
export type Mode<T extends EventType = EventType> = T extends EventType
  ? keyof (typeof eventTypes)[T]['modes']
  : never;

/** The 37 contexts: why something was done. */
export const contexts = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;

export type Context = (typeof contexts)[number];

/** The sectors of PLOVER. */
export const sectors = {
  COP: 'police',
  GOV: 'government',
  JUD: 'judiciary',
  LEG: 'legislature',
  MIL: 'military',
  PRM: 'paramilitary',
  PTY: 'party',
  REB: 'rebels',
  SPY: 'intelligence',
  UAF: 'unaligned armed forces',
  UNK: 'unknown',
  AGR: 'agriculture',
  BUS: 'business',
  CRM: 'crime',
  CVL: 'civilians',
  EDU: 'education and research',
  ELI: 'elites and former officials',
  JRN: 'media',
  LAB: 'labour',
  MED: 'medicine',
  REF: 'refugees',
  OPP: 'opposition',
  PRE: 'partly recognised state',
  REL: 'religion',
  SOC: 'civil society',
} as const;

export type Sector = keyof typeof sectors;

/** Actors that are no state, coded like a country. */
export const pseudoCountries = {
  IGO: 'intergovernmental organisations',
  UNO: 'United Nations',
  EUR: 'European Union',
  NGO: 'non-governmental organisations',
  ISM: 'Islamist movements',
  IMG: 'international militant groups',
  MNC: 'multinational companies',
} as const;

export type PseudoCountry = keyof typeof pseudoCountries;

/** Whether a word is a PLOVER sector. */
export function isSector(text: string): text is Sector {
  return Object.hasOwn(sectors, text);
}

/** Whether a word is one of the 16 types. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}

/** The quad class of an event type. */
export function quadOf(type: EventType): Quad {
  return eventTypes[type].quad;
}

/** The intensity from -10 to 10: that of the strongest mode that has one, else that of the type. */
export function scoreOf(type: EventType, modes: readonly string[] = []): number {
  const entry: TypeEntry = eventTypes[type];
  let strongest: number | undefined;
  for (const mode of modes) {
    const score = Object.hasOwn(entry.modes, mode) ? (entry.modes[mode] ?? null) : null;
    if (score === null) continue;
    if (strongest === undefined || Math.abs(score) > Math.abs(strongest)) strongest = score;
  }
  return strongest ?? entry.score;
}

/** Country and sector as one code: `CHNMIL`, `RUS`, `---REB`; `null` when both are unknown. */
export function actorCode(country: string | null, sector: Sector | null): string | null {
  if (country === null && sector === null) return null;
  return `${country ?? '---'}${sector ?? ''}`;
}
