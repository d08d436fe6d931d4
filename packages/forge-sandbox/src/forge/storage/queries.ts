import type { z } from 'zod';
import type { Json } from '../../jira/site/json';
import { isJsonObject } from '../json';
import { passes, satisfies } from './conditions';
import type { EntityTable } from './entities';
import { QUERY_LIMIT } from './limits';
import type { MetadataField, REQUESTS } from './requests';
import { StorageError } from './storageError';
import { shown } from './table';
import type { StoredRecord, Table } from './table';

type Query = z.infer<typeof REQUESTS.query>;
type EntityQuery = z.infer<typeof REQUESTS.entityQuery>;

/** Keys that begin with a text, page by page. */
export function queryTable(table: Table, query: Query): Json {
  const start = query.where[0]?.values[0] ?? '';
  const found = table.all().filter((record) => record.key.startsWith(start));
  return page(found, query.limit, query.after, query.options.metadataFields);
}

/** Entities along an index. The partition and the range narrow it; filters test the other attributes. */
export function queryEntities({ definition, table }: EntityTable, query: EntityQuery): Json {
  const index =
    query.indexName === 'by-key'
      ? { partition: [], range: ['key'] }
      : definition.indexes.find((candidate) => candidate.name === query.indexName);
  if (index === undefined) {
    throw new StorageError(400, 'INVALID_INDEX', `Entity "${definition.name}" has no index "${query.indexName}".`);
  }
  if (query.partition.length !== index.partition.length) {
    throw new StorageError(
      400,
      'INVALID_PARTITION',
      `Index "${query.indexName}" needs ${index.partition.length} partition values.`,
    );
  }

  const attribute = (record: StoredRecord, name: string): Json | undefined => {
    if (name === 'key') return record.key;
    return isJsonObject(record.value) ? record.value[name] : undefined;
  };
  const rangeOf = (record: StoredRecord) => attribute(record, index.range[0] ?? 'key');

  const found = table
    .all()
    // An entity without the index's attributes is not in the index.
    .filter((record) => rangeOf(record) !== undefined)
    .filter((record) => index.partition.every((name, at) => attribute(record, name) === query.partition[at]))
    .filter((record) => query.range === undefined || satisfies(rangeOf(record), query.range))
    .filter((record) => passes(record.value, query.filters))
    .sort((left, right) => inOrder(rangeOf(left), rangeOf(right)));
  if (query.sort === 'DESC') found.reverse();
  return page(found, query.limit, query.cursor, [...query.metadataFields, ...query.options.metadataFields]);
}

function inOrder(left: Json | undefined, right: Json | undefined): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  return 0;
}

/** A page of records. The cursor is the last key shown. Apps must not keep it (documented), so its form is free. */
function page(
  records: readonly StoredRecord[],
  limit: number = QUERY_LIMIT.usual,
  cursor: string | undefined,
  fields: readonly MetadataField[],
): Json {
  if (limit > QUERY_LIMIT.most) {
    throw new StorageError(
      400,
      'INVALID_LIMIT',
      `A query gives at most ${QUERY_LIMIT.most} results; ask for the next page.`,
    );
  }
  const from = cursor === undefined ? 0 : after(records, cursor);
  const shownRecords = records.slice(from, from + limit);
  const last = shownRecords.at(-1);
  const more = last !== undefined && from + limit < records.length;
  return {
    data: shownRecords.map((record) => shown(record, fields)),
    ...(more ? { cursor: Buffer.from(last.key).toString('base64url') } : {}),
  };
}

function after(records: readonly StoredRecord[], cursor: string): number {
  const key = Buffer.from(cursor, 'base64url').toString();
  const at = records.findIndex((record) => record.key === key);
  if (at === -1) throw new StorageError(400, 'INVALID_CURSOR', 'The cursor is not valid: do not store cursors.');
  return at + 1;
}
