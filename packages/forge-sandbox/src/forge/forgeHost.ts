import type { Hono } from 'hono';
import type { Clock } from '../clock';
import type { InstalledApp } from '../jira/installedApp';
import type { Json } from '../jira/site/json';
import type { IdleOptions } from './events/background';
import type { Authenticate } from './http/authentication';
import type { Failure, LogLine } from './invocation/journal';
import type { ExportMacro } from './macros/macroExports';
import type { ShownMacro } from './macros/shownMacros';
import type { Product } from './wire/productCalls';

export interface ForgeHostOptions {
  /** Directory with `manifest.yml`; the resources' paths are relative to it. */
  readonly appDirectory: string;
  /** The built app: `index.cjs` and `__LOCALES__`. */
  readonly bundleDirectory: string;
  /** The frames' half of the bridge, a file named `bridge.js`. @default the one of the package's build */
  readonly bridgeScript?: string;
  readonly clock: Clock;
  /** Jira, called as a principal. */
  readonly product: Product;
  /** Confluence, called as a principal. Without it, every call to Confluence is refused. */
  readonly confluence?: Product;
  readonly authenticate: Authenticate;
  readonly siteUrl: string;
  readonly appAccountId: string;
  /** Unique ids of invocations, events and jobs. @default random uuids */
  readonly random?: () => string;
  /** Called with every line that the app logs. */
  readonly log?: (line: LogLine) => void;
  /** Seconds a resolver or a post function may run. @default 25, as on the platform */
  readonly interactiveSeconds?: number;
}

/** A built Forge app, installed and running. */
export interface ForgeHost {
  readonly app: InstalledApp;
  /** The shell's routes, to be mounted at `/forge`. */
  readonly routes: Hono;
  /** @throws InvocationFailed if the function throws or exceeds its limit. */
  invokeResolver(
    moduleKey: string,
    functionKey: string,
    payload: Json,
    caller: { accountId: string; locale?: string; timeZone?: string; extension?: Json; localId?: string },
  ): Promise<Json>;
  /** The app's macros, with titles in its default locale. */
  readonly macros: readonly ShownMacro[];
  /** Called by Confluence for exports, page history and search. A failure is a value, and recorded. */
  readonly exportMacro: ExportMacro;
  /** Runs a scheduledTrigger of the manifest now; failures are recorded. */
  runScheduled(moduleKey: string): Promise<void>;
  /** Keys of the manifest's scheduledTriggers. */
  readonly scheduledTriggers: readonly string[];
  /** Runs `preUninstall`; failures do not matter. Then the app's functions stop and its rules in Jira fail. */
  uninstall(): Promise<void>;
  /** Installs the app again, with an empty storage. */
  install(): void;
  /**
   * Resolves when no invocation, queue event, post function or retry is running or waiting. Delayed retries and queue
   * events start at once, unless `keepDelays` is set.
   */
  settle(options?: IdleOptions): Promise<void>;
  /** Drops queue events and retries that still wait for their time. */
  close(): void;
  readonly metrics: { readonly functionInvocations: number };
  readonly failures: readonly Failure[];
  /** The newest 1,000 lines that the app logged: `forge logs` on a real site. */
  readonly logs: readonly LogLine[];
  /** Declarations of the manifest that the sandbox does not run, one sentence each. */
  readonly notImitated: readonly string[];
  /** Key-value storage of the app, by key. */
  stored(): Promise<Readonly<Record<string, Json>>>;
  /** Violations of the content security policy, as browsers reported them. */
  readonly cspReports: readonly unknown[];
}
