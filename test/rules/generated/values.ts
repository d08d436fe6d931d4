import type { Json } from 'forge-sandbox/jira';

/** The moment at which every generated ticket was filed. */
export const START = Date.parse('2026-03-02T09:00:00-03:00');

/** Content of every generated script. */
export const SCRIPT = 'SELECT 1;';

/** A text in the form of Jira's rich fields. */
export const document = (text: string): Json => ({
  type: 'doc',
  version: 1,
  content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** An instant in the form of Jira's date-time fields. */
export const restInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
