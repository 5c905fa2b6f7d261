import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Source } from '../../sources/source.ts';
import type { FeedEntry } from './world.ts';

const toldSchema = z.object({
  name: z.string(),
  mediaType: z.string().exactOptional(),
  url: z.string().exactOptional(),
  capturedAt: z.string().exactOptional(),
  stated: z
    .object({
      title: z.string().exactOptional(),
      authors: z.array(z.string()).exactOptional(),
      outlet: z.string().exactOptional(),
      published: z.string().exactOptional(),
      language: z.string().exactOptional(),
    })
    .exactOptional(),
});

const carriedSchema = z.object({
  isStub: z.boolean(),
  told: toldSchema.nullable(),
  /** Its own text: the bytes to be read. */
  bytes: z.base64(),
});

/** What a feed says of an entry, as it is kept until the entry is stored. */
export interface Carried {
  readonly isStub: boolean;
  readonly own: Source | null;
}

export function writeCarried({ isStub, own }: Pick<FeedEntry, 'isStub' | 'own'>): string {
  const { bytes = new Uint8Array(), ...told } = own ?? {};
  return JSON.stringify({
    isStub,
    told: own === null ? null : told,
    bytes: Buffer.from(bytes).toString('base64'),
  });
}

export function readCarried(text: string): Carried {
  const { isStub, told, bytes } = carriedSchema.parse(JSON.parse(text));
  return { isStub, own: told === null ? null : { ...told, bytes: Buffer.from(bytes, 'base64') } };
}
