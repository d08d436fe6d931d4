import { checks } from '../../../install/check/store';
import { differenceKey } from '../../../install/compare/key';
import { isComplete } from '../../../install/model/siteIds';
import { installationStore } from '../../../install/store';
import { say } from '../../../procedure/words';
import type { ProjectView } from '../../api/admin';
import { checkInstallation } from '../../checkInstallation';
import { Refusal } from '../answering';
import type { Caller } from './caller';
import { DEVIATIONS } from './payloads';
import { requireNoRun } from './requireNoRun';
import { installedIn } from './runs';
import { viewOf } from './views';

/** Checks the whole installation now. */
export async function check(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { project, installation } = await installedIn(payload, caller);
  requireNoRun(installation, project, caller.words);
  if (!isComplete(installation)) throw new Refusal(say(caller.words.problems.incomplete, { project: project.key }));
  await checkInstallation(project.id, caller.accountId);
  return viewOf(project, caller);
}

/**
 * Accepts deviations, or revokes that. Accepted deviations are still shown but no longer counted. Only deviations of
 * the newest check can be accepted.
 */
export async function accept(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { keys, accepted } = DEVIATIONS.parse(payload);
  const { project, installation } = await installedIn(payload, caller);
  requireNoRun(installation, project, caller.words);
  const found = await checks.read(project.id);
  const named = (found?.differences ?? []).map(differenceKey);
  const known = accepted ? named : [...named, ...installation.accepted];
  if (!keys.every((key) => known.includes(key))) throw new Refusal(caller.words.problems.notNamed);
  const rest = installation.accepted.filter((key) => !keys.includes(key));
  await installationStore.write({ ...installation, accepted: accepted ? [...rest, ...new Set(keys)] : rest });
  return viewOf(project, caller);
}
