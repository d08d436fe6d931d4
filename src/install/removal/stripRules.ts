import type { Json } from '../../jira/json';
import { JiraFailure, type JiraClient } from '../../jira/client';
import type {
  LiveConditions,
  LiveRule,
  LiveTransition,
  LiveWorkflow,
  WorkflowLayout,
} from '../../jira/workflow/liveWorkflow';
import { outcomeIsOpen } from '../../jira/retryingClient';
import { readWorkflow, updateWorkflow } from '../../jira/rest/workflows';
import type { AppIdentity } from '../../jira/appIdentity';

/** Milliseconds to wait before the workflow is read again after a conflict or a lock of Jira. */
const WAITS = [1000, 3000, 9000, 27_000];

/**
 * Waits, and returns true if there is time for another try. The default does not wait, for callers with a patient
 * client.
 */
export type Pause = (duration: number) => Promise<boolean>;
const AT_ONCE: Pause = () => Promise.resolve(true);

/**
 * Removes the app's rules from a workflow and keeps everything else. It runs before the app is uninstalled. The
 * validators of an uninstalled app block every transition. Rules of Jira and of other apps stay. Returns true if no app
 * rule is left.
 */
export async function stripRules(
  client: JiraClient,
  workflowId: string,
  app: AppIdentity,
  uuid: () => string,
  pause: Pause = AT_ONCE,
): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    try {
      const live = await readWorkflow(client, workflowId);
      if (live === undefined || !hasAppRules(live, app)) return true;
      await updateWorkflow(client, stripped(live, rulesOf(app), uuid));
      return true;
    } catch (error) {
      if (!isPassing(error)) throw error;
      const wait = error.limited.retryAfter ?? WAITS[tries];
      if (tries >= WAITS.length || wait === undefined || !(await pause(wait))) return false;
    }
  }
}

const isPassing = (error: unknown): error is JiraFailure =>
  error instanceof JiraFailure && (error.status === 409 || error.status === 429 || outcomeIsOpen(error));

type IsOurs = (rule: LiveRule) => boolean;

/** Finds the app's rules in any environment. The key of a Forge rule names its app (documented: an extension's ARI). */
function rulesOf({ appId }: AppIdentity): IsOurs {
  const start = `ari:cloud:ecosystem::extension/${appId}/`;
  return ({ parameters }) => parameters['key']?.startsWith(start) === true;
}

/** True if the workflow has app rules. */
export function hasAppRules({ transitions }: LiveWorkflow, app: AppIdentity): boolean {
  const isOurs = rulesOf(app);
  const isAmong = ({ conditions, conditionGroups }: LiveConditions): boolean =>
    conditions.some(isOurs) || conditionGroups.some(isAmong);
  return transitions.some(
    ({ validators, actions, conditions }) =>
      [...validators, ...actions].some(isOurs) || (conditions !== null && isAmong(conditions)),
  );
}

function stripped(live: LiveWorkflow, isOurs: IsOurs, uuid: () => string): Json {
  const references = new Map(live.statuses.map(({ id }) => [id, uuid()]));
  const referenceOf = (id: string): string => references.get(id) ?? id;
  const { startPoint, loops, statuses: places } = live.layout;
  return JSON.parse(
    JSON.stringify({
      statuses: live.statuses.map(({ id, name, category, description }) => ({
        statusReference: referenceOf(id),
        ...{ id, name, statusCategory: category, description },
      })),
      workflows: [
        {
          ...{ id: live.id, version: live.version, description: live.description },
          ...(startPoint === null ? {} : { startPointLayout: startPoint }),
          ...(loops === null ? {} : { loopedTransitionContainerLayout: loops }),
          statuses: live.statuses.map(({ id, properties }) => ({
            ...{ statusReference: referenceOf(id), properties },
            ...{ layout: places[id] ?? {} },
          })),
          transitions: live.transitions.map((transition) => written(transition, isOurs, referenceOf, live.layout)),
          statusMappings: [],
          defaultStatusMappings: [],
        },
      ],
    }),
  ) as Json;
}

function written(
  transition: LiveTransition,
  isOurs: IsOurs,
  referenceOf: (id: string) => string,
  { ports }: WorkflowLayout,
): object {
  const { id, type, name, description, from, to, screen, conditions, properties, triggers, eventId } = transition;
  return {
    ...{ id, type, name, description, properties, triggers },
    ...(to === null ? {} : { toStatusReference: referenceOf(to) }),
    links: from.map((status) => ({ fromStatusReference: referenceOf(status), ...ports[`${id} ${status}`] })),
    ...(screen === null ? {} : { transitionScreen: screen }),
    ...(conditions === null ? {} : { conditions: others(conditions, isOurs) }),
    validators: transition.validators.filter((rule) => !isOurs(rule)),
    actions: transition.actions.filter((rule) => !isOurs(rule)),
    ...(eventId === null ? {} : { customIssueEventId: eventId }),
  };
}

function others({ operation, conditions, conditionGroups }: LiveConditions, isOurs: IsOurs): LiveConditions {
  return {
    operation,
    conditions: conditions.filter((rule) => !isOurs(rule)),
    conditionGroups: conditionGroups.map((group) => others(group, isOurs)),
  };
}
