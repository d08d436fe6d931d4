export { ConnectionFailed, InvocationKilled } from './connection';
export { createFaultEngine } from './engine';
export type { ActiveFault, FaultEngine } from './engine';
export { InvalidFault } from './fault';
export type { Fault } from './fault';
