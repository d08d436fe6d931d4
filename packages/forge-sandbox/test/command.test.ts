import path from 'node:path';
import { run } from '../src/command/command';

const APP = path.resolve(__dirname, '../examples/due-date');

/** Runs the command and returns its exit code and output. A started sandbox is closed. */
async function answer(...args: readonly string[]) {
  const said = { out: '', error: '' };
  const ends: (() => Promise<void>)[] = [];
  const exitCode = await run(args, {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
    onEnd: (end) => ends.push(end),
  });
  await Promise.all(ends.map((end) => end()));
  return { exitCode, ...said };
}

test('the command says where the app runs', async () => {
  const { exitCode, out, error } = await answer(APP, '--port', '0');
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  expect(out).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/);
});

test('the command explains itself', async () => {
  expect(await answer('--help')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Usage: /) as string });
});

test.each([
  [['--port', 'x', APP], 'The port has to be a whole number from 0 to 65535, not "x".'],
  [[__dirname], `${__dirname} has no manifest.yml. Name the directory of a Forge app.`],
  [[APP, APP], `One directory is enough: ${APP}, ${APP}.`],
  [[APP, '--bundle', '/nowhere'], 'There is no /nowhere. Build the functions first.'],
  [['--quick'], "Unknown option '--quick'"],
])('%j is a mistake that the command explains', async (args, message) => {
  const { exitCode, error } = await answer(...args);
  expect(exitCode).toBe(2);
  expect(error).toContain(message);
  expect(error).toContain('Usage: ');
});
