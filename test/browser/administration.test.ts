import type { Browser } from 'playwright-core';
import { castOf } from '../story/cast';
import { startSandboxProcess, type SandboxProcess } from '../story/sandboxProcess';
import { PRIORITISED, REQUEST, must } from '../story/walk';
import { removeValidator } from '../story/workflowEdit';
import { AdminPage } from './adminPage';
import { launchBrowser } from './chromium';
import { documentImage } from './documentImage';
import type { Look } from './shellPage';
import { loaded } from './loaded';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Runs a story in a sandbox of its own. */
async function inSandbox(option: '--empty' | '--crowded' | null, story: (sandbox: SandboxProcess) => Promise<void>) {
  const sandbox = await (option === null ? startSandboxProcess() : startSandboxProcess(option));
  try {
    await story(sandbox);
  } finally {
    await sandbox.stop();
  }
}

async function snapshotOf({ url }: SandboxProcess): Promise<string> {
  return (await fetch(`${url}/sandbox/snapshot`)).text();
}

async function fault({ url }: SandboxProcess, one: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/sandbox/faults`, { method: 'POST', headers, body: JSON.stringify(one) });
  expect(answer.status).toBe(201);
}

it('an administrator who has never seen it installs, updates, mends and removes', async () => {
  await inSandbox('--empty', async (sandbox) => {
    const before = await snapshotOf(sandbox);
    const admin = await AdminPage.open(browser, sandbox);
    await admin.appoint('Jefe de Sistemas', 'Carmen Villalba');
    await admin.appoint('Soporte de Sistemas', 'Diego Rojas');
    await admin.isSound();
    await admin.press('Ver el plan');
    await admin.plan('Plan de instalación');
    expect(await admin.counts()).toEqual([
      expect.stringMatching(/^Crear \d\d$/),
      // The two fields of the app.
      'Usar el existente 2',
      'Cambiar 2',
      'Dejar como está 1',
    ]);
    await admin.frame.getByText('Estados', { exact: true }).click();
    await admin.frame.getByText('Por priorizar', { exact: true }).waitFor();
    await admin.isSound();

    // Viewing the plan writes nothing, and going back loses no input.
    expect(await snapshotOf(sandbox)).toBe(before);
    await admin.press('Volver sin cambiar nada');
    await admin.frame.getByRole('button', { name: 'Quitar Carmen Villalba' }).waitFor();
    await admin.press('Ver el plan');
    await admin.plan('Plan de instalación');
    await admin.press('Instalar');
    await admin.says('Todo está como se instaló.');
    await admin.says(/Última ejecución: .*, a pedido de Rosa Benítez\./);
    await admin.isSound();

    await admin.tab('Ajustes');
    expect(await admin.frame.getByRole('radio', { name: 'Inglés' }).isDisabled()).toBe(true);
    await admin.frame.getByLabel('Límite de esfuerzo').fill('6');
    await admin.press('Guardar ajustes');
    await admin.plan('Plan de actualización');
    await admin.says('6 horas');
    expect(await admin.counts()).toEqual(['Cambiar 2', expect.stringMatching(/^Dejar como está \d\d$/)]);
    await admin.isSound();
    await admin.press('Actualizar');
    await admin.says('Todo está como se instaló.');
    await admin.says('6 horas');
    await theThresholdIsSix(admin, sandbox);

    const cast = castOf(sandbox);
    const workflow = 'Procedimiento de Soporte – SOP';
    await removeValidator(cast.rosa, { workflow, transition: 'Aprobar script', moduleKey: 'second-person' });
    await admin.enter();
    await admin.press('Verificar ahora');
    await admin.says('Alguien quitó la regla de segunda persona en «Aprobar script»');
    await admin.says('Afecta un control');
    await admin.frame.getByText('Con diferencias').waitFor();
    await admin.isSound();
    await documentImage(admin, 'drift');
    await admin.frame.getByRole('checkbox').check();
    await admin.press('Aceptar lo marcado');
    await admin.frame.getByText('Diferencias aceptadas (1)').click();
    await admin.frame.getByRole('checkbox').check();
    await admin.isSound();
    await admin.press('Dejar de aceptar lo marcado');
    await admin.press('Reparar');
    await admin.plan('Plan de reparación');
    await admin.says('Diferencias que se corrigen');
    await admin.isSound();
    await admin.press('Reparar');
    await admin.says('Todo está como se instaló.');
    await admin.press('Verificar ahora');
    await admin.button('Verificar ahora').waitFor();
    await admin.says('Todo está como se instaló.');
    expect(await admin.button('Reparar').count()).toBe(0);

    await admin.tab('Quitar');
    await admin.isSound();
    await admin.press('Ver qué se quita');
    await admin.plan('Plan para quitar el procedimiento');
    expect(await admin.button('Quitar el procedimiento').isDisabled()).toBe(true);
    await admin.frame.getByLabel('Para confirmar, escriba la clave del proyecto: SOP').fill('sop');
    await admin.isSound();
    await documentImage(admin, 'removal');
    await admin.press('Quitar el procedimiento');
    await admin.says(/El procedimiento se quitó del proyecto el /);
    await admin.button('Ver el plan').waitFor();
    await admin.isSound();
    await sandbox.settle();
    expect(await snapshotOf(sandbox)).toBe(before);
    await admin.close();
  });
});

/** An estimate of seven hours needs confirmation, one of five hours does not. Deletes its request. */
async function theThresholdIsSix(admin: AdminPage, sandbox: SandboxProcess): Promise<void> {
  const cast = castOf(sandbox);
  const key = await cast.lucia.create(REQUEST);
  if (typeof key !== 'string') throw new Error(`The request was refused: ${key.messages.join(' ')}`);
  await must(cast.carmen, key, 'Priorizar y asignar', PRIORITISED(cast));
  const { shell } = admin;
  await shell.as('Diego Rojas', `/browse/${key}`);
  await shell.transition('Iniciar soporte', { text: { 'Estimación del esfuerzo (horas)': '7' } });
  await shell.page.getByRole('alert').filter({ hasText: 'La estimación supera el límite de 6 horas' }).waitFor();
  await shell.as('Diego Rojas', `/browse/${key}`);
  await shell.transition('Iniciar soporte', { text: { 'Estimación del esfuerzo (horas)': '5' } });
  await shell.stands('En soporte');
  await cast.rosa.json('DELETE', `issue/${key}`);
}

it('on a site in use, what has the same name is decided first, and one decision at a time', async () => {
  await inSandbox('--crowded', async (sandbox) => {
    const admin = await AdminPage.open(browser, sandbox);
    await admin.frame.getByRole('button', { name: /^Soporte de Sistemas/ }).click();
    await admin.press('Ver el plan');
    await admin.plan('Plan de instalación');
    expect(await admin.counts()).toContain('Resolver antes 3');
    expect(await admin.button('Instalar').count()).toBe(0);
    await admin.isSound();
    const field = admin.frame.getByRole('group', { name: 'Qué hacer con «Estimación del esfuerzo (horas)»' });
    await field.getByLabel('Crear otro aparte').check();
    await admin.frame
      .getByText('Ya existe otro «Estimación del esfuerzo (horas)»; se crea uno propio, aparte.')
      .first()
      .waitFor();
    expect(await admin.counts()).toContain('Resolver antes 2');
    // The keyboard focus stays where it is.
    expect(await field.getByLabel('Crear otro aparte').evaluate((one) => one === document.activeElement)).toBe(true);
    await documentImage(admin, 'plan');
    for (const name of ['Soporte de Sistemas', 'En análisis']) {
      await admin.frame
        .getByRole('group', { name: `Qué hacer con «${name}»` })
        .getByLabel('Usar el existente')
        .check();
      await admin.says(`Ya existía «${name}» y usted indicó usarlo.`);
    }
    expect(await admin.counts()).toContain('Usar el existente 4');
    await admin.isSound();
    await admin.press('Volver sin cambiar nada');
    await admin.press('Ver el plan');
    await admin.button('Instalar').click();
    await admin.says('Todo está como se instaló.');
    await admin.close();
  });
});

it('a quota pauses the run, which can be stopped and resumed; a lock only delays it', async () => {
  await inSandbox('--empty', async (sandbox) => {
    const path = '/rest/api/3/workflows/create';
    await fault(sandbox, { kind: 'rateLimit', reason: 'jira-quota-global-based', method: 'POST', path, nth: 1 });
    const admin = await AdminPage.open(browser, sandbox);
    await admin.press('Ver el plan');
    await admin.press('Instalar');
    await admin.says(/En pausa: Jira limitó la cantidad de operaciones\. Continuará automáticamente a partir del /);
    await admin.isSound();
    await admin.press('Detener');
    await admin.press('Seguir');
    await admin.press('Detener');
    await admin.isSound();
    await admin.press('Sí, detener');
    await admin.says('La instalación está cancelada');
    await admin.says(/^Se detuvo en: Flujo de trabajo con sus reglas, con \d+ de \d+ tareas hechas\.$/);
    await admin.isSound();
    await fault(sandbox, { kind: 'lock', method: 'POST', path, nth: 1 });
    await admin.press('Reanudar');
    await admin.says('Todo está como se instaló.');
    await admin.close();
  });
});

it('a failure says what it is; what was done can be removed, or gone on with', async () => {
  await inSandbox('--empty', async (sandbox) => {
    const before = await snapshotOf(sandbox);
    await fault(sandbox, { kind: 'permission', method: 'POST', path: '/rest/api/3/screens', nth: 3 });
    const admin = await AdminPage.open(browser, sandbox);
    await admin.press('Ver el plan');
    await admin.press('Instalar');
    await admin.says('La instalación se detuvo');
    await admin.says(/Jira negó el permiso a la aplicación/);
    await admin.isSound();
    await admin.press('Quitar lo instalado');
    await admin.press('Ver qué se quita');
    await admin.plan('Plan para quitar el procedimiento');
    await admin.frame.getByLabel(/^Para confirmar/).fill('SOP');
    await admin.press('Quitar el procedimiento');
    await admin.says(/El procedimiento se quitó del proyecto el /);
    expect(await snapshotOf(sandbox)).toBe(before);
    await admin.close();
  });
});

it.each<Look>([
  { width: 320, colorScheme: 'dark', language: 'en' },
  { width: 800, colorScheme: 'light', language: 'es' },
])('every part is accessible and fits: $width px, $colorScheme, $language', async (look) => {
  await inSandbox(null, async (sandbox) => {
    const admin = await AdminPage.open(browser, sandbox, look);
    const tabs = admin.frame.getByRole('tab');
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await loaded(admin.shell.page);
      await admin.isSound();
    }
    // The arrow keys wrap around.
    await tabs.last().press('ArrowRight');
    expect(await tabs.first().getAttribute('aria-selected')).toBe('true');
    await tabs.first().press('End');
    await admin.frame.getByRole('button', { name: /^(Ver qué se quita|See what is removed)$/ }).click();
    await admin.frame.getByRole('table').waitFor();
    for (const kind of await admin.frame.locator('.plan-group > summary').all()) await kind.click();
    await admin.isSound();
    await admin.close();
  });
});

it('requests go where the administrator sends them, and what they still need stays', async () => {
  await inSandbox(null, async (sandbox) => {
    const { rosa } = castOf(sandbox);
    const stood = await rosa.status('SOP-4');
    const admin = await AdminPage.open(browser, sandbox);
    await admin.tab('Quitar');
    await admin.press('Ver qué se quita');
    await admin.plan('Plan para quitar el procedimiento');
    const target = admin.frame.getByLabel(`Estado al que pasan las solicitudes de «${stood}»`);
    const [first, last] = [
      await target.locator('option').first().innerText(),
      await target.locator('option').last().innerText(),
    ];
    expect(first).not.toBe(last);
    await target.selectOption({ label: first });
    await target.selectOption({ label: last });
    await admin.frame.getByLabel(/^Para confirmar/).fill('SOP');
    await admin.press('Quitar el procedimiento');
    await admin.says(/El procedimiento se quitó del proyecto el /);
    await admin.says(/^Campos «.*»: Tiene datos en \d+ incidencias\.$/);
    await admin.isSound();
    expect(await rosa.status('SOP-4')).toBe(last);
    await admin.press('Ver el plan');
    await admin.plan('Plan de instalación');
    await admin.close();
  });
});
