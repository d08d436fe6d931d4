import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { RULE_MODULES } from '../../src/rules/kinds';

const ROOT = path.resolve(__dirname, '../..');

it('manifest.yml has the workflow validators that the folders of src/rules give', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['tools/rules.mjs', '--check'], { cwd: ROOT });
  expect(stderr).toBe('');
});

it('every folder with an expression belongs to a kind of rule', () => {
  const rules = path.join(ROOT, 'src/rules');
  const folders = readdirSync(rules).filter((name) => existsSync(path.join(rules, name, 'expression.jexpr')));
  expect(folders.sort()).toEqual(Object.values(RULE_MODULES).sort());
});
