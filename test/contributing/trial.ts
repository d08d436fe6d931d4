import fc from 'fast-check';
import { sceneOf } from 'forge-sandbox/testing';
import { siteIds } from '../../src/install/model/siteIds';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';
import { explain } from '../../src/procedure/explain';
import { WORDS } from '../../src/procedure/languages';
import { missingFor } from '../../src/rules/missing';
import { factsAbout } from '../rules/generated/facts';
import { generatedIssue } from '../rules/generated/issue';
import { additions, before } from '../rules/generated/screen';
import { installedSite, type InstalledSite } from '../rules/installedSite';
import { installedRules, judged } from '../rules/judging';
import { sendBack, type SentBack } from './sentBack';

const TICKETS = 200;

/** The behaviour of a copy of the project with a new kind of rule. The copy prints it as JSON. */
export interface Trial extends SentBack {
  /** Generated tickets that the expression and the predicate of the kind block, pass, or judge differently. */
  readonly tickets: Readonly<Record<'blocked' | 'passed' | 'differing', number>>;
}

/** Compares both readings of a kind of rule on generated tickets. */
async function compared(site: InstalledSite, kind: string): Promise<Trial['tickets']> {
  const { jira, staff, projectId, installation } = site;
  const { settings } = installation.request;
  const [resolutionId = ''] = jira.site.resolutions.keys();
  const ids = siteIds(installation);
  const project = jira.site.projects.get(projectId);
  if (project === undefined) throw new Error('The project is gone');
  const tickets = { blocked: 0, passed: 0, differing: 0 };
  const arbitrary = generatedIssue({ ids, staff, projectId, resolutionId });
  const rules = installedRules(site).filter(({ rule }) => rule.kind === kind);
  for (const generated of fc.sample(arbitrary, { numRuns: TICKETS, seed: 20261201 })) {
    site.clock.set(generated.now);
    const scene = sceneOf(jira.context, { kind: 'user', accountId: generated.me }, project, {
      phase: 'validators',
      original: before(generated, ids),
      issue: generated.issue,
      added: additions(generated),
    });
    const facts = await factsAbout(site, generated);
    for (const one of rules) {
      const { said, failure } = judged(scene, one);
      const reasons = missingFor(one.rule, facts, ruleSettings(settings, new Date()));
      if (failure !== null || said !== explain(reasons, WORDS[settings.language], settings)) tickets.differing += 1;
      else tickets[said === '' ? 'passed' : 'blocked'] += 1;
    }
  }
  return tickets;
}

async function main(kind: string): Promise<void> {
  const site = await installedSite();
  const trial: Trial = { ...(await sendBack(site)), tickets: await compared(site, kind) };
  process.stdout.write(JSON.stringify(trial));
}

void main(process.argv[2] ?? '');
