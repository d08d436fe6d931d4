import type { Decision, PlanItem, PlanView, StatusMove } from '../../src/entry/api/admin';
import {
  AT_REST,
  decided,
  decisionOn,
  flowAfter,
  mapped,
  renewed,
  type Asked,
  type Flow,
  type FlowEvent,
} from '../../static/admin/model/flow';

const install: Asked = { origin: 'install', request: { projectId: '1' } };
const removal: Asked = { origin: 'removal', request: { projectId: '1', fields: 'keep', mappings: {} } };

function conflict(key: string, choices: readonly Decision[]): PlanItem {
  return { key, kind: 'fields', action: 'conflict', name: key, reason: { code: 'sameName' }, choices };
}

function plan(items: readonly PlanItem[] = [], moves: readonly StatusMove[] = []): PlanView {
  return { purpose: 'install', digest: 'd', items, moves, deviations: [] };
}

const after = (...events: readonly FlowEvent[]): Flow => events.reduce(flowAfter, AT_REST);

describe('a plan', () => {
  test('is waited for and shown', () => {
    expect(after({ type: 'asked', asked: install })).toMatchObject({ busy: 'plan', plan: null });
    const shown = plan();
    const flow = after({ type: 'asked', asked: install }, { type: 'planned', asked: install, plan: shown });
    expect(flow).toMatchObject({ busy: null, plan: shown, asked: install });
  });

  test('for an older question is dropped, and so is its refusal', () => {
    const second = decided(install, 'field/a', 'adopt');
    const waiting = after({ type: 'asked', asked: install }, { type: 'asked', asked: second });
    expect(flowAfter(waiting, { type: 'planned', asked: install, plan: plan() })).toBe(waiting);
    const trouble = { state: 'unreachable' } as const;
    expect(flowAfter(waiting, { type: 'troubled', trouble, asked: install })).toBe(waiting);
    expect(flowAfter(waiting, { type: 'troubled', trouble, asked: second })).toMatchObject({ busy: null, trouble });
  });

  test('that comes after it was left is not shown', () => {
    const left = after({ type: 'asked', asked: install }, { type: 'left' });
    expect(flowAfter(left, { type: 'planned', asked: install, plan: plan() })).toBe(left);
  });

  test('stays while the same is asked again, and goes when something else is', () => {
    const first = plan([conflict('field/a', ['adopt'])]);
    const shown = after({ type: 'asked', asked: install }, { type: 'planned', asked: install, plan: first });
    const again = flowAfter(shown, { type: 'asked', asked: decided(install, 'field/a', 'adopt') });
    expect(again).toMatchObject({ plan: first, busy: 'plan' });
    expect(flowAfter(shown, { type: 'asked', asked: removal })).toMatchObject({ plan: null, offered: [] });
  });

  test('leaves nothing behind once its run has begun', () => {
    const shown = after({ type: 'asked', asked: install }, { type: 'planned', asked: install, plan: plan() });
    expect(flowAfter(shown, { type: 'answered', started: true })).toEqual(AT_REST);
    expect(flowAfter(shown, { type: 'answered', started: false })).toEqual(shown);
  });

  test('that cannot be begun stays, with the reason', () => {
    const shown = after({ type: 'asked', asked: install }, { type: 'planned', asked: install, plan: plan() });
    const trouble = { state: 'refused', problem: 'No.' } as const;
    const refused = [{ type: 'waiting', busy: 'start' } as const, { type: 'troubled', trouble } as const].reduce(
      flowAfter,
      shown,
    );
    expect(refused).toEqual({ ...shown, trouble });
    expect(flowAfter(refused, { type: 'left' })).toMatchObject({ plan: null, trouble: null, asked: install });
  });
});

describe('decisions', () => {
  test('a decided conflict is kept as it was offered, once', () => {
    const [a, b] = [conflict('field/a', ['adopt', 'create']), conflict('field/b', [])];
    const settled: PlanItem = { ...a, action: 'adopt', choices: [] };
    const second = decided(install, 'field/a', 'adopt');
    const flow = after(
      { type: 'asked', asked: install },
      { type: 'planned', asked: install, plan: plan([a, b]) },
      { type: 'asked', asked: second },
      { type: 'planned', asked: second, plan: plan([settled, conflict('field/c', ['adopt'])]) },
    );
    expect(flow.offered.map(({ key, choices }) => [key, choices])).toEqual([
      ['field/a', ['adopt', 'create']],
      ['field/c', ['adopt']],
    ]);
  });

  test('add up, the last about a thing counts, and a removal has none', () => {
    const both = decided(decided(decided(install, 'a', 'adopt'), 'b', 'create'), 'a', 'create');
    expect(both.request).toEqual({ projectId: '1', decisions: { a: 'create', b: 'create' } });
    expect([decisionOn(both, 'a'), decisionOn(both, 'z')]).toEqual(['create', undefined]);
    expect(decided(removal, 'a', 'adopt')).toBe(removal);
    expect(decisionOn(removal, 'a')).toBeUndefined();
  });

  test.each([install, removal])('places for requests add up: %j', (asked) => {
    expect(mapped(mapped(mapped(asked, '1', 'x'), '2', 'y'), '1', 'z').request.mappings).toEqual({ 1: 'z', 2: 'y' });
  });

  test('are given again with what is asked in the same place, and nowhere else', () => {
    const asked = mapped(decided(install, 'a', 'adopt'), '1', 'x');
    const left = after({ type: 'asked', asked }, { type: 'left' });
    const request = { projectId: '1', members: {} };
    expect(renewed(request, left, 'install')).toEqual({ ...request, decisions: { a: 'adopt' }, mappings: { 1: 'x' } });
    expect(renewed(request, left, 'upgrade')).toBe(request);
    expect(renewed(request, AT_REST, 'install')).toBe(request);
  });
});
