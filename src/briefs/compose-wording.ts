import type { Event, Party, Status } from '../model/coding.ts';
import { countryName } from '../ontology/countries.ts';
import { whenInWords } from '../text/dates/words.ts';
import { listNames } from './compose-names.ts';

/** What each PLOVER type is in plain past tense: together, and from one side to another. */
const phrases: Readonly<Record<string, readonly [together: string, towards: string]>> = {
  AGREE: ['reached an agreement', 'made an offer or promise to'],
  CONSULT: ['met or spoke', 'met or spoke with'],
  SUPPORT: ['gave each other support', 'backed'],
  CONCEDE: ['made concessions', 'made a concession to'],
  COOPERATE: ['worked together', 'cooperated with'],
  AID: ['gave aid', 'gave aid to'],
  RETREAT: ['drew back', 'drew back from'],
  REQUEST: ['made a request', 'made a request of'],
  ACCUSE: ['made accusations', 'accused or criticised'],
  REJECT: ['refused', 'turned down'],
  THREATEN: ['made threats', 'threatened or warned'],
  PROTEST: ['protested', 'protested against'],
  SANCTION: ['imposed sanctions', 'took sanctions against'],
  MOBILIZE: ['moved or readied forces', 'moved or readied forces towards'],
  COERCE: ['used coercion', 'used coercion against'],
  ASSAULT: ['used force', 'used force against'],
};

/** What each PLOVER type is as a noun, for what was not done or is not over. */
const nouns: Readonly<Record<string, string>> = {
  AGREE: 'an agreement',
  CONSULT: 'talks or a visit',
  SUPPORT: 'support',
  CONCEDE: 'a concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'a withdrawal or release',
  REQUEST: 'a request',
  ACCUSE: 'an accusation',
  REJECT: 'a refusal',
  THREATEN: 'a threat',
  PROTEST: 'a protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'a movement of forces',
  COERCE: 'coercion',
  ASSAULT: 'use of force',
};

/** A PLOVER type as a noun: "talks or a visit". */
export function typeNoun(type: string): string {
  return nouns[type] ?? 'an act';
}

/** What an agreement that is planned or asked for would be about, by the first figures of its CAMEO code. */
const agreed: readonly (readonly [code: string, noun: string])[] = [
  ['031', 'cooperation'],
  ['033', 'aid'],
  ['0353', 'a release'],
  ['0356', 'a pullback'],
  ['034', 'reforms'],
  ['035', 'a concession'],
  ['036', 'talks or a visit'],
  ['039', 'mediation'],
];

function nounOf({ type, cameo }: Event): string {
  const fine = type === 'AGREE' ? agreed.find(([code]) => cameo.startsWith(code)) : undefined;
  return fine?.[1] ?? nouns[type] ?? 'an act';
}

const statusWords: Readonly<Record<Exclude<Status, 'occurred'>, string>> = {
  ongoing: 'Going on',
  planned: 'Planned, not done',
  possible: 'Possible, not done',
  conditional: 'Conditional, not done',
  requested: 'Asked for, not done',
  denied: 'Denied',
  forecast: 'Forecast, not done',
  feared: 'Feared, not done',
};

/** An event as a sentence of ours: in the past tense where it was done, else named for what it is. */
export function describeEvent(event: Event, trigger: string): string {
  const actors = listNames(event.actors.map(partyName)) || 'somebody';
  const recipients = listNames(event.recipients.map(partyName));
  const place = event.place ? `, ${event.place.text}` : '';
  const when = event.when ? `, ${whenInWords(event.when)}` : '';
  return `${headOf(event, actors, recipients)}: “${trigger}”${place}${when}.`;
}

function headOf(event: Event, actors: string, recipients: string): string {
  const { type, status } = event;
  if (status !== 'occurred') {
    const towards = recipients === '' ? '' : ` towards ${recipients}`;
    return `${statusWords[status]}: ${nounOf(event)} by ${actors}${towards}`;
  }
  const [together, towards] = phrases[type] ?? ['acted', 'acted towards'];
  const act = recipients === '' ? together : `${towards} ${recipients}`;
  return `${actors.slice(0, 1).toUpperCase()}${actors.slice(1)} ${act}`;
}

function partyName({ code, text }: Party): string {
  const country = code?.slice(0, 3);
  return country === undefined || country === '---' ? text : withArticle(countryName(country));
}

/** "the United States", but "Japan". */
function withArticle(name: string): string {
  return /^(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|Seychelles|Solomon|Marshall|Central African|Democratic Rep|Dominican Rep|Czech Rep|European Union|Holy See)/.test(
    name,
  )
    ? `the ${name}`
    : name;
}

const side = (codes: readonly string[]) => codes.map(countryName).join(' – ');

/** "China – Russia" for those who act together, "Russia → Ukraine" for one side to another. */
export function relationTitle(actors: readonly string[], recipients: readonly string[]): string {
  return recipients.length === 0 ? side(actors) : `${side(actors)} → ${side(recipients)}`;
}
