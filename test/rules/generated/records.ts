import { exceptionUnder } from '../../../src/effects/exception/work';
import { approvalsOf } from '../../../src/effects/exception/history';
import { filesOfRound } from '../../../src/effects/evidence/files';
import { roundOf } from '../../../src/effects/evidence/history';
import { workersOf } from '../../../src/effects/evidence/workers';
import { siteIds } from '../../../src/install/model/siteIds';
import { evidenceValue } from '../../../src/jira/issue/evidence';
import { exceptionValue } from '../../../src/jira/issue/exceptionField';
import { movesOf } from '../../../src/jira/issue/history';
import type { RestIssue } from '../../../src/jira/issue/issue';
import { MOST_BOUND, type Evidence } from '../../../src/procedure/evidence';
import { STATUSES } from '../../../src/procedure/statuses';
import type { Json } from 'forge-sandbox/jira';
import type { InstalledSite } from '../installedSite';
import { holds, restIssueOf } from './facts';
import type { Generated } from './issue';

/** Writes into the app's fields the record that the app would have by now, or an earlier one. */
export async function recordInto(site: InstalledSite, { issue, recorded }: Generated): Promise<void> {
  const { appFields } = siteIds(site.installation);
  issue.custom.delete(appFields.evidence);
  issue.custom.delete(appFields.exception);
  if (recorded === 'none') return;
  const read = await restIssueOf(site, issue);
  const values = [
    [appFields.evidence, evidenceIn(site, read)],
    [appFields.exception, exceptionIn(site, read)],
  ] as const;
  for (const [field, value] of values) {
    if (value === null) continue;
    issue.custom.set(field, recorded === 'right' ? value : ofAnEarlierRound(value));
  }
}

const ofAnEarlierRound = (value: Json): Json =>
  JSON.parse(JSON.stringify(value).replaceAll(/"(round|change|approval)":"\d+"/g, '"$1":"1"')) as Json;

function evidenceIn(site: InstalledSite, issue: RestIssue): Json {
  const ids = siteIds(site.installation);
  const round = roundOf(issue, ids);
  if (round === null) return null;
  const movers = movesOf(issue, ids)
    .filter(({ from }) => from !== null && STATUSES[from].responsible === 'support')
    .map(({ author }) => author?.accountId);
  const isSupport = (who: string): boolean => movers.includes(who) || holds(site, 'support', who);
  const evidence: Evidence = {
    round: round.sent.id,
    at: new Date(round.sent.at).toISOString(),
    executionId: 'generated',
    ...(round.began === null ? {} : { began: new Date(round.began.at).toISOString() }),
    // The app never binds more files. A rule must still answer.
    scripts: filesOfRound(issue, round, ids, isSupport)
      .slice(0, MOST_BOUND)
      .map(({ file, state }) => ({
        id: Number(file.id),
        filename: file.filename,
        size: file.size ?? 0,
        authorAccountId: file.author,
        sha256: '0'.repeat(64),
        state,
      })),
    workers: workersOf(issue, round, ids),
    approval:
      round.approved === null
        ? null
        : {
            approvedBy: round.approved.author?.accountId ?? null,
            at: new Date(round.approved.at).toISOString(),
            round: round.sent.id,
            change: round.approved.id,
            digest: '0'.repeat(64),
          },
  };
  return evidenceValue(evidence);
}

function exceptionIn(site: InstalledSite, issue: RestIssue): Json {
  const ids = siteIds(site.installation);
  const [approval] = approvalsOf(issue, ids);
  if (approval === undefined) return null;
  const isManagement = (who: string): boolean => holds(site, 'generalManagement', who);
  const found = exceptionUnder(issue, approval, ids, { held: undefined, isManagement });
  return found === null ? null : exceptionValue(found.fact);
}
