import type { Value } from '../values/value';
import type { Run } from './run';

/** The variables of one call of a lambda, or of the program itself. `Scope` assigns the slots. */
export interface Frame {
  readonly run: Run;
  readonly slots: Value[];
  readonly outer: Frame | null;
}

/** A compiled expression. */
export type Code = (frame: Frame) => Value;

/** A scope of names. Blocks share the frame of their function; only lambdas open a new one. */
export class Scope {
  private readonly names = new Map<string, number>();

  private constructor(
    private readonly outer: Scope | null,
    private readonly counter: { slots: number },
  ) {}

  static readonly program = (): Scope => new Scope(null, { slots: 0 });

  block(): Scope {
    return new Scope(this, this.counter);
  }

  lambda(): Scope {
    return new Scope(this, { slots: 0 });
  }

  /** Declares a name. A second declaration hides the first (whether Jira allows that is unknown). */
  declare(name: string): number {
    const slot = this.counter.slots;
    this.counter.slots += 1;
    this.names.set(name, slot);
    return slot;
  }

  /** The location of a name: the number of frames outwards, and the slot. Null if only the context can have it. */
  resolve(name: string): { readonly hops: number; readonly slot: number } | null {
    const slot = this.names.get(name);
    if (slot !== undefined) return { hops: 0, slot };
    const found = this.outer?.resolve(name) ?? null;
    if (found === null || this.outer?.counter === this.counter) return found;
    return { hops: found.hops + 1, slot: found.slot };
  }
}
