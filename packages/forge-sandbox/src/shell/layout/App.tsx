import { useCallback, useMemo, useState } from 'react';
import { createApi } from '../api/http';
import { listPeople } from '../api/people';
import { readWords } from '../api/sandbox';
import { LanguageProvider } from '../i18n/LanguageContext';
import { LANGUAGES, translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';
import { pageOf } from '../pages/pageOf';
import { Busy } from '../parts/Busy';
import { FlagsProvider } from '../parts/Flags';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useRoute } from '../routing/location';
import { remember, remembered, usePreference } from '../session/preferences';
import { THEME_CHOICES, useTheme } from '../session/theme';
import type { ThemeChoice } from '../session/theme';
import { useLoaded } from '../session/useLoaded';
import { Shell } from './Shell';

/** The whole shell. It loads the people, restores the last chosen person, and shows the page of the address. */
export function App() {
  const [language, setLanguage] = usePreference<Language>('language', LANGUAGES, 'es');
  const [theme, setTheme] = usePreference<ThemeChoice>('theme', THEME_CHOICES, 'auto');
  const { colorMode, isPainted } = useTheme(theme);
  const route = useRoute();

  const stranger = useMemo(() => createApi(null), []);
  const people = useLoaded(useCallback(() => listPeople(stranger), [stranger]));
  // If they cannot be read, the shell keeps its own texts.
  const words = useLoaded(useCallback(() => readWords(stranger), [stranger]));
  const [accountId, setAccountId] = useState(() => remembered('person'));
  const become = useCallback((chosen: string) => {
    remember('person', chosen);
    setAccountId(chosen);
  }, []);
  const me = people.value?.find((person) => person.accountId === accountId) ?? people.value?.[0];

  if (!isPainted || words.isBusy) return null;
  return (
    <LanguageProvider language={language} words={words.value}>
      <FlagsProvider>
        {people.problem !== null && (
          <main className="page">
            <ProblemMessage
              title={translate(language, 'problem.title')}
              problem={people.problem}
              onRetry={people.reload}
            />
          </main>
        )}
        {people.problem === null && me === undefined && (people.isBusy ? <Busy /> : <NobodyHere language={language} />)}
        {people.problem === null && me !== undefined && (
          <Shell
            // Another person sees another site: no state of the previous person may stay.
            key={me.accountId}
            me={me}
            people={people.value ?? []}
            onBecome={become}
            theme={theme}
            colorMode={colorMode}
            onTheme={setTheme}
            onLanguage={setLanguage}
          >
            {pageOf(route)}
          </Shell>
        )}
      </FlagsProvider>
    </LanguageProvider>
  );
}

function NobodyHere({ language }: { language: Language }) {
  return (
    <main className="page empty">
      <h1>{translate(language, 'people.noneTitle')}</h1>
      <p>{translate(language, 'people.none')}</p>
    </main>
  );
}
