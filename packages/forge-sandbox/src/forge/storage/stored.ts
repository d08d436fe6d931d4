import { z } from 'zod';
import { jsonShape } from '../json';
import type { Json } from '../../jira/site/json';
import type { KeyValueService } from './keyValueService';
import { QUERY_LIMIT } from './limits';

const PAGE = z.object({
  data: z.array(z.object({ key: z.string(), value: jsonShape })),
  cursor: z.string().optional(),
});

/** All values of the plain key-value space, by key. Entities and secrets are not included. */
export async function stored(service: KeyValueService): Promise<Readonly<Record<string, Json>>> {
  const found: Record<string, Json> = {};
  let after: string | undefined;
  do {
    const answer = service.answer('/api/v1/query', {
      limit: QUERY_LIMIT.most,
      ...(after === undefined ? {} : { after }),
    });
    const { data, cursor } = PAGE.parse(await answer.json());
    for (const { key, value } of data) found[key] = value;
    after = cursor;
  } while (after !== undefined);
  return found;
}
