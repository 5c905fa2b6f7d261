import { expect, it } from 'vitest';
import type { Party } from '../model/coding.ts';
import { codeText } from './article.ts';

const named = (parties: readonly Party[]) =>
  parties.map(({ text, code }) => `${text} ${code ?? '?'}`).join(', ');

/** "TYPE actors > recipients" for each event of a sentence. */
function told(text: string): string[] {
  const { events } = codeText(text, 'x', '2024-06-10');
  return events.map(({ type, actors, recipients }) =>
    `${type} ${named(actors)} > ${named(recipients)}`.trim(),
  );
}

it.each([
  // what several agree on among themselves has no third party
  [
    'Peru and Chile agreed to exchange intelligence about smugglers.',
    'AGREE Peru PER, Chile CHL >',
  ],
  [
    'Norwegian and Danish ministers agreed to help Ukrainian refugees.',
    'AGREE Norwegian NORGOV, Danish DNKGOV > Ukrainian refugees UKRREF',
  ],
  // somebody below: the whole list, but neither the own country nor what was aside
  ['France agreed to provide money for Chad and Niger.', 'AGREE France FRA > Chad TCD, Niger NER'],
  [
    'Two hundred Colombian rebels surrendered near the town of Cali.',
    'RETREAT Two hundred Colombian rebels COLREB >',
  ],
  [
    'The Malian president agreed to step down after a meeting in Algeria.',
    'AGREE The Malian president MLIGOV >',
  ],
  ['Peru refused to lift the embargo until Chile pays.', 'REJECT Peru PER > Chile CHL'],
  [
    'The miners called off their strike after talks with the Chilean government.',
    'CONCEDE The miners ---BUS > the Chilean government CHLGOV',
  ],
  [
    'The parliament agreed to lift curbs on exports last May to Iran, Libya and Sudan.',
    'AGREE The parliament ---LEG > Iran IRN, Libya LBY, Sudan SDN',
  ],
  ['Peru threatened to cut off electricity to Bolivia.', 'THREATEN Peru PER > Bolivia BOL'],
  // below photographs
  [
    'President Gabriel Boric talks with Peruvian lawmakers (left) as he promotes a pact in Lima.',
    'CONSULT Peruvian lawmakers PERLEG, President Gabriel Boric CHLGOV >',
  ],
  [
    'Peruvian Prime Minister Ana Flores talks to Chilean President Boric during a summit in Lima.',
    'CONSULT Peruvian Prime Minister Ana Flores PERGOV > Chilean President Boric CHLGOV',
  ],
  // whose a thing is not
  ['Two post-Soviet wars in Chechnya changed Russia.', 'ASSAULT  > Chechnya RUS'],
  // before what is offered
  [
    'Peru offered the United States broad support in Chile.',
    'SUPPORT Peru PER > United States USA',
  ],
  // pronouns
  ['Norway says it is willing to send troops to Mali.', 'AGREE Norway NOR > Mali MLI'],
  [
    'Militants in Yemen said they had attacked a Saudi convoy.',
    'ASSAULT Militants YEMREB > a Saudi convoy SAUMIL',
  ],
  ['Nicaragua jailed its critics.', 'COERCE Nicaragua NIC > its critics NICOPP'],
  ['Peru urged Chile to stop arming its rebels.', 'REQUEST Peru PER > Chile CHL'],
  ['Sanctions against Iraq followed its invasion of Kuwait.', 'ASSAULT Iraq IRQ > Kuwait KWT'],
  [
    'The Yemeni police said Oman must open the border.',
    'REQUEST The Yemeni police YEMCOP > Oman OMN',
  ],
  // whose a phrase is
  ['Lt. Gen. Kari Lund resigned.', 'RETREAT Lt. Gen. Kari Lund ---MIL >'],
  [
    'The Norwegian minister met his Danish counterpart in Rome.',
    'CONSULT The Norwegian minister NORGOV, his Danish counterpart DNK >',
  ],
  [
    'Fighters loyal to the Libyan commander Khalifa Haftar attacked Turkish soldiers.',
    'ASSAULT Fighters loyal to the Libyan commander Khalifa Haftar LBYMIL > Turkish soldiers TURMIL',
  ],
  ['A newspaper based in Lima criticised Chile.', 'ACCUSE A newspaper PERJRN > Chile CHL'],
  ['The envoy, a Norwegian diplomat, criticised Chile.', 'ACCUSE The envoy NORGOV > Chile CHL'],
  [
    'Kosovo police arrested ethnic Albanians in southern Serbia.',
    'COERCE Kosovo police KOSCOP > ethnic Albanians ---CVL',
  ],
  // whole names
  [
    'Peru criticised the Democratic People’s Republic of Korea.',
    'ACCUSE Peru PER > the Democratic People’s Republic of Korea PRK',
  ],
  [
    'The court charged former president Alberto Fujimori with murder.',
    'ACCUSE The court ---JUD > former president Alberto Fujimori PERELI',
  ],
  [
    'Secretary of State Antony Blinken criticised Israel.',
    'ACCUSE Secretary of State Antony Blinken USAGOV > Israel ISR',
  ],
  // things are nobody, whatever their words tell of
  [
    'Norway condemned a violent protest by Chilean students.',
    'ACCUSE Norway NOR > Chilean students CHLEDU',
  ],
  // what is counted
  [
    'Chile expelled dozens of Peruvian and Bolivian workers.',
    'COERCE Chile CHL > Peruvian PERLAB, Bolivian BOLLAB',
  ],
  [
    'A group of Somali fishermen criticised Yemen.',
    'ACCUSE A group of Somali fishermen SOMAGR > Yemen YEM',
  ],
  // who only stands behind it
  [
    'The UN-brokered talks between Houthi rebels and Yemen’s government resumed.',
    'CONSULT Houthi rebels YEMREB, Yemen’s government YEMGOV >',
  ],
  [
    'Serb forces were engaged in an attack on Bosnian villages.',
    'ASSAULT Serb forces SRBMIL > Bosnian villages BIHCVL',
  ],
  // a dateline is nobody
  [
    'OSLO, May 3 (Agency) -- The Norwegian police say they arrested two Russian sailors.',
    'COERCE The Norwegian police NORCOP > two Russian sailors RUSMIL',
  ],
])('knows who does it to whom: %s', (text, event) => {
  expect(told(text)).toContain(event);
});
