import type { ProofView } from '../../../src/entry/api/admin';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';

/** Lists the proofs on the live workflow, and whether each holds. */
export function Proofs({ proofs }: { readonly proofs: readonly ProofView[] }) {
  const { check: texts } = usePage().words.admin;
  if (proofs.length === 0) return null;
  return (
    <section className="check-proofs">
      <h4>{texts.proofs}</h4>
      <ul>
        {proofs.map(({ code, holds, text }) => (
          <li key={code} className={holds ? 'proof-holds' : 'proof-fails'}>
            <Icon name={holds ? 'check' : 'warning'} />
            <span>
              <span className="visually-hidden">{holds ? texts.holds : texts.fails}: </span>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
