import type { ProjectView } from '../../../../src/entry/api/admin';
import type { Settings } from '../../../../src/procedure/settings';
import { completedSettings } from '../../../../src/procedure/settings/check';
import { describeChanges } from '../../../../src/procedure/settings/changes';
import { usePage } from '../../../shared/page/PageContext';
import type { FlowControl } from '../../data/useFlow';
import { renewed } from '../../model/flow';
import { Planned } from '../../plan/Planned';
import { ChangeList } from './ChangeList';
import { SettingsForm } from './SettingsForm';

interface SettingsSectionProps {
  readonly project: ProjectView;
  /** The settings in force. */
  readonly settings: Settings;
  readonly control: FlowControl;
}

/** Changes the settings: the form, then the changes and the plan to apply them. */
export function SettingsSection({ project, settings, control }: SettingsSectionProps) {
  const { words, language } = usePage();
  const { admin } = words;
  const { flow, ask } = control;
  const wanted = flow.asked?.origin === 'upgrade' ? flow.asked.request.settings : undefined;
  const before =
    wanted === undefined ? null : (
      <section className="plan-part">
        <h4>{admin.plan.settingsChange}</h4>
        <ChangeList changes={describeChanges(completedSettings(settings), wanted, words, language)} />
      </section>
    );
  return (
    <Planned origin="upgrade" control={control} before={before}>
      <SettingsForm
        settings={settings}
        projectKey={project.key}
        busy={flow.busy === 'plan'}
        isInstalled
        onSave={(changed) => {
          const request = { projectId: project.id, settings: changed };
          ask({ origin: 'upgrade', request: renewed(request, flow, 'upgrade') });
        }}
      />
    </Planned>
  );
}
