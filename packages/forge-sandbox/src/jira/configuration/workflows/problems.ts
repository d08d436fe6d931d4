import { JiraError } from '../../http/errors';

/** The place of a problem in the payload. One of these is set. */
export interface ElementReference {
  readonly statusReference?: string;
  readonly transitionId?: string;
  readonly ruleId?: string;
  readonly propertyKey?: string;
  readonly statusMappingReference?: { readonly projectId: string; readonly issueTypeId: string };
}

/** WorkflowValidationError, as in the lists of the validation endpoints. */
export interface Problem {
  readonly type: 'RULE' | 'STATUS' | 'STATUS_LAYOUT' | 'WORKFLOW' | 'TRANSITION' | 'STATUS_MAPPING';
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly elementReference: ElementReference;
}

/** A problem of level ERROR. `code` is Jira's where known. */
export const fault = (
  type: Problem['type'],
  code: string,
  message: string,
  elementReference: ElementReference = {},
): Problem => ({ type, code, level: 'ERROR', message, elementReference });

export const warning = (
  type: Problem['type'],
  code: string,
  message: string,
  elementReference: ElementReference = {},
): Problem => ({ type, code, level: 'WARNING', message, elementReference });

/**
 * The write endpoints refuse everything that validation calls an ERROR. The status 400 is documented; the form of the
 * body is not known. The sandbox uses the usual form, with the messages of the validation.
 * @throws JiraError 400
 */
export function refuseFaults(problems: readonly Problem[]): void {
  const messages = problems.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
  if (messages.length > 0) throw new JiraError(400, messages);
}
