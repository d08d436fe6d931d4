import type { Manifest } from './manifest';
import type { ModuleOf } from './moduleShapes';
import { isModuleType } from './moduleShapes';

/** Properties that change the interface or the functions that run, and that the sandbox ignores. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'jira:issuePanel': ['displayConditions', 'allowMultiple', 'config'],
  'jira:adminPage': ['pages', 'sections', 'useAsConfig', 'useAsGetStarted'],
  'jira:projectPage': ['pages', 'sections', 'displayConditions'],
  macro: ['autoConvert', 'static', 'viewportSize', 'refDataSchema', 'unlicensedAccess'],
  scheduledTrigger: ['filter'],
  'jira:customField': [
    'edit',
    'validation',
    'parser',
    'searchSuggestions',
    'displayConditions',
    'resolver',
    'function',
  ],
};

/**
 * Declarations of the manifest that the sandbox does not run, one sentence each. The sandbox reports them, so that
 * their absence does not look like success. The app still starts: a module for another product must not stop the rest.
 */
export function notImitated(manifest: Manifest): string[] {
  return [...modulesLeftOut(manifest), ...manifest.of('macro').flatMap(macroLeftOut)];
}

function modulesLeftOut(manifest: Manifest): string[] {
  return manifest.modules.flatMap(({ type, module }) => {
    if (!isModuleType(type)) return [`${type} "${module.key}" is not run`];
    return (LEFT_OUT[type] ?? [])
      .filter((property) => module[property] !== undefined)
      .map((property) => `${type} "${module.key}": ${property} is ignored`);
  });
}

/** The sandbox draws block macros only, and only a configuration that is a page of the app. */
function macroLeftOut({ key, layout, config }: ModuleOf<'macro'>): string[] {
  const classic = config === true || (typeof config === 'object' && config.resource === undefined);
  return [
    ...(layout === 'block' ? [] : [`macro "${key}": layout ${layout} is shown as a block without a body`]),
    ...(classic ? [`macro "${key}": a config without a resource is ignored`] : []),
  ];
}
