/**
 * An instant in the REST API's form, `2021-01-17T12:34:00.000+0000`. Jira uses the reader's zone, the sandbox always
 * UTC.
 */
export function jiraTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace('Z', '+0000');
}
