import type { ProjectView } from '../../../src/entry/api/admin';
import type { FlowControl } from '../data/useFlow';
import { tabsOf, type Tab } from '../model/projects';
import { DocumentVersions } from '../publication/DocumentVersions';
import { RemovalSection } from '../removal/RemovalSection';
import { RoleHolders } from '../roles/RoleHolders';
import { SettingsSection } from '../settings/view/SettingsSection';
import { StateSection } from './StateSection';
import { Tabs } from './Tabs';

interface ProjectTabsProps {
  readonly project: ProjectView;
  readonly control: FlowControl;
  readonly tab: Tab;
  readonly onChoose: (tab: Tab) => void;
}

/** The administration of a project with a complete or incomplete installation. */
export function ProjectTabs({ project, control, tab, onChoose }: ProjectTabsProps) {
  const tabs = tabsOf(project);
  const chosen = tabs.includes(tab) ? tab : 'state';
  return (
    <Tabs tabs={tabs} chosen={chosen} onChoose={onChoose}>
      <Chosen
        project={project}
        control={control}
        tab={chosen}
        onRemove={() => {
          onChoose('removal');
          requestAnimationFrame(() => document.getElementById('tab-removal')?.focus());
        }}
      />
    </Tabs>
  );
}

function Chosen({
  project,
  control,
  tab,
  onRemove,
}: Omit<ProjectTabsProps, 'onChoose'> & { readonly onRemove: () => void }) {
  const { id, installation } = project;
  switch (tab) {
    case 'state':
      return <StateSection project={project} control={control} onRemove={onRemove} />;
    case 'settings':
      return installation === null ? null : (
        <SettingsSection project={project} settings={installation.settings} control={control} />
      );
    case 'people':
      return <RoleHolders projectId={id} />;
    case 'versions':
      return <DocumentVersions projectId={id} />;
    case 'removal':
      return <RemovalSection project={project} control={control} />;
  }
}
