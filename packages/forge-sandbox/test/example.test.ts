import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '..');
const EXAMPLE = path.join(PACKAGE, 'examples/run.js');

test('the example runs somebody else’s app', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await jest.requireActual<Promise<void>>(EXAMPLE);
  expect(log.mock.calls).toEqual([['DEMO-1 is due on 2027-03-02']]);
});

test('the README shows the example as it is', () => {
  const readme = readFileSync(path.join(PACKAGE, 'README.md'), 'utf8');
  for (const file of ['examples/run.js', 'examples/due-date/src/index.js']) {
    expect(readme).toContain(`\`\`\`js\n${readFileSync(path.join(PACKAGE, file), 'utf8')}\`\`\`\n`);
  }
});
