import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { CrossIcon } from './icons';
import { useTexts } from '../i18n/LanguageContext';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons at the foot, the way on last. */
  readonly footer?: ReactNode;
  /** @default 'medium' */
  readonly size?: 'small' | 'medium' | 'large' | 'xlarge';
  /** @default true; false where an app asks that Escape does nothing. */
  readonly closesOnEscape?: boolean;
  /** A press beside the dialog closes it. @default false: it would lose what was typed. */
  readonly closesOnOverlay?: boolean;
  /** @default false; true where what it holds brings its own title and buttons: the title is then only heard. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** What the focus goes to on opening: the first control that is not the cross. */
const FIRST_CONTROLS = '.dialog-body :is(input, textarea, button):not([type=hidden]), .dialog-footer button';

/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives the focus back.
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
        // The content fills the element: only the backdrop around it is the element itself.
        if (closesOnOverlay && event.target === event.currentTarget) onClose();
      }}
      onCancel={(event) => {
        // React decides when it goes: the element must not close on its own and stay rendered.
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
