import type { Json } from '../../jira/site/json';
import type { Queues } from '../events/queues';
import { jsonShape } from '../json';
import type { Permissions } from '../manifest/fileShape';
import type { KeyValueService } from '../storage/keyValueService';
import { parseDescriptor, remoteOf } from './descriptor';
import type { Descriptor } from './descriptor';
import type { ProductCall } from './productCalls';
import { isProductName } from './productCalls';
import { notImitated } from './proxyError';

export interface WireOptions {
  readonly productCall: ProductCall;
  readonly storage: KeyValueService;
  readonly queues: Queues;
  readonly permissions: Permissions;
}

/** `/webhook/queue/publish/{contextAri}/…`: the SDK sends the braces unchanged (read in @forge/events). */
const QUEUE_PATH = /^\/webhook\/queue\/(publish|stats|cancel)\//;

/** Answers every call of the app's code to the platform, by its service. */
export function createWire(
  options: WireOptions,
): (accountId: string | undefined, descriptor: unknown, path: string, init: RequestInit) => Promise<Response> {
  return async (accountId, given, path, init) => {
    const descriptor = parseDescriptor(given);
    if (descriptor.type === 'kvs') return storage(options, path, init);
    if (descriptor.type !== 'fpp') return notImitated(`${descriptor.type} calls (${path})`);
    return productProxy(options, descriptor, accountId, path, init);
  };
}

async function productProxy(
  options: WireOptions,
  descriptor: Descriptor,
  accountId: string | undefined,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const remote = remoteOf(descriptor);
  if (isProductName(remote)) return options.productCall(remote, descriptor, accountId, path, init);
  const operation = QUEUE_PATH.exec(path)?.[1];
  if (remote === 'stargate' && isQueueOperation(operation)) return options.queues[operation](bodyOf(init));
  return notImitated(`${remote} ${path}`);
}

function isQueueOperation(name: string | undefined): name is keyof Queues {
  return name === 'publish' || name === 'stats' || name === 'cancel';
}

function storage(options: WireOptions, path: string, init: RequestInit): Response {
  // forge lint does not notice the missing scope, but the platform does (documented: the scope is required).
  if (!options.permissions.scopes.all.has('storage:app')) {
    const message = 'The app needs the scope storage:app in its manifest to use @forge/kvs.';
    return Response.json({ code: 'FORBIDDEN', message }, { status: 403 });
  }
  return options.storage.answer(path, bodyOf(init));
}

/** The SDK sends JSON texts to these services. */
function bodyOf(init: RequestInit): Json {
  return typeof init.body === 'string' ? jsonShape.parse(JSON.parse(init.body)) : null;
}
