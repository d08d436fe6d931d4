import { JiraError } from '../../http/errors';

/** Where in the payload a problem is: one of these. */
export interface ElementReference {
  readonly statusReference?: string;
  readonly transitionId?: string;
  readonly ruleId?: string;
  readonly propertyKey?: string;
  readonly statusMappingReference?: { readonly projectId: string; readonly issueTypeId: string };
}

/** WorkflowValidationError, as the validation endpoints list it. */
export interface Problem {
  readonly type: 'RULE' | 'STATUS' | 'STATUS_LAYOUT' | 'WORKFLOW' | 'TRANSITION' | 'STATUS_MAPPING';
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly elementReference: ElementReference;
}

/** An ERROR; `code` in the words of Jira where they are known. */
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
 * The write endpoints refuse what validation calls an ERROR. That they answer 400 is documented, the frame of the body is
 * not known: here it is the usual one, with the messages of the validation.
 * @throws JiraError 400
 */
export function refuseFaults(problems: readonly Problem[]): void {
  const messages = problems.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
  if (messages.length > 0) throw new JiraError(400, messages);
}
