import type { EventType } from './plover.ts';

interface Codes {
  /** The code of the type where no mode has a finer one. */
  readonly plain: string;
  readonly modes?: Readonly<Record<string, string>>;
}

/**
 * The CAMEO code that a PLOVER type and mode come to where nothing more is known of the deed: no finer than the two allow.
 * CAMEO parts violence by its means (18 to 20), so that ASSAULT without a mode is taken for plain military force.
 */
const codes: Readonly<Record<EventType, Codes>> = {
  AGREE: { plain: '030' },
  CONSULT: { plain: '040', modes: { visit: '042', 'third-party': '045', phone: '041' } },
  SUPPORT: { plain: '050' },
  CONCEDE: { plain: '080' },
  COOPERATE: { plain: '060' },
  AID: { plain: '070' },
  RETREAT: {
    plain: '08',
    modes: {
      withdraw: '087',
      release: '084',
      disarm: '087',
      ceasefire: '087',
      access: '086',
      resign: '083',
    },
  },
  REQUEST: { plain: '100', modes: { assist: '103', change: '104', yield: '105', meet: '106' } },
  ACCUSE: { plain: '110', modes: { disapprove: '111', investigate: '090', allege: '112' } },
  REJECT: { plain: '120', modes: { assist: '122', change: '123', yield: '124', meet: '125' } },
  THREATEN: {
    plain: '130',
    modes: {
      restrict: '131',
      arrest: '132',
      relations: '131',
      expel: '136',
      territory: '138',
      violence: '138',
    },
  },
  PROTEST: {
    plain: '140',
    modes: {
      demo: '141',
      riot: '145',
      strike: '143',
      hunger: '142',
      boycott: '143',
      obstruct: '144',
      vandalize: '145',
    },
  },
  SANCTION: { plain: '160', modes: { convict: '116', expel: '166' } },
  MOBILIZE: { plain: '150', modes: { troops: '154', police: '153', militia: '154' } },
  COERCE: {
    plain: '170',
    modes: {
      seize: '171',
      restrict: '172',
      censor: '172',
      curfew: '1723',
      'martial-law': '1724',
      arrest: '173',
      deport: '174',
      cyber: '176',
    },
  },
  ASSAULT: {
    plain: '190',
    modes: {
      abduct: '181',
      beat: '182',
      torture: '182',
      sexual: '182',
      targeted: '186',
      destroy: '171',
      primitive: '182',
      firearms: '193',
      explosives: '183',
      'suicide-attack': '183',
      aerial: '195',
      drone: '195',
      'heavy-weapons': '194',
      'crowd-control': '175',
      unconventional: '204',
    },
  },
};

/** The CAMEO code of a type with its modes: that of the first mode that has one, else that of the type. */
export function cameoOf(type: EventType, modes: readonly string[] = []): string {
  const { plain, modes: byMode = {} } = codes[type];
  const mode = modes.find((one) => Object.hasOwn(byMode, one));
  return (mode === undefined ? undefined : byMode[mode]) ?? plain;
}
