/** What the manifest names. */
export { admin } from './entry/admin';
export { runInstall } from './entry/installQueue';
export { onTransition } from './entry/onTransition';
