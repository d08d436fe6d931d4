import type { JiraClient } from '../../jira/client';
import type { Names } from '../../jira/names';
import type { AppIdentity } from '../../jira/site';
import type { Words } from '../../procedure/words';
import type { InstalledObject, Installation } from '../installation';

/** What a run works with: Jira as the app, and the installation as it stands, saved at every change. */
export interface Run {
  readonly client: JiraClient;
  readonly app: AppIdentity;
  readonly words: Words;
  readonly names: Names;
  now(): Date;
  uuid(): string;
  /** Waits; milliseconds. */
  pause(duration: number): Promise<void>;
  installation(): Installation;
  /** Every installation of the site, this one too. */
  list(): Promise<readonly Installation[]>;
  /** The id of an object that is installed. Throws `MissingObject`. */
  id(key: string): string;
  /** Changes the installation and saves it before it answers: a run that is cut here goes on from here. */
  save(change: Partial<Installation>): Promise<void>;
  saveObjects(objects: Readonly<Record<string, InstalledObject>>): Promise<void>;
  /** Forgets objects that are no longer there. */
  forget(keys: readonly string[]): Promise<void>;
  /** Between two things: counts so many (one) as done, and ends the run where it was cancelled or its time is up. */
  advance(done?: number): Promise<void>;
}

/** The run's time is up: another event is to go on with it. */
export class HandOver extends Error {
  constructor() {
    super('To be continued by another event');
    this.name = 'HandOver';
  }
}

/** Somebody has cancelled the run. What is done stays done. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'Cancelled';
  }
}
