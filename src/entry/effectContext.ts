import type { EffectContext } from '../effects/follow';
import { storedLedger } from '../effects/ledger';
import { keepRecord } from '../effects/record/keep';
import { recordStore } from '../effects/record/store';
import { settingsInForce } from '../install/inForce';
import { siteIds } from '../install/siteIds';
import { installationStore } from '../install/store';
import { LOCALES, WORDS } from '../procedure/languages';
import { asApp } from './clients';
import { log } from './log';

/**
 * What the effects of a project need. `null` where the procedure is not installed any more: the workflow outlived it, and
 * nobody can say what should follow.
 */
export async function effectContext(projectId: string): Promise<EffectContext | null> {
  const installation = await installationStore.read(projectId);
  if (installation === undefined) return null;
  const { siteUrl } = installation;
  const settings = settingsInForce(installation);
  const client = asApp();
  const ids = siteIds(installation);
  return {
    client,
    ledger: storedLedger,
    ids,
    projectId,
    words: WORDS[settings.language],
    locale: LOCALES[settings.language],
    timeZone: settings.timeZone,
    siteUrl,
    now: () => new Date(),
    record: async (issue) => {
      const kept = await keepRecord(issue, { client, ids, store: recordStore });
      if (kept === 'damaged') log('error', { event: 'record', issueId: issue.id, state: kept });
    },
  };
}
