import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { macroNode } from 'forge-sandbox/adf';
import type { Sandbox } from 'forge-sandbox';
import { overflowOf, violations } from './accessibility';
import { launchBrowser } from './chromium';
import { startMacroSite } from './confluence/macroSite';
import { ShellPage, type Look } from './shellPage';
import { inPart } from '../extent';
import { loaded } from './loaded';

const TITLE = 'Procedimiento de Solicitud de Soporte';
let browser: Browser;
let sandbox: Sandbox;
let shell: ShellPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const open = (look: Look = {}) =>
  ShellPage.open(browser, { url: sandbox.url, settle: () => sandbox.host.settle() }, look);

/** The present address of the page with this title. */
function pathOf(title: string): string {
  const page = [...sandbox.confluence.site.pages.values()].find((one) => one.versions.at(-1)?.title === title);
  if (page === undefined) throw new Error(`There is no page ${title}.`);
  return `/wiki/spaces/${page.space.key}/pages/${page.id}`;
}
const button = (name: string): Locator => shell.page.getByRole('button', { name });
const link = (name: string): Locator => shell.page.getByRole('link', { name, exact: true });
/** The app's page inside the dialog. */
const configuration = (): FrameLocator => shell.page.locator('dialog').frameLocator('iframe');

/**
 * Waits until the macro's frame is as high as its content, not as high as an empty frame. The content below then has
 * moved.
 */
async function grown(): Promise<void> {
  await shell.page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 400);
}

/** Publishes with the keyboard. After a scroll, the browser may send a click to the frame that was in that place. */
async function publish(): Promise<void> {
  await button('Publicar').press('Enter');
}

describe('a macro in a page', () => {
  beforeEach(async () => {
    sandbox = await startMacroSite();
    shell = await open();
  });
  afterEach(async () => {
    expect(shell.complaints).toEqual([]);
    expect(sandbox.host.cspReports).toEqual([]);
    await shell.close();
    await sandbox.close();
  });

  test('is viewed, configured, published, read in the history, exported and found', async () => {
    await shell.as('Carmen Villalba', '/wiki');
    await link(TITLE).click();
    await shell.frame.getByText('En la página').waitFor();
    expect(await shell.frame.locator('p').first().innerText()).toBe('Lector: Carmen Villalba');
    await grown();

    await link('Editar').click();
    await shell.frame.getByText('En edición').waitFor();
    await button('Editar «Documento»').click();
    await configuration().getByLabel('Título del documento').fill('Los doce pasos');
    await configuration().getByRole('button', { name: 'Guardar' }).click();
    // While the dialog is open there are two frames.
    await shell.page.getByRole('dialog').waitFor({ state: 'detached' });
    await shell.frame.getByRole('heading', { name: 'Los doce pasos' }).waitFor();
    await grown();
    await shell.field('Qué cambió (opcional)').fill('Título nuevo');
    await publish();
    await shell.page.getByText('Se publicó la versión 2').waitFor();
    await shell.frame.getByText('En la página').waitFor();
    expect(await shell.frame.getByRole('heading').innerText()).toBe('Los doce pasos');

    await link('Historial').click();
    await shell.page.getByRole('cell', { name: 'Título nuevo' }).waitFor();
    await link('Versión 1').click();
    await shell.page.getByText('Exportado como other.').waitFor();
    expect(await shell.page.locator('iframe').count()).toBe(0);
    expect(await shell.page.getByRole('heading', { name: 'Sin título' }).count()).toBe(1);

    await link('Exportar').click();
    await shell.page.getByText('Exportado como pdf.').waitFor();
    expect(await shell.page.getByRole('heading', { name: 'Los doce pasos' }).count()).toBe(1);
    await shell.page.getByRole('tab', { name: 'Word' }).click();
    await shell.page.getByText('Exportado como word.').waitFor();

    await shell.page.goto('/wiki');
    await shell.page.getByRole('searchbox').fill('completa formulario DOCE');
    await shell.page.getByText('Páginas mostradas: 1').waitFor();
    expect(await shell.page.getByRole('article').innerText()).toContain('Los doce pasos RESPONSABLE');
  });

  test('leads to a query of Jira', async () => {
    await shell.as('Carmen Villalba', pathOf(TITLE));
    await shell.frame.getByRole('button', { name: 'Abiertas' }).click();
    await shell.page.getByRole('heading', { name: 'Resultados de la consulta' }).waitFor();
    await shell.page.getByText('project = SOP AND statusCategory != Done').waitFor();
    await shell.page.getByText('Ninguna solicitud coincide').waitFor();
  });

  test('is inserted when its configuration is saved, and not when it is closed; it can be removed', async () => {
    await shell.as('Diego Rojas', `${pathOf('Contactos del Dpto. de Sistemas')}/edit`);
    const insert = async () => {
      await button('Insertar una macro').first().click();
      await button('Documento').click();
      await configuration().getByRole('heading', { name: 'Nueva macro' }).waitFor();
    };
    await insert();
    await configuration().getByRole('button', { name: 'Salir' }).click();
    await shell.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await shell.page.locator('iframe').count()).toBe(0);

    await insert();
    await configuration().getByLabel('Título del documento').fill('Primero');
    await configuration().getByRole('button', { name: 'Aplicar' }).click();
    await configuration().getByText('Aplicar: hecho').waitFor();
    await configuration().getByLabel('Título del documento').fill('Segundo');
    await configuration().getByRole('button', { name: 'Guardar' }).click();
    await shell.page.getByRole('dialog').waitFor({ state: 'detached' });
    await shell.frame.getByRole('heading', { name: 'Segundo' }).waitFor();
    await grown();

    await button('Quitar «Documento»').click();
    await publish();
    await shell.page.getByText('Se publicó la versión 2').waitFor();
    expect(await shell.page.locator('iframe').count()).toBe(0);
  });

  test('its configuration is told what cannot be saved, and only closes by itself', async () => {
    await shell.as('Carmen Villalba', `${pathOf(TITLE)}/edit`);
    await button('Editar «Documento»').click();
    await configuration().getByRole('heading', { name: 'Configuración' }).waitFor();
    await configuration().getByRole('button', { name: 'Nulo' }).click();
    await configuration().getByText('Nulo: INVALID_CONFIG').waitFor();
    await configuration().getByRole('button', { name: 'Texto' }).click();
    await configuration().getByText('Texto: INVALID_PAYLOAD').waitFor();
    await shell.page.keyboard.press('Escape');
    await shell.page.mouse.click(5, 5);
    await configuration().getByRole('heading', { name: 'Configuración' }).waitFor();
    await configuration().getByRole('button', { name: 'Salir' }).click();
    await shell.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('in a restricted page is for those who may see it', async () => {
    await shell.as('Elena Bogado', '/wiki');
    const restricted = 'Borrador: pasos a Producción en feriados';
    await link(restricted).click();
    await shell.page.getByText('Acceso restringido').waitFor();
    const path = pathOf(restricted);
    await shell.as('Lucía Giménez', '/wiki');
    await link(TITLE).waitFor();
    expect(await link(restricted).count()).toBe(0);
    await shell.page.goto(path);
    await shell.page.getByText('or you may not see it').waitFor();
    // The browser itself reports the 404.
    expect(shell.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('is not published over somebody else’s version', async () => {
    await shell.as('Carmen Villalba', `${pathOf(TITLE)}/edit`);
    await grown();
    const page = [...sandbox.confluence.site.pages.values()].find(({ id }) => pathOf(TITLE).endsWith(id));
    const [first] = page?.versions ?? [];
    if (page === undefined || first === undefined) throw new Error('There is no page.');
    page.versions.push({ ...first, number: 2 });
    await shell.field('Título').fill('Otro título');
    await publish();
    await shell.page.getByText('The page is at version 2').waitFor();
    expect(await shell.field('Título').inputValue()).toBe('Otro título');
    expect(shell.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  test('exports all that a procedure’s document may hold', async () => {
    await setConfig({ mode: 'everything' });
    await shell.as('Carmen Villalba', `${pathOf(TITLE)}/export`);
    const paper = shell.page.locator('.wiki-paper');
    await paper.getByText('Advertencia: Falta publicar').waitFor();
    expect(await paper.getByRole('link').evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual([
      '#Paso-6',
      'https://example.org/browse/DEMO-1',
    ]);
    expect(await paper.locator('#Paso-6').innerText()).toBe('Paso 6');
    await paper.getByText('Una nota para el lector').waitFor();
    expect(await paper.locator('ol').getAttribute('start')).toBe('3');
    await paper.getByText('Imagen: Diagrama de carriles').waitFor();
    expect(await paper.getByRole('columnheader').allInnerTexts()).toEqual(['RESPONSABLE', 'MANUAL']);
    expect(await paper.getByRole('rowheader').allInnerTexts()).toEqual(['Usuario']);
    expect(await paper.getByRole('cell', { name: 'Fin' }).getAttribute('colspan')).toBe('2');
    expect(await violations(shell.page)).toEqual([]);
  });

  test('that cannot be exported says why, at its place', async () => {
    await setConfig({ mode: 'throw' });
    await shell.as('Carmen Villalba', `${pathOf(TITLE)}/export`);
    await shell.page.getByText('«Documento» no se pudo exportar').waitFor();
    await shell.page.getByText('The export function "exportFunction" failed: no paper').waitFor();
    await shell.page.getByText('Si tiene dudas sobre un paso').waitFor();
  });
});

/** Publishes the procedure's page with this configuration of its macro. */
async function setConfig(config: Record<string, string>): Promise<void> {
  const path = `${sandbox.url}/wiki/rest/internal/pages/${pathOf(TITLE).split('/').at(-1) ?? ''}`;
  const [document] = sandbox.host.macros;
  if (document === undefined) throw new Error('The app has no macro.');
  const { extensionKey, title } = document;
  const before = [...sandbox.confluence.site.pages.values()].find(({ id }) => path.endsWith(id))?.versions[0];
  const content = (before?.body.content ?? []).map((node) =>
    node.type === 'extension' ? macroNode({ extensionKey, title, localId: 'configured', config }) : node,
  );
  const answer = await fetch(path, {
    method: 'PUT',
    headers: { Authorization: `Basic ${btoa('carmen.villalba@example.org:x')}` },
    body: JSON.stringify({ number: 2, title: TITLE, body: { type: 'doc', version: 1, content } }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

test('an app without macros is said to have none', async () => {
  sandbox = await startMacroSite((manifest) =>
    manifest.replace(/ {2}macro:\n[\s\S]*?(?= {2}jira:workflowValidator)/, ''),
  );
  shell = await open();
  await shell.as('Carmen Villalba', '/wiki');
  await shell.page.getByText('La aplicación no tiene macros').waitFor();
  await shell.page.goto(`${pathOf(TITLE)}/edit`);
  await button('Insertar una macro').first().click();
  await shell.page.getByText('La aplicación instalada no ofrece ninguna macro.').waitFor();
  expect(shell.complaints).toEqual([]);
  await shell.close();
  await sandbox.close();
});

describe('every page of the wiki', () => {
  beforeAll(async () => {
    sandbox = await startMacroSite();
    await setConfig({ mode: 'everything' });
  });
  afterAll(() => sandbox.close());

  const LOOKS: readonly Look[] = [
    { width: 1200, colorScheme: 'light', language: 'es' },
    { width: 800, colorScheme: 'light', language: 'en' },
    { width: 320, colorScheme: 'light', language: 'es' },
    { width: 1200, colorScheme: 'dark', language: 'en' },
    { width: 320, colorScheme: 'dark', language: 'es' },
  ];
  const VIEWS: readonly (readonly [view: string, framed: boolean])[] = [
    ['', true],
    ['/edit', true],
    ['/history', false],
    ['/history/1', false],
    ['/export', false],
  ];

  test.each(inPart(LOOKS, 2, 3))('is accessible and fits: $width px, $colorScheme, $language', async (look) => {
    shell = await open(look);
    await shell.as('Carmen Villalba', '/wiki');
    if (look.language === 'en') await shell.page.getByRole('button', { name: 'EN English' }).click();
    for (const [view, framed] of [['list', false], ...VIEWS] as const) {
      await shell.page.goto(view === 'list' ? '/wiki' : `${pathOf(TITLE)}${view}`);
      await shell.page.getByRole('heading', { level: 1 }).waitFor();
      if (framed) await shell.frame.getByRole('heading').first().waitFor();
      await loaded(shell.page);
      expect(await violations(shell.page)).toEqual([]);
      expect(await overflowOf(shell.page)).toBeLessThanOrEqual(0);
    }
    expect(shell.complaints).toEqual([]);
    await shell.close();
  });
});
