import type { InstallationView, ProjectView } from '../../src/entry/api/admin';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { membersOf, NOBODY, notChosen, type Actor } from '../../static/admin/model/actors';
import { findProjects, onlyChoice, stateOf, withProject, type ProjectState } from '../../static/admin/model/projects';
import { workingDaysText } from '../../static/admin/model/workingDays';

function project(id: string, more: Partial<ProjectView> = {}): ProjectView {
  return { id, key: `K${id}`, name: `Project ${id}`, classic: true, installation: null, check: null, ...more };
}

function installation(state: InstallationView['state']): InstallationView {
  return {
    state,
    progress: { step: 'roles', done: 1, total: 11 },
    problem: null,
    startedAt: '2026-11-24T18:00:00.000Z',
    finishedAt: null,
    ...{ task: 'install', touchedAt: '2026-11-24T18:00:00.000Z', resumeAt: null, kept: [], inForce: false },
    ...{ startedBy: 'rosa', applied: null },
    settings: DEFAULT_SETTINGS,
  };
}

describe('projects', () => {
  test.each<[ProjectState, Partial<ProjectView>]>([
    ['none', {}],
    ['unavailable', { classic: false }],
    ['running', { installation: installation('queued') }],
    ['running', { installation: installation('running') }],
    ['installed', { installation: installation('installed') }],
    ['failed', { installation: installation('failed') }],
  ])('%s', (state, more) => {
    expect(stateOf(project('1', more))).toBe(state);
  });

  const projects = [
    project('1', { name: 'Equipo', classic: false }),
    project('2', { name: 'Administración' }),
    project('3', { name: 'Soporte', key: 'SOP' }),
  ];

  test.each([
    ['', ['2', '3', '1']],
    ['ADMINISTRACION', ['2']],
    ['sop', ['3']],
    [' equipo ', ['1']],
    ['x', []],
  ])('found by %p, those that can take the procedure first', (text, ids) => {
    expect(findProjects(projects, text).map(({ id }) => id)).toEqual(ids);
  });

  test('only a single possible project is chosen beforehand', () => {
    expect(onlyChoice(projects)).toBeNull();
    expect(onlyChoice(projects.slice(0, 2))?.id).toBe('2');
    expect(onlyChoice(projects.slice(0, 1))).toBeNull();
  });

  test('one project brought up to date leaves the others alone', () => {
    const changed = project('2', { installation: installation('installed') });
    expect(withProject(projects, changed)).toEqual([projects[0], changed, projects[2]]);
  });
});

describe('holders of the roles', () => {
  const ana: Actor = { kind: 'user', id: '1', name: 'Ana' };
  const group: Actor = { kind: 'group', id: '1', name: 'analysts' };

  test('people and groups go apart; roles without anybody are left out', () => {
    expect(membersOf({ ...NOBODY, support: [ana, group], systemsHead: [group] })).toEqual({
      support: { users: ['1'], groupIds: ['1'] },
      systemsHead: { users: [], groupIds: ['1'] },
    });
    expect(membersOf(NOBODY)).toEqual({});
  });

  test('a group is not taken for the person with the same id', () => {
    expect(notChosen([ana, group], [ana])).toEqual([group]);
  });
});

test.each([
  ['es-ES', [1, 2, 5], 'lunes, martes y viernes'],
  ['en-US', [0, 6], 'Sunday and Saturday'],
])('working days in %s', (language, days, text) => {
  expect(workingDaysText(days, language)).toBe(text);
});
