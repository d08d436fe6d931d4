import { fieldId, type SiteIds } from '../../../src/jira/site';
import { FIELD_KEYS, type FieldKey } from '../../../src/procedure/fields';
import type { StatusKey } from '../../../src/procedure/statuses';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';

/** Fields whose changes matter in every status: moves, assignees, attachments, and the exception. */
const ALWAYS: readonly (FieldKey | 'status' | 'reporter')[] = [
  'status',
  'assignee',
  'attachment',
  'reporter',
  'exceptionReason',
  'exceptionValidUntil',
];

/**
 * Jira's ids of the fields whose history the panel needs for a request in a status. These are the fields above, and
 * every field in the screens and rules of its transitions. Their changes may be older than the newest page.
 */
export function historyFields(status: StatusKey, ids: Pick<SiteIds, 'fields'>): readonly string[] {
  const named = new Set<string>(
    TRANSITION_KEYS.map(transition)
      .filter(({ from }) => from.includes(status))
      .flatMap(({ screen, rules }) => textsIn([screen, rules])),
  );
  const keys = FIELD_KEYS.filter((key) => named.has(key));
  const always = ALWAYS.map((key) => (key === 'status' || key === 'reporter' ? key : fieldId(key, ids)));
  return [...new Set([...always, ...keys.map((key) => fieldId(key, ids))])];
}

/** Every text in a piece of data. Rules of any kind name fields by their keys, so the texts include all of these. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
