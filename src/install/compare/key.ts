import type { Json } from '../../jira/json';
import { fingerprint, isRecord } from './canonical';
import type { Difference } from './siteDifference';

/**
 * What a difference is accepted by: the same deviation gives the same key, and a further change gives another. Names of
 * things that have an id do not count, as they may change and are said by a difference of their own; nor does how grave
 * it is, which follows from the facts.
 */
export function differenceKey(difference: Difference): string {
  const facts = JSON.parse(JSON.stringify({ ...difference, severity: undefined })) as Json;
  return `${difference.code}:${fingerprint(withoutNames(facts))}`;
}

function withoutNames(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(withoutNames);
  if (!isRecord(json)) return json;
  const named = typeof json['id'] === 'string' && typeof json['name'] === 'string';
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key]) => !named || key !== 'name')
      .map(([key, value]) => [key, withoutNames(value)]),
  );
}
