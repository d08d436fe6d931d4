/** Additions of the platform to an app's pages, for tests that show a page without a host. */
export { contentSecurityPolicy } from '../forge/http/contentSecurityPolicy';
export { themeOf } from '../forge/http/theme';
export { readManifest } from '../forge/manifest/readManifest';
export { FRAME_SANDBOX } from '../shell/bridge/page/appFrame';
