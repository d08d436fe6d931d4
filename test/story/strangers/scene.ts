import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue, Json } from 'forge-sandbox/jira';
import { startDemo } from '../../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import { castOf, type Cast } from '../cast';
import { inProcess, ROOT } from '../inProcess';
import type { Input, Person, Refusal } from '../person';
import { OPEN } from '../walk';
import { LATE, SCRIPTS_KEPT } from './terms';

/** A site of its own, in this process. Strangers do things that no page offers. */
export interface Strangers {
  readonly sandbox: Sandbox;
  readonly cast: Cast;
  issue(key: string): Issue;
  /**
   * Other apps write into the history: this many entries of this many changes, with the fields of `BUSY_FIELDS` in
   * turn.
   */
  busy(key: string, entries: number, changes?: number, from?: number): void;
  /** A person attaches this many files with similar names, each in its own history entry. */
  attachMany(key: string, who: keyof Cast, count: number, name: string): void;
  /** A person writes a field through an edit screen that an administrator put it on. */
  tamper(key: string, who: keyof Cast, field: string, value: Json): Promise<void>;
  /** The app can neither read nor write during `act`. */
  withoutApp(act: () => Promise<void>): Promise<void>;
  /** The clock is at seven in the evening during `act`. */
  late(act: () => Promise<void>): Promise<void>;
  /** Gives a person another role during `act`. */
  withRole(who: keyof Cast, roleName: string, act: () => Promise<void>): Promise<void>;
  /** The newest e-mail about a transition; `''` if there is none. */
  mail(key: string, transition: string): string;
}

const BUSY_FIELDS = ['summary', 'labels', 'customfield_77001', 'customfield_77002', 'Rank', 'issuelinks'];

export function createStrangers(): Strangers {
  let sandbox: Sandbox;
  let cast: Cast;
  let isDisturbed = false;
  beforeAll(async () => {
    sandbox = await startDemo({ directory: ROOT, port: 0, empty: false });
    // Waiting for the retries of failed calls would take seconds each time.
    cast = castOf(inProcess(sandbox, () => (isDisturbed ? sleep(100) : sandbox.host.settle())));
    sandbox.clock.set(new Date(OPEN));
  });

  afterAll(() => sandbox.close());

  const issue = (key: string): Issue => {
    const found = [...sandbox.jira.site.issues.values()].find((one) => one.key === key);
    if (found === undefined) throw new Error(`There is no ${key}`);
    return found;
  };
  const write = (key: string, authorAccountId: string, fieldIds: readonly (readonly [string, string])[]): void => {
    const id = String(sandbox.jira.site.nextId());
    const items = fieldIds.map(([field, fieldId]) => ({
      field,
      fieldId,
      fieldtype: fieldId.startsWith('customfield') ? ('custom' as const) : ('jira' as const),
      from: null,
      to: null,
      fromString: 'antes',
      toString: 'después',
    }));
    issue(key).changelog.push({ id, authorAccountId, created: sandbox.clock.stamp(), items });
  };

  return {
    get sandbox() {
      return sandbox;
    },
    get cast() {
      return cast;
    },
    issue,
    busy: (key, entries, changes = 1, from = 0) => {
      const fields = BUSY_FIELDS.slice(from, from + changes).map((id) => [id, id] as const);
      for (let n = 0; n < entries; n += 1) write(key, cast.rosa.who.accountId, fields);
    },
    attachMany: (key, who, count, name) => {
      const { jira, clock } = sandbox;
      const authorAccountId = cast[who].who.accountId;
      const content = Buffer.from('x');
      for (let n = 0; n < count; n += 1) {
        const [id, filename] = [String(jira.site.nextId()), `${String(n)} ${name}`];
        const file = { id, authorAccountId, filename, mimeType: 'image/png', created: clock.stamp(), content };
        issue(key).attachments.push(file);
        const item = { field: 'Attachment', fieldId: 'attachment', fieldtype: 'jira' as const, from: null, to: id };
        const items = [{ ...item, fromString: null, toString: filename }];
        issue(key).changelog.push({ id: String(jira.site.nextId()), authorAccountId, created: clock.stamp(), items });
      }
    },
    tamper: async (key, who, field, value) => {
      const [id = ''] = Object.keys(await cast.rosa.fill({ [field]: null }));
      issue(key).custom.set(id, value);
      write(key, cast[who].who.accountId, [[field, id]]);
    },
    withoutApp: async (act) => {
      isDisturbed = true;
      sandbox.jira.context.intercept = (_request, principal) =>
        principal.kind === 'app' ? Response.json({ errorMessages: ['no'] }, { status: 503 }) : undefined;
      try {
        await act();
      } finally {
        sandbox.jira.context.intercept = () => undefined;
        isDisturbed = false;
      }
    },
    late: async (act) => {
      sandbox.clock.set(new Date(LATE));
      try {
        await act();
      } finally {
        sandbox.clock.set(new Date(OPEN));
      }
    },
    withRole: async (who, roleName, act) => {
      const { rosa, [who]: person } = cast;
      const roles = await rosa.json<Record<string, string>>('GET', 'project/SOP/role');
      const path = `project/SOP/role/${roles[roleName]?.split('/').at(-1) ?? ''}`;
      await rosa.json('POST', path, { user: [person.who.accountId] });
      try {
        await act();
      } finally {
        await rosa.json('DELETE', `${path}?user=${encodeURIComponent(person.who.accountId)}`);
      }
    },
    mail: (key, transition) =>
      sandbox.jira.site.outbox.findLast(({ issueKey, subject }) => issueKey === key && subject.includes(transition))
        ?.text ?? '',
  };
}

/**
 * Makes a transition with fields by id, and with a document or nothing as its comment. Does not wait for its effects.
 */
export async function moveWith(
  person: Person,
  key: string,
  transition: string,
  { note, fields = {} }: { readonly note?: object; readonly fields?: object },
): Promise<Refusal | null> {
  const found = (await person.transitions(key)).find(({ name }) => name === transition);
  if (found === undefined) throw new Error(`${person.who.displayName} is not offered "${transition}"`);
  const update = note === undefined ? {} : { update: { comment: [{ add: { body: note } }] } };
  return person.force(key, found.id, { fields, ...update });
}

/** All messages of a refusal, in one text. */
export const told = (refused: Refusal | null): string =>
  refused === null ? 'went through' : [...refused.messages, ...Object.values(refused.errors)].join(' ');

/** Checks that a rule refused the transition, not an accident, and that the messages contain these words. */
export function expectRefused(refused: Refusal | null, ...words: readonly (string | RegExp)[]): void {
  expect(`${refused?.status ?? 204}: ${told(refused)}`).toMatch(/^400: /);
  expect(told(refused)).not.toMatch(/no pudo evaluar/i);
  for (const one of words) expect(told(refused)).toMatch(one);
}

/** Checks that the transition passed. Otherwise shows the messages. */
export function expectDone(refused: Refusal | null): void {
  expect(told(refused)).toBe('went through');
}

/** The input of "Enviar a verificación" by which the analyst keeps the earlier scripts. */
export const KEPT: Input = { fields: { [SCRIPTS_KEPT.field]: [SCRIPTS_KEPT.option] } };
