import type { RoleKey } from './roles';

/** Jira's three categories in the spelling of the workflow endpoints. */
export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface StatusDefinition {
  /** Step of the document, 1 to 12; `null` if the request has ended. */
  readonly step: number | null;
  /** Role that must move the request on; `null` if it has ended. */
  readonly responsible: RoleKey | null;
  readonly category: StatusCategory;
}

/** The sixteen statuses of the procedure, in the order of the document. */
export const STATUSES = {
  incomplete: { step: 1, responsible: 'requester', category: 'TODO' },
  toPrioritise: { step: 2, responsible: 'systemsHead', category: 'TODO' },
  inAnalysis: { step: 3, responsible: 'support', category: 'IN_PROGRESS' },
  waitingForInformation: { step: 3, responsible: 'requester', category: 'IN_PROGRESS' },
  waitingForConfirmation: { step: 3, responsible: 'systemsHead', category: 'IN_PROGRESS' },
  inSupport: { step: 4, responsible: 'support', category: 'IN_PROGRESS' },
  preparingScript: { step: 5, responsible: 'support', category: 'IN_PROGRESS' },
  verifyingScript: { step: 6, responsible: 'seniorAnalyst', category: 'IN_PROGRESS' },
  requestingAuthorisation: { step: 7, responsible: 'support', category: 'IN_PROGRESS' },
  toAuthorise: { step: 8, responsible: 'systemsHead', category: 'IN_PROGRESS' },
  implementing: { step: 9, responsible: 'infrastructure', category: 'IN_PROGRESS' },
  testing: { step: 10, responsible: 'support', category: 'IN_PROGRESS' },
  certifying: { step: 11, responsible: 'requester', category: 'IN_PROGRESS' },
  reporting: { step: 12, responsible: 'support', category: 'IN_PROGRESS' },
  finished: { step: null, responsible: null, category: 'DONE' },
  cancelled: { step: null, responsible: null, category: 'DONE' },
} as const satisfies Record<string, StatusDefinition>;

export type StatusKey = keyof typeof STATUSES;
