import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import type { Claim, Event } from '../../src/model/coding.ts';
import { codeRead } from '../../src/workbench/code.ts';
import { readOne } from '../../src/workbench/read.ts';

const file = join(import.meta.dirname, '../../../shared/seed/digest-2023-11-27.txt');
const present = existsSync(file);
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants the seed digest in ../shared/seed.\n`,
  );

const sides = (event: Event) =>
  event.actors
    .map(({ code }) => code?.slice(0, 3))
    .toSorted((a = '', b = '') => a.localeCompare(b))
    .join(' ');

const speaker = ({ speakers }: Claim) => speakers[0]?.name ?? speakers[0]?.text ?? '';

/** What the brief of the seed digest must show; the words themselves stay in ../shared. */
describe.skipIf(!present)('the seed digest', async () => {
  if (!present) return;
  const { document, codings, articles, furniture } = codeRead(
    await readOne(file, { maxBytes: 1e6 }, quietRun()),
  );
  const text = readFileSync(file, 'utf8');
  const events = codings.flatMap((coding) => coding.events);
  const claims = codings.flatMap((coding) => coding.claims);
  const shown = ({ trigger }: Event) => text.slice(...trigger);
  const content = (claim: Claim) => claim.content.map((span) => text.slice(...span)).join(' ');

  it('has the meeting of three as CONSULT on the Sunday before, in Busan', () => {
    const met = events.filter(
      (event) =>
        event.type === 'CONSULT' && sides(event) === 'CHN JPN KOR' && event.status === 'occurred',
    );
    expect(met.map(({ date }) => date)).toEqual(['2023-11-26', '2023-11-26']);
    expect(met.map(({ place }) => place?.text)).toContain('Busan');
  });

  it('has the exercises and the circumnavigation as acts of China and Russia together, earlier in the year, by the institute', () => {
    const joint = events.filter(
      (event) => event.type === 'COOPERATE' && event.status === 'occurred' && event.date !== null,
    );
    expect(joint.map(shown)).toEqual(['carried out joint exercises', 'joint circumnavigation']);
    for (const event of joint) {
      expect(sides(event)).toBe('CHN RUS');
      expect(event.recipients).toEqual([]);
      expect(event.when).toMatchObject({
        from: '2023-01-01',
        precision: 'year',
        text: 'earlier in the year',
      });
      const by = claims.find(({ id }) => id === event.claims[0]);
      expect(by && speaker(by)).toMatch(/\(NIDS\)/);
    }
  });

  it('has the claims to the South China Sea and to Taiwan as acts of China, told by the institute', () => {
    const claimed = events.filter(({ modes }) => modes.includes('territory'));
    expect(
      claimed.map((event) => [
        event.type,
        event.status,
        sides(event),
        event.recipients
          .map(({ text: name, code }) => code ?? name.replaceAll(/\s+/gu, ' '))
          .join(),
      ]),
    ).toEqual([
      ['THREATEN', 'occurred', 'CHN', 'the South China Sea'],
      ['THREATEN', 'occurred', 'CHN', 'TWN'],
    ]);
    for (const event of claimed) {
      const chain = claims.filter(({ id }) => event.claims.includes(id)).map(speaker);
      expect(chain.some((name) => /\(NIDS\)/.test(name))).toBe(true);
    }
  });

  it('has the war in Ukraine as going on, and what the three agreed on', () => {
    const wars = events.filter(({ type }) => type === 'ASSAULT');
    expect(wars.map((event) => [event.status, sides(event), event.place?.country])).toEqual(
      wars.map(() => ['ongoing', 'RUS', 'UKR']),
    );
    expect(wars.length).toBeGreaterThan(0);
    const agreed = events.filter(({ type, status }) => type === 'AGREE' && status === 'occurred');
    expect(agreed.map(sides)).toEqual(['CHN JPN KOR']);
  });

  it('has no act from what is recommended, forecast, feared or conditional', () => {
    const unreal = claims.filter(({ stance }) => ['urges', 'forecasts', 'fears'].includes(stance));
    const acts = events.filter(({ status }) => status === 'occurred' || status === 'ongoing');
    const within = acts.filter(({ claims: [inner] }) => unreal.some(({ id }) => id === inner));
    expect(within.map(shown)).toEqual([]);
  });

  it.each([
    ['may effectively become military allies', 'fears', /^Tokyo/],
    ['could not be considered a formal security alliance', 'denies', /Mulloy/],
    ['will accelerate', 'forecasts', /Defense Studies/],
  ])('has “%s” with the stance %s', (words, stance, who) => {
    const found = claims.filter(
      (claim) => content(claim).includes(words) && claim.stance === stance,
    );
    expect(found.map(speaker).some((name) => who.test(name))).toBe(true);
  });

  it('gives the forecast its horizon', () => {
    const forecast = claims.find((claim) => claim.stance === 'forecasts' && claim.horizon !== null);
    expect(forecast?.horizon).toMatchObject({
      from: '2023-11-27',
      to: '2033-11-27',
      precision: 'vague',
    });
  });

  it('has no event from furniture, related headlines or captions but the handshake', () => {
    const segments = articles.flatMap((article) => article.segments);
    const outside = [
      ...furniture,
      ...segments.filter(({ kind }) => kind === 'related' || kind === 'caption'),
    ];
    const strays = events.filter(({ trigger }) =>
      outside.some(({ span }) => span[0] <= trigger[0] && trigger[1] <= span[1]),
    );
    expect(strays.map((event) => [shown(event), sides(event), event.date])).toEqual([
      ['shake hands', 'CHN RUS', '2023-10-18'],
    ]);
  });

  it('knows who pointed out what, that nobody holds what could not be so, and that no war speaks', () => {
    const by = (words: string) => claims.filter((claim) => content(claim).includes(words));
    expect(by('relationship in the past').map(speaker)).toEqual([
      expect.stringMatching(/\(NIDS\)/),
    ]);
    const alliance = by('security alliance at present').filter(({ cue }) => cue[1] > cue[0]);
    expect(alliance.some(({ polarity }) => polarity === 'denies')).toBe(true);
    const held = alliance.filter(({ speakers }) => speakers.length === 0);
    expect(held.map(({ polarity }) => polarity)).not.toContain('asserts');
    expect(claims.map(speaker).filter((name) => /\bwar\b/.test(name))).toEqual([]);
  });

  it('never counts what is feared, asked for, possible or conditional as an act', () => {
    const acts = events.filter(({ status }) => status === 'occurred' || status === 'ongoing');
    const told = acts.map((event) => `${event.type} ${sides(event)} ${shown(event)}`);
    expect(told.filter((one) => /USA/.test(one))).toEqual([]);
    expect(document.replaced).toBe(0);
  });
});
