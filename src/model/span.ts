import { z } from 'zod';

/** `[start, end)` in UTF-16 code units of the stored document text. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
