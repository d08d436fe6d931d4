import type { Installation, InstallationRequest, RunTask } from './installation';

/** The author and the project of a request. */
export interface Asking {
  readonly projectId: string;
  readonly projectKey: string;
  readonly siteUrl: string;
  /** Account id. */
  readonly startedBy: string;
}

/** An installation for planning, of which nothing is installed yet. */
export function intended(
  asking: Asking,
  request: InstallationRequest,
  before: Installation | undefined,
  now: Date,
): Installation {
  const at = now.toISOString();
  return {
    ...asking,
    state: before?.state ?? 'queued',
    task: 'install',
    request,
    agreed: null,
    startedAt: at,
    touchedAt: at,
    finishedAt: before?.finishedAt ?? null,
    progress: { step: '', done: 0, total: 0 },
    problem: null,
    resumeAt: null,
    objects: before?.objects ?? {},
    added: before?.added ?? {},
    previous: before?.previous ?? {},
    applied: before?.applied ?? null,
    calendarFrom: before?.calendarFrom ?? null,
    accepted: before?.accepted ?? [],
    fieldsAfter: 'keep',
    kept: [],
  };
}

/** The installation with a queued run. `agreed` is the digest of the plan that the administrator saw. */
export function queued(installation: Installation, task: RunTask, agreed: string | null): Installation {
  return { ...installation, state: 'queued', task, agreed, touchedAt: installation.startedAt };
}
