import type { Installation } from '../installation';

/**
 * Tells what other projects' installations use, too. Roles, fields, statuses and the issue type have names of the whole
 * site: the installation of a second project takes over those of the first, and whoever goes last deletes them.
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

/** Ids tell apart only what is of one kind. */
const kindOf = (key: string): string => key.split('/', 1)[0] ?? key;
