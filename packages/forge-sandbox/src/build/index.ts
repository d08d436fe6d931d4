/** Bundles a Forge app for the host, as `forge deploy` does for the platform. */
export { buildApp } from './buildApp';
