import type { ReactNode } from 'react';
import './buttons.css';

interface IconButtonProps {
  /** The button's action: its accessible name and its tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** For a switch among several: whether this one is on. */
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

/** A small square button that shows an icon or two letters. */
export function IconButton({ label, onClick, isPressed, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
