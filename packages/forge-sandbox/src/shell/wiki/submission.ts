import type { MacroConfig } from '../../adf/macroNode';

/** The parsed argument of an app's `view.submit()` in a macro's configuration. */
export interface Submission {
  readonly config: MacroConfig;
  /** Whether the dialog stays open. */
  readonly keepEditing: boolean;
}

/** The platform's codes for a refused submission (documented). */
type Code = 'INVALID_PAYLOAD' | 'INVALID_CONFIG' | 'INVALID_EXTENSION_TYPE';

/** Reaches the app as an error with this code. The platform's messages are not known. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';

  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message);
  }
}

/** @throws SubmissionError for anything that Confluence does not save. */
export function submissionOf(payload: unknown): Submission {
  if (!isObject(payload)) throw new SubmissionError('INVALID_PAYLOAD', 'view.submit() takes an object: {config}.');
  const { config, body, keepEditing } = payload;
  if (body !== undefined) {
    throw new SubmissionError('INVALID_EXTENSION_TYPE', 'Only a macro with the layout "bodied" has a body.');
  }
  if (!isObject(config)) throw new SubmissionError('INVALID_CONFIG', 'config must be an object.');
  const fault = faultOf(config, 'config');
  if (fault !== null) throw new SubmissionError('INVALID_CONFIG', fault);
  // Undefined properties are not saved, because JSON does not carry them.
  return { config: JSON.parse(JSON.stringify(config)) as MacroConfig, keepEditing: keepEditing === true };
}

/**
 * The path of a value that cannot be saved; null if there is none. Texts, numbers, booleans, objects, and lists of one
 * of those can be saved; null and lists in lists cannot (documented).
 */
function faultOf(value: unknown, path: string): string | null {
  if (value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return null;
  if (Array.isArray(value)) return listFault(value, path);
  if (!isObject(value)) return `${path} is ${value === null ? 'null' : `a ${kindOf(value)}`}, which cannot be saved.`;
  for (const [name, member] of Object.entries(value)) {
    const fault = faultOf(member, `${path}.${name}`);
    if (fault !== null) return fault;
  }
  return null;
}

function listFault(list: readonly unknown[], path: string): string | null {
  if (list.some((item) => Array.isArray(item))) return `${path} is a list of lists, which cannot be saved.`;
  if (new Set(list.map((item) => typeof item)).size > 1) return `${path} is a list of values of several types.`;
  return list.map((item, index) => faultOf(item, `${path}[${index}]`)).find((fault) => fault !== null) ?? null;
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor.name ?? 'object') : typeof value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
