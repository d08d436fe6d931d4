import { macroNode, type MacroConfig, type AdfDocument, type AdfNode } from 'forge-sandbox/adf';
import type { ConfluenceSandbox } from 'forge-sandbox/confluence';
import type { ShownMacro } from 'forge-sandbox/forge';
import type { Staff } from './people';

const text = (words: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...words: (string | AdfNode)[]): AdfNode => ({
  type: 'paragraph',
  content: words.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const heading = (words: string): AdfNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] });
const list = (...items: string[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
});
const panel = (panelType: string, words: string): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content: [paragraph(words)],
});
const page = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/**
 * The wiki of the cooperative's IT department: the procedure's page with the app's macro, if the app has one; a page
 * without macros; and a page that only two people may see.
 * @param config of the macro; empty if it is not configured.
 */
export async function writeWiki(
  confluence: ConfluenceSandbox,
  { accountIds }: Staff,
  macros: readonly ShownMacro[],
  config: MacroConfig,
): Promise<void> {
  const space = confluence.addSpace({ key: 'SIS', name: 'Sistemas' });
  await confluence.addPage(space, {
    title: 'Procedimiento de Solicitud de Soporte',
    authorId: accountIds.carmen,
    message: '',
    body: page(
      paragraph(
        'Esta página describe cómo el ',
        text('Dpto. de Sistemas', 'strong'),
        ' atiende las solicitudes de soporte de todas las áreas. El procedimiento que se muestra es el mismo que Jira hace cumplir.',
      ),
      ...macros
        .filter(({ isHidden }) => !isHidden)
        .slice(0, 1)
        .map((macro) => placed(macro, config)),
      heading('Consultas'),
      paragraph('Si tiene dudas sobre un paso, consulte a la persona responsable antes de continuar.'),
    ),
  });
  await confluence.addPage(space, {
    title: 'Contactos del Dpto. de Sistemas',
    authorId: accountIds.diego,
    message: '',
    body: page(
      paragraph('A quién acudir según el tema:'),
      list(
        'Solicitudes nuevas y prioridades: Carmen Villalba.',
        'Verificación de scripts: Beatriz Duarte o Andrés Cáceres.',
        'Pasos a Producción: Hugo Ramírez o Silvia Ortega.',
      ),
      panel('info', 'Las solicitudes se registran siempre en Jira, no por correo.'),
    ),
  });
  await confluence.addPage(
    space,
    {
      title: 'Borrador: pasos a Producción en feriados',
      authorId: accountIds.carmen,
      message: '',
      body: page(paragraph('Propuesta para revisar con la Gerencia General antes de publicarla.')),
    },
    [accountIds.carmen, accountIds.elena],
  );
}

/** Its id is the same at every start, so that a test can name it. */
function placed({ extensionKey, title }: ShownMacro, config: MacroConfig): AdfNode {
  return macroNode({ extensionKey, title, localId: '6f1d2c3b-0000-4000-8000-000000000001', config });
}
