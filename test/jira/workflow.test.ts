import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';
import { SCREENS } from '../../src/jira/workflow/screens';
import { compileWorkflow, type WorkflowPayload } from '../../src/jira/workflow/workflow';
import { WORDS } from '../../src/procedure/languages';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { STATUSES } from '../../src/procedure/statuses';
import { sampleIds } from './ids';

const ids = sampleIds();
const app = { appId: 'app', environmentId: 'environment' };

function compiled(language: 'es' | 'en' = 'es'): WorkflowPayload {
  return compileWorkflow({
    name: 'Procedimiento',
    app,
    projectId: '10000',
    screens: Object.fromEntries(SCREENS.map(({ key }, index) => [key, String(10_900 + index)])),
    rules: {
      ids,
      settings: ruleSettings(DEFAULT_SETTINGS, new Date('2026-11-23T00:00:00Z')),
      quoted: DEFAULT_SETTINGS,
      words: WORDS[language],
    },
    reference: (status) => `reference-of-${status}`,
  });
}

const { statuses, workflow } = compiled();
const rules = workflow.transitions.flatMap(({ validators, actions }) => [...validators, ...actions]);

it('declares every status by id and reference, once for the site and once for the workflow', () => {
  expect(statuses.map(({ id }) => id)).toEqual(Object.values(ids.statuses));
  expect(workflow.statuses.map(({ statusReference }) => statusReference)).toEqual(
    statuses.map(({ statusReference }) => statusReference),
  );
});

it('has one initial transition, without conditions, links or a screen of its own', () => {
  const initial = workflow.transitions.filter(({ type }) => type === 'INITIAL');
  expect(initial).toHaveLength(1);
  expect(initial[0]).toMatchObject({ id: '1', links: [] });
  expect(initial[0]).not.toHaveProperty('conditions');
  expect(initial[0]).not.toHaveProperty('transitionScreen');
});

it('restricts every other transition, and gives each exactly one post function', () => {
  for (const transition of workflow.transitions) {
    expect(transition.actions.map(({ ruleKey }) => ruleKey)).toEqual(['forge:workflow-post-function']);
    if (transition.type === 'INITIAL') continue;
    expect(transition.links.length).toBeGreaterThan(0);
    const conditions = transition.conditions?.['conditions'];
    expect(conditions).toHaveLength(1);
    expect(JSON.stringify(conditions)).toMatch(/"roleIds":"\d|"allowUserCustomFields":"reporter"/);
  }
});

it('has unique ids, and a transition of its own for each status an exception stays in', () => {
  const transitionIds = workflow.transitions.map(({ id }) => id);
  expect(new Set(transitionIds).size).toBe(transitionIds.length);
  const loops = workflow.transitions.filter(({ links, toStatusReference }) =>
    links.some((link) => link.fromStatusReference === toStatusReference),
  );
  expect(loops.map(({ id }) => id)).toEqual(['72', '73', '74', '75', '141', '142', '143', '144', '145']);
});

it('writes every parameter as a string, and configurations far below the 32 KB that Jira takes', () => {
  for (const { parameters } of rules) {
    for (const value of Object.values(parameters)) expect(typeof value).toBe('string');
    expect(Buffer.byteLength(parameters['config'] ?? '')).toBeLessThan(4096);
  }
});

it('uses rules of the manifest only, and every one of them', () => {
  const manifest = parse(readFileSync(path.resolve(__dirname, '../../manifest.yml'), 'utf8')) as {
    modules: Record<string, { key: string }[]>;
  };
  const declared = ['jira:workflowValidator', 'jira:workflowPostFunction'].flatMap((type) =>
    (manifest.modules[type] ?? []).map(({ key }) => key),
  );
  const used = new Set(rules.flatMap(({ parameters }) => parameters['key']?.split('/static/')[1] ?? []));
  expect([...used].sort()).toEqual([...declared].sort());
});

it('is in the chosen language throughout', () => {
  const english = JSON.stringify(compiled('en'));
  const names = [...statuses.map(({ name }) => name), ...workflow.transitions.map(({ name }) => name)];
  for (const name of names) expect(english).not.toContain(JSON.stringify(name));
  expect(english).toContain(WORDS.en.notes.returned);
});

it('has a screen wherever a field or a note is asked for', () => {
  expect(SCREENS.map(({ key }) => key)).toEqual([...new Set(SCREENS.map(({ key }) => key))]);
  const without = workflow.transitions.filter(
    ({ transitionScreen, type }) => transitionScreen === undefined && type !== 'INITIAL',
  );
  expect(without.map(({ id }) => id)).toEqual(['35', '81']);
});

it('knows the sixteen statuses', () => {
  expect(Object.keys(STATUSES)).toHaveLength(statuses.length);
});
