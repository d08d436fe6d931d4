import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: forge-sandbox [DIRECTORY] [--port N] [--bundle DIRECTORY]
  DIRECTORY            the app's directory, with manifest.yml (default: this one)
  --port N             the port to listen on (default: 4100; 0 takes any free one)
  --bundle DIRECTORY   the built functions (default: the sources in DIRECTORY/src, built now)
`;

/** The wishes of a command line. */
export interface CommandOptions {
  readonly appDirectory: string;
  readonly port: number;
  readonly bundleDirectory?: string;
}

/** A mistake in the command line. The message says how to correct it. */
export class UsageError extends Error {}

/**
 * Reads the arguments of the command; null if they ask for help.
 * @throws UsageError for arguments that the command does not know, and for a directory without a manifest.
 */
export function readOptions(args: readonly string[]): CommandOptions | null {
  const { values, positionals } = parse(args);
  if (values.help === true) return null;
  if (positionals.length > 1) throw new UsageError(`One directory is enough: ${positionals.join(', ')}.`);
  const appDirectory = path.resolve(positionals[0] ?? '.');
  if (!existsSync(path.join(appDirectory, 'manifest.yml'))) {
    throw new UsageError(`${appDirectory} has no manifest.yml. Name the directory of a Forge app.`);
  }
  const bundle = values.bundle === undefined ? {} : { bundleDirectory: bundleOf(values.bundle) };
  return { appDirectory, port: readPort(values.port ?? '4100'), ...bundle };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, bundle: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a port of a command line.
 * @throws UsageError unless it is a whole number from 0 to 65535.
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`The port has to be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function bundleOf(directory: string): string {
  const bundle = path.resolve(directory);
  if (!existsSync(bundle)) throw new UsageError(`There is no ${bundle}. Build the functions first.`);
  return bundle;
}
