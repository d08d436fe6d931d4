import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ForgeHost, ForgeHostOptions } from './forgeHost';
import { createBackground } from './events/background';
import { postFunctionDelivery } from './events/postFunctions';
import { createLifeCycle } from './events/lifeCycle';
import { createQueues } from './events/queues';
import { scheduledRuns } from './events/scheduled';
import { createRoutes } from './http/routes';
import { createInvoker } from './invocation/invoker';
import type { Invoke } from './invocation/invoker';
import { createJournal } from './invocation/journal';
import { createResolverCalls, InvocationFailed } from './invocation/resolverCalls';
import { macroExports } from './macros/macroExports';
import { shownMacro } from './macros/shownMacros';
import { readManifest } from './manifest/readManifest';
import { notImitated } from './manifest/notImitated';
import { fieldModules } from './manifest/fieldModules';
import { ruleModules } from './manifest/ruleModules';
import { loadHandlers } from './runtime/bundle';
import { egressRule } from './runtime/egress';
import { installGlobals } from './runtime/globals';
import { identify } from './runtime/identity';
import { createKeyValueService } from './storage/keyValueService';
import { stored } from './storage/stored';
import { loadTranslations } from './translations/translations';
import { productCalls } from './wire/productCalls';
import { proxyError } from './wire/proxyError';
import { createWire } from './wire/wire';

/** Seconds a resolver or a post function may run (documented). */
const INTERACTIVE_SECONDS = 25;
/** Seconds a consumer or a scheduled function may run unless its `timeoutSeconds` says otherwise (documented). */
const BACKGROUND_SECONDS = 55;

/**
 * Runs an unmodified, built Forge app on the real @forge packages, in this process.
 * @throws ManifestError if the manifest cannot be run; Error if the bundle is missing or lacks a handler.
 */
export async function createForgeHost(options: ForgeHostOptions): Promise<ForgeHost> {
  const { appDirectory, bundleDirectory, clock, siteUrl, appAccountId } = options;
  const random = options.random ?? randomUUID;
  const interactiveSeconds = options.interactiveSeconds ?? INTERACTIVE_SECONDS;

  const manifest = await readManifest(appDirectory);
  const { permissions } = manifest;
  const translations = await loadTranslations(bundleDirectory, manifest);
  const identity = identify(manifest.appId, siteUrl);
  const rules = ruleModules(manifest, identity, translations);
  const fields = fieldModules(manifest, identity, translations);
  const timeouts = new Map(manifest.of('function').map((declared) => [declared.key, declared.timeoutSeconds]));
  const seconds = (functionKey: string) => timeouts.get(functionKey) ?? BACKGROUND_SECONDS;

  installGlobals();
  const handlers = loadHandlers(bundleDirectory, manifest.of('function'));
  const journal = createJournal(clock, options.log ?? (() => undefined));
  const background = createBackground();
  const products = { jira: options.product, confluence: options.confluence };
  const productOptions = { products, permissions, appAccountId, siteUrl };

  const invokeAny = createInvoker({
    handlers,
    identity,
    permissions,
    bundleDirectory,
    journal,
    random,
    allowsEgress: egressRule(permissions.external.fetch.backend),
    answer: async (...call) => (lifeCycle.isInstalled() ? answer(...call) : proxyError(403, 'APP_NOT_INSTALLED')),
  });
  const invoke: Invoke = async (call) =>
    lifeCycle.isInstalled() ? invokeAny(call) : { ok: false, reason: 'threw', message: 'The app is not installed.' };
  const queues = createQueues({ manifest, invoke, background, journal, random, seconds });
  let storage = createKeyValueService(manifest.entities, clock);
  const answer = createWire({
    productCall: productCalls(productOptions),
    storage: { answer: (path, body) => storage.answer(path, body) },
    queues,
    permissions,
  });

  const lifeCycle = createLifeCycle({
    manifest,
    identity,
    invoke: invokeAny,
    background,
    random,
    clearStorage: () => {
      storage = createKeyValueService(manifest.entities, clock);
    },
  });

  const resolverCalls = createResolverCalls({ manifest, identity, invoke, background, seconds: interactiveSeconds });
  const deliverPostFunction = postFunctionDelivery({
    manifest,
    identity,
    invoke,
    background,
    journal,
    seconds: interactiveSeconds,
  });
  const exportMacro = macroExports({ manifest, identity, invoke, background, journal, seconds: interactiveSeconds });
  const runScheduled = scheduledRuns({ manifest, identity, invoke, journal, random, seconds });
  const cspReports: unknown[] = [];
  const title = [...manifest.of('jira:adminPage'), ...manifest.of('jira:issuePanel')][0]?.title ?? identity.appId;

  return {
    app: {
      appId: identity.appId,
      accountId: appAccountId,
      // The app's name is kept in the developer console, not in the manifest.
      displayName: translations.text(title, translations.defaultLocale),
      ruleModules: rules,
      fieldModules: fields,
      isInstalled: lifeCycle.isInstalled,
      deliverPostFunction,
    },
    routes: createRoutes({
      ...productOptions,
      manifest,
      identity,
      translations,
      appDirectory,
      bundleDirectory,
      bridgeScript: options.bridgeScript ?? join(__dirname, '../../dist/frame/bridge.js'),
      isInstalled: lifeCycle.isInstalled,
      reported: (report) => cspReports.push(report),
      authenticate: options.authenticate,
      moduleOf: resolverCalls.moduleOf,
      callResolver: resolverCalls.call,
    }),
    invokeResolver: async (moduleKey, functionKey, payload, caller) => {
      const locale = caller.locale ?? translations.defaultLocale;
      const viewer = { timeZone: 'Etc/UTC', ...caller, locale };
      const outcome = await resolverCalls.call(moduleKey, functionKey, payload, viewer);
      if (!outcome.ok) throw new InvocationFailed(outcome.message);
      return outcome.value ?? null;
    },
    macros: manifest.of('macro').map((macro) => shownMacro(macro, identity, translations, translations.defaultLocale)),
    exportMacro,
    runScheduled: (moduleKey) => background.track(runScheduled(moduleKey)),
    scheduledTriggers: manifest.of('scheduledTrigger').map(({ key }) => key),
    uninstall: lifeCycle.uninstall,
    install: lifeCycle.install,
    settle: background.idle,
    close: background.close,
    metrics: journal.metrics,
    failures: journal.failures,
    logs: journal.logs,
    notImitated: notImitated(manifest),
    stored: () => stored(storage),
    cspReports,
  };
}
