import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Container } from '../formats.ts';
import type { Flow } from '../source.ts';
import { watchRatio } from './bombs.ts';
import { gunzip } from './gunzip.ts';

/** A gzip, of one member or of many one after another as web archives are: one thing lies in it. */
export const gzip: Container = {
  recognise: ([first, second, method]) => first === 0x1f && second === 0x8b && method === 8,
  async *open(flow, maxBytes, run) {
    const { name, chunks, size: _, file: __, mediaType: ___, ...told } = flow;
    const damage: string[] = [];
    const watching = {
      check: watchRatio(name, maxBytes),
      damaged: (why: string, at: number) => damage.push(`${why}, near byte ${at}`),
    };
    yield {
      ...told,
      name: `${name}!${innerName(name)}`,
      chunks: reporting(flow, gunzip(chunks, watching), { damage, run }),
    };
  },
};

/** The name without `.gz`, or as it is. */
function innerName(name: string): string {
  const own = name.split(/[/\\!]/).at(-1) ?? name;
  return own.replace(/\.tgz$/i, '.tar').replace(/(?<=.)\.(?:gz|gzip)$/i, '');
}

async function* reporting(
  { name }: Flow,
  chunks: AsyncIterable<Uint8Array>,
  { damage, run }: { readonly damage: readonly string[]; readonly run: Run },
): AsyncGenerator<Uint8Array> {
  yield* chunks;
  if (damage.length > 0) run.report({ kind: 'skipped', item: name, fault: damaged(name, damage) });
}

function damaged(name: string, [first = '', ...more]: readonly string[]): Fault {
  const others = more.length === 0 ? '' : `, and ${more.length} places more`;
  return new Fault('source.broken', `Parts of “${name}” could not be unpacked.`, {
    why: `${first}${others}. What lies before and behind was read.`,
    mend: 'Fetch or copy it again, if you can.',
  });
}
