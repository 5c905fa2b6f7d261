import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameKind } from './listed.ts';
import { findNames } from './names.ts';

/** The names of a text as `words = code+sector`. */
function seen(text: string, on?: string): string[] {
  return findNames(text, on).map(
    ({ span, code, sector }) => `${text.slice(...span)} = ${code ?? '-'}${sector ?? ''}`,
  );
}

describe('every kind of name', () => {
  const examples: [text: string, kind: NameKind, code: string | null][] = [
    ['Aid has reached Burkina Faso.', 'country', 'BFA'],
    ['A Filipino crew was freed.', 'demonym', 'PHL'],
    ['Talks with Islamabad go on.', 'capital', 'PAK'],
    ['The Kremlin was silent.', 'metonym', 'RUS'],
    ['A letter from Narendra Modi arrived.', 'office-holder', 'IND'],
    ['The Gulf Cooperation Council agreed.', 'organisation', 'IGO'],
    ['Boko Haram attacked again.', 'armed-group', 'NGA'],
    ['A court in Karachi ruled.', 'city', 'PAK'],
    ['Floods hit Kerala.', 'region', 'IND'],
    ['Ships crossed the Yellow Sea.', 'region', null],
  ];
  it.each(examples)('%s', (text, kind, code) => {
    expect(findNames(text)).toMatchObject([{ kind, code }]);
  });
});

describe('abbreviations and spellings', () => {
  it('knows the short forms of the news', () => {
    expect(seen('The U.S., the UK, the UAE, S. Korea, N Korea, the DRC and the PRC')).toEqual([
      'U.S. = USA',
      'UK = GBR',
      'UAE = ARE',
      'S. Korea = KOR',
      'N Korea = PRK',
      'DRC = COD',
      'PRC = CHN',
    ]);
  });

  it('does not take the pronoun for the state', () => {
    expect(seen('They told us. Us, they said, not them.')).toEqual([]);
  });

  it('reads accents, no-break spaces and curly apostrophes as they come', () => {
    expect(seen('Türkiye, South\u00a0Korea, Côte d’Ivoire and São Paulo')).toEqual([
      'Türkiye = TUR',
      'South\u00a0Korea = KOR',
      'Côte d’Ivoire = CIV',
      'São Paulo = BRA',
    ]);
  });

  it('reads lines in capitals, but no acronym that is then a word', () => {
    expect(seen('TURKEY AND IRAN SIGN GAS DEAL')).toEqual(['TURKEY = TUR', 'IRAN = IRN']);
    expect(seen('GUESS WHO PAYS')).toEqual([]);
    expect(seen('Doctors at the WHO')).toEqual(['WHO = UNOMED']);
  });

  it('ends a name before a possessive, and keeps one inside a name', () => {
    expect(seen("Vietnam's navy, the Philippines’ reefs, People's Liberation Army")).toEqual([
      'Vietnam = VNM',
      'Philippines = PHL',
      "People's Liberation Army = CHNMIL",
    ]);
  });

  it('parts two states at a hyphen, and joins none over a full stop', () => {
    expect(seen('The US-China summit')).toEqual(['US = USA', 'China = CHN']);
    expect(seen('They went north. Korea stayed out.')).toEqual(['Korea = KOR']);
    expect(seen('He went to the West. Bank clerks stayed.')).toEqual([]);
  });

  it('shares a noun between North and South', () => {
    expect(seen('North and South Korea')).toEqual(['North = PRK', 'South Korea = KOR']);
    expect(seen('north and South Korea')).toEqual(['South Korea = KOR']);
  });
});

describe('longest match', () => {
  it('tells states apart that share a word', () => {
    expect(seen('Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea')).toEqual([
      'Guinea = GIN',
      'Guinea-Bissau = GNB',
      'Equatorial Guinea = GNQ',
      'Papua New Guinea = PNG',
    ]);
    expect(seen('Niger, the Niger Delta and Nigeria')).toEqual([
      'Niger = NER',
      'Niger Delta = NGA',
      'Nigeria = NGA',
    ]);
    expect(seen('Sudan and South Sudan; Ireland and Northern Ireland')).toEqual([
      'Sudan = SDN',
      'South Sudan = SSD',
      'Ireland = IRL',
      'Northern Ireland = GBR',
    ]);
  });

  it('does not let an article take the head off a longer name', () => {
    expect(seen('the Commonwealth of Independent States')).toEqual([
      'Commonwealth of Independent States = IGO',
    ]);
  });
});

describe('homographs', () => {
  it('takes persons, dishes and verbs for no states', () => {
    expect(seen('Michael Jordan ate turkey with chad seeds.')).toEqual([]);
    expect(seen('Turkey dinner was late. Polish the floor.')).toEqual([]);
    expect(seen('Turkey was late. Polish farmers came.')).toEqual(['Turkey = TUR', 'Polish = POL']);
  });

  it('reads Georgia as the American state only beside its towns and people', () => {
    expect(seen('Voters in Georgia go to the polls.')).toEqual(['Georgia = GEO']);
    expect(seen('Voters in Georgia, from Savannah to Augusta').at(0)).toBe('Georgia = USA');
  });

  it('reads Washington as the seat of government, a state, a school or a man', () => {
    expect(seen('Washington is wary.')).toEqual(['Washington = USAGOV']);
    expect(seen('Fires in Washington state')).toEqual(['Washington state = USA']);
    expect(seen('at George Washington University')).toEqual([
      'George Washington University = USAEDU',
    ]);
    expect(seen('a portrait of George Washington')).toEqual([]);
  });

  it('reads Congo and Korea by what stands beside them', () => {
    expect(seen('Congo has gone to the polls.')).toEqual(['Congo = COD']);
    expect(seen('Congo, where Brazzaville lies').at(0)).toBe('Congo = COG');
    expect(seen('the Korean Peninsula and Korean ships')).toEqual([
      'Korean Peninsula = -',
      'Korean = KOR',
    ]);
  });

  it('takes a paper called after a town for no government', () => {
    expect(seen('the Minsk agreements, the Vienna Convention, the Paris Agreement')).toEqual([]);
  });

  it('takes tongues and makes for no states', () => {
    expect(seen('He replied in Russian, to Russian-speaking crews of Chinese-made ships.')).toEqual(
      [],
    );
    expect(seen('in Russian waters')).toEqual(['Russian = RUS']);
  });

  it('takes a town whose name is a word only after a preposition', () => {
    expect(seen('Nice words. Split votes. A fire in Nice, a strike in Split')).toEqual([
      'Nice = FRA',
      'Split = HRV',
    ]);
  });
});

describe('persons and groups over time', () => {
  it('has presidents in office on their days, and elites after', () => {
    expect(seen('Barack Obama spoke.', '2012-06-01')).toEqual(['Barack Obama = USAGOV']);
    expect(seen('Barack Obama spoke.', '2019-06-01')).toEqual(['Barack Obama = USAELI']);
    expect(seen('Barack Obama spoke.', '2004-06-01')).toEqual(['Barack Obama = USA']);
  });

  it('follows one person from one office and code to the next', () => {
    expect(seen('Mark Rutte', '2020-01-01')).toEqual(['Mark Rutte = NLDGOV']);
    expect(seen('Mark Rutte', '2025-01-01')).toEqual(['Mark Rutte = IGOMIL']);
  });

  it('takes a well-known surname alone, a common one only after a title', () => {
    expect(seen('Erdogan left early.', '2020-01-01')).toEqual(['Erdogan = TURGOV']);
    expect(seen('Park left early.', '2015-01-01')).toEqual([]);
    expect(seen('President Park left early.', '2015-01-01')).toEqual(['Park = KORGOV']);
  });

  it('gives a shared surname to whom the day or the title fits', () => {
    expect(findNames('Bush', '1990-01-01')[0]?.name).toBe('George H. W. Bush');
    expect(findNames('Bush', '2005-01-01')[0]?.name).toBe('George W. Bush');
    expect(findNames('President Clinton', '2011-01-01')[0]?.name).toBe('Bill Clinton');
  });

  it('does not take a relative for the office-holder', () => {
    expect(seen('Eric Trump and Hunter Biden', '2021-01-01')).toEqual([]);
  });

  it('dates what a group was, and drops it before it was there', () => {
    expect(seen('the Taliban', '2010-01-01')).toEqual(['Taliban = AFGREB']);
    expect(seen('the Taliban', '2022-01-01')).toEqual(['Taliban = AFGGOV']);
    expect(seen('Music by Wagner', '2005-01-01')).toEqual([]);
  });
});

const names = [
  'U.S.',
  'China',
  '’s',
  'Türkiye',
  'al-Qaeda',
  'North and South Korea',
  'Washington, D.C.',
  'President Xi',
  'İzmir',
  '\u00a0',
  '\n',
  '😀',
  'é\u0301',
  '\ud800',
];

it('never throws, and spans what it names', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 6 })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (sample) => {
      let end = 0;
      for (const { span } of findNames(sample, '2024-01-01')) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(sample.slice(...span)).not.toMatch(/^\s|\s$|['’]s$/u);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
      }
    }),
  );
});
