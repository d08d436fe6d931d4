import fc from 'fast-check';
import * as z from 'zod';
import { parse, typeNameOf } from '../../sandbox/expressions';
import { measure } from '../../sandbox/expressions/measure';
import { configOf, sceneOf, type RuleScene } from '../../sandbox/jira/engine/rules/scene';
import type { WorkflowRule, WorkflowTransition } from '../../sandbox/jira/site/configuration';
import type { Issue } from '../../sandbox/jira/site/issues';
import type { Json } from '../../sandbox/jira/site/json';
import { siteIds } from '../../src/install/siteIds';
import { EVIDENCE_KEY } from '../../src/jira/evidence';
import { generatedIssue, type Generated } from '../rules/generated/issue';
import { installedSite, manifest, type InstalledSite } from '../rules/installedSite';
import { rough, type Row } from './table';

/** Files on each ticket on which the budgets are measured. */
const FILES = 20;
const SIZES = [10, 200, 5000] as const;
const MODULES = manifest.modules['jira:workflowValidator'] ?? [];

interface Installed {
  readonly key: string;
  readonly source: string;
  readonly transition: WorkflowTransition;
  readonly rule: WorkflowRule;
}

/** Every rule of the installed workflow, with the expression it runs. */
function installedRules({ jira, installation }: InstalledSite): readonly Installed[] {
  const workflow = [...jira.site.workflows.values()].find(({ id }) => id === installation.objects['workflow']?.id);
  if (workflow === undefined) throw new Error('Nothing is installed');
  return workflow.transitions.flatMap((transition) =>
    transition.validators.flatMap((rule) => {
      const module = MODULES.find(({ key }) => rule.parameters['key']?.endsWith(`/${key}`) === true);
      return module === undefined ? [] : [{ key: module.key, source: module.expression ?? '', transition, rule }];
    }),
  );
}

/** Adds files that were there from the beginning, as many as are wanting, and to what is bound as well. */
function fillUp(issue: Issue, attachments: number): void {
  const { created, reporterAccountId } = issue;
  const held = BOUND.safeParse(issue.properties.get(EVIDENCE_KEY)).data;
  for (let id = 500_000; issue.attachments.length < attachments; id += 1) {
    const filename = `dato${String(id)}.sql`;
    const content = Buffer.from('1;2');
    const file = { id: String(id), filename, mimeType: 'text/plain', created, content };
    issue.attachments.unshift({ ...file, authorAccountId: reporterAccountId ?? '' });
    held?.ids.push(id);
    held?.filenames.push(filename);
    held?.sizes.push(content.length);
  }
  if (held !== undefined) issue.properties.set(EVIDENCE_KEY, held);
}

const COLUMN = z.array(z.custom<Json>());
const BOUND = z.object({
  round: z.string(),
  ids: COLUMN,
  filenames: COLUMN,
  sizes: COLUMN,
  approval: z.object({ change: z.string() }).nullable(),
});

/** Tickets in any state, each with so many comments and at least so many files. */
function tickets(site: InstalledSite, comments: number, count: number, attachments = 0): readonly Generated[] {
  const { jira, staff, projectId, installation } = site;
  const [resolutionId = ''] = jira.site.resolutions.keys();
  const arbitrary = generatedIssue({
    ids: siteIds(installation),
    ...{ staff, projectId, resolutionId },
    gone: staff.accountIds.marcos,
  });
  return fc.sample(arbitrary, { numRuns: count, seed: comments }).map((ticket) => {
    const body = { type: 'doc', version: 1, content: [] };
    const one = { id: '0', authorAccountId: ticket.me, body, created: 0, updated: 0 };
    ticket.issue.comments.splice(
      0,
      Infinity,
      ...Array.from({ length: comments }, (_, id) => ({ ...one, id: String(id) })),
    );
    fillUp(ticket.issue, attachments);
    return ticket;
  });
}

function sceneFor(site: InstalledSite, { issue, me }: Generated): RuleScene {
  const project = site.jira.site.projects.get(site.projectId);
  if (project === undefined) throw new Error('The project is gone');
  return sceneOf(site.jira.context, { kind: 'user', accountId: me }, project, {
    phase: 'validators',
    original: issue,
    issue,
  });
}

export interface Cost {
  readonly steps: number;
  readonly operations: number;
  /** Types of the answers it gave. */
  readonly answers: ReadonlySet<string>;
}

/** What every rule costs at its highest, and what it answers, over so many tickets with 200 comments. */
export async function highestCosts(count: number): Promise<ReadonlyMap<string, Cost>> {
  const site = await installedSite();
  const rules = installedRules(site);
  const highest = new Map<string, Cost>();
  for (const ticket of tickets(site, 200, count, FILES)) {
    const scene = sceneFor(site, ticket);
    for (const { key, source, transition, rule } of rules) {
      const evaluation = scene.evaluate(transition, source, { config: configOf(rule) });
      const known = highest.get(key) ?? { steps: 0, operations: 0, answers: new Set<string>() };
      const answer = evaluation.ok ? typeNameOf(evaluation.value) : evaluation.message;
      highest.set(key, {
        steps: Math.max(known.steps, evaluation.steps),
        operations: Math.max(known.operations, evaluation.expensiveOperations),
        answers: new Set([...known.answers, answer]),
      });
    }
  }
  return highest;
}

/** Steps and expensive operations of every rule, at their highest over a thousand tickets with 200 comments. */
export async function ruleCosts(): Promise<readonly Row[]> {
  return [...(await highestCosts(1000))].sort().map(([what, { steps, operations }]) => ({
    what,
    figure: `${String(steps)} steps, ${String(operations)} operations`,
    budget: '<= 500 steps, <= 6 operations',
  }));
}

/** How long the rules take, and how that grows with a ticket's comments. */
export async function ruleTimes(): Promise<readonly Row[]> {
  const site = await installedSite();
  const rules = installedRules(site);
  const parsing = measure(() => {
    for (const { expression = '' } of MODULES) parse(expression);
  }, 500);
  const evaluating = SIZES.map((size) => {
    const subjects = tickets(site, size, 20);
    const { milliseconds } = measure(() => {
      for (const ticket of subjects) {
        // A rule sees a ticket through objects made for it: making them is part of what it takes.
        for (const { source, transition, rule } of rules) {
          sceneFor(site, ticket).evaluate(transition, source, { config: configOf(rule) });
        }
      }
    }, 1000);
    return (milliseconds * 1000) / (subjects.length * rules.length);
  });
  const [least = 1] = evaluating;
  return [
    {
      what: 'parse an expression of the manifest, mean',
      figure: rough((parsing.milliseconds * 1000) / MODULES.length, 'µs'),
    },
    ...evaluating.map((microseconds, index) => ({
      what: `evaluate a rule, ${String(SIZES[index])} comments, mean`,
      figure: `${rough(microseconds, 'µs')}, x${(microseconds / least).toFixed(1)}`,
    })),
  ];
}
