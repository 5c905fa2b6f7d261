import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderHtml } from '../../src/briefs/html.ts';
import { inMarks } from '../../src/briefs/layout.ts';
import type { Brief } from '../../src/model/brief.ts';
import { launchBrowser } from '../support/browser.ts';
import { briefWith, hostileTexts, sampleBrief } from '../support/sample-brief.ts';
import { contrast } from './contrast.ts';

/** As much of the page's world as the tests touch: the sources are typed for Node, not for browsers. */
interface Node {
  readonly lastChild: Node | null;
}
declare function getComputedStyle(element: unknown): {
  boxShadow: string;
  outlineStyle: string;
  backgroundColor: string;
};
declare const document: {
  createRange(): {
    setStart(node: Node | null, index: number): void;
    setEnd(node: Node | null, index: number): void;
    getBoundingClientRect(): { left: number };
  };
};

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-brief-'));
const screens = join(import.meta.dirname, 'screens');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Requests, errors, dialogs and reports of the policy: everything that must not be. */
  readonly troubles: string[];
}

const file = join(folder, 'brief.html');
const address = pathToFileURL(file).href;

/** Opens a brief as a reader does: from a file. */
async function open(brief: Brief, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) troubles.push(`request ${request.url()}`);
  });
  page.on('console', (message) => troubles.push(`console ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  page.on('dialog', (dialog) => troubles.push(`dialog ${dialog.message()}`));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))`,
  );
  await show(brief, page);
  return { page, troubles };
}

async function show(brief: Brief, page: Page): Promise<void> {
  writeFileSync(file, renderHtml(brief));
  await page.goto(address);
}

async function storedTexts(page: Page): Promise<string[]> {
  return page.locator('pre').evaluateAll((all) => all.map((text) => String(text.textContent)));
}

/** The text of all pieces that are lit up as the target of the link just followed. */
async function litUp(page: Page): Promise<string> {
  const pieces = page.locator('mark');
  return pieces.evaluateAll((all: { textContent: string }[]) => {
    const lit = all.filter((piece) => getComputedStyle(piece).boxShadow !== 'none');
    return lit.map((piece) => piece.textContent).join('');
  });
}
it('opens from a file without a request, an error or a report', async () => {
  const { page, troubles } = await open(sampleBrief);
  await page.locator('#s-1 .stored a').click();
  expect(troubles).toEqual([]);
  expect(await page.title()).toBe(sampleBrief.title);
  await page.close();
});

it('notices a request, an error and a report when there is one', async () => {
  const { page, troubles } = await open(sampleBrief);
  await page.locator('body').evaluate((body: { innerHTML: string }) => {
    body.innerHTML = '<img src="https://example.invalid/x.png"><p style="color:red">';
  });
  await expect.poll(() => troubles.join('\n')).toMatch(/img-src[^]*style-src/);
  await page.close();
});

it('leads from a footnote to the sentence with the keyboard, in two steps', async () => {
  const { page } = await open(sampleBrief);
  const [first] = sampleBrief.citations;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toBe('[1]');
  expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  expect(await page.locator(':target').textContent()).toContain(first?.text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator(':target').textContent()).toBe(first?.text);
  expect(await page.locator(':target').getAttribute('id')).toBe(
    `d-${first?.document}-s-${first?.sentence.join('-')}`,
  );
  await page.close();
});

it('lights up each cited sentence as a whole, however others cut it', async () => {
  const { page } = await open(sampleBrief);
  for (const { n, text } of sampleBrief.citations) {
    await page.locator(`#s-${n} .stored a`).click();
    expect(await litUp(page)).toBe(text);
    const box = await page.locator(':target').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
  }
  await page.close();
});

it('leads back from a source to the statement', async () => {
  const { page } = await open(sampleBrief);
  await page.locator('#s-1').getByRole('link', { name: 'What changed' }).click();
  expect(await page.locator('li:has(:target) blockquote').textContent()).toBe(
    '“opened a coast guard hotline”',
  );
  await page.close();
});

it('holds the stored texts exactly', async () => {
  const { page } = await open(sampleBrief);
  expect(await storedTexts(page)).toEqual(sampleBrief.documents.map(({ text }) => text));
  await page.close();
});

it('has the landmarks and headings by which a screen reader finds its way', async () => {
  const { page } = await open(sampleBrief);
  const titles = [...sampleBrief.sections.map(({ title }) => title), 'Sources', 'Stored texts'];
  for (const name of titles) {
    expect(await page.getByRole('main').getByRole('region', { name, exact: true }).count()).toBe(1);
    expect(await page.getByRole('heading', { name, level: 2, exact: true }).count()).toBe(1);
  }
  const nav = page.getByRole('banner').getByRole('navigation', { name: 'Sections' });
  expect(await nav.getByRole('link').allTextContents()).toEqual(titles);
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
    sampleBrief.title,
  ]);
  expect(await page.getByRole('link', { name: /^source 5: Анна Соколова/ }).count()).toBe(1);
  await page.close();
});

it('makes nothing of hostile text but text', async () => {
  const known =
    /^(?:a|article|bdi|blockquote|body|figcaption|figure|h[123]|head|header|html|li|link|main|mark|meta|nav|ol|p|pre|section|span|strong|style|time|title|ul)$/;
  const { page, troubles } = await open(sampleBrief);
  for (const text of hostileTexts) {
    await show(briefWith(text), page);
    const names = await page
      .locator('*')
      .evaluateAll((all: { localName: string }[]) => all.map(({ localName }) => localName));
    expect(names.filter((name) => !known.test(name))).toEqual([]);
    expect(await storedTexts(page)).toEqual([text.replace(/[\0\p{Cs}]/gu, '\ufffd')]);
    expect(troubles).toEqual([]);
  }
  await page.close();
});

it('shows what follows an override from left to right', async () => {
  const { page } = await open(briefWith('ab\u202ecdef'));
  const letters = await page.locator('pre').evaluate((pre: Node) => {
    const range = document.createRange();
    const last = pre.lastChild?.lastChild ?? pre.lastChild;
    return [0, 1, 2].map((index) => {
      range.setStart(last, index);
      range.setEnd(last, index + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(letters).toEqual(letters.toSorted((a, b) => a - b));
  await page.close();
});
const shown = [
  'h1',
  'h2',
  'h3',
  '.by',
  '.says p',
  'blockquote',
  'figcaption',
  '.tag',
  '.n',
  'nav a',
  '.stored a',
  '.back a',
  'pre',
  'mark',
  'strong',
  ':target',
  ':target strong',
];

it.each(['light', 'dark'] as const)('is legible in the %s scheme', async (colorScheme) => {
  const { page } = await open(sampleBrief, { colorScheme });
  await page.locator('#s-1 .stored a').click();
  for (const selector of shown) {
    expect(await contrast(page.locator(selector)), selector).toBeGreaterThanOrEqual(4.5);
  }
  await page.locator('#main').getByRole('link', { name: 'source 1:' }).first().click();
  for (const selector of ['li:target blockquote', 'li:target .by', 'li:target a']) {
    expect(await contrast(page.locator(selector)), selector).toBeGreaterThanOrEqual(4.5);
  }
  const ground = await page
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(ground).toBe(colorScheme === 'light' ? 'rgb(253, 253, 251)' : 'rgb(21, 23, 26)');
  await page.close();
});

it('sets sentences off in forced colours too', async () => {
  const { page } = await open(sampleBrief, { forcedColors: 'active' });
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground('mark')).not.toBe(await ground('html'));
  expect(await ground('strong')).toBe(await ground('mark'));
  await page.locator('#s-1 .stored a').click();
  const outline = await page
    .locator(':target')
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
  await page.close();
});

it('fits a phone, whatever the words', async () => {
  const long = ['x'.repeat(400), '漢字'.repeat(200), 'https://example.invalid/'.repeat(20)];
  const { page } = await open(sampleBrief, { viewport: { width: 390, height: 844 } });
  for (const brief of [sampleBrief, ...long.map(briefWith)]) {
    await show(brief, page);
    expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBe(390);
  }
  await page.close();
});

it('prints the sources in full and leaves out what paper cannot do', async () => {
  const { page } = await open(sampleBrief);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['nav', '.skip', '.stored', '.back', 'pre']) {
    expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
  }
  for (const { n, text } of sampleBrief.citations) {
    expect(await page.locator(`#s-${n} blockquote`).isVisible()).toBe(true);
    expect(await page.locator(`#s-${n} blockquote`).textContent()).toBe(inMarks(text));
  }
  expect(await page.getByText('The texts themselves are not printed').isVisible()).toBe(true);
  await page.close();
});

it.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['print', { viewport: { width: 680, height: 960 } }],
] as const)('looks like this: %s', async (name, options) => {
  const { page } = await open(sampleBrief, options);
  if (name === 'print') await page.emulateMedia({ media: 'print' });
  else await page.locator('#s-7 .stored a').click();
  const picture = await page.screenshot({
    path: join(screens, `brief-${name}.png`),
    fullPage: true,
  });
  expect(picture.length).toBeGreaterThan(10_000);
  await page.close();
});
