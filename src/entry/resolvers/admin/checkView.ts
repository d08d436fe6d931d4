import type { Check } from '../../../install/check/check';
import { checks } from '../../../install/check/store';
import { differenceKey } from '../../../install/compare/key';
import type { Difference } from '../../../install/compare/site/siteDifference';
import { differenceText } from '../../../install/compare/text/differenceText';
import type { Installation } from '../../../install/model/installation';
import { say } from '../../../procedure/words';
import type { CheckView, DeviationView } from '../../api/admin';
import type { Caller } from './caller';

/** The newest check in the caller's words; `null` if there was none. */
export async function checkView(installation: Installation, caller: Caller): Promise<CheckView | null> {
  const found: Check | undefined = await checks.read(installation.projectId);
  if (found === undefined) return null;
  return {
    at: found.at,
    by: found.by,
    deviations: found.differences.map((difference) => deviationView(difference, installation, caller)),
    proofs: found.proofs.map(({ code, holds, facts }) => {
      const { proofs } = caller.words.check;
      return { code, holds, text: say(holds ? proofs[code].holds : proofs[code].fails, facts) };
    }),
  };
}

export function deviationView(
  difference: Difference,
  { accepted }: Pick<Installation, 'accepted'>,
  { words }: Caller,
): DeviationView {
  const key = differenceKey(difference);
  return { key, severity: difference.severity, ...differenceText(difference, words), accepted: accepted.includes(key) };
}
