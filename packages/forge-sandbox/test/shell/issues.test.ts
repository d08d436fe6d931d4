import { changeText } from '../../src/shell/issue/changeText';
import { detailRows } from '../../src/shell/issue/detailRows';
import { issuesJql } from '../../src/shell/issue/jql';
import type { QuickFilter } from '../../src/shell/issue/jql';

describe('issuesJql', () => {
  test.each<[QuickFilter[], string, string]>([
    [[], '', 'project = "DEMO" ORDER BY updated DESC'],
    [['mine'], '', 'project = "DEMO" AND reporter = currentUser() ORDER BY updated DESC'],
    [
      ['open', 'assigned'],
      '',
      'project = "DEMO" AND assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC',
    ],
    [[], '  reporte ', 'project = "DEMO" AND text ~ "reporte" ORDER BY updated DESC'],
    [[], 'a" OR key = "X', 'project = "DEMO" AND text ~ "a\\" OR key = \\"X" ORDER BY updated DESC'],
    [[], 'c:\\temp', 'project = "DEMO" AND text ~ "c:\\\\temp" ORDER BY updated DESC'],
  ])('%j %j', (filters, words, jql) => {
    expect(issuesJql('DEMO', new Set(filters), words)).toBe(jql);
  });
});

describe('detailRows', () => {
  const adf = { type: 'doc', version: 1, content: [] };
  const issue = {
    fields: {
      summary: 'x',
      priority: { id: '1', name: 'High' },
      resolution: null,
      labels: [],
      customfield_10010: 2.5,
      customfield_10002: { id: '1', value: 'Reporte' },
      customfield_10003: adf,
      customfield_10004: null,
      customfield_10005: '',
      customfield_10006: { ids: [1] },
    },
    names: { customfield_10010: 'Esfuerzo', customfield_10002: 'Categoría', customfield_10003: 'Motivos' },
    schema: {
      customfield_10010: { type: 'number' },
      customfield_10002: { type: 'option' },
      customfield_10003: { type: 'string', custom: 'x:textarea' },
      customfield_10006: { type: 'object', custom: 'ari:cloud:ecosystem::extension/a/b/static/c' },
    },
  };

  test('shows the filled fields, custom ones in the order they were made, long texts apart', () => {
    const { short, long } = detailRows(issue);
    expect(short.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['priority', 'priority', 'unsupported'],
      ['customfield_10002', 'Categoría', 'option'],
      ['customfield_10010', 'Esfuerzo', 'number'],
    ]);
    expect(long.map(({ id }) => id)).toEqual(['customfield_10003']);
  });
});

describe('changeText', () => {
  const WRITING = {
    instant: (text: string) => `at ${text}`,
    duration: (seconds: number) => `${seconds} s`,
    name: (fieldId: string, name: string) => (fieldId === 'priority' ? `priority ${name}` : name),
  };

  test.each([
    ['status', 'En análisis', 'En análisis'],
    ['priority', 'High', 'priority High'],
    ['status', '', null],
    ['status', null, null],
    ['status', undefined, null],
    ['timespent', '5400', '5400 s'],
    ['customfield_1', '5400', '5400'],
    ['customfield_2', '2026-11-24T23:00:00.000Z', 'at 2026-11-24T23:00:00.000Z'],
    ['summary', '2026-11-24', '2026-11-24'],
  ])('%s %j', (fieldId, text, shown) => {
    expect(changeText(fieldId, text, WRITING)).toBe(shown);
  });
});
