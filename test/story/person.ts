import type { SandboxPerson, SandboxProcess } from './sandboxProcess';

/** A value for a field, by the field's Spanish name. Its form depends on the field's type. */
export type Value = string | number | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;

export interface Refusal {
  readonly status: number;
  readonly messages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

export interface Input {
  readonly fields?: Values;
  readonly comment?: string;
}

interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly type: string; readonly custom?: string };
}

interface TransitionInfo {
  readonly id: string;
  readonly name: string;
  readonly hasScreen: boolean;
}

export interface IssueState {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly status: { readonly name: string };
    readonly assignee: { readonly accountId: string; readonly displayName: string } | null;
    readonly attachment?: readonly { readonly id: string; readonly filename: string }[];
  };
  readonly changelog: { readonly histories: readonly unknown[] };
}

/** A transition that Jira does not offer: a condition hides it. */
export const NOT_OFFERED: Refusal = { status: 0, messages: ['not offered'], errors: {} };

/** A person who works over the documented REST API: Basic authentication, fields and transitions by id. */
export class Person {
  private fields: readonly FieldInfo[] = [];

  constructor(
    private readonly sandbox: SandboxProcess,
    readonly who: SandboxPerson,
  ) {}

  async create(fields: Values, issueType = 'Solicitud de soporte'): Promise<string | Refusal> {
    const project = await this.json<{ issueTypes: { id: string; name: string }[] }>('GET', 'project/SOP');
    const type = project.issueTypes.find(({ name }) => name === issueType);
    const body = { fields: { project: { key: 'SOP' }, issuetype: { id: type?.id }, ...(await this.fill(fields)) } };
    const answer = await this.send('POST', 'issue', body);
    if (!answer.ok) return refusal(answer);
    await this.sandbox.settle();
    return ((await answer.json()) as { key: string }).key;
  }

  /** Makes a transition and waits for its effects. Returns `null` if it passed. */
  async move(key: string, transition: string, { fields = {}, comment }: Input = {}): Promise<Refusal | null> {
    const found = (await this.transitions(key)).find(({ name }) => name === transition);
    if (found === undefined) return NOT_OFFERED;
    const body = {
      transition: { id: found.id },
      fields: await this.fill(fields),
      ...(comment === undefined ? {} : { update: { comment: [{ add: { body: document(comment) } }] } }),
    };
    const answer = await this.send('POST', `issue/${key}/transitions`, body);
    if (!answer.ok) return refusal(answer);
    await this.sandbox.settle();
    return null;
  }

  /** Sends a transition by its id, offered or not, as a script would. */
  async force(key: string, transitionId: string, body: object = {}): Promise<Refusal | null> {
    const answer = await this.send('POST', `issue/${key}/transitions`, { transition: { id: transitionId }, ...body });
    return answer.ok ? null : refusal(answer);
  }

  async transitions(key: string): Promise<readonly TransitionInfo[]> {
    return (await this.json<{ transitions: TransitionInfo[] }>('GET', `issue/${key}/transitions`)).transitions;
  }

  async issue(key: string): Promise<IssueState> {
    return this.json('GET', `issue/${key}?fields=*all&expand=changelog`);
  }

  async status(key: string): Promise<string> {
    return (await this.issue(key)).fields.status.name;
  }

  async attach(key: string, filename: string, content = 'SELECT 1;'): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content]), filename);
    const headers = { ...this.headers(), 'X-Atlassian-Token': 'no-check' };
    const answer = await fetch(this.address(`issue/${key}/attachments`), { method: 'POST', headers, body: form });
    if (!answer.ok) throw new Error(`Attaching answered ${answer.status}: ${await answer.text()}`);
    const [attachment] = (await answer.json()) as { id: string }[];
    if (attachment === undefined) throw new Error('Nothing was attached');
    return attachment.id;
  }

  /** Any call. @throws Error unless it succeeds. */
  async json<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.send(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  send(method: string, path: string, body?: object): Promise<Response> {
    const headers = { ...this.headers(), 'content-type': 'application/json' };
    return fetch(this.address(path), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Fields by name, in the REST API's form. */
  async fill(values: Values): Promise<Record<string, unknown>> {
    if (this.fields.length === 0) this.fields = await this.json<readonly FieldInfo[]>('GET', 'field');
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = this.fields.find((one) => one.name === name || one.id === name);
        if (field === undefined) throw new Error(`There is no field ${name}`);
        return [field.id, restValue(field, value)];
      }),
    );
  }

  private address(path: string): string {
    return `${this.sandbox.url}/rest/api/3/${path}`;
  }

  private headers(): Record<string, string> {
    return { authorization: `Basic ${Buffer.from(`${this.who.email}:x`).toString('base64')}` };
  }
}

function restValue({ id, schema }: FieldInfo, value: Value): unknown {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') return value.map((text) => ({ value: text }));
  const custom = schema?.custom ?? '';
  if (id === 'description' || custom.endsWith(':textarea')) return document(value);
  if (custom.endsWith(':select')) return { value };
  if (id === 'assignee' || custom.endsWith(':userpicker')) return { accountId: value };
  return id === 'priority' || id === 'resolution' ? { name: value } : value;
}

export function document(text: string): object {
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
  };
}

async function refusal(answer: Response): Promise<Refusal> {
  const body = (await answer.json()) as { errorMessages?: string[]; errors?: Record<string, string> };
  return { status: answer.status, messages: body.errorMessages ?? [], errors: body.errors ?? {} };
}
