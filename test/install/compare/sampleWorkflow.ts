import { normalWanted } from '../../../src/install/compare/normal/normal';
import type { LiveWorkflow } from '../../../src/jira/workflow/liveWorkflow';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { SCREENS } from '../../../src/jira/workflow/screens';
import { compileWorkflow, type WorkflowPayload } from '../../../src/jira/workflow/workflow';
import { drawingOf, WRITTEN_WORKFLOW } from '../../../src/jira/workflow/workflowAnswer';
import { WORDS } from '../../../src/procedure/languages';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { sampleIds } from '../../jira/ids';

export const SAMPLE_APP = { appId: 'app', environmentId: 'environment' };

const settings = { ...DEFAULT_SETTINGS, timeZone: 'America/Santiago', holidays: ['2026-12-25', '2027-01-01'] };

/** The workflow that the installer would write on a sample site. */
export const WANTED: WorkflowPayload = compileWorkflow({
  name: 'Procedimiento',
  app: SAMPLE_APP,
  projectId: '10000',
  screens: Object.fromEntries(SCREENS.map(({ key }, index) => [key, String(10_900 + index)])),
  rules: {
    ids: sampleIds(),
    settings: ruleSettings(settings, new Date('2026-11-23T00:00:00Z')),
    quoted: settings,
    words: WORDS.es,
  },
  reference: (status) => `reference-of-${status}`,
});

/** The same workflow as Jira would return it. */
export const LIVE: LiveWorkflow = {
  id: 'the-workflow',
  version: { id: 'a-version', versionNumber: 1 },
  layout: { startPoint: null, loops: null, statuses: {}, ports: {} },
  ...drawingOf(WRITTEN_WORKFLOW.parse(WANTED)),
};

export const NORMAL = normalWanted(WANTED);
