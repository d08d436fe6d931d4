import '../style/lozenge.css';

export type LozengeTone = 'neutral' | 'information' | 'success' | 'warning' | 'danger';

interface LozengeProps {
  readonly tone: LozengeTone;
  readonly children: string;
}

/** A short state, in the colours of Jira's statuses. */
export function Lozenge({ tone, children }: LozengeProps) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}
