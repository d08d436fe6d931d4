import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import { timeSpentOn } from '../timeSpent';
import { isObject } from './adf';
import { asList, asText } from './kind';
import { entryOf } from '../entryOf';

interface Slot {
  read(issue: Issue): Json;
  write(issue: Issue, value: Json): void;
}

const textOrNull = (value: Json): string | null => (value === null ? null : asText(value));

const textOrUnset = (text: string): Json => (text === '' ? null : text);

const secondsOrNull = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

/** Access to the system fields of an issue. */
const SLOTS: Readonly<Record<string, Slot>> = {
  summary: { read: (issue) => issue.summary, write: (issue, value) => void (issue.summary = asText(value)) },
  description: { read: (issue) => issue.description, write: (issue, value) => void (issue.description = value) },
  environment: { read: (issue) => issue.environment, write: (issue, value) => void (issue.environment = value) },
  priority: {
    read: (issue) => textOrUnset(issue.priorityId),
    write: (issue, value) => void (issue.priorityId = asText(value)),
  },
  resolution: {
    read: (issue) => issue.resolutionId,
    write: (issue, value) => void (issue.resolutionId = textOrNull(value)),
  },
  assignee: {
    read: (issue) => issue.assigneeAccountId,
    write: (issue, value) => void (issue.assigneeAccountId = textOrNull(value)),
  },
  reporter: {
    read: (issue) => issue.reporterAccountId,
    write: (issue, value) => void (issue.reporterAccountId = textOrNull(value)),
  },
  duedate: { read: (issue) => issue.dueDate, write: (issue, value) => void (issue.dueDate = textOrNull(value)) },
  labels: {
    read: (issue) => (issue.labels.length === 0 ? null : issue.labels),
    write: (issue, value) => void (issue.labels = asList(value).map(asText)),
  },
  timetracking: {
    read: (issue) => {
      const { originalEstimateSeconds: original, remainingEstimateSeconds: remaining } = issue;
      const spent = timeSpentOn(issue);
      return original === null && remaining === null && spent === null ? null : { original, remaining, spent };
    },
    write: (issue, value) => {
      issue.originalEstimateSeconds = isObject(value) ? secondsOrNull(value['original']) : null;
      issue.remainingEstimateSeconds = isObject(value) ? secondsOrNull(value['remaining']) : null;
    },
  },
};

/** The stored value of a field, system or custom; null if unset. */
export function readStored(issue: Issue, fieldId: string): Json {
  return entryOf(SLOTS, fieldId)?.read(issue) ?? issue.custom.get(fieldId) ?? null;
}

/** Writes a stored value; null clears the field. */
export function writeStored(issue: Issue, fieldId: string, value: Json): void {
  const slot = entryOf(SLOTS, fieldId);
  if (slot !== undefined) slot.write(issue, value);
  else if (value === null) issue.custom.delete(fieldId);
  else issue.custom.set(fieldId, value);
}

/** Whether two stored values are equal. The order of lists matters. */
export function sameStored(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
