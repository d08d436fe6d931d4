import { installedSite } from '../rules/installedSite';
import { rough, type Row } from './table';

const ROUNDS = 3000;

/**
 * Rule-checked transitions per second in the engine, without HTTP. The rules refuse each one, so the ticket stays the
 * same.
 */
export async function engine(): Promise<Row> {
  const { jira, staff } = await installedSite();
  const call = async (accountId: string, method: string, path: string, body?: object): Promise<Response> =>
    jira.call(
      { kind: 'user', accountId },
      new Request(`http://localhost:4100/rest/api/3/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const { lucia, carmen } = staff.accountIds;
  const fields = (await (await call(lucia, 'GET', 'field')).json()) as { id: string; name: string }[];
  const id = (name: string): string => fields.find((field) => field.name === name)?.id ?? '';
  const text = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Desde ayer el cierre diario no cuadra.' }] }],
  };
  const project = (await (await call(lucia, 'GET', 'project/SOP')).json()) as {
    issueTypes: { id: string; name: string }[];
  };
  const issueType = project.issueTypes.find(({ name }) => name === 'Solicitud de soporte');
  const created = await call(lucia, 'POST', 'issue', {
    fields: {
      project: { key: 'SOP' },
      issuetype: { id: issueType?.id },
      summary: 'No cuadra',
      description: text,
      [id('Clasificación')]: { value: 'Revisión de problema' },
      [id('Revisión previa del problema')]: [{ value: 'Revisé el problema antes de ingresar la solicitud' }],
    },
  });
  const { key } = (await created.json()) as { key: string };
  const started = performance.now();
  for (let n = 0; n < ROUNDS; n += 1) {
    const answer = await call(carmen, 'POST', `issue/${key}/transitions`, { transition: { id: '21' } });
    if (answer.status !== 400) throw new Error(`Answered ${String(answer.status)}`);
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    what: 'rule-checked transitions in the engine',
    figure: rough(ROUNDS / seconds, 'a second'),
    budget: '>= 300',
  };
}
