import type { PlanReason } from '../model/plan';

/** Maximum number of projects that are named. Of more, only the number appears. */
const NAMED = 5;

/** The reason for a copy of a scheme. It says that the original stays unchanged, and which other projects use it. */
export function copyOf(name: string, sharedWith: readonly string[]): PlanReason {
  if (sharedWith.length === 0) return { code: 'copyOf', facts: { name } };
  const more = sharedWith.length > NAMED ? ', …' : '';
  const projects = `${sharedWith.slice(0, NAMED).join(', ')}${more}`;
  return { code: 'copyOfShared', facts: { name, count: sharedWith.length, projects } };
}
