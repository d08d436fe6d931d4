import { useMemo } from 'react';
import type { Problem } from '../api/answer';
import type { ForgeMacro } from '../api/forge';
import { useForgeModules } from '../forge/useForgeModules';

export interface Macros {
  /** By extension key, in the manifest's order; null during loading. */
  readonly byKey: ReadonlyMap<string, ForgeMacro> | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** The macros of the installed app. */
export function useMacros(): Macros {
  const { value, problem, reload } = useForgeModules();
  const byKey = useMemo(
    () => (value === null ? null : new Map(value.macros.map((macro) => [macro.extensionKey, macro]))),
    [value],
  );
  return { byKey, problem, reload };
}
