import type { Value } from '../values/value';
import type { Run } from './run';

/** The variables of one call of a lambda, or of the program itself. Which slot is whose was settled by `Scope`. */
export interface Frame {
  readonly run: Run;
  readonly slots: Value[];
  readonly outer: Frame | null;
}

/** A compiled expression. */
export type Code = (frame: Frame) => Value;

/** A place where names are declared. Blocks share the frame of the function they stand in; only lambdas open a new one. */
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

  /** Declares a name; declared again, it hides what was there (whether Jira allows that is unknown). */
  declare(name: string): number {
    const slot = this.counter.slots;
    this.counter.slots += 1;
    this.names.set(name, slot);
    return slot;
  }

  /** Where a name lives: so many frames out, in that slot; null when only the context can have it. */
  resolve(name: string): { readonly hops: number; readonly slot: number } | null {
    const slot = this.names.get(name);
    if (slot !== undefined) return { hops: 0, slot };
    const found = this.outer?.resolve(name) ?? null;
    if (found === null || this.outer?.counter === this.counter) return found;
    return { hops: found.hops + 1, slot: found.slot };
  }
}
