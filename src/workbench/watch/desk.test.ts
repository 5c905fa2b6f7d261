import { expect, it } from 'vitest';
import { Fault } from '../../core/fault.ts';
import { quietRun } from '../../core/run.ts';
import { openDuckDb } from '../../store/duckdb/open.ts';
import { openDesk } from './desk.ts';

const locked = () => new Fault('store.locked', 'The store did not open.', { mend: 'Wait.' });

function deskWith({ failures, patience = 10_000 }: { failures: number; patience?: number }) {
  const did = { opened: 0, waited: 0, told: 0 };
  const desk = openDesk(
    {
      open: async () => {
        did.opened += 1;
        if (did.opened <= failures) throw locked();
        return openDuckDb(':memory:');
      },
      wait: async (ms) => void (did.waited += ms),
      onLocked: () => void (did.told += 1),
      patience,
    },
    quietRun(),
  );
  return { desk, did };
}

it('opens the store once for work at the same time, and again after it was left', async () => {
  const { desk, did } = deskWith({ failures: 0 });
  await Promise.all([desk.use((store) => store.counts()), desk.use((store) => store.counts())]);
  expect(did.opened).toBe(1);
  desk.leave();
  await desk.use((store) => store.counts());
  expect(did.opened).toBe(2);
  desk.leave();
});

it('waits for a store that another process has, and says so once', async () => {
  const { desk, did } = deskWith({ failures: 4 });
  expect(await desk.use((store) => store.counts())).toMatchObject({ documents: 0 });
  expect(did).toEqual({ opened: 5, waited: 100 + 200 + 400 + 800, told: 1 });
  desk.leave();
});

it('gives up when its patience is over, and can be asked again', async () => {
  const { desk, did } = deskWith({ failures: 5, patience: 1000 });
  await expect(desk.use((store) => store.counts())).rejects.toMatchObject({ kind: 'store.locked' });
  expect(did.opened).toBe(5);
  await expect(desk.use((store) => store.counts())).resolves.toMatchObject({ documents: 0 });
  desk.leave();
});
