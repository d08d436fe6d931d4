import { CONDITION_DRIFTS } from './conditionDrifts';
import { CONFIG_DRIFTS } from './configDrifts';
import type { Drift } from './drift';
import { OBJECT_DRIFTS } from './objectDrifts';
import { RULE_DRIFTS } from './ruleDrifts';
import { SCHEME_DRIFTS } from './schemeDrifts';
import { STATUS_DRIFTS } from './statusDrifts';
import { WAY_DRIFTS } from './wayDrifts';

/** Every change made by hand that the tests know: each is to be named, and to be mended. */
export const DRIFTS: readonly Drift[] = [
  ...RULE_DRIFTS,
  ...CONFIG_DRIFTS,
  ...CONDITION_DRIFTS,
  ...WAY_DRIFTS,
  ...STATUS_DRIFTS,
  ...OBJECT_DRIFTS,
  ...SCHEME_DRIFTS,
];
