import type { HistoryLocation, Theme } from '../protocol';
import type { EventBus } from './eventBus';

/** `new Modal({...}).open()`: another resource of the app, or the same one, shown above the page. */
export interface ModalRequest {
  /** Resource key; null for the resource of the frame that asks. */
  readonly resource: string | null;
  /** A name such as `medium`, or widths and heights as CSS lengths. */
  readonly size: string | { readonly width: string; readonly height?: string | undefined };
  /** The opened frame finds it in `context.extension.modal`. */
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
  /** To be called when the modal is gone, with what its frame gave to `view.close()`. */
  readonly onClose: (payload?: unknown) => Promise<unknown>;
}

/** `showFlag({...})`. */
export interface Flag {
  readonly id: string | number;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly actions: readonly { readonly text: string; readonly onClick: () => Promise<unknown> }[];
  readonly isAutoDismiss: boolean;
}

/** The page's list of places of an app that navigates by itself (`view.createHistory()`). */
export interface PageHistory {
  readonly location: () => HistoryLocation;
  readonly push: (location: HistoryLocation) => void;
  readonly replace: (location: HistoryLocation) => void;
  readonly go: (delta: number) => void;
  /** Called for moves that the app did not make itself, such as the browser's back button. */
  readonly listen: (moved: (location: HistoryLocation) => void) => void;
}

/** The app's back end, reached over HTTP: see `forgeBackend`. */
export interface BackendHandlers {
  readonly invoke: (request: { functionKey: string; payload?: unknown }) => Promise<unknown>;
  readonly fetchProduct: (request: object) => Promise<unknown>;
  readonly getContext: () => Promise<unknown>;
  readonly theme: () => Promise<Theme>;
}

/**
 * What the page around the frame does for the app. A handler that is missing means that this place cannot do it: the
 * app then gets `false`, or an error that says so, as on the platform.
 */
export interface BridgeHandlers extends BackendHandlers {
  /** One bus for all frames of the app on the page. */
  readonly events: EventBus;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string | number) => void;
  /** @param url absolute, or a path of the shell. */
  readonly navigate: (url: string, type: 'same-tab' | 'new-tab') => void;
  readonly reload: () => void;
  readonly changeWindowTitle?: (title: string) => void;
  readonly openModal?: (request: ModalRequest) => void;
  /** Places that can be closed: modals, and pages that the shell opened for a task. */
  readonly close?: (payload: unknown) => void;
  readonly submit?: (payload: unknown) => void;
  readonly open?: () => void;
  /** Shows the place anew, with the app in it. */
  readonly refresh?: (payload: unknown) => void;
  /** Reads the issue again without reloading the app. */
  readonly refreshIssueView?: () => void;
  readonly history?: PageHistory;
  /** Called with the content's height whenever it changes. @default sets the frame's height */
  readonly resized?: (pixels: number) => void;
}
