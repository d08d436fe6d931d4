import { otherOrigin } from '../origins';

/**
 * The page that may talk to this frame: the one in `?parent=`, if it is the sandbox under its other name.
 * Null if any other page opened the frame.
 */
export function parentOriginOf(here: Location): string | null {
  const named = new URLSearchParams(here.search).get('parent');
  return named !== null && named === otherOrigin(here) ? named : null;
}
