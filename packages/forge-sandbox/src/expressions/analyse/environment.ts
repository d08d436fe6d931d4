import type { Expression } from '../syntax/tree';
import type { Type } from '../types/type';
import { ONCE, times, type Factor } from './cost';

/** A declared name. */
export interface Binding {
  /** Distinguishes variables of the same name. */
  readonly id: number;
  readonly type: Type;
  /** How often the variable takes another value. */
  readonly factor: Factor;
  /** The declared expression and its environment; null for parameters and caught errors. */
  readonly declared: { readonly value: Expression; readonly environment: Environment } | null;
}

/**
 * Facts about the value of a path, such as `issue.assignee`. The analyser learns them from a condition, such as
 * `issue.assignee != null`.
 */
export interface Fact {
  readonly isNotNull: boolean;
  /** The value that `typeof` returns. */
  readonly typeName: string | null;
  /** The least length of a List. */
  readonly length: number;
}

export type Facts = ReadonlyMap<string, Fact>;

const NOTHING_KNOWN: Fact = { isNotNull: false, typeName: null, length: 0 };

/** Both facts together. If both name a type, the newer one, `b`, decides. */
export function mergeFacts(a: Fact | undefined, b: Fact): Fact {
  const before = a ?? NOTHING_KNOWN;
  return {
    isNotNull: before.isNotNull || b.isNotNull,
    typeName: b.typeName ?? before.typeName,
    length: Math.max(before.length, b.length),
  };
}

/** The names and facts that hold at a place of an expression, and how often the evaluation passes it. Immutable. */
export class Environment {
  private constructor(
    private readonly bindings: ReadonlyMap<string, Binding>,
    private readonly facts: Facts,
    readonly factor: Factor,
  ) {}

  static readonly empty = new Environment(new Map(), new Map(), ONCE);

  binding(name: string): Binding | undefined {
    return this.bindings.get(name);
  }

  fact(path: string): Fact | undefined {
    return this.facts.get(path);
  }

  declare(name: string, binding: Binding): Environment {
    return new Environment(new Map([...this.bindings, [name, binding]]), this.facts, this.factor);
  }

  assume(facts: Facts): Environment {
    if (facts.size === 0) return this;
    const all = new Map(this.facts);
    for (const [path, fact] of facts) all.set(path, mergeFacts(all.get(path), fact));
    return new Environment(this.bindings, all, this.factor);
  }

  /** The environment inside a function that is called for each item of a list. */
  repeated(factor: Factor): Environment {
    return new Environment(this.bindings, this.facts, times(this.factor, factor));
  }
}
