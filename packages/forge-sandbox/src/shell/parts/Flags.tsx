import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { IconButton } from './IconButton';
import { CrossIcon } from './icons';
import './flags.css';

export interface Flag {
  readonly id: string;
  readonly appearance: 'information' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
  /** @default true, except for errors */
  readonly isAutoDismiss?: boolean;
}

interface Flags {
  /** Shows a flag. It replaces an older one of the same id. */
  readonly show: (flag: Flag) => void;
  readonly dismiss: (id: string) => void;
}

/** Milliseconds until a flag closes itself: Atlassian's flags take eight seconds (documented). */
const STAY = 8000;

const FlagsContext = createContext<Flags>({ show: () => undefined, dismiss: () => undefined });

export function useFlags(): Flags {
  return useContext(FlagsContext);
}

function FlagView({ flag, onDismiss }: { flag: Flag; onDismiss: (id: string) => void }) {
  const { t } = useTexts();
  const { id, appearance, title, description, actions = [], isAutoDismiss = appearance !== 'error' } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return undefined;
    const timer = setTimeout(onDismiss, STAY, id);
    return () => {
      clearTimeout(timer);
    };
  }, [id, isAutoDismiss, onDismiss]);

  return (
    <div className="flag" role={appearance === 'error' ? 'alert' : 'status'}>
      <SectionMessage appearance={appearance} title={title}>
        {description !== undefined && <p>{description}</p>}
        {actions.length > 0 && (
          <div className="button-row">
            {actions.map((action) => (
              <Button key={action.text} spacing="compact" onClick={action.onClick}>
                {action.text}
              </Button>
            ))}
          </div>
        )}
      </SectionMessage>
      <div className="flag-close">
        <IconButton
          label={t('flag.dismiss')}
          onClick={() => {
            onDismiss(id);
          }}
        >
          <CrossIcon />
        </IconButton>
      </div>
    </div>
  );
}

/** Shows short messages in a corner, the newest on top. */
export function FlagsProvider({ children }: { children: ReactNode }) {
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const dismiss = useCallback((id: string) => {
    setFlags((before) => before.filter((flag) => flag.id !== id));
  }, []);
  const show = useCallback((flag: Flag) => {
    setFlags((before) => [flag, ...before.filter((other) => other.id !== flag.id)]);
  }, []);
  const context = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <FlagsContext.Provider value={context}>
      {children}
      <div className="flags">
        {flags.map((flag) => (
          <FlagView key={flag.id} flag={flag} onDismiss={dismiss} />
        ))}
      </div>
    </FlagsContext.Provider>
  );
}
