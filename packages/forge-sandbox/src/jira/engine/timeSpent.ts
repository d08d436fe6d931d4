import type { Issue } from '../site/issues';

/** Seconds of work logged on an issue; null if there is none. */
export function timeSpentOn({ worklogs }: Issue): number | null {
  return worklogs.length === 0 ? null : worklogs.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds, 0);
}
