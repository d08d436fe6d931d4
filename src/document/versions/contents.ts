import { NO_DATA, type DocumentData } from '../content/data';
import { documentStep, responsibleFor, type DocumentStep } from '../content/supportDocument';
import { ROLES, type RoleKey } from '../../procedure/roles';
import { DEFAULT_SETTINGS, type Settings } from '../../procedure/settings';
import type { Snapshot } from './snapshot';

/** The readable content of a version. */
export interface VersionContents {
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  readonly steps: readonly DocumentStep[];
}

/** Reads a version's document from its snapshot. Missing parts get their defaults. */
export function contentsOf(snapshot: Snapshot, language: Settings['language']): VersionContents {
  const given = (key: keyof DocumentData): string => textOf(snapshot[`data.${key}`], NO_DATA[key]);
  const { effortThresholdHours, cutOff } = DEFAULT_SETTINGS;
  const hours = valueOf(snapshot['settings.effortThresholdHours']);
  const prefix = `text.${language}.`;
  const numbers = Object.keys(snapshot)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)));
  return {
    data: {
      creationDate: given('creationDate'),
      updateDate: given('updateDate'),
      author: given('author'),
      summary: given('summary'),
    },
    settings: {
      effortThresholdHours: typeof hours === 'number' ? hours : effortThresholdHours,
      cutOff: textOf(snapshot['settings.cutOff'], cutOff),
    },
    steps: numbers
      .sort((a, b) => a - b)
      .map((step) =>
        documentStep(step, responsibleThen(snapshot, step), textsOf(snapshot[`${prefix}${String(step)}`])),
      ),
  };
}

/**
 * The responsible role of a step, from its first status in that version. If the version does not tell, the present
 * role.
 */
function responsibleThen(snapshot: Snapshot, step: number): RoleKey {
  const statuses = Object.keys(snapshot).filter((key) => key.startsWith('status.'));
  for (const key of statuses) {
    const status = objectOf(snapshot[key]);
    const role = ROLES.find((one) => one === status['responsible']);
    if (status['step'] === step && role !== undefined) return role;
  }
  return responsibleFor(step);
}

const valueOf = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));

function textOf(json: string | undefined, otherwise: string): string {
  const value = valueOf(json);
  return typeof value === 'string' ? value : otherwise;
}

function objectOf(json: string | undefined): Readonly<Record<string, unknown>> {
  const value = valueOf(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsOf(json: string | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOf(json)).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}
