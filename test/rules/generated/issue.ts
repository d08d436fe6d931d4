import type fc from 'fast-check';
import type { Staff } from '../../../sandbox/demo/people';
import type { Issue } from '../../../sandbox/jira/site/issues';
import type { Json } from '../../../sandbox/jira/site/json';
import { EVIDENCE_KEY } from '../../../src/jira/evidence';
import type { SiteIds } from '../../../src/jira/site';
import { CUSTOM_FIELD_KEYS } from '../../../src/procedure/fields';
import { drawnFrom, type Drawn } from './draw';
import { propertyOf } from './evidence';
import { happen } from './history';
import { START } from './values';

/** A ticket in any state, reachable or not, and somebody about to do something with it. */
export interface Generated {
  readonly issue: Issue;
  readonly me: string;
  readonly now: Date;
  /** The comment that is written in it, a document; `null` for none. */
  readonly note: Json;
  /** Name of a file added on the transition's screen. */
  readonly added: string | null;
  /** Whether the result of the tests is another one than before this transition. */
  readonly retested: boolean;
  /** Whether the exception's end is another one. */
  readonly regranted: boolean;
}

export interface Surroundings {
  readonly ids: SiteIds;
  readonly staff: Staff;
  readonly projectId: string;
  /** Id of a resolution that the site has. */
  readonly resolutionId: string;
}

export function generatedIssue(around: Surroundings): fc.Arbitrary<Generated> {
  const { ids, projectId, resolutionId } = around;
  const { accountIds } = around.staff;
  const people = [
    accountIds.diego,
    accountIds.andres,
    accountIds.beatriz,
    accountIds.carmen,
    accountIds.hugo,
    accountIds.lucia,
  ];
  return drawnFrom(ids, people, resolutionId).map((drawn) => ({
    me: drawn.me,
    note: drawn.note,
    added: drawn.added,
    retested: drawn.retested,
    regranted: drawn.regranted,
    now: new Date(START + (drawn.hours * 60 + drawn.minutes) * 60_000),
    issue: issueOf(drawn, ids, projectId, accountIds.lucia),
  }));
}

function issueOf(drawn: Drawn, ids: SiteIds, projectId: string, reporter: string): Issue {
  const issue: Issue = {
    id: '99999',
    key: 'SOP-99999',
    projectId,
    issueTypeId: ids.issueType,
    statusId: ids.statuses.toAuthorise,
    summary: drawn.summary,
    description: drawn.description,
    environment: null,
    priorityId: '3',
    resolutionId: drawn.resolution,
    resolved: null,
    reporterAccountId: reporter,
    assigneeAccountId: drawn.assignee,
    creatorAccountId: reporter,
    created: START,
    updated: START,
    dueDate: null,
    labels: [],
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
    custom: new Map(
      CUSTOM_FIELD_KEYS.flatMap((key): [string, Json][] =>
        drawn.custom[key] === null ? [] : [[ids.fields[key], drawn.custom[key]]],
      ),
    ),
    comments: drawn.comments.map((body, index) => ({
      id: String(index),
      authorAccountId: reporter,
      body,
      created: START + index,
      updated: START + index,
    })),
    attachments: [],
    worklogs: [],
    links: [],
    changelog: [],
    properties: new Map(),
    watcherAccountIds: new Set(),
  };
  drawn.events.forEach((event, index) => {
    happen(issue, event, ids, START + (index + 1) * 60_000, String(1000 + index));
  });
  const property = propertyOf(drawn, issue, ids);
  if (property !== undefined) issue.properties.set(EVIDENCE_KEY, property);
  return issue;
}
