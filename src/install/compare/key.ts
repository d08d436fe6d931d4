import type { Json } from '../../jira/json';
import { fingerprint, isRecord } from './normal/canonical';
import type { Difference } from './site/siteDifference';

/**
 * The key under which a difference is accepted. The same deviation has the same key, and a further change has another.
 * Names of things with an id do not count, because another difference reports a new name. The severity does not count
 * either, because it follows from the facts.
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
