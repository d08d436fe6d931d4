import type { Invoke } from '../invocation/invoker';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';
import type { Background } from './background';

/** Seconds for a function before its app is removed (documented). */
const LAST_SECONDS = 55;

export interface LifeCycleDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly random: () => string;
  /** Deletes the app's storage. */
  readonly clearStorage: () => void;
}

/** Installation and removal of the app. */
export interface LifeCycle {
  readonly isInstalled: () => boolean;
  /**
   * Runs the functions of `preUninstall`, without a person and for at most 55 seconds; failures do not matter
   * (documented).
   * Then the app is removed: none of its functions run, and its queued events are dropped.
   */
  readonly uninstall: () => Promise<void>;
  /** Installs the app again with an empty storage (chosen). The event `avi:forge:installed:app` is not sent. */
  readonly install: () => void;
}

export function createLifeCycle(dependencies: LifeCycleDependencies): LifeCycle {
  const { manifest, identity, invoke, background, random } = dependencies;
  let installed = true;

  const lastFunctions = () =>
    manifest.of('preUninstall').map(({ key, function: functionKey }) =>
      invoke({
        functionKey,
        moduleKey: key,
        moduleType: 'preUninstall',
        seconds: LAST_SECONDS,
        payload: { context: { cloudId: identity.cloudId, moduleKey: key }, contextToken: random() },
      }),
    );

  return {
    isInstalled: () => installed,
    uninstall: async () => {
      if (!installed) return;
      await background.track(Promise.all(lastFunctions()));
      installed = false;
      background.close();
    },
    install: () => {
      if (installed) return;
      dependencies.clearStorage();
      installed = true;
    },
  };
}
