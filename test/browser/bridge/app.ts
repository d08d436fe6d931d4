import { events, i18n, invoke, Modal, requestJira, router, showFlag, view } from '@forge/bridge';
import { workflowRules } from '@forge/jira-bridge';
import { refreshIssueView } from '@forge/jira-bridge/out/issue-utils';

/** The app's page with the real packages, called by the test. */
const heard: unknown[] = [];
const hear = (value: unknown) => {
  heard.push(value);
};
const app = {
  events,
  i18n,
  invoke,
  Modal,
  requestJira,
  router,
  showFlag,
  view,
  refreshIssueView,
  workflowRules,
  heard,
  hear,
};
export type TestApp = typeof app;
Object.assign(window, { app });

const root = document.getElementById('root');
if (root !== null) root.style.height = '345px';
