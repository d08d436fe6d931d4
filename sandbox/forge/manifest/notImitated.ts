import type { Manifest } from './manifest';
import { isModuleType } from './moduleShapes';

/** Properties that would change what people see or what runs, and that the sandbox leaves out. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'jira:issuePanel': ['displayConditions', 'allowMultiple', 'config'],
  'jira:adminPage': ['pages', 'sections', 'useAsConfig', 'useAsGetStarted'],
  scheduledTrigger: ['filter'],
};

/**
 * What the manifest declares and the sandbox does not run, one sentence each, so that nobody takes silence for success.
 * The app still starts: a module for another product must not keep the rest from running.
 */
export function notImitated(manifest: Manifest): string[] {
  return manifest.modules.flatMap(({ type, module }) => {
    if (!isModuleType(type)) return [`${type} "${module.key}" is not run`];
    return (LEFT_OUT[type] ?? [])
      .filter((property) => module[property] !== undefined)
      .map((property) => `${type} "${module.key}": ${property} is ignored`);
  });
}
