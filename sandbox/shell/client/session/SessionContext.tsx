import { createContext, useContext } from 'react';
import type { Api } from '../api/http';
import type { Person } from '../api/people';
import type { Project } from '../api/projects';
import type { ColorMode } from './theme';

/** Who uses the shell, on which project, and how it looks to them. */
export interface Session {
  readonly me: Person;
  /** Calls the sandbox as `me`. */
  readonly api: Api;
  readonly people: readonly Person[];
  /** Null on a site without a project. */
  readonly project: Project | null;
  /** IANA name, from the person's Jira profile; dates are shown and read in it, as Jira does. */
  readonly timeZone: string;
  readonly colorMode: ColorMode;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; only pages inside the shell may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession: no SessionContext above this component');
  return session;
}
