import { otherOrigin } from '../origins';

/** The platform's permissions for a Custom UI frame (attribute `sandbox`). */
export const FRAME_SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

export interface AppFrame {
  /** For `createBridgeHost`. */
  readonly appOrigin: string;
  /** For the frame's `src`. */
  readonly src: string;
}

/**
 * Address from which to load a resource of the app.
 * @param resourceUrl the path from `GET /forge/modules`.
 * @throws Error if the shell was opened under a host name without a counterpart.
 */
export function appFrame(resourceUrl: string, here: Location = window.location): AppFrame {
  const appOrigin = otherOrigin(here);
  if (appOrigin === null) throw new Error('Open the sandbox as http://localhost or http://127.0.0.1.');
  return { appOrigin, src: `${appOrigin}${resourceUrl}?parent=${encodeURIComponent(here.origin)}` };
}
