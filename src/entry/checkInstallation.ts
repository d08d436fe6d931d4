import { isDeepStrictEqual } from 'node:util';
import { check, type Check } from '../install/check/check';
import { checks } from '../install/check/store';
import { differenceKey } from '../install/compare/key';
import { withAppliedSettings } from '../install/model/appliedSettings';
import type { Installation } from '../install/model/installation';
import { holdersAfter } from '../install/model/knownHolders';
import { seeRoles } from '../install/parts/people/roles';
import { isComplete } from '../install/model/siteIds';
import { installationStore } from '../install/store';
import { PROJECT_ROLES } from '../procedure/roles';
import { planningContext } from './planningContext';
import { log } from './log';

/** Checks an installation, stores the result and logs it. Does nothing if the installation is missing or incomplete. */
export async function checkInstallation(projectId: string, by: string | null): Promise<void> {
  const installation = await installationStore.read(projectId);
  if (installation === undefined || !isComplete(installation)) return;
  // Compares with the settings in force. A requested change that is not applied yet is no deviation.
  const found = await check(planningContext(withAppliedSettings(installation), 'thorough'), by);
  await checks.write(found);
  await keep(installation, {
    accepted: stillThere(installation, found),
    applied: await appliedWithHolders(installation),
  });
  log('info', { event: 'check', projectId, state: found.differences.length === 0 ? 'asWanted' : 'differs' });
}

/** Keeps an acceptance only while its deviation exists. If it occurs again later, it must be accepted again. */
function stillThere({ accepted }: Installation, { differences }: Check): readonly string[] {
  const named = differences.map(differenceKey);
  return accepted.filter((key) => named.includes(key));
}

/** Adds the role holders to an installation of an earlier version, at its first check. */
async function appliedWithHolders(installation: Installation): Promise<Installation['applied']> {
  const { applied, request } = installation;
  if (applied === null || applied.holders !== undefined) return applied;
  const roles = await seeRoles(planningContext(installation));
  const nobodyNamed = { ...installation, request: { ...request, membersNamedBefore: true } };
  const holders = PROJECT_ROLES.map((role) => [role, holdersAfter(nobodyNamed, role, roles[role].actors)] as const);
  return { ...applied, holders: Object.fromEntries(holders) };
}

/** Writes the changes of a check, unless the installation has changed meanwhile. */
async function keep(before: Installation, change: Pick<Installation, 'accepted' | 'applied'>): Promise<void> {
  if (change.accepted.length === before.accepted.length && change.applied === before.applied) return;
  const present = await installationStore.read(before.projectId);
  if (present === undefined || !isDeepStrictEqual(present, before)) return;
  await installationStore.write({ ...present, ...change });
}
