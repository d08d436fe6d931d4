import fc from 'fast-check';
import { judge } from '../../sandbox/jira/engine/rules/forge';
import { sceneOf } from '../../sandbox/jira/engine/rules/scene';
import type { Issue } from '../../sandbox/jira/site/issues';
import { siteIds } from '../../src/install/siteIds';
import { ruleText } from '../../src/jira/document/ruleText';
import { EVIDENCE_KEY } from '../../src/jira/evidence';
import { factsOf } from '../../src/jira/facts';
import { ISSUE } from '../../src/jira/issue';
import { ruleSettings } from '../../src/jira/ruleSettings';
import { RULE_MODULES } from '../../src/jira/rules/config';
import { explain } from '../../src/procedure/explain';
import type { Facts } from '../../src/procedure/facts';
import { WORDS } from '../../src/procedure/languages';
import { missingFor } from '../../src/procedure/missing';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../src/procedure/roles';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { generatedIssue, type Generated } from './generated/issue';
import { document } from './generated/values';
import { installedSite, type InstalledSite } from './installedSite';

const RUNS = 2000;
const SEED = 20261123;

let site: InstalledSite;

beforeAll(async () => {
  // Holidays too, in the two weeks that the generated moments fall in.
  site = await installedSite({ holidays: ['2026-03-05', '2026-03-12'] });
});

/** The rules of the procedure, each with its validators as they stand in the installed workflow. */
function installedRules() {
  const workflow = [...site.jira.site.workflows.values()].find(
    ({ id }) => id === site.installation.objects['workflow']?.id,
  );
  return TRANSITION_KEYS.flatMap((key) =>
    transition(key).ids.flatMap((id) => {
      const installed = workflow?.transitions.find((one) => one.id === String(id));
      if (installed === undefined) throw new Error(`${key} is not installed`);
      const ours = installed.validators.filter(({ ruleKey }) => ruleKey === 'forge:expression-validator');
      return transition(key).rules.map((rule, index) => {
        const validator = ours[index];
        if (validator?.parameters['key']?.endsWith(`/${RULE_MODULES[rule.kind]}`) !== true)
          throw new Error(`${key} lacks ${rule.kind}`);
        return { name: `${key} ${rule.kind}`, rule, validator, installed };
      });
    }),
  );
}

it(`predicate and expression agree, rule by rule and word by word, on ${RUNS} tickets`, async () => {
  const ids = siteIds(site.installation);
  const { settings } = site.installation.request;
  const words = WORDS[settings.language];
  const rules = installedRules();
  const prepared = ruleSettings(settings, new Date());
  const outcomes = new Map<string, { passed: number; blocked: number }>();
  const project = site.jira.site.projects.get(site.projectId);
  if (project === undefined) throw new Error('The project is gone');

  const [resolutionId = ''] = site.jira.site.resolutions.keys();
  const arbitrary = generatedIssue({ ids, staff: site.staff, projectId: site.projectId, resolutionId });
  for (const generated of fc.sample(arbitrary, { numRuns: RUNS, seed: SEED })) {
    site.clock.set(generated.now);
    const { issue, added, me } = generated;
    const scene = sceneOf(site.jira.context, { kind: 'user', accountId: me }, project, {
      phase: 'validators',
      original: before(generated),
      issue,
      added: additions(generated),
    });
    const facts = await factsAbout(generated, issue);
    for (const { name, rule, validator, installed } of rules) {
      const verdict = judge(scene, installed, validator, 'validator');
      const said = verdict.holds ? '' : (verdict.message ?? `failed: ${String(verdict.failure)}`);
      const expected = explain(missingFor(rule, facts, prepared), words, settings);
      if (said !== expected)
        throw new Error(
          `${name}\nexpression: ${said}\npredicate:  ${expected}\n${JSON.stringify({ facts, added }, null, 1)}`,
        );
      const count = outcomes.get(name) ?? { passed: 0, blocked: 0 };
      count[verdict.holds ? 'passed' : 'blocked'] += 1;
      outcomes.set(name, count);
    }
  }

  // A rule that only ever passed, or only ever blocked, would have been compared with nothing.
  for (const [name, count] of outcomes)
    expect({ name, ...count, tried: count.passed > 20 && count.blocked > 20 }).toMatchObject({ name, tried: true });
  expect(outcomes.size).toBe(new Set(rules.map(({ name }) => name)).size);
}, 240_000);

/** The issue without what was typed on the screen. */
function before({ issue, retested, regranted }: Generated): Issue {
  const { testResult, exceptionValidUntil } = siteIds(site.installation).fields;
  const custom = new Map(issue.custom);
  if (retested) custom.set(testResult, document('Otro resultado.'));
  if (regranted) custom.delete(exceptionValidUntil);
  return { ...issue, custom };
}

function additions({ note, added }: Generated) {
  return {
    comments: note === null ? [] : [{ body: note }],
    attachments: added === null ? [] : [{ filename: added, mimeType: 'text/plain', content: Buffer.from('x') }],
  };
}

/** What the panel would know: the issue as the REST API answers it, and what is about to be added. */
async function factsAbout({ me, note, added, retested, regranted, now }: Generated, issue: Issue): Promise<Facts> {
  site.jira.site.issues.set(issue.id, issue);
  site.jira.site.issueIdsByKey.set(issue.key, issue.id);
  const reader = { kind: 'user', accountId: site.staff.accountIds.rosa } as const;
  const answer = await site.jira.call(
    reader,
    new Request(
      `http://localhost:4100/rest/api/3/issue/${issue.key}?fields=*all&expand=changelog&properties=${EVIDENCE_KEY}`,
    ),
  );
  const facts = factsOf(ISSUE.parse(await answer.json()), siteIds(site.installation), {
    now: now.getTime(),
    me,
    note: note === null ? null : ruleText(note),
    assigneeRoles: rolesOf(issue.assigneeAccountId),
  });
  const name = site.jira.site.people.get(me)?.displayName ?? null;
  const extra =
    added === null ? [] : [{ id: null, filename: added, size: 1, author: { accountId: me, name }, at: null }];
  const rewritten = [
    ...(retested ? (['testResult'] as const) : []),
    ...(regranted ? (['exceptionValidUntil'] as const) : []),
  ];
  return { ...facts, rewritten, attachments: [...facts.attachments, ...extra] };
}

function rolesOf(accountId: string | null): readonly ProjectRoleKey[] {
  const project = site.jira.site.projects.get(site.projectId);
  const ids = siteIds(site.installation);
  return PROJECT_ROLES.filter(
    (role) => project?.roleActors.get(Number(ids.roles[role]))?.users.has(accountId ?? '') === true,
  );
}
