import { z } from 'zod';
import type { Json } from '../../jira/site/json';
import type { Invoke } from '../invocation/invoker';
import type { Journal } from '../invocation/journal';
import { jsonShape } from '../json';
import type { Manifest } from '../manifest/manifest';
import type { Background } from './background';
import { createConcurrencyGate } from './concurrency';
import { createJobs } from './jobs';
import type { Job } from './jobs';
import { deliver } from './retries';

const JOB_SHAPE = z.looseObject({ queueName: z.string(), jobId: z.string() });
const PUSH_SHAPE = JOB_SHAPE.extend({
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), jsonShape),
        delayInSeconds: z.number().min(0).max(900).default(0),
        concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(50),
});
type PushedEvent = z.infer<typeof PUSH_SHAPE>['payload'][number];

export interface QueueDependencies {
  readonly manifest: Manifest;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly journal: Journal;
  readonly random: () => string;
  /** The limit of a function, in seconds. */
  readonly seconds: (functionKey: string) => number;
}

/** The service behind `Queue` of @forge/events: its three operations, each answering as the SDK expects. */
export interface Queues {
  publish(body: Json): Response;
  stats(body: Json): Response;
  cancel(body: Json): Response;
}

export function createQueues(dependencies: QueueDependencies): Queues {
  const consumers = new Map(dependencies.manifest.of('consumer').map((consumer) => [consumer.queue, consumer]));
  const jobs = createJobs();
  const gate = createConcurrencyGate();

  function deliverEvent(
    consumer: { key: string; function: string },
    event: PushedEvent,
    push: PushedTo,
    job: Job,
  ): void {
    const { concurrency } = event;
    const eventId = dependencies.random();
    deliver(dependencies.background, {
      delaySeconds: event.delayInSeconds,
      attempt: async (retryContext) => {
        if (job.cancelled) return undefined;
        const leave = concurrency && (await gate.enter(`${push.queueName} ${concurrency.key}`, concurrency.limit));
        try {
          return await dependencies.invoke({
            functionKey: consumer.function,
            moduleKey: consumer.key,
            moduleType: 'consumer',
            seconds: dependencies.seconds(consumer.function),
            payload: {
              body: event.body,
              queueName: push.queueName,
              jobId: push.jobId,
              eventId,
              ...(concurrency === undefined ? {} : { concurrency }),
              ...(retryContext === undefined ? {} : { retryContext: { ...retryContext } }),
            },
          });
        } finally {
          leave?.();
        }
      },
      ended: (result) => {
        job.inProgress -= 1;
        if (result === 'delivered') job.success += 1;
        else job.failed += 1;
        if (result === 'exhausted') {
          dependencies.journal.failed(
            consumer.function,
            'The consumer asked for a fifth retry; the platform gives four.',
          );
        }
      },
    });
  }

  return {
    publish: (body) => {
      const push = PUSH_SHAPE.safeParse(body);
      if (!push.success) return refused(z.prettifyError(push.error));
      const { queueName, jobId, payload } = push.data;
      const consumer = consumers.get(queueName);
      if (consumer === undefined) return refused(`No consumer of the manifest reads the queue "${queueName}".`);
      const job = jobs.open(jobId, queueName, payload.length);
      for (const event of payload) deliverEvent(consumer, event, { queueName, jobId }, job);
      return Response.json({}, { status: 201 });
    },
    stats: (body) => {
      const job = find(body);
      if (job === undefined) return Response.json({}, { status: 404 });
      return Response.json({ success: job.success, inProgress: job.inProgress, failed: job.failed });
    },
    cancel: (body) => {
      const job = find(body);
      if (job === undefined) return Response.json({}, { status: 404 });
      // Events that have not started will never start. They count as failed (chosen: not documented).
      job.cancelled = true;
      return new Response(null, { status: 204 });
    },
  };

  function find(body: Json): Job | undefined {
    const named = JOB_SHAPE.safeParse(body);
    return named.success ? jobs.find(named.data.jobId, named.data.queueName) : undefined;
  }
}

interface PushedTo {
  readonly queueName: string;
  readonly jobId: string;
}

/** The SDK turns this into an InternalServerError that carries the message. */
function refused(message: string): Response {
  return Response.json({ message }, { status: 400, statusText: 'Bad Request' });
}
