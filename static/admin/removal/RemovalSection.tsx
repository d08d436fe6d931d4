import { useState } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import type { FlowControl } from '../data/useFlow';
import { Planned } from '../plan/Planned';
import { ConfirmKey } from './ConfirmKey';
import { RemovalForm, type FieldsAfter } from './RemovalForm';

/** The removal: its explanation, the treatment of data, the plan, and a typed confirmation. */
export function RemovalSection({ project, control }: { readonly project: ProjectView; readonly control: FlowControl }) {
  const [fields, setFields] = useState<FieldsAfter>('keep');
  const [typed, setTyped] = useState('');
  const { flow, ask } = control;
  const isMet = typed.trim().toUpperCase() === project.key.toUpperCase();
  return (
    <Planned
      origin="removal"
      control={control}
      condition={{ isMet, view: <ConfirmKey projectKey={project.key} typed={typed} onType={setTyped} /> }}
    >
      <RemovalForm
        fields={fields}
        busy={flow.busy === 'plan'}
        onChoose={setFields}
        onAsk={() => {
          const mappings = flow.asked?.origin === 'removal' ? flow.asked.request.mappings : {};
          setTyped('');
          ask({ origin: 'removal', request: { projectId: project.id, fields, mappings } });
        }}
      />
    </Planned>
  );
}
