/** A local Jira, Confluence and Forge host that run a built Forge app. See README.md. */
export { createClock, type Clock } from './clock';
export { startSandbox, type Sandbox, type SandboxOptions, type SandboxSite } from './server';
export type { ShownPerson } from './control/peopleRoutes';
export type { ShellWords } from './control/wordRoutes';
export { readPort, UsageError } from './command/options';
