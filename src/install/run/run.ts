import type { JiraClient } from '../../jira/client';
import type { Names } from '../../jira/names';
import type { AppIdentity } from '../../jira/appIdentity';
import type { Words } from '../../procedure/words';
import type { InstalledObject, Installation } from '../model/installation';

/** The surroundings of a run: Jira as the app, and the installation, which is saved at every change. */
export interface Run {
  readonly client: JiraClient;
  readonly app: AppIdentity;
  readonly words: Words;
  readonly names: Names;
  now(): Date;
  uuid(): string;
  /** Waits for a number of milliseconds. */
  pause(duration: number): Promise<void>;
  installation(): Installation;
  /** Returns every installation of the site, this one included. */
  list(): Promise<readonly Installation[]>;
  /** Returns the id of an installed object. Throws `MissingObject`. */
  id(key: string): string;
  /** Changes and saves the installation. An interrupted run resumes from here. */
  save(change: Partial<Installation>): Promise<void>;
  saveObjects(objects: Readonly<Record<string, InstalledObject>>): Promise<void>;
  /** Removes missing objects from the installation. */
  forget(keys: readonly string[]): Promise<void>;
  /**
   * Called between two things. Adds to the count of finished things (default one). Ends the run if it was cancelled or
   * its time is up.
   */
  advance(done?: number): Promise<void>;
}

/** The run's time is up. Another event continues it. */
export class HandOver extends Error {
  constructor() {
    super('To be continued by another event');
    this.name = 'HandOver';
  }
}

/** The run was cancelled. Finished work stays. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'Cancelled';
  }
}
