import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));

/** Texts with a bar between their sentences; one without blanks around it stands where the text has none. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'stops and abbreviations': [
    'Envoys met. | They left.',
    'Gen. Okoro and Lt. Col. Bahri met Mr. Voss.',
    'The U.S. Navy sailed. | It came back.',
    'He flew to the U.S. | The talks failed.',
    'The U.S. IT sector grew.',
    'J. F. Moreau spoke. | So did Albert I. Brandt.',
    'It is you and I. | Nobody else counts.',
    'They chose plan B. | The rest was easy.',
    'They signed on Nov. 3 in Riga. | See No. 5 and p. 12.',
    'Would they go? | No. | They stayed.',
    'No. | I said no.',
    'Acme Inc. said so. | Its rival is Bolt Co. | The two compete.',
    'It began at 5 p.m. EST. | The rest is known.',
    'They pump 2m b/d. | It is not enough.',
    'It opens at 9 a.m. Monday. | It shuts at 5 p.m. | Mr. Voss has a key.',
    'At 9 a.m. Mr. Voss came.',
    'She lives on Main St. | The house is old. | He lives in St. Ives.',
    'They sell tea, rice, etc. | Nobody buys.',
    'They met in Salem, Ore. | The ore. | Nothing more.',
    'It cost 3.5 billion. | Nobody paid.',
    'They did not come because they couldn’t. | We did.',
  ],
  'questions, cries and ellipses': [
    '“Why now?” he asked. | “Because.”',
    '“Why now?” Mr. Okoro asked. | Nobody knew.',
    '“Why now?” | Mr. Okoro left.',
    'But why? | they never said.',
    'Yahoo! Japan and Yahoo! in Europe parted. | Good!! | Really?! | Yes.',
    'He paused... then went on.',
    'He never meant it.... | She did.',
    'He spoke of the ... Harbour Post ... and left.',
    'He thought . . . and thought. | They waited.',
    'It was over. | . . . The rest is known.',
  ],
  'quotations and brackets': [
    '“We are ready.” | The minister left.',
    '“We came. | We saw,” he said.',
    'She told them, "That is all." and left.',
    'The port (It was shut in May.) lies idle.',
    'The port is shut. | (It was in May.) | It lies idle.',
    'So it is written.[12] | Others doubt it. [3] | The rest is lost. [...] | We know no more.',
    'It went as before.12 | Then it ended.',
    'Great news. :) | See you.',
  ],
  'missing blanks': [
    'The talks ended.|The envoys left.|Mr. Voss stayed.',
    'It cost 1,000.|That is a lot. | “Too much.”|Nobody paid.',
    'See example.org/a.b for more, or Ana.Ruiz@example.com now.',
    'Node.js and ASP.NET and report.Final.pdf are names.',
  ],
  'what is no sentence': [
    'SEOUL, South Korea — The three ministers met.',
    'WASHINGTON, D.C. — The envoys met.',
    'Figure 2. A map of the strait',
    '4.1. Methods of the survey',
    'The aims are these: 1. Peace. | 2. Bread.',
    'Two ministers shake hands in Lima | Photo: Ana Ruiz',
    'Envoys reach a deal in Lima | Saturday, June 8, 2024',
    '“We came to listen. We leave with more.” — Ana Ruiz',
    '“We came to listen.” | Ana Ruiz left with more.',
  ],
  lists: [
    '1. The first aim | 2. The second aim',
    '1.) The first aim. | 2.) The second aim.',
    'a) Peace at sea | b) Bread on land | c) Work',
    '• Peace at sea | • Bread on land',
    'They named Peru • Chile • Cuba.',
  ],
  'other scripts and cases': [
    '他们来了。|他们走了。',
    'eBay grew. | iPhones sold. | al-Anbar burned.',
  ],
};

describe.each(Object.entries(tables))('with %s', (_, rows) => {
  it.each(rows)('splits %j', (row) => {
    expect(split(row.replaceAll(' | ', ' ').replaceAll('|', ''))).toEqual(row.split(/ ?\| ?/));
  });
});

describe('with line breaks', () => {
  it('takes those of a text broken to a width for blanks', () => {
    const lines = [
      'The three ministers met in the port on Sunday and agreed to',
      'meet again before the year is over. President',
      'Okoro, who had called the meeting, was',
      'not there.',
      '  Nobody asked why.',
    ];
    expect(split(lines.join('\n')).map((sentence) => sentence.replaceAll(/\s+/g, ' '))).toEqual([
      'The three ministers met in the port on Sunday and agreed to meet again before the year is over.',
      'President Okoro, who had called the meeting, was not there.',
      'Nobody asked why.',
    ]);
  });

  it.each([
    [['Ministers meet in Busan for their talks', 'By Ana Ruiz', 'The three met on Sunday.']],
    [['MINISTERS MEET', 'The three of them spoke for an hour and left by the back door of']],
    [['What they want:', '- Peace at sea', '- bread on land', '5) Work']],
    [['peace at sea', 'bread on land', 'work']],
    [['| Port | Ships |', '| Busan | 12 |']],
    [
      [
        'Ministers meet',
        `The three, who had not met for years, met on Sunday${' and talked'.repeat(9)}.`,
      ],
    ],
  ])('ends a sentence at those that were meant: %j', (lines) => {
    expect(split(lines.join('\n'))).toEqual(lines);
  });

  it.each(['\n\n', '\r\n \r\n', '\n\u00a0\n', '\f', '\u2029'])('ends one at a gap: %j', (gap) => {
    expect(split(`The three met in${gap}the port`)).toEqual(['The three met in', 'the port']);
  });
});

it('counts spans in the whole text, and sees nothing outside its stretch', () => {
  expect(splitSentences('He met Mr. Okoro there.', [3, 10])).toEqual([[3, 10]]);
  expect(splitSentences(' \n\u200b ')).toEqual([]);
});
