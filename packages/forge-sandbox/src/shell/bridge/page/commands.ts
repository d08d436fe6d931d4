import { z } from 'zod';
import { RESIZE } from '../protocol';
import { flagShape, historyShape, listenerShape, modalShape, ruleCallbackShape, runnable } from './payloads';
import { LOCATION_SHAPE, urlOf } from './locations';
import type { BridgeHandlers } from './handlers';

/** State that a frame has given to the page. */
export interface FrameState {
  readonly frameId: string;
  themed: boolean;
  /** Callback of `view.onClose()`. */
  onClose: (() => Promise<unknown>) | null;
  /** Callback of `workflowRules.onConfigure()`; resolves to the rule's configuration as a JSON text. */
  onConfigure: (() => Promise<unknown>) | null;
}

type Command = (payload: unknown, handlers: BridgeHandlers, state: FrameState) => unknown;

/** Runs an optional handler. `false` tells the SDK that this view cannot do it. */
const ifPossible =
  (handler: (handlers: BridgeHandlers) => ((payload: unknown) => void) | undefined): Command =>
  (payload, handlers) => {
    const run = handler(handlers);
    run?.(payload);
    return run !== undefined;
  };

/** Events of one app and public events share the bus under different names. */
const emit =
  (kind: string): Command =>
  (payload, { events }) => {
    const { event, payload: content } = z.object({ event: z.string(), payload: z.unknown() }).parse(payload);
    events.emit(`${kind} ${event}`, content);
  };
const subscribe =
  (kind: string): Command =>
  (payload, { events }) => {
    const { event, callback } = listenerShape.parse(payload);
    return { unsubscribe: events.on(`${kind} ${event}`, callback) };
  };

/** The commands of the bridge by name, as @forge/bridge 7 and @forge/jira-bridge send them. All others are refused. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  invoke: async (payload, { invoke }) => {
    const request = z
      .looseObject({ functionKey: z.string(), payload: z.unknown(), metadata: z.unknown() })
      .parse(payload);
    if (request['invokeType'] !== undefined) throw new Error('The sandbox runs no remotes and no containers.');
    const body = await invoke({ functionKey: request.functionKey, payload: request.payload });
    // The answer is only wrapped if the caller asks for metadata. There are no rate limits to report.
    return request.metadata === undefined ? body : { body, metadata: {} };
  },
  fetchProduct: (payload, { fetchProduct }) => fetchProduct(z.looseObject({}).parse(payload)),
  getContext: (_payload, { getContext }) => getContext(),
  getFrameId: (_payload, _handlers, { frameId }) => frameId,

  enableTheming: async (_payload, { theme }, state) => {
    state.themed = true;
    return theme();
  },
  changeWindowTitle: (title, { changeWindowTitle }) => changeWindowTitle?.(z.string().parse(title)),
  emitReadyEvent: () => undefined,
  [RESIZE]: (height, { resized }) => resized?.(z.number().parse(height)),

  close: ifPossible(({ close }) => close),
  submit: ifPossible(({ submit }) => submit),
  refresh: ifPossible(({ refresh }) => refresh),
  open: ifPossible(({ open }) => open),
  refreshIssueView: ifPossible(({ refreshIssueView }) => refreshIssueView),
  onClose: (callback, { close }, state) => {
    state.onClose = runnable.parse(callback);
    return close !== undefined;
  },
  openModal: (payload, { openModal }) => {
    openModal?.(modalShape.parse(payload));
    return openModal !== undefined;
  },

  showFlag: (payload, { showFlag }) => {
    showFlag(flagShape.parse(payload));
    return true;
  },
  closeFlag: (payload, { closeFlag }) => {
    closeFlag(z.object({ id: flagShape.shape.id }).parse(payload).id);
    return true;
  },

  navigate: (payload, { navigate }) => {
    const location = LOCATION_SHAPE.parse(payload);
    navigate(urlOf(location), location.type);
  },
  getUrl: (payload) => new URL(urlOf(LOCATION_SHAPE.parse(payload)), window.location.origin).href,
  reload: (_payload, { reload }) => {
    reload();
  },
  createHistory: (payload, { history }) => {
    if (history === undefined) throw new Error('Only pages of their own have a history; this view has none.');
    history.listen((location) => void historyShape.parse(payload).onPop(location));
    return { location: history.location(), push: history.push, replace: history.replace, go: history.go };
  },

  emit: emit('app'),
  on: subscribe('app'),
  emitPublic: emit('public'),
  onPublic: subscribe('public'),

  setWorkflowRuleConfigurationCallback: (payload, _handlers, state) => {
    state.onConfigure = ruleCallbackShape.parse(payload).data.onConfigure;
    return true;
  },
};
