import { CONDITION_DRIFTS } from './conditionDrifts';
import { CONFIG_DRIFTS } from './configDrifts';
import type { Drift } from './drift';
import { OBJECT_DRIFTS } from './objectDrifts';
import { RULE_DRIFTS } from './ruleDrifts';
import { SCHEME_DRIFTS } from './schemeDrifts';
import { STATUS_DRIFTS } from './statusDrifts';
import { WAY_DRIFTS } from './wayDrifts';

/** Every manual change that the tests know. The check must find each one, and the repair must undo it. */
export const DRIFTS: readonly Drift[] = [
  ...RULE_DRIFTS,
  ...CONFIG_DRIFTS,
  ...CONDITION_DRIFTS,
  ...WAY_DRIFTS,
  ...STATUS_DRIFTS,
  ...OBJECT_DRIFTS,
  ...SCHEME_DRIFTS,
];
