import type { ReactNode } from 'react';

/** A 16 px line icon in the colour of its text. The element beside or around it has the name. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5l9 9m0-9l-9 9" />
    </Icon>
  );
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1m8 8l1 1M13 3l-1 1M4 12l-1 1" />
    </Icon>
  );
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M13.5 9.5A6 6 0 016.5 2.5a6 6 0 107 7z" />
    </Icon>
  );
}

export function ScreenIcon() {
  return (
    <Icon>
      <rect x="1.75" y="2.75" width="12.5" height="8.5" rx="1" />
      <path d="M5.5 14h5M8 11.5V14" />
    </Icon>
  );
}

export function ClockIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.5V8l2.25 1.75" />
    </Icon>
  );
}

export function PinIcon() {
  return (
    <Icon>
      <path d="M5.5 1.75h5M6.5 2v4L4 9h8L9.5 6V2M8 9v5.25" />
    </Icon>
  );
}

export function FileIcon() {
  return (
    <Icon>
      <path d="M9 1.750H4.500a1 1 0 00-1 1v10.500a1 1 0 001 1h7a1 1 0 001-1V5.250L9 1.750zM9 1.750v3.500h3.5" />
    </Icon>
  );
}

export function ArrowIcon() {
  return (
    <Icon>
      <path d="M2.5 8h11M9.5 4l4 4-4 4" />
    </Icon>
  );
}
