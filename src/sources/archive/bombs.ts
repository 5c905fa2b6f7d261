import { Fault } from '../../core/fault.ts';

/** News packs to a fifth, repetitive records to a fiftieth; what unpacks to more than this often its size is made to. */
const largestRatio = 200;

/**
 * A check on how much comes out of an archive: a Fault `source.too-large` as soon as it is both more than one document
 * may be and more than `largestRatio` times what went in. An archive of any size passes, a bomb of any size does not.
 */
export function watchRatio(
  name: string,
  maxBytes: number,
): (packed: number, unpacked: number) => void {
  return (packed, unpacked) => {
    if (unpacked <= maxBytes + largestRatio * packed) return;
    throw new Fault('source.too-large', `“${name}” unpacks to too much.`, {
      why: `${packed} bytes of it became ${unpacked} and more: over ${largestRatio} times as many.`,
      mend: 'Do not open it unless you know who packed it; if you do, unpack it yourself.',
    });
  };
}
