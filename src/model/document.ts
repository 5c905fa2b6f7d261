import { z } from 'zod';

/**
 * A stretch of a document's text and the bytes it comes from, `[start, end)` of each: text in UTF-16 code units, bytes
 * from the start of what was captured. Text that lies in none was put there by the reader (line ends between blocks).
 */
const originSchema = z
  .tuple([
    z.int().nonnegative(),
    z.int().nonnegative(),
    z.int().nonnegative(),
    z.int().nonnegative(),
  ])
  .readonly();

/** What was captured: the exact text, its hash and where it came from. */
export const documentSchema = z
  .strictObject({
    /** The first 16 hexadecimal digits of `sha256`. */
    id: z.string(),
    /** SHA-256 of the bytes as captured, hexadecimal. */
    sha256: z.string(),
    mediaType: z.string(),
    /**
     * Every span counts in it. Of a plain text the decoded text, untouched; of a page, a report or a mail the text that
     * a reader of it sees, a line a block, made once and then untouched.
     */
    text: z.string(),
    /** Path, URL or `-`, as the user gave it; of what lay in an archive, that of the archive, `!` and its own. */
    name: z.string(),
    /** The address of the page, where it is known. */
    url: z.string().nullable(),
    /** Instant of capture, ISO 8601 UTC: the record time of all that is read from it. */
    capturedAt: z.string(),
    /** Bytes that no character stands for and that were replaced by U+FFFD. */
    replaced: z.int().nonnegative(),
    /**
     * Where the text comes from, in its order; empty where it is the bytes decoded from first to last, and for a PDF, of
     * whose bytes no stretch is a word: there the reasons of each segment name its page, `page-3`.
     */
    origins: z.array(originSchema).readonly(),
  })
  .readonly();

export type Document = z.infer<typeof documentSchema>;
export type Origin = z.infer<typeof originSchema>;
