import { asUser } from '../../clients';
import type { JiraFailure } from '../../../jira/client';
import { say } from '../../../procedure/words';
import { answering, badRequest, Refusal } from '../answering';
import type { Call, SignedInCall } from '../call';
import { administers } from './permissions';

/** The caller of a function of the administration page. */
export type Caller = Pick<SignedInCall, 'accountId' | 'siteUrl' | 'words'>;

/**
 * Makes a function of the administration page. Only Jira administrators may call it. It checks that first, as the
 * caller.
 */
export const adminFunction = answering<Caller>({
  admit,
  invalid: (error, { problems }) => badRequest(problems.badRequest, error),
  jira: (failure, { problems }) =>
    isProjectGone(failure) ? problems.unknownProject : say(problems.jira, { detail: failure.message }),
});

async function admit({ accountId, siteUrl, words }: Call): Promise<Caller> {
  if (accountId === undefined || !(await administers(asUser()))) throw new Refusal(words.problems.notAdministrator);
  return { accountId, siteUrl, words };
}

/** True if the project itself is missing, and not something else that a plan reads. */
const isProjectGone = ({ status, method, path }: JiraFailure): boolean =>
  status === 404 && method === 'GET' && /^\/rest\/api\/3\/project\/[^/?]+$/.test(path);
