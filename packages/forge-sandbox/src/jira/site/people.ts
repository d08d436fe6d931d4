export interface Group {
  readonly groupId: string;
  readonly name: string;
}

/** An Atlassian account on this site. The installed app has one too (`accountType: 'app'`). */
export interface Person {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'app';
  active: boolean;
  readonly groupIds: Set<string>;
  /** A Forge locale code, such as `es-ES`. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}
