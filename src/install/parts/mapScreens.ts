import {
  addScreenMappings,
  removeScreenMappings,
  screenMappings,
  setDefaultScreenMapping,
  type ScreenMapping,
} from '../../jira/rest/issueTypes';
import { outcomeIsOpen } from '../../jira/patience';
import type { Run } from '../apply/run';

const DEFAULT = 'default';

/** How often it looks again after an answer that was lost. */
const ROUNDS = 3;

/**
 * Brings the mappings of an issue type screen scheme to what is wanted. Jira can only add a mapping where there is none,
 * take one away, and change the default: what is there decides which of these, so that it may be done again after any
 * interruption.
 * @param others what becomes of mappings of issue types that are not among the wanted ones
 */
export async function mapScreens(
  run: Run,
  schemeId: string,
  wanted: readonly ScreenMapping[],
  others: 'keep' | 'remove',
): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      await settle(run, schemeId, wanted, others);
      return;
    } catch (error) {
      if (round === ROUNDS || !outcomeIsOpen(error)) throw error;
      await run.pause(1000 * round);
    }
  }
}

async function settle(run: Run, schemeId: string, wanted: readonly ScreenMapping[], others: 'keep' | 'remove') {
  const present = await screenMappings(run.client, schemeId);
  const find = (list: readonly ScreenMapping[], type: string): string | undefined =>
    list.find(({ issueTypeId }) => issueTypeId === type)?.screenSchemeId;
  const differs = ({ issueTypeId, screenSchemeId }: ScreenMapping): boolean =>
    find(present, issueTypeId) !== screenSchemeId;
  const wrong = present.flatMap(({ issueTypeId, screenSchemeId }) => {
    const to = find(wanted, issueTypeId);
    const stays = to === undefined ? others === 'keep' : to === screenSchemeId;
    return stays || issueTypeId === DEFAULT ? [] : [issueTypeId];
  });
  if (wrong.length > 0) await removeScreenMappings(run.client, schemeId, wrong);
  const fallback = wanted.find(({ issueTypeId }) => issueTypeId === DEFAULT);
  if (fallback !== undefined && differs(fallback)) {
    await setDefaultScreenMapping(run.client, schemeId, fallback.screenSchemeId);
  }
  const missing = wanted.filter((mapping) => mapping.issueTypeId !== DEFAULT && differs(mapping));
  if (missing.length > 0) await addScreenMappings(run.client, schemeId, missing);
}
