import path from 'node:path';
import type { Sandbox } from 'forge-sandbox';
import { refuseGivingAway } from '../logs/people';
import type { SandboxProcess } from './sandboxProcess';

export const ROOT = path.resolve(__dirname, '../..');

/**
 * A sandbox of this process with the interface of a separate one. Tests that access Jira or the host directly use it.
 * @param settle waits for the effects of a transition
 */
export function inProcess(sandbox: Sandbox, settle: () => Promise<void>): SandboxProcess {
  const { url, host, jira, clock } = sandbox;
  return {
    url,
    readyAfter: 0,
    people: [...jira.site.people.values()].map(({ accountId, email, displayName }) => ({
      accountId,
      email,
      displayName,
      roles: [],
    })),
    outbox: () => Promise.resolve(jira.site.outbox),
    metrics: () =>
      Promise.resolve({ functionInvocations: 0, appRestCalls: 0, expressionEvaluations: 0, peakMemoryBytes: 0 }),
    failures: () => Promise.resolve(host.failures),
    logs: () => Promise.resolve(host.logs),
    written: () => '',
    runScheduled: (moduleKey) => host.runScheduled(moduleKey),
    attachLarge: () => Promise.reject(new Error('Only a sandbox of its own process takes large files')),
    setClock: (now) => {
      clock.set(now === null ? null : new Date(now));
      return Promise.resolve();
    },
    settle,
    setActive: (accountId, active) => {
      const person = jira.site.people.get(accountId);
      if (person !== undefined) person.active = active;
      return Promise.resolve();
    },
    stop: async () => {
      refuseGivingAway([...host.logs, ...host.failures].map((line) => JSON.stringify(line)));
      await sandbox.close();
    },
  };
}
