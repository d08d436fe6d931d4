export type RuleType = 'Validator' | 'Condition' | 'Function' | 'Screen';
export type Parameters = Readonly<Record<string, string>>;

/** One of Jira's own workflow rules, with the requirements of its parameters. */
export interface SystemRule {
  readonly ruleKey: string;
  readonly ruleType: RuleType;
  readonly name: string;
  readonly description: string;
  readonly isAvailableForInitialTransition: boolean;
  /** Mandatory parameters. */
  readonly required: readonly string[];
  /** Parameters that hold status ids, separated by commas. */
  readonly statuses: readonly string[];
  /** Parameters that hold field ids, separated by commas. */
  readonly fields: readonly string[];
  /** The problem of the values, or null. */
  problem(parameters: Parameters): string | null;
}

/** Reports the first parameter whose value is not in its list. */
export const words =
  (rule: string, allowed: Readonly<Record<string, readonly string[]>>) =>
  (parameters: Parameters): string | null => {
    for (const [name, values] of Object.entries(allowed)) {
      const value = parameters[name];
      if (value !== undefined && !values.includes(value)) {
        return `${rule} has an invalid value "${value}" for parameter "${name}". Use one of: ${values.join(', ')}.`;
      }
    }
    return null;
  };

export const oneStatus =
  (rule: string, more: (parameters: Parameters) => string | null) =>
  (parameters: Parameters): string | null =>
    (parameters['previousStatusIds'] ?? '').split(',').length > 1
      ? `${rule} supports only one status.`
      : more(parameters);

/** Properties of a rule in the table, besides its names. */
export interface Details {
  readonly required?: readonly string[];
  readonly statuses?: readonly string[];
  readonly fields?: readonly string[];
  readonly initial?: boolean;
  readonly problem?: (parameters: Parameters) => string | null;
}

/** One row of the table of rules. */
export const row = (
  ruleType: RuleType,
  key: string,
  name: string,
  description: string,
  details: Details,
): SystemRule => ({
  ruleKey: `system:${key}`,
  ruleType,
  name,
  description,
  isAvailableForInitialTransition: details.initial ?? false,
  required: details.required ?? [],
  statuses: details.statuses ?? [],
  fields: details.fields ?? [],
  problem: details.problem ?? (() => null),
});

/** Whether the text is a JSON array. */
export function isStringList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
