import { parseArgs } from 'node:util';
import { PEOPLE, type DemoPerson } from './cast';
import { startDemo } from './startDemo';
import { readPort, UsageError, type Sandbox } from 'forge-sandbox';

const USAGE = `Usage: npm run -s sandbox -- [--port N] [--empty | --crowded]
  --port N   the port to listen on (default: PORT, or 4100; 0 takes any free one)
  --empty    a project and people, but no procedure: install it yourself as an administrator
  --crowded  the same, with neighbours that share the project's schemes, sixty issues, and names that are taken
  --welcome  says where to look and who there is, for people`;

interface Options {
  readonly port: number;
  readonly empty: boolean;
  readonly crowded: boolean;
  readonly welcome: boolean;
}

function readOptions(argv: readonly string[]): Options {
  const { port, empty, crowded, welcome } = parse(argv);
  return {
    port: readPort(port ?? process.env['PORT'] ?? '4100'),
    empty: empty === true || crowded === true,
    crowded: crowded === true,
    welcome: welcome === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    const options = {
      port: { type: 'string' },
      empty: { type: 'boolean' },
      crowded: { type: 'boolean' },
      welcome: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function welcome({ url }: Sandbox, { empty }: Options): string {
  const people = Object.values<DemoPerson>(PEOPLE).map(
    ({ displayName, email, roles }) => `  ${displayName.padEnd(18)} ${email.padEnd(34)} ${roles.join(', ')}`,
  );
  return [
    '',
    `  ${url.replace('127.0.0.1', 'localhost')}`,
    '',
    empty
      ? '  The procedure is not installed: choose the administrator, open "Administración" and press "Instalar".'
      : '  The procedure is installed and some tickets stand at different steps. Choose who you are, top right.',
    '',
    ...people,
    '',
    '  Ctrl+C ends it; nothing is kept.',
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { port, empty, crowded } = options;
  const sandbox = await startDemo({ directory: process.cwd(), port, empty, crowded });
  process.stdout.write(`ready ${sandbox.url}\n`);
  if (options.welcome) process.stdout.write(welcome(sandbox, options));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(2);
});

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use. Stop what uses it, or choose another: PORT=4200 npm start.';
  }
  return error.stack ?? error.message;
}
