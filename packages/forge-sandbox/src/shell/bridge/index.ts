/**
 * The page's half of the bridge between the shell and the app's frames. The other half, `frame/script.ts`, runs in
 * these.
 */
export { appFrame, FRAME_SANDBOX } from './page/appFrame';
export type { AppFrame } from './page/appFrame';
export { createBridgeHost } from './page/bridgeHost';
export type { BridgeHost, BridgeHostOptions } from './page/bridgeHost';
export { createEventBus } from './page/eventBus';
export type { EventBus } from './page/eventBus';
export { forgeBackend } from './page/forgeBackend';
export type { Place } from './page/forgeBackend';
export type { BackendHandlers, BridgeHandlers, Flag, ModalRequest, PageHistory } from './page/handlers';
export { memoryHistory } from './page/memoryHistory';
export type { HistoryLocation, Theme } from './protocol';
