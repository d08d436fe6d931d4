import { createContext, useContext } from 'react';
import type { Api } from '../api/http';
import type { Person } from '../api/people';
import type { Project } from '../api/projects';
import type { ColorMode } from './theme';

/** The person, the project and the appearance of the shell. */
export interface Session {
  readonly me: Person;
  /** Calls the sandbox as `me`. */
  readonly api: Api;
  readonly people: readonly Person[];
  /** Null on a site without a project. */
  readonly project: Project | null;
  /** IANA name from the person's Jira profile. The shell shows and reads dates in it, as Jira does. */
  readonly timeZone: string;
  readonly colorMode: ColorMode;
}

export const SessionContext = createContext<Session | null>(null);

/** The session. Only pages inside the shell may use it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession: no SessionContext above this component');
  return session;
}
