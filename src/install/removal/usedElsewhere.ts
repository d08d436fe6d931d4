import type { Installation } from '../model/installation';

/**
 * Tells if another project's installation uses an object. Roles, fields, statuses and the issue type belong to the
 * whole site. A second project's installation adopts those of the first. The last removal deletes them.
 */
export function usedElsewhere(
  installations: readonly Installation[],
  projectId: string,
): (key: string, id: string) => boolean {
  const others = installations.filter((one) => one.projectId !== projectId && one.state !== 'removed');
  const used = new Set(
    others.flatMap(({ objects }) => Object.entries(objects).map(([key, { id }]) => `${kindOf(key)} ${id}`)),
  );
  return (key, id) => used.has(`${kindOf(key)} ${id}`);
}

/** Ids are only unique within a kind. */
const kindOf = (key: string): string => key.split('/', 1)[0] ?? key;
