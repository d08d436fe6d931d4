import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startSandboxProcess } from '../story/sandboxProcess';
import { givingAway, SENTINEL } from './people';

const ROOT = path.resolve(__dirname, '../..');

it.each([
  [`{"event":"effects","state":"${SENTINEL}"}`, true],
  ['Carmen Villalba', true],
  ['el pedido de Giménez', true],
  ['lucia.gimenez@example.org', true],
  ['x.lucia.gimenez@example.org.', true],
  ['{"event":"effects","error":"JiraFailure","status":500}', false],
  ['at Object.rosario (/home/somebody/hugon.js:1:1)', false],
])('the line %s gives somebody away: %p', (line, doesSo) => {
  expect(givingAway([line])).toEqual(doesSo ? [line] : []);
});

/** Runs `leaking.ts` with the configuration of all tests. */
function leaking(leak: string) {
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--testMatch', '**/test/logs/leaking.ts', '--no-cache=false'];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LEAK: leak } });
}

it.each(['word', 'name'])(
  'a file of tests fails when something that the app runs writes a %s to the console',
  (leak) => {
    const { status, stderr } = leaking(leak);
    expect(stderr).toMatch(/✓ logs in peace/);
    expect(stderr).toMatch(/✕ writes past the logger/);
    expect(stderr).toContain('The log says what people wrote, or who they are:');
    expect(status).toBe(1);
  },
);

/** A host that runs the app in this process replaces the console's methods. */
it('a line is heard even if another function takes it over', () => {
  const { console } = globalThis;
  const before = console.info;
  const taken: string[] = [];
  console.info = (line: string) => void taken.push(line);
  console.info('{"event":"effects"}');
  console.info = before;
  expect(taken).toEqual(['{"event":"effects"}']);
});

it('a sandbox of its own process is not stopped in peace when its log gives somebody away', async () => {
  const sandbox = await startSandboxProcess('--empty');
  const answers = globalThis.fetch;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if (input !== `${sandbox.url}/sandbox/logs`) return answers(input, init);
    return Promise.resolve(Response.json([{ level: 'error', text: `Jira answered: ${SENTINEL}` }]));
  });
  await expect(sandbox.stop()).rejects.toThrow('The log says what people wrote, or who they are:');
  spy.mockRestore();
  await expect(fetch(sandbox.url)).rejects.toThrow();
});
