import { z } from 'zod';

const units = { m: 60, h: 3600, d: 86_400 } as const;
const shortest = units.m;
const longest = 30 * units.d;

/** The seconds of an interval such as `30m`, `6h` or `1d`; undefined for a text that is none. */
export function secondsOf(interval: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(interval) ?? [];
  if (unit !== 'm' && unit !== 'h' && unit !== 'd') return undefined;
  const seconds = Number(number) * units[unit];
  return seconds >= shortest && seconds <= longest ? seconds : undefined;
}

/** An address of the web, or the path of an OPML file. */
function isPlace(url: string): boolean {
  if (/^https?:/i.test(url)) return URL.canParse(url) && new URL(url).hostname !== '';
  return !/^[a-z][a-z0-9+.-]+:/i.test(url) && /\.(?:opml|xml)$/i.test(url);
}

export const sourceKinds = ['feed', 'page'] as const;
export const fullTextWays = ['auto', 'always', 'never'] as const;

const words = z.string().trim().min(1);

/** One source as `sources.yaml` has it. */
export const sourceSchema = z
  .strictObject({
    name: words.describe('What it is called in messages and in its health; no two share it.'),
    url: z
      .string()
      .refine(isPlace, 'Expected an http or https address, or the path of an OPML file')
      .describe(
        'The address of a feed or a page, or of an OPML list of feeds; such a list may be a file, its path counted from the folder of this one.',
      ),
    kind: z
      .enum(sourceKinds)
      .optional()
      .describe(
        '`feed`: what it lists is read. `page`: the page itself is, each time its text has changed. Left out, it is found out.',
      ),
    tags: z.array(words).default([]).describe('Words to group sources by.'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Expected a language tag such as en or pt-BR')
      .optional()
      .describe('The language it is written in where its articles do not say (BCP 47).'),
    reliability: words
      .optional()
      .describe('A note on how far it can be relied on, as whoever reads its health sees it.'),
    every: z
      .string()
      .refine(
        (text) => secondsOf(text) !== undefined,
        'Expected an interval from 1m to 30d, such as 30m, 6h or 1d',
      )
      .default('1h')
      .describe('How often it is asked: minutes, hours or days, `1m` at the least.'),
    fullText: z
      .enum(fullTextWays)
      .default('auto')
      .describe(
        'Whether the page behind an entry is fetched: `auto` where the feed has a mere beginning of it, `always`, or `never`.',
      ),
  })
  .readonly();

/** `sources.yaml`. */
export const sourceListSchema = z
  .strictObject({
    sources: z.array(sourceSchema).min(1).readonly().describe('What is watched.'),
  })
  .superRefine(({ sources }, context) => {
    for (const field of ['name', 'url'] as const) {
      const seen = new Map<string, number>();
      for (const [at, { [field]: value }] of sources.entries()) {
        const first = seen.get(value);
        seen.set(value, first ?? at);
        if (first === undefined) continue;
        const message = `“${value}” is the ${field} of source ${first + 1} already`;
        context.addIssue({ code: 'custom', path: ['sources', at, field], message });
      }
    }
  })
  .readonly();

export type ListedSource = z.infer<typeof sourceSchema>;
