import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { FILE_SHAPE } from './fileShape';
import type { ManifestFile } from './fileShape';
import type { Manifest } from './manifest';
import { brokenReferences } from './references';

/** The manifest cannot be run. The message lists every fault found. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  constructor(faults: readonly string[]) {
    super(`manifest.yml cannot be run:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/**
 * Reads `manifest.yml` of an app directory.
 * @throws ManifestError if the file is missing, is not YAML, or lacks something that the host needs.
 */
export async function readManifest(appDirectory: string): Promise<Manifest> {
  const path = join(appDirectory, 'manifest.yml');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ManifestError([`there is no ${path}: is this the app's directory?`]);
  });
  return parseManifest(text);
}

/** @throws ManifestError see {@link readManifest} */
export function parseManifest(text: string): Manifest {
  const file = FILE_SHAPE.safeParse(yaml(text));
  if (!file.success) throw new ManifestError(faultsOf(file.error));
  const manifest = indexed(file.data);
  const faults = brokenReferences(manifest);
  if (faults.length > 0) throw new ManifestError(faults);
  return manifest;
}

function yaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new ManifestError([`it is not YAML: ${error.message}`]);
    throw error;
  }
}

function indexed(file: ManifestFile): Manifest {
  return {
    appId: file.app.id,
    of: (type) => file.modules[type],
    modules: Object.entries(file.modules).flatMap(([type, modules]) => modules.map((module) => ({ type, module }))),
    resources: new Map(file.resources.map((resource) => [resource.key, resource.path])),
    permissions: file.permissions,
    entities: file.app.storage?.entities ?? [],
    translations: file.translations,
  };
}

function faultsOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    return `${path.replace(/^\./, '')}: ${issue.message}`;
  });
}
