import type { JiraContext } from '../../http/context';
import { priorityBean, resolutionBean } from '../../beans/priority';
import { isObject } from './adf';
import type { FieldKind } from './kind';
import { asText, parsed, wrong } from './kind';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One entry of a site-wide list, chosen by `{id}` or `{name}`. */
function named<Entry extends Named>(
  label: string,
  entries: (context: JiraContext) => ReadonlyMap<string, Entry>,
  show: (context: JiraContext, entry: Entry) => unknown,
): FieldKind {
  return {
    operations: ['set'],
    parse(input, { context }) {
      // Seen live for a bare string.
      if (!isObject(input)) return wrong(`Specify the ${label} (id or name) in the string format`);
      const { id, name } = input;
      const all = entries(context);
      if (typeof id === 'string') {
        return all.has(id) ? parsed(id) : wrong(`${label} id '${id}' is not valid`);
      }
      if (typeof name === 'string') {
        const found = [...all.values()].find((entry) => entry.name.toLowerCase() === name.toLowerCase());
        return found === undefined ? wrong(`${label} name '${name}' is not valid`) : parsed(found.id);
      }
      return wrong(`Specify the ${label} (id or name) in the string format`);
    },
    show(value, { context }) {
      const found = entries(context).get(asText(value));
      return found === undefined ? null : show(context, found);
    },
    describe: (value, { context }) => ({ id: asText(value), text: entries(context).get(asText(value))?.name ?? null }),
    allowedValues: ({ context }) => [...entries(context).values()].map((entry) => show(context, entry)),
  };
}

export const priority: FieldKind = named('Priority', ({ site }) => site.priorities, priorityBean);
export const resolution: FieldKind = named('Resolution', ({ site }) => site.resolutions, resolutionBean);
