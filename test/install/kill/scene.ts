import { snapshot, createLabels } from 'forge-sandbox/testing';
import { InvocationKilled } from 'forge-sandbox/jira';
import { execute } from '../../../src/install/apply/execute';
import type { RunSetting } from '../../../src/install/run/startRun';
import type { Installation, InstallationStore } from '../../../src/install/model/installation';
import { jiraClient } from '../../../src/jira/client';
import { manifest, type PreparedSite } from '../../rules/installedSite';
import { keepSite } from './keptSite';

/** A site with a queued run, which can start repeatedly from the same state. */
export interface Scene {
  readonly site: PreparedSite;
  /** REST calls since the start, each as method and path. */
  readonly calls: readonly string[];
  /** Restores the state at the moment of the request for the run. */
  begin(): void;
  /**
   * One invocation of the function that executes runs. Returns the state of the run afterwards, or `null` if a fault
   * ended the function, which then saved nothing more.
   */
  turn(): Promise<Installation | null>;
  installation(): Installation;
  /** Resumes a failed run, as an administrator does. */
  resume(): void;
  /** The final state of the site and of the installation, as far as it matters, with names instead of ids. */
  outcome(): string;
}

/** The instant at which all runs of a scene start. */
const START = new Date('2027-03-02T13:20:00Z');

/** @param queued the requested run, on the present site */
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
      // An ended function does nothing more: its calls never return.
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

/** Without times: a run that pauses moves requests later, which does not matter. */
const timeless = (text: string): string => text.replace(/"(created|updated)": \d+/g, '"$1": 0');

/** The data of an installation, except for times and for fingerprints of data with ids. */
function told(installation: Installation, { jira }: PreparedSite): string {
  const { state, task, request, problem, objects, added, previous, applied, accepted, kept, agreed } = installation;
  const known = Object.entries(objects).sort(([a], [b]) => (a < b ? -1 : 1));
  const inForce = applied === null ? null : { ...applied, at: '', hashes: Object.keys(applied.hashes).sort() };
  const told = { state, task, request, problem, known, added, previous, inForce, accepted, kept, agreed };
  return createLabels(jira.site).text(JSON.stringify(told, null, 1));
}
