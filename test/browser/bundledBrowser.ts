import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser that came with an npm package, unpacked. */
export interface BundledBrowser {
  readonly executablePath: string;
  /** Environment of its process on a system without the libraries of a desktop (libnss3, libexpat, …). */
  readonly libraries: () => Promise<Readonly<Record<string, string>>>;
}

interface TarFs {
  readonly extract: (directory: string) => Writable;
}

/**
 * The Chromium of @sparticuz/chromium (Linux on x64; 65 MB packed, 200 MB unpacked into the temporary directory, once
 * for each version). The package unpacks to a fixed path, which two test processes could fill at once: so this code
 * unpacks it.
 * @returns null on other systems, or if the package is not installed.
 */
export async function bundledBrowser(): Promise<BundledBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packed = findPackage();
  if (packed === null) return null;

  const folder = join(tmpdir(), `chromium-${packed.version}-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  const executablePath = await once(join(folder, 'chromium'), (path) =>
    pipeline(
      createReadStream(join(packed.archives, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path, { mode: 0o755 }),
    ),
  );
  const unpack = (name: string) =>
    once(join(folder, name), (path) =>
      pipeline(
        createReadStream(join(packed.archives, `${name}.tar.br`)),
        createBrotliDecompress(),
        packed.tar.extract(path),
      ),
    );
  return {
    executablePath,
    libraries: async () => ({
      LD_LIBRARY_PATH: join(await unpack('al2023'), 'lib'),
      FONTCONFIG_PATH: await unpack('fonts'),
    }),
  };
}

/** Makes a file or folder under a temporary name, then moves it into place: no process sees half of it. */
async function once(path: string, make: (temporary: string) => Promise<void>): Promise<string> {
  if (existsSync(path)) return path;
  const temporary = `${path}.${process.pid}`;
  await make(temporary);
  try {
    renameSync(temporary, path);
  } catch (error) {
    // Another process was faster: a folder cannot replace one that is not empty.
    if (!existsSync(path)) throw error;
  }
  return path;
}

function findPackage(): { archives: string; version: string; tar: TarFs } | null {
  try {
    const entry = createRequire(__filename).resolve('@sparticuz/chromium');
    const root = join(dirname(entry), '../..');
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    // A dependency of the package, which unpacks with it too.
    const tar: unknown = createRequire(entry)('tar-fs');
    if (!hasVersion(manifest) || !isTarFs(tar)) return null;
    return { archives: join(root, 'bin'), version: manifest.version, tar };
  } catch {
    return null;
  }
}

function hasVersion(value: unknown): value is { readonly version: string } {
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string';
}

function isTarFs(value: unknown): value is TarFs {
  return typeof value === 'object' && value !== null && 'extract' in value && typeof value.extract === 'function';
}
