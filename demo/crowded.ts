import * as z from 'zod';
import { createProject, type JiraSandbox, type Project, type StatusCategory, type Json } from 'forge-sandbox/jira';
import { screenOf } from 'forge-sandbox/testing';
import type { PersonKey } from './cast';
import type { Staff } from './people';
import { Walker } from './walker';

/** Names of objects outside the procedure. The procedure's own objects have the same names in Spanish. */
export const NAMESAKES = {
  role: 'Soporte de Sistemas',
  status: 'En análisis',
  field: 'Estimación del esfuerzo (horas)',
} as const;

/** Projects that share every scheme with the crowded one. */
export const NEIGHBOURS = [
  { key: 'CTB', name: 'Contabilidad', lead: 'marcos' },
  { key: 'RHU', name: 'Recursos Humanos', lead: 'lucia' },
] as const satisfies readonly { key: string; name: string; lead: PersonKey }[];

/** Issues of the project itself and of each neighbour: sixty in all. */
const OWN_ISSUES = 40;
const NEIGHBOURS_ISSUES = 10;

/** Issues take these values in turn. The lengths of the lists have no common factor, so every pair occurs. */
const TYPES = ['Task', 'Bug', 'Story', 'Epic'] as const;
const STATUSES = ['To Do', 'In Progress', 'Done'] as const;
const REPORTERS = ['lucia', 'marcos', 'diego', 'natalia', 'elena'] as const satisfies readonly PersonKey[];

export interface Crowd {
  readonly neighbours: readonly Project[];
  readonly roleId: number;
  readonly statusId: string;
  readonly fieldId: string;
}

export interface CrowdOptions {
  /**
   * Category of the namesake status; any other than IN_PROGRESS conflicts with the procedure. @default 'IN_PROGRESS'
   */
  readonly statusCategory?: StatusCategory;
}

/**
 * Makes a project look like one on a site in use for years. Two others share its schemes. Sixty issues of four types
 * stand in three statuses. A role, a status and a field have names that the procedure wants. Where possible,
 * administrators and people make these changes over the REST API.
 */
export async function crowd(
  { jira, settle }: { readonly jira: JiraSandbox; readonly settle: () => Promise<void> },
  staff: Staff,
  project: Project,
  { statusCategory = 'IN_PROGRESS' }: CrowdOptions = {},
): Promise<Crowd> {
  const { accountIds } = staff;
  const administrator = administratorOf(jira, accountIds.rosa);
  const neighbours = NEIGHBOURS.map(({ key, name, lead }) =>
    createProject(jira.site, { key, name, leadAccountId: accountIds[lead], schemes: project }),
  );

  const role = await administrator('role', { name: NAMESAKES.role, description: 'Quien atiende a cada área.' }, ROLE);
  for (const { key, leadAccountId } of neighbours) {
    await administrator(`project/${key}/role/${role.id}`, { user: [leadAccountId] }, z.unknown());
  }
  const status = { name: NAMESAKES.status, statusCategory, description: 'De otro flujo de trabajo.' };
  const [made] = await administrator('statuses', { scope: { type: 'GLOBAL' }, statuses: [status] }, THINGS);
  const type = 'com.atlassian.jira.plugin.system.customfieldtypes';
  const field = await administrator(
    'field',
    {
      name: NAMESAKES.field,
      description: 'De los presupuestos.',
      type: `${type}:float`,
      searcherKey: `${type}:exactnumber`,
    },
    THING,
  );
  await show(jira, administrator, project, field.id);
  if (jira.site.fieldModel === 'schemes')
    jira.site.fieldSchemes.get(project.fieldSchemeId ?? -1)?.fields.set(field.id, []);

  const walker = new Walker(jira, settle);
  await fill(walker, staff, project.key, OWN_ISSUES, field.id);
  for (const { key } of neighbours) await fill(walker, staff, key, NEIGHBOURS_ISSUES, field.id);
  return { neighbours, roleId: role.id, statusId: made?.id ?? '', fieldId: field.id };
}

const ROLE = z.object({ id: z.number() });
const THING = z.object({ id: z.string() });
const THINGS = z.array(THING);

type Post = <Answer>(path: string, body: Json, shape: z.ZodType<Answer>) => Promise<Answer>;

function administratorOf(jira: JiraSandbox, accountId: string): Post {
  return async (path, body, shape) => {
    const request = new Request(`http://sandbox/rest/api/3/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const response = await jira.call({ kind: 'user', accountId }, request);
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return shape.parse(JSON.parse(text));
  };
}

/** Puts a field on the screen that all the projects share. */
async function show({ site }: JiraSandbox, post: Post, project: Project, fieldId: string): Promise<void> {
  const issueTypeId = site.issueTypeSchemes.get(project.issueTypeSchemeId)?.issueTypeIds[0] ?? '';
  const { id, tabs } = screenOf(site, project, issueTypeId, 'create');
  await post(`screens/${id}/tabs/${tabs[0]?.id ?? 0}/fields`, { fieldId }, z.unknown());
}

async function fill(walker: Walker, { accountIds }: Staff, projectKey: string, count: number, fieldId: string) {
  for (let number = 0; number < count; number += 1) {
    const person = accountIds[REPORTERS[number % REPORTERS.length] ?? 'lucia'];
    const summary = `Pendiente ${number + 1}`;
    const hours = number % 4 === 0 ? { [fieldId]: number + 1 } : {};
    const key = await walker.create(person, projectKey, TYPES[number % TYPES.length] ?? 'Task', { summary, ...hours });
    const status = STATUSES[number % STATUSES.length] ?? 'To Do';
    if (status !== 'To Do') await walker.transition(person, key, status);
  }
}
