import { otherOrigin } from '../origins';

/** What the platform allows a Custom UI frame to do (attribute `sandbox`). */
export const FRAME_SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

export interface AppFrame {
  /** For `createBridgeHost`. */
  readonly appOrigin: string;
  /** For the frame's `src`. */
  readonly src: string;
}

/**
 * Where to load a resource of the app from.
 * @param resourceUrl the path that `GET /forge/modules` gives.
 * @throws Error when the shell was opened under a name that has no other one.
 */
export function appFrame(resourceUrl: string, here: Location = window.location): AppFrame {
  const appOrigin = otherOrigin(here);
  if (appOrigin === null) throw new Error('Open the sandbox as http://localhost or http://127.0.0.1.');
  return { appOrigin, src: `${appOrigin}${resourceUrl}?parent=${encodeURIComponent(here.origin)}` };
}
