import type { Issue } from '../site/issues';

/** Seconds of work logged on an issue; null when nobody logged any. */
export function timeSpentOn({ worklogs }: Issue): number | null {
  return worklogs.length === 0 ? null : worklogs.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds, 0);
}
