import { createHash } from 'node:crypto';
import { generatedContent } from 'forge-sandbox/testing';
import { shownEvidence } from './appField';
import { castOf } from './cast';
import { startSandboxProcess } from './sandboxProcess';
import { must, OPEN, requestAt } from './walk';

const MEGABYTE = 1024 * 1024;
const SIZE = 300 * MEGABYTE;

/** Hashes the same bytes, a megabyte at a time. */
function expectedSha256(): string {
  const content = generatedContent(SIZE);
  const hash = createHash('sha256');
  for (let at = 0; at < SIZE; at += MEGABYTE) hash.update(content.read(at, at + MEGABYTE));
  return hash.digest('hex');
}

it('a 300 MB file is bound by its checksum within 256 MB for the whole host: Jira, the platform and the app', async () => {
  const sandbox = await startSandboxProcess();
  try {
    const cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
    const key = await requestAt('Preparando script', cast);
    const file = { issueKey: key, accountId: cast.diego.who.accountId, filename: 'carga.sql', size: SIZE };
    await sandbox.attachLarge(file);
    const before = await sandbox.metrics();
    await must(cast.diego, key, 'Enviar a verificación');
    const evidence = await shownEvidence(cast.beatriz, key);
    const { peakMemoryBytes } = await sandbox.metrics();
    process.stdout.write(
      `300 MB hashed: peak memory of the host ${Math.round(before.peakMemoryBytes / MEGABYTE)} MB before, ` +
        `${Math.round(peakMemoryBytes / MEGABYTE)} MB after\n`,
    );
    expect(evidence?.scripts).toMatchObject([{ size: SIZE, sha256: expectedSha256() }]);
    expect(peakMemoryBytes).toBeLessThan(256 * MEGABYTE);
    expect(await sandbox.failures()).toEqual([]);
  } finally {
    await sandbox.stop();
  }
});
