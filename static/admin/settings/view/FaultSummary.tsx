import type { RefObject } from 'react';
import { namedSettingFault } from '../../../../src/procedure/settings/describe';
import { settingOf, type SettingsFault } from '../../../../src/procedure/settings/fault';
import { Notice } from '../../../shared/parts/Notice';
import { usePage } from '../../../shared/page/PageContext';
import { constraintAt } from '../model/fields';
import { controlId } from './FormContext';

interface FaultSummaryProps {
  /** Prefix of the ids of fields. */
  readonly id: string;
  readonly faults: readonly SettingsFault[];
  /** Gets the focus if saving is refused. */
  readonly target: RefObject<HTMLDivElement>;
}

/** All faults that prevent saving, each with a link to its field. */
export function FaultSummary({ id, faults, target }: FaultSummaryProps) {
  const { words } = usePage();
  return (
    <div ref={target} tabIndex={-1} role="group" aria-labelledby={`${id}-faults`}>
      <Notice tone="error">
        <p id={`${id}-faults`}>{words.settings.faultsTitle}</p>
        <ul className="fault-summary">
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>
              {constraintAt(settingOf(fault)) === null || fault.path === '' ? (
                namedSettingFault(fault, words)
              ) : (
                <FaultLink control={controlId(id, settingOf(fault))}>{namedSettingFault(fault, words)}</FaultLink>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function FaultLink({ control, children }: { readonly control: string; readonly children: string }) {
  return (
    <a
      href={`#${control}`}
      onClick={(event) => {
        // The link must not change the frame's address, which belongs to the platform.
        event.preventDefault();
        document.getElementById(control)?.focus();
      }}
    >
      {children}
    </a>
  );
}
