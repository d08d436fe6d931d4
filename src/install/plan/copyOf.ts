import type { PlanReason } from './plan';

/** How many projects are named; of more there is only the number. */
const NAMED = 5;

/** That a scheme is a copy of another, which is not changed, and which other projects use that one. */
export function copyOf(name: string, sharedWith: readonly string[]): PlanReason {
  if (sharedWith.length === 0) return { code: 'copyOf', facts: { name } };
  const more = sharedWith.length > NAMED ? ', …' : '';
  const projects = `${sharedWith.slice(0, NAMED).join(', ')}${more}`;
  return { code: 'copyOfShared', facts: { name, count: sharedWith.length, projects } };
}
