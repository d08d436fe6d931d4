import { events } from '@forge/bridge';

/** What Jira's issue view tells its panels when the issue has changed (documented). */
const ISSUE_CHANGED = 'JIRA_ISSUE_CHANGED';

/** The changes of the issue that the issue view has told of. */
export interface IssueChanges {
  /** Calls back at every change from now on, and at once where one was told since the last follower, or the start. */
  follow(onChange: () => void): () => void;
}

/**
 * Listens from now on. Ask for it before the first reading: what changes while that is under way, or before the page
 * is drawn, would otherwise never be shown. A page that cannot be told of changes is still worth showing.
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
