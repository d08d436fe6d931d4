import { events } from '@forge/bridge';

/** Event of Jira's issue view after a change of the issue (documented). */
const ISSUE_CHANGED = 'JIRA_ISSUE_CHANGED';

/** The changes of the issue that the issue view has reported. */
export interface IssueChanges {
  /**
   * Calls back at every change from now on. It calls at once if a change was reported since the last follower or the
   * start.
   */
  follow(onChange: () => void): () => void;
}

/**
 * Listens to changes from now on. Call it before the first reading. Otherwise the page would miss changes until it is
 * drawn. Without such reports, the page is still shown.
 */
export async function hearChanges(bus: Pick<typeof events, 'on'> = events): Promise<IssueChanges> {
  let follower: (() => void) | null = null;
  let missed = false;
  const subscribing = bus.on(ISSUE_CHANGED, () => {
    if (follower === null) missed = true;
    else follower();
  });
  await subscribing.catch(() => undefined);
  return {
    follow(onChange) {
      follower = onChange;
      if (missed) onChange();
      missed = false;
      return () => {
        if (follower === onChange) follower = null;
      };
    },
  };
}
