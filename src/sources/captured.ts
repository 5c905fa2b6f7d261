import type { Told } from './source.ts';

/** What is known of a container and holds for all that lies in it: where it came from, and when. */
export function capturedOf({ url, capturedAt }: Told): Pick<Told, 'url' | 'capturedAt'> {
  return { ...(url !== undefined && { url }), ...(capturedAt !== undefined && { capturedAt }) };
}
