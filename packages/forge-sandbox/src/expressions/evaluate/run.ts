import type { Member } from '../types/registry';
import type { Value } from '../values/value';
import { failure } from './failure';
import type { EvaluationOptions } from './options';
import { EVALUATION_LIMITS, SCAN_LIMIT, WORK_LIMIT } from './options';

/** Free items of an unbounded collection; every further item is an expensive operation (secondary reference). */
const FREE_ITEMS = 1000;

const tooMuch = () => failure('limit', 'The evaluation processes too much data. Work on fewer items or shorter texts.');

/** One evaluation: its arguments, its costs so far, and its limits. */
export class Run {
  steps = 0;
  expensiveOperations = 0;
  /** Depth of nested lambda calls. */
  depth = 0;
  private workLeft = WORK_LIMIT;
  private scansLeft = SCAN_LIMIT;
  private readonly stepLimit: number;
  private readonly operationLimit: number;
  private readonly loaded = new Set<string>();
  private readonly loadedOf = new Map<object, Set<string>>();
  private readonly unbounded = new WeakSet<readonly Value[]>();

  constructor(
    readonly context: Readonly<Record<string, unknown>>,
    readonly options: EvaluationOptions,
  ) {
    this.stepLimit = options.limits?.steps ?? EVALUATION_LIMITS.steps;
    this.operationLimit = options.limits?.expensiveOperations ?? EVALUATION_LIMITS.expensiveOperations;
  }

  /**
   * One high-level operation: arithmetic, a property, a context variable, a call (documented: REST meta.complexity).
   */
  step(): void {
    this.steps += 1;
    if (this.steps > this.stepLimit) {
      throw failure('limit', `The evaluation exceeded the limit of ${this.stepLimit} steps.`);
    }
  }

  /** Items visited by built-in methods. The bound is ours: steps alone do not bound time and memory. */
  work(units: number): void {
    this.workLeft -= units;
    if (this.workLeft < 0) throw tooMuch();
  }

  /** Charges for characters that a method copies or searches. */
  copy(characters: number): void {
    this.work(1 + characters / 16);
  }

  /** Charges for characters that a search for a regular expression reads. */
  scan(characters: number): void {
    this.scansLeft -= characters;
    if (this.scansLeft < 0) throw tooMuch();
  }

  /** Charges for reading a member. Reading the same member again is free. */
  charge(member: Member, object: object, lengthOnly: boolean): void {
    if (member.cost === 'free') return;
    if (member.cost === 'once') this.chargeOnce(member.id);
    else if (member.cost === 'each-or-length' && lengthOnly) this.chargeOnce(`${member.id}.length`);
    else this.chargeEach(member.id, object);
  }

  /** One operation for the whole evaluation. */
  chargeOnce(id: string): void {
    if (this.loaded.has(id)) return;
    this.loaded.add(id);
    this.chargeOperations(1);
  }

  chargeOperations(count: number): void {
    this.expensiveOperations += count;
    if (this.expensiveOperations > this.operationLimit) {
      throw failure('limit', `The evaluation exceeded the limit of ${this.operationLimit} expensive operations.`);
    }
  }

  markUnbounded(list: readonly Value[]): void {
    this.unbounded.add(list);
  }

  /** The index from which each visit of an item must be charged. Ask before visiting the items one by one. */
  freeItems(list: readonly Value[]): number {
    return list.length > FREE_ITEMS && this.unbounded.has(list) ? FREE_ITEMS : Infinity;
  }

  private chargeEach(id: string, object: object): void {
    const members = this.loadedOf.get(object) ?? new Set<string>();
    if (members.has(id)) return;
    this.loadedOf.set(object, members.add(id));
    this.chargeOperations(1);
  }
}
