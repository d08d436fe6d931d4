import type { SettingChange } from '../../../../src/procedure/settings/changes';
import { namedSettingFault } from '../../../../src/procedure/settings/describe';
import type { FileFault } from '../../../../src/procedure/settings/file';
import { say } from '../../../../src/procedure/words';
import { Notice } from '../../../shared/parts/Notice';
import { usePage } from '../../../shared/page/PageContext';
import { ChangeList } from './ChangeList';

/** The result of an import. */
export type Outcome =
  | {
      readonly kind: 'loaded';
      readonly name: string;
      readonly changes: readonly SettingChange[];
      /** True if the file also contains role holders. */
      readonly hasMembers: boolean;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly FileFault[] }
  | { readonly kind: 'unreadable'; readonly name: string };

/** Shows the changes of an import, or the reason for its failure. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { words } = usePage();
  const { file: texts } = words.settings;
  const { kind, name } = outcome;
  switch (kind) {
    case 'unreadable':
      return (
        <Notice tone="error">
          <p>{say(texts.unreadable, { name })}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="error">
          <p>{say(texts.refused, { name })}</p>
          <ul className="fault-summary">
            {outcome.faults.map((fault) => (
              <li key={`${fault.path} ${fault.code}`}>{namedSettingFault(fault, words)}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'loaded':
      return (
        <Notice tone="success">
          <p>{say(outcome.changes.length === 0 ? texts.loadedSame : texts.loaded, { name })}</p>
          {outcome.changes.length === 0 ? null : <ChangeList changes={outcome.changes} />}
          {outcome.hasMembers ? <p>{texts.members}</p> : null}
        </Notice>
      );
  }
}
