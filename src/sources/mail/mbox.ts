import { Fault } from '../../core/fault.ts';
import { capturedOf } from '../captured.ts';
import type { Container } from '../formats.ts';
import type { Source } from '../source.ts';
import { divide } from './divide.ts';
import { beginsMbox } from './recognise.ts';

/** A box of mails in one file (mboxo or mboxrd), one after another; of each no more is held than may be read. */
export const mbox: Container = {
  recognise: beginsMbox,
  async *open(flow, maxBytes, run) {
    const { name, chunks } = flow;
    let number = 0;
    for await (const message of divide(chunks, maxBytes)) {
      number += 1;
      const own = `${name}!${number}`;
      if (!message) run.report({ kind: 'skipped', item: own, fault: tooLarge(own, maxBytes) });
      else
        yield {
          name: own,
          mediaType: 'message/rfc822',
          ...capturedOf(flow),
          bytes: unquote(message),
        } satisfies Source;
    }
  },
};

/** `>From ` at the start of a line stands for `From `, `>>From ` for `>From `. */
function unquote(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1');
}

function tooLarge(name: string, maxBytes: number): Fault {
  return new Fault('source.too-large', `The mail “${name}” is too large to read.`, {
    why: `It has more than the limit of ${maxBytes} bytes.`,
    mend: 'Raise the limit with --max-bytes.',
  });
}
