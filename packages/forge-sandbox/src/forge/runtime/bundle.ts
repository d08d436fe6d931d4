import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ModuleOf } from '../manifest/moduleShapes';
import { runInvocation } from './currentInvocation';

/** A function of the app as the platform calls it: payload first, then the context of the invocation. */
export type Handler = (payload: unknown, context: unknown) => unknown;

/** During the import of the bundle there is no invocation: no call or fetch is allowed yet. */
const LOADING = {
  runtime: {},
  serve: (_descriptor: unknown, path: string) =>
    Promise.reject(new Error(`${path} was called while the app was being loaded, outside any invocation.`)),
  allowsEgress: () => false,
  log: () => undefined,
};

/**
 * Loads the built app, unmodified, and finds the handlers that the manifest names (`file.export`).
 * Every host loads a fresh copy of the bundle, as a new deployment would. Under jest, the module registry cannot be
 * emptied from inside. The copies of one test file therefore share their module-level state.
 * @throws Error if the bundle or one of its exports is missing.
 */
export function loadHandlers(
  bundleDirectory: string,
  functions: readonly ModuleOf<'function'>[],
): ReadonlyMap<string, Handler> {
  const files = new Map<string, Readonly<Record<string, unknown>>>();
  return new Map(
    functions.map((declared) => {
      const [file = '', name = ''] = declared.handler.split('.');
      const exported = files.get(file) ?? requireFresh(join(bundleDirectory, `${file}.cjs`));
      files.set(file, exported);
      const handler = exported[name];
      if (!isHandler(handler)) {
        throw new Error(
          `manifest.yml: function "${declared.key}" names ${declared.handler}, but ${file}.cjs exports no function "${name}".`,
        );
      }
      return [declared.key, handler];
    }),
  );
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function requireFresh(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) throw new Error(`There is no ${path}: build the app first.`);
  const require = createRequire(path);
  Reflect.deleteProperty(require.cache, require.resolve(path));
  const exported: unknown = runInvocation(LOADING, () => require(path) as unknown);
  if (typeof exported !== 'object' || exported === null) throw new Error(`${path} is not a CommonJS bundle.`);
  return { ...exported };
}
