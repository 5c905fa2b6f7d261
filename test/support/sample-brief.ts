import fc from 'fast-check';
import type { Span } from '../../src/core/span.ts';
import type { Brief, BriefDocument, Citation } from '../../src/model/brief.ts';

const ledger: BriefDocument = {
  id: '4f1c09a7be62d355',
  name: 'ledger & notes, 5 March.txt',
  sha256: '4f1c09a7be62d3550d8a6b1f7c93e2405b6d7e8f90a1b2c3d4e5f60718293a4b',
  capturedAt: '2031-03-06T05:12:44.000Z',
  text: `Two coast guards share a line
By Marit Oland and 田中由紀

PORT ALDER, 5 March 2031 - Japan and the Philippines opened a coast guard hotline on Tuesday
after three days of talks in Port Alder. “We will answer every call within ten minutes,” said
Ramon Villasis, who leads the Philippine side. China was not invited, and its foreign ministry
called the line “a club with a closed door”.

Анна Соколова of the Institute for Northern Seas said Russia could not be counted as a party to
the dispute. She doubts that Moscow will send ships. “If the hotline fails once, the argument for
a standing patrol wins,” she added.

Tokyo plans a second round in Hakodate on 14 April. Analysts fear that it may slip: the budget has
not passed.
`,
};

const digest: BriefDocument = {
  id: 'b83e5d2071f4ac96',
  name: '北港日报 digest.txt',
  sha256: 'b83e5d2071f4ac961e2d3c4b5a69788796a5b4c3d2e1f0011223344556677889',
  capturedAt: '2031-03-08T21:40:02.518Z',
  text: `北港日报：日菲热线引发关注

王海峰表示，中方不会参加没有受到邀请的机制。“门关着，就没有对话，”他说。

\tThe English digest adds that two survey ships left Beigang on 2 March and turned back on 4 March.
It denies that the ships had been ordered home. A delegate's word for the talks,
Küstenwachenverbindungsleitungsabkommensvorbereitungskonferenz 🚢, made the round.
`,
};

/** Where the words stand, which must be once. */
function find({ text, name }: BriefDocument, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`${name}: not once: ${words}`);
  return [start, start + words.length];
}

interface Cited {
  readonly n: number;
  readonly text: string;
  readonly mark: readonly string[];
  readonly chain: readonly string[];
  readonly stance: string;
  readonly date?: string | null;
}

function cite(
  document: BriefDocument,
  { n, text, mark, chain, stance, date = null }: Cited,
): Citation {
  return {
    n,
    document: document.id,
    article: `${document.id}.1`,
    sentence: find(document, text),
    text,
    mark: mark.map((words) => find(document, words)),
    chain,
    stance,
    outlet: chain.at(-1) ?? null,
    date,
  };
}

const inLedger = (cited: Cited) => cite(ledger, { date: '5 March 2031', ...cited });
const inDigest = (cited: Cited) => cite(digest, cited);

const doubt = 'She doubts that Moscow will send ships.';
const patrol = '“If the hotline fails once, the argument for\na standing patrol wins,” she added.';
const round = 'Tokyo plans a second round in Hakodate on 14 April.';
const closedDoor = 'its foreign ministry\ncalled the line “a club with a closed door”.';

/** Sentences of which some lie in others (4 in 3, 9 in 8), start together (6 and 7) or run across (7 and 8). */
const citations: readonly Citation[] = [
  inLedger({
    n: 1,
    text: 'Japan and the Philippines opened a coast guard hotline on Tuesday\nafter three days of talks in Port Alder.',
    mark: ['opened a coast guard hotline'],
    chain: ['Harbour Ledger'],
    stance: 'did',
  }),
  inLedger({
    n: 2,
    text: '“We will answer every call within ten minutes,” said\nRamon Villasis, who leads the Philippine side.',
    mark: ['We will answer every call'],
    chain: ['Ramon Villasis', 'Harbour Ledger'],
    stance: 'promises',
  }),
  inLedger({
    n: 3,
    text: `China was not invited, and ${closedDoor}`,
    mark: ['was not invited'],
    chain: ['Harbour Ledger'],
    stance: 'did',
  }),
  inLedger({
    n: 4,
    text: closedDoor,
    mark: ['a club with a closed door'],
    chain: ['Chinese foreign ministry', 'Harbour Ledger'],
    stance: 'assesses',
  }),
  inLedger({
    n: 5,
    text: 'Анна Соколова of the Institute for Northern Seas said Russia could not be counted as a party to\nthe dispute.',
    mark: ['could not be counted', 'party to\nthe dispute'],
    chain: ['Анна Соколова', 'Harbour Ledger'],
    stance: 'denies',
  }),
  inLedger({
    n: 6,
    text: doubt,
    mark: ['doubts'],
    chain: ['Анна Соколова', 'Harbour Ledger'],
    stance: 'assesses',
  }),
  inLedger({
    n: 7,
    text: `${doubt} ${patrol}`,
    mark: ['fails once'],
    chain: ['Анна Соколова', 'Harbour Ledger'],
    stance: 'warns',
  }),
  inLedger({
    n: 8,
    text: `${patrol}\n\n${round}`,
    mark: ['standing patrol wins'],
    chain: ['Анна Соколова', 'Harbour Ledger'],
    stance: 'warns',
  }),
  inLedger({
    n: 9,
    text: round,
    mark: ['plans a second round', 'the budget has\nnot passed'],
    chain: ['Tokyo', 'Harbour Ledger'],
    stance: 'plans',
  }),
  inLedger({
    n: 10,
    text: 'Analysts fear that it may slip: the budget has\nnot passed.',
    mark: ['may slip'],
    chain: ['analysts', 'Harbour Ledger'],
    stance: 'fears',
  }),
  inDigest({
    n: 11,
    text: '王海峰表示，中方不会参加没有受到邀请的机制。',
    mark: ['不会参加'],
    chain: ['王海峰', '北港日报'],
    stance: 'denies',
  }),
  inDigest({
    n: 12,
    text: 'The English digest adds that two survey ships left Beigang on 2 March and turned back on 4 March.',
    mark: ['left Beigang', 'turned back'],
    chain: ['北港日报'],
    stance: 'did',
  }),
  inDigest({
    n: 13,
    text: 'It denies that the ships had been ordered home.',
    mark: ['denies'],
    chain: ['北港日报'],
    stance: 'denies',
  }),
  inDigest({
    n: 14,
    text: "A delegate's word for the talks,\nKüstenwachenverbindungsleitungsabkommensvorbereitungskonferenz 🚢, made the round.",
    mark: ['Küstenwachenverbindungsleitungsabkommensvorbereitungskonferenz'],
    chain: [],
    stance: 'states',
  }),
];

const sections: Brief['sections'] = [
  {
    id: 'bottom-line',
    title: 'Bottom line',
    groups: [
      {
        title: null,
        statements: [
          {
            text: 'Japan and the Philippines opened a coast guard hotline; a standing patrol is 12 % · very unlikely · confidence low.',
            quote: null,
            chain: null,
            tags: [],
            cites: [1, 7],
          },
          {
            text: 'China stays outside, and says that it was left there.',
            quote: null,
            chain: null,
            tags: ['2 origins'],
            cites: [3, 4, 11],
          },
        ],
      },
    ],
  },
  {
    id: 'what-changed',
    title: 'What changed',
    groups: [
      {
        title: 'Japan → Philippines',
        statements: [
          {
            text: '▲ Japan and the Philippines opened a hotline.',
            quote: 'opened a coast guard hotline',
            chain: 'Harbour Ledger · did',
            tags: ['COOPERATE', '1 origin'],
            cites: [1],
          },
        ],
      },
      {
        title: 'China → Japan',
        statements: [
          {
            text: '▼ The Chinese foreign ministry called the line “a club with a closed door”.',
            quote: 'a club with a closed door',
            chain: 'Chinese foreign ministry → Harbour Ledger · assesses',
            tags: ['ACCUSE', '1 origin'],
            cites: [4],
          },
          {
            text: '▬ Two survey ships left Beigang and turned back.',
            quote: 'left Beigang on 2 March and turned back on 4 March',
            chain: '北港日报 · did',
            tags: ['MOBILIZE'],
            cites: [12],
          },
        ],
      },
    ],
  },
  {
    id: 'who-says-what',
    title: 'Who says what',
    groups: [
      {
        title: 'Анна Соколова',
        statements: [
          {
            text: 'Russia is no party to the dispute, says Анна Соколова.',
            quote: 'could not be counted as a party to\nthe dispute',
            chain: 'Анна Соколова → Harbour Ledger · denies',
            checks: [
              'stated 25 %, we have 22.3 % (2029), market rates; Bank of the Northern Seas',
              'stated up to 3 million people, we have 2.4 million people (2030); Census & Survey',
            ],
            tags: [],
            cites: [5, 6],
          },
        ],
      },
      {
        title: '王海峰',
        statements: [
          {
            text: '王海峰 says China takes no part.',
            quote: '中方不会参加没有受到邀请的机制',
            chain: '王海峰 → 北港日报 · denies',
            tags: ['translated'],
            cites: [11],
          },
        ],
      },
      { title: 'Nobody', statements: [] },
    ],
  },
  {
    id: 'scenarios',
    title: 'Scenarios',
    groups: [
      {
        title: 'Standing patrol',
        statements: [
          {
            text: '12 % · very unlikely · confidence low; last week 9 %.',
            quote: 'the argument for\na standing patrol wins',
            chain: 'Анна Соколова → Harbour Ledger · warns',
            tags: ['machine'],
            cites: [7, 8],
          },
        ],
      },
    ],
  },
  {
    id: 'against-us',
    title: 'Against us',
    groups: [
      {
        title: null,
        statements: [
          {
            text: 'The digest denies that the ships were ordered home.',
            quote: 'It denies that the ships had been ordered home.',
            chain: '北港日报 · denies',
            tags: ['disputed'],
            cites: [13],
          },
        ],
      },
    ],
  },
  {
    id: 'watch-next',
    title: 'Watch next',
    groups: [
      {
        title: null,
        statements: [
          {
            text: '14 April: Tokyo plans a second round in Hakodate.',
            quote: null,
            chain: 'Tokyo → Harbour Ledger · plans',
            tags: ['planned'],
            cites: [9, 10],
          },
          {
            text: 'Whether Küstenwachenverbindungsleitungsabkommensvorbereitungskonferenz stays a joke.',
            quote: null,
            chain: null,
            tags: [],
            cites: [14],
          },
        ],
      },
    ],
  },
  {
    id: 'limits',
    title: 'Limits',
    groups: [
      {
        title: null,
        statements: [
          {
            text: 'Three statements rest on one origin only.',
            quote: null,
            chain: null,
            tags: [],
            cites: [],
          },
          {
            text: 'No source gives a date for source 11.',
            quote: null,
            chain: null,
            tags: [],
            cites: [11],
          },
        ],
      },
    ],
  },
];

/** An issue of our own invention that holds what is hard to show. */
export const sampleBrief: Brief = {
  title: 'Northern Seas brief, week 10 of 2031',
  asOf: '2031-03-08',
  knownBy: '2031-03-09T06:00:00.000Z',
  method: 'reader@3 · coder@7 · measures@2',
  sections,
  citations,
  documents: [ledger, digest],
};

/** What a source could hold to break out of the page, the terminal or the Markdown it is shown in. */
export const hostileTexts: readonly string[] = [
  '<script>document.title="broken"</script>',
  '"><img src=x onerror="document.title=1">',
  "' onmouseover='document.title=1' x='",
  'javascript:document.title=1',
  '</title></head><body><h1>broken</h1>',
  '</style><script src="https://example.invalid/x.js"></script>',
  '</pre></article></section></main><form action="https://example.invalid/"><button>go</button>',
  '<!-- the rest is silence',
  '--><plaintext>',
  '<![CDATA[<svg/onload=1>]]>',
  '<svg><style><img src=x onerror=1></style></svg>',
  '<base href="https://example.invalid/"><a href="x">here</a>',
  '<meta http-equiv="refresh" content="0;url=https://example.invalid/">',
  '<iframe srcdoc="&lt;script&gt;1&lt;/script&gt;"></iframe>',
  '&lt;script&gt; &#60;b&#62; &NotEqualTilde; &amp;amp; &',
  '<template><math><mi xlink:href="data:x,<script>1</script>">',
  'read \u202eflip eht\u202c and \u2067isolate\u2069 and \u202aembed',
  'a\0b\0',
  '\u001b[2J\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  '\u001b]8;;https://example.invalid/\u001b\\link\u001b]8;;\u001b\\',
  '\u009b31m C1 \u0085 \u0090q\u009c',
  'back\b\b\b\bover \u007f\u0008',
  'half \ud83d and \udea2 half',
  'line\r\nline\rline\n\n\nline\u2028line\u2029line',
  '\n\n  first line is empty\t\ttabs\v\f',
  '[link](javascript:document.title=1) ![pixel](https://example.invalid/x.png)',
  '```\n# heading\n```\n\n* * *\n\n| a | b |\n|---|---|',
  '1. one\n2) two\n- three\n+ four\n> five\n# six\n=====\n    code',
  '- - -',
  '[1]: https://example.invalid "title"',
  '<https://example.invalid> https://example.invalid/ **bold** _em_ ~~gone~~ `code` $x$',
  '\\[1\\] \\\\ \\',
  '${title} {{title}} %s $& $1',
  'x'.repeat(400),
  '漢字'.repeat(200),
  '👩‍👩‍👧‍👦🏴‍☠️🇯🇵e\u0301\u0301\u0301',
  '',
];

/** A brief with one text in every field that a source, a file name or a scenario may fill. */
export function briefWith(text: string): Brief {
  const statement = {
    text,
    quote: text,
    chain: text,
    checks: [text],
    tags: [text, text],
    cites: [1],
  };
  const citation: Citation = {
    n: 1,
    document: text,
    article: text,
    sentence: [0, text.length],
    text,
    mark: [[0, Math.ceil(text.length / 2)]],
    chain: [text],
    stance: text,
    outlet: `${text}.`,
    date: text,
  };
  return {
    title: text,
    asOf: text,
    knownBy: text,
    method: text,
    sections: [{ id: 'limits', title: text, groups: [{ title: text, statements: [statement] }] }],
    citations: [citation],
    documents: [{ id: text, name: text, sha256: text, capturedAt: text, text }],
  };
}

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('<>&"\'`*_[]()#-+=.!|~\\/ \n\r\t\0\u001b\u202e漢あ、。（ё🚢1a'),
    ),
    maxLength: 60,
  }),
);

const anySpan = fc
  .tuple(fc.nat(70), fc.nat(70))
  .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

const anyCitation = fc.record({
  document: fc.constantFrom('a', 'b', 'c'),
  article: anyText,
  sentence: anySpan,
  mark: fc.array(anySpan, { maxLength: 3 }),
  text: anyText,
  chain: fc.array(anyText, { maxLength: 3 }),
  stance: anyText,
  outlet: fc.option(anyText),
  date: fc.option(anyText),
});

const anyStatement = fc.record({
  text: anyText,
  quote: fc.option(anyText),
  chain: fc.option(anyText),
  checks: fc.array(anyText, { maxLength: 2 }),
  tags: fc.array(anyText, { maxLength: 2 }),
  cites: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
});

const anySection = fc.record({
  id: fc.constant('limits' as const),
  title: anyText,
  groups: fc.array(
    fc.record({
      title: fc.option(anyText),
      statements: fc.array(anyStatement, { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
});

const anyDocument = fc.record({
  id: fc.constantFrom('a', 'b'),
  name: anyText,
  sha256: anyText,
  capturedAt: anyText,
  text: anyText,
});

/** Any brief at all: any text in any field, sentences that overlap, lie beyond the text or in no text. */
export const anyBrief: fc.Arbitrary<Brief> = fc.record({
  title: anyText,
  asOf: anyText,
  knownBy: anyText,
  method: anyText,
  sections: fc.array(anySection, { maxLength: 1 }),
  citations: fc
    .array(anyCitation, { maxLength: 6 })
    .map((all) => all.map((citation, index) => ({ ...citation, n: index + 1 }))),
  documents: fc.uniqueArray(anyDocument, { maxLength: 2, selector: ({ id }) => id }),
});
