import { expect, it } from 'vitest';
import { renderHtml } from '../../src/briefs/html.ts';
import { renderMarkdown } from '../../src/briefs/markdown.ts';
import { renderText } from '../../src/briefs/text.ts';
import { sampleBrief } from '../support/sample-brief.ts';

it.each([40, 80, 120])('prints the sample brief for a terminal of %i columns', async (width) => {
  await expect(renderText(sampleBrief, { width, color: false })).toMatchFileSnapshot(
    `briefs/cases/text-${width}.txt`,
  );
});

it('prints the sample brief in colour', async () => {
  const shown = renderText(sampleBrief, { width: 80, color: true });
  await expect(shown.replaceAll('\u001b', '\\e')).toMatchFileSnapshot('briefs/cases/color-80.txt');
});

it('writes the sample brief as HTML', async () => {
  await expect(renderHtml(sampleBrief)).toMatchFileSnapshot('briefs/cases/brief.html');
});

it('writes the sample brief as Markdown', async () => {
  await expect(renderMarkdown(sampleBrief)).toMatchFileSnapshot('briefs/cases/brief.md');
});
