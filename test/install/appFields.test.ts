import type { Json } from '../../src/jira/json';
import { appFieldObject } from '../../src/jira/appField';
import { PUBLISHED_KEY, readPublished } from '../../src/jira/published';
import { execute } from '../../src/install/apply/execute';
import { differencesOf } from '../../src/install/check/differencesOf';
import type { Difference } from '../../src/install/compare/site/siteDifference';
import { differenceText } from '../../src/install/compare/text/differenceText';
import type { Installation } from '../../src/install/model/installation';
import { seeSite } from '../../src/install/parts/seeSite';
import { planInstall } from '../../src/install/plan/planInstall';
import { queued } from '../../src/install/model/request';
import { isComplete, isWhole, siteIds } from '../../src/install/model/siteIds';
import { WORDS } from '../../src/procedure/languages';
import { populate } from '../support/populatedSite';
import { fakeApp, installedSite, preparedSite, type InstalledSite, type PreparedSite } from '../rules/installedSite';
import { checkOf, installationOf, lookAt } from './lookAt';

const MINUTE = 60_000;

/** The ids that Jira gave to the app's fields, oldest first. */
const onSite = ({ jira: { site } }: PreparedSite): readonly string[] =>
  [...site.fields.values()].flatMap(({ id, provided }) => (provided === undefined ? [] : [id]));

const stored = ({ objects }: Pick<Installation, 'objects'>): readonly (string | undefined)[] =>
  (['evidence', 'exception'] as const).map((key) => objects[appFieldObject(key)]?.id);

const property = ({ jira, projectId }: PreparedSite): unknown =>
  jira.site.projects.get(projectId)?.properties.get(PUBLISHED_KEY);

const linesOf = async (site: PreparedSite) => {
  const context = lookAt(site, site.asked());
  const seen = await seeSite(context);
  return planInstall(seen, differencesOf(seen, context), context).items.filter(({ kind }) => kind === 'appFields');
};

/** Another turn of the run. */
const goOn = async ({ projectId, store, setting }: PreparedSite) => execute(projectId, store, setting);

/** Removes the app and installs it again after Jira has deleted its fields. */
async function installAnew(site: PreparedSite): Promise<void> {
  site.jira.installApp(fakeApp([]));
  site.clock.set(new Date(site.clock.now().getTime() + 31 * 24 * 60 * MINUTE));
  site.jira.installApp(fakeApp());
  return Promise.resolve();
}

const codes = (differences: readonly Difference[]): readonly string[] => differences.map(({ code }) => code);

it('finds out their ids before anything else, and publishes them', async () => {
  const site = preparedSite();
  expect(await linesOf(site)).toMatchObject([
    { key: 'appField/evidence', action: 'adopt', reason: { code: 'comesWithApp' } },
    { key: 'appField/exception', action: 'adopt', name: 'Excepción de horario del procedimiento' },
  ]);
  const installation = await site.install();
  expect(installation.state).toBe('installed');
  expect(stored(installation)).toEqual(onSite(site));
  expect(readPublished(property(site))?.ids.appFields).toEqual(siteIds(installation).appFields);
  expect(await linesOf(site)).toEqual([]);
});

describe('while Jira does not list them yet', () => {
  it('waits, pauses and says so, and goes on by itself', async () => {
    const site = preparedSite({}, (jira) => {
      jira.installApp(fakeApp([]));
    });
    site.clock.set(site.clock.now());
    expect(await linesOf(site)).toMatchObject([{ impact: [{ code: 'notListedYet' }] }, {}]);
    const paused = await site.install();
    expect(paused).toMatchObject({ state: 'paused', objects: {} });
    expect(paused.problem).toContain('«Evidencia del procedimiento», «Excepción de horario del procedimiento»');
    expect(Date.parse(paused.resumeAt ?? '') - site.clock.now().getTime()).toBe(MINUTE);
    expect(site.calls.filter((call) => !call.startsWith('GET') && !/\/(?:search|read|workflows)$/.test(call))).toEqual(
      [],
    );
    expect(await goOn(site)).toMatchObject({ again: 60 });
    site.jira.installApp(fakeApp());
    site.clock.set(new Date(site.clock.now().getTime() + MINUTE));
    expect((await goOn(site))?.installation).toMatchObject({ state: 'installed', problem: null });
    expect((await checkOf(site)).differences).toEqual([]);
  });

  it('ends after half an hour, and can be resumed', async () => {
    const site = preparedSite({}, (jira) => {
      jira.installApp(fakeApp([]));
    });
    site.clock.set(site.clock.now());
    const paused = await site.install();
    site.clock.set(new Date(site.clock.now().getTime() + 30 * MINUTE));
    const turn = await goOn(site);
    expect(turn).toMatchObject({ again: null, installation: { state: 'failed' } });
    expect(turn?.installation.problem).toContain('reanude');
    site.jira.installApp(fakeApp());
    await site.store.write({ ...paused, state: 'queued', problem: null, resumeAt: null });
    expect((await goOn(site))?.installation).toMatchObject({ state: 'installed', problem: null });
  });
});

it('an app that was installed anew: named, and mended with everything that reads the ids', async () => {
  const site = await installedSite();
  const before = stored(site.installation);
  await installAnew(site);
  expect(onSite(site)).not.toEqual(before);
  const found = (await checkOf(site)).differences;
  expect(codes(found)).toEqual(['appFieldReplaced', 'appFieldReplaced']);
  const calls = site.calls.length;
  const again = await site.install();
  expect([again.state, stored(again)]).toEqual(['installed', onSite(site)]);
  expect(site.calls.slice(calls)).toContain('POST /rest/api/3/workflows/update');
  expect(readPublished(property(site))?.ids.appFields.evidence).toBe(onSite(site)[0]);
  expect((await checkOf(site)).differences).toEqual([]);
});

it('a field that Jira does not list any more is named', async () => {
  const site = await installedSite();
  site.jira.installApp(fakeApp([]));
  const found = (await checkOf(site)).differences;
  expect(codes(found)).toEqual(['appFieldMissing', 'appFieldMissing']);
  expect(found.map((difference) => differenceText(difference, WORDS.es).title)).toEqual([
    'Jira no muestra el campo de la aplicación «Evidencia del procedimiento»',
    'Jira no muestra el campo de la aplicación «Excepción de horario del procedimiento»',
  ]);
});

describe('an installation of a version that had none', () => {
  const older = async (): Promise<InstalledSite> => {
    const site = await installedSite();
    const objects = Object.fromEntries(
      Object.entries(site.installation.objects).filter(([key]) => !key.startsWith('appField/')),
    );
    await site.store.write({ ...site.installation, objects });
    const project = site.jira.site.projects.get(site.projectId);
    const published = JSON.parse(JSON.stringify(property(site)).replace(/"appFields":\{[^}]*\},/, '')) as Json;
    project?.properties.set(PUBLISHED_KEY, published);
    return site;
  };

  it('counts as complete, with no ids for them', async () => {
    const installation = await installationOf(await older());
    expect([isComplete(installation), isWhole(installation)]).toEqual([true, false]);
    expect(siteIds(installation).appFields).toEqual({ evidence: '', exception: '' });
  });

  it('has them named by a check', async () => {
    const { differences } = await checkOf(await older());
    expect(codes(differences).filter((code) => code.startsWith('appField'))).toEqual(['appFieldNew', 'appFieldNew']);
  });

  it('reads as published without them', async () => {
    expect(JSON.stringify(property(await older()))).not.toContain('appFields');
    expect(readPublished(property(await older()))?.ids.appFields).toEqual({ evidence: '', exception: '' });
  });

  it('is brought up to date by an update', async () => {
    const site = await older();
    const updated = await site.install();
    expect(updated).toMatchObject({ state: 'installed', problem: null });
    expect(stored(updated)).toEqual(onSite(site));
    expect(readPublished(property(site))?.ids.appFields).toEqual(siteIds(updated).appFields);
    expect((await checkOf(site)).differences).toEqual([]);
  });

  it('can be removed', async () => {
    const site = await older();
    await site.store.write(queued(await installationOf(site), 'remove', null));
    expect((await goOn(site))?.installation).toMatchObject({ state: 'removed', problem: null });
  });
});

it('a removal leaves them and says so, as they go with the app', async () => {
  const site = populate(await installedSite(), { toPrioritise: 1 });
  await site.store.write(queued(site.installation, 'remove', null));
  const removed = (await goOn(site))?.installation;
  expect(removed).toMatchObject({ state: 'removed', problem: null });
  expect(removed?.kept.filter((line) => line.startsWith('Campos de la aplicación'))).toHaveLength(2);
  expect(onSite(site)).toHaveLength(2);
  expect(await site.install()).toMatchObject({ state: 'installed', problem: null });
});
