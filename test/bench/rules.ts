import fc from 'fast-check';
import { parse, typeNameOf } from 'forge-sandbox/expressions';
import { measure } from 'forge-sandbox/testing/expressions';
import { configOf, sceneOf, type RuleScene } from 'forge-sandbox/testing';
import type { WorkflowRule, WorkflowTransition } from 'forge-sandbox/jira';
import { siteIds } from '../../src/install/model/siteIds';
import { generatedIssue, type Generated } from '../rules/generated/issue';
import { recordInto } from '../rules/generated/records';
import { additions, before } from '../rules/generated/screen';
import { installedSite, manifest, type InstalledSite } from '../rules/installedSite';
import { rough, type Row } from './table';

const SIZES = [10, 200, 5000] as const;
const MODULES = manifest.modules['jira:workflowValidator'] ?? [];

interface Installed {
  readonly key: string;
  readonly source: string;
  readonly transition: WorkflowTransition;
  readonly rule: WorkflowRule;
}

/** Every rule of the installed workflow, with its expression. */
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

/** Contents of the tickets on which the rules are measured. */
export interface Size {
  readonly what: string;
  /** Entries of the history from outside the procedure. */
  readonly entries: number;
  /** Most changes in an entry; each entry has at least one. */
  readonly changes: number;
  readonly comments: number;
  /** Number of all files. */
  readonly files: number;
  readonly filename: string;
  /** Whether the files that belong to no event of the procedure were attached when the request was filed. */
  readonly filed: boolean;
}

/** The ordinary ticket of the design. */
export const ORDINARY: Size = {
  what: '100 changes, 200 comments',
  entries: 100,
  changes: 1,
  comments: 200,
  files: 20,
  filename: 'dato.sql',
  filed: true,
};

const long = (entries: number, changes: number): Size => ({
  what: `${String(entries)} entries of ${changes === 1 ? 'one change' : `up to ${String(changes)} changes`}`,
  entries,
  changes,
  comments: 500,
  files: 20,
  filename: 'dato.sql',
  filed: false,
});
const full = (filename: string, entries: number): Size => ({
  what: `500 files such as ${filename}, ${String(entries)} entries`,
  entries,
  changes: 6,
  comments: 500,
  files: 500,
  filename,
  filed: false,
});

/** Rare tickets. A rule must still answer on them. */
export const RARE: readonly Size[] = [
  ...[0, 20, 200, 2500].flatMap((entries) => [1, 3, 6].map((changes) => long(entries, changes))),
  ...['captura.png', 'acta.pdf', 'dato.sql', 'parche.sql.png'].flatMap((name) => [full(name, 0), full(name, 2500)]),
];

/** Tickets in any state, of this size. */
function ticketsOf(site: InstalledSite, size: Size, count: number): readonly Generated[] {
  const { jira, staff, projectId, installation } = site;
  const [resolutionId = ''] = jira.site.resolutions.keys();
  const { entries, changes, comments, files, filename, filed } = size;
  const around = { ids: siteIds(installation), staff, projectId, resolutionId };
  return Array.from({ length: 4 }, (_, seed) => seed).flatMap((seed) =>
    fc.sample(
      generatedIssue(around, {
        busy: { count: entries, changes, blocks: 1 + seed, seed },
        comments,
        crowd: Array.from({ length: files }, () => filename),
        crowdAt: filed || seed % 2 === 0 ? null : 4 * seed,
      }),
      { numRuns: Math.ceil(count / 4), seed: entries + seed },
    ),
  );
}

/** Tickets in any state, each with this number of comments. */
function tickets(site: InstalledSite, comments: number, count: number): readonly Generated[] {
  return ticketsOf(site, { ...ORDINARY, comments: 0 }, count).map((ticket) => {
    const body = { type: 'doc', version: 1, content: [] };
    const one = { id: '0', authorAccountId: ticket.me, body, created: 0, updated: 0 };
    ticket.issue.comments.push(...Array.from({ length: comments }, (_, id) => ({ ...one, id: String(id) })));
    return ticket;
  });
}

function sceneFor(site: InstalledSite, generated: Generated): RuleScene {
  const project = site.jira.site.projects.get(site.projectId);
  if (project === undefined) throw new Error('The project is gone');
  // The validity of an exception and the reading of its history depend on the clock.
  site.clock.set(generated.now);
  return sceneOf(site.jira.context, { kind: 'user', accountId: generated.me }, project, {
    phase: 'validators',
    original: before(generated, siteIds(site.installation)),
    issue: generated.issue,
    added: additions(generated),
  });
}

export interface Cost {
  readonly steps: number;
  readonly operations: number;
  /** Types of its answers, and messages of its failures. */
  readonly answers: ReadonlySet<string>;
  /** The tickets on which it took most steps. */
  readonly where: string;
}

/** The highest costs and the answers of every rule, over `count` tickets of each of these sizes. */
export async function highestCosts(sizes: readonly Size[], count: number): Promise<ReadonlyMap<string, Cost>> {
  const site = await installedSite();
  const rules = installedRules(site);
  const highest = new Map<string, Cost>();
  for (const size of sizes)
    for (const ticket of ticketsOf(site, size, count)) {
      await recordInto(site, ticket);
      const scene = sceneFor(site, ticket);
      for (const { key, source, transition, rule } of rules) {
        const evaluation = scene.evaluate(transition, source, { config: configOf(rule) });
        const known = highest.get(key) ?? { steps: 0, operations: 0, answers: new Set<string>(), where: '' };
        const answer = evaluation.ok ? typeNameOf(evaluation.value) : evaluation.message;
        highest.set(key, {
          steps: Math.max(known.steps, evaluation.steps),
          operations: Math.max(known.operations, evaluation.expensiveOperations),
          answers: new Set([...known.answers, answer]),
          where: evaluation.steps > known.steps ? size.what : known.where,
        });
      }
    }
  return highest;
}

/** The highest steps and expensive operations of every rule, on ordinary tickets and on rare ones. */
export async function ruleCosts(): Promise<{ readonly ordinary: readonly Row[]; readonly rare: readonly Row[] }> {
  const figure = ({ steps, operations }: Cost): string => `${String(steps)} steps, ${String(operations)} operations`;
  const [ordinary, rare] = [await highestCosts([ORDINARY], 1000), await highestCosts(RARE, 100)];
  return {
    ordinary: [...ordinary].sort().map(([what, cost]) => ({
      what,
      figure: figure(cost),
      budget: '<= 500 steps, <= 6 operations',
      isBroken: cost.steps > 500 || cost.operations > 6,
    })),
    rare: [...rare].sort().map(([what, cost]) => ({
      what: `${what}, most on ${cost.where}`,
      figure: figure(cost),
      budget: "Jira's: <= 10,000 steps, <= 10 operations",
      isBroken: cost.steps > 10_000 || cost.operations > 10,
    })),
  };
}

/** Times of the rules, and their growth with a ticket's comments. */
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
        // The engine creates the ticket's objects for each rule, so their creation is part of the time.
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
