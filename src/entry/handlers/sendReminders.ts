import { reminderClaims } from '../../effects/reminders/claims';
import { remind } from '../../effects/reminders/remind';
import { appliedSettings } from '../../install/model/appliedSettings';
import type { Installation } from '../../install/model/installation';
import { siteIds } from '../../install/model/siteIds';
import { serverTime } from '../../jira/rest/serverInfo';
import { ruleSettings } from '../../jira/workflow/ruleSettings';
import { LOCALES, WORDS } from '../../procedure/languages';
import { asApp } from '../clients';
import { log, logFailure } from '../log';
import { forEachInstallation } from './forEachInstallation';

/**
 * Time in which a run begins reminders, in milliseconds. The manifest allows 300 s, and the next run starts after 300
 * s.
 */
const LONGEST = 240_000;

/**
 * The scheduled trigger `reminders`, every five minutes. An hourly run would be too coarse for a warning some minutes
 * before the cut-off. Most runs only read Jira's time and the stored installations.
 */
export async function sendReminders(): Promise<{ readonly statusCode: number }> {
  const started = Date.now();
  const hasTime = (): boolean => Date.now() - started < LONGEST;
  try {
    const now = await serverTime(asApp());
    await forEachInstallation('reminders', async (installation) => {
      if (installation.state !== 'removed' && hasTime()) await remindIn(installation, now, hasTime);
    });
  } catch (error) {
    logFailure('reminders', {}, error);
  }
  return { statusCode: 204 };
}

/** Handles one project. */
async function remindIn(installation: Installation, now: number, hasTime: () => boolean): Promise<void> {
  const { projectId, siteUrl } = installation;
  const settings = appliedSettings(installation);
  const sent = await remind({
    client: asApp(),
    claims: reminderClaims,
    ids: siteIds(installation),
    projectId,
    settings,
    window: ruleSettings(settings, new Date(now)).window,
    now,
    words: WORDS[settings.language],
    locale: LOCALES[settings.language],
    timeZone: settings.timeZone,
    siteUrl,
    hasTime,
    failed: (issueId, error) => {
      logFailure('reminders', { projectId, ...(issueId === null ? {} : { issueId }) }, error);
    },
  });
  if (sent > 0) log('info', { event: 'reminders', projectId, count: sent });
}
