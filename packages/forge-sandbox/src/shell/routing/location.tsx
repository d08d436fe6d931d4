import { useMemo, useSyncExternalStore } from 'react';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { routeOf } from './route';
import type { Route } from './route';

/** Event of the shell for `pushState`, which fires no event of the browser. */
const MOVED = 'sandbox:moved';

/** Opens a page of the shell. It keeps `?project=` of the present address. */
export function navigate(path: string): void {
  const target = new URL(path, location.href);
  const project = new URLSearchParams(location.search).get('project');
  if (project !== null && !target.searchParams.has('project')) target.searchParams.set('project', project);
  history.pushState(null, '', target);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

function subscribe(onMove: () => void): () => void {
  addEventListener('popstate', onMove);
  addEventListener(MOVED, onMove);
  return () => {
    removeEventListener('popstate', onMove);
    removeEventListener(MOVED, onMove);
  };
}

export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  return useMemo(() => routeOf(path), [path]);
}

/** A parameter of the address's query; null if absent. */
export function useSearchParameter(name: string): string | null {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return new URLSearchParams(search).get(name);
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string };

/** A link inside the shell. Unlike an ordinary one, a plain click does not reload the page. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const wantsOwnWindow = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (event.defaultPrevented || wantsOwnWindow) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}
