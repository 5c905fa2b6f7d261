import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBrief, briefWith, hostileTexts, sampleBrief } from '../../test/support/sample-brief.ts';
import { renderText } from './text.ts';
import { displayWidth } from './text-width.ts';

const plain = (width: number) => renderText(sampleBrief, { width, color: false });

/** What must not reach a terminal. */
const steers = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const escape = '\u001b';
const switches = new RegExp(`${escape}\\[(?:0|1|2|3|36)m`, 'g');
const painted = new RegExp(`^(?:[^\\p{Cc}]|${escape}\\[\\d+m[^\\p{Cc}]+${escape}\\[0m)*$`, 'u');

function linesOf(text: string): string[] {
  return text.split('\n');
}

/** What stands on a line behind its bullet, bar or number. */
function content(line: string): string {
  return line.replace(/^(?:• | {2}│ |\[\d+\] +| +)/, '');
}

it('names the footnotes after the statement', () => {
  expect(plain(80)).toContain('confidence low.[1][7]\n');
});

it('gives each source with its sentence, chain, stance, outlet and date', () => {
  expect(plain(100)).toContain(
    [
      '[2]  “We will answer every call within ten minutes,” said Ramon Villasis, who leads the Philippine',
      '     side.',
      '     Ramon Villasis → Harbour Ledger · promises · 5 March 2031',
    ].join('\n'),
  );
});

it('shows the sections in order, and none that says nothing', () => {
  const lines = linesOf(plain(80));
  const headings = lines.filter((_, index) => lines[index + 1]?.startsWith('─'));
  expect(headings).toEqual([
    ...sampleBrief.sections.map(({ title }) => title),
    'Sources',
    'Stored texts',
  ]);
});

it('differs from the coloured text in nothing but the colour', () => {
  const colored = renderText(sampleBrief, { width: 60, color: true });
  expect(colored).toContain('\u001b[1m');
  expect(stripVTControlCharacters(colored)).toBe(plain(60));
});

it('opens and closes each colour within its line', () => {
  for (const line of linesOf(renderText(sampleBrief, { width: 40, color: true }))) {
    expect(line).toMatch(painted);
  }
});

it('keeps lines short enough to read on a wide terminal, and words whole on a narrow one', () => {
  expect(Math.max(...linesOf(plain(300)).map(displayWidth))).toBeLessThanOrEqual(100);
  expect(plain(1)).toBe(plain(20));
  expect(plain(Number.NaN)).toBe(plain(20));
});

it.each([...hostileTexts.entries()])(
  'lets nothing of hostile text %i drive the terminal',
  (_, text) => {
    const shown = renderText(briefWith(text), { width: 40, color: false });
    expect(shown.replaceAll('\n', '')).not.toMatch(steers);
  },
);

it('holds no control, no trailing space and no needlessly long line, whatever the brief says', () => {
  fc.assert(
    fc.property(anyBrief, fc.integer({ min: 20, max: 100 }), (brief, width) => {
      const text = renderText(brief, { width, color: false });
      expect(text.replaceAll('\n', '')).not.toMatch(steers);
      expect(text).not.toMatch(/[^\S\n]$/m);
      for (const line of linesOf(text)) {
        expect(displayWidth(line) <= width || !content(line).includes(' ')).toBe(true);
      }
    }),
  );
});

it('colours any brief without letting its texts colour anything', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      const colored = renderText(brief, { width: 60, color: true });
      const stripped = colored.replaceAll(switches, '');
      expect(stripped).toBe(renderText(brief, { width: 60, color: false }));
    }),
  );
});
