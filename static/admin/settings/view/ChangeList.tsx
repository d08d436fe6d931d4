import type { SettingChange } from '../../../../src/procedure/settings/changes';
import { Icon } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import './changeList.css';

/** Lists the changed settings with their present and future values. */
export function ChangeList({ changes }: { readonly changes: readonly SettingChange[] }) {
  const { changes: texts } = usePage().words.settings;
  return (
    <dl className="changes">
      {changes.map(({ path, label, from, to }) => (
        <div key={path} className="change">
          <dt>{label}</dt>
          <dd className="change-from">
            <span className="visually-hidden">{texts.from}: </span>
            {from}
          </dd>
          <dd className="change-to">
            <Icon name="arrow" />
            <span>
              <span className="visually-hidden">{texts.to}: </span>
              {to}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
