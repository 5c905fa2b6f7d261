import { Fault } from '../../core/fault.ts';
import { collect } from '../bytes.ts';
import type { Container } from '../formats.ts';
import type { Source, Told } from '../source.ts';
import { type Part, partsOf, readPart } from './parts.ts';
import { beginsSavedPage, fromFirstField } from './recognise.ts';

/** A page that a browser saved whole into one file (MHTML): the page itself, with its address and when it was saved. */
export const savedPage: Container = {
  recognise: beginsSavedPage,
  async *open(flow, maxBytes) {
    const { bytes, ...told } = await collect(flow, maxBytes);
    const whole = readPart(fromFirstField(bytes));
    const address = whole.fields.get('snapshot-content-location');
    const page = pageIn(partsOf(whole), address);
    if (!page) throw noPage(told.name);
    yield memberOf(told, { whole, page, address: address ?? page.fields.get('content-location') });
  },
};

/** The part that is the page; frames in it are pages too, and come later or have other addresses. */
function pageIn(parts: Iterable<Part>, address: string | undefined): Part | undefined {
  let first: Part | undefined;
  for (const part of parts) {
    if (
      !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(part.fields.get('content-type') ?? '')
    )
      continue;
    if (address === undefined || part.fields.get('content-location') === address) return part;
    first ??= part;
  }
  return first;
}

interface Saved {
  readonly whole: Part;
  readonly page: Part;
  readonly address: string | undefined;
}

function memberOf({ name, url, capturedAt }: Told, { whole, page, address }: Saved): Source {
  const saved = Date.parse(whole.fields.get('date') ?? '');
  const at = Number.isNaN(saved) ? capturedAt : new Date(saved).toISOString();
  const from = address !== undefined && /^https?:/i.test(address) ? address : url;
  return {
    name: `${name}!${address ?? 'page'}`,
    mediaType: page.fields.get('content-type') ?? 'text/html',
    ...(from !== undefined && { url: from }),
    ...(at !== undefined && { capturedAt: at }),
    bytes: page.bytes(),
  };
}

function noPage(name: string): Fault {
  return new Fault('source.broken', `“${name}” holds no page.`, {
    why: 'It is a page saved whole, but none of its parts is HTML.',
    mend: 'Save the page again, or as plain HTML.',
  });
}
