import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue } from '../../../sandbox/jira/site/issues';
import type { Json } from '../../../sandbox/jira/site/json';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { castOf, type Cast } from '../cast';
import { inProcess, ROOT } from '../inProcess';
import type { Input, Person, Refusal } from '../person';
import { OPEN } from '../walk';
import { LATE, SCRIPTS_KEPT } from './terms';

/** A site of its own, of this very process: strangers do what no page offers. */
export interface Strangers {
  readonly sandbox: Sandbox;
  readonly cast: Cast;
  issue(key: string): Issue;
  /** Other apps write into the history: so many entries, each with so many changes, from the first of `BUSY_FIELDS` on. */
  busy(key: string, entries: number, changes?: number, from?: number): void;
  /** Somebody attaches so many files of nearly this name, each in an entry of the history. */
  attachMany(key: string, who: keyof Cast, count: number, name: string): void;
  /** Somebody writes a field through an edit screen that it was put on. */
  tamper(key: string, who: keyof Cast, field: string, value: Json): Promise<void>;
  /** The app can neither read nor write for as long as something takes. */
  withoutApp(act: () => Promise<void>): Promise<void>;
  /** It is seven in the evening for as long as something takes. */
  late(act: () => Promise<void>): Promise<void>;
  /** Gives somebody another role for as long as something takes. */
  withRole(who: keyof Cast, roleName: string, act: () => Promise<void>): Promise<void>;
  /** The newest e-mail that tells of a transition; `''` where there is none. */
  mail(key: string, transition: string): string;
}

const BUSY_FIELDS = ['summary', 'labels', 'customfield_77001', 'customfield_77002', 'Rank', 'issuelinks'];

export function createStrangers(): Strangers {
  let sandbox: Sandbox;
  let cast: Cast;
  let isDisturbed = false;
  // Each case walks a request of its own, some with a history of thousands of entries.
  jest.setTimeout(120_000);

  beforeAll(async () => {
    sandbox = await startSandbox({ directory: ROOT, port: 0, empty: false });
    // What is repeated after a failure would be waited for by the second.
    cast = castOf(inProcess(sandbox, () => (isDisturbed ? sleep(100) : sandbox.host.settle())));
    sandbox.clock.set(new Date(OPEN));
  }, 120_000);

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

/** Makes a transition with a document, or nothing, for its comment, and fields by their ids; what follows is not waited for. */
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

/** Everything that a refusal says, in one text. */
export const told = (refused: Refusal | null): string =>
  refused === null ? 'went through' : [...refused.messages, ...Object.values(refused.errors)].join(' ');

/** It was refused, by a rule and not by an accident, and what it says holds these words. */
export function expectRefused(refused: Refusal | null, ...words: readonly (string | RegExp)[]): void {
  expect(`${refused?.status ?? 204}: ${told(refused)}`).toMatch(/^400: /);
  expect(told(refused)).not.toMatch(/no pudo evaluar/i);
  for (const one of words) expect(told(refused)).toMatch(one);
}

/** It went through; what is said otherwise is shown. */
export function expectDone(refused: Refusal | null): void {
  expect(told(refused)).toBe('went through');
}

/** The analyst's word that the earlier scripts stay, with what else is put on the screen of "Enviar a verificación". */
export const KEPT: Input = { fields: { [SCRIPTS_KEPT.field]: [SCRIPTS_KEPT.option] } };
