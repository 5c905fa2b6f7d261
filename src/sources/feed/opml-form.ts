import { Fault } from '../../core/fault.ts';
import { quote } from '../bytes.ts';
import type { Form } from '../formats.ts';
import { beginningOf } from './recognise.ts';

/** A list of feeds is no news: whoever wants to read it is told what it is for. */
export const opmlForm: Form = {
  recognise: (head, told) => beginningOf(head, told) === 'opml',
  async read({ name, bytes }) {
    const { readOpml } = await import('./opml.ts');
    const count = readOpml(bytes).length;
    throw new Fault('source.unsupported', `${quote(name)} is a list of feeds, not news.`, {
      why: `It is an OPML file that names ${count === 1 ? '1 feed' : `${count} feeds`}.`,
      mend: 'Give it to `tiltmeter watch`, which reads the feeds it names.',
    });
  },
};
