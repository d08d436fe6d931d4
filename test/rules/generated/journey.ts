import fc from 'fast-check';
import { isCustomField } from '../../../src/procedure/fields';
import type { StatusKey } from '../../../src/procedure/statuses';
import { transition, type TransitionKey } from '../../../src/procedure/transitions';
import { WAYS, WHO } from '../../walks/honest';
import { Random } from '../../walks/random';
import { WRITTEN_FIELDS, type Event, type WrittenField } from './events';
import { ALL_NAMES } from './names';

/** A history that can have happened: several rounds, mostly by permitted people, with entries of others between. */
export interface Journey {
  readonly events: readonly Event[];
  /** Present status of the ticket. */
  readonly status: StatusKey;
  /** Present assignee. */
  readonly assignee: string | null;
}

/** Account ids by role, including the requester's. */
export type Cast = Readonly<Record<string, readonly string[]>>;

const BEGINNINGS: readonly (readonly TransitionKey[])[] = [
  [],
  ['prioritise'],
  ['prioritise', 'startSupport', 'finishWithProduction'],
  ['prioritise', 'startSupport', 'finishWithProduction'],
  ['prioritise', 'startSupport', 'finishWithProduction', 'sendToVerification', 'approveScript', 'requestAuthorisation'],
];

export function journeys(cast: Cast): fc.Arbitrary<Journey> {
  return fc.tuple(fc.nat(), fc.nat(26)).map(([seed, acts]) => new Traveller(new Random(seed), cast).travel(acts));
}

class Traveller {
  private readonly events: Event[] = [];
  private status: StatusKey = 'toPrioritise';
  private assignee: string | null = null;
  private readonly everybody: readonly string[];

  constructor(
    private readonly random: Random,
    private readonly cast: Cast,
  ) {
    this.everybody = [...new Set(Object.values(cast).flat())];
  }

  travel(acts: number): Journey {
    for (const key of this.random.pick(BEGINNINGS)) this.go(key);
    for (let n = 0; n < acts; n += 1) this.act();
    return { events: this.events, status: this.status, assignee: this.assignee };
  }

  private act(): void {
    const { random } = this;
    const by = random.pick(this.everybody);
    if (this.status === 'preparingScript' && random.chance(0.4)) {
      this.attach(this.somebodyOf('support'));
      return;
    }
    const act = random.weighted({ go: 70, attach: 6, remove: 6, assign: 8, write: 10 });
    if (act === 'go') this.go(random.pick([...WAYS[this.status], null]));
    else if (act === 'attach') this.attach(by);
    else if (act === 'assign') this.assign(by, random.pick([...this.everybody, null]));
    else if (act === 'remove') this.events.push({ kind: 'remove', which: random.below(6), by });
    else this.events.push({ kind: 'write', fields: [random.pick(WRITTEN_FIELDS)], by });
  }

  private go(key: TransitionKey | null): void {
    if (key === null) return;
    const { random } = this;
    const { to, screen } = transition(key);
    const who = WHO[key];
    const by =
      who === 'anyone' || random.chance(0.05) ? random.pick(this.everybody) : this.somebodyOf(random.pick(who));
    const shown = screen === 'none' ? [] : screen;
    const writes = shown.filter(
      (field): field is WrittenField & typeof field => isCustomField(field) && random.chance(0.85),
    );
    if (to === 'same') {
      if (writes.length > 0) this.events.push({ kind: 'write', fields: writes, by });
      return;
    }
    const files = shown.includes('attachment') && random.chance(0.3) ? [random.pick(ALL_NAMES)] : [];
    this.events.push({ kind: 'move', from: this.status, to, by, writes, files });
    this.status = to;
    if (key === 'prioritise') this.assign(by, this.somebodyOf('support'));
  }

  private attach(by: string): void {
    this.events.push({ kind: 'attach', files: [this.random.pick(ALL_NAMES)], by });
  }

  private assign(by: string, to: string | null): void {
    if (to === this.assignee) return;
    this.events.push({ kind: 'assign', from: this.assignee, to, by });
    this.assignee = to;
  }

  private somebodyOf(role: string): string {
    return this.random.pick(this.cast[role] ?? this.everybody);
  }
}
