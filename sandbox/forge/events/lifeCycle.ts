import type { Invoke } from '../invocation/invoker';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';
import type { Background } from './background';

/** Seconds that a function may run before its app goes (documented). */
const LAST_SECONDS = 55;

export interface LifeCycleDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly random: () => string;
  /** Forgets what the app has stored. */
  readonly clearStorage: () => void;
}

/** An app comes to a site, and goes. */
export interface LifeCycle {
  readonly isInstalled: () => boolean;
  /**
   * Runs the functions of `preUninstall`, without a person and for 55 seconds at most, whatever comes of them
   * (documented); then the app is gone: nothing of it runs, and what it had put into queues is dropped.
   */
  readonly uninstall: () => Promise<void>;
  /** Installs it anew, with an empty storage (chosen). The event `avi:forge:installed:app` is not sent. */
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
