import { createPeer } from '../peer';
import { APPLY_THEME, isMessage } from '../protocol';
import type { Theme } from '../protocol';
import { COMMANDS } from './commands';
import type { FrameState } from './commands';
import type { BridgeHandlers } from './handlers';

export interface BridgeHostOptions {
  /** The app's frame. Create the host before setting the frame's `src`, so that no call is lost. */
  readonly frame: HTMLIFrameElement;
  /** The frame's origin: see `appFrame`. */
  readonly appOrigin: string;
  readonly handlers: BridgeHandlers;
}

/** The page's end of one frame's bridge. */
export interface BridgeHost {
  /** Changes the theme of a frame that has asked for theming. */
  changeTheme(theme: Theme): Promise<void>;
  /** Tells the app that the person closed its view (`view.onClose()`). */
  notifyClosed(): Promise<void>;
  /**
   * Asks a form of a workflow rule for its configuration (`workflowRules.onConfigure()`).
   * @returns JSON text, or null if the app gave no callback.
   * @throws Error if the callback fails or returns no text.
   */
  ruleConfiguration(): Promise<string | null>;
  /** Stops listening to the frame. */
  dispose(): void;
}

/** Connects a frame of the app with the page around it. Messages only go to and come from that frame's origin. */
export function createBridgeHost({ frame, appOrigin, handlers }: BridgeHostOptions): BridgeHost {
  const state: FrameState = { frameId: crypto.randomUUID(), themed: false, onClose: null, onConfigure: null };
  const complete: BridgeHandlers = {
    resized: (pixels) => {
      frame.style.height = `${pixels}px`;
    },
    ...handlers,
  };

  const peer = createPeer(
    (message) => {
      frame.contentWindow?.postMessage(message, appOrigin);
    },
    (name, [payload]) => {
      const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
      if (command === undefined) throw new Error(`The sandbox does not imitate the bridge command "${name}".`);
      return command(payload, complete, state);
    },
  );

  const listen = (event: MessageEvent<unknown>) => {
    const fromFrame = event.source === frame.contentWindow && event.origin === appOrigin;
    if (fromFrame && isMessage(event.data)) peer.receive(event.data);
  };
  window.addEventListener('message', listen);

  return {
    changeTheme: async (theme) => {
      if (state.themed) await peer.call(APPLY_THEME, theme);
    },
    notifyClosed: async () => {
      await state.onClose?.();
    },
    ruleConfiguration: async () => {
      if (state.onConfigure === null) return null;
      const configuration = await state.onConfigure();
      if (typeof configuration === 'string') return configuration;
      throw new Error('The app must return the configuration of its rule as a JSON text.');
    },
    dispose: () => {
      window.removeEventListener('message', listen);
    },
  };
}
