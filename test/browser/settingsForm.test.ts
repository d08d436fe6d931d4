import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, type Settings } from '../../src/procedure/settings';
import { readSettingsFile, settingsFileSchema, writeSettingsFile } from '../../src/procedure/settings/file';
import { violations } from './accessibility';
import { launchBrowser } from './chromium';
import { startFormSite, type FormSite } from './settings/site';
import { inPart } from '../extent';

let browser: Browser;
let site: FormSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startFormSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'es' | 'en';
}

/** Opens the form. @returns its frame */
async function open({ width = 1200, theme = 'light', language = 'es' }: Look = {}): Promise<Frame> {
  context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, acceptDownloads: true });
  page = await context.newPage();
  page.setDefaultTimeout(120_000);
  complaints = [];
  page.on('console', (message) => {
    // The browser says this of every frame if Forge's own list of permissions allows scripts of its origin.
    const isKnown = message.text().includes('allow-scripts and allow-same-origin');
    if (['error', 'warning'].includes(message.type()) && !isKnown) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}?theme=${theme}&language=${language}`);
  const frame = page.frames().find((one) => one.url().includes('/form'));
  if (frame === undefined) throw new Error('There is no frame.');
  await frame.getByRole('form').waitFor();
  return frame;
}

const saved = (frame: Frame): Promise<readonly Settings[]> =>
  frame.evaluate(() => Reflect.get(window, 'saved') as readonly Settings[]);

const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.activeElement?.id ?? document.activeElement?.tagName ?? '');

async function choose(frame: Frame, name: string, text: string): Promise<void> {
  await frame
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** A file that the browser downloaded. */
async function downloaded(frame: Frame, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

it('saves what was changed, and only what passes', async () => {
  const frame = await open();
  await frame.getByLabel('Límite de esfuerzo').fill('6,5');
  await frame.getByLabel('Hora límite para Producción', { exact: true }).fill('16:30');
  await frame.getByLabel('viernes').uncheck();
  await frame.getByRole('button', { name: 'Quitar 7z' }).click();
  const extension = frame.getByLabel('Archivos que cuentan como script');
  await extension.fill('.RB');
  await extension.press('Enter');
  await frame.getByLabel('Fecha', { exact: true }).fill('2026-08-15');
  await frame.getByText('sábado, 15 de agosto de 2026').waitFor();
  await frame.getByLabel('Fecha', { exact: true }).press('Enter');
  await frame.getByText('Pegar varias fechas').click();
  await frame.getByLabel(/^Una por línea/).fill('1/5/2026 Día del Trabajador\n15/08/2026\nNavidad\n2027-01-01');
  await frame.getByRole('button', { name: 'Agregar las fechas' }).click();
  await frame.getByText('Ya estaba en la lista: 15 ago 2026.').waitFor();
  await frame.getByText('No se entendieron estas líneas: Navidad.').waitFor();
  await frame.getByRole('button', { name: 'Quitar 1 ene 2027' }).click();
  await frame.getByLabel('Autor').fill('Dpto. de Sistemas');
  expect(await frame.locator('.settings-changes dt').allTextContents()).toEqual([
    'Límite de esfuerzo',
    'Hora límite para Producción',
    'Días hábiles',
    'Feriados',
    'Archivos que cuentan como script',
    'Autor',
  ]);
  await frame.getByRole('button', { name: 'Guardar ajustes' }).click();
  await frame.locator('.settings-changes').waitFor({ state: 'detached' });
  const expected: Settings = {
    ...DEFAULT_SETTINGS,
    effortThresholdHours: 6.5,
    cutOff: '16:30',
    workingDays: [1, 2, 3, 4],
    holidays: ['2026-05-01', '2026-08-15'],
    scriptExtensions: [...DEFAULT_SETTINGS.scriptExtensions.filter((one) => one !== '7z'), 'rb'],
    document: { ...DEFAULT_SETTINGS.document, author: 'Dpto. de Sistemas' },
  };
  expect(await saved(frame)).toEqual([expected]);
  await frame.getByRole('button', { name: 'Guardar ajustes' }).click();
  await frame.getByText('No hay cambios para guardar.').waitFor();
  expect(await saved(frame)).toHaveLength(1);
});

it('says everything that is wrong, at the top and beside each field, and takes the reader there', async () => {
  const frame = await open();
  await frame.getByLabel('Límite de esfuerzo').fill('0');
  await frame.getByLabel('Zona horaria').fill('America/Luque');
  for (const day of ['lunes', 'martes', 'miércoles', 'jueves', 'viernes']) await frame.getByLabel(day).uncheck();
  await frame.getByLabel('Longitud mínima de los comentarios').fill('');
  await frame.getByRole('button', { name: 'Guardar ajustes' }).click();
  const summary = frame.getByRole('group', { name: /^Los ajustes no se pueden guardar/ });
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    'Límite de esfuerzo: Ingrese un número mayor que 0 y no mayor que 1000.',
    'Zona horaria: «America/Luque» no es una zona horaria conocida: elija una de la lista.',
    'Días hábiles: Indique al menos uno.',
    'Longitud mínima de los comentarios: Falta completarlo.',
  ]);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const [link, control] of [
    ['Límite de esfuerzo', 'effortThresholdHours'],
    ['Zona horaria', 'timeZone'],
    ['Días hábiles', 'workingDays'],
    ['Longitud mínima de los comentarios', 'noteMinimum'],
  ] as const) {
    await summary.getByRole('link', { name: link }).click();
    expect((await focused(frame)).endsWith(`-${control}`)).toBe(true);
  }
  expect(await frame.getByLabel('Límite de esfuerzo').getAttribute('aria-invalid')).toBe('true');
  expect(await violations(frame)).toEqual([]);
  expect(await saved(frame)).toEqual([]);

  // The message disappears as soon as the value is corrected.
  await frame.getByLabel('Límite de esfuerzo').fill('5');
  expect(await summary.getByRole('link').count()).toBe(3);
  await frame.getByRole('button', { name: 'Deshacer los cambios' }).click();
  await summary.waitFor({ state: 'detached' });
  expect(await frame.getByLabel('Límite de esfuerzo').inputValue()).toBe('4');
});

it('gives the settings and their schema to keep, out of the frame', async () => {
  const { headers } = await fetch(new URL('form', site.url));
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  const frame = await open();
  await frame.getByLabel('Límite de esfuerzo').fill('6');
  const { name, text } = await downloaded(frame, 'Exportar');
  expect(name).toBe('ajustes-SOP.json');
  // The file has the saved settings, not those being typed.
  expect(readSettingsFile(text)).toEqual({ ok: true, settings: DEFAULT_SETTINGS, members: null });
  const schema = await downloaded(frame, 'Descargar el esquema');
  expect(JSON.parse(schema.text)).toEqual(settingsFileSchema());
  expect((JSON.parse(text) as { $schema: string }).$schema).toBe(`./${schema.name}`);
});

it('loads a file into the form, says what would change, and saves nothing by itself', async () => {
  const frame = await open();
  const other: Settings = { ...DEFAULT_SETTINGS, effortThresholdHours: 6, holidays: ['2026-05-01'] };
  await choose(frame, 'otros.json', writeSettingsFile(other, { support: { users: ['1'], groupIds: [] } }));
  await frame.getByText('Se cargó «otros.json» en el formulario').waitFor();
  await frame.getByText('El archivo también dice quién tiene cada rol.').waitFor();
  expect(await frame.locator('.settings-file dt').allTextContents()).toEqual(['Límite de esfuerzo', 'Feriados']);
  expect(await frame.getByLabel('Límite de esfuerzo').inputValue()).toBe('6');
  expect(await saved(frame)).toEqual([]);
  expect(await violations(frame)).toEqual([]);

  await choose(
    frame,
    'malo.json',
    writeSettingsFile({ ...other, cutOff: '17h', workingDays: [] }).replace('"version": 1', '"version": 1, "x": 0'),
  );
  await frame.getByText('No se importó «malo.json». No cambió nada.').waitFor();
  expect(await frame.locator('.settings-file li').allTextContents()).toEqual([
    'Hora límite para Producción: «17h» no es una hora: escríbala como HH:MM, por ejemplo 17:00.',
    'Días hábiles: Indique al menos uno.',
    'x: No es un dato conocido: quítelo o corrija su nombre.',
  ]);
  expect(await frame.getByLabel('Límite de esfuerzo').inputValue()).toBe('6');
  await choose(frame, 'grande.json', ' '.repeat(100_001));
  await frame.getByText(/supera los 100000 bytes/).waitFor();

  await frame.getByRole('button', { name: 'Guardar ajustes' }).click();
  await frame.locator('.settings-changes').waitFor({ state: 'detached' });
  expect(await saved(frame)).toEqual([other]);
});

const LOOKS: readonly Required<Look>[] = [320, 800, 1200].flatMap((width) => [
  { width, theme: 'light', language: 'es' },
  { width, theme: 'dark', language: 'en' },
]);

it.each(inPart(LOOKS, 0, 5))('is accessible and fits: $width px, $theme, $language', async (look) => {
  const frame = await open(look);
  const background = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background === 'rgb(255, 255, 255)').toBe(look.theme === 'light');
  await frame.locator('details summary').click();
  const days = Array.from({ length: 30 }, (_, index) => `${index + 1}/6/2026`);
  await frame.locator('details textarea').fill(days.join('\n'));
  await frame.locator('details button').click();
  const extension = frame.locator('[id$=-scriptExtensions]');
  await extension.fill('png');
  await extension.press('Enter');
  await frame.locator('[id$=-effortThresholdHours]').fill('cuatro');
  await frame.locator('button[type=submit]').click();
  await frame.locator('.fault-summary').waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(
    await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});
