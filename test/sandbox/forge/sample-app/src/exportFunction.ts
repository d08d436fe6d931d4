import { asUser, route } from '@forge/api';

/** The payload in both of the shapes that were seen: a PDF's and Word's. */
interface ExportPayload {
  readonly exportType: string;
  readonly context: { readonly config?: Config };
  readonly extensionPayload?: { readonly config?: Config };
}

/** What the tests write into a macro's configuration. */
interface Config {
  readonly title?: string;
  readonly mode?: 'echo' | 'throw' | 'text' | 'person';
}

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const documentOf = (...content: object[]) => ({ type: 'doc', version: 1, content });

/** The macro's document: a heading and a table, or whatever the configuration asks for. */
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
    default:
      return documentOf(
        { type: 'heading', attrs: { level: 2 }, content: [text(config.title ?? 'Sin título')] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: ['RESPONSABLE', 'PROCEDIMIENTO'].map((words) => cell('tableHeader', words)) },
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

const cell = (type: string, words: string) => ({ type, attrs: {}, content: [paragraph(words)] });
