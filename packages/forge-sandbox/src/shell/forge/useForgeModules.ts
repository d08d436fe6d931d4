import { useCallback } from 'react';
import { listModules } from '../api/forge';
import type { ForgeModules } from '../api/forge';
import { useTexts } from '../i18n/LanguageContext';
import { useLoaded } from '../session/useLoaded';
import type { Loaded } from '../session/useLoaded';
import { useSession } from '../session/SessionContext';

/** The modules of the installed app, with titles in the chosen language. */
export function useForgeModules(): Loaded<ForgeModules> {
  const { api } = useSession();
  const { locale } = useTexts();
  return useLoaded(useCallback(() => listModules(api, locale), [api, locale]));
}
