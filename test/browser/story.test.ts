import { startSandboxProcess } from '../story/sandboxProcess';
import { OPEN } from '../story/walk';
import { createBrowserScene } from './scene';
import { ShellPage, type Entry } from './shellPage';

const scene = createBrowserScene();

const NOTE = 'Un comentario suficientemente largo.';

type Act = readonly [who: string, transition: string, entry: Entry, step: string, status: string];

/** The direct way, as each person takes it in the browser; `step` is the request's step in the panel before the act. */
const ACTS: readonly Act[] = [
  [
    'Carmen Villalba',
    'Priorizar y asignar',
    {
      choose: { Prioridad: 'Alta', 'Respaldo de la prioridad': 'Gerencia General', 'Persona asignada': 'Diego Rojas' },
    },
    'Paso 2',
    'En análisis',
  ],
  ['Diego Rojas', 'Iniciar soporte', { text: { 'Estimación del esfuerzo (horas)': '3' } }, 'Paso 3', 'En soporte'],
  [
    'Diego Rojas',
    'Finalizar con acción en Producción',
    { text: { 'Tiempo dedicado (horas)': '2', Comentario: NOTE } },
    'Paso 4',
    'Preparando script',
  ],
  [
    'Diego Rojas',
    'Enviar a verificación',
    { file: { name: 'arreglo.sql', content: 'UPDATE caja SET abierta = false;' } },
    'Paso 5',
    'Verificando script',
  ],
  ['Beatriz Duarte', 'Aprobar script', { text: { Comentario: NOTE } }, 'Paso 6', 'Solicitando autorización'],
  [
    'Diego Rojas',
    'Solicitar autorización',
    {
      text: { 'Instrucción de ejecución': 'Ejecutar arreglo.sql.', 'Resultado de las pruebas en Test': 'Cuadra.' },
      tick: ['Las pruebas en Test concluyeron'],
    },
    'Paso 7',
    'Por autorizar',
  ],
  ['Carmen Villalba', 'Autorizar implementación', {}, 'Paso 8', 'Implementando en Producción'],
  ['Hugo Ramírez', 'Implementado', { text: { Comentario: NOTE } }, 'Paso 9', 'Probando en Producción'],
  ['Diego Rojas', 'Prueba satisfactoria', { text: { Comentario: NOTE } }, 'Paso 10', 'Certificando en Producción'],
  ['Lucía Giménez', 'Certificar', { text: { Comentario: NOTE } }, 'Paso 11', 'Comunicando resultado'],
  [
    'Diego Rojas',
    'Comunicar resultado y finalizar',
    { choose: { Resolución: 'Listo' }, text: { Comentario: NOTE } },
    'Paso 12',
    'Finalizado',
  ],
];

it('a request walks the twelve steps through everybody’s hands', async () => {
  const shell = await scene.open();
  await shell.as('Lucía Giménez', '/create');
  await shell.fill({
    text: { Resumen: 'El cierre diario no cuadra', Descripción: 'Desde ayer el cierre muestra una diferencia.' },
  });
  await shell.page.getByRole('button', { name: 'Crear', exact: true }).click();
  // The form shows which fields are missing and keeps the typed text.
  await shell.page.getByRole('alert').filter({ hasText: 'Clasificación; Revisión previa del problema' }).waitFor();
  expect(await shell.field('Resumen').inputValue()).toBe('El cierre diario no cuadra');
  await shell.fill({
    choose: { Clasificación: 'Revisión de problema' },
    tick: ['Revisé el problema antes de ingresar la solicitud'],
  });
  await shell.page.getByRole('button', { name: 'Crear', exact: true }).click();
  await shell.stands('Por priorizar');
  const address = new URL(shell.page.url()).pathname;

  for (const [who, transition, entry, step, status] of ACTS) {
    await shell.as(who, address);
    await shell.frame.getByText(new RegExp(`${step} de 12`)).waitFor();
    await shell.transition(transition, entry);
    await shell.stands(status);
  }
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('a blocked transition says everything that is missing, and the panel has said it before', async () => {
  const shell = await scene.open();
  await shell.as('Carmen Villalba', '/browse/SOP-4');
  await shell.frame.getByText('Paso 8 de 12').waitFor();
  expect(await shell.frame.getByText('Ya pasaron las 17:00').count()).toBe(0);
  await scene.sandbox.setClock('2027-03-02T18:00:00-03:00');
  await shell.as('Carmen Villalba', '/browse/SOP-4');
  const late = 'Ya pasaron las 17:00 (America/Asuncion)';
  await shell.frame.getByText(late).waitFor();
  await shell.transition('Autorizar implementación');
  await shell.page.getByRole('alert').filter({ hasText: late }).waitFor();
  await shell.transition('Rechazar autorización');
  await shell.page
    .getByRole('dialog')
    .getByRole('alert')
    .filter({ hasText: 'comentario de al menos 10 caracteres' })
    .waitFor();
  await scene.sandbox.setClock(OPEN);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('an administrator installs the procedure into an empty Jira', async () => {
  const empty = await startSandboxProcess('--empty');
  const shell = await ShellPage.open(scene.browser, empty);
  await shell.as('Rosa Benítez', '/admin');
  await shell.frame.getByRole('button', { name: 'Ver el plan', exact: true }).click();
  await shell.frame.getByRole('button', { name: 'Instalar', exact: true }).click();
  await shell.frame.getByText('El procedimiento está instalado.').waitFor();
  await shell.as('Lucía Giménez', '/create');
  await shell.field('Resumen').waitFor();
  expect(shell.complaints).toEqual([]);
  await shell.close();
  await empty.stop();
});

it('a person who does not administer Jira is told so', async () => {
  const shell = await scene.open();
  await shell.as('Lucía Giménez', '/admin');
  await shell.frame.getByText('Solo un administrador de Jira puede instalar el procedimiento.').waitFor();
  await shell.close();
});
