import type { Context } from 'hono';
import type { Principal } from '../principal';
import { JiraError } from './errors';

/**
 * Does the work of a call under the site's faults. A fault may prevent the work, remove the caller's permissions, or
 * suppress the answer.
 * @throws ConnectionFailed if the caller gets no answer.
 */
export async function withFaults(
  c: Context,
  principal: Principal,
  scopes: readonly string[],
  work: (principal: Principal) => Response | Promise<Response>,
): Promise<Response> {
  const { faults, clock } = c.get('jira');
  const effect = faults.strike({ method: c.req.method, path: c.req.path, principal });
  if (effect === null) return work(principal);
  if (effect.at === 'powerless') return work(powerless(principal));
  if (effect.at === 'afterwards') await finished(work, principal);
  return effect.answer({ now: clock.now().getTime(), scopes });
}

const powerless = (principal: Principal): Principal =>
  principal.kind === 'anonymous' ? principal : { ...principal, powerless: true };

/** Does the work and drops its answer, even a refusal. A bug of the sandbox is thrown. */
async function finished(work: (principal: Principal) => Response | Promise<Response>, principal: Principal) {
  try {
    await work(principal);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
  }
}
