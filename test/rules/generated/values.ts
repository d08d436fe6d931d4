import type { Json } from '../../../sandbox/jira/site/json';

/** When every generated ticket was filed. */
export const START = Date.parse('2026-03-02T09:00:00-03:00');

/** What every generated script holds. */
export const SCRIPT = 'SELECT 1;';

/** A text as Jira's rich fields hold it. */
export const document = (text: string): Json => ({
  type: 'doc',
  version: 1,
  content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** As Jira writes an instant into a date-time field. */
export const restInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
