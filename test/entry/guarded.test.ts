import * as z from 'zod';
import { ContentCut } from '../../src/effects/evidence/failures';
import { guarded } from '../../src/entry/handlers/guarded';
import * as functions from '../../src/index';
import { manifest } from '../rules/installedSite';

const WORDS = 'Lucía Giménez <lucia@example.org>: El cierre no cuadra';

let written: string[];

beforeEach(() => {
  written = [];
  jest.spyOn(console, 'error').mockImplementation((...line: unknown[]) => void written.push(line.join(' ')));
});

afterEach(() => {
  jest.restoreAllMocks();
});

it('throws on the class of an error and where it came from, and never what it says', async () => {
  const act = guarded('effects', () => Promise.reject(new TypeError(WORDS)));
  const failure: unknown = await act().catch((error: unknown) => error);
  if (!(failure instanceof Error)) throw new Error('It did not fail');
  expect(failure.message).toBe('TypeError');
  expect(failure.stack).toMatch(/^TypeError\n\s+at .*guarded\.test/);
  expect(`${failure.stack ?? ''} ${String(failure.cause)} ${written.join(' ')}`).not.toMatch(/Luc|cierre|example\.org/);
  expect(written).toEqual(['{"event":"effects","error":"TypeError"}']);
});

it('a message of several lines does not pass for lines of code', async () => {
  const act = guarded('effects', () => Promise.reject(new Error(`x\n    at ${WORDS}\n    at the bank`)));
  const failure: unknown = await act().catch((error: unknown) => error);
  expect(failure instanceof Error ? failure.stack : '').not.toMatch(/Luc|bank/);
});

it('nor one that ends as a line of code does, or a message that was changed since', async () => {
  const hostile = new Error(`x\n    at ${WORDS} llamó a las 12:30:45`);
  const changed = new Error(WORDS);
  changed.message = 'other';
  for (const error of [hostile, changed]) {
    const failure: unknown = await guarded('effects', () => Promise.reject(error))().catch((thrown: unknown) => thrown);
    expect(failure instanceof Error ? failure.stack : WORDS).not.toMatch(/Luc|cierre|12:30/);
  }
  const own: unknown = await guarded('effects', () => Promise.reject(hostile))().catch((thrown: unknown) => thrown);
  expect(own instanceof Error ? own.stack : '').toMatch(/^Error\n\s+at .*guarded\.test/);
});

it('an error of ours, which takes its name when it is made already, keeps its lines of code', async () => {
  const act = guarded('effects', () => Promise.reject(new ContentCut(1, 2, 3)));
  const failure: unknown = await act().catch((error: unknown) => error);
  expect(failure instanceof Error ? failure.stack : '').toMatch(/^ContentCut\n\s+at .*guarded\.test/);
});

it('answers what the function answers', async () => {
  await expect(guarded('effects', (number: number) => number + 1)(1)).resolves.toBe(2);
});

const FUNCTIONS = z.array(z.object({ handler: z.string() }));
const HANDLERS = FUNCTIONS.parse(manifest.modules['function']).map(({ handler }) => handler.replace('index.', ''));

/** Outside the platform, with invalid input, a function fails or reports that it cannot do it. */
it.each(HANDLERS)('"%s" throws nothing but a class', async (name) => {
  const handler = (functions as Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>)[name];
  if (handler === undefined) throw new Error(`${name} is not exported`);
  const hostile = { [WORDS]: WORDS, call: WORDS, body: WORDS, context: WORDS, issue: WORDS, configuration: WORDS };
  const outcome: unknown = await handler(hostile, { principal: WORDS }).catch((error: unknown) => error);
  const said =
    outcome instanceof Error ? `${outcome.message}\n${outcome.stack ?? ''}` : JSON.stringify(outcome ?? null);
  expect(said).not.toMatch(/Luc|cierre|example\.org/);
  if (outcome instanceof Error) expect(outcome.message).toMatch(/^[A-Za-z]+$/);
  expect(written.join(' ')).not.toMatch(/Luc|cierre|example\.org/);
});
