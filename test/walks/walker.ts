import type { Issue } from '../../sandbox/jira/site/issues';
import { healEvidence } from '../../src/effects/evidence/heal';
import { EVIDENCE_KEY } from '../../src/jira/evidence';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import type { TransitionKey } from '../../src/procedure/transitions';
import type { Counts } from './counts';
import { filling, NOTED, WHO } from './honest';
import { oracleOf, type Witness } from './oracle';
import { isOpen, type Held } from './past';
import type { Random } from './random';
import type { Name, World } from './world';

const NOTE = 'Un comentario que alcanza.';
const NOTES = [NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, null, 'corto', '          ', '\u200b'.repeat(20)];
/** Whom a request is given to: people of support, and one who is not. */
const ASSIGNEES: readonly Name[] = ['diego', 'diego', 'natalia', 'andres', 'beatriz'];
/** Several, because asking again for the same reason changes nothing. */
const REASONS = ['Mañana cierra el mes.', 'Hoy se pagan los sueldos.', 'El banco espera el archivo.'];
/** Several, because nobody empties the ones of an earlier round here: the same ones again are refused. */
const RESULTS = ['Cuadra en Test.', 'Cuadra en Test, con el índice.', 'Cuadra en Test en las dos sucursales.'];
const BINDING: ReadonlySet<TransitionKey> = new Set<TransitionKey>([
  'sendToVerification',
  'approveScript',
  'requestAuthorisation',
]);

/** One request on its way, and everybody who has a hand in it. */
export class Walker {
  /** What was done, for whoever has to find out how a walk went wrong. */
  readonly log: string[] = [];
  /** Deliveries of the post function that are still on their way. */
  private readonly deliveries: (() => Promise<unknown>)[] = [];
  private readonly oracle;
  private judged: number;
  /** Who held the roles when each changelog entry was written, by its id: a role that was given back is not in Jira. */
  private readonly held = new Map<string, Held>();
  /** The newest property that somebody forged. */
  private forgery: string | null = null;

  constructor(
    readonly world: World,
    readonly issue: Issue,
    readonly random: Random,
    private readonly counts: Counts,
  ) {
    this.oracle = oracleOf(world.desk.ids);
    this.judged = issue.changelog.length;
  }

  fail(what: string): never {
    throw new Error(`${what}\n${this.log.join('\n')}`);
  }

  /** Anybody who is still here: who has left cannot sign in. */
  anybody(): Name {
    return this.random.pick(this.world.names.filter((name) => this.world.isHere(this.world.accountId(name))));
  }

  /** An instant so many hours from now, as a date-time field takes it. */
  later(hours: number): string {
    const now = this.world.desk.site.clock.now().getTime();
    return new Date(now + hours * 3_600_000).toISOString().replace('Z', '+0000');
  }

  /** Tries a transition, mostly as somebody who may and with what it takes. */
  async try(key: TransitionKey): Promise<void> {
    const { world, issue, random, counts } = this;
    const able = this.holders(key);
    const who = able.length === 0 || random.chance(0.08) ? this.anybody() : random.pick(able);
    const note = NOTED.has(key) || random.chance(0.1) ? random.pick(NOTES) : null;
    const form = filling(key, world.desk.ids, {
      assignee: world.accountId(random.pick(ASSIGNEES)),
      until: this.later(random.pick([-1, 2, 9, 200])),
      reason: random.pick(REASONS),
      result: random.pick(RESULTS),
      requester: world.accountId(random.pick(world.names)),
    });
    const fields = random.chance(0.94) ? form : {};
    counts.tried += 1;
    const status = await world.move(who, issue, key, { fields, ...(note === null ? {} : { note }) });
    this.log.push(`${who}: ${key} answered ${String(status)}`);
    if (status === 400) return;
    if (status !== 204) this.fail(`${key} was neither made nor refused`);
    counts.made += 1;
    if (!able.includes(who)) this.fail(`${who} may not make ${key}`);
    if (NOTED.has(key) && (note ?? '').replaceAll('\u200b', '').trim().length < 10) this.fail(`${key} has no note`);
    if (key === 'authoriseException') counts.excepted += 1;
    if (key === 'nameRequester') {
      counts.renamed += 1;
      const named = issue.changelog.at(-1)?.items.find(({ fieldId }) => fieldId === world.desk.ids.fields.newRequester);
      if (named?.to == null) return this.fail('nobody is named in the history');
      const { to } = named;
      this.deliveries.push(() => world.makeRequester(issue, to));
    }
    if (!BINDING.has(key)) return;
    const times = Number(random.weighted({ '0': 5, '1': 75, '2': 20 }));
    for (let n = 0; n < times; n += 1) this.deliveries.push(() => healEvidence(issue.id, world.scene));
  }

  /** Some of the deliveries that are on their way, in any order. */
  async deliver(): Promise<void> {
    while (this.deliveries.length > 0 && this.random.chance(0.75)) {
      const [delivery] = this.deliveries.splice(this.random.below(this.deliveries.length), 1);
      await delivery?.();
    }
  }

  /** Shows something else than the app has bound. */
  async forge(value: object): Promise<void> {
    const { world, issue } = this;
    const status = await world.send(this.anybody(), 'PUT', `issue/${issue.id}/properties/${EVIDENCE_KEY}`, value);
    this.log.push(`forgery answered ${String(status)}`);
    if (status < 300) this.forgery = JSON.stringify(value);
  }

  /** Whether what was written since it was last asked may be so. To be asked after each act, before anything is delivered. */
  judge(): void {
    const { issue, counts, world, held } = this;
    const { statuses } = world.desk.ids;
    const now = world.desk.site.clock.now().getTime();
    const witness: Witness = {
      now,
      held,
      bound: (round) => world.evidence.kept.get(`${issue.id}:${round}`),
      isHere: (accountId) => world.isHere(accountId),
      forged: JSON.stringify(issue.properties.get(EVIDENCE_KEY)) === this.forgery,
    };
    const written = issue.changelog.slice(this.judged);
    this.judged = issue.changelog.length;
    if (written.length === 0) return;
    const holders: Held = new Map(PROJECT_ROLES.map((role) => [role, new Set(world.members(role))]));
    for (const { id } of written) held.set(id, holders);
    for (const entry of written) {
      const faults = this.oracle.faults(issue, entry, witness);
      if (faults.length > 0) this.fail(faults.join('; '));
      const entered = entry.items.find(({ fieldId }) => fieldId === 'status')?.to;
      if (entered === statuses.implementing) {
        counts.inProduction += 1;
        if (!isOpen(now)) counts.outside += 1;
      }
      if (entered !== statuses.finished) continue;
      counts.finished += 1;
      if (issue.resolutionId === null) this.fail('Finished without a resolution');
    }
  }

  private holders(key: TransitionKey): readonly Name[] {
    const who = WHO[key];
    const { world, issue } = this;
    if (who === 'anyone') return world.names;
    const able = new Set(
      who.flatMap((role) => (role === 'requester' ? [issue.reporterAccountId] : [...world.members(role)])),
    );
    return world.names.filter((name) => able.has(world.accountId(name)) && world.isHere(world.accountId(name)));
  }
}
