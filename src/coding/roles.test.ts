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
    'ASSAULT Militants in Yemen YEMREB > a Saudi convoy SAUMIL',
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
  [
    'A newspaper based in Lima criticised Chile.',
    'ACCUSE A newspaper based in Lima PERJRN > Chile CHL',
  ],
  [
    'Norway gave food to two hundred people in northern Mali.',
    'AID Norway NOR > two hundred people in northern Mali MLICVL',
  ],
  [
    "Abubakar Shekau's al-Qaeda fighters attacked Chile.",
    "ASSAULT Abubakar Shekau's al-Qaeda fighters IMGREB > Chile CHL",
  ],
  [
    'Bosnian Serbs said on Monday their forces had attacked Croatia.',
    'ASSAULT their forces BIHMIL > Croatia HRV',
  ],
  // protesters and police live where they are said to act; nobody else does
  [
    'Hundreds of ethnic Turks demonstrated on Sunday in Bulgaria.',
    'PROTEST Hundreds of ethnic Turks BGRCVL > Bulgaria BGR',
  ],
  ['Prisoners rioted in Bolivia.', 'PROTEST Prisoners BOLCVL > Bolivia BOL'],
  [
    'Turkish police dispersed demonstrators in Ankara on Friday.',
    'COERCE Turkish police TURCOP > demonstrators TURCVL',
  ],
  ['Police arrested 30 students in Lima on Friday.', 'COERCE Police PERCOP > 30 students ---EDU'],
  ['Rebels killed two nuns in Peru.', 'ASSAULT Rebels ---REB > two nuns ---REL'],
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
  [
    'Dutch Senate president Marie Duval and two aides held talks with leaders of Chile on Tuesday, the first to visit Lima.',
    'CONSULT Dutch Senate president NLDLEG, leaders of Chile CHLGOV >',
  ],
  [
    'The European Union on Monday gave the Ivory Coast 5.1 million euros of aid for its farms.',
    'AID The European Union EUR > Ivory Coast CIV',
  ],
  [
    'Protesters marched against the ruling party’s leader Alejandro Ruiz on Friday in Lima.',
    'PROTEST Protesters PERCVL > the ruling party’s leader Alejandro Ruiz ---PTY',
  ],
  [
    'Norwegian leader Kari Lund and Danish President Jens Holm Friis signed a treaty.',
    'SUPPORT Norwegian leader Kari Lund NORGOV, Danish President Jens Holm Friis DNKGOV >',
  ],
  // who did what came of a deed: those who did the deed, not those who tell of it
  [
    'Sudanese rebels shelled the town of Juba on Monday, killing about 20 people, officials in Nairobi said.',
    'ASSAULT Sudanese rebels SDNREB > about 20 people ---CVL',
  ],
  [
    'A camp for Congolese refugees was attacked by Rwandan soldiers armed with knives, killing nine people.',
    'ASSAULT Rwandan soldiers armed with knives RWAMIL > nine people ---CVL',
  ],
  // several to nobody: each by itself, unless they do it together
  ['Peru and Argentina have sent sniffer dogs and blankets.', 'AID Peru PER >'],
  ['Peru and Argentina have sent sniffer dogs and blankets.', 'AID Argentina ARG >'],
  ['Peru and Chile violated the ceasefire.', 'ASSAULT Peru PER, Chile CHL >'],
  [
    'Rebels kidnapped up to 16 Russian advisers.',
    'ASSAULT Rebels ---REB > 16 Russian advisers RUSGOV',
  ],
  // a preposition that the parse hung elsewhere
  [
    'The museum of Lima returned a coin engraved with the head of a king to Norwegian officials in Oslo.',
    'RETREAT The museum of Lima PER > Norwegian officials NORGOV',
  ],
  // who is charged, and who is only sent
  [
    'Chile, accused in a report of arming rebels, rejected the charge.',
    'AID Chile CHL > rebels ---REB',
  ],
  ['Norway offered to send a delegation next month.', 'AGREE Norway NOR >'],
  // things are nobody, whatever their words tell of
  ['Norway condemned the decision.', 'ACCUSE Norway NOR >'],
  ['Norwegian police complained of doctored videos.', 'ACCUSE Norwegian police NORCOP >'],
  [
    'Norwegian judges rejected the referendum.',
    'REJECT Norwegian judges NORJUD > the referendum ?',
  ],
  [
    'Norwegian judges rejected the plea of Ana Solano.',
    'REJECT Norwegian judges NORJUD > Ana Solano ?',
  ],
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
