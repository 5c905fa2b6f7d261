import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { featuresOf } from '../../src/sources/html/features.ts';
import { sceneOf } from '../../src/sources/html/page-scene.ts';
import type { Scene } from '../../src/sources/html/scene.ts';
import { sharesIn, wordsOf } from './align.ts';

const pageSchema = z.object({
  id: z.string(),
  url: z.string(),
  html: z.string(),
  text: z.string().nullable(),
});

/** An annotated page: its lines, the features of each, and how much of each is in the body. */
export interface Page {
  readonly id: string;
  /** Pages of one site are never learned from and judged at once. */
  readonly site: string;
  readonly scene: Scene;
  readonly rows: readonly Float32Array[];
  readonly shares: readonly number[];
  readonly words: readonly (readonly string[])[];
  readonly body: string;
}

/** The annotated pages beside the project. */
export function loadPages(file: string): Page[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { id, url, html, text } = pageSchema.parse(JSON.parse(line));
    if (!text) return [];
    const { scene } = sceneOf(html, undefined);
    const texts = scene.lines.map(({ block }) => block.text);
    return [
      {
        id,
        site: siteOf(url),
        scene,
        rows: featuresOf(scene),
        shares: sharesIn(texts, text),
        words: texts.map(wordsOf),
        body: text,
      },
    ];
  });
}

function siteOf(url: string): string {
  const parts = new URL(url).host.split('.').filter((part) => part !== 'www');
  const isShort = (parts.at(-2) ?? '').length <= 3 && parts.length > 2;
  return parts.slice(isShort ? -3 : -2).join('.');
}
