/** What an administrator may change; the defaults are the document's. Words and numbers only, so that it can be exported. */
export interface Settings {
  /** Language of the names and messages installed into Jira. */
  readonly language: 'es' | 'en';
  /** Hours; above this an estimate needs reasons and a confirmation. */
  readonly effortThresholdHours: number;
  /** `HH:MM`, local time of the organisation: authorisations end here. */
  readonly cutOff: string;
  /** IANA name. */
  readonly timeZone: string;
  /** 0 is Sunday, 6 is Saturday. */
  readonly workingDays: readonly number[];
  /** `YYYY-MM-DD`, in the organisation's time zone. */
  readonly holidays: readonly string[];
  /** Characters, white space at both ends not counted. */
  readonly descriptionMinimum: number;
  readonly noteMinimum: number;
  /** Lower case, without the dot. */
  readonly scriptExtensions: readonly string[];
  /** What Gerencia General and the Comité Ejecutivo have laid down for prioritising. */
  readonly premises: string;
  /** Working hours after which a request that has not moved is reminded of. */
  readonly stalledHours: number;
  /** Minutes before the cut-off at which what is still to be authorised is reminded of. */
  readonly reminderMinutes: number;
  /** What the procedure document says about itself. */
  readonly document: DocumentData;
}

export interface DocumentData {
  /** `YYYY-MM-DD`; empty where it is not known. */
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
