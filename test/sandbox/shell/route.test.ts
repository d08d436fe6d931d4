import { projectKeyOf, routeOf } from '../../../sandbox/shell/client/routing/route';

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
    ['/browse/SOP-12', { page: 'issue', issueKey: 'SOP-12' }],
    ['/browse/sop-12/', { page: 'issue', issueKey: 'SOP-12' }],
    ['/browse/', { page: 'unknown' }],
    ['/browse/SOP', { page: 'unknown' }],
    ['/browse/SOP-1/more', { page: 'unknown' }],
    ['/toString', { page: 'unknown' }],
    ['/Create', { page: 'unknown' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});

describe('projectKeyOf', () => {
  test.each([
    ['', null],
    ['?project=SOP', 'SOP'],
    ['?other=1', null],
  ])('%s', (search, key) => {
    expect(projectKeyOf(search)).toBe(key);
  });
});
