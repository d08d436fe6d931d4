import fc from 'fast-check';
import { differenceKey } from '../../../src/install/compare/key';
import { differingParts, normalHashes, normalWorkflow } from '../../../src/install/compare/normal/normal';
import { differenceText } from '../../../src/install/compare/text/differenceText';
import { compareWorkflows } from '../../../src/install/compare/workflow/workflow';
import { WORDS } from '../../../src/procedure/languages';
import { mutations } from './mutations';
import { rewrittenWorkflow } from './rewriting';
import { LIVE, NORMAL, SAMPLE_APP, WANTED } from './sampleWorkflow';

const hashes = normalHashes(NORMAL);

it('is the same however Jira writes the workflow down', () => {
  fc.assert(
    fc.property(rewrittenWorkflow(LIVE), (live) => {
      expect(normalWorkflow(live)).toEqual(normalWorkflow(LIVE));
      expect(normalHashes(normalWorkflow(live))).toEqual(hashes);
      expect(compareWorkflows(WANTED, live, SAMPLE_APP)).toEqual([]);
    }),
    { seed: 4, numRuns: 20 },
  );
});

it('any one thing that is changed, taken out or repeated is noticed, graded, named and told apart', () => {
  fc.assert(
    fc.property(mutations(LIVE), ({ path, workflow }) => {
      const parts = differingParts(normalHashes(normalWorkflow(workflow)), hashes);
      const differences = compareWorkflows(WANTED, workflow, SAMPLE_APP);
      expect({ path, parts: parts.length > 0, differences: differences.length > 0 }).toEqual({
        path,
        parts: true,
        differences: true,
      });
      for (const difference of differences) {
        for (const words of Object.values(WORDS)) {
          const { title, detail } = differenceText(difference, words);
          expect(title).not.toBe('');
          expect(`${title} ${detail}`).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
        }
      }
      expect(new Set(differences.map(differenceKey)).size).toBe(differences.length);
    }),
    { seed: 4, numRuns: 300 },
  );
});

it('two changes of different kinds never have the same keys, and the same change always has', () => {
  const keys = (workflow: typeof LIVE): string =>
    compareWorkflows(WANTED, workflow, SAMPLE_APP).map(differenceKey).join();
  fc.assert(
    fc.property(mutations(LIVE), mutations(LIVE), (one, other) => {
      const same = JSON.stringify(normalWorkflow(one.workflow)) === JSON.stringify(normalWorkflow(other.workflow));
      expect({ one: one.path, other: other.path, same: keys(one.workflow) === keys(other.workflow) }).toEqual({
        one: one.path,
        other: other.path,
        same,
      });
    }),
    { seed: 4, numRuns: 100 },
  );
});
