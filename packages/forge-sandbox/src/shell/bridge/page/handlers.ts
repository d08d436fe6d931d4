import type { HistoryLocation, Theme } from '../protocol';
import type { EventBus } from './eventBus';

/** `new Modal({...}).open()`: a resource of the app, shown above the page. */
export interface ModalRequest {
  /** Resource key; null for the resource of the calling frame. */
  readonly resource: string | null;
  /** A name such as `medium`, or widths and heights as CSS lengths. */
  readonly size: string | { readonly width: string; readonly height?: string | undefined };
  /** The opened frame finds it in `context.extension.modal`. */
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
  /** Called after the modal is gone, with the argument of its frame's `view.close()`. */
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

/** The page's list of places for an app with its own navigation (`view.createHistory()`). */
export interface PageHistory {
  readonly location: () => HistoryLocation;
  readonly push: (location: HistoryLocation) => void;
  readonly replace: (location: HistoryLocation) => void;
  readonly go: (delta: number) => void;
  /** Called for moves that the app did not make, such as the browser's back button. */
  readonly listen: (moved: (location: HistoryLocation) => void) => void;
}

/** The app's back end over HTTP: see `forgeBackend`. */
export interface BackendHandlers {
  readonly invoke: (request: { functionKey: string; payload?: unknown }) => Promise<unknown>;
  readonly fetchProduct: (request: object) => Promise<unknown>;
  readonly getContext: () => Promise<unknown>;
  readonly theme: () => Promise<Theme>;
}

/**
 * Functions of the page for the app in a frame. A missing handler means that this place cannot do it. The app
 * then gets `false`, or an error with the reason, as on the platform.
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
  /** Only for places that can be closed: modals, and pages that the shell opened for a task. */
  readonly close?: (payload: unknown) => void;
  readonly submit?: (payload: unknown) => void;
  readonly open?: () => void;
  /** Reloads the place with the app. */
  readonly refresh?: (payload: unknown) => void;
  /** Reloads the issue without reloading the app. */
  readonly refreshIssueView?: () => void;
  readonly history?: PageHistory;
  /** Called with the content's height at every change. @default sets the frame's height */
  readonly resized?: (pixels: number) => void;
}
