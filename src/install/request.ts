import type { Installation, InstallationRequest, RunTask } from './installation';

/** Who asks for a run, where. */
export interface Asking {
  readonly projectId: string;
  readonly projectKey: string;
  readonly siteUrl: string;
  /** Account id. */
  readonly startedBy: string;
}

/** An installation of which nothing is done yet, so that it can be planned for. */
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

/** The same, asked for: `agreed` is the digest of the plan that was seen. */
export function queued(installation: Installation, task: RunTask, agreed: string | null): Installation {
  return { ...installation, state: 'queued', task, agreed, touchedAt: installation.startedAt };
}
