import { letterWidth, makePdf, type Printed, setText } from './make-pdf.ts';

/** What a section of our report says; a `~` shows where a word may be cut. */
const told = [
  'The three minis~tries agreed in the spring to keep the corri~dor open, and the com~mis~sion has since pub~lished four decision-making notes on how the cross-border admin~is~tra~tion would be paid for.',
  'Peru and Chile met in Lima on 8 June and signed an agree~ment on fish~ing. “Nobody wants to be the first to close it,” one offi~cial said after~wards. The min~is~ters spoke of a long-term com~mit~ment.',
  'By contrast, the south~ern mem~bers have been slow to sup~port con~sul~ta~tions, and prefer infor~mal under~stand~ings between their foreign min~is~ters. That reflects consti~tu~tional con~straints.',
  'Norway expelled two diplo~mats and sanc~tioned Belarus. The con~se~quences for the assem~bly remain uncer~tain, and its repre~sen~ta~tives have asked for a long-term com~mit~ment from all govern~ments.',
];

function paragraphs(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => told[(from + i) % told.length] ?? '');
}

function header(text: string): Printed {
  return { text, x: 60, y: 40, size: 8 };
}

function footer(page: number): Printed {
  return { text: `Page ${page} of 4`, x: 270, y: 815, size: 8 };
}

/** The middle of a line, for a text of that size. */
function centred(text: string, y: number, size: number, font: 'plain' | 'bold'): Printed {
  return { text, x: (595 - text.length * size * letterWidth) / 2, y, size, font };
}

const cover: Printed[] = [
  { text: 'Institute for Rim Studies', x: 60, y: 90, size: 12 },
  centred('A Tilted Table', 250, 26, 'bold'),
  centred('Alignment on the Northern Rim', 282, 26, 'bold'),
  centred('Ana Ruiz and Bo Lind', 340, 12, 'plain'),
  centred('12 March 2024', 380, 12, 'plain'),
  { text: '© 2024 Institute for Rim Studies', x: 60, y: 780, size: 8 },
];

const columns = { width: 225, size: 9, leading: 1.25 };
const [left, right] = [60, 310];

/** Lines with a raised number at the end of the first paragraph’s last one. */
function withNote(lines: readonly Printed[], number: number, after: string): Printed[] {
  const at = lines.findIndex(({ text }) => text.endsWith(after));
  const line = lines[at];
  if (!line) throw new Error(`no line ends in ${after}`);
  const x = line.x + line.text.length * (line.size ?? 10) * letterWidth;
  const raised = { text: String(number), x, y: line.y - 3, size: 6 };
  return [...lines.slice(0, at + 1), raised, ...lines.slice(at + 1)];
}

function cutAt(lines: readonly Printed[], bottom: number): [Printed[], Printed[]] {
  const [shown, rest] = [lines.filter(({ y }) => y <= bottom), lines.filter(({ y }) => y > bottom)];
  return [shown, rest];
}

/** The same lines, set from another place on. */
function moved(lines: readonly Printed[], x: number, y: number): Printed[] {
  const [first] = lines;
  if (!first) return [];
  const edge = Math.min(...lines.map((line) => line.x));
  return lines.map((line) => ({ ...line, x: line.x - edge + x, y: line.y - first.y + y }));
}

/** Text in two columns between two heights: what fits, and what is left. */
function inColumns(lines: readonly Printed[], top: number, bottom: number): [Printed[], Printed[]] {
  const [first, rest] = cutAt(moved(lines, left, top), bottom);
  const [second, over] = cutAt(moved(rest, right, top), bottom);
  return [[...first, ...second], over];
}

const summary = setText(
  [
    'Summary: the capitals on the rim have come closer to one another in words, while their budgets, their laws and their fleets have hardly moved, and none of them says in public what it would do if the corridor were closed.',
  ],
  { x: 60, y: 130, width: 475, size: 10, leading: 1.3 },
);

function twoColumns(): Printed[][] {
  const text = setText(paragraphs(0, 14), { x: left, y: 0, ...columns, indent: 2 });
  const noted = withNote(text, 1, 'paid for.');
  const [second, rest] = inColumns(noted, 210, 740);
  const [third, last] = inColumns(rest, 90, 740);
  const [fourth] = inColumns(last, 90, 740);
  const note = setText(['1 The notes are on the pages of the commis~sion, in two languages.'], {
    x: left,
    y: 770,
    width: 225,
    size: 7,
  });
  const heading = { text: 'Closer in words', x: 60, y: 95, size: 16, font: 'bold' as const };
  return [
    cover,
    [header('A Tilted Table'), heading, ...summary, ...second, ...note, footer(2)],
    [header('A Tilted Table'), ...third, footer(3)],
    [header('A Tilted Table'), ...fourth, footer(4)],
  ];
}

/** A report of a title page and three pages in two columns, with running lines, a note and words cut at line ends. */
export function twoColumnReport(): Uint8Array {
  return makePdf({
    pages: twoColumns(),
    info: { Title: 'Microsoft Word - table_v3.docx', Author: 'user' },
  });
}

function columnHeading(text: string, x: number): Printed {
  return { text, x, y: 175, size: 8, font: 'bold' };
}

/** A page in three columns below a title as wide as the page, with bold headings inside the columns, a figure and a table. */
export function threeColumnBrief(): Uint8Array {
  const set = { width: 145, size: 8, leading: 1.25, gap: 0.6 };
  const at = [50, 225, 400] as const;
  const column = (x: number, from: number) => setText(paragraphs(from, 2), { x, y: 190, ...set });
  const cells = [
    ['Year', 'Exercises', 'Ships'],
    ['2021', '4', '12'],
    ['2022', '7', '31'],
    ['2023', '12', '40'],
  ];
  const table = cells.flatMap((row, r) =>
    row.map((text, c) => ({ text, x: 60 + 110 * c, y: 620 + 14 * r, size: 8 })),
  );
  return makePdf({
    pages: [
      [
        { text: 'RIM BRIEFS | March 2024', x: 50, y: 60, size: 9 },
        { text: 'Three capitals, one corridor', x: 50, y: 110, size: 22, font: 'bold' },
        { text: 'By Ana Ruiz', x: 50, y: 140, size: 10 },
        ...at.flatMap((x, i) => [
          columnHeading(['Words', 'Budgets', 'Fleets'][i] ?? '', x),
          ...column(x, i),
        ]),
        { text: 'Figure 1. Joint exercises by year', x: 60, y: 600, size: 8, font: 'bold' },
        ...table,
        { text: 'Source: Institute for Rim Studies', x: 60, y: 690, size: 7 },
      ],
    ],
    info: { Title: 'Three capitals, one corridor' },
    language: 'en-GB',
  });
}

/** A page whose main text is interrupted, in the order of printing, by a box at its side. */
export function reportWithBox(): Uint8Array {
  const main = setText(paragraphs(0, 5), { x: 60, y: 120, width: 300, size: 10, gap: 0.7 });
  const box = setText(
    [
      'Key points',
      'Exercises doubled within two years, from six to twelve of them.',
      'Two capitals hold back, and say so in public.',
    ],
    { x: 400, y: 130, width: 140, size: 8, gap: 0.6 },
  );
  const text = [...main.slice(0, 12), ...box, ...main.slice(12)];
  return makePdf({ pages: [[{ text: 'A box at the side', x: 60, y: 80, size: 18 }, ...text]] });
}
