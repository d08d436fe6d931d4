/**
 * The app's half of the bridge, injected first into every Custom UI page. @forge/bridge reads
 * `globalThis.__bridge.callBridge` while its modules are evaluated, so this is built into one classic script.
 */
import { createPeer } from '../peer';
import { APPLY_THEME, isMessage, RESIZE } from '../protocol';
import { reportHeight } from './height';
import { openHistory } from './history';
import { parentOriginOf } from './parentOrigin';
import { applyTheme } from './theme';

const page = window.parent;
const pageOrigin = parentOriginOf(window.location);

const peer = createPeer(
  (message) => {
    if (pageOrigin === null)
      throw new Error('This page works only inside the sandbox, which names itself in ?parent=.');
    page.postMessage(message, pageOrigin);
  },
  (name, [argument]) => {
    if (name !== APPLY_THEME) throw new Error(`The app's frame has no command "${name}".`);
    applyTheme(argument);
  },
);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === page && event.origin === pageOrigin && isMessage(event.data)) peer.receive(event.data);
});

/** Commands whose answer contains more than the page can send. */
const COMPLETED_HERE: Readonly<Record<string, () => Promise<unknown>>> = {
  enableTheming: async () => {
    applyTheme(await peer.call('enableTheming'));
  },
  createHistory: () => openHistory((payload) => peer.call('createHistory', payload)),
};

Object.defineProperty(globalThis, '__bridge', {
  value: {
    callBridge: (command: string, payload?: unknown): Promise<unknown> =>
      COMPLETED_HERE[command]?.() ?? peer.call(command, payload),
  },
});

if (pageOrigin !== null) {
  reportHeight((height) => {
    void peer.call(RESIZE, height);
  });
}
