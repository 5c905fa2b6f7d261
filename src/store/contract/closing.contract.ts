import { describe, expect, it } from 'vitest';
import { all, type Engine, faultOf } from './samples.contract.ts';

export function describeClosing({ open, makeCapture }: Engine): void {
  describe('closing', () => {
    it('may be done twice', async () => {
      const store = await open();
      store.close();
      expect(() => store.close()).not.toThrow();
    });

    it('stops whoever comes later', async () => {
      const store = await open();
      store.close();
      expect(await faultOf(store.add(makeCapture(1)))).toBe('run.stopped');
      expect(await faultOf(store.has('x'))).toBe('run.stopped');
      expect(await faultOf(store.counts())).toBe('run.stopped');
      expect(await faultOf(all(store.captures()))).toBe('run.stopped');
    });

    it('lets the add under way be whole or not at all', async () => {
      const store = await open();
      const adds = [1, 2, 3, 4].map((seed) => store.add(makeCapture(seed)).catch(String));
      await Promise.resolve();
      store.close();
      const answers = await Promise.all(adds);
      expect(answers.filter((answer) => answer !== 'added' && !answer.includes('closed'))).toEqual(
        [],
      );
    });

    it('stops a read under way', async () => {
      const store = await open();
      for (const seed of [1, 2, 3]) await store.add(makeCapture(seed));
      const reading = all(
        (async function* () {
          for await (const capture of store.captures()) {
            store.close();
            yield capture;
          }
        })(),
      );
      expect(await faultOf(reading)).toBe('run.stopped');
    });
  });
}
