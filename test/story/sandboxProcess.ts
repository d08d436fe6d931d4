import { spawn } from 'node:child_process';
import path from 'node:path';
import { refuseGivingAway } from '../logs/people';

export interface SandboxPerson {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

export interface Outgoing {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly issueKey: string;
  readonly at: string;
}

export interface Metrics {
  readonly functionInvocations: number;
  readonly appRestCalls: number;
  readonly expressionEvaluations: number;
  /** The peak memory of the whole process. */
  readonly peakMemoryBytes: number;
}

/** The sandbox as a process of its own, used over HTTP. */
export interface SandboxProcess {
  readonly url: string;
  readonly people: readonly SandboxPerson[];
  /** Milliseconds from the start of the process to its `ready` line. */
  readonly readyAfter: number;
  outbox(): Promise<readonly Outgoing[]>;
  metrics(): Promise<Metrics>;
  failures(): Promise<readonly unknown[]>;
  logs(): Promise<readonly { readonly text: string }[]>;
  /** All output of the process, from both of its streams. */
  readonly written: () => string;
  /** Runs a scheduled trigger now. */
  runScheduled(moduleKey: string): Promise<void>;
  setClock(now: string | null): Promise<void>;
  settle(): Promise<void>;
  /** Deactivates an account, for example because the person leaves, or activates it again. */
  setActive(accountId: string, active: boolean): Promise<void>;
  /** Attaches a file of this size, whose bytes are generated at each reading. */
  attachLarge(file: { issueKey: string; accountId: string; filename: string; size: number }): Promise<void>;
  /**
   * Ends the process.
   * @throws Error if its log, failures or output reveal a person's text or identity.
   */
  stop(): Promise<void>;
}

const ROOT = path.resolve(__dirname, '../..');

/** Starts `build/sandbox/main.cjs`, made by `npm run build`, on a free port. */
export async function startSandboxProcess(...options: readonly string[]): Promise<SandboxProcess> {
  const started = Date.now();
  const child = spawn(process.execPath, ['build/sandbox/main.cjs', '--port', '0', ...options], { cwd: ROOT });
  let written = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const ready = /^ready (\S+)$/m.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    child.once('exit', (code) => {
      reject(new Error(`The sandbox ended with ${String(code)} before it was ready. ${said}${complaint}`));
    });
  });
  const readyAfter = Date.now() - started;
  const get = async <T>(what: string): Promise<T> => (await fetch(`${url}/sandbox/${what}`)).json() as Promise<T>;
  const post = async (what: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/sandbox/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`/sandbox/${what} answered ${response.status}: ${await response.text()}`);
  };
  return {
    url,
    readyAfter,
    people: await get<readonly SandboxPerson[]>('people'),
    outbox: () => get('outbox'),
    metrics: () => get('metrics'),
    failures: () => get('failures'),
    logs: () => get('logs'),
    written: () => written,
    runScheduled: (moduleKey) => post('scheduled', { moduleKey }),
    setClock: (now) => post('clock', { now }),
    settle: () => post('settle', {}),
    setActive: (accountId, active) => post(`people/${encodeURIComponent(accountId)}/active`, { active }),
    attachLarge: (file) => post('large-files', file),
    stop: async () => {
      try {
        // The app's log ends with the process, so it is checked before.
        const told = child.exitCode === null ? [await get<unknown[]>('logs'), await get<unknown[]>('failures')] : [];
        refuseGivingAway([...told.flat().map((line) => JSON.stringify(line)), ...written.split('\n')]);
      } finally {
        child.kill('SIGTERM');
        await ended;
      }
    },
  };
}
