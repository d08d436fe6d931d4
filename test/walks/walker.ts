import type { Json, Issue } from 'forge-sandbox/jira';
import { healEvidence } from '../../src/effects/evidence/heal';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import type { TransitionKey } from '../../src/procedure/transitions';
import type { Counts } from './counts';
import { filesOf } from './files';
import { filling, NOTED, WHO } from './honest';
import { lettersIn } from './words';
import { oracleOf } from './oracle';
import type { Witness } from './witness';
import { termsOf } from './terms';
import { STOCK } from '../rules/generated/documents';
import { isOpen, type Held } from './past';
import type { Random } from './random';
import type { Name, World } from './world';

const NOTE = 'Un comentario que alcanza.';
/** Notes that pass, and notes that only look so. */
const NOTES = [
  ...[NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, null, 'corto', '          ', '\u200b'.repeat(20)],
  ...['\u034f'.repeat(20), '\ufe0f'.repeat(20), '\u180b'.repeat(20), '\u{e0020}'.repeat(20), '\u0085'.repeat(20)],
  ...['😀😀😀😀😀', '. . . . . . . . . . .', 'https://sop.example.org/browse/SOP-1', '2027-03-02'],
];
/** Possible assignees: people of support, and one who is not. */
const ASSIGNEES: readonly Name[] = ['diego', 'diego', 'natalia', 'andres', 'beatriz'];
/** Several, because the same reason again changes nothing. */
const REASONS = ['Mañana cierra el mes.', 'Hoy se pagan los sueldos.', 'El banco espera el archivo.'];
/** Several, because here the app does not empty those of an earlier round, and the same ones again are refused. */
const RESULTS = ['Cuadra en Test.', 'Cuadra en Test, con el índice.', 'Cuadra en Test en las dos sucursales.'];
const INSTRUCTIONS = ['Ejecutar a.sql.', 'Ejecutar b.sql y luego a.sql.', 'Ejecutar de noche.'];
const ANSWERS = ['La sucursal Centro.', 'La sucursal Norte.', 'Las dos sucursales.'];
const BINDING: ReadonlySet<TransitionKey> = new Set<TransitionKey>([
  'sendToVerification',
  'approveScript',
  'requestAuthorisation',
]);

const EXCEPTING: ReadonlySet<TransitionKey> = new Set<TransitionKey>(['requestException', 'authoriseException']);

/** A request passed although the procedure forbids it. */
export class WalkFailure extends Error {
  constructor(
    readonly what: string,
    log: readonly string[],
  ) {
    super(`${what}\n${log.join('\n')}`);
  }
}

/** One request on its way, and the people who act on it. */
export class Walker {
  /** All acts, for the developer who examines a failed walk. */
  readonly log: string[] = [];
  /** Deliveries of the post function that have not arrived yet. */
  private readonly deliveries: (() => Promise<unknown>)[] = [];
  private readonly oracle;
  private judged: number;
  /** Holders of the roles at the time of each changelog entry, by its id. Jira does not record former holders. */
  private readonly held = new Map<string, Held>();
  /** Entries that no transition wrote. They are not judged themselves, but their consequences are. */
  private readonly others = new Set<string>();

  constructor(
    readonly world: World,
    readonly issue: Issue,
    readonly random: Random,
    private readonly counts: Counts,
  ) {
    this.oracle = oracleOf(termsOf(world.desk.ids));
    this.judged = issue.changelog.length;
  }

  fail(what: string): never {
    throw new WalkFailure(what, this.log);
  }

  /** A person who has not left. */
  anybody(): Name {
    return this.random.pick(this.world.names.filter((name) => this.world.isActive(name)));
  }

  /** Marks a history entry as another app's, or as written through a manipulated edit screen. */
  isOther(entry: string): void {
    this.others.add(entry);
  }

  /** An instant this many hours from now, in the form of date-time fields. */
  later(hours: number): string {
    const now = this.world.desk.site.clock.now().getTime();
    return new Date(now + hours * 3_600_000).toISOString().replace('Z', '+0000');
  }

  /** Mostly a text; now and then a document with any of the editor's nodes. */
  private aNote(): Json {
    return this.random.chance(0.1) ? this.random.pick(STOCK) : this.random.pick<Json>(NOTES);
  }

  /** Tries a transition, mostly as a permitted person and with the required input. */
  async try(key: TransitionKey): Promise<void> {
    const { world, issue, random, counts } = this;
    const able = this.holders(key);
    const who = able.length === 0 || random.chance(0.08) ? this.anybody() : random.pick(able);
    const note = NOTED.has(key) || random.chance(0.1) ? this.aNote() : null;
    const form = filling(key, world.desk.ids, {
      assignee: world.accountId(random.pick(ASSIGNEES)),
      until: this.later(random.pick([-1, 2, 9, 200])),
      reason: random.pick(REASONS),
      result: random.pick(RESULTS),
      instruction: random.pick(INSTRUCTIONS),
      answer: random.pick(ANSWERS),
      hours: random.pick([0, 1, 2, 3]),
      kept: random.chance(0.4),
      asked: random.chance(0.5),
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
    if (NOTED.has(key) && lettersIn(note) < 10) this.fail(`${key} has no note`);
    if (key === 'authoriseException') counts.excepted += 1;
    if (key === 'nameRequester') {
      counts.renamed += 1;
      const named = issue.changelog.at(-1)?.items.find(({ fieldId }) => fieldId === world.desk.ids.fields.newRequester);
      if (named?.to == null) return this.fail('nobody is named in the history');
      const { to } = named;
      this.deliveries.push(() => world.makeRequester(issue, to));
    }
    if (EXCEPTING.has(key)) this.deliveries.push(() => world.recordException(issue));
    if (key === 'sendToVerification') this.deliveries.push(() => world.clearKept(issue));
    if (!BINDING.has(key)) return;
    const times = Number(random.weighted({ '0': 5, '1': 75, '2': 20 }));
    for (let n = 0; n < times; n += 1) this.deliveries.push(() => healEvidence(issue.id, world.scene));
  }

  /** Makes some of the outstanding deliveries, in any order. */
  async deliver(): Promise<void> {
    while (this.deliveries.length > 0 && this.random.chance(0.75)) {
      const [delivery] = this.deliveries.splice(this.random.below(this.deliveries.length), 1);
      const before = this.issue.changelog.length;
      await delivery?.();
      // Entries of the app are not acts of a person.
      for (const { id } of this.issue.changelog.slice(before)) this.others.add(id);
    }
  }

  /** Judges the entries since the last call. Call it after each act, before any delivery. */
  judge(): void {
    const { issue, counts, world, held } = this;
    const { statuses } = world.desk.ids;
    const now = world.desk.site.clock.now().getTime();
    const witness: Witness = {
      now,
      held,
      bound: (round) => world.evidence.kept.get(`${issue.id}:${round}`),
      isHere: (accountId) => world.desk.site.jira.site.people.get(accountId)?.active === true,
    };
    const written = issue.changelog.slice(this.judged);
    this.judged = issue.changelog.length;
    if (written.length === 0) return;
    const holders: Held = new Map(PROJECT_ROLES.map((role) => [role, world.holders(role)]));
    for (const { id } of written) held.set(id, holders);
    for (const entry of written) {
      if (this.others.has(entry.id)) continue;
      // The issue as of this entry: two people may have acted at once.
      const then = { ...issue, changelog: issue.changelog.slice(0, issue.changelog.indexOf(entry) + 1) };
      const faults = this.oracle.faults(then, entry, witness);
      if (faults.length > 0) {
        this.log.push(...this.filesNow());
        this.fail(faults.join('; '));
      }
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

  /** The last files of the request, for the developer who examines a failed walk. */
  private filesNow(): readonly string[] {
    const { world, issue } = this;
    const name = (accountId: string | null) => world.names.find((one) => world.accountId(one) === accountId) ?? '?';
    return filesOf(issue)
      .slice(-12)
      .map((file) => `file ${file.name}, by ${name(file.by)}, from ${String(file.at)} until ${String(file.until)}`);
  }

  private holders(key: TransitionKey): readonly Name[] {
    const who = WHO[key];
    const { world, issue } = this;
    if (who === 'anyone') return world.names.filter((name) => world.isActive(name));
    const able = new Set(
      who.flatMap((role) => (role === 'requester' ? [issue.reporterAccountId] : [...world.members(role)])),
    );
    return world.names.filter((name) => able.has(world.accountId(name)) && world.isActive(name));
  }
}
