import { snapshot } from '../../../sandbox/jira/site/snapshot';
import { createLabels } from '../../../sandbox/jira/site/snapshotLabels';
import { InvocationKilled } from '../../../sandbox/jira';
import { execute } from '../../../src/install/apply/execute';
import type { RunSetting } from '../../../src/install/run/startRun';
import type { Installation, InstallationStore } from '../../../src/install/model/installation';
import { jiraClient } from '../../../src/jira/client';
import { manifest, type PreparedSite } from '../../rules/installedSite';
import { keepSite } from './keptSite';

/** A site with a run that waits to be carried out, to be begun from the same state as often as needed. */
export interface Scene {
  readonly site: PreparedSite;
  /** REST calls of everything since it was begun, each as method and path. */
  readonly calls: readonly string[];
  /** Puts everything back to the moment in which the run was asked for. */
  begin(): void;
  /**
   * One invocation of the function that carries runs out: answers how the run stands then, `null` where the function was
   * ended by a fault, which then has saved nothing more.
   */
  turn(): Promise<Installation | null>;
  installation(): Installation;
  /** What an administrator does about a run that failed: goes on with it. */
  resume(): void;
  /** All that counts in the end, on the site and in the installation, with names in the place of ids. */
  outcome(): string;
}

/** The instant in which all runs of a scene begin. */
const START = new Date('2027-03-02T13:20:00Z');

/** @param queued what is asked for, on the site as it is now */
export function createScene(site: PreparedSite, queued: Installation): Scene {
  const { jira, clock, staff } = site;
  clock.set(START);
  const kept = keepSite(jira.site);
  const principal = {
    kind: 'app' as const,
    accountId: staff.accountIds.rosa,
    scopes: new Set(manifest.permissions.scopes),
  };
  const calls: string[] = [];
  let installation = queued;

  const turn = (): Promise<Installation | null> => {
    let alive = true;
    const isOver = (): boolean => !alive;
    return new Promise((resolve, reject) => {
      // A function that was ended does nothing more: what it waits for never comes.
      const nothing = <T>(): Promise<T> => new Promise<T>(() => undefined);
      const client = jiraClient(async (route, { method, headers, body }) => {
        if (isOver()) return nothing();
        calls.push(`${method} ${route.value}`);
        const init = { method, headers, ...(body === undefined ? {} : { body }) };
        try {
          const response = await jira.call(principal, new Request(`http://localhost:4100${route.value}`, init));
          return isOver() ? await nothing() : response;
        } catch (error) {
          if (!(error instanceof InvocationKilled)) throw error;
          alive = false;
          resolve(null);
          return nothing();
        }
      });
      const store: InstallationStore = {
        read: () => Promise.resolve(installation),
        write: (changed) => {
          installation = changed;
          return Promise.resolve();
        },
        list: () => Promise.resolve([installation]),
      };
      const setting: RunSetting = { ...site.setting, client, now: () => clock.now() };
      execute(site.projectId, store, setting)
        .then((done) => {
          if (done === undefined) throw new Error('There was nothing to carry out');
          alive = false;
          resolve(done.installation);
        })
        .catch(reject);
    });
  };

  return {
    ...{ site, calls, turn },
    begin: () => {
      jira.faults.clear();
      clock.set(START);
      kept.restore();
      calls.length = 0;
      installation = queued;
    },
    installation: () => installation,
    resume: () => {
      installation = { ...installation, state: 'queued', problem: null, resumeAt: null };
    },
    outcome: () => `${timeless(snapshot(jira.site, { ids: 'name' }))}${told(installation, site)}`,
  };
}

/** A run that pauses moves requests later: when, does not count. */
const timeless = (text: string): string => text.replace(/"(created|updated)": \d+/g, '"$1": 0');

/** What an installation remembers, but for times and for the fingerprints of what has ids in it. */
function told(installation: Installation, { jira }: PreparedSite): string {
  const { state, task, request, problem, objects, added, previous, applied, accepted, kept, agreed } = installation;
  const known = Object.entries(objects).sort(([a], [b]) => (a < b ? -1 : 1));
  const inForce = applied === null ? null : { ...applied, at: '', hashes: Object.keys(applied.hashes).sort() };
  const told = { state, task, request, problem, known, added, previous, inForce, accepted, kept, agreed };
  return createLabels(jira.site).text(JSON.stringify(told, null, 1));
}
