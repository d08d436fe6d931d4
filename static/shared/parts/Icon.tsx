/** Own icons on a grid of 16. */
const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4.5 4.5l7 7m0-7l-7 7',
  minus: 'M4.5 8h7',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  warning: 'M8 2.5l6.2 11H1.8zM8 6.5v3.2m0 1.7v.1',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 13.5c.5-2.5 2.5-3.7 5-3.7s4.5 1.2 5 3.7',
  comment: 'M2.500 3.500h11v7.500h-6l-3 2.500v-2.500h-2z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.800V8l2.2 1.8',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside words with the same meaning. It is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
