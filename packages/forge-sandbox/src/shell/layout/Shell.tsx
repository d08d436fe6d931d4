import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createApi } from '../api/http';
import { getMyself } from '../api/people';
import type { Person } from '../api/people';
import { listProjects } from '../api/projects';
import { useTexts } from '../i18n/LanguageContext';
import type { Language } from '../i18n/translate';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { projectKeyOf } from '../routing/route';
import { SessionContext } from '../session/SessionContext';
import type { Session } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import type { ColorMode, ThemeChoice } from '../session/theme';
import { Header } from './Header';

interface ShellProps {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly onBecome: (accountId: string) => void;
  readonly theme: ThemeChoice;
  readonly colorMode: ColorMode;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** The browser's time zone, for a site without a profile zone. */
const BROWSER_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The frame around every page, once the person is known: header, session, and the page inside. */
export function Shell({ me, people, onBecome, theme, colorMode, onTheme, onLanguage, children }: ShellProps) {
  const { t } = useTexts();
  const api = useMemo(() => createApi(me.email), [me.email]);
  const profile = useLoaded(useCallback(() => getMyself(api), [api]));
  const projects = useLoaded(useCallback(() => listProjects(api), [api]));

  const wanted = projectKeyOf(location.search);
  const project = projects.value?.find(({ key }) => wanted === null || key === wanted) ?? null;
  const timeZone = profile.value?.timeZone ?? BROWSER_TIME_ZONE;
  const session: Session = useMemo(
    () => ({ me, api, people, project, timeZone, colorMode }),
    [me, api, people, project, timeZone, colorMode],
  );

  const problem = projects.problem ?? profile.problem;
  const isKnown = !projects.isBusy && !profile.isBusy;
  return (
    <SessionContext.Provider value={session}>
      <a className="skip-link" href="#content">
        {t('navigation.skip')}
      </a>
      <Header project={project} onBecome={onBecome} theme={theme} onTheme={onTheme} onLanguage={onLanguage} />
      {problem !== null && (
        <div className="page">
          <ProblemMessage
            title={t('problem.title')}
            problem={problem}
            onRetry={() => {
              profile.reload();
              projects.reload();
            }}
          />
        </div>
      )}
      {problem === null && (isKnown ? children : <Busy />)}
    </SessionContext.Provider>
  );
}
