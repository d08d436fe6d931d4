import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { layout } from '../../src/document/diagram/layout';
import { PROCEDURE } from '../../src/procedure/procedure';

const ROOT = path.resolve(__dirname, '../..');
const picture = layout(PROCEDURE);

it('the build lays out the picture of the procedure', () => {
  const printed = execFileSync(process.execPath, [path.join(ROOT, 'tools/build/picture.mjs')], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual(picture);
});

describe.each(['macro', 'procedure'])('the built page %s', (page) => {
  const folder = path.join(ROOT, 'build/static', page, 'assets');
  const script = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

  it('carries the coordinates', () => {
    expect(script).toContain(JSON.stringify(picture.boxes));
    for (const line of picture.lines) expect(script).toContain(JSON.stringify(line));
  });

  it('carries neither the algorithm nor the rules of the procedure', () => {
    // Texts and keys that the minifier does not change: one of `cellOf`, and one of the table of transitions.
    const diagram = path.join(ROOT, 'src/document/diagram/routes.ts');
    expect(readFileSync(diagram, 'utf8')).toContain('The diagram has no place for');
    expect(script).not.toContain('The diagram has no place for');
    expect(JSON.stringify(PROCEDURE.transitions)).toContain('effortGate');
    expect(script).not.toContain('effortGate');
  });
});
