/** The parts of the emulated Jira that tests of an app read or set directly. It loads neither host nor shell. */
export { moduleOf } from '../jira/engine/rules/forge';
export { configOf, sceneOf, type RuleScene } from '../jira/engine/rules/scene';
export { changelogBean } from '../jira/issues/beans/activity';
export { generatedContent } from '../jira/site/content';
export { DEFAULT_ISSUE_TYPE_SCHEME_ID, DEFAULT_WORKFLOW_SCHEME_ID } from '../jira/site/defaultSchemes';
export { hasField, issuesOf, screenOf, workflowOf } from '../jira/site/lookup';
export { snapshot } from '../jira/site/snapshot';
export { createLabels } from '../jira/site/snapshotLabels';
