import { stopped } from './faults.ts';

/**
 * A native thing that is let go only when nobody works with it any more: the engine crashes when a
 * connection is freed under a running statement.
 */
export class Held<Thing> {
  readonly #thing: Thing;
  readonly #letGo: (thing: Thing) => void;
  #users = 0;
  #over = false;

  constructor(thing: Thing, letGo: (thing: Thing) => void) {
    this.#thing = thing;
    this.#letGo = letGo;
  }

  /** Does the work with the thing; a Fault once `end` was called. */
  async use<Result>(work: (thing: Thing) => Promise<Result>): Promise<Result> {
    if (this.#over) throw stopped();
    this.#users += 1;
    try {
      return await work(this.#thing);
    } finally {
      this.#users -= 1;
      this.#settle();
    }
  }

  /** Takes no new work, and lets go now or as soon as the work under way is done. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#settle();
  }

  #settle(): void {
    if (this.#over && this.#users === 0) this.#letGo(this.#thing);
  }
}
