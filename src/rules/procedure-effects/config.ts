import type { Drift } from '../config/drift';
import { text } from '../config/value';

const DATA: Drift = { setting: 'effects', grade: 'flow' };

/** The configuration of the post function. It blocks no transition. */
export const EFFECTS = { transition: text(DATA), projectId: text(DATA) };

/** The manifest's module key of the post function. */
export const EFFECTS_MODULE = 'procedure-effects';
