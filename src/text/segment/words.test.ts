import { describe, expect, it } from 'vitest';
import { splitWords } from './words.ts';

/** The words of a text, with "+" before those that go on the multiword token of the word before. */
const cut = (text: string) =>
  splitWords(text)
    .map(({ start, end, isJoined }) => `${isJoined ? '+' : ''}${text.slice(start, end)}`)
    .join(' ');

const tables: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  'contractions and possessives': [
    ['They don’t; she can’t, won’t, DIDN’T.', 'They do +n’t ; she ca +n’t , wo +n’t , DID +N’T .'],
    ['cannot Cannot gonna Gotta dont Im', 'can +not Can +not gon +na Got +ta do +nt I +m'],
    ["I'm he'd we've you'll they're it's", "I +'m he +'d we +'ve you +'ll they +'re it +'s"],
    ['they’d’ve shouldn’t’ve', 'they +’d +’ve should +n’t +’ve'],
    ['Peru’s navy, the ministers’ plan', 'Peru +’s navy , the ministers +’ plan'],
    ['NATO’s and PG&E’s', 'NATO +’s and PG&E +’s'],
    ['its a deal, its own deal, the IM, an IVE', 'it +s a deal , its own deal , the IM , an IVE'],
    ['O’Hara of Sana’a at five o’clock, ma’am', 'O’Hara of Sana’a at five o’clock , ma’am'],
    ['d’Orsay, L’Aquila, gov’t, Int’l', 'd’Orsay , L’Aquila , gov’t , Int’l'],
    ["rockin' all night n't 's", "rockin' all night n't 's"],
  ],
  'single quotation marks and elisions': [
    ['the ‘axis’ he named', 'the ‘ axis ’ he named'],
    ["the 'tigers' he named", "the ' tigers ' he named"],
    ["'We leave,' she said.", "' We leave , ' she said ."],
    ["’em ’90s '72 'til ’twas", "’em ’90s '72 'til ’twas"],
    ["''quoted'' ‘’twice’’", "'' quoted '' ‘’ twice ’’"],
  ],
  hyphens: [
    ['all-girl, state-of-the-art', 'all - girl , state - of - the - art'],
    ['China-Russia, vice-chair, X-ray', 'China - Russia , vice - chair , X - ray'],
    ['e-mail, co-host, re-elect, Non-members', 'e-mail , co-host , re-elect , Non-members'],
    ['anti-ship, pre-war, post-Soviet', 'anti-ship , pre-war , post-Soviet'],
    ['mid-1990s, mid-to-late, UN-led', 'mid-1990s , mid - to - late , UN - led'],
    ['Kafka-esque, price-wise', 'Kafka-esque , price-wise'],
    ['COVID-19, F-16s, MiG-29, H-6K', 'COVID - 19 , F - 16s , MiG - 29 , H - 6K'],
    ['won 2-1, in 1990-94, pages 5–9', 'won 2 - 1 , in 1990 - 94 , pages 5 – 9'],
    ['call 555-0100 or 202-555-0100 by 11-20-2025', 'call 555-0100 or 202-555-0100 by 11-20-2025'],
    ['war -- or peace—perhaps - both', 'war -- or peace — perhaps - both'],
    ['U.S.-led, Jean-Luc', 'U.S. - led , Jean - Luc'],
  ],
  'stops of abbreviations and of sentences': [
    ['Gen. Okoro met Mr. Voss, Jr., in St. Ives.', 'Gen. Okoro met Mr. Voss , Jr. , in St. Ives .'],
    ['The U.S. and the U.K. agreed.', 'The U.S. and the U.K. agreed .'],
    ['at 5 a.m. or 6 p.m. e.g. here, i.e. now', 'at 5 a.m. or 6 p.m. e.g. here , i.e. now'],
    ['J. F. Moreau, J.F. Moreau, J.Moreau', 'J. F. Moreau , J.F. Moreau , J. Moreau'],
    ['a Ph.D. of Acme Inc. etc.', 'a Ph.D. of Acme Inc. etc.'],
    ['No. 5 but no. No', 'No. 5 but no . No'],
    ['Vol. II of it', 'Vol. II of it'],
    ['on Sun. 5 May, on Sun. They', 'on Sun. 5 May , on Sun . They'],
    ['Salem, Ore. mines ore. It', 'Salem , Ore. mines ore . It'],
    ['(b. 1950) and plan B.', '( b. 1950 ) and plan B .'],
    ['It ended.The rest', 'It ended . The rest'],
    ['as before.12 And', 'as before . 12 And'],
    ['wait... what?! No…', 'wait ... what ?! No …'],
    ['etc... and D.C..', 'etc ... and D.C. .'],
    ['Was it Yahoo! or not?', 'Was it Yahoo! or not ?'],
  ],
  'numbers, money and units': [
    ['1,250.5 and 1,00,000 but 13,14', '1,250.5 and 1,00,000 but 13 , 14'],
    ['25% of $1.5bn, €3m, US$4, Rs500', '25 % of $ 1.5 bn , € 3 m , US$ 4 , Rs 500'],
    [
      '5km, 5pm, 5p.m., 35mm, 3D, 4G, 19th, 1980s',
      '5 km , 5 pm , 5 p.m. , 35 mm , 3D , 4G , 19th , 1980s',
    ],
    ["the 1960's and 60’s, but 2023's", "the 1960's and 60’s , but 2023 +'s"],
    ['10/11/2023 at 10:30, 9/11, 1/2, .5, +44', '10/11/2023 at 10:30 , 9/11 , 1/2 , .5 , +44'],
    ['75°F, #1, 20 №5', '75 ° F , # 1 , 20 № 5'],
  ],
  'slashes and ampersands': [
    ['and/or, km/h, w/o, AT&T, R&D', 'and / or , km / h , w/o , AT&T , R&D'],
    ['salt & pepper', 'salt & pepper'],
  ],
  'addresses, names and tags': [
    [
      'See https://example.org/a_(b)?c=1, www.example.com.',
      'See https://example.org/a_(b)?c=1 , www.example.com .',
    ],
    ['(http://example.org/x)', '( http://example.org/x )'],
    ['Write to ana.ruiz+x@example.co.uk.', 'Write to ana.ruiz+x@example.co.uk .'],
    ['example.org/path or report-2.final.pdf', 'example.org/path or report-2.final.pdf'],
    ['@harbour_post says #peace-now', '@harbour_post says #peace - now'],
  ],
  'marks and pictures': [
    ['“Why,” he asked (twice) [sic].', '“ Why , ” he asked ( twice ) [ sic ] .'],
    ['<<a>> *** => $$$ |', '<< a >> *** => $$$ |'],
    ['Thanks :-) or ;) =(', 'Thanks :-) or ;) =('],
    ['👍🏽👨‍👩‍👧 🇵🇪🇨🇱 ❤️', '👍🏽 👨‍👩‍👧 🇵🇪 🇨🇱 ❤️'],
    ['• One ▪ two', '• One ▪ two'],
  ],
  'other scripts and unseen characters': [
    ['Xi 习近平 met Путин, Erdoğan', 'Xi 习近平 met Путин , Erdoğan'],
    ['他说。然后', '他说 。 然后'],
    ['5\u00a0km and\u2009more\u200b here', '5 km and more here'],
    ['co\u00adoperation', 'co\u00adoperation'],
    ['\ud800 a\udc00b \ud83d', '\ud800 a\udc00b \ud83d'],
  ],
};

describe.each(Object.entries(tables))('in %s', (_, rows) => {
  it.each(rows)('cuts %j', (text, words) => {
    expect(cut(text)).toBe(words);
  });
});

it('counts spans in the whole text, and sees nothing outside its stretch', () => {
  expect(splitWords('see Mr. Okoro', [4, 7])).toEqual([{ start: 4, end: 7, isJoined: false }]);
  expect(splitWords('don’t', [0, 3])).toEqual([{ start: 0, end: 3, isJoined: false }]);
});
