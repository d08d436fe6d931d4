import { createClock } from '../../src/clock';
import { InvocationFailed } from '../../src/forge';
import { addPerson, createJira, type Fault, type JiraSandbox } from '../../src/jira';
import { buildSampleApp, SITE_URL, startSample } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
let jira: JiraSandbox;
beforeEach(async () => {
  jira = createJira({ clock: createClock(), baseUrl: SITE_URL });
  addPerson(jira.site, { accountId: 'ana', email: 'ana@example.com', displayName: 'Ana' });
  addPerson(jira.site, { accountId: 'the-app', email: 'app@example.com', displayName: 'App', accountType: 'app' });
  sample = await startSample(await bundle, { product: (principal, request) => jira.call(principal, request) });
});

const tell = (as: 'app' | 'user', fault: Fault) => {
  jira.faults.add(fault);
  return sample.as('ana', 'tellOfCall', { as });
};
const came = () => sample.as('ana', 'kvs', { operation: 'get', args: ['came'] });

test.each(['app', 'user'] as const)('the headers of a rate limit reach the app, as %s', async (as) => {
  const fault = { kind: 'rateLimit', reason: 'jira-burst-based', retryAfter: 59, principal: as } as const;
  expect(await tell(as, fault)).toEqual({ status: 429, retryAfter: '59' });
});

test.each(['timeout', 'timeoutAfter'] as const)('%s is a fetch that fails, and the app goes on', async (kind) => {
  expect(await tell('app', { kind })).toEqual({
    name: 'TypeError',
    message: 'fetch failed',
    cause: 'UND_ERR_HEADERS_TIMEOUT',
    isTypeError: true,
  });
  expect(await came()).toEqual({ value: 'to the error' });
});

test.each(['killed', 'killedAfter'] as const)('%s ends the function where it stands', async (kind) => {
  await expect(tell('app', { kind, principal: 'viaApp' })).rejects.toThrow(InvocationFailed);
  expect(await came()).toEqual({ value: 'to the call' });
  expect(sample.host.failures.map(({ message }) => message)).toEqual([
    'The function was ended from outside during /rest/api/3/myself.',
  ]);
  await sample.host.settle();
});
