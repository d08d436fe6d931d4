import { asUser, route } from '@forge/api';

/** The payload of `adfExport` in both seen shapes. Word has the configuration in `context`, a PDF in its own key. */
interface ExportPayload {
  readonly exportType: string;
  readonly context: { readonly config?: Config };
  readonly extensionPayload?: { readonly config?: Config };
}

/** The tests' configuration of a macro. */
interface Config {
  readonly title?: string;
  readonly mode?: 'echo' | 'throw' | 'text' | 'person' | 'everything';
}

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const documentOf = (...content: object[]) => ({ type: 'doc', version: 1, content });

const cell = (type: string, words: string) => ({ type, attrs: {}, content: [paragraph(words)] });

/** The macro's document: a heading and a table, or the content that the configuration asks for. */
export async function exportDocument(payload: ExportPayload, context: object): Promise<unknown> {
  const config = payload.extensionPayload?.config ?? payload.context.config ?? {};
  switch (config.mode) {
    case 'echo':
      return documentOf(paragraph(JSON.stringify({ payload, context })));
    case 'throw':
      throw new Error('no paper');
    case 'text':
      return 'Just a text';
    case 'person':
      return documentOf(
        paragraph(JSON.stringify(await (await asUser().requestJira(route`/rest/api/3/myself`)).json())),
      );
    case 'everything':
      return EVERYTHING;
    default:
      return documentOf(
        { type: 'heading', attrs: { level: 2 }, content: [text(config.title ?? 'Sin título')] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: ['RESPONSABLE', 'MANUAL'].map((words) => cell('tableHeader', words)) },
            {
              type: 'tableRow',
              content: ['Usuario', 'Completa el formulario'].map((words) => cell('tableCell', words)),
            },
          ],
        },
        paragraph(`Exportado como ${payload.exportType}.`),
      );
  }
}

const link = (words: string, href: string) => ({ ...text(words), marks: [{ type: 'link', attrs: { href } }] });

/** All content that an exported document may have. */
const EVERYTHING = documentOf(
  { type: 'heading', attrs: { level: 1 }, content: [text('Paso 6')] },
  { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph('Falta publicar')] },
  {
    type: 'paragraph',
    content: [
      { type: 'status', attrs: { text: 'BORRADOR', color: 'yellow' } },
      link('Ver el paso 6', '#Paso-6'),
      link('Jira', 'https://example.org/browse/DEMO-1'),
      link('No sigue', 'javascript:alert(1)'),
    ],
  },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Una')] }] },
  { type: 'orderedList', attrs: { order: 3 }, content: [{ type: 'listItem', content: [paragraph('Tercera')] }] },
  { type: 'expand', attrs: { title: 'Lecturas abiertas' }, content: [paragraph('Una nota para el lector')] },
  { type: 'rule' },
  { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'file', id: 'x', alt: 'Diagrama de carriles' } }] },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: ['RESPONSABLE', 'MANUAL'].map((words, index) => ({
          ...cell('tableHeader', words),
          attrs: { colwidth: [index === 0 ? 170 : 510] },
        })),
      },
      { type: 'tableRow', content: [cell('tableHeader', 'Usuario'), cell('tableCell', 'Completa el formulario')] },
      { type: 'tableRow', content: [{ ...cell('tableCell', 'Fin'), attrs: { colspan: 2 } }] },
    ],
  },
);
