import { say } from '../procedure/words';
import type { InstalledObject } from './installation';
import type { Run } from './run';

/** A name that the procedure needs is taken by something that is not ours. `message` tells the administrator what to do. */
export class NameTaken extends Error {
  constructor(readonly objectName: string) {
    super(objectName);
    this.name = 'NameTaken';
  }
}

interface Found {
  readonly id: string;
  readonly description?: string | undefined;
}

export interface Wanted {
  /** Key in the installation's table of objects. */
  readonly key: string;
  readonly name: string;
  /** What exists under exactly this name. */
  find(): Promise<Found | undefined>;
  create(): Promise<string>;
  /**
   * `ours`: only one that carries our mark; `known`: what is found is certainly ours; `any`: whatever has the name, as
   * roles are shared by nature.
   */
  readonly adopt: 'ours' | 'known' | 'any';
}

/** The mark in the description of everything that we create, so that a run that was cut off finds it again. */
export function marked(run: Run, description = ''): string {
  const mark = run.words.installed.description;
  return description === '' ? mark : say('{description} {mark}', { description, mark });
}

/** The id of a wanted object: from the installation, or found under its name, or created now. Saved before it answers. */
export async function ensure(run: Run, wanted: Wanted): Promise<string> {
  const known = run.installation().objects[wanted.key];
  if (known !== undefined) return known.id;
  const found = await wanted.find();
  const object = found === undefined ? { id: await wanted.create(), adopted: false } : adopt(run, wanted, found);
  await run.saveObjects({ [wanted.key]: object });
  return object.id;
}

function adopt(run: Run, wanted: Wanted, found: Found): InstalledObject {
  const ours = wanted.adopt === 'known' || found.description?.includes(run.words.installed.description) === true;
  if (!ours && wanted.adopt === 'ours') throw new NameTaken(wanted.name);
  return { id: found.id, adopted: !ours };
}

/** The one of exactly this name, in whatever letters. */
export function named<T extends { readonly name: string }>(items: readonly T[], name: string): T | undefined {
  return items.find((item) => item.name.toLowerCase() === name.toLowerCase());
}
