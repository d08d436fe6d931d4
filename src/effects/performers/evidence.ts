import { keepEvidenceOf } from '../evidence/heal';
import type { Performer } from '../performer';

type EvidenceKind = 'bindEvidence' | 'approveEvidence' | 'checkEvidence';

/**
 * All three kinds bring the evidence up to date with the history. Each therefore restores what an earlier one missed.
 * They also apply after the request has moved on, because bound and approved files stay so.
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
