import { FIELDS, type CustomFieldKey, type FieldKind } from '../procedure/fields';

/** Full keys, such as `com.atlassian.jira.plugin.system.customfieldtypes:float`. */
export interface JiraFieldType {
  readonly type: string;
  readonly searcherKey: string;
}

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Jira's field types, with the searchers that JQL needs to find a value (contract: POST /field). */
const JIRA_TYPES: Readonly<Record<Exclude<FieldKind, 'system'>, JiraFieldType>> = {
  text: { type: `${TYPES}textarea`, searcherKey: `${TYPES}textsearcher` },
  option: { type: `${TYPES}select`, searcherKey: `${TYPES}multiselectsearcher` },
  options: { type: `${TYPES}multicheckboxes`, searcherKey: `${TYPES}multiselectsearcher` },
  number: { type: `${TYPES}float`, searcherKey: `${TYPES}exactnumber` },
  dateTime: { type: `${TYPES}datetime`, searcherKey: `${TYPES}datetimerange` },
  user: { type: `${TYPES}userpicker`, searcherKey: `${TYPES}userpickergroupsearcher` },
};

/** The Jira type of a custom field of the procedure. */
export const jiraType = (key: CustomFieldKey): JiraFieldType => JIRA_TYPES[FIELDS[key].kind];
