export { createForgeHost } from './host';
export type { ForgeHost, ForgeHostOptions } from './forgeHost';
export type { Authenticate, SignedIn } from './http/authentication';
export type { Failure, LogLine } from './invocation/journal';
export { InvocationFailed } from './invocation/resolverCalls';
export { ManifestError } from './manifest/manifest';
