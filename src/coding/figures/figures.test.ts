import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/coding.ts';
import { codeText } from '../article.ts';

const figuresOf = (text: string, on = '2024-06-10') => {
  const { figures } = codeText(text, 'x', on);
  for (const { span, text: words, subject, when: time } of figures) {
    expect(text.slice(...span)).toBe(words);
    if (subject) expect(text.slice(...subject).trim()).toBe(text.slice(...subject));
    if (time) expect(text.slice(...time.span)).toBe(time.text);
  }
  return figures;
};

const brief = ({ text, value, unit, bound }: Figure) => [text, value, unit, bound];
const measured = ({ measure, of }: Figure) => [measure, of.join('+')];

const when = (text: string) => figuresOf(text).map((figure) => figure.when?.text);
const status = (text: string) => figuresOf(text).map((figure) => figure.status);

describe('a quantity', () => {
  it.each<[string, ...(readonly unknown[])[]]>([
    ['Prices rose by 25 % in a year.', ['25 %', 25, 'percent', 'exact']],
    ['About 7 per cent of the fleet sank.', ['About 7 per cent', 7, 'percent', 'about']],
    ['Output fell almost 3.5 percent.', ['almost 3.5 percent', 3.5, 'percent', 'nearly']],
    [
      'Taxes rose two percentage points.',
      ['two percentage points', 2, 'percentage-point', 'exact'],
    ],
    ['A quarter of the crew fell ill.', ['A quarter', 25, 'percent', 'exact']],
    [
      'More than two thirds of the seats are safe.',
      ['More than two thirds', 66.67, 'percent', 'more-than'],
    ],
    [
      'Just under two-fifths of the crop was lost.',
      ['Just under two-fifths', 40, 'percent', 'nearly'],
    ],
    ['Half of the roads are closed.', ['Half', 50, 'percent', 'exact']],
    ['One in five farmers has left.', ['One in five farmers', 20, 'percent', 'exact']],
    [
      'Unemployment is between 5 and 7 per cent.',
      ['between 5 and 7 per cent', [5, 7], 'percent', 'exact'],
    ],
    ['Growth of 10-15 % is likely.', ['10-15 %', [10, 15], 'percent', 'exact']],
    ['The loan is worth US$1.2 trillion.', ['US$1.2 trillion', 1.2e12, 'USD', 'exact']],
    ['Oslo set aside $886bn for it.', ['$886bn', 886e9, 'USD', 'exact']],
    ['They need €5 to 7 billion more.', ['€5 to 7 billion', [5e9, 7e9], 'EUR', 'exact']],
    [
      'The ports cost 300 million Australian dollars.',
      ['300 million Australian dollars', 3e8, 'AUD', 'exact'],
    ],
    ['Lagos sent up to 3,000 troops.', ['up to 3,000 troops', 3000, 'troops', 'less-than']],
    ['Lima bought 24 new fighter jets.', ['24 new fighter jets', 24, 'jet', 'exact']],
    ['At least a dozen sailors drowned.', ['At least a dozen sailors', 12, 'sailor', 'more-than']],
    ['Some 200,000 people fled.', ['Some 200,000 people', 200_000, 'people', 'about']],
    ['Half a million voters stayed away.', ['Half a million voters', 500_000, 'voter', 'exact']],
    [
      'Two thousand six hundred guards resigned.',
      ['Two thousand six hundred guards', 2600, 'guard', 'exact'],
    ],
    [
      'One hundred and twenty guards resigned.',
      ['One hundred and twenty guards', 120, 'guard', 'exact'],
    ],
    ['Twenty-five or more boats left.', ['Twenty-five or more boats', 25, 'boat', 'more-than']],
    ['It has a range of 1,300 km.', ['1,300 km', 1300, 'km', 'exact']],
    ['The zone covers 90 square kilometres.', ['90 square kilometres', 90, 'square-km', 'exact']],
    ['Three F-16s took off.', ['Three F-16s', 3, 'f-16', 'exact']],
    [
      'Some 20 to 25 warships are at sea.',
      ['Some 20 to 25 warships', [20, 25], 'warship', 'about'],
    ],
  ])('is found in “%s”', (text, ...expected) => {
    expect(figuresOf(text).map(brief)).toEqual(expected);
  });

  it.each([
    'The ministers met on 4 July 2023 at 9 p.m. in Room 12.',
    'Talks began at 10:30 on 5 May and lasted two hours.',
    'Under Article 5 of the pact and Resolution 1973, the G7 and the G20 agreed.',
    'Call +1 202 555 0199 or write to PO Box 12.',
    'Chile beat Peru 3-1, and the 45-year-old striker scored twice.',
    'He is 45 years old and has served for 20 years.',
    'The bill passed by 301 to 199 votes.',
    'An F-16 and a Boeing 737 were grounded after flight MH17.',
    'The two leaders and their three ministers met for the first time in five years.',
    'It was his third visit in 12 months, and the 1990s were better.',
    'One of them is the president of the Group of Seven.',
    'Rain fell for a quarter of an hour in the first half of 2024.',
    'The April 22 elections were put off, as in 1945.',
    `Some ${'9'.repeat(400)} people came.`,
  ])('is none in “%s”', (text) => {
    expect(figuresOf(text).map(({ text: words }) => words)).toEqual([]);
  });

  it('keeps the word that scales it or makes it a part', () => {
    const scales = figuresOf('A third of the $3bn went to 12 towns.').map(({ scale }) => scale);
    expect(scales).toEqual(['third', 'billion', null]);
  });

  it('has both ends where each has its unit, but no range where something changed', () => {
    expect(figuresOf('It is 5 % to 7 %.').map(({ value }) => value)).toEqual([[5, 7]]);
    expect(figuresOf('It rose from 5 % to 7 %.').map(({ value }) => value)).toEqual([5, 7]);
  });
});

describe('what a figure measures', () => {
  it.each<[string, string | null, string]>([
    [
      'Brazil, India and South Africa make up 7 per cent of world GDP.',
      'gdp-share-of-world',
      'BRA+IND+ZAF',
    ],
    [
      'A fifth of the world’s economic output is produced by China and Japan.',
      'gdp-share-of-world',
      'CHN+JPN',
    ],
    [
      'China and Japan, which account for 21 % of global GDP, met.',
      'gdp-share-of-world',
      'CHN+JPN',
    ],
    [
      'With 4 % of the world’s gross domestic product, Germany is an export giant.',
      'gdp-share-of-world',
      'DEU',
    ],
    ['India’s share of the world economy stood at 3.4 % last year.', 'gdp-share-of-world', 'IND'],
    [
      'China and Russia together hold a 19 % share of the world economy.',
      'gdp-share-of-world',
      'CHN+RUS',
    ],
    ['China’s GDP was US$17.8 trillion.', 'gdp', 'CHN'],
    ['The economy of Japan is worth $4.2 trillion.', 'gdp', 'JPN'],
    ['With a GDP of $4.2 trillion, Japan is an export giant.', 'gdp', 'JPN'],
    ['The US is responsible for 26 per cent of global output.', 'gdp-share-of-world', 'USA'],
    [
      'India, which is home to 18 per cent of the world’s population, is a democracy.',
      'population-share-of-world',
      'IND',
    ],
    [
      'The two neighbours, Peru and Chile, together represent 0.6 % of the world economy.',
      'gdp-share-of-world',
      'PER+CHL',
    ],
    ['Japan, with a population of 125 million, is ageing.', 'population', 'JPN'],
    ['Peru has a population of 34 million.', 'population', 'PER'],
    ['India is home to 1.4 billion people.', 'population', 'IND'],
    ['The United States spent $877 billion on its military.', 'military-spending', 'USA'],
    ['Ukraine’s defence budget is $44 billion.', 'military-spending', 'UKR'],
    ['Russia spends 6 per cent of its GDP on defence.', 'military-spending-share-of-gdp', 'RUS'],
    [
      'The US accounts for 40 per cent of global military spending.',
      'military-spending-share-of-world',
      'USA',
    ],
  ])('is read off “%s”', (text, measure, of) => {
    expect(
      figuresOf(text)
        .filter((one) => one.measure !== null)
        .map(measured),
    ).toEqual([[measure, of]]);
  });

  it.each([
    'China accounts for 30 per cent of global GDP growth.',
    'India’s economy grew by $200 billion.',
    'Germany produced a quarter of the euro zone’s output.',
    'Lagos has 3,000 people in prison.',
    'Oslo spent $5 billion on roads.',
  ])('stays unknown in “%s”', (text) => {
    expect(figuresOf(text).map(({ measure }) => measure)).toEqual([null]);
  });

  it('is of nobody where companies or goods of a country are meant', () => {
    const [figure] = figuresOf('Chinese companies account for 25 per cent of world output.');
    expect(figure && measured(figure)).toEqual(['gdp-share-of-world', '']);
  });

  it('is of those whom “the three countries” points back to', () => {
    const text =
      'Envoys of Mexico, Brazil and Chile met. Trade has grown, but the three nations make up only about 4 % of the world economy.';
    expect(figuresOf(text).map(measured)).toEqual([['gdp-share-of-world', 'MEX+BRA+CHL']]);
  });

  it('is of whose troops they are, though nothing is known of these', () => {
    expect(figuresOf('Moscow moved 3,000 Belarusian troops.').map(measured)).toEqual([
      [null, 'BLR'],
    ]);
  });
});

describe('a figure', () => {
  it('has the time that its clause gives', () => {
    expect(when('In 2021 China’s GDP was $17.8 trillion.')).toEqual(['2021']);
    expect(when('The GDP of India reached 3.4 trillion dollars in 2022.')).toEqual(['2022']);
    expect(when('Peru, which joined in 2016, has a population of 34 million.')).toEqual([
      undefined,
    ]);
  });

  it('is as real as what its clause says', () => {
    expect(status('Peru makes up 2 % of world GDP.')).toEqual(['ongoing']);
    expect(status('Peru will make up 2 % of world GDP.')).toEqual(['forecast']);
    expect(status('Peru does not make up 2 % of world GDP.')).toEqual(['denied']);
  });

  it('knows the claims it lies in, innermost first, and has the number of its article', () => {
    const text =
      'Oslo has 20 ships. Ana Ruiz said Peru had 30 ships. “We have 40 ships,” Bo Lind said.';
    const { claims, figures } = codeText(text, 'a.1', undefined);
    expect(figures.map(({ id }) => id)).toEqual(['a.1.q1', 'a.1.q2', 'a.1.q3']);
    expect(figures.map((figure) => figure.claims)).toEqual([[], [claims[0]?.id], [claims[1]?.id]]);
  });
});
