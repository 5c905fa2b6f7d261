import { expect, it } from 'vitest';
import { countryName, countryRows, isCountryCode, isState } from './countries.ts';

it('shows codes by their names', () => {
  expect(countryName('CHN')).toBe('China');
  expect(countryName('UNO')).toBe('United Nations');
  expect(countryName('KOS')).toBe('Kosovo');
  expect(countryName('QQQ')).toBe('QQQ');
});

it('tells states from territories, pseudo-countries and what is no code', () => {
  for (const code of ['CHN', 'KOS', 'PSE', 'TWN', 'VAT']) expect(isState(code)).toBe(true);
  for (const code of ['HKG', 'ATA', 'IGO', 'EUR', 'XXX', '']) expect(isState(code)).toBe(false);
  expect(isCountryCode('EUR')).toBe(true);
  expect(isCountryCode('HKG')).toBe(true);
  expect(isCountryCode('constructor')).toBe(false);
});

/** The members of the United Nations by ISO 3166-1 alpha-3 code. */
const members =
  'AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE';

it('has every member of the United Nations and the six that PLOVER adds', () => {
  const codes = countryRows().map(({ code }) => code);
  expect(codes.toSorted()).toEqual(
    [...members.split(' '), 'ATA', 'HKG', 'KOS', 'PSE', 'TWN', 'VAT'].toSorted(),
  );
});
