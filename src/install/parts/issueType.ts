import { createIssueType, listIssueTypes, updateIssueType } from '../../jira/rest/issueTypes';
import { hasMark, knownId, marked, named, type Candidate, type PlanningContext } from '../model/planningContext';
import type { IssueTypeSeen } from '../model/seen';
import { createOrAdopt } from '../run/create';
import type { Part } from './part';
import { planItem } from './planItem';

const KEY = 'issueType';

/** Reads the issue type. If the project has it, the list of the whole site is not needed. */
export async function seeIssueType(
  context: PlanningContext,
  inProject: readonly { readonly id: string; readonly name: string }[],
): Promise<IssueTypeSeen> {
  const id = knownId(context, KEY);
  const present = inProject.find((type) => type.id === id);
  if (present !== undefined) return { id: present.id, name: present.name, candidate: undefined };
  const all = await listIssueTypes(context.client);
  const known = all.find((type) => type.id === id);
  if (known !== undefined) return { id: known.id, name: known.name, candidate: undefined };
  return { id: undefined, name: '', candidate: named(all, context.names.issueType) };
}

export const issueType: Part = {
  kind: 'issueType',
  needs: [],
  plan: ({ issueType: { id, candidate } }, differences, context) => {
    const item = planItem(
      { kind: 'issueType', key: KEY, name: context.names.issueType, id, candidate, choices: ['adopt'] },
      differences,
      context,
    );
    // Documented: Jira also adds a new type to the default scheme, and no call removes it from there.
    return [item.action === 'create' ? { ...item, impact: [{ code: 'intoDefaultScheme' }] } : item];
  },
  bring: async (run, items) => {
    for (const item of items) {
      const name = run.names.issueType;
      const description = marked(run, run.words.installed.issueTypeDescription);
      if (item.action === 'change') await updateIssueType(run.client, run.id(KEY), name, description);
      else {
        const ours = (type: Candidate): boolean => hasMark(run, type);
        await createOrAdopt(
          run,
          item,
          () => createIssueType(run.client, name, description),
          async () => named((await listIssueTypes(run.client)).filter(ours), name),
        );
      }
      await run.advance();
    }
  },
};
