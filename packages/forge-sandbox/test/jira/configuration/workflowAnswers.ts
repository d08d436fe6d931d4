import type { Answer, Body, TestSite } from './sandboxSite';
import { text } from './sandboxSite';
import type { Payload } from './workflowPayloads';
import { createPayload } from './workflowPayloads';

export const list = (body: Body | undefined): Body[] => Object.values(body ?? {});
export const create = (site: TestSite, payload: Payload = createPayload()): Promise<Answer> =>
  site.send(site.admin, 'POST', '/workflows/create', payload);
export const workflowOf = ({ body }: Answer): Body => {
  const [workflow] = list(body['workflows']);
  if (workflow === undefined) throw new Error('no workflow');
  return workflow;
};
export const transitionOf = (workflow: Body, id: string): Body => {
  const found = list(workflow['transitions']).find((transition) => text(transition['id']) === id);
  if (found === undefined) throw new Error(`no transition ${id}`);
  return found;
};

/** Turns a workflow that was read into the body of an update. */
export const updateOf = (answer: Answer, change: (workflow: Record<string, unknown>) => void = () => undefined) => {
  const { id, version, description, statuses, transitions } = workflowOf(answer);
  const workflow = {
    id,
    version,
    description,
    statuses: list(statuses).map(({ statusReference, properties, layout }) => ({
      statusReference,
      properties,
      layout,
    })),
    transitions,
    statusMappings: [] as unknown[],
    defaultStatusMappings: [] as unknown[],
  };
  change(workflow);
  const known = list(answer.body['statuses']).map(
    ({ id: statusId, statusReference, name, statusCategory, description: text }) => ({
      id: statusId,
      statusReference,
      name,
      statusCategory,
      description: text,
    }),
  );
  return { statuses: known, workflows: [workflow] };
};
