import { createContext, useContext } from 'react';
import type { SettingsFault } from '../../../../src/procedure/settings/fault';
import type { SettingsDraft } from '../model/draft';

/** Data shared by all fields of the form. */
export interface FormContextValue {
  /** Prefix of the ids of fields. */
  readonly id: string;
  readonly draft: SettingsDraft;
  readonly change: (patch: Partial<SettingsDraft>) => void;
  readonly faults: readonly SettingsFault[];
  /** True if the language is fixed, because names and messages across the site use it. */
  readonly isInstalled: boolean;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (value === null) throw new Error('A field of the settings is used outside of their form.');
  return value;
}

/** The id of the control of a setting. */
export const controlId = (form: string, path: string): string => `${form}-${path}`;
