import { z } from 'zod';
import { succeeded } from './answer';
import type { Answer } from './answer';
import type { Api } from './http';

/** Descriptions by field id. */
export type FieldDescriptions = Readonly<Record<string, string>>;

const pageShape = z.object({
  values: z.array(z.object({ id: z.string(), description: z.string().nullish() })),
  isLast: z.boolean(),
});

/** Descriptions of the custom fields, from all pages. Fields without one are left out. */
export async function listFieldDescriptions(api: Api): Promise<Answer<FieldDescriptions>> {
  const descriptions: Record<string, string> = {};
  for (let startAt = 0; ;) {
    const parameters = new URLSearchParams({ type: 'custom', startAt: String(startAt), maxResults: '50' });
    const answer = await api.call({ path: `/rest/api/3/field/search?${parameters.toString()}`, shape: pageShape });
    if (!answer.ok) return answer;
    const { values, isLast } = answer.value;
    for (const { id, description } of values) {
      const text = (description ?? '').trim();
      if (text !== '') descriptions[id] = text;
    }
    if (isLast || values.length === 0) return succeeded(descriptions);
    startAt += values.length;
  }
}
