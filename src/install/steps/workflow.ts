import type { Json } from '../../jira/json';
import {
  createWorkflow,
  createWorkflowScheme,
  deployedRules,
  getTask,
  searchWorkflows,
  switchWorkflowScheme,
  updateWorkflow,
  validateWorkflow,
  workflowSchemeOf,
} from '../../jira/rest/workflows';
import { issueTypeSchemeOf, issueTypesIn } from '../../jira/rest/issueTypes';
import { ruleSettings } from '../../jira/ruleSettings';
import { SCREENS } from '../../jira/screens';
import { compileWorkflow, type WorkflowPayload } from '../../jira/workflow';
import type { StatusKey } from '../../procedure/statuses';
import { marked, named, NameTaken } from '../ensure';
import type { Run, Step } from '../run';
import { siteIds } from '../siteIds';

/** Jira says that the workflow would not do. A defect of ours or a site with rules of its own; nothing was written. */
export class WorkflowRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'WorkflowRefused';
  }
}

/** The site does not know the rules of this environment of the app: it has not been deployed and installed there. */
export class RulesNotDeployed extends Error {
  constructor(readonly moduleKeys: readonly string[]) {
    super(moduleKeys.join(', '));
    this.name = 'RulesNotDeployed';
  }
}

/** The workflow with all its rules: created, or replaced as a whole when it is there. */
export const workflow: Step = {
  key: 'workflow',
  run: async (run) => {
    const compiled = compile(run);
    await requireDeployed(run, compiled);
    const name = run.names.workflow;
    const found = named(await searchWorkflows(run.client, name), name);
    if (found === undefined) {
      const payload = asPayload({
        scope: { type: 'GLOBAL' },
        statuses: compiled.statuses,
        workflows: [compiled.workflow],
      });
      await validated(run, 'create', payload);
      const created = named(await createWorkflow(run.client, payload), name);
      if (created === undefined) throw new WorkflowRefused([`Jira did not answer with ${name}`]);
      await run.saveObjects({ workflow: { id: created.id, adopted: false } });
      return;
    }
    const ours =
      run.installation().objects['workflow']?.id === found.id || found.description === compiled.workflow.description;
    if (!ours) throw new NameTaken(name);
    await run.saveObjects({ workflow: { id: found.id, adopted: false } });
    // A workflow's name cannot be changed: it is not in the payload of an update.
    const update = {
      ...compiled.workflow,
      name: undefined,
      id: found.id,
      version: found.version,
      statusMappings: [],
      defaultStatusMappings: [],
    };
    const payload = asPayload({ statuses: compiled.statuses, workflows: [update] });
    await validated(run, 'update', payload);
    await updateWorkflow(run.client, payload);
  },
};

/** Plain data all through: what is typed is written out as the JSON that it is. */
const asPayload = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

function compile(run: Run): WorkflowPayload {
  const { settings, projectId } = run.installation();
  const references = new Map<StatusKey, string>();
  return compileWorkflow({
    name: run.names.workflow,
    app: run.app,
    projectId,
    screens: Object.fromEntries(SCREENS.map(({ key }) => [key, run.id(`screen/${key}`)])),
    rules: {
      ids: siteIds(run.installation()),
      settings: ruleSettings(settings, run.now()),
      quoted: settings,
      words: run.words,
    },
    reference: (status) => {
      const reference = references.get(status) ?? run.uuid();
      references.set(status, reference);
      return reference;
    },
  });
}

async function validated(run: Run, kind: 'create' | 'update', payload: Json): Promise<void> {
  const problems = await validateWorkflow(run.client, kind, payload);
  if (problems.length > 0) throw new WorkflowRefused(problems);
}

async function requireDeployed(run: Run, { workflow: { transitions } }: WorkflowPayload): Promise<void> {
  const used = transitions
    .flatMap(({ validators, actions }) => [...validators, ...actions])
    .flatMap(({ parameters }) => parameters['key'] ?? []);
  const { projectId } = run.installation();
  // Any issue type of the project will do: ours joins the project in a later step.
  const [issueTypeId] = await issueTypesIn(run.client, (await issueTypeSchemeOf(run.client, projectId)).id);
  const deployed = issueTypeId === undefined ? [] : await deployedRules(run.client, projectId, issueTypeId);
  const missing = [...new Set(used)].filter((ari) => !deployed.includes(ari));
  if (missing.length > 0) throw new RulesNotDeployed(missing.map((ari) => ari.slice(ari.lastIndexOf('/') + 1)));
}

/** A copy of the project's workflow scheme in which our issue type follows our workflow, and the switch to it. */
export const workflowScheme: Step = {
  key: 'workflowScheme',
  run: async (run) => {
    const { projectId, previous } = run.installation();
    const current = await workflowSchemeOf(run.client, projectId);
    const known = run.installation().objects['workflowScheme']?.id;
    if (known === String(current.id)) return;
    const name = run.names.workflowScheme;
    // A run that was cut between the switch and its note finds the project on the scheme already.
    if (current.name === name && current.description?.includes(run.words.installed.description) === true) {
      await run.saveObjects({ workflowScheme: { id: String(current.id), adopted: false } });
      return;
    }
    await run.save({ previous: { ...previous, workflowScheme: String(current.id) } });
    if (known === undefined) {
      const id = await createWorkflowScheme(run.client, {
        name,
        description: marked(run),
        defaultWorkflow: current.defaultWorkflow ?? 'jira',
        issueTypeMappings: { ...current.issueTypeMappings, [run.id('issueType')]: run.names.workflow },
      });
      await run.saveObjects({ workflowScheme: { id, adopted: false } });
    }
    const task = await switchWorkflowScheme(run.client, projectId, run.id('workflowScheme'));
    if (task !== null) await waitFor(run, task.id);
  },
};

const RUNNING = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

/** Asks after a task of Jira's, less and less often, until it has ended. */
async function waitFor(run: Run, taskId: string): Promise<void> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5000)) {
    const task = await getTask(run.client, taskId);
    if (task.status === 'COMPLETE') return;
    if (!RUNNING.has(task.status)) throw new WorkflowRefused([task.message ?? task.status]);
    await run.pause(wait);
  }
}
