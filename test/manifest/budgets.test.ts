import { isFull } from '../extent';
import { highestCosts, ORDINARY, RARE, type Cost } from '../bench/rules';
import { manifest } from '../rules/installedSite';

/** The design's budgets for the ordinary ticket, and Jira's own limits for all tickets (documented). */
const DESIGN = { steps: 500, operations: 6 };
const JIRA = { steps: 10_000, operations: 10 };

/** The rules that cost more, or answer anything but a Boolean or a String. */
function faults(costs: ReadonlyMap<string, Cost>, most: typeof JIRA): readonly object[] {
  expect([...costs.keys()].sort()).toEqual(
    (manifest.modules['jira:workflowValidator'] ?? []).map(({ key }) => key).sort(),
  );
  return [...costs].flatMap(([key, { steps, operations, answers, where }]) => {
    const odd = [...answers].filter((type) => type !== 'Boolean' && type !== 'String');
    return odd.length > 0 || steps > most.steps || operations > most.operations
      ? [{ key, steps, operations, odd, where }]
      : [];
  });
}

it('every rule answers within the design’s budget on ordinary tickets', async () => {
  expect(faults(await highestCosts([ORDINARY], isFull ? 1000 : 250), DESIGN)).toEqual([]);
});

it('every rule answers within Jira’s limits, however long the history and however many the files', async () => {
  expect(faults(await highestCosts(RARE, 24), JIRA)).toEqual([]);
});
