import { useCallback, useState } from 'react';

/** Settings that the browser keeps between visits. If storage is forbidden, a choice lasts as long as the page. */
const PREFIX = 'sandbox.';

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing to do: see above.
  }
}

/** A stored choice among a few words. Any other stored value counts as `otherwise`. */
export function usePreference<T extends string>(
  name: string,
  allowed: readonly T[],
  otherwise: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((word) => word === remembered(name)) ?? otherwise);
  const choose = useCallback(
    (next: T) => {
      remember(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, choose];
}
