import { shortened } from '../graphemes';
import { PROJECT_ROLES, type ProjectRoleKey } from '../roles';
import type { Settings } from '../settings';
import { checkSettings } from './check';
import type { Group } from './constraint';
import { accounts, SETTINGS_CONSTRAINT } from './constraints';
import type { SettingsFault } from './fault';
import { faultsOf, isRecord } from './judge';
import { schemaOf, type JsonSchema } from './schema';

/** Account ids and group ids by role, as an installation takes them. They are valid on one site only. */
export type RoleMembers = Partial<
  Record<ProjectRoleKey, { readonly users: readonly string[]; readonly groupIds: readonly string[] }>
>;

export const SETTINGS_FORMAT = 'procedimiento-soporte/settings';
export const SETTINGS_VERSION = 1;
/** Maximum size of a file, in UTF-8 bytes. */
export const FILE_LIMIT = 100_000;
/** Name of the schema's file. An editor finds it if it lies beside the settings' file. */
export const SCHEMA_FILE = 'procedimiento-soporte.settings.schema.json';

const MEMBERS: Group = {
  kind: 'group',
  members: Object.fromEntries(
    PROJECT_ROLES.map((role): [string, Group] => [
      role,
      { kind: 'group', members: { users: accounts(50), groupIds: accounts(20) } },
    ]),
  ),
  optional: PROJECT_ROLES,
};

const FILE: Group = {
  kind: 'group',
  members: {
    $schema: { kind: 'text', format: 'line', maximum: 2000, mayBeEmpty: true },
    format: { kind: 'choice', choices: [SETTINGS_FORMAT] },
    version: { kind: 'choice', choices: [SETTINGS_VERSION] },
    settings: SETTINGS_CONSTRAINT,
    members: MEMBERS,
  },
  optional: ['$schema', 'members'],
};

/** The JSON schema of a settings file. */
export function settingsFileSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${SETTINGS_FORMAT.replace('/', ':')}:${SETTINGS_VERSION}`,
    title: 'Procedimiento de Soporte: settings',
    ...schemaOf(FILE),
  };
}

/** Settings as the text of a file for `readSettingsFile`. */
export function writeSettingsFile(settings: Settings, members?: RoleMembers): string {
  const file = {
    $schema: `./${SCHEMA_FILE}`,
    format: SETTINGS_FORMAT,
    version: SETTINGS_VERSION,
    settings,
    ...(members === undefined ? {} : { members }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Fault of a file as a whole or of its content (paths as in the file: `settings.cutOff`). */
export type FileFault =
  | SettingsFault
  | { readonly code: 'tooLarge'; readonly path: ''; readonly maximum: number }
  | { readonly code: 'notJson'; readonly path: ''; readonly detail: string }
  | {
      readonly code: 'otherFormat' | 'otherVersion';
      readonly path: string;
      readonly wanted: string;
      readonly found: string;
    };

export type FileReading =
  | { readonly ok: true; readonly settings: Settings; readonly members: RoleMembers | null }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Parses and checks the text of a file. */
export function readSettingsFile(text: string): FileReading {
  if (new TextEncoder().encode(text).length > FILE_LIMIT)
    return refused({ code: 'tooLarge', path: '', maximum: FILE_LIMIT });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused({ code: 'notJson', path: '', detail: error instanceof Error ? error.message : String(error) });
  }
  const other = otherFile(value);
  if (other !== null) return refused(other);
  const faults: SettingsFault[] = [];
  if (!isFile(value, faults)) return { ok: false, faults };
  const checked = checkSettings(value.settings);
  if (!checked.ok) return checked;
  return { ok: true, settings: checked.settings, members: value.members ?? null };
}

const refused = (fault: FileFault): FileReading => ({ ok: false, faults: [fault] });

/** Fault of a file with another format or version. It replaces the many faults of its content. */
function otherFile(value: unknown): FileFault | null {
  const { format, version } = isRecord(value) ? value : {};
  if (format !== SETTINGS_FORMAT)
    return { code: 'otherFormat', path: 'format', wanted: SETTINGS_FORMAT, found: shown(format) };
  if (version !== SETTINGS_VERSION)
    return { code: 'otherVersion', path: 'version', wanted: String(SETTINGS_VERSION), found: shown(version) };
  return null;
}

const shown = (value: unknown): string => (value === undefined ? '–' : shortened(JSON.stringify(value), 40));

interface SettingsFile {
  readonly settings: Settings;
  readonly members?: RoleMembers;
}

/** Adds every fault to `faults`. */
function isFile(value: unknown, faults: SettingsFault[]): value is SettingsFile {
  faults.push(...faultsOf(value, FILE, ''));
  return faults.length === 0;
}
