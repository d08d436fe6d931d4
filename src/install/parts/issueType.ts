import { createIssueType, listIssueTypes, updateIssueType } from '../../jira/rest/issueTypes';
import { hasMark, knownId, marked, named, type Candidate, type Look } from '../model/look';
import type { IssueTypeSeen } from '../model/seen';
import { bring } from '../run/create';
import type { Part } from './part';
import { planItem } from './standing';

const KEY = 'issueType';

/** Reads the issue type. If the project has it, the list of the whole site is not needed. */
export async function seeIssueType(
  look: Look,
  inProject: readonly { readonly id: string; readonly name: string }[],
): Promise<IssueTypeSeen> {
  const id = knownId(look, KEY);
  const present = inProject.find((type) => type.id === id);
  if (present !== undefined) return { id: present.id, name: present.name, candidate: undefined };
  const all = await listIssueTypes(look.client);
  const known = all.find((type) => type.id === id);
  if (known !== undefined) return { id: known.id, name: known.name, candidate: undefined };
  return { id: undefined, name: '', candidate: named(all, look.names.issueType) };
}

export const issueType: Part = {
  kind: 'issueType',
  needs: [],
  plan: ({ issueType: { id, candidate } }, differences, look) => {
    const item = planItem(
      { kind: 'issueType', key: KEY, name: look.names.issueType, id, candidate, choices: ['adopt'] },
      differences,
      look,
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
        await bring(
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
