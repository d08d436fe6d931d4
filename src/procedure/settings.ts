/**
 * The settings that an administrator may change, with the document's values as defaults. They contain only texts,
 * numbers and lists, so that they can be exported.
 */
export interface Settings {
  /** Language of the names and messages installed into Jira. */
  readonly language: 'es' | 'en';
  /** Hours above which an estimate needs reasons and a confirmation. */
  readonly effortThresholdHours: number;
  /** `HH:MM`, local time of the organisation. Authorisations end then. */
  readonly cutOff: string;
  /** IANA name. */
  readonly timeZone: string;
  /** 0 is Sunday, 6 is Saturday. */
  readonly workingDays: readonly number[];
  /** `YYYY-MM-DD`, in the organisation's time zone. */
  readonly holidays: readonly string[];
  /** Characters, without white space at both ends. */
  readonly descriptionMinimum: number;
  readonly noteMinimum: number;
  /** Lower case, without the dot. */
  readonly scriptExtensions: readonly string[];
  /** Rules for prioritising, set by Gerencia General and Comité Ejecutivo. */
  readonly premises: string;
  /** Working hours without a move after which a request gets a reminder. */
  readonly stalledHours: number;
  /** Minutes before the cut-off at which the app reminds of open authorisations. */
  readonly reminderMinutes: number;
  /** Data that the procedure document shows about itself. */
  readonly document: DocumentData;
}

export interface DocumentData {
  /** `YYYY-MM-DD`; empty if unknown. */
  readonly creationDate: string;
  readonly updateDate: string;
  readonly author: string;
  readonly summary: string;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'es',
  effortThresholdHours: 4,
  cutOff: '17:00',
  timeZone: 'America/Asuncion',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  descriptionMinimum: 20,
  noteMinimum: 10,
  scriptExtensions: [
    'sql',
    'ddl',
    'dml',
    'pls',
    'plsql',
    'pks',
    'pkb',
    'prc',
    'sh',
    'bat',
    'cmd',
    'ps1',
    'py',
    'js',
    'jar',
    'xml',
    'txt',
    'zip',
    '7z',
    'gz',
  ],
  premises: '',
  stalledHours: 16,
  reminderMinutes: 60,
  document: {
    creationDate: '',
    updateDate: '',
    author: '',
    summary: 'Procedimiento de Solicitud de Soporte',
  },
};
