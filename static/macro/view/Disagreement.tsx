import type { Disagreement as Found } from '../../../src/entry/api/macro';
import { say } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';

/** Says that the installed workflow differs from this page, for people who may see the project's configuration. */
export function Disagreement({ found: { at, differences } }: { readonly found: Found }) {
  const { words, format } = usePage();
  const { disagreement } = words.document.macro;
  return (
    <div role="status">
      <Notice tone="warning">
        <p>
          <strong>{disagreement.title}.</strong> {say(disagreement.checked, { at: format.instant(Date.parse(at)) })}
        </p>
        <details>
          <summary>{disagreement.show}</summary>
          <ul className="macro-differences">
            {differences.map(({ title, detail, accepted }, index) => (
              <li key={index}>
                <strong>{title}</strong> {detail} {accepted ? disagreement.accepted : null}
              </li>
            ))}
          </ul>
        </details>
      </Notice>
    </div>
  );
}
