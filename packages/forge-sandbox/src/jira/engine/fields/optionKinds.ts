import type { FieldOption } from '../../site/configuration';
import { contextOf } from '../../site/lookup';
import { isObject } from './adf';
import type { FieldKind, FieldScope } from './kind';
import { asText, listOf, parsed, wrong } from './kind';

function optionsOf(scope: FieldScope): readonly FieldOption[] {
  return contextOf(scope.field, scope.project.id, scope.issueTypeId)?.options ?? [];
}

/** Finds an option by id in any context: old issues keep options of contexts that no longer apply. */
function findOption(scope: FieldScope, id: string): FieldOption | undefined {
  for (const context of scope.field.contexts) {
    const option = context.options.find((candidate) => candidate.id === id);
    if (option !== undefined) return option;
  }
  return undefined;
}

const showOption = (scope: FieldScope, { id, value }: FieldOption): Record<string, unknown> => ({
  self: `${scope.context.baseUrl}/rest/api/3/customFieldOption/${id}`,
  value,
  id,
});

/**
 * One option of a select list or of radio buttons: `{id}` or `{value}`. Disabled options cannot be chosen. For an
 * object without either, Jira uses the message of cascading lists ("Parent Option"), seen live.
 */
export const option: FieldKind = {
  operations: ['set'],
  parse(input, scope) {
    if (!isObject(input)) return wrong('data was not an object');
    const { id, value } = input;
    const open = optionsOf(scope).filter(({ disabled }) => !disabled);
    if (typeof id === 'string' || typeof id === 'number') {
      const found = open.find((candidate) => candidate.id === String(id));
      return found === undefined ? wrong(`Option id '${id}' is not valid`) : parsed(found.id);
    }
    if (typeof value === 'string') {
      const found = open.find((candidate) => candidate.value === value);
      return found === undefined ? wrong(`Option value '${value}' is not valid`) : parsed(found.id);
    }
    return wrong("Could not find valid 'id' or 'value' in the Parent Option object.");
  },
  show(value, scope) {
    const found = findOption(scope, asText(value));
    return found === undefined ? null : showOption(scope, found);
  },
  describe: (value, scope) => ({ id: asText(value), text: findOption(scope, asText(value))?.value ?? null }),
  allowedValues: (scope) =>
    optionsOf(scope)
      .filter(({ disabled }) => !disabled)
      .map((candidate) => showOption(scope, candidate)),
};

/** Checkboxes and multi-selects. */
export const options: FieldKind = listOf(option);
