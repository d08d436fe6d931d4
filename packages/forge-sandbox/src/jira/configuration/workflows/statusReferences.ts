import type { Site } from '../../site/site';
import type { StatusPayload } from './payload';
import type { Problem } from './problems';
import { fault } from './problems';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Resolves the references to the statuses at the top of a payload. The *token* of a status is its id if it exists,
 * otherwise the reference that the caller chose.
 */
export class StatusReferences {
  private readonly tokens: ReadonlyMap<string, string>;

  constructor(readonly statuses: readonly StatusPayload[]) {
    this.tokens = new Map(statuses.map(({ statusReference, id }) => [statusReference, id ?? statusReference]));
  }

  isDeclared(reference: string): boolean {
    return this.tokens.has(reference);
  }

  /** The token of a reference. An undeclared one is its own token: the id of a status that the payload removes. */
  token(reference: string): string {
    return this.tokens.get(reference) ?? reference;
  }
}

/**
 * Faults of the statuses of a payload. On create every reference must be a UUID; on update the reference of an existing
 * status may also be its id (seen live).
 */
export function statusProblems(site: Site, statuses: readonly StatusPayload[], mode: 'create' | 'update'): Problem[] {
  const names = new Map<string, number>();
  const count = (name: string): void => {
    names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? 0) + 1);
  };
  const given = new Set(statuses.flatMap(({ id }) => id ?? []));
  for (const { id, name } of site.statuses.values()) if (!given.has(id)) count(name);
  for (const { name } of statuses) count(name);

  return statuses.flatMap(({ statusReference, id, name }, index) => {
    const where = { statusReference };
    const problems: Problem[] = [];
    const isOwnId = mode === 'update' && statusReference === id;
    if (!UUID.test(statusReference) && !isOwnId) {
      problems.push(
        fault('STATUS', 'STATUS_REFERENCE_NOT_UUID', `The reference ${statusReference} is not a UUID.`, where),
      );
    }
    if (statuses.findIndex((other) => other.statusReference === statusReference) !== index) {
      problems.push(
        fault(
          'STATUS',
          'NON_UNIQUE_STATUS_REFERENCE',
          `The reference ${statusReference} is used more than once.`,
          where,
        ),
      );
    }
    if (typeof id === 'string' && !site.statuses.has(id)) {
      problems.push(fault('STATUS', 'STATUS_NOT_FOUND', `The status with id ${id} could not be found.`, where));
    }
    if (name.trim() === '') problems.push(fault('STATUS', 'EMPTY_STATUS_NAME', 'The status needs a name.', where));
    if (name.length > 255) {
      problems.push(fault('STATUS', 'STATUS_NAME_TOO_LONG', 'The name is too long, maxSize=255', where));
    }
    // A status that keeps its name is not at fault.
    const keepsName = typeof id === 'string' && site.statuses.get(id)?.name === name;
    if (!keepsName && (names.get(name.toLowerCase()) ?? 0) > 1) {
      const message = `Status name "${name}" already in use. Try a different name.`;
      problems.push(fault('STATUS', 'NON_UNIQUE_STATUS_NAME', message, where));
    }
    return problems;
  });
}
