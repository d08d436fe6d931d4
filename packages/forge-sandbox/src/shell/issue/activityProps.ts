/** The properties of the activity on an issue, whatever its kind. */
export interface ActivityProps {
  readonly issueKey: string;
  /** A new number reloads the shown activity. */
  readonly revision: number;
  readonly onChanged: () => void;
}
