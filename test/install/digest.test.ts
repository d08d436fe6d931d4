import { differencesOf } from '../../src/install/check/differencesOf';
import { execute } from '../../src/install/apply/execute';
import type { Installation, InstallationRequest } from '../../src/install/model/installation';
import { seeSite } from '../../src/install/parts/seeSite';
import { digestOf } from '../../src/install/plan/digest';
import { planInstall } from '../../src/install/plan/planInstall';
import { queued } from '../../src/install/model/request';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { installedSite, type InstalledSite } from '../rules/installedSite';
import { lookAt } from './lookAt';

let site: InstalledSite;

beforeAll(async () => {
  site = await installedSite();
});

const hours = (effortThresholdHours: number) => ({ settings: { ...DEFAULT_SETTINGS, effortThresholdHours } });

async function digest(request: Partial<InstallationRequest>): Promise<string> {
  const wanted = site.asked(request);
  const context = lookAt(site, wanted);
  const seen = await seeSite(context);
  return digestOf(planInstall(seen, differencesOf(seen, context), context), 'install', wanted);
}

it('binds what was asked for, though the plan reads the same', async () => {
  const { lucia, diego } = site.staff.accountIds;
  const named = (...users: readonly string[]) => ({ members: { seniorAnalyst: { users, groupIds: [] } } });
  expect(await digest(hours(6))).toBe(await digest(hours(6)));
  expect(await digest(hours(6))).not.toBe(await digest(hours(80)));
  expect(await digest(named(lucia))).not.toBe(await digest(named(diego)));
  expect(await digest({ decisions: { 'role/support': 'adopt' } })).not.toBe(await digest({}));
});

it('is another for another task, for what becomes of fields, and over what else was in force', () => {
  const plan = { items: [], moves: [] };
  const { installation } = site;
  const { applied } = installation;
  const later: Installation = { ...installation, applied: applied && { ...applied, at: '2030-01-01T00:00:00.000Z' } };
  const digests = [
    digestOf(plan, 'install', installation),
    digestOf(plan, 'remove', installation),
    digestOf(plan, 'remove', { ...installation, fieldsAfter: 'delete' }),
    digestOf(plan, 'install', later),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});

it('does not count the issues that keep something', () => {
  const keeping = (count: number, names: string) => {
    const reason = { code: 'written', facts: { count, names } };
    const item = { key: 'field/script', kind: 'fields', action: 'keep', name: 'Script', reason } as const;
    return digestOf({ items: [item], moves: [] }, 'remove', site.installation);
  };
  expect(keeping(3, 'SOP')).toBe(keeping(4, 'SOP'));
  expect(keeping(3, 'SOP')).not.toBe(keeping(3, 'OTR'));
});

it('a plan over settings that somebody else has changed since is refused', async () => {
  const seen = await digest(hours(6));
  const eight = await site.install(hours(8));
  await site.store.write(queued(site.asked(hours(6)), 'install', seen));
  const turn = await execute(site.projectId, site.store, site.setting);
  expect(turn?.installation).toMatchObject({ state: 'failed', applied: eight.applied });
  expect(turn?.installation.problem).toContain('no se escribió nada');
});
