import { projectKeyOf, routeOf } from '../../src/shell/routing/route';

describe('routeOf', () => {
  test.each([
    ['/', { page: 'issues' }],
    ['', { page: 'issues' }],
    ['/issues/', { page: 'jql' }],
    ['/create', { page: 'create' }],
    ['/create/', { page: 'create' }],
    ['/outbox', { page: 'outbox' }],
    ['/project', { page: 'project' }],
    ['/admin', { page: 'admin' }],
    ['/browse/DEMO-12', { page: 'issue', issueKey: 'DEMO-12' }],
    ['/browse/demo-12/', { page: 'issue', issueKey: 'DEMO-12' }],
    ['/browse/', { page: 'unknown' }],
    ['/browse/DEMO', { page: 'unknown' }],
    ['/browse/DEMO-1/more', { page: 'unknown' }],
    ['/toString', { page: 'unknown' }],
    ['/Create', { page: 'unknown' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});

describe('projectKeyOf', () => {
  test.each([
    ['', null],
    ['?project=DEMO', 'DEMO'],
    ['?other=1', null],
  ])('%s', (search, key) => {
    expect(projectKeyOf(search)).toBe(key);
  });
});
