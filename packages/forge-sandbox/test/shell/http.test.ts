import { z } from 'zod';
import { createApi } from '../../src/shell/api/http';

/** Answers every call with this and records the requests. */
function answering(answer: () => Promise<Response>): Request[] {
  const sent: Request[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (typeof path !== 'string') throw new Error('the client calls by path');
    sent.push(new Request(new URL(path, 'http://sandbox'), init));
    return answer();
  });
  return sent;
}

const json = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }));

afterEach(() => {
  jest.restoreAllMocks();
});

describe('createApi', () => {
  test('calls as the person, with any letters in the address', async () => {
    const sent = answering(json(200, {}));
    await createApi('ñandú@example.com').call({ path: '/x' });
    const credentials = sent[0]?.headers.get('Authorization')?.replace('Basic ', '') ?? '';
    expect(Buffer.from(credentials, 'base64').toString('utf8')).toBe('ñandú@example.com:sandbox');
  });

  test('calls anonymously without an address', async () => {
    const sent = answering(json(200, {}));
    await createApi(null).call({ path: '/x' });
    expect(sent[0]?.headers.has('Authorization')).toBe(false);
  });

  test('gives what has the promised shape', async () => {
    answering(json(200, { a: 1, more: true }));
    const answer = await createApi(null).call({ path: '/x', shape: z.object({ a: z.number() }) });
    expect(answer).toEqual({ ok: true, value: { a: 1 } });
  });

  test('asks no body of a success without a shape', async () => {
    answering(() => Promise.resolve(new Response(null, { status: 204 })));
    expect(await createApi(null).call({ method: 'PUT', path: '/x', json: {} })).toEqual({ ok: true, value: null });
  });

  test('sends files with the header Jira demands and lets the browser name the boundary', async () => {
    const sent = answering(json(200, []));
    const form = new FormData();
    form.append('file', new File(['x'], 'a.sql'));
    await createApi(null).call({ method: 'POST', path: '/x', form });
    expect(sent[0]?.headers.get('X-Atlassian-Token')).toBe('no-check');
    expect(sent[0]?.headers.get('Content-Type')).toMatch(/^multipart\/form-data; boundary=/);
  });

  test.each([
    [
      'both kinds of message',
      400,
      { errorMessages: ['No.'], errors: { summary: 'Falta.' } },
      ['No.'],
      { summary: 'Falta.' },
    ],
    ['errors missing', 403, { errorMessages: ['No.'] }, ['No.'], {}],
    ['message alone', 500, { message: 'Se cayó.' }, ['Se cayó.'], {}],
    ['another shape', 401, ['?'], [], {}],
  ])('a refusal with %s', async (_, status, body, errorMessages, errors) => {
    answering(json(status, body));
    expect(await createApi(null).call({ path: '/x' })).toEqual({
      ok: false,
      problem: { kind: 'refused', status, errorMessages, errors },
    });
  });

  test('a refusal that is no JSON', async () => {
    answering(() => Promise.resolve(new Response('<html>', { status: 502 })));
    expect(await createApi(null).call({ path: '/x' })).toEqual({
      ok: false,
      problem: { kind: 'refused', status: 502, errorMessages: [], errors: {} },
    });
  });

  test('a call without an answer', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await createApi(null).call({ path: '/x' })).toEqual({ ok: false, problem: { kind: 'unreachable' } });
  });

  test.each([
    ['another shape', '{"a":"1"}'],
    ['no JSON', 'hola'],
  ])('a success with %s is told as unexpected', async (_, body) => {
    answering(() => Promise.resolve(new Response(body, { status: 200 })));
    const answer = await createApi(null).call({ path: '/x', shape: z.object({ a: z.number() }) });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'unexpected' } });
  });
});
