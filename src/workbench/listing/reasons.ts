import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { Explained, Reasons } from '../../model/why.ts';
import { readPaste } from '../../sources/paste/paste.ts';
import { codeRead } from '../code.ts';
import type { Read } from '../read.ts';
import type { Found } from './found.ts';

/** What decided on an event or claim, and by which method that is known. */
export interface Explanation {
  /** Undefined where the coder as it is now does not make this of the text. */
  readonly reasons: Reasons | undefined;
  /** The method that gave the reasons, where another one made what is stored. */
  readonly method: string | undefined;
}

/**
 * Explains one thing after the other. Reasons are not stored: the text is read and coded once more, and what comes of it
 * explains what is stored only where it is the same.
 */
export function openReasons(): (found: Found<Event | Claim>) => Explanation {
  let last: { capture: Capture; codings: readonly Explained[] } | undefined;
  return (found) => {
    const { capture, coding, item } = found;
    if (coding.reasons) return { reasons: coding.reasons, method: undefined };
    if (last?.capture !== capture) {
      last = { capture, codings: codeRead(readAgain(capture), { why: true }).codings };
    }
    const anew = last.codings.find(({ article }) => article === coding.article);
    return {
      reasons: anew && isAgain(item, anew) ? anew.reasons : undefined,
      method: anew === undefined || anew.method === coding.method ? undefined : anew.method,
    };
  };
}

/** What was pasted is read anew, for the day it states; of other formats the text is all there is, and its articles are stored. */
function readAgain({ document, articles, furniture }: Capture): Read {
  return document.mediaType === 'text/plain'
    ? { document, reading: readPaste(document) }
    : { document, reading: { articles, furniture, date: null } };
}

/** Whether a coding has the same thing under the same name. */
function isAgain(item: Event | Claim, { events, claims }: Explained): boolean {
  const same = [...events, ...claims].find(({ id }) => id === item.id);
  return same !== undefined && keyOf(same) === keyOf(item);
}

function keyOf(item: Event | Claim): string {
  return JSON.stringify(
    'cue' in item
      ? [item.cue, item.content, item.stance, item.speakers.map(({ span }) => span)]
      : [item.trigger, item.type, item.status, item.actors, item.recipients],
  );
}
