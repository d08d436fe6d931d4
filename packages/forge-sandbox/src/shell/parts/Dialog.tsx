import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { CrossIcon } from './icons';
import { useTexts } from '../i18n/LanguageContext';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons at the bottom; the main action is the last one. */
  readonly footer?: ReactNode;
  /** @default 'medium' */
  readonly size?: 'small' | 'medium' | 'large' | 'xlarge';
  /** @default true; false if an app asks that Escape does nothing. */
  readonly closesOnEscape?: boolean;
  /** Whether a click beside the dialog closes it. @default false: typed text would be lost. */
  readonly closesOnOverlay?: boolean;
  /** @default false; true if the content has its own title and buttons: only screen readers then get the title. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** Candidates for the focus on opening: the first control other than the cross. */
const FIRST_CONTROLS = '.dialog-body :is(input, textarea, button):not([type=hidden]), .dialog-footer button';

/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and restores the focus.
 * It is open for as long as it is rendered.
 */
export function Dialog({
  title,
  onClose,
  footer,
  size = 'medium',
  closesOnEscape = true,
  closesOnOverlay = false,
  isBare = false,
  children,
}: DialogProps) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>(FIRST_CONTROLS)?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onClick={(event) => {
        // The content fills the element. Only the backdrop around it has the element itself as target.
        if (closesOnOverlay && event.target === event.currentTarget) onClose();
      }}
      onCancel={(event) => {
        // React decides about the closing: the element must not close on its own while rendered.
        event.preventDefault();
        if (closesOnEscape) onClose();
      }}
    >
      <div className={isBare ? 'visually-hidden' : 'dialog-header'}>
        <h2 id={titleId}>{title}</h2>
        {!isBare && (
          <IconButton label={t('dialog.close')} onClick={onClose}>
            <CrossIcon />
          </IconButton>
        )}
      </div>
      <div className={isBare ? 'dialog-body dialog-body-bare' : 'dialog-body'}>{children}</div>
      {footer !== undefined && <div className="dialog-footer">{footer}</div>}
    </dialog>
  );
}
