import spanish from '../../locales/es-ES.json';
import type {
  DeviationView,
  InstallationView,
  PlanAction,
  PlanItem,
  PlanView,
  ProjectView,
} from '../../src/entry/api/admin';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { findingsOf } from '../../static/admin/model/deviations';
import {
  countsOf,
  countsText,
  decisionsOf,
  groupsOf,
  isIdle,
  itemName,
  kindName,
  mayBegin,
  movesIn,
  reasonText,
} from '../../static/admin/model/plan';
import { isBeingChecked, isStalled, shownStateOf, tabsOf, type ShownState } from '../../static/admin/model/projects';

function item(key: string, action: PlanAction, more: Partial<PlanItem> = {}): PlanItem {
  return { key, kind: 'fields', action, name: key, reason: { code: 'absent' }, ...more };
}

function plan(items: readonly PlanItem[], more: Partial<PlanView> = {}): PlanView {
  return { purpose: 'install', digest: 'd', items, moves: [], deviations: [], ...more };
}

describe('a plan in words and counts', () => {
  const items = [
    item('a', 'create', { kind: 'statuses' }),
    item('b', 'leave', { kind: 'project' }),
    item('c', 'conflict'),
    item('d', 'create'),
    item('e', 'create', { kind: 'statuses' }),
  ];

  test('counts name only what occurs', () => {
    expect(countsText(countsOf(items), spanish)).toBe('Crear: 3 · Dejar como está: 1 · Resolver antes: 1');
    expect(countsOf([])).toEqual([]);
  });

  test('kinds in which something changes come first, each in the order of the plan', () => {
    const groups = groupsOf(plan([item('p', 'leave', { kind: 'project' }), ...items]));
    expect(groups.map(({ kind, items: own }) => [kind, own.map(({ key }) => key)])).toEqual([
      ['statuses', ['a', 'e']],
      ['fields', ['c', 'd']],
      ['project', ['p', 'b']],
    ]);
  });

  test.each([
    [{ code: 'options', facts: { count: 3 } }, 'Opciones: 3.'],
    [{ code: 'absent' }, 'No existe todavía.'],
    [{ code: 'unheardOf' }, 'unheardOf'],
  ])('the reason %j', (reason, text) => {
    expect(reasonText(reason, spanish)).toBe(text);
  });

  test('an object with only an id is named by its kind', () => {
    expect(itemName(item('workflowScheme/back', 'change', { kind: 'workflowScheme', name: '10017' }), spanish)).toBe(
      'Esquema de flujos de trabajo',
    );
    expect(itemName(item('a', 'create'), spanish)).toBe('a');
    expect(kindName('unheardOf', spanish)).toBe('unheardOf');
  });

  test('only statuses in which requests stand are to be mapped', () => {
    const move = { fromId: '1', fromName: 'To Do', to: 'x', choices: [] };
    expect(
      movesIn(
        plan([], {
          moves: [
            { ...move, issues: 0 },
            { ...move, fromId: '2', issues: 1 },
          ],
        }),
      ),
    ).toHaveLength(1);
  });
});

describe('whether a plan can begin', () => {
  test.each([
    ['something to do', plan([item('a', 'create'), item('b', 'leave')]), true],
    ['a conflict', plan([item('a', 'create'), item('b', 'conflict')]), false],
    ['an update that only saves settings', plan([item('a', 'leave')], { purpose: 'upgrade' }), true],
    ['a repair of nothing', plan([item('a', 'leave')], { purpose: 'repair' }), false],
    ['a removal that keeps everything', plan([item('a', 'keep')], { purpose: 'remove' }), true],
  ])('%s', (_name, one, may) => {
    expect(mayBegin(one)).toBe(may);
  });

  test('idle is what leaves and keeps everything', () => {
    expect(isIdle(plan([item('a', 'leave'), item('b', 'keep')]))).toBe(true);
    expect(isIdle(plan([item('a', 'leave'), item('b', 'change')]))).toBe(false);
  });
});

test('conflicts that only Jira can resolve come before decisions, as in the present plan', () => {
  const offered = [item('a', 'conflict', { choices: ['adopt', 'create'] }), item('gone', 'conflict')];
  const now = plan([item('a', 'create'), item('b', 'conflict'), item('c', 'leave')]);
  expect(decisionsOf(now, offered)).toEqual([
    { item: now.items[1], choices: [] },
    { item: now.items[0], choices: ['adopt', 'create'] },
  ]);
});

function deviation(key: string, severity: DeviationView['severity'], accepted = false): DeviationView {
  return { key, severity, title: key, detail: '', accepted };
}

describe('findings of a check', () => {
  const holds = { code: 'rules', holds: true, text: '' };

  test('gravest first, accepted apart', () => {
    const deviations = [
      deviation('a', 'form'),
      deviation('b', 'flow', true),
      deviation('c', 'gate'),
      deviation('d', 'form'),
    ];
    const { open, accepted, verdict } = findingsOf({ deviations, proofs: [holds] });
    expect(open.map(({ key }) => key)).toEqual(['c', 'a', 'd']);
    expect(accepted.map(({ key }) => key)).toEqual(['b']);
    expect(verdict).toBe('found');
  });

  test.each([
    ['clean', [], true],
    ['onlyAccepted', [deviation('a', 'gate', true)], true],
    ['unproved', [], false],
    ['unproved', [deviation('a', 'gate', true)], false],
    ['found', [deviation('a', 'form')], false],
  ] as const)('%s', (verdict, deviations, proved) => {
    expect(findingsOf({ deviations, proofs: [{ ...holds, holds: proved }] }).verdict).toBe(verdict);
  });
});

const AT = '2026-11-24T18:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

function installation(more: Partial<InstallationView>): InstallationView {
  return {
    ...{ state: 'installed', task: 'install', problem: null, kept: [], settings: DEFAULT_SETTINGS },
    ...{ startedAt: AT, startedBy: 'rosa', touchedAt: AT, finishedAt: AT, resumeAt: null },
    progress: { step: 'roles', done: 1, total: 11 },
    ...{ inForce: true, applied: { at: AT, by: 'rosa' } },
    ...more,
  };
}

function project(own: Partial<InstallationView> | null, check: ProjectView['check'] = null): ProjectView {
  return {
    id: '1',
    key: 'SOP',
    name: 'Soporte',
    classic: true,
    installation: own === null ? null : installation(own),
    check,
  };
}

const found = { at: AT, by: null, deviations: [deviation('a', 'gate')], proofs: [] };

describe('how a project stands', () => {
  test.each<[ShownState, ProjectView, number]>([
    ['none', project(null), 0],
    ['none', project({ state: 'removed', inForce: false }), 0],
    ['running', project({ state: 'queued' }), 0],
    ['removing', project({ state: 'running', task: 'remove' }), 0],
    ['paused', project({ state: 'paused' }), 0],
    ['failed', project({ state: 'failed', inForce: false }), 2],
    ['cancelled', project({ state: 'cancelled' }), 5],
    ['installed', project({}), 5],
    ['installed', project({}, { ...found, deviations: [deviation('a', 'gate', true)] }), 5],
    ['differs', project({}, found), 5],
  ])('%s', (shownState, one, tabs) => {
    expect(shownStateOf(one)).toBe(shownState);
    expect(tabsOf(one)).toHaveLength(tabs);
  });

  test('a new installation is being read back until a check follows', () => {
    expect(isBeingChecked(project({ finishedAt: later(1) }, found))).toBe(true);
    expect(isBeingChecked(project({}))).toBe(true);
    expect(isBeingChecked(project({}, { ...found, at: later(1) }))).toBe(false);
    expect(isBeingChecked(project({ state: 'failed' }))).toBe(false);
    expect(isBeingChecked(project(null))).toBe(false);
  });

  test.each([
    ['running', null, 15, false],
    ['running', null, 17, true],
    ['paused', later(60), 59, false],
    ['paused', later(60), 75, false],
    ['paused', later(60), 77, true],
    ['failed', null, 999, false],
  ] as const)('%s, to go on at %s, silent after %d minutes: %s', (state, resumeAt, minutes, stalled) => {
    const now = Date.parse(later(minutes));
    expect(isStalled(installation({ state, resumeAt }), now)).toBe(stalled);
  });
});
