import fc from 'fast-check';
import { sceneOf, configOf } from '../../sandbox/jira/engine/rules/scene';
import { siteIds } from '../../src/install/siteIds';
import { generatedIssue } from '../rules/generatedIssue';
import { installedSite, manifest } from '../rules/installedSite';
import type { Row } from './table';

const SIZES = [10, 200, 5000] as const;

/** Steps and expensive operations of every rule, at their highest over a thousand tickets with so many comments. */
export async function rules(): Promise<readonly Row[]> {
  const site = await installedSite();
  const { jira, staff, projectId, installation } = site;
  const project = jira.site.projects.get(projectId);
  const workflow = [...jira.site.workflows.values()].find(({ id }) => id === installation.objects['workflow']?.id);
  if (project === undefined || workflow === undefined) throw new Error('Nothing is installed');
  const [resolutionId = ''] = jira.site.resolutions.keys();
  const arbitrary = generatedIssue({ ids: siteIds(installation), staff, projectId, resolutionId });
  const highest = new Map<string, { steps: number; operations: number }>();
  for (const size of SIZES) {
    for (const { issue, me } of fc.sample(arbitrary, { numRuns: 1000 / (size > 1000 ? 20 : 1), seed: size })) {
      const [comment] = issue.comments;
      const body = { type: 'doc', version: 1, content: [] };
      const one = comment ?? { id: '0', authorAccountId: me, body, created: 0, updated: 0 };
      issue.comments.splice(0, Infinity, ...Array.from({ length: size }, (_, id) => ({ ...one, id: String(id) })));
      const scene = sceneOf(jira.context, { kind: 'user', accountId: me }, project, {
        phase: 'validators',
        original: issue,
        issue,
      });
      for (const transition of workflow.transitions) {
        for (const rule of transition.validators.filter(({ ruleKey }) => ruleKey === 'forge:expression-validator')) {
          const key = rule.parameters['key']?.split('/').at(-1) ?? '';
          const source =
            manifest.modules['jira:workflowValidator']?.find((module) => module.key === key)?.expression ?? '';
          const { steps, expensiveOperations } = scene.evaluate(transition, source, { config: configOf(rule) });
          const name = `${key}, ${String(size)} comments`;
          const known = highest.get(name) ?? { steps: 0, operations: 0 };
          highest.set(name, {
            steps: Math.max(known.steps, steps),
            operations: Math.max(known.operations, expensiveOperations),
          });
        }
      }
    }
  }
  return [...highest].sort().map(([what, { steps, operations }]) => ({
    what,
    figure: `${String(steps)} steps, ${String(operations)} operations`,
    ...(what.endsWith(' 200 comments') ? { budget: '<= 500 steps, <= 6 operations' } : {}),
  }));
}
