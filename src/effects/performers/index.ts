import type { EffectKind } from '../../procedure/effects';
import type { PlannedEffect, EffectOf, Performer } from '../performer';
import { assignPerformer } from './assign';
import { clearPerformer } from './clear';
import { evidencePerformer } from './evidence';
import { logWorkPerformer } from './logWork';
import { nameRequesterPerformer } from './nameRequester';
import { recordExceptionPerformer } from './recordException';
import { tellPerformer } from './tell';

/** The implementation of each kind of effect. A new kind is a new row. */
export const PERFORMERS: { readonly [K in EffectKind]: Performer<K> } = {
  assign: assignPerformer,
  bindEvidence: evidencePerformer('bindEvidence'),
  approveEvidence: evidencePerformer('approveEvidence'),
  checkEvidence: evidencePerformer('checkEvidence'),
  clear: clearPerformer,
  logWork: logWorkPerformer,
  nameRequester: nameRequesterPerformer,
  recordException: recordExceptionPerformer,
  tell: tellPerformer,
};

export function plannedEffect<K extends EffectKind>(effect: EffectOf<K> & { readonly kind: K }): PlannedEffect {
  const performer: Performer<K> = PERFORMERS[effect.kind];
  return {
    name: performer.name(effect),
    repeat: performer.repeat,
    perform: (scene) => performer.perform(effect, scene),
  };
}
