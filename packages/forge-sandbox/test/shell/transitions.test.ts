import type { FieldMetadata } from '../../src/shell/api/fieldMetadata';
import { createApi } from '../../src/shell/api/http';
import { sendTransition } from '../../src/shell/api/transitions';
import type { TransitionInput } from '../../src/shell/api/transitions';
import { spreadOver } from '../../src/shell/fields/formProblem';

const NOTHING: TransitionInput = { transitionId: '21', fields: {}, comment: null, files: [] };

async function sent(input: TransitionInput): Promise<Request> {
  const requests: Request[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (typeof path !== 'string') throw new Error('the client calls by path');
    requests.push(new Request(new URL(path, 'http://sandbox'), init));
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  expect(await sendTransition(createApi('ana@example.org'), 'DEMO-1', input)).toEqual({ ok: true, value: null });
  const [request] = requests;
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('sendTransition', () => {
  test.each([
    ['without a screen', NOTHING, { transition: { id: '21' } }],
    ['with fields', { ...NOTHING, fields: { a: 1 } }, { transition: { id: '21' }, fields: { a: 1 } }],
    [
      'with a comment',
      { ...NOTHING, comment: { type: 'doc' } },
      { transition: { id: '21' }, update: { comment: [{ add: { body: { type: 'doc' } } }] } },
    ],
  ])('%s goes over the public route', async (_, input, body) => {
    const request = await sent(input);
    expect(new URL(request.url).pathname).toBe('/rest/api/3/issue/DEMO-1/transitions');
    expect(await request.json()).toEqual(body);
  });

  test('with files goes as one multipart request', async () => {
    const request = await sent({ ...NOTHING, fields: { a: 1 }, files: [new File(['select 1;'], 'corrección.sql')] });
    expect(new URL(request.url).pathname).toBe('/rest/internal/3/issue/DEMO-1/transitions');
    const form = await request.formData();
    expect(form.get('body')).toBe(JSON.stringify({ transition: { id: '21' }, fields: { a: 1 } }));
    const [file] = form.getAll('file');
    if (!(file instanceof File)) throw new Error('the part "file" is no file');
    expect([file.name, await file.text()]).toEqual(['corrección.sql', 'select 1;']);
  });
});

describe('spreadOver', () => {
  const summary: FieldMetadata = {
    id: 'summary',
    name: 'Summary',
    required: true,
    hasDefaultValue: false,
    schema: { type: 'string' },
    choices: [],
    defaultValue: undefined,
  };

  test('puts each message beside its field and the rest on top', () => {
    const errors = { summary: 'Falta.', comment: 'Corto.', project: 'No existe.' };
    const problem = { kind: 'refused', status: 400, errorMessages: ['No.'], errors } as const;
    expect(spreadOver([summary], problem, ['comment'])).toEqual({
      problem,
      errors: { summary: 'Falta.', comment: 'Corto.' },
      more: ['project: No existe.'],
    });
  });

  test('has nothing to lay out when nobody answered', () => {
    const problem = { kind: 'unreachable' } as const;
    expect(spreadOver([summary], problem)).toEqual({ problem, errors: {}, more: [] });
  });
});
