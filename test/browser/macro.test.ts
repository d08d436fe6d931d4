import type { Browser } from 'playwright-core';
import { WORDS } from '../../src/procedure/languages';
import { openBuiltPage, type BuiltPage, type BuiltPageOptions } from './builtPage';
import { flat, sourceSteps } from '../document/content/source';
import { launchBrowser } from './chromium';
import { CAPPED, CHANGED, FULL, without } from './macroViews';
import type { Look } from './shellPage';
import { overflowOf, violations } from './accessibility';
import { inPart } from '../extent';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const CONFIGURED = { config: { projectId: '10000' } };

async function open(look: Look, options: Partial<BuiltPageOptions> = {}): Promise<BuiltPage> {
  const built = await openBuiltPage(browser, {
    resource: 'macro',
    extension: CONFIGURED,
    answers: { read: FULL },
    ...look,
    ...options,
  });
  await built.page.getByRole('heading').first().waitFor();
  return built;
}

const LOOKS: readonly Look[] = [
  { width: 1200, colorScheme: 'light', language: 'es' },
  { width: 800, colorScheme: 'dark', language: 'es' },
  { width: 320, colorScheme: 'light', language: 'es' },
  { width: 1200, colorScheme: 'dark', language: 'en' },
  { width: 320, colorScheme: 'dark', language: 'en' },
];

describe.each(inPart(LOOKS, 2, 3))('$width px, $colorScheme, $language', (look) => {
  it.each([
    ['macro', FULL],
    ['macro', CHANGED],
    ['macro', CAPPED],
    ['macro', without('unseen')],
  ] as const)('the %s is accessible, fits, and complains of nothing', async (resource, read) => {
    const built = await open(look, { resource, answers: { read } });
    expect(await violations(built.page)).toEqual([]);
    expect(await overflowOf(built.page)).toBeLessThanOrEqual(0);
    expect(built.complaints).toEqual([]);
    await built.close();
  });

  it('the configuration is accessible, fits, and complains of nothing', async () => {
    const projects = [{ id: '10000', key: 'SOP', name: 'Soporte' }];
    const built = await open(look, { resource: 'macro-config', answers: { projects } });
    expect(await violations(built.page)).toEqual([]);
    expect(await overflowOf(built.page)).toBeLessThanOrEqual(0);
    expect(built.complaints).toEqual([]);
    await built.close();
  });

  it('the diagram has a title and a description, and scrolls in a region of its own', async () => {
    const words = WORDS[look.language ?? 'es'];
    const built = await open(look);
    const picture = built.page.getByRole('img', { name: words.document.diagram.title });
    expect(await picture.locator('> title').textContent()).toBe(words.document.diagram.title);
    expect(await picture.locator('> desc').textContent()).toContain(words.document.diagram.summary);
    const region = built.page.getByRole('region', { name: words.document.diagram.region });
    expect(await region.getAttribute('tabindex')).toBe('0');
    const hidden = await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(hidden > 0).toBe((look.width ?? 1200) < 1100);
    await built.close();
  });
});

describe('the page', () => {
  it('shows every line of the source, row by row, where nothing is configured', async () => {
    const built = await open({}, { extension: {}, answers: {} });
    const rows = await built.page.getByRole('table').locator('tbody tr').all();
    const shown = await Promise.all(rows.map(async (row) => flat((await row.innerText()).replaceAll('\t', '\n'))));
    expect(shown).toEqual([...sourceSteps().values()].map((lines) => flat(lines.join(' '))));
    await built.close();
  });

  it('calls its resolver once, and not again within a minute', async () => {
    const built = await open({});
    const invokes = async (): Promise<number> =>
      (await built.calls()).filter(([command]) => command === 'invoke').length;
    expect(await invokes()).toBe(1);
    await built.page.reload();
    await built.page.getByRole('heading').first().waitFor();
    expect(await invokes()).toBe(0);
    await built.page.getByRole('button', { name: 'Actualizar' }).click();
    await built.page.waitForFunction(() => (Reflect.get(window, 'bridgeCalls') as unknown[]).length === 1);
    await built.close();
  });

  it('calls nothing where no project is chosen, and says so', async () => {
    const built = await open({}, { extension: {}, answers: {} });
    expect(await built.calls()).toEqual([]);
    await built.page.getByText('elija un proyecto en la configuración').waitFor();
    await built.page.getByRole('row', { name: /Paso 12: Comunicar resultado/ }).waitFor();
    await built.close();
  });

  it('tells the requests at each status of a step, and not only in the picture', async () => {
    const built = await open({});
    const step = built.page.getByRole('listitem').filter({ hasText: 'Paso 3:' });
    const loads = step.getByRole('listitem');
    expect(await loads.allInnerTexts()).toEqual([
      'En análisis: 3',
      'Esperando información: 104',
      'Esperando confirmación: 0',
    ]);
    await built.close();
  });

  it.each([
    ['es', '12.000+', 'En análisis: 12.000 o más', '104+', 'Más de 12.117 abiertas'],
    ['en', '12,000+', 'In analysis: 12,000 or more', '104+', 'More than 12,117 open'],
  ] as const)(
    'past what is counted at once no number is given as exact, in %s',
    async (language, inPicture, inList, other, total) => {
      const built = await open({ language }, { answers: { read: CAPPED } });
      const loads = await built.page.locator('.diagram-load text').allTextContents();
      expect(loads).toContain(inPicture);
      expect(loads).toContain(other);
      expect(loads.filter((text) => !text.endsWith('+'))).toEqual([]);
      await built.page.getByText(inList, { exact: true }).waitFor();
      await built.page.getByText(total, { exact: true }).waitFor();
      const links = await built.page.locator('.macro-count a').allTextContents();
      expect(links).toHaveLength(12);
      for (const text of links) expect(text).toMatch(language === 'es' ? / o más$/ : / or more$/);
      await built.close();
    },
  );

  it('describes the diagram with the configured threshold', async () => {
    const built = await open({}, { answers: { read: CHANGED } });
    const description = await built.page.locator('.diagram-picture > desc').textContent();
    expect(description).toContain('(≤ 6 h)');
    await built.close();
  });

  it('leads each count to its query in Jira', async () => {
    const built = await open({});
    await built.page.getByRole('link', { name: 'Ver en Jira: 12 solicitudes en el paso 2' }).click();
    const opened = (await built.calls()).find(([command]) => command === 'navigate');
    expect(JSON.stringify(opened)).toContain('https://coop.example/issues/?jql=project%20%3D%2010000%20AND');
    await built.close();
  });

  it('names the role of every part of the table: Safari forgets it where a narrow window makes them blocks', async () => {
    const built = await open({ width: 320 });
    const parts = built.page.locator('.document-table').locator('thead, tbody, tr, th, td');
    expect(await parts.evaluateAll((all) => all.filter((part) => !part.hasAttribute('role')).length)).toBe(0);
    expect(await built.page.locator('.document-table[role=table] [role=cell]').count()).toBe(12);
    await built.close();
  });

  it('leads a reference to its step', async () => {
    const built = await open({});
    await built.page
      .getByRole('row', { name: /Paso 4:/ })
      .getByRole('link', { name: 'Paso 12' })
      .click();
    const focused = await built.page.evaluate(() => document.activeElement?.id);
    expect(focused).toBe('paso-12');
    await built.close();
  });

  it('says BORRADOR, with what changed, and the configured value in the text', async () => {
    const built = await open({}, { answers: { read: CHANGED } });
    await built.page.getByText('BORRADOR').waitFor();
    await built.page.getByText('Límite de esfuerzo. Antes: 4 horas. Ahora: 6 horas.').waitFor();
    await built.page.getByRole('row', { name: /esta estimación es mayor a 6 horas/ }).waitFor();
    await built.page.getByText('El flujo de trabajo instalado ya no coincide').waitFor();
    await built.close();
  });

  it.each([
    ['notInstalled', 'no está instalado en el proyecto elegido'],
    ['unseen', 'ya no existe o usted no puede verlo'],
    ['notConnected', 'Jira no está conectado'],
    ['failed', 'Jira no respondió'],
  ] as const)('without counts (%s) shows the document and a sentence', async (because, sentence) => {
    const built = await open({}, { answers: { read: without(because) } });
    await built.page.getByText(sentence).waitFor();
    await built.page.getByRole('row', { name: /Paso 12: Comunicar resultado/ }).waitFor();
    expect(await built.page.getByText('Solicitudes en cada paso').count()).toBe(0);
    await built.close();
  });

  it('shows the document when the resolver does not answer', async () => {
    const built = await open({}, { answers: {} });
    await built.page.getByRole('alert').getByText('No se pudieron leer los datos').waitFor();
    await built.page.getByRole('row', { name: /Paso 1: Ingresar la solicitud/ }).waitFor();
    await built.close();
  });

  it('is in the language it is configured to, around it in the reader’s', async () => {
    const built = await open({ language: 'es' }, { extension: { config: { projectId: '10000', language: 'en' } } });
    await built.page.getByRole('heading', { name: 'Support Request Procedure' }).waitFor();
    expect(await built.page.locator('.macro-document').getAttribute('lang')).toBe('en-US');
    expect(await built.page.locator('html').getAttribute('lang')).toBe('es');
    await built.close();
  });

  it('leaves out what it is told to', async () => {
    const show = { header: false, table: false, diagram: true, counts: false, readings: false };
    const built = await open({}, { extension: { config: { projectId: '10000', show } } });
    expect(await built.page.getByRole('table').count()).toBe(0);
    expect(await built.page.getByRole('img').count()).toBe(1);
    expect(await built.page.getByText('Estado del Documento').count()).toBe(0);
    await built.close();
  });
});

describe('the configuration', () => {
  const projects = [
    { id: '10000', key: 'SOP', name: 'Soporte' },
    { id: '10001', key: 'MES', name: 'Mesa' },
  ];

  it('saves what is chosen, in values that Confluence can keep', async () => {
    const built = await open({}, { resource: 'macro-config', extension: {}, answers: { projects } });
    const { page } = built;
    await page.getByLabel('Proyecto de Jira').selectOption({ label: 'Mesa (MES)' });
    await page.getByLabel('Idioma').selectOption({ label: 'Inglés' });
    await page.getByLabel('Diagrama').uncheck();
    await page.getByLabel('Autor').fill('Carmen Villalba');
    await page.getByRole('button', { name: 'Guardar' }).click();
    expect((await built.calls()).filter(([command]) => command === 'submit')).toEqual([
      [
        'submit',
        {
          config: {
            projectId: '10001',
            language: 'en',
            show: { header: true, table: true, diagram: false, counts: true, readings: true },
            data: { creationDate: '', updateDate: '', author: 'Carmen Villalba', summary: '' },
          },
        },
      ],
    ]);
    await built.close();
  });

  it('keeps a project that is gone until another one is chosen, and does not save a page without parts', async () => {
    const built = await open(
      {},
      { resource: 'macro-config', extension: { config: { projectId: '77' } }, answers: { projects } },
    );
    const { page } = built;
    expect(await page.getByLabel('Proyecto de Jira').inputValue()).toBe('77');
    for (const part of [
      'Datos del documento',
      'Tabla de los pasos',
      'Diagrama',
      'Solicitudes por paso',
      'Cómo se leyó',
    ])
      await page.getByRole('checkbox', { name: part }).uncheck();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('alert').getByText('Elija al menos una parte').waitFor();
    expect((await built.calls()).filter(([command]) => command === 'submit')).toEqual([]);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    expect((await built.calls()).map(([command]) => command)).toContain('close');
    await built.close();
  });
});
