import { Fault } from '../../src/core/fault.ts';
import { quietRun, type Report, type Run } from '../../src/core/run.ts';
import type { Container } from '../../src/sources/formats.ts';
import type { Flow, Source, Told } from '../../src/sources/source.ts';

/** A run of a fixed clock that keeps what is reported. */
function listen(): { readonly run: Run; readonly reports: Report[] } {
  const reports: Report[] = [];
  const run = { ...quietRun(), report: (report: Report) => void reports.push(report) };
  return { run, reports };
}

/** The bytes in pieces of this size. */
export async function* inParts(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function flowOf(
  content: string | Uint8Array,
  told: Partial<Told> = {},
  size?: number,
): Flow {
  return { name: 'in', ...told, chunks: inParts(Buffer.from(content), size) };
}

/** What came out of a container: members with their bytes as text, and what was reported as `kind: text`. */
export interface Opened {
  readonly members: readonly (Told & { readonly text: string })[];
  readonly reports: readonly string[];
}

/** Opens a container to its end; a Fault that a member ends with stands in the reports as one that is thrown does. */
export async function openAll(container: Container, flow: Flow, maxBytes = 1e6): Promise<Opened> {
  const { run, reports } = listen();
  const members: (Told & { text: string })[] = [];
  const setAside = (item: string, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    run.report({ kind: 'skipped', item, fault });
  };
  try {
    for await (const member of container.open(flow, maxBytes, run)) {
      try {
        members.push(await taken(member));
      } catch (fault) {
        setAside(member.name, fault);
      }
    }
  } catch (fault) {
    setAside(flow.name, fault);
  }
  return { members, reports: reports.map(wordsOf) };
}

async function taken(member: Source | Flow): Promise<Told & { text: string }> {
  if ('bytes' in member) {
    const { bytes, ...rest } = member;
    return { ...rest, text: Buffer.from(bytes).toString('utf8') };
  }
  const { chunks, size: _, file: __, ...rest } = member;
  const out: Uint8Array[] = [];
  for await (const chunk of chunks) out.push(chunk);
  return { ...rest, text: Buffer.concat(out).toString('utf8') };
}

function wordsOf(report: Report): string {
  if (report.kind === 'skipped') return `${report.fault.kind}: ${report.fault.describe()}`;
  return report.kind === 'progress' ? report.stage : `${report.kind}: ${report.text}`;
}
