import { resourceUrlOf, shellPathOf } from '../../src/shell/forge/places';

const here = { href: 'http://localhost:4100/browse/DEMO-1', origin: 'http://localhost:4100' };

describe('the path of the shell for an address that an app names', () => {
  test.each([
    ['/browse/DEMO-2', '/browse/DEMO-2'],
    ['http://localhost:4100/outbox?a=1', '/outbox?a=1'],
    ['http://127.0.0.1:4100/browse/DEMO-3', '/browse/DEMO-3'],
    ['https://example.com/browse/DEMO-3', null],
    ['http://localhost:9999/', null],
  ])('%s leads to %s', (url, path) => {
    expect(shellPathOf(url, here, 'http://127.0.0.1:4100')).toBe(path);
  });
});

test('a resource key that an app names cannot lead elsewhere', () => {
  expect(resourceUrlOf('../x')).toBe('/forge/resources/..%2Fx/index.html');
});
