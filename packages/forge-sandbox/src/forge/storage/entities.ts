import type { Clock } from '../../clock';
import type { Json } from '../../jira/site/json';
import { isJsonObject } from '../json';
import type { EntityDefinition } from '../manifest/fileShape';
import { StorageError } from './storageError';
import { Table } from './table';

/** A custom entity of the manifest with its values. */
export interface EntityTable {
  readonly definition: EntityDefinition;
  readonly table: Table;
}

const TYPES: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  any: () => true,
};

/** Finds the table of a declared entity. An undeclared one is an error with a code of our own. */
export function createEntities(definitions: readonly EntityDefinition[], clock: Clock): (name: string) => EntityTable {
  const tables = new Map(
    definitions.map((definition) => [definition.name, { definition, table: new Table(clock) }] as const),
  );
  return (name) => {
    const entity = tables.get(name);
    if (entity !== undefined) return entity;
    throw new StorageError(
      400,
      'INVALID_ENTITY_NAME',
      `The manifest declares no entity "${name}" in app.storage.entities.`,
    );
  };
}

/**
 * Checks that an entity's value is an object with the declared attributes and types.
 * @throws StorageError 400
 */
export function checkAttributes(definition: EntityDefinition, value: Json): void {
  if (!isJsonObject(value)) {
    throw new StorageError(
      400,
      'INVALID_ENTITY_VALUE',
      `A value of the entity "${definition.name}" must be an object.`,
    );
  }
  const wrong = Object.entries(value).flatMap(([name, attribute]) => {
    const type = definition.attributes[name]?.type;
    if (type === undefined) return [`"${name}" is not declared`];
    return TYPES[type]?.(attribute) === true ? [] : [`"${name}" is not of type ${type}`];
  });
  if (wrong.length > 0) {
    throw new StorageError(400, 'INVALID_ENTITY_VALUE', `Entity "${definition.name}": ${wrong.join(', ')}.`);
  }
}
