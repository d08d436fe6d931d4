import type { Manifest } from './manifest';

/** References of the manifest without a target, as sentences. Empty if there are none. */
export function brokenReferences(manifest: Manifest): string[] {
  return [...repeatedKeys(manifest), ...unknownFunctions(manifest), ...unknownResources(manifest), ...texts(manifest)];
}

/** The platform's rule: keys are unique over all module types, functions included (proved with forge lint). */
function repeatedKeys(manifest: Manifest): string[] {
  const keys = manifest.modules.map(({ module }) => module.key);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(
    (key) => `the module key "${key}" is used more than once`,
  );
}

function unknownFunctions(manifest: Manifest): string[] {
  const functions = new Set(manifest.of('function').map((declared) => declared.key));
  return manifest.modules.flatMap(({ type, module }) => {
    const named = [module['function'], module.resolver?.function, inside(module['adfExport'], 'function')].filter(
      (name) => typeof name === 'string',
    );
    return named
      .filter((name) => !functions.has(name))
      .map((name) => `${type} "${module.key}" names the function "${name}", which is not declared`);
  });
}

function unknownResources(manifest: Manifest): string[] {
  return manifest.modules.flatMap(({ type, module }) => {
    const named = [module['resource'], inside(module['config'], 'resource')].filter((name) => typeof name === 'string');
    return named
      .filter((name) => !manifest.resources.has(name))
      .map((name) => `${type} "${module.key}" names the resource "${name}", which is not declared`);
  });
}

/** A property of an object that a module may hold. */
function inside(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined;
}

function texts(manifest: Manifest): string[] {
  const messages = [...manifest.of('jira:workflowValidator'), ...manifest.of('jira:workflowCondition')].flatMap(
    ({ key, errorMessage }) =>
      typeof errorMessage === 'object' && 'expression' in errorMessage
        ? [`"${key}" has an errorMessage that is an expression: the sandbox takes a text or {i18n: key}`]
        : [],
  );
  const declared = manifest.translations?.resources.map((resource) => resource.key) ?? [];
  const fallback = manifest.translations?.fallback.default;
  return fallback === undefined || declared.includes(fallback)
    ? messages
    : [...messages, `translations.fallback.default is "${fallback}", which has no resource`];
}
