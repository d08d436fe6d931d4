import { NO_DATA, type DocumentData } from '../document/data';
import { documentStep, type DocumentStep } from '../document/document';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { Snapshot } from './snapshot';

/** What a version said, to be read again. */
export interface VersionContents {
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  readonly steps: readonly DocumentStep[];
}

/** Reads the document of a version out of its snapshot; parts that a version does not have are as they are by default. */
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
      .map((step) => documentStep(step, textsOf(snapshot[`${prefix}${String(step)}`]))),
  };
}

const valueOf = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));

function textOf(json: string | undefined, otherwise: string): string {
  const value = valueOf(json);
  return typeof value === 'string' ? value : otherwise;
}

function textsOf(json: string | undefined): Readonly<Record<string, string>> {
  const value = valueOf(json);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]: [string, unknown]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}
