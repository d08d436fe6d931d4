import type { Context } from 'hono';
import type { Principal } from '../principal';
import { JiraError } from './errors';

/**
 * Does the work of a call as the site's faults let it: not at all, for a caller without permissions, or for an answer that
 * never arrives.
 * @throws ConnectionFailed where the caller is to have no answer.
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

/** Nobody hears of the answer, so a refusal is one too; a bug of the sandbox is not. */
async function finished(work: (principal: Principal) => Response | Promise<Response>, principal: Principal) {
  try {
    await work(principal);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
  }
}
