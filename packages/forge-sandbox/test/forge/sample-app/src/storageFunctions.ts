import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { define, describe } from './define';

interface Approval {
  issue: string;
  state: string;
  weight: number;
}
const approvals = kvs.entity<Approval>('approval');

/** Operations of @forge/kvs with unchecked arguments. The tests pass valid ones, or invalid ones on purpose. */
const OPERATIONS: Readonly<Record<string, (...args: never[]) => Promise<unknown>>> = {
  get: (key: string, options: never) => kvs.get(key, options),
  set: (key: string, value: unknown, options: never) => kvs.set(key, value, options),
  delete: (key: string) => kvs.delete(key),
  setSecret: (key: string, value: string) => kvs.setSecret(key, value),
  getSecret: (key: string) => kvs.getSecret(key),
  batchSet: (...items: { key: string; value: unknown }[]) => kvs.batchSet(items),
  batchGet: (...items: { key: string }[]) => kvs.batchGet(items),
  page: (prefix: string, limit: number, cursor?: string) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(limit);
    return (cursor === undefined ? query : query.cursor(cursor)).getMany();
  },
  setEntity: (key: string, value: Approval) => approvals.set(key, value),
  queryEntities: (issue: string) =>
    approvals
      .query()
      .index('by-issue', { partition: [issue] })
      .where(WhereConditions.greaterThanEqualTo(2))
      .sort(Sort.DESC)
      .getMany(),
  /** Writes the key only while the approval is open. */
  claim: (key: string, value: string) =>
    kvs
      .transact()
      .set(key, value)
      .check<Approval>('approval-1', {
        entityName: 'approval',
        conditions: new Filter<Approval>().and('state', FilterConditions.equalTo('open')),
      })
      .execute(),
};

define<{ operation: string; args: never[] }>('kvs', async ({ operation, args }) => {
  try {
    return { value: (await OPERATIONS[operation]?.(...args)) ?? null };
  } catch (error) {
    return describe(error);
  }
});
