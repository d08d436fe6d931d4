import type { Json } from '../../../jira/json';
import { published } from '../../../jira/published';
import { ruleSettings } from '../../../jira/workflow/ruleSettings';
import { SCREENS } from '../../../jira/workflow/screens';
import type { AppIdentity } from '../../../jira/appIdentity';
import { compileWorkflow, type WorkflowPayload } from '../../../jira/workflow/workflow';
import type { Names } from '../../../jira/names';
import type { StatusKey } from '../../../procedure/statuses';
import type { Words } from '../../../procedure/words';
import type { Installation } from '../../model/installation';
import { objectId, siteIds } from '../../model/siteIds';
import type { Run } from '../../run/run';

/** The inputs of the workflow and the published property. */
export interface Making {
  readonly installation: Installation;
  readonly words: Words;
  readonly names: Names;
  readonly app: AppIdentity;
  readonly now: Date;
}

/**
 * Start of the daylight-saving table in the rules. It stays the same between runs, so that equal settings give equal
 * rules. It is renewed after two years. Rules look twelve years ahead, so ten years are always left.
 */
export function calendarStart({ calendarFrom }: Pick<Installation, 'calendarFrom'>, now: Date): Date {
  const kept = calendarFrom === null ? Number.NaN : Date.parse(calendarFrom);
  return now.getTime() - kept < TWO_YEARS ? new Date(kept) : now;
}

const TWO_YEARS = 2 * 365 * 86_400_000;

/** The inputs of a run. `now` is the start of the rules' calendar. */
export function makingOf(run: Pick<Run, 'installation' | 'words' | 'names' | 'app' | 'now'>): Making {
  const installation = run.installation();
  const { words, names, app } = run;
  return { installation, words, names, app, now: calendarStart(installation, run.now()) };
}

/** The wanted workflow. Throws `MissingObject` while an object that it refers to is not installed. */
export function wantedWorkflow({ installation, words, names, app, now }: Making, uuid: () => string): WorkflowPayload {
  const { settings } = installation.request;
  const references = new Map<StatusKey, string>();
  const { statuses, workflow } = compileWorkflow({
    name: names.workflow,
    app,
    projectId: installation.projectId,
    screens: Object.fromEntries(SCREENS.map(({ key }) => [key, objectId(installation, `screen/${key}`)])),
    rules: { ids: siteIds(installation), settings: ruleSettings(settings, now), quoted: settings, words },
    reference: (status) => {
      const reference = references.get(status) ?? uuid();
      references.set(status, reference);
      return reference;
    },
  });
  // An adopted status keeps its description, because other workflows show it too.
  const described = new Map(
    Object.values(installation.objects).flatMap(({ id, description }) =>
      description === undefined ? [] : [[id, description]],
    ),
  );
  const asFound = statuses.map((status) => {
    const { id } = status;
    const description = typeof id === 'string' ? described.get(id) : undefined;
    return description === undefined ? status : { ...status, description };
  });
  return { statuses: asFound, workflow };
}

/** The wanted value of the published property. Throws `MissingObject`. */
export function wantedProperty({ installation, now }: Making): Json {
  const { settings } = installation.request;
  return published(siteIds(installation), settings, ruleSettings(settings, now));
}
