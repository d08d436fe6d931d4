import { highestCosts } from '../bench/rules';
import { manifest } from '../rules/installedSite';

/** The design's budgets, well inside Jira's own limits of 10,000 steps and 10 expensive operations. */
const STEPS = 500;
const OPERATIONS = 6;

it('every rule answers a Boolean or a String, within its budget, on tickets with 200 comments', async () => {
  const costs = await highestCosts(300);
  expect([...costs.keys()].sort()).toEqual(
    (manifest.modules['jira:workflowValidator'] ?? []).map(({ key }) => key).sort(),
  );
  for (const [key, { steps, operations, answers }] of costs) {
    expect({ key, answers: [...answers].filter((type) => type !== 'Boolean' && type !== 'String') }).toEqual({
      key,
      answers: [],
    });
    expect({ key, within: steps <= STEPS && operations <= OPERATIONS, steps, operations }).toMatchObject({
      key,
      within: true,
    });
  }
});
