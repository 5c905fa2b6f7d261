import { z } from 'zod';

/** What was captured: the exact text, its hash and where it came from. */
export const documentSchema = z
  .strictObject({
    /** The first 16 hexadecimal digits of `sha256`. */
    id: z.string(),
    /** SHA-256 of the bytes as captured, hexadecimal. */
    sha256: z.string(),
    mediaType: z.string(),
    /** The decoded text, untouched: every span counts in it. */
    text: z.string(),
    /** Path, URL or `-`, as the user gave it. */
    name: z.string(),
    /** Instant of capture, ISO 8601 UTC: the record time of all that is read from it. */
    capturedAt: z.string(),
    /** Bytes that no character stands for and that were replaced by U+FFFD. */
    replaced: z.int().nonnegative(),
  })
  .readonly();

export type Document = z.infer<typeof documentSchema>;
