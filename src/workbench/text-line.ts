import { z } from 'zod';
import { isDay } from '../core/day.ts';

/** A line of JSON Lines that is a text, with the day it was written where that is known. */
export const textLineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().refine(isDay, 'expected a day, YYYY-MM-DD').optional(),
});
