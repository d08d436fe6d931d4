import { keepEvidenceOf } from '../evidence/heal';
import type { Performer } from '../performer';

type EvidenceKind = 'bindEvidence' | 'approveEvidence' | 'checkEvidence';

/**
 * All three bring the evidence up to the history, so that each makes good what an earlier one could not do. That a
 * request has moved on does not matter to them: what was bound or approved stays so.
 */
export const evidencePerformer = <K extends EvidenceKind>(name: K): Performer<K> => ({
  repeat: 'again',
  name: () => name,
  perform: async (_effect, scene) => {
    await scene.begin();
    const { read, execution } = scene;
    const evidence = { ...scene, executionId: execution.id, holders: read.holders };
    const kept = await keepEvidenceOf(read.issue(), evidence);
    return kept === 'nothing' ? 'nothing' : 'done';
  },
});
