import Lozenge from '@atlaskit/lozenge';
import type { NewLozengeProps } from '@atlaskit/lozenge';

/** Colours as in Jira: grey before the work, blue during it, green after it. */
const APPEARANCE: Readonly<Record<string, NonNullable<NewLozengeProps['appearance']>>> = {
  new: 'neutral',
  indeterminate: 'information',
  done: 'success',
};

interface StatusLozengeProps {
  readonly name: string;
  readonly category: string;
  /** @default 'default' */
  readonly spacing?: 'default' | 'spacious';
}

/** A status with the colour of its category (`new`, `indeterminate`, `done`). */
export function StatusLozenge({ name, category, spacing = 'default' }: StatusLozengeProps) {
  return (
    <Lozenge appearance={APPEARANCE[category] ?? 'neutral'} maxWidth="240px" spacing={spacing}>
      {name}
    </Lozenge>
  );
}
