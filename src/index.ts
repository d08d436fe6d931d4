/** What the manifest names. */
export { admin } from './entry/admin';
export { macro } from './entry/macro';
export { exportMacro } from './entry/macroExport';
export { publication } from './entry/publication';
export { runInstall } from './entry/installQueue';
export { onTransition } from './entry/onTransition';
