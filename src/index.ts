/** What the manifest names. */
export { admin } from './entry/admin/resolver';
export { beforeUninstall, watch } from './entry/lifeCycle';
export { macro } from './entry/macro';
export { exportMacro } from './entry/macroExport';
export { publication } from './entry/publication';
export { runInstall } from './entry/runQueue';
export { onTransition } from './entry/onTransition';
export { sendReminders } from './entry/reminders';
