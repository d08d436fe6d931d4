import {
  assignIssueTypeScheme,
  createIssueType,
  createIssueTypeScheme,
  issueTypeSchemeOf,
  issueTypesIn,
  listIssueTypes,
  searchIssueTypeSchemes,
} from '../../jira/rest/issueTypes';
import { ensure, marked, named } from '../ensure';
import type { Step } from '../run';

/** The issue type whose workflow is the procedure. */
export const issueType: Step = {
  key: 'issueType',
  run: async (run) => {
    const name = run.names.issueType;
    await ensure(run, {
      key: 'issueType',
      name,
      adopt: 'ours',
      find: async () => named(await listIssueTypes(run.client), name),
      create: () => createIssueType(run.client, name, marked(run, run.words.installed.issueTypeDescription)),
    });
  },
};

/** A copy of the project's issue type scheme with ours in it: the one it has may be other projects' too. */
export const issueTypeScheme: Step = {
  key: 'issueTypeScheme',
  run: async (run) => {
    const { projectId, previous } = run.installation();
    const current = await issueTypeSchemeOf(run.client, projectId);
    const present = await issueTypesIn(run.client, current.id);
    const ours = run.id('issueType');
    if (current.id === run.installation().objects['issueTypeScheme']?.id) return;
    await run.save({ previous: { ...previous, issueTypeScheme: current.id } });
    const name = run.names.issueTypeScheme;
    const scheme = await ensure(run, {
      key: 'issueTypeScheme',
      name,
      adopt: 'ours',
      find: async () => named(await searchIssueTypeSchemes(run.client, name), name),
      create: () =>
        createIssueTypeScheme(run.client, {
          name,
          description: marked(run),
          issueTypeIds: [ours, ...present.filter((id) => id !== ours)],
          defaultIssueTypeId: ours,
        }),
    });
    await assignIssueTypeScheme(run.client, projectId, scheme);
  },
};
