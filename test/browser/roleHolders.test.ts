import type { Locator } from 'playwright-core';
import { violations } from './accessibility';
import { createBrowserScene } from './scene';
import type { ShellPage } from './shellPage';

const scene = createBrowserScene();

/** The line of a role in the list of holders. */
function line(shell: ShellPage, role: string): Locator {
  return shell.frame
    .getByRole('region', { name: 'Quién tiene cada rol' })
    .locator('dl > div')
    .filter({ hasText: role })
    .locator('dd');
}

const HEAD = 'Jefe de Sistemas';

async function roleOf(name: string): Promise<string> {
  const roles = await scene.cast.rosa.json<{ id: number; name: string }[]>('GET', 'role');
  const role = roles.find((one) => one.name === name);
  if (role === undefined) throw new Error(`There is no role ${name}`);
  return String(role.id);
}

it('the administrator sees who holds each role, and which one nobody holds', async () => {
  const shell = await scene.open();
  await shell.as('Rosa Benítez', '/admin');
  await shell.frame.getByRole('tab', { name: 'Personas' }).click();
  await line(shell, HEAD).getByText('Carmen Villalba').waitFor();
  await line(shell, 'Soporte de Sistemas').getByText('soporte-de-sistemas (grupo)').waitFor();
  expect(await shell.frame.getByText('Nadie tiene este rol').count()).toBe(0);

  const { accountId } = scene.cast.carmen.who;
  await scene.cast.rosa.json('DELETE', `project/SOP/role/${await roleOf(HEAD)}?user=${accountId}`);
  await shell.as('Rosa Benítez', '/admin');
  await shell.frame.getByRole('tab', { name: 'Personas' }).click();
  await line(shell, HEAD).getByText('Nadie tiene este rol').waitFor();
  await shell.frame.getByText(`Nadie tiene estos roles: ${HEAD}.`).waitFor();
  const [frame] = shell.page.frames().filter((one) => one.url().includes('/forge/resources/'));
  expect(frame === undefined ? ['no frame'] : await violations(frame)).toEqual([]);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});
