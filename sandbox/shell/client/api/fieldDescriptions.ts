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

/** What the app leaves at the end of the fields it made, to know them again: of no use to who fills them in. */
const MARKS = ['Creado por la aplicación Procedimiento de Soporte.', 'Created by the Support Procedure app.'];

/** A field's description without the mark of the app that made it. */
export function withoutMark(description: string): string {
  const text = description.trim();
  const mark = MARKS.find((one) => text.endsWith(one));
  return mark === undefined ? text : text.slice(0, -mark.length).trim();
}

/** The descriptions of the custom fields, every page of them; fields without one are left out. */
export async function listFieldDescriptions(api: Api): Promise<Answer<FieldDescriptions>> {
  const descriptions: Record<string, string> = {};
  for (let startAt = 0; ;) {
    const parameters = new URLSearchParams({ type: 'custom', startAt: String(startAt), maxResults: '50' });
    const answer = await api.call({ path: `/rest/api/3/field/search?${parameters.toString()}`, shape: pageShape });
    if (!answer.ok) return answer;
    const { values, isLast } = answer.value;
    for (const { id, description } of values) {
      const text = withoutMark(description ?? '');
      if (text !== '') descriptions[id] = text;
    }
    if (isLast || values.length === 0) return succeeded(descriptions);
    startAt += values.length;
  }
}
