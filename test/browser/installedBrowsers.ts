import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands that start Chromium or Chrome on Linux. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PATH = join('Google', 'Chrome', 'Application', 'chrome.exe');

type Environment = Readonly<Record<string, string | undefined>>;

/** Browsers of this machine that the tests can use, the most likely first. */
export function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): string[] {
  return candidates(platform, env).filter(isExecutable);
}

function candidates(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin')
    return [...MAC_APPLICATIONS, ...MAC_APPLICATIONS.map((path) => join(env['HOME'] ?? '', path))];
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, WINDOWS_PATH));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
