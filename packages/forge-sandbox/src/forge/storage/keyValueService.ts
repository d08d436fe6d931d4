import type { z } from 'zod';
import type { Clock } from '../../clock';
import type { Json } from '../../jira/site/json';
import type { EntityDefinition } from '../manifest/fileShape';
import { runBatch } from './batches';
import { queryEntities, queryTable } from './queries';
import { parseBody, REQUESTS } from './requests';
import { createSpaces } from './spaces';
import type { Spaces } from './spaces';
import { StorageError } from './storageError';
import { shown } from './table';
import type { Table } from './table';
import { execute } from './transaction';

/** The service behind @forge/kvs: `POST /api/v1/…` with JSON in and out. */
export interface KeyValueService {
  answer(path: string, body: Json): Response;
}

/** Answers a request; `null` is an empty body. */
type Operation = (body: Json) => Json;

/** Storage of one installation, in memory. It is empty after a restart. */
export function createKeyValueService(definitions: readonly EntityDefinition[], clock: Clock): KeyValueService {
  const operations = operationsOf(createSpaces(definitions, clock));
  return {
    answer: (path, body) => {
      const operation = operations[path.replace(/^\/api\/v1\//, '')];
      if (operation === undefined) return error(new StorageError(404, 'NOT_FOUND', `There is no ${path}.`));
      try {
        const result = operation(body);
        return result === null ? new Response(null, { status: 204 }) : Response.json(result);
      } catch (thrown) {
        if (thrown instanceof StorageError) return error(thrown);
        throw thrown;
      }
    },
  };
}

function error({ status, code, message }: StorageError): Response {
  return Response.json({ code, message }, { status });
}

function operationsOf(spaces: Spaces): Readonly<Record<string, Operation | undefined>> {
  const plain = () => spaces.table(undefined);
  const entityTable = (body: Json) => {
    const { entityName } = parseBody(REQUESTS.entity, body);
    return { entityName, table: spaces.entity(entityName).table };
  };

  return {
    get: (body) => get(plain(), body),
    set: (body) => set(plain(), body, spaces.check),
    delete: (body) => remove(plain(), body),
    query: (body) => queryTable(plain(), parseBody(REQUESTS.query, body)),

    'secret/get': (body) => get(spaces.secrets, body),
    'secret/set': (body) => set(spaces.secrets, body, spaces.checkSecret),
    'secret/delete': (body) => remove(spaces.secrets, body),

    'entity/get': (body) => get(entityTable(body).table, body),
    'entity/set': (body) => {
      const { entityName, table } = entityTable(body);
      return set(table, body, (key, value) => {
        spaces.check(key, value, entityName);
      });
    },
    'entity/delete': (body) => remove(entityTable(body).table, body),
    'entity/query': (body) => {
      const query = parseBody(REQUESTS.entityQuery, body);
      return queryEntities(spaces.entity(query.entityName), query);
    },

    'batch/get': (body) =>
      runBatch(parseBody(REQUESTS.batchGet, body), ({ key, entityName, options }) =>
        shown(spaces.table(entityName).get(key), options.metadataFields),
      ),
    'batch/set': (body) =>
      runBatch(parseBody(REQUESTS.batchSet, body), ({ key, entityName, value, options }) => {
        spaces.check(key, value, entityName);
        spaces.table(entityName).set(key, value, options);
        return {};
      }),
    'batch/delete': (body) =>
      runBatch(parseBody(REQUESTS.batchDelete, body), ({ key, entityName }) => {
        const table = spaces.table(entityName);
        if (table.find(key) !== undefined) table.delete(key);
        return {};
      }),

    transaction: (body) => {
      execute(spaces, parseBody(REQUESTS.transaction, body));
      return null;
    },
  };
}

function get(table: Table, body: Json): Json {
  const { key, options } = parseBody(REQUESTS.get, body);
  return shown(table.get(key), options.metadataFields);
}

function set(table: Table, body: Json, check: (key: string, value: Json) => void): Json {
  const request: z.infer<typeof REQUESTS.set> = parseBody(REQUESTS.set, body);
  check(request.key, request.value);
  const asked = table.set(request.key, request.value, request.options);
  return asked === undefined ? null : shown(asked, request.options.returnMetadataFields);
}

function remove(table: Table, body: Json): Json {
  table.delete(parseBody(REQUESTS.delete, body).key);
  return null;
}
