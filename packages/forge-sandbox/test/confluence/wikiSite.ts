import { macroNode } from '../../src/adf/macroNode';
import type { AdfDocument, AdfNode } from '../../src/adf/document';
import { createClock } from '../../src/clock';
import type { Clock } from '../../src/clock';
import { createConfluence } from '../../src/confluence';
import type { ConfluenceSandbox, Page, Space } from '../../src/confluence';
import type { ExportMacro } from '../../src/forge';
import { addPerson, createJira } from '../../src/jira';
import type { Principal } from '../../src/jira';

export const paragraph = (words: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
export const documentOf = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
export const macro = (localId: string, config = {}): AdfNode =>
  macroNode({ extensionKey: 'app/environment/static/document', localId, title: 'Documento', config });

/** Arguments of an export. */
export type Asked = Parameters<ExportMacro>;

export interface Wiki {
  readonly confluence: ConfluenceSandbox;
  readonly clock: Clock;
  readonly space: Space;
  /** Contains a macro. */
  readonly page: Page;
  /** Only for Bea. */
  readonly secret: Page;
  readonly people: Readonly<Record<'ana' | 'bea', string>>;
  readonly asked: Asked[];
  /** Calls a route as a person, named by the part before the @, or as a principal. */
  call(who: 'ana' | 'bea' | Principal | null, method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A wiki with two people and two pages. Its macros export the text of their configuration, and fail without one. */
export async function startWiki(): Promise<Wiki> {
  const clock = createClock();
  clock.set(new Date('2026-03-02T10:00:00Z'));
  const jira = createJira({ clock, baseUrl: 'http://localhost:4100' });
  const [ana, bea] = ['Ana', 'Bea'].map((name) =>
    addPerson(jira.site, { email: `${name.toLowerCase()}@example.com`, displayName: name }),
  );
  if (ana === undefined || bea === undefined) throw new Error('nobody was added');
  const people = { ana: ana.accountId, bea: bea.accountId };

  const asked: Asked[] = [];
  const confluence = createConfluence({ clock, jiraSite: jira.site });
  confluence.installApp({
    exportMacro: (...given) => {
      asked.push(given);
      const words = given[0].config['words'];
      return Promise.resolve(
        typeof words === 'string'
          ? { ok: true, document: documentOf(paragraph(words), paragraph(`para ${given[1]}`)) }
          : { ok: false, message: 'No words.' },
      );
    },
  });
  const space = confluence.addSpace({ key: 'SIS', name: 'Sistemas' });
  const common = { authorId: people.ana, message: '' };
  const body = documentOf(paragraph('Antes'), macro('one', { words: 'Doce pasos' }), paragraph('Después'));
  const page = await confluence.addPage(space, { ...common, title: 'Manual', body });
  const secret = await confluence.addPage(
    space,
    { ...common, title: 'Borrador', body: documentOf(paragraph('Doce secretos')) },
    [people.bea],
  );

  return {
    confluence,
    clock,
    space,
    page,
    secret,
    people,
    asked,
    call: async (who, method, path, given) => {
      const headers = new Headers();
      if (typeof who === 'string') headers.set('Authorization', `Basic ${btoa(`${who}@example.com:x`)}`);
      const init: RequestInit = { method, headers };
      if (given !== undefined) init.body = JSON.stringify(given);
      const request = new Request(`http://localhost:4100${path}`, init);
      const answer =
        typeof who === 'string' || who === null
          ? await confluence.routes.fetch(request)
          : await confluence.call(who, request);
      return { status: answer.status, body: await answer.json().catch(() => null) };
    },
  };
}
