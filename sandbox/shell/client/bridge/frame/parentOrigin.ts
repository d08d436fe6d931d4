import { otherOrigin } from '../origins';

/**
 * The page that may talk to this frame: the one `?parent=` names, and only if it is the sandbox under its other name.
 * Null when the frame was opened by anybody else.
 */
export function parentOriginOf(here: Location): string | null {
  const named = new URLSearchParams(here.search).get('parent');
  return named !== null && named === otherOrigin(here) ? named : null;
}
