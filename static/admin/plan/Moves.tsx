import type { PlanView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import { mapped, type Asked } from '../model/flow';
import { movesIn } from '../model/plan';

interface MovesProps {
  readonly plan: PlanView;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Targets for the requests of statuses that the plan drops. Every choice makes a new plan. */
export function Moves({ plan, asked, onAsk }: MovesProps) {
  const { plan: texts } = usePage().words.admin;
  const moves = movesIn(plan);
  if (moves.length === 0) return null;
  return (
    <section className="plan-part">
      <h4>{texts.moves}</h4>
      <p className="quiet">{texts.movesHint}</p>
      <table className="plan-moves">
        <thead>
          <tr>
            <th scope="col">{texts.movesFrom}</th>
            <th scope="col">{texts.movesCount}</th>
            <th scope="col">{texts.movesTo}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ fromId, fromName, issues, choices, to }) => (
            <tr key={fromId}>
              <th scope="row">{fromName}</th>
              <td>{issues}</td>
              <td>
                <select
                  aria-label={say(texts.moveOf, { name: fromName })}
                  value={asked.request.mappings?.[fromId] ?? to}
                  onChange={({ currentTarget }) => {
                    onAsk(mapped(asked, fromId, currentTarget.value));
                  }}
                >
                  {choices.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
