import { describe, expect, it } from 'vitest';
import type { Claim, Event } from '../model/coding.ts';
import { codeText } from './article.ts';

const on = '2024-06-10';
const code = (text: string) => codeText(text, 'x', on);
const codes = (parties: Event['actors']) =>
  parties.map((party) => party.code?.slice(0, 3) ?? '?').join(' ');
const brief = ({ type, status, actors, recipients }: Event) =>
  `${status} ${type} ${codes(actors)}${recipients.length > 0 ? ` > ${codes(recipients)}` : ''}`;

const told = ({ stance, speakers }: Claim) =>
  `${speakers.map(({ name, text }) => name ?? text).join('')} ${stance}`;

describe('who does what to whom', () => {
  it.each([
    ['The top envoys from Peru, Chile and Bolivia met on Friday.', 'occurred CONSULT PER CHL BOL'],
    ['Kuwait was invaded by Iraq.', 'occurred ASSAULT IRQ > KWT'],
    ['Turkey, which had long hesitated, sanctioned Iran.', 'occurred SANCTION TUR > IRN'],
    [
      'The Kenyan president (left) and the Rwandan president shook hands.',
      'occurred CONSULT KEN RWA',
    ],
    [
      'Chinese and Russian warships held joint exercises in the Baltic Sea.',
      'occurred COOPERATE CHN RUS',
    ],
    ['Norway expelled two diplomats and sanctioned Belarus.', 'occurred SANCTION NOR > BLR'],
    ['The Kenyan president said that Uganda must open its border.', 'occurred REQUEST KEN > UGA'],
    ['Chile said it will not recognise Palestine.', 'occurred REJECT CHL > PSE'],
    ['Chile said it would recognise Palestine.', 'planned AGREE CHL > PSE'],
    ['Syria said it would attack Turkey.', 'occurred THREATEN SYR > TUR'],
  ])('reads %j', (text, expected) => {
    expect(code(text).events.map(brief)).toContain(expected);
  });

  it('leads “the two powers” back to the pair that was named', () => {
    const { events } = code('China and Russia want more. The two powers held talks on Monday.');
    expect(events.map(brief)).toContain('occurred CONSULT CHN RUS');
  });

  it('takes what an institute thinks a state must do for advice, and no demand', () => {
    const { events } = code('The Norwegian Institute of Strategy said that Sweden must rearm.');
    expect(events.filter(({ type }) => type === 'REQUEST')).toEqual([]);
  });

  it('keeps a party that no table knows with its words and no code', () => {
    const [event] = code('The Zorblat attacked Iran.').events;
    expect(event?.actors.map((party) => party.code)).toEqual([null]);
  });

  it('makes no event where nobody is known', () => {
    expect(code('The committee met on Friday. A shop attacked its rival.').events).toEqual([]);
  });
});

describe('how far it is real', () => {
  it.each([
    ['Israel did not attack Iran.', 'denied'],
    ['Israel may attack Iran.', 'possible'],
    ['Israel will attack Iran.', 'forecast'],
    ['If Israel attacks Iran, prices rise.', 'conditional'],
    ['Israel refused to attack Iran.', 'denied'],
    ['Israel is attacking Iran.', 'ongoing'],
    ['Canada urged Israel to attack Iran.', 'requested'],
    ['Canada fears that Israel attacked Iran.', 'feared'],
    ['Canada denied that Israel attacked Iran.', 'denied'],
    ['Israel plans to attack Iran.', 'planned'],
    ['Israel attacked Iran.', 'occurred'],
  ])('takes %j as %s', (text, status) => {
    expect(code(text).events.find(({ type }) => type === 'ASSAULT')?.status).toBe(status);
  });
});

describe('who says so', () => {
  it.each([
    [
      '“We stay,” said the envoy Ana Ruiz. “We will not go before the spring comes again,” she added.',
      'Ana Ruiz denies',
    ],
    ['According to the Harbour Institute, Peru and Chile met.', 'the Harbour Institute states'],
    ['Peru and Chile will never quarrel again, an analyst said.', 'an analyst denies'],
    [
      'The Harbour Institute (HI) published a report, warning that trade will shrink over the next five years.',
      'Harbour Institute (HI) forecasts',
    ],
    ['Lima is alarmed at the build-up of troops in Chile.', 'Lima fears'],
    ['It was one of Lima’s oldest fears – that Chile could close the border.', 'Lima fears'],
    ['The study recommended that Peru step up exchanges with Chile.', 'The study urges'],
  ])('reads %j', (text, expected) => {
    expect(code(text).claims.map(told)).toContain(expected);
  });

  it('gives a quotation that stands free to the one who spoke last', () => {
    const { claims } = code(
      '“It is over,” Ana Ruiz said.\n“Nobody in this town will ever sell to them again.”',
    );
    expect(claims.at(-1)?.speakers[0]?.text).toBe('Ana Ruiz');
  });

  it('leads “the report” back to the institute that put it out', () => {
    const { claims } = code(
      'The Harbour Institute (HI) released a report last week. The report said that Peru met Chile.',
    );
    expect(claims[0]?.speakers[0]).toMatchObject({
      text: 'The report',
      name: 'Harbour Institute (HI)',
    });
  });

  it('names the claims an act stands in, the innermost first', () => {
    const { events, claims } = code(
      'The study said that Ana Ruiz had claimed that Peru attacked Chile.',
    );
    const attack = events.find(({ type }) => type === 'ASSAULT');
    expect(attack?.claims).toEqual([claims[1]?.id, claims[0]?.id]);
    expect(claims[1]?.parent).toBe(claims[0]?.id);
  });
});
