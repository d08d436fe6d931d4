import * as z from 'zod';
import type { JiraSandbox, Json } from 'forge-sandbox/jira';

/** A value for a field, by the field's name: text, a number, an option's text, several of them, or a file. */
export type Filling = string | number | readonly string[];

export interface StepInput {
  readonly fields?: Readonly<Record<string, Filling>>;
  readonly comment?: string;
}

const FIELDS = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.object({ custom: z.string().optional() }).optional() }),
);
const TRANSITIONS = z.object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) });
const CREATED = z.object({ key: z.string() });
const ISSUE_TYPES = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

/**
 * Does to tickets the same as people in the browser, over the same REST API. Fields and transitions go by their names.
 */
export class Walker {
  private fields: z.infer<typeof FIELDS> | null = null;

  constructor(
    private readonly jira: JiraSandbox,
    private readonly settle: () => Promise<void>,
  ) {}

  /** Creates a ticket and returns its key. */
  async create(accountId: string, projectKey: string, issueType: string, fields: Readonly<Record<string, Filling>>) {
    const project = ISSUE_TYPES.parse(await this.call(accountId, 'GET', `project/${projectKey}`));
    const type = project.issueTypes.find(({ name }) => name === issueType);
    if (type === undefined) throw new Error(`Project ${projectKey} has no issue type ${issueType}`);
    const body = { fields: { project: { key: projectKey }, issuetype: { id: type.id }, ...(await this.fill(fields)) } };
    const { key } = CREATED.parse(await this.call(accountId, 'POST', 'issue', body));
    await this.settle();
    return key;
  }

  /** Makes a transition and waits for all its effects. */
  async transition(
    accountId: string,
    key: string,
    name: string,
    { fields = {}, comment }: StepInput = {},
  ): Promise<void> {
    const { transitions } = TRANSITIONS.parse(await this.call(accountId, 'GET', `issue/${key}/transitions`));
    const found = transitions.find((transition) => transition.name === name);
    if (found === undefined) throw new Error(`${key} offers no transition ${name} to ${accountId}`);
    await this.call(accountId, 'POST', `issue/${key}/transitions`, {
      transition: { id: found.id },
      fields: await this.fill(fields),
      ...(comment === undefined ? {} : { update: { comment: [{ add: { body: documentOf(comment) } }] } }),
    });
    await this.settle();
  }

  async attach(accountId: string, key: string, filename: string, content: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), filename);
    const request = new Request(`http://sandbox/rest/api/3/issue/${key}/attachments`, {
      method: 'POST',
      headers: { 'X-Atlassian-Token': 'no-check' },
      body: form,
    });
    await read(await this.jira.call({ kind: 'user', accountId }, request), `attaching ${filename}`);
  }

  private async call(accountId: string, method: string, path: string, body?: Json): Promise<unknown> {
    const request = new Request(`http://sandbox/rest/api/3/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return read(await this.jira.call({ kind: 'user', accountId }, request), `${method} ${path}`);
  }

  private async fill(values: Readonly<Record<string, Filling>>): Promise<Record<string, Json>> {
    this.fields ??= FIELDS.parse(await this.call([...this.jira.site.people.keys()][0] ?? '', 'GET', 'field'));
    const known = this.fields;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = known.find((candidate) => candidate.name === name || candidate.id === name);
        if (field === undefined) throw new Error(`There is no field ${name}`);
        return [field.id, jsonOf(field.id, field.schema?.custom, value)];
      }),
    );
  }
}

/** A value in the REST API's form for the kind of field. */
function jsonOf(id: string, type: string | undefined, value: Filling): Json {
  if (Array.isArray(value)) return value.map((text: string) => ({ value: text }));
  if (typeof value !== 'string') return typeof value === 'number' ? value : null;
  if (id === 'description' || type?.endsWith(':textarea') === true) return documentOf(value);
  if (type?.endsWith(':select') === true) return { value };
  if (id === 'assignee') return { accountId: value };
  return id === 'priority' || id === 'resolution' ? { name: value } : value;
}

function documentOf(text: string): Json {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}

async function read(response: Response, what: string): Promise<unknown> {
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${what} answered ${response.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
