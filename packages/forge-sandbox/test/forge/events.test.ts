import type { Json } from '../../src/jira/site/json';
import { buildSampleApp, startSample } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
beforeEach(async () => {
  sample = await startSample(await bundle);
});
afterEach(() => {
  sample.host.close();
});

type JsonObject = { readonly [name: string]: Json };
type Note = JsonObject & { readonly kind: string; readonly event: JsonObject; readonly context: JsonObject };
const log = async () => (await sample.as('ana', 'log')) as readonly Note[];

describe('queues', () => {
  test('events are delivered apart from the push, without its person', async () => {
    const pushed = await sample.as('ana', 'push', { events: [{ body: { n: 1 } }, { body: { n: 2 } }] });
    expect(pushed).toMatchObject({ stats: { success: 0, inProgress: 2, failed: 0 } });
    const { jobId } = pushed as { jobId: string };

    await sample.host.settle();
    expect(await sample.as('ana', 'stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
    const notes = await log();
    expect(notes.map(({ event }) => event['body'])).toEqual([{ n: 1 }, { n: 2 }]);
    expect(notes[0]?.event).toMatchObject({ queueName: 'work', jobId, eventId: expect.any(String) as unknown });
    expect(notes[0]?.context).not.toHaveProperty('principal');
  });

  test('a delayed event comes later, and settling with delays waits for it', async () => {
    const before = Date.now();
    await sample.as('ana', 'push', { events: [{ body: {}, delayInSeconds: 1 }] });
    expect(await log()).toEqual([]);
    await sample.host.settle({ keepDelays: true });
    expect(await log()).toHaveLength(1);
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  });

  test('settling starts delayed events at once, in the order of their times', async () => {
    for (const delayInSeconds of [900, 300, 600])
      await sample.as('ana', 'push', { events: [{ body: { delayInSeconds }, delayInSeconds }] });
    await sample.host.settle();
    const bodies = (await log()).map(({ event }) => event['body']);
    expect(bodies).toEqual([{ delayInSeconds: 300 }, { delayInSeconds: 600 }, { delayInSeconds: 900 }]);
  });

  test('an event that asks for it comes again, with its retry context', async () => {
    await sample.as('ana', 'push', { events: [{ body: { retries: 1 } }] });
    await sample.host.settle();
    const contexts = (await log()).map(({ event }) => event['retryContext']);
    expect(contexts).toEqual([
      undefined,
      { retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { attempt: 0 } },
    ]);
    expect(sample.host.failures).toEqual([]);
  });

  test('a consumer that throws has failed, once', async () => {
    const { jobId } = (await sample.as('ana', 'push', { events: [{ body: { fail: 'broken' } }] })) as { jobId: string };
    await sample.host.settle();
    expect(await sample.as('ana', 'stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(sample.host.failures).toMatchObject([{ functionKey: 'consumer', message: 'broken' }]);
    expect(await log()).toHaveLength(1);
  });

  test('a consumer has the seconds of its function', async () => {
    const written = async (key: string) => sample.as('ana', 'kvs', { operation: 'get', args: [key] });
    const events = [
      { body: { milliseconds: 1200, thenWrite: 'late' } },
      { body: { milliseconds: 500, thenWrite: 'early' } },
    ];
    await sample.as('ana', 'push', { events });
    await sample.host.settle();
    expect(sample.host.failures).toMatchObject([{ message: 'The function did not end within its 1 seconds.' }]);
    // The function goes on, because it cannot be killed, but its calls are refused.
    await new Promise((passed) => setTimeout(passed, 400));
    expect(await written('early')).toEqual({ value: 'written' });
    expect(await written('late')).toEqual({ value: null });
  });

  test('a cancelled job does not start what has not started', async () => {
    await sample.as('ana', 'push', { events: [{ body: {}, delayInSeconds: 1 }], cancel: true });
    await sample.host.settle();
    expect(await log()).toEqual([]);
  });

  test('events of one concurrency key wait for each other', async () => {
    const body = { milliseconds: 80 };
    const events = Array.from({ length: 3 }, () => ({ body, concurrency: { key: 'site', limit: 1 } }));
    const before = Date.now();
    await sample.as('ana', 'push', { events });
    await sample.host.settle();
    expect(Date.now() - before).toBeGreaterThanOrEqual(235);
    expect(await log()).toHaveLength(3);
  });

  test('a queue that nobody reads is refused', async () => {
    expect(await sample.as('ana', 'push', { queue: 'nobody', events: [{ body: {} }] })).toMatchObject({
      message: '400 Bad Request: No consumer of the manifest reads the queue "nobody".',
    });
  });
});

describe('post functions', () => {
  const event = (plan: Json) => ({ issue: { key: 'PS-1' }, transition: { id: '11' }, plan });

  test('an event is accepted at once and delivered later, without a person', async () => {
    sample.host.app.deliverPostFunction('effects', event({}));
    expect(sample.host.metrics.functionInvocations).toBe(0);
    await sample.host.settle();
    expect(await log()).toMatchObject([
      {
        kind: 'postFunction',
        event: { issue: { key: 'PS-1' }, context: { moduleKey: 'effects' } },
        person: { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 },
        moduleKey: 'effects',
      },
    ]);
  });

  test('it is called again up to four times, then recorded as failed', async () => {
    sample.host.app.deliverPostFunction('effects', event({ retries: 9 }));
    await sample.host.settle();
    const counts = (await log()).map(
      ({ event: { retryContext } }) => (retryContext as { retryCount: number } | undefined)?.retryCount,
    );
    expect(counts).toEqual([undefined, 1, 2, 3, 4]);
    expect(sample.host.failures).toMatchObject([
      { functionKey: 'postFunction', message: expect.stringContaining('retry') as unknown },
    ]);
  });

  test('one that throws is recorded and not called again', async () => {
    sample.host.app.deliverPostFunction('effects', event({ fail: 'no mail' }));
    await sample.host.settle();
    expect(await log()).toHaveLength(1);
    expect(sample.host.failures).toMatchObject([{ functionKey: 'postFunction', message: 'no mail' }]);
  });

  test('an unknown module is named', () => {
    expect(() => {
      sample.host.app.deliverPostFunction('nothing', {});
    }).toThrow('no jira:workflowPostFunction "nothing"');
  });
});

describe('scheduled triggers', () => {
  test('one runs when it is told to', async () => {
    await sample.host.runScheduled('nightly');
    expect(await log()).toMatchObject([
      { kind: 'nightly', event: { context: { moduleKey: 'nightly' }, contextToken: expect.any(String) as unknown } },
    ]);
    expect(sample.host.failures).toEqual([]);
  });

  test('one that answers without a status code has failed', async () => {
    await sample.host.runScheduled('careless');
    expect(sample.host.failures).toMatchObject([{ functionKey: 'carelessFunction' }]);
  });

  test('an unknown one is named', async () => {
    await expect(sample.host.runScheduled('never')).rejects.toThrow('no scheduledTrigger "never"');
  });
});

test('closing drops what still waits', async () => {
  await sample.as('ana', 'push', { events: [{ body: {}, delayInSeconds: 900 }] });
  sample.host.close();
  await sample.host.settle();
  expect(await log()).toEqual([]);
});
