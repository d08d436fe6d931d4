import { storedDeliveries } from '../effects/deliveries/store';
import { evidenceStore } from '../effects/evidence/store';
import { exceptionStore } from '../effects/exception/store';
import type { EffectContext } from '../effects/performTransition';
import { storedLedger } from '../effects/ledger';
import { RecordDamaged } from '../effects/record/failures';
import { bringRecordUpToDate } from '../effects/record/keep';
import { recordStore } from '../effects/record/store';
import { effectsSince } from './effectsSince';
import { appliedSettings } from '../install/model/appliedSettings';
import { siteIds } from '../install/model/siteIds';
import { installationStore } from '../install/store';
import { LOCALES, WORDS } from '../procedure/languages';
import { asApp } from './clients';
import { log } from './log';

/**
 * The context of a project's effects. Returns null if the procedure is no longer installed. The workflow still exists
 * then, but the app cannot know what should follow.
 * @param seconds for long work here. The rest of the function's time is for short work.
 */
export async function effectContext(projectId: string, seconds: number): Promise<EffectContext | null> {
  const installation = await installationStore.read(projectId);
  if (installation === undefined) return null;
  const { siteUrl } = installation;
  const settings = appliedSettings(installation);
  const client = asApp();
  const ids = siteIds(installation);
  return {
    client,
    ledger: storedLedger,
    deliveries: storedDeliveries,
    ids,
    projectId,
    words: WORDS[settings.language],
    locale: LOCALES[settings.language],
    timeZone: settings.timeZone,
    siteUrl,
    now: () => new Date(),
    evidence: evidenceStore,
    exceptions: exceptionStore,
    since: await effectsSince(installation),
    until: Date.now() + seconds * 1000,
    record: async (issue, known) => {
      try {
        await bringRecordUpToDate(issue, { client, ids, store: recordStore, known });
      } catch (error) {
        if (error instanceof RecordDamaged) log('error', { event: 'record', issueId: issue.id, state: 'damaged' });
        throw error;
      }
    },
  };
}
