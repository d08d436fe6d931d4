import { isFull } from '../extent';
import fc from 'fast-check';
import { sceneOf } from 'forge-sandbox/testing';
import { siteIds } from '../../src/install/model/siteIds';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';
import { explain } from '../../src/procedure/explain';
import { WORDS } from '../../src/procedure/languages';
import { missingFor } from '../../src/rules/missing';
import { factsAbout } from './generated/facts';
import { Findings } from './generated/findings';
import { generatedIssue, type Generated } from './generated/issue';
import { amongThem } from './generated/people';
import { recordInto } from './generated/records';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../src/procedure/transitions';
import { against } from './generated/witness';
import { additions, before } from './generated/screen';
import { installedSite, type InstalledSite } from './installedSite';
import { excess, installedRules, judged } from './judging';

/** `TICKETS=20000 SEED=7 npx jest test/rules/differential.test.ts` runs more tickets, or others. */
const TICKETS = Number(process.env['TICKETS'] ?? (isFull ? 2000 : 500));
const SEED = Number(process.env['SEED'] ?? 20261123);

let site: InstalledSite;

beforeAll(async () => {
  // Includes holidays in the two weeks of the generated moments.
  site = await installedSite({ holidays: ['2026-03-05', '2026-03-12'] });
});

function tickets(): readonly Generated[] {
  const { jira, staff, projectId, installation } = site;
  const [resolutionId = ''] = jira.site.resolutions.keys();
  const arbitrary = generatedIssue({ ids: siteIds(installation), staff, projectId, resolutionId });
  return fc.sample(arbitrary, { numRuns: TICKETS, seed: SEED });
}

it(`predicate and expression agree, rule by rule and word by word, on ${TICKETS} tickets`, async () => {
  const ids = siteIds(site.installation);
  const { settings } = site.installation.request;
  const words = WORDS[settings.language];
  const rules = installedRules(site);
  const prepared = ruleSettings(settings, new Date());
  const findings = new Findings();
  let witnessed = 0;
  const project = site.jira.site.projects.get(site.projectId);
  if (project === undefined) throw new Error('The project is gone');

  for (const [index, generated] of tickets().entries()) {
    site.clock.set(generated.now);
    await amongThem(site, generated, async () => {
      await recordInto(site, generated);
      const scene = sceneOf(site.jira.context, { kind: 'user', accountId: generated.me }, project, {
        phase: 'validators',
        original: before(generated, ids),
        issue: generated.issue,
        added: additions(generated),
      });
      const facts = await factsAbout(site, generated);
      const blocked = new Set<TransitionKey>();
      const stands = (key: TransitionKey): boolean =>
        generated.standsAt !== null && transition(key).from.includes(generated.standsAt);
      // Many rules require the same note in other words. Each ticket is checked with a quarter of them.
      const asked = rules.filter(
        ({ rule, key }, place) => rule.kind !== 'note' || (place + index) % 4 === 0 || stands(key),
      );
      for (const one of asked) {
        const result = judged(scene, one);
        const failed = excess(result);
        const expected = explain(missingFor(one.rule, facts, prepared), words, settings);
        if (result.said !== '' || failed !== null) blocked.add(one.key);
        findings.count(one.name, result.said === '' && failed === null);
        const ticket = { index, name: one.name, generated };
        if (failed !== null) findings.add('fails', ticket, failed);
        else if (result.said !== expected)
          findings.add('differs', ticket, `expression: ${result.said}\npredicate:  ${expected}`);
        // With either meaning of a name in Jira, a rule must evaluate, and pass nothing that it blocks here.
        if (index % 4 !== 0) continue;
        for (const changelogNames of ['field', 'fieldId'] as const) {
          Object.assign(site.jira.answers, { changelogNames });
          const other = judged(scene, one);
          const fault = excess(other) ?? (other.said === '' && result.said !== '' ? 'passes' : null);
          if (fault !== null) findings.add('opens', ticket, `${changelogNames}: ${fault}`);
        }
        Object.assign(site.jira.answers, { changelogNames: 'either' });
      }
      for (const key of TRANSITION_KEYS.filter((one) => stands(one) && !blocked.has(one))) {
        witnessed += 1;
        const faults = against(site, generated, key);
        if (faults.length > 0)
          findings.add(
            'lets',
            { index, name: `${key}, ${faults.join('; ').replace(/ \(.*?\)/g, '')}`, generated },
            faults.join('; '),
          );
      }
    });
  }

  expect(findings.told()).toBe('');
  expect(witnessed).toBeGreaterThan(TICKETS / 40);
  // A rule that only passed, or only blocked, was not really compared.
  expect(findings.untried(TICKETS / 100)).toEqual([]);
  expect(findings.names).toBe(new Set(rules.map(({ name }) => name)).size);
});
