import { isDeepStrictEqual } from 'node:util';
import { PUBLISHED_KEY } from '../../jira/published';
import { setProjectProperty } from '../../jira/rest/projects';
import type { PlanItem } from '../model/plan';
import { isWhole } from '../model/siteIds';
import type { Part } from './part';
import { calendarStart, makingOf, wantedProperty } from './workflow/wantedWorkflow';

/** Publishes the data of the issue panel in a project property, readable by everyone who may see the project. */
export const property: Part = {
  kind: 'property',
  needs: [
    // Kinds that it waits for, then kinds whose ids it contains.
    ...(['workflowScheme', 'issueTypeScheme', 'issueTypeScreenScheme', 'members', 'visibility'] as const),
    ...(['issueType', 'roles', 'fields', 'appFields', 'options', 'statuses'] as const),
  ],
  plan: (site, _differences, context): readonly PlanItem[] => {
    const item = { key: 'property', kind: 'property' as const, name: PUBLISHED_KEY };
    if (site.property === undefined) return [{ ...item, action: 'create', reason: { code: 'absent' } }];
    const now = calendarStart(context.installation, context.now);
    const same = isWhole(context.installation) && isDeepStrictEqual(site.property, wantedProperty({ ...context, now }));
    if (same) return [{ ...item, action: 'leave', reason: { code: 'asWanted' } }];
    return [{ ...item, action: 'change', reason: { code: 'outdated' } }];
  },
  bring: async (run, items) => {
    if (items.length === 0) return;
    const value = wantedProperty(makingOf(run));
    await setProjectProperty(run.client, run.installation().projectId, PUBLISHED_KEY, value);
    await run.advance();
  },
};
