import type { TypedObject } from '../../../expressions';
import type { Json } from '../../site/json';

/**
 * A typed object whose members are computed at their first reading and then kept. An expression may read
 * `issue.comments` many times, and most never read `issue.changelogs`.
 */
export function typed($type: string, members: Readonly<Record<string, () => unknown>>): TypedObject {
  const object = { $type };
  for (const [name, compute] of Object.entries(members)) {
    Object.defineProperty(object, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = compute();
        Object.defineProperty(object, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return object;
}

/** Rich text, or null if there is none. */
export const richText = (adf: Json): TypedObject | null => (adf === null ? null : { $type: 'RichText', adf });

/** The id as a Number, as Jira expressions have it. */
export const numberId = (id: string): number => Number(id);

/** Entity properties: each key is a member. */
export const entityProperties = (properties: ReadonlyMap<string, Json>): TypedObject => ({
  ...Object.fromEntries(properties),
  $type: 'EntityProperties',
});
