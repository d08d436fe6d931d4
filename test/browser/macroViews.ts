import type { MacroView, StepCounts } from '../../src/entry/api/macro';
import { openRequestsJql } from '../../src/jira/jql';
import { NO_DATA } from '../../src/document/content/data';
import { STATUSES } from '../../src/procedure/statuses';
import { IDS } from '../static/site';

const LATEST = { version: 2, at: '2026-11-20T13:00:00.000Z', by: 'carmen', hash: 'a'.repeat(64) };
const LOAD: Readonly<Record<string, number>> = {
  toPrioritise: 12,
  inAnalysis: 3,
  waitingForInformation: 104,
  testing: 1,
};

const stepOf = (key: string): number | null =>
  Object.entries(STATUSES).find(([name]) => name === key)?.[1].step ?? null;

const countsOf = (load: Readonly<Record<string, number>>, isComplete: boolean): StepCounts => ({
  project: { key: 'SOP', name: 'Soporte' },
  steps: Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const step = index + 1;
      const count = Object.entries(load).reduce((sum, [key, n]) => sum + (stepOf(key) === step ? n : 0), 0);
      return [String(step), { count, jql: openRequestsJql('10000', IDS, step) }];
    }),
  ),
  statuses: Object.fromEntries(Object.keys(STATUSES).map((key) => [key, load[key] ?? 0])),
  total: Object.values(load).reduce((sum, n) => sum + n, 0),
  isComplete,
  at: '2026-11-24T17:05:00.000Z',
});

/** Answers of the resolver to a person with all permissions: requests at a few steps, no change since version 2. */
export const FULL: MacroView = {
  settings: { effortThresholdHours: 4, cutOff: '17:00' },
  data: { ...NO_DATA, creationDate: '2026-03-02', author: 'Carmen Villalba' },
  publication: { status: 'final', latest: LATEST, changes: [] },
  counts: { ok: true, value: countsOf(LOAD, true) },
  disagreement: null,
};

/** Since then the threshold changed to 6 hours, and an administrator changed the workflow. */
export const CHANGED: MacroView = {
  ...FULL,
  settings: { effortThresholdHours: 6, cutOff: '17:00' },
  publication: {
    status: 'draft',
    latest: LATEST,
    changes: [{ part: 'settings.effortThresholdHours', before: '4', after: '6' }],
  },
  disagreement: {
    at: '2026-11-24T12:00:00.000Z',
    differences: [
      {
        title: 'Falta la regla «Horario de Producción» en «Autorizar implementación»',
        detail: 'Se puede autorizar a cualquier hora.',
        accepted: true,
      },
      { title: 'Sobra la transición «Atajo»', detail: 'Lleva de «Por priorizar» a «Finalizado».', accepted: false },
    ],
  },
};

/** More requests are open than the app counts at once. */
export const CAPPED: MacroView = {
  ...FULL,
  counts: { ok: true, value: countsOf({ ...LOAD, inAnalysis: 12_000 }, false) },
};

export const without = (because: Extract<MacroView['counts'], { ok: false }>['because']): MacroView => ({
  ...FULL,
  counts: { ok: false, because },
});
