import {
  addScreenMappings,
  removeScreenMappings,
  screenMappings,
  setDefaultScreenMapping,
  type ScreenMapping,
} from '../../../jira/rest/issueTypes';
import { outcomeIsOpen } from '../../../jira/retryingClient';
import type { Run } from '../../run/run';

const DEFAULT = 'default';

/** Number of further looks after a lost answer. */
const ROUNDS = 3;

/**
 * Changes the mappings of an issue type screen scheme to the wanted ones. Jira can add a missing mapping, remove one,
 * and change the default. The present mappings decide which of these is needed. It may therefore be repeated after any
 * interruption.
 * @param others treatment of mappings of other issue types
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
