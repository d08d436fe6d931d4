import { setProjectProperty } from '../../jira/rest/projects';
import { PUBLISHED_KEY, published } from '../../jira/published';
import { ruleSettings } from '../../jira/ruleSettings';
import type { Step } from '../run';
import { siteIds } from '../siteIds';

/** Leaves with the project what the issue panel needs to know, for everybody who may see the project. */
export const publish: Step = {
  key: 'publish',
  run: async (run) => {
    const { projectId, settings } = run.installation();
    const value = published(siteIds(run.installation()), settings, ruleSettings(settings, run.now()));
    await setProjectProperty(run.client, projectId, PUBLISHED_KEY, value);
  },
};
