import type { Clock } from '../../clock';
import type { Json } from '../../jira/site/json';
import type { EntityDefinition } from '../manifest/fileShape';
import { checkAttributes, createEntities } from './entities';
import type { EntityTable } from './entities';
import { checkKey, checkValue, SECRET_BYTES, VALUE_BYTES } from './limits';
import { Table } from './table';

/** The name spaces of an installation: plain values, secrets, and each custom entity. */
export interface Spaces {
  readonly secrets: Table;
  entity(name: string): EntityTable;
  /** The entity's table, or the table of the plain values. */
  table(entityName: string | undefined): Table;
  /** @throws StorageError 400 if the key or the value breaks a limit or the entity's declaration. */
  readonly check: (key: string, value: Json, entityName?: string) => void;
  readonly checkSecret: (key: string, value: Json) => void;
}

export function createSpaces(definitions: readonly EntityDefinition[], clock: Clock): Spaces {
  const plain = new Table(clock);
  const entity = createEntities(definitions, clock);
  return {
    secrets: new Table(clock),
    entity,
    table: (entityName) => (entityName === undefined ? plain : entity(entityName).table),
    check: (key, value, entityName) => {
      checkKey(key);
      checkValue(value, VALUE_BYTES);
      if (entityName !== undefined) checkAttributes(entity(entityName).definition, value);
    },
    checkSecret: (key, value) => {
      checkKey(key);
      checkValue(value, SECRET_BYTES);
    },
  };
}
